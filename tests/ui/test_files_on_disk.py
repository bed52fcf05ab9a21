"""What the window does when its file is changed, deleted or open elsewhere: nothing is lost, nothing overwritten."""

import errno
import os

import pytest
from PySide6.QtWidgets import QPushButton

import planner
from planner.store import saving
from tests.ui.windows import answer
from ui.watching import Disk


@pytest.fixture
def saved(launched, tmp_path):
    """The window with a launch whose file is alone in its folder; the tests say when to look at it."""
    folder = tmp_path / "plans"
    folder.mkdir()
    launched.session.save(folder / "launch.launchplan")
    watching = launched.files.sharing.watching
    watching._watcher.removePaths([*watching._watcher.files(), *watching._watcher.directories()])
    watching._hear = lambda: None
    return launched


def look(qtbot, window):
    """Look at the file, twice as a loss needs, and wait until that is done."""
    watching = window.files.sharing.watching
    for _ in range(2):
        watching.look()
        qtbot.waitUntil(lambda: not watching._looking)


def rename(window, name="Mine"):
    window.session.edit(lambda plan: planner.set_field(plan, ("task", "A"), "name", name))


def saved_elsewhere(window, tmp_path):
    """The file of the window, saved by somebody else with another name of a task."""
    other = planner.open_document(window.session.document.path, tmp_path / "ben", author="Ben")
    other.do(planner.set_field(other.plan, ("task", "B"), "name", "By Ben"))
    other.save()
    other.close()


def press(window, text):
    """Press a button of the notices."""
    found = [part for part in window._notices.findChildren(QPushButton) if part.text() == text]
    found[-1].click()


def in_file(path):
    """The names of tasks that a file holds."""
    document = planner.open_document(path)
    found = {task.name for task in document.plan.tasks.values()}
    document.close(discard=True)
    return found


def saved_text(window):
    return window._status._saved.text()


def test_reloading_takes_the_plan_of_somebody_else_and_their_history(qtbot, saved, tmp_path):
    saved_elsewhere(saved, tmp_path)
    look(qtbot, saved)
    assert saved_text(saved) == "changed on disk"
    press(saved, "Reload")
    assert saved.session.plan.tasks["B"].name == "By Ben"
    assert saved.session.document.history.entries[-1].author == "Ben"
    assert saved_text(saved) == "saved"
    assert saved._notices.texts() == []


def test_reloading_an_older_copy_keeps_what_it_lacks_as_an_earlier_version(qtbot, saved):
    path = saved.session.document.path
    older = path.read_bytes()
    saved.session.edit(lambda plan: planner.set_field(plan, ("task", "B"), "name", "Saved since"))
    assert saved.save()
    path.write_bytes(older)
    look(qtbot, saved)
    press(saved, "Reload")
    assert saved.session.plan.tasks["B"].name != "Saved since"
    assert "is among its earlier versions" in saved._notices.texts()[-1]
    newest = planner.earlier_versions(path)[0]
    assert planner.version_of(saved.session.document, newest).tasks["B"].name == "Saved since"


def test_an_older_copy_is_not_reloaded_where_what_it_lacks_cannot_be_kept(qtbot, saved, monkeypatch):
    path = saved.session.document.path
    older = path.read_bytes()
    saved.session.edit(lambda plan: planner.set_field(plan, ("task", "B"), "name", "Saved since"))
    assert saved.save()
    path.write_bytes(older)
    look(qtbot, saved)

    def refuse(*_given):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(saving, "keep_backup", refuse)
    press(saved, "Reload")
    assert saved.session.plan.tasks["B"].name == "Saved since"
    assert "Save it under another name first." in saved._notices.texts()[-1]


def test_reloading_stays_on_the_page_and_keeps_the_selection(qtbot, saved, tmp_path):
    saved.show_page("risks")
    saved.session.select(["K1", "gone"])
    saved_elsewhere(saved, tmp_path)
    assert saved.files.reload()
    assert saved.page == "risks"
    assert saved.session.selected == ("K1",)
    assert not saved.files.reloading


