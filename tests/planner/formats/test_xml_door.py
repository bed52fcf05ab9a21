from __future__ import annotations

import pytest

from planner.errors import NotAPlan
from planner.formats.xml_door import DEEPEST, Kind, tree_of
from planner.sentences import told

ANY = Kind(told("a letter"), told("from the post office"), frozenset({"line"}))


def test_names_lose_their_namespace_and_numbered_elements_keep_their_lines():
    root, lines = tree_of(b"<a xmlns='urn:x'>\n<b/>\n<line/></a>", ANY)
    assert [element.tag for element in root] == ["b", "line"]
    assert list(lines.values()) == [3]


def test_entities_are_refused_in_words_of_the_kind():
    with pytest.raises(NotAPlan, match="Save it again from the post office as XML"):
        tree_of(b"<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", ANY)


def test_elements_that_nest_without_end_are_refused():
    with pytest.raises(NotAPlan, match="too deeply to be a letter"):
        tree_of(b"<a>" * (DEEPEST + 1), ANY)


def test_progress_goes_to_the_share_of_the_caller():
    shares: list[float] = []
    tree_of(b"<a>" + b" " * 600_000 + b"</a>", ANY, shares.append, 0.4)
    assert shares == sorted(shares)
    assert 0 < shares[-1] < 0.4
