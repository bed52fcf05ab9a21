"""The table of what-ifs: figures, and differences with sign and in words."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt

from planner.errors import Fault
from planner.model.risks import Risk
from planner.model.scenarios import Scenario
from planner.model.values import Estimate, Supposed
from planner.simulation.comparison import Comparison, Outcome, TopRisk, When
from planner.simulation.result import Options
from tests.builders import a_plan, with_rows
from tests.ui.opened import watched
from ui.models.what_ifs import DIFFERENCE, MEASURES, TONE, WAITING, WhatIfs, changes_told, faults_told

SHORT = Scenario(id="s", key="S01", name="Short", changes=(Supposed("task", "A", "duration", "480 480 480 d", "A"),))
PLAN = with_rows(
    a_plan("A 3d > B 2d", target=date(2026, 3, 9)),
    Risk(id="k", key="K1", name="Rain", tasks=("A",), probability=0.5, impact=Estimate.of(480)),
    SHORT,
)
BASE = Outcome(
    id="",
    key="",
    name="Test",
    planned=When(datetime(2026, 3, 6, 17), 5.0),
    p50=When(datetime(2026, 3, 9, 17), 6.0),
    p80=When(datetime(2026, 3, 10, 17), 7.0),
    chance=0.5,
    cost=1000.0,
    risks=(TopRisk("k", "K1", "Rain", 0.75),),
)


def shown(**values):
    """The table of the plan beside one scenario, which differs by these values."""
    made = watched(WhatIfs("trial"))
    other = replace(BASE, id="s", key="S01", name="Short", changes=1, **values)
    made.show(PLAN, Comparison(PLAN, Options(), 1000, "", BASE, (other,)))
    return made


def cell(model, name, column=1):
    """Figure, difference and tone of a cell."""
    row = [measure.name for measure in MEASURES].index(name)
    index = model.index(row, column)
    return index.data(), index.data(DIFFERENCE), index.data(TONE)


def test_there_is_a_column_for_the_plan_and_for_each_scenario():
    model = shown()
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
    assert heads == ["Plan as it is", "S01  Short"]
    assert [model.scenario(column) for column in range(2)] == [None, SHORT]


def test_figures_that_are_not_known_yet_are_an_ellipsis():
    model = watched(WhatIfs("trial"))
    model.show(PLAN, None)
    assert {model.index(row, 1).data() for row in range(model.rowCount())} == {WAITING}


def test_what_is_tried_stands_next_to_the_plan_and_is_no_scenario_yet():
    model = watched(WhatIfs("trial"))
    model.show(with_rows(PLAN, Scenario(id="trial", key="?", name="")), None)
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Being tried now"
    assert model.scenario(1) is None
    assert model.scenario(2) == SHORT


@pytest.mark.parametrize(
    ("days", "difference", "tone"),
    [
        (5.0, "\u22122.0 d, sooner", "done"),
        (8.5, "+1.5 d, later", "critical"),
        (7.02, "the same", "quiet"),
    ],
)
def test_a_date_differs_by_days_with_sign_and_word(days, difference, tone):
    text, said, how = cell(shown(p80=When(datetime(2026, 3, 6, 17), days)), "P80")
    assert text.startswith("6 Mar 2026")
    assert (said, how) == (difference, tone)


@pytest.mark.parametrize(
    ("chance", "text", "difference", "tone"),
    [
        (0.62, "62 %", "+12 points, likelier", "done"),
        (0.45, "45 %", "\u22125 points, less likely", "critical"),
        (0.5, "50 %", "the same", "quiet"),
        (None, "no target", "", "quiet"),
    ],
)
def test_a_chance_differs_by_points(chance, text, difference, tone):
    assert cell(shown(chance=chance), "On target") == (text, difference, tone)


@pytest.mark.parametrize(
    ("cost", "difference", "tone"),
    [(1250.0, "+250, dearer", "critical"), (900.0, "\u2212100, cheaper", "done"), (1000.2, "the same", "quiet")],
)
def test_a_cost_is_dearer_or_cheaper(cost, difference, tone):
    assert cell(shown(cost=cost), "Expected cost")[1:] == (difference, tone)


def test_risks_say_what_they_cost_the_launch():
    model = shown(risks=())
    assert cell(model, "Risk 1", 0) == ("K1  Rain", "costs 0.8 d on average", "quiet")
    assert cell(model, "Risk 1", 1)[0] == "\u2013"


def test_the_plan_itself_differs_by_nothing():
    model = shown()
    assert {cell(model, name, 0)[1] for name in ("P50", "P80", "On target", "Expected cost", "Changes")} == {""}


def test_what_no_longer_applies_is_counted_with_a_mark_and_named_in_the_tip():
    fault = Fault("scenario S01", "task B07", "It is no longer in the plan.")
    model = shown(faults=(fault,))
    assert cell(model, "Changes") == ("1", "\u26a0 1 no longer applies", "warning")
    assert "task B07: It is no longer in the plan." in model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole)


def test_a_cell_tells_screen_readers_what_it_is_of():
    model = shown(cost=900.0)
    said = model.index(5, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "S01  Short, Expected cost: 900, \u2212100, cheaper"


def test_new_figures_keep_the_columns_and_new_scenarios_make_them_anew(qtbot):
    model = shown()
    with qtbot.assertNotEmitted(model.modelReset):
        model.show(PLAN, None)
    with qtbot.waitSignal(model.modelReset):
        model.show(PLAN.with_tables({"scenario": {}}), None)
    assert model.columnCount() == 1


def test_a_name_with_markup_is_shown_literally():
    model = watched(WhatIfs("trial"))
    model.show(PLAN.with_tables({"scenario": {"s": replace(SHORT, name="<b>x</b>")}}), None)
    assert model.headerData(1, Qt.Orientation.Horizontal) == "S01  <b>x</b>"
    assert "<b>" not in model.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)


def test_the_changes_of_a_scenario_are_told_as_people_type_them():
    assert changes_told(PLAN, SHORT) == "task A duration: 1d"
    many = replace(SHORT, changes=SHORT.changes * 7)
    assert changes_told(PLAN, many).endswith("and 3 more")
    assert "Choose one" in changes_told(PLAN, None)


def test_only_the_first_things_that_no_longer_apply_are_told():
    fault = Fault("scenario S01", "task B07", "It is gone.")
    assert faults_told(()) == ""
    assert faults_told((fault,)) == "\u26a0 task B07: It is gone."
    assert faults_told((fault,) * 6).endswith("and 2 more")
