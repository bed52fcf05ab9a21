"""The phrases of the launch practice about people and communication, each done as its check says."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

import planner
from planner.model.audience import Assignment, Communication
from planner.model.gates import ChecklistItem, Criterion, GateRules, Vote
from planner.model.quality import Bug, TestCase
from tests.builders import with_settings, with_task
from tests.planner.launch.crew import message, staffed
from tests.ui.opened import an_application
from tests.ui.panels.staffed import click_cell, texts
from tests.ui.windows import open_plan

DAY = "2026-03-03"


def shown(window, plan, name):
    """A panel of the people page of a window with this plan."""
    open_plan(window, plan)
    return panel_of(window, name)


def panel_of(window, name):
    """A panel of the people page."""
    window.show_page("people")
    page = window._page("people")
    page.show_part(name)
    an_application().processEvents()
    return page.part(name)


def rules(window):
    """What is found by now, by rule."""
    return {finding.rule: finding for finding in window.session.findings}


def test_preparing_the_infrastructure_and_resources_flags_a_person_over_100_percent_on_the_right_day(qtbot, window):
    plan = staffed("A 1d > B 1d; C 2d", owners={"B": "N1", "C": "N2"})
    panel = shown(window, plan, "load")
    assert "Nobody has more to do" in panel.summary.text()
    window.session.edit(lambda now: planner.set_field(now, ("task", "C"), "owner", "N1"))
    QTest.mouseClick(panel.spans, Qt.MouseButton.LeftButton, pos=panel.spans.tabRect(1).center())
    assert panel.summary.text() == "▲ 1 day over 100 %: Ana, 3 Mar 2026"
    days = [line.name for line in panel.view.grid.columns][1:]
    assert dict(zip(days, texts(panel.view)["Ana"][1:], strict=True)) == {"Mon 2 Mar": "100 %", "Tue 3 Mar": "▲ 200 %"}
    click_cell(qtbot, panel.view, "N1", DAY)
    assert set(window.session.selected) == {"B", "C"}
    assert DAY in rules(window)["overlap"].message


def test_communication_with_two_accountable_is_an_error(qtbot, window):
    panel = shown(window, staffed("A 2d", owners={"A": "N1"}), "raci")
    for who in ("N1", "N2"):
        click_cell(qtbot, panel.view, "A", who)
        QTest.keyClick(panel.view, Qt.Key.Key_A)
    finding = rules(window)["two accountable"]
    assert (finding.severity, finding.where) == (planner.Severity.ERROR, "task A")
    assert texts(panel.view)["A  A"][0] == "▲ Ana and Bo are accountable: only one can be."
    click_cell(qtbot, panel.view, "A", "N1")
    QTest.keyClick(panel.view, Qt.Key.Key_R)
    assert "two accountable" not in rules(window)
    assert texts(panel.view)["A  A"][0] == "✓"


@pytest.mark.parametrize(("clock", "word"), [(date(2026, 3, 3), "ahead"), (date(2026, 3, 4), "● due")])
def test_communication_fifteen_days_before_the_go_live_turns_overdue_when_the_clock_passes(window, clock, word):
    plan = with_task(staffed("A 15d > L 0d", message(days=-15)), "A", actual_start=date(2026, 3, 2))
    plan = with_task(plan, "A", actual_finish=date(2026, 3, 20))
    panel = shown(window, with_settings(plan, go_live="L", status_date=clock), "messages")
    due = planner.due_of(plan.rows(Communication)["W1"], window.session.schedule)
    assert due == date(2026, 3, 5)
    assert texts(panel.list)["W1"][1] == word
    window.session.edit(lambda now: planner.set_field(now, ("plan", "plan"), "status_date", date(2026, 3, 5)))
    assert texts(panel.list)["W1"][1] == "▲ overdue"
    assert "overdue message" in rules(window)
    panel.list.go_to("W1")
    QTest.mouseClick(panel.draft.sent, Qt.MouseButton.LeftButton)
    assert texts(panel.list)["W1"][1] == "✓ sent"
    assert "overdue message" not in rules(window)


def named_in(plan, people, role):
    """The ids of the open rows that name people of a role, or the role, looked up row by row; gates stand for votes."""
    dates = planner.schedule(plan)
    summaries = {task.parent for task in plan.tasks.values()}
    doing = {
        row.task
        for row in plan.rows(Assignment).values()
        if row.part in (planner.Raci.RESPONSIBLE, planner.Raci.ACCOUNTABLE)
        and (row.person in people or (row.role == role and row.person is None))
    }
    yield from (
        task.id
        for task in plan.tasks.values()
        if task.id not in summaries
        and not dates.finished[dates.row(task.id)]
        and (task.id in doing or task.role == role or (task.owner in people and _does(plan, task)))
    )
    voted = {(row.gate, row.role) for row in plan.rows(Vote).values()}
    for row in plan.rows(GateRules).values():
        if role in row.voters and (row.gate, role) not in voted and plan.tasks[row.gate].actual_finish is None:
            yield row.gate
    closed = ("pass", "waived", "not applicable")
    yield from (
        row.id
        for row in plan.rows(ChecklistItem).values()
        if {row.owner, row.reviewer} & people and row.state not in closed
    )
    for row in plan.rows(Criterion).values():
        if row.reviewer in people and row.state not in closed and plan.tasks[row.gate].actual_finish is None:
            yield row.id
    yield from (row.id for row in plan.rows(Bug).values() if row.owner in people and row.open)


def _does(plan, task):
    """Whether the owner of a task has a part in it: where nobody else has all of them."""
    parts = {row.part for row in plan.rows(Assignment).values() if row.task == task.id}
    return not {planner.Raci.RESPONSIBLE, planner.Raci.ACCOUNTABLE} <= parts


KINDS = ("task", "checklist_item", "criterion", "bug")


def test_a_software_engineer_finds_by_role_exactly_the_rows_of_software_engineers(qtbot, window):
    window.files.example()
    qtbot.waitUntil(lambda: window.faces is not None and window.workshop.idle)
    panel = panel_of(window, "my_work")
    plan = window.session.plan
    role = next(row for row in plan.roles.values() if row.key == "SWE")
    people = {row.id for row in plan.people.values() if row.role == role.id}
    panel.who.setFocus()
    panel.choose(role.id)
    tree = panel.list
    groups = [tree.topLevelItem(place) for place in range(tree.topLevelItemCount())]
    listed = [group.child(place) for group in groups for place in range(group.childCount())]
    ids = [item.data(0, Qt.ItemDataRole.UserRole + 1) for item in listed]
    found = sorted(one for one in ids if any(one in plan.table(kind) for kind in KINDS))
    assert found == sorted(named_in(plan, people, role.id))
    assert len(found) > 3
    for one in set(ids) - set(found):
        row = plan.find(one)
        assert {getattr(row, name, None) for name in ("owner", "author", "approver", "person")} & people
    for case in (row for row in plan.rows(TestCase).values() if row.owner in people):
        passed = [run for run in plan.table("execution").values() if run.case == case.id]
        assert case.id in ids or passed
    tree.setCurrentItem(listed[0])
    assert window.session.selected == (ids[0],)
