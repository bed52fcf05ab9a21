"""The edits that findings offer: each makes its finding go away and can be undone."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from planner.edits.links import link
from planner.edits.risks import close_risk
from planner.edits.rows import add_row, combine, remove_rows, set_field, set_fields
from planner.edits.scenarios import fit_scenario, remove_scenario
from planner.edits.tasks import add_task
from planner.findings.finding import Fix
from planner.model.launch_values import Ballot, ChangeState, Direction, Source
from planner.model.objectives import Metric, Objective
from planner.model.tasks import NO_LAG
from planner.model.values import Constraint, LinkType, TaskKind
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner.change import Change
    from planner.edits.rows import Edited
    from planner.model.objectives import ScopeItem
    from planner.model.plan import Plan
    from planner.model.system import Component, Environment
    from planner.model.tasks import Task
    from planner.model.values import Day, Id

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


def with_criterion(gate: Id) -> Fix:
    """Let a gate ask for the work before it."""
    return Fix("Ask for the work before it", partial(_ask_for_work, gate=gate))


def deciding_again(rules: Id) -> Fix:
    """Take the decision on a gate back."""
    edit = partial(set_fields, edited=("gate_rules", rules), decision=Ballot.ABSTAIN, decided=None)
    return Fix("Take the decision back", edit)


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


def _ask_for_work(plan: Plan, gate: Id) -> Change:
    """A criterion that all work which a gate waits for is finished."""
    before = dict.fromkeys(row.predecessor for row in plan.links.values() if row.successor == gate)
    name = "The work before it is finished"
    return add_row(plan, "criterion", gate=gate, name=name, source=Source.TASKS, tasks=tuple(before))


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


def moved_after(booking_id: Id, earlier_id: Id) -> Fix:
    """Let a booking begin on the day after another one has ended, as long as before."""
    return Fix("Move it after the other one", partial(_move_booking, booking_id=booking_id, earlier_id=earlier_id))


def excepted(freeze_id: Id, task_id: Id) -> Fix:
    """Let a task go on during a freeze."""
    return Fix(
        "Make it an exception", partial(_with_one_more, edited=("freeze", freeze_id), of="exceptions", one=task_id)
    )


def after_freeze(task_id: Id, day: date) -> Fix:
    """Let a task start no earlier than on a day."""
    edited = ("task", task_id)
    dated = {"constraint": Constraint.SNET, "constraint_date": day, "mandatory": False}
    return Fix(told("Start it on %1", str(day)), lambda plan: set_fields(plan, edited, **dated))


def entered(release_id: Id, environment: Environment) -> Fix:
    """Say that a release is deployed to an environment as well."""
    edited = ("release", release_id)
    add = partial(_with_one_more, edited=edited, of="environments", one=environment.id)
    return Fix(told("Enter %1 as well", environment.name), add)


def not_needing(component: Component, needed: Component) -> Fix:
    """Let a component not need another one."""
    left = tuple(one for one in component.needs if one != needed.id)
    label = told("Let %1 not need %2", component.name, needed.name)
    return Fix(label, lambda plan: set_field(plan, ("component", component.id), "needs", left))


def as_gate(task: Task) -> Fix:
    """Make a task a gate."""
    return Fix(told("Make %1 a gate", task.key), lambda plan: set_field(plan, ("task", task.id), "kind", TaskKind.GATE))


def with_task_for(item: ScopeItem) -> Fix:
    """Add a task that makes a scope item."""
    return Fix("Add a task for it", partial(_add_task_for, item_id=item.id))


def with_row_for(label: str, entity: str, **values: Any) -> Fix:
    """Add a row that refers to what it is for."""
    return Fix(label, lambda plan: add_row(plan, entity, **values))


def with_metric_for(objective: Objective) -> Fix:
    """Add a metric that holds the data of an objective."""
    return Fix("Add a metric for it", partial(_add_metric_for, objective_id=objective.id))


def judged_as(row: Objective | Metric, direction: Direction) -> Fix:
    """Let an objective or a metric be good on the other side."""
    entity = "objective" if isinstance(row, Objective) else "metric"
    label = told("Let good be %2 for %1", row.key, told(direction))
    return Fix(label, lambda plan: set_field(plan, (entity, row.id), "direction", direction))


def decided_request(item: ScopeItem, state: ChangeState) -> Fix:
    """Approve or reject a request to change the scope."""
    label = "Approve it" if state is ChangeState.APPROVED else "Reject it"
    return Fix(label, lambda plan: set_field(plan, ("scope_item", item.id), "request", state))


def _move_booking(plan: Plan, booking_id: Id, earlier_id: Id) -> Change:
    """Both days of a booking, moved by as much as it has to."""
    booking, earlier = plan.table("booking")[booking_id], plan.table("booking")[earlier_id]
    begin = _day_of(earlier.end) + timedelta(days=1)
    by = begin - _day_of(booking.begin)
    return set_fields(plan, ("booking", booking_id), begin=booking.begin + by, end=booking.end + by)


def _day_of(moment: Day) -> date:
    """The day of a day with or without a clock time."""
    return moment.date() if isinstance(moment, datetime) else moment


def _with_one_more(plan: Plan, edited: Edited, of: str, one: Id) -> Change:
    """A row that refers to one row more."""
    entity, row_id = edited
    return set_field(plan, edited, of, (*getattr(plan.table(entity)[row_id], of), one))


def _add_task_for(plan: Plan, item_id: Id) -> Change:
    """A task called like a scope item, which names it."""
    item = plan.table("scope_item")[item_id]
    added = add_task(plan, item.name)
    named = set_field(plan, ("scope_item", item_id), "tasks", (*item.tasks, added.steps[-1].id))
    return combine(added.label, (added, named))


def _add_metric_for(plan: Plan, objective_id: Id) -> Change:
    """A metric called like the measure of an objective, which names it."""
    objective = plan.table("objective")[objective_id]
    added = add_row(plan, "metric", name=objective.measure, unit=objective.unit, direction=objective.direction)
    return combine(added.label, (added, set_field(plan, ("objective", objective_id), "metric", added.steps[-1].id)))
