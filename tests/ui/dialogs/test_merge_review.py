"""The review of a merge: told in words, decided by mouse and keys, and nothing changed before it is accepted."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QTreeWidget

import planner
from planner.edits.rows import add_row
from tests.ui.copies import lasting, linking, putting, removing, seen
from tests.ui.windows import LEFT, texts_of
from ui.dialogs import merge_review
from ui.dialogs.merge_review import MergeReview
from ui.widgets.fold import Fold
from ui.work import Workshop

CALM = "Nothing changes before you merge; one undo takes it back."
APART = [lasting("A", 4), lasting("B", 4), lasting("C", 4)], [lasting(task, 9) for task in "ABCD"]


@pytest.fixture
def review(qtbot, look, home):
    def made(mine=(), theirs=(), plan=None):
        session, found = seen(home, mine, theirs, plan)
        dialog = MergeReview(None, session, found, look, Workshop(session))
        dialog.session = session
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return made


def adding(entity, row_id, key, name):
    return lambda plan: add_row(plan, entity, id=row_id, key=key, name=name)


def accepted(qtbot, dialog):
    """Say yes, and wait until the merge is there."""
    dialog.accept()
    gone(qtbot, dialog)


def gone(qtbot, dialog):
    qtbot.waitUntil(lambda: not dialog.isVisible())


def folds(dialog):
    return [fold.title.text() for fold in dialog.findChildren(Fold)]


def length(dialog, task="A"):
    return dialog.session.plan.tasks[task].duration.likely / 480


def test_the_head_says_who_changed_what_and_how_many_conflicts_there_are(review):
    dialog = review([lasting("A", 4)], [lasting("A", 9), lasting("B", 4)])
    texts = texts_of(dialog, QLabel)
    assert texts[0] == "1 conflict to look at. Everything else fits together."
    assert texts[1].startswith("Ana: 2 changes since ")
    assert texts[2].startswith("You: 1 change since ")


def test_without_conflicts_it_says_so_and_opens_what_comes_in(review):
    dialog = review([putting("task", "A", "name", "Build")], [lasting("A", 5)])
    assert texts_of(dialog, QLabel)[0] == "Both copies fit together: no conflicts."
    assert folds(dialog) == ["Comes in without conflict: 1 task changed"]
    assert dialog.findChild(QTreeWidget).isVisible()
    assert not dialog.ours.isVisible()
    assert dialog.state.text() == CALM


def test_what_comes_in_is_counted_once(review):
    dialog = review([putting("task", "A", "name", "Build")], [lasting("A", 5)])
    tree = dialog.findChild(QTreeWidget)
    assert [tree.topLevelItem(row).text(0) for row in range(tree.topLevelItemCount())] == ["\u2206  A  Build"]


def row_height(tree):
    return tree.visualItemRect(tree.topLevelItem(0)).height()


def test_rows_that_come_in_are_as_high_where_they_are_opened_later_as_they_are_meant_to_be(review, qtbot):
    dialog = review(*APART)
    tree = dialog.findChild(QTreeWidget)
    qtbot.mouseClick(dialog.findChild(Fold).title, LEFT)
    qtbot.wait(1)
    opened = row_height(tree)
    tree.doItemsLayout()
    assert row_height(tree) == opened


def test_few_conflicts_leave_the_room_that_they_do_not_need_to_what_comes_in(review, qtbot):
    dialog = review([lasting("A", 4)], [lasting("A", 9), lasting("B", 4)])
    card, fold = dialog.list.cards[0], dialog.findChild(Fold)
    qtbot.waitUntil(lambda: 0 < fold.y() - card.mapTo(dialog, card.rect().bottomLeft()).y() < 50)
    assert fold.height() > 200
    qtbot.mouseClick(fold.title, LEFT)
    qtbot.waitUntil(lambda: fold.title.y() == 0)


@pytest.mark.parametrize("count", [1, 3])
def test_the_names_of_the_sides_stand_above_them_with_and_without_a_scroll_bar(review, qtbot, count):
    dialog = review(APART[0][:count], APART[1][:count])
    dialog.resize(dialog.minimumSize())
    bar = dialog.list.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.isVisible() is (count == 3))
    named = {one.text(): one for one in dialog.findChildren(QLabel)}
    tiles = {dialog._telling.theirs(tile.head): tile for tile in dialog.list.cards[0].tiles}
    for theirs, name in ((False, "This plan"), (True, "The other copy")):
        tile, above = (one.mapTo(dialog, one.rect().topLeft()).x() for one in (tiles[theirs], named[name]))
        assert abs(tile - above) <= 2


def test_the_effect_on_the_launch_is_told_before_anything_is_accepted(review):
    dialog = review([], [lasting("A", 5)])
    assert dialog.effect.go_live.lines.text() == "\u25b2 2 d later"
    assert length(dialog) == 3


def test_cancel_leaves_everything(review, qtbot):
    dialog = review([lasting("A", 4)], [lasting("A", 9)])
    before, history = dialog.session.plan, dialog.session.document.history
    dialog.list.cards[0].take(1)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert dialog.session.plan is before
    assert dialog.session.document.history is history


def test_enter_merges_and_leaves_open_what_was_not_decided(review, qtbot):
    dialog = review([lasting("A", 4)], [lasting("A", 9)])
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    gone(qtbot, dialog)
    assert len(dialog.session.document.conflicts) == 1
    assert length(dialog) in (4, 9)


@pytest.mark.parametrize(("theirs", "days"), [(False, 4), (True, 9)])
def test_a_choice_is_taken_and_settles_the_conflict(review, qtbot, theirs, days):
    dialog = review([lasting("A", 4)], [lasting("A", 9)])
    card = dialog.list.cards[0]
    tile = next(one for one in card.tiles if dialog._telling.theirs(one.head) is theirs)
    qtbot.mouseClick(tile, LEFT)
    assert dialog.state.text() == f"1 of 1 settled; what is left open stays listed.  {CALM}"
    qtbot.mouseClick(dialog.accepter, LEFT)
    gone(qtbot, dialog)
    assert dialog.session.document.conflicts == ()
    assert length(dialog) == days


def test_the_merge_with_its_choices_is_one_undo(review, qtbot):
    dialog = review([lasting("A", 4)], [lasting("A", 9), lasting("B", 8)])
    before = dialog.session.plan
    dialog.list.cards[0].take(1)
    accepted(qtbot, dialog)
    assert dialog.session.plan != before
    dialog.session.undo()
    assert dialog.session.plan == before


def test_a_choice_shows_its_effect_on_the_launch(review, qtbot):
    dialog = review([lasting("A", 4)], [lasting("A", 9)])
    shown = dialog.effect.go_live.head.text()
    dialog.list.cards[0].take(1)
    qtbot.waitUntil(lambda: dialog.effect.go_live.head.text() != shown)
    dialog.list.cards[0].leave_open()
    qtbot.waitUntil(lambda: dialog.effect.go_live.head.text() == shown)


def test_all_of_one_copy_are_taken_at_once(review, qtbot):
    dialog = review([lasting("A", 4), lasting("B", 4)], [lasting("A", 9), lasting("B", 8)])
    qtbot.mouseClick(dialog.theirs, LEFT)
    assert dialog.state.text() == f"2 of 2 settled; what is left open stays listed.  {CALM}"
    accepted(qtbot, dialog)
    assert (length(dialog), length(dialog, "B")) == (9, 8)


def test_conflicts_that_move_the_launch_most_come_first(review):
    dialog = review([lasting("D", 2), lasting("A", 4)], [lasting("D", 1.5), lasting("A", 9)])
    assert [card.found.conflict.id for card in dialog.list.cards] == ["A", "D"]


def test_links_that_close_a_cycle_are_told_as_left_out(review, qtbot):
    dialog = review([linking("C", "D")], [linking("D", "B")])
    title = "1 link closes a cycle together with others: it is kept, and left out of the schedule"
    assert title in folds(dialog)
    told = [text for text in texts_of(dialog, QLabel) if "\u2192" in text and "(" in text]
    assert len(told) == 1
    assert {"B", "C", "D"} <= set(told[0])


def test_people_of_one_name_are_told(review, qtbot):
    dialog = review([adding("person", "P1", "N8", "Cem")], [adding("person", "P2", "N9", "Cem")])
    assert "1 name is there twice afterwards" in folds(dialog)


def test_a_deletion_against_an_edit_is_a_choice(review, qtbot):
    dialog = review([removing("risk", "K1")], [putting("risk", "K1", "name", "Supplier very late")])
    (card,) = dialog.list.cards
    assert {"Keep it", "Delete it"} <= set(texts_of(card, QLabel))
    card.take_side(theirs=False)
    accepted(qtbot, dialog)
    assert "K1" not in dialog.session.plan.risks
    assert dialog.session.document.conflicts == ()


# Accepting: made ready in the background


class Held:
    """A stand-in for making a merge ready that waits until it is let go."""

    def __init__(self, monkeypatch):
        self.go, self.calls, real = threading.Event(), 0, merge_review._ready

        def ready(*given):
            self.calls += 1
            given[-1](0.5)
            assert self.go.wait(10)
            return real(*given)

        monkeypatch.setattr(merge_review, "_ready", ready)


@pytest.fixture
def held(monkeypatch):
    made = Held(monkeypatch)
    yield made
    made.go.set()


def test_while_a_merge_is_made_ready_it_says_how_far_it_is_and_takes_no_choices(review, qtbot, held):
    dialog = review([lasting("A", 4), lasting("B", 4)], [lasting("A", 9), lasting("B", 8)])
    dialog.accept()
    qtbot.waitUntil(lambda: dialog.state.text() == "Merging: 50 %")
    assert not any(part.isEnabled() for part in (dialog.list, dialog.ours, dialog.theirs, dialog.accepter))
    dialog.accept()
    held.go.set()
    gone(qtbot, dialog)
    assert held.calls == 1
    assert len(dialog.session.document.conflicts) == 2


def test_escape_stops_the_merge_before_it_is_taken_in_and_the_review_goes_on(review, qtbot, held):
    dialog = review([lasting("A", 4)], [lasting("A", 9)])
    before = dialog.session.document.history
    dialog.list.cards[0].take(1)
    dialog.accept()
    qtbot.waitUntil(lambda: held.calls == 1)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    held.go.set()
    qtbot.waitUntil(lambda: dialog._workshop.idle)
    assert dialog.isVisible()
    assert dialog.session.document.history is before
    assert dialog.accepter.isEnabled()
    assert dialog.state.text() == f"1 of 1 settled; what is left open stays listed.  {CALM}"
    accepted(qtbot, dialog)
    assert length(dialog) in (4, 9)


def test_where_somebody_edits_meanwhile_the_merge_is_made_ready_again(review, qtbot, held):
    dialog = review([lasting("A", 4), lasting("B", 4)], [lasting("A", 9), lasting("B", 8)])
    dialog.list.each(lambda card: card.take_side(theirs=True))
    dialog.accept()
    qtbot.waitUntil(lambda: held.calls == 1)
    dialog.session.edit(lasting("B", 5))
    dialog.session.edit(lasting("C", 7))
    held.go.set()
    gone(qtbot, dialog)
    assert held.calls == 2
    assert (length(dialog), length(dialog, "C")) == (9, 7)
    (left,) = dialog.session.document.conflicts  # what was chosen for B was not said of the five days
    assert left.id == "B"
    dialog.session.undo()
    assert (length(dialog), length(dialog, "B"), length(dialog, "C")) == (4, 5, 7)


def test_a_review_of_an_earlier_plan_merges_into_the_plan_as_it_is(review, qtbot):
    dialog = review([], [lasting("A", 9)])
    dialog.session.edit(lasting("B", 7))
    accepted(qtbot, dialog)
    assert (length(dialog), length(dialog, "B")) == (9, 7)


def test_the_schedule_of_the_merged_plan_is_known_when_it_is_taken_in(review, qtbot, monkeypatch):
    dialog = review([lasting("A", 4)], [lasting("A", 9)])
    dialog.list.cards[0].take(1)
    here, asked = threading.get_ident(), []
    real = planner.schedule
    monkeypatch.setattr(planner, "schedule", lambda *given: asked.append(threading.get_ident()) or real(*given))
    accepted(qtbot, dialog)
    assert here not in asked
    assert dialog.session.schedule.plan is dialog.session.plan


def test_choices_that_do_not_fit_are_told_and_the_review_goes_on(review, qtbot, monkeypatch):
    dialog = review([lasting("A", 4)], [lasting("A", 9)])
    refused = planner.PlanError(planner.told("It cannot be."))
    monkeypatch.setattr(merge_review, "_ready", lambda *_given: (_ for _ in ()).throw(refused))
    dialog.accept()
    qtbot.waitUntil(dialog.fault.isVisible)
    assert dialog.fault.text() == "It cannot be."
    assert dialog.accepter.isEnabled()


def test_tab_goes_through_conflicts_and_to_the_buttons(review, qtbot):
    dialog = review([lasting("A", 4), lasting("B", 4)], [lasting("A", 9), lasting("B", 8)])
    seen_places = []
    for _ in range(30):
        QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Tab)
        seen_places.append(dialog.focusWidget())
    radios = [tile.radio for card in dialog.list.cards for tile in card.tiles if tile.radio.isChecked()]
    assert all(one in seen_places for one in [*radios, dialog.accepter, dialog.theirs])


def test_everything_that_can_be_pressed_has_a_name(review):
    dialog = review([lasting("A", 4)], [lasting("A", 9)])
    for card in dialog.list.cards:
        assert all(tile.radio.accessibleName() for tile in card.tiles)
    assert dialog.list.accessibleName() == "Conflicts"
    assert dialog.effect.accessibleName()


def test_a_choice_that_cannot_be_is_told_and_the_review_goes_on(review, qtbot, monkeypatch):
    dialog = review([lasting("A", 4)], [lasting("A", 9)])
    dialog._tell_failed(planner.PlanError(planner.told("It cannot be.")))
    assert dialog.fault.isVisible()
    with pytest.raises(ValueError, match="ours"):
        dialog._tell_failed(ValueError("ours"))
