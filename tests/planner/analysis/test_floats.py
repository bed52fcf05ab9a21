"""Floats, driving links and the critical path, from the values of both passes."""

from datetime import date, datetime
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings

from planner.analysis.compiled import compile_plan
from planner.analysis.floats import critical_path, link_floats, solve
from planner.analysis.passes import OPEN
from planner.model.values import Constraint
from planner.worktime import to_minutes
from tests.builders import a_plan, with_task
from tests.planner.analysis.random_plans import plans


class Solved:
    """The solution of a plan, read by keys."""

    def __init__(self, plan, target=None):
        self.compiled = compile_plan(plan)
        self.solution = solve(self.compiled.program, None if target is None else to_minutes(target))
        rows = self.compiled.network.rows
        self.place = {key: int(self.compiled.shape.place[row]) for key, row in rows.row_of.items()}
        self.key = {place: key for key, place in self.place.items()}

    def total(self, keys):
        """Total floats in days."""
        return [int(self.solution.total[self.place[key]]) / 480 for key in keys]

    def free(self, keys):
        """Free floats in days."""
        return [int(self.solution.free[self.place[key]]) / 480 for key in keys]

    def path(self):
        """The critical path as keys."""
        is_task = np.zeros(self.compiled.shape.count, dtype=np.bool_)
        is_task[self.compiled.program.rows] = True
        return "".join(self.key[place] for place in critical_path(self.solution, is_task))

    def link_floats(self):
        """Link floats in days by link."""
        ids = self.compiled.network.link_ids
        return dict(zip(ids, (link_floats(self.solution, len(ids)) / 480).tolist(), strict=True))


FORK = "A 1d > B 3d > D 1d; A > C 1d > D; A > E 1d"


def test_total_float_is_what_the_plan_can_wait_and_free_float_what_others_can():
    found = Solved(a_plan(FORK))
    assert found.total("ABCDE") == [0, 0, 2, 0, 3]
    assert found.free("ABCDE") == [0, 0, 2, 0, 3]
    chain = Solved(a_plan("A 5d; B 1d > C 1d"))
    assert chain.total("BC") == [3, 3]
    assert chain.free("BC") == [0, 3]


def test_links_have_the_float_that_they_leave():
    found = Solved(a_plan(FORK)).link_floats()
    assert found == {"A-B-FS": 0, "B-D-FS": 0, "A-C-FS": 0, "C-D-FS": 2, "A-E-FS": 0}


def test_links_of_summary_tasks_have_floats_and_inner_edges_have_no_number():
    found = Solved(a_plan("S{ A 1d; B 3d }; C 1d; S > D; C > D")).link_floats()
    assert found == {"S-D-FS": 0, "C-D-FS": 2}


def test_the_critical_path_runs_from_a_start_to_the_last_finish():
    assert Solved(a_plan(FORK)).path() == "ABD"


def test_the_critical_path_of_independent_tasks_is_the_longest_one():
    assert Solved(a_plan("A 1d; B 3d; C 2d")).path() == "B"


def test_the_critical_path_goes_through_summary_tasks_without_naming_them():
    assert Solved(a_plan("A 2d; S{ B 1d; C 3d }; A > S; S > D")).path() == "ACD"


def test_a_plan_without_tasks_has_an_empty_path():
    found = Solved(a_plan())
    assert (found.path(), found.solution.finish) == ("", 0)


def test_a_task_that_waits_for_a_date_begins_the_path():
    plan = with_task(a_plan("A 1d > B 1d"), "B", constraint=Constraint.SNET, constraint_date=date(2026, 3, 2))
    assert Solved(plan).path() == "AB"
    late = with_task(plan, "B", constraint_date=date(2026, 3, 20))
    assert Solved(late).path() == "B"


@pytest.mark.parametrize(("days", "float_"), [(0, 0), (1, 1), (-1, -1)])
def test_a_target_moves_every_float_by_as_much(days, float_):
    plan = a_plan("A 2d > B 1d")
    found = Solved(plan, target=datetime(2026, 3, 5 + days))
    assert found.total("AB") == [float_, float_]


def test_free_float_is_never_more_than_total_float():
    plan = with_task(a_plan("A 1d; B 5d"), "A", constraint=Constraint.FNLT, constraint_date=date(2026, 3, 2))
    found = Solved(plan)
    assert found.total("A") == found.free("A") == [0]


def test_a_task_as_late_as_possible_is_planned_at_the_end_of_its_free_float():
    plan = with_task(a_plan("A 1d > C 1d; B 3d > C"), "A", constraint=Constraint.ALAP)
    found = Solved(plan)
    moved = found.solution.planned - found.solution.early
    place, count = found.place["A"], len(found.solution.total)
    assert np.flatnonzero(moved).tolist() == [place, count + place]
    assert moved[place] / 960 == 2


def test_without_late_tasks_the_plan_is_the_early_one():
    found = Solved(a_plan(FORK)).solution
    assert found.planned is found.early


@settings(max_examples=50)
@given(plans(size=10))
def test_floats_of_any_plan_agree_with_each_other(plan):
    found = Solved(plan).solution
    assert (found.free <= found.total).all()
    assert (found.free < OPEN).all()
    assert (found.edge_float >= 0).all()
    assert (found.late - found.early >= 2 * min(found.total.min(), 0) - 1).all()


@settings(max_examples=50)
@given(plans(size=10))
def test_each_task_of_the_critical_path_drives_the_next(plan):
    found = Solved(plan)
    path = critical_path(found.solution, np.ones(found.compiled.shape.count, dtype=np.bool_))
    side = found.compiled.shape.forward
    for place, following in pairwise(path):
        edges = side.edges_of(following)
        drives = found.solution.edge_float[edges] == 0
        assert place in (side.source[edges] % found.compiled.shape.count)[drives]
