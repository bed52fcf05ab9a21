"""Summary tasks as ranges of rows."""

import numpy as np

from planner.analysis.links import rows_of
from planner.analysis.outline import Outline
from tests.builders import a_plan


def outline(text):
    """The outline of a plan."""
    return Outline.of(rows_of(a_plan(text)))


NESTED = "S{ A; T{ B; C } }; D"
VALUES = np.array([99, 5, 99, 3, 8, 7])


def test_rows_with_rows_below_them_are_summaries():
    assert outline(NESTED).summary.tolist() == [True, False, True, False, False, False]


def test_a_summary_takes_the_least_the_greatest_or_the_sum_of_the_tasks_below():
    found = outline(NESTED)
    assert found.least(VALUES).tolist() == [3, 5, 3, 3, 8, 7]
    assert found.greatest(VALUES).tolist() == [8, 5, 8, 3, 8, 7]
    assert found.sums(VALUES).tolist() == [16, 5, 11, 3, 8, 7]


def test_without_summary_tasks_values_are_given_back_as_they_are():
    values = np.array([1, 2])
    assert outline("A; B").least(values) is values


def test_a_summary_at_the_end_is_rolled_up_too():
    assert outline("A; S{ B; C }").greatest(np.array([1, 0, 4, 2])).tolist() == [1, 4, 4, 2]


def test_the_values_given_stay_as_they_are():
    before = VALUES.copy()
    outline(NESTED).sums(VALUES)
    assert (before == VALUES).all()
