"""The task table: the outline with dates, float and predecessors."""

import pytest
from PySide6.QtCore import Qt

from planner import add_task, indent, move_up, outdent, remove_rows, set_field
from planner.model.values import Estimate
from tests.builders import a_plan
from tests.ui.opened import a_session, many_tasks, texts, watched
from ui.models.register import Register
from ui.models.roles import CHILDREN, CRITICAL, DEPTH, DONE, EDIT, FAULT, KIND, PHASE
from ui.models.task_outline import TaskOutline


@pytest.fixture
def tasks(session, qapp):
    return watched(TaskOutline(session))


def at(model, row_id, name):
    return model.index(model.row_of(row_id), model.column_of(name))


def test_tasks_stand_in_outline_order_with_their_wbs_codes(tasks):
    assert texts(tasks, "key") == ["S", "A", "B", "C", "D", "M"]
    assert texts(tasks, "wbs") == ["1", "1.1", "1.2", "1.3", "2", "3"]


def test_dates_float_and_criticality_come_from_the_schedule(tasks):
    assert at(tasks, "A", "start").data() == "2026-03-02 08:00"
    assert at(tasks, "A", "finish").data() == "2026-03-04 17:00"
    assert at(tasks, "D", "start").data() == "2026-03-03 08:00"
    assert at(tasks, "B", "critical").data() == "critical"
    assert at(tasks, "D", "critical").data() == ""
    assert at(tasks, "D", "total_float").data() == "4 d"
    assert at(tasks, "B", "total_float").data() == "0 d"


def test_a_finish_at_midnight_is_short_for_the_day_that_it_ends(tmp_path, qapp):
    made = TaskOutline(a_session(a_plan("A 1ed > M 0d"), tmp_path))
    start, finish = (made.columns[made.column_of(name)] for name in ("start", "finish"))
    assert at(made, "A", "finish").data() == "2026-03-03 00:00"
    assert list(made.briefs_of("A", start)) == ["2026-03-02", "2 Mar"]
    assert list(made.briefs_of("A", finish)) == ["2026-03-02", "2 Mar"]
    assert list(made.briefs_of("M", finish)) == list(made.briefs_of("M", start))


def test_other_floats_can_be_shown_and_sorted(tasks):
    names = ("free_float", "interfering_float", "independent_float")
    assert [at(tasks, "D", name).data() for name in names] == ["4 d", "0 d", "4 d"]
    assert not any(column.visible for column in tasks.columns if column.name in names)
    tasks.sort(tasks.column_of("free_float"), Qt.SortOrder.DescendingOrder)
    assert tasks.ids[0] == "D"


def test_predecessors_read_as_they_are_typed(tasks):
    assert texts(tasks, "predecessors") == ["", "", "A", "B", "A SS+1d", "C"]


def test_the_columns_begin_as_planners_expect(tasks):
    shown = [column.name for column in tasks.columns if column.visible]
    assert shown == [
        *("key", "name", "duration", "start", "finish", "predecessors", "total_float", "critical"),
        *("owner", "role", "phase", "percent_complete"),
    ]


def test_every_other_field_of_a_task_can_be_shown_too(tasks):
    assert {"kind", "constraint", "constraint_date", "deadline", "calendar", "notes"} <= {
        column.name for column in tasks.columns if not column.visible
    }


def test_typing_predecessors_makes_and_removes_links(tasks, session):
    assert tasks.setData(at(tasks, "C", "predecessors"), "A FF+2d; D", EDIT)
    found = {(link.predecessor, link.type.value) for link in session.plan.links.values() if link.successor == "C"}
    assert found == {("A", "FF"), ("D", "FS")}
    assert at(tasks, "C", "predecessors").data() == "A FF+2d; D"


def test_a_predecessor_that_closes_a_cycle_is_refused_with_the_cycle_named(tasks, session):
    before = session.plan
    assert not tasks.setData(at(tasks, "A", "predecessors"), "C", EDIT)
    assert session.plan is before
    assert "Try it -> Build API -> Build web -> Try it" in at(tasks, "A", "predecessors").data(FAULT)


def test_an_unknown_predecessor_is_refused_with_its_key(tasks):
    tasks.setData(at(tasks, "A", "predecessors"), "Z9", EDIT)
    assert "there is no task 'Z9'" in at(tasks, "A", "predecessors").data(FAULT)


def test_a_changed_duration_moves_the_dates_of_the_tasks_behind(tasks, session):
    tasks.setData(at(tasks, "A", "duration"), "5d", EDIT)
    assert at(tasks, "B", "start").data() == "2026-03-09 08:00"


def test_the_duration_of_a_summary_task_follows_from_its_children(tasks):
    cell = at(tasks, "S", "duration")
    assert cell.data() == ""
    assert not tasks.flags(cell) & Qt.ItemFlag.ItemIsEditable
    assert tasks.flags(at(tasks, "A", "duration")) & Qt.ItemFlag.ItemIsEditable


def test_computed_cells_cannot_be_typed_into(tasks):
    for name in ("wbs", "start", "finish", "total_float", "critical"):
        assert not tasks.flags(at(tasks, "A", name)) & Qt.ItemFlag.ItemIsEditable


