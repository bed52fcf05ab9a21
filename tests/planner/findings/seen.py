"""Looking at plans with the rules, for tests."""

from dataclasses import replace

from planner.analysis.schedule import schedule
from planner.findings.rules import findings_of
from planner.findings.survey import Survey
from planner.model.people import Person

ANA = Person(id="N1", key="ANA", name="Ana")
BO = Person(id="N2", key="BO", name="Bo")


def surveyed(plan):
    """A plan as the rules see it."""
    return Survey(plan, schedule(plan))


def all_of(plan, rule):
    """What a rule finds in a plan."""
    return [finding for finding in findings_of(plan, schedule(plan)) if finding.rule == rule]


def one_of(plan, rule):
    """The one thing that a rule finds in a plan."""
    (finding,) = all_of(plan, rule)
    return finding


def limited(plan, **limits):
    """The plan with other limits; shares are judged however few tasks there are."""
    row = replace(plan.checks, **{"fewest": 1, **limits})
    return plan.with_tables({"checks": {"checks": row}})


def set_up(plan, **settings):
    """The plan with other settings."""
    return plan.with_tables({"plan": {"plan": replace(plan.settings, **settings)}})
