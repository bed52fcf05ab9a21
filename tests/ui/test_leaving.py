"""The system ends the program: a saving that runs comes to its end, nothing is asked, and nothing is lost."""

import os
import signal
import subprocess
import sys
import time

import pytest

import planner
from planner.document import Document, open_document, recoverable
from tests.ui.opened import a_launch
from ui.leaving import Leaving
from ui.settings import AUTOSAVE

PROGRAM = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
import planner
from planner.store import saving
from ui import files
from ui.app import new_application, new_window, report_crashes
from ui.leaving import Leaving
from ui.settings import AUTOSAVE, TOURED, Settings

path, what, choice = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
app = new_application()
report_crashes(app)
settings = Settings(path.with_name("settings.ini"))
settings.choose(AUTOSAVE, choice)
window = new_window(app, settings)
window.show()
Leaving(window).listen()
assert window.files.open(path)
rename = lambda name: window.session.edit(lambda plan: planner.set_field(plan, ("task", "A"), "name", name))

def slowly(temporary, data, *, private, write=saving.write_synced):
    write(temporary, data, private=private)
    print("saving", flush=True)
    time.sleep(1.5)

def in_a_slot(_change):
    raise RuntimeError("a fault of ours")

def begin():
    rename("Edited")
    if what == "save":
        files.HEAVY = 0
        saving.write_synced = slowly
        window.save()
        return
    if what == "fault":
        window.session.changed.connect(in_a_slot)
        rename("Before the fault")
        app.processEvents()
        rename("After the fault")
        app.processEvents()
        shown = [one.objectName() for one in app.topLevelWidgets() if one.isVisible()]
        print("report" if "crash" in shown else shown, flush=True)
        return
    if what == "question":
        QTimer.singleShot(0, window.close)
        QTimer.singleShot(300, lambda: print("ready", flush=True))
        return
    print("ready", flush=True)

QTimer.singleShot(0, begin)
sys.exit(app.exec())
"""


@pytest.fixture
def path(tmp_path, home):
    """A saved launch, alone in its folder."""
    (tmp_path / "plans").mkdir()
    made = tmp_path / "plans" / "launch.launchplan"
    document = Document.new(a_launch())
    document.save(made)
    document.close(discard=True)
    return made


def start(path, what, choice="never"):
    """The program with an edit that is not saved, once it says that it is ready."""
    command = [sys.executable, "-c", PROGRAM, str(path), what, choice]
    made = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={**os.environ})
    return made, made.stdout.readline().strip()


def end(program, sent=signal.SIGTERM):
    """Send a signal and wait; gives the exit code and what the program complained about."""
    program.send_signal(sent)
    said = program.communicate(timeout=60)
    return program.returncode, "\n".join(line for line in said[1].splitlines() if "propagateSizeHints" not in line)


def beside(path):
    """What lies beside the plan, apart from the settings that the test put there."""
    return sorted(one.name for one in path.parent.iterdir() if one.name != "settings.ini")


def name_in(path):
    document = open_document(path)
    found = document.plan.tasks["A"].name
    document.close(discard=True)
    return found


@pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_the_program_and_the_next_start_offers_what_was_not_saved(path, sent):
    before = path.read_bytes()
    program, said = start(path, "edit")
    assert said == "ready"
    code, err = end(program, sent)
    assert (code, err) == (0, "")
    assert path.read_bytes() == before
    assert beside(path) == ["launch.launchplan"]
    (left,) = recoverable()
    assert (left.source, left.changes) == (path, 1)


def test_a_question_that_is_open_keeps_nobody_from_ending_the_program(path):
    program, said = start(path, "question")
    assert said == "ready"
    code, _err = end(program)
    assert code == 0
    assert [left.changes for left in recoverable()] == [1]


def test_a_saving_that_runs_comes_to_its_end(path):
    program, said = start(path, "save")
    assert said == "saving"
    code, err = end(program)
    assert (code, err) == (0, "")
    assert name_in(path) == "Edited"
    assert beside(path) == ["launch.launchplan"]
    assert recoverable() == ()


def test_a_program_that_is_killed_in_a_saving_leaves_the_old_file_and_all_its_changes(path):
    before = path.read_bytes()
    program, said = start(path, "save")
    assert said == "saving"
    code, _err = end(program, signal.SIGKILL)
    assert code == -signal.SIGKILL
    assert path.read_bytes() == before
    (left,) = recoverable()
    Document.recover(left).close()
    assert beside(path) == ["launch.launchplan"], "what the saving had begun is cleared away"


def test_what_is_saved_by_itself_is_saved_before_the_program_ends(path):
    program, said = start(path, "edit", "always")
    assert said == "ready"
    assert end(program)[0] == 0
    assert name_in(path) == "Edited"
    assert recoverable() == ()


def test_a_fault_in_a_slot_opens_a_report_and_every_change_is_kept(path):
    program, said = start(path, "fault")
    assert said == "report"
    code, err = end(program, signal.SIGKILL)
    assert code == -signal.SIGKILL
    assert err.count("a fault of ours") >= 2
    (left,) = recoverable()
    again = Document.recover(left)
    assert again.plan.tasks["A"].name == "After the fault"
    assert again.undo_label
    again.close(discard=True)


# ------------------------------------------------------------------ logging out


@pytest.fixture
def leaving(launched, path):
    """The window with a saved plan and an edit, about to be ended by the desktop."""
    launched._settings.choose(AUTOSAVE, "never")
    launched.session.save(path.with_name("other.launchplan"))
    launched.session.edit(lambda plan: planner.set_field(plan, ("task", "A"), "name", "Edited"))
    return Leaving(launched)


def test_logging_out_asks_nothing_and_what_was_not_saved_is_offered_next_time(launched, leaving):
    leaving.prepare()
    assert launched.close()
    assert [left.changes for left in recoverable()] == [1]


def test_a_logging_out_that_was_stopped_leaves_everything_as_it_was(launched, leaving):
    leaving.prepare()
    assert launched.session.document.modified
    assert leaving._stays.isActive()
    leaving._stays.timeout.emit()
    assert not launched.files.leaving


def test_logging_out_with_nothing_to_save_leaves_nothing_behind(launched, leaving):
    launched.session.undo()
    leaving.prepare()
    assert launched.close()
    assert recoverable() == ()


def test_other_signals_wake_the_program_for_nothing(leaving, monkeypatch):
    left = []
    monkeypatch.setattr(leaving, "leave", lambda: left.append(True))
    leaving._hear(bytes([signal.SIGUSR1, signal.SIGCHLD]))
    assert left == []
    leaving._hear(bytes([signal.SIGUSR1, signal.SIGTERM]))
    assert left == [True]


def test_the_program_itself_listens(tmp_path, path):
    command = [sys.executable, "-m", "ui", str(path), "--new-window"]
    program = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={**os.environ})
    notes = tmp_path / "data" / "launch-planner" / "open"
    until = time.monotonic() + 60
    while not [*notes.glob("*.open")] and time.monotonic() < until:
        time.sleep(0.05)
    time.sleep(0.3)
    code, err = end(program)
    assert (code, err) == (0, "")
    assert [*notes.glob("*")] == []
