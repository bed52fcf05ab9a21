"""What links say about a task, read off a solved schedule."""

from datetime import datetime

import pytest

from planner.analysis.bounds import NEAREST, BoundKind, End, Site, after, before, edge_index
from planner.analysis.schedule import schedule
from planner.worktime import to_datetime, to_minutes
from tests.builders import a_plan


def site(text, task):
    dates = schedule(a_plan(text))
    return Site(dates, dates.row(task))


def sayings(found, place):
    """The links by id, with the clock time of the point that each says and the summary task it came through."""
    shape, network = place.program.shape, place.schedule.compiled.network
    said = {}
    for one in found:
        link = network.links[int(shape.link[one.edge])]
        via = None if one.via is None else network.rows.ids[one.via]
        said[link.link] = (to_datetime(place.clock(one.point | place.last)), via)
    return said


def waits(text, task):
    place = site(text, task)
    return sayings(before(place), place)


def followed(text, task):
    place = site(text, task)
    return list(sayings(after(place, place.schedule.solution.late), place))


def test_a_site_knows_the_dates_of_both_ends_of_a_task():
    place = site("A 3d", "A")
    start = int(place.schedule.solution.early[place.place])
    assert to_datetime(place.date(start, End.START)) == datetime(2026, 3, 2, 8)
    assert to_datetime(place.date(start, End.FINISH)) == datetime(2026, 3, 4, 17)
    assert place.length == 2 * 1440 - 1


def test_a_milestone_has_one_point_for_both_ends():
    place = site("A 0d", "A")
    assert place.length == 0


@pytest.mark.parametrize(
    ("clock", "off"),
    [
        (datetime(2026, 3, 2, 8), False),
        (datetime(2026, 3, 2, 10, 30), False),
        (datetime(2026, 3, 2, 12), False),
        (datetime(2026, 3, 2, 12, 30), True),
        (datetime(2026, 3, 2, 13), False),
        (datetime(2026, 3, 2, 17), False),
        (datetime(2026, 3, 2, 20), True),
        (datetime(2026, 3, 7, 10), True),
    ],
)
def test_hours_off_are_told_from_the_edges_of_a_shift(clock, off):
    assert site("A 1d", "A").off_hours(to_minutes(clock)) is off


def test_points_round_to_the_later_or_the_earlier_moment():
    place = site("A 1d", "A")
    saturday = to_minutes(datetime(2026, 3, 7, 10))
    assert to_datetime(place.clock(place.point(saturday, up=True))) == datetime(2026, 3, 9, 8)
    assert to_datetime(place.clock(place.point(saturday, up=False))) == datetime(2026, 3, 6, 17)


def test_each_link_says_when_its_successor_may_start():
    assert waits("A 2d > C; B 1d > C", "C") == {
        "A-C-FS": (datetime(2026, 3, 4, 8), None),
        "B-C-FS": (datetime(2026, 3, 3, 8), None),
    }


def test_a_link_to_a_finish_says_when_the_start_may_be():
    assert waits("A 4d; B 1d; A > B FF", "B") == {"A-B-FF": (datetime(2026, 3, 5, 8), None)}


def test_links_of_summary_tasks_come_through_them():
    assert waits("P 1d; Q 2d; S{ A 1d }; P > S; Q > S SS+1d", "A") == {
        "P-S-FS": (datetime(2026, 3, 3, 8), "S"),
        "Q-S-SS": (datetime(2026, 3, 3, 8), "S"),
    }


def test_links_of_nested_summary_tasks_name_the_one_that_has_the_link():
    found = waits("P 1d; Q 2d; S{ T{ A 1d } }; P > S; Q > T", "A")
    assert {link: via for link, (_, via) in found.items()} == {"P-S-FS": "S", "Q-T-FS": "T"}


def test_what_waits_for_the_summary_task_above_waits_for_a_task():
    assert set(followed("S{ A 1d; B 2d } > C; A > D", "A")) == {"S-C-FS", "A-D-FS"}


def test_only_the_first_task_answers_for_a_link_from_the_start_of_a_summary_task():
    text = "S{ A 1d > B 1d }; S > C SS"
    assert "S-C-SS" in followed(text, "A")
    assert "S-C-SS" not in followed(text, "B")


def test_the_tightest_link_comes_first_and_no_more_than_the_nearest_are_told():
    text = "; ".join(f"T{number} {number + 1}d > Z" for number in range(NEAREST + 5))
    found = list(waits(text, "Z"))
    assert len(found) == NEAREST
    assert found[0] == f"T{NEAREST + 4}-Z-FS"


def test_an_edge_is_found_among_those_of_the_forward_side():
    shape = schedule(a_plan("A > C; B > C; A > B SS")).compiled.shape
    for edge in range(len(shape.after)):
        assert shape.forward.edge[edge_index(shape, edge)] == edge


def test_every_kind_of_bound_has_a_name_of_its_own_for_people():
    assert len({str(kind) for kind in BoundKind}) == len(BoundKind)
