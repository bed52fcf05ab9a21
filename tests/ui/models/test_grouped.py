"""Rows in groups: headers, order, folding, and how groups follow the plan."""

import random

import pytest
from PySide6.QtCore import Qt

from planner import PlanError, add_row, add_task, indent, remove_rows, set_field, set_text
from planner.model.people import Person
from tests.builders import with_rows, with_task
from tests.ui.opened import a_launch, a_session, many_tasks, texts, watched
from ui.models.groups import HEAD, is_head, values_of
from ui.models.reading import Reading
from ui.models.roles import CHILDREN, CRITICAL, DEPTH, EDIT, FAULT, TOOL_TIP
from ui.models.task_outline import TaskOutline


def owned():
    """The small launch with owners: Ana has A and C, Bo has B."""
    plan = with_rows(a_launch(), Person(id="N2", key="N2", name="Bo"))
    for key, owner in {"A": "N1", "C": "N1", "B": "N2"}.items():
        plan = with_task(plan, key, owner=owner)
    return plan


@pytest.fixture
def session(tmp_path):
    return a_session(owned(), tmp_path)


@pytest.fixture
def tasks(session, qapp):
    return watched(TaskOutline(session))


def names(model):
    """The rows by name, headers with a mark."""
    return [f"# {name}" if is_head(one) else name for one, name in zip(model.ids, texts(model, "name"), strict=True)]


BY_OWNER = ["# Ana", "Build API", "Try it", "# Bo", "Build web", "# No owner", "Write", "Live"]


def head(model, value, column="owner"):
    return f"{HEAD}{column}:{value}"


def at(model, row_id, name):
    return model.index(model.row_of(row_id), model.column_of(name))


def test_rows_stand_below_the_value_that_they_have_and_those_without_one_come_last(tasks):
    tasks.group("owner")
    assert names(tasks) == BY_OWNER


def test_summary_tasks_belong_to_no_group(tasks):
    tasks.group("owner")
    assert "S" not in tasks.ids


def test_grouping_by_nothing_returns_the_outline(tasks):
    before = list(tasks.ids)
    tasks.group("owner")
    tasks.group("")
    assert tasks.ids == before
    assert tasks.in_own_order
    assert not tasks.groups


@pytest.mark.parametrize("name", ["", "name", "key", "wbs", "predecessors", "notes", "no such column"])
def test_a_column_whose_values_hardly_come_twice_groups_nothing(tasks, name):
    tasks.group(name)
    assert tasks.group_by == ""
    assert tasks.ids[0] == "S"


def test_a_header_counts_its_rows_and_sums_them_up(tasks):
    tasks.group("owner")
    ana = head(tasks, "Ana")
    told = {name: at(tasks, ana, name).data() for name in ("key", "name", "duration", "start", "finish")}
    assert told == {
        "key": "(2)",
        "name": "Ana",
        "duration": "4d",
        "start": "2026-03-02 08:00",
        "finish": "2026-03-09 17:00",
    }
    assert at(tasks, head(tasks, ""), "total_float").data() == "0 d"
    assert at(tasks, ana, "owner").data() == ""


def test_a_header_sums_costs_where_there_are_any(session, tasks):
    session.do(set_field(session.plan, ("task", "A"), "cost", 700))
    session.do(set_field(session.plan, ("task", "C"), "cost", 50))
    tasks.group("owner")
    assert at(tasks, head(tasks, "Ana"), "cost").data() == "750"
    assert at(tasks, head(tasks, "Bo"), "cost").data() == ""


def test_a_header_cannot_be_selected_or_edited_and_tells_its_whole_name(tasks):
    tasks.group("owner")
    index = at(tasks, head(tasks, "Ana"), "owner")
    assert not tasks.flags(index) & Qt.ItemFlag.ItemIsSelectable
    assert not tasks.flags(index) & Qt.ItemFlag.ItemIsEditable
    assert not tasks.setData(index, "Bo")
    assert index.data(TOOL_TIP) == "Ana: 2 tasks"
    assert [index.data(role) for role in (EDIT, FAULT, CRITICAL)] == [None, None, None]


def test_rows_stand_one_step_below_their_header(tasks):
    tasks.group("owner")
    assert at(tasks, head(tasks, "Ana"), "name").data(DEPTH) == 0
    assert at(tasks, "A", "name").data(DEPTH) == 1


def test_a_closed_group_shows_its_header_only(tasks):
    tasks.group("owner")
    tasks.fold(head(tasks, "Ana"), folded=True)
    assert names(tasks) == ["# Ana", *BY_OWNER[3:]]
    assert at(tasks, head(tasks, "Ana"), "name").data(CHILDREN) == 0
    assert tasks.folded(head(tasks, "Ana"))
    tasks.fold(head(tasks, "Ana"), folded=False)
    assert names(tasks) == BY_OWNER


