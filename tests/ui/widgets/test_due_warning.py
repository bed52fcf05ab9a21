"""The line below a date that is typed."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLineEdit

from planner import Unreadable
from tests.builders import a_plan
from tests.ui.opened import a_session
from ui.widgets.due_warning import due_warning, typed_day


@pytest.fixture
def session(home):
    return a_session(a_plan("A 3d > L 0d", status_date=date(2026, 3, 3)))


def test_it_follows_what_is_typed(qtbot, session):
    line = QLineEdit()
    shown = due_warning(session, line)
    qtbot.addWidget(line)
    qtbot.addWidget(shown)
    said = []
    for text in ("2026-03-02", "2026-03-05", "2026-03-09", "soon", ""):
        line.setText(text)
        said.append((shown.text(), shown.isVisibleTo(shown.parentWidget())))
        assert line.accessibleDescription() == shown.text()
    assert said == [
        ("That day has passed.", True),
        ("", False),
        ("That is after the go-live on 2026-03-06.", True),
        ("", False),
        ("", False),
    ]


def test_nothing_is_no_day_and_nonsense_is_refused(session):
    assert typed_day(session, "  ") is None
    assert typed_day(session, "2026-03-05") == date(2026, 3, 5)
    with pytest.raises(Unreadable):
        typed_day(session, "soon")
