"""What options a simulation refuses, and what it assumes where a plan says nothing, in sentences."""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING, Final

from planner.errors import Fault, Refused
from planner.sentences import grouped, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.analysis.schedule import Schedule
    from planner.simulation.result import Options

MOST_RUNS: Final = 1_000_000
MOST_CORRELATION: Final = 0.9


def refuse(options: Options) -> None:
    """Raise Refused for options that make no sense, with what to do."""
    faults = []
    if not 1 <= options.runs <= MOST_RUNS:
        faults.append(
            Fault(
                told("simulation"),
                "Runs",
                told("%1 runs cannot be made.", grouped(options.runs)),
                told("Ask for 1 to %1.", grouped(MOST_RUNS)),
            )
        )
    if not 0 <= options.correlation <= MOST_CORRELATION:
        wrong = told("%1 is no correlation that durations can have.", f"{options.correlation:g}")
        faults.append(Fault(told("simulation"), "Correlation", wrong, told("Give one between 0 and 0.9.")))
    if options.seed < 0:
        faults.append(
            Fault(
                told("simulation"), "Seed", told("%1 is no seed.", options.seed), told("Give a whole number from 0 on.")
            )
        )
    if faults:
        raise Refused(tuple(faults))


def assumed(schedule: Schedule, options: Options) -> Iterator[str]:
    """What the simulation takes for granted, to be shown beside its result."""
    plan = schedule.plan
    ids = compress(schedule.ids, (~schedule.summary & ~schedule.finished).tolist())
    open_tasks = [task for task in map(plan.tasks.__getitem__, ids) if task.duration.likely]
    certain = sum(task.duration.point for task in open_tasks)
    if not plan.tasks:
        yield "The plan has no tasks, so it is finished when it starts."
    if certain:
        one = "%1 of %2 open tasks has a plain duration, which is taken as certain."
        many = "%1 of %2 open tasks have a plain duration, which is taken as certain."
        yield told(one if certain == 1 else many, certain, len(open_tasks))
    if schedule.suspended:
        one, many = (
            "%1 suspended link is left out, as in the dates.",
            "%1 suspended links are left out, as in the dates.",
        )
        yield told(one if len(schedule.suspended) == 1 else many, len(schedule.suspended))
    yield from _of_risks(schedule, options)


def _of_risks(schedule: Schedule, options: Options) -> Iterator[str]:
    risks = schedule.plan.risks.values()
    live = [risk for risk in risks if risk.live]
    if risks and not options.risks:
        yield told("Without the %1 risks that may still happen.", len(live))
    aimless = sorted(risk.key for risk in live if not risk.tasks)
    if aimless and options.risks:
        yield told("Risks that hit no task delay nothing: %1.", ", ".join(aimless))
    gone = len(risks) - len(live)
    if gone and options.risks:
        one = "%1 risk that has happened or is closed is left out."
        yield told(one if gone == 1 else "%1 risks that have happened or are closed are left out.", gone)
