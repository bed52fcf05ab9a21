"""Merging: two copies of the example are edited apart in the window and merged with the review, by mouse and keys."""

from __future__ import annotations

from itertools import combinations, permutations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

import planner
from tests.journeys.hands import CONTROL, LEFT
from ui.dialogs.merge_review import MergeReview
from ui.dialogs.open_conflicts import OpenConflicts
from ui.widgets.fold import Fold

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from planner import Plan
    from tests.journeys.hands import Hands
    from ui.widgets.conflict_card import ConflictCard

FIELDS, SAME, GONE = "B18", "B15", "K01"
"""A task of which the two edit different fields, one of which both edit the same field, and a risk that one deletes."""
DAY = 480


def row_of(plan: Plan, table: str, key: str) -> str:
    """The id of the row with a key."""
    return next(row_id for row_id, row in plan.table(table).items() if row.key == key)


def task(hands: Hands, key: str) -> planner.Task:
    return hands.plan.tasks[row_of(hands.plan, "task", key)]


def in_a_ring(plan: Plan) -> tuple[str, str]:
    """Two tasks at the end of the plan that can be linked either way, but not both ways."""
    late = [one.id for one in plan.tasks.values() if one.key.startswith("D")]
    pairs = combinations(late, 2)
    return next(pair for pair in pairs if not any(planner.why_not_link(plan, *way) for way in (pair, pair[::-1])))


@pytest.fixture
def copy(hands: Hands, home: Path) -> Callable[[str], Path]:
    """A function that opens a copy of the example as somebody's own and gives its file."""
    made = planner.Document.new(planner.example(), home / "made", author="Cem")
    made.save(home / "example.launchplan")
    made.close(discard=True)

    def opened(name: str) -> Path:
        path = home / f"{name}.launchplan"
        if not path.exists():
            path.write_bytes((home / "example.launchplan").read_bytes())
        open_as(hands, path, name)
        return path

    return opened


def open_as(hands: Hands, path: Path, name: str) -> None:
    """Open a file in the window, on somebody's computer."""
    document = planner.open_document(path, path.parent / f"of {name}", author=name)
    hands.window.files._open(lambda: document)
    hands.until(lambda: hands.window.faces is not None and hands.window.workshop.idle)
    hands.return_to_window()


def edit_as_bob(hands: Hands) -> None:
    """Another name for a task, six days for another, a risk deleted, one added, and a link."""
    first, second = in_a_ring(hands.plan)
    hands.put(task(hands, SAME).name, "duration", "6d")
    hands.put(task(hands, FIELDS).name, "name", "Mend what the penetration test finds")
    session = hands.session
    session.edit(lambda plan: planner.removal(plan, [("risk", row_of(plan, "risk", GONE))]))
    session.edit(lambda plan: planner.add_row(plan, "risk", name="Certificates expire"))
    session.edit(lambda plan: planner.link(plan, first, second))


def edit_as_ana(hands: Hands) -> None:
    """Five days for the first task, nine for the second, the risk made likelier, one added, and the link back."""
    first, second = in_a_ring(hands.plan)
    hands.put(task(hands, SAME).name, "duration", "9d")
    hands.put(task(hands, FIELDS).name, "duration", "5d")
    session = hands.session
    session.edit(lambda plan: planner.set_field(plan, ("risk", row_of(plan, "risk", GONE)), "probability", 0.77))
    session.edit(lambda plan: planner.add_row(plan, "risk", name="Data center moves"))
    session.edit(lambda plan: planner.link(plan, second, first))


def edit_as_dee(hands: Hands) -> None:
    """Seven days for the task of which the others say six and nine, and a name for one of their own."""
    hands.put(task(hands, SAME).name, "duration", "7d")
    hands.put(task(hands, "D07").name, "name", "Sort the feedback")


EDITS = {"Ana": edit_as_ana, "Bob": edit_as_bob, "Dee": edit_as_dee}


