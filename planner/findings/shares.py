"""Rules of the DCMA assessment that allow a share of tasks or links to be unlike the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.findings.finding import Found, Rule, Severity
from planner.findings.fixes import softened, unconstrained, without_lead
from planner.model.values import DATED_CONSTRAINTS, Constraint, LinkType
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planner.findings.finding import Fix
    from planner.findings.survey import Survey
    from planner.model.tasks import Link, Task

HARD = frozenset((Constraint.MSO, Constraint.MFO, Constraint.SNLT, Constraint.FNLT))
"""Constraints that may contradict links."""
NAMED = 5
"""How many rows a message names before it counts the rest."""


def share(part: int, whole: int) -> float:
    """A part of a whole in percent."""
    return 100 * part / whole if whole else 0.0


def listed(names: Sequence[str]) -> str:
    """Some names, the rest counted."""
    more = len(names) - NAMED
    shown = ", ".join(names[:NAMED])
    return told("%1 and %2 more", shown, more) if more > 0 else shown


def many_tasks(
    survey: Survey, found: Sequence[Task], whole: int, what: str, *, limit: float, fixes: tuple[Fix, ...] = ()
) -> Iterator[Found]:
    """A finding for more such tasks than a share of all allows."""
    measure = share(len(found), whole)
    if survey.judged(whole) and measure > limit:
        message = told(
            "%1 of %2 tasks %3 (%4 %, at most %5 %): %6.",
            len(found),
            whole,
            what,
            f"{measure:.3g}",
            f"{limit:g}",
            listed([task.key for task in found]),
        )
        ids = tuple(task.id for task in found)
        yield Found("plan", message, ids, fixes=fixes, measure=measure, limit=limit)


def _missing_logic(survey: Survey) -> Iterator[Found]:
    """Tasks without predecessor, but the first, or without successor, but the last."""
    waits, waited_for = survey.ends
    work = survey.open_work
    begin = min((survey.starts[row] for row, _ in survey.leaves), default=0)
    end = max((survey.finishes[row] for row, _ in survey.leaves), default=0)
    found = [
        task
        for row, task in work
        if (task.id not in waits and survey.starts[row] > begin)
        or (task.id not in waited_for and survey.finishes[row] < end)
    ]
    yield from many_tasks(
        survey, found, len(work), told("lack a predecessor or a successor"), limit=survey.checks.missing_logic
    )


def _leads(survey: Survey) -> Iterator[Found]:
    """Links with negative lag."""
    found = [link for link in survey.links if link.lag.minutes < 0]
    limit, measure = survey.checks.leads, share(len(found), len(survey.links))
    for link in found if measure > limit else ():
        message = told("The link %1 has a lead: the overlap is a guess that nothing shows.", survey.link_name(link))
        fix = "Split the predecessor where the successor can begin, or remove the lead."
        where, fixes = told("task %1", survey.named(link.successor)), (without_lead(link.id),)
        yield Found(where, message, survey.link_ids((link,)), fix, fixes, measure, limit)


def _lags(survey: Survey) -> Iterator[Found]:
    """Links with positive lag."""
    found = [link for link in survey.links if link.lag.minutes > 0]
    measure, limit = share(len(found), len(survey.links)), survey.checks.lags
    if measure > limit:
        said = told("have a lag (%1 %, at most %2 %)", f"{measure:.3g}", f"{limit:g}")
        yield from _many_links(survey, found, said, "Make what one waits for a task.", measure=measure, limit=limit)


def _other_types(survey: Survey) -> Iterator[Found]:
    """Links that are not finish to start."""
    found = [link for link in survey.links if link.type is not LinkType.FS]
    measure, limit = 100 - share(len(found), len(survey.links)), survey.checks.finish_to_start
    if measure < limit:
        said = told("are not finish to start (%1 % are, at least %2 %)", f"{measure:.3g}", f"{limit:g}")
        yield from _many_links(
            survey, found, said, "Split tasks so that one follows another.", measure=measure, limit=limit
        )


def _many_links(
    survey: Survey, found: Sequence[Link], said: str, fix: str, *, measure: float, limit: float
) -> Iterator[Found]:
    """A finding for more such links than there may be."""
    if survey.judged(len(survey.links)):
        names = listed([survey.link_name(link) for link in found])
        message = told("%1 of %2 links %3: %4.", len(found), len(survey.links), said, names)
        yield Found("plan", message, survey.link_ids(found), fix, measure=measure, limit=limit)


def _hard_constraints(survey: Survey) -> Iterator[Found]:
    """Tasks whose dates may contradict their links."""
    work = [task for _, task in survey.open_leaves]
    found = [task for task in work if _hard(task)]
    ids = [task.id for task in found]
    fixes = (softened(ids), unconstrained(ids)) if found else ()
    limit = survey.checks.hard_constraints
    yield from many_tasks(survey, found, len(work), told("have a hard constraint"), limit=limit, fixes=fixes)


def _hard(task: Task) -> bool:
    """Whether the constraint of a task may contradict its links."""
    return task.constraint in HARD or (task.mandatory and task.constraint in DATED_CONSTRAINTS)


def _high_float(survey: Survey) -> Iterator[Found]:
    """Tasks that could slip for so long that a link is likely to be missing."""
    limit, floats = survey.limit(survey.checks.high_float), survey.schedule.plan_float.tolist()
    found = [task for row, task in survey.open_work if floats[row] > limit]
    said = told("have a total float of more than %1", survey.days(limit))
    yield from many_tasks(survey, found, len(survey.open_work), said, limit=survey.checks.high_float_share)


def _long_tasks(survey: Survey) -> Iterator[Found]:
    """Tasks too long to be watched."""
    limit, lengths = survey.limit(survey.checks.long_task), survey.lengths.tolist()
    found = [task for row, task in survey.open_work if lengths[row] > limit]
    said = told("take more than %1", survey.days(limit))
    yield from many_tasks(survey, found, len(survey.open_work), said, limit=survey.checks.long_task_share)


def _without_resource(survey: Survey) -> Iterator[Found]:
    """Tasks that name neither who answers for them nor who can do them."""
    found = [task for _, task in survey.open_work if task.owner is None and task.role is None]
    whole = len(survey.open_work)
    if found and survey.judged(whole):
        names = listed([task.key for task in found])
        message = told("%1 of %2 tasks have neither an owner nor a role: %3.", len(found), whole, names)
        yield Found("plan", message, tuple(task.id for task in found), "Say who does them.")


_WARNING = Severity.WARNING

SHARE_RULES = (
    Rule(
        "missing logic",
        "Missing logic",
        "More tasks than allowed lack a predecessor or a successor.",
        _WARNING,
        "DCMA 1",
        _missing_logic,
    ),
    Rule("lead", "Leads", "A link has a negative lag.", _WARNING, "DCMA 2", _leads),
    Rule("lags", "Lags", "More links than allowed have a lag.", _WARNING, "DCMA 3", _lags),
    Rule(
        "link types",
        "Types of links",
        "Fewer links than wanted are finish to start.",
        _WARNING,
        "DCMA 4",
        _other_types,
    ),
    Rule(
        "hard constraints",
        "Hard constraints",
        "More tasks than allowed must start or finish on or before a date, or have a mandatory date.",
        _WARNING,
        "DCMA 5",
        _hard_constraints,
    ),
    Rule(
        "high float",
        "High float",
        "More tasks than allowed have much total float; a link may be missing.",
        _WARNING,
        "DCMA 6",
        _high_float,
    ),
    Rule("long tasks", "Long tasks", "More tasks than allowed are long.", _WARNING, "DCMA 8", _long_tasks),
    Rule(
        "no resource",
        "Tasks without resource",
        "Tasks have neither an owner nor a role.",
        Severity.NOTE,
        "DCMA 10",
        _without_resource,
    ),
)
"""The rules of the DCMA assessment about shares, and about who does a task."""
