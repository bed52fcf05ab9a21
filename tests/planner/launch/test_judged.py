"""Criteria by their source: what passes, what fails, what nobody knows, and which rows it is about."""

from datetime import date, datetime
from typing import Any

import pytest

from planner.analysis.schedule import schedule
from planner.launch.evidence import Evidence
from planner.launch.judged import judged
from planner.model.gates import Criterion
from planner.model.launch_values import (
    Blocking,
    BugState,
    Direction,
    Level,
    Outcome,
    Result,
    Source,
    Strictness,
    Weight,
)
from planner.model.objectives import Metric
from planner.model.quality import Bug, Execution, TestCase
from planner.model.risks import Risk
from planner.model.system import Freeze
from planner.model.values import RiskState
from tests.builders import with_rows, with_task
from tests.planner.launch.launches import asking, bare, listing, standing

MONDAY = date(2026, 3, 2)
PASS, FAIL, UNKNOWN = Outcome.PASSED, Outcome.FAILED, Outcome.UNKNOWN


def outcome_of(plan, source: Source, **said: Any):
    """How a criterion of this source comes out, why, and about which rows."""
    criterion = Criterion(id="C", gate="G", name="It is so", source=source, **said)
    found = judged(Evidence(schedule(plan)), criterion)
    return found.outcome, str(found.why), found.ids


def ran(*results: Result | None, **case: Any):
    """A plan with test cases Q1, Q2 and so on, each run once unless its result is None."""
    plan = bare()
    for number, result in enumerate(results, 1):
        plan = with_rows(plan, TestCase(id=f"Q{number}", key=f"Q{number}", name="Case", **case))
        if result is not None:
            plan = with_rows(plan, Execution(id=f"X{number}", case=f"Q{number}", result=result, at=MONDAY))
    return plan


def test_a_manual_criterion_is_what_people_say_with_who_looked_and_what_they_show():
    assert outcome_of(bare(), Source.MANUAL)[:2] == (UNKNOWN, "Nobody has looked at it yet.")
    said = {"state": PASS, "reviewer": "PQA", "evidence": "minutes.md"}
    assert outcome_of(bare(), Source.MANUAL, **said) == (PASS, "Reviewed by Person QA, with evidence.", ("PQA",))
    assert outcome_of(bare(), Source.MANUAL, state=FAIL)[1] == "Reviewed by nobody, without evidence."


@pytest.mark.parametrize("source", list(Source))
@pytest.mark.parametrize(("state", "word"), [(Outcome.WAIVED, "Waived"), (Outcome.NOT_APPLICABLE, "Does not apply")])
def test_what_people_waive_counts_whatever_it_is_judged_by(source, state, word):
    assert outcome_of(bare(), source, state=state, reason="Board, 3 March")[:2] == (state, f"{word}: Board, 3 March")


@pytest.mark.parametrize("source", [one for one in Source if one is not Source.MANUAL])
def test_a_pass_that_people_claim_counts_for_nothing_where_figures_judge(source):
    figure = outcome_of(bare(), source)
    assert figure == outcome_of(bare(), source, state=PASS)


def test_tests_pass_from_the_share_on_that_is_asked_for():
    plan = ran(Result.PASSED, Result.PASSED, Result.FAILED)
    why = "Tests passed: 2 of 3, at least 60 %; not Q3."
    assert outcome_of(plan, Source.TESTS, least=60.0) == (PASS, why, ("Q3",))
    assert outcome_of(plan, Source.TESTS, least=67.0)[0] is FAIL
    assert outcome_of(plan, Source.TESTS)[0] is FAIL


def test_without_cases_nobody_knows():
    assert outcome_of(bare(), Source.TESTS)[:2] == (UNKNOWN, "There are no such test cases.")


