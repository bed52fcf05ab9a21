"""Notes that a plan file is open: they tell who has it, are known to be stale, and never stand in anybody's way."""

import json
import os
import platform
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from planner.store.lock import FORGOTTEN, LARGEST, LONGEST, SILENT, YOUNG, holders, lock

HOLDING = """
import sys, time
from pathlib import Path
from planner.store.lock import lock
kept = lock(Path(sys.argv[1]), Path(sys.argv[2]), who="Ben", beside=sys.argv[3] == "beside")
print(kept.note, flush=True)
time.sleep(60)
"""
beside_or_not = pytest.mark.parametrize("beside", [True, False], ids=["beside", "in the data folder"])


@pytest.fixture
def plan(tmp_path):
    made = tmp_path / "plans" / "launch.launchplan"
    made.parent.mkdir()
    made.write_bytes(b"a plan")
    return made


@pytest.fixture
def data(tmp_path):
    return tmp_path / "data"


def another_process(plan, data, *, beside):
    """A process that holds the file, and where its note lies."""
    words = [plan, data, "beside" if beside else "data"]
    made = subprocess.Popen([sys.executable, "-c", HOLDING, *map(str, words)], stdout=subprocess.PIPE, text=True)
    return made, Path(made.stdout.readline().strip())


def from_elsewhere(plan, *, age=0, **said):
    """A note that another computer wrote beside the file so many seconds ago."""
    note = plan.with_name(f".{plan.name}.abc.open")
    known = {"who": "Cleo", "host": "elsewhere", "since": "2026-11-27T08:00:00+00:00"}
    note.write_text(json.dumps({**known, **said}), encoding="utf-8")
    os.utime(note, (time.time() - age,) * 2)
    return note


def older(note, seconds):
    os.utime(note, (time.time() - seconds,) * 2)


def test_nobody_has_a_file_open_at_first(plan, data):
    assert holders(plan, data) == ()
    mine = lock(plan, data)
    assert mine.others == ()
    mine.release()


@beside_or_not
def test_a_second_one_is_told_who_has_the_file_open_where_and_since_when(plan, data, beside):
    first = lock(plan, data, who="Ana", beside=beside)
    second = lock(plan, data, who="Ben", beside=beside)
    (found,) = second.others
    assert (found.who, found.host, found.here, found.alive) == ("Ana", platform.node(), True, True)
    assert abs((datetime.now(UTC) - found.since).total_seconds()) < 60
    assert [one.who for one in holders(plan, data)] == ["Ana", "Ben"]
    first.release()
    second.release()
    assert holders(plan, data) == ()


@beside_or_not
def test_nothing_is_left_when_the_file_is_closed(plan, data, beside):
    mine = lock(plan, data, beside=beside)
    assert mine.note.exists()
    assert (mine.note.parent == plan.parent) is beside
    assert mine.note.name.startswith(".") is beside
    mine.release()
    mine.release()
    assert [*plan.parent.iterdir()] == [plan]
    assert [*(data / "open").glob("*")] == []


def test_on_a_disk_of_this_computer_nothing_lies_beside_the_file(plan, data):
    mine = lock(plan, data)
    assert [*plan.parent.iterdir()] == [plan]
    assert mine.note.is_relative_to(data)
    mine.release()


def test_files_of_the_same_name_in_two_folders_are_told_apart(plan, data, tmp_path):
    mine = lock(plan, data)
    assert holders(tmp_path / "other" / plan.name, data) == ()
    mine.release()


def test_a_link_to_a_file_is_the_file(plan, data, tmp_path):
    mine = lock(plan, data, who="Ana")
    (tmp_path / "link").symlink_to(plan)
    assert [one.who for one in holders(tmp_path / "link", data)] == ["Ana"]
    mine.release()


@beside_or_not
def test_a_living_process_holds_its_file_and_one_that_was_killed_does_not(plan, data, beside):
    process, note = another_process(plan, data, beside=beside)
    older(note, 3600)
    assert [(one.who, one.alive) for one in holders(plan, data)] == [("Ben", True)]
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert [(one.who, one.alive) for one in holders(plan, data)] == [("Ben", False)]
    assert not note.exists(), "what a dead process left is removed by the first one that finds it"
    assert holders(plan, data) == ()


