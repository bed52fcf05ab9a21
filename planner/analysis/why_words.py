"""The reasons of dates as sentences, the same on the screen and in the terminal.

A sentence is a tuple of parts: text, dates and tasks, so that each place writes dates its way and can make the tasks
lead somewhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from planner.analysis.bounds import BoundKind, End
from planner.analysis.explain import span
from planner.model.text import TypedLink, format_link
from planner.model.values import Constraint, LinkType
from planner.sentences import told
from planner.worktime import to_datetime

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from planner.analysis.bounds import Bound
    from planner.analysis.reasons import Reason
    from planner.analysis.slip import Slip
    from planner.analysis.why import Step, Why
    from planner.model.plan import Plan
    from planner.model.values import Id

LISTED: Final = 3
"""How many bounds a sentence names before it counts the rest."""
LATE: Final = frozenset(("late_start", "late_finish"))
DATES: Final = {
    "start": "Starts",
    "finish": "Finishes",
    "late_start": "Has to start by",
    "late_finish": "Has to finish by",
}
"""The dates of a task, with how the sentence about each begins."""
CONSTRAINTS: Final = {
    Constraint.SNET: " may start no earlier than ",
    Constraint.FNET: " may finish no earlier than ",
    Constraint.SNLT: " has to start no later than ",
    Constraint.FNLT: " has to finish no later than ",
    Constraint.MSO: " has to start on ",
    Constraint.MFO: " has to finish on ",
}
NOUNS: Final = {
    BoundKind.ACTUAL: "the actual date",
    BoundKind.MANUAL: "the manual start",
    BoundKind.CONSTRAINT: "the constraint",
    BoundKind.DEADLINE: "the deadline",
    BoundKind.STATUS_DATE: "the status date",
    BoundKind.PLAN_START: "the plan start",
    BoundKind.TARGET: "the target",
    BoundKind.PLAN_FINISH: "the plan finish",
    BoundKind.TARGET_FINISH: "the plan finish after the target",
}
CLAUSES: Final = {
    BoundKind.DEADLINE: "its deadline is ",
    BoundKind.STATUS_DATE: "it has not begun by the status date, ",
    BoundKind.PLAN_START: "the plan starts ",
    BoundKind.TARGET: "the target go-live is ",
    BoundKind.PLAN_FINISH: "the plan finishes ",
    BoundKind.TARGET_FINISH: "with the go-live at its target, the plan finishes ",
}

RESTS: Final = {BoundKind.ACTUAL: "it really started ", BoundKind.STATUS_DATE: "the status date is "}
"""What the rest of work that has begun goes on from."""


@dataclass(frozen=True, slots=True)
class Named:
    """A task that a sentence names, with how it is called there."""

    task: Id
    text: str


Part = str | Named | date
"""Text, a task, a day, or (as a datetime) a moment."""
Phrase = tuple[Part, ...]
"""A sentence, or a piece of one."""


def plain(phrase: Phrase) -> str:
    """A sentence as text, with moments such as `Fri 2026-03-13 17:00`."""
    return "".join(_text(part) for part in phrase)


def _text(part: Part) -> str:
    if isinstance(part, Named):
        return part.text
    if isinstance(part, datetime):
        return f"{part:%a %Y-%m-%d %H:%M}"
    return part if isinstance(part, str) else f"{part:%a %Y-%m-%d}"


def date_sentence(plan: Plan, found: Why, name: str) -> Phrase:
    """A date of a task, named as in `DATES`, with what binds it, as a whole sentence."""
    reason = _reason(found, name)
    return (f"{DATES[name]} ", to_datetime(reason.date), " because ", *because(plan, found, name), ".")


def _reason(found: Why, name: str) -> Reason:
    reason: Reason = getattr(found, name)
    return reason


def because(plan: Plan, found: Why, name: str) -> Phrase:
    """What binds a date, as a clause."""
    bound, late = _reason(found, name).binding, name in LATE
    if bound.kind is BoundKind.CHILD:
        return _child(plan, bound, late=late)
    if bound.kind is BoundKind.DURATION:
        return (_work(plan, found, "from its start" if name == "finish" else "up to its late finish"),)
    said = _linked(plan, bound, late=late) if bound.link else _dated(plan, found, bound)
    return (*said, *_other_end(plan, found, bound, name), *_snapped(bound, late=late or _as_late(bound)))


def _as_late(bound: Bound) -> bool:
    return bound.kind is BoundKind.AS_LATE


def _child(plan: Plan, bound: Bound, *, late: bool) -> Phrase:
    """Which task below a summary task sets its date."""
    early = " starts first of the tasks below it", " finishes last of the tasks below it"
    by_then = " has to start by then, first of the tasks below it", " may finish then, last of the tasks below it"
    return (_named(plan, bound.task), (by_then if late else early)[bound.end is End.FINISH])


def _work(plan: Plan, found: Why, where: str) -> str:
    """How much work lies between start and finish."""
    if not found.work:
        return "it takes no time"
    elapsed = plan.tasks[found.task].duration.elapsed
    return told("it takes %1 %2", f"{found.work / 1440:g} ed" if elapsed else span(plan, found.work), told(where))


def _other_end(plan: Plan, found: Why, bound: Bound, name: str) -> Phrase:
    """The work between the end that a bound is about and the date that it sets."""
    if bound.end == name.removeprefix("late_") or not found.work:
        return ()
    if _begun(plan, found):
        return (told(" and %1 of it is left", span(plan, found.work)),)
    return (" and ", _work(plan, found, "up to then" if bound.end is End.FINISH else "from then on"))


def _begun(plan: Plan, found: Why) -> bool:
    """Whether it has begun, so that it is its rest that is told of."""
    return plan.tasks[found.task].actual_start is not None


def _snapped(bound: Bound, *, late: bool) -> Phrase:
    """That the calendar moved the date on."""
    if not bound.snapped:
        return ()
    if late:
        return (", in hours off, so the last working time before that counts",)
    return (", in hours off, so the next working time after that counts",)


def _linked(plan: Plan, bound: Bound, *, late: bool) -> Phrase:
    """What the task at the other end of a link does."""
    link = plan.links[bound.link or ""]
    tied = link.type in ((LinkType.FF, LinkType.SF) if late or _as_late(bound) else (LinkType.FS, LinkType.FF))
    begun = plan.tasks[bound.task or ""].actual_start is not None
    by_then = " has to finish by " if tied else " has to go on by " if begun else " has to start by "
    verb = by_then if late else " finishes " if tied else " starts "
    lead: Phrase = ("it is as late as possible before ",) if _as_late(bound) else ()
    said: Phrase = (*lead, _named(plan, bound.task), verb, to_datetime(bound.source), f" ({_typed(plan, bound)}")
    return (*said, ", through ", _named(plan, bound.via), ")") if bound.via is not None else (*said, ")")


def _dated(plan: Plan, found: Why, bound: Bound) -> Phrase:
    """A bound that stands for itself."""
    if _begun(plan, found) and not bound.fixed and bound.kind in RESTS:
        return (RESTS[bound.kind], _asked(plan, found.task, bound))
    if bound.kind is BoundKind.ACTUAL:
        return ("it really started then" if bound.end is End.START else "it really finished then",)
    if bound.kind is BoundKind.MANUAL:
        return ("its start is set by hand",)
    if bound.kind is BoundKind.CONSTRAINT:
        return _constraint(plan, found, bound)
    return (CLAUSES[bound.kind], _asked(plan, found.task, bound))


def _asked(plan: Plan, task: Id, bound: Bound) -> date:
    """The date of a bound that stands for itself, as it was typed: one without a time stays a day."""
    typed = {
        BoundKind.STATUS_DATE: plan.settings.status_date,
        BoundKind.TARGET: plan.settings.target,
        BoundKind.DEADLINE: plan.tasks[bound.via or task].deadline,
    }
    return typed.get(bound.kind) or to_datetime(bound.asked)


def _constraint(plan: Plan, found: Why, bound: Bound) -> Phrase:
    """What a constraint of the task, or of a summary task above it, says."""
    task = plan.tasks[bound.via or found.task]
    day = task.constraint_date or to_datetime(bound.asked)
    kind = told(" (%1, mandatory)", task.constraint) if bound.fixed else told(" (%1)", task.constraint)
    said: Phrase = (CONSTRAINTS[task.constraint], day, kind)
    return ("its summary task ", _named(plan, bound.via), *said) if bound.via is not None else (told("it"), *said)


def others(plan: Plan, found: Why, name: str) -> Phrase:
    """What else asks for a date, and by how much it is beaten; empty where nothing else does."""
    reason = _reason(found, name)
    equal = [(_noun(plan, bound),) for bound in reason.equal]
    beaten = [(_noun(plan, bound), told(" by %1", span(plan, bound.margin))) for bound in reason.beaten]
    over = [
        (_noun(plan, bound), told(", which asks for %1 more", span(plan, -bound.margin))) for bound in reason.overruled
    ]
    every = (("Same date: ", equal), ("Beats ", beaten), ("Overrules ", over))
    said = [(head, *_listed(items), ".") for head, items in every if items]
    return tuple(part for number, one in enumerate(said) for part in ((" ", *one) if number else one))


def _noun(plan: Plan, bound: Bound) -> Part:
    """A bound in a word or two."""
    if bound.task is not None:
        return Named(bound.task, plan.tasks[bound.task].key)
    return NOUNS[bound.kind]


def _listed(items: Sequence[Phrase], more: int = 0) -> Phrase:
    """The first items with commas between, and how many more there are."""
    joined = [part for number, item in enumerate(items[:LISTED]) for part in ((", ", *item) if number else item)]
    rest = max(len(items) - LISTED, 0) + more
    return (*joined, told(" and %1 more", rest)) if rest else tuple(joined)


def float_sentence(plan: Plan, found: Why) -> Phrase:
    """How late a task may be, and what sets where that ends."""
    if found.late_finish.binding.kind is BoundKind.ACTUAL:
        return ("It is finished: nothing can delay it any more.",)
    total, latest = span(plan, found.total_float), to_datetime(found.late_finish.date)
    because_ = (" because ", *because(plan, found, "late_finish"), ".")
    if found.late_finish.binding.kind is BoundKind.CHILD:
        return (told("Total float %1: the least of the tasks below it.", total),)
    if found.total_float < 0:
        return (told("Total float %1: it is too late, it has to finish by ", total), latest, *because_)
    if found.total_float == 0:
        return ("No total float: it has to finish by ", latest, *because_)
    return (told("Total float %1: it may finish as late as ", total), latest, *because_)


def slip_sentences(plan: Plan, found: Why) -> tuple[Phrase, ...]:
    """Who is hurt if a task is late: at once, later, and when more than its float is used; nobody by a finished one."""
    if found.finished:
        return ()
    told = (_free(plan, found), _waiting(plan, found), *(_slip(plan, found, slip) for slip in found.slips))
    return tuple(filter(None, told))


def _free(plan: Plan, found: Why) -> Phrase:
    """How late it may be without any harm."""
    if found.free_float <= 0:
        return ()
    return (told("Up to %1 late (its free float), it moves nothing else.", span(plan, found.free_float)),)


def _waiting(plan: Plan, found: Why) -> Phrase:
    """The tasks that wait for it, with how late it may be before they move."""
    items = [(_named(plan, one.task), _after(plan, one.float)) for one in found.waiting]
    return ("It moves ", *_listed(items), ".") if items else ()


def _after(plan: Plan, spare: int) -> str:
    return told(" after %1", span(plan, spare)) if spare > 0 else " at once"


def _slip(plan: Plan, found: Why, slip: Slip) -> Phrase:
    """What moves at the end of the total float, or beyond it."""
    if slip.delay <= found.total_float:
        moved = [(_named(plan, one.task), told(" by %1", span(plan, one.minutes))) for one in slip.moved]
        head = told("Late by all of its total float (%1), it moves ", span(plan, slip.delay))
        return (head, *_listed(moved, slip.count - len(slip.moved)), ".") if moved else ()
    return _beyond(plan, slip)


def _beyond(plan: Plan, slip: Slip) -> Phrase:
    """What is hurt when the total float is used up: the finish of the plan, its gates and milestones."""
    harm = (
        told("the plan finishes %1 later", span(plan, slip.finish))
        if slip.finish > 0
        else told("the plan keeps its finish")
    )
    head = told("%1 late: %2", span(plan, slip.delay), harm)
    if not slip.count:
        return (told("%1.", head),)
    marks = [(_named(plan, one.task), _unless(plan, one.minutes, slip.finish)) for one in slip.milestones]
    tail: Phrase = (", gates and milestones among them: ", *_listed(marks)) if marks else ()
    many = told("%1 and %2 tasks move", head, slip.count)
    return (many if slip.count != 1 else told("%1 and %2 task moves", head, slip.count), *tail, ".")


def _unless(plan: Plan, minutes: int, usual: int) -> str:
    """By how much something moves, unless it is by what the finish moves."""
    return "" if minutes == usual else told(" by %1", span(plan, minutes))


def chain_phrases(plan: Plan, steps: Iterable[Step]) -> list[Phrase]:
    """A chain of reasons, a line each: the task and what sets its date."""
    return [(_named(plan, step.task), ": ", *_step(plan, step)) for step in steps]


def _step(plan: Plan, step: Step) -> Phrase:
    """What a step of a chain rests on, in a few words."""
    bound = step.bound
    if bound.task is None:
        return (_noun(plan, bound), " ", _asked(plan, step.task, bound))
    if bound.link is None:
        return ("the task below it ", _noun(plan, bound))
    return (_noun(plan, bound), f" ({_typed(plan, bound)})")


def _typed(plan: Plan, bound: Bound) -> str:
    """The type of a link, with its lag."""
    link = plan.links[bound.link or ""]
    return format_link(TypedLink("", link.type, link.lag), plan.units).strip() or str(link.type)


def _named(plan: Plan, task: Id | None) -> Named:
    """A task by key and name."""
    row = plan.tasks[task or ""]
    return Named(row.id, f"{row.key} {row.name}")
