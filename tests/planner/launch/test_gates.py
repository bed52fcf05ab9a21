"""The state of a gate: open, go, go with conditions, no-go or stale, exactly as it is defined."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, strategies as st

from planner.analysis.schedule import schedule
from planner.launch.gates import GateState, gate_standings
from planner.model.baselines import Baseline, BaselineTask
from planner.model.launch_values import Ballot, Outcome, Weight
from planner.model.values import Constraint, Duration
from tests.builders import a_plan, with_rows, with_task
from tests.planner.launch.launches import NOON, ROLES, a_vote, asking, bare, changed, gated, standing, voted

GO, NO, COND, ABSTAIN = Ballot.GO, Ballot.NO_GO, Ballot.CONDITIONAL, Ballot.ABSTAIN
LATER = NOON + timedelta(days=7)


def test_a_gate_that_asks_nothing_is_open_and_says_so():
    found = standing(bare(), LATER)
    assert (found.state, found.asked) == (GateState.OPEN, False)
    assert found.reasons == ("It has neither criteria nor voters.",)


def test_a_gate_is_open_until_every_voter_has_spoken():
    found = standing(voted(gated(), GO, GO), NOON)
    assert found.state is GateState.OPEN
    assert found.reasons == ("2 of 3 go: PO still to vote.",)


def test_a_gate_is_a_go_when_all_say_so():
    found = standing(voted(gated(), GO, GO, GO), NOON)
    assert (found.state, found.lets_pass) == (GateState.GO, True)
    assert found.reasons == ("Votes for go: 3 of 3.",)


def test_the_poll_is_in_the_order_of_the_rules_whatever_the_order_of_the_votes():
    plan = with_rows(gated(), a_vote("PO"), a_vote("QA"), a_vote("OPS"))
    assert [one.role for one in standing(plan).poll] == list(ROLES)


def test_a_quorum_is_enough():
    assert standing(voted(gated(quorum=2), GO, GO), NOON).state is GateState.GO


def test_a_quorum_above_the_number_of_voters_asks_for_all_of_them():
    assert standing(voted(gated(quorum=9), GO, GO, GO), NOON).state is GateState.GO


def test_who_abstains_is_not_waited_for_but_all_abstaining_is_no_go_ahead():
    assert standing(voted(gated(), GO, ABSTAIN, GO), NOON).state is GateState.GO
    assert standing(voted(gated(), ABSTAIN, ABSTAIN, ABSTAIN), NOON).state is GateState.OPEN


def test_one_veto_is_a_no_go_whatever_the_others_say():
    found = standing(voted(gated(quorum=2), NO, GO, GO), NOON)
    assert found.state is GateState.NO_GO
    assert found.reasons == ("QA vetoes: QA has doubts",)


def test_a_veto_holds_though_it_is_old():
    plan = voted(gated(quorum=2, holds=Duration(60, "em")), NO, GO, GO)
    assert standing(plan, NOON + timedelta(hours=2)).state is GateState.NO_GO


def test_a_no_go_without_veto_only_counts_where_the_quorum_is_lost_by_it():
    assert standing(voted(gated(quorum=2), GO, NO), NOON).state is GateState.OPEN
    assert standing(voted(gated(quorum=2), GO, NO, GO), NOON).state is GateState.GO
    found = standing(voted(gated(), GO, NO), NOON)
    assert found.state is GateState.NO_GO
    assert found.reasons == ("3 of 3 go cannot be reached any more: no-go of OPS.",)


def test_the_latest_vote_of_a_role_counts_and_earlier_ones_are_kept():
    plan = with_rows(voted(gated(), NO, GO, GO), a_vote("QA", GO, NOON + timedelta(minutes=5)))
    found = standing(plan, NOON)
    assert found.state is GateState.GO
    assert [vote.ballot for vote in found.poll[0].earlier] == [NO]


def test_votes_of_roles_that_are_not_asked_count_for_nothing():
    assert standing(voted(gated(voters=("QA",)), GO, NO, NO), NOON).state is GateState.GO


def test_a_veto_role_that_is_no_voter_is_asked_too():
    assert [one.role for one in standing(gated(voters=("PO",))).poll] == ["PO", "QA"]


def test_a_vote_on_conditions_makes_a_go_with_conditions():
    found = standing(voted(gated(), GO, COND, GO), NOON)
    assert found.state is GateState.CONDITIONAL
    assert found.reasons == ("OPS: OPS has doubts",)


def test_a_go_with_conditions_lets_nobody_pass_until_each_is_a_task_with_owner_and_date():
    plan = voted(gated(conditions=("B",)), GO, COND, GO)
    assert not standing(voted(gated(), GO, COND, GO), NOON).lets_pass
    assert not standing(plan, NOON).lets_pass
    assigned = with_task(plan, "B", owner="PQA", deadline=date(2026, 3, 6))
    assert standing(assigned, NOON).lets_pass
    two = voted(with_task(gated(conditions=("B",)), "B", owner="PQA", deadline=date(2026, 3, 6)), COND, COND, GO)
    assert not standing(two, NOON).lets_pass


def test_a_mandatory_criterion_that_is_unknown_keeps_the_gate_open():
    found = standing(asking(voted(gated(), GO, GO, GO), {}), NOON)
    assert found.state is GateState.OPEN
    assert found.reasons == ("Criterion 1: Nobody has looked at it yet.",)


def test_an_advisory_criterion_keeps_no_gate_open():
    plan = asking(voted(gated(), GO, GO, GO), {"weight": Weight.ADVISORY, "state": Outcome.FAILED})
    assert standing(plan, NOON).state is GateState.GO


def test_criteria_alone_decide_where_nobody_votes():
    assert standing(asking(bare(), {"state": Outcome.PASSED}), NOON).state is GateState.GO
    found = standing(asking(bare(), {"state": Outcome.FAILED}), NOON)
    assert found.state is GateState.OPEN
    assert [one.criterion.id for one in found.failing] == ["C1"]


def test_silence_is_a_no_go_once_the_time_has_passed():
    plan = voted(gated(), GO, GO)
    assert standing(plan, datetime(2026, 3, 3, 17, 0)).state is GateState.OPEN
    found = standing(plan, datetime(2026, 3, 3, 17, 1))
    assert found.state is GateState.NO_GO
    assert found.reasons[0] == "Its time passed on 2026-03-03 17:00 without a go, and silence is a no-go."


def test_a_deadline_without_a_time_is_over_with_its_day_and_told_as_that_day():
    plan = with_task(voted(gated(), GO, GO), "G", deadline=date(2026, 3, 5))
    assert standing(plan, datetime(2026, 3, 6)).state is GateState.OPEN
    found = standing(plan, datetime(2026, 3, 6, 0, 1))
    assert found.reasons[0] == "Its time passed on 2026-03-05 without a go, and silence is a no-go."


def test_silence_says_nothing_where_nobody_says_what_time_it_is():
    assert standing(gated()).state is GateState.OPEN


@pytest.mark.parametrize(
    "promised",
    [{"deadline": date(2026, 3, 9)}, {"constraint": Constraint.FNLT, "constraint_date": date(2026, 3, 9)}],
)
def test_the_time_of_a_gate_that_comes_early_is_the_promised_one(promised):
    plan = with_task(gated(), "G", **promised)
    assert standing(plan, datetime(2026, 3, 9, 16, 0)).state is GateState.OPEN
    assert standing(plan, datetime(2026, 3, 10, 9, 0)).state is GateState.NO_GO


def test_a_gate_is_due_as_promised_else_by_the_baseline_else_as_planned():
    plan = gated()
    assert standing(plan).due == datetime(2026, 3, 3, 17, 0)
    frozen = BaselineTask(id="bt", baseline="b", task="G", name="G", start=NOON, finish=datetime(2026, 3, 5, 17, 0))
    plan = with_rows(plan, Baseline(id="b", key="BL1", name="First", taken=NOON), frozen)
    assert standing(plan).due == datetime(2026, 3, 5, 17, 0)
    assert standing(with_task(plan, "G", deadline=date(2026, 3, 4))).due == date(2026, 3, 4)


def test_votes_go_stale_after_they_held():
    plan = voted(gated(holds=Duration(24 * 60, "eh")), GO, GO, GO)
    assert standing(plan, NOON + timedelta(hours=24)).state is not GateState.STALE
    plan = with_task(plan, "G", deadline=date(2026, 3, 30))
    found = standing(plan, NOON + timedelta(hours=25))
    assert found.state is GateState.STALE
    assert found.reasons[0] == "QA: The vote of 2026-03-03 12:00 held for 24eh."


def test_votes_can_hold_for_working_time():
    plan = with_task(voted(gated(holds=Duration(480, "d")), GO, GO, GO), "G", deadline=date(2026, 3, 30))
    assert standing(plan, datetime(2026, 3, 4, 12, 0)).state is GateState.GO
    assert standing(plan, datetime(2026, 3, 4, 13, 1)).state is GateState.STALE


def test_votes_go_stale_when_what_they_were_given_for_changes():
    plan = asking(gated(), {"state": Outcome.PASSED})
    plan = voted(plan, GO, GO, GO, seen=standing(plan).seen)
    assert standing(plan, NOON).state is GateState.GO
    waived = changed(plan, "criterion", "C1", state=Outcome.WAIVED, reason="Never mind")
    found = standing(waived, NOON)
    assert found.state is GateState.STALE
    assert found.reasons[0] == "QA: What the criteria say has changed since the vote."


def test_votes_go_stale_when_the_forecast_moves_by_a_day():
    plan = voted(gated(), GO, GO, GO, seen=standing(gated()).seen)
    same = with_task(plan, "A", duration=a_plan("A 15h").tasks["A"].duration)
    assert standing(same, NOON).state is GateState.GO
    found = standing(with_task(plan, "A", duration=a_plan("A 4d").tasks["A"].duration), NOON)
    assert found.state is GateState.STALE
    assert found.reasons[0] == "QA: The forecast has moved from 2026-03-03 17:00 to 2026-03-05 17:00."


def test_a_stale_vote_that_is_not_needed_makes_nothing_stale():
    plan = with_rows(gated(quorum=1), a_vote("QA", seen="other 2026-03-03 17:00"), a_vote("OPS"))
    assert standing(plan, NOON).state is GateState.GO


def test_a_vote_that_remembers_nonsense_is_stale_and_breaks_nothing():
    assert standing(voted(gated(), GO, GO, GO, seen="what ever"), NOON).state is GateState.STALE


def test_a_gate_with_a_director_waits_for_the_decision():
    plan = voted(gated(director="PPO"), GO, GO, GO)
    assert standing(plan, NOON).reasons == ("Person PO has not decided yet.",)
    assert standing(changed(plan, "gate_rules", "rules", decision=GO), NOON).state is GateState.GO
    assert standing(changed(plan, "gate_rules", "rules", decision=COND), NOON).state is GateState.CONDITIONAL
    assert standing(changed(plan, "gate_rules", "rules", decision=NO), NOON).state is GateState.NO_GO


def test_a_decision_goes_stale_when_a_criterion_no_longer_passes():
    plan = asking(voted(gated(director="PPO", decision=GO, decided=NOON), GO, GO, GO), {"state": Outcome.FAILED})
    assert standing(plan, NOON).state is GateState.STALE


def test_a_decision_goes_stale_after_it_held():
    rules = {"director": "PPO", "decision": GO, "decided": NOON, "voters": (), "vetoes": ()}
    plan = with_task(gated(holds=Duration(60, "em"), **rules), "G", deadline=date(2026, 3, 30))
    assert standing(plan, NOON + timedelta(minutes=60)).state is GateState.GO
    assert standing(plan, NOON + timedelta(minutes=61)).state is GateState.STALE


def test_what_was_decided_stays_so_once_the_gate_is_passed():
    plan = voted(gated(holds=Duration(60, "em"), director="PPO", decision=GO), GO, GO, GO, seen="x 2026-01-01 08:00")
    plan = asking(plan, {"state": Outcome.FAILED})
    passed = with_task(plan, "G", actual_start=NOON, actual_finish=NOON)
    assert standing(passed, LATER).state is GateState.GO


def test_all_gates_come_in_the_order_of_the_outline():
    assert list(gate_standings(schedule(gated()))) == ["G"]


BALLOTS = st.sampled_from(list(Ballot))


@given(
    ballots=st.lists(BALLOTS, max_size=3),
    quorum=st.integers(0, 4),
    decision=BALLOTS,
    criterion=st.sampled_from(list(Outcome)),
    passed=st.booleans(),
)
def test_a_veto_never_turns_to_go(ballots, quorum, decision, criterion, passed):
    plan = voted(gated(quorum=quorum, decision=decision), NO, *ballots)
    plan = asking(plan, {"state": criterion, "reason": "x"})
    if passed:
        plan = with_task(plan, "G", actual_start=NOON, actual_finish=NOON)
    for now in (None, NOON, LATER):
        assert standing(plan, now).state is GateState.NO_GO


@given(
    st.permutations(
        [
            a_vote(role, ballot, NOON + timedelta(minutes=at))
            for role, ballot, at in [
                ("QA", NO, 0),
                ("QA", GO, 1),
                ("OPS", GO, 0),
                ("OPS", COND, 2),
                ("PO", GO, 5),
                ("PO", GO, 0),
            ]
        ]
    )
)
def test_the_order_of_votes_in_the_file_does_not_matter(votes):
    found = standing(with_rows(gated(), *votes), NOON)
    assert (found.state, found.reasons) == (GateState.CONDITIONAL, ("OPS: OPS has doubts",))


RANK = {GateState.NO_GO: 0, GateState.OPEN: 1, GateState.STALE: 1, GateState.CONDITIONAL: 2, GateState.GO: 3}


@given(ballots=st.tuples(BALLOTS, BALLOTS, BALLOTS), quorum=st.integers(0, 4), who=st.integers(0, 2))
def test_turning_a_vote_into_a_go_never_makes_it_worse(ballots, quorum, who):
    better = tuple(GO if place == who else ballot for place, ballot in enumerate(ballots))
    states = [standing(voted(gated(quorum=quorum), *votes), NOON).state for votes in (ballots, better)]
    assert RANK[states[0]] <= RANK[states[1]]


@given(ballots=st.tuples(BALLOTS, BALLOTS, BALLOTS), outcomes=st.lists(st.sampled_from(list(Outcome)), max_size=3))
def test_no_gate_passes_with_a_mandatory_criterion_that_does_not(ballots, outcomes):
    plan = asking(voted(gated(), *ballots), *({"state": one, "reason": "x"} for one in outcomes))
    found = standing(plan, NOON)
    if {Outcome.FAILED, Outcome.UNKNOWN} & {*outcomes}:
        assert found.state in (GateState.OPEN, GateState.NO_GO)
    assert not found.lets_pass or not found.missing
