"""Several rows of a register at once, and what is kept to sort it quickly."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.opened import texts, watched
from ui.models.register import Register
from ui.models.task_outline import TaskOutline

DESCENDING = Qt.SortOrder.DescendingOrder


@pytest.fixture
def outline(session, qapp):
    return watched(TaskOutline(session))


@pytest.fixture
def risks(session, qapp):
    return watched(Register(session, session.plan.schema.entity("risk")))


def test_a_text_is_typed_into_several_rows_as_one_step(outline, session):
    assert outline.fill(["A", "D"], outline.column_of("owner"), "Ana") == ""
    assert [session.plan.tasks[key].owner for key in "ABD"] == ["N1", None, "N1"]
    assert session.document.undo_label == "Set owner of 2 tasks"
    session.undo()
    assert session.plan.tasks["A"].owner is None


def test_a_refused_text_changes_no_row_and_says_which_one_cannot_take_it(outline, session):
    before = session.plan
    assert "no person 'Zoe'" in outline.fill(["A", "D"], outline.column_of("owner"), "Zoe")
    assert session.plan is before


def test_rows_whose_cell_cannot_be_edited_are_passed_over(outline, session):
    assert outline.fill(["S", "A"], outline.column_of("duration"), "9d") == ""
    assert session.plan.tasks["A"].duration.likely == 9 * 480
    before = session.plan
    assert outline.fill(["S"], outline.column_of("duration"), "2d") == ""
    assert session.plan is before


def test_computed_columns_take_nothing(outline, session):
    before = session.plan
    assert outline.fill(["A", "B"], outline.column_of("start"), "2026-03-02") == ""
    assert session.plan is before


def test_filling_forgets_what_was_refused_before(outline, session):
    number = outline.column_of("duration")
    outline.setData(outline.index(outline.row_of("A"), number), "soon")
    assert outline.refused_cells()
    outline.fill(["A", "B"], number, "2d")
    assert outline.refused_cells() == []


def test_rows_get_what_the_first_of_them_has(outline, session):
    assert outline.fill_down(["A", "D", "M"], outline.column_of("duration")) == ""
    assert [session.plan.tasks[key].duration.likely for key in "ADM"] == [1440, 1440, 1440]
    assert outline.fill_down([], 0) == ""


def test_other_registers_are_filled_as_well(risks, session):
    assert risks.fill(["K1", "K2"], risks.column_of("probability"), "40 %") == ""
    assert {risk.probability for risk in session.plan.risks.values()} == {0.4}
    assert risks.fill_down(["K1", "K2"], risks.column_of("impact")) == ""
    assert session.plan.risks["K2"].impact == session.plan.risks["K1"].impact
    assert "above" in risks.fill(["K1", "K2"], risks.column_of("probability"), "140 %")


def test_risks_are_filtered_by_terms_and_have_no_words_of_tasks(risks):
    risks.filter("probability>30%")
    assert risks.ids == ["K2"]
    risks.filter("critical")
    assert risks.ids == []
    risks.filter("impact>=2d")
    assert risks.ids == ["K1"]


def test_what_sorts_a_column_is_kept_until_the_plan_changes(outline, session):
    number = outline.column_of("duration")
    outline.sort(number)
    assert texts(outline, "key")[0] in ("M", "C", "D")
    outline.sort(number, DESCENDING)
    assert texts(outline, "key")[0] == "S" or texts(outline, "key")[0] == "A"
    outline.fill(["M"], number, "50d")
    outline.sort(-1)
    outline.sort(number, DESCENDING)
    assert texts(outline, "key")[0] == "M"


def test_sorting_as_it_is_sorted_moves_nothing(qtbot, outline):
    outline.sort(outline.column_of("name"))
    with qtbot.assertNotEmitted(outline.layoutChanged):
        outline.sort(outline.column_of("name"))


def test_sorting_keeps_the_rows_and_tells_no_new_list(qtbot, outline):
    with qtbot.assertNotEmitted(outline.modelReset):
        outline.sort(outline.column_of("name"), DESCENDING)
    assert sorted(outline.ids) == sorted("SABCDM")
