"""Finding tasks, editing what was found, rearranging the outline and the bars; everything can be taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

import planner
from tests.journeys.hands import ALT, CONTROL, SHIFT
from tests.journeys.thirty import outline_of
from tests.ui.opened import texts

UP, DOWN, RIGHT = Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Right
TAB, ENTER, ESCAPE = Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Escape


def names(hands):
    """The names that the table shows."""
    return texts(hands.table.outline, "name")


def go_to(hands, name):
    """Find a task by typing its name into the filter, and let the filter go."""
    hands.press(Qt.Key.Key_F, CONTROL)
    hands.type(name)
    hands.until(lambda: names(hands) == [name], f"for {name}")
    hands.tab_to(hands.table)
    hands.press(Qt.Key.Key_Home, CONTROL)
    hands.until(lambda: hands.session.selected == (hands.id_of(name),), f"for {name} to be selected")
    hands.press(Qt.Key.Key_F, CONTROL)
    hands.press(ESCAPE)
    hands.until(lambda: len(names(hands)) > 1)
    assert hands.focus is hands.table


def test_tasks_are_found_filtered_and_edited_with_the_keyboard(example, take_back):
    hands, before = example, example.plan
    hands.press(Qt.Key.Key_F, CONTROL)
    hands.type("load test")
    hands.until(lambda: "Load test at twice the peak" in names(hands))
    shown = names(hands)
    assert 2 <= len(shown) < len(before.tasks)
    assert all("load" in name.lower() and "test" in name.lower() for name in shown)
    hands.tab_to(hands.table)
    hands.press(Qt.Key.Key_Home, CONTROL)
    chosen = hands.session.selected[-1]
    name = before.tasks[chosen].name
    hands.press(RIGHT)  # from the key to the name
    hands.press(Qt.Key.Key_F2)
    hands.until(lambda: hands.focus is not hands.table)
    hands.press(Qt.Key.Key_A, CONTROL)
    hands.type(f"{name}, twice", TAB)
    hands.type("9d", ENTER)
    assert hands.plan.tasks[chosen].name == f"{name}, twice"
    assert hands.plan.tasks[chosen].duration.likely == 9 * 480
    hands.press(Qt.Key.Key_F, CONTROL)
    hands.press(ESCAPE)
    hands.until(lambda: len(names(hands)) == len(before.tasks))
    assert take_back(hands) == 2
    assert hands.plan == before


def test_a_filter_that_finds_nothing_says_so_and_is_cleared_with_one_key(example):
    hands = example
    hands.press(Qt.Key.Key_F, CONTROL)
    hands.type("no such task")
    hands.until(hands.table.blank.isVisible)
    hands.press(ESCAPE)
    hands.until(lambda: not hands.table.blank.isVisible())
    assert len(names(hands)) == len(hands.plan.tasks)


def test_the_outline_is_rearranged_with_the_keyboard_and_put_back_step_by_step(example, take_back):
    hands, before = example, example.plan
    order = outline_of(before)
    go_to(hands, "Build web interface")
    hands.press(UP, ALT)
    assert [name for name, _ in outline_of(hands.plan)].index("Build web interface") == 18
    hands.press(DOWN, ALT)
    assert outline_of(hands.plan) == order
    hands.press(DOWN, SHIFT)
    hands.press(DOWN, SHIFT)
    assert len(hands.session.selected) == 3
    hands.press(TAB)
    parents = {hands.plan.tasks[task].parent for task in hands.session.selected}
    assert parents == {hands.id_of("Build API")}
    assert planner.schedule(hands.plan).summary.any()
    hands.press(Qt.Key.Key_Backtab, SHIFT)
    assert outline_of(hands.plan) == order
    hands.press(RIGHT, ALT | SHIFT)
    hands.press(Qt.Key.Key_J, CONTROL)
    hands.until(lambda: len(hands.plan.tasks) == len(before.tasks) + 3)
    hands.press(Qt.Key.Key_Delete)
    assert len(hands.plan.tasks) == len(before.tasks)
    assert take_back(hands) == 7
    assert hands.plan == before


@pytest.fixture
def bars(template):
    """Somebody who sees table and timeline of a launch that has not begun, with its first tasks."""
    template.tool("view.timeline")
    template.tool("view.graph")
    template.until(lambda: template.timeline.isVisible() and not template.graph.isVisible())
    return template


def test_bars_are_moved_stretched_and_linked_and_all_of_it_is_taken_back(bars, take_back):
    hands, before = bars, bars.plan
    name, other = "Objectives with success measures", "Stakeholder map and RACI"
    start = planner.schedule(before).start_of(hands.id_of(name))
    hands.show_bars(name, other)
    one_day = _zoomed_to_days(hands, name)
    hands.drag(hands.bar(name), hands.bar(name) + one_day, on=hands.timeline)
    moved = hands.plan.tasks[hands.id_of(name)]
    assert planner.schedule(hands.plan).start_of(moved.id) > start
    assert moved.constraint_date is not None
    edge = hands.bar(name, share=1, beyond=-2)
    hands.drag(edge, edge + one_day, on=hands.timeline)
    assert hands.plan.tasks[moved.id].duration.likely > before.tasks[moved.id].duration.likely
    hands.draw_link_in_time(name, other)
    pair = (moved.id, hands.id_of(other))
    assert pair in {(link.predecessor, link.successor) for link in hands.plan.links.values()}
    assert take_back(hands) == 3
    assert hands.plan == before


def _zoomed_to_days(hands, name):
    """Zoom in until days can be gripped; the way of one day on the screen."""
    while hands.timeline.scale.per_minute * 1440 < 40:
        hands.command("zoom in")
    hands.timeline.reveal(list(hands.timeline.chart.ids).index(hands.id_of(name)))
    return QPoint(round(hands.timeline.scale.per_minute * 1440), 0)


def test_a_drag_let_go_by_escape_changes_nothing(bars):
    hands, before = bars, bars.plan
    name = "Objectives with success measures"
    hands.show_bars(name)
    hands.drag(hands.bar(name), hands.bar(name) + QPoint(120, 0), on=hands.timeline, leave=True)
    assert hands.plan == before
