"""What the pane says of a point and of a difference, and what it offers."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from planner import Past, name_version
from planner.change import Change, add
from planner.differences.names import Names
from planner.history import Entry, History
from planner.model.values import Estimate
from planner.model.versions import Version
from planner.past.comparing import difference
from tests.builders import a_plan, with_task
from tests.planner.past.pasts import beginning
from tests.ui.opened import type_keys
from tests.ui.pasts import a_past, entry, past_of
from ui.widgets.past_pane import FOLDED, LETTERS, LINES, PastPane, _between, _go_live


@pytest.fixture
def session(tmp_path):
    return a_past(tmp_path)


@pytest.fixture
def pane(qtbot, look, session):
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(1000, 600)
    made = PastPane(look)
    made.setParent(host)
    made.resize(700, 500)
    host.show()
    qtbot.waitUntil(made.isVisible)
    yield made
    host.close()


def compared(before, after):
    return difference(before, after, Names.of_log(after, beginning(before)))


LAUNCH = a_plan("A 3d > B 2d; C")
LONGER = with_task(LAUNCH, "A", duration=Estimate.of(5 * 480))


def test_it_says_who_when_and_what(session, pane):
    pane.show_point(past_of(session), entry(session, "Set duration of task B"))
    assert pane.title.text() == "Set duration of task B"
    assert pane.detail.text().startswith("Ben")
    assert not pane.note.isVisible()
    assert not pane.effect.isVisible()


def test_a_version_says_that_it_is_one(session, pane):
    pane.show_point(past_of(session), entry(session, "Name version Approved"))
    assert pane.detail.text().endswith("version")


def test_a_version_that_came_with_something_else_says_what_that_was(session, pane):
    row = Version(id="v", name="Brought along")
    session.do(Change("Import a plan", (add("version", row),)))
    pane.show_point(past_of(session), entry(session, "Import a plan"))
    assert pane.title.text() == "Brought along"
    assert pane.detail.text().endswith("Import a plan")


@pytest.mark.parametrize("note", ["word " * 400, "line\n" * 90])
def test_a_long_note_leaves_room_for_what_happened(session, pane, note):
    session.do(name_version(session.plan, "Long", note))
    pane.show_point(past_of(session), entry(session, "Name version Long"))
    assert pane.note.text().endswith("…")
    assert len(pane.note.text()) <= LETTERS + 1
    assert pane.note.text().count("\n") < LINES


def test_somebody_unknown_is_somebody(pane):
    past = Past(LAUNCH, History.of([Entry("x", 1, 1, {}, "?", "", "Create", ())]))
    pane.show_point(past, past.points[0])
    assert pane.detail.text() == "somebody  \N{MIDDLE DOT}  nobody knows when"


def test_what_it_asks_for_names_the_point(qtbot, session, pane):
    point = entry(session, "Set duration of task B")
    pane.show_point(past_of(session), point)
    with qtbot.waitSignal(pane.back_asked) as back:
        pane.back.click()
    with qtbot.waitSignal(pane.compare_asked) as compare:
        pane.compare.click()
    assert (back.args, compare.args) == ([point], [point, None])


def test_the_names_of_versions_are_shown_literally_in_the_menu(session, pane):
    session.do(name_version(session.plan, "Q&A <b>"))
    pane.show_point(past_of(session), entry(session, "Set duration of task B"))
    pane.with_version.click()
    menu = pane.findChild(QMenu)
    assert [action.text() for action in menu.actions()] == ["Q&&A <b>", "Approved"]
    menu.close()


def test_few_rows_show_their_fields_and_many_do_not(session, pane):
    pane.show_point(past_of(session), entry(session, "Set duration of task B"))
    assert pane.tree.isExpanded(pane.tree.changes.index(0, 0))
    many = a_plan("; ".join(f"T{number}" for number in range(FOLDED + 1)))
    past = Past(many, beginning(many))
    pane.tree.show_changes(past, past.changes(past.history.entries[0].steps))
    assert not pane.tree.isExpanded(pane.tree.changes.index(2, 0))


def test_enter_on_a_field_asks_for_its_row(qtbot, session, pane):
    pane.show_point(past_of(session), entry(session, "Set duration of task B"))
    top = pane.tree.changes.index(0, 0)
    pane.tree.setCurrentIndex(pane.tree.changes.index(0, 0, top))
    pane.tree.setFocus()
    with qtbot.waitSignal(pane.tree.row_asked) as asked:
        qtbot.keyClick(pane.tree, Qt.Key.Key_Return)
    assert asked.args == ["B"]


def test_enter_where_nothing_is_asks_for_nothing(qtbot, session, pane):
    pane.tree.show_changes(past_of(session), ())
    with qtbot.assertNotEmitted(pane.tree.row_asked):
        qtbot.keyClick(pane.tree, Qt.Key.Key_Enter)


def test_other_keys_walk_through_the_tree(qtbot, session, pane):
    pane.show_point(past_of(session), entry(session, "Set duration of task B"))
    qtbot.waitUntil(pane.isVisible)
    pane.tree.setFocus()
    type_keys(qtbot, "", Qt.Key.Key_Down)
    assert pane.tree.currentIndex().parent().isValid()


def test_buttons_stand_below_each_other_where_room_is_short(session, pane):
    pane.show_point(past_of(session), entry(session, "Set duration of task B"))
    assert pane.back.y() == pane.compare.y()
    pane.resize(340, 500)
    QApplication.processEvents()
    assert pane.back.y() < pane.compare.y()
    assert pane.back.width() >= pane.back.sizeHint().width()


def test_names_and_values_share_the_width(pane):
    header = pane.tree.header()
    for width in (400, 900):
        pane.resize(width, 500)
        QApplication.processEvents()
        assert header.sectionSize(1) == header.sectionSize(2) > width / 4
        assert header.length() <= pane.tree.viewport().width()


def test_it_keeps_a_least_size(pane):
    assert pane.minimumSizeHint().width() <= pane.sizeHint().width()


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (LAUNCH, LONGER, "The go-live moves from Fri 6 Mar 2026 17:00 to Tue 10 Mar 2026 17:00, 2 d later."),
        (LONGER, LAUNCH, "The go-live moves from Tue 10 Mar 2026 17:00 to Fri 6 Mar 2026 17:00, 2 d earlier."),
        (LAUNCH, LAUNCH, "The go-live stays on Fri 6 Mar 2026."),
        (a_plan(""), LAUNCH, ""),
    ],
)
def test_what_a_difference_does_to_the_go_live_is_one_sentence(before, after, told):
    assert _go_live(compared(before, after), after) == told


def test_signs_for_places_in_names_are_left_alone():
    assert _between("From %1 to %2", ("%2", "%1")) == "From %2 to %1"
