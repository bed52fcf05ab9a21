"""The sheets of a session: its graph, and its rows as the outline tells them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSizeF

import planner
from ui.canvas.graph import GraphView
from ui.models.plan_picture import PlanPicture
from ui.models.reading import Reading
from ui.printing.drawing import GraphSheet
from ui.printing.page import Heading
from ui.printing.rows import PrintedColumn, RowsSheet
from ui.theme import LIGHT
from ui.timeline.chart import Chart, lines_of, ties_of
from ui.timeline.frame import HEAD, ROW
from ui.words import day, said, short_day

if TYPE_CHECKING:
    from ui.session import Session
    from ui.timeline.chart import Bar

WIDEST: Final = 12_000
"""Pixels of a picture at most."""
PICTURE_WIDTH: Final = 1_600
"""Pixels of a picture of the rows."""


def heading_of(session: Session, about: str) -> Heading:
    """What the pages of a plan say: its name, what is shown, and the day it is printed."""
    today = day(datetime.now(UTC).astimezone().date(), weekday=False)
    return Heading(session.plan.settings.name, f"{about}, {today}")


def graph_sheet(session: Session, *, spread: bool = False) -> GraphSheet:
    """The graph of a session as it is now, light on paper."""
    view = GraphView()
    view.set_theme(LIGHT)
    view.set_picture(PlanPicture(session).now())
    return GraphSheet(view, spread)


def rows_sheet(session: Session, shown: Chart | None = None) -> RowsSheet:
    """All rows of a session in outline order, or those that are shown, with the columns that a reader needs."""
    reading = Reading.of(session)
    chart = _whole(session, reading) if shown is None else replace(shown, named=False)
    return RowsSheet(chart, _columns(reading))


def _whole(session: Session, reading: Reading) -> Chart:
    ids = tuple(reading.outline)
    return Chart(
        schedule=session.schedule,
        ids=ids,
        depths=[row.depth for row in reading.outline.values()],
        phases=dict(reading.phases),
        variance=session.variance,
        lines=lines_of(session.plan, planner.to_minutes(datetime.now(UTC).astimezone().replace(tzinfo=None))),
        ties=ties_of(list(session.plan.links.values()), dict(reading.places)),
    )


def chosen_rows(session: Session, shown: Chart | None) -> str:
    """How many of the tasks are shown; empty where all are in outline order, or none, so that all are printed."""
    outline = Reading.of(session).outline
    some = sum(row_id in outline for row_id in shown.ids) if shown is not None else 0
    if shown is None or not some or list(shown.ids) == list(outline):
        return ""
    return said("%1 of %2 tasks", f"{some:,}", f"{len(outline):,}")


def _columns(reading: Reading) -> tuple[PrintedColumn, ...]:
    years = reading.spans_years

    def date(minute: int, *, late: bool) -> str:
        """A clock minute as a day; `late` of a finish, whose midnight is the day that it ends."""
        return short_day(planner.to_datetime(minute - late).date(), year=years)

    return (
        PrintedColumn(said("Key"), 52, lambda bar: bar.task.key),
        PrintedColumn(said("Name"), 230, lambda bar: bar.task.name, outline=True),
        PrintedColumn(said("Duration"), 72, lambda bar: _duration(bar, reading), number=True),
        PrintedColumn(said("Start"), 62, lambda bar: date(bar.start, late=False)),
        PrintedColumn(said("Finish"), 62, lambda bar: date(bar.finish, late=not bar.instant)),
    )


def _duration(bar: Bar, reading: Reading) -> str:
    if bar.summary or bar.head or bar.instant:
        return ""
    estimate = bar.task.duration
    return reading.spelled(planner.Estimate.of(estimate.likely, estimate.unit))


def picture_size(sheet: GraphSheet | RowsSheet) -> QSizeF:
    """The size of a sheet in one piece: the graph at its own size, the rows below each other."""
    if isinstance(sheet, RowsSheet):
        return QSizeF(PICTURE_WIDTH, min(WIDEST, HEAD + ROW * len(sheet.chart.ids)))
    box = sheet.bounds
    scale = min(1.0, WIDEST / max(1.0, box.width(), box.height()))
    return QSizeF(max(1.0, box.width() * scale), max(1.0, box.height() * scale))
