"""Saving step by step: at whichever one the disk refuses, the old file is whole and nothing stays beside it."""

from __future__ import annotations

import errno
import hashlib
import os
import sys
from dataclasses import replace

import pytest

from planner.errors import CannotSave, FileChanged
from planner.history import History
from planner.model.schema import SCHEMA
from planner.store import saving as module
from planner.store.backups import backups_of
from planner.store.content import Identity
from planner.store.mending import load
from planner.store.reader import examine
from planner.store.saving import Saving, temporary_path
from tests.planner.store.files import AT, IDENTITY, PLAN, history_of

OLD = b"what was there before"


@pytest.fixture
def saving(tmp_path):
    (tmp_path / "plans").mkdir()
    path = tmp_path / "plans" / "launch.plan"
    path.write_bytes(OLD)
    return Saving(
        plan=PLAN,
        history=history_of(PLAN),
        identity=IDENTITY,
        path=path,
        expected=hashlib.sha256(OLD).hexdigest(),
        overwrite=False,
        folder=tmp_path / "data",
        name="me",
    )


def alone(path):
    return [item.name for item in path.parent.iterdir()] == [path.name]


def test_saving_tells_what_the_file_holds_now(saving):
    source = saving.write()
    data = saving.path.read_bytes()
    assert source.sha256 == hashlib.sha256(data).hexdigest()
    assert source.path == saving.path
    assert dict(source.saved) == dict(saving.history.vector)
    assert load(examine(data, SCHEMA), SCHEMA, AT).plan == PLAN
    assert alone(saving.path)


def test_saving_twice_gives_the_same_bytes(saving):
    first = saving.write().sha256
    assert replace(saving, expected=first).write().sha256 == first


REFUSALS = {
    "no room": (errno.ENOSPC, "no room"),
    "quota": (errno.EDQUOT, "no room"),
    "input/output error": (errno.EIO, "input/output error"),
    "no rights": (errno.EACCES, "permission denied"),
    "read-only": (errno.EROFS, "read-only file system"),
}


@pytest.mark.parametrize(("number", "words"), REFUSALS.values(), ids=REFUSALS.keys())
@pytest.mark.parametrize("step", ["write_synced", "replace_patiently", "os.fsync"])
def test_a_refusal_at_any_step_leaves_the_old_file_and_says_what_to_do(saving, monkeypatch, step, number, words):
    def refuse(*_arguments, **_how):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse) if step == "os.fsync" else monkeypatch.setattr(module, step, refuse)
    with pytest.raises(CannotSave, match=words) as caught:
        saving.write()
    assert str(saving.path) in str(caught.value)
    assert ("to another disk." if words == "no room" else "to another place.") in str(caught.value)
    assert str(caught.value).endswith(" The old file was left as it is.")
    assert saving.path.read_bytes() == OLD
    assert alone(saving.path)


@pytest.mark.parametrize(
    ("size", "words"),
    [(1, "1 kB"), (300_001, "301 kB"), (999_999, "1000 kB"), (1_000_000, "1.0 MB"), (2_310_000, "2.4 MB")],
)
def test_the_room_that_is_lacking_is_told_as_it_is(size, words):
    assert module._sized(size) == words


def test_where_there_was_no_file_nothing_is_said_of_one(saving, tmp_path):
    lost = tmp_path / "nowhere" / "a.plan"
    with pytest.raises(CannotSave) as caught:
        replace(saving, path=lost, expected="").write()
    assert str(caught.value) == f"{lost} could not be saved: no such file or directory. Save it to another place."


def test_what_the_disk_gives_back_is_compared_with_what_was_written(saving, monkeypatch):
    written = module.write_synced

    def forgetful(path, data, **_how):
        written(path, data[:-5000] + bytes(5000))

    monkeypatch.setattr(module, "write_synced", forgetful)
    with pytest.raises(CannotSave, match="not what was written"):
        saving.write()
    assert saving.path.read_bytes() == OLD
    assert alone(saving.path)


@pytest.mark.parametrize("door", ["write_synced", "keep_backup"])
def test_a_file_replaced_between_writing_and_taking_its_place_is_not_overwritten(saving, monkeypatch, door):
    real = getattr(module, door)

    def slow(*given, **how):
        real(*given, **how)
        saving.path.write_bytes(b"theirs")

    monkeypatch.setattr(module, door, slow)
    with pytest.raises(FileChanged, match="somebody else"):
        saving.write()
    assert saving.path.read_bytes() == b"theirs"
    assert alone(saving.path)


def test_what_is_overwritten_on_purpose_is_kept_even_if_it_came_at_the_last_moment(saving, monkeypatch):
    kept = module.keep_backup

    def slow(folder, target, data):
        kept(folder, target, data)
        if data == OLD:
            saving.path.write_bytes(b"theirs")

    monkeypatch.setattr(module, "keep_backup", slow)
    replace(saving, overwrite=True).write()
    assert [backup.path.read_bytes() for backup in backups_of(saving.folder, saving.path)] == [b"theirs", OLD]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes")
def test_what_nobody_else_may_read_is_nowhere_for_others_to_read(saving, monkeypatch):
    saving.path.chmod(0o600)
    modes = []
    written = module.write_synced

    def look(path, data, **how):
        written(path, data, **how)
        modes.append(path.stat().st_mode & 0o777)

    monkeypatch.setattr(module, "write_synced", look)
    saving.write()
    (kept,) = backups_of(saving.folder, saving.path)
    assert [*modes, saving.path.stat().st_mode & 0o777, kept.path.stat().st_mode & 0o777] == [0o600] * 3


