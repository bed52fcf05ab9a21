"""Texts that people read are marked for translation where they are handed to a widget."""

import ast
import re

import pytest

from tests.house.source import name_of, python_files, tree

SETTERS = {
    *("addAction", "addButton", "addItem", "addMenu", "addTab", "setText", "setToolTip", "setStatusTip", "setTitle"),
    *("setAccessibleDescription", "setAccessibleName", "setInformativeText", "setPlaceholderText", "setWindowTitle"),
    *("say", "notify", "label", "button", "icon_button", "add_filter"),
    *("QLabel", "QPushButton", "QCheckBox", "QGroupBox", "QAction", "Notice"),
}
UNREAD = {"calm", "done", "error", "warning", "Launch Planner"}
"""Tones of notices, and the name of the program, which is the same in every language."""
NAMES = {"icon_button": 1}
"""How many of the first words of a call name something and are not read by people."""
LETTERS = re.compile(r"[A-Za-z]{2}")


def called(node: ast.Call) -> str:
    """Return the last name of what is called."""
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def bare_texts(module: ast.AST) -> list[tuple[int, str]]:
    """Return the literal texts that are handed to widgets as they stand, with their lines."""
    calls = [node for node in ast.walk(module) if isinstance(node, ast.Call) and called(node) in SETTERS]
    return [
        (node.lineno, text)
        for node in calls
        for given in node.args[NAMES.get(called(node), 0) :]
        if (text := literal(given)) and LETTERS.search(text) and text not in UNREAD
    ]


def literal(node: ast.expr) -> str:
    """Return the letters that an expression holds literally: a text, or the fixed parts of an f-string."""
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) for part in node.values if isinstance(part, ast.Constant))
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("box.setText('Save it')", ["Save it"]),
        ("box.setText(self.tr('Save it'))", []),
        ("box.setText(f'{count} tasks')", [" tasks"]),
        ("QLabel('Words')", ["Words"]),
        ("icon_button('more', 'More tools', theme)", ["More tools"]),
        ("box.setText('#')", []),
        ("box.setObjectName('rule')", []),
    ],
)
def test_bare_texts_are_found(code: str, found: list[str]) -> None:
    assert [text for _line, text in bare_texts(ast.parse(code))] == found


def test_no_widget_gets_a_text_that_translators_never_see() -> None:
    wrong = [f"{name_of(path)}:{line} {text}" for path in python_files("ui") for line, text in bare_texts(tree(path))]
    assert wrong == []
