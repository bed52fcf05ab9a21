from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from planner.launch.signed import MOST_CASES, snapshot_of
from planner.model.launch_values import Acceptance, BugState, Level, SignOffKind
from planner.model.people import Person
from planner.model.quality import SignOff
from planner.model.system import Release
from tests.planner.launch.tested_plans import FAIL, PASS, a_bug, a_case, a_run, an_item, trying

UAT = SignOff(id="Y1", key="Y1", name="UAT", result=Acceptance.ACCEPTED, person="P1", at=datetime(2026, 3, 4, 12, 0))
ANN = Person(id="P1", key="P1", name="Ann")


def lines(*rows, sign_off=UAT):
    return snapshot_of(trying(ANN, *rows), sign_off).splitlines()


def test_it_begins_with_what_was_said_by_whom_and_when():
    assert lines()[:2] == ["UAT (user acceptance): accepted", "Signed by Ann, 2026-03-04 12:00"]


def test_a_day_without_a_clock_time_and_nobody_are_said_so():
    assert lines(sign_off=replace(UAT, at=date(2026, 3, 4)))[1] == "Signed by Ann, 2026-03-04"
    assert lines(sign_off=replace(UAT, at=None, person=None))[1] == "Signed by nobody, no date"


def test_each_condition_has_a_line():
    conditional = replace(UAT, result=Acceptance.CONDITIONAL, conditions="Fix it\n\nTell them")
    assert [line for line in lines(sign_off=conditional) if line.startswith("Condition")] == [
        "Condition: Fix it",
        "Condition: Tell them",
    ]


def test_releases_are_named():
    assert "Releases: V1 2.4.0" in lines(Release(id="V1", key="V1", name="2.4.0"))
    assert not any(line.startswith("Releases") for line in lines())


def test_the_figures_of_all_levels_and_of_each_are_kept():
    rows = (
        a_case("A", Level.UNIT),
        a_case("B", Level.LOAD),
        a_case("C", Level.LOAD),
        a_run("A", PASS),
        a_run("B", FAIL),
    )
    found = lines(*rows)
    assert "All tests: 2 of 3 cases executed, 1 passed (50 %)" in found
    assert "Unit: 1 of 1 cases executed, 1 passed (100 %)" in found
    assert "Load: 1 of 2 cases executed, 0 passed (0 %)" in found


def test_nothing_executed_has_no_share():
    assert "All tests: 0 of 1 cases executed, 0 passed (-)" in lines(a_case("A"))


def test_open_bugs_are_named_gravest_first_and_verified_ones_are_not():
    bugs = (a_bug("U1", 3), a_bug("U2", 2), a_bug("U3", 1, state=BugState.VERIFIED))
    assert "Open bugs: U2 (severity 2) U2; U1 (severity 3) U1" in lines(*bugs)
    assert "Open bugs: none" in lines(bugs[2])


def test_scope_without_a_case_is_named():
    found = lines(an_item("S1"), an_item("S2"), a_case("A", scope=("S1",)), a_run("A", PASS))
    assert "Scope: 1 of 2 items have a case that passed; without a case: S2" in found
    assert "Scope: 0 of 0 items have a case that passed; without a case: none" in lines()


@pytest.mark.parametrize(
    ("kind", "named"),
    [(SignOffKind.ACCEPTANCE, ["B B: not run"]), (SignOffKind.SECURITY, ["A A: not run", "B B: not run"])],
)
def test_an_acceptance_names_its_own_cases_and_the_others_all_of_them(kind, named):
    cases = (a_case("A", Level.UNIT), a_case("B", Level.ACCEPTANCE))
    assert lines(*cases, sign_off=replace(UAT, kind=kind))[-len(named) :] == named


def test_the_same_plan_gives_the_same_text():
    rows = [a_case(f"A{number}", Level.ACCEPTANCE) for number in range(MOST_CASES + 1)]
    assert lines(*rows) == lines(*rows)
    assert lines(*rows)[-1] == "... and 1 more cases"
