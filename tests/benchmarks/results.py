"""How long 5,000 results of tests take from a file into a plan. `python -m tests.benchmarks.results [--json]`."""

from __future__ import annotations

import time
from datetime import date
from typing import TYPE_CHECKING

import planner
from planner import Intake
from tests.benchmarks.report import Goal, publish

if TYPE_CHECKING:
    from planner import Document

ROWS = 5_000
GOAL = 2.0
RUNS = 3


def junit() -> bytes:
    """A report of pytest, every tenth test failed with a long message."""
    failure = f"<failure message='assert 1 == 2'>{'E   assert 1 == 2 ' * 40}</failure>"
    cases = (
        f"<testcase classname='tests.test_{number % 97}' name='test_{number}[a-{number}]' time='0.0{number % 10}'>"
        f"{failure if number % 10 == 0 else ''}</testcase>"
        for number in range(ROWS)
    )
    head = "<testsuites><testsuite name='pytest' timestamp='2026-03-04T10:15:42.120894'>"
    return f"{head}{''.join(cases)}</testsuite></testsuites>".encode()


def table() -> bytes:
    """The same as CSV."""
    rows = (
        f"tests.test_{number % 97}.test_{number}[a-{number}],{'fail' if number % 10 == 0 else 'pass'},2026-03-04 10:15"
        for number in range(ROWS)
    )
    return "\n".join(("case,result,at", *rows)).encode()


def taken(content: bytes, document: Document) -> float:
    """The seconds of processor time that reading, matching and keeping results take."""
    began = time.process_time()
    found = planner.take_results(document.plan, planner.read_results(content), Intake(create=True))
    if found.change:
        document.do(found.change)
    return time.process_time() - began


def measured() -> list[Goal]:
    """Both kinds of file, their results new and known; the best of several runs."""
    goals = []
    for name, content in (("JUnit XML", junit()), ("CSV", table())):
        runs = [_both(content) for _ in range(RUNS)]
        for what, figures in zip(("new", "known already"), zip(*runs, strict=True), strict=True):
            goals.append(Goal(f"{ROWS:,} results of {name}, {what}", min(figures), GOAL, at_most=True, unit="s"))
    return goals


def _both(content: bytes) -> tuple[float, float]:
    """The seconds that results take in a new plan, and once more."""
    document = planner.Document.new(planner.new_plan("Tested", date(2026, 3, 2)))
    figures = taken(content, document), taken(content, document)
    document.close(discard=True)
    return figures


if __name__ == "__main__":
    publish(measured())
