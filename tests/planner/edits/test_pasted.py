"""Many new tasks at once, told in texts."""

import time
from datetime import date

import pytest
from hypothesis import given, strategies as st

from planner.change import apply, checked
from planner.edits.pasted import PastedRow, paste_tasks
from planner.model.outline import outline
from planner.model.values import TaskKind
from tests.builders import a_plan
from tests.ui.opened import many_tasks

PLAN = a_plan("S{ A 3d > B 2d }; C 1d")


def rows(*texts):
    return [PastedRow(line, {"name": "Task"} | row) for line, row in enumerate(texts, 1)]


def names(*given):
    return rows(*({"name": name} for name in given))


def pasted(*texts, plan=PLAN, after=None):
    made = paste_tasks(plan, rows(*texts), after=after)
    assert checked(plan, made.change)
    return apply(plan, made.change), made


def only(plan, name="Task"):
    return next(task for task in plan.tasks.values() if task.name == name)


def in_order(plan):
    return [(row.depth, row.task.name) for row in outline(plan)]


def test_rows_become_tasks_in_their_order_after_the_task_before():
    plan, made = pasted({"name": "x"}, {"name": "y"}, after="A")
    assert in_order(plan) == [(0, "S"), (1, "A"), (1, "x"), (1, "y"), (1, "B"), (0, "C")]
    assert made.change.label == "Paste 2 tasks"


def test_without_a_task_before_they_come_last_with_keys_in_its_style():
    plan, _made = pasted({"name": "x"}, {"name": "y"}, plan=a_plan("A 1d; C07 1d"))
    assert [row.task.key for row in outline(plan)][-2:] == ["C08", "C09"]


def test_the_first_rows_of_an_empty_plan_are_tasks_of_it():
    plan, _made = pasted({"name": "x"}, {"name": "y"}, plan=a_plan())
    assert in_order(plan) == [(0, "x"), (0, "y")]


def test_texts_are_read_as_people_type_them():
    plan, _made = pasted({"duration": "2/3/6d", "deadline": "2026-05-04", "notes": "why"})
    task = only(plan)
    assert (task.duration.pessimistic, task.deadline, task.notes) == (6 * 480, date(2026, 5, 4), "why")


def test_a_text_that_cannot_be_read_is_left_out_and_said_with_its_line():
    plan, made = pasted({"name": "x"}, {"name": "y", "duration": "soon", "notes": "kept"})
    assert [str(fault) for fault in made.faults] == [
        "pasted line 2, Duration: 'soon' is no duration; write for example 3d, 4h or 1.5w."
    ]
    assert only(plan, "y").notes == "kept"


def test_a_row_whose_name_cannot_be_kept_is_left_out():
    plan, made = pasted({"name": "x" * 501}, {"name": "y"})
    assert "longer than 500" in str(made.faults[0])
    assert [task.name for task in plan.tasks.values() if task.name.startswith(("x", "y"))] == ["y"]


def test_a_fault_about_a_very_long_text_is_short():
    _plan, made = pasted({"duration": "z" * 2_000_000})
    assert len(str(made.faults[0])) < 300


def test_a_row_whose_values_do_not_go_together_is_left_out_and_takes_no_key():
    plan, made = pasted({"name": "x", "constraint": "MSO"}, {"name": "y"})
    assert "MSO needs a date" in str(made.faults[0])
    assert only(plan, "y").key == "T01"
    assert "x" not in {task.name for task in plan.tasks.values()}


def test_nothing_that_can_be_kept_is_an_empty_change():
    made = paste_tasks(PLAN, rows({"name": "x" * 501}))
    assert not made.change
    assert len(made.faults) == 1


def test_what_takes_no_time_is_a_milestone():
    plan, _made = pasted({"duration": "0d"})
    assert only(plan).kind is TaskKind.MILESTONE


def test_a_gate_takes_no_time_unless_it_says_so():
    plan, _made = pasted({"kind": "gate"})
    assert (only(plan).kind, only(plan).duration.likely) == (TaskKind.GATE, 0)


def test_predecessors_are_keys_of_the_plan_or_of_the_rows_themselves():
    plan, made = pasted(
        {"name": "x", "key": "A"}, {"name": "y", "key": "Q", "predecessors": "A; C SS+1d"}, {"predecessors": "Q"}
    )
    assert not made.faults
    ends = {(plan.tasks[link.predecessor].name, plan.tasks[link.successor].name) for link in plan.links.values()}
    assert ends == {("A", "B"), ("x", "y"), ("C", "y"), ("y", "Task")}


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Nobody", "there is no task 'Nobody'"),
        ("A FS soon", "is no predecessor"),
        ("A; A", "named twice"),
        ("X1", "cannot depend on itself"),
    ],
)
def test_predecessors_that_cannot_be_linked_are_said(typed, said):
    plan, made = pasted({"key": "X1", "predecessors": typed})
    assert said in str(made.faults[0])
    assert len(plan.links) == 1


def test_rows_that_wait_for_each_other_come_without_links():
    plan, made = pasted({"key": "x", "predecessors": "y"}, {"key": "y", "predecessors": "x"})
    assert "cycle" in str(made.faults[0])
    assert len(plan.links) == 1
    assert len(plan.tasks) == 6


def test_rows_with_outline_numbers_stand_under_each_other():
    plan, _made = pasted({"name": "x", "wbs": "7"}, {"name": "y", "wbs": "7.1"}, {"name": "z", "wbs": "7.1.1"})
    assert in_order(plan)[-3:] == [(0, "x"), (1, "y"), (2, "z")]


def test_a_share_that_is_done_begins_the_task_as_planned():
    plan, made = pasted({"percent_complete": "50 %", "duration": "4d"}, {"name": "x", "percent_complete": "half"})
    task = only(plan)
    assert (task.actual_start.date(), task.remaining.minutes) == (date(2026, 3, 2), 960)
    assert "Percent complete: 'half' is no number" in str(made.faults[0])


@given(st.lists(st.text(max_size=12), max_size=12), st.sampled_from(["A", "B", "C", "S", None]))
def test_whatever_is_pasted_the_plan_stays_sound_and_everything_else_as_it_was(texts, after):
    made = paste_tasks(PLAN, rows(*({"name": text, "duration": text} for text in texts)), after=after)
    plan = checked(PLAN, made.change)
    assert {task: plan.tasks[task] for task in PLAN.tasks} == PLAN.tasks
    assert apply(plan, made.change.inverse()) == PLAN
    assert [name for _depth, name in in_order(plan) if name in PLAN.tasks] == ["S", "A", "B", "C"]


def test_twice_the_rows_take_about_twice_the_time():
    plan = many_tasks(300)

    def seconds(count):
        told = rows(*({"key": f"X{row}", "predecessors": f"X{row - 1}" if row else ""} for row in range(count)))
        begin = time.process_time()
        paste_tasks(plan, told, after="t10")
        return time.process_time() - begin

    few = min(seconds(500) for _ in range(3))
    assert min(seconds(2_000) for _ in range(3)) < 10 * few
