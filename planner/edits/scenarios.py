"""Edits of what-if scenarios: keeping changes beside the plan, applying them, and scenarios made in one step."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from planner.change import Change, add, apply, diff, remove, set_value
from planner.edits.cycles import refuse_rings
from planner.edits.risks import close_risk
from planner.edits.rows import add_row, combine, remove_rows, set_fields
from planner.edits.what_if import plan_under, scenario_of
from planner.errors import Fault, Refused
from planner.model.risks import NO_IMPACT
from planner.model.scenarios import SCENARIO, Scenario
from planner.model.tasks import Link
from planner.model.values import DATED_CONSTRAINTS, Duration, Estimate, LinkType, new_id
from planner.sentences import named, told

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.risks import Risk
    from planner.model.tasks import Task
    from planner.model.values import Id, Supposed

MINUTES_OF_A_DAY: Final = 1440


def add_scenario(plan: Plan, name: str, changes: tuple[Supposed, ...], description: str = "") -> Change:
    """Keep changes beside the plan under a name; raises Refused where there are none, or the name is taken.

    The id of the scenario is the id of the last step of the change.
    """
    where, title = named("what-if", name.strip()), name.strip()
    if not changes:
        wrong, fix = told("Nothing is different."), told("Change something of the plan first.")
        raise Refused([Fault(where, "Changes", wrong, fix)])
    if title.casefold() in {row.name.casefold() for row in plan.scenarios.values()}:
        raise Refused([Fault(where, "Name", told("Another what-if is called so."), told("Choose another name."))])
    added = add_row(plan, SCENARIO.name, name=title, description=description, changes=changes)
    return replace(added, label=told("Add what-if %1", title))


def scenario_name(plan: Plan, wanted: str) -> str:
    """A name that no other scenario has: the wanted one, or that with a number."""
    taken = {row.name.casefold() for row in plan.scenarios.values()}
    count, name = 1, wanted
    while name.casefold() in taken:
        count += 1
        name = f"{wanted} ({count})"
    return name


def keep_as_scenario(plan: Plan, since: Plan, name: str) -> Change:
    """Turn all that has changed since an earlier plan into a scenario: the plan is as it was; raises Refused."""
    kept = add_scenario(plan, name, scenario_of(since, plan))
    return combine(told("Keep what-if %1", name.strip()), (back_to(plan, since), kept))


def back_to(plan: Plan, since: Plan) -> Change:
    """Take back all that has changed since an earlier plan, but for scenarios."""
    return diff(plan, since.with_tables({SCENARIO.name: plan.table(SCENARIO.name)}), "Take the what-if back")


def apply_scenario(plan: Plan, scenario_id: Id) -> Change:
    """Make the changes of a scenario in the plan and let the scenario go; raises Refused and CycleError.

    What no longer applies is left out; a scenario of which nothing applies any more is refused.
    """
    scenario = _scenario(plan, scenario_id)
    played = plan_under(plan, scenario)
    if not played.change and played.faults:
        raise Refused(played.faults)
    if played.tangled:
        refuse_rings(plan, played.change)
    return combine(played.change.label, (played.change, Change("", (remove(SCENARIO.name, scenario),))))


def fit_scenario(plan: Plan, scenario_id: Id) -> Change:
    """Let a scenario be what of it still applies; raises Refused where it is gone."""
    scenario = _scenario(plan, scenario_id)
    fitting = scenario_of(plan, plan_under(plan, scenario).plan)
    step = set_value(SCENARIO.name, scenario, "changes", fitting)
    return Change(told("Keep of what-if %1 what still applies", scenario.name), (step,))


def remove_scenario(plan: Plan, scenario_id: Id) -> Change:
    """Throw a scenario away; raises Refused where it is gone."""
    scenario = _scenario(plan, scenario_id)
    return Change(told("Throw what-if %1 away", scenario.name), (remove(SCENARIO.name, scenario),))


def suppose(plan: Plan, change: Change, name: str) -> Change:
    """Keep what an edit would do as a scenario instead of doing it; raises Refused where it does nothing."""
    return add_scenario(plan, scenario_name(plan, name), scenario_of(plan, apply(plan, change)))


def what_if_mitigated(plan: Plan, risk_id: Id) -> Change:
    """A scenario in which a risk is mitigated: what is left of it counts; raises Refused where that is not known."""
    risk = _risk(plan, risk_id)
    values = _residual(risk)
    if not values:
        where, fix = told("risk %1", risk.key), told("Give the residual probability or impact first.")
        raise Refused([Fault(where, "Residual probability", told("Nothing says what mitigation leaves of it."), fix)])
    return suppose(plan, set_fields(plan, ("risk", risk_id), **values), f"{risk.key} mitigated")


def _residual(risk: Risk) -> dict[str, object]:
    """What is left of a risk after mitigation, as its own values."""
    values: dict[str, object] = {}
    if risk.residual_probability is not None:
        values["probability"] = risk.residual_probability
    if risk.residual_impact is not None or risk.residual_percent is not None:
        values["impact"] = risk.residual_impact or NO_IMPACT
        values["percent"] = risk.residual_percent or 0.0
    return values


def what_if_without_risk(plan: Plan, risk_id: Id) -> Change:
    """A scenario in which a risk is gone: it is closed; raises Refused where it is over already."""
    risk = _risk(plan, risk_id)
    return suppose(plan, close_risk(plan, risk_id), f"{risk.key} gone")


def what_if_lasting(plan: Plan, task_id: Id, factor: float) -> Change:
    """A scenario in which a task takes `factor` times as long, its remaining work too; raises Refused."""
    task = _task(plan, task_id)
    old = task.duration
    low, likely, high = (round(point * factor) for point in (old.optimistic, old.likely, old.pessimistic))
    values: dict[str, object] = {"duration": Estimate(low, likely, high, old.unit)}
    if task.remaining is not None:
        values["remaining"] = replace(task.remaining, minutes=round(task.remaining.minutes * factor))
    return suppose(plan, set_fields(plan, ("task", task_id), **values), f"{task.key} x {factor:g}")


def what_if_earlier(plan: Plan, task_id: Id, by: Duration) -> Change:
    """A scenario in which a task may start so much sooner than its predecessors and its constraint let it.

    Each link to it gets so much less lag, in the end a lead; a date that its constraint names moves by as many days.
    Raises Refused for a task that nothing holds.
    """
    task = _task(plan, task_id)
    steps = [
        set_value("link", link, "lag", _less(link.lag, by))
        for link in plan.links.values()
        if link.successor == task_id and not link.lag.share and link.lag.elapsed == by.elapsed
    ]
    if task.constraint in DATED_CONSTRAINTS and task.constraint_date is not None:
        day = MINUTES_OF_A_DAY if by.elapsed else plan.units.day
        moved = task.constraint_date - timedelta(days=round(by.minutes / day))
        steps.append(set_value("task", task, "constraint_date", moved))
    return suppose(plan, Change("", tuple(steps)), f"{task.key} earlier")


def _less(lag: Duration, by: Duration) -> Duration:
    """A lag that is so much shorter, in its unit where it was any."""
    return Duration(lag.minutes - by.minutes, lag.unit if lag.minutes else by.unit)


def what_if_without_task(plan: Plan, task_id: Id) -> Change:
    """A scenario in which a task is taken out: what waited for it waits for what it waited for; raises Refused."""
    task = _task(plan, task_id)
    bridged = Change("", tuple(add("link", link) for link in _bridges(plan, task_id)))
    gone = remove_rows(plan, [("task", task_id)])
    return suppose(plan, combine("", (gone, bridged)), f"Without {task.key}")


def _bridges(plan: Plan, task_id: Id) -> list[Link]:
    """The links that let the successors of a task follow its predecessors, where none ties them yet."""
    before = [link.predecessor for link in plan.links.values() if link.successor == task_id]
    after = [link.successor for link in plan.links.values() if link.predecessor == task_id]
    tied = {(link.predecessor, link.successor) for link in plan.links.values() if link.type is LinkType.FS}
    pairs = dict.fromkeys((first, last) for first in before for last in after)
    return [
        Link(id=new_id(), predecessor=first, successor=last)
        for first, last in pairs
        if (first, last) not in tied and first != last
    ]


def _scenario(plan: Plan, scenario_id: Id) -> Scenario:
    """The scenario; raises Refused where it is gone."""
    if scenario_id not in plan.scenarios:
        raise Refused([Fault(told("what-if"), "", told("It has been removed meanwhile."))])
    return plan.scenarios[scenario_id]


def _risk(plan: Plan, risk_id: Id) -> Risk:
    """The risk; raises Refused where it is gone."""
    if risk_id not in plan.risks:
        raise Refused([Fault(told("risk"), "", told("It has been removed meanwhile."))])
    return plan.risks[risk_id]


def _task(plan: Plan, task_id: Id) -> Task:
    """The task, which has none below it; raises Refused for any other."""
    if task_id not in plan.tasks:
        raise Refused([Fault(told("task"), "", told("It has been removed meanwhile."))])
    task = plan.tasks[task_id]
    if any(other.parent == task_id for other in plan.tasks.values()):
        wrong, fix = told("It is a summary task."), told("Choose a task below it.")
        raise Refused([Fault(told("task %1", task.key), "", wrong, fix)])
    return task