def test_new_tasks_come_where_they_were_put(tasks, session, qtbot):
    with qtbot.assertNotEmitted(tasks.modelReset):
        session.do(add_task(session.plan, "Between", after="A"))
    assert texts(tasks, "name")[:3] == ["Build all", "Build API", "Between"]
    session.undo()
    assert "Between" not in texts(tasks, "name")


def test_moving_in_the_outline_keeps_the_rows_and_renumbers_them(tasks, session, qtbot):
    with qtbot.assertNotEmitted(tasks.modelReset):
        session.do(move_up(session.plan, ["B"]))
        assert texts(tasks, "key") == ["S", "B", "A", "C", "D", "M"]
        session.do(indent(session.plan, ["D"]))
        session.do(outdent(session.plan, ["A"]))
    assert texts(tasks, "key") == ["S", "B", "C", "D", "A", "M"]
    assert texts(tasks, "wbs") == ["1", "1.1", "1.2", "1.3", "2", "3"]


def test_removing_a_summary_task_removes_what_is_below(tasks, session):
    session.do(remove_rows(session.plan, [("task", "S")]))
    assert texts(tasks, "key") == ["D", "M"]


def test_folding_hides_what_is_below_and_unfolding_brings_it_back(tasks):
    tasks.fold("S", folded=True)
    assert texts(tasks, "key") == ["S", "D", "M"]
    assert at(tasks, "S", "name").data(CHILDREN) == 0
    assert tasks.folded("S")
    tasks.fold("S", folded=False)
    assert texts(tasks, "key") == ["S", "A", "B", "C", "D", "M"]
    assert at(tasks, "S", "name").data(CHILDREN) == 1


def test_a_hidden_task_can_be_revealed(tasks):
    tasks.fold("S", folded=True)
    tasks.reveal("B")
    assert tasks.row_of("B") >= 0
    tasks.reveal("nobody")


def test_a_new_task_below_a_folded_one_stays_hidden(tasks, session):
    tasks.fold("S", folded=True)
    session.do(add_task(session.plan, "Hidden", after="A"))
    assert texts(tasks, "key") == ["S", "D", "M"]


def test_a_filter_keeps_the_summary_tasks_above_what_it_finds_even_folded_ones(tasks):
    tasks.fold("S", folded=True)
    tasks.filter("web")
    assert texts(tasks, "key") == ["S", "B"]
    tasks.filter("")
    assert texts(tasks, "key") == ["S", "D", "M"]


def test_a_filter_finds_people_and_phases(tasks, session):
    session.do(set_field(session.plan, ("task", "D"), "owner", "N1"))
    tasks.filter("ana")
    assert texts(tasks, "key") == ["D"]


def test_a_sorted_table_is_flat(tasks):
    tasks.sort(tasks.column_of("total_float"), Qt.SortOrder.DescendingOrder)
    assert texts(tasks, "key")[0] == "D"
    assert at(tasks, "B", "name").data(DEPTH) == 0
    assert at(tasks, "S", "name").data(CHILDREN) is None
    tasks.sort(-1)
    assert at(tasks, "B", "name").data(DEPTH) == 1


@pytest.mark.parametrize(
    "name", ["key", "wbs", "name", "duration", "start", "finish", "predecessors", "owner", "critical"]
)
def test_every_column_sorts_both_ways(tasks, name):
    for order in Qt.SortOrder:
        tasks.sort(tasks.column_of(name), order)
        assert sorted(tasks.ids) == ["A", "B", "C", "D", "M", "S"]


def test_cells_say_kind_phase_and_criticality_for_the_painter(tasks, session):
    phase = next(iter(session.plan.phases.values()))
    session.do(set_field(session.plan, ("task", "A"), "phase", phase.id))
    assert at(tasks, "M", "name").data(KIND) == "milestone"
    assert at(tasks, "A", "name").data(PHASE) == ("", 0)
    assert at(tasks, "B", "name").data(PHASE) == ("", -1)
    assert at(tasks, "B", "name").data(CRITICAL)


def test_the_float_of_critical_tasks_has_its_own_tone(tasks):
    tone = {
        (row_id, name): tasks.tone(row_id, tasks.columns[tasks.column_of(name)])
        for row_id in ("B", "D")
        for name in ("total_float", "name", "start")
    }
    assert tone["B", "total_float"] == "critical"
    assert tone["D", "total_float"] == "quiet"
    assert tone["D", "name"] == ""
    assert tone["B", "start"] == "quiet"


def test_a_refused_text_has_the_tone_of_what_is_wrong(tasks):
    tasks.setData(at(tasks, "B", "duration"), "soon", EDIT)
    assert tasks.tone("B", tasks.columns[tasks.column_of("duration")]) == "critical"


def test_names_of_finished_tasks_are_quiet_and_marked(session, tasks):
    name = tasks.columns[tasks.column_of("name")]
    assert (tasks.tone("A", name), tasks.more("A", name, DONE)) == ("", False)
    tasks.setData(at(tasks, "A", "percent_complete"), "100", EDIT)
    assert (tasks.tone("A", name), tasks.more("A", name, DONE)) == ("quiet", True)


def test_many_tasks_follow_an_edit_without_reading_every_row(qapp, tmp_path):
    session = a_session(many_tasks(3_000), tmp_path)
    model = TaskOutline(session)
    session.do(set_field(session.plan, ("task", "t7"), "duration", Estimate.of(60)))
    assert len(model._texts) == 0
    assert isinstance(model, Register)
