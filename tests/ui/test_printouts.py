"""Printing and pictures from the window: asked for, written whole, and told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.test_actions import do
from ui.dialogs import asking

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
