"""Rules of importing that the contracts in pyproject.toml cannot say."""

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

from tests.house.source import ROOT, code_files, imports, name_of, python_files, tree

ESSENTIALS = {
    *("QtConcurrent", "QtCore", "QtDBus", "QtGui", "QtOpenGL", "QtOpenGLWidgets", "QtPrintSupport"),
    *("QtSvg", "QtSvgWidgets", "QtTest", "QtWidgets"),
    "QtNetwork",  # a local socket, for the single instance only
}
HEAVY = {"networkx", "numpy", "pandas", "pyqtgraph", "python_calamine", "scipy", "sqlalchemy", "xlsxwriter", "yaml"}
NETWORK = {"asyncio", "ftplib", "http", "poplib", "requests", "smtplib", "socket", "ssl", "telnetlib", "xmlrpc"}
DOORS = ROOT / "planner" / "doors.py"


def public_names() -> set[str]:
    """Return the public names of the planner, without importing it."""
    (homes,) = [node.value for node in tree(DOORS).body if isinstance(node, ast.AnnAssign)]
    return {name for names in ast.literal_eval(homes).values() for name in names.split()}


def run_python(code: str) -> str:
    """Return what a fresh interpreter prints for the code."""
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_desktop_imports_only_public_names_of_the_planner():
    wrong = [
        f"{name_of(path)}: {module} {name}"
        for path in python_files("ui")
        for module, name in imports(path)
        if module.split(".")[0] == "planner"
        and (module != "planner" or name is None or name not in public_names())
        and (module, name) != ("planner", None)
    ]
    assert wrong == []


def test_the_desktop_asks_the_planner_for_public_names_only():
    wrong = [
        f"{name_of(path)}:{node.lineno} planner.{node.attr}"
        for path in python_files("ui")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "planner"
        if node.attr not in public_names() | {"__version__"}
    ]
    assert wrong == []


def test_no_part_of_the_planner_but_its_command_line_uses_its_face():
    doors = {"__main__.py", "cli.py"}
    wrong = [
        name_of(path)
        for path in python_files("planner")
        if path.name not in doors and path.parent.name != "cli"
        for module, name in imports(path)
        if module == "planner" and (name is None or name in public_names())
    ]
    assert wrong == []


def test_pages_do_not_import_each_other():
    leaves = {path.stem for path in (ROOT / "ui/pages").glob("*.py")} - {"__init__"}
    wrong = [
        f"{name_of(path)}: {used}"
        for path in (ROOT / "ui/pages").glob("*.py")
        for used in used_from("ui.pages", path) & leaves
        if family(used) != family(path.stem)
    ]
    assert wrong == []


def test_formats_do_not_import_each_other():
    registry = ROOT / "planner" / "formats" / "registry.py"
    formats = {family(name) for name in used_from("planner.formats", registry)} - {"format"}
    wrong = [
        f"{name_of(path)}: {used}"
        for path in registry.parent.glob("*.py")
        if family(path.stem) in formats
        for used in used_from("planner.formats", path)
        if family(used) in formats - {family(path.stem)}
    ]
    assert wrong == []


def family(stem: str) -> str:
    """Return the format or page that a module belongs to: the first word of its name."""
    return stem.split("_", maxsplit=1)[0]


def used_from(package: str, path: Path) -> set[str]:
    """Return the modules of a package that a file imports."""
    dotted = [f"{module}.{name}" if module == package else module for module, name in imports(path)]
    return {name.removeprefix(f"{package}.").split(".")[0] for name in dotted if name.startswith(f"{package}.")}


def test_importing_the_planner_in_a_fresh_interpreter_loads_no_qt():
    code = "import sys, planner; print([name for name in sys.modules if 'PySide6' in name])"
    assert run_python(code).strip() == "[]"


def test_importing_the_planner_loads_no_heavy_library():
    loaded = run_python("import sys, planner; print(*sys.modules)").split()
    assert set(loaded) & HEAVY == set()


def test_the_product_opens_no_network_connection():
    wrong = [
        f"{name_of(path)}: {module}"
        for path in code_files()
        for module, name in imports(path)
        if module.split(".")[0] in NETWORK or f"{module}.{name}".startswith("urllib.request")
    ]
    assert wrong == []


def test_no_file_of_the_project_names_a_folder_of_somebodys_machine():
    pattern = re.compile(r"/(?:root|home/\w+|Users/\w+)/")
    wrong = [name_of(path) for path in text_files() if pattern.search(path.read_text("utf-8", errors="replace"))]
    assert wrong == []


def text_files() -> list[Path]:
    """Return the files that people wrote."""
    files = [*python_files("planner", "ui", "tests", "packaging"), *ROOT.glob("*.*"), *(ROOT / ".ci").iterdir()]
    endings = {".py", ".md", ".toml", ".txt", ".yaml", ".json", ""}
    shipped = [path for folder in ("docs", "resources") for path in (ROOT / folder).rglob("*.*")]
    return [path for path in [*files, *shipped] if path.is_file() and path.suffix in endings]


def test_the_command_line_loads_neither_qt_nor_what_a_command_may_not_need():
    loaded = run_python("import sys, planner.__main__; print(*{name.split('.')[0] for name in sys.modules})").split()
    assert set(loaded) & (HEAVY | {"PySide6", "ui"}) == set()


def test_only_essential_modules_of_qt_are_imported():
    used = {
        f"{name_of(path)}: {part}"
        for path in [*code_files(), *python_files("tests")]
        for module, name in imports(path)
        if module.split(".")[0] == "PySide6"
        for part in [name if module == "PySide6" else module.split(".")[1]]
        if part not in ESSENTIALS
    }
    assert used == set()


def test_the_addons_of_qt_are_neither_named_nor_pinned():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"].values()
    names = [*project["dependencies"], *(name for extra in extras for name in extra)]
    names += (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    qt = [name for name in names if name.lower().startswith("pyside6")]
    assert qt
    assert all(name.lower().startswith("pyside6-essentials") for name in qt)


def test_the_constraints_hold_names_and_versions_only():
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    pins = [line for line in lines if line and not line.startswith("#")]
    assert pins
    assert [pin for pin in pins if pin.count("==") != 1 or set(pin) & set("/@:;")] == []


def test_the_packaging_folder_is_no_package():
    # A package of this name would hide the library `packaging`, which pytest needs.
    assert not list(Path(ROOT / "packaging").rglob("__init__.py"))


def test_every_dependency_is_pinned():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"].values()
    wanted = [*project["dependencies"], *(name for extra in extras for name in extra)]
    pins = {line.split("==")[0] for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines()}
    names = {re.split(r"[<>=; ]", requirement)[0].lower() for requirement in wanted}
    assert names - pins == set()
