from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import pytest

from planner.change import apply, checked, diff
from planner.edits.rows import add_row, remove_rows, set_field
from planner.edits.sign_offs import Condition, sign
from planner.errors import Refused
from planner.launch.signed import MOST_CASES, snapshot_of
from planner.model.gates import Criterion
from planner.model.launch_values import Acceptance, BugState, Level, SignOffKind, Source
from planner.model.people import Person
from planner.model.quality import SIGNED, SignOff
from planner.model.system import Release
from planner.model.tasks import Phase, Task
from planner.model.values import TaskKind
from tests.planner.launch.tested_plans import PASS, a_bug, a_case, a_run, an_item, trying

if TYPE_CHECKING:
    from planner.model.plan import Plan

NOW = datetime(2026, 3, 4, 12, 0)
DUE = date(2026, 3, 11)
ANN = Person(id="P1", key="P1", name="Ann")
YES, MAYBE, NO = Acceptance.ACCEPTED, Acceptance.CONDITIONAL, Acceptance.REJECTED


def to_sign(*rows: Any, **values: Any) -> Plan:
    return trying(ANN, SignOff(id="Y1", key="Y1", name="UAT", **values), *rows)


def signed(plan: Plan, result: Acceptance = YES, **more: Any) -> Plan:
    return checked(plan, sign(plan, "Y1", result, "P1", at=NOW, **more))


def offs(plan: Plan) -> list[SignOff]:
    return list(plan.rows(SignOff).values())


def test_who_signs_when_and_how_is_kept_with_what_was_signed():
    case = a_case("A", Level.ACCEPTANCE, scope=("S1",))
    plan = signed(to_sign(an_item("S1"), an_item("S2"), case, a_run("A", PASS), a_bug("U1", 3)))
    row = offs(plan)[0]
    assert (row.result, row.person, row.at) == (YES, "P1", NOW)
    assert row.snapshot.splitlines() == [
        "UAT (user acceptance): accepted",
        "Signed by Ann, 2026-03-04 12:00",
        "All tests: 1 of 1 cases executed, 1 passed (100 %)",
        "User acceptance: 1 of 1 cases executed, 1 passed (100 %)",
        "Open bugs: U1 (severity 3) U1",
        "Scope: 1 of 2 items have a case that passed; without a case: S2",
        "A A: pass",
    ]


def in_phases() -> tuple[Any, ...]:
    """Two gates in phases of their own, the second of which judges the acceptance tests."""
    gates = [Task(id=key, key=key, name=key, kind=TaskKind.GATE, phase=f"P{key}") for key in ("G1", "G2")]
    judged = Criterion(id="c", gate="G2", name="Accepted", source=Source.TESTS, level=Level.ACCEPTANCE)
    phases = [Phase(id=key, key=key, name=key, position=key[-1]) for key in ("PG1", "PG2")]
    return (*gates, judged, *phases)


@pytest.mark.parametrize(
    ("values", "phase"),
    [
        ({"gate": "G1"}, "PG1"),
        ({}, "PG2"),
        ({"kind": SignOffKind.LEGAL, "gate": "G1"}, "PG1"),
        ({"kind": SignOffKind.LEGAL}, None),
    ],
)
def test_a_condition_stands_in_the_phase_of_the_gate_or_of_the_gate_that_judges_the_tests(
    values: dict[str, Any], phase: str | None
):
    plan = signed(to_sign(*in_phases(), **values), MAYBE, conditions=[Condition("Mend it", DUE, None)])
    assert plan.tasks[offs(plan)[0].tasks[0]].phase == phase


def test_a_snapshot_fits_into_its_field():
    cases = (a_case(f"{number}{'a' * 190}") for number in range(MOST_CASES))
    assert len(offs(signed(to_sign(*cases, kind=SignOffKind.CHANGE)))[0].snapshot) == 20_000


def test_a_long_list_of_cases_is_cut_and_counted():
    plan = to_sign(Release(id="V", key="V", name="2"), *(a_case(f"A{number}") for number in range(MOST_CASES + 2)))
    text = snapshot_of(plan, replace(offs(plan)[0], kind=SignOffKind.CHANGE)).splitlines()
    assert text[-1] == "... and 2 more cases"
    assert "Releases: V 2" in text


@pytest.mark.parametrize("result", [YES, MAYBE])
def test_nothing_is_accepted_with_an_open_bug_of_severity_1(result: Acceptance):
    plan = to_sign(a_bug("U1", 1, state=BugState.FIXED))
    conditions = [Condition("x", DUE)] if result is MAYBE else []
    with pytest.raises(Refused, match="A bug of severity 1 is open: U1"):
        sign(plan, "Y1", result, "P1", at=NOW, conditions=conditions)


