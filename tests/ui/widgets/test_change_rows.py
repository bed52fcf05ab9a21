"""How rows that changed are painted: a word says what happened, and a color repeats it."""

import pytest
from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QStyleOptionViewItem

from tests.ui.pasts import a_past, entry, past_of
from ui.models.past_changes import BEFORE, WHAT
from ui.widgets.change_rows import HEIGHT, TONES, ChangeRows
from ui.widgets.past_pane import ChangesTree


@pytest.fixture
def tree(qtbot, look, tmp_path):
    session = a_past(tmp_path)
    made = ChangesTree(look)
    qtbot.addWidget(made)
    past = past_of(session)
    made.show_changes(past, past.changes(entry(session, "Remove risk K2").entry.steps))
    return made


def dressed(tree, index):
    option = QStyleOptionViewItem()
    tree.itemDelegate().initStyleOption(option, index)
    return option


def test_a_row_is_bold_and_its_fields_are_not(tree):
    top = tree.changes.index(0, WHAT)
    assert dressed(tree, top).font.bold()
    assert not dressed(tree, tree.changes.index(0, WHAT, top)).font.bold()


def test_what_happened_is_a_word_at_the_right_with_a_color_that_repeats_it(tree, look):
    top = tree.changes.index(0, WHAT)
    assert top.data(Qt.ItemDataRole.AccessibleTextRole) == "Risk K2  Rain, removed"
    tree.resize(500, 300)
    tree.show()
    room = tree.visualRect(top)
    image = tree.viewport().grab(QRect(room.right() - 80, room.top(), 70, room.height())).toImage()
    seen = {QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(image.height())}
    assert look.theme.critical.name() in seen


def test_a_row_spans_the_width_and_is_shortened_before_its_word(tree):
    top = tree.changes.index(0, WHAT)
    assert tree.isFirstColumnSpanned(0, QModelIndex())
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 110, HEIGHT)
    tree.itemDelegate().initStyleOption(option, top)
    assert option.text.endswith("…")


def test_names_of_fields_are_quiet_and_values_are_not(tree, look):
    top = tree.changes.index(0, WHAT)
    name, value = (tree.changes.index(0, column, top) for column in (WHAT, BEFORE))
    assert dressed(tree, name).palette.color(QPalette.ColorRole.Text) == look.theme.quiet
    assert dressed(tree, value).palette.color(QPalette.ColorRole.Text) == look.theme.text


def test_every_color_is_one_of_the_theme(look):
    assert all(hasattr(look.theme, tone) for tone in TONES.values())


def test_rows_are_of_one_height(tree, look):
    rows = ChangeRows(look, tree)
    assert rows.sizeHint(QStyleOptionViewItem(), tree.changes.index(0, 0)).height() == HEIGHT