def test_another_plan_opens_on_the_plan_page_again(saved, tmp_path):
    saved.show_page("risks")
    saved.open_example()
    assert saved.page == "plan"


def test_with_own_changes_the_window_offers_to_merge(qtbot, saved, tmp_path):
    wanted = []
    saved.files.sharing.merge_wanted.connect(wanted.append)
    rename(saved)
    saved_elsewhere(saved, tmp_path)
    look(qtbot, saved)
    press(saved, "Merge...")
    assert wanted == [saved.session.document.path]
    assert saved.session.plan.tasks["A"].name == "Mine"


def test_saving_over_the_work_of_somebody_else_is_refused_with_the_same_offer(saved, tmp_path):
    wanted = []
    saved.files.sharing.merge_wanted.connect(wanted.append)
    rename(saved)
    saved_elsewhere(saved, tmp_path)
    assert not saved.save()
    assert "By Ben" in in_file(saved.session.document.path)
    press(saved, "Merge...")
    assert wanted == [saved.session.document.path]


def test_a_deleted_file_is_told_and_made_again_by_saving(qtbot, saved):
    path = saved.session.document.path
    path.unlink()
    look(qtbot, saved)
    assert saved_text(saved) == "file is gone"
    assert saved.isWindowModified()
    press(saved, "Save")
    assert path.is_file()
    assert saved._notices.texts() == []
    assert saved_text(saved).startswith("saved ")


def test_closing_a_plan_whose_file_is_gone_asks_first(qtbot, saved):
    path, seen = saved.session.document.path, []
    path.unlink()
    look(qtbot, saved)
    answer("Save", seen=seen)
    assert saved.files.may_close()
    assert len(seen) == 1
    assert path.is_file()


def test_a_saving_of_ones_own_is_never_told(qtbot, saved, monkeypatch):
    monkeypatch.setattr("ui.files.HEAVY", 1)
    for name in ("First", "Second"):
        rename(saved, name)
        assert saved.save()
        saved.files.sharing.watching.look()
    qtbot.waitUntil(lambda: saved.workshop.idle)
    look(qtbot, saved)
    assert saved._notices.texts() == []
    assert saved.files.sharing.disk is Disk.SAME


def test_the_plan_is_saved_by_itself_and_the_time_is_shown(qtbot, saved):
    saved.session.saved_at = None
    saved.files.autosave._pause.setInterval(20)
    rename(saved, "By itself")
    qtbot.waitUntil(lambda: not saved.session.document.modified)
    assert saved_text(saved) == f"saved {saved.session.saved_at:%H:%M}"
    assert "By itself" in in_file(saved.session.document.path)


def test_saving_by_itself_never_overwrites_what_was_not_seen_yet(qtbot, saved, tmp_path):
    saved_elsewhere(saved, tmp_path)
    saved.files.autosave._pause.setInterval(20)
    rename(saved)
    qtbot.waitUntil(lambda: bool(saved._notices.texts()))
    assert "By Ben" in in_file(saved.session.document.path)
    assert saved.session.document.modified


def test_the_file_that_is_open_is_not_opened_twice(saved, tmp_path):
    session = saved.session
    rename(saved)
    (tmp_path / "link.launchplan").symlink_to(session.document.path)
    for path in (session.document.path, tmp_path / "link.launchplan"):
        assert saved.files.open(path)
        assert saved.session is session
        assert "is open here already" in saved._notices.texts()[-1]
    assert session.plan.tasks["A"].name == "Mine"


def test_a_file_that_is_open_in_another_process_opens_with_a_warning(saved, tmp_path):
    path = saved.session.document.path
    saved.close_plan()
    other = planner.open_document(path, author="Ana")
    held = other.lock()
    assert saved.files.open(path)
    assert "Ana has this plan open in another window since" in saved._notices.texts()[-1]
    held.release()
    other.close()


