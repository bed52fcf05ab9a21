"""Markup in every text of every kind of row: no page, dialog, notice or tip paints the red image that it asks for."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QTextBrowser

from planner import FORMATS, SCHEMA, Report, report_html, schedule
from tests.ui.marked import TEXTS, everything_marked, markup, red_image
from tests.ui.test_markup import readers_of_markup, reads_markup, red, tips_of_cells
from tests.ui.windows import open_plan, shared_window
from ui.areas import PAGES, page_of
from ui.session import Notice

NAMES = [page.name for page in PAGES]
UI = Path(__file__).parents[2] / "ui"


@pytest.fixture(scope="module")
def image(tmp_path_factory):
    return red_image(tmp_path_factory.mktemp("red"))


@pytest.fixture(scope="module")
def window(qapp, image, tmp_path_factory):
    """A window with that launch open, for all tests."""
    with shared_window(qapp, tmp_path_factory.mktemp("marked")) as opened:
        opened.resize(1500, 950)
        open_plan(opened, everything_marked(image))
        yield opened


def settled(qtbot, window):
    qtbot.wait(20)
    qtbot.waitUntil(lambda: window.workshop.idle, timeout=20_000)


def test_the_red_of_the_image_would_be_seen(qtbot, image):
    for make in (QLabel, QTextBrowser):
        shown = make()
        qtbot.addWidget(shown)
        (shown.setText if make is QLabel else shown.setHtml)(markup(image))
        shown.resize(600, 300)
        shown.show()
        assert red(shown) > 1000


def test_every_text_of_every_row_is_marked(image):
    plan = everything_marked(image)
    fields = [(entity, field) for entity in SCHEMA.entities for field in entity.fields if field.kind in TEXTS]
    marked = [
        (entity.name, field.name)
        for entity, field in fields
        if any("<img" in str(getattr(row, field.name)) for row in plan.table(entity.name).values())
    ]
    bare = {(entity.name, field.name) for entity, field in fields} - set(marked)
    assert {name for _entity, name in bare} <= {"key", "time_zone", "seen"}
    assert len(marked) > 50


@pytest.mark.parametrize("page", NAMES)
def test_no_page_follows_markup_in_any_text(qtbot, window, page):
    window.show_page(page)
    settled(qtbot, window)
    assert red(window) == 0
    assert readers_of_markup(window) == []
    assert [tip for tip in tips_of_cells(window) if reads_markup(tip)] == []


@pytest.mark.parametrize("entity", [one.name for one in SCHEMA.entities if not one.single and one.name != "link"])
def test_no_selected_row_shows_its_texts_as_markup(qtbot, window, entity):
    window.show_page(page_of(SCHEMA, entity) or "plan")
    window.session.select(tuple(list(window.session.plan.table(entity))[:1]))
    settled(qtbot, window)
    assert red(window) == 0
    assert readers_of_markup(window) == []


@pytest.mark.parametrize("kind", ["done", "warning", "error"])
def test_no_notice_reads_markup(qtbot, window, image, kind):
    window.files.noticed.emit(Notice(markup(image), kind))
    settled(qtbot, window)
    assert red(window) == 0
    assert readers_of_markup(window) == []


OPENERS = (
    "file.print",
    "file.properties",
    "task.baseline",
    "task.compare",
    "task.add_risk",
    "task.happened",
    "edit.delete",
    "edit.find",
    "help.palette",
    "help.about",
    "report.status",
    "report.gates",
    "view.filters",
)
"""Actions that open something; those that this program has not are passed over."""


def test_no_dialog_reads_markup(qtbot, qapp, window):
    window.show_page("plan")
    window.session.select(tuple(list(window.session.plan.tasks)[:2]))
    looked: list[str] = []

    def look():
        for dialog in [one for one in qapp.topLevelWidgets() if one is not window and one.isVisible()]:
            looked.append(type(dialog).__name__)
            assert red(dialog) == 0, type(dialog).__name__
            assert readers_of_markup(dialog) == []
            dialog.close()

    for name in OPENERS:
        action = window.commands.actions.get(name)
        if action is not None and action.isEnabled():
            QTimer.singleShot(150, look)
            action.trigger()
            qtbot.wait(200)
            look()
    assert len(set(looked)) >= 4


def test_no_question_reads_markup(qtbot, qapp, image):
    boxes = [source for source in UI.rglob("*.py") if "QMessageBox(" in source.read_text("utf-8")]
    for source in boxes:
        assert "PlainText" in source.read_text("utf-8"), f"{source.name} asks in rich text"
    for source in UI.rglob("*.py"):
        for call in ("QMessageBox.question(", "QMessageBox.warning(", "QMessageBox.information(", "QMessageBox.about("):
            assert call not in source.read_text("utf-8"), f"{source.name}: {call} reads markup"


def test_nothing_opens_an_address_that_a_plan_names():
    """Evidence is shown, not opened; who adds that asks first, for http, https and mailto alone."""
    for source in UI.rglob("*.py"):
        text = source.read_text("utf-8")
        for call in ("openUrl", "setOpenExternalLinks(True", "webbrowser"):
            assert call not in text, f"{source.name}: {call}"


def test_files_for_other_programs_hold_the_markup_as_text(image):
    plan = everything_marked(image)
    for known in FORMATS:
        if known.write and known.name == "mspdi":
            content = known.write(plan, schedule(plan)).content.decode()
            assert "<img" not in content
            assert "&lt;img" in content


@pytest.mark.parametrize("report", list(Report))
def test_reports_hold_the_markup_as_text_and_load_nothing(image, report):
    plan = everything_marked(image)
    page = report_html(report, plan, schedule(plan))
    assert "<img" not in page
    assert "<font" not in page
    assert "&lt;img" in page
