"""A plan of thirty tasks typed in from an empty window, with the keyboard alone."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.journeys.hands import ALT, CONTROL, NONE, SHIFT
from tests.journeys.thirty import CRITICAL, assert_arrived, lines

TAB, ENTER = Qt.Key.Key_Tab, Qt.Key.Key_Return


def test_thirty_tasks_are_typed_with_the_keyboard_alone_and_show_their_critical_path(hands):
    hands.press(Qt.Key.Key_N, CONTROL)
    hands.until(lambda: hands.window.faces is not None and hands.table.isVisible())
    hands.press(Qt.Key.Key_Return, ALT)  # without the inspector there is more room
    hands.tab_to(hands.table)
    depth, keys = 0, {}
    for line in lines():
        _begin(hands, line)
        hands.type(line.name, TAB)
        hands.type("" if line.milestone else line.duration, TAB)
        hands.type("; ".join(keys[name] for name in line.predecessors), ENTER)
        _move_to_depth(hands, line.depth - depth)
        depth, keys[line.name] = line.depth, hands.plan.tasks[hands.id_of(line.name)].key
    assert_arrived(hands.plan)
    hands.press(Qt.Key.Key_C, CONTROL | SHIFT)
    assert [hands.plan.tasks[task].name for task in hands.session.selected] == CRITICAL
    hands.until(lambda: len(hands.table.selected()) == len(CRITICAL))
    hands.until(lambda: len(hands.graph.selected_ids()) == len(CRITICAL))


def _begin(hands, line):
    """A new row below the current one, open for its name."""
    if line.milestone:
        hands.command("new milestone")
    else:
        hands.press(Qt.Key.Key_Insert)


def _move_to_depth(hands, steps):
    """Indent or outdent the row that was just typed."""
    assert hands.focus is hands.table
    for _ in range(abs(steps)):
        hands.press(TAB if steps > 0 else Qt.Key.Key_Backtab, NONE if steps > 0 else SHIFT)
