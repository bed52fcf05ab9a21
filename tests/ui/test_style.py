"""The look: one palette and one style sheet that change while the program runs."""

from types import SimpleNamespace

import pytest
from PySide6.QtGui import QFont, QPalette

from ui.style import SYSTEM, Look, base_font, palette, style_sheet
from ui.theme import DARK, LIGHT, TEXT_PX, THEMES


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_the_style_sheet_names_no_color_that_the_theme_lacks(theme):
    sheet = style_sheet(theme)
    assert "$" not in sheet.split("*/", 1)[1]
    assert theme.accent.name() in sheet


def test_the_palette_writes_in_the_text_color_on_the_surface():
    colors = palette(DARK)
    assert colors.color(QPalette.ColorRole.Text) == DARK.text
    assert colors.color(QPalette.ColorRole.Base) == DARK.surface


def test_what_is_disabled_is_fainter():
    colors = palette(LIGHT)
    faint = colors.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert faint != colors.color(QPalette.ColorGroup.Active, QPalette.ColorRole.Text)


def test_choosing_a_theme_changes_the_program_and_tells(qtbot, qapp, look):
    with qtbot.waitSignal(look.changed):
        look.choose("dark")
    assert look.theme is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window) == DARK.window
    assert DARK.surface.name() in qapp.styleSheet()


def test_the_system_choice_takes_the_theme_of_the_desktop(qapp):
    look = Look(qapp, SYSTEM)
    assert look.theme in (LIGHT, DARK)
    assert look.choice == SYSTEM


def test_an_unknown_choice_follows_the_desktop(look):
    look.choose("pink")
    assert look.theme in (LIGHT, DARK)


def test_a_font_that_the_desktop_names_is_kept(qapp):
    font = QFont("Liberation Mono")
    assert base_font(font).family() == "Liberation Mono"
    assert base_font(font).pixelSize() == TEXT_PX


def test_a_generic_font_becomes_the_first_pleasant_one_that_the_system_has(qapp, monkeypatch):
    monkeypatch.setattr("ui.style.QFontDatabase", SimpleNamespace(hasFamily={"Cantarell", "Open Sans"}.__contains__))
    assert base_font(QFont("Sans Serif")).family() == "Open Sans"


def test_a_generic_font_stays_where_the_system_has_no_pleasant_one(qapp, monkeypatch):
    monkeypatch.setattr("ui.style.QFontDatabase", SimpleNamespace(hasFamily=lambda _name: False))
    assert base_font(QFont("Sans Serif")).family() == "Sans Serif"
