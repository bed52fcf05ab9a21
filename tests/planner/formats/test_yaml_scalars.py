"""Text as YAML that means the same to every reader."""

import json

import pytest
import yaml
from hypothesis import given

from planner.formats.yaml_nodes import nodes_of
from planner.formats.yaml_scalars import block_scalar, quoted, text_scalar, value_scalar
from tests.planner.formats.random_plans import LINES, NASTY, lines, long_texts


@pytest.mark.parametrize("text", NASTY)
def test_a_nasty_text_is_read_back_by_yaml_1_1_and_by_us(text: str):
    written = f"key: {text_scalar(text)}\n"
    assert yaml.safe_load(written) == {"key": text}
    assert nodes_of(written.encode(), []).fields["key"].value == text


@given(lines)
def test_any_text_is_read_back(text: str):
    assert yaml.safe_load(f"key: {text_scalar(text)}\n") == {"key": text}


@given(lines)
def test_any_text_is_read_back_inside_brackets_and_braces(text: str):
    scalar = text_scalar(text, flow=True)
    assert yaml.safe_load(f"[{scalar}, {{a: {scalar}}}]\n") == [text, {"a": text}]


@pytest.mark.parametrize(
    "text", ["Build API", "B01", "it's", "a:b", "C++ (new)", "x - y", "50 %", "été", "日本/東京", "v1.2.3", "-x"]
)
def test_plain_words_stay_plain(text: str):
    assert text_scalar(text) == text


@pytest.mark.parametrize(
    "text", ["no", "Y", "010", "12:30", "~", "", "2026-03-02", "1e5", "0o17", "a: b", " a", "a #b", "="]
)
def test_what_a_reader_could_mistake_is_quoted(text: str):
    assert text_scalar(text) == f"'{text}'"


def test_numbers_and_dates_that_mean_themselves_stay_plain():
    assert [value_scalar(text) for text in ("0.25", "2026-03-02", "3d", "-4h", "1/2/3d")] == [
        "0.25",
        "2026-03-02",
        "3d",
        "-4h",
        "1/2/3d",
    ]
    assert value_scalar("off") == "'off'"


def test_shifts_are_quoted_only_inside_braces():
    assert value_scalar("08:00-12:00, 13:00-17:00") == "08:00-12:00, 13:00-17:00"
    assert value_scalar("08:00-12:00, 13:00-17:00", flow=True) == "'08:00-12:00, 13:00-17:00'"


@pytest.mark.parametrize("text", ["\x7f", "\x85", "\u2028", "\ufeff", "a\nb", "a\tb", "\x07"])
def test_characters_that_cannot_stand_in_a_file_are_escaped(text: str):
    assert quoted(text).startswith('"')
    assert quoted(text).isprintable()
    assert yaml.safe_load(quoted(text)) == text


def test_double_quotes_are_json_where_json_can_say_it():
    assert quoted('a\n"b"\\') == json.dumps('a\n"b"\\')


def test_lines_become_a_literal_block():
    assert block_scalar("one\ntwo\n", "  ") == "|\n  one\n  two"
    assert block_scalar("one\n\ntwo", "  ") == "|-\n  one\n\n  two"


def test_a_long_text_becomes_a_folded_block_of_short_lines():
    folded = block_scalar("word " * 50 + "end", "    ")
    assert folded is not None
    assert folded.startswith(">-\n    word")
    assert max(map(len, folded.splitlines())) <= 105


@pytest.mark.parametrize("text", ["short", "a\n\n", "\na", "  a\nb", "a\n \nb", "a\r\nb", "a\tb\nc", "x" * 300])
def test_what_a_block_could_not_give_back_is_left_to_quotes(text: str):
    assert block_scalar(text, "  ") is None


@given(long_texts)
def test_every_block_gives_its_text_back(text: str):
    block = block_scalar(text, "  ")
    if block is not None:
        written = f"key: {block}\n\nnext: 1\n"
        assert yaml.safe_load(written)["key"] == text
        assert nodes_of(written.encode(), []).fields["key"].value == text


@pytest.mark.parametrize("text", LINES)
def test_lines_are_read_back_from_a_block_or_from_quotes(text: str):
    written = block_scalar(text, "  ") or text_scalar(text)
    assert yaml.safe_load(f"key: {written}\n\nnext: 1\n")["key"] == text
