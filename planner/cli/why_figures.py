"""The reasons of the dates of a task as plain values for JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner import DATES, chain, date_sentence, float_sentence, others, plain, slip_sentences
from planner.cli.figures import clock_text

if TYPE_CHECKING:
    from planner import Id, Plan, Schedule, Why
    from planner.analysis.bounds import Bound
    from planner.analysis.reasons import Reason
    from planner.analysis.slip import Moved, Slip
    from planner.analysis.why import Step


def why_figures(plan: Plan, schedule: Schedule, found: Why) -> dict[str, Any]:
    """Everything about the dates of one task."""
    task = plan.tasks[found.task]
    return {
        "key": task.key,
        "name": task.name,
        **{name: _reason(plan, found, name) for name in DATES},
        "total_float_minutes": found.total_float,
        "free_float_minutes": found.free_float,
        "float_explanation": plain(float_sentence(plan, found)),
        "chain": [_step(plan, step) for step in chain(schedule, found.task)],
        "waiting": [
            {
                "task": plan.tasks[one.task].key,
                "link_float_minutes": one.float,
                "via": _key(plan, one.via),
            }
            for one in found.waiting
        ],
        "slips": [_slip(plan, slip) for slip in found.slips],
        "slip_explanation": [plain(sentence) for sentence in slip_sentences(plan, found)],
    }


def _reason(plan: Plan, found: Why, name: str) -> dict[str, Any]:
    """A date, with its bounds and what they come to as sentences."""
    reason: Reason = getattr(found, name)
    return {
        "date": clock_text(reason.date),
        "bounds": [_bound(plan, bound) for bound in reason.bounds],
        "explanation": plain(date_sentence(plan, found, name)),
        "others": plain(others(plan, found, name)),
    }


def _bound(plan: Plan, bound: Bound) -> dict[str, Any]:
    """What asks for a date."""
    return {
        "kind": str(bound.kind),
        "end": str(bound.end),
        "date": clock_text(bound.date),
        "margin_minutes": bound.margin,
        "asked": clock_text(bound.asked),
        "snapped": bound.snapped,
        "mandatory": bound.fixed,
        "link": str(plan.links[bound.link].type) if bound.link else None,
        "task": _key(plan, bound.task),
        "via": _key(plan, bound.via),
    }


def _step(plan: Plan, step: Step) -> dict[str, Any]:
    """One task of a chain, and the kind of bound that sets its early dates."""
    return {"key": plan.tasks[step.task].key, "kind": str(step.bound.kind)}


def _slip(plan: Plan, slip: Slip) -> dict[str, Any]:
    """What a delay moves."""
    return {
        "delay_minutes": slip.delay,
        "finish_minutes": slip.finish,
        "count": slip.count,
        "moved": [_moved(plan, one) for one in slip.moved],
        "milestones": [_moved(plan, one) for one in slip.milestones],
    }


def _moved(plan: Plan, moved: Moved) -> dict[str, Any]:
    return {"key": plan.tasks[moved.task].key, "minutes": moved.minutes}


def _key(plan: Plan, task: Id | None) -> str | None:
    return None if task is None else plan.tasks[task].key
