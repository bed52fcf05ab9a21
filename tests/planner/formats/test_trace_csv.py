from __future__ import annotations

from dataclasses import replace

from planner.formats.trace_csv import trace_csv
from planner.launch.traceability import traceability
from tests.planner.launch.tested_plans import PASS, a_case, a_run, an_item, trying


def test_the_matrix_is_written_for_spreadsheets_and_no_cell_runs_as_a_formula():
    named = replace(an_item("S1"), name="=1+1")
    plan = trying(named, an_item("S2"), a_case("A", scope=("S1",)), a_run("A", PASS))
    assert trace_csv(traceability(plan)).decode("utf-8-sig").splitlines() == [
        "scope_item_key,scope_item,overall,unit,test_cases",
        "S1,'=1+1,passed 1/1,passed 1/1,A passed",
        "S2,Item S2,no case,no case,",
    ]
