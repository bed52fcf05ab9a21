"""The conflicts that merges left open, settled one by one, and people who may be there twice."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QRadioButton

from planner.edits.rows import add_row
from planner.merge import effect
from tests.ui.copies import lasting, seen
from tests.ui.windows import LEFT, texts_of
from ui.dialogs.open_conflicts import LISTED, OpenConflicts
from ui.widgets import conflict_list
from ui.widgets.conflict_list import ConflictList
from ui.work import Workshop


@pytest.fixture
def opened(qtbot, look, home):
    def made(mine=(), theirs=()):
        session, found = seen(home, mine, theirs)
        if found.merging:
            session.document.merge(found.merging)
        dialog = OpenConflicts(None, session, look, Workshop(session))
        dialog.session = session
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitUntil(lambda: dialog.list is not None)
        return dialog

    return made


def adding(row_id, name):
    return lambda plan: add_row(plan, "person", id=row_id, name=name)


TWO = ([lasting("A", 4), lasting("B", 4)], [lasting("A", 9), lasting("B", 8)])


def test_the_open_conflicts_are_counted_and_listed_with_both_sides(opened):
    dialog = opened(*TWO)
    assert dialog.told.text() == "2 open conflicts"
    assert [card.found.conflict.id for card in dialog.list.cards] == ["A", "B"]
    assert {"4d", "9d"} <= set(texts_of(dialog.list.cards[0], QLabel))


def test_ours_is_left_and_theirs_is_right_also_later(opened, qtbot):
    card = opened(*TWO).list.cards[0]
    by_author = {tile.head.author: tile for tile in card.tiles}
    qtbot.waitUntil(lambda: by_author["Bob"].x() < by_author["Ana"].x())


def test_settling_is_an_ordinary_change_and_the_conflict_is_gone(opened, qtbot):
    dialog = opened(*TWO)
    card = dialog.list.cards[0]
    next(tile for tile in card.tiles if tile.head.author == "Bob").radio.click()
    qtbot.mouseClick(card.settler, LEFT)
    assert dialog.session.plan.tasks["A"].duration.likely == 4 * 480
    assert dialog.session.document.undo_label.startswith("Settle")
    qtbot.waitUntil(lambda: [one.found.conflict.id for one in dialog.list.cards] == ["B"])
    assert dialog.told.text() == "1 open conflict"


def test_settling_with_what_shows_ends_the_conflict_too(opened, qtbot):
    dialog = opened(*TWO)
    before = dialog.session.plan
    qtbot.mouseClick(dialog.list.cards[0].settler, LEFT)
    qtbot.waitUntil(lambda: dialog.told.text() == "1 open conflict")
    assert dialog.session.plan == before


def test_an_edit_of_the_field_anywhere_ends_its_conflict(opened, qtbot):
    dialog = opened(*TWO)
    dialog.session.edit(lasting("A", 2))
    qtbot.waitUntil(lambda: [one.found.conflict.id for one in dialog.list.cards] == ["B"])


def test_the_list_says_when_nothing_is_open_any_more(opened, qtbot):
    dialog = opened(*TWO)
    for task in "AB":
        dialog.session.edit(lasting(task, 2))
    qtbot.waitUntil(lambda: dialog.told.text() == "No conflict is open.")


def test_a_conflict_that_was_settled_meanwhile_is_not_settled_again(opened):
    dialog = opened(*TWO)
    found = dialog.list.cards[0].found
    dialog.session.edit(lasting("A", 2))
    dialog.settle(found, 0)
    assert dialog.session.plan.tasks["A"].duration.likely == 2 * 480


def test_people_of_one_name_are_offered_to_be_joined(opened, qtbot):
    dialog = opened([adding("P1", "Cem"), lasting("A", 4)], [adding("P2", "cem")])
    joiner = next(one for one in dialog.findChildren(QPushButton) if one.text() == "Join")
    assert joiner.accessibleName().count("Cem") + joiner.accessibleName().count("cem") == 2
    qtbot.mouseClick(joiner, LEFT)
    assert [one.name for one in dialog.session.plan.people.values()].count("Cem") + [
        one.name for one in dialog.session.plan.people.values()
    ].count("cem") == 1
    qtbot.waitUntil(lambda: not dialog._pairs.isVisible())
    dialog.session.undo()
    assert len(dialog.session.plan.people) == 3


def test_of_very_many_pairs_the_rest_is_counted(opened):
    dialog = opened([adding(f"P{number}", "Cem") for number in range(LISTED + 3)])
    assert "+ 2" in texts_of(dialog, QLabel)


def test_after_it_is_closed_it_follows_the_plan_no_longer(opened, qtbot):
    dialog = opened(*TWO)
    dialog.accept()
    dialog.session.edit(lasting("A", 2))
    assert dialog.told.text() == "2 open conflicts"


# With the keys


MANY = ([lasting(task, 4) for task in "ABCD"], [lasting(task, 9) for task in "ABCD"])


def focused(dialog):
    """The row of the conflict that has the keys."""
    return next((card.found.conflict.id for card in dialog.list.cards if card.isAncestorOf(dialog.focusWidget())), None)


def settle_with_keys(qtbot, dialog, card):
    card.settler.setFocus()
    left = len(dialog.list.cards) - 1
    qtbot.keyClick(card.settler, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(dialog.list.cards) == left)


def test_after_a_conflict_is_settled_the_keys_go_to_the_next_one_and_at_last_to_the_way_out(opened, qtbot):
    dialog = opened(*MANY)
    order = [card.found.conflict.id for card in dialog.list.cards]
    settle_with_keys(qtbot, dialog, dialog.list.cards[1])
    assert focused(dialog) == order[2]
    assert isinstance(dialog.focusWidget(), QRadioButton)
    settle_with_keys(qtbot, dialog, dialog.list.cards[-1])
    assert focused(dialog) == order[2]
    for left in (1, 0):
        settle_with_keys(qtbot, dialog, dialog.list.cards[0])
        assert len(dialog.list.cards) == left
    assert dialog.focusWidget() is dialog.closer


def test_a_conflict_that_is_not_laid_out_yet_gets_the_keys_too(opened, qtbot, monkeypatch):
    monkeypatch.setattr(conflict_list, "SEEN", 1)
    monkeypatch.setattr(ConflictList, "_go_on", lambda _self: None)
    dialog = opened(*MANY)
    dialog.list._lay_out(None)
    order = [card.found.conflict.id for card in dialog.list.cards]
    dialog.settle(dialog.list.cards[2].found, 0)
    qtbot.waitUntil(lambda: focused(dialog) == order[3])


def test_the_last_choice_can_be_taken_back_here_while_nothing_else_was_changed(opened, qtbot):
    dialog = opened(*TWO)
    before = dialog.session.plan
    assert not dialog.undoer.isVisible()
    for left in (1, 0):
        dialog.settle(dialog.list.cards[0].found, 0)
        qtbot.waitUntil(lambda left=left: len(dialog.list.cards) == left)
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(dialog.list.cards) == 1)
    assert dialog.undoer.isEnabled()
    dialog.session.edit(lasting("C", 5))
    assert not dialog.undoer.isEnabled()
    dialog.undo()
    dialog.session.undo()
    qtbot.mouseClick(dialog.undoer, LEFT)
    qtbot.waitUntil(lambda: len(dialog.list.cards) == 2)
    assert not dialog.undoer.isVisible()
    assert dialog.session.plan == before


def test_where_not_all_conflicts_were_looked_at_it_is_said_above_and_on_each(opened, qtbot, monkeypatch):
    monkeypatch.setattr(effect, "BUDGET", 0)
    monkeypatch.setattr(effect.weighed, "__kwdefaults__", {"least": 1})
    dialog = opened(*TWO)
    assert "1 conflict" in dialog.unseen.text()
    assert [("go-live not looked at" in texts_of(card, QLabel)) for card in dialog.list.cards] == [False, True]


def test_the_keys_begin_at_the_first_conflict(opened, qtbot):
    dialog = opened(*MANY)
    qtbot.waitUntil(lambda: focused(dialog) == dialog.list.cards[0].found.conflict.id)


def test_the_keys_stay_at_their_conflict_when_something_else_in_the_plan_changes(opened, qtbot):
    dialog = opened(*MANY)
    dialog.list.cards[2].settler.setFocus()
    before = dialog.list
    dialog.session.edit(lambda plan: add_row(plan, "person", id="P9", name="Cem"))
    qtbot.waitUntil(lambda: dialog.list is not before)
    assert focused(dialog) == dialog.list.cards[2].found.conflict.id


def test_the_keys_stay_outside_the_list_when_they_are_there(opened, qtbot):
    dialog = opened(*MANY)
    dialog.closer.setFocus()
    before = dialog.list
    dialog.refresh()
    qtbot.waitUntil(lambda: dialog.list is not before)
    assert dialog.focusWidget() is dialog.closer


def test_the_list_is_visible_before_it_gets_the_keys(opened, monkeypatch):
    """A window that becomes active before its layout has shown the list would give them to something else."""
    visible = []
    monkeypatch.setattr(
        ConflictList, "focus_first_of", lambda shown, _wanted: visible.append(shown.cards[0].tiles[0].radio.isVisible())
    )
    opened(*MANY)
    assert visible == [True]


def test_what_is_chosen_is_not_taken_before_it_is_settled(opened, qtbot):
    dialog = opened(*TWO)
    before, card = dialog.session.plan, dialog.list.cards[0]
    qtbot.mouseClick(card.tiles[1], LEFT)
    assert card.head == 1
    assert card.tiles[1].state.text() == "not settled yet"
    assert dialog.session.plan is before
    qtbot.mouseClick(card.tiles[0], LEFT)
    assert card.tiles[0].state.text() == "shows for now"


def test_enter_settles_the_conflict_that_has_the_keys(opened, qtbot):
    dialog = opened(*MANY)
    card = dialog.list.cards[0]
    qtbot.keyClick(card.tiles[1].radio, Qt.Key.Key_Space)
    assert card.head == 1
    wanted = card.tiles[1].head.values
    qtbot.keyClick(card.tiles[1].radio, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(dialog.list.cards) == 3)
    assert dialog.isVisible()
    assert (dialog.session.plan.tasks[card.found.conflict.id].duration,) == wanted
    assert isinstance(dialog.focusWidget(), QRadioButton)


def changed_elsewhere(dialog, qtbot):
    """Change something else in the plan, and wait until the list is made anew."""
    before = dialog.list
    dialog.session.edit(lambda plan: add_row(plan, "person", name="Cem"))
    qtbot.waitUntil(lambda: dialog.list is not before)


def test_a_side_that_is_chosen_stays_so_when_something_else_in_the_plan_changes(opened, qtbot):
    dialog = opened(*TWO)
    card = dialog.list.cards[1]
    wanted = card.tiles[1].head.values
    qtbot.mouseClick(card.tiles[1], LEFT)
    for _ in range(2):
        changed_elsewhere(dialog, qtbot)
    first, second = dialog.list.cards
    assert (first.head, first.chosen) == (0, False)
    assert (second.says, second.settled) == (wanted, False)
    assert second.tiles[1].state.text() == "not settled yet"
    assert len(dialog.session.document.conflicts) == 2
    qtbot.keyClick(second.tiles[1].radio, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(dialog.session.document.conflicts) == 1)
    assert (dialog.session.plan.tasks["B"].duration,) == wanted


def test_settling_one_conflict_leaves_what_is_chosen_for_another(opened, qtbot):
    dialog = opened(*MANY)
    chosen, settled = dialog.list.cards[2], dialog.list.cards[0]
    qtbot.keyClick(chosen.tiles[1].radio, Qt.Key.Key_Space)
    wanted = chosen.says
    qtbot.mouseClick(settled.settler, LEFT)
    qtbot.waitUntil(lambda: len(dialog.list.cards) == 3)
    assert [one.says == wanted for one in dialog.list.cards if one.chosen] == [True]
    qtbot.mouseClick(dialog.undoer, LEFT)
    qtbot.waitUntil(lambda: len(dialog.list.cards) == 4)
    assert [one.found.conflict.id for one in dialog.list.cards if one.chosen] == [chosen.found.conflict.id]
