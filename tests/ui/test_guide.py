"""What explains the window: opened from rail, menus and keys, and greeting only once."""

import pytest
from PySide6.QtWidgets import QLabel, QToolButton

from tests.ui.windows import LEFT
from ui.dialogs.about import About
from ui.dialogs.help import HelpWindow
from ui.dialogs.palette import Palette
from ui.log import log_path
from ui.settings import FINDINGS, INSPECTOR, THEME, TOURED
from ui.widgets.tour_card import TourCard


def visible(window, kind):
    """The parts of a kind that are seen."""
    return [part for part in window.findChildren(kind) if part.isVisible()]


@pytest.mark.parametrize(("tool", "kind"), [("help", HelpWindow), ("commands", Palette)])
def test_the_rail_opens_help_and_palette(qtbot, window, tool, kind):
    button = next(part for part in window.findChildren(QToolButton) if part.objectName() == tool)
    qtbot.mouseClick(button, LEFT)
    (opened,) = visible(window, kind)
    opened.close()


def test_about_says_where_settings_and_log_are(window, settings):
    window.guide.show_about()
    (about,) = visible(window, About)
    told = " ".join(f"{part.text()} {part.toolTip()}" for part in about.findChildren(QLabel))
    assert log_path().name in told
    assert settings.path.name in told
    about.close()


def test_the_rail_says_the_keys(window):
    tips = {name: button.toolTip() for name, button in window._rail._buttons.items()}
    assert tips["help"].endswith("(F1)")
    assert tips["commands"].endswith("(Ctrl+K)")
    assert tips["setup"].endswith("(Ctrl+9)")


def test_the_status_strip_says_the_key_of_the_findings(window):
    assert window._status._counts.toolTip().endswith("(Ctrl+Shift+M)")


def test_somebody_new_is_greeted_once(window, settings):
    window.guide.greet()
    assert len(visible(window, TourCard)) == 1
    assert settings.value(TOURED)
    window.guide._tour.end()
    window.guide.greet()
    assert visible(window, TourCard) == []


def test_a_window_by_itself_greets_nobody(window, settings):
    assert visible(window, TourCard) == []
    assert not settings.value(TOURED)


def test_a_choice_that_stands_already_changes_nothing(launched, settings):
    launched.guide.apply(INSPECTOR.key, True)
    launched.guide.apply(FINDINGS.key, False)
    assert launched._inspector.isVisible()
    assert not launched.findings_shown()


def test_a_choice_takes_effect(launched, settings):
    launched.guide.apply(THEME.key, "high contrast")
    launched.guide.apply(FINDINGS.key, True)
    assert launched.theme_choice() == "high contrast"
    assert launched.findings_shown()


def test_a_choice_that_nothing_shows_is_no_fault(launched):
    launched.guide.apply("simulation/automatic", "never")


def test_without_a_plan_the_help_is_about_the_welcome_page(window):
    assert window.guide.topic() == "welcome"