def review(hands: Hands) -> MergeReview:
    """The review, once it is there and all is laid out."""

    def shown() -> MergeReview | None:
        found = [one for one in QApplication.topLevelWidgets() if isinstance(one, MergeReview) and one.isVisible()]
        return found[0] if found else None

    hands.until(shown, "for the review")
    dialog = shown()
    assert dialog is not None
    hands.until(lambda: len(dialog.list.cards) == len(dialog._found.conflicts))
    dialog.activateWindow()
    hands.until(dialog.isActiveWindow)
    return dialog


def merge(hands: Hands, path: Path) -> None:
    """Merge a file and leave all conflicts open, with keys alone."""
    hands.window.merges.merge_file(path)
    dialog = review(hands)
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: not dialog.isVisible(), "for the merge")
    hands.return_to_window()


def card(dialog: MergeReview | OpenConflicts, key: str, field: str) -> ConflictCard:
    """The card of a row's field."""
    assert dialog.list is not None
    telling = dialog.list._telling
    cards = [one for one in dialog.list.cards if telling.title(one.found.conflict).startswith(key)]
    return next(one for one in cards if telling.field(one.found.conflict) == field)


def contents(plan: Plan) -> dict[str, dict[str, object]]:
    """All rows of a plan, whatever their order."""
    return {name: dict(table) for name, table in plan.tables.items()}


def disputes(hands: Hands) -> set[tuple[str, str, str, tuple[str, ...]]]:
    """The open conflicts as everybody should see them."""
    return {(str(one.sort), one.entity, one.id, one.fields) for one in hands.document.conflicts}


@pytest.fixture
def both(hands: Hands, copy: Callable[[str], Path]) -> tuple[Path, Path]:
    """The files of Bob and Ana, edited apart; Bob's is open."""
    paths = {}
    for name in ("Ana", "Bob"):
        paths[name] = copy(name)
        EDITS[name](hands)
        hands.press(Qt.Key.Key_S, CONTROL)
        hands.until(lambda: not hands.document.modified)
    return paths["Bob"], paths["Ana"]


def check_what_the_review_says(dialog: MergeReview) -> None:
    """Who changed how much, what it does to the launch, what comes in, and what is left out."""
    told = [part.text() for part in dialog.findChildren(QLabel) if part.isVisible()]
    assert "conflicts to look at" in told[0]
    assert told[1].startswith("Ana: 5 changes since")
    assert told[2].startswith("You: 5 changes since")
    assert "later" in dialog.effect.go_live.lines.text()
    titles = [fold.title.text() for fold in dialog.findChildren(Fold)]
    assert any(title.startswith("Comes in without conflict: ") and "task changed" in title for title in titles)
    assert any("closes a cycle" in title for title in titles)


def check_what_came_of_it(hands: Hands) -> None:
    """Bob's length, both edits of one task, the risk kept as Ana has it, both new risks, one link left out."""
    assert task(hands, SAME).duration.likely == 6 * DAY
    assert (task(hands, FIELDS).name, task(hands, FIELDS).duration.likely) == (
        "Mend what the penetration test finds",
        5 * DAY,
    )
    kept = hands.plan.risks[row_of(hands.plan, "risk", GONE)]
    assert kept.probability == 0.77
    assert {"Certificates expire", "Data center moves"} <= {one.name for one in hands.plan.risks.values()}
    assert len([one for one in hands.session.schedule.suspended if "cycle" in str(one.reason)]) == 1
    assert not any(one.sort in ("different values", "deleted and edited") for one in hands.document.conflicts)


