"""What a person or role has to do, as a list."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from planner import set_field
from tests.builders import a_plan
from tests.ui.opened import a_session
from tests.ui.panels.staffed import LEFT, crew, seen
from ui.panels.my_work import MyWorkPanel


@pytest.fixture
def panel(qtbot, tmp_path, settings, look):
    return seen(qtbot, MyWorkPanel(a_session(crew(status_date=date(2026, 3, 1)), tmp_path), look, settings, None))


def lines(panel):
    """What the list says, kind by kind."""
    found = {}
    for place in range(panel.list.topLevelItemCount()):
        group = panel.list.topLevelItem(place)
        children = [group.child(number) for number in range(group.childCount())]
        found[group.text(0)] = [[child.text(column) for column in range(4)] for child in children]
    return found


def click_line(qtbot, panel, group, number):
    """Click on a line of a kind."""
    item = panel.list.topLevelItem(group).child(number)
    qtbot.mouseClick(panel.list.viewport(), LEFT, pos=panel.list.visualItemRect(item).center())


def test_the_first_person_is_chosen_and_their_work_listed_by_kind(panel):
    assert panel.who.currentText() == "Ana"
    assert lines(panel) == {
        "Tasks (2)": [
            ["A  A", "2 Mar", "Tue 3 Mar 2026 17:00", "R A, 0 % done"],
            ["C  C", "2 Mar", "Mon 2 Mar 2026 17:00", "R A, 0 % done"],
        ],
        "Communications (1)": [["W3  Message W3", "", "Fri 6 Mar 2026", "planned"]],
    }
    assert panel.summary.text() == "3 things to do"


def test_in_a_narrow_window_nothing_lies_over_something_else(qtbot, panel):
    panel.resize(480, 300)
    qtbot.waitUntil(lambda: panel.width() == 480)
    who, summary, opener = (part.geometry() for part in (panel.who, panel.summary, panel.opener))
    assert who.right() < summary.left() <= summary.right() < opener.left()
    assert opener.width() >= panel.opener.sizeHint().width()
    assert panel.list.header().sectionSize(0) < 380


def test_people_and_roles_are_offered(panel):
    assert [panel.who.itemText(row) for row in range(panel.who.count())] == [
        "Ana",
        "Bo",
        "Engineer (role)",
        "Tester (role)",
    ]


def test_somebody_else_is_chosen_by_keys(qtbot, panel):
    panel.who.setFocus()
    qtbot.keyClick(panel.who, Qt.Key.Key_Down)
    assert panel.chosen == "N2"
    assert list(lines(panel)) == ["Tasks (1)"]


def test_a_line_selects_its_row(qtbot, panel):
    click_line(qtbot, panel, 1, 0)
    assert panel.session.selected == ("W3",)
    click_line(qtbot, panel, 0, 1)
    assert panel.session.selected == ("C",)


def test_what_is_overdue_has_a_sign(panel):
    panel.session.edit(lambda plan: set_field(plan, ("communication", "W3"), "days", -6))
    assert lines(panel)["Communications (1)"][0][2] == "▲ Sat 28 Feb 2026"
    assert panel.summary.accessibleName() == "▲ 1 overdue, 3 things to do"


def test_the_chosen_one_stays_when_the_plan_changes(panel):
    panel.choose("R1")
    panel.session.edit(lambda plan: set_field(plan, ("person", "N1"), "name", "Zoe"))
    assert panel.chosen == "R1"
    assert [panel.who.itemText(row) for row in range(2)] == ["Bo", "Zoe"]


def test_who_has_nothing_to_do_is_told_so(panel):
    panel.session.edit(lambda plan: set_field(plan, ("task", "B"), "actual_start", date(2026, 3, 1)))
    panel.session.edit(lambda plan: set_field(plan, ("task", "B"), "actual_finish", date(2026, 3, 1)))
    panel.choose("N2")
    assert panel.blank.isVisible()
    assert (panel.blank._title.text(), panel.opener.isEnabled()) == ("Nothing to do", False)


def test_a_plan_of_nobody_says_what_this_is_for(qtbot, tmp_path, settings, look):
    made = seen(qtbot, MyWorkPanel(a_session(a_plan("A 1d"), tmp_path), look, settings, None))
    assert made.blank._title.text() == "Nobody takes part yet"


def test_whose_work_it_is_stays_from_plan_to_plan(qtbot, panel, tmp_path, settings, look):
    panel.choose("R2")
    other = seen(qtbot, MyWorkPanel(a_session(crew(), tmp_path / "other"), look, settings, None))
    assert other.chosen == "R2"
    other.choose("gone")
    assert other.chosen == "R2"
