"""The house style, measured on the syntax trees of the product."""

import ast
import re
import statistics
import sys
from pathlib import Path

import pytest

from tests.house.source import (
    PACKAGES,
    ROOT,
    classes,
    code_files,
    code_lines,
    functions,
    length,
    name_of,
    python_files,
    tree,
)

EMPTY_NAMES = {"Manager", "Helper", "Helpers", "Util", "Utils", "Handler", "Data", "Info"}
ENOUGH_TO_MEASURE = 20
TESTS_PER_LINE = 1.0


def words(name: str) -> set[str]:
    """Return the capitalized words of a CamelCase or snake_case name."""
    return {word.capitalize() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)}


def percentile(figures: list[int], share: float) -> int:
    """Return the smallest figure that at least this share of the figures does not exceed."""
    ordered = sorted(figures)
    return ordered[max(0, -int(-share * len(ordered) // 1) - 1)]


def all_lengths() -> dict[str, int]:
    """Return the length of each function of the product by the place where it stands."""
    return {
        f"{name_of(path)}:{function.lineno} {function.name}": length(function)
        for path in code_files()
        for function in functions(path)
    }


def test_the_percentile_of_one_to_one_hundred_is_its_share():
    assert percentile(list(range(1, 101)), 0.95) == 95
    assert percentile([7], 0.95) == 7


def test_the_length_of_a_function_leaves_its_docstring_out():
    body = ast.parse('def f(a,\n      b):\n    """One\n    two."""\n    return a\n').body[0]
    assert isinstance(body, ast.FunctionDef)
    assert length(body) == 3


def test_no_function_is_longer_than_forty_lines():
    assert {place: lines for place, lines in all_lengths().items() if lines > 40} == {}


def test_functions_are_short():
    lengths = list(all_lengths().values())
    assert len(lengths) > ENOUGH_TO_MEASURE
    assert statistics.median(lengths) <= 6
    assert percentile(lengths, 0.95) <= 20


def test_no_file_is_longer_than_five_hundred_lines():
    files = [*code_files(), *python_files("tests", "packaging")]
    lines = {name_of(path): len(path.read_text("utf-8").splitlines()) for path in files}
    assert {name: count for name, count in lines.items() if count > 500} == {}


def test_files_are_short():
    lines = [len(path.read_text("utf-8").splitlines()) for path in code_files()]
    assert percentile(lines, 0.95) <= 350


def test_tests_have_at_least_as_many_lines_as_the_code():
    tests = sum(map(code_lines, python_files("tests")))
    code = sum(map(code_lines, code_files()))
    assert tests >= TESTS_PER_LINE * code, f"{tests} lines of tests for {code} lines of code"


@pytest.mark.parametrize("package", PACKAGES)
def test_each_folder_has_an_init_that_holds_one_docstring_sentence(package):
    folders = {path.parent for path in (ROOT / package).rglob("*.py")}
    faces = {ROOT / "planner"}
    assert [name_of(folder) for folder in sorted(folders - faces) if not one_sentence(folder)] == []


def one_sentence(folder: Path) -> bool:
    """Tell whether the folder's __init__.py is a docstring of one sentence and nothing else."""
    init = folder / "__init__.py"
    if not init.exists() or len(tree(init).body) != 1:
        return False
    text = ast.get_docstring(tree(init)) or ""
    return text.endswith(".") and not re.search(r"[.!?]\s+[A-Z]", text)


def test_no_module_is_named_after_a_module_of_the_standard_library():
    own = {"__main__", "__init__"}
    names = {path: path.stem for path in code_files() if path.stem not in own}
    assert [name_of(path) for path, stem in names.items() if stem in sys.stdlib_module_names] == []


def test_no_name_of_a_class_or_module_is_empty_of_meaning():
    modules = [(name_of(path), path.stem) for path in code_files()]
    named = [(name_of(path), node.name) for path in code_files() for node in classes(path)]
    assert [pair for pair in modules + named if words(pair[1]) & EMPTY_NAMES] == []


def test_nothing_in_the_product_is_global():
    places = [
        f"{name_of(path)}:{node.lineno}"
        for path in code_files()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Global)
    ]
    assert places == []


def test_every_dataclass_of_the_core_is_frozen_and_has_slots():
    loose = [
        f"{name_of(path)}:{node.lineno} {node.name}"
        for path in python_files("planner")
        for node in classes(path)
        for decorator in node.decorator_list
        if is_dataclass(decorator) and not wanted_of(node) <= settings_of(decorator)
    ]
    assert loose == []


def wanted_of(node: ast.ClassDef) -> set[str]:
    """Return the settings that a dataclass needs; one that keeps what it has computed cannot have slots."""
    return {"frozen"} if "cached_property" in ast.unparse(node) else {"frozen", "slots"}


def is_dataclass(decorator: ast.expr) -> bool:
    """Tell whether a decorator is dataclass, with or without arguments."""
    target = decorator.func if isinstance(decorator, ast.Call) else decorator
    return ast.unparse(target).split(".")[-1] == "dataclass"


def settings_of(decorator: ast.expr) -> set[str]:
    """Return the names of the arguments of a decorator that are True."""
    keywords = decorator.keywords if isinstance(decorator, ast.Call) else []
    return {word.arg or "" for word in keywords if ast.unparse(word.value) == "True"}
