"""The print preview: pages follow what is chosen, and go to PDF as they are shown."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

import planner
from tests.ui.opened import a_session, many_tasks
from ui.dialogs.print_preview import GRAPH, PrintPreview


@pytest.fixture
def preview(qtbot, tmp_path):
    written = []
    made = PrintPreview(None, a_session(many_tasks(60), tmp_path), lambda *saved: written.append(saved))
    qtbot.addWidget(made)
    made.written = written
    made.show()
    qtbot.waitExposed(made)
    return made


def pages_of(data):
    return len(re.findall(rb"/Type\s*/Page\b", data))


def test_rows_are_previewed_on_as_many_pages_as_they_need(preview):
    assert preview.page_count() > 1
    assert preview._told.text() == f"{preview.page_count()} pages"


def test_other_paper_takes_another_number_of_pages(preview):
    before = preview.page_count()
    preview._way.setCurrentIndex(1)
    assert preview.page_count() < before
    preview._size.setCurrentText("A3")
    assert preview.page_count() < before


def test_the_graph_is_one_page_or_several(preview):
    assert not preview._spread.isVisible()
    preview._what.setCurrentIndex(list(preview._offers).index(GRAPH))
    assert preview._spread.isVisible()
    assert preview._told.text() == "1 page"
    preview._session.edit(lambda plan: planner.link_in_order(plan, list(plan.tasks)))
    preview._spread.setChecked(True)
    assert preview.page_count() > 1


def test_what_is_shown_is_what_is_saved(qtbot, preview):
    shown = preview.page_count()
    button = next(made for made in preview.findChildren(QPushButton) if "PDF" in made.text())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pages_of(preview.written[0][0]) == shown
    assert preview.written[0][1] == ".pdf"
    assert not preview.isVisible()


def test_every_control_has_a_name(preview):
    for box in (preview._what, preview._size, preview._way, preview._preview):
        assert box.accessibleName()


def choose(preview, what):
    """Choose what is shown."""
    preview._what.setCurrentIndex(list(preview._offers).index(what))


@pytest.mark.parametrize("report", planner.Report)
def test_a_report_stands_upright_and_is_saved_as_html_too(qtbot, preview, report):
    html = next(made for made in preview.findChildren(QPushButton) if "HTML" in made.text())
    assert not html.isVisible()
    choose(preview, report.value)
    assert preview._way.currentText() == "Portrait"
    assert preview.page_count() >= 1
    assert preview.pdf().startswith(b"%PDF")
    qtbot.mouseClick(html, Qt.MouseButton.LeftButton)
    data, suffix = preview.written[0]
    assert data.startswith(b"<!DOCTYPE html>")
    assert suffix == ".html"


def test_back_from_a_report_the_rows_lie_again(preview):
    choose(preview, "status")
    choose(preview, "timeline")
    assert preview._way.currentText() == "Landscape"


@pytest.mark.parametrize("name", ["_what", "_size", "_way"])
def test_escape_closes_the_preview_and_leaves_the_choices_as_they_are(qtbot, preview, name):
    box = getattr(preview, name)
    box.setFocus()
    texts = [box.itemText(row) for row in range(box.count())]
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert not preview.isVisible()
    assert [box.itemText(row) for row in range(box.count())] == texts


def test_escape_goes_back_from_a_choice_that_keys_went_to_and_then_closes(qtbot, preview):
    preview._what.setFocus()
    first = preview._what.currentText()
    qtbot.keyClick(preview._what, Qt.Key.Key_Down)
    qtbot.keyClick(preview._what, Qt.Key.Key_Escape)
    assert preview._what.currentText() == first
    assert preview.isVisible()
    qtbot.keyClick(preview._what, Qt.Key.Key_Escape)
    assert not preview.isVisible()
