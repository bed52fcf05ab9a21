"""An imported plan laid over the current one: same key, same row."""

import dataclasses
from datetime import date

from hypothesis import given, settings, strategies as st

from planner.change import apply, diff
from planner.formats.csv_plan import read as read_table
from planner.formats.format import Imported
from planner.formats.onto import merged_onto
from planner.formats.yaml_plan import read
from planner.formats.yaml_write import write
from planner.gallery import new_from_template
from planner.model.calendars import CalendarException
from planner.model.outline import outline
from planner.model.people import Role
from planner.model.plan import Plan
from planner.model.schema import SCHEMA
from planner.model.values import Estimate
from tests.builders import a_plan, with_rows, with_task
from tests.planner.findings.seen import limited
from tests.planner.formats.random_plans import plans


def again(plan: Plan) -> Imported:
    """Return the plan as it comes out of a file, with other ids."""
    return read(write(plan).content, SCHEMA)


def keys(plan: Plan) -> list[str]:
    """Return the keys of the tasks in outline order."""
    return [row.task.key for row in outline(plan)]


def steps(before: Plan, after: Plan) -> list[tuple[str, str, str | None]]:
    """Return what differs as entity, id and field."""
    return [(step.entity, step.id, step.field) for step in diff(before, after).steps]


def test_a_plan_laid_over_itself_is_the_same_object():
    plan = a_plan("A 3d > B 2d; B > C SS+1d; S{ D 1d }")
    assert steps(plan, merged_onto(plan, again(plan))) == []


def test_one_changed_field_is_one_step():
    plan = a_plan("A 3d > B 2d")
    merged = merged_onto(plan, again(with_task(plan, "B", name="Better")))
    assert steps(plan, merged) == [("task", "B", "name")]


def test_a_new_task_is_one_row_and_nobody_else_moves():
    plan = a_plan("A 1d; C 1d")
    merged = merged_onto(plan, again(a_plan("A 1d; B 1d; C 1d")))
    ((entity, _new, field),) = steps(plan, merged)
    assert (entity, field) == ("task", None)
    assert keys(merged) == ["A", "B", "C"]


def test_a_task_that_the_file_has_not_is_removed_with_its_links():
    plan = a_plan("A 1d > B 1d > C 1d")
    merged = merged_onto(plan, again(a_plan("A 1d; B 1d; A > B")))
    assert steps(plan, merged) == [("task", "C", None), ("link", "B-C-FS", None)]


def test_a_task_moved_to_the_front_is_the_only_one_that_gets_a_position():
    plan = a_plan("A; B; C; D")
    moved = with_task(plan, "D", position="0V")
    merged = merged_onto(plan, again(moved))
    assert keys(merged) == ["D", "A", "B", "C"]
    assert steps(plan, merged) == [("task", "D", "position")]


def test_a_task_under_another_parent_finds_its_place_there():
    plan = a_plan("S{ A; B }; T{ C; D }")
    moved = with_task(plan, "B", parent="T", position=plan.tasks["C"].position + "V")
    merged = merged_onto(plan, again(moved))
    assert keys(merged) == ["S", "A", "T", "C", "B", "D"]
    assert {step[1] for step in steps(plan, merged)} == {"B"}


def test_links_keep_their_ids_when_type_or_lag_change():
    plan = a_plan("A 1d > B 1d")
    merged = merged_onto(plan, again(a_plan("A 1d; B 1d; A > B SS+2d")))
    assert set(steps(plan, merged)) == {("link", "A-B-FS", "type"), ("link", "A-B-FS", "lag")}


def test_two_links_of_one_pair_are_not_mistaken_for_each_other():
    plan = a_plan("A 1d; B 1d; A > B SS; A > B FF")
    assert steps(plan, merged_onto(plan, again(plan))) == []


def test_exceptions_are_known_by_what_they_say():
    plan = a_plan()
    (calendar,) = plan.calendars
    free = [CalendarException(id=f"x{day}", calendar=calendar, first=date(2026, 4, day)) for day in (3, 6)]
    plan = with_rows(plan, *free)
    renamed = plan.with_tables({"exception": {**plan.exceptions, "x6": dataclasses.replace(free[1], name="Easter")}})
    assert steps(plan, merged_onto(plan, again(renamed))) == [("exception", "x6", "name")]


def test_places_on_the_graph_outlive_an_import():
    plan = with_task(a_plan("A 1d"), "A", place=(10.0, 20.0))
    merged = merged_onto(plan, again(with_task(plan, "A", name="Other")))
    assert merged.tasks["A"].place == (10.0, 20.0)


def test_limits_outlive_an_import_that_says_nothing_of_them():
    plan = limited(a_plan("A 1d"), lags=20.0)
    assert merged_onto(plan, again(a_plan("A 1d"))) is plan
    assert merged_onto(plan, Imported(a_plan("A 2d"))).checks.lags == 20.0


def test_limits_that_the_file_says_replace_those_there_are():
    plan = limited(a_plan("A 1d"), lags=20.0)
    assert merged_onto(plan, again(limited(a_plan("A 1d"), lags=10.0))).checks.lags == 10.0
    usual = write(a_plan("A 1d")).content + b"checks: {lags: 5}\n"
    assert merged_onto(plan, read(usual, SCHEMA)).checks == a_plan().checks


