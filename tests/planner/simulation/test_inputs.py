"""What is uncertain in a plan: the tasks whose length is open, and the risks that may still happen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from planner.analysis.schedule import schedule
from planner.model.people import Person, Role
from planner.model.plan import Plan
from planner.model.risks import Risk
from planner.model.tasks import Phase
from planner.model.values import DatesUse, Duration, Estimate, RiskState, Shape
from planner.simulation.engine import Engine
from planner.simulation.inputs import Danger, inputs_of
from planner.simulation.result import Options, Together
from tests.builders import MONDAY, a_plan, with_rows, with_task
from tests.planner.analysis.risky import a_risk

DAY = 480
DONE: dict[str, Any] = {"actual_start": MONDAY, "actual_finish": MONDAY}


class Found:
    """What is uncertain in a plan, by task instead of by node."""

    def __init__(self, plan: Plan, **options: Any) -> None:
        engine = Engine.of(plan, Options(**options))
        self.inputs = inputs_of(engine.schedule, engine.course, engine.options)
        self._task = {engine.course.place[engine.schedule.row(task)]: task for task in reversed(plan.tasks)}
        self.doubt = self.inputs.doubt

    @property
    def tasks(self) -> list[str]:
        """The tasks in doubt."""
        return [self._task[node] for node in self.doubt.nodes]

    @property
    def spans(self) -> dict[str, tuple[float, float]]:
        """The least and the greatest length of each task in doubt, in minutes."""
        bounds = zip(self.doubt.low.tolist(), self.doubt.span.tolist(), strict=True)
        return {task: (low, low + span) for task, (low, span) in zip(self.tasks, bounds, strict=True)}

    @property
    def tables(self) -> dict[str, int]:
        """The number of the table of each task in doubt."""
        return dict(zip(self.tasks, self.doubt.table, strict=True))

    @property
    def groups(self) -> dict[str, int]:
        """The group of each task in doubt."""
        return dict(zip(self.tasks, self.doubt.groups, strict=True))

    @property
    def hit(self) -> list[list[str]]:
        """The tasks that each risk hits."""
        return [[self._task[node] for node in danger.nodes] for danger in self.inputs.dangers]


def the_danger(text: str, **values: Any) -> Danger:
    """What one risk on task A comes to."""
    (danger,) = Found(with_rows(a_plan(text), a_risk("K1", "A", **values))).inputs.dangers
    return danger


def mitigated(*done: str, **values: Any) -> Danger:
    """A risk on A that M and N reduce, of which some are done."""
    plan = with_rows(a_plan("A 5d; M 1d; N 1d"), replace(a_risk("K1", "A", 0.6, 4), mitigations=("M", "N"), **values))
    for task in done:
        plan = with_task(plan, task, **DONE)
    (danger,) = Found(plan).inputs.dangers
    return danger


def test_plain_durations_are_certain() -> None:
    assert Found(a_plan("A 3d > B 1/2/4d > M 0d")).tasks == ["B"]


def test_finished_work_is_certain() -> None:
    assert Found(with_task(a_plan("A 1/2/4d > B 1/2/4d"), "A", **DONE)).tasks == ["B"]


def test_estimates_reach_from_their_optimistic_to_their_pessimistic_value() -> None:
    assert Found(a_plan("A 1/2/4d > B 2/3/9d")).spans == {"A": (DAY, 4 * DAY), "B": (2 * DAY, 9 * DAY)}


def test_of_work_in_progress_only_the_rest_is_open() -> None:
    plan = with_task(a_plan("A 2/4/8d"), "A", actual_start=MONDAY, remaining=Duration(2 * DAY))
    assert Found(plan).spans == {"A": (DAY, 4 * DAY)}


def test_work_begun_with_nothing_left_is_certain() -> None:
    plan = with_task(a_plan("A 2/4/8d; B 1/2/3d"), "A", actual_start=MONDAY, remaining=Duration(0))
    assert Found(plan).tasks == ["B"]


def test_work_begun_with_all_of_it_left_is_as_open_as_before() -> None:
    plan = with_task(a_plan("A 2/4/8d"), "A", actual_start=MONDAY, remaining=Duration(4 * DAY))
    assert Found(plan).spans == {"A": (2 * DAY, 8 * DAY)}


def test_where_dates_use_pert_means_the_rest_is_a_share_of_the_mean() -> None:
    plan = a_plan("A 1/2/9d", dates_use=DatesUse.PERT)  # a mean of three days
    plan = with_task(plan, "A", actual_start=MONDAY, remaining=Duration(3 * DAY))
    assert Found(plan).spans == {"A": (DAY, 9 * DAY)}


def test_estimates_of_one_shape_and_mode_share_a_table() -> None:
    found = Found(a_plan("A 1/2/5d; B 2/4/10d; C 1/4/5d"))
    assert found.tables["A"] == found.tables["B"] != found.tables["C"]
    assert len(found.doubt.tables) == 2


def test_estimates_of_other_shapes_have_tables_of_their_own() -> None:
    found = Found(with_task(a_plan("A 1/2/5d; B 1/2/5d"), "B", shape=Shape.TRIANGULAR))
    assert found.tables["A"] != found.tables["B"]


def test_a_table_has_the_quantiles_of_its_shape_from_zero_to_one() -> None:
    (table,) = Found(with_task(a_plan("A 1/2/5d"), "A", shape=Shape.UNIFORM)).doubt.tables
    assert (float(table[0]), float(table[-1])) == pytest.approx((0, 1), abs=0.001)
    assert float(table.mean()) == pytest.approx(0.5, abs=0.001)


def grouped(together: Together) -> dict[str, int]:
    """The groups of five tasks, of which A and B, B and C, C and D have owner, role, phase in common."""
    rows = (
        *(Person(id=f"p{number}", key=f"p{number}", name="Ann") for number in range(2)),
        *(Role(id=f"r{number}", key=f"r{number}", name="Builder") for number in range(2)),
        *(Phase(id=f"h{number}", key=f"h{number}", name="Build") for number in range(2)),
    )
    plan = with_rows(a_plan("; ".join(f"{key} 1/2/3d" for key in "ABCDE")), *rows)
    shared = {
        "A": {"owner": "p0"},
        "B": {"owner": "p0", "role": "r0", "phase": "h1"},
        "C": {"owner": "p1", "role": "r0", "phase": "h0"},
        "D": {"role": "r1", "phase": "h0"},
    }
    for task, values in shared.items():
        plan = with_task(plan, task, **values)
    return Found(plan, together=together).groups


def test_all_tasks_of_a_plan_are_one_group() -> None:
    assert set(grouped(Together.PLAN).values()) == {0}


@pytest.mark.parametrize(
    ("together", "same", "alone"),
    [(Together.OWNER, "AB", "DE"), (Together.ROLE, "BC", "AE"), (Together.PHASE, "CD", "AE")],
)
def test_tasks_are_grouped_by_what_they_have_in_common(together: Together, same: str, alone: str) -> None:
    groups = grouped(together)
    assert groups[same[0]] == groups[same[1]] >= 0
    assert [groups[task] for task in alone] == [-1, -1]
    (other,) = set("ABCDE") - set(same) - set(alone)
    assert groups[other] not in {-1, groups[same[0]]}


def test_a_risk_hits_the_tasks_it_names() -> None:
    assert Found(with_rows(a_plan("A 1d; B 1d; C 1d"), a_risk("K1", "A C"))).hit == [["A", "C"]]


def test_a_risk_on_a_summary_task_hits_the_open_tasks_below_it() -> None:
    plan = with_task(a_plan("S{ A 1d; T{ B 1d; C 1d } }; D 1d"), "B", **DONE)
    assert Found(with_rows(plan, a_risk("K1", "S"))).hit == [["A", "C"]]


def test_a_task_that_is_named_twice_is_hit_once() -> None:
    assert Found(with_rows(a_plan("S{ A 1d; B 1d }"), a_risk("K1", "B S A"))).hit == [["B", "A"]]


def test_a_risk_whose_tasks_are_all_finished_is_left_out() -> None:
    plan = with_task(a_plan("A 1d; B 1d"), "A", **DONE)
    assert [
        danger.risk for danger in Found(with_rows(plan, a_risk("K1", "A"), a_risk("K2", "A B"))).inputs.dangers
    ] == ["rK2"]


@pytest.mark.parametrize("state", RiskState)
def test_only_risks_that_may_still_happen_are_drawn(state: RiskState) -> None:
    found = Found(with_rows(a_plan("A 1d"), a_risk("K1", "A", state=state)))
    assert bool(found.inputs.dangers) == (state in (RiskState.OPEN, RiskState.WATCHING))


def test_a_risk_that_cannot_happen_is_left_out() -> None:
    assert Found(with_rows(a_plan("A 1d"), a_risk("K1", "A", 0.0))).inputs.dangers == ()


def test_without_risks_no_risk_is_drawn() -> None:
    assert Found(with_rows(a_plan("A 1d"), a_risk("K1", "A")), risks=False).inputs.dangers == ()


def test_an_impact_spreads_between_its_points_as_its_shape_says() -> None:
    danger = the_danger("A 1d", impact=Estimate(DAY, 2 * DAY, 4 * DAY), shape=Shape.UNIFORM)
    assert (float(danger.impact[0]), float(danger.impact[-1])) == pytest.approx((DAY, 4 * DAY), abs=1)
    assert float(danger.impact.mean()) == pytest.approx(2.5 * DAY, abs=1)


def test_a_plain_impact_is_the_same_in_all_runs() -> None:
    assert set(the_danger("A 1d", days=3).impact.tolist()) == {3 * DAY}


def test_an_elapsed_impact_counts_by_its_share_of_the_working_week() -> None:
    danger = the_danger("A 1d", impact=Estimate.of(7 * 1440, "ed"))
    assert set(danger.impact.tolist()) == {5 * DAY}


def test_an_impact_in_percent_is_kept_as_one() -> None:
    danger = the_danger("A 1d", impact=Estimate.of(0), percent=40.0)
    assert (danger.percent, float(danger.impact.max())) == (40, 0)


def test_until_all_mitigation_is_done_a_risk_is_as_it_was() -> None:
    danger = mitigated("M", residual_probability=0.1, residual_impact=Estimate.of(DAY))
    assert (danger.probability, float(danger.impact.max())) == (0.6, 4 * DAY)


def test_once_all_mitigation_is_done_what_is_left_counts() -> None:
    danger = mitigated("M", "N", residual_probability=0.1, residual_impact=Estimate.of(DAY))
    assert (danger.probability, float(danger.impact.max())) == (0.1, DAY)


def test_a_residual_percentage_takes_the_place_of_the_impact_in_time() -> None:
    danger = mitigated("M", "N", residual_percent=20.0)
    assert (danger.probability, float(danger.impact.max()), danger.percent) == (0.6, 0, 20)


def test_a_risk_that_mitigation_has_ruled_out_is_left_out() -> None:
    plan = with_task(a_plan("A 5d; M 1d"), "M", **DONE)
    gone = replace(a_risk("K1", "A"), mitigations=("M",), residual_probability=0.0)
    assert Found(with_rows(plan, gone)).inputs.dangers == ()


def a_register(chances: list[float]) -> list[Risk]:
    return [a_risk(f"K{number}", "A B", chance) for number, chance in enumerate(chances)]


@settings(deadline=None, max_examples=30)
@given(st.lists(st.floats(0, 1), max_size=5), st.lists(st.integers(1, 9), min_size=1, max_size=5))
def test_nothing_is_in_doubt_but_open_estimates_and_live_risks(chances: list[float], spans: list[int]) -> None:
    tasks = [f"T{number} {span}/5/9d" if span < 5 else f"T{number} {span}d" for number, span in enumerate(spans)]
    plan = a_plan("; ".join(["A 1d", "B 1/2/3d", *tasks]))
    found = Found(with_rows(plan, *a_register(chances)))
    assert set(found.tasks) == {"B"} | {f"T{number}" for number, span in enumerate(spans) if span < 5}
    assert [danger.probability for danger in found.inputs.dangers] == [chance for chance in chances if chance]
    assert list(found.doubt.nodes) == sorted(found.doubt.nodes)


def test_work_in_progress_that_takes_longer_than_planned_is_open_in_proportion() -> None:
    plan = with_task(a_plan("A 1/2/4d"), "A", actual_start=date(2026, 3, 2), remaining=Duration(4 * DAY))
    assert schedule(plan).length == 4 * DAY
    assert Found(plan).spans == {"A": (2 * DAY, 8 * DAY)}
