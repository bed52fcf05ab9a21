"""Every text that people see goes through a door of the translations: `tr`, `translate`, `said` or `counted`."""

import ast
from pathlib import Path

import pytest

import ui

FOLDER = Path(ui.__file__).parent
SHOWING = {
    *("addAction", "addButton", "addItem", "addMenu", "addTab", "button", "drawText", "fact_card", "icon_button"),
    *("label", "notify", "say", "setAccessibleDescription", "setAccessibleName", "setHorizontalHeaderLabels"),
    *("setInformativeText", "setPlaceholderText", "setStatusTip", "setText", "setToolTip", "setWhatsThis"),
    *("setWindowTitle", "QAction", "QCheckBox", "QLabel", "QPushButton", "Tick"),
    *("add_filter", "add_page", "add_switch", "add_tool"),
}
"""What is called with a text to show."""
OF_TEXT = {"capitalize", "format", "join", "replace", "strip"}
"""What is called on a text and gives one."""
UNSAID = {"Launch Planner": "the name of the program, which is the same in every language"}
NAMES = {
    *("accent", "close", "commands", "done", "error", "help", "history", "home", "more", "palette"),
    *("remove", "save_as", "stop", "undo", "warning", "welcome"),
}
"""Names of tones, icons and pages, which stand beside texts in such calls and are never shown."""


def called(call):
    """The last name of what is called."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def literals(node):
    """The texts of an expression that are shown as they are written."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        if any(sign.isalpha() for sign in node.value):
            yield node.value
    elif isinstance(node, ast.Call):
        if called(node) in {"capitalize", "format", "join", "replace", "strip"} and isinstance(
            node.func, ast.Attribute
        ):
            yield from literals(node.func.value)
    elif isinstance(node, (ast.JoinedStr, ast.FormattedValue, ast.IfExp, ast.BinOp, ast.List, ast.Tuple)):
        parts = ast.iter_child_nodes(node) if not isinstance(node, ast.IfExp) else (node.body, node.orelse)
        for part in parts:
            yield from literals(part)


def untold(source):
    """The lines and texts that a module shows without asking for a translation."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and called(node) in SHOWING:
            for part in node.args:
                yield from ((node.lineno, text) for text in literals(part) if text not in NAMES | UNSAID.keys())


def doors_within(source):
    """The lines on which a door that lupdate should read stands inside an f-string, where it reads nothing."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.JoinedStr):
            yield from (
                part.lineno
                for part in ast.walk(node)
                if isinstance(part, ast.Call) and called(part) in {"tr", "translate"}
            )


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.py")), ids=lambda path: str(path.relative_to(FOLDER)))
def test_no_text_is_shown_without_a_translation(path):
    source = path.read_text("utf-8")
    assert list(untold(source)) == []
    assert list(doors_within(source)) == []


@pytest.mark.parametrize(
    "source",
    [
        "made.setText('Save')",
        "QLabel('Save')",
        "made.setToolTip(f'{count} tasks')",
        "menu.addAction('Save' if new else 'Keep')",
        "made.setText('Save %1'.replace('%1', name))",
        "table.setHorizontalHeaderLabels(['Keys'])",
    ],
)
def test_a_text_that_is_shown_as_it_stands_is_found(source):
    assert len(list(untold(source))) in (1, 2)


@pytest.mark.parametrize(
    "source",
    [
        "made.setText(self.tr('Save'))",
        "made.setText(said('Save %1', name))",
        "made.setText(self.tr('Save %1').replace('%1', name))",
        'made.setText(f\'{counted(count, "task", "tasks")}: {count}\')',
        "made.setObjectName('save')",
        "made.setText(' - ')",
    ],
)
def test_what_goes_through_a_door_is_left_alone(source):
    assert list(untold(source)) == []


def test_a_door_inside_an_f_string_is_found():
    assert list(doors_within("text = f'{self.tr(\"Undo\")} {label}'")) == [1]
    assert list(doors_within("text = f'{said(\"Undo\")} {label}'")) == []
