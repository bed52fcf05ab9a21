"""How the history is painted: days, initials, marks of versions, and what was undone."""

import pytest
from PySide6.QtCore import QItemSelectionModel, QRect
from PySide6.QtGui import QColor, QFont

from tests.ui.pasts import a_past, entry, past_of
from ui.models.past_list import PastList, Wanted
from ui.style import Look
from ui.widgets.past_rows import DISC, HEIGHT, LEFT, PastView


@pytest.fixture
def session(tmp_path):
    return a_past(tmp_path)


@pytest.fixture
def view(qtbot, look, session):
    made = PastView(look)
    qtbot.addWidget(made)
    model = PastList(made)
    model.take(past_of(session))
    model.filter(Wanted())
    made.setModel(model)
    made.resize(360, 500)
    made.show()
    qtbot.waitUntil(made.isVisible)
    return made


def colors(view, rect):
    """The colors in a part of the list."""
    image = view.viewport().grab(rect).toImage()
    return {QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(image.height())}


def room_of(view, session, label):
    return view.visualRect(view.model().place(entry(session, label).id))


def disc(room):
    return QRect(room.left() + LEFT + 2, room.top() + 10, DISC - 4, DISC - 6)


def test_rows_are_of_one_height(view):
    model = view.model()
    assert {view.visualRect(model.index(row)).height() for row in range(model.rowCount())} == {HEIGHT}


def test_a_version_has_a_mark_in_the_accent_and_others_have_initials(view, session, look):
    accent = look.theme.accent.name()
    assert accent in colors(view, disc(room_of(view, session, "Name version Approved")))
    other = colors(view, disc(room_of(view, session, "Set duration of task B")))
    assert accent not in other
    assert look.theme.text.name() in other or len(other) > 2


def test_what_was_undone_is_struck_through(qtbot, view, session, monkeypatch):
    struck = []
    real = QFont.setStrikeOut
    monkeypatch.setattr(QFont, "setStrikeOut", lambda font, on: (struck.append(on), real(font, on)))
    view.viewport().grab(room_of(view, session, "Remove risk K2"))
    assert True in struck


def test_what_is_chosen_has_the_color_of_a_selection(view, session, look):
    room = room_of(view, session, "Set duration of task B")
    edge = QRect(room.right() - 6, room.top() + 2, 4, 4)
    assert look.theme.selection.name() not in colors(view, edge)
    place = view.model().place(entry(session, "Set duration of task B").id)
    view.selectionModel().select(place, QItemSelectionModel.SelectionFlag.Select)
    assert look.theme.selection.name() in colors(view, edge)


def test_a_day_has_no_ground_of_its_own(view, look):
    room = view.visualRect(view.model().index(0))
    assert look.theme.surface.name() in colors(view, QRect(room.left(), room.top(), 8, 8))


def test_several_can_be_chosen_and_it_has_a_name(view):
    assert view.selectionMode() is PastView.SelectionMode.ExtendedSelection
    assert view.accessibleName()


@pytest.mark.parametrize("name", ["dark", "high contrast"])
def test_it_is_painted_in_other_themes(qtbot, qapp, session, name):
    look = Look(qapp, name)
    made = PastView(look)
    qtbot.addWidget(made)
    model = PastList(made)
    model.take(past_of(session))
    model.filter(Wanted())
    made.setModel(model)
    made.resize(360, 500)
    made.show()
    assert look.theme.surface.name() in colors(made, made.viewport().rect())
    made.close()
    qapp.setStyleSheet("")
    look.deleteLater()
