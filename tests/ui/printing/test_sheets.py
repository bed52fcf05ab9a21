"""The sheets of a session: what a reader on paper needs of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from planner.model.values import Estimate
from tests.builders import with_settings
from tests.ui.opened import a_launch, a_session, many_tasks
from ui.models.groups import is_head
from ui.printing.sheets import PICTURE_WIDTH, WIDEST, chosen_rows, graph_sheet, heading_of, picture_size, rows_sheet
from ui.timeline.frame import HEAD, ROW
from ui.widgets.plan_timeline import PlanTimeline
from ui.widgets.task_table import TaskTable

pytestmark = pytest.mark.usefixtures("qapp")


def row(sheet, key):
    """What the columns say of a task."""
    bar = sheet.chart.bar(list(sheet.chart.ids).index(key))
    return {column.label: column.text(bar) for column in sheet.columns}


def test_all_rows_are_printed_with_their_dates(session):
    sheet = rows_sheet(session)
    assert list(sheet.chart.ids) == list("SABCDM")
    assert row(sheet, "B") == {"Key": "B", "Name": "Build web", "Duration": "2d", "Start": "5 Mar", "Finish": "6 Mar"}
    assert row(sheet, "S")["Duration"] == ""
    assert row(sheet, "M")["Duration"] == ""


@pytest.fixture
def outline(session, look, qtbot):
    """The rows of a table, which decides what is shown."""
    table = TaskTable(session, look)
    qtbot.addWidget(table)
    return table.outline


def shown(session, outline, look):
    """The chart of the rows that the table shows."""
    return PlanTimeline(session, look, outline).made()


def test_all_rows_in_the_order_of_the_outline_are_nothing_to_tell(session, look, outline):
    assert chosen_rows(session, None) == chosen_rows(session, shown(session, outline, look)) == ""


def test_filtered_and_sorted_rows_are_printed_as_the_table_shows_them(session, look, outline):
    outline.filter("build")
    outline.sort(outline.column_of("key"), Qt.SortOrder.DescendingOrder)
    chart = shown(session, outline, look)
    assert list(rows_sheet(session, chart).chart.ids) == list(outline.ids) != list("SAB")
    assert set(outline.ids) == set("SAB")
    assert chosen_rows(session, chart) == "3 of 6 tasks"


def test_where_the_table_shows_no_task_all_are_printed(session, look, outline):
    """An empty page would be of no use to anybody."""
    outline.filter("nothing is called so")
    assert len(outline.ids) == 0
    assert chosen_rows(session, shown(session, outline, look)) == ""


def test_groups_have_their_headers_on_paper_and_count_as_no_task(session, look, outline):
    outline.group("kind")
    chart = shown(session, outline, look)
    sheet = rows_sheet(session, chart)
    head = next(one for one in sheet.chart.ids if is_head(one))
    assert row(sheet, head)["Name"] == outline.group_of(head).title
    assert (row(sheet, head)["Key"], row(sheet, head)["Duration"]) == ("", "")
    assert row(sheet, head)["Start"] != ""
    assert chosen_rows(session, chart) == "5 of 6 tasks"


def test_years_are_written_where_days_need_them(tmp_path):
    plan = with_settings(a_launch(), start=date(2026, 12, 28))
    assert row(rows_sheet(a_session(plan, tmp_path)), "A")["Start"] == "28 Dec 26"


def test_a_task_that_ends_at_midnight_finishes_on_the_day_before(tmp_path):
    plan = a_launch()
    around = replace(plan.tasks["D"], duration=Estimate.of(1440, "ed"))
    plan = plan.with_tables({"task": {**plan.tasks, "D": around}})
    session = a_session(plan, tmp_path)
    finish = session.schedule.finish_of("D")
    assert row(rows_sheet(session), "D")["Finish"] == f"{finish.day - (finish.hour == 0)} Mar"


def test_pages_say_which_plan_what_and_when(session):
    heading = heading_of(session, "Graph")
    assert heading.title == session.plan.settings.name
    assert heading.about.startswith("Graph, ")


def test_a_picture_of_rows_is_as_high_as_they_are_but_not_endless(session, tmp_path):
    assert picture_size(rows_sheet(session)).toTuple() == (PICTURE_WIDTH, HEAD + 6 * ROW)
    assert picture_size(rows_sheet(a_session(many_tasks(900), tmp_path))).height() == WIDEST


def test_a_picture_of_the_graph_has_its_size(session):
    sheet = graph_sheet(session)
    size = picture_size(sheet)
    assert size.width() == pytest.approx(sheet.bounds.width())
    assert sheet.view.theme.name == "light"
