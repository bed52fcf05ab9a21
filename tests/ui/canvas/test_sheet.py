"""What is kept of a picture while only dates change is what would be made anew."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from planner.model.tasks import Phase
from planner.model.values import Estimate, TaskKind
from tests.builders import a_plan, with_rows, with_task
from ui.canvas.drawing import draw
from ui.canvas.picture import Shape
from ui.canvas.sheet import Sheet, sheet_of

if TYPE_CHECKING:
    from planner import Plan

NETWORK = "S{ A 3d > B 1d; C 2d }; T{ D 1d; E 0d }; S > T; B > D SS+1d; A > C"
VALUES = st.one_of(
    st.fixed_dictionaries({"name": st.text(max_size=5)}),
    st.fixed_dictionaries({"key": st.text(min_size=1, max_size=5)}),
    st.fixed_dictionaries({"duration": st.builds(Estimate.of, st.integers(0, 3000))}),
    st.fixed_dictionaries({"kind": st.sampled_from(list(TaskKind))}),
    st.fixed_dictionaries({"place": st.none() | st.tuples(st.floats(-900, 900), st.floats(-900, 900))}),
    st.fixed_dictionaries({"phase": st.sampled_from([None, "P1", "P2", "gone"])}),
    st.fixed_dictionaries({"parent": st.sampled_from([None, "S", "T"])}),
    st.fixed_dictionaries({"position": st.sampled_from(["a", "n", "z"])}),
)
Edit = tuple[str, dict[str, Any]]
EDITS = st.lists(st.tuples(st.sampled_from("ABCDEST"), VALUES), min_size=1, max_size=5)


def a_network(*, phases: bool = False) -> Plan:
    plan = a_plan(NETWORK)
    if not phases:
        return plan
    rows = [Phase(id=key, key=key, name=key, position=key) for key in ("P1", "P2")]
    return with_task(with_task(with_rows(plan, *rows), "A", phase="P1"), "T", phase="P2")


def edited(plan: Plan, task: str, values: dict[str, Any]) -> Plan:
    """The plan with other values for a task, which never becomes its own parent."""
    if values.get("parent") == task:
        return plan
    return plan.with_tables({"task": {**plan.tasks, task: replace(plan.tasks[task], **values)}})


def fresh(plan: Plan) -> Sheet:
    return sheet_of(plan, draw(plan))


def again(plan: Plan, before: Sheet) -> Sheet:
    return sheet_of(plan, draw(plan, before.drawing), before)


def differing(one: object, other: object) -> list[str]:
    """Names of the fields in which two tables of nodes or links differ."""
    names = [field.name for field in fields(one)]  # type: ignore[arg-type]
    return [name for name in names if not np.array_equal(getattr(one, name), getattr(other, name))]


@settings(max_examples=60, deadline=None)
@given(EDITS, st.booleans())
def test_after_any_edits_the_kept_sheet_equals_one_made_anew(edits: list[Edit], phases: bool) -> None:
    plan = a_network(phases=phases)
    kept = fresh(plan)
    for key, values in edits:
        plan = edited(plan, key, values)
        kept = again(plan, kept)
    new = sheet_of(plan, kept.drawing)
    assert differing(kept.nodes, new.nodes) == []
    assert differing(kept.links, new.links) == []
    assert (kept.bands, kept.bounds) == (new.bands, new.bounds)
    assert np.array_equal(kept.instant, new.instant)


@settings(max_examples=60, deadline=None)
@given(EDITS, st.booleans())
def test_after_any_edits_the_kept_drawing_shows_what_a_new_one_shows(edits: list[Edit], phases: bool) -> None:
    plan = a_network(phases=phases)
    drawing = draw(plan)
    for key, values in edits:
        plan = edited(plan, key, values)
        drawing = draw(plan, drawing)
    new = draw(plan)
    assert (drawing.tasks, drawing.links, drawing.lanes.titles) == (new.tasks, new.links, new.lanes.titles)
    assert np.array_equal(drawing.summary, new.summary)
    assert np.array_equal(drawing.lanes.lane, new.lanes.lane)
    assert drawing.layout.shows(new.layout.ids, new.layout.edges, new.layout.groups)


def test_an_edit_of_a_duration_keeps_places_and_courses_as_they_are() -> None:
    plan = a_network()
    before = fresh(plan)
    after = again(with_task(plan, "B", duration=Estimate.of(4800)), before)
    assert after.links is before.links
    assert after.nodes.x is before.nodes.x
    assert after.nodes.durations[after.nodes.ids.index("B")] == "10d"


def test_an_edit_that_no_picture_shows_keeps_the_nodes_as_they_are() -> None:
    plan = a_network()
    before = fresh(plan)
    assert again(with_rows(plan), before).nodes is before.nodes


def test_the_plan_of_the_sheet_is_always_the_new_one() -> None:
    plan = a_network()
    after = with_task(plan, "B", notes="New")
    assert again(after, fresh(plan)).texts.plan is after


def test_a_summary_task_is_a_bracket_without_a_duration() -> None:
    sheet = fresh(a_network())
    row = sheet.nodes.ids.index("S")
    assert sheet.nodes.shape[row] == Shape.BRACKET
    assert sheet.nodes.durations[row] == ""
    assert not sheet.instant[row]


def test_a_summary_task_keeps_no_duration_when_its_own_is_edited() -> None:
    plan = a_network()
    sheet = again(with_task(plan, "S", duration=Estimate.of(0)), fresh(plan))
    row = sheet.nodes.ids.index("S")
    assert sheet.nodes.durations[row] == ""
    assert not sheet.instant[row]


def test_a_task_that_loses_its_children_is_a_box_again() -> None:
    plan = a_network()
    before = fresh(plan)
    for key in "DE":
        plan = with_task(plan, key, parent=None)
    after = again(plan, before)
    assert after.nodes.shape[after.nodes.ids.index("T")] == Shape.BOX


@pytest.mark.parametrize("minutes", [240, 960])
def test_another_length_of_the_day_writes_all_durations_anew(minutes: int) -> None:
    plan = a_network()
    before = fresh(plan)
    calendar = plan.calendars[plan.settings.calendar or ""]
    after = plan.with_tables({"calendar": {**plan.calendars, calendar.id: replace(calendar, day_minutes=minutes)}})
    assert again(after, before).nodes.durations == fresh(after).nodes.durations
    assert again(after, before).nodes.durations != before.nodes.durations


def test_a_renamed_lane_has_its_new_title() -> None:
    plan = a_plan("S{ A }; T{ B }")
    after = again(with_task(plan, "S", name="Build"), fresh(plan))
    assert [band.title for band in after.bands] == ["Build", "T"]


def test_a_moved_task_takes_its_place_and_its_links_along() -> None:
    plan = a_plan("A > B > C")
    after = again(with_task(plan, "B", place=(500.0, 900.0)), fresh(plan))
    row = after.nodes.ids.index("B")
    assert (after.nodes.x[row], after.nodes.y[row]) == (500.0, 900.0)
    assert after.bounds[3] > 900.0
