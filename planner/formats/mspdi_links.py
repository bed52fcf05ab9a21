"""Links of Microsoft Project, and the people who are assigned to its tasks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.formats.mspdi_calendars import Calendars, one_line
from planner.formats.mspdi_tasks import UNITS, Assigned, Draft
from planner.model.checks import LONGEST_MINUTES, MOST_PERCENT
from planner.model.people import Person
from planner.model.tasks import Link
from planner.model.values import SHARE, Duration, Id, LagCalendar, LinkType, new_id
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from planner.formats.mspdi_xml import Row

TYPES = (LinkType.FF, LinkType.FS, LinkType.SF, LinkType.SS)
"""The types of links in the order of their numbers."""
ESTIMATED = 32
PERCENT, ELAPSED_PERCENT = 19, 20
WORK = 1


def links_of(drafts: Iterable[Draft]) -> Iterator[Link]:
    """The links between tasks that are there; the others are faults."""
    by_uid = {draft.uid: draft.id for draft in drafts}
    for draft in drafts:
        seen: set[tuple[Id, LinkType]] = set()
        for row in draft.row.rows("PredecessorLink"):
            link = _link(row, by_uid, draft)
            if link is None:
                continue
            if (link.predecessor, link.type) in seen:
                row.report.count(told("Links given twice, taken once"))
                continue
            seen.add((link.predecessor, link.type))
            yield link


def _link(row: Row, by_uid: Mapping[int, Id], successor: Draft) -> Link | None:
    """One link, or None where one of its ends is missing."""
    uid = row.whole("PredecessorUID", -1)
    predecessor = by_uid.get(uid)
    if row.flag("CrossProject") and predecessor is None:
        row.report.count(told("Links to tasks of other projects left out"))
        return None
    if predecessor is None or predecessor == successor.id:
        what = (
            told("there is no task with UID %1", uid) if predecessor is None else told("a task cannot depend on itself")
        )
        row.report.fault(row.where, "PredecessorLink", told("%1; the link is left out.", what))
        return None
    number = row.whole("Type", 1)
    lag = _lag(row)
    return Link(
        id=new_id(),
        predecessor=predecessor,
        successor=successor.id,
        type=TYPES[number] if 0 <= number < len(TYPES) else LinkType.FS,
        lag=lag,
        lag_calendar=_lag_calendar(lag, row, successor.row),
    )


def _lag(row: Row) -> Duration:
    """The lag in minutes, or as a share of the predecessor's duration."""
    given, unit = row.number("LinkLag"), row.whole("LagFormat", 7)
    if unit % ESTIMATED in (PERCENT, ELAPSED_PERCENT) and abs(given) <= MOST_PERCENT:
        row.report.count(told("Percentage lags rounded to whole percents"), given != round(given))
        return Duration(round(given), SHARE)
    minutes, unit_name = round(given / 10), UNITS.get(unit % ESTIMATED, "d")
    if abs(minutes) > LONGEST_MINUTES:
        row.report.fault(row.where, "LinkLag", told("A lag is at most 100 years; none is taken."))
        minutes = 0
    return Duration(minutes, unit_name) if minutes else Duration()


def _lag_calendar(lag: Duration, row: Row, successor: Row) -> LagCalendar:
    """Microsoft Project runs a lag on the calendar of the successor, but never on those of its people."""
    if not lag.minutes:
        return LagCalendar.PREDECESSOR
    if lag.elapsed or row.whole("LagFormat", 7) % ESTIMATED == ELAPSED_PERCENT:
        return LagCalendar.ELAPSED
    return LagCalendar.SUCCESSOR if successor.whole("CalendarUID", -1) >= 0 else LagCalendar.PROJECT


@dataclass(frozen=True, slots=True)
class Staff:
    """The people of the file, by the UID that assignments call them."""

    people: Mapping[int, Person]
    calendars: Mapping[int, Id]


def staff_of(project: Row, calendars: Calendars) -> Staff:
    """The work resources of the file as people."""
    people: dict[int, Person] = {}
    works: dict[int, Id] = {}
    for row in project.rows("Resources/Resource", "resource"):
        uid = row.whole("UID", -1)
        if uid <= 0 or row.flag("IsNull") or uid in people:
            continue
        if row.whole("Type", WORK) != WORK:
            row.report.count(told("Material and cost resources left out"))
            continue
        calendar = calendars.of(row.whole("CalendarUID", -1))
        works[uid] = calendar or calendars.project
        name = one_line(row.text("Name")) or f"Resource {uid}"
        own = None if calendar == calendars.project else calendar
        contact = one_line(row.text("EmailAddress"))
        people[uid] = Person(id=new_id(), key=f"N{uid}", name=name, contact=contact, calendar=own)
    return Staff(people, works)


def assigned_of(project: Row, staff: Staff) -> Mapping[int, Assigned]:
    """By the UID of a task: who owns it, and on which calendars its people work."""
    assigned: dict[int, Assigned] = {}
    for row in project.rows("Assignments/Assignment", "assignment"):
        person = staff.people.get(row.whole("ResourceUID", -1))
        if person is None or row.number("Units", 1) <= 0:
            continue
        task = row.whole("TaskUID", -1)
        before = assigned.get(task)
        if before is not None:
            row.report.count(told("Further people of a task left out; the first one owns it"))
        calendar = staff.calendars[row.whole("ResourceUID")]
        assigned[task] = Assigned(
            before.owner if before else person.id, (before.calendars if before else frozenset()) | {calendar}
        )
    return assigned
