"""The list of what sessions left behind: all of it, and what it says when there is nothing."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QToolButton

from planner.store.recovery import Recovery
from tests.ui.windows import LEFT
from ui.dialogs.unsaved_work import UnsavedWork
from ui.widgets.recovery_row import RecoveryRow


def left(number):
    at = datetime(2026, 3, number, tzinfo=UTC)
    return Recovery(Path(f"/data/{number}.working"), None, f"Plan {number}", number, at)


@pytest.fixture
def dialog(qtbot, look):
    made = UnsavedWork(None, look)
    qtbot.addWidget(made)
    made.show()
    return made


def rows(qtbot, dialog):
    qtbot.wait(1)
    return [part for part in dialog.findChildren(RecoveryRow) if part.isVisibleTo(dialog)]


def test_without_anything_left_it_says_what_it_is_for(qtbot, dialog):
    assert dialog.told.text() == "Nothing is left behind"
    assert "each change up to then is kept" in dialog.meant.text()
    assert rows(qtbot, dialog) == []


def test_everything_that_is_left_is_listed(qtbot, dialog):
    dialog.offer([left(number) for number in range(1, 6)])
    assert dialog.told.text() == "5 sessions left work behind"
    assert [row.recovery.changes for row in rows(qtbot, dialog)] == [1, 2, 3, 4, 5]


def test_what_is_left_after_one_is_gone_stays(qtbot, dialog):
    dialog.offer([left(1), left(2)])
    dialog.offer([left(2)])
    assert dialog.told.text() == "1 session left work behind"
    assert [row.recovery.changes for row in rows(qtbot, dialog)] == [2]


def test_recovering_closes_the_list_and_asks_for_that_row(qtbot, dialog):
    asked = []
    dialog.recover_asked.connect(asked.append)
    dialog.offer([left(1), left(2)])
    qtbot.mouseClick(rows(qtbot, dialog)[1].findChild(QPushButton), LEFT)
    assert asked == [left(2)]
    assert not dialog.isVisible()


@pytest.mark.parametrize(("place", "signal"), [(0, "save_asked"), (1, "discard_asked")])
def test_saving_and_discarding_leave_the_list_open(qtbot, dialog, place, signal):
    asked = []
    getattr(dialog, signal).connect(asked.append)
    dialog.offer([left(1), left(2)])
    qtbot.mouseClick(rows(qtbot, dialog)[0].findChildren(QToolButton)[place], LEFT)
    assert asked == [left(1)]
    assert dialog.isVisible()
