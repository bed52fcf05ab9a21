"""Imports without the search that PySide makes in the source of every module."""

import subprocess
import sys
from pathlib import Path
from types import ModuleType

from ui import features

ROOT = Path(__file__).resolve().parents[2]
BEGUN = """
import sys
from ui.__main__ import main
sys.argv[1:] = ["--version"]
try:
    main()
except SystemExit:
    pass
"""
COUNT = """
import linecache
print(sum(name.endswith(("app.py", "main_window.py")) for name in linecache.cache))
"""


def read(first):
    """How many of two modules of the program are read again after they are imported."""
    done = subprocess.run([sys.executable, "-c", first + COUNT], cwd=ROOT, capture_output=True, text=True, check=True)
    return int(done.stdout.splitlines()[-1])


def test_no_source_is_read_when_the_program_begins():
    assert read(BEGUN) == 0


def test_where_nothing_keeps_pyside_from_it_sources_are_read():
    """The control: without such a version of PySide the module under test would be dead."""
    assert read("import ui.app") > 0


def test_a_version_that_searches_in_another_way_is_left_alone(monkeypatch):
    other = ModuleType(features.PLACE)
    monkeypatch.setitem(sys.modules, features.PLACE, other)
    features.search_no_sources()
    assert not hasattr(other, features.SEARCH)


def test_where_nothing_searches_nothing_happens(monkeypatch):
    monkeypatch.delitem(sys.modules, features.PLACE)
    features.search_no_sources()
    assert features.PLACE not in sys.modules
