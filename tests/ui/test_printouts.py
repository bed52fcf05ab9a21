"""Printing and pictures from the window: asked for, written whole, and told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from tests.ui.test_actions import do
from tests.ui.windows import LEFT
from ui.dialogs import asking
from ui.timeline.frame import ROW

if TYPE_CHECKING:
    from pathlib import Path

MAGIC = {".pdf": b"%PDF-", ".svg": b"<?xml", ".png": b"\x89PNG"}


@pytest.fixture
def told(launched):
    notices = []
    launched._printouts.noticed.connect(notices.append)
    return notices


@pytest.mark.parametrize("what", ["graph", "timeline"])
def test_graph_and_timeline_are_written_as_pictures(launched, told, tmp_path: Path, monkeypatch, what):
    for suffix, magic in MAGIC.items():
        path = tmp_path / f"picture{suffix}"
        chosen = (path, f"{suffix[1:].upper()} (*{suffix})")
        monkeypatch.setattr(asking, "ask_save", lambda *_, chosen=chosen: chosen)
        do(launched, f"file.picture_{what}")
        assert path.read_bytes().startswith(magic)
        assert told[-1].text == f"Written to picture{suffix}."


def test_the_chosen_kind_decides_whatever_name_was_typed(launched, tmp_path, monkeypatch):
    monkeypatch.setattr(asking, "ask_save", lambda *_: (tmp_path / "Web 2.0", "SVG (*.svg)"))
    do(launched, "file.picture_graph")
    assert (tmp_path / "Web 2.0.svg").exists()


def test_nothing_is_written_when_the_user_thinks_better_of_it(launched, told, tmp_path, monkeypatch):
    monkeypatch.setattr(asking, "ask_save", lambda *_: None)
    do(launched, "file.picture_graph")
    assert not told
    assert not list(tmp_path.glob("*.pdf"))


def test_a_file_that_cannot_be_written_is_told(launched, told, tmp_path, monkeypatch):
    monkeypatch.setattr(asking, "ask_save", lambda *_: (tmp_path / "no" / "such.pdf", "PDF (*.pdf)"))
    do(launched, "file.picture_graph")
    assert told[-1].tone == "error"


def test_printing_begins_with_a_preview(launched, qtbot):
    do(launched, "file.print")
    dialog = launched.findChild(object, "print")
    assert dialog.isVisible()
    dialog.reject()


def test_a_pdf_of_the_preview_is_asked_for_and_written(launched, told, tmp_path, monkeypatch):
    monkeypatch.setattr(asking, "ask_save", lambda *_: (tmp_path / "plan", "PDF (*.pdf)"))
    launched._printouts._ask(launched.session, b"%PDF-1.7", ".pdf")
    assert (tmp_path / "plan.pdf").read_bytes() == b"%PDF-1.7"
    assert told[-1].tone == "done"


@pytest.mark.parametrize("report", ["status", "plan", "gates", "tests"])
def test_a_report_begins_with_its_preview(launched, report):
    do(launched, f"file.report_{report}")
    dialog = launched.findChild(object, "print")
    assert dialog.isVisible()
    assert dialog.what == report
    dialog.reject()


def test_what_the_table_shows_is_what_is_printed_unless_all_is_wanted(launched, qtbot):
    """Like a view of other planners: a filter, an order and groups are meant for the reader, too."""
    launched.faces.table.outline.filter("build")
    do(launched, "file.print")
    dialog = launched.findChild(object, "print")
    assert dialog._like_table.isVisible()
    assert list(dialog._sheet.chart.ids) == list("SAB")
    assert "3 of 6 tasks" in dialog.heading.about
    qtbot.mouseClick(dialog._like_table, LEFT)
    assert list(dialog._sheet.chart.ids) == list("SABCDM")
    assert "of 6 tasks" not in dialog.heading.about
    dialog._what.setCurrentIndex(list(dialog._offers).index("graph"))
    assert not dialog._like_table.isVisible()
    dialog.reject()


def test_without_filter_order_or_groups_there_is_nothing_to_choose(launched):
    do(launched, "file.print")
    dialog = launched.findChild(object, "print")
    assert not dialog._like_table.isVisible()
    assert list(dialog._sheet.chart.ids) == list("SABCDM")
    dialog.reject()


def test_a_picture_of_the_timeline_has_the_rows_that_are_shown(launched, tmp_path, monkeypatch):
    sizes = []
    for number, text in enumerate(("", "build")):
        launched.faces.table.outline.filter(text)
        path = tmp_path / f"{number}.png"
        monkeypatch.setattr(asking, "ask_save", lambda *_, path=path: (path, "PNG (*.png)"))
        do(launched, "file.picture_timeline")
        sizes.append(QImage(str(path)).height())
    assert sizes[0] - sizes[1] == 3 * ROW * 2
