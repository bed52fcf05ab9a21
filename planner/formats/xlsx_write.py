"""Writing workbooks: a register a sheet, dates and figures as what they are, and no formula at all."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

import xlsxwriter

from planner.formats.format import Exported
from planner.formats.registers import COMPUTED, Column, columns_of, days_in
from planner.formats.rows import in_order, places_lost, writable
from planner.model.tasks import Task
from planner.model.values import Duration, Estimate
from planner.sentences import grouped, told

if TYPE_CHECKING:
    from planner.analysis.schedule import Schedule
    from planner.model.entities import Entity
    from planner.model.plan import Plan
    from planner.model.values import TimeUnits

MOST_SIGNS = 32_767
"""Signs that a cell can hold."""
MEASURED = 200
"""Rows whose texts say how wide a column is."""
NARROWEST, WIDEST = 8, 60
_MADE = datetime(2000, 1, 1)
"""When every workbook says that it was made: the same plan gives the same bytes on every day."""
_FIRST_DAY = date(1900, 3, 1)
"""Spreadsheets count a day before this one that never was."""
_RUNS = tuple("=+-@\t\r'")
"""What begins a text that becomes a formula, or another text, when somebody edits the cell."""
_FORMATS: Mapping[str, Mapping[str, Any]] = {
    "title": {"bold": True, "bottom": 1},
    "computed": {"bold": True, "italic": True, "bottom": 1},
    "figure": {"align": "right", "indent": 1},
    "day": {"num_format": "yyyy-mm-dd", "align": "left"},
    "moment": {"num_format": "yyyy-mm-dd hh:mm", "align": "left"},
    "text": {"num_format": 49, "quote_prefix": True},
}


def write(plan: Plan, dates: Schedule | None = None) -> Exported:
    """Every register on a sheet of its own, the tasks first, and what a workbook cannot hold."""
    whole, losses = writable(plan)
    packed = io.BytesIO()
    book = xlsxwriter.Workbook(packed, {"in_memory": True})
    book.set_properties({"created": _MADE})
    formats = {name: book.add_format(dict(looks)) for name, looks in _FORMATS.items()}
    rows = in_order(whole)
    cut = 0
    for entity in sorted(whole.schema.entities, key=lambda entity: entity.type is not Task):
        columns = list(columns_of(whole, dates, entity, linked=False, days=True))
        cut += _Sheet(book.add_worksheet(sheet_name(entity)), formats, whole.units).fill(columns, rows[entity.name])
    book.close()
    return Exported(packed.getvalue(), (*losses, *_cut(cut), *places_lost(plan)))


def sheet_name(entity: Entity) -> str:
    """What the sheet of a register is called."""
    return entity.many.capitalize()


def _cut(count: int) -> tuple[str, ...]:
    """What was cut off, counted."""
    one = "%1 text longer than the %2 signs of a cell: it was cut."
    many = "%1 texts longer than the %2 signs of a cell: they were cut."
    return (told(many if count > 1 else one, count, grouped(MOST_SIGNS)),) if count else ()


class _Sheet:
    """A sheet that is being filled."""

    def __init__(self, sheet: Any, formats: Mapping[str, Any], units: TimeUnits) -> None:
        """Begin with nothing on it, and nothing cut."""
        self.sheet, self.formats, self.units = sheet, formats, units
        self.cut = 0

    def fill(self, columns: Sequence[Column], rows: Sequence[Any]) -> int:
        """Write titles and rows; return how many texts were cut."""
        self.sheet.freeze_panes(1, 0)
        for place, column in enumerate(columns):
            looks = "computed" if column.title.endswith(COMPUTED) else "title"
            self.sheet.write_string(0, place, column.title, self.formats[looks])
            widest = max((len(column.text(row)) for row in rows[:MEASURED]), default=0)
            self.sheet.set_column(place, place, min(max(widest, len(column.title), NARROWEST) + 2, WIDEST))
            for line, row in enumerate(rows, 1):
                self._cell(line, place, column, row)
        return self.cut

    def _cell(self, line: int, place: int, column: Column, row: Any) -> None:
        """Write a cell: a number or a date where reading gives back the same, a text otherwise."""
        value = column.value(row)
        figure = _figure(value, self.units)
        if figure is not None:
            self.sheet.write_number(line, place, figure, self.formats["figure"])
        elif isinstance(value, date) and _dated(value):
            looks = "moment" if isinstance(value, datetime) else "day"
            self.sheet.write_datetime(line, place, value, self.formats[looks])
        elif text := column.text(row):
            self._text(line, place, text)

    def _text(self, line: int, place: int, text: str) -> None:
        """Write a text, never as a formula, and as one that stays a text where it looks like one."""
        self.cut += len(text) > MOST_SIGNS
        looks = self.formats["text"] if text.startswith(_RUNS) else None
        self.sheet.write_string(line, place, text[:MOST_SIGNS], looks)


def _figure(value: Any, units: TimeUnits) -> float | None:
    """The number that a cell holds for a value; None where that is no number, or where it has too many digits."""
    number = _days(value, units)
    if isinstance(value, int | float) and not isinstance(value, bool):
        number = value
    return number if number is not None and float(f"{number:.16G}") == number else None


def _days(value: Any, units: TimeUnits) -> float | None:
    """A span that was typed in days as their number; None for every other, which keeps its unit as a text."""
    if isinstance(value, Estimate) and value.point and value.unit == "d":
        return days_in(value.likely, units)
    return days_in(value.minutes, units) if isinstance(value, Duration) and value.unit == "d" else None


def _dated(value: date) -> bool:
    """Whether a cell gives back the same date: midnight would come back as a day without a clock time."""
    if isinstance(value, datetime):
        return value.date() >= _FIRST_DAY and value.time() != time()
    return value >= _FIRST_DAY
