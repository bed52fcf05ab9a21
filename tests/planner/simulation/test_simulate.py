"""Simulations agree with the figures of the templates, with numpy's own beta numbers, and with other programs."""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from importlib.util import find_spec

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from planner.analysis.schedule import schedule
from planner.errors import Cancelled, Refused
from planner.gallery import new_from_template
from planner.model.risks import Risk
from planner.model.values import Estimate, LinkType, RiskState, Shape
from planner.simulation.engine import BLOCK
from planner.simulation.result import Options, Sampling, Together
from planner.simulation.simulate import simulate
from tests.builders import a_plan, with_rows, with_task
from tests.planner.analysis.random_plans import NO_LAGS, plans
from tests.planner.simulation.digits import START, digits
from tests.planner.simulation.reference import Reference

SLOW_RUNS = 600
MANY = Options(runs=20_000)
FIGURES = {
    "web-service": ((72.8, 75.7, 78.6), 88.6, 0.008),
    "mobile-app": ((29.9, 31.4, 32.9), 36.4, 0.004),
    "database-migration": ((60.5, 64.1, 67.8), 74.3, 0.077),
    "feature-flag": ((30.5, 31.4, 32.3), 34.7, 0.080),
    "region-move": ((64.7, 68.1, 71.2), 80.0, 0.058),
    "library-release": ((33.7, 35.7, 37.8), 41.4, 0.073),
}
"""P50, P80, P95 of the finish in days without risks, P95 at correlation 0.4, the chance of the planned finish."""
LAUNCHES = {
    "web-service": ("C18", (57.3, 60.1, 63.0), (62.5, 67.1, 71.8), ("K03", 1.07)),
    "mobile-app": ("M23", (20.0, 21.4, 22.8), (21.8, 24.5, 27.2), ("K02", 1.01)),
    "database-migration": ("D30", (47.5, 51.1, 54.7), (53.3, 60.1, 67.1), ("K01", 2.92)),
    "feature-flag": ("F20", (19.2, 20.1, 20.9), (21.7, 25.7, 29.7), ("K05", 1.18)),
    "region-move": ("I29", (47.3, 50.3, 53.3), (48.8, 52.8, 57.7), ("K01", 1.37)),
    "library-release": ("L19", (28.8, 30.8, 32.8), (32.6, 38.4, 43.8), ("K03", 2.58)),
}
"""Go-live, its percentiles without and with risks, and the top risk by effect with its mean effect in days."""


def days(found, target, *shares):
    """Percentiles of a target in days of the plan."""
    return [found.days(target.spread.at(share)) for share in shares]


def estimated(plan, low=0.5, high=2.0):
    """The plan with three-point estimates around its durations."""
    tasks = {
        key: replace(
            task,
            duration=Estimate(
                round(task.duration.likely * low),
                task.duration.likely,
                round(task.duration.likely * high),
                task.duration.unit,
            ),
        )
        for key, task in plan.tasks.items()
    }
    return plan.with_tables({"task": tasks})


def a_risk(task="A", **values):
    """A risk that hits a task."""
    given_values = {"probability": 0.5, "impact": Estimate(480, 960, 1440), "tasks": (task,)} | values
    return Risk(id="R", key="R", name="Something breaks", **given_values)


@pytest.mark.parametrize("name", FIGURES)
def test_the_finish_of_each_template_spreads_as_its_oracle_says(name) -> None:
    plan = new_from_template(name, START)
    spread, correlated, chance = FIGURES[name]
    found = simulate(plan, replace(MANY, risks=False))
    finish = found.targets[0]
    assert days(found, finish, 0.5, 0.8, 0.95) == pytest.approx(spread, rel=0.01)
    assert finish.spread.chance(finish.planned) == pytest.approx(chance, abs=0.01)
    together = simulate(plan, replace(MANY, risks=False, correlation=0.4))
    assert days(together, together.targets[0], 0.95) == pytest.approx([correlated], rel=0.01)


