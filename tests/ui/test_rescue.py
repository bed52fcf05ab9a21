"""Ways back through the window: versions, damaged files, work left behind, and files that are read-only."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton, QToolButton

import planner
from planner.store.reading_around import PAGE
from tests.planner.store.files import meddled
from tests.ui.opened import a_launch
from tests.ui.windows import LEFT, answer
from ui.dialogs import asking
from ui.dialogs.damaged import DamagedFile
from ui.dialogs.earlier import EarlierVersions
from ui.dialogs.file_faults import FileFaults
from ui.dialogs.unsaved_work import UnsavedWork
from ui.widgets.recovery_row import RecoveryRow


@pytest.fixture
def path(home):
    """A plan file that was saved as One and as Two."""
    made = home / "plans" / "launch.launchplan"
    made.parent.mkdir()
    document = planner.Document.new(a_launch(), author="Ana")
    for name in ("One", "Two"):
        document.do(planner.set_field(document.plan, ("task", "A"), "name", name))
        document.save(made)
    document.close()
    yield made
    made.parent.chmod(0o755)


def lose(path):
    """Let a file lose the page in its middle."""
    data = bytearray(path.read_bytes())
    middle = len(data) // PAGE // 2 * PAGE
    data[middle : middle + PAGE] = bytes(PAGE)
    path.write_bytes(data)
    return bytes(data)


def leave_behind(path, *names):
    """Unsaved work of sessions that ended suddenly."""
    for name in names:
        document = planner.open_document(path)
        document.do(planner.set_field(document.plan, ("task", "A"), "name", name))
        document.close()


def seen(qtbot, window, kind):
    """The open dialog of a kind, when its background work is done."""
    qtbot.waitUntil(lambda: any(part.isVisible() for part in window.findChildren(kind)))
    qtbot.waitUntil(lambda: window.workshop.idle)
    return next(part for part in window.findChildren(kind) if part.isVisible())


def choose(path):
    """Choose a file in the next file window."""

    def accept():
        box = QApplication.activeModalWidget()
        if not isinstance(box, QFileDialog):
            QTimer.singleShot(20, accept)
            return
        box.findChild(QLineEdit).setText(str(path))
        box.accept()

    QTimer.singleShot(0, accept)


def name_of_a(window):
    return window.session.plan.tasks["A"].name


def rename(window, name):
    window.session.edit(lambda plan: planner.set_field(plan, ("task", "A"), "name", name))


def close_without_saving(window):
    answer("Don't save")
    assert window.close_plan()


def test_a_damaged_file_asks_what_to_open_instead(qtbot, window, path):
    broken = lose(path)
    assert not window.files.open(path)
    dialog = seen(qtbot, window, DamagedFile)
    qtbot.mouseClick(dialog.salvage.go, LEFT)
    assert name_of_a(window) == "Two"
    assert window.session.document.path is None
    assert window.session.document.modified
    assert path.read_bytes() == broken
    close_without_saving(window)


def test_the_newest_sound_version_opens_as_a_copy(qtbot, window, path):
    lose(path)
    window.files.open(path)
    dialog = seen(qtbot, window, DamagedFile)
    qtbot.mouseClick(dialog.version.go, LEFT)
    assert name_of_a(window) == "One"
    assert window.session.document.path is None
    close_without_saving(window)


@pytest.mark.parametrize("lost", ["all", "first page", "everything but zeros"])
def test_a_file_that_a_power_cut_has_emptied_asks_what_to_open_instead(qtbot, window, path, lost):
    data = path.read_bytes()
    left = {"all": b"", "first page": bytes(PAGE) + data[PAGE:], "everything but zeros": bytes(len(data))}[lost]
    path.write_bytes(left)
    assert not window.files.open(path)
    dialog = seen(qtbot, window, DamagedFile)
    assert dialog.salvage.go.isEnabled() is (lost == "first page")
    qtbot.mouseClick(dialog.version.go, LEFT)
    assert name_of_a(window) == "One"
    assert path.read_bytes() == left
    close_without_saving(window)


def test_a_recent_file_that_was_deleted_is_still_listed_and_leads_to_its_newest_version(qtbot, window, path):
    window.files.open(path)
    window.close_plan()
    path.unlink()
    window._show_welcome()
    *_, recent = [part for part in window._welcome.findChildren(QPushButton) if part.text() == "launch"]
    qtbot.mouseClick(recent, LEFT)
    dialog = seen(qtbot, window, DamagedFile)
    assert dialog.told.text() == "launch.launchplan is not there any more"
    assert not dialog.salvage.isVisible()
    qtbot.mouseClick(dialog.version.go, LEFT)
    assert name_of_a(window) == "One"
    assert path in window.files._settings.recent_files()
    close_without_saving(window)


def test_a_deleted_file_of_which_nothing_is_kept_is_forgotten(window, home):
    gone = home / "gone.launchplan"
    window.files._settings.remember_file(gone)
    assert not window.files.open(gone)
    assert window.files._settings.recent_files() == ()


def test_earlier_versions_are_reached_while_no_plan_is_open(qtbot, window, path):
    choose(path)
    window.commands.actions["file.earlier"].trigger()
    dialog = seen(qtbot, window, EarlierVersions)
    assert len(dialog.versions) == 1
    assert window.session.document.path == path


def test_closing_a_copy_that_is_in_no_file_says_that_it_would_be_gone(window, path, monkeypatch):
    asked = []
    monkeypatch.setattr(asking, "ask_unsaved", lambda *_, in_file: asked.append(in_file) or asking.Unsaved.DISCARD)
    window.files.open_with(lambda: planner.open_version(planner.earlier_versions(path)[0]))
    assert window.close_plan()
    window.files.open(path)
    rename(window, "Three")
    assert window.close_plan()
    assert asked == [False, True]


def test_all_faults_of_a_file_can_be_read_after_it_was_opened(qtbot, window, path, monkeypatch):
    window.files.open(path)
    faults = tuple(planner.Fault(planner.told("task %1", n), "", planner.told("it is lost.")) for n in range(8))
    window.session.document.faults = faults
    window.files._warn(window.session.document)
    assert window._notices.texts()[-1].endswith("task 4: it is lost.\n... and 3 more")
    [show] = [part for part in window._notices.findChildren(QPushButton) if part.text() == "Show the list..."]
    qtbot.mouseClick(show, LEFT)
    listed = seen(qtbot, window, FileFaults)
    assert listed.list.toPlainText().splitlines() == [str(fault) for fault in faults]
    listed.reject()
    window.refresh()
    window.commands.actions["file.faults"].trigger()
    again = seen(qtbot, window, FileFaults)
    assert again is not listed
    again.reject()


def test_a_sound_file_has_no_list_of_faults(window, path):
    window.files.open(path)
    assert not window.commands.actions["file.faults"].isEnabled()


def test_a_large_damaged_file_asks_the_same(qtbot, window, path, monkeypatch):
    monkeypatch.setattr("ui.files.HEAVY_BYTES", 10)
    lose(path)
    window.files.open(path)
    seen(qtbot, window, DamagedFile).reject()
    assert window.session is None


def test_another_file_can_be_chosen_instead_of_a_damaged_one(qtbot, window, path):
    good = path.with_name("good.launchplan")
    good.write_bytes(path.read_bytes())
    lose(path)
    window.files.open(path)
    dialog = seen(qtbot, window, DamagedFile)
    choose(good)
    [other] = [part for part in dialog.findChildren(QPushButton) if part.text() == "Choose another file..."]
    qtbot.mouseClick(other, LEFT)
    assert window.session.document.path == good


def test_a_file_changed_by_another_program_opens_with_its_changes_which_undo_takes_back(qtbot, window, path):
    path.write_bytes(meddled("UPDATE tasks SET name = 'Theirs' WHERE key = 'A'", data=path.read_bytes()))
    window.files.open(path)
    dialog = seen(qtbot, window, DamagedFile)
    qtbot.mouseClick(dialog.salvage.go, LEFT)
    assert name_of_a(window) == "Theirs"
    window.session.undo()
    assert name_of_a(window) == "Two"
    close_without_saving(window)


def test_a_damaged_plan_from_nowhere_is_only_told(window):
    window.rescue.show_damaged(planner.Damaged(planner.told("it is cut short")))
    assert "it is cut short" in window._notices.texts()[-1]


def test_an_earlier_version_is_gone_back_to_from_the_menu(qtbot, window, path):
    window.files.open(path)
    window.commands.actions["file.earlier"].trigger()
    dialog = seen(qtbot, window, EarlierVersions)
    qtbot.mouseClick(dialog.restorer, LEFT)
    assert name_of_a(window) == "One"
    assert window.session.document.path == path
    window.session.undo()
    assert name_of_a(window) == "Two"


def test_an_earlier_version_opens_as_a_copy_that_has_no_file(qtbot, window, path):
    window.files.open(path)
    window.commands.actions["file.earlier"].trigger()
    qtbot.mouseClick(seen(qtbot, window, EarlierVersions).copier, LEFT)
    assert name_of_a(window) == "One"
    assert window.session.document.path is None
    close_without_saving(window)


def rows(qtbot, dialog):
    qtbot.wait(1)
    return [part for part in dialog.findChildren(RecoveryRow) if part.isVisibleTo(dialog)]


def show_unsaved(qtbot, window, count):
    window.commands.actions["file.unsaved"].trigger()
    dialog = seen(qtbot, window, UnsavedWork)
    qtbot.waitUntil(lambda: len(rows(qtbot, dialog)) == count)
    return dialog


def test_the_open_window_reaches_all_that_was_left_behind_and_recovering_one_leaves_the_others(qtbot, window, path):
    window.files.example()
    leave_behind(path, "Three", "Four", "Five")
    dialog = show_unsaved(qtbot, window, 3)
    chosen = rows(qtbot, dialog)[1]
    qtbot.mouseClick(chosen.findChild(QPushButton), LEFT)
    qtbot.waitUntil(lambda: window.workshop.idle)
    assert name_of_a(window) in {"Three", "Four", "Five"}
    assert len(planner.recoverable()) == 2
    assert window._welcome._recoveries.count() == 2
    close_without_saving(window)


def test_what_was_left_behind_is_saved_without_opening_it(qtbot, window, path):
    leave_behind(path, "Three", "Four")
    window.files.open(path)
    dialog = show_unsaved(qtbot, window, 2)
    choose(path.with_name("rescued"))
    qtbot.mouseClick(rows(qtbot, dialog)[0].findChildren(QToolButton)[0], LEFT)
    qtbot.waitUntil(lambda: len(rows(qtbot, dialog)) == 1)
    saved = planner.open_document(path.with_name("rescued.launchplan"))
    assert saved.plan.tasks["A"].name in {"Three", "Four"}
    saved.close()
    assert name_of_a(window) == "Two"
    assert "The unsaved work is in " in window._notices.texts()[-1]


def test_what_cannot_be_saved_stays_behind_and_is_told(qtbot, window, path):
    leave_behind(path, "Three")
    [left] = planner.recoverable()
    window.rescue.write(left, path.parent / "nowhere" / "a.launchplan")
    qtbot.waitUntil(lambda: window.workshop.idle)
    assert "could not be saved" in window._notices.texts()[-1]
    [still] = planner.recoverable()
    assert still.changes == left.changes


def test_discarding_one_asks_and_leaves_the_others(qtbot, window, path):
    leave_behind(path, "Three", "Four")
    dialog = show_unsaved(qtbot, window, 2)
    answer("Throw away")
    qtbot.mouseClick(rows(qtbot, dialog)[0].findChildren(QToolButton)[1], LEFT)
    qtbot.waitUntil(lambda: len(rows(qtbot, dialog)) == 1)
    assert len(planner.recoverable()) == 1


def test_the_welcome_page_offers_to_save_what_was_left_behind(qtbot, window, path):
    leave_behind(path, "Three")
    window.rescue.look()
    qtbot.waitUntil(lambda: window._welcome._recoveries.count() == 1)
    [save, _] = window._welcome.findChild(RecoveryRow).findChildren(QToolButton)
    choose(path.with_name("rescued"))
    qtbot.mouseClick(save, LEFT)
    qtbot.waitUntil(lambda: window._welcome._recoveries.count() == 0)
    assert path.with_name("rescued.launchplan").is_file()


@pytest.mark.parametrize("closed", ["file", "folder"])
def test_a_read_only_file_opens_and_says_so_beforehand(qtbot, window, path, closed):
    (path if closed == "file" else path.parent).chmod(0o555)
    assert window.files.open(path)
    assert window.windowTitle() == "launch (read-only)[*] - Launch Planner"
    assert window._status._saved.text() == "read-only"
    [told] = [text for text in window._notices.texts() if "read-only" in text]
    assert told.endswith("You can change the plan; saving asks for another name.")
    rename(window, "Three")
    assert window._status._saved.text() == "read-only, unsaved changes"
    close_without_saving(window)


def test_saving_a_read_only_file_says_why_and_asks_for_another_name(qtbot, window, path):
    path.chmod(0o444)
    window.files.open(path)
    rename(window, "Three")
    before, said = path.read_bytes(), []
    answer("Save as...", seen=said)
    choose(path.with_name("mine"))
    assert window.save()
    assert said == [f"{path} is read-only."]
    assert path.read_bytes() == before
    assert window.session.document.path == path.with_name("mine.launchplan")
    assert window.windowTitle() == "mine[*] - Launch Planner"
    assert window._status._saved.text().startswith("saved")


def test_thinking_better_of_saving_a_read_only_file_leaves_the_plan_open_and_unsaved(window, path):
    path.chmod(0o444)
    window.files.open(path)
    rename(window, "Three")
    answer("Cancel")
    assert not window.save()
    assert window.session.document.modified
    close_without_saving(window)


def test_another_name_is_proposed_where_something_can_be_written(window, path):
    assert window.files.folder_for(path) == path.parent
    path.parent.chmod(0o555)
    assert window.files.folder_for(path) == window.files._settings.documents()
    assert window.files.folder_for(Path("/nowhere/at/all.launchplan")) == window.files._settings.folder()


def test_an_ordinary_file_is_not_called_read_only(window, path):
    window.files.open(path)
    assert window.windowTitle() == "launch[*] - Launch Planner"
    assert not any("read-only" in text for text in window._notices.texts())
