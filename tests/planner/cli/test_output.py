"""What commands print: JSON, CSV and tables."""

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from planner.cli import output
from planner.cli.output import (
    VERSION,
    put,
    put_csv,
    put_json,
    put_line,
    put_table,
    readable,
    say,
    shortened,
    unbroken,
)


def test_json_is_an_object_with_the_version_first(capsysbinary):
    put_json({"tasks": [{"key": "A", "name": "Prüfen"}]})
    text = capsysbinary.readouterr().out
    assert json.loads(text) == {"version": VERSION, "tasks": [{"key": "A", "name": "Prüfen"}]}
    assert text.startswith(b'{\n  "version": 1,\n')
    assert "Prüfen".encode() in text
    assert text.endswith(b"}\n")


def test_csv_has_a_header_and_quotes_where_it_must(capsysbinary):
    put_csv(("key", "name", "critical", "note"), [{"key": "A", "name": 'a "b", c', "critical": True, "note": None}])
    text = capsysbinary.readouterr().out
    assert text == b'key,name,critical,note\r\nA,"a ""b"", c",yes,\r\n'
    assert list(csv.reader(io.StringIO(text.decode())))[1][1] == 'a "b", c'


def test_csv_holds_nothing_that_a_spreadsheet_runs(capsysbinary):
    put_csv(("key", "name", "float"), [{"key": "A", "name": "=HYPERLINK(1)", "float": -480}])
    assert capsysbinary.readouterr().out == b"key,name,float\r\nA,'=HYPERLINK(1),-480\r\n"


def test_csv_without_rows_is_a_header(capsysbinary):
    put_csv(("key", "name"), [])
    assert capsysbinary.readouterr().out == b"key,name\r\n"


def test_a_table_is_as_wide_as_its_widest_cells(capsys):
    put_table(("Key", "Days"), [["A", "3"], ["B12345", "12"]], right=(1,))
    assert capsys.readouterr().out.splitlines() == [
        "Key     Days",
        "------  ----",
        "A          3",
        "B12345    12",
    ]


def test_a_table_has_no_spaces_at_the_end_of_its_lines(capsys):
    put_table(("Key", "Mark"), [["A", ""], ["B", "critical"]])
    assert all(line == line.rstrip() for line in capsys.readouterr().out.splitlines())


def test_a_table_without_rows_is_its_head(capsys):
    put_table(("Key", "Task"), [])
    assert capsys.readouterr().out.splitlines() == ["Key  Task", "---  ----"]


def test_bytes_are_printed_as_they_are(capsysbinary):
    print("before")  # noqa: T201 - text that was printed first comes first
    put(b"\x00\xff\n")
    assert capsysbinary.readouterr().out == b"before\n\x00\xff\n"


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [("Plan", 4, "Plan"), ("Plan it", 5, "Plan…"), ("Plan it", 6, "Plan…"), ("", 3, "")],
)
def test_a_text_that_is_cut_says_so(text, width, expected):
    assert shortened(text, width) == expected
    assert len(shortened(text, width)) <= width


def test_a_cell_of_several_lines_stands_on_one_so_that_the_table_holds_together(capsys):
    put_table(("Key", "Name", "Who"), [["A", "Build\r\nand ship\n", "Ana"], ["B", "  Test", "Ben"]])
    assert capsys.readouterr().out.splitlines() == [
        "Key  Name              Who",
        "---  ----------------  ---",
        "A    Build / and ship  Ana",
        "B      Test            Ben",
    ]


@pytest.mark.parametrize("text", ["a / b", "a\u2028b", "a\n\n b\n", "a\r\nb"])
def test_a_mark_stands_for_each_break(text):
    assert unbroken(text) == shortened(text, 99) == "a / b"


@pytest.mark.parametrize("text", ["", "  a  b"])
def test_what_has_no_breaks_stays_as_it_is(text):
    assert unbroken(text) == shortened(text, 99) == text


HOSTILE = "Build\x1b]0;owned\x07 \x1b[2J\x9b31mred\x08\x7f\r"
"""A name that sets the title of the window, wipes the screen and writes in red, where a terminal obeys it."""


def test_a_terminal_is_given_nothing_to_obey(capsys):
    put_line(HOSTILE)
    put_table(("Key", "Name"), [["A", HOSTILE]])
    say(HOSTILE)
    printed = "".join(capsys.readouterr())
    assert not [sign for sign in printed if sign != "\n" and not sign.isprintable()]
    assert printed.count("owned") == 3


@given(st.text())
def test_what_can_be_read_stays_as_it_is(text):
    shown = readable(text)
    assert len(shown) == len(text)
    assert all(new == old for old, new in zip(text, shown, strict=True) if old.isprintable() or old in "\n\t")


def test_nothing_is_printed_past_it():
    """Each command prints through this module, errors of the command line too."""
    folder = Path(output.__file__).parent
    printing = {path.name for path in folder.glob("*.py") if "click.echo(" in path.read_text("utf-8")}
    assert printing == {"output.py", "main.py"}
    assert "click.echo(readable(" in (folder / "main.py").read_text("utf-8")
