"""Names out of lists of any make."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

import planner
from ui.models.name_list import LONGEST, MOST, names_in


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Build API", "Build API"),
        ("  Build   API  ", "Build API"),
        ("- Build API", "Build API"),
        ("* Build API", "Build API"),
        ("\u2022 Build API", "Build API"),
        ("1. Build API", "Build API"),
        ("(12) Build API", "Build API"),
        ("3) Build API", "Build API"),
        ("- [ ] Build API", "Build API"),
        ("[x] Build API", "Build API"),
        ("2026 budget", "2026 budget"),
        ("-5 degrees", "-5 degrees"),
        ("3.5 release", "3.5 release"),
        ("e-mail", "e-mail"),
        ("\tBuild API\t3d", "Build API"),
        ("Build\u2066 API\x07", "Build API"),
        ("=1+1", "=1+1"),
        ("<b>Build</b>", "<b>Build</b>"),
    ],
)
def test_a_line_is_a_name_without_the_marks_of_lists(line: str, name: str) -> None:
    assert names_in(line) == [name]


def test_empty_lines_are_no_names() -> None:
    assert names_in("A\n\n  \r\n- \nB\n") == ["A", "B"]


def test_too_many_lines_are_refused() -> None:
    with pytest.raises(planner.Refused, match="2,001 lines"):
        names_in("A\n" * (MOST + 1))


def test_a_huge_line_is_cut() -> None:
    assert len(names_in("A" * 2_000_000)[0]) == LONGEST


@given(st.text(max_size=300))
def test_every_text_gives_names_that_can_be_shown(text: str) -> None:
    for name in names_in(text):
        assert name
        assert name.isprintable()
        assert name == name.strip()
