"""Conflicts one below the other: grouped by row, laid out a few at a time, decided one by one or all at once."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel

from tests.ui.opened import a_session, many_tasks
from tests.ui.widgets.conflicts import DAY, a_telling, days, deleted, lengths, notes, weighed
from tests.ui.windows import LEFT, texts_of
from ui.widgets.conflict_list import AT_ONCE, SEEN, ConflictList


@pytest.fixture
def shown(qtbot, look):
    def made(found, plan=None, settle=None, chosen=None):
        listed = ConflictList(look, a_telling(plan), settle)
        qtbot.addWidget(listed)
        listed.resize(900, 500)
        listed.show_conflicts(found, chosen)
        listed.show()
        return listed

    return made


def many(count):
    """So many conflicts of as many tasks."""
    return [weighed(lengths(task=f"t{number}")) for number in range(count)]


def test_conflicts_of_one_row_are_in_one_frame_under_its_name(shown):
    listed = shown([weighed(lengths(), 0, DAY), weighed(deleted()), weighed(notes("Mine", "Theirs"))])
    names = [frame.accessibleName() for frame in listed.findChildren(QFrame, "card")]
    assert names == ["A  Build API", "K1  Supplier late", "B  Build web"]
    assert {"Task", "Risk"} <= set(texts_of(listed, QLabel))


def test_nothing_is_chosen_at_first(shown):
    listed = shown([weighed(lengths()), weighed(deleted())])
    assert listed.choices() == []


def settle_nothing(_found, _head):
    """Be asked to settle a conflict one by one, and do nothing."""


def turned(conflict):
    """The conflict with its other side shown: its sides have other numbers then."""
    return replace(conflict, heads=conflict.heads[::-1])


def test_what_is_chosen_goes_by_what_a_side_says_not_by_its_number(shown, qtbot):
    listed = shown([weighed(lengths()), weighed(notes("Mine", "Theirs"))], settle=settle_nothing)
    qtbot.mouseClick(listed.cards[0].tiles[1], LEFT)
    assert listed.chosen == {("task", "A", ("duration",)): (days(9),)}
    again = shown([weighed(turned(lengths())), weighed(notes("Mine", "Theirs"))], None, settle_nothing, listed.chosen)
    assert (again.cards[0].head, again.cards[0].says) == (0, (days(9),))
    assert again.chosen == listed.chosen


def test_the_side_that_shows_stays_chosen_too_where_somebody_chose_it(shown, qtbot):
    listed = shown([weighed(lengths())], settle=settle_nothing)
    qtbot.mouseClick(listed.cards[0].tiles[0], LEFT)
    again = shown([weighed(turned(lengths()))], None, settle_nothing, listed.chosen)
    assert (again.cards[0].head, again.cards[0].says) == (1, (days(4),))
    untouched = shown([weighed(turned(lengths()))], None, settle_nothing, {})
    assert untouched.cards[0].head == 0


def test_a_side_that_is_gone_is_chosen_no_more(shown):
    chosen = {("task", "A", ("duration",)): (days(30),)}
    listed = shown([weighed(lengths())], settle=settle_nothing, chosen=chosen)
    assert (listed.cards[0].head, listed.chosen) == (0, {})


def test_what_is_chosen_of_conflicts_that_are_laid_out_later_is_kept_too(shown, qtbot):
    last = ("task", "t19", ("duration",))
    chosen = {last: (days(9),), ("task", "gone", ("duration",)): (days(1),)}
    listed = shown(many(20), many_tasks(20), settle_nothing, chosen)
    assert len(listed.cards) < 20
    assert listed.chosen == {last: (days(9),)}
    qtbot.waitUntil(lambda: len(listed.cards) == 20)
    assert listed.cards[-1].head == 1
    assert listed.chosen == {last: (days(9),)}


def test_what_is_settled_is_a_choice(shown, qtbot):
    listed = shown([weighed(lengths()), weighed(deleted())])
    with qtbot.waitSignal(listed.decided):
        qtbot.mouseClick(listed.cards[1].tiles[1], LEFT)
    assert listed.choices() == [(deleted(), 1)]


def test_a_few_are_laid_out_at_once_and_the_others_follow(shown, qtbot):
    listed = shown(many(20), many_tasks(20))
    assert SEEN <= len(listed.cards) < 20
    qtbot.waitUntil(lambda: len(listed.cards) == 20)
    assert listed.more.isHidden()


def test_of_very_many_the_rest_comes_when_it_is_asked_for(shown, qtbot):
    listed = shown(many(AT_ONCE + 5), many_tasks(AT_ONCE + 5))
    qtbot.waitUntil(lambda: len(listed.cards) >= AT_ONCE)
    left = AT_ONCE + 5 - len(listed.cards)
    assert listed.more.text() == f"Show {left} conflicts more"
    qtbot.mouseClick(listed.more, LEFT)
    assert len(listed.cards) == AT_ONCE + 5
    assert listed.more.isHidden()


def test_something_for_all_is_done_also_with_those_that_are_not_laid_out(shown):
    listed = shown(many(AT_ONCE + 5), many_tasks(AT_ONCE + 5))
    listed.each(lambda card: card.take_side(theirs=True))
    assert [number for _, number in listed.choices()] == [1] * (AT_ONCE + 5)


def test_the_order_is_kept_while_they_are_laid_out(shown, qtbot):
    listed = shown(many(12), many_tasks(12))
    qtbot.waitUntil(lambda: len(listed.cards) == 12)

    def heights():
        return [card.mapTo(listed.widget(), card.rect().topLeft()).y() for card in listed.cards]

    qtbot.waitUntil(lambda: heights() == sorted(set(heights())))
    assert [card.found.conflict.id for card in listed.cards] == [f"t{number}" for number in range(12)]


def test_the_keys_bring_a_conflict_into_view(shown, qtbot):
    listed = shown(many(12), many_tasks(12))
    qtbot.waitUntil(lambda: len(listed.cards) == 12 and listed.verticalScrollBar().maximum() > 0)
    listed.activateWindow()
    listed.cards[-1].tiles[0].radio.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: listed.verticalScrollBar().value() > 0)


def test_conflicts_can_be_settled_one_by_one(shown, qtbot):
    settled = []
    listed = shown([weighed(lengths())], settle=lambda found, head: settled.append((found.conflict, head)))
    listed.cards[0].tiles[1].radio.click()
    assert settled == []
    qtbot.mouseClick(listed.cards[0].settler, LEFT)
    assert settled == [(lengths(), 1)]


def test_a_session_is_not_touched_by_looking(shown, tmp_path):
    session = a_session(many_tasks(3), tmp_path)
    before = session.plan
    shown(many(3), session.plan).each(lambda card: card.take(1))
    assert session.plan is before


@pytest.mark.parametrize("width", [640, 900, 1300])
def test_long_texts_are_not_cut_off_whatever_the_width(shown, qtbot, width):
    long = "A long text that somebody pasted from a document and that nobody thought of shortening " * 3
    listed = shown([weighed(notes(f"Mine. {long}", f"Theirs. {long}"))], settle=lambda *_: None)
    listed.resize(width, 500)
    qtbot.wait(1)
    texts = [one for one in listed.cards[0].findChildren(QLabel) if len(one.text()) > 200]
    assert len(texts) == 2
    qtbot.waitUntil(lambda: all(one.height() >= one.heightForWidth(one.width()) for one in texts))


def test_a_single_conflict_takes_no_more_room_than_it_needs(shown, qtbot):
    one, two = shown([weighed(lengths())]), shown([weighed(lengths()), weighed(deleted())])
    frames = [listed.findChildren(QFrame, "card")[0] for listed in (one, two)]
    qtbot.waitUntil(lambda: 0 < frames[0].height() == frames[1].height())