def test_all_groups_close_and_open(tasks):
    tasks.group("owner")
    tasks.close_groups(closed=True)
    assert names(tasks) == ["# Ana", "# Bo", "# No owner"]
    tasks.close_groups(closed=False)
    assert names(tasks) == BY_OWNER


def test_a_task_in_a_closed_group_is_revealed(tasks):
    tasks.group("owner")
    tasks.close_groups(closed=True)
    tasks.reveal("B")
    assert names(tasks) == ["# Ana", "# Bo", "Build web", "# No owner"]


def test_a_task_whose_value_changes_moves_to_its_group(session, tasks):
    tasks.group("owner")
    session.do(set_field(session.plan, ("task", "C"), "owner", "N2"))
    assert names(tasks) == ["# Ana", "Build API", "# Bo", "Build web", "Try it", "# No owner", "Write", "Live"]
    assert at(tasks, head(tasks, "Bo"), "key").data() == "(2)"
    session.undo()
    assert names(tasks) == BY_OWNER


def test_a_group_goes_with_its_last_row_and_comes_with_its_first(session, tasks):
    tasks.group("owner")
    session.do(set_field(session.plan, ("task", "B"), "owner", None))
    assert "# Bo" not in names(tasks)
    session.undo()
    assert names(tasks) == BY_OWNER


def test_a_group_is_called_as_its_person_is_called_now(session, tasks):
    tasks.group("owner")
    session.do(set_field(session.plan, ("person", "N1"), "name", "Zoe"))
    assert names(tasks)[:2] == ["# Bo", "Build web"]
    assert "# Zoe" in names(tasks)


def test_what_a_header_sums_up_follows_an_edit(session, tasks):
    tasks.group("owner")
    assert at(tasks, head(tasks, "Bo"), "duration").data() == "2d"
    session.do(set_text(session.plan, ("task", "B"), "duration", "9d"))
    assert at(tasks, head(tasks, "Bo"), "duration").data() == "9d"


def test_tasks_come_and_go_within_groups(session, tasks):
    tasks.group("owner")
    session.do(add_task(session.plan, "Fresh", after="A"))
    assert names(tasks)[-3:] == ["Fresh", "Write", "Live"]
    session.do(remove_rows(session.plan, [("task", "B")]))
    assert "# Bo" not in names(tasks)
    session.undo()
    session.undo()
    assert names(tasks) == BY_OWNER


def test_a_task_that_becomes_a_summary_leaves_its_group(session, tasks):
    tasks.group("owner")
    session.do(indent(session.plan, ("M",)))
    assert "D" not in tasks.ids


def test_criticality_moves_tasks_between_groups_when_links_change(session, tasks):
    tasks.group("critical")
    assert names(tasks)[0] == "# Critical"
    assert names(tasks)[-2:] == ["# Not critical", "Write"]
    session.do(set_text(session.plan, ("task", "D"), "duration", "30d"))
    assert names(tasks).index("Write") < names(tasks).index("# Not critical")


def test_phases_stand_in_their_own_order_and_dates_by_month(session, tasks):
    for name in ("Zeta", "Alpha"):
        session.do(add_row(session.plan, "phase", name=name))
    zeta, alpha = list(session.plan.phases)[-2:]
    session.do(set_field(session.plan, ("task", "A"), "phase", zeta))
    session.do(set_field(session.plan, ("task", "B"), "phase", alpha))
    tasks.group("phase")
    assert names(tasks)[:4:2] == ["# Zeta", "# Alpha"]
    tasks.group("start")
    assert [name for name in names(tasks) if name.startswith("#")] == ["# 2026-03"]


def test_a_sorted_column_sorts_within_groups_and_its_own_column_turns_the_groups(tasks):
    tasks.group("owner")
    tasks.sort(tasks.column_of("start"), Qt.SortOrder.DescendingOrder)
    assert names(tasks)[:3] == ["# Ana", "Try it", "Build API"]
    tasks.sort(tasks.column_of("owner"), Qt.SortOrder.DescendingOrder)
    assert [name for name in names(tasks) if name.startswith("#")] == ["# Bo", "# Ana", "# No owner"]


def test_a_filter_leaves_the_groups_that_have_something_left(tasks):
    tasks.group("owner")
    tasks.filter("build")
    assert names(tasks) == ["# Ana", "Build API", "# Bo", "Build web"]
    assert tasks.fitting(tasks.ids) == ["A", "B"]
    tasks.filter("no such thing")
    assert tasks.ids == []


def test_a_row_that_the_filter_would_hide_now_stays_when_it_changes_its_group(session, tasks):
    tasks.group("owner")
    tasks.filter("owner:ana")
    session.do(set_field(session.plan, ("task", "A"), "owner", "N2"))
    assert names(tasks) == ["# Ana", "Try it", "# Bo", "Build API"]


