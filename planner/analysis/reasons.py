"""The bounds of the dates of a task, read off the compiled program and the solution of a schedule, the binding first.

They are read and not computed by other rules, so that they cannot disagree with the dates. A dated bound that asks for
more than the schedule gives is one that the schedule does not heed, and is left out.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from planner.analysis.bounds import ACTUAL, NEAREST, Bound, BoundKind, End, Site, after, before
from planner.analysis.dated import early_dates, late_dates
from planner.analysis.facts import Fact
from planner.worktime import DAY

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner.analysis.bounds import Saying
    from planner.analysis.dated import Dated
    from planner.analysis.links import RowLink
    from planner.analysis.schedule import Schedule
    from planner.worktime import IntArray

RANK: Final = {kind: rank for rank, kind in enumerate(BoundKind)}
"""Among bounds that ask for the same, the one named first wins."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A date in clock minutes and what asks for it, what binds first; never empty."""

    date: int
    bounds: tuple[Bound, ...]

    @property
    def binding(self) -> Bound:
        """What sets the date; of several that ask for it, the first."""
        return self.bounds[0]

    @property
    def beaten(self) -> tuple[Bound, ...]:
        """What asks for less, nearest first."""
        return tuple(bound for bound in self.bounds[1:] if bound.margin > 0)

    @property
    def equal(self) -> tuple[Bound, ...]:
        """What asks for the same as the binding one."""
        return tuple(bound for bound in self.bounds[1:] if bound.margin == 0)

    @property
    def overruled(self) -> tuple[Bound, ...]:
        """What asks for more, and is not heeded."""
        return tuple(bound for bound in self.bounds[1:] if bound.margin < 0)


def planned_bounds(site: Site, end: End) -> tuple[Bound, ...]:
    """What bounds the planned dates: what follows, for a task that is as late as possible."""
    solution = site.schedule.solution
    moved = not site.happened(End.START) and solution.planned[site.place] != solution.early[site.place]
    late = moved and site.fact(Fact.LATE)
    return _as_late(site, end) if late else early_bounds(site, end)


def early_bounds(site: Site, end: End) -> tuple[Bound, ...]:
    """What bounds the early dates, expressed as the date of one end; of what has begun, those of its rest."""
    if site.happened(end):
        return (_actual(site, end),)
    links = (_linked(site, saying, end) for saying in before(site))
    dates = (_early_dated(site, dated, end) for dated in early_dates(site))
    return _sorted(site.schedule, [*links, *filter(_heeded, dates)], site.date(site.begin, end))


def _actual(site: Site, end: End) -> Bound:
    """When a task really started or finished: nothing else counts any more."""
    clock = site.fact(ACTUAL[end])
    return Bound(BoundKind.ACTUAL, end, clock, 0, clock, fixed=True)


def _early_dated(site: Site, dated: Dated, end: End) -> Bound:
    """A date as a bound of the start."""
    start = dated.end is End.START
    point = site.point(dated.clock, up=start) - (0 if start else site.twice) + 2 * dated.done
    bound = _bound(site, dated, point, end, _early_margin(site, point))
    by_hand = dated.kind is BoundKind.MANUAL and end is End.START
    return replace(bound, date=dated.clock) if by_hand else bound  # somebody said so, even if nobody works then


def _early_margin(site: Site, point: int) -> int:
    return (site.begin >> 1) - (point >> 1)


@dataclass(frozen=True, slots=True, eq=False)
class Base:
    """What is looked at from behind: points by place, the finish of one task among them, and clock times by row."""

    values: IntArray
    finish: int
    starts: IntArray
    finishes: IntArray

    @classmethod
    def of(cls, site: Site, values: IntArray, starts: IntArray, finishes: IntArray) -> Base:
        """Some values as what comes before sees them: of what has begun, it is the rest that starts."""
        program, rests = site.program, site.program.nodes.rests(values)
        begun = program.nodes.begun
        if begun is not None:
            rows = np.flatnonzero(begun[program.rows] >= 0)
            starts, places = starts.copy(), program.rows[rows]
            starts[rows] = program.calendars.times.clocks(program.calendar[places], rests[places])
        return cls(rests, int(values[program.shape.count + site.place]), starts, finishes)


def late_bounds(site: Site, end: End) -> tuple[Bound, ...]:
    """What bounds the late dates, expressed as the date of one end, unless it has happened."""
    if site.happened(end):
        return (_actual(site, end),)
    schedule = site.schedule
    return _backward(site, Base.of(site, schedule.solution.late, schedule.late_start, schedule.late_finish), end)


def _as_late(site: Site, end: End) -> tuple[Bound, ...]:
    """What bounds the planned dates of a task that is as late as possible."""
    schedule = site.schedule
    bounds = _backward(site, Base.of(site, schedule.solution.planned, schedule.start, schedule.finish), end)
    return tuple(replace(bound, kind=BoundKind.AS_LATE) if bound.link else bound for bound in bounds)


def _backward(site: Site, base: Base, end: End) -> tuple[Bound, ...]:
    """What bounds a finish from behind."""
    links = [_followed(site, saying, base, end) for saying in after(site, base.values)]
    dates = [_late_dated(site, dated, base.finish, end) for dated in late_dates(site)]
    return _sorted(site.schedule, [*links, *filter(_heeded, dates)], site.date(base.finish - site.length, end))


def _heeded(bound: Bound) -> bool:
    """Whether the schedule gives what a date asks for; a date that is fixed it gives to the minute."""
    return bound.margin == 0 or (bound.margin > 0 and not bound.fixed)


