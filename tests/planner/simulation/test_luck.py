"""Which numbers risks and tasks are drawn from, alone and beside another plan."""

from dataclasses import replace

import numpy as np
import pytest

from planner.model.risks import Risk
from planner.model.values import Estimate
from planner.simulation.draws import Drawing
from planner.simulation.engine import Engine
from planner.simulation.luck import Luck
from planner.simulation.result import Options, Together
from tests.builders import a_plan, with_rows, with_task

RUNS = 300
PLAN = with_rows(
    a_plan("A 1/2/4d > B 2/3/8d > C 1/2/3d"),
    *(Risk(id=key, key=key, name=key, tasks=("C",), probability=0.4, impact=Estimate.of(480)) for key in ("K1", "K2")),
)
TURNED = with_rows(a_plan("N 1/2/9d > C 1/2/4d > A 2/3/8d"), *reversed(PLAN.risks.values()))


def inputs_in(plan, before=None, together=Together.PLAN):
    """What is uncertain in a plan."""
    return Engine.of(plan, Options(together=together), before=before and Engine.of(before, Options())).inputs


def luck_of(before=None, *, correlation=0.0, step=1, latin=False):
    """The luck of a block that always begins alike."""
    return Luck(Drawing(7, 0, RUNS, latin=latin), correlation, before, step=step)


def given(luck, inputs, step=1):
    """The rows that the risks and tasks get, by id."""
    risks = {danger.risk: luck.of_risk(danger.risk) for danger in inputs.dangers}
    count = len(inputs.doubt.tasks)
    rows = [row for at in range(0, count, step) for row in luck.of_tasks(inputs.doubt, at, min(at + step, count))]
    return risks, dict(zip(inputs.doubt.tasks, rows, strict=True))


@pytest.mark.parametrize("correlation", [0.0, 0.5])
@pytest.mark.parametrize("latin", [False, True])
@pytest.mark.parametrize("step", [1, 2, 50])
def test_beside_itself_a_plan_is_drawn_as_alone(correlation, latin, step):
    inputs = inputs_in(PLAN)
    alone = given(luck_of(correlation=correlation, latin=latin), inputs, step)
    beside = given(luck_of(inputs, correlation=correlation, step=step, latin=latin), inputs, step)
    for here, there in zip(alone, beside, strict=True):
        assert here.keys() == there.keys()
        assert all(np.array_equal(here[key], there[key]) for key in here)


def test_risks_and_tasks_keep_their_numbers_in_any_order_and_only_new_ones_get_others():
    first, second = inputs_in(PLAN), inputs_in(TURNED, PLAN)
    risks, tasks = given(luck_of(), first)
    risks_beside, tasks_beside = given(luck_of(first), second)
    assert list(tasks_beside) == ["N", "C", "A"]
    assert all(np.array_equal(risks[key], risks_beside[key]) for key in ("K1", "K2"))
    assert all(np.array_equal(tasks[key], tasks_beside[key]) for key in ("A", "C"))
    assert not any(np.array_equal(tasks_beside["N"], row) for row in tasks.values())


def test_a_risk_more_gets_numbers_that_nothing_else_has():
    luck = luck_of(inputs_in(PLAN))
    known = [luck.of_risk(key) for key in ("K1", "K2")]
    assert not any(np.array_equal(luck.of_risk("K9"), rows) for rows in known)


def test_a_new_task_has_in_common_with_its_group_what_those_of_the_other_plan_have():
    plan = a_plan("A 1/2/4d; B 1/2/4d; C 1/2/4d")
    for task, role in (("A", "X"), ("B", "Y")):
        plan = with_task(plan, task, role=role)
    options = Options(together=Together.ROLE)
    before = Engine.of(plan, options)
    more = with_rows(plan, replace(plan.tasks["A"], id="N", key="N", role="Y", position="0"))
    inputs = Engine.of(more, options, before=before).inputs
    assert inputs.doubt.names[: len(before.inputs.doubt.names)] == before.inputs.doubt.names
    luck = luck_of(before.inputs, correlation=0.9)
    rows = dict(given(luck, inputs)[1])
    near, far = (np.corrcoef(rows["N"], rows[other])[0, 1] for other in ("B", "A"))
    assert near > 0.7
    assert abs(far) < 0.3
