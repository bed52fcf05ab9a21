"""What a user can do to a risk beyond setting a field: say that it has happened, close it, move it in the matrix."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from planner.analysis.register import (
    BAND_MIDDLES,
    LEVELS,
    leaves_of,
    matrix_cell,
    mitigated,
    probability_level,
    standing,
    worked,
)
from planner.change import Change, set_value
from planner.edits.rows import combine, set_field, set_fields
from planner.errors import Fault, Refused
from planner.model.checks import check_value, name_of, row_faults
from planner.model.fields import Field, Kind
from planner.model.grammar import format_duration
from planner.model.values import Duration, Estimate, RiskState
from planner.sentences import UNSAID, told

if TYPE_CHECKING:
    from planner.analysis.register import Cell
    from planner.model.plan import Plan
    from planner.model.risks import Risk
    from planner.model.tasks import Task
    from planner.model.values import Id

RISK_DELAY = Field(kind=Kind.DURATION, label="Delay", help="How much longer each open task hit takes.", minimum=0)


def risk_happened(plan: Plan, risk_id: Id, *, delay: Duration | None = None) -> Change:
    """Let a risk have happened: its delay becomes part of every open task that it hits; raises Refused.

    Without a `delay` it is the most likely impact as the risk stands, or that many percent of the work that is left.
    All three points of a duration grow, and what is left of work that has begun.
    """
    risk = _risk(plan, risk_id)
    _refuse_happened(risk, delay)
    tasks = [task for task in leaves_of(plan, risk.tasks) if task.actual_finish is None]
    if delay is not None and delay.minutes and not tasks:
        wrong, fix = told("It hits no open task."), told("Name the tasks it delays.")
        raise Refused([Fault(_name(plan, risk), "Tasks hit", wrong, fix)])
    grown = [(task, _minutes(plan, risk, task, delay)) for task in tasks]
    changes = [_longer(plan, task, minutes) for task, minutes in grown if minutes]
    state = set_field(plan, ("risk", risk_id), "state", RiskState.HAPPENED)
    label = told("Let %1 have happened%2", _name(plan, risk), _told(plan, [pair for pair in grown if pair[1]]))
    return combine(label, [state, *changes])


def close_risk(plan: Plan, risk_id: Id) -> Change:
    """Let a risk be closed: it can delay nothing any more; raises Refused."""
    risk = _risk(plan, risk_id)
    change = set_field(plan, ("risk", risk_id), "state", RiskState.CLOSED)
    return replace(change, label=told("Close %1", _name(plan, risk)))


def moved_in_matrix(plan: Plan, risk_id: Id, cell: Cell | tuple[int, int], *, length: int | None = None) -> Change:
    """Move a risk to a cell of the 5 x 5 matrix (probability, impact); raises Refused.

    A new row sets the probability that counts by now to the middle of its band, a new column sets the score; what
    stays keeps its value. `length` is that of the plan, as for `matrix_cell`.
    """
    risk = _risk(plan, risk_id)
    probability, impact = cell
    if not (1 <= probability <= LEVELS and 1 <= impact <= LEVELS):
        message = told("There is no cell %1, %2.", probability, impact)
        raise Refused([Fault(_name(plan, risk), "Matrix", message, told("Levels are 1 to %1.", LEVELS))])
    values: dict[str, Any] = _chances(plan, risk, probability)
    if impact != matrix_cell(risk, plan, length=length).impact:
        values["score"] = impact
    label = told("Move %1 to probability %2, impact %3", _name(plan, risk), probability, impact)
    return replace(set_fields(plan, ("risk", risk_id), **values), label=label)


def _chances(plan: Plan, risk: Risk, level: int) -> dict[str, float]:
    """The probabilities that put a risk into a row; what is left after mitigation is never the greater one."""
    if level == probability_level(standing(plan, risk).probability):
        return {}
    middle, left = BAND_MIDDLES[level - 1], risk.residual_probability
    if left is None:
        return {"probability": middle}
    if mitigated(plan, risk):
        return {"probability": max(risk.probability, middle), "residual_probability": middle}
    return {"probability": middle, "residual_probability": min(left, middle)}


def _risk(plan: Plan, risk_id: Id) -> Risk:
    """The risk; raises Refused where it is gone."""
    if risk_id not in plan.risks:
        raise Refused([Fault(told("risk"), "", told("It has been removed meanwhile."))])
    return plan.risks[risk_id]


def _name(plan: Plan, risk: Risk) -> str:
    """How messages call the risk."""
    return name_of(plan.schema.entity("risk"), risk)


def _refuse_happened(risk: Risk, delay: Duration | None) -> None:
    """Raise Refused for a risk that is over, and for a delay that is none."""
    where = told("risk %1", risk.key)
    if risk.state in (RiskState.HAPPENED, RiskState.CLOSED):
        over = told("It has happened already.") if risk.state is RiskState.HAPPENED else told("It is closed.")
        raise Refused([Fault(where, "State", over, told("Set its state to open first."))])
    message = check_value(RISK_DELAY, delay) if delay is not None else UNSAID
    if message:
        raise Refused([Fault(where, RISK_DELAY.label, message)])


def _minutes(plan: Plan, risk: Risk, task: Task, delay: Duration | None) -> int:
    """By how many minutes of its own clock, working or elapsed, a task takes longer."""
    _, impact, percent = standing(plan, risk)
    if delay is None and percent:
        left = task.duration.likely if task.remaining is None else task.remaining.minutes
        return round(left * percent / 100)
    said = Duration(impact.likely, impact.unit) if delay is None else delay
    if said.elapsed == task.duration.elapsed:
        return said.minutes
    week = worked(plan, 1, elapsed=True)
    return round(said.minutes * week if said.elapsed else said.minutes / week)


def _longer(plan: Plan, task: Task, minutes: int) -> Change:
    """The change that lets a task take longer, its work that is done staying what it is; raises Refused."""
    old = task.duration
    points = (old.optimistic + minutes, old.likely + minutes, old.pessimistic + minutes)
    values: dict[str, Any] = {"duration": Estimate(*points, old.unit)}
    if task.remaining is not None:
        values["remaining"] = replace(task.remaining, minutes=task.remaining.minutes + minutes)
    faults = tuple(row_faults(plan.schema.entity("task"), replace(task, **values)))
    if faults:
        raise Refused(faults)
    return Change("", tuple(set_value("task", task, name, value) for name, value in values.items()))


def _told(plan: Plan, grown: list[tuple[Task, int]]) -> str:
    """`, 5d more for B18`, or `, more time for 3 tasks`; nothing where nothing takes longer."""
    if len(grown) == 1:
        task, minutes = grown[0]
        span = format_duration(Duration(minutes, task.duration.unit), plan.units)
        return told(", %1 more for %2", span, task.key)
    return told(", more time for %1 tasks", len(grown)) if grown else ""
