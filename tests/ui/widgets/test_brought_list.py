"""What comes in beside the conflicts: kinds with counts, below them the rows."""

from dataclasses import replace

import pytest

import planner
from planner.change import Change, add, apply, remove, set_value
from planner.differences.rows import row_differences
from planner.model.risks import Risk
from planner.model.tasks import Link
from tests.ui.opened import a_launch
from tests.ui.widgets.conflicts import days
from ui.widgets.brought_list import LISTED, OPENED, BroughtList
from ui.widgets.merge_words import Telling

RISK = Risk(id="K9", key="K9", name="Fog")


@pytest.fixture
def plan(qapp):
    return a_launch()


@pytest.fixture
def listed(qtbot, look, plan):
    """The list of what steps do to the plan, which can be said several times over."""

    def made(*steps, times=1):
        telling = Telling(plan, apply(plan, Change("Merge", steps)))
        tree = BroughtList(row_differences(steps, telling.wording.now) * times, telling)
        qtbot.addWidget(tree)
        return tree

    return made


def putting(plan, **values):
    return [set_value("task", plan.tasks["A"], name, value) for name, value in values.items()]


def lines(tree, kind=None):
    """The rows of one kind, or those that stand for themselves."""
    inside = tree.invisibleRootItem() if kind is None else tree.topLevelItem(kind)
    return [tuple(inside.child(row).text(column) for column in range(2)) for row in range(inside.childCount())]


def test_few_rows_are_seen_at_once_and_many_under_their_kinds(listed, plan):
    change = [add("risk", RISK), *putting(plan, name="y")]
    assert listed(*change).topLevelItem(0).isExpanded()
    assert not listed(*change, times=OPENED + 1).topLevelItem(0).isExpanded()


def test_rows_of_one_kind_stand_for_themselves_because_the_title_above_counts_them(listed, plan):
    tree = listed(*putting(plan, name="y"))
    assert lines(tree) == [("\u2206  A  y", "Name: Build API \u2192 y")]
    assert not tree.rootIsDecorated()


def test_several_kinds_are_named_and_counted_in_their_order(listed, plan):
    tree = listed(add("risk", RISK), remove("risk", plan.risks["K1"]), *putting(plan, name="y"))
    assert lines(tree) == [("Tasks", "1 changed"), ("Risks", "1 added, 1 removed")]
    assert lines(tree, 0) == [("\u2206  A  y", "Name: Build API \u2192 y")]
    assert tree.rootIsDecorated()


def test_the_only_row_of_its_kind_stands_for_itself_among_several_kinds(listed, plan):
    tree = listed(set_value("plan", plan.settings, "name", "Other"), *putting(plan, name="y"))
    assert lines(tree)[0][0] == "\u2206  Plan"
    assert lines(tree)[0][1].endswith("\u2192 Other")
    assert lines(tree, 0) == []


def test_a_changed_row_tells_its_fields_then_and_now(listed, plan):
    tree = listed(*putting(plan, duration=days(5), owner="N1"))
    told = "Duration: 3d \u2192 5d; Owner: (empty) \u2192 N1 Ana"
    assert lines(tree) == [("\u2206  A  Build API", told)]


def test_new_rows_and_removed_ones_are_marked_by_sign_and_word_with_what_they_say(listed, plan):
    tree = listed(add("risk", replace(RISK, probability=0.5)), remove("risk", plan.risks["K1"]))
    gone, came = lines(tree)
    assert came == ("+  K9  Fog", "added (Probability: 0.5)")
    assert gone[0] == "\u2212  K1  Supplier late"
    assert gone[1].startswith("removed (")
    assert lines(listed(add("risk", RISK))) == [("+  K9  Fog", "added")]


def test_a_link_is_called_by_keys_and_names(listed):
    tree = listed(add("link", Link(id="x", predecessor="A", successor="M")))
    assert lines(tree)[0][0].startswith("+  A \u2192 M  Build API \u2192 ")


def test_a_row_that_only_moved_says_where(listed, plan):
    assert lines(listed(*putting(plan, position="A2")))[0][1] == "Position: moved in the list"
    assert lines(listed(*putting(plan, place=(1.0, 2.0))))[0][1] == "Place: moved on the graph"


def test_of_very_many_rows_the_rest_is_counted(listed, plan):
    assert lines(listed(*putting(plan, name="y"), times=LISTED + 3))[-1] == ("+ 3", "")


def test_long_texts_of_many_lines_stand_in_one(listed, plan):
    assert lines(listed(*putting(plan, notes="one\ntwo")))[0][1] == "Notes: (empty) \u2192 one / two"


def test_a_long_value_before_does_not_hide_the_one_after(listed, plan):
    tree = listed(*putting(plan, notes="short"))
    assert lines(tree)[0][1].endswith(" \u2192 short")
    tree = listed(*putting(plan, notes="long " * 60))
    told = lines(tree)[0][1]
    assert told.endswith("\u2026")
    assert len(told) < 90
    assert "long " * 50 in tree.topLevelItem(0).toolTip(1)


def test_all_is_said_in_german(listed, plan, german):
    tree = listed(*putting(plan, place=(1.0, 2.0), kind=planner.TaskKind.MILESTONE), add("risk", RISK))
    assert lines(tree) == [("Vorg\u00e4nge", "1 ge\u00e4ndert"), ("Risiken", "1 hinzugef\u00fcgt")]
    assert lines(tree, 0)[0][1] == "Art: Vorgang \u2192 Meilenstein; Platz: im Netzplan verschoben"
    assert lines(tree, 1) == [("+  K9  Fog", "hinzugef\u00fcgt")]