def test_reverting_a_file_that_somebody_else_saved_opens_it_with_their_history(saved, tmp_path):
    rename(saved)
    saved_elsewhere(saved, tmp_path)
    answer("Don't save")
    assert saved.files.revert()
    assert saved.session.document.history.entries[-1].author == "Ben"
    assert saved.session.plan.tasks["A"].name == "Build API"


def test_reverting_ones_own_changes_is_one_change_that_can_be_undone(saved):
    rename(saved)
    assert saved.files.revert()
    assert saved.session.plan.tasks["A"].name == "Build API"
    saved.session.undo()
    assert saved.session.plan.tasks["A"].name == "Mine"


def test_a_plan_without_a_file_has_nothing_to_go_back_to(launched, window):
    assert not launched.files.revert()
    launched.close_plan()
    assert not window.files.revert()
    assert not window.files.reload()


def test_the_menu_says_how_many_changes_reverting_takes_back(saved):
    revert = saved.commands.actions["file.revert"]
    saved.refresh()
    assert revert.text() == "Revert to saved"
    rename(saved, "One")
    assert revert.text() == "Revert to saved (1 change)"
    rename(saved, "Two")
    assert revert.text() == "Revert to saved (2 changes)"
    saved.session.undo()
    assert revert.text() == "Revert to saved (1 change)"


def test_nothing_lies_beside_the_file_while_it_is_open_nor_after(saved):
    folder = saved.session.document.path.parent
    assert [one.name for one in folder.iterdir()] == ["launch.launchplan"]
    rename(saved)
    saved.save()
    saved.close_plan()
    assert [one.name for one in folder.iterdir()] == ["launch.launchplan"]


def test_the_offer_stays_in_sight_on_a_page_that_is_shown_first_now(qtbot, saved, tmp_path):
    saved_elsewhere(saved, tmp_path)
    look(qtbot, saved)
    saved.show_page("people")
    middle = saved._notices.geometry().center()
    assert saved._notices.isAncestorOf(saved._stack.childAt(middle))


def test_the_foot_of_the_window_brings_the_offer_back(qtbot, saved, tmp_path):
    badge = saved._status._disk
    assert not badge.isVisible()
    saved_elsewhere(saved, tmp_path)
    look(qtbot, saved)
    saved._notices.clear()
    assert badge.text() == "changed on disk"
    badge.click()
    press(saved, "Reload")
    assert saved.session.plan.tasks["B"].name == "By Ben"
    assert not badge.isVisible()


def test_a_disk_that_fills_up_keeps_the_edits_in_memory_and_says_so_once(saved):
    with saved.session.document._working._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA query_only=ON")
    rename(saved)
    rename(saved, "Again")
    assert saved.session.plan.tasks["A"].name == "Again"
    assert [text for text in saved._notices.texts() if "recovery folder" in text] == [
        "The recovery folder cannot be written: a crash would lose what is not saved. Save often."
    ]
    assert saved.save()
    assert "Again" in in_file(saved.session.document.path)


@pytest.mark.parametrize("heavy", [False, True])
def test_what_the_disk_may_not_keep_is_told_and_is_no_change_by_somebody_else(qtbot, saved, monkeypatch, heavy):
    monkeypatch.setattr("ui.files.HEAVY", 0 if heavy else 10_000)
    rename(saved)
    with monkeypatch.context() as broken:
        broken.setattr(saving, "sync_folder", forgetful)
        saved.save()
        qtbot.waitUntil(lambda: any("does not say that it will keep it" in text for text in saved._notices.texts()))
    look(qtbot, saved)
    assert saved.files.sharing.disk is Disk.SAME
    assert saved.session.document.modified
    rename(saved, "Mine again")
    saved.save()
    qtbot.waitUntil(lambda: not saved.session.document.modified)
    assert "Mine again" in in_file(saved.session.document.path)


def forgetful(_folder):
    """A disk that does not say that it will keep a name."""
    raise OSError(errno.EIO, os.strerror(errno.EIO))
