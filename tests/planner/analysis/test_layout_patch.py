"""A large drawing after a small edit: what was there stays, what is new stands near and free."""

from __future__ import annotations

import time

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from planner.analysis import layout_patch
from planner.analysis.layout import Layout, lay_out
from planner.analysis.layout_patch import redraw
from tests.planner.analysis.test_layout import launch, overlapping


@pytest.fixture(autouse=True)
def _small_is_large(monkeypatch):
    monkeypatch.setattr(layout_patch, "LARGE", 1)


def a_drawing(count: int = 60, *, lanes: int = 0) -> Layout:
    ids = [f"T{row}" for row in range(count)]
    groups = np.arange(count) * lanes // count if lanes else None
    return lay_out(ids, launch(count, count * 2), groups=groups)


def edited(before: Layout, *, without: frozenset[int] = frozenset(), added: tuple[tuple[str, str, int], ...] = ()):
    """The ids, edges and groups after rows are gone and tasks (name, predecessor, lane) come at the end."""
    ids = [name for row, name in enumerate(before.ids) if row not in without]
    groups = (
        None if before.groups is None else [g for row, g in enumerate(before.groups.tolist()) if row not in without]
    )
    pairs = [[before.ids[tail], before.ids[head]] for tail, head in before.edges.tolist()]
    pairs = [pair for pair in pairs if set(pair) <= set(ids)]
    for name, predecessor, lane in added:
        ids.append(name)
        pairs += [[predecessor, name]] if predecessor else []
        if groups is not None:
            groups.append(lane)
    row = {name: number for number, name in enumerate(ids)}
    edges = np.array([[row[tail], row[head]] for tail, head in pairs], dtype=np.int64).reshape(-1, 2)
    return redraw(ids, edges, groups=None if groups is None else np.array(groups), before=before)


def places(layout: Layout) -> dict[str, tuple[float, float]]:
    return dict(zip(layout.ids, zip(layout.x.tolist(), layout.y.tolist(), strict=True), strict=True))


@pytest.mark.parametrize("lanes", [0, 3])
def test_nothing_moves_when_a_task_comes_and_another_goes(lanes: int) -> None:
    before = a_drawing(lanes=lanes)
    after = edited(before, without=frozenset({20}), added=(("new", "T5", 0),))
    old, new = places(before), places(after)
    assert {name: new[name] for name in old if name != "T20"} == {n: place for n, place in old.items() if n != "T20"}


def test_a_new_task_stands_in_the_column_after_its_predecessor_and_covers_nothing() -> None:
    before = a_drawing()
    after = edited(before, added=(("new", "T5", 0),))
    assert after.layer[-1] == before.layer[5] + 1
    assert after.x[-1] > before.x[5]
    assert overlapping(after) == 0


def test_a_new_task_without_links_stands_near_the_one_before_it() -> None:
    before = a_drawing()
    after = edited(before, added=(("new", "", 0),))
    assert after.x[-1] == before.x[-1]
    assert overlapping(after) == 0


def test_links_that_stay_keep_their_courses_and_a_new_one_runs_straight() -> None:
    before = a_drawing()
    after = edited(before, without=frozenset({0}), added=(("new", "T5", 0),))
    runs = {tuple(pair): before.routes.run(link) for link, pair in enumerate(before.edges.tolist())}
    for link, (tail, head) in enumerate(after.edges.tolist()[:-1]):
        assert np.array_equal(after.routes.run(link), runs[tail + 1, head + 1])
    assert len(after.routes.run(len(after.edges) - 1)) == 0


def test_a_lane_that_holds_nothing_any_more_is_gone() -> None:
    before = a_drawing(9, lanes=3)
    after = edited(before, without=frozenset({6, 7, 8}))
    assert [lane.group for lane in after.lanes] == [0, 1]


@pytest.mark.parametrize("added", [(("new", "T5", 7),), tuple((f"new{number}", "", 0) for number in range(30))])
def test_a_new_lane_and_many_new_tasks_are_laid_out(added: tuple[tuple[str, str, int], ...]) -> None:
    before = a_drawing(lanes=3)
    after = edited(before, added=added)
    fresh = lay_out(after.ids, after.edges, groups=after.groups, before=before)
    assert places(after) == places(fresh)


def test_a_task_that_has_another_lane_is_laid_out() -> None:
    before = a_drawing(lanes=3)
    groups = before.groups.copy()
    groups[0] = 2
    after = redraw(before.ids, before.edges, groups=groups, before=before)
    assert places(after) == places(lay_out(before.ids, before.edges, groups=groups, before=before))


def test_a_small_graph_is_laid_out(monkeypatch) -> None:
    monkeypatch.setattr(layout_patch, "LARGE", 1000)
    before = a_drawing()
    after = edited(before, added=(("new", "T5", 0),))
    assert places(after) == places(lay_out(after.ids, after.edges, before=before))


@settings(max_examples=30)
@given(st.integers(0, 59), st.lists(st.integers(0, 59), min_size=1, max_size=8), st.sampled_from([0, 3]))
def test_no_two_boxes_overlap_whatever_comes(gone: int, predecessors: list[int], lanes: int) -> None:
    before = a_drawing(lanes=lanes)
    added = tuple((f"n{number}", "" if row == gone else f"T{row}", 0) for number, row in enumerate(predecessors))
    assert overlapping(edited(before, without=frozenset({gone}), added=added)) == 0


def test_an_edit_of_ten_thousand_tasks_is_drawn_in_a_blink() -> None:
    count = 10_000
    before = lay_out([f"T{row}" for row in range(count)], launch(count, 15_000))
    ids, edges = (*before.ids, "new"), np.concatenate([before.edges, [[500, count]]])
    spent = []
    for _ in range(5):
        began = time.process_time()
        redraw(ids, edges, before=before)
        spent.append(time.process_time() - began)
    assert min(spent) < 0.05