def test_the_ids_of_the_current_plan_are_kept_in_references():
    plan = new_from_template("web-service", date(2026, 3, 2))
    other = new_from_template("web-service", date(2026, 3, 9))
    changed = {(entity, field) for entity, _id, field in steps(plan, merged_onto(plan, Imported(other)))}
    assert changed == {("plan", "start"), ("freeze", "begin"), ("freeze", "end")}


def test_a_file_of_some_fields_changes_these_alone():
    plan = with_task(a_plan("A 1d; B 1d"), "A", notes="kept")
    told = with_task(a_plan("A 5d"), "A", name="Renamed", notes="")
    partial = Imported(again(told).plan, fields={"task": frozenset({"key", "duration"})})
    merged = merged_onto(plan, partial)
    assert steps(plan, merged) == [("task", "A", "duration")]
    assert merged.tasks["A"].duration == Estimate.of(5 * 480)


def test_a_file_of_some_rows_removes_only_what_was_inside_them():
    plan = a_plan("A 1d > B 1d > C 1d; A > C")
    told = again(a_plan("A 1d; B 1d"))
    partial = Imported(told.plan, fields={"task": frozenset({"key"}), "link": frozenset({"predecessor"})})
    assert steps(plan, merged_onto(plan, partial)) == [("link", "A-B-FS", None)]


def test_rows_that_a_file_only_names_are_added_after_the_others():
    plan = a_plan()
    told = again(a_plan()).plan
    phase = dataclasses.replace(next(iter(told.phases.values())), id="new", key="NEW", name="New", position="0V")
    partial = Imported(told.with_tables({"phase": {"new": phase}}), fields={"phase": frozenset()})
    merged = merged_onto(plan, partial)
    assert [row.key for row in sorted(merged.phases.values(), key=lambda row: row.position)][-1] == "NEW"
    assert len(merged.phases) == 5


@settings(max_examples=40)
@given(plans(), plans())
def test_laying_a_plan_over_any_other_gives_that_plan(ours: Plan, theirs: Plan):
    merged = merged_onto(ours, again(theirs))
    assert write(merged).content == write(theirs).content
    assert steps(merged, merged_onto(merged, again(theirs))) == []


@settings(max_examples=40)
@given(plans(), plans())
def test_the_difference_leads_from_one_to_the_other_and_back(ours: Plan, theirs: Plan):
    merged = merged_onto(ours, again(theirs))
    change = diff(ours, merged)
    assert apply(ours, change).tables == merged.tables
    assert apply(merged, change.inverse()).tables == ours.tables


@given(st.permutations("ABCDEFG"))
def test_any_new_order_is_taken_over_and_moves_no_more_than_it_must(order: list[str]):
    plan = a_plan("A; B; C; D; E; F; G")
    merged = merged_onto(plan, again(a_plan("; ".join(order))))
    assert keys(merged) == list(order)
    moved = {step[1] for step in steps(plan, merged)}
    assert len(moved) == len(order) - longest_run(order)


def longest_run(order: list[str]) -> int:
    """Return the length of the longest ascending subsequence, by trying all ends."""
    best: list[int] = []
    for index, letter in enumerate(order):
        best.append(1 + max((best[before] for before in range(index) if order[before] < letter), default=0))
    return max(best)


def test_hundreds_of_new_tasks_between_two_get_short_positions():
    plan = a_plan("A; Z")
    middle = "; ".join(f"T{number}" for number in range(300))
    merged = merged_onto(plan, again(a_plan(f"A; {middle}; Z")))
    assert len(keys(merged)) == 302
    assert max(len(task.position) for task in merged.tasks.values()) < 12


def test_rows_that_a_register_refers_to_by_name_are_those_of_the_plan():
    """As screens show them: people type the name of a role, not its key."""
    plan = with_rows(
        a_plan("A 1d"), Role(id="R1", key="QA", name="QA analyst"), Role(id="R2", key="OPS", name="Operations")
    )
    text = b"key,name,role,contact\r\nN1,Ben Carter,QA analyst,\r\nN2,Ana,OPS,\r\nN3,Cem,Designer,\r\n"
    found = read_table(text, SCHEMA)
    merged = merged_onto(plan, found)
    roles = {person.name: merged.roles[person.role].name for person in merged.people.values()}
    assert roles == {"Ben Carter": "QA analyst", "Ana": "Operations", "Cem": "Designer"}
    assert [(role.key, role.name) for role in merged.roles.values()][:2] == [
        ("QA", "QA analyst"),
        ("OPS", "Operations"),
    ]
    assert len(merged.roles) == 3
    assert found.faults == ()


def test_of_two_rows_of_one_name_none_is_meant_by_it():
    plan = with_rows(a_plan("A 1d"), Role(id="R1", key="QA", name="Analyst"), Role(id="R2", key="BA", name="Analyst"))
    merged = merged_onto(plan, read_table(b"key,name,role,contact\r\nN1,Ben,Analyst,\r\n", SCHEMA))
    (person,) = merged.people.values()
    assert merged.roles[person.role].key == "Analyst"
