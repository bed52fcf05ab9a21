"""Whether what a gate asks is true: each criterion by its source, with a sentence that says why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from planner.analysis.register import matrix_cell
from planner.launch.evidence import listed
from planner.launch.readiness import score_of
from planner.model.gates import ALL, SILENT
from planner.model.launch_values import Blocking, Direction, Outcome, Source, Strictness, Weight
from planner.model.objectives import Metric
from planner.model.system import Freeze
from planner.model.text import plain_number
from planner.sentences import told
from planner.worktime import finish_minutes, start_minutes, to_minutes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from planner.launch.evidence import Evidence
    from planner.model.gates import Criterion
    from planner.model.values import Id

GRAVE: Final = 12
"""Above which product of its levels of probability and impact a risk counts: the two darkest steps of the matrix."""


@dataclass(frozen=True, slots=True)
class Judgment:
    """A criterion, how it comes out, why in a sentence, and the rows that the sentence is about."""

    criterion: Criterion
    outcome: Outcome
    why: str
    ids: tuple[Id, ...] = ()

    @property
    def mandatory(self) -> bool:
        """Whether the gate stays shut without it."""
        return self.criterion.weight is Weight.MANDATORY

    @property
    def good(self) -> bool:
        """Whether it holds nothing up: it passes, is waived, or does not apply."""
        return self.outcome in (Outcome.PASSED, *SILENT)


def judged(evidence: Evidence, criterion: Criterion) -> Judgment:
    """How a criterion comes out; what people waive or call not applicable is so, whatever its source says."""
    if criterion.state in SILENT and criterion.source is not Source.MANUAL:
        return Judgment(criterion, criterion.state, told("%1: %2", _SILENCE[criterion.state], criterion.reason))
    return _JUDGES[criterion.source](evidence, criterion)


_SILENCE = {Outcome.WAIVED: told("Waived"), Outcome.NOT_APPLICABLE: told("Does not apply")}


def _manual(evidence: Evidence, asked: Criterion) -> Judgment:
    """What people say, and what they show for it."""
    if asked.state in SILENT:
        return Judgment(asked, asked.state, told("%1: %2", _SILENCE[asked.state], asked.reason))
    if asked.state is Outcome.UNKNOWN:
        return Judgment(asked, asked.state, told("Nobody has looked at it yet."))
    person = evidence.plan.people.get(asked.reviewer or "")
    by = told("Reviewed by %1", person.name) if person else told("Reviewed by nobody")
    shown = told("%1, with evidence.", by) if asked.evidence else told("%1, without evidence.", by)
    return Judgment(asked, asked.state, shown, (person.id,) if person else ())


def _tests(evidence: Evidence, asked: Criterion) -> Judgment:
    """How many of the test cases of a level passed when they were run last."""
    found = evidence.tested(asked.level)
    if not found.count:
        return Judgment(asked, Outcome.UNKNOWN, told("There are no such test cases."))
    least = ALL if asked.least is None else asked.least
    outcome = _test_outcome(100 * found.passed, 100 * len(found.unrun), least * found.count)
    if found.must and outcome is not Outcome.FAILED:
        outcome = Outcome.FAILED if any(case.required for case in found.failed) else Outcome.UNKNOWN
    wrong = found.failed or found.must or (found.unrun if outcome is not Outcome.PASSED else ())
    figure = told("Tests passed: %1 of %2, at least %3 %", found.passed, found.count, plain_number(least))
    why = told("%1; not %2.", figure, listed([case.key for case in wrong])) if wrong else told("%1.", figure)
    return Judgment(asked, outcome, why, tuple(case.id for case in wrong))


def _test_outcome(passed: float, unrun: float, needed: float) -> Outcome:
    """Passed where enough have, failed where what was not run yet could not make up for it."""
    if passed >= needed - 1e-9:
        return Outcome.PASSED
    return Outcome.UNKNOWN if passed + unrun >= needed - 1e-9 else Outcome.FAILED


def _bugs(evidence: Evidence, asked: Criterion) -> Judgment:
    """How many open bugs are grave enough; a blocker always is, one put off to the next launch never."""
    found = [bug for bug in evidence.open_bugs if bug.severity <= asked.severity or bug.blocking is Blocking.BLOCKER]
    told_of = told("Open bugs of severity %2 or graver, and blockers: %1", len(found), asked.severity)
    return _counted(asked, told_of, [bug.key for bug in found], (bug.id for bug in found))


def _risks(evidence: Evidence, asked: Criterion) -> Judgment:
    """How many grave risks may still happen, of all or of those that hit some tasks."""
    plan, length = evidence.plan, evidence.schedule.length
    live = [risk for risk in plan.risks.values() if risk.live and (not asked.tasks or {*asked.tasks} & {*risk.tasks})]
    cells = {risk.id: matrix_cell(risk, plan, length=length) for risk in live}
    found = [risk for risk in live if cells[risk.id].probability * cells[risk.id].impact > GRAVE]
    told_of = told("Grave risks that may still happen: %1", len(found))
    return _counted(asked, told_of, [risk.key for risk in found], (risk.id for risk in found))


def _counted(asked: Criterion, told_of: str, keys: list[str], ids: Iterable[Id]) -> Judgment:
    """Something of which there may be so many at most, none where it is not said."""
    most = asked.most or 0.0
    outcome = Outcome.PASSED if len(keys) <= most else Outcome.FAILED
    figure = told("%1, at most %2", told_of, plain_number(most))
    why = told("%1 (%2).", figure, listed(keys)) if keys else told("%1.", figure)
    return Judgment(asked, outcome, why, tuple(ids))


def _readiness(evidence: Evidence, asked: Criterion) -> Judgment:
    """The score of an area of the checklist, or of all of it."""
    found = score_of(evidence, asked.area or None)
    if not found.counted:
        return Judgment(asked, Outcome.UNKNOWN, told("No item of the checklist counts here."))
    least = ALL if asked.least is None else asked.least
    figure = told("Score: %1, at least %2", f"{found.score:.0f}", plain_number(least))
    outcome = Outcome.PASSED if found.score >= least - 1e-9 and not found.capped else Outcome.FAILED
    if found.capped:
        keys = listed([item.row.key for item in found.capped])
        why = told("%1; mandatory items do not pass: %2.", figure, keys)
        return Judgment(asked, outcome, why, tuple(item.row.id for item in found.capped))
    return Judgment(asked, outcome, told("%1.", figure), tuple(item.row.id for item in found.items if not item.good))


def _tasks(evidence: Evidence, asked: Criterion) -> Judgment:
    """Whether tasks are finished."""
    tasks = [task for task in asked.tasks if task in evidence.plan.tasks]
    if not tasks:
        return Judgment(asked, Outcome.UNKNOWN, told("It names no tasks."))
    still = [task for task in tasks if not evidence.finished(task)]
    figure = told("Finished tasks: %1 of %2", len(tasks) - len(still), len(tasks))
    if not still:
        return Judgment(asked, Outcome.PASSED, told("%1.", figure))
    why = told("%1; not %2.", figure, listed([evidence.key(task) for task in still]))
    return Judgment(asked, Outcome.FAILED, why, tuple(still))


def _metric(evidence: Evidence, asked: Criterion) -> Judgment:
    """Whether a value is within its bounds: those of the criterion, or else the threshold of its metric."""
    metric = evidence.plan.rows(Metric).get(asked.metric or "")
    ids = (metric.id,) if metric else ()
    name = metric.name if metric else asked.name
    if asked.value is None:
        return Judgment(asked, Outcome.UNKNOWN, told("%1 has not been measured.", name), ids)
    least, most = _bounds(asked, metric)
    if least is None and most is None:
        return Judgment(asked, Outcome.UNKNOWN, told("Nobody has said what %1 has to be.", name), ids)
    good = (least is None or asked.value >= least) and (most is None or asked.value <= most)
    figure = told("%1: %2", name, plain_number(asked.value))
    why = told("%1, %2.", figure, _said_bounds(least, most))
    return Judgment(asked, Outcome.PASSED if good else Outcome.FAILED, why, ids)


def _bounds(asked: Criterion, metric: Metric | None) -> tuple[float | None, float | None]:
    """From where to where a value may be."""
    if asked.least is not None or asked.most is not None or metric is None:
        return asked.least, asked.most
    limit = metric.critical if metric.warning is None else metric.warning
    return (limit, None) if metric.direction is Direction.AT_LEAST else (None, limit)


def _said_bounds(least: float | None, most: float | None) -> str:
    """Bounds in words, of which there is one at least."""
    if least is None:
        return told("at most %1", plain_number(most or 0.0))
    if most is None:
        return told("at least %1", plain_number(least))
    return told("between %1 and %2", plain_number(least), plain_number(most))


def _freeze(evidence: Evidence, asked: Criterion) -> Judgment:
    """Whether tasks, or else the gate itself, keep out of the freezes; a soft one only warns."""
    tasks = [task for task in asked.tasks or (asked.gate,) if task in evidence.plan.tasks]
    hits = [(task, freeze) for freeze in evidence.plan.rows(Freeze).values() for task in tasks
            if task not in freeze.exceptions and _falls_into(evidence, task, freeze)]  # fmt: skip
    hard = [hit for hit in hits if hit[1].strictness is Strictness.HARD]
    if not hits:
        return Judgment(asked, Outcome.PASSED, told("It falls into no freeze."))
    task, freeze = (hard or hits)[0]
    why = told("%1 falls into the freeze %2, %3.", evidence.key(task), freeze.key, freeze.name)
    return Judgment(asked, Outcome.FAILED if hard else Outcome.PASSED, why, (task, freeze.id))


def _falls_into(evidence: Evidence, task: Id, freeze: Freeze) -> bool:
    """Whether some of the time of a task is in a freeze."""
    if freeze.begin is None or freeze.end is None:
        return False
    begin, end = to_minutes(evidence.schedule.start_of(task)), to_minutes(evidence.schedule.finish_of(task))
    return begin < finish_minutes(freeze.end) and end > start_minutes(freeze.begin)


_JUDGES: Mapping[Source, Callable[[Evidence, Criterion], Judgment]] = {
    Source.MANUAL: _manual,
    Source.TESTS: _tests,
    Source.BUGS: _bugs,
    Source.READINESS: _readiness,
    Source.TASKS: _tasks,
    Source.METRIC: _metric,
    Source.FREEZE: _freeze,
    Source.RISKS: _risks,
}
