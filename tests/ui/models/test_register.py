"""Registers: tables that follow from the declaration of an entity."""

import time

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt

from planner import SCHEMA, Change, Estimate, add_row, combine, remove_rows, set_field
from tests.ui.opened import a_session, many_tasks, texts, watched
from ui.models.register import Register
from ui.models.roles import DISPLAY, EDIT, FAULT, ID


@pytest.fixture
def risks(session, qapp):
    return watched(Register(session, SCHEMA.entity("risk")))


def put(model, row_id, name, typed):
    return model.setData(model.index(model.row_of(row_id), model.column_of(name)), typed, EDIT)


def fault(model, row_id, name):
    return model.index(model.row_of(row_id), model.column_of(name)).data(FAULT)


def test_a_register_shows_a_row_for_each_risk(risks):
    assert texts(risks, "key") == ["K1", "K2"]
    assert texts(risks, "probability") == ["25 %", "50 %"]
    assert texts(risks, "tasks") == ["B", "D"]
    assert risks.headerData(risks.column_of("tasks"), Qt.Orientation.Horizontal) == "Tasks hit"


@pytest.mark.parametrize("name", [entity.name for entity in SCHEMA.entities])
def test_every_entity_has_a_register_that_qt_finds_consistent(session, qapp, name):
    model = watched(Register(session, SCHEMA.entity(name)))
    assert model.rowCount() == len(session.plan.table(name))


def test_typing_changes_the_plan(risks, session):
    assert put(risks, "K1", "probability", "0.4")
    assert session.plan.risks["K1"].probability == 0.4
    assert texts(risks, "probability")[0] == "40 %"


def test_a_change_of_a_value_never_resets_the_register(risks, session, qtbot):
    with qtbot.assertNotEmitted(risks.modelReset), qtbot.waitSignal(risks.dataChanged):
        session.do(set_field(session.plan, ("risk", "K1"), "name", "Flood"))
    assert texts(risks, "name") == ["Flood", "Rain"]


def test_rows_come_and_go_by_name(risks, session, qtbot):
    with qtbot.assertNotEmitted(risks.modelReset), qtbot.waitSignal(risks.rowsInserted):
        session.do(add_row(session.plan, "risk", name="Snow"))
    with qtbot.assertNotEmitted(risks.modelReset), qtbot.waitSignal(risks.rowsRemoved):
        session.do(remove_rows(session.plan, [("risk", "K1")]))
    assert texts(risks, "name") == ["Rain", "Snow"]
    session.undo()
    assert sorted(texts(risks, "name")) == ["Rain", "Snow", "Supplier late"]


@pytest.mark.parametrize(
    ("name", "typed", "reason"),
    [
        ("probability", "1.2", "Probability: 1.2 is above 1."),
        ("probability", "40", "Probability: 40 is above 1. Write 40 % or 0.4."),
        ("probability", "much", "Probability: 'much' is no number"),
        ("impact", "5/3/9d", "Impact: Most likely is below optimistic"),
        ("impact", "-1d", "Impact: A duration cannot be negative."),
        ("tasks", "B, Z9", "Tasks hit: there is no task 'Z9'"),
        ("key", "K2", "Key: 'K2' is the key of another risk."),
        ("name", "", "Risk must not be empty"),
        ("state", "asleep", "State: 'asleep' is none of open, watching"),
    ],
)
def test_a_refused_text_stays_in_its_cell_with_field_and_reason(risks, session, name, typed, reason):
    before = session.plan
    assert not put(risks, "K1", name, typed)
    assert session.plan is before
    assert reason in fault(risks, "K1", name)
    assert risks.index(0, risks.column_of(name)).data(DISPLAY) == typed
    assert risks.index(0, risks.column_of(name)).data(EDIT) == typed
    assert len(risks.refused_cells()) == 1


def test_a_refused_text_goes_when_it_is_mended_or_discarded(risks):
    put(risks, "K1", "probability", "7")
    put(risks, "K2", "probability", "8")
    put(risks, "K1", "probability", "70 %")
    risks.discard(risks.index(1, risks.column_of("probability")))
    assert texts(risks, "probability") == ["70 %", "50 %"]
    assert risks.refused_cells() == []
    assert fault(risks, "K1", "probability") == ""


def test_typing_the_value_that_is_there_changes_nothing(risks, session):
    before = session.plan
    assert put(risks, "K1", "probability", "25 %")
    assert session.plan is before


def test_computed_cells_and_wrong_roles_take_no_text(session, qapp):
    model = Register(session, SCHEMA.entity("risk"))
    assert not model.setData(model.index(0, 0), "x", DISPLAY)
    assert not model.setData(model.index(-1, -1), "x", EDIT)


