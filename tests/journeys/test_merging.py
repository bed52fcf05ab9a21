"""Merging: two copies of the example are edited apart in the window, and merged with the review, by mouse and keys."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

import planner
from tests.journeys.hands import CONTROL, LEFT
from ui.dialogs.merge_review import MergeReview
from ui.dialogs.open_conflicts import OpenConflicts
from ui.widgets.fold import Fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from planner import Document, Plan
    from tests.journeys.hands import Hands
    from ui.widgets.conflict_card import ConflictCard

FIELDS, SAME, DELETED = "Load test at twice peak", "Tuning after load test", "K01"
"""Tasks of which the two edit different fields and the same field, and the risk that one deletes and one edits."""


def task_id(plan: Plan, name: str) -> str:
    return next(task.id for task in plan.tasks.values() if task.name == name)


def waiting_task(plan: Plan, number: int) -> str:
    """The id of a task that nobody has begun and that neither waits for the others of these nor they for it."""
    linked = {end for link in plan.links.values() for end in (link.predecessor, link.successor)}
    found = [task.id for task in plan.tasks.values() if task.actual_finish is None and task.id in linked]
    return found[number]


@pytest.fixture
def apart(home: Path) -> Callable[[str], Path]:
    """The files of two copies of the example, whose authors are Bob and Ana, made when they are asked for by name."""
    made = planner.Document.new(planner.example(), home / "made", author="Cem")
    made.save(home / "example.launchplan")
    made.close(discard=True)

    def copy(name: str) -> Path:
        path = home / f"{name}.launchplan"
        path.write_bytes((home / "example.launchplan").read_bytes())
        return path

    return copy
