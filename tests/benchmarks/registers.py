"""How fast registers and imports of the launch are at 10,000 rows.

`python -m tests.benchmarks.registers [--json]`
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from planner.change import Change, add, apply
from planner.document import Document
from planner.model.launch_values import Level, Result
from planner.model.new import new_plan
from planner.model.objectives import ScopeItem
from planner.model.people import Person
from planner.model.plan import Plan
from planner.model.quality import Execution, TestCase
from tests.benchmarks.report import Goal, publish
from ui.area import AreaTable
from ui.models.register import Register
from ui.session import Session
from ui.style import Look

ROWS = 10_000
SORT_MS, FILTER_MS, SCROLL_MS, EDIT_MS = 50.0, 30.0, 8.0, 100.0
OPEN_MS = 1_000.0
TYPED = "pays with 12"
TIMES = 7


def cpu_ms(work: Callable[[], object]) -> float:
    """CPU milliseconds that the work takes in this process."""
    begin = time.process_time()
    work()
    return (time.process_time() - begin) * 1e3


def a_tested_plan(count: int) -> Plan:
    """A plan with that many test cases and as many executions of them."""
    levels, results = list(Level), list(Result)
    people = [Person(id=f"p{n}", key=f"N{n}", name=f"Person {n}") for n in range(40)]
    items = [ScopeItem(id=f"s{n}", key=f"SC{n}", name=f"Item {n}") for n in range(200)]
    cases = [
        TestCase(
            id=f"c{n}",
            key=f"Q{n}",
            name=f"A customer pays with {n}",
            level=levels[n % len(levels)],
            scope=(f"s{n % 200}",),
            owner=f"p{n % 40}",
        )
        for n in range(count)
    ]
    runs = [
        Execution(id=f"e{n}", case=f"c{n}", result=results[n % len(results)], at=date(2026, 3, 1 + n % 28))
        for n in range(count)
    ]
    plan = new_plan("Tested", date(2026, 3, 2))
    rows = (*people, *items, *cases, *runs)
    return apply(plan, Change("test", tuple(add(plan.entity_of(row).name, row) for row in rows)))


def goals() -> list[Goal]:
    """The table goals of interface.md, asked of a register of an area."""
    application = QApplication.instance() or QApplication([])
    with TemporaryDirectory() as folder:
        session = Session(Document.new(a_tested_plan(ROWS), Path(folder)))
        look = Look(application, "light")  # type: ignore[arg-type]
        made: list[AreaTable] = []
        opening = cpu_ms(lambda: made.append(_shown(session, look)))
        table = made[0]
        columns = [number for number, column in enumerate(table.register.columns) if column.visible]
        sorts = [median(cpu_ms(lambda c=c: _sorted(table, c)) for _again in range(3)) for c in columns]  # type: ignore[misc]
        typing = [
            cpu_ms(lambda end=end: _filtered(table, TYPED[:end]))  # type: ignore[misc]
            for _again in range(2)
            for end in range(len(TYPED) + 1)
        ]
        table.register.filter("")
        bar = table.verticalScrollBar()
        frames = [cpu_ms(lambda y=y: _scrolled(table, y)) for y in range(0, bar.maximum(), bar.maximum() // 60)]  # type: ignore[misc]
        edits = [cpu_ms(lambda n=n: _edited(session, table, n)) for n in range(TIMES)]  # type: ignore[misc]
        session.document.close()
    return [
        Goal(f"Show a register of {ROWS:,} test cases, CPU ms", opening, OPEN_MS, at_most=True, unit="ms"),
        Goal("Sort by the slowest column, CPU ms", max(sorts), SORT_MS, at_most=True, unit="ms"),
        Goal("Key press in the filter, median CPU ms", median(typing), FILTER_MS, at_most=True, unit="ms"),
        Goal("Scroll, median frame, CPU ms", median(frames), SCROLL_MS, at_most=True, unit="ms"),
        Goal("Edit a cell until it is painted, median CPU ms", median(edits), EDIT_MS, at_most=True, unit="ms"),
    ]


def _shown(session: Session, look: Look) -> AreaTable:
    table = AreaTable(session, look, Register(session, session.plan.schema.entity("test_case")))
    table.resize(1600, 1000)
    table.show()
    QApplication.processEvents()
    return table


def _sorted(table: AreaTable, column: int) -> None:
    table.register.sort(column, Qt.SortOrder.DescendingOrder)
    table.register.sort(-1)


def _filtered(table: AreaTable, typed: str) -> None:
    table.register.filter(typed)
    QApplication.processEvents()


def _scrolled(table: AreaTable, value: int) -> None:
    table.verticalScrollBar().setValue(value)
    table.viewport().repaint()


def _edited(session: Session, table: AreaTable, number: int) -> None:
    register = table.register
    index = register.index(number, register.column_of("name"))
    register.setData(index, f"Another name {number} {time.monotonic()}")
    QApplication.processEvents()


def main() -> None:
    """Print the goals with what was measured."""
    publish(goals())


if __name__ == "__main__":
    main()