@pytest.mark.parametrize("name", LAUNCHES)
def test_the_go_live_of_each_template_and_its_top_risk_are_those_of_its_oracle(name) -> None:
    plan = new_from_template(name, START)
    key, without, with_risks, (top, effect) = LAUNCHES[name]
    found = simulate(plan, MANY)
    assert found.launch.key == key
    assert days(found, found.launch, 0.5, 0.8, 0.95) == pytest.approx(with_risks, rel=0.01)
    calm = simulate(plan, replace(MANY, risks=False))
    assert days(calm, calm.launch, 0.5, 0.8, 0.95) == pytest.approx(without, rel=0.01)
    assert found.risks[0].key == top
    assert found.days(found.risks[0].mean) == pytest.approx(effect, abs=0.06)


def test_a_risk_that_costs_the_launch_nothing_is_ranked_high_by_its_product() -> None:
    found = simulate(new_from_template("web-service", START), MANY)
    legal = next(risk for risk in found.risks if risk.key == "K02")
    assert legal.rank_by_product == 2
    assert found.days(legal.mean) == pytest.approx(0, abs=0.02)
    assert legal.rank > 6


@pytest.mark.parametrize(
    ("chains", "chance", "p80"), [(1, 0.50, 53.6), (3, 0.12, 56.3), (5, 0.03, 57.2), (10, 0.001, 58.4)]
)
def test_parallel_chains_show_merge_bias(chains, chance, p80) -> None:
    names = [[f"C{chain}T{step}" for step in range(5)] for chain in range(chains)]
    plan = a_plan("; ".join(" > ".join(f"{name} 5/10/15d" for name in chain) for chain in names))
    found = simulate(plan, replace(MANY, risks=False))
    finish = found.targets[0]
    assert found.days(finish.planned) == 50
    assert finish.spread.chance(finish.planned) == pytest.approx(chance, abs=0.01)
    assert days(found, finish, 0.8) == pytest.approx([p80], rel=0.01)


@pytest.mark.parametrize(("rho", "p80"), [(0.0, 105), (0.3, 110), (0.6, 113.5)])
def test_correlation_widens_a_chain(rho, p80) -> None:
    plan = a_plan(" > ".join(f"T{step} 5/10/15d" for step in range(10)))
    found = simulate(plan, replace(MANY, correlation=rho))
    assert days(found, found.targets[0], 0.8) == pytest.approx([p80], rel=0.01)


def reference(plan, runs, seed):
    """Finishes of a plan of FS links in minutes, and its criticality, with numpy's own beta numbers."""
    chance, found = np.random.default_rng(seed), schedule(plan)
    order = sorted(plan.tasks, key=lambda task: (found.start_of(task), found.row(task)))
    before = {task: [link.predecessor for link in plan.links.values() if link.successor == task] for task in order}
    finish, length, done = {}, {}, set()
    while len(done) < len(order):
        for task in (one for one in order if one not in done and all(head in done for head in before[one])):
            low, mode, high = (getattr(plan.tasks[task].duration, at) for at in ("optimistic", "likely", "pessimistic"))
            span = max(high - low, 1e-9)
            length[task] = low + span * chance.beta(1 + 4 * (mode - low) / span, 1 + 4 * (high - mode) / span, runs)
            finish[task] = np.max([finish[head] for head in before[task]], axis=0, initial=0) + length[task]
            done.add(task)
    last = np.max(list(finish.values()), axis=0)
    late = dict.fromkeys(order, last)
    for task in sorted(order, key=lambda one: -finish[one].mean()):
        for head in before[task]:
            late[head] = np.minimum(late[head], late[task] - length[task])
    return last, {task: float((late[task] - finish[task] < 1e-6).mean()) for task in order}


