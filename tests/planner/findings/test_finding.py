"""Rules as data: complete, unambiguous, and told apart by where they come from."""

import pytest

from planner.analysis.schedule import schedule
from planner.errors import Fault
from planner.findings.finding import Finding, Found, Rule, Severity
from planner.findings.rules import FAULT, RULES, findings_of
from tests.builders import a_plan
from tests.planner.findings.seen import surveyed

DCMA = {f"DCMA {number}" for number in range(1, 15)}


def test_every_point_of_the_assessment_has_a_rule():
    assert {rule.source for rule in RULES.values()} >= DCMA
    assert {rule.source for rule in RULES.values()} - DCMA == {"launch", "plan"}


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_every_rule_has_a_title_and_a_meaning(rule):
    assert RULES[rule.id] is rule
    assert rule.title[0].isupper()
    assert not rule.title.endswith(".")
    assert rule.help.endswith(".")


def test_no_two_rules_have_the_same_title():
    assert len({rule.title for rule in RULES.values()}) == len(RULES)
    assert FAULT not in RULES


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_no_rule_finds_anything_in_an_empty_plan(rule):
    assert not any(rule.findings(surveyed(a_plan(""))))


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_no_rule_finds_anything_in_one_task(rule):
    assert not any(rule.findings(surveyed(a_plan("A 3d"))))


def test_what_a_rule_finds_carries_its_id_and_severity():
    found = Found("task A", "It is odd.", ("A",), "Mend it.", (), 3.0, 2.0)
    rule = Rule("odd", "Odd tasks", "A task is odd.", Severity.NOTE, "plan", lambda _survey: [found])
    assert list(rule.findings(surveyed(a_plan("A 1d")))) == [
        Finding(Severity.NOTE, "odd", "task A", "It is odd.", "Mend it.", ("A",), (), 3.0, 2.0)
    ]


def test_findings_of_one_rule_stand_together():
    plan = a_plan("A 3d > B 5d; C 1d; D 1d; A > E 1d; A > F 1d")
    rules = [finding.rule for finding in findings_of(plan, schedule(plan))]
    assert rules == sorted(rules, key=list(RULES).index)
    assert rules.count("not linked") == rules.count("no successor") == 2


def test_faults_of_the_file_come_first_and_have_no_rows():
    plan = a_plan("A 3d > B 5d; C 1d")
    first, second = findings_of(plan, schedule(plan), (Fault("task A", "Name", "is odd.", "Mend it."),))
    assert (first.rule, first.ids, first.fixes) == (FAULT, (), ())
    assert second.rule == "not linked"


def test_severities_are_said_as_words():
    assert [str(severity) for severity in Severity] == ["error", "warning", "note"]
