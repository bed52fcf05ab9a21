"""Red, amber or green, and why."""

import pytest

from planner.change import apply, checked
from planner.edits.rows import set_field, set_fields
from planner.errors import Refused
from planner.model.launch_values import Blocking, BugState, Light
from planner.model.quality import Bug
from planner.reports.light import judged
from tests.builders import a_plan, with_rows


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