@settings(deadline=None, max_examples=100)
@given(
    plans(calendars=(None,), types=(LinkType.FS,), constraints=(), lags=NO_LAGS, elapsed=False), st.integers(0, 1000)
)
def test_random_networks_agree_with_sampled_beta_numbers(plan, seed) -> None:
    plan = estimated(plan)
    runs = 8_000
    found = simulate(plan, Options(runs=runs, seed=seed, sampling=Sampling.RANDOM))
    finishes, criticality = reference(plan, runs, seed)
    for share in (0.5, 0.8):
        noise = 10 * float(finishes.std()) / np.sqrt(runs)  # five standard errors of the difference
        assert found.targets[0].spread.at(share) == pytest.approx(float(np.quantile(finishes, share)), abs=noise + 2)
    for task, share in criticality.items():
        noise = 5 * np.sqrt(2 * max(share * (1 - share), 0.002) / runs)
        assert found.tasks.criticality[found.schedule.row(task)] == pytest.approx(share, abs=noise + 0.002)


@settings(deadline=None, max_examples=100)
@given(plans(), st.integers(0, 1000))
def test_random_plans_of_all_links_lags_calendars_and_dates_agree_with_sampled_schedules(plan, seed) -> None:
    plan, runs = estimated(plan), 8_000
    slow = Reference(plan, SLOW_RUNS, seed)
    found = simulate(plan, Options(runs=runs, seed=seed, sampling=Sampling.RANDOM))
    assert _apart(found.targets[0].spread.values, slow.finishes) <= 2.2 * np.sqrt(1 / runs + 1 / SLOW_RUNS)
    shares = zip(found.schedule.ids, found.tasks.criticality, strict=True)
    for key, share in [*shares, *zip(found.schedule.link_ids, found.links, strict=True)]:
        expected = slow.shares[key]
        noise = 4 * np.sqrt(max(expected * (1 - expected), 0.01) * (1 / runs + 1 / SLOW_RUNS))
        assert share == pytest.approx(expected, abs=noise)


def _apart(first, second):
    """How far two samples are apart (Kolmogorov-Smirnov): percentiles jump where a night lies between two minutes."""
    first, second = np.sort(np.rint(first)), np.sort(second)
    at = np.union1d(first, second)
    below = [np.searchsorted(one, at, side="right") / len(one) for one in (first, second)]
    return float(np.abs(below[0] - below[1]).max())


def test_pmcontrols_agrees_on_a_plan_of_finish_to_start_links() -> None:
    pmcontrols = pytest.importorskip("pmcontrols", reason="pmcontrols is not installed")
    plan = estimated(a_plan("A 3d > B 5d > D 2d; A > C 6d > D; C > E 4d"))
    found = simulate(plan, MANY)
    day = plan.units.day
    rows = [
        {
            "id": key,
            "a": task.duration.optimistic / day,
            "m": task.duration.likely / day,
            "b": task.duration.pessimistic / day,
            "predecessors": [link.predecessor for link in plan.links.values() if link.successor == key],
        }
        for key, task in plan.tasks.items()
    ]
    theirs = pmcontrols.pert(rows, n_sim=20_000, keep_samples=True)
    samples = theirs.meta["mc_finish_sample"]
    assert days(found, found.targets[0], 0.5, 0.8) == pytest.approx(np.quantile(samples, (0.5, 0.8)), rel=0.02)


def test_the_same_seed_gives_the_same_digits_whoever_makes_the_runs() -> None:
    plan, options = (
        new_from_template("web-service", START),
        Options(runs=BLOCK + 2_000, seed=5, correlation=0.3, converge=False),
    )
    here = digits(simulate(plan, options))
    with ThreadPoolExecutor(2) as threads:
        assert digits(simulate(plan, options, executor=threads)) == here
    for processes in (1, 2):
        with ProcessPoolExecutor(processes) as pool:
            assert digits(simulate(plan, options, executor=pool)) == here
    assert digits(simulate(plan, replace(options, seed=6))) != here


