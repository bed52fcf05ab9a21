"""The fixes: what each changes, what it leaves alone, and how undo calls it."""

from datetime import date

import pytest

from planner.analysis.schedule import schedule
from planner.change import apply, checked
from planner.model.tasks import Link
from planner.model.values import Constraint, Duration, LinkType, TaskKind
from tests.builders import a_plan, with_rows, with_task
from tests.planner.findings.seen import all_of, limited, one_of, set_up

DAY = date(2026, 3, 9)
CHAIN = "A 1d > B 1d > C 1d > D 1d"


def mended(plan, rule, label=""):
    """The plan after the fix of what a rule finds, the first one or that of a label."""
    fixes = all_of(plan, rule)[0].fixes
    fix = next(one for one in fixes if not label or one.label == label)
    return checked(plan, fix.change(plan))


def new_links(before, after):
    """The links that a fix has made."""
    return [link for key, link in after.links.items() if key not in before.links]


def test_a_suspended_link_is_removed_and_nothing_else():
    plan = with_rows(a_plan(CHAIN), Link(id="back", predecessor="D", successor="A"))
    after = mended(plan, "suspended link")
    assert set(plan.links) - set(after.links) == {"back"}
    assert after.tasks == plan.tasks


def test_a_lead_is_removed_and_its_link_stays():
    plan = a_plan("A 3d; B 2d; A > B FS-1d")
    after = mended(plan, "lead")
    (link,) = after.links.values()
    assert (link.lag, link.type, link.predecessor) == (Duration(), LinkType.FS, "A")


@pytest.mark.parametrize(
    ("constraint", "soft", "day", "deadline"),
    [
        (Constraint.MSO, Constraint.SNET, DAY, None),
        (Constraint.MFO, Constraint.FNET, DAY, None),
        (Constraint.SNLT, Constraint.ASAP, None, None),
        (Constraint.FNLT, Constraint.ASAP, None, DAY),
    ],
)
def test_a_hard_constraint_becomes_its_soft_counterpart(constraint, soft, day, deadline):
    plan = limited(with_task(a_plan(CHAIN), "C", constraint=constraint, constraint_date=DAY))
    task = mended(plan, "hard constraints", "Make it soft").tasks["C"]
    assert (task.constraint, task.constraint_date, task.deadline) == (soft, day, deadline)


@pytest.mark.parametrize(
    ("constraint", "kept"),
    [
        (Constraint.SNET, Constraint.SNET),
        (Constraint.MSO, Constraint.SNET),
        (Constraint.FNLT, Constraint.FNLT),
        (Constraint.MFO, Constraint.FNLT),
        (Constraint.SNLT, Constraint.ASAP),
        (Constraint.FNET, Constraint.ASAP),
    ],
)
def test_of_the_constraint_of_a_summary_task_stays_what_its_dates_heed(constraint, kept):
    said = {"constraint": constraint, "constraint_date": date(2026, 3, 4), "mandatory": True}
    plan = with_task(a_plan("S{ A 1d > B 2d }; C 5d > D 1d"), "S", **said)
    after = mended(plan, "summary constraint")
    assert (after.tasks["S"].constraint, after.tasks["S"].mandatory) == (kept, False)
    assert all_of(after, "summary constraint") == []
    was, now = schedule(plan), schedule(after)
    for name in ("start", "finish", "late_start", "late_finish", "total_float"):
        assert (getattr(was, name) == getattr(now, name)).all(), "no date moves by it"


def test_a_deadline_that_is_there_stays_when_a_latest_finish_goes():
    plan = with_task(a_plan(CHAIN), "C", constraint=Constraint.FNLT, constraint_date=DAY, deadline=date(2026, 3, 5))
    assert mended(limited(plan), "hard constraints", "Make it soft").tasks["C"].deadline == date(2026, 3, 5)


