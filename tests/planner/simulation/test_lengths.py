"""How long every node takes in each run: drawn in the order of the nodes, and lengthened by the risks that happen."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from planner.model.calendars import WEEKDAYS, Calendar
from planner.model.people import Person
from planner.model.plan import Plan
from planner.model.values import Estimate, Shape
from planner.simulation import lengths as lengths_module
from planner.simulation.draws import Drawing
from planner.simulation.engine import Engine
from planner.simulation.lengths import Lengths
from planner.simulation.result import Options, Together
from tests.builders import a_plan, with_rows, with_task
from tests.planner.analysis.risky import a_risk

DAY, RUNS = 480, 400
HALF = Calendar(id="half", key="HALF", name="Mornings", **dict.fromkeys(WEEKDAYS[:5], ((480, 720),)))


class Drawn:
    """The lengths of all nodes of a plan, asked for in their order."""

    def __init__(
        self,
        plan: Plan,
        *,
        seed: int = 1,
        correlation: float = 0.0,
        runs: int = RUNS,
        together: Together = Together.PLAN,
    ) -> None:
        self.engine = Engine.of(plan, Options(runs=runs, together=together))
        self.course = self.engine.course
        drawing = Drawing(seed, 0, runs, latin=False)
        self.lengths = Lengths(self.course, self.engine.inputs, drawing, correlation)
        self.rows = [self.lengths(place) for place in range(len(self.course.nodes))]

    def place(self, task: str) -> int:
        """The node of a task."""
        return self.course.place[self.engine.schedule.row(task)]

    def __getitem__(self, task: str) -> Any:
        """The lengths of a task in each run."""
        return self.rows[self.place(task)]


def between_calendars(text: str, **values: Any) -> Plan:
    """A plan in which X is worked on in the morning only, so that the course goes by points."""
    return with_task(with_rows(a_plan(f"{text}; X 1d"), HALF), "X", calendar="half", **values)


def test_a_plain_duration_is_the_same_in_all_runs() -> None:
    assert set(Drawn(a_plan("A 3d"))["A"].tolist()) == {3 * DAY}


def test_equal_plain_durations_are_one_row() -> None:
    drawn = Drawn(a_plan("A 3d > B 2d; C 3d"))
    assert drawn["A"] is drawn["C"]
    assert drawn["B"] is not drawn["A"]


def test_milestones_take_no_time() -> None:
    assert set(Drawn(a_plan("A 1d > M 0d"))["M"].tolist()) == {0}


def test_lengths_lie_between_the_points_of_their_estimate() -> None:
    length = Drawn(a_plan("A 2/3/9d"))["A"]
    assert 2 * DAY <= length.min() < 3 * DAY < length.max() <= 9 * DAY


@pytest.mark.parametrize("shape", Shape)
def test_each_shape_is_drawn_with_its_own_mean(shape: Shape) -> None:
    drawn = Drawn(with_task(a_plan("A 2/3/9d"), "A", shape=shape), runs=20_000)
    doubt = drawn.engine.inputs.doubt
    mean = float(doubt.low[0] + doubt.span[0] * doubt.tables[0].mean())
    assert float(drawn["A"].mean()) == pytest.approx(mean, rel=0.01)


def test_two_tasks_of_one_estimate_are_drawn_apart() -> None:
    drawn = Drawn(a_plan("A 2/3/9d; B 2/3/9d"))
    assert abs(float(np.corrcoef(drawn["A"], drawn["B"])[0, 1])) < 0.2


def test_correlated_tasks_are_long_together() -> None:
    drawn = Drawn(a_plan("A 2/5/8d; B 2/5/8d"), correlation=0.8, runs=4_000)
    assert float(np.corrcoef(drawn["A"], drawn["B"])[0, 1]) == pytest.approx(0.8, abs=0.05)


def test_drawing_few_nodes_at_a_time_gives_the_same_lengths(monkeypatch: pytest.MonkeyPatch) -> None:
    plan = a_plan("; ".join(f"T{number} 1/{number + 1}/9d" for number in range(8)))
    at_once = Drawn(plan)
    monkeypatch.setattr(lengths_module, "CELLS", 3 * RUNS)
    by_three = Drawn(plan)
    assert [row.tolist() for row in by_three.rows] == [row.tolist() for row in at_once.rows]


def test_more_nodes_than_are_drawn_at_once_stay_within_their_own_estimates(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lengths_module, "CELLS", 1)
    drawn = Drawn(a_plan("A 1/2/3d > B 4d > C 5/6/7d > D 8/9/10d"))
    bounds = {task: (int(drawn[task].min() // DAY), int(-(-drawn[task].max() // DAY))) for task in "ABCD"}
    assert bounds == {"A": (1, 3), "B": (4, 4), "C": (5, 7), "D": (8, 10)}


def test_groups_stay_with_their_nodes_when_few_are_drawn_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lengths_module, "CELLS", 1)
    plan = with_rows(a_plan("A 2/5/8d; B 2/5/8d; C 2/5/8d"), Person(id="p", key="P", name="Ann"))
    for task in "BC":
        plan = with_task(plan, task, owner="p")
    drawn = Drawn(plan, correlation=0.8, runs=2_000, together=Together.OWNER)
    assert float(np.corrcoef(drawn["B"], drawn["C"])[0, 1]) > 0.7
    assert abs(float(np.corrcoef(drawn["A"], drawn["B"])[0, 1])) < 0.2


def test_another_seed_gives_other_lengths() -> None:
    plan = a_plan("A 2/3/9d")
    assert Drawn(plan)["A"].tolist() == Drawn(plan)["A"].tolist() != Drawn(plan, seed=2)["A"].tolist()


def test_a_risk_happens_as_often_as_its_probability_says() -> None:
    drawn = Drawn(with_rows(a_plan("A 1d"), a_risk("K1", "A", 0.3)), runs=20_000)
    assert float(drawn.lengths.happened[0].mean()) == pytest.approx(0.3, abs=0.01)


def test_a_certain_risk_happens_in_every_run() -> None:
    drawn = Drawn(with_rows(a_plan("A 1d"), a_risk("K1", "A", 1.0)))
    assert drawn.lengths.happened[0].all()


def test_a_risk_lengthens_its_task_in_the_runs_in_which_it_happens_and_in_no_other() -> None:
    drawn = Drawn(with_rows(a_plan("A 1d > B 1d"), a_risk("K1", "A", 0.5, 2)))
    assert drawn["A"].tolist() == [3 * DAY if luck else DAY for luck in drawn.lengths.happened[0]]
    assert set(drawn["B"].tolist()) == {DAY}


def test_the_row_that_equal_durations_share_is_not_lengthened_with_one_of_them() -> None:
    drawn = Drawn(with_rows(a_plan("A 1d; B 1d"), a_risk("K1", "A", 1.0)))
    assert set(drawn["A"].tolist()) == {3 * DAY}
    assert set(drawn["B"].tolist()) == {DAY}


def test_risks_on_one_task_add_up() -> None:
    risks = a_risk("K1", "A", 0.5, 2), a_risk("K2", "A", 0.5, 5)
    drawn = Drawn(with_rows(a_plan("A 1d"), *risks))
    first, second = drawn.lengths.happened
    assert drawn["A"].tolist() == (DAY + first * 2 * DAY + second * 5 * DAY).tolist()
    assert set(drawn["A"].tolist()) == {DAY, 3 * DAY, 6 * DAY, 8 * DAY}


def test_a_risk_delays_all_tasks_it_hits_by_the_same_in_a_run() -> None:
    wide = a_risk("K1", "A B", 0.5, impact=Estimate(DAY, 2 * DAY, 9 * DAY))
    drawn = Drawn(with_rows(a_plan("A 1d > B 3d"), wide))
    assert (drawn["B"] - drawn["A"]).tolist() == pytest.approx([2 * DAY] * RUNS, abs=0.01)
    assert drawn["A"].std() > 0


def test_a_percentage_is_added_to_what_the_task_takes_in_that_run() -> None:
    grown = a_risk("K1", "A B", 0.5, impact=Estimate.of(0), percent=50.0)
    drawn = Drawn(with_rows(a_plan("A 2/4/8d; B 2d"), grown))
    happened, more = drawn.lengths.happened[0], drawn.lengths.added[0, drawn.place("A")]
    calm = drawn["A"] - more
    assert more.tolist() == pytest.approx((happened * calm / 2).tolist(), rel=1e-4)
    assert drawn["B"].tolist() == [3 * DAY if luck else 2 * DAY for luck in happened]


def test_percentages_do_not_grow_what_other_risks_add() -> None:
    risks = a_risk("K1", "A", 1.0, 4), a_risk("K2", "A", 1.0, impact=Estimate.of(0), percent=100.0)
    assert set(Drawn(with_rows(a_plan("A 2d"), *risks))["A"].tolist()) == {8 * DAY}


def test_what_each_risk_adds_to_each_node_is_kept() -> None:
    risks = a_risk("K1", "A B", 1.0, 1), a_risk("K2", "B", 1.0, 2)
    drawn = Drawn(with_rows(a_plan("A 1d > B 1d"), *risks))
    added = {(number, place): set(row.tolist()) for (number, place), row in drawn.lengths.added.items()}
    a, b = drawn.place("A"), drawn.place("B")
    assert added == {(0, a): {DAY}, (0, b): {DAY}, (1, b): {2 * DAY}}


def test_between_calendars_lengths_are_whole_points_of_working_time() -> None:
    drawn = Drawn(between_calendars("A 2/3/9d"))
    assert not drawn.course.straight
    assert drawn["A"].dtype == np.int64
    minutes = (drawn["A"] + drawn.course.nodes[drawn.place("A")].lasts) / 2
    assert minutes.tolist() == np.rint(minutes).tolist()
    assert 2 * DAY <= minutes.min() < minutes.max() <= 9 * DAY


def test_between_calendars_a_plain_duration_is_what_the_schedule_has() -> None:
    drawn = Drawn(between_calendars("A 3d > M 0d"))
    nodes = drawn.course.nodes
    assert set(drawn["A"].tolist()) == {2 * 3 * DAY - nodes[drawn.place("A")].lasts}
    assert set(drawn["M"].tolist()) == {0}


def test_between_calendars_work_takes_a_minute_at_least() -> None:
    drawn = Drawn(with_task(between_calendars("A 0/1/2m"), "A", shape=Shape.UNIFORM))
    minutes = (drawn["A"] + drawn.course.nodes[drawn.place("A")].lasts) // 2
    assert set(minutes.tolist()) == {1, 2}


def test_between_calendars_risks_add_whole_minutes() -> None:
    wide = a_risk("K1", "A", 1.0, impact=Estimate(10, 11, 14))
    drawn = Drawn(with_rows(between_calendars("A 1d"), wide))
    more = drawn.lengths.added[0, drawn.place("A")]
    assert set((more % 2).tolist()) == {0}
    assert 20 <= more.min() < more.max() <= 28


def test_between_calendars_a_percentage_is_of_minutes_and_not_of_points() -> None:
    grown = a_risk("K1", "A", 1.0, impact=Estimate.of(0), percent=50.0)
    drawn = Drawn(with_rows(between_calendars("A 2d"), grown))
    assert set(drawn.lengths.added[0, drawn.place("A")].tolist()) == {2 * DAY}


@settings(deadline=None, max_examples=30)
@given(
    st.lists(st.tuples(st.integers(1, 3), st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=6),
    st.lists(st.tuples(st.integers(0, 5), st.floats(0.05, 1), st.integers(1, 5)), max_size=4),
    st.booleans(),
)
def test_what_is_drawn_without_risks_is_a_length_less_what_risks_add(
    estimates: list[tuple[int, int, int]], hits: list[tuple[int, float, int]], crossing: bool
) -> None:
    text = "; ".join(f"T{at} {low}/{low + a}/{low + a + b}d" for at, (low, a, b) in enumerate(estimates))
    names = [f"T{number}" for number in range(len(estimates))]
    risks = [a_risk(f"K{at}", names[hit % len(names)], chance, days) for at, (hit, chance, days) in enumerate(hits)]
    drawn = Drawn(with_rows(between_calendars(text) if crossing else a_plan(text), *risks), runs=50)
    for (low, a, b), name in zip(estimates, names, strict=True):
        place = drawn.place(name)
        added = sum(row for (_, at), row in drawn.lengths.added.items() if at == place)
        minutes = (drawn[name] - added + drawn.course.nodes[place].lasts) / drawn.course.unit
        assert low * DAY - 1 <= minutes.min() <= minutes.max() <= (low + a + b) * DAY + 1


def test_lengths_that_are_not_kept_are_the_same_and_take_one_row() -> None:
    engine = Engine.of(a_plan("A 2/3/9d; B 1/4/5d"), Options(runs=RUNS))
    kept = Lengths(engine.course, engine.inputs, Drawing(1, 0, RUNS, latin=False), 0.0)
    passing = Lengths(engine.course, engine.inputs, Drawing(1, 0, RUNS, latin=False), 0.0, kept=False)
    rows = [(kept(place), passing(place).tolist(), passing._room) for place in range(2)]
    assert all(row.tolist() == told for row, told, _ in rows)
    assert rows[0][0] is not rows[1][0]
    assert rows[0][2] is rows[1][2]
