"""Rows as written become a plan: what cannot stay is named, what can stays."""

import time

import pytest

from planner.errors import Fault, Refused
from planner.formats.drafts import Cell, Draft, plan_of
from planner.model.checks import faults_of
from planner.model.plan import Plan
from planner.model.schema import SCHEMA
from planner.model.values import Constraint, TimeUnits


def draft(entity: str, outer: Draft | None = None, **cells: str) -> Draft:
    """Return a row as written on line 1 and following."""
    found = {name: Cell(text, line) for line, (name, text) in enumerate(cells.items(), 1)}
    return Draft(SCHEMA.entity(entity), found, 1, outer)


def made(*drafts: Draft, units: TimeUnits | None = None) -> tuple[Plan, list[str]]:
    """Return the plan of some drafts and the faults as texts; whatever is left is a sound plan."""
    faults: list[Fault] = []
    plan = plan_of(drafts, SCHEMA, faults, units)
    assert [fault for fault in faults_of(plan) if fault.field != "Key"] == []
    return plan, list(map(str, faults))


def test_fields_are_read_by_their_kind():
    plan, faults = made(draft("task", key="A", name="no", duration="2d", kind="gate"))
    (task,) = plan.tasks.values()
    assert (task.name, task.duration.likely, task.kind, faults) == ("no", 960, "gate", [])


def test_spaces_around_a_text_belong_to_it_and_those_around_a_key_do_not():
    plan, faults = made(draft("task", key=" A ", name=" a "))
    (task,) = plan.tasks.values()
    assert (task.key, task.name, faults) == ("A", " a ", [])


def test_references_reach_rows_that_come_later():
    plan, faults = made(draft("task", key="A", name="a", owner="ANA"), draft("person", key="ANA", name="Ana"))
    (task,) = plan.tasks.values()
    assert plan.people[task.owner or ""].name == "Ana"
    assert faults == []


def test_a_day_is_as_long_as_the_calendar_of_the_plan_says():
    rows = [draft("plan", calendar="C"), draft("calendar", key="C", name="c", day_minutes="1440")]
    plan, _ = made(*rows, draft("task", key="A", name="a", duration="2d"))
    assert next(iter(plan.tasks.values())).duration.likely == 2880


def test_a_day_is_as_long_as_the_file_says_where_it_has_no_calendar():
    plan, _ = made(draft("task", key="A", name="a", duration="2d"), units=TimeUnits(600, 3000, 12_000))
    assert next(iter(plan.tasks.values())).duration.likely == 1200


def test_a_fault_in_one_field_costs_that_field_alone():
    plan, faults = made(draft("task", key="A", name="a", duration="soon", notes="kept"))
    (task,) = plan.tasks.values()
    assert (task.duration.likely, task.notes) == (480, "kept")
    assert faults == ["line 3, task A, Duration: 'soon' is no duration; write for example 3d, 4h or 1.5w."]


def test_control_characters_are_cut_out_of_texts_and_long_ones_shortened():
    plan, faults = made(draft("task", key="A", name="a\tb\x07" + "x" * 600))
    (task,) = plan.tasks.values()
    assert task.name.startswith("a b x")
    assert len(task.name) == 500
    assert faults == ["line 2, task A, Name: control characters, or more than 500 characters, were cut out."]


@pytest.mark.parametrize("cells", [{"constraint": "SNET"}, {"constraint": "MSO", "constraint_date": "30 Feb"}])
def test_a_constraint_without_its_date_becomes_none(cells: dict[str, str]):
    plan, faults = made(draft("task", key="A", name="a", **cells))
    (task,) = plan.tasks.values()
    assert (task.constraint, task.constraint_date) == (Constraint.ASAP, None)
    assert faults[-1].endswith("Give one, or use ASAP.")


def test_an_exception_that_ends_before_it_begins_lasts_a_day():
    calendar = draft("calendar", key="C", name="c")
    plan, faults = made(calendar, draft("exception", calendar, first="2026-04-03", last="2026-04-01"))
    (exception,) = plan.exceptions.values()
    assert exception.last is None
    assert "before the first day" in faults[0]


def test_an_exception_without_a_day_is_left_out():
    calendar = draft("calendar", key="C", name="c")
    plan, faults = made(calendar, draft("exception", calendar, name="Holiday"))
    assert (len(plan.exceptions), faults) == (
        0,
        ["line 1, exception Holiday, First day: First day must be given. The row was left out."],
    )


def test_a_link_to_an_unknown_task_is_left_out_and_named():
    task = draft("task", key="A", name="a")
    plan, faults = made(task, draft("link", task, task="GONE"))
    assert len(plan.links) == 0
    assert faults == ["line 1, link of task A, Predecessor: there is no task 'GONE'. The row was left out."]


