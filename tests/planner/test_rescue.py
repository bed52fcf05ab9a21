"""Ways back: to an earlier version, out of a damaged file, and out of a session that ended suddenly."""

from __future__ import annotations

import os

import pytest

from planner.change import Change, set_value
from planner.document import Document, open_document, recoverable
from planner.errors import CannotSave, Damaged, NotAPlan, OutOfDate
from planner.rescue import (
    earlier_versions,
    glance_at,
    newest_version,
    open_salvaged,
    open_version,
    restore,
    salvaged,
    save_recovery,
    version_of,
)
from planner.store.salvage import Harm
from tests.builders import a_plan

PLAN = a_plan("A 3d > B 2d; C", name="Big launch")


@pytest.fixture
def data(tmp_path):
    return tmp_path / "data"


@pytest.fixture
def path(tmp_path):
    (tmp_path / "plans").mkdir()
    return tmp_path / "plans" / "launch.launchplan"


@pytest.fixture
def document(path, data):
    """A document with three versions on disk: A was called One, then Two, and is called Three."""
    made = Document.new(PLAN, data, author="Ana")
    for name in ("One", "Two", "Three"):
        rename(made, name)
        made.save(path)
    yield made
    made.close(discard=True)


def rename(document, name):
    document.do(Change("Rename", (set_value("task", document.plan.tasks["A"], "name", name),)))


def names(documents):
    return [one.tasks["A"].name for one in documents]


def test_earlier_versions_are_listed_newest_first(document, path, data):
    found = earlier_versions(path, data)
    assert names(version_of(document, one) for one in found) == ["Two", "One"]
    assert glance_at(found[0]).author == "Ana"
    assert newest_version(path, data) == found[0]


def test_restoring_a_version_is_one_change_that_can_be_undone(document, path, data):
    rename(document, "Four")
    told = []
    document.listen(told.append)
    restore(document, earlier_versions(path, data)[1])
    assert document.plan.tasks["A"].name == "One"
    assert [change.label for change in told] == ["Restore an earlier version"]
    document.undo()
    assert document.plan.tasks["A"].name == "Four"


def test_restoring_what_is_the_plan_already_changes_nothing(document, path, data):
    [newest, *_] = earlier_versions(path, data)
    rename(document, "Two")
    before = document.history
    restore(document, newest)
    assert document.history is before


def test_a_version_of_another_plan_that_had_the_file_is_not_restored(document, path, data):
    other = Document.new(a_plan("X"), data)
    other.save(path, overwrite=True)
    with pytest.raises(NotAPlan, match="another plan"):
        restore(other, earlier_versions(path, data)[0])
    other.close(discard=True)


def test_a_version_opens_as_a_copy_without_a_file(document, path, data):
    copy = open_version(earlier_versions(path, data)[1], data)
    assert copy.path is None
    assert copy.modified
    assert copy.plan.tasks["A"].name == "One"
    assert copy.identity == document.identity
    with pytest.raises(CannotSave, match="no file yet"):
        copy.save()
    copy.close(discard=True)


def test_a_version_that_is_damaged_or_gone_is_refused(document, path, data):
    [newest, oldest] = earlier_versions(path, data)
    newest.path.write_bytes(newest.path.read_bytes()[:9000])
    oldest.path.unlink()
    with pytest.raises(Damaged):
        open_version(newest, data)
    with pytest.raises(NotAPlan, match="cannot be opened"):
        open_version(oldest, data)
    assert newest_version(path, data) is None


def damage(path):
    """Let a file lose a page in its middle."""
    content = bytearray(path.read_bytes())
    middle = len(content) // 4096 // 2 * 4096
    content[middle : middle + 4096] = bytes(4096)
    path.write_bytes(content)
    return bytes(content)


def test_a_damaged_file_is_salvaged_as_an_unsaved_document_and_stays_as_it_is(document, path, data):
    broken = damage(path)
    found = salvaged(path)
    opened = open_salvaged(found, data, author="Ben")
    assert found.harm is Harm.DAMAGED
    assert opened.path is None
    assert opened.modified
    assert opened.plan == document.plan
    assert opened.identity == document.identity
    rename(opened, "Five")
    assert path.read_bytes() == broken
    opened.save(path.with_name("again.launchplan"))
    assert not opened.modified
    again = open_document(path.with_name("again.launchplan"), data)
    assert again.plan.tasks["A"].name == "Five"
    assert again.identity == document.identity
    again.close()
    opened.close()


