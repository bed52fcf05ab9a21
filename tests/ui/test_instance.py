"""One window for one person: later starts hand over, and whatever is broken never prevents a start."""

import json
import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QMessageBox

from ui.app import _take_over, parser, words_of
from ui.instance import LONGEST, FirstWindow, address, hand_over, may_be_there, understood

HANDING = "import sys; from ui.instance import hand_over; print(hand_over(sys.argv[2:], sys.argv[1]))"


@pytest.fixture
def place(tmp_path_factory):
    """Where the windows of one test meet; a short path, as systems ask for."""
    return str(tmp_path_factory.mktemp("w") / "s")


@pytest.fixture
def first(qtbot, place):
    made = FirstWindow(None, place)
    assert made.listen()
    yield made
    made.stop()


def start(place, *arguments):
    """Start a second program that hands its arguments over."""
    command = [sys.executable, "-c", HANDING, place, *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ})


def said(process):
    """What the second program printed."""
    return process.communicate(timeout=60)[0].strip()


def test_a_second_start_hands_its_file_over(qtbot, first, place):
    with qtbot.waitSignal(first.asked, timeout=60_000) as heard:
        second = start(place, "--", "/plans/a b ä.launchplan")
    assert heard.args == [["--", "/plans/a b ä.launchplan"]]
    assert said(second) == "True"


def test_a_second_start_without_a_file_is_heard_too(qtbot, first, place):
    with qtbot.waitSignal(first.asked, timeout=60_000) as heard:
        second = start(place)
    assert heard.args == [[]]
    assert said(second) == "True"


def test_nobody_listens_nothing_is_handed_over(place):
    assert not hand_over(["x"], place)


def test_what_a_dead_program_left_behind_is_taken_over(qtbot, place):
    listening = "import os, sys; from PySide6.QtCore import QCoreApplication; from ui.instance import FirstWindow\n"
    dying = "app = QCoreApplication([]); kept = FirstWindow(None, sys.argv[1]); assert kept.listen(); os._exit(0)"
    subprocess.run([sys.executable, "-c", listening + dying, place], check=True)
    assert may_be_there(place)
    assert not hand_over(["x"], place)
    made = FirstWindow(None, place)
    assert made.listen()
    made.stop()


def test_a_window_that_listens_is_never_robbed_of_its_place(first, place):
    later = FirstWindow(first, place)
    assert not later.listen()
    assert first._server.isListening()


def test_a_file_in_the_place_does_not_prevent_a_start(qtbot, place):
    with open(place, "w", encoding="utf-8") as file:  # noqa: PTH123 - the place is a text
        file.write("no socket")
    assert not hand_over(["x"], place)
    made = FirstWindow(None, place)
    made.listen()
    made.stop()


def test_a_place_that_cannot_be_is_no_fault(qtbot):
    assert not hand_over(["x"], "/nowhere/at/all")
    made = FirstWindow(None, "/nowhere/at/all")
    assert not made.listen()
    made.stop()


@pytest.mark.parametrize("message", [b"", b"{}", b"nonsense\xff", b"[1]", b'"text"', b"[[]]"])
def test_what_is_no_list_of_words_is_not_understood(message):
    assert understood(message) is None


def test_words_come_through_as_they_are():
    words = ["--", "/a\nb/\udcff.launchplan"]
    assert understood(json.dumps(words).encode()) == words


@pytest.mark.parametrize("message", [b"nonsense\n", b"x" * (LONGEST + 10)])
def test_a_line_that_talks_nonsense_is_dropped(qtbot, first, place, message):
    heard = []
    first.asked.connect(heard.append)
    line = QLocalSocket()
    line.connectToServer(place)
    assert line.waitForConnected(1000)
    line.write(message)
    line.flush()
    qtbot.waitUntil(lambda: line.state() is QLocalSocket.LocalSocketState.UnconnectedState)
    assert heard == []
    assert first._server.isListening()


def test_another_profile_meets_elsewhere(home, monkeypatch, tmp_path):
    mine = address()
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "other"))
    assert address() != mine
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "config"))
    assert address() == mine


def test_another_user_meets_elsewhere(home, monkeypatch):
    mine = address()
    monkeypatch.setattr("getpass.getuser", lambda: "somebody else")
    assert address() != mine


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of Windows have no files")
def test_what_belongs_to_another_user_is_never_talked_to(monkeypatch, place):
    with open(place, "w", encoding="utf-8"):  # noqa: PTH123 - the place is a text
        pass
    assert may_be_there(place)
    monkeypatch.setattr("os.getuid", lambda: 4242)
    assert not may_be_there(place)


def test_what_was_asked_for_means_the_same_in_another_folder(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    asked = parser().parse_args(["my plan.launchplan", "--page", "risks", "--select", "A", "B"])
    again = parser().parse_args(words_of(asked))
    assert again.file == tmp_path / "my plan.launchplan"
    assert (again.page, again.select, again.example) == ("risks", ["A", "B"], False)
    assert words_of(parser().parse_args([])) == []


def test_the_window_opens_what_a_later_start_was_asked_for(window):
    _take_over(window, ["--example", "--page", "risks"])
    assert window.page == "risks"


def test_a_minimized_window_comes_back(qtbot, window):
    window.showMinimized()
    _take_over(window, [])
    assert not window.isMinimized()


def test_words_of_another_version_only_raise_the_window(window, capsys):
    _take_over(window, ["--something-new"])
    assert window.isVisible()
    assert window.session is None


def test_a_window_that_does_not_answer_is_not_waited_for_long(qtbot, place, monkeypatch):
    deaf = QLocalServer()
    assert deaf.listen(place)
    monkeypatch.setattr("ui.instance.PATIENCE", 50)
    assert not hand_over(["x"], place)
    deaf.close()


def test_a_question_is_answered_before_another_file_is_opened(qtbot, window, monkeypatch):
    question = QMessageBox(window)
    question.setModal(True)
    question.show()
    monkeypatch.setattr("ui.app.AGAIN", 10)
    _take_over(window, ["--example"])
    assert window.session is None
    question.close()
    qtbot.waitUntil(lambda: window.session is not None)


def test_a_question_that_comes_up_does_not_outlive_the_line_that_asked(qtbot, first, place):
    """A second file while the open plan has unsaved changes: the answer must not touch a line that is gone by then."""
    second, open_lines = start(place, "--", "/plans/b.launchplan"), []

    def question(_arguments):
        loop = QEventLoop()
        QTimer.singleShot(300, loop.quit)
        loop.exec()
        states = [line.state() for line in first._server.findChildren(QLocalSocket)]
        open_lines.extend(one for one in states if one is not QLocalSocket.LocalSocketState.UnconnectedState)

    first.asked.connect(question)
    with qtbot.waitSignal(first.asked, timeout=60_000), qtbot.captureExceptions() as raised:
        pass
    assert said(second) == "True"
    assert raised == []
    assert open_lines == []


def test_two_later_starts_are_both_heard(qtbot, first, place):
    heard = []
    first.asked.connect(heard.append)
    starts = [start(place, name) for name in ("one", "two")]
    qtbot.waitUntil(lambda: len(heard) == 2, timeout=60_000)
    assert sorted(map(tuple, heard)) == [("one",), ("two",)]
    assert [said(process) for process in starts] == ["True", "True"]


def test_every_argument_that_opens_something_is_handed_over():
    asked = parser().parse_args(["--example", "--page", "plan", "--faces", "graph", "table", "--theme", "dark"])
    assert words_of(asked) == ["--example", "--page", "plan", "--faces", "graph", "table"]
