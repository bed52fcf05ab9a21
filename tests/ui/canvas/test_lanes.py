"""In which lanes tasks stand, by what they have in common."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

import planner
from planner import Plan
from planner.model.people import Person, Role
from planner.model.tasks import Phase
from tests.builders import a_plan, with_rows, with_task
from ui.canvas.drawing import Arrangement, draw
from ui.canvas.lanes import LaneBy, Lanes, lanes_of


def peopled(text: str, **values: dict[str, str]) -> Plan:
    """A plan with two people, two roles and a phase; the keywords give fields of tasks."""
    plan = with_rows(
        a_plan(text),
        Person(id="ana", key="N1", name="Ana"),
        Person(id="ben", key="N2", name="Ben"),
        Role(id="dev", key="R1", name="Developer"),
        Role(id="ops", key="R2", name="Operator"),
        Phase(id="build", key="P9", name="Build", position="zz"),
    )
    for task, fields in values.items():
        plan = with_task(plan, task, **fields)
    return plan


def found(plan: Plan, by: LaneBy) -> Lanes:
    """The lanes of all tasks of a plan."""
    rows = planner.outline(plan)
    return lanes_of(plan, rows, [row.task for row in rows], by)


def titles(plan: Plan, by: LaneBy) -> dict[str, str]:
    """The title of the lane of each task."""
    lanes = found(plan, by)
    keys = [row.task.key for row in planner.outline(plan)]
    return {} if lanes.lane is None else {key: lanes.titles[lane] for key, lane in zip(keys, lanes.lane, strict=True)}


OWNED = peopled("A > B > C; D", A={"owner": "ben"}, B={"owner": "ana"}, C={"owner": "ben", "role": "ops"})


def test_tasks_stand_in_the_lanes_of_their_owners_and_the_rest_in_the_last() -> None:
    assert titles(OWNED, LaneBy.OWNER) == {"A": "Ben", "B": "Ana", "C": "Ben", "D": ""}


def test_lanes_of_owners_are_in_the_order_of_their_keys() -> None:
    assert found(OWNED, LaneBy.OWNER).rows == ("ana", "ben", None)


def test_tasks_stand_in_the_lanes_of_their_roles() -> None:
    assert titles(OWNED, LaneBy.ROLE)["C"] == "Operator"


def test_a_task_without_an_owner_is_in_the_lane_of_its_summary_task() -> None:
    plan = peopled("S{ A; B }", S={"owner": "ana"}, B={"owner": "ben"})
    assert titles(plan, LaneBy.OWNER) == {"S": "Ana", "A": "Ana", "B": "Ben"}


@pytest.mark.parametrize("by", [LaneBy.OWNER, LaneBy.ROLE, LaneBy.NONE])
def test_without_anything_in_common_there_are_no_lanes(by: LaneBy) -> None:
    assert found(peopled("S{ A }; T{ B }"), by).lane is None


def test_no_lanes_are_no_lanes_even_in_a_plan_of_phases() -> None:
    assert found(peopled("A", A={"phase": "build"}), LaneBy.NONE).lane is None


def test_a_person_who_is_gone_owns_no_lane() -> None:
    assert titles(peopled("A; B", A={"owner": "gone"}, B={"owner": "ana"}), LaneBy.OWNER)["A"] == ""


@pytest.mark.parametrize(
    ("by", "meant"), [(LaneBy.OWNER, {"owner": "ana"}), (LaneBy.ROLE, {"role": "dev"})], ids=["owner", "role"]
)
def test_a_lane_says_what_a_new_task_in_it_is_given(by: LaneBy, meant: dict[str, str]) -> None:
    assert found(OWNED, by).meant(0) == meant


def test_the_lane_of_the_rest_gives_nothing() -> None:
    assert found(OWNED, LaneBy.OWNER).meant(2) == {}


def test_colors_stay_those_of_the_phases_in_lanes_of_owners() -> None:
    plan = peopled("A; B", A={"owner": "ana", "phase": "build"}, B={"owner": "ana"})
    by_owner, by_phase = draw(plan, how=Arrangement(LaneBy.OWNER)), draw(plan)
    assert by_owner.hues.rows == by_phase.lanes.rows
    assert np.array_equal(by_owner.hues.lane, by_phase.lanes.lane)


def test_another_owner_moves_a_task_to_another_lane() -> None:
    how = Arrangement(LaneBy.OWNER)
    before = draw(OWNED, how=how)
    after = draw(with_task(OWNED, "B", owner="ben"), before, how)
    assert before.lanes.lane is not None
    assert after.lanes.lane is not None
    assert (before.lanes.lane[1], after.lanes.lane[1]) == (0, 1)


def test_another_owner_moves_nothing_in_lanes_of_phases() -> None:
    before = draw(OWNED)
    assert draw(with_task(OWNED, "B", owner="ben"), before).layout is before.layout


def test_another_name_of_a_person_is_the_title_at_once() -> None:
    how = Arrangement(LaneBy.OWNER)
    before = draw(OWNED, how=how)
    people = dict(OWNED.table("person"))
    renamed = OWNED.with_tables({"person": {**people, "ana": replace(people["ana"], name="Anna")}})
    assert draw(renamed, before, how).lanes.titles == ("Anna", "Ben", "")


def test_other_lanes_are_drawn_anew() -> None:
    before = draw(OWNED)
    assert len(draw(OWNED, before, Arrangement(LaneBy.OWNER)).layout.lanes) == 3
