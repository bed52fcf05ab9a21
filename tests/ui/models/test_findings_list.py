"""The findings as a tree: grouped by rule, errors first, severities left out on demand."""

from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, Qt

import planner
from planner.findings.finding import Finding, Severity
from planner.model.people import Person
from planner.model.risks import Risk
from tests.builders import a_plan, with_rows, with_task
from tests.ui.opened import watched
from ui.models.findings_list import FINDING_ROLE, FindingsList


def a_troubled_plan():
    """B misses its deadline, C and D are not linked, A -> X is redundant, and two risks are nobody's."""
    plan = with_task(a_plan("A 3d > B 2d > X 1d; A > X; C 1d; D 1d"), "B", deadline=date(2026, 3, 3))
    risks = (Risk(id=key, key=key, name=key, tasks=("A",), cost=1) for key in ("K1", "K2"))
    return with_rows(plan, *risks, Person(id="N1", key="N1", name="Ana"))


@pytest.fixture
def found():
    """The findings of the troubled plan."""
    plan = a_troubled_plan()
    return planner.findings_of(plan, planner.schedule(plan))


@pytest.fixture
def model(qapp, found):
    """The findings of the troubled plan as a list that Qt keeps an eye on."""
    made = watched(FindingsList())
    made.show_findings(found)
    return made


TOP = QModelIndex()


def rows(model, parent=TOP):
    """The texts of the rows below another."""
    return [
        [model.index(row, column, parent).data() for column in range(model.columnCount())]
        for row in range(model.rowCount(parent))
    ]


def test_rules_stand_with_their_number_and_meaning_errors_first(model):
    assert [row[:2] for row in rows(model)] == [
        ["Missed deadlines", "1 error"],
        ["Tasks without links", "2 warnings"],
        ["Risks without owner", "2 warnings"],
        ["Redundant links", "1 note"],
    ]
    assert rows(model)[0][2] == planner.RULES["missed deadline"].help


def test_findings_stand_below_their_rule_with_a_word_for_their_severity(model):
    assert rows(model, model.index(1, 0)) == [
        ["Warning", "task C", "It waits for nothing and nothing waits for it.", "Link it to X"],
        ["Warning", "task D", "It waits for nothing and nothing waits for it.", "Link it to X"],
    ]


def test_advice_in_words_stands_where_no_fix_is_offered(model):
    assert rows(model, model.index(2, 0))[0][2:] == ["Nobody owns it. Give it an owner.", ""]


def test_severities_can_be_left_out(model, found):
    model.show_findings(found, ["warning", "note"])
    assert [row[0] for row in rows(model)] == ["Missed deadlines"]
    model.show_findings(found, ["error", "warning", "note"])
    assert rows(model) == []


def test_a_row_knows_the_rows_of_the_plan(model):
    group = model.index(1, 0)
    assert model.ids(group) == ("C", "D")
    assert model.ids(model.index(1, 2, group)) == ("D",)
    assert model.ids(QModelIndex()) == ()
    assert model.finding(group) is None
    assert model.finding(model.index(0, 0, group)).where == "task C"
    assert group.data(FINDING_ROLE).rule == "not linked"


def test_a_finding_keeps_its_place_or_the_next_one_takes_it(model, found):
    finding = model.finding(model.index(1, 0, model.index(1, 0)))
    assert model.place(finding, 1).row() == 1
    model.show_findings([one for one in found if one is not finding])
    assert model.finding(model.place(finding, 1)).where == "task C"
    model.show_findings([one for one in found if one.rule != "not linked"])
    assert not model.place(finding, 1).isValid()


def test_a_fault_of_the_file_has_no_rule_and_is_shown_all_the_same(model):
    model.show_findings([Finding(Severity.ERROR, "fault", "task A", "It is broken.", "Mend it.")])
    assert rows(model) == [["Fault", "1 error", "", ""]]


def test_columns_have_names_and_cells_tell_their_text_as_tool_tip(model):
    horizontal = Qt.Orientation.Horizontal
    assert [model.headerData(column, horizontal) for column in range(4)] == ["Finding", "Where", "What", "Fix"]
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == "Missed deadlines"
    assert model.data(QModelIndex()) is None
