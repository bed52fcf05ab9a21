"""Editors of single fields: text in, text out, silent until used."""

import pytest
from PySide6.QtCore import Qt

from planner import SCHEMA
from tests.ui.opened import a_launch, a_session
from ui.models.columns import columns_of
from ui.models.reading import Reading
from ui.models.task_outline import task_columns
from ui.widgets.field_editors import ChoiceEditor, FlagEditor, LineEditor, TextEditor, editor_for, mark_wrong


@pytest.fixture
def reading(tmp_path, qapp):
    return Reading(a_session(a_launch(), tmp_path))


def column(entity, name):
    columns = task_columns() if entity == "task" else columns_of(SCHEMA.entity(entity))
    return next(one for one in columns if one.name == name)


@pytest.mark.parametrize(
    ("entity", "name", "kind", "hint"),
    [
        ("task", "name", LineEditor, ""),
        ("task", "duration", LineEditor, "3d or 2/3/6d"),
        ("task", "predecessors", LineEditor, "B01; B03 SS+2d"),
        ("task", "notes", TextEditor, None),
        ("task", "kind", ChoiceEditor, None),
        ("task", "owner", ChoiceEditor, None),
        ("risk", "probability", LineEditor, "25 %"),
        ("risk", "tasks", LineEditor, "B01; B03"),
        ("component", "needs", LineEditor, "CO1; CO3"),
        ("calendar", "monday", LineEditor, "08:00-12:00, 13:00-17:00"),
        ("calendar", "day_minutes", LineEditor, ""),
    ],
)
def test_each_kind_has_its_editor_with_an_example(reading, entity, name, kind, hint):
    made = editor_for(column(entity, name), reading)
    assert type(made) is kind
    assert made.accessibleName()
    if hint is not None:
        assert made.placeholderText() == hint


def test_a_unit_is_told_in_the_tool_tip(reading):
    assert "(min)" in editor_for(column("calendar", "day_minutes"), reading).toolTip()


@pytest.mark.parametrize(
    ("made", "text"),
    [
        (LineEditor, "x"),
        (TextEditor, "x\ny"),
        (FlagEditor, "yes"),
        (lambda: ChoiceEditor(("x", "y"), optional=True), "y"),
        (lambda: ChoiceEditor(("x", "y"), optional=False), "not offered"),
    ],
)
def test_putting_a_text_is_silent_and_is_no_edit(qtbot, made, text):
    editor = made()
    qtbot.addWidget(editor)
    with qtbot.assertNotEmitted(editor.finished), qtbot.assertNotEmitted(editor.altered):
        editor.put(text)
    assert editor.typed() == text
    assert not editor.edited


def test_ticking_speaks_at_once(qtbot):
    flag = FlagEditor()
    qtbot.addWidget(flag)
    flag.put("no")
    with qtbot.waitSignal(flag.finished):
        qtbot.keyClick(flag, Qt.Key.Key_Space)
    assert flag.typed() == "yes"


def test_picking_from_the_open_list_speaks_at_once(qtbot):
    choice = ChoiceEditor(("x", "y"), optional=True)
    qtbot.addWidget(choice)
    choice.put("x")
    with qtbot.waitSignal(choice.finished):
        choice.setCurrentText("y")
        choice.activated.emit(choice.currentIndex())


def test_an_optional_choice_can_be_empty(qtbot):
    assert ChoiceEditor(("x",), optional=True).itemText(0) == ""
    assert ChoiceEditor(("x",), optional=False).itemText(0) == "x"


def a_narrow_choice(qtbot, look):
    """A list of choices that has no room for the longest."""
    choice = ChoiceEditor(("x", "Development and testing"), optional=False)
    qtbot.addWidget(choice)
    choice.resize(120, 28)
    choice.show()
    choice.put("Development and testing")
    return choice


def test_a_choice_without_room_ends_in_dots_and_is_told_whole(qtbot, look):
    choice = a_narrow_choice(qtbot, look)
    choice.setToolTip("The part of the work.")
    assert choice.shown().endswith("…")
    assert choice.currentText() == "Development and testing"
    assert choice.tip() == "Development and testing\nThe part of the work."
    choice.resize(300, 28)
    assert choice.shown() == "Development and testing"
    assert choice.tip() == "The part of the work."


def test_the_open_list_has_room_for_the_longest_choice(qtbot, look):
    choice = a_narrow_choice(qtbot, look)
    qtbot.mouseClick(choice, Qt.MouseButton.LeftButton)
    wanted = choice.fontMetrics().horizontalAdvance("Development and testing")
    qtbot.waitUntil(lambda: choice.view().isVisible() and choice.view().viewport().width() >= wanted)
    choice.hidePopup()


def test_enter_without_a_change_is_silent(qtbot):
    line = LineEditor()
    qtbot.addWidget(line)
    line.put("same")
    with qtbot.assertNotEmitted(line.finished):
        qtbot.keyClick(line, Qt.Key.Key_Return)


def test_wrong_is_marked_and_told_to_screen_readers(qtbot):
    line = LineEditor()
    line.setToolTip("a name")
    mark_wrong(line, "too long")
    assert line.property("wrong")
    assert line.accessibleDescription() == "too long"
    mark_wrong(line, "")
    assert not line.property("wrong")
    assert line.accessibleDescription() == "a name"


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_a_flag_is_seen_in_every_theme_and_so_is_its_check(qtbot, look, theme):
    look.choose(theme)
    flag = FlagEditor()
    qtbot.addWidget(flag)
    flag.show()
    empty = flag.grab().toImage()
    lights = {empty.pixelColor(x, y).lightness() for x in range(20) for y in range(empty.height())}
    assert max(lights) - min(lights) > 80
    flag.put("yes")
    assert flag.grab().toImage() != empty
