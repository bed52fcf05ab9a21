"""The picture follows the plan of a session, and keeps what it can."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

import planner
from planner.model.values import Estimate
from ui.canvas.geometry import same_places
from ui.models.plan_picture import PlanPicture

if TYPE_CHECKING:
    from ui.canvas.picture import GraphPicture
    from ui.session import Session


@pytest.fixture
def pictures(session: Session) -> PlanPicture:
    """The pictures of the small launch."""
    return PlanPicture(session)


def row(picture: GraphPicture, key: str) -> int:
    return picture.nodes.keys.index(key)


def test_an_edit_of_a_duration_moves_dates_and_nothing_else(session: Session, pictures: PlanPicture) -> None:
    before = pictures.now()
    session.edit(lambda plan: planner.set_field(plan, ("task", "A"), "duration", Estimate.of(4800)))
    after = pictures.now()
    assert after.nodes.durations[row(after, "A")] == "10d"
    assert after.nodes.dates[row(after, "B")] != before.nodes.dates[row(before, "B")]
    assert same_places(before, after)


def test_undo_gives_the_picture_back(session: Session, pictures: PlanPicture) -> None:
    before = pictures.now()
    session.edit(lambda plan: planner.set_field(plan, ("task", "A"), "duration", Estimate.of(4800)))
    pictures.now()
    session.undo()
    after = pictures.now()
    assert [after.nodes.face(place) for place in range(len(after.nodes.ids))] == [
        before.nodes.face(place) for place in range(len(before.nodes.ids))
    ]
    assert np.array_equal(after.links.critical, before.links.critical)


def test_a_new_link_is_drawn(session: Session, pictures: PlanPicture) -> None:
    before = pictures.now()
    session.edit(lambda plan: planner.link(plan, "D", "C"))
    after = pictures.now()
    assert len(after.links.ids) == len(before.links.ids) + 1


def test_a_removed_task_is_gone_with_its_links(session: Session, pictures: PlanPicture) -> None:
    pictures.now()
    session.edit(lambda plan: planner.remove_rows(plan, [("task", "B")]))
    after = pictures.now()
    assert "B" not in after.nodes.ids
    assert all(end < len(after.nodes.ids) for end in after.links.tail)


def test_the_badge_of_a_risk_follows_its_probability(session: Session, pictures: PlanPicture) -> None:
    before = pictures.now()
    session.edit(lambda plan: planner.set_field(plan, ("risk", "K1"), "probability", 1.0))
    after = pictures.now()
    assert before.nodes.badges[row(before, "B")] != after.nodes.badges[row(after, "B")]


def test_forgotten_places_are_laid_out_afresh(session: Session, pictures: PlanPicture) -> None:
    before = pictures.now()
    pictures.forget()
    assert pictures.now().nodes.x is not before.nodes.x
