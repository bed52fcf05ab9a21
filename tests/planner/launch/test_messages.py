"""When messages are due, where they stand against the clock, and what their drafts say."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, strategies as st

from planner.analysis.schedule import schedule
from planner.launch.messages import FIELDS, Timing, by_audience, draft, due_of, messages, never_told
from planner.model.launch_values import Channel, SendState, Trigger
from planner.model.people import Person
from planner.model.system import Release
from tests.builders import a_plan, with_rows, with_settings
from tests.planner.launch.crew import message, staffed, stakeholder

LIVE = date(2026, 3, 20)
"""Friday of the third week: where fifteen working days from Monday end."""
NOON = datetime(2026, 3, 4, 12)


def launch(*rows, **settings):
    """A plan that goes live on the 20th of March, with these rows."""
    plan = with_rows(a_plan("A 5d > B 10d > L 0d"), *rows)
    return with_settings(plan, **{"name": "Web shop", "go_live": "L", "target": LIVE, **settings})


def due(**values):
    """When a message is due."""
    plan = launch()
    return due_of(message(**values), schedule(plan))


def timing(now, **values):
    """Where a message stands at a moment."""
    plan = launch(message(**values))
    return messages(plan, schedule(plan), now)[0].timing


def drafted(body, *rows, **values):
    """The draft of a message with this text."""
    plan = launch(*rows, row := message(body=body, **values))
    return draft(plan, schedule(plan), row)


def test_a_date_makes_a_message_due():
    assert due(trigger=Trigger.DATE, date=date(2026, 3, 5)) == date(2026, 3, 5)
    assert due(trigger=Trigger.DATE, date=datetime(2026, 3, 5, 9, 30), days=-1) == datetime(2026, 3, 4, 9, 30)


@pytest.mark.parametrize(("days", "day"), [(0, LIVE), (-15, date(2026, 3, 5)), (2, date(2026, 3, 22))])
def test_days_before_and_after_the_go_live_are_those_of_the_calendar(days, day):
    assert due(days=days) == day


def test_a_message_follows_the_finish_of_its_task_or_gate():
    assert due(trigger=Trigger.TASK, task="A") == date(2026, 3, 6)
    assert due(trigger=Trigger.GATE, task="L", days=1) == date(2026, 3, 21)


def test_a_message_moves_with_the_go_live():
    later = with_settings(launch(), start=date(2026, 3, 9))
    assert due_of(message(days=-15), schedule(later)) == date(2026, 3, 12)


def test_a_finish_at_midnight_is_one_of_the_day_that_it_ends():
    plan = a_plan("A 1ed")
    assert due_of(message(trigger=Trigger.TASK, task="A"), schedule(plan)) == date(2026, 3, 2)


@pytest.mark.parametrize(
    "values",
    [{"trigger": Trigger.TASK, "task": "gone"}, {"trigger": Trigger.TASK}, {"trigger": Trigger.DATE}],
)
def test_without_its_trigger_it_has_no_date(values):
    assert due(**values) is None
    assert timing(NOON, **values) is Timing.UNDATED


def test_days_beyond_the_calendar_give_no_date():
    assert due(trigger=Trigger.DATE, date=date(2299, 12, 30), days=3_000) is None


def test_a_plan_without_tasks_has_no_go_live():
    assert due_of(message(), schedule(a_plan())) is None


@pytest.mark.parametrize(
    ("now", "timing_then"),
    [
        (datetime(2026, 3, 4, 23, 59), Timing.AHEAD),
        (datetime(2026, 3, 5, 0, 0), Timing.DUE),
        (datetime(2026, 3, 5, 23, 59), Timing.DUE),
        (datetime(2026, 3, 6, 0, 0), Timing.OVERDUE),
    ],
)
def test_a_day_is_due_from_its_begin_and_overdue_after_its_end(now, timing_then):
    assert timing(now, days=-15) is timing_then


@pytest.mark.parametrize(("minute", "timing_then"), [(30, Timing.DUE), (31, Timing.OVERDUE)])
def test_a_clock_time_is_overdue_once_it_has_passed(minute, timing_then):
    said = {"trigger": Trigger.DATE, "date": datetime(2026, 3, 4, 9, 30)}
    assert timing(datetime(2026, 3, 4, 9, minute), **said) is timing_then


@pytest.mark.parametrize(("state", "timing_then"), [(SendState.SENT, Timing.SENT), (SendState.DROPPED, Timing.DROPPED)])
def test_what_is_sent_or_dropped_is_never_overdue(state, timing_then):
    assert timing(datetime(2027, 1, 1), state=state) is timing_then


def test_messages_come_by_when_they_are_due_and_those_without_a_date_last():
    rows = (
        message("W1", days=1),
        message("W2", trigger=Trigger.TASK),
        message("W3", days=-15),
        message("W4", trigger=Trigger.DATE, date=datetime(2026, 3, 5, 8)),
    )
    plan = launch(*rows)
    assert [one.row.key for one in messages(plan, schedule(plan), NOON)] == ["W3", "W4", "W1", "W2"]


def test_the_matrix_has_messages_by_audience_and_channel():
    rows = (message("W1", "support"), message("W2"), message("W3", channel=Channel.PRESS), message("W4"))
    plan = launch(*rows)
    matrix = by_audience(messages(plan, schedule(plan), NOON))
    shown = {who: {how: [one.row.key for one in found] for how, found in row.items()} for who, row in matrix.items()}
    assert shown == {"customers": {"mail": ["W2", "W4"], "press": ["W3"]}, "support": {"mail": ["W1"]}}
    assert list(shown) == ["customers", "support"]


def test_fields_are_filled_in():
    text = (
        "{launch} {version} goes live on {date} at {time} ({zone}); planned for {target}. For {audience} by {channel}."
    )
    found = drafted(text, Release(id="1", key="2.4.0", name="Shop"))
    assert found.text == (
        "Web shop 2.4.0 goes live on 2026-03-20 at 17:00 (UTC); planned for 2026-03-20. For customers by mail."
    )
    assert (found.unknown, found.empty) == ((), ())


def test_the_trigger_and_the_people_are_filled_in():
    ana = Person(id="N1", key="N1", name="Ana")
    found = drafted("{task}, {due}: {author}, {approver}", ana, trigger=Trigger.TASK, task="A", author="N1")
    assert (found.text, found.empty) == ("A, 2026-03-06: Ana, {approver}", ("approver",))


def test_unknown_fields_are_told_and_stay_as_they_are():
    found = drafted("{lauch} of {0} {launch.name} {launch!r:>9} {{launch}} {} { {UP}")
    assert found.text == "{lauch} of {0} {launch.name} {launch!r:>9} {Web shop} {} { {UP}"
    assert found.unknown == ("lauch",)


def test_what_is_filled_in_is_not_filled_in_again():
    plan = with_settings(launch(row := message(body="{launch}")), name="{version} {launch}")
    assert draft(plan, schedule(plan), row).text == "{version} {launch}"


def test_a_version_is_that_of_the_newest_release_that_nothing_replaces():
    old = Release(id="1", key="2.3.0", name="Old", made=date(2026, 2, 1))
    bad = Release(id="2", key="2.4.0", name="Bad", made=date(2026, 2, 9))
    new = Release(id="3", key="2.4.1", name="New", made=date(2026, 2, 5), replaces="2")
    assert drafted("{version}", old, bad, new).text == "2.4.1"
    assert drafted("{version}").empty == ("version",)


def test_the_audience_is_who_gets_it():
    rows = (
        Person(id="N1", key="N1", name="Ana", contact="ana@example.org"),
        stakeholder("H1", group=" Customers ", person="N1"),
        stakeholder("H2", group=""),
        stakeholder("H3", group="support"),
    )
    assert drafted("x", *rows).recipients == ("Holder H1 <ana@example.org>",)
    assert drafted("x", *rows, audience="holder h2").recipients == ("Holder H2",)


def test_an_audience_that_no_message_is_for_is_never_told():
    rows = (stakeholder("H1"), stakeholder("H2", "support"), stakeholder("H3", "support"), stakeholder("H4", ""))
    plan = launch(*rows, message("W1"), message("W2", "support", state=SendState.DROPPED))
    told = {group: [one.key for one in holders] for group, holders in never_told(plan).items()}
    assert told == {"support": ["H2", "H3"], "Holder H4": ["H4"]}
    assert never_told(with_rows(plan, message("W3", "Support"), message("W4", "holder h4"))) == {}


@given(text=st.text() | st.lists(st.sampled_from([*"{}%\\ab ", "{launch}", "{date}"])).map("".join))
def test_any_text_can_be_drafted(text):
    found = drafted(text)
    assert found.text.count("Web shop") >= text.count("{launch}")
    assert set(found.empty) <= set(FIELDS)


@given(days=st.integers(-3_660, 3_660), hours=st.integers(-200_000, 200_000))
def test_time_only_goes_from_ahead_over_due_to_overdue(days, hours):
    order = [Timing.AHEAD, Timing.DUE, Timing.OVERDUE]
    now = NOON + timedelta(hours=hours)
    earlier, later = timing(now, days=days), timing(now + timedelta(hours=7), days=days)
    assert order.index(earlier) <= order.index(later)


def test_people_of_a_plan_are_no_audience_by_themselves():
    assert never_told(staffed("A 1d")) == {}
