"""Reports on paper: readable text over as many pages as they need."""

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage, QPainter, QTextDocument

import planner
from planner.reports.pages import ENGLISH
from tests.ui.opened import a_session, many_tasks
from ui.printing.report import ReportSheet, report_sheet, report_text, reports_told

ROOM = QSizeF(700, 950)


def painted(sheet, number):
    """A page as a picture on white."""
    image = QImage(ROOM.toSize(), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    sheet.paint(painter, number, ROOM)
    painter.end()
    return image


def inked(image):
    """How many rows of a picture hold something."""
    white = 0xFFFFFFFF
    return sum(
        any(image.pixel(column, row) != white for column in range(0, image.width(), 3)) for row in range(image.height())
    )


def test_each_report_has_a_name():
    assert list(reports_told()) == [report.value for report in planner.Report]
    assert all(reports_told().values())


def test_a_short_report_takes_one_page_and_a_long_one_as_many_as_it_needs(qapp):
    assert ReportSheet("<p>Short.</p>").count(ROOM) == 1
    assert ReportSheet("<p>Line.</p>" * 200).count(ROOM) > 2


def test_every_page_shows_another_part(qapp):
    sheet = ReportSheet("".join(f"<p>Line {number}.</p>" for number in range(120)))
    pages = [painted(sheet, number) for number in range(sheet.count(ROOM))]
    assert len(pages) > 1
    assert all(inked(page) > 50 for page in pages)
    assert pages[0] != pages[1]


def pages(sheet, room):
    """On which page each text ends."""
    sheet.count(room)
    layout, block, found = sheet._document.documentLayout(), sheet._document.begin(), {}
    while block.isValid():
        found[block.text()] = int((layout.blockBoundingRect(block).bottom() - 1) // room.height())
        block = block.next()
    return found


def below(lines, after="<p>One.</p><p>Two.</p>"):
    """A heading with what it is about, below so many lines."""
    return f"{'<p>Line.</p>' * lines}<h2>Gate</h2>{after}"


@pytest.mark.parametrize("after", ["<p>One.</p><p>Two.</p>", "<table><tr><td>One.</td></tr></table>"])
def test_a_heading_never_stands_alone_at_the_foot_of_a_page(qapp, after):
    for lines in range(20, 50):
        found = pages(ReportSheet(below(lines, after)), ROOM)
        assert found["Gate"] == found["One."] == found.get("Two.", found["One."]), lines


def test_a_heading_moves_back_on_longer_paper(qapp):
    sheet = next(sheet for sheet in map(ReportSheet, map(below, range(20, 50))) if pages(sheet, ROOM)["Gate"])
    assert pages(sheet, ROOM)["Gate"] == 1
    assert pages(sheet, QSizeF(700, 1400))["Gate"] == 0
    assert pages(sheet, ROOM)["Gate"] == 1


def test_a_table_repeats_its_head_on_every_page(session):
    html = report_text(session, planner.Report.PLAN)
    document = QTextDocument()
    document.setHtml(html)
    heads = [frame.format().toTableFormat().headerRowCount() for frame in document.rootFrame().childFrames()]
    assert heads.count(1) == html.count("<thead>")
    assert "<thead>" in html


def test_days_in_tables_do_not_wrap(session):
    document = QTextDocument()
    document.setHtml(report_text(session, planner.Report.PLAN))
    found = document.find(ENGLISH.day(session.schedule.begin))
    while found.currentTable() is None:
        found = document.find(found.selectedText(), found)
    assert found.blockFormat().nonBreakableLines()


def test_another_paper_is_laid_out_anew(qapp):
    sheet = ReportSheet("<p>Line.</p>" * 100)
    assert sheet.count(ROOM) < sheet.count(QSizeF(700, 300))


@pytest.mark.parametrize("report", planner.Report)
def test_the_reports_of_a_session_can_be_painted(session, report):
    sheet = report_sheet(session, report)
    assert inked(painted(sheet, 0)) > 10


def test_a_long_plan_is_a_long_report(tmp_path):
    sheet = report_sheet(a_session(many_tasks(120), tmp_path), planner.Report.PLAN)
    assert sheet.count(ROOM) > 2


def test_a_report_speaks_the_language_of_the_user(session, german):
    assert "Status der Einführung" in report_text(session, planner.Report.STATUS)