@pytest.mark.skipif(find_spec("distributed") is None, reason="Dask is not installed")
def test_a_local_dask_cluster_gives_the_same_digits() -> None:
    runs = BLOCK + 2_000
    command = [sys.executable, "-m", "tests.planner.simulation.on_dask", "feature-flag", str(runs)]
    done = subprocess.run(command, capture_output=True, check=True, text=True, timeout=120)
    told = json.loads(done.stdout)
    assert told["workers"] == 2
    assert told["digits"] == digits(simulate(new_from_template("feature-flag", START), Options(runs=runs)))


def test_plans_can_be_sent_to_other_processes() -> None:
    plan = new_from_template("web-service", START)
    assert pickle.loads(pickle.dumps(plan)) == plan  # noqa: S301  it is ours


def test_even_draws_settle_percentiles_sooner() -> None:
    plan = estimated(a_plan("A 3d > B 5d > C 4d; A > D 8d"))
    spread = {}
    for sampling in (Sampling.RANDOM, Sampling.LATIN):
        options = [Options(runs=500, seed=seed, sampling=sampling) for seed in range(40)]
        spread[sampling] = np.std([simulate(plan, one).targets[0].spread.at(0.5) for one in options])
    assert spread[Sampling.LATIN] < 0.8 * spread[Sampling.RANDOM]


def test_it_stops_when_p80_has_settled() -> None:
    narrow, wide = estimated(a_plan("A 10d > B 10d"), 0.95, 1.05), estimated(a_plan("A 10d > B 10d"), 0.1, 9.0)
    options = Options(runs=30_000, converge=True)
    assert simulate(narrow, options).runs < simulate(wide, options).runs <= 30_000


