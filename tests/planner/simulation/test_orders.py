"""The orders that a simulation gives: risks by effect, tasks by what effects they are exposed to."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from planner.analysis.risk_order import risk_order
from planner.gallery import example
from planner.simulation.orders import effects_by_rank, explain_effect, simulated_order
from planner.simulation.result import Options, RiskEffect, Simulation
from planner.simulation.simulate import simulate
from tests.builders import a_plan, with_rows
from tests.planner.analysis.risky import a_risk

if TYPE_CHECKING:
    from planner.model.risks import Risk

NO_EFFECT = RiskEffect("rK1", "K1", "K1", 0.5, 0.0, 0.0, 0.0, 0.0, 0.0, 1, 2)


def simulated(text: str, *risks: Risk, runs: int = 400) -> Simulation:
    return simulate(with_rows(a_plan(text), *risks), Options(runs=runs))


@pytest.fixture(scope="module")
def demo() -> Simulation:
    return simulate(example(), Options(runs=1000))


def told(**values: Any) -> str:
    """The sentence of a risk with some effect."""
    simulation = simulated("A 1d", a_risk("K1", "A"), runs=10)
    return explain_effect(simulation, replace(NO_EFFECT, **values))


def test_risks_stand_by_effect_beside_their_rank_by_product() -> None:
    simulation = simulated("A 10d; C 2d", a_risk("K1", "C", 0.9, 7), a_risk("K2", "A", 0.5, 1))
    found = effects_by_rank(simulation)
    assert [(one.key, one.rank, one.rank_by_product) for one in found] == [("K2", 1, 2), ("K1", 2, 1)]
    assert found[1].mean == 0


def test_a_simulated_order_sums_effects_and_takes_criticality_from_the_runs() -> None:
    simulation = simulated("A 10d > B 1d; C 10/10/14d", a_risk("K1", "A", 0.5, 2), a_risk("K2", "C", 0.5, 2))
    order, effects = simulated_order(simulation), {one.id: one.mean for one in simulation.risks}
    shares = dict(zip(simulation.schedule.ids, simulation.tasks.criticality.tolist(), strict=True))
    assert (order.by_task["A"].own, order.by_task["B"].inherited) == (effects["rK1"], effects["rK1"])
    assert {task.id: task.criticality for task in order.tasks} == shares
    assert 0 < shares["C"] < 1


def test_a_simulation_without_risks_orders_tasks_all_the_same() -> None:
    simulation = simulate(with_rows(a_plan("A 3d > B 1d; C 9d"), a_risk("K1", "A")), Options(runs=10, risks=False))
    assert [task.id for task in simulated_order(simulation).tasks][-1] == "B"
    assert effects_by_rank(simulation) == ()


def test_the_order_of_the_example_is_topological_and_starts_from_effects(demo: Simulation) -> None:
    order = simulated_order(demo)
    place = {task.id: task.place for task in order.tasks}
    for link in demo.plan.links.values():
        assert place.get(link.predecessor, 0) < place.get(link.successor, len(place) + 1)
    assert all(first.landing >= second.landing - 1e-6 for first, second in pairwise(order.by_exposure))
    assert {task.id for task in order.tasks} == {task.id for task in risk_order(demo.plan, demo.schedule).tasks}


def test_every_risk_of_the_example_says_its_effect_in_one_sentence(demo: Simulation) -> None:
    for effect in effects_by_rank(demo):
        sentence = explain_effect(demo, effect)
        assert effect.key in sentence
        assert f"rank {effect.rank} by effect, {effect.rank_by_product} by probability x impact." in sentence
        assert sentence.count(". ") == 0


def test_an_effect_says_what_is_won_without_the_risk() -> None:
    assert told(mean=480.0, at_p80=720.0, given=960.0) == (
        "Without K1 the launch is 1 d earlier on average and 1.5 d at P80; where it happens, in 50 % of the runs, "
        "it is 2 d later than elsewhere; rank 1 by effect, 2 by probability x impact."
    )


def test_a_launch_that_chance_makes_earlier_where_a_risk_happens_is_told_so() -> None:
    assert "it is 0.5 d earlier than elsewhere" in told(mean=480.0, given=-240.0)


def test_a_risk_that_always_happens_has_no_runs_to_compare() -> None:
    assert "at P80; it happens in all runs; rank 1" in told(happened=1.0, mean=480.0)


def test_a_risk_without_effect_says_why_there_is_none() -> None:
    assert told() == (
        "K1 happens in 50 % of the runs and costs the launch nothing: float takes its delay up, or the launch does not "
        "wait for what it hits; rank 1 by effect, 2 by probability x impact."
    )


def test_a_risk_that_never_happened_says_so() -> None:
    assert told(happened=0.0) == ("K1 happened in none of the 10 runs; rank 1 by effect, 2 by probability x impact.")


@pytest.mark.parametrize("happened", [0.0, 0.4, 1.0])
def test_what_an_effect_says_can_be_said_in_another_language(demo: Simulation, happened: float) -> None:
    sentence = explain_effect(demo, replace(demo.risks[0], happened=happened))
    assert sentence.parts
    assert "rank %1 by effect, %2 by probability x impact" in [getattr(part, "template", "") for part in sentence.parts]
