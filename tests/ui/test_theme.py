"""The colors: readable, distinct, and found by name."""

import pytest
from PySide6.QtGui import QColor, QFont

from ui.theme import (
    DARK,
    HIGH_CONTRAST,
    LIGHT,
    QUIET_PX,
    THEMES,
    Theme,
    contrast,
    figures,
    mixed,
    sized,
    text_on,
)

BACKGROUNDS = ("window", "surface", "raised", "lane", "hover", "selection")
WRITTEN = ("text", "quiet", "accent", "critical", "near_critical", "done", "gate")
DRAWN = ("strong_line", "baseline", "link")
every_theme = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


@every_theme
@pytest.mark.parametrize("background", BACKGROUNDS)
@pytest.mark.parametrize("color", WRITTEN)
def test_text_reads_on_every_background(theme, background, color):
    assert contrast(getattr(theme, color), getattr(theme, background)) >= 4.5


@every_theme
@pytest.mark.parametrize("background", BACKGROUNDS)
@pytest.mark.parametrize("color", DRAWN)
def test_lines_that_carry_meaning_are_seen_on_every_background(theme, background, color):
    assert contrast(getattr(theme, color), getattr(theme, background)) >= 3


@every_theme
def test_the_text_of_a_main_button_reads(theme):
    assert contrast(theme.on_accent, theme.accent) >= 4.5


@every_theme
def test_phase_colors_are_seen_on_a_surface(theme):
    assert {name for name, color in theme.phases.items() if contrast(color, theme.surface) < 3} == set()


@every_theme
def test_each_step_of_the_risk_scale_differs_from_the_next(theme):
    steps = list(zip(theme.risks, theme.risks[1:], strict=False))
    assert all(contrast(milder, worse) >= 1.3 for milder, worse in steps)


@every_theme
def test_worse_risks_stand_out_more_from_the_surface(theme):
    ratios = [contrast(color, theme.surface) for color in theme.risks]
    assert ratios == sorted(ratios)


@every_theme
def test_every_theme_has_the_same_phase_names(theme):
    assert theme.phases.keys() == LIGHT.phases.keys()


def test_only_the_light_theme_is_light():
    assert [theme.dark for theme in (LIGHT, DARK, HIGH_CONTRAST)] == [False, True, True]


def test_a_phase_color_is_found_by_name_by_code_and_by_place():
    assert LIGHT.phase("teal") == LIGHT.phases["teal"]
    assert LIGHT.phase("#102030") == QColor("#102030")
    assert LIGHT.phase("", 0) == LIGHT.phases["blue"]
    assert LIGHT.phase("", 8) == LIGHT.phases["blue"]


@pytest.mark.parametrize("nonsense", ["", "#zz", "nothing"])
def test_a_phase_without_a_color_is_slate(nonsense):
    assert DARK.phase(nonsense) == DARK.phases["slate"]


def test_black_on_white_has_the_largest_contrast():
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("white"), QColor("white")) == pytest.approx(1)


def test_contrast_agrees_with_the_published_example():
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.01)


def test_text_on_a_color_is_the_more_readable_of_black_and_white():
    assert text_on(QColor("#ffffa0")) == QColor("black")
    assert text_on(QColor("#200040")) == QColor("white")


def test_mixing_goes_from_one_color_to_the_other():
    black, white = QColor("black"), QColor("white")
    assert mixed(black, white, 0) == black
    assert mixed(black, white, 1) == white
    assert mixed(black, white, 0.5).red() == pytest.approx(128, abs=1)


def test_fonts_are_resized_and_get_equal_figures(qapp):
    small = sized(qapp.font(), QUIET_PX, strong=True)
    assert small.pixelSize() == QUIET_PX
    assert small.weight() == QFont.Weight.DemiBold
    assert figures(small).featureValue(QFont.Tag("tnum")) == 1


def test_a_theme_cannot_be_changed():
    with pytest.raises(AttributeError):
        LIGHT.text = QColor("red")
    assert isinstance(LIGHT, Theme)
