"""Rules about the system that is launched: who has an environment when, what a freeze forbids, how releases travel."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from planner.analysis.components import architecture
from planner.findings.finding import Found, Rule, Severity
from planner.findings.fixes import after_freeze, as_gate, entered, excepted, moved_after, not_needing
from planner.findings.plan_rules import from_to
from planner.model.launch_values import Stage, Strictness
from planner.model.values import TaskKind
from planner.sentences import told
from planner.worktime import finish_minutes, start_minutes, to_datetime

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from planner.findings.survey import Survey
    from planner.model.plan import Plan
    from planner.model.system import Booking, Environment, Freeze, Release
    from planner.model.tasks import Task
    from planner.model.values import Id

DEPLOYS: Final = ("deploy", "rollout", "roll-out", "cutover")
"""What the phases are called whose tasks deploy."""
ORDER: Final = (Stage.TEST, Stage.STAGING, Stage.PRODUCTION)
"""The stages that a release passes in this order; what runs where it is developed is nobody's promise."""


# Bookings


def _booked_twice(survey: Survey) -> Iterator[Found]:
    """Environments that two have at once."""
    bookings: dict[Id, list[Booking]] = {}
    for row in survey.plan.table("booking").values():
        if row.begin is not None and row.end is not None:
            bookings.setdefault(row.environment, []).append(row)
    for environment in survey.plan.table("environment").values():
        for one, other in _overlapping(bookings.get(environment.id, [])):
            yield _overlap(environment, one, other)


def _span(row: Booking | Freeze) -> tuple[int, int]:
    """First and last moment of days or moments, as clock times; a bare last day counts to its end."""
    begin = 0 if row.begin is None else start_minutes(row.begin)
    return begin, begin if row.end is None else finish_minutes(row.end)


def _overlapping(bookings: Iterable[Booking]) -> Iterator[tuple[Booking, Booking]]:
    """Each booking that begins before an earlier one has ended, after the one of these that ends last."""
    longest: Booking | None = None
    for row in sorted(bookings, key=lambda row: (_span(row), row.name)):
        if longest is not None and _span(row)[0] < _span(longest)[1]:
            yield longest, row
        if longest is None or _span(row)[1] > _span(longest)[1]:
            longest = row


def _overlap(environment: Environment, one: Booking, other: Booking) -> Found:
    begin = max(_span(one)[0], _span(other)[0])
    end = min(_span(one)[1], _span(other)[1])
    days = from_to(begin, end)
    message = told("%1 and %2 have %3 at once, %4 to %5.", one.name, other.name, environment.name, *days)
    fix = "Move one of them, or give it another environment."
    where = told("environment %1", environment.key)
    return Found(where, message, (environment.id, one.id, other.id), fix, (moved_after(other.id, one.id),))


# Freezes


def _frozen(survey: Survey, strictness: Strictness) -> Iterator[Found]:
    """Work that deploys while a freeze of this kind lasts."""
    freezes = [row for row in survey.plan.table("freeze").values() if row.strictness is strictness]
    if not freezes:
        return
    booked = _booked_by(survey.plan)
    touching = _touching(survey.plan, booked)
    deploying = [(row, task) for row, task in survey.open_leaves if _deploys(survey, task, touching)]
    for freeze in freezes:
        for row, task in deploying:
            span = (survey.starts[row], survey.finishes[row])
            if (
                task.id not in freeze.exceptions
                and _meets(span, freeze)
                and _concerns(survey.plan, freeze, task, booked)
            ):
                yield _violation(freeze, task, span)


def _touching(plan: Plan, booked: Iterable[Id]) -> set[Id]:
    """The tasks that change a component or have an environment; empty where the plan does not say."""
    return {task for component in plan.table("component").values() for task in component.tasks} | set(booked)


def _deploys(survey: Survey, task: Task, touching: set[Id]) -> bool:
    """Whether a task is the go-live, or work in a phase of deployment that touches the system.

    Announcements and checks of such a phase touch nothing. All work of it counts where no task is said to.
    """
    live, phase = survey.go_live, survey.plan.phases.get(task.phase or "")
    if live is not None and task.id == live.id:
        return True
    works = task.kind is TaskKind.TASK and task.duration.pessimistic > 0 and (task.id in touching or not touching)
    return works and phase is not None and any(word in phase.name.casefold() for word in DEPLOYS)


def _meets(span: tuple[int, int], freeze: Freeze) -> bool:
    """Whether something lasts while a freeze does; a moment belongs to the freeze that begins with it."""
    begin, end = _span(freeze)
    start, finish = span
    return start < end and (finish > begin or start == finish == begin)


def _booked_by(plan: Plan) -> dict[Id, set[Id]]:
    """The environments that are booked for tasks."""
    found: dict[Id, set[Id]] = {}
    for row in plan.table("booking").values():
        if row.task is not None:
            found.setdefault(row.task, set()).add(row.environment)
    return found


def _concerns(plan: Plan, freeze: Freeze, task: Task, booked: dict[Id, set[Id]]) -> bool:
    """Whether a freeze is about the environments of a task: those booked for it, or else production."""
    if not freeze.environments:
        return True
    own = booked.get(task.id)
    if own:
        return not own.isdisjoint(freeze.environments)
    known = plan.table("environment")
    return any(known[one].stage is Stage.PRODUCTION for one in freeze.environments if one in known)


