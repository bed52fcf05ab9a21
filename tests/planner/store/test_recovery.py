"""Crashes: processes that are really killed, and what the next one finds."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from planner.change import Change, set_value
from planner.document import Document, open_document, recoverable
from planner.errors import FileChanged, OutOfDate
from planner.merge import compaction
from planner.merge.fold import fold
from planner.model.values import new_id
from planner.store.database import on_disk
from planner.store.saving import temporary_path
from planner.store.working import working_folder
from tests.builders import a_plan

ROOT = Path(__file__).parents[3]
PLAN = a_plan("A 3d > B 2d; C", name="Big launch")

EDITING = """
import sys
from pathlib import Path
from planner.change import Change, set_value
from planner.document import Document, open_document, recoverable

path, data, pace = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
left = recoverable(data)
document = Document.recover(left[0], data) if left else open_document(path, data)
print("ready", flush=True)
for number in range(100_000):
    document.do(Change("Rename", (set_value("task", document.plan.tasks["A"], "name", f"name {number}"),)))
    print(number, flush=True)
    if pace and number % pace == 0:
        document.save()
        print(f"saved {number}", flush=True)
"""


@pytest.fixture
def data(tmp_path):
    return tmp_path / "data"


@pytest.fixture
def path(tmp_path):
    made = tmp_path / "plans" / "launch.plan"
    made.parent.mkdir()
    document = Document.new(PLAN, tmp_path / "data", author="Ana")
    document.save(made)
    document.close()
    return made


def rename(document, name):
    document.do(Change("Rename", (set_value("task", document.plan.tasks["A"], "name", name),)))


def started(path, data, pace=0):
    """A process that edits as fast as it can, and saves after every so many edits; ready when this returns."""
    process = subprocess.Popen(
        [sys.executable, "-c", EDITING, str(path), str(data), str(pace)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout.readline() == "ready\n"
    return process


def killed(process, lines, pause=0.0):
    """Kill the process after it said so much, and everything that it had said."""
    said = [process.stdout.readline() for _ in range(lines)]
    time.sleep(pause)
    process.send_signal(signal.SIGKILL)
    said += process.stdout.readlines()
    process.wait()
    process.stdout.close()
    return [line.strip() for line in said if line.endswith("\n")]


def edits(said):
    return [int(line) for line in said if not line.startswith("saved")]


def left_behind(document):
    """Leave what a killed process leaves, as it is on the disk at this moment."""
    alive = document._working.path
    left = alive.with_stem(new_id())
    for suffix in ("", "-wal"):
        shutil.copy(f"{alive}{suffix}", f"{left}{suffix}")
    document.close(discard=True)
    return left


@pytest.mark.parametrize(("lines", "pause"), [(1, 0), (2, 0.001), (7, 0.003), (20, 0.0005)])
def test_no_acknowledged_edit_is_lost_when_the_process_is_killed(path, data, lines, pause):
    before = path.read_bytes()
    numbers = edits(killed(started(path, data), lines, pause))
    assert path.read_bytes() == before
    [recovery] = recoverable(data)
    assert len(numbers) <= recovery.changes <= len(numbers) + 1
    assert (recovery.source, recovery.name) == (path, "Big launch")
    document = Document.recover(recovery, data)
    assert document.plan.tasks["A"].name == f"name {recovery.changes - 1}"
    assert fold(document.history, document.plan.schema).plan == document.plan
    while document.can_undo:
        document.undo()
    assert document.plan == PLAN
    document.close(discard=True)
    assert recoverable(data) == ()


@pytest.mark.parametrize(("lines", "pause"), [(3, 0), (4, 0.002), (4, 0.006), (5, 0.01), (9, 0.02)])
def test_a_process_killed_while_it_saves_leaves_a_whole_file_and_all_edits(path, data, lines, pause):
    said = killed(started(path, data, pace=1), lines, pause)
    saved = [int(line.split()[1]) for line in said if line.startswith("saved")]
    plan = open_document(path, data).plan
    names = [PLAN.tasks["A"].name, *(f"name {number}" for number in range(edits(said)[-1] + 2))]
    assert names.index(plan.tasks["A"].name) >= (saved[-1] + 1 if saved else 0)
    for recovery in recoverable(data):
        document = Document.recover(recovery, data)
        assert names.index(document.plan.tasks["A"].name) >= edits(said)[-1] + 1
        document.save()
        assert not document.modified
        document.close()
    assert [item.name for item in path.parent.iterdir()] == ["launch.plan"]


def test_killing_the_recovery_loses_nothing_either(path, data):
    said = killed(started(path, data), 5)
    again = killed(started(path, data), 3, 0.001)
    last = f"name {edits(again)[-1]}"
    document = Document.recover(recoverable(data)[0], data)
    assert document.plan.tasks["A"].name in {last, f"name {edits(again)[-1] + 1}"}
    assert len(document.history.entries) >= 1 + len(edits(said)) + len(edits(again))
    document.close(discard=True)


def test_the_working_copy_of_a_living_process_is_left_alone(path, data):
    process = started(path, data)
    process.stdout.readline()
    try:
        assert recoverable(data) == ()
        assert len(list(working_folder(data).glob("*.working"))) == 1
    finally:
        killed(process, 0)
    assert len(recoverable(data)) == 1


def test_our_own_working_copies_are_alive(path, data):
    document = open_document(path, data)
    rename(document, "First")
    assert recoverable(data) == ()
    rename(document, "Second")
    document.close()
    assert [recovery.changes for recovery in recoverable(data)] == [2]


def test_closing_with_nothing_to_save_leaves_nothing(path, data):
    document = open_document(path, data)
    rename(document, "First")
    document.save()
    document.close()
    assert list(working_folder(data).iterdir()) == []


def test_unsaved_work_can_be_discarded_when_closing_and_later(path, data):
    document = open_document(path, data)
    rename(document, "First")
    document.close(discard=True)
    assert recoverable(data) == ()
    other = open_document(path, data)
    rename(other, "First")
    other.close()
    recoverable(data)[0].discard()
    assert recoverable(data) == ()
    assert list(working_folder(data).iterdir()) == []


def test_a_plan_that_was_never_saved_is_recovered_without_a_path(data):
    document = Document.new(PLAN, data)
    rename(document, "First")
    left_behind(document)
    [recovery] = recoverable(data)
    assert recovery.source is None
    again = Document.recover(recovery, data, author="Ben")
    assert again.path is None
    assert again.modified
    assert again.plan.tasks["A"].name == "First"
    rename(again, "Second")
    assert again.history.entries[-1].author == "Ben"
    again.close(discard=True)


def test_a_crash_with_nothing_unsaved_is_not_worth_mentioning(path, data):
    left = left_behind(open_document(path, data))
    assert recoverable(data) == ()
    assert not left.exists()


def test_several_crashes_are_listed_newest_first(path, data):
    for name in ("First", "Second"):
        document = open_document(path, data)
        rename(document, name)
        document.close()
        time.sleep(1.01)
    found = recoverable(data)
    assert len(found) == 2
    assert found[0].at > found[1].at
    document = Document.recover(found[0], data)
    assert document.plan.tasks["A"].name == "Second"
    document.close(discard=True)


def test_a_file_that_changed_since_is_not_overwritten_by_what_was_recovered(path, data):
    document = open_document(path, data)
    rename(document, "Ours")
    left_behind(document)
    other = open_document(path, data)
    rename(other, "Theirs")
    other.save()
    other.close()
    recovered = Document.recover(recoverable(data)[0], data)
    with pytest.raises(FileChanged, match="somebody else"):
        recovered.save()
    recovered.save(path.with_name("ours.plan"))
    assert open_document(path, data).plan.tasks["A"].name == "Theirs"
    recovered.close()


def test_a_crash_just_after_a_save_took_its_place_does_not_look_like_somebody_elses_change(path, data):
    document = open_document(path, data)
    rename(document, "First")
    document.saving().write()  # and nothing is noted any more
    left_behind(document)
    recovered = Document.recover(recoverable(data)[0], data)
    assert not recovered.modified
    rename(recovered, "Second")
    recovered.save()
    recovered.close()
    assert open_document(path, data).plan.tasks["A"].name == "Second"


def test_a_save_that_made_the_log_shorter_and_was_not_noted_is_all_there(path, data, monkeypatch):
    for name, most in (("MOST", 5), ("NEWEST", 0), ("WORTH", 3)):
        monkeypatch.setattr(compaction, name, most)
    document = open_document(path, data)
    for number in range(20):
        rename(document, f"{number}")
    document.saving().write()
    left_behind(document)
    recovered = Document.recover(recoverable(data)[0], data)
    assert len(recovered.history.entries) > 20
    assert (recovered.modified, recovered.unsaved) == (False, 0)
    rename(recovered, "Once more")
    assert recovered.unsaved == 1
    recovered.save()
    recovered.close()
    assert open_document(path, data).plan.tasks["A"].name == "Once more"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such files")
def test_recovering_does_not_wait_for_a_pipe_in_the_place_of_the_file(path, data):
    document = open_document(path, data)
    rename(document, "First")
    left_behind(document)
    path.unlink()
    os.mkfifo(path)
    recovered = Document.recover(recoverable(data)[0], data)
    assert recovered.plan.tasks["A"].name == "First"
    recovered.close(discard=True)


def test_an_edit_after_a_save_that_was_not_noted_is_still_unsaved(path, data):
    document = open_document(path, data)
    rename(document, "First")
    document.saving().write()
    rename(document, "Second")
    left_behind(document)
    recovered = Document.recover(recoverable(data)[0], data)
    assert recovered.modified
    recovered.save()
    recovered.close()
    assert open_document(path, data).plan.tasks["A"].name == "Second"


def test_a_file_with_our_unnoted_save_and_their_change_is_not_overwritten(path, data):
    document = open_document(path, data)
    rename(document, "Ours")
    document.saving().write()
    left_behind(document)
    other = open_document(path, data)
    rename(other, "Theirs")
    other.save()
    other.close()
    recovered = Document.recover(recoverable(data)[0], data)
    with pytest.raises(FileChanged, match="somebody else"):
        recovered.save()
    recovered.close(discard=True)


def test_a_backup_that_was_put_back_is_not_overwritten_by_what_was_recovered(path, data):
    document = open_document(path, data)
    old = path.read_bytes()
    rename(document, "First")
    document.save()
    rename(document, "Second")
    left_behind(document)
    path.write_bytes(old)
    recovered = Document.recover(recoverable(data)[0], data)
    with pytest.raises(FileChanged, match="somebody else"):
        recovered.save()
    recovered.close(discard=True)


def test_of_two_who_recover_only_one_succeeds(path, data):
    document = open_document(path, data)
    rename(document, "First")
    document.close()
    [recovery] = recoverable(data)
    engine = on_disk(recovery.copy, new=False)
    with engine.connect(), pytest.raises(OutOfDate, match="another window"):
        Document.recover(recovery, data)
    engine.dispose()
    assert len(recoverable(data)) == 1


def test_what_was_recovered_once_cannot_be_recovered_again_and_says_why(path, data):
    document = open_document(path, data)
    rename(document, "First")
    document.close()
    [recovery] = recoverable(data)
    recovered = Document.recover(recovery, data)
    with pytest.raises(OutOfDate) as caught:
        Document.recover(recovery, data)
    assert str(caught.value) == f"{recovery.name} cannot be recovered: it was recovered or discarded already."
    recovered.close(discard=True)


def test_what_is_not_a_working_copy_is_left_where_it_is(data):
    folder = working_folder(data)
    folder.mkdir(parents=True)
    (folder / "odd.working").write_text("odd")
    (folder / "empty.working").touch()
    (folder / "other.txt").touch()
    with closing(sqlite3.connect(folder / "foreign.working")) as connection:
        connection.execute("CREATE TABLE notes (id)")
    assert recoverable(data) == ()
    assert {item.name for item in folder.iterdir()} >= {"odd.working", "empty.working", "foreign.working", "other.txt"}


def test_an_empty_working_copy_of_yesterday_is_cleared_away(data):
    folder = working_folder(data)
    folder.mkdir(parents=True)
    (folder / "empty.working").touch()
    yesterday = time.time() - 100_000
    os.utime(folder / "empty.working", (yesterday, yesterday))
    assert recoverable(data) == ()
    assert not (folder / "empty.working").exists()


def test_the_temporary_file_of_a_save_cut_short_is_cleared_away(path, data):
    document = open_document(path, data)
    rename(document, "First")
    left = left_behind(document)
    temporary_path(path, left.stem).write_bytes(b"half")
    [recovery] = recoverable(data)
    Document.recover(recovery, data).close(discard=True)
    assert [item.name for item in path.parent.iterdir()] == ["launch.plan"]


def test_a_folder_that_is_not_there_holds_nothing_to_recover(tmp_path):
    assert recoverable(tmp_path / "nowhere") == ()


def test_a_data_folder_that_cannot_be_looked_into_offers_nothing_and_is_no_crash(data, monkeypatch):
    def refuse(*_arguments):
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "glob", refuse)
    assert recoverable(data) == ()


def test_a_working_copy_that_cannot_be_removed_stays_whole_and_is_offered_again(path, data, monkeypatch):
    document = open_document(path, data)
    rename(document, "First")
    document.close()
    [recovery] = recoverable(data)

    def refuse(*_arguments, **_options):
        raise OSError(30, "Read-only file system")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", refuse)
        recovered = Document.recover(recovery, data)
        assert recovered.plan.tasks["A"].name == "First"
        recovered.close(discard=True)
    assert [left.changes for left in recoverable(data)] == [1, 1]
