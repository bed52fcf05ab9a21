"""Rows on their way to a spreadsheet."""

import os
import subprocess
import sys
from pathlib import Path

from ui.models.clip import clip_of
from ui.widgets.copying import AS_TEXT, as_lines, as_table, clip_for

ROOT = Path(__file__).parents[3]
TABLE = [("Name", "Days"), ("a\tb", "3"), ('say "so"', "1/2/5d"), ("two\nlines", "")]


def test_a_clip_holds_lines_and_a_table_with_the_labels_first(qapp):
    clip = clip_for(["Name", "Days"], [["x", "3"]])
    assert clip.text() == "Name\tDays\nx\t3"
    assert "<th>Name</th><th>Days</th>" in clip.html()


def test_copied_lines_are_read_as_they_were():
    assert [line.cells for line in clip_of(as_lines(TABLE))] == TABLE


def test_a_copied_table_is_read_as_it_was():
    flat = [("Name", "Days"), ("<b>x</b> & y", "3"), ("=1+1", "1/2/5d")]
    assert [line.cells for line in clip_of("", as_table(flat))] == flat


def test_formulas_are_kept_from_running_and_come_back_as_they_were():
    table = [("Name", "Days"), ("=cmd()", "-3"), ("+1 day", "'=x"), ("@x", "-x")]
    assert as_lines(table).splitlines()[1] == "'=cmd()\t-3"
    assert [line.cells for line in clip_of(as_lines(table))] == table


def test_spreadsheets_are_told_what_is_a_text():
    html = as_table([("Duration",), ("1/2/5d",), ("3",)])
    assert f'<td style="{AS_TEXT}">1/2/5d</td>' in html
    assert "<td>3</td>" in html


def test_names_are_no_markup():
    assert "<script>" not in as_table([("<script>",), ("<script>",)])


def test_a_clip_that_is_left_on_the_clipboard_does_not_crash_the_end_of_the_program():
    script = (
        "from PySide6.QtWidgets import QApplication; from ui.widgets.copying import clip_for; app = QApplication([]);"
        "QApplication.clipboard().setMimeData(clip_for(['a'], [['b']])); print(QApplication.clipboard().text())"
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run(
        [sys.executable, "-c", script], env=environment, cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stdout) == (0, "a\nb\n")
