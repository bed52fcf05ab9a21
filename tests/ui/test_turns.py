"""Pieces of work take turns, with other events between them."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer

from ui.turns import LONG, Turns


@pytest.fixture
def turns(qtbot):
    """Turns that nobody has asked for anything."""
    return Turns()


def test_a_piece_waits_for_its_turn(qtbot, turns):
    done = []
    turns.soon(lambda: done.append("one"))
    assert done == []
    qtbot.waitUntil(lambda: done == ["one"])


def test_a_piece_that_is_asked_for_twice_is_done_once(qtbot, turns):
    done = []
    piece = lambda: done.append("one")  # noqa: E731  it has to be the same one twice
    turns.soon(piece)
    turns.soon(piece)
    turns.soon(lambda: done.append("two"))
    qtbot.waitUntil(lambda: "two" in done)
    assert done == ["one", "two"]


def test_other_events_come_between_two_pieces(qtbot, turns):
    done = []
    turns.soon(lambda: (done.append("one"), QTimer.singleShot(0, lambda: done.append("event"))))
    turns.soon(QCoreApplication.processEvents)
    turns.soon(lambda: done.append("two"))
    qtbot.waitUntil(lambda: "two" in done)
    assert done == ["one", "event", "two"]


def test_a_piece_may_ask_for_the_next(qtbot, turns):
    done = []

    def piece():
        done.append(len(done))
        if len(done) < 3:
            turns.soon(piece)

    turns.soon(piece)
    qtbot.waitUntil(lambda: done == [0, 1, 2])


class Page(QObject):
    """Something that waits for its turn and may be gone by then."""

    def __init__(self, done):
        super().__init__()
        self.done = done

    def follow(self):
        """Note that it was asked."""
        self.done.append("page")


def test_what_is_gone_when_its_turn_comes_is_left_out(qtbot, turns):
    done = []
    page = Page(done)
    turns.soon(page.follow)
    turns.soon(lambda: done.append("last"))
    assert not turns.idle
    page.deleteLater()
    QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)
    qtbot.waitUntil(lambda: "last" in done)
    assert done == ["last"]
    assert turns.idle


def test_in_a_turn_that_was_long_already_a_piece_waits_for_the_next_but_not_twice(qtbot, turns, monkeypatch):
    now, done = [100.0], []
    monkeypatch.setattr("ui.turns.perf_counter", lambda: now[0])
    turns.soon(lambda: done.append("one"))
    turns._begin()
    now[0] += 2 * LONG
    turns._next.stop()
    turns._take()
    assert done == []
    turns._next.stop()
    turns._take()
    assert done == ["one"]
