"""Rows known by ids, under the eyes of Qt's model tester, through random lists."""

from hypothesis import given, strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt

from tests.ui.opened import watched
from ui.models.roles import TOP
from ui.models.row_list import MANY_RUNS, RowList

LISTS = st.lists(st.lists(st.sampled_from("abcdefghij"), unique=True), min_size=2, max_size=5)


class Letters(RowList):
    """Letters, one a row."""

    def columnCount(self, parent=TOP):
        return 0 if parent.isValid() else 1

    def data(self, index, role=0):
        return self.ids[index.row()] if role == Qt.ItemDataRole.DisplayRole else None


def held(*ids):
    model = watched(Letters())
    model.hold(list(ids))
    return model


@given(LISTS)
def test_whatever_list_comes_it_is_shown_and_qt_is_told_truly(qapp, lists):
    model = held(*lists[0])
    for wanted in lists[1:]:
        model.become(list(wanted))
        assert model.ids == wanted
        assert [model.row_of(one) for one in wanted] == list(range(len(wanted)))
        model.tester = None
        model = watched(model)


@given(LISTS)
def test_what_somebody_holds_stays_on_its_row_or_ends_with_it(qapp, lists):
    model = held(*lists[0])
    kept = {one: QPersistentModelIndex(model.index(row, 0)) for row, one in enumerate(lists[0])}
    model.become(list(lists[1]))
    for one, index in kept.items():
        if one in lists[1] and index.isValid():
            assert index.data() == one
        elif one not in lists[1]:
            assert not index.isValid()


def test_a_row_that_is_not_shown_has_no_place(qapp):
    model = held("a", "b")
    assert model.row_of("z") == -1
    assert held().row_of("z") == -1


def test_the_same_list_again_tells_nothing(qapp, qtbot):
    model = held("a", "b")
    with qtbot.assertNotEmitted(model.layoutChanged), qtbot.assertNotEmitted(model.modelReset):
        model.become(["a", "b"])


def test_a_few_rows_are_told_one_run_at_a_time_and_many_as_a_new_list(qapp, qtbot):
    model = held(*(f"r{number}" for number in range(300)))
    assert not model.scattered(model.ids[10:])
    assert model.scattered(model.ids[::2])
    assert not model.scattered([f"r{number}" for number in range(300) if number % 10 or number > MANY_RUNS])
    with qtbot.waitSignal(model.modelReset):
        model.become(model.ids[::2])


def test_rows_have_no_rows_below_them(qapp):
    model = held("a", "b")
    assert model.rowCount(model.index(0, 0)) == 0
