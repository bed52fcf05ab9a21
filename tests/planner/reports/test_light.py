"""Red, amber or green, and why."""

from datetime import datetime

import pytest

from planner.analysis.schedule import schedule
from planner.change import apply, checked
from planner.edits.rows import set_field, set_fields
from planner.errors import Refused
from planner.launch.readiness import readiness
from planner.model.gates import ChecklistItem, GateRules, Vote
from planner.model.launch_values import Ballot, Blocking, BugState, Light, Outcome, Weight
from planner.model.people import Role
from planner.model.quality import Bug
from planner.model.values import Duration, TaskKind
from planner.reports.gate_lines import gate_lines
from planner.reports.light import judged
from tests.builders import a_plan, with_rows, with_task

NOW = datetime(2026, 3, 2, 9)


@pytest.mark.parametrize(
    ("chance", "light"), [(1.0, "green"), (0.8, "green"), (0.79, "amber"), (0.5, "amber"), (0.49, "red"), (0.0, "red")]
)
def test_the_chance_of_the_target_decides(chance, light):
    assert judged(a_plan("A"), chance, None).computed == light


def test_without_a_simulation_the_plan_alone_makes_nothing_green():
    assert judged(a_plan("A"), None, 480).computed is Light.RED
    assert judged(a_plan("A"), None, -480).computed is Light.AMBER
    assert judged(a_plan("A"), None, None).computed is None


def test_an_open_bug_that_blocks_makes_it_red_whatever_the_chance():
    bug = Bug(id="u", key="U1", name="Crash", blocking=Blocking.BLOCKER)
    found = judged(with_rows(a_plan("A"), bug), 1.0, None)
    assert found.computed is Light.RED
    assert "U1" in found.reasons[-1][1]
    for state, light in ((BugState.VERIFIED, Light.GREEN), (BugState.FIXED, Light.RED)):
        plan = with_rows(a_plan("A"), Bug(id="u", key="U1", name="Crash", blocking=Blocking.BLOCKER, state=state))
        assert judged(plan, 1.0, None).computed is light


def test_a_light_set_by_hand_needs_a_reason_and_stands_beside_the_computed_one():
    plan = a_plan("A")
    with pytest.raises(Refused, match="without a reason"):
        checked(plan, set_field(plan, ("plan", "plan"), "light", Light.GREEN))
    plan = apply(plan, set_fields(plan, ("plan", "plan"), light=Light.GREEN, light_reason="The supplier confirmed."))
    found = judged(plan, 0.1, None)
    assert (found.computed, found.chosen, found.shown) == (Light.RED, Light.GREEN, Light.GREEN)
    assert found.why == "The supplier confirmed."


def lit_by(*rows):
    """The light of a plan with gates and a checklist, at a chance that would be green."""
    plan = with_task(a_plan("A 1d > G 0d"), "G", kind=TaskKind.GATE)
    plan = with_rows(plan, *rows)
    dates = schedule(plan)
    return judged(plan, 1.0, None, gate_lines(dates, None, NOW), readiness(dates, NOW).overall)


def test_a_gate_at_no_go_makes_it_red_and_is_named():
    rows = (
        Role(id="QA", key="QA", name="QA"),
        GateRules(id="r", gate="G", voters=("QA",), vetoes=("QA",)),
        Vote(id="v", gate="G", role="QA", ballot=Ballot.NO_GO, reason="Not yet.", at=NOW),
    )
    found = lit_by(*rows)
    assert found.computed is Light.RED
    assert found.reasons[-1] == (Light.RED, "Gates at no-go: G.")


def test_a_stale_gate_makes_it_amber():
    rows = (
        Role(id="QA", key="QA", name="QA"),
        GateRules(id="r", gate="G", voters=("QA",), holds=Duration(60, "eh")),
        Vote(id="v", gate="G", role="QA", ballot=Ballot.GO, at=datetime(2026, 3, 1, 9)),
    )
    found = lit_by(*rows)
    assert found.computed is Light.AMBER
    assert found.reasons[-1] == (Light.AMBER, "Gates whose votes are stale: G.")


@pytest.mark.parametrize(
    ("state", "weight", "light"),
    [
        (Outcome.FAILED, Weight.MANDATORY, Light.RED),
        (Outcome.UNKNOWN, Weight.MANDATORY, Light.GREEN),
        (Outcome.FAILED, Weight.ADVISORY, Light.GREEN),
        (Outcome.PASSED, Weight.MANDATORY, Light.GREEN),
    ],
)
def test_a_failed_mandatory_item_makes_it_red_and_one_that_is_only_unknown_does_not(state, weight, light):
    found = lit_by(ChecklistItem(id="i", key="I1", name="On call", state=state, weight=weight))
    assert found.computed is light
    assert ("I1" in found.reasons[-1][1]) is (light is Light.RED)


def test_without_anything_to_judge_there_is_no_light():
    assert judged(a_plan(), None, None).shown is None
