"""The two passes: lags as moves of points, edges over the clock, and the same values by level and by node."""

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from planner.analysis.compiled import compile_plan
from planner.analysis.passes import NARROW, OPEN, Move, backward, backward_by_node, forward, forward_by_node
from planner.model.calendars import Calendar
from planner.model.values import LagCalendar
from tests.builders import a_plan, with_rows, with_task
from tests.planner.analysis.random_plans import plans

NIGHTS = Calendar(id="n", key="N", name="Nights", **dict.fromkeys(("monday", "tuesday", "wednesday"), ((0, 360),)))
lags = st.integers(-5000, 5000).map(lambda half: 2 * half)
points = st.integers(0, 100_000)


def program_of(text):
    """The program of a plan, and the place of each task by key."""
    found = compile_plan(a_plan(text))
    return found.program, {key: int(found.shape.place[row]) for key, row in found.network.rows.row_of.items()}


def test_no_lag_leaves_a_point_as_it_reads():
    for up in (True, False):
        move = Move.of(np.array([0, 0]), up=up)
        assert move.apply(np.array([10, 11])).tolist() == [10, 11]


def test_what_is_lagged_forward_reads_as_a_finish_first():
    move = Move.of(np.array([4, 4, -4]), up=True)
    assert move.apply(np.array([10, 11, 11])).tolist() == [14, 14, 6]


def test_what_is_lagged_backward_may_have_read_as_the_next_start():
    move = Move.of(np.array([-4, -4, 4]), up=False)
    assert move.apply(np.array([10, 11, 10])).tolist() == [7, 7, 15]


def test_part_of_the_moves_is_that_of_its_edges_and_none_where_nothing_moves():
    move = Move.of(np.array([0, 0, 4, 0]), up=True)
    assert move.part(slice(2, 4)).apply(np.array([11, 11])).tolist() == [14, 11]
    assert move.part(np.array([3, 2])).apply(np.array([11, 11])).tolist() == [11, 14]
    assert move.part_that_moves(slice(0, 2)) is None
    assert move.part_that_moves(slice(1, 3)) is not None
    assert Move.of(np.array([0, 0]), up=False).part_that_moves(slice(0, 2)) is None
    assert Move.of(np.array([0, 0]), up=False, loose=np.array([0, 1])).part_that_moves(slice(0, 2)) is not None


@settings(max_examples=50)
@given(st.lists(st.tuples(points, lags), min_size=1, max_size=6), st.booleans())
def test_one_point_moves_as_an_array_of_them_does(moved, up):
    at, lag = (np.array(column) for column in zip(*moved, strict=True))
    move = Move.of(lag, up=up)
    single = [move.apply_one(int(point), number) for number, point in enumerate(at)]
    assert move.apply(at).tolist() == single


@settings(max_examples=50)
@given(points, lags)
def test_backward_undoes_forward_up_to_the_reading(point, lag):
    there = Move.of(np.array([lag]), up=True).apply_one(point, 0)
    back = Move.of(np.array([-lag]), up=False).apply_one(there, 0)
    assert back >> 1 == point >> 1
    assert back >= point


def test_edges_within_one_calendar_do_not_go_over_the_clock():
    program, _ = program_of("A > B SS+1d; B > C FF; C > D")
    assert len(program.forward.crossings.index) == 0
    assert len(program.backward.crossings.index) == 0


def test_lagged_edges_of_milestones_and_those_between_calendars_go_over_the_clock():
    program, _ = program_of("M 0d; A > M; M > B FS+1d; A > C FS+1d")
    assert len(program.forward.crossings.index) == len(program.backward.crossings.index) == 1
    mixed = compile_plan(with_task(with_rows(a_plan("A > B > C"), NIGHTS), "B", calendar="n")).program
    assert len(mixed.forward.crossings.index) == len(mixed.backward.crossings.index) == 2


def test_a_lag_on_another_calendar_goes_over_the_clock():
    plan = a_plan("A; B; A > B FS+1d")
    link = next(iter(plan.links.values()))
    for lag_calendar, crossing in ((LagCalendar.PREDECESSOR, 0), (LagCalendar.PROJECT, 0), (LagCalendar.ELAPSED, 1)):
        changed = type(link)(id=link.id, predecessor="A", successor="B", lag=link.lag, lag_calendar=lag_calendar)
        program = compile_plan(plan.with_tables({"link": {link.id: changed}})).program
        assert len(program.forward.crossings.index) == crossing


def test_without_edges_starts_and_finishes_are_the_bounds():
    program, place = program_of("A 1d; B 2d")
    values = forward(program.forward, program.nodes)
    assert (values[:2] == program.nodes.lower).all()
    assert values[2 + place["B"]] - values[place["B"]] == 2 * 960 - 1


def test_nothing_bounds_a_place_without_edges():
    program, place = program_of("A > B; C")
    values = forward(program.forward, program.nodes)
    assert program.forward.tightest(values, place["C"]) == OPEN
    assert program.forward.tightest(values, place["B"]) < OPEN
    assert program.backward.tightest(values, place["C"]) == OPEN


def test_the_tightest_of_several_edges_counts_each_way():
    program, place = program_of("A 1d; B 3d; A > C; B > C")
    early = forward(program.forward, program.nodes)
    finish = early[program.shape.count + place["B"]]
    assert program.forward.tightest(early, place["C"]) == finish
    late = backward(program.backward, program.bounded(program.finish(early)))
    assert late[program.shape.count + place["A"]] >> 1 == late[place["C"]] >> 1


def test_a_start_of_a_summary_task_is_the_least_below_it_and_others_the_greatest():
    program, place = program_of("P 1d; S{ A; B }; P > A; S > X SS; S > Y")
    early = forward(program.forward, program.nodes)
    assert early[place["X"]] == early[place["B"]]
    assert early[place["Y"]] >> 1 == early[program.shape.count + place["A"]] >> 1


def crowd(width):
    """A plan of that many chains of two tasks."""
    return "; ".join(f"A{number} {number % 5 + 1}d > B{number}" for number in range(width))


@pytest.mark.parametrize("width", [1, NARROW, 3 * NARROW])
def test_wide_and_narrow_plans_have_the_same_values_by_level_and_by_node(width):
    program, _ = program_of(crowd(width))
    early = forward(program.forward, program.nodes)
    assert early.tolist() == forward_by_node(program.forward, program.nodes)
    nodes = program.bounded(program.finish(early))
    assert backward(program.backward, nodes).tolist() == backward_by_node(program.backward, nodes)


@settings(max_examples=50)
@given(plans(size=10))
def test_no_start_is_before_its_bound_and_no_edge_is_broken(plan):
    program = compile_plan(plan).program
    early = forward(program.forward, program.nodes)
    count = program.shape.count
    assert (early[:count] >= program.nodes.lower).all()
    assert (early[count:] - early[:count] == program.nodes.length).all()
    said = program.forward.everything(early)
    assert (early[program.forward.side.node] >= said).all()


@settings(max_examples=50)
@given(plans(size=10))
def test_no_finish_is_after_its_bound_and_no_edge_is_broken_backward(plan):
    program = compile_plan(plan).program
    nodes = program.bounded(program.finish(forward(program.forward, program.nodes)))
    late = backward(program.backward, nodes)
    count = program.shape.count
    assert (late[count:] <= nodes.upper).all()
    assert (late[count:] - late[:count] == nodes.length).all()
    said = program.backward.everything(late)
    assert (late[count + program.backward.side.node] <= said).all()
