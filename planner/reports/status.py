"""The status of a launch: the figures of its one-pager, of the Overview and of the status report, computed once."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from datetime import datetime, time
from typing import TYPE_CHECKING, Final

from planner.analysis.variance import variance
from planner.edits.baselines import plan_now
from planner.launch.evidence import Evidence
from planner.launch.messages import Message, Timing, messages, passed
from planner.launch.quality import Quality, quality
from planner.launch.readiness import Readiness, readiness
from planner.model.audience import LogEntry
from planner.model.launch_values import EntryState, Extent
from planner.model.objectives import Objective, ScopeItem
from planner.model.values import TaskKind
from planner.reports.gate_lines import GateLine, gate_lines
from planner.reports.light import Judged, judged
from planner.worktime import finish_minutes, to_datetime

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from planner.analysis.schedule import Schedule
    from planner.model.plan import Plan
    from planner.model.values import Day, Id
    from planner.simulation.result import Simulation

MOST: Final = 5
"""How many risks, and how many coming milestones, are told."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """What the simulation says of the go-live: the dates that half and four of five runs keep, and the target's chance.

    `chance` is a share between 0 and 1, None without a target; `current` tells whether the plan is still that one.
    """

    p50: datetime
    p80: datetime
    chance: float | None
    runs: int
    current: bool


@dataclass(frozen=True, slots=True)
class PhaseLine:
    """A phase with its dates and how much of its work is done, in percent."""

    id: Id
    name: str
    color: str
    tasks: int
    start: datetime
    finish: datetime
    percent: float


@dataclass(frozen=True, slots=True)
class ChainStep:
    """A task of the longest chain, or a milestone: its dates, its working minutes, and how much is done in percent."""

    id: Id
    key: str
    name: str
    start: datetime
    finish: datetime
    minutes: int
    percent: float
    owner: str


@dataclass(frozen=True, slots=True)
class RiskLine:
    """A risk by what it does to the launch: working minutes on average, and in what share of runs it happens."""

    id: Id
    key: str
    name: str
    minutes: float
    chance: float
    owner: str


@dataclass(frozen=True, slots=True)
class Overdue:
    """Something that was to be done before now: what it is, when it was due, and who has it."""

    entity: str
    id: Id
    key: str
    name: str
    due: datetime
    owner: str


@dataclass(frozen=True, slots=True)
class Status:
    """The figures of a launch at a moment. Spans are working minutes of the plan's calendar.

    `late` is how far the planned go-live is beyond its target, negative for early; `slip` how far it is from the
    baseline; both are None where there is nothing to compare with.
    """

    name: str
    now: datetime
    go_live: datetime
    target: Day | None
    late: int | None
    slip: int | None
    percent: float
    outlook: Outlook | None
    light: Judged
    phases: tuple[PhaseLine, ...]
    chain: tuple[ChainStep, ...]
    coming: tuple[ChainStep, ...]
    risks: tuple[RiskLine, ...]
    overdue: tuple[Overdue, ...]
    gates: tuple[GateLine, ...]
    readiness: Readiness
    quality: Quality
    messages: tuple[Message, ...]
    objectives: tuple[Objective, ...]
    out_of_scope: tuple[ScopeItem, ...]
    log: tuple[LogEntry, ...]


def moment_of(plan: Plan) -> datetime:
    """Until when the plan knows what happened: its status date, or else the clock."""
    said = plan.settings.status_date
    return to_datetime(finish_minutes(said)) if said is not None else plan_now(plan)


def launch_status(
    plan: Plan, schedule: Schedule, simulation: Simulation | None = None, *, now: datetime | None = None
) -> Status:
    """The status of a plan (default: at its status date, or now), with the chances of a simulation where there is one.

    `schedule` must be the plan's; a simulation of an earlier plan is told as such.
    """
    moment = now or moment_of(plan)
    found, beside = _outlook(plan, simulation), variance(schedule)
    told = tuple(one for one in messages(plan, schedule, moment) if one.open and one.due is not None)
    gates, ready = gate_lines(schedule, simulation, moment), readiness(schedule, moment)
    return Status(
        name=plan.settings.name,
        now=moment,
        go_live=schedule.go_live,
        target=plan.settings.target,
        late=schedule.beyond_target,
        slip=beside.go_live if beside else None,
        percent=_done(schedule),
        outlook=found,
        light=judged(plan, found.chance if found else None, schedule.beyond_target, gates, ready.overall),
        phases=tuple(_phases(plan, schedule)),
        chain=tuple(_step(schedule, row_id) for row_id in schedule.critical_path),
        coming=tuple(_coming(schedule)),
        risks=_risks(plan, simulation),
        overdue=tuple(sorted(_overdue(schedule, moment, told), key=lambda one: (one.due, one.key))),
        gates=gates,
        readiness=ready,
        quality=quality(plan),
        messages=told,
        objectives=tuple(plan.rows(Objective).values()),
        out_of_scope=tuple(row for row in plan.rows(ScopeItem).values() if row.extent is not Extent.IN),
        log=tuple(row for row in plan.rows(LogEntry).values() if row.state is EntryState.OPEN),
    )


def _outlook(plan: Plan, simulation: Simulation | None) -> Outlook | None:
    if simulation is None:
        return None
    launch = simulation.launch
    p50, p80 = (simulation.date(launch.spread.at(share)) for share in (0.5, 0.8))
    return Outlook(p50, p80, launch.chance, simulation.runs, current=simulation.plan is plan)


def _done(schedule: Schedule) -> float:
    """How much of all work is done, in percent of the working minutes of tasks."""
    leaves = ~schedule.summary
    whole = [max(0, schedule.plan.tasks[row_id].duration.likely) for row_id in schedule.ids]
    total = sum(minutes for minutes, leaf in zip(whole, leaves, strict=True) if leaf)
    done = sum(
        minutes * share
        for minutes, share, leaf in zip(whole, schedule.percent_complete.tolist(), leaves, strict=True)
        if leaf
    )
    return done / total if total else 0.0


def _phases(plan: Plan, schedule: Schedule) -> Iterator[PhaseLine]:
    """The phases that have tasks, in their order."""
    rows: dict[Id, list[int]] = {}
    for row, row_id in enumerate(schedule.ids):
        of = plan.tasks[row_id].phase
        if of is not None and not schedule.summary[row]:
            rows.setdefault(of, []).append(row)
    for phase in sorted(plan.phases.values(), key=lambda one: (one.position, one.key)):
        held = rows.get(phase.id, [])
        if held:
            yield PhaseLine(
                phase.id,
                phase.name,
                phase.color,
                len(held),
                to_datetime(min(schedule.start[held].tolist())),
                to_datetime(max(schedule.finish[held].tolist())),
                _share_done(plan, schedule, held),
            )


def _share_done(plan: Plan, schedule: Schedule, rows: list[int]) -> float:
    """How much of the work of some rows is done, in percent; of points alone, how many are reached."""
    whole = [plan.tasks[schedule.ids[row]].duration.likely for row in rows]
    weights = whole if any(whole) else [1] * len(rows)
    done = sum(weight * schedule.percent_complete[row] for weight, row in zip(weights, rows, strict=True))
    return float(done / sum(weights))


def _step(schedule: Schedule, row_id: Id) -> ChainStep:
    task, row = schedule.plan.tasks[row_id], schedule.row(row_id)
    return ChainStep(
        row_id,
        task.key,
        task.name,
        schedule.start_of(row_id),
        schedule.finish_of(row_id),
        task.duration.likely,
        float(schedule.percent_complete[row]),
        owner_of(schedule.plan, task),
    )


def owner_of(plan: Plan, row: object) -> str:
    """The name of who has a row; empty for nobody."""
    person = plan.people.get(getattr(row, "owner", None) or "")
    return person.name if person else ""


def _coming(schedule: Schedule) -> Iterator[ChainStep]:
    """The next gates and milestones that are not reached yet."""
    points = (
        row_id
        for row, row_id in enumerate(schedule.ids)
        if schedule.plan.tasks[row_id].kind is not TaskKind.TASK and not schedule.finished[row]
    )
    steps = sorted((_step(schedule, row_id) for row_id in points), key=lambda step: (step.finish, step.key))
    yield from steps[:MOST]


def _risks(plan: Plan, simulation: Simulation | None) -> tuple[RiskLine, ...]:
    """The risks that cost the launch most, by the simulation."""
    found = simulation.risks if simulation else ()
    return tuple(
        RiskLine(risk.id, risk.key, risk.name, risk.mean, risk.happened, owner_of(plan, plan.risks.get(risk.id)))
        for risk in sorted(found, key=lambda risk: risk.rank)[:MOST]
        if risk.mean > 0
    )


def _overdue(schedule: Schedule, now: datetime, told: Iterable[Message]) -> Iterator[Overdue]:
    """Tasks, messages and open entries of the log whose day has passed."""
    plan, evidence = schedule.plan, Evidence(schedule)
    for row_id in itertools.compress(schedule.ids, ~(schedule.finished | schedule.summary)):
        task, due = plan.tasks[row_id], evidence.to_be_done(row_id)
        if passed(due, now):
            yield Overdue("task", row_id, task.key, task.name, day_end(due), owner_of(plan, task))
    for one in told:
        if one.due is not None and one.timing is Timing.OVERDUE:
            author, row = plan.people.get(one.row.author or ""), one.row
            since = day_end(one.due)
            yield Overdue("communication", row.id, row.key, row.name, since, author.name if author else "")
    for entry in plan.rows(LogEntry).values():
        if entry.due is not None and passed(entry.due, now) and entry.state is EntryState.OPEN:
            yield Overdue("log_entry", entry.id, entry.key, entry.name, day_end(entry.due), owner_of(plan, entry))


def day_end(day: Day) -> datetime:
    """A day as its last moment, a moment as itself."""
    return day if isinstance(day, datetime) else datetime.combine(day, time(23, 59))
