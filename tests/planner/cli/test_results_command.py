from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from planner.document import open_document
from planner.model.launch_values import Level, Result
from planner.model.quality import Execution, TestCase
from tests.planner.cli.terminal import printed, terminal
from tests.planner.formats.result_files import RESULTS
from tests.planner.formats.workbooks import workbook

if TYPE_CHECKING:
    from pathlib import Path

PLAN = """\
format: launch-plan
version: 1
plan:
  name: Tested
  time_zone: UTC
  start: 2026-03-02
releases:
  - {key: V1, name: "2.4.0"}
environments:
  - {key: E1, name: Staging}
test_cases:
  - {key: Q7, name: Sign in, level: system}
  - {key: Q8, name: test_remembers, level: system}
"""
GOOD = "case,result,at\nQ7,pass,2026-03-04 12:00\nQ8,fail,2026-03-04 12:00\n"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A plan file with two test cases."""
    text, file = tmp_path / "plan.yaml", tmp_path / "plan.launchplan"
    text.write_text(PLAN, encoding="utf-8")
    assert terminal("import", text, "-o", file).exit_code == 0
    return file


def csv(folder: Path, text: str) -> Path:
    path = folder / "results.csv"
    path.write_text(text, encoding="utf-8")
    return path


def runs(file: Path) -> list[Execution]:
    document = open_document(file)
    try:
        return list(document.plan.rows(Execution).values())
    finally:
        document.close(discard=True)


def test_results_of_a_workbook_are_taken_in_too(plan: Path, tmp_path: Path):
    book = tmp_path / "results.xlsx"
    book.write_bytes(workbook(Run=[line.split(",") for line in GOOD.splitlines()]))
    done = terminal("results", plan, book, "--release", "V1", "--environment", "E1")
    assert done.stdout.splitlines()[0] == "2 new, 0 changed, 0 known already."
    assert [run.result for run in runs(plan)] == [Result.PASSED, Result.FAILED]


def test_faults_of_a_workbook_name_sheet_and_row_whoever_finds_them(plan: Path, tmp_path: Path):
    book = tmp_path / "results.xlsx"
    book.write_bytes(workbook(Run=[line.split(",") for line in (GOOD + GOOD.splitlines()[1]).splitlines()]))
    done = terminal("results", plan, book, "--release", "V9")
    assert "line" not in done.stderr
    assert "error: sheet Run, row " in terminal("results", plan, book).stderr


def test_results_are_taken_into_a_plan_file_once(plan: Path, tmp_path: Path):
    done = terminal("results", plan, csv(tmp_path, GOOD), "--release", "V1", "--environment", "E1")
    assert done.stdout.splitlines()[0] == "2 new, 0 changed, 0 known already."
    assert done.exit_code == 0
    assert [(run.result, bool(run.release), bool(run.environment)) for run in runs(plan)] == [
        (Result.PASSED, True, True),
        (Result.FAILED, True, True),
    ]
    again = terminal("results", plan, csv(tmp_path, GOOD), "--release", "V1", "--environment", "E1")
    assert again.stdout.splitlines()[0] == "0 new, 0 changed, 2 known already."
    assert len(runs(plan)) == 2


def test_unknown_cases_are_left_out_or_made(plan: Path):
    found = printed("results", plan, RESULTS / "pytest.xml", "--dry-run")
    assert (found["taken"], found["added"], found["left_out"]) == (False, 2, 3)
    assert found["unknown"][0] == "tests.test_cart.TestCart.test_adds_an_item"
    done = terminal("results", plan, RESULTS / "pytest.xml", "--create", "--level", "integration")
    assert "Test cases not in the plan (made): 3, " in done.stdout
    document = open_document(plan)
    levels = [case.level for case in document.plan.rows(TestCase).values()]
    document.close(discard=True)
    assert levels == [Level.SYSTEM] * 2 + [Level.INTEGRATION] * 3


def test_a_dry_run_tells_the_figures_and_changes_nothing(plan: Path, tmp_path: Path):
    before = plan.read_bytes()
    found = printed("results", plan, csv(tmp_path, GOOD), "--dry-run")
    assert (found["cases"], found["executed"], found["passed"], found["pass_rate"]) == (2, 2, 1, 0.5)
    assert found["results"] == {"pass": 1, "fail": 1, "blocked": 0, "skipped": 0}
    assert plan.read_bytes() == before


def test_with_a_faulty_row_nothing_is_taken_in(plan: Path, tmp_path: Path):
    before = plan.read_bytes()
    done = terminal("results", plan, csv(tmp_path, GOOD + "Q7,perhaps,\n"))
    assert done.exit_code == 1
    assert "line 4, result Q7, Result: 'perhaps' is no result." in done.stderr
    assert "Nothing was taken in." in done.stderr
    assert plan.read_bytes() == before


def test_the_good_rows_are_taken_in_where_that_is_wanted(plan: Path, tmp_path: Path):
    done = terminal("results", plan, csv(tmp_path, GOOD + "Q7,perhaps,\n"), "--partial")
    assert done.exit_code == 1
    assert len(runs(plan)) == 2
    faults = printed("results", plan, csv(tmp_path, GOOD + "Q7,perhaps,\n"), "--partial")["faults"]
    assert [(fault["line"], fault["field"]) for fault in faults] == [(4, "Result")]


def test_a_release_or_environment_that_is_not_there_is_told_with_those_there_are(plan: Path, tmp_path: Path):
    done = terminal("results", plan, csv(tmp_path, GOOD), "--release", "V9")
    assert (done.exit_code, done.stderr.strip()) == (1, "launchplan: There is no release 'V9'. There are V1.")
    assert runs(plan) == []


def test_results_without_a_time_get_that_of_their_file(plan: Path, tmp_path: Path):
    results = csv(tmp_path, "case,result\nQ7,pass\n")
    os.utime(results, (1_772_625_600, 1_772_625_600))
    terminal("results", plan, results)
    assert [str(run.at) for run in runs(plan)] == ["2026-03-04 12:00:00"]
    os.utime(results, (1_772_712_000, 1_772_712_000))
    assert terminal("results", plan, results).stdout.startswith("0 new, 0 changed, 1 known already.")


def test_a_text_plan_needs_a_place_to_go_to(tmp_path: Path):
    text, out = tmp_path / "plan.yaml", tmp_path / "done.yaml"
    text.write_text(PLAN, encoding="utf-8")
    assert terminal("results", text, csv(tmp_path, GOOD)).exit_code == 2
    assert terminal("results", text, csv(tmp_path, GOOD), "--force").exit_code == 2
    assert terminal("results", text, csv(tmp_path, GOOD), "-o", out).exit_code == 0
    assert "result: fail" in out.read_text(encoding="utf-8")


def test_results_come_from_standard_input_too(plan: Path):
    done = terminal("results", plan, "-", stdin="case,result\nQ7,pass\n")
    assert done.stdout.startswith("1 new")


@pytest.mark.parametrize("name", ["bomb.xml"])
def test_a_hostile_file_is_refused_by_name_and_nothing_changes(plan: Path, name: str):
    before = plan.read_bytes()
    done = terminal("results", plan, RESULTS / name)
    assert done.exit_code == 1
    assert name in done.stderr
    assert "document types or entities" in done.stderr
    assert plan.read_bytes() == before
