"""What merging promises, whatever people do apart: everybody ends with one plan and one list of conflicts."""

from __future__ import annotations

from hypothesis import given, settings, strategies as st

from tests.planner.merge.promises import apart_without_touching, converge, follow, take_back

DOINGS = st.lists(
    st.tuples(st.integers(0, 2), st.integers(0, 15), st.integers(0, 20), st.integers(0, 20)), min_size=1, max_size=14
)
"""Who does what to which row, and with what."""
EXAMPLES = 2_000


@settings(max_examples=EXAMPLES)
@given(DOINGS)
def test_whatever_people_do_apart_they_end_with_one_plan_and_one_list_of_conflicts(doings):
    converge(doings)


@settings(max_examples=EXAMPLES)
@given(DOINGS, st.integers(0, 2), st.integers(0, 2))
def test_taking_a_merge_back_gives_the_plan_of_before_and_nothing_open_that_was_not(doings, mine, yours):
    take_back(doings, mine, yours)


@settings(max_examples=EXAMPLES)
@given(DOINGS, st.permutations(range(3)))
def test_taking_a_second_merge_back_leaves_open_what_the_first_one_left_open(doings, who):
    take_back(doings, *who[:2], second=True)


@settings(max_examples=EXAMPLES)
@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 5), st.integers(0, 3)), max_size=12))
def test_edits_of_different_rows_and_fields_are_no_conflict(doings):
    apart_without_touching(doings)


@settings(max_examples=EXAMPLES)
@given(
    st.lists(st.tuples(st.integers(0, 2), st.integers(0, 17), st.integers(0, 20), st.integers(0, 20)), max_size=20),
)
def test_a_fold_that_goes_on_from_the_last_one_is_the_fold_of_the_whole_log(doings):
    follow(doings)
