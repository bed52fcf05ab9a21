"""Rules about launches: what a go-live needs before, at and after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.findings.finding import Found, Rule, Severity
from planner.findings.plan_rules import clock
from planner.findings.shares import listed
from planner.model.values import TaskKind
from planner.sentences import told
from planner.worktime import to_datetime

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.findings.survey import Survey
    from planner.model.tasks import Task
    from planner.model.values import Id

FREEZES = ("freeze", "frozen")
"""What a freeze is called where the limits say nothing else."""
Stint = tuple[int, int, "Task"]
"""Start and finish as clock times, and the task."""


def _unowned_gates(survey: Survey) -> Iterator[Found]:
    """Decisions that nobody takes."""
    for _, task in survey.open_leaves:
        if task.kind is TaskKind.GATE and task.owner is None:
            yield Found(told("task %1", task.key), "Nobody owns this decision.", (task.id,), "Give the gate an owner.")


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


def _busy_twice(survey: Survey) -> Iterator[Found]:
    """People on two tasks at once."""
    stints: dict[Id, list[Stint]] = {}
    for row, task in survey.open_leaves:
        start, finish = survey.starts[row], survey.finishes[row]
        if task.owner is not None and start < finish:
            stints.setdefault(task.owner, []).append((start, finish, task))
    for person in survey.plan.people.values():
        pairs = list(_overlaps(stints.get(person.id, [])))
        if pairs:
            yield _overlap(person.key, person.name, pairs)


def _overlaps(stints: list[Stint]) -> Iterator[tuple[Stint, Stint]]:
    """Each stint that begins before an earlier one has finished, after that one."""
    ordered = sorted(stints, key=lambda stint: stint[:2])
    longest = ordered[0] if ordered else None
    for stint in ordered[1:]:
        if longest is not None and stint[0] < longest[1]:
            yield longest, stint
        if longest is None or stint[1] > longest[1]:
            longest = stint


def _overlap(key: str, name: str, pairs: list[tuple[Stint, Stint]]) -> Found:
    """What to say of a person on several tasks at once."""
    first, second = pairs[0]
    begin, end = clock(to_datetime(second[0])), clock(to_datetime(min(first[1], second[1])))
    rest = len(pairs) - 1
    more = told(", and once more") if rest == 1 else told(", and %1 times more", rest) if rest else ""
    message = told("%1 is on %2 and %3 at once, %4 to %5%6.", name, first[2].key, second[2].key, begin, end, more)
    ids = dict.fromkeys(stint[2].id for pair in pairs for stint in pair)
    return Found(told("person %1", key), message, tuple(ids), "Give one to somebody else, or one after the other.")


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
        "The plan names its go-live, and no task or phase before it has the word for a freeze in its name.",
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
    Rule(
        "overlap",
        "People on two tasks at once",
        "Two tasks with the same owner overlap in time.",
        _WARNING,
        "launch",
        _busy_twice,
    ),
)
"""The rules about launches."""
