"""Values beyond plain text and numbers."""

from __future__ import annotations

import dataclasses
import re

import pytest
from hypothesis import given, strategies as st

from planner.model.values import (
    DATED_CONSTRAINTS,
    Constraint,
    DatesUse,
    Duration,
    Estimate,
    LagCalendar,
    LaunchType,
    LinkType,
    Response,
    RiskState,
    TaskKind,
    TimeUnits,
    new_id,
)


def test_ids_are_sixteen_hexadecimal_digits_and_never_the_same() -> None:
    made = [new_id() for _ in range(500)]
    assert all(re.fullmatch(r"[0-9a-f]{16}", one) for one in made)
    assert len(set(made)) == 500


@pytest.mark.parametrize(("unit", "elapsed"), [("m", False), ("mo", False), ("w", False), ("em", True), ("emo", True)])
def test_a_unit_says_whether_time_runs_around_the_clock(unit: str, elapsed: bool) -> None:
    assert Duration(60, unit).elapsed is elapsed
    assert Estimate.of(60, unit).elapsed is elapsed


def test_a_plain_duration_is_an_estimate_of_one_point() -> None:
    assert Estimate.of(480) == Estimate(480, 480, 480, "d")
    assert Estimate.of(60, "h").unit == "h"
    assert Estimate.of(480).point
    assert Duration() == Duration(0, "d")


@pytest.mark.parametrize("points", [(1, 2, 2), (1, 1, 2), (2, 2, 1), (1, 2, 1), (1, 2, 3)])
def test_an_estimate_whose_points_differ_is_no_plain_duration(points: tuple[int, int, int]) -> None:
    assert not Estimate(*points).point


def test_the_pert_mean_weighs_the_likely_point_four_times() -> None:
    assert Estimate(6, 12, 30).pert_mean == 14
    assert Estimate(0, 1, 0).pert_mean == pytest.approx(2 / 3)


@given(st.lists(st.integers(0, 10**9), min_size=3, max_size=3).map(sorted))
def test_the_pert_mean_lies_between_the_ends(points: list[int]) -> None:
    mean = Estimate(*points).pert_mean
    assert points[0] <= mean <= points[2]


def test_values_are_equal_by_what_they_hold_and_cannot_be_changed() -> None:
    assert len({Duration(60, "h"), Duration(60, "h"), Duration(60, "m")}) == 2
    with pytest.raises(dataclasses.FrozenInstanceError):
        Duration().minutes = 5  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        Estimate.of(5).likely = 6  # type: ignore[misc]


@pytest.mark.parametrize(("unit", "minutes"), [("m", 1), ("h", 60), ("d", 420), ("w", 2000), ("mo", 8000)])
def test_a_calendar_says_how_long_working_units_are(unit: str, minutes: int) -> None:
    assert TimeUnits(420, 2000, 8000).minutes(unit) == minutes


@pytest.mark.parametrize(("unit", "minutes"), [("em", 1), ("eh", 60), ("ed", 1440), ("ew", 10_080), ("emo", 43_200)])
def test_elapsed_units_are_the_same_in_every_plan(unit: str, minutes: int) -> None:
    assert TimeUnits(1, 2, 3).minutes(unit) == minutes


@pytest.mark.parametrize("unit", ["", "e", "y", "D"])
def test_an_unknown_unit_is_a_mistake(unit: str) -> None:
    with pytest.raises(KeyError):
        TimeUnits().minutes(unit)


def test_every_constraint_but_as_soon_and_as_late_as_possible_has_a_date() -> None:
    assert {str(one) for one in DATED_CONSTRAINTS} == {"SNET", "SNLT", "FNET", "FNLT", "MSO", "MFO"}


@pytest.mark.parametrize(
    ("choices", "words"),
    [
        (TaskKind, "task milestone gate"),
        (Constraint, "ASAP ALAP SNET SNLT FNET FNLT MSO MFO"),
        (LinkType, "FS SS FF SF"),
        (LagCalendar, "predecessor successor project elapsed"),
        (LaunchType, "service mobile migration flag infrastructure library hardware other"),
        (Response, "avoid reduce transfer accept"),
        (RiskState, "open watching happened closed"),
    ],
)
def test_the_words_of_choices_are_those_in_files_and_never_change(choices: type, words: str) -> None:
    assert [str(one) for one in choices] == words.split()


def test_the_words_for_dates_are_those_in_files() -> None:
    assert [str(one) for one in DatesUse] == ["most likely", "PERT mean"]