def test_sorting_is_by_meaning_and_goes_back_to_the_own_order(risks, session):
    session.do(set_field(session.plan, ("risk", "K1"), "probability", 1.0))
    column = risks.column_of("probability")
    risks.sort(column, Qt.SortOrder.AscendingOrder)
    assert texts(risks, "key") == ["K2", "K1"]
    risks.sort(column, Qt.SortOrder.DescendingOrder)
    assert texts(risks, "key") == ["K1", "K2"]
    risks.sort(-1)
    assert risks.in_own_order


def test_sorting_keeps_selections_on_their_rows(risks):
    kept = QPersistentModelIndex(risks.index(0, 1))
    risks.sort(risks.column_of("probability"), Qt.SortOrder.DescendingOrder)
    assert kept.data(ID) == "K1"
    assert kept.row() == 1


def test_a_filter_shows_rows_that_hold_every_word(risks):
    risks.filter("late supp")
    assert texts(risks, "key") == ["K1"]
    assert risks.filtered
    risks.filter("late rain")
    assert texts(risks, "key") == []
    risks.filter("")
    assert texts(risks, "key") == ["K1", "K2"]


def test_a_row_does_not_vanish_under_the_hand_when_it_stops_matching(risks, session):
    risks.filter("rain")
    put(risks, "K2", "name", "Sun")
    assert texts(risks, "name") == ["Sun"]


def test_a_new_row_is_shown_even_when_a_filter_hides_its_like(risks, session):
    risks.filter("rain")
    session.do(add_row(session.plan, "risk", name="Snow"))
    assert texts(risks, "name") == ["Rain", "Snow"]


def test_fields_that_only_make_sense_together_wait_for_each_other(session, qapp):
    model = watched(Register(session, SCHEMA.entity("task")))
    assert not put(model, "A", "constraint", "SNET")
    assert "needs a date" in fault(model, "A", "constraint")
    assert put(model, "A", "constraint_date", "2026-04-01")
    assert session.plan.tasks["A"].constraint == "SNET"
    assert fault(model, "A", "constraint") == ""
    session.undo()
    assert (session.plan.tasks["A"].constraint, session.plan.tasks["A"].constraint_date) == ("ASAP", None)


def test_many_scattered_changes_of_rows_are_told_as_one_new_list(qapp, tmp_path, qtbot):
    session = a_session(many_tasks(300), tmp_path)
    model = watched(Register(session, SCHEMA.entity("task")))
    with qtbot.waitSignal(model.modelReset):
        session.do(remove_rows(session.plan, [("task", f"t{number}") for number in range(0, 300, 2)]))
    assert model.rowCount() == 150


def test_one_change_of_many_values_is_told_once(qapp, tmp_path):
    session = a_session(many_tasks(200), tmp_path)
    model = Register(session, SCHEMA.entity("task"))
    told = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    changes = [set_field(session.plan, ("task", f"t{row}"), "duration", Estimate.of(60)) for row in range(200)]
    session.do(combine("All", changes))
    assert told == [(0, 199)]


def test_an_empty_change_is_no_trouble(risks):
    risks.follow(Change("nothing"))
    assert texts(risks, "key") == ["K1", "K2"]


def test_ten_thousand_rows_sort_and_filter_at_once(qapp, tmp_path):
    session = a_session(many_tasks(10_000), tmp_path)
    model = Register(session, SCHEMA.entity("task"))
    model.filter("x")
    model.filter("")
    begun = time.process_time()
    model.sort(model.column_of("duration"), Qt.SortOrder.DescendingOrder)
    sorted_at = time.process_time()
    model.filter("task 99")
    filtered_at = time.process_time()
    # The goals are 50 and 30 ms on a quiet machine; benchmarks measure them, this only catches a wrong design.
    assert sorted_at - begun < 0.25
    assert filtered_at - sorted_at < 0.15
    assert model.rowCount() == 280


def test_tips_show_names_literally_whatever_signs_they_hold(risks, session):
    session.do(set_field(session.plan, ("risk", "K1"), "name", "<table bgcolor=#ff0000><tr><td>x"))
    tip = risks.index(0, risks.column_of("name")).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;table bgcolor=#ff0000&gt;" in tip


def test_the_tip_of_a_constraint_says_it_in_words(session, qapp):
    model = Register(session, SCHEMA.entity("task"))
    tip = model.index(0, model.column_of("constraint")).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "As soon as possible (ASAP)"
