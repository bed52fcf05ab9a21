"""What the planner says reaches the window in the language of the user: every message is made by `told`."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from planner import errors
from tests.house.source import code_files, functions, name_of, tree

ERRORS = {name for name, found in vars(errors).items() if isinstance(found, type) and issubclass(found, Exception)}
SPEAKING = {"Fault", "fault", "_fault", "_refusal", "_miss"} | ERRORS
"""What takes messages; `fault` is that of the report of an import."""
SPOKEN = {"told", "named", "joined", "grouped", "closed"}
"""What makes them."""
TAKING_NAMES = {"CycleError", "NewerFile", "Cancelled"}
"""Errors that make their message themselves."""


def called(node: ast.AST) -> str:
    """Return the last name of what is called; empty for what is no call."""
    function = getattr(node, "func", None)
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def glued(node: ast.AST) -> list[ast.AST]:
    """Return the texts in an expression that are put together without `told`: f-strings, sums, and changed texts."""
    if called(node) in SPOKEN or isinstance(node, ast.Lambda):
        return []
    sum_of = (node.left, node.right) if isinstance(node, ast.BinOp) else ()
    if isinstance(node, ast.JoinedStr) or any(isinstance(getattr(part, "value", None), str) for part in sum_of):
        return [node]
    if isinstance(getattr(node, "func", None), ast.Attribute) and called(node) in {
        "strip",
        "rstrip",
        "format",
        "join",
        "replace",
        "removeprefix",
    }:
        return [node]
    return [found for inner in ast.iter_child_nodes(node) for found in glued(inner)]


def messages(call: ast.Call) -> list[ast.expr]:
    """Return what a call is given to say."""
    if called(call) in TAKING_NAMES:
        return []
    return [*call.args, *(word.value for word in call.keywords if word.arg != "line")]


def glued_in(module: ast.AST) -> list[int]:
    """Return the lines of messages that forget what they are made of, in a call or in a name given to it."""
    calls = [node for node in ast.walk(module) if isinstance(node, ast.Call) and called(node) in SPEAKING]
    return sorted({getattr(found, "lineno", 0) for call in calls for given in messages(call) for found in glued(given)})


def named_glue(function: ast.AST) -> list[int]:
    """Return the lines where a local name of a message is given a text that is put together without `told`."""
    calls = [node for node in ast.walk(function) if isinstance(node, ast.Call) and called(node) in SPEAKING]
    names = {given.id for call in calls for given in messages(call) if isinstance(given, ast.Name)}
    return [
        node.lineno
        for node in ast.walk(function)
        if isinstance(node, ast.Assign) and names & {getattr(target, "id", "") for target in node.targets}
        if glued(node.value)
    ]


def bare_templates(module: ast.AST) -> list[int]:
    """Return the lines where `told` is given a text that is put together, which no translator ever sees."""
    calls = [node for node in ast.walk(module) if isinstance(node, ast.Call) and called(node) == "told"]
    return [call.lineno for call in calls if call.args and glued(call.args[0])]


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("raise Refused([Fault(told('task %1', key), '', told('gone'))])", []),
        ("raise Refused([Fault(f'task {key}', '', told('gone'))])", [1]),
        ("raise Unreadable(f'{text} is no date')", [1]),
        ("raise Unreadable('no date: ' + text)", [1]),
        ("raise NotAPlan(told('%1 is no date', f'{text:.60}'))", []),
        ("Fault(where, '', problem.rstrip('.'))", [1]),
        ("report.fault(where, name, f'{text} is no date')", [1]),
        ("raise CycleError(f'{key}' for key in cycle)", []),
        ("raise KeyError(f'{name}')", []),
    ],
)
def test_messages_that_forget_what_they_are_made_of_are_found(code: str, found: list[int]) -> None:
    assert glued_in(ast.parse(code)) == found


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("def f():\n    message = f'{text} is no date'\n    raise Unreadable(message)", [2]),
        ("def f():\n    message = told('%1 is no date', text)\n    raise Unreadable(message)", []),
        ("def f():\n    name = f'{text}.csv'\n    raise Unreadable(told('%1 is gone', name))", []),
    ],
)
def test_names_of_messages_that_forget_are_found(code: str, found: list[int]) -> None:
    assert named_glue(ast.parse(code)) == found


@pytest.mark.parametrize(
    ("code", "found"), [("told(f'{verb} %1', key)", [1]), ("told('a' + b)", [1]), ("told(field.label)", [])]
)
def test_templates_that_are_put_together_are_found(code: str, found: list[int]) -> None:
    assert bare_templates(ast.parse(code)) == found


def spoken_files() -> list[Path]:
    """Return the files whose words reach the window: all but those of the terminal."""
    return [path for path in code_files() if "cli" not in path.parts]


@pytest.mark.parametrize("path", spoken_files(), ids=name_of)
def test_every_message_remembers_what_it_is_made_of(path: Path) -> None:
    assert glued_in(tree(path)) == []
    assert [line for function in functions(path) for line in named_glue(function)] == []


def test_every_template_can_be_read_by_a_translator() -> None:
    found = {name_of(path): bare_templates(tree(path)) for path in spoken_files()}
    assert {name: len(lines) for name, lines in found.items() if lines} == VERBS


VERBS = {"planner/edits/outline.py": 1, "planner/edits/progress.py": 1, "planner/sentences.py": 3}
"""Names of changes that begin with one of a few verbs, which the script of the languages lists."""
