"""The simulation: blocks of runs, each from its own seed, so that the result does not depend on who makes them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from planner.analysis.schedule import schedule as scheduled
from planner.pace import breathe
from planner.simulation.course import Course, course_of
from planner.simulation.draws import Drawing
from planner.simulation.effects import Without, without_risks
from planner.simulation.goals import Clock, Goal, goals_of
from planner.simulation.inputs import Inputs, inputs_of
from planner.simulation.lengths import Lengths
from planner.simulation.result import Options, Sampling
from planner.simulation.walk import Driving, Rows, leading, walk

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from planner.analysis.schedule import Schedule
    from planner.model.plan import Plan

    Row = NDArray[Any]

BLOCK: Final = 10_000
"""Runs of one block at most: the more, the less the steps between their rows cost; so many still fit the memory."""
SMALL: Final = 1_000
"""Runs of one block where the simulation stops as soon as P80 has settled."""
CELLS: Final = 24_000_000
"""How many values are kept at a time where risks are compared; large plans have smaller blocks."""
FEW: Final = 2_000_000
"""Up to so many draws they are spread evenly (Latin hypercube), which pays for small plans."""
SAMPLED: Final = 1_100_000
"""How many lengths are kept to correlate them with the launch; of large plans those of fewer runs."""
FEWEST: Final = 500
"""Of so many runs at least."""


@dataclass(frozen=True, slots=True, eq=False)
class Engine:
    """Everything that runs of a plan need."""

    schedule: Schedule
    options: Options
    course: Course
    inputs: Inputs
    goals: tuple[Goal, ...]
    clock: Clock
    before: Engine | None = None
    """What runs of another plan need, whose random numbers these share."""

    @classmethod
    def of(
        cls, plan: Plan, options: Options, schedule: Schedule | None = None, *, before: Engine | None = None
    ) -> Engine:
        """Compile a plan for its runs, with the random numbers of those of another plan where one is given."""
        made = schedule or scheduled(plan)
        course = course_of(made)
        inputs = inputs_of(made, course, options, before.inputs if before else None)
        return cls(made, options, course, inputs, goals_of(made, course), Clock(course, made), before)

    @property
    def launch(self) -> int:
        """The number of the goal that risks and sensitivities are about."""
        wanted = self.schedule.plan.settings.go_live
        return next((number for number, goal in enumerate(self.goals) if goal.id == wanted), 0)

    @property
    def block(self) -> int:
        """Runs of one block; they follow from plan and options, never from who makes them."""
        if self.before is not None:
            return self.before.block
        most = SMALL if self.options.converge else BLOCK // self.course.unit  # points take twice the memory
        nodes = max(1, len(self.course.nodes))
        return max(FEWEST, min(most, CELLS // nodes)) if self.inputs.dangers else most

    @property
    def latin(self) -> bool:
        """Whether draws are spread evenly."""
        if self.before is not None:
            return self.before.latin
        cells = (len(self.inputs.doubt.nodes) + 2 * len(self.inputs.dangers)) * self.options.runs
        sampling = self.options.sampling
        return sampling is Sampling.LATIN or (sampling is Sampling.AUTO and cells <= FEW)

    def sizes(self) -> tuple[int, ...]:
        """How many runs each block has."""
        full, rest = divmod(self.options.runs, self.block)
        return (self.block,) * full + ((rest,) if rest else ())

    @property
    def sampled(self) -> int:
        """Of how many runs of the first block lengths are kept."""
        return min(self.sizes()[0], max(FEWEST, SAMPLED // max(1, len(self.course.nodes))))


@dataclass(frozen=True, slots=True, eq=False)
class Sample:
    """The lengths of all nodes in some runs, in values of the course, and the launch in these, in minutes."""

    lengths: Row
    launch: Row


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """What one block of runs has come to.

    `targets` are the goals in each run, `critical` and `late` count runs by node, `drives` by link; `happened` and
    `without` tell by risk in which runs it happened, and the launch of all runs without it. The first block keeps a
    `sample`.
    """

    runs: int
    targets: Row
    critical: Row
    late: Row
    drives: Row
    happened: Row
    without: Row
    sample: Sample | None


def run_block(engine: Engine, number: int, runs: int) -> Block:
    """Make the runs of one block."""
    course = engine.course
    drawing = Drawing(engine.options.seed, number, runs, latin=engine.latin)
    breathe()
    before, compared = engine.before.inputs if engine.before else None, bool(engine.inputs.dangers)
    lengths = Lengths(course, engine.inputs, drawing, engine.options.correlation, before, kept=compared)
    watch = _Watch(engine, runs, engine.sampled if number == 0 else 0)
    driving = Driving(runs)
    kept = None if compared else frozenset(node for goal in engine.goals for node in goal.nodes)
    rows = walk(course, lengths, runs=runs, driving=driving, see=watch.see, kept=kept)
    targets = np.stack([_times(engine, goal, rows, runs) for goal in engine.goals])
    launch = targets[engine.launch]
    breathe()
    bits = leading(course, driving, _ends(engine, rows))
    breathe()
    critical = np.array([one.bit_count() for one in bits], dtype=np.float64)
    breathe()
    drives = _drives(engine, driving)
    breathe()
    return Block(
        runs=runs,
        targets=targets.astype(np.float32),
        critical=critical,
        late=watch.late,
        drives=drives,
        happened=np.array(lengths.happened, dtype=np.bool_).reshape(-1, runs),
        without=without_risks(
            Without(course, engine.inputs.dangers, lengths, rows, watch.lengths), _measure(engine), launch
        ),
        sample=watch.sample(launch),
    )


def _times(engine: Engine, goal: Goal, rows: Rows, runs: int) -> Row:
    """When a goal is reached in each run; at once in a plan without tasks."""
    return engine.clock.last(goal.nodes, _finish(rows)) if goal.nodes else np.zeros(runs)


def _finish(rows: Rows) -> Any:
    return rows.finishes.__getitem__


def _measure(engine: Engine) -> Any:
    """What tells the launch from the finishes of nodes."""
    nodes = engine.goals[engine.launch].nodes
    return nodes, lambda value: engine.clock.last(nodes, value)


def _ends(engine: Engine, rows: Rows) -> dict[int, NDArray[np.uint8]]:
    """The nodes that the launch ends with, and in which runs it is with each."""
    nodes = engine.goals[engine.launch].nodes
    ended = engine.clock.ended(nodes, _finish(rows)) if nodes else ()
    return {node: np.packbits(last) for node, last in ended if last.any()}


def _drives(engine: Engine, driving: Driving) -> Row:
    """In how many runs each link drives; of a link of summary tasks the edge that does most."""
    found = np.zeros(len(engine.schedule.link_ids))
    links = np.array([edge.link for node in engine.course.nodes for edge in node.edges], dtype=np.int64)
    own = np.flatnonzero(links >= 0)
    np.maximum.at(found, links[own], np.array(driving.counts, dtype=np.float64)[own])
    return found


class _Watch:
    """Looks at the nodes as they are walked."""

    def __init__(self, engine: Engine, runs: int, sampled: int) -> None:
        count = len(engine.course.nodes)
        self._planned = _planned_starts(engine)
        self._sampled = sampled
        self._later = np.zeros(runs, dtype=np.bool_)
        self.late = np.zeros(count)
        self.lengths: list[Row] | None = [] if engine.inputs.dangers else None
        self._lengths = np.empty((count, sampled), dtype=np.float32)

    def see(self, place: int, start: Row, length: Row) -> None:
        """Count late starts, and keep what is kept."""
        self.late[place] = np.count_nonzero(np.greater(start, self._planned[place], out=self._later))
        if self.lengths is not None:
            self.lengths.append(length)
        if self._sampled:
            self._lengths[place] = length[: self._sampled]

    def sample(self, launch: Row) -> Sample | None:
        """What was kept of the first runs."""
        if not self._sampled:
            return None
        return Sample(self._lengths, launch[: self._sampled])


def _planned_starts(engine: Engine) -> list[Row]:
    """The planned start of each node in values, half a minute added; arrays, as these compare faster than numbers."""
    course, early = engine.course, engine.schedule.solution.early[: len(engine.course.nodes)]
    planned = (early >> 1) - course.origin + 0.5 if course.straight else early + 1
    return list(planned.astype(course.kind)[:, None])
