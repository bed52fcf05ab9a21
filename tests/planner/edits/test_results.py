from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from planner.change import apply, checked
from planner.edits.results import Intake, take_results
from planner.errors import Fault
from planner.formats.results import read_results
from planner.launch.quality import newest
from planner.launch.reported import Reported, Results
from planner.model.launch_values import Level, Result
from planner.model.people import Person
from planner.model.quality import Execution, TestCase
from planner.model.system import Environment, Release
from tests.builders import a_plan, with_rows
from tests.planner.formats.result_files import result_file
from tests.planner.launch.tested_plans import FAIL, PASS, a_case, a_run, trying

if TYPE_CHECKING:
    from planner.edits.results import TakenIn
    from planner.model.plan import Plan

NOON = datetime(2026, 3, 4, 12, 0)
V1, V2 = (Release(id=key, key=key, name=f"Release {key}") for key in ("V1", "V2"))
E1 = Environment(id="E1", key="E1", name="Staging")


def said(case: str, result: Result = PASS, **values: Any) -> Reported:
    return Reported(case=case, result=result, **values)


def taken(plan: Plan, *rows: Reported, **intake: Any) -> TakenIn:
    return take_results(plan, Results(rows), Intake(**intake))


def after(plan: Plan, *rows: Reported, **intake: Any) -> Plan:
    return checked(plan, taken(plan, *rows, **intake).change)


def runs(plan: Plan) -> list[Execution]:
    return list(plan.rows(Execution).values())


def test_results_become_executions_of_the_cases_they_name():
    plan = after(trying(a_case("A"), a_case("B")), said("A"), said("B", FAIL, message="no", seconds=2.5, at=NOON))
    assert [(run.case, run.result, run.message, run.seconds, run.at) for run in runs(plan)] == [
        ("A", PASS, "", 0.0, None),
        ("B", FAIL, "no", 2.5, NOON),
    ]


def test_a_case_is_found_by_its_key_by_another_word_for_it_or_by_its_name():
    plan = trying(a_case("Q1"), TestCase(id="x", key="Q2", name="signs in"))
    found = after(
        plan, said("web.Q1", names=("web.Q1", "Q1")), said("web.signs_in", names=("web.signs in", "signs in"))
    )
    assert [run.case for run in runs(found)] == ["Q1", "x"]


def test_a_name_that_two_cases_have_finds_none():
    plan = trying(TestCase(id="x", key="Q1", name="same"), TestCase(id="y", key="Q2", name="same"))
    assert taken(plan, said("z", names=("same",))).unknown == ("z",)


def test_unknown_cases_are_told_and_left_out():
    found = taken(trying(a_case("A")), said("A"), said("B"), said("B", at=NOON), said("C"))
    assert (found.unknown, found.left, found.added) == (("B", "C"), 3, 1)
    assert len(found.change.steps) == 1


def test_unknown_cases_are_made_where_that_is_wanted():
    plan = after(
        a_plan(),
        said("t.a", title="a"),
        said("t.a", FAIL, at=NOON),
        said("t.b", level=Level.LOAD),
        create=True,
        level=Level.SYSTEM,
    )
    cases = list(plan.rows(TestCase).values())
    assert [(case.key, case.name, case.level) for case in cases] == [
        ("t.a", "a", Level.SYSTEM),
        ("t.b", "t.b", Level.LOAD),
    ]
    assert [run.case for run in runs(plan)] == [cases[0].id, cases[0].id, cases[1].id]


def test_taking_results_in_twice_changes_nothing():
    rows = (said("A", at=NOON), said("B", FAIL, message="no"), said("C"))
    for create in (False, True):
        first = after(trying(a_case("A"), a_case("B")), *rows, create=create, at=NOON)
        again = taken(first, *rows, create=create, at=datetime(2026, 3, 5, 9, 0))
        assert not again.change
        assert (again.added, again.altered, again.same) == (0, 0, 3 if create else 2)


