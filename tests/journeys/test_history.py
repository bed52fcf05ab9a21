"""A journey through the history: edit, name a version, edit more, compare, go back, undo, and find it in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

import planner
from planner.model.values import Estimate
from planner.model.versions import Version
from tests.journeys.hands import CONTROL, LEFT, NONE, SHIFT
from ui.dialogs.name_version import NameVersion

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.hands import Hands

APPROVED = "Approved by the board"


def history_of(hands: Hands) -> Any:
    """The history page, opened by its key."""
    hands.press(Qt.Key.Key_H, CONTROL)
    hands.until(lambda: hands.window.page == "history")
    return hands.window._built["history"]


def name_version(hands: Hands, name: str, note: str) -> None:
    """Name the plan as it is, by keys."""
    hands.press(Qt.Key.Key_N, CONTROL | SHIFT)
    hands.until(lambda: any(one.isVisible() for one in hands.window.findChildren(NameVersion)))
    dialog = next(one for one in hands.window.findChildren(NameVersion) if one.isVisible())
    hands.until(dialog.isActiveWindow)
    dialog.findChild(QLineEdit).setFocus()
    hands.type(name, Qt.Key.Key_Tab)
    hands.type(note, Qt.Key.Key_Tab)
    dialog.findChild(QLineEdit).setFocus()
    hands.type("", Qt.Key.Key_Return)
    hands.until(lambda: not dialog.isVisible())
    hands.return_to_window()


def point(page: Any, title: str) -> Any:
    """The newest point of that title on the page."""
    model = page.list
    return next(model.index(row) for row in range(model.rowCount()) if model.index(row).data() == title)


def click(page: Any, title: str, held: Qt.KeyboardModifier = NONE) -> None:
    """Click on a point in the list."""
    index = point(page, title)
    page.view.scrollTo(index)
    QTest.mouseClick(page.view.viewport(), LEFT, held, page.view.visualRect(index).center())


def rows(page: Any) -> list[str]:
    """The rows that changed, as the page names them."""
    model = page.pane.tree.changes
    return [model.index(row, 0).data().split("  ")[0] for row in range(model.rowCount())]


def edit(hands: Hands, key: str, **values: Any) -> None:
    """Change fields of a task by its key."""
    task = next(task for task in hands.plan.tasks.values() if task.key == key)
    assert hands.session.edit(lambda plan: planner.set_fields(plan, ("task", task.id), **values))


def task(plan: planner.Plan, key: str) -> planner.Task:
    """The task of that key."""
    return next(task for task in plan.tasks.values() if task.key == key)


def driving_task(hands: Hands) -> str:
    """The key of a task that has not begun and decides the go-live."""
    chain = planner.driving_chain(hands.session.schedule, [hands.plan.settings.go_live])
    tasks = [hands.plan.tasks[row_id] for row_id in chain]
    return next(one.key for one in tasks if one.actual_start is None and one.duration.likely and one.key > "B02")


def test_a_plan_is_named_changed_compared_gone_back_to_and_brought_back(example: Hands) -> None:
    hands = example
    edit(hands, "A04", name="Stakeholders and RACI")
    name_version(hands, APPROVED, "Minutes of the board")
    approved = hands.plan
    (version,) = approved.rows(Version).values()
    assert (version.name, version.note) == (APPROVED, "Minutes of the board")

    driving = driving_task(hands)
    edit(hands, driving, duration=Estimate.of(40 * 480))
    edit(hands, "B02", name="Build the web interface")
    before = hands.plan
    page = history_of(hands)
    assert page.chosen()[0].entry.label == "Change task B02"

    click(page, APPROVED)
    assert page.pane.note.text() == "Minutes of the board"
    hands.click(page.pane.compare)
    hands.until(lambda: not page._looking.waiting, "for the comparison")
    assert page.pane.title.text() == f"From {APPROVED} to now"
    assert rows(page) == ["Task B02", f"Task {driving}"]
    assert page.pane.note.text() == "2 tasks changed"
    assert "later" in page.pane.effect.text()

    hands.click(page.pane.back)
    assert hands.plan == approved
    assert hands.document.undo_label == f"Go back to version {APPROVED}"
    hands.press(Qt.Key.Key_Z, CONTROL)
    assert hands.plan == before
    hands.press(Qt.Key.Key_Y, CONTROL)
    assert hands.plan == approved


def test_what_is_named_and_gone_back_to_is_in_the_file(example: Hands, tmp_path: Path) -> None:
    hands = example
    edit(hands, "A04", name="Stakeholders and RACI")
    name_version(hands, APPROVED, "")
    edit(hands, "A04", name="Other")
    page = history_of(hands)
    click(page, APPROVED)
    hands.click(page.pane.back)
    assert hands.session.save(tmp_path / "plan.launchplan")
    again = planner.open_document(tmp_path / "plan.launchplan")
    assert task(again.plan, "A04").name == "Stakeholders and RACI"
    found = planner.Past(again.plan, again.history)
    assert [version.name for one in found.points for version in one.versions] == [APPROVED]
    again.undo()
    assert task(again.plan, "A04").name == "Other"
    again.close(discard=True)


def test_the_history_of_a_task_is_asked_for_from_the_table(example: Hands) -> None:
    hands = example
    edit(hands, "A04", name="Stakeholders and RACI")
    edit(hands, "B02", name="Build the web interface")
    hands.session.select((task(hands.plan, "A04").id,))
    hands.press(Qt.Key.Key_H, CONTROL | SHIFT)
    hands.until(lambda: hands.window.page == "history")
    page = hands.window._built["history"]
    assert [page.list.index(row).data() for row in range(1, page.list.rowCount())] == [
        "Change task A04",
        "Create the plan",
    ]
    hands.click_on("Show all", page)
    assert page.list.count == 3


def test_the_whole_way_can_be_gone_by_keys(example: Hands) -> None:
    hands = example
    edit(hands, "A04", name="Stakeholders and RACI")
    edit(hands, "A04", name="Third")
    page = history_of(hands)
    page.view.setFocus()
    hands.type("", Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert page.pane.title.text() == "From Change task A04 to now"
    hands.tab_to(page.pane.back)
    hands.press(Qt.Key.Key_Space)
    assert task(hands.plan, "A04").name == "Stakeholders and RACI"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_page_is_seen_in_every_theme(example: Hands, theme: str) -> None:
    hands = example
    hands.window.choose_theme(theme)
    edit(hands, "A04", name="Stakeholders and RACI")
    page = history_of(hands)
    hands.app.processEvents()
    image = page.view.viewport().grab().toImage()
    surface = hands.window._look.theme.surface
    assert QColor(image.pixel(image.width() - 3, image.height() - 3)) == surface
