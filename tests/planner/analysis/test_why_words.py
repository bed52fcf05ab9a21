"""Reasons as sentences."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from planner.analysis.bounds import Bound, BoundKind, End
from planner.analysis.reasons import Reason
from planner.analysis.schedule import schedule
from planner.analysis.why import chain, why
from planner.analysis.why_words import (
    Named,
    because,
    chain_phrases,
    date_sentence,
    float_sentence,
    others,
    plain,
    slip_sentences,
)
from planner.model.values import Constraint, Duration, LateFrom
from planner.worktime import to_minutes
from tests.builders import a_plan, with_task


def said(plan, task, name="start"):
    return plain(date_sentence(plan, why(schedule(plan), task), name))


def test_work_in_progress_finishes_when_what_is_left_of_it_is_done():
    plan = with_task(a_plan("A 3d > B", status_date=date(2026, 3, 6)), "A", actual_start=date(2026, 3, 3))
    words = "the status date is Fri 2026-03-06 and 3 d of it is left."
    assert said(plan, "A", "finish") == f"Finishes Wed 2026-03-11 17:00 because {words}"


def test_nobody_is_hurt_by_what_is_finished():
    done = {"actual_start": date(2026, 3, 3), "actual_finish": date(2026, 3, 4)}
    plan = with_task(a_plan("A 3d > B"), "A", **done)
    assert slip_sentences(plan, why(schedule(plan), "A")) == ()
    assert said(plan, "A", "finish").endswith("because it really finished then.")


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


@pytest.mark.parametrize(
    ("constraint", "name", "words"),
    [
        (Constraint.SNET, "start", "it may start no earlier than Wed 2026-03-04 (SNET)"),
        (Constraint.MSO, "start", "it has to start on Wed 2026-03-04 (MSO)"),
        (Constraint.FNET, "finish", "it may finish no earlier than Wed 2026-03-04 (FNET)"),
        (Constraint.MFO, "finish", "it has to finish on Wed 2026-03-04 (MFO)"),
        (Constraint.SNLT, "late_start", "it has to start no later than Wed 2026-03-04 (SNLT)"),
        (Constraint.FNLT, "late_finish", "it has to finish no later than Wed 2026-03-04 (FNLT)"),
    ],
)
def test_each_constraint_is_told_in_words_and_letters(constraint, name, words):
    plan = with_task(a_plan("A 1d; B 9d"), "A", constraint=constraint, constraint_date=date(2026, 3, 4))
    assert f"because {words}" in said(plan, "A", name)


def test_a_constraint_of_the_start_tells_the_work_on_the_way_to_the_late_finish():
    plan = with_task(a_plan("A 2d; B 9d"), "A", constraint=Constraint.SNLT, constraint_date=date(2026, 3, 4))
    assert said(plan, "A", "late_finish").endswith("(SNLT) and it takes 2 d from then on.")


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (BoundKind.DEADLINE, "its deadline is Thu 2026-03-05 17:00"),
        (BoundKind.STATUS_DATE, "it has not begun by the status date, Thu 2026-03-05 17:00"),
        (BoundKind.TARGET, "the target go-live is Thu 2026-03-05 17:00"),
        (BoundKind.PLAN_START, "the plan starts Thu 2026-03-05 17:00"),
        (BoundKind.PLAN_FINISH, "the plan finishes Thu 2026-03-05 17:00"),
        (BoundKind.TARGET_FINISH, "with the go-live at its target, the plan finishes Thu 2026-03-05 17:00"),
        (BoundKind.ACTUAL, "it really finished then"),
        (BoundKind.MANUAL, "its start is set by hand"),
    ],
)
def test_each_date_that_stands_for_itself_is_told(kind, words):
    plan = a_plan("A 1d")
    found = why(schedule(plan), "A")
    clock = to_minutes(datetime(2026, 3, 5, 17))
    bound = Bound(kind, End.FINISH, clock, 0, clock)
    assert plain(because(plan, replace(found, finish=Reason(clock, (bound,))), "finish")) == words


def test_a_date_typed_without_a_time_is_told_as_a_day():
    day = date(2026, 3, 4)
    plan = with_task(a_plan("A 1d; B 9d", status_date=day, deadlines_bind=True), "A", deadline=date(2026, 3, 9))
    assert "because it has not begun by the status date, Wed 2026-03-04." in said(plan, "A")
    assert "because its deadline is Mon 2026-03-09." in said(plan, "A", "late_finish")
    aimed = a_plan("A 1d", target=day, late_from=LateFrom.TARGET)
    assert "because the target go-live is Wed 2026-03-04." in said(aimed, "A", "late_finish")
    steps = chain_phrases(plan, chain(schedule(plan), "A"))
    assert plain(steps[-1]).endswith("the status date Wed 2026-03-04")


def test_what_is_overruled_is_told_with_what_more_it_asks_for():
    plan = a_plan("A 3d > B 1d")
    found = why(schedule(plan), "B")
    link = replace(found.start.binding, margin=-960)
    first = replace(link, kind=BoundKind.MANUAL, link=None, task=None, margin=0, fixed=True)
    told = others(plan, replace(found, start=Reason(found.start.date, (first, link))), "start")
    assert plain(told) == "Overrules A, which asks for 2 d more."


def test_a_mandatory_constraint_is_told_as_such():
    plan = with_task(a_plan("A 1d"), "A", constraint=Constraint.MSO, constraint_date=date(2026, 3, 4), mandatory=True)
    assert "(MSO, mandatory)" in said(plan, "A")


def test_elapsed_work_is_told_in_elapsed_days():
    assert "because it takes 3 ed from its start." in said(a_plan("A 3ed"), "A", "finish")


def test_a_start_to_finish_link_is_told_by_the_start_of_its_predecessor():
    plan = a_plan("A 3d > C 2d; D 1d; C > D SF")
    assert "because C C starts Thu 2026-03-05 08:00 (SF)" in said(plan, "D", "finish")


def test_the_latest_finish_of_a_summary_task_is_told_by_the_task_that_may_be_last():
    plan = a_plan("S{ A 1d; B 2d }; C 3d")
    assert said(plan, "S", "late_finish").endswith("may finish then, last of the tasks below it.")
    assert plain(float_sentence(plan, why(schedule(plan), "S"))) == "Total float 1 d: the least of the tasks below it."


def test_a_task_without_other_bounds_beats_nothing():
    plan = a_plan("A 1d")
    assert others(plan, why(schedule(plan), "A"), "start") == ()


def test_a_task_that_moves_by_another_span_than_the_finish_is_told_with_it():
    assert "M M by 2 d" in slips("A 1d > M 0d; L 2d", "A")[-1]


def test_the_finish_of_work_in_progress_is_told_by_what_its_rest_waits_for():
    begun = {"actual_start": date(2026, 3, 2), "remaining": Duration(480)}
    plan = with_task(a_plan("A 5d > B 4d; C 1d", status_date=date(2026, 3, 2)), "B", **begun)
    assert said(plan, "B", "finish") == (
        "Finishes Tue 2026-03-10 17:00 because A A finishes Mon 2026-03-09 17:00 (FS) and 1 d of it is left."
    )
    assert said(plan, "A", "late_finish") == (
        "Has to finish by Mon 2026-03-09 17:00 because B B has to go on by Tue 2026-03-10 08:00 (FS)."
    )
    alone = with_task(plan, "C", **begun)
    assert "because the status date is Mon 2026-03-02 and 1 d of it is left" in said(alone, "C", "finish")
    assert said(alone, "C").endswith("because it really started then.")
    undated = with_task(a_plan("C 2d"), "C", **begun)
    assert "because it really started Mon 2026-03-02 08:00 and 1 d of it is left" in said(undated, "C", "finish")


def test_what_is_finished_is_told_by_what_happened_alone():
    plan = with_task(a_plan("A 1d > B 1d"), "A", actual_start=date(2026, 3, 2), actual_finish=date(2026, 3, 2))
    found = why(schedule(plan), "A")
    for name in ("start", "finish", "late_start", "late_finish"):
        verb = "started" if "start" in name else "finished"
        assert said(plan, "A", name).endswith(f" because it really {verb} then.")
        assert others(plan, found, name) == ()
    assert plain(float_sentence(plan, found)) == "It is finished: nothing can delay it any more."
    assert (slip_sentences(plan, found), found.work) == ((), 480)


def test_a_mandatory_latest_date_is_told_to_overrule_links():
    held = {"constraint": Constraint.SNLT, "constraint_date": date(2026, 3, 4), "mandatory": True}
    plan = with_task(a_plan("A 5d > B 1d"), "B", **held)
    assert said(plan, "B").endswith("because it has to start no later than Wed 2026-03-04 (SNLT, mandatory).")
    assert plain(others(plan, why(schedule(plan), "B"), "start")).endswith("Overrules A, which asks for 3 d more.")
