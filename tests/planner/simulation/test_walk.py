"""Many runs at once give what the schedule gives for each of them alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings

from planner.analysis.schedule import schedule
from planner.model.values import Estimate
from planner.simulation.draws import Drawing
from planner.simulation.engine import Engine
from planner.simulation.lengths import Lengths
from planner.simulation.result import Options
from planner.simulation.walk import Driving, late_finishes, leading, walk
from tests.builders import a_plan, with_task
from tests.planner.analysis.random_plans import WORKING_LAGS, plans
from tests.planner.analysis.test_progress_rules import histories

RUNS = 4
ONE_CALENDAR = {"calendars": (None,), "elapsed": False, "constraints": (), "lags": WORKING_LAGS}


def spread(plan):
    """The plan with wide estimates."""
    tasks = {
        key: task
        if task.duration.likely == 0
        else replace(task, duration=Estimate(*_around(task.duration.likely), task.duration.unit))
        for key, task in plan.tasks.items()
    }
    return plan.with_tables({"task": tasks})


def _around(likely):
    return max(1, likely // 2), likely, 2 * likely + 60


class Walked:
    """Some runs of a plan, and the schedules of the same plan with the lengths of each run."""

    def __init__(self, plan) -> None:
        self.plan = plan
        self.engine = Engine.of(plan, Options(runs=RUNS, risks=False))
        self.course = self.engine.course
        self.lengths = {}
        lengths = Lengths(self.course, self.engine.inputs, Drawing(1, 0, RUNS, latin=False), 0.0)
        self.driving = Driving(RUNS)
        self.rows = walk(self.course, lengths, runs=RUNS, driving=self.driving, see=self._see)

        self.finishes = self.rows.finishes

    def _see(self, place, _start, length) -> None:
        self.lengths[place] = length

    def alone(self, run):
        """The schedule of one run."""
        found = {}
        for row in self.course.program.leaves.tolist():
            place, task = self.course.place[row], self.plan.tasks[self.engine.schedule.ids[row]]
            if place in self.engine.inputs.doubt.nodes:
                minutes = self._minutes(place, run)
                rest = {} if task.actual_start is None else {"remaining": None}
                found[task.id] = replace(task, duration=Estimate.of(minutes, task.duration.unit), **rest)
        return schedule(self.plan.with_tables({"task": {**self.plan.tasks, **found}}))

    def _minutes(self, place, run):
        length = self.lengths[place][run]
        return round(float(length)) if self.course.straight else int(length + self.course.nodes[place].lasts) // 2

    def agree(self, *, within):
        """Whether all finishes of all runs are those of their schedules."""
        for run in range(RUNS):
            found = self.alone(run)
            early = found.solution.early[len(self.course.nodes) :]
            for row in self.course.program.leaves.tolist():
                expected = int(early[found.compiled.program.rows[row]])
                expected = (expected >> 1) - self.course.origin if self.course.straight else expected
                assert abs(float(self.finishes[self.course.place[row]][run]) - expected) <= within


@settings(deadline=None, max_examples=80)
@given(plans())
def test_between_calendars_every_run_is_exactly_its_schedule(plan) -> None:
    walked = Walked(spread(plan))
    walked.agree(within=len(plan.tasks) if walked.course.straight else 0)


@settings(deadline=None, max_examples=40)
@given(plans(**ONE_CALENDAR))
def test_on_one_calendar_every_run_is_its_schedule_but_for_parts_of_minutes(plan) -> None:
    walked = Walked(spread(plan))
    assert walked.course.straight
    walked.agree(within=len(plan.tasks))


@pytest.mark.parametrize(
    "text",
    [
        "S{ A 2d; B 5d }; C 1d; S > C",
        "S{ A 2d > B 5d }; C 1d; D 1d; C > S; S > D",
        "S{ A 2d; B 5d }; C 1d; D 2d; S > C SS; C > D FF+1d",
        "A 3d; B 2d; C 4d; D 1d; A > B SS+1d; B > C FF; A > D SF",
    ],
)
def test_summary_tasks_and_all_types_of_links_are_followed(text: str) -> None:
    Walked(spread(a_plan(text))).agree(within=8)


def test_a_finish_no_earlier_holds_whatever_a_task_takes() -> None:
    plan = with_task(a_plan("A 3d > B 1d"), "A", constraint="FNET", constraint_date=date(2026, 3, 20))
    Walked(spread(plan)).agree(within=4)


def test_the_chains_that_lead_to_the_last_finish_are_the_critical_ones() -> None:
    walked = Walked(a_plan("A 3d > B 2d > D 1d; A > C 1d > D"))
    last = walked.course.place[walked.engine.schedule.row("D")]
    bits = leading(walked.course, walked.driving, {last: np.packbits(np.ones(RUNS, dtype=bool))})
    share = [one.bit_count() / RUNS for one in bits]
    by_task = {task: share[walked.course.place[walked.engine.schedule.row(task)]] for task in "ABCD"}
    assert by_task == {"A": 1, "B": 1, "C": 0, "D": 1}


def test_late_finishes_are_those_of_the_schedule() -> None:
    plan = a_plan("A 3d > B 2d > D 1d; A > C 1d > D; E 2d; A > E SS+1d; E > D FF")
    walked = Walked(plan)
    course, found = walked.course, walked.engine.schedule
    last = course.place[found.row("D")]
    lengths = [walked.lengths[place] for place in range(len(course.nodes))]
    late = late_finishes(course, lengths, {last: walked.finishes[last]})
    for task in plan.tasks:
        place = course.place[found.row(task)]
        spare = (late[place] - walked.finishes[place])[0]
        assert spare == found.total_float[found.row(task)]


def test_what_leads_nowhere_has_no_late_finish() -> None:
    walked = Walked(a_plan("A 3d > B 2d; C 1d"))
    course, row = walked.course, walked.engine.schedule.row
    lengths = [walked.lengths[place] for place in range(len(course.nodes))]
    late = late_finishes(course, lengths, {course.place[row("B")]: walked.finishes[course.place[row("B")]]})
    assert late[course.place[row("C")]] is None


def test_rows_that_nothing_needs_are_let_go() -> None:
    engine = Engine.of(a_plan("A 3d > B 2d > C 1d > D 1d"), Options(runs=RUNS))
    lengths = Lengths(engine.course, engine.inputs, Drawing(1, 0, RUNS, latin=False), 0.0)
    last = engine.course.place[engine.schedule.row("D")]
    rows = walk(engine.course, lengths, runs=RUNS, kept=frozenset({last}))
    kept = [place for place, row in enumerate(rows.finishes) if row is not None]
    assert kept == [last]


@settings(deadline=None, max_examples=30)
@given(histories())
def test_work_in_progress_goes_on_from_where_it_is(history) -> None:
    walked = Walked(history[0] if isinstance(history, tuple) else history)
    found, early = walked.engine.schedule, walked.engine.schedule.solution.early[len(walked.course.nodes) :]
    for row in walked.course.program.leaves.tolist():
        expected = int(early[walked.course.place[row]])
        expected = (expected >> 1) - walked.course.origin if walked.course.straight else expected
        assert float(walked.finishes[walked.course.place[row]][0]) == pytest.approx(expected, abs=1), found.ids[row]


def test_starts_are_kept_where_links_ask_for_them() -> None:
    walked = Walked(a_plan("A 3d; B 2d; C 1d; A > B SS; A > C"))
    place = [walked.course.place[walked.engine.schedule.row(task)] for task in "ABC"]
    assert [walked.rows.starts[one] is not None for one in place] == [True, False, False]
    with pytest.raises(LookupError):
        walked.rows.value(replace_edge(walked.course.nodes[place[2]].edges[0], finish=False, source=place[1]))


def replace_edge(edge, **values):
    """An edge with other values."""
    return edge._replace(**values)


def test_the_start_of_a_node_may_be_read_until_the_next_one() -> None:
    plan = spread(a_plan("A 3d > C 1d; B 2d > C; C > D 1d; B > D"))
    seen = {}
    engine = Engine.of(plan, Options(runs=RUNS))
    lengths = Lengths(engine.course, engine.inputs, Drawing(1, 0, RUNS, latin=False), 0.0)
    rows = walk(engine.course, lengths, runs=RUNS, see=lambda place, start, _length: seen.update({place: start.copy()}))
    place = {task: engine.course.place[engine.schedule.row(task)] for task in plan.tasks}
    latest = np.maximum(rows.finish(place["A"]), rows.finish(place["B"]))
    assert seen[place["C"]].tolist() == latest.tolist()


def test_rows_of_large_plans_are_few_because_they_are_written_to_again() -> None:
    engine = Engine.of(a_plan(" > ".join(f"T{number} 1d" for number in range(50))), Options(runs=RUNS))
    lengths = Lengths(engine.course, engine.inputs, Drawing(1, 0, RUNS, latin=False), 0.0)
    rows = walk(engine.course, lengths, runs=RUNS, kept=frozenset())
    assert len(rows._free) == 49
    again = rows.free()
    rows._free.append(again)
    assert rows.free() is again


@pytest.mark.parametrize(
    ("said", "counts", "bits"),
    [
        ([[1, 5, 3], [2, 4, 3]], [2, 2], [[0, 1, 1], [1, 0, 1]]),
        ([[9, 9, 9], [2, 4, 3]], [3, 0], [[1, 1, 1], [0, 0, 0]]),
    ],
)
def test_it_is_noted_in_which_runs_and_how_often_each_edge_drives(said, counts, bits) -> None:
    node, driving = Walked(a_plan("A 1d > B 1d")).course.nodes[1], Driving(3)
    rows = [np.array(row, dtype=np.float32) for row in said]
    driving.note(node, rows, np.maximum(*rows), bound=False)
    assert driving.counts == counts
    found = [np.unpackbits(row, count=3) if len(row) else np.zeros(3) for row in driving.edges[0]]
    assert [row.tolist() for row in found] == bits


def test_a_lone_edge_drives_in_all_runs_unless_something_else_may() -> None:
    node, driving = Walked(a_plan("A 1d > B 1d")).course.nodes[1], Driving(3)
    early, start = np.array([1, 2, 3], dtype=np.float32), np.array([2, 2, 3], dtype=np.float32)
    driving.note(node, [early], early, bound=False)
    driving.note(node, [early], start, bound=True)
    assert driving.counts == [3, 2]
