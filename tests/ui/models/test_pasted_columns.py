"""What the columns of pasted rows mean."""

from datetime import date

import pytest

from planner import apply
from tests.ui.opened import a_launch
from ui.models.clip import clip_of
from ui.models.day_order import DayOrder
from ui.models.pasted_columns import dates_in, guessed, orders_of, pasted
from ui.models.task_outline import task_columns

COLUMNS = {column.label.casefold(): column for column in task_columns()}


def guess_of(text):
    return guessed(clip_of(text), COLUMNS, a_launch())


def made(text, change=lambda guess: guess):
    plan, lines = a_launch(), clip_of(text)
    found = pasted(plan, lines, change(guessed(lines, COLUMNS, plan)), COLUMNS, None)
    after = apply(plan, found.change)
    return [task for key, task in after.tasks.items() if key not in plan.tasks], found.faults


def test_a_header_of_our_labels_leaves_no_doubt():
    guess = guess_of("Key\tName\tDuration\tStart\tTotal float\nA\tx\t3d\t2026-03-02\t0 d")
    assert guess.columns == ("key", "name", "duration", "", "")
    assert (guess.titled, guess.sure) == (True, True)


def test_a_header_with_a_title_that_nobody_knows_is_asked_about():
    guess = guess_of("Name\tMood\nx\tgood")
    assert (guess.columns, guess.titled, guess.sure) == (("name", ""), True, False)


def test_titles_of_other_programs_are_understood_but_asked_about():
    guess = guess_of("ID\tTask Name\tDuration (days)\tResource Names\t% Complete\n1\tx\t3\tAna\t50")
    assert guess.columns == ("key", "name", "duration", "owner", "percent_complete")
    assert (guess.titled, guess.sure) == (True, False)


def test_a_title_that_comes_twice_means_the_first_of_its_columns():
    assert guess_of("Name\tTitle\tDuration\nx\ty\t3d").columns == ("name", "", "duration")


def test_a_header_without_a_name_needs_two_titles():
    guess = guess_of("Owner\tDuration\tStuff\nAna\t3d\tx")
    assert (guess.columns, guess.titled, guess.sure) == (("owner", "duration", ""), True, False)


def test_one_column_is_names_and_names_with_durations_are_sure_too():
    assert guess_of("Name\nx\ny").columns == ("name",)
    assert guess_of("x\ny").sure
    assert (guess_of("x\t3d\ny\t2/3/6d").columns, guess_of("x\t3d\ny\t1w").sure) == (("name", "duration"), True)


def test_columns_without_titles_are_guessed_from_their_texts():
    guess = guess_of("A01\tDraw\t3d\tAna\t25/4/2026\nA02\tPaint\t2w\tAna\t26/4/2026")
    assert guess.columns == ("key", "name", "duration", "owner", "deadline")
    assert (guess.titled, guess.sure) == (False, False)


def test_keys_alone_are_names():
    assert guess_of("A01\t3d\nA02\t4d").columns == ("name", "duration")


def test_a_meaning_moves_from_one_column_to_another():
    guess = guess_of("x\t3d\tgood\ny\t4d\tbad").meaning(2, "name")
    assert guess.columns == ("", "duration", "name")


def test_references_are_read_by_name_or_key():
    tasks, faults = made("Name\tOwner\tPhase\nx\tana\tDeployment\ny\tN1\tBUILD\nz\tZoe\t")
    assert [(task.owner is not None, task.phase is not None) for task in tasks] == [
        (True, True),
        (True, True),
        (False, False),
    ]
    assert [str(fault) for fault in faults] == ["pasted line 4, Owner: there is no person 'Zoe'."]


def test_estimates_of_other_programs_are_durations():
    tasks, faults = made("Name\tDuration\nx\t3 days?\ny\t2 wks")
    assert ([task.duration.likely for task in tasks], faults) == ([1440, 4800], ())


@pytest.mark.parametrize(
    ("order", "deadline"), [(DayOrder.DAY_FIRST, date(2026, 4, 3)), (DayOrder.MONTH_FIRST, date(2026, 3, 4))]
)
def test_dates_are_read_in_the_order_that_was_chosen(order, deadline):
    tasks, _faults = made("Name\tDeadline\nx\t3/4/2026", lambda guess: guess.ordered(order))
    assert tasks[0].deadline == deadline


def test_the_orders_of_dates_are_asked_of_columns_of_dates_alone():
    lines = clip_of("Name\tDeadline\tNotes\nx\t3/4/2026\t25/4/2026\ny\t\t4/25/2026")
    guess = guessed(lines, COLUMNS, a_launch())
    assert dates_in(lines, guess, COLUMNS) == ["3/4/2026"]
    assert orders_of(lines, guess, COLUMNS) == tuple(DayOrder)
    assert orders_of(lines, guess.meaning(1, ""), COLUMNS) == ()


def test_dates_that_contradict_each_other_can_be_read_in_either_order_with_faults():
    text = "Name\tDeadline\nx\t25/4/2026\ny\t4/25/2026"
    lines = clip_of(text)
    assert orders_of(lines, guessed(lines, COLUMNS, a_launch()), COLUMNS) == tuple(DayOrder)
    _tasks, faults = made(text)
    assert [fault.where for fault in faults] == ["pasted line 3"]


def test_a_header_can_be_taken_for_a_row():
    tasks, _faults = made("Name\tNotes\nx\ty", lambda guess: guess.headed(titled=False))
    assert [task.name for task in tasks] == ["Name", "x"]


def test_formulas_become_texts():
    tasks, _faults = made("=1+1\n'@cmd\n")
    assert [task.name for task in tasks] == ["=1+1", "@cmd"]
