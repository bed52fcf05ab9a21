"""Bombs through every door: read or refused within the time and the memory that everything else gets."""

from __future__ import annotations

import os
import sys
from dataclasses import replace

import pytest

from planner import NotAPlan, Refused, file_bytes
from planner.formats.records import bare_title
from planner.formats.registers import MOST_COLUMNS, heading_of
from planner.formats.xml_door import Kind, tree_of
from planner.formats.yaml_plan import MOST_UNKNOWN, read as read_yaml
from planner.model.schema import SCHEMA
from planner.sentences import told
from tests.soak.bombs import NAMES, SOAK, YAML
from tests.soak.rounds import run
from ui.models.clip import MOST_LINES, clip_of

ANY = Kind(told("a letter"), told("with a pen"))


@pytest.mark.skipif(sys.platform == "win32", reason="limits of processes are those of POSIX")
def test_no_bomb_hangs_crashes_or_takes_a_gibibyte():
    patient = replace(SOAK, seconds=10.0)  # this machine may be slow while it tests; the soak holds to two seconds
    ran = run(patient, seed=1, span=(0, len(NAMES)), workers=2)
    assert [(NAMES[bug.round], bug.what) for bug in ran.bugs] == []
    assert all(goal.met for goal in ran.goals() if "slowest" not in goal.name), ran.goals()
    assert ran.outcomes["refused"] > len(NAMES) / 2


def test_a_table_of_more_columns_than_any_register_is_refused():
    with pytest.raises(NotAPlan, match="more than 1,000 columns"):
        heading_of(["key"] * (MOST_COLUMNS + 1), SCHEMA)


def test_a_column_that_comes_twice_counts_where_it_stands_first():
    heading = heading_of(["name", "key", "name", "Key"], SCHEMA)
    assert {place: item.name for place, item in heading.fields.items()} == {0: "name", 1: "key"}
    assert heading.unknown == ("name", "Key")


def test_remarks_in_titles_are_left_out():
    assert bare_title(" Total  float (days) ") == "total_float"
    assert len(bare_title("(" * 100_000)) <= 200


def test_keys_that_mean_nothing_are_named_up_to_a_number_and_then_counted():
    found = read_yaml(YAML + b"".join(b"key%d: 1\n" % n for n in range(MOST_UNKNOWN + 5)), SCHEMA)
    unknown = [str(fault) for fault in found.faults if "mean" in str(fault)]
    assert len(unknown) == MOST_UNKNOWN + 1
    assert "5 more keys mean nothing here; they were left out." in unknown[-1]


def test_elements_beside_elements_are_refused_before_they_are_read():
    with pytest.raises(NotAPlan, match="too many elements"):
        tree_of(b"<a>" + b"<b/>" * 100_000 + b"</a>", ANY)


def test_a_paste_of_a_million_lines_is_refused_and_empty_lines_at_its_end_are_nothing():
    with pytest.raises(Refused, match="more than 200,000 lines"):
        clip_of("x\n" * (MOST_LINES + 2))
    assert len(clip_of("x" + "\n" * (MOST_LINES + 2))) == 1


def test_a_picture_in_pasted_html_is_passed_over():
    cell = f"<td>a<img src='data:{'A' * 9000}'>b</td><td>c</td>"
    assert [line.cells for line in clip_of("", f"<table><tr>{cell}</tr></table>")] == [("ab", "c")]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_pipes_devices_and_folders_are_no_files(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", tmp_path, type(tmp_path)("/dev/zero")):
        with pytest.raises(NotAPlan, match=r"is no file\. Choose"):
            file_bytes(path)


def test_of_a_file_no_more_is_read_than_it_takes_to_see_that_it_is_too_long(tmp_path):
    path = tmp_path / "long"
    path.write_bytes(b"x" * 1000)
    assert file_bytes(path, 10) == b"x" * 11
    assert file_bytes(path) == b"x" * 1000


@pytest.mark.parametrize("name", ["missing", "a\0b", "x" * 300])
def test_a_file_that_is_not_there_says_what_to_do(tmp_path, name):
    with pytest.raises(NotAPlan, match=r"cannot be opened: .*\. Choose another file"):
        file_bytes(tmp_path / name)
