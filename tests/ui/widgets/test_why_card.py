"""The card "Why these dates": reasons with links that select the tasks they name."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel

import planner
from planner import Constraint, Named, set_field
from tests.builders import a_plan, with_task
from tests.ui.opened import a_session
from ui.theme import DARK, LIGHT
from ui.widgets.why_card import NO_BREAK, Sentence, marked, why_card


@pytest.fixture
def shown(qtbot, session, look):
    """A card of task B of the small launch, in sight and with the keys."""
    return show(qtbot, session, look, "B")


def show(qtbot, session, look, task):
    made = why_card(session, look, planner.why(session.schedule, task))
    qtbot.addWidget(made)
    made.resize(300, 600)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def said(card):
    return [part.accessibleName() or part.text() for part in card.findChildren(QLabel)]


def sentence(card, words):
    return next(part for part in card.findChildren(Sentence) if words in part.accessibleName())


def test_it_says_why_a_task_starts_finishes_and_may_slip(shown):
    text = [line.replace(NO_BREAK, " ") for line in said(shown)]
    assert "A Build API finishes Wed 4 Mar 2026 17:00 (FS)." in text
    assert "Beats the plan start by 3 d." in text
    assert "It takes 2 d from its start." in text
    assert any(line.startswith("0 d: C Try it has to start by") for line in text)
    assert "It moves C Try it at once." in text


def test_a_click_on_a_task_named_selects_it(qtbot, shown, session):
    line = sentence(shown, "Build API")
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(12, 8))
    assert session.selected == ("A",)


def test_keys_reach_a_task_named_and_select_it(qtbot, shown, session):
    line = sentence(shown, "Build API")
    line.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert session.selected == ("A",)


def test_a_sentence_without_a_task_is_no_stop_for_the_tab_key(shown):
    line = sentence(shown, "It takes 2")
    assert line.focusPolicy() is Qt.FocusPolicy.ClickFocus


def test_names_are_shown_literally(qtbot, look):
    hostile = '<b>&amp;</b><a href="file:///x">x</a>'
    session = a_session(with_task(a_plan("A 1d > B 1d"), "A", name=hostile))
    card = show(qtbot, session, look, "B")
    line = sentence(card, "finishes")
    assert hostile in line.accessibleName()
    assert "&lt;b&gt;&amp;amp;&lt;/b&gt;&lt;a href=&quot;" in line.text()
    assert line.text().count("<a ") == 1


def test_a_link_holds_a_number_and_never_what_a_file_says():
    text = marked((Named('"><script>', "A"), " and ", Named("B", "B")), LIGHT.accent)
    assert 'href="0"' in text
    assert 'href="1"' in text
    assert "script" not in text


def test_a_summary_task_names_the_tasks_below_it(qtbot, session, look):
    card = show(qtbot, session, look, "S")
    text = said(card)
    assert "A Build API starts first of the tasks below it." in text


def test_it_is_part_of_the_inspector(qtbot, launched):
    launched.session.select(("B",))
    qtbot.waitUntil(lambda: any("WHY THESE DATES" in part.text() for part in launched.findChildren(QLabel)))


def test_what_is_late_by_a_date_of_its_own_names_it(qtbot, look):
    plan = with_task(a_plan("A 3d > B 1d"), "A", constraint=Constraint.FNLT, constraint_date=date(2026, 3, 3))
    card = show(qtbot, a_session(plan), look, "A")
    text = [line.replace(NO_BREAK, " ") for line in said(card)]
    assert "-1 d: it has to finish no later than Tue 3 Mar 2026 (FNLT)." in text


def test_links_wear_the_accent_of_the_theme(qtbot, session, look):
    look.choose("dark")
    card = show(qtbot, session, look, "B")
    assert DARK.accent.name() in sentence(card, "Build API").text()


def test_numbers_stay_on_one_line_with_their_units():
    assert marked(("by 2 d, 30 min and 4 ed; 3 days",), LIGHT.accent) == (
        f"by 2{NO_BREAK}d, 30{NO_BREAK}min and 4{NO_BREAK}ed; 3 days"
    )


def test_a_sentence_follows_the_words_of_an_edit(qtbot, launched):
    launched.session.select(("B",))
    launched.session.do(set_field(launched.session.plan, ("task", "A"), "name", "Made anew"))
    qtbot.waitUntil(
        lambda: any("Made anew finishes" in part.accessibleName() for part in launched.findChildren(Sentence))
    )
