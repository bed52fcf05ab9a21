"""Reports as HTML: templates that say the figures of the screens, the same text whenever the plan is the same."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

import resources
from planner.launch.quality import percent
from planner.model.grammar import format_share
from planner.reports.contents import CONTENTS
from planner.reports.status import moment_of
from planner.sentences import filled
from planner.worktime import last_day

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from planner.analysis.schedule import Schedule
    from planner.model.plan import Plan
    from planner.simulation.result import Simulation

MOST: Final = 5
"""How many lines a list on the page of the status has; the rest is counted."""
FOLDER: Final = Path(resources.__path__[0], "reports")
ALMOST: Final = 0.05
"""Less than this share of a day is no day."""


class Report(StrEnum):
    """What can be reported."""

    STATUS = "status"
    PLAN = "plan"
    GATES = "gates"
    TESTS = "tests"


@dataclass(frozen=True, slots=True)
class Tongue:
    """How a report speaks: `say` translates a text and fills its parts in; `day` and `brief` write a day.

    `brief` has no weekday, and is asked for the year only where it is not the one that the report is about.
    """

    say: Callable[..., str]
    day: Callable[[date], str]
    brief: Callable[[date, bool], str]


def english(text: str, *parts: object) -> str:
    """A text with its parts filled in, as it stands."""
    return filled(text, tuple(map(str, parts)))


ENGLISH: Final = Tongue(
    english,
    lambda day: f"{day:%a} {day.day} {day:%b %Y}",
    lambda day, year: f"{day.day} {day:%b %Y}" if year else f"{day.day} {day:%b}",
)
"""Plain English."""


def report_html(
    report: Report,
    plan: Plan,
    schedule: Schedule,
    simulation: Simulation | None = None,
    *,
    now: datetime | None = None,
    tongue: Tongue = ENGLISH,
) -> str:
    """A report of a plan as one HTML page without scripts, links or pictures; `schedule` must be the plan's."""
    at = now or moment_of(plan)
    template = _environment(tongue, plan, at.year).get_template(f"{report}.html")
    return template.render(CONTENTS[report](plan, schedule, simulation, at)) + "\n"


def _environment(tongue: Tongue, plan: Plan, year: int) -> SandboxedEnvironment:
    """The environment of the templates: everything a plan says is escaped, and a name that is missing is an error."""
    made = SandboxedEnvironment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    helps: dict[str, Any] = {
        "_": tongue.say,
        "told": lambda text: tongue.say(getattr(text, "template", text), *getattr(text, "parts", ())),
        "brief": lambda moment: tongue.brief(moment, moment.year != year) if moment is not None else "",
        "day": lambda moment: tongue.day(moment) if moment is not None else "",
        "ended": lambda start, finish: finish if start == finish else last_day(finish),
        "clock": lambda moment: _clock(tongue, moment),
        "most": MOST,
        "days": lambda minutes: _days(minutes, plan.units.day),
        "share": format_share,
        "rate": lambda part: f"{percent(part)} %",
    }
    made.globals.update(helps)
    return made


def _clock(tongue: Tongue, moment: datetime) -> str:
    """A day with its clock time; midnight is the end of the day before."""
    if moment.hour == moment.minute == 0:
        return tongue.say("the end of %1", tongue.day(moment - timedelta(minutes=1)))
    return f"{tongue.day(moment)} {moment:%H:%M}"


def _days(minutes: float, day: int) -> str:
    """Working minutes as days, as the screens write them."""
    if minutes and abs(minutes) < day * ALMOST:
        return f"{minutes:.0f} min"
    return f"{round(minutes / day, 1):g} d"