def test_progress_is_told_and_what_it_raises_ends_the_simulation() -> None:
    plan, told = estimated(a_plan("A 3d > B 2d")), []
    simulate(plan, Options(runs=BLOCK + 1), progress=told.append)
    assert told[-1] == 1
    assert told == sorted(told)

    def stop(_share: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        simulate(plan, Options(runs=BLOCK + 1), progress=stop)


def test_a_plan_without_doubt_finishes_as_planned_in_every_run() -> None:
    found = simulate(a_plan("A 3d > B 2d; C 1d"), Options(runs=100))
    assert set(found.targets[0].spread.values) == {float(5 * 480)}
    assert found.tasks.criticality[[found.schedule.row(task) for task in "ABC"]].tolist() == [1, 1, 0]
    assert found.links.tolist() == [1]
    assert found.swings == ()
    assert "3 of 3 open tasks have a plain duration" in found.notes[0]


def test_an_empty_plan_is_simulated_too() -> None:
    found = simulate(a_plan(""), Options(runs=10))
    assert found.targets[0].spread.at(0.8) == 0


@settings(deadline=None, max_examples=40)
@given(plans(calendars=(None,), types=(LinkType.FS, LinkType.SS), constraints=(), elapsed=False), st.data())
def test_no_risk_helps_a_plan_of_finish_and_start_links(plan, data) -> None:
    task = data.draw(st.sampled_from(sorted(plan.tasks)))
    found = simulate(with_rows(estimated(plan), a_risk(task)), Options(runs=500))
    assert found.risks[0].mean >= 0
    assert found.risks[0].given >= -1e-6 or found.risks[0].mean == pytest.approx(0, abs=60)


def test_a_risk_with_less_impact_than_the_float_of_every_path_costs_nothing() -> None:
    plan = with_rows(a_plan("A 2d > C 1d; B 20d > C"), a_risk("A", impact=Estimate(480, 960, 4800)))
    effect = simulate(plan, Options(runs=2_000)).risks[0]
    assert (effect.mean, effect.at_p80) == (0, 0)


def test_the_effect_of_a_risk_on_a_critical_task_is_its_expected_delay() -> None:
    plan = with_rows(a_plan("A 2d > B 1d"), a_risk("A", probability=0.25, impact=Estimate(480, 960, 1440)))
    effect = simulate(plan, MANY).risks[0]
    assert effect.mean == pytest.approx(0.25 * 960, rel=0.03)
    assert effect.given == pytest.approx(960, rel=0.01)
    assert effect.happened == pytest.approx(0.25, abs=0.01)


def test_a_risk_in_percent_lengthens_what_it_hits() -> None:
    plan = with_rows(a_plan("A 10d > B 10d"), a_risk("A", probability=1.0, impact=Estimate.of(0), percent=50.0))
    assert days(simulate(plan, Options(runs=50)), simulate(plan, Options(runs=50)).targets[0], 0.5) == [25]


def test_a_risk_delays_all_tasks_that_it_hits_at_once() -> None:
    both = a_risk(tasks=("A", "B"), probability=0.5, impact=Estimate.of(4800))
    found = simulate(with_rows(a_plan("A 1d > B 1d"), both), MANY)
    values, counts = np.unique(found.targets[0].spread.values, return_counts=True)
    assert values.tolist() == [960, 960 + 9600]
    assert counts / 20_000 == pytest.approx([0.5, 0.5], abs=0.01)


@pytest.mark.parametrize("state", [RiskState.HAPPENED, RiskState.CLOSED])
def test_what_has_happened_or_is_closed_is_not_drawn(state) -> None:
    found = simulate(with_rows(a_plan("A 1d"), a_risk(state=state)), Options(runs=100))
    assert found.risks == ()
    assert "1 risk that has happened or is closed is left out." in found.notes


def test_finished_work_cannot_be_late_any_more() -> None:
    plan = with_task(
        estimated(a_plan("A 3d > B 2d")), "A", actual_start=date(2026, 3, 2), actual_finish=date(2026, 3, 4)
    )
    found = simulate(with_rows(plan, a_risk("A")), Options(runs=200))
    assert found.risks == ()
    assert found.tasks.deviation[found.schedule.row("A")] == 0


def test_groups_are_correlated_within_and_not_across() -> None:
    plan = estimated(a_plan("A 10d > B 10d; C 10d > D 10d"))
    wide = simulate(plan, replace(MANY, correlation=0.8, together=Together.PLAN)).targets[0].spread.deviation
    narrow = simulate(plan, replace(MANY, correlation=0.8, together=Together.OWNER)).targets[0].spread.deviation
    assert wide > 1.15 * narrow


@pytest.mark.parametrize(
    ("wrong", "word"),
    [
        ({"runs": 0}, "Runs"),
        ({"correlation": 0.95}, "Correlation"),
        ({"correlation": -0.1}, "Correlation"),
        ({"seed": -1}, "Seed"),
    ],
)
def test_options_that_make_no_sense_are_refused(wrong, word) -> None:
    with pytest.raises(Refused, match=word):
        simulate(a_plan("A 1d"), replace(MANY, **wrong))


def test_suspended_links_and_aimless_risks_are_told() -> None:
    plan = with_rows(a_plan("A 1d > B 1d; B > A"), a_risk(tasks=()))
    notes = " ".join(simulate(plan, Options(runs=10)).notes)
    assert "suspended" in notes
    assert "Risks that hit no task delay nothing: R." in notes


def test_gates_and_milestones_are_targets_with_their_promises() -> None:
    plan = with_task(estimated(a_plan("A 3d > G 0d > B 2d")), "G", kind="gate", deadline=date(2026, 3, 5))
    found = simulate(plan, MANY)
    gate = next(target for target in found.targets if target.id == "G")
    assert gate.promised == 4 * 480
    assert 0.5 < gate.chance < 1
    assert gate.contingency == pytest.approx(gate.spread.at(0.8) - 3 * 480)
    assert found.date(gate.planned).date() == date(2026, 3, 4)


def test_shapes_of_estimates_and_impacts_count() -> None:
    plan = estimated(a_plan("A 10d"), 0.5, 3.0)
    spread = {
        shape: simulate(with_task(plan, "A", shape=shape), MANY).targets[0].spread
        for shape in (Shape.PERT, Shape.UNIFORM)
    }
    assert spread[Shape.UNIFORM].deviation > 1.3 * spread[Shape.PERT].deviation