def test_a_temporary_file_that_somebody_put_there_is_not_written_through(saving, tmp_path):
    victim = tmp_path / "victim"
    victim.write_text("precious")
    temporary_path(saving.path, saving.name).symlink_to(victim)
    saving.write()
    assert victim.read_text() == "precious"
    assert alone(saving.path)


def test_the_file_of_a_new_plan_has_the_mode_that_new_files_have(saving):
    saving.path.unlink()
    replace(saving, expected="").write()
    other = saving.path.with_name("other")
    other.touch()
    assert saving.path.stat().st_mode == other.stat().st_mode


def test_the_version_before_is_kept_outside_the_folder_of_the_plan(saving):
    saving.write()
    [backup] = backups_of(saving.folder, saving.path)
    assert backup.path.read_bytes() == OLD
    assert backup.path.name.endswith("launch.plan")
    assert saving.folder in backup.path.parents


def test_without_a_place_for_backups_the_plan_is_saved_all_the_same(saving, tmp_path):
    (tmp_path / "blocked").write_text("")
    replace(saving, folder=tmp_path / "blocked").write()
    assert saving.path.read_bytes() != OLD


def test_the_disk_has_the_file_before_it_takes_its_place_and_the_folder_knows_it_after(saving, monkeypatch):
    events = []
    fsync, take_the_place = os.fsync, module.replace_patiently

    def noted(opened):
        events.append(os.fstat(opened).st_ino)
        fsync(opened)

    def taken(temporary, target):
        events.append("takes its place")
        take_the_place(temporary, target)

    monkeypatch.setattr(os, "fsync", noted)
    monkeypatch.setattr(module, "replace_patiently", taken)
    saving.write()
    [backup] = backups_of(saving.folder, saving.path)
    before = events.index("takes its place")
    assert events[0] == saving.path.stat().st_ino
    assert events[before - 2 : before] == [backup.path.stat().st_ino, backup.path.parent.stat().st_ino]
    assert events[before:] == ["takes its place", saving.path.parent.stat().st_ino]


def test_a_file_with_the_longest_name_that_a_disk_takes_is_saved_and_kept_as_a_backup(saving):
    path = saving.path.with_name("计" * 80 + ".plan")
    longest = replace(saving, path=path, expected="", name="0123456789abcdef")
    source = longest.write()
    later = Identity(saving.identity.plan, "2026-03-03T10:00:00+00:00")
    replace(longest, expected=source.sha256, identity=later).write()
    assert len(backups_of(saving.folder, path)) == 1


def in_folder_only(monkeypatch, folder, number=errno.EIO):
    """Let the disk fail where it shall keep the names in a folder."""
    fsync = os.fsync

    def refuse(opened):
        if os.fstat(opened).st_ino == folder.stat().st_ino:
            raise OSError(number, os.strerror(number))
        fsync(opened)

    monkeypatch.setattr(os, "fsync", refuse)


def test_a_disk_that_does_not_keep_the_new_name_is_told_of_and_saving_again_succeeds(saving, monkeypatch):
    with monkeypatch.context() as broken:
        in_folder_only(broken, saving.path.parent)
        with pytest.raises(CannotSave) as caught:
            saving.write()
    assert str(caught.value) == (
        f"{saving.path} was written, but the disk does not say that it will keep it (input/output error). "
        "Save it to another place too."
    )
    assert saving.path.read_bytes() != OLD
    assert alone(saving.path)
    saving.write()
    assert [backup.path.read_bytes() for backup in backups_of(saving.folder, saving.path)] == [OLD]


def test_what_somebody_else_saved_is_not_overwritten_where_it_cannot_be_kept(saving, tmp_path):
    (tmp_path / "blocked").write_text("")
    saving.path.write_bytes(b"all that she has")
    with pytest.raises(CannotSave) as caught:
        replace(saving, folder=tmp_path / "blocked", overwrite=True).write()
    assert str(caught.value).startswith(
        f"{saving.path} was left as it is: what it holds is from somebody else, "
        "and could not be kept as an earlier version ("
    )
    assert saving.path.read_bytes() == b"all that she has"
    assert alone(saving.path)
    replace(saving, overwrite=True).write()
    assert [backup.path.read_bytes() for backup in backups_of(saving.folder, saving.path)] == [b"all that she has"]


def test_our_own_version_is_replaced_on_purpose_too_where_it_cannot_be_kept(saving, tmp_path):
    (tmp_path / "blocked").write_text("")
    replace(saving, folder=tmp_path / "blocked", overwrite=True).write()
    assert saving.path.read_bytes() != OLD


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such files")
def test_a_pipe_is_not_waited_for_nor_replaced(saving):
    saving.path.unlink()
    os.mkfifo(saving.path)
    with pytest.raises(CannotSave, match="is no file"):
        replace(saving, overwrite=True).write()
    assert saving.path.is_fifo()


def test_a_history_that_would_not_open_again_is_not_saved(saving):
    entry = saving.history.entries[-1]
    broken = History.of([replace(entry, lamport=2**53)])
    with pytest.raises(CannotSave) as caught:
        replace(saving, history=broken).write()
    assert str(caught.value) == (
        f"{saving.path} was left as it is: the history of this plan would not open again "
        "(an entry of the history has no number that can be counted on). "
        "Save a clean copy, which holds no history, and report this."
    )
    assert saving.path.read_bytes() == OLD
    assert alone(saving.path)
