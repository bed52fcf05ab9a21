"""The changes of a scenario as lines that people can read and write."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings, strategies as st

from planner.errors import Unreadable
from planner.model.fields import Kind
from planner.model.plan import Plan
from planner.model.risks import Risk
from planner.model.scenarios import SCENARIO, Scenario
from planner.model.text import Lookup, read, spelling, write
from planner.model.values import Estimate, Supposed
from tests.builders import a_plan, with_rows
from tests.planner.strategies import supposed


def keyed(plan: Plan, task: str, key: str) -> Plan:
    """The plan with another key for a task."""
    return plan.with_tables({"task": {**plan.tasks, task: replace(plan.tasks[task], key=key)}})


PLAN = with_rows(
    keyed(a_plan("A 3d > B 2d; B > C SS+1d"), "A", "T-1"),
    Risk(id="k", key="K01", name="Late", tasks=("A",), impact=Estimate.of(960)),
)
CHANGES = SCENARIO.field("changes")

LINES = [
    (Supposed("task", "A", "duration", "480 960 1440 d"), "task T-1 duration: 1/2/3d"),
    (Supposed("task", "A", "deadline", None), "task T-1 deadline:"),
    (Supposed("task", "A", "notes", "one\ntwo"), 'task T-1 notes: "one\\ntwo"'),
    (Supposed("task", "A", "name", " x "), 'task T-1 name: " x "'),
    (Supposed("task", "A", "name", '"x"'), 'task T-1 name: "\\"x\\""'),
    (Supposed("task", "A", "name", "B: c"), "task T-1 name: B: c"),
    (Supposed("task", "A", "mandatory", 1), "task T-1 mandatory: yes"),
    (Supposed("task", "A", "position", "5"), "task T-1 position: 5"),
    (Supposed("risk", "k", "tasks", "A C"), "risk K01 tasks: T-1; C"),
    (Supposed("risk", "k", "tasks", ""), "risk K01 tasks:"),
    (Supposed("risk", "k", "probability", 0.25), "risk K01 probability: 0.25"),
    (Supposed("plan", "plan", "target", "2026-05-01"), "plan plan target: 2026-05-01"),
    (Supposed("link", "A-B-FS", "lag", "960 d"), "link B,T-1,FS,predecessor lag: 2d"),
    (Supposed("link", "B-C-SS", None, None), "remove link C,B,SS,predecessor"),
    (Supposed("risk", "k", None, None), "remove risk K01"),
    (Supposed("risk", "gone", None, None), "remove risk gone"),
    (Supposed("task", "gone", "name", "x"), "task gone name: x"),
]


@pytest.mark.parametrize(("change", "line"), LINES)
def test_a_change_is_a_line_in_words_of_the_plan(change: Supposed, line: str) -> None:
    assert spelling(PLAN).text((change,)) == line
    assert spelling(PLAN).changes(line) == ((change,), ())


def test_a_row_more_says_what_is_not_at_its_default() -> None:
    line = 'add task n1 {"key": "N", "name": "New", "duration": "3d", "parent": "T-1"}'
    (change,), problems = spelling(PLAN).changes(line)
    assert problems == ()
    assert (change.entity, change.id, change.field) == ("task", "n1", None)
    assert isinstance(change.value, tuple)
    assert dict(change.value)["parent"] == "A"
    assert dict(change.value)["cost"] == 0
    assert spelling(PLAN).changes(spelling(PLAN).text((change,))) == ((change,), ())


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("what?", "is no change; write for example"),
        ("ghost A name: x", "'ghost' is no kind of row"),
        ("remove ghost A", "'ghost' is no kind of row"),
        ("task A mood: x", "a task has no field 'mood'"),
        ("task A duration: soon", "soon"),
        ("task A duration:", "Duration is empty"),
        ('task A name: "x', "is no text in quotes"),
        ("add task n {x}", "are no fields of a row"),
        ("add task \ud800 {}", "is no id"),
        ('add task n {"mood": "x"}', "a task has no field 'mood'"),
    ],
)
def test_a_line_that_says_no_change_is_named_and_the_others_are_kept(line: str, problem: str) -> None:
    found, problems = spelling(PLAN).changes(f"remove risk K01\n\n{line}\n")
    assert len(found) == 1
    assert problem in problems[0]


def test_links_that_look_alike_are_told_apart_by_their_ids() -> None:
    (link,) = [row for row in PLAN.links.values() if row.successor == "B"]
    twin = with_rows(PLAN, replace(link, id="twin"))
    assert spelling(twin).text((Supposed("link", "twin", None, None),)) == "remove link twin"


def test_a_row_that_is_gone_keeps_the_key_that_it_had() -> None:
    change = Supposed("task", "gone", "name", "x", "B07")
    assert spelling(PLAN).text((change,)) == "task B07 name: x"
    assert spelling(PLAN).changes("task B07 name: x")[0][0].called == "B07"


def test_a_key_that_another_row_has_by_now_does_not_name_one_that_is_gone() -> None:
    assert spelling(PLAN).text((Supposed("task", "gone", None, None, "T-1"),)) == "remove task gone"


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_whatever_a_scenario_changes_comes_back_from_its_text(data: st.DataObject) -> None:
    changes = data.draw(supposed(PLAN))
    assert spelling(PLAN).changes(spelling(PLAN).text(changes)) == (changes, ())


def test_the_field_is_typed_and_read_as_its_lines() -> None:
    plan = with_rows(PLAN, Scenario(id="s", key="S01", name="Try", changes=(LINES[0][0], LINES[8][0])))
    typed = write(CHANGES, plan.scenarios["s"].changes, Lookup.of(plan))
    assert typed == "task T-1 duration: 1/2/3d\nrisk K01 tasks: T-1; C"
    assert read(CHANGES, typed, Lookup.of(plan)) == plan.scenarios["s"].changes
    assert CHANGES.kind is Kind.SUPPOSED


def test_a_typed_line_that_says_no_change_is_refused() -> None:
    with pytest.raises(Unreadable, match="is no change"):
        read(CHANGES, "remove risk K01\nwhat?", Lookup.of(PLAN))


def test_without_a_plan_around_them_they_are_kept_as_the_file_keeps_them() -> None:
    bare = Lookup(PLAN.units, {}, {})
    typed = write(CHANGES, (LINES[0][0],), bare)
    assert typed.startswith('[["task","A"')
    assert read(CHANGES, typed, bare) == (LINES[0][0],)