def test_what_was_salvaged_and_not_saved_is_recovered_after_a_crash(document, path, data):
    damage(path)
    opened = open_salvaged(salvaged(path), data)
    opened.close()
    [left] = recoverable(data)
    assert left.source is None
    recovered = Document.recover(left, data)
    assert recovered.modified
    assert recovered.plan == document.plan
    recovered.close(discard=True)


def test_a_file_that_cannot_be_opened_is_no_plan(tmp_path):
    with pytest.raises(NotAPlan, match="cannot be opened"):
        salvaged(tmp_path / "nowhere")
    with pytest.raises(NotAPlan, match="is no file"):
        salvaged(tmp_path)


def left_behind(data, path, *edits):
    """Unsaved work of so many sessions that ended suddenly, newest first."""
    for name in edits:
        document = open_document(path, data) if path.exists() else Document.new(PLAN, data)
        rename(document, name)
        document.close()
    return recoverable(data)


def test_what_a_crash_left_is_saved_without_opening_it_and_is_left_no_more(document, path, data):
    document.close()
    first, second = left_behind(data, path, "Lost", "Found")
    save_recovery(first, path.with_name("rescued.launchplan"), data)
    saved = open_document(path.with_name("rescued.launchplan"), data)
    assert saved.plan.tasks["A"].name in {"Lost", "Found"}
    saved.close()
    assert [one.changes for one in recoverable(data)] == [second.changes]
    with pytest.raises(OutOfDate):
        save_recovery(first, path.with_name("twice.launchplan"), data)


def test_what_cannot_be_saved_is_left_as_it_was(document, path, data):
    document.close()
    [left] = left_behind(data, path, "Lost")
    with pytest.raises(CannotSave):
        save_recovery(left, path.parent / "nowhere" / "rescued.launchplan", data)
    [still] = recoverable(data)
    recovered = Document.recover(still, data)
    assert recovered.plan.tasks["A"].name == "Lost"
    recovered.close(discard=True)


def test_recovering_one_session_leaves_the_others(document, path, data):
    document.close()
    left = left_behind(data, path, "First", "Second", "Third")
    assert len(left) == 3
    recovered = Document.recover(left[1], data)
    assert {one.copy for one in recoverable(data)} == {left[0].copy, left[2].copy}
    recovered.close(discard=True)
    assert len(recoverable(data)) == 2


def test_a_read_only_file_opens_and_says_why_it_cannot_be_saved(document, path, data):
    document.close()
    path.chmod(0o444)
    opened = open_document(path, data)
    assert opened.read_only == f"{path} is read-only."
    rename(opened, "Four")
    before = path.read_bytes()
    with pytest.raises(CannotSave, match=r"is read-only\. Save the plan under another name"):
        opened.save()
    assert path.read_bytes() == before
    opened.save(path.with_name("mine.launchplan"))
    assert opened.read_only == ""
    opened.close()


def test_a_plan_without_a_file_is_not_read_only(data):
    document = Document.new(PLAN, data)
    assert document.read_only == ""
    document.close()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such files")
def test_nothing_is_waited_for_in_a_pipe(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(NotAPlan, match="is no file"):
        salvaged(tmp_path / "pipe")


@pytest.mark.parametrize(
    ("content", "what"),
    [(b"", "it is empty"), (bytes(9000), "its beginning is lost"), (b"\x89PNG" * 999, "it is no plan file any more")],
)
def test_a_file_that_holds_no_plan_any_more_is_damaged_while_versions_of_it_are_kept(
    document, path, data, content, what
):
    versions = earlier_versions(path, data)
    path.write_bytes(content)
    with pytest.raises(Damaged) as caught:
        open_document(path, data)
    assert caught.value.what == what
    assert caught.value.path == str(path)
    assert caught.value.backups == tuple(str(version.path) for version in versions)


def test_a_file_that_never_held_a_plan_is_called_none(tmp_path, data):
    stranger = tmp_path / "photo.launchplan"
    stranger.write_bytes(b"")
    with pytest.raises(NotAPlan, match="This file is empty"):
        open_document(stranger, data)


def test_a_zeroed_first_page_is_read_around(document, path):
    path.write_bytes(bytes(4096) + path.read_bytes()[4096:])
    assert {task.name for task in salvaged(path).loaded.plan.tasks.values()} >= {
        task.name for task in document.plan.tasks.values()
    }
