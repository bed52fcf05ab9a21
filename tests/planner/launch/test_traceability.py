from __future__ import annotations

from datetime import date

from planner.launch.quality import Where
from planner.launch.traceability import Cover, traceability
from planner.model.launch_values import Extent, Level
from planner.model.system import Release
from tests.planner.launch.tested_plans import BLOCKED, FAIL, PASS, SKIPPED, a_case, a_run, an_item, trying


def test_an_item_without_a_case_is_a_gap():
    found = traceability(trying(an_item("S1"), an_item("S2"), a_case("A", scope=("S2",))))
    assert [row.item.key for row in found.gaps] == ["S1"]
    assert [row.overall.cover for row in found.rows] == [Cover.GAP, Cover.NOT_RUN]


def test_the_worst_case_of_a_level_says_what_its_cell_shows():
    cases = [a_case(key, scope=("S1",)) for key in "ABCD"]
    plan = trying(an_item("S1"), *cases, a_run("A", PASS), a_run("B", BLOCKED), a_run("C", SKIPPED))
    assert traceability(plan).rows[0].overall.cover is Cover.BLOCKED
    plan = trying(an_item("S1"), *cases, a_run("A", PASS), a_run("B", BLOCKED), a_run("C", FAIL))
    assert traceability(plan).rows[0].overall.cover is Cover.FAILED
    plan = trying(an_item("S1"), *cases[:1], a_run("A", PASS))
    assert traceability(plan).rows[0].overall.cover is Cover.PASSED


def test_levels_stand_in_their_order_and_only_where_they_have_cases():
    plan = trying(an_item("S1"), a_case("A", Level.LOAD, scope=("S1",)), a_case("B", Level.UNIT), a_run("A", PASS))
    found = traceability(plan)
    assert found.levels == (Level.UNIT, Level.LOAD)
    assert [cell.cover for cell in found.rows[0].cells] == [Cover.GAP, Cover.PASSED]


def test_items_that_are_out_or_deferred_need_no_case():
    plan = trying(an_item("S1", extent=Extent.OUT, reason="no"), an_item("S2", extent=Extent.DEFERRED, reason="no"))
    assert traceability(plan).rows == ()


def test_an_item_is_shown_to_work_by_one_case_that_passed():
    cases = [a_case("A", scope=("S1", "S2")), a_case("B", scope=("S1",))]
    found = traceability(
        trying(an_item("S1"), an_item("S2"), an_item("S3"), *cases, a_run("A", PASS), a_run("B", FAIL))
    )
    assert found.shown == 2


def test_a_release_is_traced_by_its_own_executions():
    plan = trying(
        an_item("S1"),
        Release(id="V1", key="V1", name="1"),
        a_case("A", scope=("S1",)),
        a_run("A", PASS, date(2026, 3, 2), release="V1"),
        a_run("A", FAIL, date(2026, 3, 3)),
    )
    assert traceability(plan).rows[0].overall.cover is Cover.FAILED
    assert traceability(plan, Where(release="V1")).rows[0].overall.cover is Cover.PASSED


def test_the_table_says_state_and_counts_in_words():
    plan = trying(an_item("S1"), an_item("S2"), *(a_case(key, scope=("S1",)) for key in "AB"), a_run("A", PASS))
    assert traceability(plan).table() == [
        ["scope_item_key", "scope_item", "overall", "unit", "test_cases"],
        ["S1", "Item S1", "not run 1/2", "not run 1/2", "A passed; B not run"],
        ["S2", "Item S2", "no case", "no case", ""],
    ]
