"""How one list of rows turns into another."""

from hypothesis import given, strategies as st

from ui.models.sequence import coming, going, runs

ROWS = st.lists(st.sampled_from("abcdefgh"), unique=True)


def test_rows_beside_each_other_are_one_run():
    assert runs([0, 1, 2, 5, 7, 8]) == [(0, 2), (5, 5), (7, 8)]
    assert runs([]) == []


def test_going_names_the_rows_that_leave_and_coming_those_that_arrive():
    assert going("abcd", "bd") == [(0, 0), (2, 2)]
    assert coming("bd", "abcde") == [(0, 0), (2, 2), (4, 4)]


@given(ROWS, ROWS)
def test_taking_out_what_goes_and_putting_in_what_comes_gives_the_other_list(before, after):
    held = list(before)
    for first, last in reversed(going(before, after)):
        del held[first : last + 1]
    held.sort(key=after.index)
    for first, last in coming(before, after):
        held[first:first] = after[first : last + 1]
    assert held == after
