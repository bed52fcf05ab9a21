"""What holds of the figures of every plan, on random ones."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from hypothesis import given, strategies as st

from planner.launch.quality import level_figures, newest, open_bugs, percent, quality
from planner.launch.traceability import Cover, traceability
from planner.model.launch_values import Blocking, BugState, Level, Result
from planner.model.quality import Execution
from tests.planner.launch.tested_plans import a_bug, a_case, an_item, trying

if TYPE_CHECKING:
    from planner.model.plan import Plan

KEYS = [f"A{number}" for number in range(6)]
ITEMS = [f"S{number}" for number in range(4)]
some_cases = st.lists(
    st.tuples(st.sampled_from(list(Level)), st.booleans(), st.sets(st.sampled_from(ITEMS))), max_size=len(KEYS)
)
some_runs = st.lists(
    st.tuples(
        st.sampled_from(KEYS), st.sampled_from(list(Result)), st.none() | st.dates(date(2026, 1, 1), date(2026, 2, 1))
    ),
    max_size=20,
)
some_bugs = st.lists(
    st.tuples(
        st.integers(1, 4), st.sampled_from(list(BugState)), st.sampled_from(list(Blocking)), st.sampled_from(KEYS)
    ),
    max_size=8,
)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """A plan with some items, cases, executions and bugs."""
    cases = [
        a_case(key, level, required=must, scope=tuple(sorted(scope)))
        for key, (level, must, scope) in zip(KEYS, draw(some_cases), strict=False)
    ]
    there = {case.id for case in cases}
    runs = [
        Execution(id=f"X{number}", case=case, result=result, at=at)
        for number, (case, result, at) in enumerate(draw(some_runs))
        if case in there
    ]
    bugs = [
        a_bug(f"U{number}", severity, state=state, blocking=blocking, case=case if case in there else None)
        for number, (severity, state, blocking, case) in enumerate(draw(some_bugs))
    ]
    return trying(*map(an_item, ITEMS), *cases, *runs, *bugs)


@given(plans())
def test_the_levels_add_up_to_the_whole(plan: Plan):
    found = quality(plan)
    assert sum(len(level.cases) for level in found.levels) == len(found.overall.cases)
    assert sum(level.executed for level in found.levels) == found.overall.executed
    assert sum(level.passed for level in found.levels) == found.overall.passed
    for result in Result:
        assert sum(level.count(result) for level in found.levels) == found.overall.count(result)


@given(plans())
def test_shares_lie_between_nothing_and_all(plan: Plan):
    for level in (*quality(plan).levels, quality(plan).overall):
        for share in (level.executed_share, level.pass_rate):
            assert share is None or 0 <= share <= 1
        assert level.passed <= level.executed <= len(level.newest) <= len(level.cases)


@given(plans())
def test_the_newest_execution_has_no_newer_one(plan: Plan):
    for case, run in newest(plan).items():
        others = [other for other in plan.rows(Execution).values() if other.case == case]
        assert all(other.at is None or (run.at is not None and other.at <= run.at) for other in others)


@given(plans())
def test_a_level_that_can_be_left_passed_and_has_no_grave_bug(plan: Plan):
    for level in quality(plan).levels:
        if level.exits:
            assert level.pass_rate == 1.0
            assert level.executed_share == 1.0
            assert level.open_bugs(1) == level.open_bugs(2) == level.blocking(Blocking.BLOCKER) == 0


@given(plans())
def test_open_bugs_grow_with_the_severity_that_is_looked_at(plan: Plan):
    counts = [len(open_bugs(plan, severity)) for severity in (1, 2, 3, 4)]
    assert counts == sorted(counts)
    assert counts[-1] == len(level_figures(plan).bugs)


@given(plans())
def test_the_matrix_agrees_with_the_cases(plan: Plan):
    traced = traceability(plan)
    results = {case: run.result for case, run in newest(plan).items()}
    for row in traced.rows:
        assert sum(len(cell.cases) for cell in row.cells) == len(row.overall.cases)
        assert (row.overall.cover is Cover.GAP) is (row.overall.cases == ())
        assert (row.overall.cover is Cover.PASSED) is (
            row.overall.cases != () and all(results.get(one.case.id) is Result.PASSED for one in row.overall.cases)
        )
    assert len(traced.table()) == len(traced.rows) + 1
    assert len({len(line) for line in traced.table()}) == 1


@given(st.integers(0, 10_000), st.integers(1, 10_000))
def test_only_all_of_them_reads_as_a_hundred(passed: int, whole: int):
    share = min(passed, whole) / whole
    assert (percent(share) == "100") is (passed >= whole)