def _late_dated(site: Site, dated: Dated, finish: int, end: End) -> Bound:
    """A date as a bound of the finish."""
    point = site.point(dated.clock, up=False) + (site.twice if dated.end is End.START else 0)
    bound_point = point & ~site.last
    return _bound(site, dated, bound_point - site.twice, end, (bound_point >> 1) - (finish >> 1))


def _bound(site: Site, dated: Dated, start: int, end: End, margin: int) -> Bound:
    """A date as a bound, once it is known where the task would start for it."""
    same_day = _day(site.date(start, dated.end), dated.end) == _day(dated.clock, dated.end)
    whole_day = dated.clock % DAY == 0 and (same_day or dated.kind is BoundKind.STATUS_DATE)
    return Bound(
        kind=dated.kind,
        end=dated.end,
        date=site.date(start, end),
        margin=margin,
        asked=dated.clock,
        snapped=site.off_hours(dated.clock) and not whole_day,
        fixed=dated.fixed,
        via=dated.via,
    )


def _day(clock: int, end: End) -> int:
    """The day of a clock time; midnight as a finish belongs to the day before."""
    return (clock - (end is End.FINISH)) // DAY


def _linked(site: Site, saying: Saying, end: End) -> Bound:
    """What a link says about the start of its successor."""
    schedule, to_finish, from_finish = site.schedule, *_ends(site, saying)
    link = _link(site, saying)
    times = schedule.early_finish if from_finish else schedule.early_start
    own = End.FINISH if to_finish else End.START
    return _tied(
        Bound(
            kind=BoundKind.LINK,
            end=own,
            date=site.date(saying.point, end),
            margin=_early_margin(site, saying.point),
            asked=site.clock(saying.point + (site.twice if to_finish else 0)),
            link=link.link,
            task=schedule.ids[link.before],
            source=int(times[link.before]),
        ),
        site,
        saying,
    )


def _followed(site: Site, saying: Saying, base: Base, end: End) -> Bound:
    """What a link says about the finish of its predecessor."""
    schedule, to_finish, from_finish = site.schedule, *_ends(site, saying)
    link, point = _link(site, saying), saying.point & ~site.last
    return _tied(
        Bound(
            kind=BoundKind.LINK,
            end=End.FINISH if from_finish else End.START,
            date=site.date(point - site.twice, end),
            margin=(point >> 1) - (base.finish >> 1),
            asked=site.clock(point - (0 if from_finish else site.twice)),
            link=link.link,
            task=schedule.ids[link.after],
            source=_bounding(schedule, link.after, base.finishes if to_finish else base.starts),
        ),
        site,
        saying,
    )


def _ends(site: Site, saying: Saying) -> tuple[bool, bool]:
    """Whether a link bounds the finish of its successor, and whether by the finish of its predecessor."""
    shape = site.program.shape
    return bool(shape.to_finish[saying.edge]), bool(shape.from_finish[saying.edge])


def _link(site: Site, saying: Saying) -> RowLink:
    return site.schedule.compiled.network.links[int(site.program.shape.link[saying.edge])]


def _tied(bound: Bound, site: Site, saying: Saying) -> Bound:
    """A bound of a link with the summary task it came through; without lag it asks for the date of its source."""
    asked = bound.asked if site.schedule.plan.links[bound.link or ""].lag.minutes else bound.source
    snapped = site.off_hours(asked)
    if saying.via is None:
        return replace(bound, asked=asked, snapped=snapped)
    via = site.schedule.ids[saying.via]
    return replace(bound, kind=BoundKind.SUMMARY_LINK, asked=asked, snapped=snapped, via=via)


def _sorted(schedule: Schedule, bounds: Iterable[Bound], date: int) -> tuple[Bound, ...]:
    """What binds first: a fixed date, then what asks for the very date; what is overruled comes last."""

    def order(bound: Bound) -> tuple[object, ...]:
        """What ranks a bound among those that say the same."""
        other = schedule.row(bound.task) if bound.task is not None else None
        total = 0 if other is None else int(schedule.total_float[other])
        finish = 0 if other is None else -int(schedule.early_finish[other])
        return (not bound.fixed, bound.margin < 0, bound.margin, bound.date != date, RANK[bound.kind], total, finish)

    return tuple(sorted(bounds, key=order))


def children_reason(schedule: Schedule, row: int, values: IntArray, end: End) -> Reason:
    """The tasks right below a summary task by how near they are to setting its date."""
    below = np.array(list(schedule.compiled.network.rows.children(row)), dtype=np.int64)
    clocks = values[below]
    nearest = np.argsort(clocks if end is End.START else -clocks, kind="stable")[:NEAREST]
    project, date = schedule.project, int(values[row])
    return Reason(
        date,
        tuple(
            Bound(
                BoundKind.CHILD,
                end,
                int(clocks[number]),
                abs(project.span(date, int(clocks[number]))),
                int(clocks[number]),
                task=schedule.ids[below[number]],
            )
            for number in nearest
        ),
    )


def bounding_child(schedule: Schedule, row: int, end: End) -> Bound:
    """The task below a summary task that lets what comes before it be least late."""
    values = schedule.late_start if end is End.START else schedule.late_finish
    least = min(schedule.compiled.network.rows.leaves(row), key=lambda child: int(values[child]))
    return Bound(BoundKind.CHILD, end, int(values[least]), 0, int(values[least]), task=schedule.ids[least])


def _bounding(schedule: Schedule, row: int, values: IntArray) -> int:
    """The late start or finish of a row that what comes before it has to heed: the least below a summary task."""
    return int(values[row : schedule.compiled.network.rows.end[row]].min())
