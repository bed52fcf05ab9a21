"""What of a plan is looked at, and the words for it."""

from __future__ import annotations

from pathlib import Path

import pytest

import planner
from tests.builders import a_plan
from tests.ui.opened import a_session
from ui.models.spotlights import Between, Focus, no_way
from ui.session import Session

TEXT = "A 1d > B 5d > D 1d; A > C 1d > D; D > E 1d; Y 1d"


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return a_session(a_plan(TEXT), tmp_path)


def words(session: Session, look: Focus | Between) -> str:
    found = look.now(session)
    assert found is not None
    return found.words


def test_a_focus_holds_what_leads_to_a_task_and_what_follows(session: Session) -> None:
    found = Focus(("C",)).now(session)
    assert found is not None
    assert found.rows == {"A", "C", "D", "E", "A-C-FS", "C-D-FS", "D-E-FS"}
    assert found.ways == frozenset()


def test_a_focus_says_whose_it_is_and_how_much_it_holds(session: Session) -> None:
    assert words(session, Focus(("C",))) == "Focus on C C: 1 task before, 2 tasks after."


def test_a_focus_on_several_tasks_counts_them(session: Session) -> None:
    assert words(session, Focus(("B", "C"))).startswith("Focus on 2 tasks:")


def test_a_focus_follows_the_plan(session: Session) -> None:
    focus = Focus(("C",))
    session.edit(lambda plan: planner.link(plan, "E", "Y"))
    assert words(session, focus).endswith("3 tasks after.")


def test_a_focus_outlives_one_of_its_tasks_but_not_the_last(session: Session) -> None:
    session.edit(lambda plan: planner.remove_rows(plan, [("task", "B")]))
    assert words(session, Focus(("B", "C"))).startswith("Focus on C")
    assert Focus(("B",)).now(session) is None


def test_ways_are_counted_in_words(session: Session) -> None:
    told = words(session, Between("A", "D"))
    assert told == "From A to D: 2 ways over 2 tasks between them. The driving one is drawn stronger."


def test_the_order_of_selecting_does_not_matter(session: Session) -> None:
    assert words(session, Between("D", "A")) == words(session, Between("A", "D"))


def test_a_single_way_that_drives_says_so(session: Session) -> None:
    assert words(session, Between("B", "E")) == "From B to E: 1 way over 1 task between them. It drives."


def test_ways_of_which_none_drives_say_so(session: Session) -> None:
    assert words(session, Between("C", "D")).endswith("None of them drives.")


def test_the_driving_way_is_in_a_light_of_its_own(session: Session) -> None:
    found = Between("A", "D").now(session)
    assert found is not None
    assert found.driving == {"A", "B", "D", "A-B-FS", "B-D-FS"}
    assert found.ways == found.rows >= found.driving


def test_very_many_ways_are_told_as_such(tmp_path: Path) -> None:
    forks = "; ".join(f"N{row} > U{row} > N{row + 1}; N{row} > V{row} > N{row + 1}" for row in range(30))
    assert "more than a million ways" in words(a_session(a_plan(forks), tmp_path), Between("N0", "N30"))


@pytest.mark.parametrize("ends", [("B", "C"), ("A", "Y"), ("A", "gone")])
def test_where_there_is_no_way_nothing_is_lit(session: Session, ends: tuple[str, str]) -> None:
    assert Between(*ends).now(session) is None


def test_tasks_without_a_way_are_named(session: Session) -> None:
    assert no_way(session.plan, "B", "C") == "No links lead from B to C, or back."
