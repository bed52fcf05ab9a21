"""What a vote remembers of its inputs, and when it holds no more."""

from datetime import date, datetime

from planner.analysis.schedule import schedule
from planner.launch.evidence import Evidence
from planner.launch.judged import judged
from planner.launch.polls import expired, inputs_of
from planner.model.gates import Criterion
from planner.model.launch_values import Outcome, Source
from planner.model.values import Duration
from tests.planner.launch.launches import NOON, bare

EVIDENCE = Evidence(schedule(bare()))


def seen(*criteria: Criterion) -> str:
    return inputs_of([judged(EVIDENCE, one) for one in criteria], NOON)


def a_criterion(key: str = "C", **values) -> Criterion:
    return Criterion(id=key, gate="G", name="It is so", **values)


def test_the_inputs_are_a_digest_and_the_forecast():
    digest, _, forecast = seen(a_criterion()).partition(" ")
    assert (len(digest), forecast) == (16, "2026-03-03 12:00")
    assert len(seen(a_criterion())) <= 64


def test_the_order_of_criteria_does_not_matter_and_their_names_do_not():
    first, second = a_criterion("C1"), a_criterion("C2", state=Outcome.FAILED)
    assert seen(first, second) == seen(second, first)
    assert seen(a_criterion()) == seen(Criterion(id="C", gate="G", name="Called otherwise"))


def test_state_evidence_and_number_of_criteria_do():
    plain = seen(a_criterion())
    assert seen(a_criterion(state=Outcome.PASSED)) != plain
    passed = {"state": Outcome.PASSED, "reviewer": "PQA"}
    assert seen(a_criterion(**passed, evidence="new.pdf")) != seen(a_criterion(**passed, evidence="old.pdf"))
    assert seen(a_criterion(), a_criterion("C2")) != plain


def test_what_is_shown_or_said_of_a_criterion_that_stays_unknown_does_not():
    assert seen(a_criterion(evidence="new.pdf", reviewer="PQA", reason="Soon")) == seen(a_criterion())
    tasks = {"source": Source.TESTS}
    assert seen(a_criterion(**tasks, evidence="new.pdf")) == seen(a_criterion(**tasks))


def test_something_holds_for_elapsed_or_for_working_time():
    day, eight_hours = Duration(24 * 60, "eh"), Duration(480, "d")
    assert not expired(EVIDENCE, day, NOON, datetime(2026, 3, 4, 12, 0))
    assert expired(EVIDENCE, day, NOON, datetime(2026, 3, 4, 12, 1))
    friday = datetime(2026, 3, 6, 12, 0)
    assert not expired(EVIDENCE, eight_hours, friday, datetime(2026, 3, 9, 12, 0))
    assert expired(EVIDENCE, eight_hours, friday, datetime(2026, 3, 9, 13, 1))


def test_what_says_no_length_or_no_time_holds_for_ever():
    assert not expired(EVIDENCE, None, NOON, datetime(2036, 3, 4))
    assert not expired(EVIDENCE, Duration(1, "em"), None, datetime(2036, 3, 4))
    assert not expired(EVIDENCE, Duration(1, "em"), NOON, None)
    assert expired(EVIDENCE, Duration(1, "em"), date(2026, 3, 3), NOON)
