"""The public face: `import planner` is the whole engine, and each name loads its module when it is first asked for."""

from __future__ import annotations

import ast
import importlib
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import planner
from planner.doors import HOME

SOURCE = Path(planner.__file__)


def test_every_public_name_has_one_home_and_every_home_a_public_name() -> None:
    assert sorted(planner.__all__) == sorted(planner._MODULE_OF)


def test_public_names_are_listed_once_and_in_order() -> None:
    assert len(set(planner.__all__)) == len(planner.__all__)
    capitals = [name for name in planner.__all__ if name.isupper()]
    classes = [name for name in planner.__all__ if name[0].isupper() and not name.isupper()]
    functions = [name for name in planner.__all__ if name[0].islower()]
    assert planner.__all__ == [*sorted(capitals), *sorted(classes), *sorted(functions)]


def test_no_name_has_two_homes() -> None:
    named = [name for names in HOME.values() for name in names.split()]
    assert len(set(named)) == len(named)


@pytest.mark.parametrize("name", planner.__all__)
def test_a_public_name_is_what_its_home_defines(name: str) -> None:
    planner.__dict__.pop(name, None)
    found = getattr(planner, name)
    assert found is getattr(importlib.import_module(planner._MODULE_OF[name]), name)
    assert planner.__dict__[name] is found


@pytest.mark.parametrize("name", [name for name in planner.__all__ if name != "Id" and not name.isupper()])
def test_a_public_name_says_what_it_means(name: str) -> None:
    assert (getattr(planner, name).__doc__ or "").strip().split("\n")[0].endswith((".", ":"))


@pytest.mark.parametrize("name", ["Banana", "model", "schedule_of", "_nothing", ""])
def test_a_name_that_is_not_public_is_no_attribute(name: str) -> None:
    planner.__dict__.pop(name, None)
    with pytest.raises(AttributeError, match=f"module 'planner' has no attribute '{name}'"):
        planner.__getattr__(name)


def test_readers_of_types_see_the_same_names_at_the_same_homes() -> None:
    tree = ast.parse(SOURCE.with_suffix(".pyi").read_text("utf-8"))
    found = [(alias, node.module) for node in tree.body if isinstance(node, ast.ImportFrom) for alias in node.names]
    assert all(alias.asname == alias.name for alias, _ in found)
    assert {alias.name: module for alias, module in found} == planner._MODULE_OF


def loaded(code: str) -> set[str]:
    """The modules that a fresh interpreter has loaded after some code."""
    program = f"{code}\nimport sys\nprint(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=SOURCE.parents[1]
    )
    return set(done.stdout.split())


def test_the_face_alone_loads_nothing_of_the_engine() -> None:
    found = loaded("import planner")
    assert {name for name in found if name.startswith("planner")} == {"planner", "planner.doors"}
    assert found.isdisjoint({"numpy", "networkx", "sqlalchemy", "yaml", "PySide6"})


def test_making_and_checking_a_plan_needs_no_heavy_library() -> None:
    code = "import datetime, planner; plan = planner.new_plan('Shop', datetime.date(2026, 3, 2)); planner.outline(plan)"
    assert loaded(code).isdisjoint({"numpy", "networkx", "sqlalchemy", "yaml", "PySide6"})


def test_a_schedule_needs_neither_store_nor_formats_nor_the_graph_library() -> None:
    code = "import datetime, planner; planner.schedule(planner.new_plan('Shop', datetime.date(2026, 3, 2)))"
    assert loaded(code).isdisjoint({"networkx", "sqlalchemy", "yaml", "PySide6", "scipy"})


def test_the_version_is_that_of_the_project() -> None:
    project = tomllib.loads((SOURCE.parents[1] / "pyproject.toml").read_text("utf-8"))
    assert planner.__version__ == project["project"]["version"]
