"""The timeline of an open plan: drags become changes that say what they mean, and one undo takes them back."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

import planner
from planner.model.values import Constraint
from tests.ui.opened import a_session, many_tasks
from tests.ui.timeline.charts import DAY, drag, row_of, spot
from ui.timeline.gestures import FINISH, MOVE, START
from ui.timeline.pointer import AWAY
from ui.widgets.plan_timeline import PlanTimeline
from ui.widgets.task_table import TaskTable


@pytest.fixture
def table(qtbot, session, look):
    made = TaskTable(session, look)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def timeline(qtbot, session, look, table):
    made = PlanTimeline(session, look, table.outline)
    qtbot.addWidget(made)
    made.resize(1100, 400)
    made.show()
    qtbot.waitExposed(made)
    QTest.mouseMove(made.viewport(), QPoint(2, 2))
    return made


def days(view, count):
    """So many days in pixels."""
    return QPoint(round(count * DAY * view.scale.per_minute), 0)


def test_rows_stand_as_in_the_table(timeline, table):
    assert list(timeline.chart.ids) == table.outline.ids
    table.outline.sort(table.outline.column_of("name"), Qt.SortOrder.DescendingOrder)
    assert list(timeline.chart.ids) == table.outline.ids
    assert set(timeline.chart.depths) == {0}


def test_filtered_and_folded_rows_are_left_out(timeline, table):
    table.filter("web")
    assert list(timeline.chart.ids) == table.outline.ids
    table.filter("")
    table.outline.fold("S", folded=True)
    assert "A" not in timeline.chart.ids
    assert list(timeline.chart.ids) == table.outline.ids


def test_a_bar_that_is_moved_has_a_date_and_says_so(timeline, session):
    told = []
    session.noticed.connect(told.append)
    start = spot(timeline, "D")
    drag(timeline, start, start + days(timeline, 3))
    row = session.plan.tasks["D"]
    assert row.constraint is Constraint.SNET
    assert row.constraint_date >= date(2026, 3, 4)
    assert "Let task D start no earlier than" in told[-1].text
    assert session.undo()
    assert session.plan.tasks["D"].constraint is Constraint.ASAP


def test_a_bar_that_is_stretched_lasts_longer(timeline, session):
    before = session.schedule.finish_of("B")
    start = spot(timeline, "B", share=1.0, dx=-1)
    drag(timeline, start, start + days(timeline, 3))
    assert session.plan.tasks["B"].duration.likely > 960
    assert session.schedule.finish_of("B") > before


def test_a_bar_begins_later_and_ends_as_before_by_its_left_edge(timeline, session):
    finish = session.schedule.finish_of("A")
    start = spot(timeline, "A", share=0.0, dx=1)
    drag(timeline, start, start + days(timeline, 1))
    assert session.schedule.finish_of("A") == finish
    assert session.schedule.start_of("A") == datetime(2026, 3, 3, 8)
    assert session.document.undo_label.startswith("Let task A begin at")


def test_a_link_is_dragged_from_bar_to_bar(timeline, session):
    QTest.mouseMove(timeline.viewport(), spot(timeline, "D"))
    drag(timeline, spot(timeline, "D", share=1.0, dx=AWAY), spot(timeline, "M"))
    assert any((link.predecessor, link.successor) == ("D", "M") for link in session.plan.links.values())


def test_a_link_that_would_close_a_cycle_is_refused_while_dragging(timeline, session):
    links = session.plan.links
    QTest.mouseMove(timeline.viewport(), spot(timeline, "C"))
    drag(timeline, spot(timeline, "C", share=1.0, dx=AWAY), spot(timeline, "A"))
    assert session.plan.links is links


def test_a_refused_drag_says_why(timeline, session):
    told = []
    session.noticed.connect(told.append)
    timeline.ask_timing(FINISH, "A", timeline.chart.bar(row_of(timeline, "A")).start)
    assert "before it starts" in told[-1].text


def test_selection_is_shared(timeline, session):
    session.select(["C"])
    assert timeline.selected_ids() == ["C"]
    QTest.mouseClick(
        timeline.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot(timeline, "B")
    )
    assert session.selected == ("B",)


def test_a_row_selected_elsewhere_comes_into_sight(qtbot, tmp_path, look):
    session = a_session(many_tasks(100), tmp_path)
    table = TaskTable(session, look)
    qtbot.addWidget(table)
    view = PlanTimeline(session, look, table.outline)
    qtbot.addWidget(view)
    view.resize(900, 400)
    view.show()
    qtbot.waitExposed(view)
    session.select(["t90"])
    assert row_of(view, "t90") in view.frame().rows


def test_what_was_changed_while_it_was_hidden_is_shown_when_it_is_seen_again(timeline, session):
    timeline.hide()
    session.edit(lambda plan: planner.add_task(plan, "Later"))
    assert len(timeline.chart.ids) == 6
    timeline.show()
    assert len(timeline.chart.ids) == 7


def test_rows_are_removed_and_added_by_keys(timeline, session, qtbot):
    timeline.go_to(row_of(timeline, "D"))
    QTest.keyClick(timeline, Qt.Key.Key_Delete)
    assert "D" not in session.plan.tasks
    timeline.go_to(row_of(timeline, "C"))
    with qtbot.waitSignal(timeline.rename_wanted) as told:
        QTest.keyClick(timeline, Qt.Key.Key_Insert)
    assert session.plan.tasks[told.args[0]].parent == "S"
    assert session.selected == (told.args[0],)


@pytest.mark.parametrize(
    ("kind", "day", "expected"),
    [
        (MOVE, 5, "Start no earlier than Thu 5 Mar 2026"),
        (FINISH, 7, "Duration 5 d"),
        (START, 3, "Start no earlier than Tue 3 Mar 2026\nDuration 2 d"),
    ],
)
def test_while_dragging_it_says_what_would_be(timeline, kind, day, expected):
    assert timeline.say(kind, "A", planner.to_minutes(datetime(2026, 3, day))) == expected


def test_a_tip_says_what_the_graph_says(timeline):
    assert timeline.describe("B").startswith("B Build web")


def test_links_are_gathered_anew_only_when_links_or_rows_change(timeline, session):
    ties = timeline.chart.ties
    session.edit(lambda plan: planner.set_field(plan, ("task", "D"), "name", "Other"))
    assert timeline.chart.ties is ties
    session.edit(lambda plan: planner.link(plan, "D", "M"))
    assert timeline.chart.ties is not ties


def test_it_follows_the_look(timeline, look):
    look.choose("dark")
    assert timeline.theme.name == "dark"


def test_the_line_of_now_moves_on(timeline):
    before = timeline.chart
    timeline._clock.timeout.emit()
    assert timeline.chart is not before


def test_why_two_tasks_cannot_be_linked_is_said_in_german(german, timeline, session):
    made = next(iter(session.plan.links.values()))
    assert "hängt schon von" in timeline.judge_link(made.predecessor, made.successor)
    assert "schließen" in timeline.judge_link(made.successor, made.predecessor)