def test_a_narrow_header_shortens_its_dates(tasks):
    tasks.group("owner")
    column = tasks.columns[tasks.column_of("finish")]
    assert list(tasks.briefs_of(head(tasks, "Ana"), column)) == ["2026-03-09", "9 Mar"]
    assert list(tasks.briefs_of(head(tasks, "Ana"), tasks.columns[tasks.column_of("role")])) == []
    assert list(tasks.briefs_of("A", column)) == ["2026-03-02"[:8] + "04", "4 Mar"]


@pytest.mark.parametrize("value", ["\n", "<b>x</b>", "a:b", HEAD, "ä" * 200])
def test_odd_names_make_groups_like_others(tmp_path, qapp, value):
    plan = with_task(with_rows(a_launch(), Person(id="N9", key="N9", name=value)), "A", owner="N9")
    model = watched(TaskOutline(a_session(plan, tmp_path)))
    model.group("owner")
    assert len(model.groups) == 2
    assert model.groups[0].members == ("A",)


def test_a_narrow_header_tells_its_work_in_whole_days(session, tasks):
    session.do(set_text(session.plan, ("task", "A"), "duration", "2.6d"))
    tasks.group("owner")
    ana, column = head(tasks, "Ana"), tasks.columns[tasks.column_of("duration")]
    assert at(tasks, ana, "duration").data() == "3.6d"
    assert list(tasks.briefs_of(ana, column)) == ["4d"]


def test_the_count_of_a_header_is_quiet_and_the_rest_is_not(tasks):
    tasks.group("owner")
    tones = {name: tasks.tone(head(tasks, "Ana"), tasks.columns[tasks.column_of(name)]) for name in ("key", "start")}
    assert tones == {"key": "quiet", "start": ""}


def some_edit(plan, dice):
    """An edit of a task that changes values, rows or the outline."""
    task = dice.choice(list(plan.tasks))
    makers = [
        lambda: set_field(plan, ("task", task), "owner", dice.choice([None, "N1", "N2"])),
        lambda: set_text(plan, ("task", task), "duration", f"{dice.randint(1, 40)}d"),
        lambda: add_task(plan, f"New {dice.randint(1, 99)}", after=task),
        lambda: remove_rows(plan, [("task", task)]),
        lambda: indent(plan, (task,)),
    ]
    return dice.choice(makers[: 3 if len(plan.tasks) < 4 else 5])()


def some_look(model, dice):
    """Another way to look at the rows."""
    match dice.randint(0, 5):
        case 0:
            model.group(dice.choice(["", "owner", "critical", "start", "state", "duration"]))
        case 1:
            model.sort(dice.choice([-1, *range(len(model.columns))]), dice.choice(list(Qt.SortOrder)))
        case 2:
            model.filter(dice.choice(["", "", "build", "critical", "open"]))
        case 3:
            model.close_groups(closed=dice.random() < 0.5)
        case _:
            head_ids = [one for one in model.ids if is_head(one)]
            for one in head_ids[:1]:
                model.fold(one, folded=dice.random() < 0.5)


@pytest.mark.parametrize("seed", range(2))
def test_whatever_happens_every_task_stands_once_below_the_header_of_its_value(session, tasks, seed):
    dice = random.Random(seed)
    for _ in range(20):
        some_look(tasks, dice)
        try:
            session.do(some_edit(session.plan, dice))
        except PlanError:
            continue
        if dice.random() < 0.3:
            session.undo()
        rows = [one for one in tasks.ids if not is_head(one)]
        assert len(set(tasks.ids)) == len(tasks.ids)
        assert set(rows) <= set(session.plan.tasks)
        if not tasks.group_by:
            assert rows == tasks.ids
            continue
        column = tasks.columns[tasks.column_of(tasks.group_by)]
        values = values_of(column, tasks.rows, rows, tasks.reading)
        for place, one in enumerate(tasks.ids):
            above = next(tasks.ids[row] for row in range(place, -1, -1) if is_head(tasks.ids[row]))
            assert is_head(one) or above == f"{HEAD}{column.name}:{values[one]}"
        assert all(tasks.data(tasks.index(row, 2)) for row in range(tasks.rowCount()))


def test_a_plan_without_tasks_has_no_groups(tmp_path, qapp):
    session = a_session(many_tasks(0), tmp_path)
    model = watched(TaskOutline(session))
    model.group("owner")
    assert model.ids == []
    session.do(add_task(session.plan, "First"))
    assert names(model) == ["# No owner", "First"]


def test_another_plan_state_is_read_once_for_all(session, tasks):
    tasks.group("owner")
    session.do(set_text(session.plan, ("task", "A"), "name", "Other"))
    assert tasks.reading is Reading.of(session)
    assert names(tasks)[1] == "Other"