@pytest.mark.parametrize("name", ["pytest.xml", "surefire.xml", "gtest.xml", "jest.xml", "acceptance.csv"])
def test_every_file_can_be_taken_in_twice(name: str):
    results = read_results(result_file(name))
    intake = Intake(create=True, at=NOON)
    plan = with_rows(a_plan(), Release(id="V1", key="2.4.0", name="2.4.0"), Environment(id="E1", key="UAT", name="UAT"))
    plan = with_rows(plan, Person(id="P1", key="P1", name="Ann"))
    first = take_results(plan, results, intake)
    assert first.added >= 2
    assert not take_results(checked(plan, first.change), results, intake).change


def test_a_result_that_was_corrected_alters_its_execution():
    plan = after(trying(a_case("A")), said("A", FAIL, at=NOON, message="no"))
    found = taken(plan, said("A", PASS, at=NOON))
    assert (found.added, found.altered, found.same) == (0, 1, 0)
    assert [(run.result, run.message) for run in runs(apply(plan, found.change))] == [(PASS, "")]


def test_a_result_without_a_time_that_differs_is_a_new_execution_at_the_time_of_the_file():
    plan = after(trying(a_case("A")), said("A", FAIL), at=NOON)
    later = datetime(2026, 3, 5, 9, 0)
    plan = after(plan, said("A", PASS), at=later)
    assert [(run.result, run.at) for run in runs(plan)] == [(FAIL, NOON), (PASS, later)]
    assert newest(plan)["A"].result is PASS


def test_release_and_environment_are_those_of_the_row_or_else_those_given():
    plan = trying(a_case("A"), a_case("B"), V1, V2, E1)
    found = after(plan, said("A"), said("B", release="V2", environment="Staging"), release="V1", environment="E1")
    assert [(run.release, run.environment) for run in runs(found)] == [("V1", "E1"), ("V2", "E1")]


def test_the_same_result_on_another_release_is_another_execution():
    plan = after(trying(a_case("A"), V1, V2), said("A", at=NOON), release="V1")
    assert taken(plan, said("A", at=NOON), release="V2").added == 1


def test_a_row_that_names_a_release_environment_or_person_that_is_not_there_is_a_fault():
    rows = (said("A", release="V9", line=2), said("A", environment="E9", line=3), said("A", person="P9", line=4))
    found = taken(trying(a_case("A")), *rows)
    assert [str(fault).split(". ")[0] for fault in found.faults] == [
        "line 2, result A, Release: There is no release 'V9'",
        "line 3, result A, Environment: There is no environment 'E9'",
        "line 4, result A, Person: There is no person 'P9'",
    ]
    assert not found.change


def test_of_a_result_that_stands_twice_the_worse_one_counts_and_the_second_is_a_fault():
    found = taken(trying(a_case("A")), said("A", FAIL, line=2), said("A", PASS, line=7))
    assert [step.after.result for step in found.change.steps] == [FAIL]
    assert [str(fault) for fault in found.faults] == [
        "line 7, result A, Test case: It stands twice in the file, first in line 2. The worse result, fail, counts."
    ]


def test_a_time_with_a_zone_is_put_on_the_clock_of_the_plan():
    at = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)
    plan = a_plan(time_zone="Europe/Berlin")
    found = after(with_rows(plan, a_case("A")), said("A", at=at))
    assert runs(found)[0].at == datetime(2026, 3, 4, 13, 0)


def test_faults_of_the_file_come_with_those_of_the_plan_in_the_order_of_the_lines():
    results = Results(
        (said("A", release="V9", line=2),), faults=(Fault("x", "", "bad", line=9), Fault("y", "", "bad", line=1))
    )
    assert [fault.line for fault in take_results(trying(a_case("A")), results, Intake()).faults] == [1, 2, 9]


def test_results_are_counted_by_how_they_ended():
    found = taken(trying(a_case("A")), said("A"), said("B", FAIL), said("C", FAIL))
    assert found.by_result == {PASS: 1, FAIL: 2, Result.BLOCKED: 0, Result.SKIPPED: 0}


def test_the_label_counts_what_is_taken_in():
    assert (
        taken(trying(a_case("A"), a_run("A", PASS)), said("A", FAIL, at=NOON)).change.label
        == "Import results of tests (1)"
    )


def test_taking_in_can_be_stopped_on_its_way():
    def stop(share: float) -> None:
        if share > 0.5:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        take_results(a_plan(), Results(tuple(said(f"t{number}") for number in range(2_000))), Intake(), stop)
