"""Notices inside the window."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QStackedWidget, QToolButton, QWidget

from planner import CycleError, told
from tests.ui.windows import LEFT
from ui.session import Notice
from ui.widgets import notices as module
from ui.widgets.notices import FOOT, MARGIN, SHOWN_AT_MOST, Notices

LONG = "This link would close a cycle: " + " -> ".join(f"a task of a rather long name {n}" for n in range(9))


@pytest.fixture
def over(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    return made


@pytest.fixture
def notices(over, look):
    return Notices(over, look)


def test_a_notice_is_shown_in_the_lower_right_corner(notices, over):
    notices.tell(Notice("Hello"))
    assert notices.isVisible()
    assert notices.geometry().right() == over.width() - MARGIN - 1
    assert notices.geometry().bottom() == over.height() - FOOT - 1


def test_in_a_low_window_it_takes_the_room_there_is(notices, over):
    over.resize(800, 90)
    notices.tell(Notice("Hello"))
    assert notices.geometry().bottom() == over.height() - MARGIN - 1


def test_of_many_lines_the_first_are_shown_and_the_others_counted(notices):
    text = "\n".join(f"Reason {number}" for number in range(15))
    notices.tell(Notice(text, "error"))
    shown = next(part for part in notices.findChildren(QLabel) if "Reason" in part.text())
    assert shown.text().split("\n")[-2:] == ["Reason 6", "... and 8 more"]
    assert "Reason 14" in shown.toolTip()
    assert notices.texts() == [text]


def test_it_stays_in_the_corner_when_the_window_grows(notices, over):
    notices.tell(Notice("Hello", "error"))
    over.resize(1000, 700)
    assert notices.geometry().right() == 1000 - MARGIN - 1


def test_a_long_text_is_shown_whole(notices):
    notices.tell(Notice(LONG, "error"))
    said = next(part for part in notices.findChildren(QLabel) if part.text() == LONG)
    assert said.height() >= said.heightForWidth(said.width())


def test_text_is_shown_literally(notices):
    notices.tell(Notice("<img src=x><b>bold</b>", "error"))
    assert notices.texts() == ["<img src=x><b>bold</b>"]


def test_a_narrow_window_narrows_the_notices(notices, over):
    notices.tell(Notice("Hello", "error"))
    over.resize(QSize(300, 300))
    assert notices.width() == 300 - 2 * MARGIN


def test_only_the_newest_are_kept(notices):
    for number in range(SHOWN_AT_MOST + 1):
        notices.tell(Notice(str(number), "error"))
    assert notices.texts() == [str(number) for number in range(1, SHOWN_AT_MOST + 1)]


def test_calm_notices_leave_by_themselves_and_errors_stay(qtbot, notices, monkeypatch):
    monkeypatch.setattr(module, "SHOWN_FOR", 30)
    notices.tell(Notice("done", "done"))
    notices.tell(Notice("broken", "error"))
    qtbot.waitUntil(lambda: notices.texts() == ["broken"])


def test_the_close_button_ends_a_notice(qtbot, notices):
    notices.tell(Notice("broken", "error"))
    qtbot.mouseClick(notices.findChild(QToolButton), LEFT)
    assert notices.texts() == []
    assert not notices.isVisible()


def test_an_offer_is_made_once_and_ends_the_notice(qtbot, notices):
    accepted = []
    notices.tell(Notice("The file has changed.", "warning", "Reload", lambda: accepted.append(True)))
    qtbot.mouseClick(notices.findChild(QPushButton), LEFT)
    assert accepted == [True]
    assert notices.texts() == []


def test_clearing_takes_all_away(notices):
    for tone in module.ICONS:
        notices.tell(Notice(tone, tone))
    notices.clear()
    assert notices.texts() == []


def test_a_refusal_is_told_in_the_language_of_the_window(german, notices):
    notices.tell(Notice(str(CycleError(["A", "B", "A"])), "error"))
    assert notices.texts()[0].startswith("Diese Verknüpfung würde einen Kreis schließen: A -> B -> A.")


def test_what_was_written_for_the_notice_is_told_as_it_is(german, notices):
    notices.tell(Notice("plan.yaml ist geschrieben."))
    assert notices.texts() == ["plan.yaml ist geschrieben."]


def links(notices):
    """The links of all notices, in order."""
    return [part for part in notices.findChildren(QPushButton) if not isinstance(part, QToolButton)]


def test_several_offers_stand_below_the_text_and_each_does_its_own(qtbot, notices):
    done = []
    offers = tuple((text, lambda *, text=text: done.append(text)) for text in ("Merge...", "Save as..."))
    for number in (0, 1):
        notices.tell(Notice(LONG, "warning", topic="disk", more=offers))
        first, second = links(notices)[-2:]
        said = next(part for part in notices.findChildren(QLabel) if part.text() == LONG)
        assert first.mapTo(notices, first.rect().topLeft()).y() > said.mapTo(notices, said.rect().bottomLeft()).y()
        assert first.geometry().right() < second.geometry().left()
        qtbot.mouseClick((first, second)[number], LEFT)
        assert notices.texts() == []
    assert done == ["Merge...", "Save as..."]


def test_a_single_offer_stands_beside_the_text_however_it_is_made(notices):
    notices.tell(Notice("One", "error", more=(("Reload", lambda: None),)))
    notices.tell(Notice("Two", "error", "Reload", lambda: None))
    first, second = links(notices)
    assert first.geometry().left() == second.geometry().left() > 200


def test_the_first_offer_comes_before_further_ones():
    notice = Notice("Text", "calm", "First", None, more=(("Second", lambda: None),))
    assert [text for text, _accept in notice.offers] == ["First", "Second"]
    assert Notice("Text").offers == ()


def refusal(name):
    """An error of one sort about one file."""
    return Notice(told("%1 could not be written.", name), "error")


def test_an_error_takes_the_place_of_an_older_one_of_the_same_sort(notices):
    notices.tell(Notice("Another matter.", "error"))
    for name in ("a.yaml", "b.yaml", "b.yaml"):
        notices.tell(refusal(name))
    assert notices.texts() == ["Another matter.", "b.yaml could not be written."]


def test_what_offers_something_is_not_pushed_out_by_what_only_tells(notices):
    notices.tell(Notice("The file has changed.", "warning", "Reload", lambda: None))
    for number in range(5):
        notices.tell(Notice(str(number), "error"))
    assert notices.texts() == ["The file has changed.", "3", "4"]


def test_beside_many_offers_there_is_still_room_for_the_newest_message(notices):
    for number in range(4):
        notices.tell(Notice(f"offer {number}", "warning", "Reload", lambda: None))
    for number in range(2):
        notices.tell(Notice(str(number), "error"))
    assert notices.texts() == ["offer 1", "offer 2", "offer 3", "1"]


def test_after_a_button_of_a_notice_the_page_has_the_keys(qtbot, look):
    over = QStackedWidget()
    qtbot.addWidget(over)
    page, other = QWidget(), QLineEdit(over)
    page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    over.addWidget(page)
    over.show()
    over.activateWindow()
    qtbot.waitUntil(over.isActiveWindow)
    made = Notices(over, look)
    made.tell(Notice("The file has changed.", "warning", "Reload", lambda: None))
    [reload] = links(made)
    reload.setFocus()
    qtbot.keyClick(reload, Qt.Key.Key_Space)
    assert not other.hasFocus()
    assert page.hasFocus()
