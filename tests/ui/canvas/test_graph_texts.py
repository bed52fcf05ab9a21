"""Dates, floats, links and tips in words."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, strategies as st

import planner
from planner.model.risks import Risk
from planner.model.values import Duration, Estimate, LinkType, TaskKind
from tests.builders import a_plan, with_rows, with_task
from ui.canvas.graph_texts import DAY, Texts, date_ranges, link_tip, short_day, task_tip

DASH = "\N{EN DASH}"


def ranges(start: int, finish: int, *, instant: bool = False) -> str:
    return date_ranges(np.array([start]), np.array([finish]), np.array([instant]))[0]


def tip(text: str, task: str, **values: object) -> list[str]:
    plan = with_task(a_plan(text), task, **values)
    return task_tip(Texts.of(plan), planner.schedule(plan), None, task).splitlines()


def link_words(text: str, tail: str, head: str) -> list[str]:
    plan = a_plan(text)
    link = next(link for link in plan.links.values() if (link.predecessor, link.successor) == (tail, head))
    return link_tip(Texts.of(plan), planner.schedule(plan), link, "").splitlines()


def test_day_0_is_the_first_of_january_1900() -> None:
    assert short_day(0) == "1 Jan"
    assert short_day(59) == "1 Mar"  # 1900 was no leap year


def test_a_task_within_a_day_shows_one_day() -> None:
    assert ranges(480, 1020) == "1 Jan"


def test_a_task_of_several_days_shows_the_first_and_the_last() -> None:
    assert ranges(480, 2 * DAY + 1020) == f"1 Jan {DASH} 3 Jan"


def test_a_task_that_finishes_at_midnight_ends_on_the_day_before() -> None:
    assert ranges(0, DAY) == "1 Jan"
    assert ranges(0, DAY + 1) == f"1 Jan {DASH} 2 Jan"


def test_a_milestone_shows_the_day_of_its_instant() -> None:
    assert ranges(DAY + 480, DAY + 480, instant=True) == "2 Jan"
    assert ranges(480, DAY + 1020, instant=True) == "2 Jan"


def test_dates_before_1900_are_written_too() -> None:
    assert ranges(-2 * DAY, -DAY - 1) == "30 Dec"
    assert ranges(-2 * DAY, 1) == f"30 Dec {DASH} 1 Jan"


@given(st.lists(st.tuples(st.integers(-9000, 90000), st.integers(0, 90000), st.booleans()), max_size=20))
def test_many_ranges_are_those_of_each_by_itself(tasks: list[tuple[int, int, bool]]) -> None:
    start, length, instant = (
        (np.array(list(part)) for part in zip(*tasks, strict=True)) if tasks else [np.zeros(0, int)] * 3
    )
    found = date_ranges(start, start + length, instant.astype(bool))
    assert tuple(found) == tuple(ranges(one, one + two, instant=three) for one, two, three in tasks)


@pytest.mark.parametrize(
    ("kind", "lag", "text"),
    [
        (LinkType.FS, 0, ""),
        (LinkType.FS, 960, "FS +2d"),
        (LinkType.SS, 0, "SS"),
        (LinkType.FF, -480, "FF -1d"),
        (LinkType.SF, 480, "SF +1d"),
    ],
)
def test_a_link_is_written_as_people_type_it(kind: LinkType, lag: int, text: str) -> None:
    link = planner.Link(id="x", predecessor="A", successor="B", type=kind, lag=Duration(lag))
    assert Texts.of(a_plan("A; B")).link(link) == text


def test_a_tip_begins_with_key_and_name() -> None:
    assert tip("A 3d > B", "A", name="Build")[0] == "A Build"


def test_the_tip_of_a_critical_task_says_so_instead_of_its_float() -> None:
    words = "\n".join(tip("A 3d > B", "A"))
    assert "Critical" in words
    assert "float" not in words.lower()


def test_the_tip_of_a_task_with_float_tells_total_and_free_float() -> None:
    assert "Total float 2 d, free float 0 d" in tip("A 5d > D; B 2d > C 1d > D", "B")


@pytest.mark.parametrize(("kind", "word"), [(TaskKind.GATE, "Gate"), (TaskKind.MILESTONE, "Milestone")])
def test_the_tip_of_an_instant_says_what_it_is(kind: TaskKind, word: str) -> None:
    assert word in tip("A > G 0d", "G", kind=kind)


def test_the_tip_of_a_task_tells_its_three_estimates() -> None:
    assert "Duration 1/2/5d" in tip("A 1/2/5d", "A")


def test_the_tip_of_a_summary_task_tells_no_duration() -> None:
    assert [line for line in tip("S{ A 3d }", "S") if line.startswith("Duration")] == []


def test_the_tip_names_only_the_links_that_set_the_date() -> None:
    assert "Its date is set by A" in tip("A 5d > C; B 1d > C", "C")


def test_the_tip_tells_the_worst_risks_first() -> None:
    rows = [
        Risk(id=key, key=key, name=f"Risk {key}", tasks=("A",), probability=0.5, impact=Estimate.of(minutes))
        for key, minutes in (("K1", 480), ("K2", 4800))
    ]
    plan = with_rows(a_plan("A 3d"), *rows)
    schedule = planner.schedule(plan)
    lines = task_tip(Texts.of(plan), schedule, planner.risk_order(plan, schedule), "A").splitlines()
    assert [line for line in lines if line.startswith("K")] == [
        "K2 Risk K2: 50%, 5 d expected",
        "K1 Risk K1: 50%, 0.5 d expected",
    ]


def test_the_tip_of_a_link_tells_its_ends_and_type() -> None:
    assert link_words("A > B", "A", "B") == ["A \N{RIGHTWARDS ARROW} B  FS", "Sets the date"]


def test_the_tip_of_a_loose_link_tells_its_float() -> None:
    assert link_words("A 5d > C; B 2d > C", "B", "C")[1] == "Float 3 d"


def test_the_tip_of_a_link_left_out_says_why() -> None:
    plan = a_plan("A > B")
    (link,) = plan.links.values()
    words = link_tip(Texts.of(plan), planner.schedule(plan), link, "closes a cycle")
    assert words.splitlines()[1] == "Left out of the schedule: it closes a cycle"


def test_a_tip_tells_how_far_a_task_has_moved_from_the_baseline() -> None:
    plan = a_plan("A 3d > B 1d")
    schedule = planner.schedule(plan)
    plan = planner.apply(plan, planner.take_baseline(plan, schedule, "Kick-off", taken=planner.plan_now(plan)))
    plan = with_task(plan, "A", duration=Estimate.of(5 * 480))
    now = planner.schedule(plan)
    lines = task_tip(Texts.of(plan), now, None, "B", planner.variance(now)).splitlines()
    assert "Against Kick-off: start +2 d, finish +2 d" in lines


def test_a_tip_says_so_where_the_baseline_does_not_have_the_task() -> None:
    plan = with_rows(a_plan("A 3d"), planner.Baseline(id="L", key="BL01", name="Kick-off"))
    now = planner.schedule(plan)
    assert "Not in Kick-off" in task_tip(Texts.of(plan), now, None, "A", planner.variance(now)).splitlines()
