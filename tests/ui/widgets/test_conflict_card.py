"""A conflict with a tile for each side: chosen by mouse and keys, settled or left open, told without color."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from planner.merge.conflicts import Conflict, Sort
from tests.ui.opened import a_launch
from tests.ui.widgets.conflicts import a_head, a_telling, days, deleted, lengths, notes, weighed
from tests.ui.windows import LEFT, texts_of
from ui.widgets.conflict_card import ConflictCard


@pytest.fixture
def shown(qtbot, look):
    def made(found, **more):
        card = ConflictCard(found, a_telling(a_launch()), **more)
        qtbot.addWidget(card)
        card.resize(900, card.sizeHint().height())
        card.show()
        card.activateWindow()
        return card

    return made


def test_a_conflict_tells_its_field_what_was_before_and_both_sides(shown):
    card = shown(weighed(lengths(), 0, 5 * 480))
    texts = texts_of(card, QLabel)
    assert {"Duration", "Before: 3d", "4d", "9d", "earliest go-live", "go-live 5 d later"} <= set(texts)
    assert [tile.radio.text().partition(",")[0] for tile in card.tiles] == ["You", "Ana"]


def test_at_first_the_side_that_shows_is_chosen_and_the_conflict_is_open(shown):
    card = shown(weighed(lengths()))
    assert (card.head, card.settled) == (0, False)
    assert card.tiles[0].state.text() == "shows for now"
    assert card.tiles[1].state.text() == ""


def test_both_sides_are_as_bold_where_one_text_is_long_and_the_other_is_not(shown):
    card = shown(weighed(notes("Ask Sam about it", "Ask Sam about it before the day of the launch")))
    said = {one.accessibleName(): one for one in card.findChildren(QLabel) if one.accessibleName().startswith("Ask")}
    assert len(said) == 2
    assert len({one.property("level") for one in said.values()}) == 1


def test_ours_stands_left_and_theirs_right_whichever_shows(shown):
    card = shown(weighed(notes("Mine", "Theirs")))
    theirs, ours = card.tiles
    assert ours.x() < theirs.x()
    assert theirs.radio.isChecked()


def test_a_click_anywhere_on_a_tile_takes_that_side_and_settles(shown, qtbot):
    card = shown(weighed(lengths()))
    with qtbot.waitSignal(card.decided):
        qtbot.mouseClick(card.tiles[1], LEFT, pos=card.tiles[1].rect().bottomRight() * 0.9)
    assert (card.head, card.settled) == (1, True)
    assert card.tiles[1].state.text() == "\u2713 taken"
    assert card.tiles[1].property("chosen") == "settled"


def test_a_click_on_the_side_that_shows_settles_it_as_it_is(shown, qtbot):
    card = shown(weighed(lengths()))
    qtbot.mouseClick(card.tiles[0], LEFT)
    assert (card.head, card.settled) == (0, True)


def test_another_mouse_button_takes_nothing(shown, qtbot):
    card = shown(weighed(lengths()))
    qtbot.mouseClick(card.tiles[1], Qt.MouseButton.RightButton)
    assert (card.head, card.settled) == (0, False)


def test_arrow_keys_go_from_side_to_side_and_settle(shown, qtbot):
    card = shown(weighed(lengths()))
    card.tiles[0].radio.setFocus()
    qtbot.waitUntil(card.tiles[0].radio.hasFocus)
    QTest.keyClick(card.tiles[0].radio, Qt.Key.Key_Right)
    assert (card.head, card.settled) == (1, True)
    QTest.keyClick(card.tiles[1].radio, Qt.Key.Key_Left)
    assert (card.head, card.settled) == (0, True)


def test_the_space_bar_settles_with_the_side_that_shows(shown, qtbot):
    card = shown(weighed(lengths()))
    card.tiles[0].radio.setFocus()
    QTest.keyClick(card.tiles[0].radio, Qt.Key.Key_Space)
    assert (card.head, card.settled) == (0, True)


def test_a_conflict_left_open_again_shows_what_showed(shown, qtbot):
    card = shown(weighed(lengths()))
    card.take(1)
    qtbot.mouseClick(card.settles, LEFT, pos=card.settles.rect().center() - card.settles.rect().center() / 1.2)
    assert (card.head, card.settled) == (0, False)
    card.take(1)
    card.leave_open()
    assert card.head == 0


def test_all_of_one_side_takes_the_newest_that_is_said_there(shown):
    heads = (a_head((days(4),)), a_head((days(9),), theirs=True), a_head((days(8),), theirs=True))
    card = shown(weighed(Conflict(Sort.VALUES, "task", "A", ("duration",), heads, (days(3),))))
    card.take_side(theirs=True)
    assert card.head == 1
    card.take_side(theirs=False)
    assert card.head == 0


def test_a_side_that_says_nothing_is_not_taken(shown):
    conflict = Conflict(Sort.KEY, "task", "A", ("key",), (a_head(("A-2",), theirs=True),), ("A",))
    card = shown(weighed(conflict))
    card.take_side(theirs=False)
    assert not card.settled


def test_sides_that_are_all_of_others_stand_beside_each_other(shown):
    heads = (a_head((days(4),), theirs=True), a_head((days(9),), theirs=True))
    card = shown(weighed(Conflict(Sort.VALUES, "task", "A", ("duration",), heads, None)))
    assert card.tiles[0].x() < card.tiles[1].x()
    assert card.tiles[0].y() == card.tiles[1].y()


def test_three_sides_stand_below_each_other_where_they_belong(shown):
    heads = (a_head((days(4),)), a_head((days(9),), theirs=True), a_head((days(8),), theirs=True))
    card = shown(weighed(Conflict(Sort.VALUES, "task", "A", ("duration",), heads, None)))
    assert card.tiles[1].x() == card.tiles[2].x()
    assert card.tiles[1].y() < card.tiles[2].y()


def test_of_long_texts_the_words_that_differ_are_underlined(shown):
    card = shown(
        weighed(notes("The rehearsal is done twice, by Bob and Cem", "The rehearsal is done twice, by Ana and Cem"))
    )
    says = [tile.findChildren(QLabel)[0].text() for tile in card.tiles]
    assert ["<u>Ana</u>" in says[0], "<u>Bob</u>" in says[1]] == [True, True]


def test_texts_that_have_nothing_in_common_are_not_underlined(shown):
    card = shown(weighed(notes("Something else entirely, which is long enough", "Ask Ana")))
    assert not any("<u>" in text for text in texts_of(card, QLabel))


def test_markup_in_values_is_shown_literally(shown):
    red = '<b style="background:#ff0000">red</b> and many words after it that are the same'
    card = shown(weighed(notes(red, red + " but for one")))
    assert all(
        "<b style" not in tile.findChildren(QLabel)[0].text()
        or tile.findChildren(QLabel)[0].textFormat() is Qt.TextFormat.PlainText
        for tile in card.tiles
    )


def test_a_reader_hears_what_is_said_by_whom_and_what_it_means(shown):
    card = shown(weighed(lengths(), 0, 5 * 480))
    name = card.tiles[1].radio.accessibleName()
    assert name.startswith("9d, Ana, 3 Mar")
    assert name.endswith("go-live 5 d later")
    assert card.tiles[0].radio.accessibleDescription() == "shows for now"
    assert card.settles.accessibleName() == "Settle with this merge: A  Build API, Duration"


def test_where_conflicts_are_settled_one_by_one_there_is_a_button_for_it(shown, qtbot):
    card = shown(weighed(deleted()), at_once=True)
    assert card.settler.isVisible()
    assert not card.settles.isVisible()
    with qtbot.waitSignal(card.settle_asked):
        qtbot.mouseClick(card.settler, LEFT)