def test_what_stood_inside_a_row_left_out_goes_with_it():
    first, second = draft("task", key="A", name="a"), draft("task", key="A", name="again")
    other = draft("task", key="B", name="b")
    plan, faults = made(other, first, second, draft("link", second, task="B"))
    assert (len(plan.tasks), len(plan.links)) == (2, 0)
    assert faults == ["line 1, task A, Key: 'A' is used twice; this row was left out."]


def test_rows_without_a_key_get_free_ones():
    plan, faults = made(draft("task", key="T01", name="a"), draft("task", name="b"), draft("task", name="c"))
    assert [task.key for task in plan.tasks.values()] == ["T01", "T02", "T03"]
    assert len(faults) == 2


def test_positions_follow_the_order_of_the_file():
    plan, _ = made(*(draft("task", key=f"T{number}", name="t") for number in range(100)))
    positions = [task.position for task in plan.tasks.values()]
    assert positions == sorted(positions)
    assert len(set(positions)) == 100


@pytest.mark.parametrize("ring", ["AB", "ABC", "ABCDEFG"])
def test_a_ring_of_parents_is_opened_at_one_place(ring: str):
    parents = dict(zip(ring, ring[1:] + ring[0], strict=True))
    plan, faults = made(*(draft("task", key=key, name=key, parent=parent) for key, parent in parents.items()))
    assert [task.key for task in plan.tasks.values() if task.parent is None] == ["A"]
    assert faults == ["line 1, task A, Parent: it would be its own ancestor; it has no parent now."]


def test_people_may_stand_in_for_each_other():
    backups = {"ANA": "BEN", "BEN": "CHEN", "CHEN": "ANA", "DARA": "EMIL", "EMIL": "DARA"}
    plan, faults = made(*(draft("person", key=key, name=key, backup=backup) for key, backup in backups.items()))
    assert faults == []
    assert {row.key: plan.people[row.backup].key for row in plan.people.values()} == backups


def test_calendars_cannot_be_their_own_ancestors_either():
    rows = [draft("calendar", key="A", name="a", parent="B"), draft("calendar", key="B", name="b", parent="A")]
    plan, faults = made(*rows)
    assert [row.key for row in plan.calendars.values() if row.parent is None] == ["A"]
    assert len(faults) == 1


def test_a_deep_outline_is_no_ring():
    rows = [draft("task", key=f"T{n}", name="t", parent=f"T{n - 1}" if n else "") for n in range(2000)]
    plan, faults = made(*reversed(rows))
    assert sum(task.parent is None for task in plan.tasks.values()) == 1
    assert faults == []


def test_the_plan_has_one_row_whatever_its_id():
    plan, _ = made(draft("plan", name="Mine"))
    assert plan.settings.name == "Mine"
    assert set(plan.table("plan")) == {"plan"}


def test_too_many_links_are_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("planner.model.checks.MAX_LINKS", 1)
    tasks = [draft("task", key=key, name=key) for key in "ABC"]
    links = [draft("link", tasks[0], task="B"), draft("link", tasks[0], task="C")]
    with pytest.raises(Refused, match="more than the 1 a plan can hold"):
        plan_of([*tasks, *links], SCHEMA, [])


def test_many_rows_without_a_key_get_one_in_no_time():
    rows = [draft("task", name="Work") for _ in range(8_000)]
    rows[5] = draft("task", key="T8003", name="Taken")
    before = time.process_time()
    plan, _faults = made(*rows)
    assert time.process_time() - before < 10
    assert len({row.key for row in plan.tasks.values()}) == 8_000


def test_a_field_that_is_not_there_has_its_default_as_the_schema_says():
    plan, faults = made(draft("plan", start="2026-03-02"))
    assert (plan.settings.name, plan.settings.time_zone, faults) == ("New launch", "UTC", [])
    assert made(draft("plan", time_zone=""))[1] == ["line 1, plan, Time zone: Time zone must not be empty."]


def test_what_a_scenario_changes_is_read_in_words_of_the_plan_and_a_line_that_says_nothing_is_left_out():
    lines = "task A duration: 3d\nwhat?\nremove task B"
    plan, faults = made(
        draft("scenario", key="S01", name="Try", changes=lines),
        draft("task", key="A", name="A"),
        draft("task", key="B", name="B"),
    )
    (scenario,) = plan.scenarios.values()
    keys = {task.id: task.key for task in plan.tasks.values()}
    assert [(keys[change.id], change.field) for change in scenario.changes] == [("A", "duration"), ("B", None)]
    (fault,) = faults
    assert "'what?' is no change; write for example" in fault
    assert "scenario S01, Changes" in fault
