"""What a session left behind, as a row with its three ways on."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from planner.store.recovery import Recovery
from tests.ui.windows import LEFT, texts_of
from ui.widgets.recovery_row import RecoveryRow, recovery_words

AT = datetime(2026, 3, 3, 14, 30, tzinfo=UTC)


def left(source=Path("/plans/<b>a.launchplan"), changes=2):
    return Recovery(Path("/data/working/x.working"), source, "Big <i>launch</i>", changes, AT)


def test_a_row_says_how_much_of_what_is_left_and_of_which_file():
    said = recovery_words(left())
    assert said.startswith("2 changes of Big <i>launch</i> never reached the file: the program ended suddenly on ")


def test_a_plan_without_a_file_is_told_without_one():
    assert recovery_words(left(None, 1)).startswith("1 change of ")


def test_names_are_shown_letter_by_letter(qtbot, look):
    row = RecoveryRow(left(), look.theme)
    qtbot.addWidget(row)
    words = [part for part in row.findChildren(QLabel) if part.text()]
    assert len(words) == 2
    assert all(part.textFormat() is Qt.TextFormat.PlainText for part in words)
    assert row.place.accessibleName() == "/plans/<b>a.launchplan"


@pytest.mark.parametrize("way", ["recover", "save", "discard"])
def test_each_way_names_what_it_is_for(qtbot, look, way):
    row, asked = RecoveryRow(left(), look.theme), []
    qtbot.addWidget(row)
    row.show()
    for name in ("recover", "save", "discard"):
        getattr(row, f"{name}_asked").connect(lambda recovery, name=name: asked.append((name, recovery)))
    buttons = dict(
        zip(
            ("recover", "save", "discard"),
            [*row.findChildren(QPushButton), *row.findChildren(QToolButton)],
            strict=True,
        )
    )
    qtbot.mouseClick(buttons[way], LEFT)
    assert asked == [(way, row.recovery)]


def test_ways_without_words_have_names_for_screen_readers(qtbot, look):
    row = RecoveryRow(left(), look.theme)
    qtbot.addWidget(row)
    assert [part.accessibleName() for part in row.findChildren(QToolButton)] == [
        "Save these changes to a file...",
        "Discard these changes",
    ]
    assert texts_of(row, QPushButton) == ["Recover"]


def test_a_long_path_is_shortened_in_its_middle_and_leaves_the_buttons_in_sight(qtbot, look):
    long = Path("/home/ana") / ("x" * 120) / "launch.launchplan"
    row = RecoveryRow(left(long), look.theme)
    qtbot.addWidget(row)
    row.resize(420, 80)
    row.show()
    assert row.minimumSizeHint().width() <= 420
    qtbot.waitUntil(lambda: row.place.text().endswith("plan"))
    assert row.place.text().startswith("/home")
    assert "…" in row.place.text()
    assert row.place.accessibleName() == str(long)
