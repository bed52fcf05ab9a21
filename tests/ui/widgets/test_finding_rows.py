"""How rows of the findings panel are dressed: colors repeat words, and quiet words stay readable when chosen."""

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QStyleOptionViewItem, QTreeView

import planner
from tests.ui.models.test_findings_list import a_troubled_plan
from ui.models.findings_list import FIX, MESSAGE, RULE, WHERE, FindingsList
from ui.theme import ROW
from ui.widgets.finding_rows import HEIGHT, FindingRows


@pytest.fixture
def model(qapp):
    """The findings of the troubled plan."""
    plan = a_troubled_plan()
    made = FindingsList()
    made.show_findings(planner.findings_of(plan, planner.schedule(plan)))
    return made


@pytest.fixture
def rows(qtbot, look, model):
    """The delegate of a tree that shows them."""
    tree = QTreeView()
    qtbot.addWidget(tree)
    tree.setModel(model)
    return FindingRows(look, tree)


def dressed(rows, index):
    """How a cell is painted."""
    option = QStyleOptionViewItem()
    rows.initStyleOption(option, index)
    return option


def text_color(option, role=QPalette.ColorRole.Text):
    """The color of the text."""
    return option.palette.color(role)


def test_rules_are_bold_and_their_meaning_is_quiet(rows, model, look):
    title, meaning = (dressed(rows, model.index(0, column)) for column in (RULE, MESSAGE))
    assert title.font.bold()
    assert not meaning.font.bold()
    assert text_color(title) == look.theme.text
    assert text_color(meaning) == look.theme.quiet


def test_a_fix_looks_like_a_link(rows, model, look):
    rule = model.index(1, 0)
    assert text_color(dressed(rows, model.index(0, FIX, rule))) == look.theme.accent
    assert text_color(dressed(rows, model.index(0, WHERE, rule))) == look.theme.text


@pytest.mark.parametrize("column", [RULE, WHERE, MESSAGE, FIX])
def test_no_chosen_text_is_quiet(rows, model, look, column):
    for index in (model.index(0, column), model.index(0, column, model.index(0, 0))):
        assert text_color(dressed(rows, index), QPalette.ColorRole.HighlightedText) != look.theme.quiet


def test_every_severity_has_an_icon_of_its_own(rows, model):
    options = [dressed(rows, model.index(row, RULE)) for row in (0, 1, 3)]
    pictures = [option.icon.pixmap(14).toImage() for option in options]
    assert all(not picture.isNull() for picture in pictures)
    assert len({bytes(picture.constBits()) for picture in pictures}) == 3


def test_only_the_first_column_has_icons(rows, model):
    option = dressed(rows, model.index(0, WHERE))
    assert option.icon.isNull()


def test_only_messages_wrap(rows, model):
    wrap = QStyleOptionViewItem.ViewItemFeature.WrapText
    wraps = [bool(dressed(rows, model.index(0, column)).features & wrap) for column in (RULE, WHERE, MESSAGE, FIX)]
    assert wraps == [False, False, True, False]


def test_rows_are_a_little_lower_than_those_of_tables(rows, model):
    assert rows.sizeHint(QStyleOptionViewItem(), model.index(0, 0)).height() == HEIGHT < ROW
