"""The map of stakeholders."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from planner import Grade, Stakeholder, add_row, set_field
from planner.model.launch_values import Trigger
from tests.builders import a_plan
from tests.ui.opened import a_session
from tests.ui.panels.staffed import LEFT, crew, seen
from ui.panels.stakeholders import StakeholdersPanel


@pytest.fixture
def panel(qtbot, tmp_path, settings, look):
    return seen(qtbot, StakeholdersPanel(a_session(crew(), tmp_path), look, settings, None))


def field(panel, influence, interest):
    """What a field of the map says."""
    QTest.qWait(1)  # new parts are shown in the next turn
    name = f"Influence {influence}, interest {interest}"
    frame = next(one for one in panel.findChildren(QLabel.__base__) if one.accessibleName() == name)
    parts = [*frame.findChildren(QLabel), *frame.findChildren(QPushButton)]
    return [part.text() for part in parts if not part.isHidden() and part.text()]


def test_everybody_stands_by_influence_and_interest(panel):
    assert field(panel, "high", "low") == ["KEEP SATISFIED", "○", "Shops"]
    assert field(panel, "high", "high") == ["MANAGE CLOSELY"]


def test_a_stance_is_a_sign_and_an_audience_without_a_message_is_marked(panel):
    assert field(panel, "medium", "medium") == ["\N{MINUS SIGN}", "▲ never told", "Council"]
    assert panel.summary.text() == "▲ No message is planned for staff."


def test_a_name_selects_its_row(qtbot, panel):
    name = next(one for one in panel.findChildren(QPushButton) if one.text() == "Shops")
    qtbot.mouseClick(name, LEFT)
    assert panel.session.selected == ("H1",)


def test_somebody_moves_when_their_influence_changes(panel):
    panel.session.edit(lambda plan: set_field(plan, ("stakeholder", "H1"), "influence", Grade.LOW))
    assert field(panel, "low", "low") == ["WATCH", "○", "Shops"]


def test_everybody_may_be_told(panel):
    panel.session.edit(
        lambda plan: add_row(plan, "communication", name="News", audience="staff", trigger=Trigger.GO_LIVE)
    )
    assert panel.summary.text() == "A message is planned for everybody."


def test_more_than_a_field_can_hold_are_counted(panel):
    for number in range(45):
        name = f"Person {number:02}"
        panel.session.edit(lambda plan, name=name: add_row(plan, "stakeholder", name=name, group="customers"))
    assert "+ 6" in field(panel, "medium", "medium")
    assert len(panel.session.plan.rows(Stakeholder)) == 47


def test_an_empty_map_says_what_it_is_for(qtbot, tmp_path, settings, look):
    made = seen(qtbot, StakeholdersPanel(a_session(a_plan("A 1d"), tmp_path), look, settings, None))
    assert "Who has an interest in the launch" in made.summary.text()
