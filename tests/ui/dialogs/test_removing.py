"""Rows that others refer to are removed only after somebody has chosen what becomes of the references."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

import planner
from planner.model.audience import Assignment
from planner.model.gates import ChecklistItem
from planner.model.people import Person
from tests.builders import a_plan, with_rows, with_task
from tests.launches import a_component, a_shop
from tests.ui.opened import a_session, type_keys
from tests.ui.windows import LEFT
from ui.dialogs.removing import LISTED, Removing, remove_asking

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


@pytest.fixture
def parent(qtbot, look):
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def asked(qtbot, parent, session, *rows):
    """The dialog that asks about these rows; None where none does."""
    remove_asking(parent, session, rows)
    dialog = parent.findChild(Removing)
    if dialog is not None:
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def listed(dialog):
    return [part.text() for part in dialog.findChild(QScrollArea).findChildren(QLabel)]


def components(session):
    return session.plan.table("component")


def test_what_nothing_refers_to_goes_without_a_question(qtbot, parent, tmp_path):
    session = a_session(a_shop(), tmp_path)
    assert asked(qtbot, parent, session, ("component", "web")) is None
    assert "web" not in components(session)


def test_a_component_that_others_need_is_not_removed_and_the_dialog_says_by_whom(qtbot, parent, tmp_path):
    session = a_session(a_shop(), tmp_path)
    dialog = asked(qtbot, parent, session, ("component", "db"))
    assert dialog.told.text() == "db  Db is not removed: other components need it."
    assert listed(dialog) == ["2 COMPONENTS", "api  Api", "jobs  Jobs"]
    assert "db" in components(session)


@pytest.mark.parametrize("key", [ENTER, ESCAPE])
def test_enter_and_escape_leave_everything_as_it_is(qtbot, parent, tmp_path, key):
    session = a_session(a_shop(), tmp_path)
    before = session.plan
    dialog = asked(qtbot, parent, session, ("component", "db"))
    type_keys(qtbot, "", key)
    assert not dialog.isVisible()
    assert session.plan is before


def test_removing_with_the_references_is_one_undo(qtbot, parent, tmp_path):
    session = a_session(a_shop(), tmp_path)
    before = session.plan
    dialog = asked(qtbot, parent, session, ("component", "db"))
    qtbot.mouseClick(dialog.remover, LEFT)
    assert not dialog.isVisible()
    assert components(session)["api"].needs == ()
    session.undo()
    assert session.plan.tables == before.tables


def test_references_are_handed_over_to_a_chosen_row(qtbot, parent, tmp_path):
    session = a_session(a_shop(), tmp_path)
    dialog = asked(qtbot, parent, session, ("component", "db"))
    assert not dialog.taker.isEnabled()
    dialog.heir.setFocus()
    row = dialog.heir.findText("mail  Mail")
    for _step in range(row):
        qtbot.keyClick(dialog.heir, Qt.Key.Key_Down)
    assert dialog.taker.isEnabled()
    qtbot.mouseClick(dialog.taker, LEFT)
    assert not dialog.isVisible()
    assert components(session)["api"].needs == ("mail",)
    assert "db" not in components(session)
    session.undo()
    assert "db" in components(session)


def test_a_hand_over_that_cannot_be_says_why_and_the_dialog_stays(qtbot, parent, tmp_path):
    item = ChecklistItem(id="I1", key="I1", name="x", owner="N1", reviewer="N2")
    session = a_session(with_rows(a_shop(), Person(id="N2", key="N2", name="Ben"), item), tmp_path)
    dialog = asked(qtbot, parent, session, ("person", "N2"))
    dialog.heir.setCurrentIndex(dialog.heir.findText("N1  Ana"))
    qtbot.mouseClick(dialog.taker, LEFT)
    assert dialog.isVisible()
    assert "Its owner reviews it" in dialog.fault.text()
    assert "N2" in session.plan.people


def test_what_cannot_stay_alone_is_marked_and_goes(qtbot, parent, tmp_path):
    session = a_session(with_rows(a_shop(), Assignment(id="a", task="A", person="N1")), tmp_path)
    dialog = asked(qtbot, parent, session, ("person", "N1"))
    assert listed(dialog) == ["1 OBJECTIVE", "O1  Faster", "1 ASSIGNMENT", "✕ A, Ana, responsible"]
    qtbot.mouseClick(dialog.remover, LEFT)
    assert not session.plan.table("assignment")
    assert session.plan.table("objective")["O1"].owner is None


def test_many_rows_are_counted_beyond_the_first_ones(qtbot, parent, tmp_path):
    parts = [a_component(f"c{number}", "db") for number in range(LISTED + 4)]
    session = a_session(with_rows(a_plan(), a_component("db"), *parts), tmp_path)
    dialog = asked(qtbot, parent, session, ("component", "db"))
    assert listed(dialog)[0] == f"{LISTED + 4} COMPONENTS"
    assert listed(dialog)[-1] == "+ 4"


def test_rows_without_another_of_their_kind_offer_nobody(qtbot, parent, tmp_path):
    session = a_session(a_shop(), tmp_path)
    dialog = asked(qtbot, parent, session, ("person", "N1"))
    assert not dialog.heir.isVisible()
    assert not dialog.taker.isVisible()
    assert dialog.told.text() == "Others refer to N1  Ana."


def test_several_rows_are_asked_about_at_once(qtbot, parent, tmp_path):
    session = a_session(a_shop(), tmp_path)
    dialog = asked(qtbot, parent, session, ("component", "db"), ("component", "mail"))
    assert dialog.told.text() == "Remove 2 components? Others refer to them."
    qtbot.mouseClick(dialog.remover, LEFT)
    assert set(components(session)) == {"api", "web", "jobs"}


def test_tasks_go_as_ever_and_ask_where_the_launch_refers_to_them(qtbot, parent, tmp_path):
    session = a_session(a_shop(), tmp_path)
    assert asked(qtbot, parent, session, ("task", "L")) is None
    assert "L" not in session.plan.tasks
    dialog = asked(qtbot, parent, session, ("task", "A"))
    assert listed(dialog) == ["1 SCOPE ITEM", "SC1  Search", "1 COMPONENT", "api  Api"]


def test_names_with_markup_are_text(qtbot, parent, tmp_path):
    plan = with_rows(a_plan(), a_component("db", name="<b>Db</b>"), a_component("x", "db", name="<i>x</i>"))
    dialog = asked(qtbot, parent, a_session(plan, tmp_path), ("component", "db"))
    for part in dialog.findChildren(QLabel):
        assert part.textFormat() == Qt.TextFormat.PlainText
    assert "x  <i>x</i>" in listed(dialog)


def test_rows_that_are_gone_meanwhile_ask_nothing(qtbot, parent, tmp_path):
    session = a_session(a_shop(), tmp_path)
    assert asked(qtbot, parent, session, ("component", "gone")) is None


def test_delete_in_a_register_asks(qtbot, launched):
    session = launched.session
    session.edit(lambda plan: planner.set_field(plan, ("task", "A"), "owner", "N1"))
    launched.show_page("people")
    page = launched._built["people"]
    page.show_part("person")
    session.select(("N1",))
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    dialog = launched.findChild(Removing)
    assert listed(dialog) == ["1 TASK", "A  Build API"]
    dialog.remove()
    assert session.plan.tasks["A"].owner is None
    assert "N1" not in session.plan.people


def test_the_command_of_the_window_asks_too(qtbot, launched):
    session = launched.session
    session.do(planner.add_row(session.plan, "component", name="Db", tasks=("D",)))
    launched.show_page("plan")
    session.select(("D",))
    launched.commands.actions["task.remove"].trigger()
    dialog = launched.findChild(Removing)
    assert listed(dialog)[0] == "1 COMPONENT"
    dialog.reject()
    assert "D" in session.plan.tasks


def test_what_goes_with_the_rows_is_counted_with_them(qtbot, parent, tmp_path):
    plan = with_rows(with_task(a_plan("A 1d; B 1d; S 1d"), "A", parent="S"), a_component("x", tasks=("A",)))
    dialog = asked(qtbot, parent, a_session(plan, tmp_path), ("task", "S"))
    assert dialog.told.text() == "Remove 2 tasks? Others refer to them."


def test_rows_of_several_kinds_are_counted_apart(qtbot, parent, tmp_path):
    session = a_session(a_shop(), tmp_path)
    dialog = asked(qtbot, parent, session, ("component", "db"), ("component", "mail"), ("person", "N1"))
    assert dialog.told.text() == "Remove 2 components, 1 person? Others refer to them."
