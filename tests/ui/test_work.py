"""Work in the background: progress, results, failures and cancelling."""

import sys
import threading

import pytest
import shiboken6
from PySide6.QtCore import QObject

import planner
from ui.work import SWITCH, Latest, Work, Workshop, share_fairly


@pytest.fixture
def workshop(qtbot):
    made = Workshop()
    yield made
    assert made.finish()


def test_a_result_arrives_in_the_thread_of_the_window(qtbot, workshop):
    here, seen = threading.get_ident(), []
    work = Work("Adding", lambda _progress: threading.get_ident())
    work.done.connect(lambda there: seen.append((there != here, threading.get_ident() == here)))
    workshop.start(work)
    qtbot.waitUntil(lambda: workshop.idle)
    assert seen == [(True, True)]


def test_progress_is_told(qtbot, workshop):
    shares = []
    work = Work("Counting", lambda progress: [progress(step / 4) for step in range(5)])
    work.advanced.connect(shares.append)
    workshop.start(work)
    qtbot.waitUntil(lambda: workshop.idle)
    assert shares == [0, 0.25, 0.5, 0.75, 1]


def test_cancelled_work_stops_at_the_next_report(qtbot, workshop):
    begun, seen = threading.Event(), []

    def endless(progress):
        while True:
            begun.set()
            progress(0.5)

    work = Work("Turning", endless)
    work.cancelled.connect(lambda: seen.append("cancelled"))
    work.done.connect(lambda _result: seen.append("done"))
    workshop.start(work)
    begun.wait(5)
    work.cancel()
    qtbot.waitUntil(lambda: workshop.idle)
    assert seen == ["cancelled"]


def test_a_failure_is_handed_on(qtbot, workshop):
    errors = []

    def fail(_progress):
        raise planner.NotAPlan("no plan")

    work = Work("Failing", fail)
    work.failed.connect(errors.append)
    workshop.start(work)
    qtbot.waitUntil(lambda: workshop.idle)
    assert [str(error) for error in errors] == ["no plan"]


def test_the_newest_work_is_shown_and_quiet_work_is_not(qtbot, workshop):
    gate = threading.Event()
    loud = workshop.start(Work("Loud", lambda _progress: gate.wait(5)))
    workshop.start(Work("Quiet", lambda _progress: gate.wait(5)), quiet=True)
    assert workshop.current is loud
    gate.set()
    qtbot.waitUntil(lambda: workshop.idle)
    assert workshop.current is None


def test_finishing_asks_all_work_to_stop(qtbot):
    workshop = Workshop()

    def endless(progress):
        while True:
            progress(0)

    workshop.start(Work("Turning", endless))
    assert workshop.finish()


def test_work_can_be_run_in_place(qapp):
    results = []
    work = Work("Here", lambda progress: progress(1) or 42)
    work.done.connect(results.append)
    work.run()
    assert results == [42]


def test_a_thread_that_works_gives_way_ten_times_as_soon():
    before = sys.getswitchinterval()
    share_fairly()
    assert sys.getswitchinterval() == pytest.approx(SWITCH)
    sys.setswitchinterval(before)


# The latest of several questions


@pytest.fixture
def asking(qtbot, workshop):
    """Who asks, with what was heard."""
    holder = QObject()
    made = Latest(workshop, holder)
    made.heard, made.holder = [], holder
    return made


def test_the_answer_to_a_question_is_heard(qtbot, asking):
    asking.ask("Asking", lambda _progress: 42, asking.heard.append)
    assert asking.waiting
    qtbot.waitUntil(lambda: not asking.waiting)
    assert asking.heard == [42]


def test_of_two_questions_only_the_later_one_is_answered(qtbot, workshop, asking):
    slow = threading.Event()
    asking.ask("Slow", lambda _progress: slow.wait(5) and "old", asking.heard.append)
    asking.ask("Quick", lambda _progress: "new", asking.heard.append)
    qtbot.waitUntil(lambda: asking.heard == ["new"])
    slow.set()
    qtbot.waitUntil(lambda: workshop.idle)
    assert asking.heard == ["new"]


def test_a_dropped_question_is_not_answered(qtbot, workshop, asking):
    gate = threading.Event()
    asking.ask("Slow", lambda _progress: gate.wait(5), asking.heard.append)
    asking.drop()
    gate.set()
    qtbot.waitUntil(lambda: workshop.idle)
    assert asking.heard == []


def test_what_cannot_be_found_is_told_to_who_asked(qtbot, asking):
    def fail(_progress):
        raise planner.NotAPlan("no plan")

    asking.ask("Failing", fail, asking.heard.append, lambda error: asking.heard.append(str(error)))
    qtbot.waitUntil(lambda: asking.heard == ["no plan"])


def test_nobody_hears_an_answer_who_is_gone(qtbot, workshop, asking):
    gate = threading.Event()
    asking.ask("Slow", lambda _progress: gate.wait(5), asking.heard.append)
    shiboken6.delete(asking.holder)
    gate.set()
    qtbot.waitUntil(lambda: workshop.idle)
    assert asking.heard == []