def _violation(freeze: Freeze, task: Task, span: tuple[int, int]) -> Found:
    begin, end = _span(freeze)
    planned, lasts = (" - ".join(from_to(*one)) for one in (span, (begin, end)))
    message = told("%1 deploys %2, while %3 lasts, %4.", task.name, planned, freeze.name, lasts)
    fixes = [excepted(freeze.id, task.id)]
    if task.actual_start is None:
        fixes.insert(0, after_freeze(task.id, (to_datetime(end) + timedelta(days=1, minutes=-1)).date()))
    where = told("task %1", task.key)
    return Found(where, message, (task.id, freeze.id), "Move it, or have an exception approved.", tuple(fixes))


def _hard(survey: Survey) -> Iterator[Found]:
    return _frozen(survey, Strictness.HARD)


def _soft(survey: Survey) -> Iterator[Found]:
    return _frozen(survey, Strictness.SOFT)


# Releases


def _in_use(survey: Survey) -> Iterator[Release]:
    """The releases that no other one replaces: what has been cannot be mended."""
    releases = survey.plan.table("release").values()
    replaced = {release.replaces for release in releases}
    return (release for release in releases if release.id not in replaced)


def _skipped(survey: Survey) -> Iterator[Found]:
    """Releases that left out a stage before the one that they have reached."""
    known = survey.plan.table("environment")
    there = {stage: [row for row in known.values() if row.stage is stage] for stage in ORDER}
    for release in _in_use(survey):
        reached = {known[one].stage for one in release.environments if one in known}
        for one, stage in enumerate(ORDER):
            if stage not in reached and there[stage] and not reached.isdisjoint(ORDER[one + 1 :]):
                yield _skip(release, stage, there[stage], max(reached & set(ORDER), key=ORDER.index))


def _skip(release: Release, stage: Stage, missing: list[Environment], reached: Stage) -> Found:
    message = told("It is deployed to %1, and was never on %2.", told(str(reached)), told(str(stage)))
    fix = "Deploy it there first, or enter where it has been."
    ids = (release.id, *(row.id for row in missing))
    return Found(told("release %1", release.key), message, ids, fix, tuple(entered(release.id, row) for row in missing))


def _unchecked(survey: Survey) -> Iterator[Found]:
    """Releases on staging or production of which nobody can say that they are the same."""
    known = survey.plan.table("environment")
    for release in _in_use(survey):
        reached = {known[one].stage for one in release.environments if one in known}
        if not release.checksum and reached & {Stage.STAGING, Stage.PRODUCTION}:
            message = "It has no checksum, so nobody can tell whether what runs is what was tested."
            yield Found(told("release %1", release.key), message, (release.id,), "Enter the SHA-256 of the build.")


# Components and gates


def _rings(survey: Survey) -> Iterator[Found]:
    """Components that cannot start without each other."""
    found = architecture(survey.plan)
    for ring in found.rings:
        rows = [found.components[row_id] for row_id in ring]
        ends = [(one, other) for one, other in pairwise((*rows, rows[0])) if other.id in one.needs]
        ends = ends or [(one, other) for one in rows for other in rows if other.id in one.needs]
        message = told(
            "%1 need each other: none of them starts without the others.", ", ".join(row.name for row in rows)
        )
        if len(rows) == 1:
            message = told("%1 needs itself.", rows[0].name)
        fixes = tuple(not_needing(one, other) for one, other in ends) if len(rows) <= 2 else ()
        yield Found(told("component %1", rows[0].key), message, ring, "Say which of them starts first.", fixes)


def _no_gates(survey: Survey) -> Iterator[Found]:
    """What belongs to a gate, and stands at a task that is none any more."""
    plan = survey.plan
    held: dict[Id, list[Id]] = {}
    for entity in plan.schema.entities:
        for field in (field for field in entity.fields if field.only):
            for row in plan.table(entity.name).values():
                task = plan.tasks.get(getattr(row, field.name))
                if task is not None and task.kind != field.only:
                    held.setdefault(task.id, []).append(row.id)
    for task_id, rows in held.items():
        task = plan.tasks[task_id]
        message = told("It is no gate, and %1 rows such as criteria or votes belong to it.", len(rows))
        fix = "Make it a gate again, or give them to another one."
        yield Found(told("task %1", task.key), message, (task_id, *rows), fix, (as_gate(task),))


_ERROR, _WARNING = Severity.ERROR, Severity.WARNING

SYSTEM_RULES = (
    Rule(
        "booking overlap",
        "Environments booked twice",
        "Two bookings of an environment overlap in time.",
        _WARNING,
        "launch",
        _booked_twice,
    ),
    Rule(
        "hard freeze",
        "Deployments during a hard freeze",
        "The go-live, or work of a phase of deployment, is planned while a hard freeze lasts, and is no exception.",
        _ERROR,
        "launch",
        _hard,
    ),
    Rule(
        "soft freeze",
        "Deployments during a soft freeze",
        "The go-live, or work of a phase of deployment, is planned while a soft freeze lasts, and is no exception.",
        _WARNING,
        "launch",
        _soft,
    ),
    Rule(
        "release order",
        "Releases that skipped a stage",
        "A release is on staging or production and was never on a stage before, which the plan has.",
        _WARNING,
        "launch",
        _skipped,
    ),
    Rule(
        "release checksum",
        "Releases without checksum",
        "A release is on staging or production and has no checksum.",
        _WARNING,
        "launch",
        _unchecked,
    ),
    Rule(
        "component ring",
        "Components that need each other",
        "Components need each other in a ring.",
        Severity.NOTE,
        "launch",
        _rings,
    ),
    Rule(
        "gate reference",
        "Criteria of no gate",
        "Criteria, votes or rules of a gate belong to a task that is none.",
        _ERROR,
        "launch",
        _no_gates,
    ),
)
"""The rules about environments, freezes, releases, components and gates."""
