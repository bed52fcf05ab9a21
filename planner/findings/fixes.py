"""The edits that findings offer: each makes its finding go away and can be undone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from planner.edits.links import link
from planner.edits.risks import close_risk
from planner.edits.rows import combine, remove_rows, set_field, set_fields
from planner.edits.scenarios import fit_scenario, remove_scenario
from planner.findings.finding import Fix
from planner.model.tasks import NO_LAG
from planner.model.values import Constraint, LinkType, TaskKind
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner.change import Change
    from planner.model.plan import Plan
    from planner.model.tasks import Task
    from planner.model.values import Id

SOFT = {Constraint.MSO: Constraint.SNET, Constraint.MFO: Constraint.FNET}
"""What holds a task back as a hard constraint does, without holding it to the date."""
HEEDED = {
    Constraint.SNET: Constraint.SNET,
    Constraint.MSO: Constraint.SNET,
    Constraint.FNLT: Constraint.FNLT,
    Constraint.MFO: Constraint.FNLT,
}
"""What of the constraint of a summary task holds for what is below it, as in Microsoft Project."""


def without_link(link_id: Id) -> Fix:
    """Remove a link."""
    return Fix("Remove the link", partial(remove_rows, edited=(("link", link_id),)))


def without_lead(link_id: Id) -> Fix:
    """Remove the lag of a link."""
    return Fix("Remove the lead", lambda plan: set_field(plan, ("link", link_id), "lag", NO_LAG))


def as_task(task_id: Id) -> Fix:
    """Make a milestone with a duration a task."""
    return Fix("Make it a task", lambda plan: set_field(plan, ("task", task_id), "kind", TaskKind.TASK))


def linked_to(task: Task, goal: Task, link_type: LinkType) -> Fix:
    """Make another task wait for one that nothing waits for."""
    return Fix(
        told("Link it to %1", goal.key), partial(link, predecessor=task.id, successor=goal.id, link_type=link_type)
    )


def closed_risk(risk_id: Id) -> Fix:
    """Close a risk."""
    return Fix("Close the risk", partial(close_risk, risk_id=risk_id))


def fitted_scenario(scenario_id: Id) -> Fix:
    """Let a what-if be what of it still applies."""
    return Fix("Keep what still applies", partial(fit_scenario, scenario_id=scenario_id))


def without_scenario(scenario_id: Id) -> Fix:
    """Throw a what-if away."""
    return Fix("Throw the what-if away", partial(remove_scenario, scenario_id=scenario_id))


def softened(ids: Sequence[Id]) -> Fix:
    """Turn hard constraints into ones that only hold a task back, and latest dates into deadlines."""
    return Fix(
        "Make it soft" if len(ids) == 1 else told("Make all %1 soft", len(ids)), partial(_soften, ids=tuple(ids))
    )


def unconstrained(ids: Sequence[Id]) -> Fix:
    """Remove constraints."""
    label = "Remove the constraint" if len(ids) == 1 else told("Remove all %1 constraints", len(ids))
    return Fix(label, partial(_free, ids=tuple(ids)))


def heeded(task: Task) -> Fix:
    """Leave of the constraint of a summary task what its dates heed; no date moves by that."""
    kept = HEEDED.get(task.constraint)
    if kept is None:
        return unconstrained((task.id,))
    edit = partial(set_fields, edited=("task", task.id), constraint=kept, mandatory=False)
    return Fix(told("Make it %1, not mandatory", kept), edit)


def _soften(plan: Plan, ids: tuple[Id, ...]) -> Change:
    """Each constraint as its soft counterpart."""
    changes = [_softer(plan, plan.tasks[task_id]) for task_id in ids if task_id in plan.tasks]
    return combine("Make constraints soft", changes)


def _softer(plan: Plan, task: Task) -> Change:
    """One constraint as its soft counterpart; a latest finish becomes a deadline where there is none."""
    edited = ("task", task.id)
    if task.constraint in (Constraint.FNLT, Constraint.SNLT):
        late = task.constraint is Constraint.FNLT
        deadline = (task.deadline or task.constraint_date) if late else task.deadline
        freed = {"constraint": Constraint.ASAP, "constraint_date": None}
        return set_fields(plan, edited, deadline=deadline, mandatory=False, **freed)
    return set_fields(plan, edited, constraint=SOFT.get(task.constraint, task.constraint), mandatory=False)


def _free(plan: Plan, ids: tuple[Id, ...]) -> Change:
    """Tasks as soon as possible."""
    freed = {"constraint": Constraint.ASAP, "constraint_date": None, "mandatory": False}
    changes = [set_fields(plan, ("task", task_id), **freed) for task_id in ids if task_id in plan.tasks]
    return combine("Remove constraints", changes)
