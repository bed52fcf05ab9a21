from __future__ import annotations

from planner.launch.reported import Reported, Results
from planner.model.launch_values import Result
from planner.sentences import told


def test_a_result_is_called_by_its_case_and_long_names_are_cut():
    assert Reported(case="shop.Q1", result=Result.PASSED).where == "result shop.Q1"
    assert len(Reported(case="a" * 200, result=Result.PASSED).where) == len("result ") + 60


def test_results_come_without_notes_and_faults():
    assert (Results(()).notes, Results(()).faults) == ((), ())


def test_a_result_says_where_it_stands_in_its_file():
    assert Reported(case="Q1", result=Result.PASSED, line=7).spot == "line 7"
    assert Reported(case="Q1", result=Result.PASSED, line=7, place=told("sheet Run, row 7")).spot == "sheet Run, row 7"
