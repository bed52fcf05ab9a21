"""What the lists of the overview say of a status, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import planner
from planner import format_share
from ui.gate_faces import face_of
from ui.panels.overview_cards import LIGHTS, Line
from ui.words import day, said, short_day

if TYPE_CHECKING:
    from datetime import date

    from planner import GateLine, Status

LISTED: Final = 8
"""How many lines a list has at most."""
SOON: Final = 5
"""How many messages are told ahead."""
PAGE: Final = "go."
"""How the name of a command begins that shows a page."""


def gate_lines(status: Status) -> list[Line]:
    """The gates with their states, and how likely each is passed by its date."""
    return [_gate(one, status) for one in status.gates[-LISTED:]]


def _gate(one: GateLine, status: Status) -> Line:
    face, until = face_of(one.standing), _brief(one.standing.finish, status)
    below = said("passed on %1", until) if one.done else said("planned for %1", until)
    if one.chance is not None and not one.done:
        below = said("planned for %1, on time in %2 of runs", until, format_share(one.chance))
    return Line(one.id, f"{one.key}  {one.name}", face.told, face.tone, below)


def _brief(when: date, status: Status) -> str:
    """A day, with its year where that is not the one of the status."""
    return short_day(when, year=False) if when.year == status.now.year else day(when, weekday=False)


def ready_lines(status: Status) -> list[Line]:
    """The score of each area of the checklist, and of all of it; what caps it is said below."""
    found = status.readiness
    if not found.overall.items:
        return []
    lines = []
    for score in (*found.areas, found.overall):
        name = said("All areas") if score.area is None else score.area or said("Without an area")
        sign, tone = LIGHTS[score.status]
        below = said("held up by %1", ", ".join(item.row.key for item in score.capped[:4])) if score.capped else ""
        told = f"{sign} {score.score:.0f}, " + said("%1 of %2", str(score.passed), str(len(score.items)))
        lines.append(Line(f"{PAGE}readiness", name, told, tone, below))
    return lines


def test_lines(status: Status) -> list[Line]:
    """How many cases were executed, passed and failed, and the bugs that are open."""
    found = status.quality.overall
    if not found.cases:
        return []
    failed, bugs = len(found.failed), len(found.bugs)
    figures = (
        (said("Executed"), said("%1 of %2", str(found.executed), str(len(found.cases))), "quiet"),
        (said("Passed"), str(found.passed), "done"),
        (said("Failed"), str(failed), "critical" if failed else "quiet"),
        (said("Open bugs"), str(bugs), "critical" if any(bug.severity <= 2 for bug in found.bugs) else "quiet"),
    )
    return [Line(f"{PAGE}quality", *figure) for figure in figures]


def phase_lines(status: Status) -> list[Line]:
    """How far each phase is, and until when it lasts."""
    return [
        Line(one.id, one.name, said("%1 %, to %2", f"{one.percent:.0f}", _brief(planner.last_day(one.finish), status)))
        for one in status.phases
    ]


def message_lines(status: Status) -> list[Line]:
    """What audiences are to be told next, those first that are overdue."""
    tones = {"overdue": "critical", "due": "warning"}
    lines = []
    for one in status.messages[:SOON]:
        when = _brief(one.due, status) if one.due else ""
        told = said("overdue since %1", when) if one.timing == "overdue" else when
        name = f"{one.row.key}  {one.row.name}"
        lines.append(Line(one.row.id, name, told, tones.get(one.timing, "quiet"), one.row.audience))
    return lines


def overdue_lines(status: Status) -> list[Line]:
    """What was to be done before now, the oldest first."""
    return [
        Line(one.id, f"{one.key}  {one.name}", said("since %1", day(one.due, weekday=False)), "critical", one.owner)
        for one in status.overdue[:LISTED]
    ]