@pytest.mark.parametrize("state", [BugState.VERIFIED, BugState.REJECTED])
def test_a_bug_of_severity_1_that_is_verified_or_rejected_does_not_matter(state: BugState):
    assert offs(signed(to_sign(a_bug("U1", 1, state=state))))[0].result is YES


def test_to_reject_is_always_possible_and_a_legal_sign_off_does_not_look_at_bugs():
    assert offs(signed(to_sign(a_bug("U1", 1)), NO))[0].result is NO
    assert offs(signed(to_sign(a_bug("U1", 1), kind=SignOffKind.LEGAL)))[0].result is YES


def test_conditions_become_tasks_with_due_dates_and_owners():
    conditions = [Condition("Fix the  total", DUE, "P1"), Condition("Train support", date(2026, 3, 12))]
    plan = signed(to_sign(), MAYBE, conditions=conditions)
    row = offs(plan)[0]
    tasks = [plan.tasks[task] for task in row.tasks]
    assert [(task.name, task.deadline, task.owner) for task in tasks] == [
        ("Fix the total", DUE, "P1"),
        ("Train support", date(2026, 3, 12), None),
    ]
    assert row.conditions == "Fix the  total (due 2026-03-11)\nTrain support (due 2026-03-12)"
    assert "Condition: Train support (due 2026-03-12)" in row.snapshot


def test_signing_is_one_change_and_can_be_taken_back():
    plan = to_sign()
    change = sign(plan, "Y1", MAYBE, "P1", at=NOW, conditions=[Condition("x", DUE)])
    assert change.label == "Sign sign-off Y1"
    assert apply(checked(plan, change), change.inverse()) == plan


@pytest.mark.parametrize(
    ("result", "person", "conditions", "said"),
    [
        (MAYBE, "P1", [], "There are none"),
        (YES, "P1", [Condition("x", DUE)], "What is accepted has none"),
        (MAYBE, "P1", [Condition(" ", DUE)], "It says nothing"),
        (MAYBE, "P1", [Condition("x")], "It has no date"),
        (Acceptance.OPEN, "P1", [], "There is no result"),
        (YES, None, [], "Nobody is named who signed"),
    ],
)
def test_a_sign_off_that_says_too_little_is_refused(result: Acceptance, person: Any, conditions: Any, said: str):
    with pytest.raises(Refused, match=said):
        sign(to_sign(), "Y1", result, person, at=NOW, conditions=conditions)


def test_one_that_is_gone_cannot_be_signed():
    with pytest.raises(Refused, match="removed meanwhile"):
        sign(trying(ANN), "Y1", YES, "P1", at=NOW)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("result", NO),
        ("snapshot", "nothing"),
        ("person", "P2"),
        ("conditions", "more"),
        ("at", None),
        ("kind", SignOffKind.LEGAL),
    ],
)
def test_what_was_signed_cannot_be_changed(field: str, value: Any):
    plan = signed(to_sign(Person(id="P2", key="P2", name="Bob")))
    with pytest.raises(Refused, match="It is signed, so it stays as it was signed"):
        checked(plan, set_field(plan, ("sign_off", "Y1"), field, value))


def test_every_field_that_says_what_was_signed_is_kept():
    plan = signed(to_sign())
    changed = replace(offs(plan)[0], key="Y9", name="x", evidence="e", tasks=())
    assert checked(plan, diff(plan, plan.with_tables({"sign_off": {"Y1": changed}})))
    assert {"result", "snapshot"} <= set(SIGNED)


def test_a_signed_sign_off_cannot_be_removed_and_an_open_one_can():
    plan = to_sign()
    assert offs(checked(plan, remove_rows(plan, [("sign_off", "Y1")]))) == []
    done = signed(plan)
    with pytest.raises(Refused, match="Sign anew instead"):
        checked(done, remove_rows(done, [("sign_off", "Y1")]))


def test_who_signed_cannot_be_removed():
    done = signed(to_sign())
    with pytest.raises(Refused, match="it stays as it was signed"):
        checked(done, remove_rows(done, [("person", "P1")]))


def test_signing_anew_makes_another_sign_off_and_leaves_the_first():
    first = signed(to_sign(), NO)
    second = signed(first, YES)
    assert [(row.key, row.name, row.result) for row in offs(second)] == [("Y1", "UAT", NO), ("Y2", "UAT", YES)]
    assert offs(second)[0] == offs(first)[0]


def test_a_result_cannot_be_typed_past_the_signing():
    plan = to_sign(person="P1")
    with pytest.raises(Refused, match="What is signed has to be kept with it"):
        checked(plan, set_field(plan, ("sign_off", "Y1"), "result", YES))


def test_a_sign_off_of_a_file_may_come_signed():
    plan = trying(ANN, a_bug("U1", 1))
    change = add_row(plan, "sign_off", name="UAT", result=YES, person="P1")
    assert offs(checked(plan, change))[0].result is YES
