"""The calendar file of what is to be sent."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given, strategies as st
from icalendar import Calendar

from planner.analysis.schedule import schedule
from planner.launch.due_calendar import due_calendar
from planner.launch.messages import messages
from planner.model.launch_values import SendState, Trigger
from tests.builders import a_plan, with_rows, with_settings
from tests.planner.launch.crew import message

NOW = datetime(2026, 3, 4, 12)


def content(*rows, **settings):
    """The calendar file of a small launch with these messages."""
    plan = with_settings(
        with_rows(a_plan("A 5d"), *rows), **{"name": "Web shop", "time_zone": "Europe/Berlin", **settings}
    )
    dates = schedule(plan)
    return due_calendar(plan, dates, messages(plan, dates, NOW), NOW)


def events(*rows, **settings):
    """The entries as a calendar program reads them."""
    return Calendar.from_ical(content(*rows, **settings)).walk("VEVENT")


def test_a_day_is_an_entry_of_the_whole_day():
    [event] = events(message(body="Live on {date}."))
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (date(2026, 3, 6), date(2026, 3, 7))
    assert event["summary"] == "W1  Message W1 (customers, mail)"
    assert event["description"] == "Live on 2026-03-06."
    assert event["uid"] == "W1@launch-planner"


def test_a_clock_time_is_an_entry_in_utc():
    [event] = events(message(trigger=Trigger.DATE, date=datetime(2026, 3, 5, 9, 30)))
    assert event.decoded("dtstart") == datetime(2026, 3, 5, 8, 30, tzinfo=UTC)
    assert event.decoded("dtend") - event.decoded("dtstart") == timedelta(minutes=15)


def test_only_what_is_open_and_has_a_date_is_in_it():
    rows = (message("W1", state=SendState.SENT), message("W2", trigger=Trigger.TASK), message("W3"))
    assert [str(event["uid"]) for event in events(*rows)] == ["W3@launch-planner"]


def test_the_same_plan_and_clock_give_the_same_bytes():
    assert content(message()) == content(message())
    assert b"DTSTAMP:20260304T110000Z" in content(message())
    assert b"X-WR-CALNAME:Web shop" in content(message())


def test_lines_are_short_and_end_as_the_standard_says():
    made = content(message(body="Grüße; an alle, " * 40 + "\nZeile 2\\n"))
    assert all(len(line) <= 75 for line in made.split(b"\r\n"))
    assert b"\n" not in made.replace(b"\r\n", b"")


@given(body=st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.just("\n"), max_size=200))
def test_a_text_comes_back_as_it_was(body):
    [event] = events(message(body=body))
    assert str(event.get("description", "")) == body


def test_an_empty_launch_makes_an_empty_calendar():
    assert events() == []
