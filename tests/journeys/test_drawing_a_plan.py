"""A plan of thirty tasks made from an empty window with the mouse alone; only names and sizes are typed."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from tests.journeys.hands import LEFT, NONE
from tests.journeys.thirty import CRITICAL, assert_arrived, lines, links_of, outline_of
from ui.canvas.rename import NameEditor


def test_thirty_tasks_are_made_with_the_mouse_alone_and_show_their_critical_path(hands):
    hands.click_on("New empty plan")
    hands.until(lambda: hands.window.faces is not None and hands.graph.isVisible())
    hands.choose_in_menu("view.inspector")
    _name_tasks(hands)
    hands.tool("view.graph")
    _write_durations(hands)
    _fold_into_outline(hands)
    hands.tool("view.timeline")
    for line in lines():
        for before in line.predecessors:
            hands.draw_link_in_time(before, line.name)
    assert_arrived(hands.plan)
    hands.choose_in_menu("task.critical")
    assert [hands.plan.tasks[task].name for task in hands.session.selected] == CRITICAL
    hands.until(lambda: len(hands.timeline.selected_ids()) == len(CRITICAL))


def _name_tasks(hands):
    """The first task by a double-click on the empty graph, the others with tools, each named where it appears."""
    graph = hands.graph.viewport()
    for made, line in enumerate(lines(), 1):
        if made == 1:
            QTest.mouseDClick(graph, LEFT, NONE, QPoint(graph.width() // 2, graph.height() // 2))
        else:
            hands.tool("task.add_milestone" if line.milestone else "task.add")
        hands.until(lambda: len(hands.plan.tasks) == made and isinstance(hands.focus, NameEditor))  # noqa: B023
        hands.type(line.name)
    QTest.mouseClick(graph, LEFT, NONE, QPoint(3, graph.height() - 3))
    assert [name for name, _ in outline_of(hands.plan)] == [line.name for line in lines()]


def _write_durations(hands):
    """A double-click opens each cell; a click elsewhere takes what was typed."""
    for line in lines():
        if line.duration and not line.milestone:
            hands.open_cell(line.name, "duration")
            hands.type(line.duration)
    QTest.mouseClick(hands.table.viewport(), LEFT, NONE, hands.cell("Prepare", "key"))


def _fold_into_outline(hands):
    """Drag over the rows that belong below a task, then indent them by the menu; the deepest come last."""
    rows = lines()
    for depth in (1, 2):
        for first, last in _runs([line.depth >= depth for line in rows]):
            _select(hands, rows[first].name, rows[last].name)
            hands.choose_in_menu("task.indent")
    assert outline_of(hands.plan) == [(line.name, line.depth) for line in rows]


def _runs(chosen):
    """First and last place of each unbroken run of chosen rows."""
    starts = [place for place, one in enumerate(chosen) if one and not (place and chosen[place - 1])]
    ends = [place for place, one in enumerate(chosen) if one and not any(chosen[place + 1 : place + 2])]
    return zip(starts, ends, strict=True)


def _select(hands, first, last):
    """Select rows of the table by dragging over them, once both ends are in sight."""
    hands.cell(last, "key")
    hands.drag(hands.cell(first, "key"), hands.cell(last, "key"), on=hands.table)


def test_a_handle_of_the_graph_draws_links_too(hands):
    hands.click_on("New empty plan")
    hands.until(lambda: hands.window.faces is not None and hands.graph.isVisible())
    for name in ("One", "Two"):
        hands.tool("task.add")
        hands.type(name)
    QTest.mouseClick(hands.graph.viewport(), LEFT, NONE, QPoint(3, 3))
    hands.tool("view.fit")
    hands.draw_link("One", "Two")
    assert links_of(hands.plan) == {("One", "Two")}
