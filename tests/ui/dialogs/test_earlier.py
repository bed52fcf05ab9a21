"""Earlier versions: what each holds, what going back to it would change, and the three ways on."""

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel

import planner
from tests.ui.opened import a_launch
from tests.ui.windows import LEFT
from ui.dialogs.earlier import SIZE, EarlierVersions, change_words
from ui.session import Session
from ui.work import Workshop


@pytest.fixture
def workshop(qapp):
    holder = QObject()
    made = Workshop(holder)
    yield made
    made.finish()


@pytest.fixture
def saved(home, qapp):
    """A session whose file was saved as One, Two and Three."""
    made = Session(planner.Document.new(a_launch(), author="Ana"))
    for name in ("One", "Two", "Three"):
        rename(made, name)
        made.save(home / "launch.launchplan")
    yield made
    made.document.close(discard=True)


@pytest.fixture
def shown(qtbot, saved, workshop):
    """A function that shows the dialog and waits until all is read."""

    def show(session=saved):
        dialog = EarlierVersions(None, session, workshop)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitUntil(lambda: workshop.idle)
        return dialog

    return show


def rename(session, name):
    session.edit(lambda plan: planner.set_field(plan, ("task", "A"), "name", name))


def choose(qtbot, dialog, workshop, row):
    dialog.table.setCurrentCell(row, 0)
    qtbot.waitUntil(lambda: workshop.idle)


def cells(dialog, row):
    return [dialog.table.item(row, column).text() for column in range(dialog.table.columnCount())]


def test_every_version_is_told_newest_first_with_size_tasks_and_last_change(saved, shown):
    dialog = shown()
    assert dialog.table.rowCount() == 2
    for row in range(2):
        _, size, tasks, change = cells(dialog, row)
        assert size.endswith(" kB")
        assert tasks == "6"
        assert change.startswith("Set name of task A, Ana, ")
    assert dialog.versions == planner.earlier_versions(saved.document.path)


def test_the_last_change_is_told_in_the_language_of_the_user(saved, shown, german):
    assert cells(shown(), 0)[3].startswith("Name von Vorgang A setzen, Ana, ")


def test_what_going_back_would_change_is_told_first(qtbot, shown, workshop):
    dialog = shown()
    choose(qtbot, dialog, workshop, 1)
    assert dialog.effect.text() == "Going back to it: 1 task changed. Undo takes that back."
    assert dialog.restorer.isEnabled()


def test_going_back_is_one_change_that_undo_takes_back(qtbot, saved, shown, workshop):
    dialog, notices = shown(), []
    saved.noticed.connect(notices.append)
    choose(qtbot, dialog, workshop, 1)
    qtbot.mouseClick(dialog.restorer, LEFT)
    assert saved.plan.tasks["A"].name == "One"
    assert not dialog.isVisible()
    assert "Undo brings your changes back" in notices[-1].text
    assert saved.document.undo_label.startswith("Go back to the version of ")
    saved.undo()
    assert saved.plan.tasks["A"].name == "Three"


def test_a_version_that_is_the_plan_already_cannot_be_gone_back_to(qtbot, saved, shown, workshop):
    rename(saved, "Two")
    dialog = shown()
    assert dialog.effect.text() == "It holds what the plan holds now."
    assert not dialog.restorer.isEnabled()
    assert not dialog.comparer.isEnabled()
    assert dialog.copier.isEnabled()


def test_a_damaged_version_is_told_and_cannot_be_gone_back_to(qtbot, saved, shown, workshop):
    [newest, _] = planner.earlier_versions(saved.document.path)
    newest.path.write_bytes(newest.path.read_bytes()[:9000])
    dialog = shown()
    assert cells(dialog, 0)[2:] == ["", "cannot be read"]
    assert "damaged" in dialog.effect.text()
    assert not dialog.restorer.isEnabled()
    assert not dialog.comparer.isEnabled()
    assert cells(dialog, 1)[2] == "6"


def test_a_version_of_another_plan_is_only_opened_as_a_copy(qtbot, home, saved, shown):
    other = Session(planner.Document.new(a_launch()))
    other.save(saved.document.path, overwrite=True)
    dialog = shown(other)
    assert "another plan" in dialog.effect.text()
    assert not dialog.restorer.isEnabled()
    assert not dialog.comparer.isEnabled()
    other.document.close(discard=True)


@pytest.mark.parametrize(("button", "signal"), [("copier", "copy_asked"), ("comparer", "compare_asked")])
def test_a_copy_and_a_comparison_are_asked_for_with_the_version(qtbot, shown, workshop, button, signal):
    dialog, asked = shown(), []
    getattr(dialog, signal).connect(asked.append)
    choose(qtbot, dialog, workshop, 1)
    qtbot.mouseClick(getattr(dialog, button), LEFT)
    assert asked == [dialog.versions[1]]
    assert not dialog.isVisible()


def test_without_versions_it_says_how_they_come_about(qtbot, home, qapp, shown):
    session = Session(planner.Document.new(a_launch()))
    dialog = shown(session)
    assert dialog.table.isHidden()
    assert dialog.restorer.isHidden()
    assert dialog.copier.isHidden()
    texts = [part.text() for part in dialog.findChildren(QLabel)]
    assert "This plan has no file yet" in texts
    assert any(text.startswith("There are no earlier versions yet. Whenever the file is saved, ") for text in texts)
    session.document.close(discard=True)


def test_a_last_change_with_a_broken_time_is_told_without_it():
    assert change_words(planner.Glance(1, "Ana", "yesterday", "Rename")) == "Rename, Ana"
    assert change_words(planner.Glance(1, "", "", "Rename")) == "Rename"


def test_a_long_name_of_a_file_does_not_widen_the_window(home, saved, shown):
    usual = shown().minimumSizeHint().width()
    saved.save(home / f"{'launch' * 40}.launchplan")
    rename(saved, "Four")
    saved.save()
    dialog = shown()
    assert dialog.versions
    assert dialog.minimumSizeHint().width() <= usual + 60
    assert dialog.width() <= SIZE[0]


def test_every_step_is_named_by_which_versions_become_fewer(shown):
    texts = [part.text() for part in shown().findChildren(QLabel)]
    assert any("the ten newest, then one an hour for a day, one a day for 30 days" in text for text in texts)
