"""The gate that background work passes while nothing happens in the window."""

import threading
import time

from PySide6.QtTest import QTest

import planner
from ui.gate import GATE, PATIENCE, QUIET, Gate
from ui.widgets.task_table import TaskTable
from ui.work import Work, Workshop


def waited(gate):
    """For how long work stands still at a gate."""
    begin = time.monotonic()
    gate.wait()
    return time.monotonic() - begin


def test_an_untouched_gate_is_open():
    assert waited(Gate()) < QUIET


def test_work_stands_still_for_a_moment_after_something_happened():
    gate = Gate()
    gate.close()
    assert waited(gate) > QUIET * 0.8
    assert waited(gate) < QUIET


def test_it_knows_for_how_long_nothing_has_happened():
    gate = Gate()
    assert gate.rested(1000)
    gate.close()
    assert gate.rested(0)
    assert not gate.rested(0.02)
    time.sleep(0.03)
    assert gate.rested(0.02)


def test_keys_in_a_cell_and_the_rows_that_are_painted_close_it(qtbot, launched):
    table = launched.findChild(TaskTable)
    for act in (
        lambda: table.viewport().repaint(),
        lambda: table.edit_cell(table.outline.ids[0], "name"),
        lambda: QTest.keyClick(launched.focusWidget(), "x"),
    ):
        GATE.wait()
        act()
        assert not GATE.rested(QUIET / 2)


def test_work_goes_on_even_if_somebody_never_rests():
    gate, done = Gate(), threading.Event()

    def never_rest():
        while not done.is_set():
            gate.close()
            time.sleep(QUIET / 4)

    restless = threading.Thread(target=never_rest)
    restless.start()
    time.sleep(QUIET)
    assert PATIENCE * 0.8 < waited(gate) < PATIENCE * 4
    done.set()
    restless.join()


def test_an_edit_and_a_selection_close_the_gate_of_the_window(session):
    GATE.wait()
    session.edit(lambda plan: planner.set_field(plan, ("task", "A"), "name", "Other"))
    assert waited(GATE) > QUIET / 2
    session.select(["B"])
    assert waited(GATE) > QUIET / 2


def test_what_follows_in_its_turn_closes_it_too(qtbot, session):
    done = []
    session.turns.soon(lambda: done.append(waited(GATE) > QUIET / 2))
    qtbot.waitUntil(lambda: bool(done))
    assert done == [True]


def test_work_stops_between_small_pieces_when_it_is_cancelled(qtbot):
    workshop, seen, begun = Workshop(), [], threading.Event()

    def count(_progress):
        for _ in range(1_000_000):
            begun.set()
            planner.breathe()
            time.sleep(0.001)

    work = Work("Counting", count)
    work.cancelled.connect(lambda: seen.append("cancelled"))
    workshop.start(work)
    qtbot.waitUntil(begun.is_set)
    work.cancel()
    qtbot.waitUntil(lambda: workshop.idle)
    assert seen == ["cancelled"]
