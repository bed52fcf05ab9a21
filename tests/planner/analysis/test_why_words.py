"""Reasons as sentences."""

from datetime import date, datetime

import pytest

from planner.analysis.schedule import schedule
from planner.analysis.why import chain, why
from planner.analysis.why_words import (
    Named,
    chain_phrases,
    date_sentence,
    float_sentence,
    others,
    plain,
    slip_sentences,
)
from planner.model.values import Constraint
from tests.builders import a_plan, with_task


def said(plan, task, name="start"):
    return plain(date_sentence(plan, why(schedule(plan), task), name))


def slips(text, task):
    plan = a_plan(text)
    return [plain(phrase) for phrase in slip_sentences(plan, why(schedule(plan), task))]


@pytest.mark.parametrize(
    ("link", "words"),
    [
        ("FS+1d", "Starts Thu 2026-03-05 08:00 because A A finishes Tue 2026-03-03 17:00 (FS+1d)."),
        ("SS", "Starts Mon 2026-03-02 08:00 because A A starts Mon 2026-03-02 08:00 (SS)."),
        (
            "FF+1d",
            "Starts Wed 2026-03-04 08:00 because A A finishes Tue 2026-03-03 17:00 (FF+1d) "
            "and it takes 1 d up to then.",
        ),
    ],
)
def test_a_link_is_told_with_what_its_other_task_does(link, words):
    assert said(a_plan(f"A 2d; B 1d; A > B {link}"), "B") == words


def test_late_dates_are_told_by_what_follows():
    plan = a_plan("A 1d > B 1d")
    assert said(plan, "A", "late_finish") == (
        "Has to finish by Mon 2026-03-02 17:00 because B B has to start by Tue 2026-03-03 08:00 (FS)."
    )
    assert said(plan, "B", "late_start") == (
        "Has to start by Tue 2026-03-03 08:00 because it takes 1 d up to its late finish."
    )


def test_a_constraint_is_told_with_its_day_and_that_the_calendar_moved_it():
    plan = with_task(a_plan("A 1d"), "A", constraint=Constraint.SNET, constraint_date=date(2026, 3, 7))
    assert said(plan, "A") == (
        "Starts Mon 2026-03-09 08:00 because it may start no earlier than Sat 2026-03-07 (SNET), in hours off, so the "
        "next working time after that counts."
    )


def test_a_constraint_of_a_summary_task_is_told_as_such():
    plan = with_task(a_plan("S{ A 1d }"), "S", constraint=Constraint.SNET, constraint_date=date(2026, 3, 4))
    assert "its summary task S S may start no earlier than Wed 2026-03-04 (SNET)." in said(plan, "A")


def test_a_summary_task_is_told_by_the_task_below_it():
    plan = a_plan("S{ A 1d > B 1d }")
    assert said(plan, "S").endswith("because A A starts first of the tasks below it.")
    assert said(plan, "S", "finish").endswith("because B B finishes last of the tasks below it.")


def test_a_link_of_a_summary_task_is_told_with_it():
    assert said(a_plan("P 1d; S{ A 1d }; P > S"), "A").endswith("P P finishes Mon 2026-03-02 17:00 (FS, through S S).")


def test_a_task_as_late_as_possible_is_told_by_what_it_waits_before():
    plan = with_task(a_plan("A 1d > C 1d; B 3d > C"), "A", constraint=Constraint.ALAP)
    assert said(plan, "A").startswith(
        "Starts Wed 2026-03-04 08:00 because it is as late as possible before C C starts Thu 2026-03-05 08:00 (FS)"
    )


def test_a_date_set_by_hand_is_told():
    plan = with_task(a_plan("A 1d"), "A", manual_start=datetime(2026, 3, 2, 8))
    assert said(plan, "A") == "Starts Mon 2026-03-02 08:00 because its start is set by hand."


def test_work_of_minutes_is_told_in_minutes_and_none_as_none():
    plan = a_plan("A 30m > B 0d")
    assert "it takes 30 min from its start" in said(plan, "A", "finish")
    assert "it takes no time" in plain(date_sentence(plan, why(schedule(plan), "B"), "late_start"))


def test_what_is_beaten_is_told_with_margins_and_the_rest_is_counted():
    plan = a_plan("A 3d > Z; B 1d > Z; C 3d > Z; D 2d > Z; E 1d > Z")
    found = others(plan, why(schedule(plan), "Z"), "start")
    assert plain(found) == "Same date: C. Beats D by 1 d, B by 2 d, E by 2 d and 1 more."
    assert Named("D", "D") in found


def test_float_is_told_by_what_ends_it():
    plan = a_plan("A 1d > C 1d; B 3d > C")
    assert plain(float_sentence(plan, why(schedule(plan), "A"))) == (
        "Total float 2 d: it may finish as late as Wed 2026-03-04 17:00 because C C has to start by "
        "Thu 2026-03-05 08:00 (FS)."
    )
    assert plain(float_sentence(plan, why(schedule(plan), "B"))).startswith("No total float: it has to finish by Wed")


def test_negative_float_is_told_as_too_late():
    plan = with_task(a_plan("A 3d"), "A", constraint=Constraint.FNLT, constraint_date=date(2026, 3, 3))
    assert plain(float_sentence(plan, why(schedule(plan), "A"))).startswith(
        "Total float -1 d: it is too late, it has to finish by Tue 2026-03-03 17:00 because it has to finish no later "
        "than Tue 2026-03-03 (FNLT)"
    )


def test_who_is_hurt_is_told_step_by_step():
    assert slips("A 1d > B 1d > M 0d; L 4d > M; A > M", "A") == [
        "It moves B B at once, M M after 3 d.",
        "Late by all of its total float (2 d), it moves B B by 2 d.",
        "3 d late: the plan finishes 1 d later and 2 tasks move, gates and milestones among them: M M.",
    ]


def test_a_task_with_free_float_moves_nothing_at_first():
    assert slips("A 1d > C; B 3d > C", "A")[0] == "Up to 2 d late (its free float), it moves nothing else."


def test_a_last_task_moves_the_finish_alone():
    assert slips("A 1d", "A") == ["1 d late: the plan finishes 1 d later."]


def test_a_chain_is_told_a_line_a_task():
    plan = a_plan("S{ A 1d } > B")
    assert [plain(phrase) for phrase in chain_phrases(plan, chain(schedule(plan), "B"))] == [
        "B B: S (FS)",
        "S S: the task below it A",
        "A A: the plan start Mon 2026-03-02 00:00",
    ]
