"""The tour: from the welcome page to a saved plan, by doing and by Next."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QPushButton
from shiboken6 import isValid

import planner
from tests.ui.windows import LEFT
from ui.keymap import BY_ID, Keymap
from ui.settings import TOURED
from ui.tour import BEGIN, GLANCE, STEPS
from ui.widgets.tour_card import Ring


@pytest.fixture
def tour(launched):
    launched.guide.show_tour()
    made = launched.guide._tour
    yield made
    made.end()


def press(qtbot, tour, text):
    """Press a button of the card."""
    qtbot.mouseClick(next(part for part in tour.card.findChildren(QPushButton) if part.text() == text), LEFT)


def words(tour):
    """What the card says."""
    return tour.card.accessibleDescription()


def target(tour):
    """The part of the window that is pointed at."""
    return tour.step.where(tour._window)


def test_without_a_plan_it_begins_with_the_example(qtbot, window, settings):
    window.guide.show_tour()
    tour = window.guide._tour
    assert tour.step is BEGIN
    assert target(tour).objectName() == "hero"
    press(qtbot, tour, "Next")
    assert window.session is not None
    assert tour.step is STEPS[0]
    assert settings.value(TOURED)
    tour.end()


def test_opening_a_plan_oneself_goes_on(qtbot, window):
    window.guide.show_tour()
    tour = window.guide._tour
    window.files.new()
    qtbot.waitUntil(lambda: tour.step is STEPS[0], timeout=20 * GLANCE)
    tour.end()


def test_every_step_points_at_a_part_that_is_seen(qtbot, tour):
    for place, step in enumerate(STEPS):
        tour.go_to(place)
        qtbot.wait(1)
        part = target(tour)
        assert part is not None, step.title
        assert part.isVisible()
        ring = next(found for found in tour._window.findChildren(Ring) if found.isVisible())
        assert ring.geometry().contains(part.mapTo(tour._window, part.rect().center()))


def test_the_whole_tour_is_done_by_doing(qtbot, tour, launched, tmp_path):
    launched.commands.actions["task.add"].trigger()
    qtbot.waitUntil(lambda: tour.step.command == "task.link", timeout=20 * GLANCE)
    launched.session.edit(lambda plan: planner.link_in_order(plan, ["D", "C"]))
    qtbot.waitUntil(lambda: tour.step.command == "task.critical", timeout=20 * GLANCE)
    launched.commands.actions["task.critical"].trigger()
    qtbot.waitUntil(lambda: tour.step.command == "go.risks", timeout=20 * GLANCE)
    launched.show_page("risks")
    qtbot.waitUntil(lambda: tour.step.command == "task.simulate", timeout=20 * GLANCE)
    launched.commands.actions["task.simulate"].trigger()
    qtbot.waitUntil(lambda: tour.step.command == "file.save", timeout=20 * GLANCE)
    launched.session.save(tmp_path / "mine.launchplan")
    qtbot.waitUntil(lambda: tour.over, timeout=20 * GLANCE)
    assert not isValid(tour.card) or not tour.card.isVisible()


def test_the_whole_tour_is_done_by_next(qtbot, tour, launched):
    before = launched.session.plan
    for step in STEPS[:-1]:
        assert tour.step is step
        press(qtbot, tour, "Next")
    assert launched.page == "risks"
    press(qtbot, tour, "Done")
    assert tour.over
    assert launched.session.plan is before


def test_it_goes_back(qtbot, tour, launched):
    press(qtbot, tour, "Next")
    press(qtbot, tour, "Back")
    assert tour.step is STEPS[0]
    assert not next(part for part in tour.card.findChildren(QPushButton) if part.text() == "Back").isEnabled()


def test_it_is_skipped(qtbot, tour):
    press(qtbot, tour, "Skip")
    assert tour.over
    tour.end()


def test_escape_on_the_card_skips_it(qtbot, tour):
    qtbot.keyClick(tour.card, Qt.Key.Key_Escape)
    assert tour.over


def test_the_keys_stay_where_they_were(qtbot, launched):
    launched.faces.graph.setFocus()
    launched.guide.show_tour()
    assert launched.faces.graph.hasFocus()
    launched.guide._tour.end()


def test_it_names_the_keys_that_commands_have_now(launched):
    launched.commands.take_keys(Keymap().giving(BY_ID["task.add"], ["F7"]))
    launched.guide.show_tour()
    assert "F7" in words(launched.guide._tour)
    launched.guide._tour.end()


def test_a_command_without_a_key_is_named_itself(launched):
    launched.commands.take_keys(Keymap().giving(BY_ID["task.add"], []))
    launched.guide.show_tour()
    assert "New task" in words(launched.guide._tour)
    launched.guide._tour.end()


def test_closing_the_plan_ends_it(qtbot, tour, launched):
    launched.close_plan()
    qtbot.waitUntil(lambda: tour.over, timeout=20 * GLANCE)


def test_it_is_replayed_from_the_help_menu(tour, launched):
    tour.go_to(3)
    launched.commands.actions["help.tour"].trigger()
    again = launched.guide._tour
    assert tour.over
    assert again.place == 0
    again.end()


def test_the_card_stays_inside_the_window_when_that_gets_small(qtbot, tour, launched):
    launched.resize(900, 600)
    for place in range(len(STEPS)):
        tour.go_to(place)
        qtbot.wait(1)
        assert launched.rect().contains(tour.card.geometry())


def test_the_mouse_reaches_through_the_ring(tour, launched):
    part = target(tour)
    at = part.mapTo(launched, QPoint(part.rect().center()))
    assert launched.childAt(at) is part or part.isAncestorOf(launched.childAt(at))


def test_a_tool_without_room_is_pointed_at_by_the_bar_that_holds_it(tour, launched):
    launched.resize(800, 600)
    assert target(tour).objectName() in {"header", ""}


def test_all_words_of_a_step_are_seen(qtbot, tour):
    for place in range(len(STEPS)):
        tour.go_to(place)
        qtbot.wait(1)
        card = tour.card
        assert QRect(card._words.geometry()).height() >= card._words.heightForWidth(card._words.width())
