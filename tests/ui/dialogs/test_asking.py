"""The choices that the program asks for."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from tests.ui.windows import answer
from ui.dialogs.asking import (
    Tried,
    Unsaved,
    ask_discard,
    ask_elsewhere,
    ask_open,
    ask_tried,
    ask_unsaved,
    file_name,
    plan_filter,
    unused,
    with_suffix,
)


@pytest.fixture
def parent(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("text", "chosen"), [("Save", Unsaved.SAVE), ("Don't save", Unsaved.DISCARD), ("Cancel", Unsaved.STAY)]
)
def test_each_button_is_an_answer(parent, text, chosen):
    answer(text)
    assert ask_unsaved(parent, "My launch") is chosen


def test_the_name_of_the_plan_is_shown_literally(parent):
    seen = []
    answer("Cancel", seen=seen)
    ask_unsaved(parent, "<b>My</b> launch")
    assert "<b>My</b> launch" in seen[0]


@pytest.mark.parametrize(("text", "wanted"), [("Save as...", True), ("Cancel", False)])
def test_why_a_file_cannot_be_saved_to_is_said_before_another_name_is_asked_for(parent, text, wanted):
    seen = []
    answer(text, seen=seen)
    assert ask_elsewhere(parent, "<b>a.launchplan</b> is read-only.") is wanted
    assert seen == ["<b>a.launchplan</b> is read-only."]


def once_open(act):
    """Do something with the next window that is open, however long it takes to open."""

    def look():
        box = QApplication.activeModalWidget()
        if box is None:
            QTimer.singleShot(20, look)
        else:
            act(box)

    QTimer.singleShot(0, look)


def test_escape_stays(qtbot, parent):
    once_open(lambda box: qtbot.keyClick(box, Qt.Key.Key_Escape))
    assert ask_unsaved(parent, "My launch") is Unsaved.STAY


def test_a_file_window_that_is_left_gives_nothing(qtbot, parent, tmp_path):
    seen = []
    once_open(lambda box: (seen.append(type(box)), box.reject()))
    assert ask_open(parent, "Open", tmp_path, [plan_filter()]) is None
    assert seen == [QFileDialog]


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Web launch", "Web launch"),
        ("../../etc/passwd", "etc passwd"),
        ("a/b\\c:d*e?", "a b c d e"),
        ("", "plan"),
        ("...", "plan"),
        ("x" * 300, "x" * 80),
        ("Größe 2.0", "Größe 2.0"),
    ],
)
def test_a_file_name_is_one_that_file_systems_like(name, file):
    assert file_name(name) == file


def test_a_suffix_is_added_only_where_there_is_none():
    assert with_suffix(Path("a"), ".yaml") == Path("a.yaml")
    assert with_suffix(Path("a.launchplan"), ".launchplan") == Path("a.launchplan")
    assert with_suffix(Path("Web 2.0"), ".launchplan") == Path("Web 2.0.launchplan")


@pytest.mark.parametrize(
    ("text", "chosen"),
    [("Keep as what-if", Tried.BESIDE), ("Save as part of the plan", Tried.PART), ("Cancel", Tried.STAY)],
)
def test_each_button_says_what_becomes_of_what_is_tried(parent, text, chosen):
    seen = []
    answer(text, seen=seen)
    assert ask_tried(parent, 2) is chosen
    assert "2 changes" in seen[0]


def test_enter_keeps_what_is_tried_beside_the_plan_and_escape_stays(qtbot, parent):
    for key, chosen in ((Qt.Key.Key_Return, Tried.BESIDE), (Qt.Key.Key_Escape, Tried.STAY)):
        once_open(lambda box, key=key: qtbot.keyClick(box, key))
        assert ask_tried(parent, 1) is chosen


@pytest.mark.parametrize(
    ("changes", "told"), [(1, "One change exists nowhere else."), (3, "3 changes exist nowhere else.")]
)
def test_one_change_to_throw_away_is_told_as_one(parent, changes, told):
    seen = []

    def press():
        box = QApplication.activeModalWidget()
        seen.append(box.informativeText())
        box.reject()

    QTimer.singleShot(0, press)
    assert not ask_discard(parent, "My launch", changes)
    assert seen == [told]


def test_a_name_that_is_taken_gets_a_number(tmp_path):
    taken = tmp_path / "a.launchplan"
    assert unused(taken) == taken
    for name in ("a.launchplan", "a 2.launchplan"):
        (tmp_path / name).touch()
    assert unused(taken) == tmp_path / "a 3.launchplan"


@pytest.mark.parametrize(
    ("in_file", "told"),
    [
        (True, "Without saving, the file stays as it was."),
        (False, "It is in no file. Without saving, all of it is gone for good."),
    ],
)
def test_what_not_saving_means_is_said(parent, in_file, told):
    seen = []
    once_open(lambda box: (seen.append(box.informativeText()), box.reject()))
    ask_unsaved(parent, "My launch", in_file=in_file)
    assert seen == [told]
