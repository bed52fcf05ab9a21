"""Dates, spans and counts in words."""

from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from planner import Fault, NotAPlan, Refused, grouped, told
from tests.builders import a_plan, with_task
from ui.words import (
    counted,
    day,
    graded,
    inside,
    moment,
    moved,
    named,
    plain_tip,
    reason,
    refusal,
    retold,
    severity_called,
    short_day,
    working,
)

PLAN = a_plan("A 3d")


@pytest.fixture(autouse=True)
def english():
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English))
    yield
    QLocale.setDefault(before)


def test_a_day_names_its_weekday_where_asked():
    assert day(date(2026, 3, 3)) == "Tue 3 Mar 2026"
    assert day(date(2026, 3, 3), weekday=False) == "3 Mar 2026"


def test_a_short_day_has_its_year_only_where_asked():
    assert short_day(date(2026, 3, 3), year=False) == "3 Mar"
    assert short_day(datetime(2026, 3, 3, 9, 5), year=True) == "3 Mar 26"


def test_a_moment_has_its_clock_time():
    assert moment(datetime(2026, 3, 3, 9, 5)) == "Tue 3 Mar 2026 09:05"


def test_a_day_without_a_clock_time_gets_none():
    assert moment(date(2026, 3, 3)) == "Tue 3 Mar 2026"


@pytest.mark.parametrize(
    ("minutes", "text"),
    [(0, "0 d"), (480, "1 d"), (720, "1.5 d"), (216, "0.5 d"), (30, "0.1 d"), (20, "20 min"), (-480, "-1 d")],
)
def test_a_span_is_told_in_days_so_that_spans_compare(minutes, text):
    assert working(minutes, PLAN) == text


def test_a_task_is_called_by_key_and_name():
    assert named(with_task(PLAN, "A", name="Build").tasks["A"]) == "A  Build"


def test_a_count_has_the_noun_in_its_number():
    assert counted(1, "task", "tasks") == "1 task"
    assert counted(0, "task", "tasks") == "0 tasks"
    assert counted(12_345, "task", "tasks") == "12,345 tasks"


def test_what_is_found_is_counted_with_the_word_for_its_severity():
    assert (graded(1, "note"), graded(3, "error"), graded(0, "warning")) == ("1 note", "3 errors", "0 warnings")
    assert severity_called("note", many=True) == "notes"


def test_a_tip_shows_signs_of_markup_literally():
    assert plain_tip("Build API") == "Build API"
    assert "&lt;img src=/etc/x&gt; &amp; more" in plain_tip("<img src=/etc/x> & more")


@pytest.mark.parametrize(("minutes", "words"), [(1440, "+3 d"), (-480, "-1 d"), (0, "0 d"), (10, "+10 min")])
def test_what_has_moved_is_told_with_its_sign(minutes, words):
    assert moved(minutes, PLAN) == words


def test_a_label_is_small_inside_an_english_sentence():
    assert inside("Total float") == "total float"


def test_a_label_inside_a_german_sentence_keeps_the_capital_of_its_noun(german):
    assert inside("Total float") == "Gesamtpuffer"


TAKEN = Fault(told("task %1", "A"), "Key", told("It is taken."), told("Choose another name."))


def test_a_reason_leaves_out_the_place_which_is_in_sight():
    assert reason(Refused([TAKEN])) == "It is taken. Choose another name."


def test_each_fault_of_a_reason_has_a_line():
    assert reason(Refused([TAKEN, TAKEN])).splitlines() == ["It is taken. Choose another name."] * 2


def test_an_error_without_faults_is_its_own_reason():
    assert reason(NotAPlan(told("This file is %1.", "empty"))) == "This file is empty."


def test_a_reason_is_said_in_german(german):
    fault = Fault(told("task"), "", told("It is done already."), told("Choose another name."))
    assert reason(Refused([fault])) == "Er ist schon fertig. Wählen Sie einen anderen Namen."


@pytest.mark.parametrize(("count", "text"), [(999, "999"), (20_000, "20.000"), (1_234_567, "1.234.567")])
def test_digits_are_grouped_as_the_language_does(german, count, text):
    assert retold(told("%1 lines are more than %2.", grouped(count), 5)) == f"{text} Zeilen sind mehr als 5."


def test_a_name_that_looks_like_a_number_is_left_as_it_is(german):
    assert retold(told("task %1", "1,200")) == "Vorgang 1,200"


def test_a_refusal_names_its_file_once():
    empty = refusal(Path("/plans/a.csv"), NotAPlan(told("This file is empty.")))
    assert empty == "a.csv: This file is empty."
    assert empty.template == "%1: %2"
    gone = NotAPlan(told("%1 cannot be opened: %2.", "/plans/a.csv", "no such file"))
    assert refusal(Path("/plans/a.csv"), gone) == "/plans/a.csv cannot be opened: no such file."
    assert refusal(Path("/plans/\udce9.csv"), NotAPlan(told("No."))) == "?.csv: No."
