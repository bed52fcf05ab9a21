"""What is signed, as it stands then: a text that is kept with the sign-off and never changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.launch.quality import level_figures, named, percent, quality
from planner.launch.traceability import traceability
from planner.model.fields import MAX_TEXT
from planner.model.grammar import format_day
from planner.model.launch_values import Level, SignOffKind
from planner.model.system import Release

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.launch.quality import LevelFigures
    from planner.model.plan import Plan
    from planner.model.quality import SignOff

MOST_CASES = 300
"""How many test cases a snapshot names; the others are counted."""


def snapshot_of(plan: Plan, row: SignOff) -> str:
    """What a sign-off is about, in plain lines: who signs what and how, the figures, open bugs, and case by case."""
    text = "\n".join(_lines(plan, row))
    return text if len(text) <= MAX_TEXT else text[: MAX_TEXT - 1] + "…"


def _lines(plan: Plan, row: SignOff) -> Iterator[str]:
    """The lines of the text."""
    person = plan.people.get(row.person or "")
    yield f"{row.name} ({row.kind}): {row.result}"
    yield f"Signed by {person.name if person else 'nobody'}, {format_day(row.at) if row.at else 'no date'}"
    yield from (f"Condition: {line}" for line in row.conditions.splitlines() if line.strip())
    if releases := [f"{release.key} {release.name}" for release in plan.rows(Release).values()]:
        yield f"Releases: {', '.join(releases[:10])}"
    found = quality(plan)
    yield from map(_level, (found.overall, *found.levels))
    bugs = [f"{bug.key} (severity {bug.severity}) {bug.name}" for bug in found.overall.bugs]
    yield f"Open bugs: {'; '.join(bugs[:50]) or 'none'}"
    traced = traceability(plan)
    gaps = named((gap.item.key for gap in traced.gaps), 20)
    counts = f"{traced.shown} of {len(traced.rows)} items have a case that passed"
    yield f"Scope: {counts}; without a case: {gaps or 'none'}"
    yield from _cases(level_figures(plan, Level.ACCEPTANCE if row.kind is SignOffKind.ACCEPTANCE else None))


def _level(figures: LevelFigures) -> str:
    """The figures of a level in a line."""
    share = percent(figures.pass_rate) + " %" if figures.pass_rate is not None else "-"
    counts = f"{figures.executed} of {len(figures.cases)} cases executed, {figures.passed} passed ({share})"
    return f"{str(figures.level or 'all tests').capitalize()}: {counts}"


def _cases(figures: LevelFigures) -> Iterator[str]:
    """Each case with its result."""
    for case in figures.cases[:MOST_CASES]:
        yield f"{case.key} {case.name}: {figures.result_of(case) or 'not run'}"
    if len(figures.cases) > MOST_CASES:
        yield f"... and {len(figures.cases) - MOST_CASES} more cases"
