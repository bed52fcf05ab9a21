from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from planner.launch.quality import (
    Where,
    asked_rate,
    level_figures,
    named,
    newest,
    open_bugs,
    pass_rate,
    percent,
    quality,
)
from planner.model.launch_values import Blocking, BugState, Level, Result, Stage
from planner.model.system import Environment, Release
from tests.builders import a_plan
from tests.planner.launch.tested_plans import BLOCKED, FAIL, PASS, SKIPPED, a_bug, a_case, a_run, asking, trying


def test_the_newest_execution_of_a_case_counts_whatever_its_place():
    plan = trying(
        a_case("A"), a_run("A", PASS, datetime(2026, 3, 3, 9, 0)), a_run("A", FAIL, datetime(2026, 3, 2, 9, 0))
    )
    assert newest(plan)["A"].result is PASS


def test_an_execution_without_a_time_is_older_than_one_with_a_time():
    plan = trying(a_case("A"), a_run("A", PASS, date(2026, 3, 3)), a_run("A", FAIL))
    assert newest(plan)["A"].result is PASS


def test_of_two_executions_at_one_time_the_later_one_in_the_plan_counts():
    noon = datetime(2026, 3, 3, 12, 0)
    plan = trying(a_case("A"), a_run("A", PASS, noon), a_run("A", FAIL, noon))
    assert newest(plan)["A"].result is FAIL


def test_a_blocked_or_skipped_case_was_not_executed():
    plan = trying(*map(a_case, "ABCDE"), a_run("A", PASS), a_run("B", FAIL), a_run("C", BLOCKED), a_run("D", SKIPPED))
    found = level_figures(plan)
    assert (found.executed, found.executed_share, found.pass_rate) == (2, 0.4, 0.5)
    assert [found.count(result) for result in Result] == [1, 1, 1, 1]


def test_without_cases_there_are_no_shares():
    found = level_figures(a_plan())
    assert (found.executed_share, found.pass_rate, pass_rate(a_plan())) == (None, None, None)
    assert [str(text) for text in found.missing] == ["There are no test cases."]


def test_a_level_counts_its_own_cases_and_the_bugs_that_they_found():
    plan = trying(
        a_case("A", Level.UNIT),
        a_case("B", Level.LOAD),
        a_run("A", PASS),
        a_run("B", FAIL),
        a_bug("U1", case="A"),
        a_bug("U2", case="B"),
        a_bug("U3"),
    )
    found = quality(plan)
    assert [(level.level, level.pass_rate, [bug.key for bug in level.bugs]) for level in found.levels] == [
        (Level.UNIT, 1.0, ["U1"]),
        (Level.LOAD, 0.0, ["U2"]),
    ]
    assert [bug.key for bug in found.overall.bugs] == ["U1", "U2", "U3"]
    assert [case.key for case in found.levels[1].failed] == ["B"]


def test_the_figures_of_a_release_and_an_environment_look_at_the_executions_there():
    places = [Release(id=key, key=key, name=key) for key in ("V1", "V2")]
    here = Environment(id="E1", key="E1", name="Test")
    plan = trying(
        a_case("A"),
        *places,
        here,
        a_run("A", FAIL, date(2026, 3, 2), release="V1", environment="E1"),
        a_run("A", PASS, date(2026, 3, 3), release="V2"),
        a_bug("U1", found_in="V2"),
    )
    assert quality(plan, Where(release="V1")).overall.pass_rate == 0.0
    assert quality(plan, Where(release="V1")).overall.bugs == ()
    assert quality(plan, Where(release="V2")).overall.pass_rate == 1.0
    assert quality(plan, Where("V2", "E1")).overall.executed == 0
    assert quality(plan).overall.pass_rate == 1.0


def test_open_bugs_are_counted_by_severity_and_by_what_they_block():
    plan = trying(
        a_bug("U1", 1, blocking=Blocking.BLOCKER),
        a_bug("U2", 2, state=BugState.FIXED, blocking=Blocking.DEFERRED),
        a_bug("U3", 2, state=BugState.VERIFIED),
        a_bug("U4", 4, state=BugState.REJECTED),
    )
    found = quality(plan).overall
    assert [found.open_bugs(severity) for severity in (1, 2, 3, 4)] == [1, 1, 0, 0]
    assert [found.blocking(kind) for kind in Blocking] == [0, 1, 1]
    assert [bug.key for bug in open_bugs(plan, 1)] == ["U1"]
    assert [bug.key for bug in open_bugs(plan)] == ["U1", "U2"]