def test_a_mandatory_date_holds_no_longer_against_links():
    plan = with_task(a_plan(CHAIN), "C", constraint=Constraint.SNET, constraint_date=DAY, mandatory=True)
    task = mended(limited(plan), "hard constraints", "Make it soft").tasks["C"]
    assert (task.constraint, task.constraint_date, task.mandatory) == (Constraint.SNET, DAY, False)


def test_all_hard_constraints_go_in_one_change():
    plan = a_plan(CHAIN)
    for key in "BC":
        plan = with_task(plan, key, constraint=Constraint.MSO, constraint_date=DAY, mandatory=True)
    plan = limited(plan)
    labels = [fix.label for fix in one_of(plan, "hard constraints").fixes]
    assert labels == ["Make all 2 soft", "Remove all 2 constraints"]
    after = mended(plan, "hard constraints", labels[1])
    assert {task.constraint for task in after.tasks.values()} == {Constraint.ASAP}
    assert not any(task.mandatory or task.constraint_date for task in after.tasks.values())


def test_a_milestone_with_time_becomes_a_task_and_keeps_its_duration():
    plan = with_task(a_plan("A 1d > B 2d"), "B", kind=TaskKind.MILESTONE)
    task = mended(plan, "milestone").tasks["B"]
    assert (task.kind, task.duration) == (TaskKind.TASK, plan.tasks["B"].duration)


def test_a_loose_end_is_linked_with_the_last_task():
    plan = a_plan("A 3d > B 5d > M 0d; A > C 1d")
    (link,) = new_links(plan, mended(plan, "no successor"))
    assert (link.predecessor, link.successor, link.type) == ("C", "M", LinkType.FS)


def test_a_loose_end_is_linked_with_the_go_live_where_it_comes_before_it():
    plan = set_up(a_plan("A 3d > L 0d > B 5d; A > C 1d; X 1d > D 1d"), go_live="L")
    early, late = (finding for finding in all_of(plan, "no successor"))
    assert (early.where, early.fixes[0].label) == ("task C", "Link it to B")
    assert (late.where, late.fixes[0].label) == ("task D", "Link it to L")


def test_a_link_that_would_delay_the_last_task_joins_the_finishes():
    plan = a_plan("A 1d > B 9d; A > C 3d")
    (link,) = new_links(plan, mended(plan, "no successor"))
    assert (link.predecessor, link.successor, link.type) == ("C", "B", LinkType.FF)


def test_what_follows_the_go_live_is_linked_with_the_last_task():
    plan = set_up(a_plan("L 0d > A 1d > B 5d; L > C 1d"), go_live="L")
    finding = one_of(plan, "no successor")
    assert finding.fixes[0].label == "Link it to B"


def test_no_link_is_offered_between_a_task_and_what_holds_it():
    plan = set_up(a_plan("S{ A 1d > B 1d; C 1d }; X 9d > Y 1d"), go_live="S")
    (finding,) = (one for one in all_of(plan, "not linked"))
    assert (finding.where, finding.fixes[0].label) == ("task C", "Link it to Y")


def test_a_fix_that_comes_too_late_changes_nothing_of_what_is_gone():
    plan = limited(with_task(a_plan(CHAIN), "C", constraint=Constraint.MSO, constraint_date=DAY))
    fix = one_of(plan, "hard constraints").fixes[0]
    gone = plan.with_tables({"task": {key: task for key, task in plan.tasks.items() if key != "C"}, "link": {}})
    assert not fix.change(gone)


@pytest.mark.parametrize(
    ("text", "rule", "label"),
    [
        ("A 1d > B 1d > C 1d; A > C", "redundant link", "Remove link"),
        ("A 3d; B 2d; A > B FS-1d", "lead", "Set lag of link"),
        ("A 1d > B 3d; C 1d", "not linked", "Link C to B"),
    ],
)
def test_undo_calls_a_fix_by_what_it_did(text, rule, label):
    plan = a_plan(text)
    change = all_of(plan, rule)[0].fixes[0].change(plan)
    assert change.label == label
    assert apply(apply(plan, change), change.inverse()) == plan
