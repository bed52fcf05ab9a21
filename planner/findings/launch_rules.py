"""Rules about launches: what a go-live needs before, at and after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.findings.finding import Found, Rule, Severity
from planner.findings.shares import listed
from planner.findings.unnamed import told_once
from planner.model.values import TaskKind
from planner.sentences import told
from planner.worktime import start_minutes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.findings.survey import Survey

FREEZES = ("freeze", "frozen")
"""What a freeze is called where the limits say nothing else."""


def _unowned_gates(survey: Survey) -> Iterator[Found]:
    """Decisions that nobody takes."""
    gates = (task for _, task in survey.open_leaves if task.kind is TaskKind.GATE and task.owner is None)
    fix = "Give the gate an owner."
    found = (Found(told("task %1", task.key), "Nobody owns this decision.", (task.id,), fix) for task in gates)
    yield from told_once(survey, found, lambda count: told("%1 gates have no owner: nobody is in the plan.", count))


def _no_path(survey: Survey) -> Iterator[Found | None]:
    """Tasks that others wait for, and the go-live does not."""
    if not survey.goals:
        return
    live = max(survey.finishes[survey.rows[goal]] for goal in survey.goals)
    yield None
    ahead = survey.before(survey.goals)
    yield None
    aside = ahead | survey.after(survey.goals)
    yield None
    _, waited_for = survey.ends
    found = [
        task
        for row, task in survey.open_leaves
        if task.id not in aside and task.id in waited_for and survey.starts[row] < live
    ]
    if found:
        keys = listed([task.key for task in found])
        where = told("task %1", found[0].key) if len(found) == 1 else "plan"
        message = told("No path of links leads to the go-live from %1: their delays do not move it.", keys)
        yield Found(where, message, tuple(task.id for task in found), "Link what they lead to with the go-live.")


def _no_freeze(survey: Survey) -> Iterator[Found]:
    """A go-live that no freeze comes before."""
    live = survey.go_live
    if live is None or live.actual_finish is not None:
        return
    words = (survey.checks.freeze.strip().casefold(),) if survey.checks.freeze.strip() else FREEZES
    phases = {phase.id for phase in survey.plan.phases.values() if _called(phase.name, words)}
    start = survey.starts[survey.rows[live.id]]
    declared = survey.plan.table("freeze").values()
    if any(freeze.begin is not None and start_minutes(freeze.begin) <= start for freeze in declared):
        return
    for row, task_id in enumerate(survey.schedule.ids):
        task = survey.tasks[task_id]
        if (_called(task.name, words) or task.phase in phases) and survey.starts[row] <= start:
            return
    message = told("No task or phase before the go-live %1 is called '%2'.", live.key, words[0])
    yield Found(told("task %1", live.key), message, (live.id,), "Plan from when on nothing changes any more.")


def _called(name: str, words: tuple[str, ...]) -> bool:
    """Whether one of some words is in a name."""
    return any(word in name.casefold() for word in words)


def _no_monitoring(survey: Survey) -> Iterator[Found]:
    """A launch that nobody looks after."""
    live = survey.go_live
    if live is None:
        yield from _empty_last_phase(survey)
        return
    finish = survey.finishes[survey.rows[live.id]]
    if not any(survey.starts[row] >= finish and task.id != live.id for row, task in survey.leaves):
        message = told("Nothing is planned after the go-live %1.", live.key)
        yield Found(told("task %1", live.key), message, (live.id,), "Plan who watches the launch, and for how long.")


def _empty_last_phase(survey: Survey) -> Iterator[Found]:
    """A plan in phases, of which the last one has no task."""
    used = {task.phase for _, task in survey.leaves} - {None}
    if used:
        last = max(survey.plan.phases.values(), key=lambda phase: (phase.position, phase.key))
        if last.id not in used:
            message = told("The last phase, %1, has no task.", last.name)
            yield Found(
                told("phase %1", last.key), message, (last.id,), "Plan who watches the launch, and for how long."
            )


_WARNING = Severity.WARNING

LAUNCH_RULES = (
    Rule("gate owner", "Gates without owner", "Nobody owns a go/no-go decision.", _WARNING, "launch", _unowned_gates),
    Rule(
        "no path",
        "No path to the go-live",
        "Tasks have successors, but no path of links to the go-live: the one of the settings, or the last task.",
        _WARNING,
        "launch",
        _no_path,
    ),
    Rule(
        "no freeze",
        "No freeze before the go-live",
        "The plan names its go-live, no freeze begins before it, and no task or phase before it is called one.",
        _WARNING,
        "launch",
        _no_freeze,
    ),
    Rule(
        "no monitoring",
        "No monitoring after the go-live",
        "Nothing is planned after the go-live of the settings or, where they name none, in the last phase.",
        _WARNING,
        "launch",
        _no_monitoring,
    ),
)
"""The rules about launches."""