def test_bugs_found_in_a_release_that_runs_in_production_have_escaped():
    live = Environment(id="E1", key="E1", name="Live", stage=Stage.PRODUCTION)
    plan = trying(
        live,
        Release(id="V1", key="V1", name="1", environments=("E1",)),
        Release(id="V2", key="V2", name="2"),
        a_bug("U1", found_in="V1", state=BugState.VERIFIED),
        a_bug("U2", found_in="V1", state=BugState.REJECTED),
        a_bug("U3", found_in="V2"),
        a_bug("U4"),
    )
    assert [bug.key for bug in quality(plan).overall.escaped] == ["U1"]


def test_a_level_says_everything_that_its_exit_lacks():
    plan = trying(
        *asking(95, Level.UNIT),
        a_case("A", required=True),
        a_case("B"),
        a_case("C"),
        a_run("A", FAIL),
        a_run("B", PASS),
        a_bug("U1", 3, case="A", blocking=Blocking.BLOCKER),
        a_bug("U2", 2, case="A"),
        a_bug("U3", 3, case="A"),
    )
    assert [str(text) for text in level_figures(plan, Level.UNIT).missing] == [
        "Cases not executed: 1 of 3.",
        "Must pass and have not: A.",
        "Passed: 33.3 % of all cases, and a gate asks for 95 %.",
        "Open blockers: U1.",
        "Open bugs of severity 1 or 2: U2.",
    ]


def test_a_level_whose_cases_all_passed_can_be_left():
    plan = trying(a_case("A", required=True), a_run("A", PASS), a_bug("U1", 3, case="A"))
    assert level_figures(plan, Level.UNIT).exits


def test_a_failure_that_need_not_pass_does_not_keep_a_level_whose_gate_asks_for_less():
    plan = trying(*asking(50, Level.UNIT), a_case("A"), a_case("B"), a_run("A", PASS), a_run("B", FAIL))
    assert level_figures(plan, Level.UNIT).exits


def test_where_no_gate_asks_for_less_all_cases_have_to_pass():
    plan = trying(a_case("A"), a_case("B"), a_run("A", PASS), a_run("B", FAIL))
    assert [str(text) for text in level_figures(plan, Level.UNIT).missing] == ["Failed: B."]


def test_a_level_that_a_gate_asks_for_is_shown_before_it_has_cases():
    assert [level.level for level in quality(trying(*asking(95, Level.LOAD))).levels] == [Level.LOAD]


def test_the_highest_share_that_gates_ask_of_a_level_is_asked():
    gate, first = asking(90, Level.UNIT)
    plan = trying(gate, first, replace(first, id="d", least=97.5), replace(first, id="e", level=None, least=80.0))
    assert asked_rate(trying(gate, replace(first, least=None)), Level.UNIT) == 1.0
    assert (asked_rate(plan, Level.UNIT), asked_rate(plan, None), asked_rate(plan, Level.LOAD)) == (0.975, 0.8, None)


@pytest.mark.parametrize(
    ("share", "said"),
    [
        (1.0, "100"),
        (0.9996, "99.9"),
        (0.5, "50"),
        (0.29, "29"),
        (0.0, "0"),
        (2 / 3, "66.7"),
        (1 / 3, "33.3"),
        (0.0001, "0.1"),
    ],
)
def test_a_share_that_is_not_all_never_reads_as_a_hundred_percent(share: float, said: str):
    assert percent(share) == said


def test_a_share_never_reads_as_the_goal_that_it_misses():
    assert (percent(2 / 3, 0.667), percent(2 / 3, 0.6667), percent(0.667, 0.667)) == ("66.6", "66.6", "66.7")
    assert percent(0.5, 0.667) == "50"


def test_many_keys_are_named_in_part_and_counted():
    assert (named("ABC", 3), named("ABCDE", 3)) == ("A, B, C", "A, B, C + 2")
