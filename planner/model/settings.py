"""What is said once for the whole plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from planner.errors import Fault
from planner.model.entities import Entity
from planner.model.fields import Kind, choice, day, declared, flag, long_text, reference, span, text
from planner.model.launch_values import Light
from planner.model.values import (
    CriticalBy,
    DatesUse,
    Day,
    Duration,
    FloatUse,
    Id,
    LateFrom,
    LaunchType,
    Progress,
)
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Iterable

NO_FLOAT = Duration()
PLAN_ROW: Id = "plan"
"""The id of the one settings row, the same in every plan, so that plans can be compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings of a plan."""

    id: Id = PLAN_ROW
    name: str = text("Name", required=True, default="New launch", help="What is launched.")
    launch_type: LaunchType = choice("Launch type", LaunchType.SERVICE, help="What kind of thing is launched.")
    time_zone: str = text(
        "Time zone", required=True, default="UTC", help="IANA zone of all clock times, for example Europe/Berlin."
    )
    start: Day | None = day("Start", time=True, help="No task starts earlier.")
    target: Day | None = day("Target go-live", time=True, late=True, help="When the launch is promised.")
    go_live: Id | None = reference(
        "Go-live", "task", help="The task whose finish is the go-live; empty: the last one to finish."
    )
    status_date: Day | None = day(
        "Status date",
        time=True,
        late=True,
        help="Up to when progress is known, and from when on the rest is planned; without a time, the end of that day.",
    )
    calendar: Id | None = reference(
        "Calendar", "calendar", help="Working time of every task without a calendar of its own."
    )
    dates_use: DatesUse = choice(
        "Dates use", DatesUse.LIKELY, help="Which duration of a three-point estimate the dates use."
    )
    progress: Progress = choice(
        "Progress", Progress.RETAINED, help="Whether the rest of work begun waits for its unfinished predecessors."
    )
    people_calendars: bool = flag("People's calendars", help="Tasks run on the calendars of their owners.")
    early_leads: bool = flag("Leads before the start", help="Leads may pull tasks before the start of the plan.")
    late_from: LateFrom = choice("Late dates from", LateFrom.FINISH, help="What late dates and floats count back from.")
    deadlines_bind: bool = flag("Deadlines bind", help="Deadlines limit late dates, as constraints do.")
    float_use: FloatUse = choice("Float between", FloatUse.FINISH, help="Where total float is measured.")
    critical_by: CriticalBy = choice("Critical by", CriticalBy.FLOAT, help="What makes a task critical.")
    critical_float: Duration = span("Critical float", NO_FLOAT, help="Tasks with no more total float are critical.")
    near_critical: Duration | None = span(
        "Near-critical float", help="Tasks with no more total float are nearly critical; empty: two days."
    )
    baseline: Id | None = reference(
        "Compared with", "baseline", help="The baseline that dates are compared with; empty: the newest."
    )
    light: Light | None = declared(
        Kind.CHOICE,
        "Status by hand",
        choices=Light,
        optional=True,
        help="Shown beside the status that the figures give; empty: only that one.",
    )
    light_reason: str = text("Reason of the status", help="Why the status by hand differs from what the figures give.")
    notes: str = long_text("Notes")


def _settings_rule(row: Settings) -> Iterable[Fault]:
    """The time zone exists, and a status by hand has its reason."""
    if row.light is not None and not row.light_reason.strip():
        yield Fault(
            "plan", "Reason of the status", told("The status is set by hand without a reason."), told("Write why.")
        )
    yield from _known_zone(row)


def _known_zone(row: Settings) -> Iterable[Fault]:
    try:
        ZoneInfo(row.time_zone)  # much quicker than to list all zones
    except (KeyError, ValueError, OSError):
        yield Fault(
            told("plan"),
            "Time zone",
            told("'%1' is no IANA time zone.", row.time_zone),
            told("Use for example Europe/Berlin or UTC."),
        )


SETTINGS = Entity(
    Settings, "plan", "plan", "Plan", "What is said once for the whole plan.", single=True, rule=_settings_rule
)
