"""YAML from strangers: nothing is constructed, nothing runs, nothing goes deep."""

import time

import pytest

from planner.errors import Fault, Refused
from planner.formats.yaml_nodes import MAX_DEPTH, nodes_of, unknown_key

BOMBS = {
    "brackets": b"a: " + b"[" * 60_000,
    "closed brackets": b"[" * 60_000 + b"]" * 60_000,
    "braces": b"{a: " * 30_000,
    "dashes": b"- " * 60_000,
    "question marks": b"? " * 60_000,
    "brackets on lines": b"[\n" * 60_000,
    "indentation": b"".join(b" " * depth + b"a:\n" for depth in range(400)),
    "laughs": b"a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
    "merge keys": b"a: &a {x: 1}\nb:\n  <<: *a\n",
    "python tag": b"a: !!python/object/apply:os.system ['true']\n",
    "own tag": b"!plan\na: 1\n",
    "core tag": b"a: !!int '3'\n",
    "lone anchor": b"a: &here 1\n",
    "two documents": b"a: 1\n---\nb: 2\n",
    "mapping as a key": b"? {a: 1}\n: 2\n",
    "list as a key": b"[a, b]: 2\n",
}


@pytest.mark.parametrize("content", BOMBS.values(), ids=BOMBS.keys())
def test_a_bomb_is_refused_at_once(content: bytes):
    begun = time.process_time()
    with pytest.raises(Refused):
        nodes_of(content, [])
    assert time.process_time() - begun < 0.5


def test_a_plan_is_never_as_deep_as_the_limit_and_the_limit_holds():
    assert nodes_of(b"[" * (MAX_DEPTH - 1) + b"]" * (MAX_DEPTH - 1), []).items
    with pytest.raises(Refused, match="nested deeper"):
        nodes_of(b"[" * (MAX_DEPTH + 1) + b"]" * (MAX_DEPTH + 1), [])


@pytest.mark.parametrize("scalar", ["no", "12:30:45", "010", "2026-03-02", "0x10", "1_000", "=", "yes", ".inf"])
def test_every_scalar_is_a_text(scalar: str):
    assert nodes_of(f"key: {scalar}".encode(), []).fields["key"].value == scalar


@pytest.mark.parametrize("nothing", ["", "~", "null", "Null", "NULL", "''", '""'])
def test_nothing_is_an_empty_text(nothing: str):
    assert nodes_of(f"key: {nothing}".encode(), []).fields["key"].empty


@pytest.mark.parametrize("text", ["~", "null"])
def test_a_quoted_nothing_is_a_word(text: str):
    assert nodes_of(f"key: '{text}'".encode(), []).fields["key"].value == text


def test_every_node_knows_its_line():
    root = nodes_of(b"# head\na:\n  - b\n  - c: d\n", [])
    assert [node.line for node in root.fields["a"].items] == [3, 4]
    assert root.fields["a"].items[1].fields["c"].line == 4


def test_a_key_written_twice_is_a_fault_and_the_first_counts():
    faults: list[Fault] = []
    root = nodes_of(b"a: 1\na: 2\n", faults)
    assert root.fields["a"].value == "1"
    assert [str(fault) for fault in faults] == ["line 2, a: this key is written twice here; the first counts."]


def test_broken_yaml_is_named_with_its_line():
    with pytest.raises(Refused, match="line 3, file: this is no valid YAML"):
        nodes_of(b"a: 1\nb: [1,\nc: }\n", [])


def test_a_file_that_is_not_utf_8_is_refused_with_the_line():
    with pytest.raises(Refused, match="line 2, file: the file is not in UTF-8"):
        nodes_of("a: 1\nb: é\n".encode("latin-1"), [])


def test_control_characters_are_refused():
    with pytest.raises(Refused, match="no valid YAML"):
        nodes_of(b"a: \x07\n", [])


def test_a_byte_order_mark_is_skipped():
    assert nodes_of(b"\xef\xbb\xbfa: 1\n", []).fields["a"].value == "1"


def test_a_huge_file_is_refused_unread(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("planner.formats.yaml_nodes.MAX_BYTES", 2**20)
    with pytest.raises(Refused, match="larger than 1 MB"):
        nodes_of(b" " * (2**20 + 1), [])


def test_a_flood_of_values_is_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("planner.formats.yaml_nodes.MAX_NODES", 1000)
    with pytest.raises(Refused, match="line 1000, file: it holds more than 1,000 values"):
        nodes_of(b"- a\n" * 100_000, [])


def test_an_empty_file_is_an_empty_node():
    assert nodes_of(b"", []).empty
    assert nodes_of(b"# nothing\n", []).fields == {}


def test_an_unknown_key_is_named_with_the_nearest_known_one():
    assert unknown_key("durtion", ["duration", "name"]).endswith("Did you mean 'duration'?")
    assert unknown_key("xyz", ["duration"]) == "'xyz' means nothing here; it was left out."
