"""Cards in columns."""

import pytest
from PySide6.QtWidgets import QLabel

from ui.widgets.card_grid import MOST, NARROWEST, CardGrid


@pytest.fixture
def grid(qtbot):
    made = CardGrid([QLabel(f"card {number}") for number in range(5)])
    qtbot.addWidget(made)
    made.show()
    return made


def places(grid):
    """The cards by their column."""
    columns = {}
    for card in grid._cards:
        columns.setdefault(card.parentWidget().mapTo(grid, card.pos()).x(), []).append(card.text()[-1])
    return [columns[left] for left in sorted(columns)]


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (NARROWEST, [["0", "1", "2", "3", "4"]]),
        (2 * NARROWEST, [["0", "2", "4"], ["1", "3"]]),
        (3 * NARROWEST, [["0", "3"], ["1", "4"], ["2"]]),
        (9 * NARROWEST, [["0", "3"], ["1", "4"], ["2"]]),
    ],
)
def test_cards_are_dealt_to_as_many_columns_as_fit(qtbot, grid, width, expected):
    grid.resize(width, 400)
    qtbot.waitUntil(lambda: places(grid) == expected)
    assert grid.columns == len(expected) <= MOST


def test_a_card_keeps_the_height_that_its_lines_need_after_it_was_dealt_anew(qtbot, grid):
    grid.resize(NARROWEST * 2, 600)
    card = grid._cards[0]
    card.setWordWrap(True)
    card.setText("many words " * 60)
    qtbot.waitUntil(lambda: card.height() == card.heightForWidth(card.width()))
