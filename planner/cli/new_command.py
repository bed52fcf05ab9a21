"""`launchplan new`: a plan from a template, or an empty one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from planner import Unreadable, apply, new_from_template, new_plan, set_field
from planner.cli.output import say
from planner.cli.target import keep, output_option
from planner.gallery import ORDER
from planner.model.grammar import parse_day
from planner.model.settings import PLAN_ROW

if TYPE_CHECKING:
    from planner.model.values import Day


NAME = "New launch"


class DayType(click.ParamType[Any]):
    """A day as people type it."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Day:
        """The day; a usage error says what is wrong."""
        try:
            return parse_day(str(value), date.today())  # noqa: DTZ011 - the day where the user is
        except Unreadable as error:
            self.fail(f"{error}.", param, ctx)


@click.command("new", short_help="Make a plan from a template, or an empty one.")
@click.option("--template", type=click.Choice(ORDER), metavar="NAME", help="One that `launchplan templates` lists.")
@click.option("--start", type=DayType(), metavar="DATE", help="When work starts, as 2026-12-01 or next monday.")
@click.option("--name", help="What is launched.")
@output_option
def command(template: str | None, start: Day | None, name: str | None, output: str, *, force: bool) -> None:
    """Make a plan from a template, or an empty one, that starts today unless --start says when."""
    begin = start or date.today()  # noqa: DTZ011 - the day where the user is
    plan = new_from_template(template, begin) if template else new_plan(name or NAME, begin)
    if name:
        plan = apply(plan, set_field(plan, ("plan", PLAN_ROW), "name", name))
    keep(plan, output, force=force)
    say(f"{len(plan.tasks)} tasks and {len(plan.risks)} risks in {output}.")
