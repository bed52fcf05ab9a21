"""Nothing in the product is written for nobody: each function, class and method has a user."""

import ast
import re
import tomllib
from fnmatch import fnmatch

import pytest

from tests.house.source import ROOT, code_files, python_files, tree

KINDS = {"class", "function", "method", "property"}
LATE = re.compile(r"(?:planner|ui)(?:\.\w+)*:(\w+)")
CALLED = [
    *("__getattr__", "__dir__"),  # by Python
    *("clone", "paint", "pixmap"),  # by Qt
    *("handle_starttag", "handle_endtag"),  # by html.parser
    *("convert", "format_commands", "get_command", "invoke", "list_commands", "show"),  # by click
]
REGISTERING = ["@*.command", "@*.group", "@Slot", "@*.listens_for"]

vulture = pytest.importorskip("vulture.core", reason="the extra dev is not installed")


def qt_names() -> list[str]:
    """Return the patterns of the names that Qt calls."""
    configuration = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    return configuration["tool"]["ruff"]["lint"]["pep8-naming"]["extend-ignore-names"]


def late_names() -> list[str]:
    """Return the names in texts such as `ui.pages.plan:PlanPage`, which are loaded late."""
    constants = [node for path in code_files() for node in ast.walk(tree(path)) if isinstance(node, ast.Constant)]
    found = [LATE.fullmatch(node.value) for node in constants if isinstance(node.value, str)]
    return [match[1] for match in found if match]


def unused() -> list[str]:
    """Return what is defined in the product and used neither there nor in the tests."""
    finder = vulture.Vulture(ignore_names=[*qt_names(), *late_names(), *CALLED], ignore_decorators=REGISTERING)
    finder.scavenge([*code_files(), *python_files("tests")])
    own = {*code_files()}
    return [
        f"{item.filename.relative_to(ROOT)}:{item.first_lineno} {item.typ} {item.name}"
        for item in finder.get_unused_code(min_confidence=60)
        if item.typ in KINDS and item.filename in own
    ]


def test_the_names_that_qt_calls_are_patterns():
    assert any(fnmatch("mousePressEvent", pattern) for pattern in qt_names())


def test_every_function_class_and_method_is_used():
    assert unused() == []
