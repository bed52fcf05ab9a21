"""Messages by date and by audience, with their drafts."""

from datetime import date

import pytest
from icalendar import Calendar
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from planner import Communication, SendState, set_field, set_fields
from planner.model.launch_values import Trigger
from tests.builders import a_plan
from tests.ui.opened import a_session, watched
from tests.ui.panels.staffed import LEFT, click_cell, crew, seen, texts
from ui.panels import messages
from ui.panels.messages import MessagesPanel


@pytest.fixture
def panel(qtbot, tmp_path, settings, look):
    made = MessagesPanel(a_session(crew(status_date=date(2026, 3, 3)), tmp_path), look, settings, None)
    watched(made.list.grid)
    watched(made.matrix.grid)
    return seen(qtbot, made, 1100)


def state(panel, key="W1"):
    """How far a message is."""
    return panel.session.plan.rows(Communication)[key].state


def test_messages_stand_by_when_they_are_due(panel):
    assert texts(panel.list) == {
        "W2": ["Mon 2 Mar 2026", "✓ sent", "Message W2", "customers", "mail"],
        "W1": ["Tue 3 Mar 2026", "▲ overdue", "Message W1", "customers", "mail"],
        "W3": ["Tue 10 Mar 2026", "ahead", "Message W3", "customers", "mail"],
    }
    assert panel.summary.text() == "▲ 2 messages to be sent, 1 overdue."


def test_a_message_turns_overdue_when_the_clock_passes(panel):
    panel.session.edit(lambda plan: set_field(plan, ("plan", "plan"), "status_date", date(2026, 3, 2)))
    assert texts(panel.list)["W1"][1] == "● due"
    panel.session.edit(lambda plan: set_field(plan, ("plan", "plan"), "status_date", date(2026, 3, 3)))
    assert texts(panel.list)["W1"][1] == "▲ overdue"


def test_the_draft_of_the_chosen_one_is_shown_with_its_doubts(qtbot, panel):
    assert panel.draft.facts.text() == "Choose a message to see its draft."
    click_cell(qtbot, panel.list, "W1", "2")
    assert panel.session.selected == ("W1",)
    assert panel.draft.body.toPlainText() == "Web shop on 2026-03-10, {lauch} {version}"
    assert panel.draft.doubts.text() == "▲ No such field: {lauch}. Not known yet: {version}."
    assert panel.draft.facts.text() == "Tue 3 Mar 2026  ·  ▲ overdue  ·  planned\nTo: Shops"


def test_a_draft_is_copied_and_nothing_is_sent(qtbot, panel):
    click_cell(qtbot, panel.list, "W1", "2")
    qtbot.mouseClick(panel.draft.copy, LEFT)
    assert QGuiApplication.clipboard().text() == "Message W1\n\nWeb shop on 2026-03-10, {lauch} {version}"
    assert state(panel) is SendState.PLANNED


def test_a_message_is_approved_and_marked_as_sent_and_planned_again(qtbot, panel):
    click_cell(qtbot, panel.list, "W1", "2")
    qtbot.mouseClick(panel.draft.approve, LEFT)
    assert (state(panel), panel.draft.approve.isEnabled()) == (SendState.APPROVED, False)
    qtbot.mouseClick(panel.draft.sent, LEFT)
    assert (state(panel), panel.draft.sent.text()) == (SendState.SENT, "Plan again")
    assert texts(panel.list)["W1"][1] == "✓ sent"
    qtbot.mouseClick(panel.draft.sent, LEFT)
    assert state(panel) is SendState.PLANNED
    for _ in range(3):
        panel.session.undo()
    assert not panel.session.document.can_undo


def test_a_text_is_drafted_anew_when_it_is_edited(qtbot, panel):
    click_cell(qtbot, panel.list, "W1", "2")
    panel.session.edit(lambda plan: set_field(plan, ("communication", "W1"), "body", "Hello {audience}"))
    assert panel.draft.body.toPlainText() == "Hello customers"
    assert not panel.draft.doubts.isVisible()


def test_the_matrix_counts_by_audience_and_channel_and_selects(qtbot, panel):
    qtbot.mouseClick(panel.tabs, LEFT, pos=panel.tabs.tabRect(1).center())
    assert texts(panel.matrix) == {"customers": ["▲ 3"]}
    click_cell(qtbot, panel.matrix, "customers", "mail")
    assert panel.session.selected == ("W2", "W1", "W3")


def test_what_is_to_be_sent_is_saved_as_a_calendar(qtbot, panel, tmp_path, monkeypatch):
    told, path = [], tmp_path / "due.ics"
    monkeypatch.setattr(messages, "ask_path", lambda *_asked: path)
    panel.session.noticed.connect(told.append)
    qtbot.mouseClick(panel.calendar, LEFT)
    assert [str(event["uid"])[:2] for event in Calendar.from_ical(path.read_bytes()).walk("VEVENT")] == ["W1", "W3"]
    assert told[0].text == "due.ics is written."


def test_no_calendar_is_written_without_a_name(qtbot, panel, monkeypatch):
    monkeypatch.setattr(messages, "ask_path", lambda *_asked: None)
    panel.save_calendar()


def test_without_messages_it_says_what_they_are_for(qtbot, tmp_path, settings, look):
    made = seen(qtbot, MessagesPanel(a_session(a_plan("A 1d"), tmp_path), look, settings, None))
    assert made.list.blank.isVisible()
    assert not made.calendar.isEnabled()


def test_delete_in_the_list_removes_nothing(qtbot, panel):
    click_cell(qtbot, panel.list, "W1", "2")
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert "W1" in panel.session.plan.rows(Communication)


def test_a_selection_elsewhere_shows_its_draft(panel):
    panel.session.select(("W3",))
    assert panel.draft.subject.text() == "Message W3"
    panel.session.select(("A",))
    assert panel.draft.facts.text() == "Choose a message to see its draft."


def test_a_message_moves_with_the_go_live(panel):
    before = texts(panel.list)["W3"][0]
    panel.session.edit(lambda plan: set_field(plan, ("plan", "plan"), "start", date(2026, 3, 9)))
    assert (before, texts(panel.list)["W3"][0]) == ("Tue 10 Mar 2026", "Fri 13 Mar 2026")


def test_a_message_without_its_trigger_is_told_last(panel):
    panel.session.edit(
        lambda plan: set_fields(plan, ("communication", "W1"), trigger=Trigger.DATE, date=date(2026, 5, 1))
    )
    assert list(texts(panel.list)) == ["W2", "W3", "W1"]
    assert texts(panel.list)["W1"][:2] == ["Fri 1 May 2026", "ahead"]


def test_names_that_look_like_markup_are_shown_literally(qtbot, panel):
    panel.session.edit(lambda plan: set_field(plan, ("communication", "W1"), "name", "<b>Hi</b> {launch}"))
    click_cell(qtbot, panel.list, "W1", "2")
    assert panel.draft.subject.text() == "<b>Hi</b> Web shop"
    assert panel.draft.subject.textFormat() is Qt.TextFormat.PlainText
