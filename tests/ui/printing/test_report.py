"""Reports on paper: readable text over as many pages as they need."""

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage, QPainter

import planner
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
