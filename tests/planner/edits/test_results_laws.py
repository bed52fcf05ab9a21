"""What holds of taking in any results, and of reading any file."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from hypothesis import given, strategies as st

from planner.change import apply, checked
from planner.edits.results import Intake, take_results
from planner.errors import PlanError
from planner.formats.csv_plan import write_register
from planner.formats.results import holds_results, read_results
from planner.launch.quality import newest
from planner.launch.reported import Reported, Results
from planner.model.launch_values import Level, Result
from planner.model.quality import Execution, TestCase
from planner.model.system import Release
from tests.planner.launch.tested_plans import a_case, trying

if TYPE_CHECKING:
    from planner.model.plan import Plan

NOON = datetime(2026, 3, 4, 12, 0)
LATER = datetime(2026, 3, 5, 12, 0)
moments = st.none() | st.dates(date(2026, 1, 1), date(2026, 1, 9)) | st.sampled_from([NOON, LATER])
rows = st.builds(
    Reported,
    case=st.sampled_from(["A", "B", "C", "D", "E"]),
    result=st.sampled_from(list(Result)),
    at=moments,
    message=st.sampled_from(["", "no", "nope"]),
    release=st.sampled_from(["", "V1", "V9"]),
    level=st.none() | st.sampled_from(list(Level)),
    line=st.integers(0, 99),
)
files = st.lists(rows, max_size=25).map(lambda found: Results(tuple(found)))


def plan() -> Plan:
    return trying(a_case("A"), a_case("B"), Release(id="V1", key="V1", name="1"))


@given(files, st.booleans())
def test_taking_in_twice_is_taking_in_once(results: Results, create: bool):
    first = checked(plan(), take_results(plan(), results, Intake(create=create, at=NOON)).change)
    again = take_results(first, results, Intake(create=create, at=NOON))
    assert not again.change
    assert again.added == again.altered == 0


@given(st.lists(rows, max_size=25), st.booleans())
def test_a_copy_of_a_file_without_times_that_is_younger_says_nothing_new(found: list[Reported], create: bool):
    results = Results(tuple(replace(row, at=None) for row in found))
    first = checked(plan(), take_results(plan(), results, Intake(create=create, at=NOON)).change)
    assert not take_results(first, results, Intake(create=create, at=LATER)).change


@given(files, st.booleans())
def test_every_row_is_taken_left_out_or_a_fault(results: Results, create: bool):
    found = take_results(plan(), results, Intake(create=create))
    assert found.added + found.altered + found.same + found.left + len(found.faults) == len(results.rows)
    assert sum(found.by_result.values()) == len(results.rows) - len(found.faults)


@given(files, st.booleans())
def test_the_change_is_sound_and_can_be_taken_back(results: Results, create: bool):
    before = plan()
    change = take_results(before, results, Intake(create=create)).change
    assert apply(checked(before, change), change.inverse()) == before


@given(files)
def test_without_making_cases_none_is_made(results: Results):
    found = take_results(plan(), results, Intake())
    after = checked(plan(), found.change)
    assert after.rows(TestCase) == plan().rows(TestCase)
    assert all(run.case in ("A", "B") for run in after.rows(Execution).values())


@given(files)
def test_making_cases_leaves_no_result_out_but_faulty_ones(results: Results):
    found = take_results(plan(), results, Intake(create=True))
    after = checked(plan(), found.change)
    assert found.left == 0
    assert {case.key for case in after.rows(TestCase).values()} == {"A", "B", *found.unknown}


@given(files)
def test_a_register_of_executions_is_read_as_results_that_are_known(results: Results):
    full = checked(plan(), take_results(plan(), results, Intake(create=True, at=NOON)).change)
    if not newest(full):
        return
    content = write_register(full, None, "execution").content
    assert holds_results(content)
    assert not take_results(full, read_results(content), Intake()).change


@given(st.binary(max_size=400))
def test_whatever_a_file_holds_it_is_read_or_refused_in_words(content: bytes):
    holds_results(content)
    with contextlib.suppress(PlanError):
        read_results(content)


@given(st.text(max_size=200), st.sampled_from(["utf-8", "utf-16", "utf-8-sig"]))
def test_whatever_a_table_says_its_rows_are_read_or_named(text: str, encoding: str):
    content = f"case,result,at,seconds,level\nA,pass,,,\n{text}".encode(encoding, errors="replace")
    with contextlib.suppress(PlanError):
        found = read_results(content)
        assert all(fault.line > 0 for fault in found.faults)


@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=20), st.text(max_size=20))
def test_whatever_a_report_says_its_tests_become_sound_rows(name: str, message: str, time: str, stamp: str):
    def quoted(text: str) -> str:
        return "".join(f"&#{ord(sign)};" for sign in text if sign.isprintable())

    case = f"<testcase name='{quoted(name)}' time='{quoted(time)}'><failure message='{quoted(message)}'/></testcase>"
    content = f"<testsuite timestamp='{quoted(stamp)}'>{case}<testcase name='x'/></testsuite>".encode()
    found = take_results(plan(), read_results(content), Intake(create=True))
    checked(plan(), found.change)
