"""The commands of the graph, through the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.ui.test_actions import do
from tests.ui.windows import home, launched, settings, window
from ui.canvas.aligning import Alignment
from ui.canvas.lanes import LaneBy
from ui.canvas.picture import Light
from ui.settings import LANES, MINI_MAP
from ui.widgets.graph_strip import GraphStrip

__all__ = ["home", "launched", "settings", "window"]

ALT, PLAIN = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier


def graph(window):
    return window.faces.graph


def faint(window):
    """The tasks that are faint."""
    nodes = graph(window).scene.picture.nodes
    lights = [Light.PLAIN] * len(nodes.ids) if nodes.light is None else nodes.light.tolist()
    return {one for one, light in zip(nodes.ids, lights, strict=True) if light == Light.FAINT}


def said(window):
    return graph(window).findChild(GraphStrip).accessibleDescription()


def shown(window):
    return set(graph(window).scene.picture.nodes.ids)


def places(window, *tasks):
    return [window.session.plan.tasks[task].place for task in tasks]


# ------------------------------------------------------------------------------- focus
def test_focus_fades_what_is_not_related_and_says_so(launched):
    launched.session.select(["B"])
    do(launched, "graph.focus")
    assert faint(launched) == {"D"}
    assert said(launched).startswith("Focus on B Build web:")


def test_focus_again_shows_everything(launched):
    launched.session.select(["B"])
    do(launched, "graph.focus")
    do(launched, "graph.focus")
    assert faint(launched) == set()
    assert said(launched) == ""


def test_escape_shows_everything_and_keeps_the_selection(launched):
    launched.session.select(["B"])
    do(launched, "graph.focus")
    QTest.keyClick(graph(launched), Qt.Key.Key_Escape)
    assert faint(launched) == set()
    assert launched.session.selected == ("B",)
    QTest.keyClick(graph(launched), Qt.Key.Key_Escape)
    assert launched.session.selected == ()


def test_the_button_of_the_strip_shows_everything(launched):
    launched.session.select(["B"])
    do(launched, "graph.focus")
    QTest.mouseClick(graph(launched).findChild(GraphStrip).leaving, Qt.MouseButton.LeftButton)
    assert not graph(launched).looking


def test_the_focus_stays_while_something_else_is_selected_and_edited(launched):
    launched.session.select(["B"])
    do(launched, "graph.focus")
    launched.session.select(["D", "B"])
    do(launched, "task.link")
    assert graph(launched).looking
    assert faint(launched) == set()


def test_the_focus_ends_with_its_last_task(launched):
    launched.session.select(["D"])
    do(launched, "graph.focus")
    do(launched, "task.remove")
    assert not graph(launched).looking
    assert said(launched) == ""


def test_a_focus_shows_the_graph_first(launched):
    launched.faces.show_faces(("table",))
    launched.session.select(["B"])
    do(launched, "graph.focus")
    assert graph(launched).isVisible()
    assert faint(launched) == {"D"}


# -------------------------------------------------------------------------------- ways
def test_ways_between_two_tasks_are_lit_and_counted(launched):
    launched.session.select(["A", "C"])
    do(launched, "graph.ways")
    assert faint(launched) == {"D", "M"}
    assert said(launched) == "From A to C: 1 way over 1 task between them. It drives."


def test_where_no_links_lead_a_notice_says_so(launched):
    launched.session.select(["B", "D"])
    do(launched, "graph.ways")
    assert not graph(launched).looking
    assert any("No links lead from B to D" in text for text in launched._notices.texts())


def test_ways_take_the_place_of_a_focus(launched):
    launched.session.select(["A", "C"])
    do(launched, "graph.focus")
    do(launched, "graph.ways")
    assert said(launched).startswith("From A to C")
    do(launched, "graph.ways")
    assert said(launched) == ""


# ------------------------------------------------------------------------------- folds
def test_folding_draws_the_summary_task_above_as_one_node(launched):
    launched.session.select(["B"])
    do(launched, "graph.fold")
    assert shown(launched) == {"S", "D", "M"}
    assert launched.session.selected == ("S",)
    do(launched, "graph.unfold")
    assert {"A", "B", "C"} <= shown(launched)


def test_alt_and_minus_fold_on_the_graph_and_plus_unfolds(launched):
    launched.session.select(["A"])
    QTest.keyClick(graph(launched), Qt.Key.Key_Minus, ALT)
    assert "A" not in shown(launched)
    QTest.keyClick(graph(launched), Qt.Key.Key_Plus, ALT)
    assert "A" in shown(launched)


def test_everything_folds_and_unfolds(launched):
    do(launched, "graph.fold_all")
    assert shown(launched) == {"S", "D", "M"}
    do(launched, "graph.unfold_all")
    assert shown(launched) == {"A", "B", "C", "D", "M"}


def test_folding_what_has_no_summary_task_says_so(launched):
    launched.session.select(["D"])
    do(launched, "graph.fold")
    assert any("No summary task" in text for text in launched._notices.texts())


def test_the_sign_folds_and_unfolds(launched):
    graph(launched).fold_requested.emit("S")
    assert "A" not in shown(launched)
    graph(launched).fold_requested.emit("S")
    assert "A" in shown(launched)


def test_a_folded_node_is_lit_for_what_it_hides(launched):
    do(launched, "graph.fold_all")
    launched.session.select(["A"])
    do(launched, "graph.focus")
    assert "S" not in faint(launched)


def test_folding_changes_nothing_of_the_plan(launched):
    before = launched.session.plan
    do(launched, "graph.fold_all")
    assert launched.session.plan is before


# ------------------------------------------------------------------------- lanes and map
@pytest.mark.parametrize("by", LaneBy)
def test_lanes_are_chosen_checked_and_remembered(launched, settings, by):
    do(launched, f"graph.lanes_{by}")
    checked = {lane for lane in LaneBy if launched.commands.actions[f"graph.lanes_{lane}"].isChecked()}
    assert checked == {by}
    assert settings.value(LANES) == by
    assert graph(launched).lanes() is by


def test_the_map_is_switched_and_remembered(launched, settings):
    do(launched, "graph.map")
    assert not graph(launched).map.on
    assert settings.value(MINI_MAP) is False
    do(launched, "graph.map")
    assert graph(launched).map.on


# ------------------------------------------------------------------------------ places
def test_aligning_is_one_change_that_one_undo_takes_back(launched):
    launched.session.select(["A", "B", "D"])
    do(launched, f"graph.{Alignment.TOP}")
    tops = {place[1] for place in places(launched, "A", "B", "D") if place}
    assert len(tops) == 1
    do(launched, "edit.undo")
    assert places(launched, "A", "B", "D") == [None, None, None]


def test_places_of_the_selected_tasks_are_reset(launched):
    launched.session.select(["A", "B"])
    do(launched, f"graph.{Alignment.LEFT}")
    launched.session.select(["A"])
    moved = places(launched, "B")
    do(launched, "graph.reset")
    assert places(launched, "A") == [None]
    assert places(launched, "B") == moved


def test_distributing_takes_three_tasks(launched):
    launched.session.select(["A", "B"])
    launched.commands.refresh()
    assert launched.commands.actions["graph.left"].isEnabled()
    assert not launched.commands.actions["graph.across"].isEnabled()


# ------------------------------------------------------------------------------- names
def test_pasted_names_are_tasks_and_selected_and_one_undo_takes_them_back(launched):
    before = set(launched.session.plan.tasks)
    QGuiApplication.clipboard().setText("- Buy servers\n- Rack them\n\n3. <b>Test</b>\n")
    graph(launched).setFocus()
    QTest.keyClick(graph(launched), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    made = [launched.session.plan.tasks[task].name for task in launched.session.selected]
    assert made == ["Buy servers", "Rack them", "<b>Test</b>"]
    assert set(launched.session.selected) <= shown(launched)
    do(launched, "edit.undo")
    assert set(launched.session.plan.tasks) == before


def test_an_empty_clipboard_says_so(launched):
    QGuiApplication.clipboard().setText("  \n ")
    do(launched, "graph.paste")
    assert any("no names" in text for text in launched._notices.texts())


def test_too_many_names_are_refused_and_add_nothing(launched):
    before = launched.session.plan
    QGuiApplication.clipboard().setText("A\n" * 2_001)
    do(launched, "graph.paste")
    assert launched.session.plan is before
    assert any("2,001 lines" in text for text in launched._notices.texts())


def test_names_take_the_lane_they_are_pasted_into(launched):
    phase = next(iter(launched.session.plan.phases))
    graph(launched).add_named("One\nTwo", {"phase": phase})
    assert {launched.session.plan.tasks[task].phase for task in launched.session.selected} == {phase}


def test_the_menu_of_a_task_on_the_graph_offers_focus(launched):
    launched.session.select(["A"])
    launched.faces._show_graph_menu(QPoint(1, 1))
    menu = launched.faces._menu_of_node
    assert "graph.focus" in [action.objectName() for action in menu.actions()]
    menu.hide()
