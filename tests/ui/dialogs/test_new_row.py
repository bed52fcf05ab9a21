"""What a new row cannot do without is asked for at once, and what is refused is said where it was typed."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from planner.model.schema import SCHEMA
from planner.model.system import Environment
from planner.model.values import TaskKind
from tests.builders import a_plan, with_rows, with_task
from tests.ui.opened import a_session, type_keys
from tests.ui.windows import LEFT
from ui.dialogs.new_row import NewRow, asked_of, guessed
from ui.models.reading import today

ENTER, ESCAPE, TAB = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab


def asked(qtbot, session, name, **given):
    """The dialog for a new row of an entity, with the keys."""
    dialog = NewRow(None, session, SCHEMA.entity(name), **given)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def names(fields):
    return [field.name for field in fields]


def with_gates(*keys):
    """A plan with some gates and a task that is none."""
    plan = a_plan("; ".join(["A 1d", *(f"{key} 0d" for key in keys)]))
    for key in keys:
        plan = with_task(plan, key, kind=TaskKind.GATE)
    return plan


def test_nothing_is_asked_for_where_a_name_is_enough():
    assert asked_of(a_plan(), SCHEMA.entity("component")) == ()
    assert guessed(a_plan(), SCHEMA.entity("component")) == {"name": "New component"}


def test_an_objective_is_asked_for_what_makes_it_one():
    assert names(asked_of(a_plan(), SCHEMA.entity("objective"))) == ["measure", "target", "due"]


def test_days_begin_today_and_the_only_row_is_the_one_meant():
    plan = with_rows(a_plan(), Environment(id="e", key="E1", name="Staging"))
    known = guessed(plan, SCHEMA.entity("booking"))
    assert known == {"environment": "e", "name": "New booking", "begin": today(), "end": today()}
    assert asked_of(plan, SCHEMA.entity("booking")) == ()


def test_which_of_two_rows_is_meant_is_asked():
    plan = with_rows(a_plan(), *(Environment(id=key, key=key, name=key) for key in ("E1", "E2")))
    assert names(asked_of(plan, SCHEMA.entity("booking"))) == ["environment"]


def test_a_task_is_never_taken_for_the_only_gate():
    assert guessed(with_gates("G"), SCHEMA.entity("criterion"))["gate"] == "G"
    assert "gate" not in guessed(with_gates(), SCHEMA.entity("criterion"))


def test_a_row_typed_field_by_field_is_one_change_and_is_selected(qtbot, look, tmp_path):
    session = a_session(a_plan(), tmp_path)
    dialog = asked(qtbot, session, "objective")
    for text in ("Faster", "Median answer", "1,5"):
        type_keys(qtbot, text, TAB)
    type_keys(qtbot, "30", ENTER)
    assert not dialog.isVisible()
    [made] = session.plan.table("objective").values()
    assert (made.name, made.measure, made.target, made.due) == ("Faster", "Median answer", 1.5, 30)
    assert session.selected == (made.id,)
    session.undo()
    assert not session.plan.table("objective")


@pytest.mark.parametrize("missing", ["measure", "target", "due"])
def test_an_objective_without_measure_target_or_due_date_is_refused_with_the_reason(qtbot, look, tmp_path, missing):
    session = a_session(a_plan(), tmp_path)
    dialog = asked(qtbot, session, "objective")
    for name, text in {"name": "Faster", "measure": "Answer", "target": "2", "due": "30"}.items():
        dialog.editors[name].put("" if name == missing else text)
    type_keys(qtbot, "", ENTER)
    assert dialog.isVisible()
    assert not session.plan.table("objective")
    assert "must" in dialog.words(missing)
    assert dialog.editors[missing].hasFocus()
    assert dialog.editors[missing].accessibleDescription() == dialog.words(missing)
    others = {"measure", "target", "due"} - {missing}
    assert not any("must" in dialog.words(name) for name in others)


def test_what_was_refused_is_mended_and_taken(qtbot, look, tmp_path):
    session = a_session(a_plan(), tmp_path)
    dialog = asked(qtbot, session, "objective")
    for name, text in {"name": "Faster", "measure": "Answer", "target": "soon", "due": "30"}.items():
        dialog.editors[name].put(text)
    dialog.accept()
    assert dialog.words("target").startswith("'soon' is no number")
    dialog.editors["target"].selectAll()
    type_keys(qtbot, "2", ENTER)
    assert not dialog.isVisible()
    assert [row.target for row in session.plan.table("objective").values()] == [2.0]


def test_what_was_typed_is_told_before_it_is_taken(qtbot, look, tmp_path):
    session = a_session(with_rows(a_plan(), Environment(id="e", key="E1", name="Staging")), tmp_path)
    dialog = asked(qtbot, session, "booking")
    assert dialog.editors["environment"].typed() == "Staging"
    dialog.editors["begin"].setFocus()
    dialog.editors["begin"].selectAll()
    type_keys(qtbot, "2026-03-02")
    assert "Monday" in dialog.words("begin")


def test_an_end_before_its_beginning_is_said_at_the_end(qtbot, look, tmp_path):
    session = a_session(with_rows(a_plan(), Environment(id="e", key="E1", name="Staging")), tmp_path)
    dialog = asked(qtbot, session, "booking")
    for name, text in {"name": "Load", "begin": "2026-03-09", "end": "2026-03-02"}.items():
        dialog.editors[name].put(text)
    dialog.accept()
    assert "2026-03-02 is before 2026-03-09" in dialog.words("end")
    dialog.editors["end"].put("2026-03-10")
    dialog.accept()
    assert [row.end for row in session.plan.table("booking").values()] == [date(2026, 3, 10)]


def test_what_concerns_no_field_that_is_asked_for_is_said_below(qtbot, look, tmp_path):
    session = a_session(a_plan("A 1d; B 1d"), tmp_path)
    dialog = asked(qtbot, session, "assignment")
    dialog.editors["task"].put("A")
    dialog.accept()
    assert dialog._rest.text() == "It names neither a role nor a person."
    assert dialog._rest.isVisible()


def test_a_gate_is_chosen_among_gates_by_key(qtbot, look, tmp_path):
    session = a_session(with_gates("G", "H"), tmp_path)
    dialog = asked(qtbot, session, "criterion")
    editor = dialog.editors["gate"]
    assert [editor.itemText(row) for row in range(editor.count()) if editor.itemText(row)] == ["G", "H"]


def test_the_only_gate_stands_there_already(qtbot, look, tmp_path):
    dialog = asked(qtbot, a_session(with_gates("G"), tmp_path), "criterion")
    assert dialog.editors["gate"].typed() == "G"


def test_what_is_given_is_not_asked_for(qtbot, look, tmp_path):
    session = a_session(with_gates("G", "H"), tmp_path)
    dialog = asked(qtbot, session, "criterion", gate="H")
    assert list(dialog.editors) == ["name"]
    type_keys(qtbot, "No open blockers", ENTER)
    assert [row.gate for row in session.plan.table("criterion").values()] == ["H"]


def test_escape_takes_back_what_was_typed_and_then_leaves_and_cancel_leaves_too(qtbot, look, tmp_path):
    session = a_session(a_plan(), tmp_path)
    before = session.plan
    dialog = asked(qtbot, session, "objective")
    type_keys(qtbot, "Faster", ESCAPE)
    assert dialog.editors["name"].typed() == ""
    type_keys(qtbot, "", ESCAPE)
    assert not dialog.isVisible()
    dialog = asked(qtbot, session, "objective")
    qtbot.mouseClick(next(one for one in dialog.findChildren(QPushButton) if one.text() == "Cancel"), LEFT)
    assert session.plan is before
