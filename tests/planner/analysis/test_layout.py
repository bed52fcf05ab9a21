"""The drawing of a graph: nothing overlaps, links run rightward, small edits move little."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from planner.analysis.layout import Layout, Spacing, lay_out

EDGES = st.lists(st.tuples(st.integers(0, 29), st.integers(0, 29)), max_size=60)


def drawn(text: str, **options: object) -> Layout:
    """Layout of edges written as `A>B B>C`, nodes in order of appearance."""
    pairs = [pair.split(">") for pair in text.split()]
    ids = list(dict.fromkeys(name for pair in pairs for name in pair))
    rows = [[ids.index(name) for name in pair] for pair in pairs if len(pair) == 2]
    return lay_out(ids, np.array(rows), **options)  # type: ignore[arg-type]


def spot(layout: Layout, name: str) -> tuple[float, float]:
    row = layout.ids.index(name)
    return float(layout.x[row]), float(layout.y[row])


def launch(count: int, links: int, seed: int = 1) -> np.ndarray:
    """Edges of a made-up launch: tasks follow tasks typed shortly before them."""
    chance = np.random.default_rng(seed)
    heads = np.concatenate([np.arange(1, count), chance.integers(1, count, links - count + 1)])
    back = np.floor(chance.exponential(20, len(heads))).astype(int)
    return np.stack([np.maximum(0, heads - 1 - back), heads], axis=1)


def overlapping(layout: Layout) -> int:
    """Pairs of boxes that overlap."""
    near_x = np.abs(layout.x[:, None] - layout.x) < layout.spacing.width
    near_y = np.abs(layout.y[:, None] - layout.y) < layout.spacing.height
    return (int((near_x & near_y).sum()) - len(layout.ids)) // 2


def test_a_chain_is_one_level_line() -> None:
    layout = drawn("A>B B>C C>D")
    assert np.ptp(layout.y) == 0
    assert np.all(np.diff(layout.x) == layout.spacing.pitch)


def test_an_empty_graph_has_an_empty_drawing() -> None:
    layout = lay_out([], np.zeros((0, 2), dtype=np.int64))
    assert layout.bounds == (0.0, 0.0, 0.0, 0.0)


def test_branches_stand_above_each_other_and_their_join_between_them() -> None:
    layout = drawn("A>B A>C B>D C>D")
    assert spot(layout, "B")[0] == spot(layout, "C")[0]
    assert spot(layout, "A")[1] == spot(layout, "D")[1]
    assert spot(layout, "B")[1] < spot(layout, "A")[1] < spot(layout, "C")[1]


def test_a_crossing_that_can_be_avoided_is_avoided() -> None:
    layout = drawn("A>Y B>X C>Z A>C")
    order_left = spot(layout, "A")[1] < spot(layout, "B")[1]
    order_right = spot(layout, "Y")[1] < spot(layout, "X")[1]
    assert order_left == order_right


def test_a_long_link_passes_beside_the_boxes_of_the_columns_it_crosses() -> None:
    layout = drawn("A>B B>C C>D A>D")
    run = layout.routes.run(3)
    assert len(run) == 4
    for row, name in enumerate(["B", "B", "C", "C"]):
        assert abs(run[row, 1] - spot(layout, name)[1]) >= layout.spacing.height / 2


def test_a_start_that_only_a_late_task_needs_is_drawn_next_to_it() -> None:
    layout = drawn("A>B B>C C>D Z>D")
    assert spot(layout, "Z")[0] == spot(layout, "C")[0]


def test_unlinked_tasks_are_laid_in_rows_not_in_one_column() -> None:
    layout = lay_out([str(i) for i in range(50)], np.zeros((0, 2), dtype=np.int64))
    assert len(np.unique(layout.x)) == 5
    assert overlapping(layout) == 0


@given(EDGES, st.booleans())
@settings(max_examples=60, deadline=None)
def test_no_boxes_ever_overlap_whatever_the_graph(edges: list[tuple[int, int]], grouped: bool) -> None:
    groups = np.arange(30) % 3 if grouped else None
    layout = lay_out([str(i) for i in range(30)], np.array(edges), groups=groups)
    assert overlapping(layout) == 0


@given(EDGES)
@settings(max_examples=60, deadline=None)
def test_links_of_an_acyclic_graph_all_run_rightward(edges: list[tuple[int, int]]) -> None:
    forward = np.array([sorted(edge) for edge in edges if edge[0] != edge[1]], dtype=int).reshape(-1, 2)
    layout = lay_out([str(i) for i in range(30)], forward)
    assert np.all(layout.x[forward[:, 0]] < layout.x[forward[:, 1]])


@given(EDGES)
@settings(max_examples=30, deadline=None)
def test_the_same_graph_is_always_drawn_the_same(edges: list[tuple[int, int]]) -> None:
    ids = [str(i) for i in range(30)]
    one, two = lay_out(ids, np.array(edges)), lay_out(ids, np.array(edges))
    assert np.array_equal(one.y, two.y)
    assert np.array_equal(one.routes.points, two.routes.points)


def test_a_cycle_is_drawn_with_one_link_pointing_back() -> None:
    layout = drawn("A>B B>C C>A")
    assert [spot(layout, name)[0] for name in "ABC"] == sorted(spot(layout, name)[0] for name in "ABC")


def test_two_links_between_the_same_tasks_share_one_route() -> None:
    layout = drawn("A>B B>C A>C A>C")
    assert np.array_equal(layout.routes.run(2), layout.routes.run(3))


def test_each_group_has_its_own_lane_and_the_lanes_do_not_touch() -> None:
    layout = drawn("A>B B>C C>D D>E", groups=np.array([0, 0, 1, 1, 2]))
    tops = [lane.top for lane in layout.lanes]
    bottoms = [lane.bottom for lane in layout.lanes]
    assert all(bottom < top for bottom, top in zip(bottoms, tops[1:], strict=False))
    assert tops[0] < spot(layout, "B")[1] < bottoms[0]
    assert tops[1] < spot(layout, "C")[1] < bottoms[1]


def test_each_lane_begins_at_the_left() -> None:
    layout = drawn("A>B B>C C>D", groups=np.array([0, 0, 1, 1]))
    assert spot(layout, "C")[0] == spot(layout, "A")[0]


def test_a_link_between_lanes_turns_only_between_columns_and_between_lanes() -> None:
    layout = drawn("A>B B>C", groups=np.array([0, 0, 1]))
    run = layout.routes.run(1)
    assert run[0, 0] > spot(layout, "B")[0] + layout.spacing.width / 2
    assert layout.lanes[0].bottom < run[1, 1] < layout.lanes[1].top
    assert run[3, 0] < spot(layout, "C")[0] - layout.spacing.width / 2
    assert run[3, 1] == spot(layout, "C")[1]


def test_links_of_two_sources_never_share_a_stretch_of_a_gutter() -> None:
    layout = drawn("A>X B>Y", groups=np.array([0, 1, 0, 1]))
    assert layout.routes.run(0)[1, 1] != layout.routes.run(1)[1, 1]


def test_bounds_hold_every_box_and_every_lane() -> None:
    layout = drawn("A>B B>C", groups=np.array([0, 0, 1]))
    left, top, right, bottom = layout.bounds
    assert left <= layout.lanes[0].left
    assert top <= layout.lanes[0].top
    assert right >= float(layout.x.max()) + layout.spacing.width / 2
    assert bottom >= layout.lanes[1].bottom


def test_adding_a_task_changes_the_order_of_hardly_any_others() -> None:
    edges = launch(120, 170)
    ids = [str(i) for i in range(120)]
    first = lay_out(ids, edges)
    second = lay_out([*ids, "new"], np.vstack([edges, [[60, 120]]]), before=first)
    stayed = first.layer == second.layer[:120]
    apart = (first.y[:, None] - first.y) * (second.y[:120, None] - second.y[:120])
    together = (first.layer[:, None] == first.layer) & stayed[:, None] & stayed
    assert stayed.mean() > 0.95
    assert int((apart[together] < 0).sum()) // 2 <= 3


def test_drawing_again_from_the_last_drawing_moves_nothing_to_another_place() -> None:
    edges = launch(120, 170)
    ids = [str(i) for i in range(120)]
    first = lay_out(ids, edges)
    second = lay_out(ids, edges, before=first)
    assert np.abs(second.y - first.y).max() < first.spacing.height


def test_an_unlinked_task_stays_in_its_column_when_another_is_linked() -> None:
    ids = [str(i) for i in range(20)]
    first = lay_out(ids, np.zeros((0, 2), dtype=np.int64))
    second = lay_out(ids, np.array([[3, 7]]), before=first)
    others = [row for row in range(20) if row not in {3, 7}]
    assert np.array_equal(first.layer[others], second.layer[others])


@pytest.mark.parametrize("count", [100, 1000])
def test_boxes_of_a_made_up_launch_do_not_overlap(count: int) -> None:
    layout = lay_out([str(i) for i in range(count)], launch(count, count * 7 // 5))
    assert overlapping(layout) == 0


def test_spacing_can_be_chosen() -> None:
    layout = drawn("A>B", spacing=Spacing(width=100, column_gap=20))
    assert np.diff(layout.x).tolist() == [120.0]


def test_a_drawing_shows_the_graph_that_it_was_made_of_and_no_other() -> None:
    layout = drawn("A>B B>C")
    assert layout.shows(("A", "B", "C"), np.array([[0, 1], [1, 2]]), None)
    assert not layout.shows(("A", "B", "D"), np.array([[0, 1], [1, 2]]), None)
    assert not layout.shows(("A", "B", "C"), np.array([[0, 1], [0, 2]]), None)
    assert not layout.shows(("A", "B", "C"), np.array([[0, 1], [1, 2]]), np.zeros(3, dtype=np.int64))


def test_a_drawing_in_lanes_shows_these_lanes_and_no_others() -> None:
    lanes = np.array([0, 1, 1])
    layout = drawn("A>B B>C", groups=lanes)
    edges = np.array([[0, 1], [1, 2]])
    assert layout.shows(("A", "B", "C"), edges, lanes.copy())
    assert not layout.shows(("A", "B", "C"), edges, np.array([0, 0, 1]))
    assert not layout.shows(("A", "B", "C"), edges, None)


def test_lanes_keep_the_numbers_of_their_groups_in_rising_order() -> None:
    layout = drawn("A>B B>C", groups=np.array([7, 2, 7]))
    assert [lane.group for lane in layout.lanes] == [2, 7]
    assert spot(layout, "B")[1] < spot(layout, "A")[1]


def test_all_lanes_are_equally_wide() -> None:
    layout = drawn("A>B B>C D>E", groups=np.array([0, 0, 0, 1, 1]))
    assert len({(lane.left, lane.right) for lane in layout.lanes}) == 1


def test_a_drawing_without_groups_has_no_lanes() -> None:
    assert drawn("A>B").lanes == ()


def test_a_loop_and_a_repeated_link_change_no_place() -> None:
    plain, odd = drawn("A>B B>C"), drawn("A>B B>C A>A A>B")
    assert plain.x.tolist() == odd.x.tolist()
    assert plain.y.tolist() == odd.y.tolist()


def test_the_order_of_typing_links_changes_no_column() -> None:
    one, two = drawn("A>B A>C B>D C>D"), drawn("A>B A>C C>D B>D")
    assert [spot(one, name)[0] for name in "ABCD"] == [spot(two, name)[0] for name in "ABCD"]


def test_every_task_stands_in_the_column_of_its_layer() -> None:
    layout = lay_out([str(row) for row in range(80)], launch(80, 130))
    for layer in np.unique(layout.layer):
        assert len(np.unique(layout.x[layout.layer == layer])) == 1
    assert np.array_equal(np.argsort(layout.layer, kind="stable"), np.argsort(layout.x, kind="stable"))


def test_links_have_routes_in_their_own_order() -> None:
    layout = drawn("A>B B>C C>D A>D")
    assert [len(layout.routes.run(link)) for link in range(4)] == [0, 0, 0, 4]
