"""Every fault of the catalogue in docs/soak.md has a test that is there."""

import re

import pytest

from tests.house.source import ROOT, functions

PAGE = (ROOT / "docs" / "soak.md").read_text("utf-8")
ROWS = re.findall(r"^\| ([^|`]+) \| (`tests/.*) \|$", PAGE, re.MULTILINE)
NAMED = sorted({name for _fault, tests in ROWS for name in re.findall(r"`(tests/[^`]+)`", tests)})


def test_the_catalogue_is_whole():
    assert len(ROWS) >= 25
    assert all("`tests/" in tests for _fault, tests in ROWS)


@pytest.mark.parametrize("name", NAMED)
def test_what_the_catalogue_names_is_a_test(name):
    path, _, test = name.partition("::")
    tests = {one.name for one in functions(ROOT / path) if one.name.startswith("test_")}
    assert tests
    assert not test or test in tests