def test_a_note_that_was_written_just_now_counts_although_it_is_not_locked_yet(plan, data):
    note = from_elsewhere(plan, host=platform.node())
    assert [one.alive for one in holders(plan, data)] == [True]
    older(note, YOUNG + 1)
    assert [one.alive for one in holders(plan, data)] == [False]


@pytest.mark.parametrize(("age", "alive"), [(0, True), (SILENT - 60, True), (SILENT + 60, False)])
def test_another_computer_is_believed_to_hold_a_file_while_it_gives_signs_of_life(plan, data, age, alive):
    note = from_elsewhere(plan, age=age)
    (found,) = holders(plan, data)
    assert (found.who, found.host, found.here, found.alive) == ("Cleo", "elsewhere", False, alive)
    assert note.exists(), "it may be alive after all"


def test_what_another_computer_forgot_long_ago_is_removed_and_not_told(plan, data):
    note = from_elsewhere(plan, age=FORGOTTEN + 60)
    assert holders(plan, data) == ()
    assert not note.exists()


def test_a_sign_of_life_makes_a_note_young_again(plan, data):
    mine = lock(plan, data, beside=True)
    older(mine.note, SILENT + 60)
    mine.beat()
    assert time.time() - mine.note.stat().st_mtime < 60
    mine.release()
    mine.beat()


def test_a_note_whose_folder_is_gone_gives_no_sign_and_is_released(plan, data):
    mine = lock(plan, data, beside=True)
    mine.note.unlink()
    plan.unlink()
    plan.parent.rmdir()
    mine.beat()
    mine.release()


@pytest.mark.skipif(sys.platform == "win32", reason="folders cannot be made read-only")
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write everywhere")
def test_where_no_note_can_be_written_the_file_opens_all_the_same_for_users(plan, data):
    plan.parent.chmod(0o500)
    mine = lock(plan, data, beside=True)
    plan.parent.chmod(0o700)
    assert mine.note is None


def test_where_no_note_can_be_written_the_file_opens_all_the_same(plan, tmp_path):
    (tmp_path / "data").write_text("no folder")
    from_elsewhere(plan)
    mine = lock(plan, tmp_path / "data", beside=False)
    assert mine.note is None
    assert [one.who for one in mine.others] == ["Cleo"]
    mine.beat()
    mine.release()


@pytest.mark.parametrize(
    "content",
    [b"", b"nonsense\xff", b"[1]", b'"text"', b"[" * (LARGEST - 1), b"x" * (LARGEST + 50), b'{"who": {}, "since": 5}'],
)
def test_a_note_that_says_nothing_readable_is_one_of_somebody(plan, data, content):
    plan.with_name(f".{plan.name}.abc.open").write_bytes(content)
    (found,) = holders(plan, data)
    assert (found.who, found.host, found.alive) == ("", "", True)
    assert abs((datetime.now(UTC) - found.since).total_seconds()) < 60


def test_names_in_a_note_are_cut_and_have_no_signs_that_cannot_be_shown(plan, data):
    from_elsewhere(plan, who="A\n\u202e\0" + "x" * 200, host="<b>h</b>")
    (found,) = holders(plan, data)
    assert found.who == "A" + "x" * (LONGEST - 1)
    assert found.host == "<b>h</b>"


@pytest.mark.parametrize("since", ["yesterday", "", None, "9999-12-31T23:59:59-23:59"])
def test_a_moment_that_makes_no_sense_is_that_of_the_note(plan, data, since):
    from_elsewhere(plan, since=since, age=60)
    (found,) = holders(plan, data)
    assert 50 < (datetime.now(UTC) - found.since).total_seconds() < 120


def test_a_moment_without_a_zone_is_understood(plan, data):
    from_elsewhere(plan, since="2026-11-27T08:00:00")
    assert holders(plan, data)[0].since.tzinfo is UTC


def test_a_folder_that_is_gone_holds_no_notes(tmp_path, data):
    assert holders(tmp_path / "gone" / "x.launchplan", data) == ()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_on_a_full_disk_there_is_no_note_and_nothing_of_it_stays(plan, data):
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        kept = lock(plan, data, who="Ana", beside=True)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert kept.note is None
    assert [item.name for item in plan.parent.iterdir()] == [plan.name]
