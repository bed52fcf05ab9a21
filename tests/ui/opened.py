"""Sessions of open plans, and the looks of the program, for tests of the screen."""

from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from planner.document import Document
from planner.model.people import Person, Role
from planner.model.risks import Risk
from planner.model.tasks import Task
from planner.model.values import Estimate
from tests.builders import a_plan, with_rows, with_task
from ui.session import Session
from ui.style import Look

LAUNCH = "S{ A 3d > B 1/2/5d > C 1d }; D 1d; A > D SS+1d; M 0d; C > M"


@cache
def an_application():
    """The application whose event loop sessions need, also in a test that asks for no window."""
    return QApplication.instance() or QApplication([])


def a_session(plan, folder=None):
    """A session of a plan in a document of its own."""
    an_application()
    return Session(Document.new(plan, Path(folder or mkdtemp(prefix="launch"))))


def a_launch():
    """A small plan with an outline, people, roles and two risks; ids are the keys."""
    plan = with_rows(
        a_plan(LAUNCH),
        Role(id="R1", key="R1", name="Tester"),
        Person(id="N1", key="N1", name="Ana"),
        Risk(id="K1", key="K1", name="Supplier late", tasks=("B",), probability=0.25, impact=Estimate.of(960)),
        Risk(id="K2", key="K2", name="Rain", tasks=("D",), probability=0.5, impact=Estimate.of(480)),
    )
    for key, name in {
        "S": "Build all",
        "A": "Build API",
        "B": "Build web",
        "C": "Try it",
        "D": "Write",
        "M": "Live",
    }.items():
        plan = with_task(plan, key, name=name)
    return plan


def many_tasks(count):
    """A flat plan of that many tasks without links."""
    rows = [
        Task(
            id=f"t{number}",
            key=f"T{number}",
            name=f"Task {number}",
            position=f"A{number:06}1",
            duration=Estimate.of(480 * (1 + number % 7)),
        )
        for number in range(count)
    ]
    return with_rows(a_plan(), *rows)


@pytest.fixture
def session(tmp_path):
    """A session of the small launch."""
    return a_session(a_launch(), tmp_path)


@pytest.fixture
def look(qapp):
    """The light look, taken off after the test."""
    made = Look(qapp, "light")
    yield made
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # no widget that is gone is given another look
    qapp.setStyleSheet("")
    made.deleteLater()


def watched(model):
    """The model under the eyes of Qt's model tester, which fails the test at the first inconsistency."""
    model.tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    return model


def texts(model, name):
    """What a column shows, row by row."""
    column = model.column_of(name)
    return [model.index(row, column).data() for row in range(model.rowCount())]


def cell(view, row_id, name):
    """The middle of a cell, in pixels of the viewport."""
    model = view.model()
    return view.visualRect(model.index(model.row_of(row_id), model.column_of(name))).center()


def click(qtbot, view, row_id, name, *, double=False, keys=Qt.KeyboardModifier.NoModifier):
    """Click on a cell with the left button."""
    place = QPoint(cell(view, row_id, name))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, keys, place)
    if double:
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, keys, place)


def editor():
    """The widget that the keys go to."""
    return QApplication.focusWidget()


def type_keys(qtbot, text, *keys):
    """Type a text and then keys into whatever has the focus."""
    qtbot.keyClicks(editor(), text)
    for key in keys:
        qtbot.keyClick(editor(), key)