def test_what_was_not_run_keeps_the_outcome_unknown_only_while_it_can_still_pass():
    assert outcome_of(ran(Result.PASSED, None), Source.TESTS)[0] is UNKNOWN
    assert outcome_of(ran(Result.PASSED, Result.SKIPPED), Source.TESTS)[0] is UNKNOWN
    assert outcome_of(ran(Result.FAILED, None), Source.TESTS)[0] is FAIL
    assert outcome_of(ran(Result.BLOCKED, Result.PASSED), Source.TESTS)[0] is UNKNOWN


def test_only_the_latest_run_of_a_case_counts():
    plan = with_rows(ran(Result.FAILED), Execution(id="new", case="Q1", result=Result.PASSED, at=date(2026, 3, 3)))
    assert outcome_of(plan, Source.TESTS)[0] is PASS
    plan = with_rows(plan, Execution(id="old", case="Q1", result=Result.FAILED, at=date(2026, 3, 1)))
    assert outcome_of(plan, Source.TESTS)[0] is PASS


def test_only_the_cases_of_the_level_count():
    plan = with_rows(ran(Result.PASSED, level=Level.UNIT), TestCase(id="L", key="L", name="Load", level=Level.LOAD))
    assert outcome_of(plan, Source.TESTS, level=Level.UNIT)[0] is PASS
    assert outcome_of(plan, Source.TESTS)[0] is UNKNOWN


def test_a_case_that_must_pass_fails_the_level_whatever_the_share():
    plan = with_rows(ran(Result.PASSED), TestCase(id="M", key="M", name="Must", required=True))
    assert outcome_of(plan, Source.TESTS, least=50.0)[0] is UNKNOWN
    failed = with_rows(plan, Execution(id="XM", case="M", result=Result.FAILED))
    assert outcome_of(failed, Source.TESTS, least=50.0)[::2] == (FAIL, ("M",))


def test_bugs_count_from_their_severity_on_and_blockers_always():
    def with_bug(**bug: Any):
        return with_rows(bare(), Bug(id="U", key="U1", name="Bug", **bug))

    assert outcome_of(bare(), Source.BUGS)[0] is PASS
    assert outcome_of(with_bug(severity=2), Source.BUGS)[::2] == (FAIL, ("U",))
    assert outcome_of(with_bug(severity=2), Source.BUGS, most=1.0)[0] is PASS
    assert outcome_of(with_bug(severity=3), Source.BUGS)[0] is PASS
    assert outcome_of(with_bug(severity=4, blocking=Blocking.BLOCKER), Source.BUGS)[0] is FAIL
    assert outcome_of(with_bug(severity=1, blocking=Blocking.DEFERRED), Source.BUGS)[0] is PASS
    assert outcome_of(with_bug(severity=1, state=BugState.VERIFIED), Source.BUGS)[0] is PASS
    assert outcome_of(with_bug(severity=1, state=BugState.FIXED), Source.BUGS)[0] is FAIL


def test_readiness_is_the_score_of_the_area_and_no_mandatory_item_is_missing():
    items = [{"area": "ops", "state": PASS}, {"area": "ops", "state": FAIL}, {"area": "legal", "state": PASS}]
    plan = listing(bare(), *items)
    assert outcome_of(plan, Source.READINESS, area="legal")[0] is PASS
    assert outcome_of(plan, Source.READINESS, area="ops", least=50.0)[0] is PASS
    assert outcome_of(plan, Source.READINESS, area="ops", least=51.0)[::2] == (FAIL, ("I2",))
    assert outcome_of(plan, Source.READINESS, area="none")[0] is UNKNOWN
    capped = listing(bare(), {"state": PASS, "points": 99.0}, {"weight": Weight.MANDATORY})
    why = "Score: 99, at least 90; mandatory items do not pass: I2."
    assert outcome_of(capped, Source.READINESS, least=90.0) == (FAIL, why, ("I2",))


def test_tasks_pass_when_all_of_them_are_finished():
    assert outcome_of(bare(), Source.TASKS)[0] is UNKNOWN
    why = "Finished tasks: 0 of 2; not A, B."
    assert outcome_of(bare(), Source.TASKS, tasks=("A", "B")) == (FAIL, why, ("A", "B"))
    done = with_task(bare(), "A", actual_start=MONDAY, actual_finish=MONDAY)
    assert outcome_of(done, Source.TASKS, tasks=("A",))[0] is PASS


