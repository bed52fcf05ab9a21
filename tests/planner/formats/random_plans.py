"""Random plans for property tests: every entity, nasty texts, rings and odd numbers, but no exact repeats."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from functools import cache
from typing import Any

from hypothesis import strategies as st

from planner.edits.what_if import scenario_of
from planner.formats.format import Imported
from planner.formats.ties import suspended_faults
from planner.model.baselines import Baseline, BaselineTask
from planner.model.calendars import Calendar, CalendarException
from planner.model.people import Person, Role
from planner.model.plan import Plan
from planner.model.positions import spread
from planner.model.risks import Risk
from planner.model.scenarios import Scenario
from planner.model.settings import Settings
from planner.model.tasks import Link, Phase, Task
from planner.model.values import (
    Constraint,
    DatesUse,
    Duration,
    Estimate,
    LagCalendar,
    LaunchType,
    LinkType,
    Response,
    RiskState,
    Shape,
    TaskKind,
)
from planner.sentences import UNSAID
from tests.planner.strategies import supposed

NASTY = (
    "no", "Yes", "on", "y", "~", "null", "", "12:30", "12:30:45", "010", "0x1F", "0o17", "1_000", "1e5", ".5", "-.inf",
    "2026-03-02", "=", "<<", "- a", "? b", ": c", "a: b", "a:", "a #b", " #", "#x", "&a", "*a", "!t", "|", ">", "'",
    '"', "it's", '"quoted"', "%x", "@x", "`x`", "{a}", "[a]", "a, b", "---", "...", " lead", "trail ", "tab\there",
    "\u00a0", "\u2028", "\ufeff", "\x7f", "\x85", "é", "Ж", "日本", "🚀", "\\", "\\n", "=SUM(A1)", "+1", "-1", "@cmd",
    "'=x", "'", "''=x", "-", "3d", "true", "off", "a;b", "a\\", "x" * 120, "word " * 40 + "end",
    "two  spaces " * 15 + "end",
)  # fmt: skip
LINES = (
    "a\nb", "a\n", "a\n\n", "\na", "\n", "  a\nb", "a\n  b\n", "a \nb ", "a\n \nb", "# a\n- b", "a\r\nb", "a\tb\nc",
    "a\n\nb\n", "---\nx", "key: |\n  x\n",
)  # fmt: skip

line_characters = st.characters(blacklist_categories=("Cs",), blacklist_characters="".join(map(chr, range(32))))
lines = st.one_of(st.sampled_from([text for text in NASTY if "\t" not in text]), st.text(line_characters, max_size=30))
names = lines.filter(bool)
short = lines.filter(lambda text: len(text) <= 100)
long_texts = st.one_of(st.sampled_from(NASTY + LINES), st.text(st.one_of(line_characters, st.just("\n")), max_size=60))
keys = st.one_of(
    st.from_regex(r"[A-Z]{1,3}[0-9]{1,3}", fullmatch=True),
    st.sampled_from(
        ["no", "010", "~", "12:30", "null", "a:b", "[x]", "{", "#1", "é", "1.5", "'", "-", "=1", "@", "x|y"]
    ),
)
minutes = st.one_of(st.integers(0, 100_000), st.sampled_from([480, 960, 2400, 9600, 1440]))
units = st.sampled_from(["m", "h", "d", "w", "mo", "em", "eh", "ed", "ew", "emo"])
estimates = st.builds(lambda points, unit: Estimate(*sorted(points), unit), st.tuples(minutes, minutes, minutes), units)
lags = st.builds(lambda sign, size, unit: Duration(sign * size, unit), st.sampled_from([1, -1]), minutes, units)
dates = st.dates(date(1990, 1, 1), date(2100, 1, 1))
moments = st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1)).map(
    lambda found: found.replace(second=0, microsecond=0)
)
days = st.one_of(dates, moments)
hours = st.sampled_from([(), ((480, 720), (780, 1020)), ((0, 1440),), ((0, 1), (1439, 1440))])
chances = st.floats(0, 1)


@cache
def _one_of(found: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    return st.sampled_from(found)


def chosen(found: Iterable[Any]) -> st.SearchStrategy[Any]:
    """Return a strategy that gives one of these; the same one for the same choice, since making one takes long."""
    return _one_of(tuple(found))


@cache
def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Return a strategy that gives None as well."""
    return st.one_of(st.none(), strategy)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Draw a plan with a few rows of every entity."""
    calendars = [
        Calendar(id=f"c{n}", key=key, name=draw(names), monday=draw(maybe(hours)), sunday=draw(maybe(hours)),
                 day_minutes=draw(chosen([480, 450, 1440])))
        for n, key in enumerate(draw(st.lists(keys, max_size=2, unique=True)))
    ]  # fmt: skip
    calendar = maybe(chosen([row.id for row in calendars])) if calendars else st.none()
    people = [
        Role(id="r0", key=draw(keys), name=draw(names)),
        Person(id="n0", key=draw(keys), name=draw(names), role="r0"),
    ]
    phases = [Phase(id="p0", key=draw(keys), name=draw(names), position="V", color=draw(chosen(["", "#3b6ea5"])))]
    tasks = draw(_tasks(calendar))
    settings = Settings(
        name=draw(names), launch_type=draw(chosen(LaunchType)), start=draw(maybe(days)), target=draw(maybe(days)),
        calendar=draw(calendar), dates_use=draw(chosen(DatesUse)), notes=draw(long_texts),
    )  # fmt: skip
    exceptions = [
        CalendarException(
            id=f"x{row.id}", calendar=row.id, first=first, last=draw(maybe(st.just(first))), hours=draw(hours)
        )
        for row in calendars
        for first in [draw(dates)]
    ]
    rows = [settings, *calendars, *exceptions, *people, *phases, *tasks, *draw(_links(tasks)), *draw(_risks(tasks))]
    plan = Plan.of([*rows, *draw(_baselines(tasks))])
    return Plan.of([*rows, *plan.rows(Baseline).values(), *plan.rows(BaselineTask).values(), *draw(_scenarios(plan))])


@st.composite
def _scenarios(draw: st.DrawFn, plan: Plan) -> list[Scenario]:
    """Draw scenarios that change, add and remove rows."""
    more = Task(id="more", key="MORE", name=draw(names), duration=draw(estimates), notes=draw(long_texts))
    added = scenario_of(plan, plan.with_tables({"task": {**plan.tasks, more.id: more}}))
    return [
        Scenario(
            id=f"s{number}", key=key, name=draw(names), description=draw(long_texts),
            changes=(*draw(supposed(plan)), *added),
        )
        for number, key in enumerate(draw(st.lists(keys, max_size=2, unique=True)))
    ]  # fmt: skip


@st.composite
def _tasks(draw: st.DrawFn, calendar: st.SearchStrategy[Any]) -> list[Task]:
    found = draw(st.lists(keys, max_size=6, unique=True))
    tasks: list[Task] = []
    for number, (key, position) in enumerate(zip(found, spread(len(found)), strict=True)):
        constraint = draw(chosen(Constraint))
        tasks.append(
            Task(
                id=f"t{number}", key=key, name=draw(names), position=position,
                parent=draw(maybe(chosen([row.id for row in tasks]))) if tasks else None,
                kind=draw(chosen(TaskKind)), duration=draw(estimates), phase=draw(maybe(st.just("p0"))),
                owner=draw(maybe(st.just("n0"))), role=draw(maybe(st.just("r0"))), constraint=constraint,
                constraint_date=draw(days), deadline=draw(maybe(days)), calendar=draw(calendar),
                notes=draw(long_texts), shape=draw(chosen(Shape)), stop_chance=draw(chances),
                cost=draw(st.integers(0, 10**9)),
            )
        )  # fmt: skip
    return tasks


@st.composite
def _links(draw: st.DrawFn, tasks: list[Task]) -> list[Link]:
    pairs = [(one.id, other.id) for one in tasks for other in tasks if one is not other]
    found = draw(st.lists(st.tuples(chosen(pairs), chosen(LinkType)), max_size=6, unique=True)) if pairs else []
    return [
        Link(
            id=f"l{n}",
            predecessor=one,
            successor=other,
            type=kind,
            lag=draw(lags),
            lag_calendar=draw(chosen(LagCalendar)),
        )
        for n, ((one, other), kind) in enumerate(found)
    ]


@st.composite
def _baselines(draw: st.DrawFn, tasks: list[Task]) -> list[Any]:
    """A baseline or none; its names differ, because tasks that left the plan are told apart by them alone."""
    called = draw(st.lists(names, max_size=3, unique_by=str.strip))
    frozen = [
        BaselineTask(
            id=f"f{number}", baseline="b0", task=draw(maybe(chosen([row.id for row in tasks]))) if tasks else None,
            name=name, start=draw(days), finish=draw(days), duration=draw(st.builds(Duration, minutes, units)),
        )
        for number, name in enumerate(called)
    ]  # fmt: skip
    baseline = Baseline(id="b0", key=draw(keys), name=draw(names), taken=draw(maybe(days)), notes=draw(long_texts))
    return [baseline, *frozen] if draw(st.booleans()) else []


@st.composite
def _risks(draw: st.DrawFn, tasks: list[Task]) -> list[Risk]:
    ids = [row.id for row in tasks]
    some = st.lists(chosen(ids), unique=True).map(tuple) if ids else st.just(())
    return [
        Risk(
            id=f"k{number}", key=key, name=draw(names), cause=draw(lines), effect=draw(lines), category=draw(short),
            tasks=draw(some), owner=draw(maybe(st.just("n0"))), response=draw(chosen(Response)),
            action=draw(long_texts), state=draw(chosen(RiskState)), cost=draw(st.integers(0, 10**9)),
            score=draw(st.integers(0, 5)), proximity=draw(maybe(dates)), mitigations=draw(some),
            **draw(_chance_and_impact()),
        )
        for number, key in enumerate(draw(st.lists(keys, max_size=3, unique=True)))
    ]  # fmt: skip


@st.composite
def _chance_and_impact(draw: st.DrawFn) -> dict[str, Any]:
    """The fields of a risk that bind each other: an impact in time or in percent, and no more left than there was."""
    probability = draw(chances)
    found = {
        "probability": probability,
        "residual_probability": draw(maybe(st.floats(0, probability))),
        "shape": draw(chosen(Shape)),
    }
    if draw(st.booleans()):
        return {**found, "impact": draw(estimates), "residual_impact": draw(maybe(estimates))}
    return {**found, "percent": draw(st.floats(0, 1000)), "residual_percent": draw(maybe(st.floats(0, 1000)))}


def sound(imported: Imported) -> bool:
    """Tell whether a file has no faults but links that the dates leave out, which random plans are full of."""
    return {replace(fault, line=0, place=UNSAID) for fault in imported.faults} == set(suspended_faults(imported.plan))
