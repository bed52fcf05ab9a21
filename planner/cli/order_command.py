"""`launchplan order`: what to worry about first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from planner import explain_risk, explain_task, in_days, risk_order, schedule
from planner.cli.figures import order_figures, plan_figures, risk_figures
from planner.cli.output import put_json, put_line, put_table, shortened
from planner.cli.source import end, file_argument, here, opened, told

if TYPE_CHECKING:
    from planner import Plan, RiskOrder

WIDEST = 44


@click.command("order", short_help="Rank the risks, and the tasks by what to learn first.")
@file_argument
@click.option("--json", "as_json", is_flag=True, help="Print an object with `plan`, `risks` and `tasks`.")
def command(file: str, *, as_json: bool) -> None:
    """Rank the risks of the plan in FILE by the delay they are expected to cause, and its tasks by risk.

    The screening delay of a risk is its probability times the delay expected beyond the total float of the task it
    hits. The tasks come in an order that respects every link: what endangers the launch most is done as early as
    the links allow.
    """
    found = told(opened(file, here()))
    plan, dates = found.plan, schedule(found.plan)
    order = risk_order(plan, dates)
    if as_json:
        lists = {"risks": list(risk_figures(plan, order)), "tasks": list(order_figures(plan, order))}
        put_json({"plan": plan_figures(plan, dates), **lists})
    else:
        _put_text(plan, order)
    end(wrong=bool(found.faults or dates.suspended))


def _put_text(plan: Plan, order: RiskOrder) -> None:
    """Two tables: the risks, and the tasks."""
    risks = [
        [
            str(ranked.rank),
            ranked.key,
            shortened(plan.risks[ranked.id].name, WIDEST),
            in_days(plan, ranked.delay),
            explain_risk(plan, ranked),
        ]
        for ranked in order.risks
    ]
    put_table(("Rank", "Key", "Risk", "Delay", "Why"), risks, right=(0, 3))
    tasks = [
        [
            str(task.place),
            plan.tasks[task.id].key,
            shortened(plan.tasks[task.id].name, WIDEST),
            explain_task(plan, order, task).removeprefix(f"{plan.tasks[task.id].key}: "),
        ]
        for task in order.tasks
    ]
    put_line()
    put_table(("Place", "Key", "Task", "Why"), tasks, right=(0,))
