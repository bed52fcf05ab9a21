"""Rows in groups, a filter that is kept, and both found again: by mouse and keys, over an end of the program."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from planner import TaskKind
from tests.journeys.hands import CONTROL, LEFT, NONE, SHIFT, Hands
from tests.ui.models.test_grouped import names
from tests.ui.opened import texts
from ui.app import new_window
from ui.settings import Settings

ENTER = Qt.Key.Key_Return


def open_menu():
    """The menu that is open."""
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, QMenu) and one.isVisible())


def pick(hands, menu, text):
    """Click on an entry of a menu."""
    entry = next(one for one in menu.actions() if one.text().split("\t")[0] == text)
    QTest.mouseClick(menu, LEFT, NONE, menu.actionGeometry(entry).center())
    hands.app.processEvents()
    hands.return_to_window()


def heads(hands):
    """The titles of the groups that are shown."""
    return [name[2:] for name in names(hands.table.outline) if name.startswith("# ")]


def critical_owners(hands):
    """Who answers for critical tasks that are no summaries, from the plan itself."""
    schedule = hands.session.schedule
    found = {
        task.owner
        for task in hands.plan.tasks.values()
        if schedule.critical[schedule.row(task.id)] and not schedule.summary[schedule.row(task.id)]
    }
    return {hands.plan.people[one].name if one else "No owner" for one in found}


def group_by_the_head_of(hands, name):
    """Group by a column from the menu of its head."""
    header, number = hands.table.horizontalHeader(), hands.table.outline.column_of(name)
    hands.table.scrollTo(hands.table.model().index(0, number))
    header.customContextMenuRequested.emit(QPoint(header.sectionViewportPosition(number) + 5, 10))
    pick(hands, open_menu(), f"Group by {name}")


def save_filter_as(hands, name):
    """Keep what is in the filter under a name, with keys."""
    hands.press(Qt.Key.Key_L, CONTROL | SHIFT)
    hands.until(lambda: isinstance(hands.focus, QLineEdit) and hands.focus.accessibleName() == "Name of the filter")
    hands.type(name, ENTER)
    hands.return_to_window()


def test_group_by_owner_filter_to_critical_save_the_filter_reopen_the_plan_and_pick_it(example, tmp_path, settings):
    hands, path = example, tmp_path / "launch.launchplan"
    hands.with_dialogs(lambda: hands.press(Qt.Key.Key_S, CONTROL), hands.choose_file(path))
    group_by_the_head_of(hands, "owner")
    assert {one.name for one in hands.plan.people.values()} <= {*heads(hands), "No owner"}
    hands.press(Qt.Key.Key_F, CONTROL)
    hands.type("critical open")
    hands.until(lambda: set(heads(hands)) == critical_owners(hands))
    save_filter_as(hands, "What decides")
    hands.until(lambda: path.exists() and hands.window.workshop.idle)
    hands.window.files.close()
    hands.window.close()

    again = Hands(new_window(hands.app, Settings(settings.path)))
    again.window.files.open(path)
    again.until(lambda: again.window.faces is not None and again.window.workshop.idle)
    assert again.page.group_by() == "owner"
    everything = again.table.outline.ids
    again.press(Qt.Key.Key_L, CONTROL)
    pick(again, open_menu(), "What decides")
    again.until(lambda: set(heads(again)) == critical_owners(again))
    assert len(again.table.outline.ids) < len(everything)
    again.command("no groups")
    assert heads(again) == []
    again.window.files.close()
    again.window.close()


def test_in_groups_tasks_are_edited_moved_to_others_and_put_back_step_by_step(example, take_back):
    hands, before = example, example.plan
    hands.window.resize(1700, 1000)
    hands.window.commands.actions["view.graph"].trigger()
    hands.command("group by kind")
    assert heads(hands) == ["Gate", "Milestone", "Task"] or set(heads(hands)) <= {"Task", "Gate", "Milestone"}
    hands.command("group by phase")
    hands.put("Build API", "name", "Build the API")
    hands.put("Build the API", "duration", "7d")
    assert hands.plan.tasks[hands.id_of("Build the API")].duration.likely == 7 * 480
    hands.command("group by owner")
    hands.put("Build the API", "owner", "Ana Ruiz")
    rows = names(hands.table.outline)
    assert rows.index("# Ana Ruiz") < rows.index("Build the API") < rows.index("# Ben Carter")
    hands.command("close all groups")
    assert all(row.startswith("# ") for row in names(hands.table.outline))
    hands.command("no groups")
    assert texts(hands.table.outline, "name").count("Build the API") == 1
    assert take_back(hands) == 3
    assert hands.plan == before


def test_a_plan_of_milestones_says_so_in_its_groups(hands):
    hands.window.commands.actions["file.new"].trigger()
    hands.until(lambda: hands.window.faces is not None)
    hands.command("new milestone")
    hands.type("Live", ENTER)
    hands.command("group by kind")
    assert heads(hands) == ["Milestone"]
    assert {task.kind for task in hands.plan.tasks.values()} == {TaskKind.MILESTONE}
