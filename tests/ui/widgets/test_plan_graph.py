"""The graph of an open plan: what mouse and keys ask for becomes changes of the session."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import planner
from tests.builders import a_plan
from tests.ui.canvas.hands import LEFT, PLAIN, at, drag, empty_spot, handle, rest
from tests.ui.opened import a_session, many_tasks
from ui.session import LARGE
from ui.theme import DARK
from ui.widgets.plan_graph import PlanGraph

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.session import Session
    from ui.style import Look

CHAIN = "A 3d > B 2d > C 1d; D 1d; E 2d"


def in_lanes(plan: planner.Plan) -> planner.Plan:
    """The plan with A and B in its first phase and the other tasks in its second."""
    first, second = sorted(plan.phases.values(), key=lambda phase: phase.position)[:2]
    tasks = {key: replace(task, phase=(first if key in "AB" else second).id) for key, task in plan.tasks.items()}
    return plan.with_tables({"task": tasks})


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return a_session(in_lanes(a_plan(CHAIN)), tmp_path)


@pytest.fixture
def graph(qtbot: QtBot, session: Session, look: Look) -> PlanGraph:
    made = PlanGraph(session, look)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    qtbot.wait(20)
    made.setFocus()
    rest(made)
    return made


def shown(graph: PlanGraph) -> set[str]:
    """The ids of the tasks on the graph."""
    return set(graph.scene.picture.nodes.ids)


def told(session: Session) -> list[str]:
    """What the session tells from now on."""
    texts: list[str] = []
    session.noticed.connect(lambda notice: texts.append(notice.text))
    return texts


def made_in(session: Session, before: set[str]) -> Any:
    """The one task that was made since."""
    (new,) = set(session.plan.tasks) - before
    return session.plan.tasks[new]


def lane_spot(graph: PlanGraph, lane: int) -> QPoint:
    """An empty view point near the right end of a lane."""
    band = graph.scene.picture.bands[lane]
    point = graph.camera.to_view(graph.scene.rects[0].center())
    point.setX(graph.camera.to_view(type(point)(band.right - 4, 0)).x())
    point.setY(graph.camera.to_view(type(point)(0, (band.top + band.bottom) / 2)).y())
    return point.toPoint()


def test_it_shows_the_plan_and_fits_it_when_it_is_first_seen(graph: PlanGraph) -> None:
    assert shown(graph) == set("ABCDE")
    assert graph.camera.seen(graph.view_size()).contains(graph.scene_bounds())


def test_a_double_click_in_a_lane_adds_a_task_of_that_phase_and_starts_naming_it(
    graph: PlanGraph, session: Session
) -> None:
    before = set(session.plan.tasks)
    QTest.mouseDClick(graph.viewport(), LEFT, PLAIN, lane_spot(graph, 0))
    task = made_in(session, before)
    assert task.phase == session.plan.tasks["A"].phase
    assert task.place is None
    assert session.selected == (task.id,)
    QTest.keyClicks(QApplication.focusWidget(), "Prove it")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert session.plan.tasks[task.id].name == "Prove it"


def test_a_double_click_outside_every_lane_adds_a_task_at_the_end(graph: PlanGraph, session: Session) -> None:
    before = set(session.plan.tasks)
    QTest.mouseDClick(graph.viewport(), LEFT, PLAIN, empty_spot(graph))
    assert made_in(session, before).phase is None


def test_a_new_task_does_not_move_the_view(graph: PlanGraph, session: Session) -> None:
    before = graph.camera
    session.edit(lambda plan: planner.add_task(plan, "Another", after="D"))
    assert graph.camera == before


def test_a_drag_from_the_handle_links_two_tasks_and_undo_takes_it_back(graph: PlanGraph, session: Session) -> None:
    QTest.mouseMove(graph.viewport(), at(graph, "C"))
    drag(graph, handle(graph, "C"), at(graph, "D"))
    assert ("C", "D") in {(row.predecessor, row.successor) for row in session.plan.links.values()}
    assert session.schedule.start_of("D") > session.schedule.finish_of("C")
    session.undo()
    assert len(session.plan.links) == 2


def test_a_drag_that_would_close_a_cycle_changes_nothing(graph: PlanGraph, session: Session) -> None:
    before, texts = session.plan, told(session)
    QTest.mouseMove(graph.viewport(), at(graph, "C"))
    drag(graph, handle(graph, "C"), at(graph, "A"))
    assert session.plan is before
    assert not texts or "C -> A -> B -> C" in texts[0]


def test_a_drag_from_the_handle_into_empty_space_adds_a_task_that_follows(graph: PlanGraph, session: Session) -> None:
    before = set(session.plan.tasks)
    QTest.mouseMove(graph.viewport(), at(graph, "E"))
    drag(graph, handle(graph, "E"), empty_spot(graph))
    task = made_in(session, before)
    assert [(row.predecessor, row.successor) for row in session.plan.links.values()][-1] == ("E", task.id)


def test_a_dragged_task_stays_where_it_was_put_until_the_graph_is_arranged(graph: PlanGraph, session: Session) -> None:
    start = at(graph, "D")
    drag(graph, start, start + QPoint(140, 60))
    place = session.plan.tasks["D"].place
    assert place is not None
    row = graph.scene.picture.nodes.ids.index("D")
    center = graph.scene.rects[row].center()
    assert (center.x(), center.y()) == pytest.approx(place, abs=1)
    graph.arrange()
    assert session.plan.tasks["D"].place is None


def test_delete_removes_the_selected_tasks_with_their_links(graph: PlanGraph, session: Session) -> None:
    QTest.mouseClick(graph.viewport(), LEFT, PLAIN, at(graph, "B"))
    QTest.keyClick(graph, Qt.Key.Key_Delete)
    assert "B" not in session.plan.tasks
    assert not session.plan.links
    assert shown(graph) == set("ACDE")


def test_f2_renames_the_selected_task_in_place(graph: PlanGraph, session: Session) -> None:
    QTest.mouseClick(graph.viewport(), LEFT, PLAIN, at(graph, "D"))
    graph.rename_current()
    QTest.keyClicks(QApplication.focusWidget(), "Draft")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert session.plan.tasks["D"].name == "Draft"


def test_an_empty_name_is_refused_and_told(graph: PlanGraph, session: Session) -> None:
    texts = told(session)
    graph.renamed.emit("D", "")
    assert session.plan.tasks["D"].name == "D"
    assert texts == ["task D, Name: Name must not be empty."]


def test_what_is_selected_here_is_selected_everywhere_and_back(graph: PlanGraph, session: Session) -> None:
    QTest.mouseClick(graph.viewport(), LEFT, PLAIN, at(graph, "C"))
    assert session.selected == ("C",)
    session.select(["A", "D"])
    assert graph.selected_ids() == ["A", "D"]


def test_a_hidden_graph_waits_and_catches_up_when_it_is_seen(graph: PlanGraph, session: Session) -> None:
    graph.hide()
    picture = graph.scene.picture
    session.edit(lambda plan: planner.add_task(plan, "Unseen"))
    assert graph.scene.picture is picture
    graph.show()
    assert shown(graph) == set(session.plan.tasks)


def test_it_wears_the_theme_of_the_window(graph: PlanGraph, look: Look) -> None:
    look.choose("dark")
    assert graph.background() == DARK.window
    look.choose("light")
    assert graph.background() != DARK.window


def test_a_right_click_on_a_link_selects_the_link_and_asks_for_a_menu(
    qtbot: QtBot, graph: PlanGraph, session: Session
) -> None:
    with qtbot.waitSignal(graph.menu_wanted) as asked:
        graph.menu_requested.emit(QPoint(3, 4), "", "A-B-FS")
    assert asked.args == [QPoint(3, 4)]
    assert session.selected == ("A-B-FS",)


def test_links_that_are_asked_to_go_are_removed(graph: PlanGraph, session: Session) -> None:
    graph.unlink_requested.emit(["A-B-FS"])
    assert set(session.plan.links) == {"B-C-FS"}


@pytest.fixture
def large(qtbot: QtBot, tmp_path: Path, look: Look) -> PlanGraph:
    made = PlanGraph(a_session(many_tasks(LARGE + 1), tmp_path), look)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_graph_of_a_large_plan_follows_in_a_turn_of_its_own(qtbot: QtBot, large: PlanGraph) -> None:
    session = large._session
    session.edit(lambda plan: planner.set_field(plan, ("task", "t1"), "name", "Other"))
    assert large.scene.picture.nodes.names[1] == "Task 1"
    qtbot.waitUntil(lambda: large.scene.picture.nodes.names[1] == "Other")


def test_a_task_selected_before_the_graph_has_followed_is_marked_then(qtbot: QtBot, large: PlanGraph) -> None:
    session = large._session
    session.edit(planner.add_task)
    added = next(reversed(session.plan.tasks))
    session.select([added])
    assert large.selected_ids() == []
    large.catch_up()
    assert large.selected_ids() == [added]


def test_the_graph_of_a_large_plan_is_painted_when_its_turn_comes(qtbot: QtBot, large: PlanGraph) -> None:
    session, order = large._session, []
    qtbot.wait(50)
    session.turns.soon(lambda: order.append("another view"))
    large.paint_later()
    session.turns.soon(lambda: order.append("a third"))
    large.paint_scene = lambda *_args, **_keys: order.append("graph")  # type: ignore[method-assign, assignment]
    qtbot.waitUntil(lambda: order == ["another view", "graph", "a third"])
