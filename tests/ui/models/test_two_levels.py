"""A tree of two levels holds together as views expect of every model."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from ui.models.two_levels import TwoLevels, is_top, row_of

SIZES = (2, 0, 3)


class Letters(TwoLevels):
    """Three rows, with two, none and three below them."""

    columns = 2

    def rows(self):
        return len(SIZES)

    def below(self, row):
        return SIZES[row]

    def data(self, _index, _role=0):
        return None


@pytest.fixture
def letters(qapp):
    return Letters()


def test_views_find_nothing_wrong_with_it(letters, qtbot):
    QAbstractItemModelTester(letters, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_rows_and_what_is_below_them_are_counted(letters):
    tops = [letters.index(row, 0) for row in range(3)]
    assert letters.rowCount() == 3
    assert letters.columnCount() == 2
    assert [letters.rowCount(top) for top in tops] == list(SIZES)


def test_nothing_is_below_a_second_column_or_below_what_is_below(letters):
    assert letters.rowCount(letters.index(0, 1)) == 0
    assert letters.rowCount(letters.index(0, 0, letters.index(2, 0))) == 0


def test_what_is_below_knows_its_row(letters):
    top = letters.index(2, 0)
    inner = letters.index(1, 1, top)
    assert (is_top(top), is_top(inner)) == (True, False)
    assert (row_of(top), row_of(inner)) == (2, 2)
    assert letters.parent(inner) == top
    assert not letters.parent(top).isValid()


@pytest.mark.parametrize("place", [(3, 0), (-1, 0), (0, 2)])
def test_what_is_not_there_has_no_index(letters, place):
    assert letters.index(*place) == QModelIndex()
    assert not letters.parent(QModelIndex()).isValid()


def test_who_inherits_it_says_what_there_is(qapp):
    with pytest.raises(NotImplementedError):
        TwoLevels().rows()
    with pytest.raises(NotImplementedError):
        TwoLevels().below(0)
