"""Panels of people on a small plan, for tests of the screen; ids are the keys."""

from datetime import date

from PySide6.QtCore import Qt

from planner.model.audience import Stakeholder
from planner.model.launch_values import Grade, SendState, Stance, Trigger
from tests.builders import with_rows, with_settings
from tests.planner.launch.crew import message, part, staffed

LEFT = Qt.MouseButton.LeftButton


def crew(**settings):
    """Ana builds and answers for it, Bo tests; customers are told on the way."""
    plan = staffed(
        "A 2d > B 3d; C 1d",
        part("A", "A", "N1"),
        part("A", "R", "N1"),
        part("B", "R", "N2", 50.0),
        owners={"C": "N1"},
    )
    plan = with_rows(
        plan,
        Stakeholder(id="H1", key="H1", name="Shops", group="customers", influence=Grade.HIGH, interest=Grade.LOW),
        Stakeholder(id="H2", key="H2", name="Council", group="staff", stance=Stance.AGAINST),
        message("W1", body="{launch} on {date}, {lauch} {version}", trigger=Trigger.DATE, date=date(2026, 3, 3)),
        message("W2", state=SendState.SENT, trigger=Trigger.DATE, date=date(2026, 3, 2)),
        message("W3", author="N1"),
    )
    return with_settings(plan, **{"name": "Web shop", **settings})


def seen(qtbot, made, width=1000):
    """A panel on the screen, with the keys."""
    qtbot.addWidget(made)
    made.resize(width, 600)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def texts(view):
    """What a grid shows, row by row."""
    grid = view.grid
    return {
        line.name: [grid.index(row, column).data() for column in range(grid.columnCount())]
        for row, line in enumerate(grid.rows)
    }


def click_cell(qtbot, view, row_id, column_id):
    """Click on the cell of a row and a column."""
    row = next(place for place, line in enumerate(view.grid.rows) if line.id == row_id)
    column = next(place for place, line in enumerate(view.grid.columns) if line.id == column_id)
    view.scrollTo(view.grid.index(row, column))
    qtbot.mouseClick(view.viewport(), LEFT, pos=view.visualRect(view.grid.index(row, column)).center())
