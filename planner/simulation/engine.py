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
from planner.simulation.walk import Driving, Rows, counts, leading, walk

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from planner.analysis.schedule import Schedule
    from planner.model.plan import Plan

    Row = NDArray[Any]

BLOCK: Final = 5000
"""Runs of one block at most."""
SMALL: Final = 1_000
"""Runs of one block where the simulation stops as soon as P80 has settled."""
CELLS: Final = 24_000_000
"""How many values are kept at a time where risks are compared; large plans have smaller blocks."""
FEW: Final = 2_000_000
"""Up to so many draws they are spread evenly (Latin hypercube), which pays for small plans."""
SAMPLED: Final = 1_000_000
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
        most = SMALL if self.options.converge else BLOCK
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
    """Lengths and finishes of all nodes in some runs, and the launch in these, in values of the course and minutes."""

    lengths: Row
    finishes: Row
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
    before = engine.before.inputs if engine.before else None
    lengths = Lengths(course, engine.inputs, drawing, engine.options.correlation, before)
    watch = _Watch(engine, engine.sampled if number == 0 else 0)
    driving = Driving(runs)
    kept = None if engine.inputs.dangers else frozenset(node for goal in engine.goals for node in goal.nodes)
    rows = walk(course, lengths, driving=driving, see=watch.see, kept=kept)
    targets = np.stack([_times(engine, goal, rows, runs) for goal in engine.goals])
    launch = targets[engine.launch]
    bits = leading(course, driving, _ends(engine, rows))
    breathe()
    critical = counts(bits, rest=0)
    breathe()
    drives = _drives(engine, driving)
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
    nodes, finish = engine.goals[engine.launch].nodes, _finish(rows)
    if not nodes:
        return {}
    if len({engine.course.calendar[node] for node in nodes}) > 1:
        last = engine.clock.last(nodes, finish)
        return {node: np.packbits(engine.clock.last((node,), finish) >= last) for node in nodes}
    latest = finish(nodes[0])
    for node in nodes[1:]:
        latest = np.maximum(latest, finish(node))
    return {node: np.packbits(finish(node) == latest) for node in nodes}


def _drives(engine: Engine, driving: Driving) -> Row:
    """In how many runs each link drives; of a link of summary tasks the edge that does most."""
    found = np.zeros(len(engine.schedule.link_ids))
    links = [edge.link for node in engine.course.nodes for edge in node.edges]
    driven = counts([bits for some in driving.edges for bits in some], rest=driving.runs)
    own = np.flatnonzero(np.array(links, dtype=np.int64) >= 0)
    np.maximum.at(found, np.array(links, dtype=np.int64)[own], driven[own])
    return found


class _Watch:
    """Looks at the nodes as they are walked."""

    def __init__(self, engine: Engine, sampled: int) -> None:
        course, count = engine.course, len(engine.course.nodes)
        self._planned = _planned_starts(engine)
        self._unit, self._sampled = course.unit, sampled
        self.late = np.zeros(count)
        self.lengths: list[Row] | None = [] if engine.inputs.dangers else None
        self._lengths = np.zeros((count, sampled), dtype=np.float32)
        self._finishes: Row = np.zeros((count, sampled), dtype=course.kind)

    def see(self, place: int, start: Row, finish: Row, length: Row) -> None:
        """Count late starts, and keep what is kept."""
        self.late[place] = np.count_nonzero(start > self._planned[place])
        if self.lengths is not None:
            self.lengths.append(length)
        if self._sampled:
            self._lengths[place] = length[: self._sampled]
            self._finishes[place] = finish[: self._sampled]

    def sample(self, launch: Row) -> Sample | None:
        """What was kept of the first runs."""
        if not self._sampled:
            return None
        return Sample(self._lengths, self._finishes, launch[: self._sampled])


def _planned_starts(engine: Engine) -> list[float]:
    """The planned start of each node in values, half a minute added."""
    course, early = engine.course, engine.schedule.solution.early[: len(engine.course.nodes)]
    planned: list[float] = ((early >> 1) - course.origin + 0.5 if course.straight else early + 1).tolist()
    return planned
