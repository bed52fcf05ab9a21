"""Watching a file: changes, replacements and losses are seen, by the folder or by looking; own savings are not."""

import os
import threading
from pathlib import Path

import pytest

import planner
from planner.store.working import Source
from ui.watching import Disk, Watching, seen
from ui.work import Workshop


@pytest.fixture
def file(tmp_path):
    made = tmp_path / "plans" / "launch.launchplan"
    made.parent.mkdir()
    made.write_bytes(b"as it was read")
    return made


@pytest.fixture
def workshop(qapp):
    made = Workshop()
    yield made
    made.finish()
    made.deleteLater()


@pytest.fixture
def busy():
    """Whether a saving runs: a list that holds anything."""
    return []


@pytest.fixture
def watching(workshop, busy, file):
    made = Watching(workshop, lambda: bool(busy))
    made.heard = []
    made.found.connect(made.heard.append)
    made.watch(source_of(file))
    yield made
    made.watch(None)
    made.deleteLater()


def source_of(path):
    """A file as it is now."""
    return Source(path, planner.sha256_of(path), {})


def look(qtbot, watching, times=1):
    """Look at the file and wait until that is done."""
    for _ in range(times):
        watching.look()
        qtbot.waitUntil(lambda: not watching._looking)


def deaf(watching):
    """Let the folder tell nothing, as network drives do."""
    watching._watcher.removePaths([*watching._watcher.files(), *watching._watcher.directories()])
    watching._hear = lambda: None


def replaced(path, data):
    """Put another file into the place of this one, as most programs save."""
    beside = path.with_name("beside")
    beside.write_bytes(data)
    beside.replace(path)


def test_a_file_that_stays_as_it_is_is_not_told(qtbot, watching):
    look(qtbot, watching, 3)
    assert watching.heard == []
    assert watching.disk is Disk.SAME


@pytest.mark.parametrize("change", [Path.write_bytes, replaced], ids=["written", "replaced"])
def test_a_change_is_heard_of_without_anybody_looking(qtbot, watching, file, change):
    with qtbot.waitSignal(watching.found, timeout=10_000) as told:
        change(file, b"by somebody else")
    assert told.args == [Disk.CHANGED]


def test_every_replacement_is_heard_of_not_only_the_first(qtbot, watching, file):
    for text in (b"first", b"second", b"third"):
        with qtbot.waitSignal(watching.found, timeout=10_000):
            replaced(file, text)
        watching.watch(source_of(file))


def test_a_file_that_was_replaced_is_heard_of_too_when_it_is_written_where_it_is(qtbot, watching, file):
    watching._poll.stop()
    with qtbot.waitSignal(watching.found, timeout=10_000):
        replaced(file, b"another file")
    watching.watch(source_of(file))
    with qtbot.waitSignal(watching.found, timeout=10_000):
        file.write_bytes(b"by somebody else")


def test_a_loss_is_heard_of(qtbot, watching, file):
    with qtbot.waitSignal(watching.found, timeout=10_000) as told:
        file.unlink()
    assert told.args == [Disk.GONE]


def test_where_the_folder_tells_nothing_looking_now_and_then_finds_it(qtbot, watching, file):
    deaf(watching)
    watching._poll.setInterval(20)
    with qtbot.waitSignal(watching.found, timeout=10_000) as told:
        file.write_bytes(b"by somebody else")
    assert told.args == [Disk.CHANGED]


def test_a_file_that_is_removed_and_written_anew_is_not_taken_for_gone(qtbot, watching, file):
    deaf(watching)
    file.unlink()
    look(qtbot, watching)
    assert watching.heard == []
    file.write_bytes(b"by somebody else")
    look(qtbot, watching)
    assert watching.heard == [Disk.CHANGED]


def test_a_file_that_is_touched_is_the_same(qtbot, watching, file):
    deaf(watching)
    look(qtbot, watching)
    os.utime(file, (1, 1))
    replaced(file, b"as it was read")
    look(qtbot, watching)
    assert watching.heard == []


def test_a_file_that_becomes_again_what_it_was_is_told_too(qtbot, watching, file):
    deaf(watching)
    for data in (b"by somebody else", b"as it was read"):
        replaced(file, data)
        look(qtbot, watching)
    assert watching.heard == [Disk.CHANGED, Disk.SAME]


def test_what_was_saved_here_is_not_told(qtbot, watching, file):
    deaf(watching)
    replaced(file, b"saved here")
    watching.watch(source_of(file))
    look(qtbot, watching)
    assert watching.heard == []


def test_what_is_seen_while_a_saving_runs_is_looked_at_again(qtbot, watching, file, busy):
    deaf(watching)
    busy.append(True)
    replaced(file, b"saved here, not noted yet")
    look(qtbot, watching)
    assert watching.heard == []
    assert watching._soon.isActive()
    watching.watch(source_of(file))
    busy.clear()
    look(qtbot, watching)
    assert watching.heard == []


def test_a_look_from_before_a_saving_says_nothing_after_it(qtbot, watching, file, monkeypatch):
    deaf(watching)
    began, may_end = threading.Event(), threading.Event()

    def slowly(path, known):
        before = seen(path, known)
        began.set()
        may_end.wait(10)
        return before

    monkeypatch.setattr("ui.watching.seen", slowly)
    watching.look()
    assert began.wait(10)
    replaced(file, b"saved here")
    watching.watch(source_of(file))
    may_end.set()
    qtbot.waitUntil(lambda: not watching._looking)
    assert watching.heard == []


def test_a_slow_disk_is_asked_one_thing_at_a_time(qtbot, watching, monkeypatch):
    deaf(watching)
    asked, may_end = [], threading.Event()

    def slowly(path, _known):
        asked.append(path)
        may_end.wait(10)
        return None, None

    monkeypatch.setattr("ui.watching.seen", slowly)
    for _ in range(5):
        watching.look()
    may_end.set()
    qtbot.waitUntil(lambda: not watching._looking)
    assert len(asked) == 1


def test_a_disk_that_does_not_answer_tells_nothing(qtbot, watching, file, monkeypatch):
    deaf(watching)

    def unreachable(_path):
        raise PermissionError(13, "Permission denied")

    file.write_bytes(b"by somebody else")
    monkeypatch.setattr("ui.watching.planner.sha256_of", unreachable)
    look(qtbot, watching, 3)
    assert watching.heard == []


def test_bytes_are_read_only_where_the_traces_of_the_file_changed(file):
    traces, sha256 = seen(file, None)
    assert sha256 == planner.sha256_of(file)
    assert seen(file, traces) == (traces, None)
    replaced(file, b"as it was read")
    assert seen(file, traces)[1] == sha256
    file.unlink()
    assert seen(file, traces) == (None, "")


def test_another_file_is_watched_instead(qtbot, watching, file, tmp_path):
    other = tmp_path / "other.launchplan"
    other.write_bytes(b"other")
    watching.watch(source_of(other))
    file.write_bytes(b"by somebody else")
    with qtbot.waitSignal(watching.found, timeout=10_000):
        other.write_bytes(b"changed")
    assert watching.heard == [Disk.CHANGED]


def test_without_a_file_nothing_is_watched(qtbot, watching):
    watching.watch(Source(None, "", {}))
    assert watching._watcher is None
    assert not watching._poll.isActive()
    look(qtbot, watching)
    assert watching.heard == []


def test_looking_is_not_shown_as_work(qtbot, watching, workshop):
    watching.look()
    assert workshop.current is None
    qtbot.waitUntil(lambda: not watching._looking)
