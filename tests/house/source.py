"""The source of the project as the house tests see it: files, syntax trees, documents."""

import ast
import functools
import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("planner", "ui")
FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef)


def python_files(*folders: str) -> list[Path]:
    """Return the Python files in the folders, sorted."""
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def code_files() -> list[Path]:
    """Return the Python files of the product."""
    return python_files(*PACKAGES)


@functools.cache
def tree(path: Path) -> ast.Module:
    """Return the syntax tree of a file."""
    return ast.parse(path.read_text("utf-8"), str(path))


def name_of(path: Path) -> str:
    """Return the path of a file from the top of the project, as people write it."""
    return path.relative_to(ROOT).as_posix()


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Yield each function and method of a file, the nested ones too."""
    return (node for node in ast.walk(tree(path)) if isinstance(node, FUNCTION))


def classes(path: Path) -> Iterator[ast.ClassDef]:
    """Yield each class of a file."""
    return (node for node in ast.walk(tree(path)) if isinstance(node, ast.ClassDef))


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Return how many lines a function has from `def` to its end, without its docstring."""
    lines = (function.end_lineno or 0) - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function, clean=False) is not None:
        lines -= (first.end_lineno or 0) - first.lineno + 1
    return lines


def imports(path: Path) -> Iterator[tuple[str, str | None]]:
    """Yield each import of a file as (module, name), with None for a plain `import module`."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, None) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.module or "", alias.name) for alias in node.names)


def code_lines(path: Path) -> int:
    """Return how many lines of a file hold something."""
    return sum(bool(line.strip()) for line in path.read_text("utf-8").splitlines())


def load_script(path: Path) -> ModuleType:
    """Return a script that belongs to no package as a module."""
    specification = importlib.util.spec_from_file_location(f"script_{path.stem}", path)
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    sys.modules[module.__name__] = module
    specification.loader.exec_module(module)
    return module


@functools.cache
def dev() -> ModuleType:
    """Return packaging/dev.py, which is a script and must not be in a package."""
    return load_script(ROOT / "packaging" / "dev.py")
