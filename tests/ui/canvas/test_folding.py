"""Summary tasks as one node each."""

from __future__ import annotations

import numpy as np
import pytest

import planner
from planner import Plan
from tests.builders import a_plan, with_task
from ui.canvas.drawing import Arrangement, Drawing, draw
from ui.canvas.folding import foldable, folded, summaries
from ui.canvas.picture import Shape, Sign
from ui.canvas.sheet import sheet_of

NESTED = a_plan("S{ A > B; T{ C } }; X > A; B > Y; C > Y; A > Z SS+1d; S > E")


def drawn(plan: Plan, *folds: str, before: Drawing | None = None) -> Drawing:
    """The drawing with some summary tasks folded."""
    return draw(plan, before, Arrangement(folds=frozenset(folds)))


def links(drawing: Drawing) -> list[str]:
    """The ends of the links as they are drawn."""
    return sorted(f"{drawing.ids[tail]}>{drawing.ids[head]}" for tail, head in drawing.layout.edges.tolist())


def test_a_folded_summary_task_stands_for_all_that_is_below_it() -> None:
    assert set(drawn(NESTED, "S").ids) == {"X", "S", "Y", "Z", "E"}


def test_links_of_what_is_folded_end_at_it_and_those_inside_are_left_out() -> None:
    assert links(drawn(NESTED, "S")) == ["S>E", "S>Y", "S>Y", "S>Z", "X>S"]


def test_a_fold_inside_a_summary_task_leaves_the_others() -> None:
    drawing = drawn(NESTED, "T")
    assert set(drawing.ids) == {"X", "S", "A", "B", "T", "Y", "Z", "E"}
    assert "T>Y" in links(drawing)


def test_a_folded_task_without_links_is_shown_too() -> None:
    assert drawn(a_plan("S{ A }; B"), "S").ids == ("S", "B")


@pytest.mark.parametrize("fold", ["gone", "X"])
def test_folds_of_what_is_no_summary_task_count_for_nothing(fold: str) -> None:
    assert drawn(NESTED, fold).ids == draw(NESTED).ids


def test_folded_tasks_are_counted() -> None:
    assert drawn(NESTED, "S").folded.counts == {"S": 4}


def test_who_stands_for_whom() -> None:
    found = folded(planner.outline(NESTED), {"S", "T"})
    assert [found.shown(task) for task in ("A", "C", "S", "X")] == ["S", "S", "S", "X"]


def test_all_else_keeps_its_order_when_something_is_folded() -> None:
    plan = a_plan("S{ A > B }; X > P; X > Q; X > R; P > Y; Q > Y; R > Y; B > Y")
    before = draw(plan)
    after = drawn(plan, "S", before=before)
    heights = [[found.layout.y[found.rows[task]] for task in "PQR"] for found in (before, after)]
    assert np.argsort(heights[0]).tolist() == np.argsort(heights[1]).tolist()


def test_a_ring_that_only_the_fold_closes_is_drawn_all_the_same() -> None:
    drawing = drawn(a_plan("S{ A; B }; A > X; X > B"), "S")
    assert links(drawing) == ["S>X", "X>S"]


def test_folding_and_unfolding_gives_the_first_drawing_again() -> None:
    first = draw(NESTED)
    again = draw(NESTED, drawn(NESTED, "S", before=first))
    assert (again.ids, again.layout.layer.tolist()) == (first.ids, first.layout.layer.tolist())


def test_an_edit_of_a_hidden_task_keeps_the_drawing() -> None:
    before = drawn(NESTED, "S")
    assert drawn(with_task(NESTED, "A", name="Other"), "S", before=before).layout is before.layout


def test_a_folded_task_is_a_bracket_that_tells_how_much_it_hides() -> None:
    drawing = drawn(NESTED, "S")
    nodes = sheet_of(NESTED, drawing).nodes
    row = drawing.rows["S"]
    assert nodes.shape[row] == Shape.BRACKET
    assert nodes.durations[row] == "4 tasks"


def test_signs_say_what_can_be_folded_and_unfolded() -> None:
    drawing = drawn(NESTED, "T")
    signs = sheet_of(NESTED, drawing).nodes.sign
    assert signs is not None
    found = {task: Sign(int(signs[row])) for task, row in drawing.rows.items()}
    assert (found["S"], found["T"], found["A"]) == (Sign.OPEN, Sign.FOLDED, Sign.NONE)


def test_a_plan_without_summary_tasks_has_no_signs() -> None:
    plan = a_plan("A > B")
    assert sheet_of(plan, draw(plan)).nodes.sign is None


def test_labels_of_links_that_end_elsewhere_are_left_out() -> None:
    whole, less = (sheet_of(NESTED, drawing).links for drawing in (draw(NESTED), drawn(NESTED, "S")))
    assert [text for text in whole.labels if text] == ["SS +1d"]
    assert [text for text in less.labels if text] == []


def test_a_hidden_name_is_told_by_nobody_but_edits_of_shown_ones_are() -> None:
    before = sheet_of(NESTED, drawn(NESTED, "S"))
    plan = with_task(NESTED, "S", name="Renamed")
    after = sheet_of(plan, drawn(plan, "S", before=before.drawing), before)
    assert after.nodes.names[after.drawing.rows["S"]] == "Renamed"
    assert after.nodes.durations[after.drawing.rows["S"]] == "4 tasks"


@pytest.mark.parametrize(
    ("tasks", "folds"), [("A", "S"), ("S", "S"), ("C", "T"), ("X", ""), ("A C", "S T"), ("A B", "S"), ("gone", "")]
)
def test_what_folds_for_some_tasks(tasks: str, folds: str) -> None:
    assert foldable(NESTED, tasks.split()) == tuple(folds.split())


def test_all_summary_tasks() -> None:
    assert summaries(NESTED) == {"S", "T"}