def test_a_metric_keeps_its_bounds_or_those_of_its_declaration():
    assert outcome_of(bare(), Source.METRIC)[:2] == (UNKNOWN, "It is so has not been measured.")
    assert outcome_of(bare(), Source.METRIC, value=3.0)[0] is UNKNOWN
    why = "It is so: 3, between 1 and 4."
    assert outcome_of(bare(), Source.METRIC, value=3.0, least=1.0, most=4.0)[:2] == (PASS, why)
    assert outcome_of(bare(), Source.METRIC, value=3.0, least=3.5)[0] is FAIL
    slow = with_rows(bare(), Metric(id="M", key="M1", name="Latency", warning=300.0, critical=500.0))
    why = "Latency: 250, at most 300."
    assert outcome_of(slow, Source.METRIC, metric="M", value=250.0) == (PASS, why, ("M",))
    assert outcome_of(slow, Source.METRIC, metric="M", value=400.0)[0] is FAIL
    many = with_rows(bare(), Metric(id="M", key="M1", name="Uptime", direction=Direction.AT_LEAST, critical=99.0))
    assert outcome_of(many, Source.METRIC, metric="M", value=98.0)[0] is FAIL


def test_a_gate_in_a_hard_freeze_fails_and_in_a_soft_one_is_warned():
    def frozen(**freeze: Any):
        row = Freeze(**{"id": "Z", "key": "Z1", "name": "Closing", "begin": MONDAY, "end": date(2026, 3, 3), **freeze})
        return with_rows(bare(), row)

    assert outcome_of(bare(), Source.FREEZE)[:2] == (PASS, "It falls into no freeze.")
    assert outcome_of(frozen(), Source.FREEZE) == (FAIL, "G falls into the freeze Z1, Closing.", ("G", "Z"))
    assert outcome_of(frozen(strictness=Strictness.SOFT), Source.FREEZE)[0] is PASS
    assert outcome_of(frozen(exceptions=("G",)), Source.FREEZE)[0] is PASS
    assert outcome_of(frozen(end=MONDAY), Source.FREEZE)[0] is PASS
    assert outcome_of(frozen(end=datetime(2026, 3, 3, 17, 0)), Source.FREEZE)[0] is PASS
    assert outcome_of(frozen(end=MONDAY), Source.FREEZE, tasks=("A",))[::2] == (FAIL, ("A", "Z"))


def test_grave_risks_fail_until_there_are_few_enough():
    def at_risk(**risk: Any):
        return with_rows(
            bare(), Risk(**{"id": "K", "key": "K1", "name": "Fire", "probability": 0.6, "score": 4, **risk})
        )

    assert outcome_of(at_risk(), Source.RISKS) == (
        FAIL,
        "Grave risks that may still happen: 1, at most 0 (K1).",
        ("K",),
    )
    assert outcome_of(at_risk(), Source.RISKS, most=1.0)[0] is PASS
    assert outcome_of(at_risk(score=3), Source.RISKS)[0] is PASS
    assert outcome_of(at_risk(state=RiskState.CLOSED), Source.RISKS)[0] is PASS
    assert outcome_of(at_risk(tasks=("A",)), Source.RISKS, tasks=("B",))[0] is PASS
    assert outcome_of(at_risk(tasks=("A",)), Source.RISKS, tasks=("A",))[0] is FAIL


def test_one_blocker_turns_every_gate_red_that_asks_for_none():
    plan = asking(bare(), {"source": Source.BUGS})
    assert not standing(plan).failing
    blocked = with_rows(plan, Bug(id="U", key="U1", name="Bug", blocking=Blocking.BLOCKER))
    assert [one.criterion.id for one in standing(blocked).failing] == ["C1"]