def test_two_copies_edited_apart_are_merged_with_the_review(hands: Hands, both: tuple[Path, Path]) -> None:
    _, anas = both
    before = hands.plan
    hands.with_dialogs(lambda: hands.choose_in_menu("file.merge"), hands.choose_file(anas))
    dialog = review(hands)

    check_what_the_review_says(dialog)
    assert hands.plan is before, "nothing is changed before it is accepted"
    length, risk = card(dialog, SAME, "Duration"), card(dialog, GONE, "Deleted and edited")
    assert dialog.list.cards[0] is length, "what moves the launch most comes first"
    QTest.mouseClick(next(tile for tile in length.tiles if tile.head.author == "Bob"), LEFT)
    keep = next(tile for tile in risk.tiles if tile.head.author == "Ana").radio
    keep.setFocus(Qt.FocusReason.TabFocusReason)
    hands.press(Qt.Key.Key_Space)
    assert risk.settled
    hands.click(dialog.accepter)
    hands.until(lambda: not dialog.isVisible(), "for the merge")
    hands.return_to_window()

    check_what_came_of_it(hands)
    hands.press(Qt.Key.Key_Z, CONTROL)
    assert contents(hands.plan) == contents(before)
    hands.press(Qt.Key.Key_Y, CONTROL)
    assert task(hands, SAME).duration.likely == 6 * DAY


def test_cancel_leaves_everything_as_it_was(hands: Hands, both: tuple[Path, Path]) -> None:
    _, anas = both
    before, history = hands.plan, hands.document.history
    hands.window.merges.merge_file(anas)
    dialog = review(hands)
    hands.click(dialog.theirs)
    hands.press(Qt.Key.Key_Escape)
    hands.return_to_window()
    assert hands.plan is before
    assert hands.document.history is history


def test_the_merge_the_other_way_round_gives_the_same_plan(hands: Hands, both: tuple[Path, Path]) -> None:
    bobs, anas = both
    merge(hands, anas)
    mine, open_here = contents(hands.plan), disputes(hands)
    assert open_here
    hands.window.files.close()
    open_as(hands, anas, "Ana")
    merge(hands, bobs)
    assert contents(hands.plan) == mine
    assert disputes(hands) == open_here


def test_conflicts_left_open_are_settled_later_and_for_everybody(hands: Hands, both: tuple[Path, Path]) -> None:
    bobs, anas = both
    merge(hands, anas)
    badge = hands.window._status._conflicts
    assert badge.text().endswith("open conflicts")
    hands.click(badge)
    dialogs = [one for one in QApplication.topLevelWidgets() if isinstance(one, OpenConflicts) and one.isVisible()]
    (dialog,) = dialogs
    dialog.activateWindow()
    hands.until(dialog.isActiveWindow)
    hands.until(lambda: dialog.list is not None)
    before = len(hands.document.conflicts)
    found = card(dialog, SAME, "Duration")
    QTest.mouseClick(next(tile for tile in found.tiles if tile.head.author == "Bob"), LEFT)
    hands.click(found.settler)
    hands.until(lambda: len(hands.document.conflicts) == before - 1)
    assert task(hands, SAME).duration.likely == 6 * DAY
    hands.press(Qt.Key.Key_Escape)
    hands.until(lambda: not dialog.isVisible(), "for the dialog to close")
    hands.return_to_window()
    hands.press(Qt.Key.Key_S, CONTROL)
    hands.until(lambda: not hands.document.modified, "for the file")
    left = disputes(hands)

    hands.window.files.close()
    open_as(hands, anas, "Ana")
    merge(hands, bobs)
    assert task(hands, SAME).duration.likely == 6 * DAY
    assert disputes(hands) == left


def test_three_people_come_to_the_same_plan_in_any_order(hands: Hands, copy: Callable[[str], Path]) -> None:
    paths = {}
    for name, edit in EDITS.items():
        paths[name] = copy(name)
        edit(hands)
        assert hands.window.save()
    results = []
    for first, second, third in permutations(EDITS):
        hands.window.files.close()
        open_as(hands, paths[first], first)
        for other in (second, third):
            merge(hands, paths[other])
        results.append((contents(hands.plan), disputes(hands)))
    assert all(one == results[0] for one in results[1:])


def test_a_merge_that_is_taken_back_can_be_made_again(hands: Hands, both: tuple[Path, Path]) -> None:
    _, anas = both
    before = contents(hands.plan)
    merge(hands, anas)
    after = contents(hands.plan)
    hands.press(Qt.Key.Key_Z, CONTROL)
    assert contents(hands.plan) == before
    merge(hands, anas)
    assert contents(hands.plan) == after
