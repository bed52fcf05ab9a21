"""Blocks of runs: how large they are, and what each one counts."""

from __future__ import annotations

import numpy as np
import pytest

from planner.model.calendars import WEEKDAYS, Calendar
from planner.model.plan import Plan
from planner.model.risks import Risk
from planner.model.tasks import Task
from planner.model.values import Estimate
from planner.simulation.engine import BLOCK, FEWEST, SMALL, Engine, run_block
from planner.simulation.result import Options, Sampling
from tests.builders import a_plan, with_rows, with_task

RISK = Risk(id="R", key="R", name="It breaks", tasks=("A",), probability=0.5, impact=Estimate.of(960))


def many() -> Plan:
    """A plan of so many tasks that their rows do not all fit."""
    tasks = [Task(id=f"T{one}", key=f"T{one}", name="Work", duration=Estimate(480, 960, 1440)) for one in range(5_500)]
    return with_rows(a_plan(""), *tasks)


MANY = many()


def engine(text: str | Plan, *rows: object, **options: object) -> Engine:
    """The engine of a plan."""
    plan = a_plan(text) if isinstance(text, str) else text
    return Engine.of(with_rows(plan, *rows) if rows else plan, Options(**options))  # type: ignore[arg-type]


@pytest.mark.parametrize(("runs", "sizes"), [(1, (1,)), (BLOCK, (BLOCK,)), (BLOCK + 7, (BLOCK, 7))])
def test_runs_are_made_in_blocks_of_one_size_and_a_rest(runs: int, sizes: tuple[int, ...]) -> None:
    assert engine("A 1d", runs=runs).sizes() == sizes


def test_blocks_between_calendars_have_half_the_runs_because_their_values_take_twice_the_memory() -> None:
    seven = Calendar(id="seven", key="7", name="Seven days", **dict.fromkeys(WEEKDAYS, ((480, 960),)))
    plan = with_task(with_rows(a_plan("A 1d > B 1d"), seven), "B", calendar="seven")
    assert engine(plan).block == BLOCK // 2


def test_blocks_are_small_where_the_end_is_open() -> None:
    assert engine("A 1d", converge=True).block == SMALL


def test_large_plans_with_risks_have_small_blocks_and_without_risks_large_ones() -> None:
    assert engine(MANY).block == BLOCK
    risky = engine(MANY, Risk(id="R", key="R", name="It breaks", tasks=("T1",), probability=0.5, impact=Estimate.of(9)))
    assert FEWEST <= risky.block < BLOCK


@pytest.mark.parametrize(
    ("text", "sampling", "even"),
    [
        ("A 1/2/3d", Sampling.AUTO, True),
        (MANY, Sampling.AUTO, False),
        ("A 1/2/3d", Sampling.RANDOM, False),
        (MANY, Sampling.LATIN, True),
    ],
    ids=["small", "large", "random", "latin"],
)
def test_small_plans_are_drawn_evenly_unless_asked_otherwise(text: str | Plan, sampling: Sampling, even: bool) -> None:
    assert engine(text, sampling=sampling).latin is even


def test_the_launch_is_the_go_live_or_else_the_finish() -> None:
    assert engine("A 1d > B 1d").launch == 0
    named = Engine.of(a_plan("A 1d > B 1d", go_live="A"), Options())
    assert named.goals[named.launch].id == "A"


def test_a_block_counts_runs_by_node_and_link() -> None:
    made = engine("A 3d > B 2d; C 1d > B", runs=64)
    block = run_block(made, 0, 64)
    row, place = made.schedule.row, made.course.place
    assert [block.critical[place[row(task)]] for task in "ABC"] == [64, 64, 0]
    assert block.drives.tolist() == [64, 0]
    assert block.late.sum() == 0
    assert set(block.targets[0]) == {5 * 480.0}


def test_two_ways_that_take_equally_long_are_both_critical() -> None:
    made = engine("A 3d > C 1d; B 3d > C", runs=8)
    block = run_block(made, 0, 8)
    assert set(block.critical) == {8}
    assert block.drives.tolist() == [8, 8]


def test_of_two_last_tasks_the_later_one_of_each_run_is_critical() -> None:
    made = engine("A 1/5/9d; B 1/5/9d", runs=1_000)
    block = run_block(made, 0, 1_000)
    assert block.critical.sum() == 1_000
    assert min(block.critical) > 400


def test_only_the_first_block_keeps_a_sample() -> None:
    made = engine("A 1/2/3d > B 1/2/3d", runs=10)
    first, second = run_block(made, 0, 10), run_block(made, 1, 10)
    assert first.sample is not None
    assert first.sample.lengths.shape == (2, 10)
    assert second.sample is None
    assert (first.targets != second.targets).any()


def test_a_sample_of_a_large_plan_is_of_fewer_runs() -> None:
    assert engine("A 1/2/3d", runs=2_000).sampled == 2_000
    assert engine(MANY, runs=2_000).sampled == FEWEST


def test_a_block_tells_in_which_runs_a_risk_happened_and_the_launch_without_it() -> None:
    made = engine("A 2d > B 1d", RISK, runs=400)
    block = run_block(made, 0, 400)
    happened = block.happened[0]
    assert happened.mean() == pytest.approx(0.5, abs=0.01)
    assert set(block.targets[0][happened]) == {5 * 480.0}
    assert set(block.targets[0][~happened]) == {3 * 480.0}
    assert set(block.without[0]) == {3 * 480.0}


def test_late_starts_are_counted_against_the_plan() -> None:
    made = engine("A 2d > B 1d", RISK, runs=400)
    block = run_block(made, 0, 400)
    place = made.course.place
    assert block.late[place[made.schedule.row("A")]] == 0
    assert block.late[place[made.schedule.row("B")]] == block.happened[0].sum()


def test_a_plan_without_tasks_has_a_finish_at_once() -> None:
    block = run_block(engine("", runs=5), 0, 5)
    assert block.targets.tolist() == [[0.0] * 5]
    assert len(block.critical) == 0


def test_a_go_live_is_led_to_by_what_is_before_it_alone() -> None:
    made = Engine.of(a_plan("A 3d > L 0d > W 9d; X 1d > W", go_live="L"), Options(runs=16))
    block = run_block(made, 0, 16)
    row, place = made.schedule.row, made.course.place
    assert [block.critical[place[row(task)]] for task in "ALWX"] == [16, 16, 0, 0]


def test_values_of_targets_are_the_same_in_single_and_in_points() -> None:
    straight = run_block(engine("A 3d > B 2d", runs=4), 0, 4).targets
    crossing = run_block(engine("A 3d > B 2d; C 1d; D 1d; C > D FS+1ed", runs=4), 0, 4).targets
    assert np.array_equal(straight[0], crossing[0])
