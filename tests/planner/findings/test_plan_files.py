"""Every rule has a plan file that breaks it and a near miss, and every fix that is offered works and can be undone."""

import re
from pathlib import Path

import pytest

from planner.analysis.schedule import schedule
from planner.change import apply, checked
from planner.findings.rules import RULES, findings_of
from planner.formats.yaml_plan import read
from planner.model.schema import SCHEMA

FOLDER = Path(__file__).resolve().parents[2] / "plans" / "errors"
WRONG = {
    path: match
    for path in sorted(FOLDER.glob("*.yaml"))
    if (match := re.search(r"# expects: (.+) at (.+)", path.read_text("utf-8")))
}
NEAR = {
    path: match
    for path in sorted(FOLDER.glob("*.yaml"))
    if (match := re.search(r"# expects not: (.+)", path.read_text("utf-8")))
}
OFFERED = {"suspended link", "redundant link", "lead", "hard constraints", "milestone", "not linked", "no successor"}
OFFERED |= {"summary constraint", "risk over", "risk probability", "stale scenario", "gate criteria", "gate stale"}
OFFERED |= {"two accountable", "overdue message", "never told"}
OFFERED |= {
    "scope task",
    "scope test",
    "objective data",
    "objective direction",
    "objective scope",
    "change request",
    "gate reference",
}
OFFERED |= {"booking overlap", "hard freeze", "soft freeze", "release order", "component ring"}
"""The rules that can be mended without knowing more than the plan does."""


def plan_in(path):
    """The plan in a file; faults are links that the dates leave out, which a finding tells too."""
    return read(path.read_bytes(), SCHEMA).plan


def found_in(plan):
    """All findings of a plan."""
    return findings_of(plan, schedule(plan))


def of_rule(plan, rule):
    """The places where a plan breaks a rule."""
    return [finding.where for finding in found_in(plan) if finding.rule == rule]


def named(paths):
    """Names for the cases of a test."""
    return [path.name.removesuffix(".yaml") for path in paths]


@pytest.mark.parametrize("path", WRONG, ids=named(WRONG))
def test_a_plan_that_breaks_a_rule_is_found(path):
    rule, where = WRONG[path].groups()
    assert where in of_rule(plan_in(path), rule)


@pytest.mark.parametrize("path", NEAR, ids=named(NEAR))
def test_a_near_miss_is_not_found(path):
    plan = plan_in(path)
    assert plan.tasks
    assert of_rule(plan, NEAR[path][1]) == []


def test_every_rule_has_both_files():
    assert {match[1] for match in WRONG.values()} == set(RULES)
    assert {match[1] for match in NEAR.values()} == set(RULES)
    assert {rule.replace(" ", "-") for rule in RULES} == {path.stem for path in WRONG}


@pytest.mark.parametrize("path", [*WRONG, *NEAR], ids=named([*WRONG, *NEAR]))
def test_what_a_finding_names_is_in_the_plan(path):
    plan = plan_in(path)
    for finding in found_in(plan):
        assert all(plan.find(row_id) is not None for row_id in finding.ids)
        assert (finding.measure is None) == (finding.limit is None)


@pytest.mark.parametrize("path", WRONG, ids=named(WRONG))
def test_every_fix_makes_its_finding_go_away_and_can_be_undone(path):
    plan, rule = plan_in(path), WRONG[path][1]
    first = next(finding for finding in found_in(plan) if finding.rule == rule)
    assert bool(first.fixes) == (rule in OFFERED)
    for fix in first.fixes:
        change = fix.change(plan)
        after = checked(plan, change)
        assert first.where not in of_rule(after, rule), fix.label
        assert apply(after, change.inverse()) == plan
