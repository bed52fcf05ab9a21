"""Rows of Microsoft Project XML: what each kind of value reads as, and what is reported where it cannot be read."""

from datetime import datetime

import pytest
from hypothesis import given, strategies as st

from planner.errors import Fault, NotAPlan
from planner.formats.mspdi_xml import Report, Row, project_of
from planner.formats.xml_door import DEEPEST


def row(**fields: str) -> Row:
    """A row with some fields."""
    inner = "".join(f"<{name}>{value}</{name}>" for name, value in fields.items())
    return Row(project_of(f"<Project>{inner}</Project>".encode()), "task 7", Report())


def complaints(found: Row) -> list[str]:
    """What was reported about a row."""
    return [str(fault) for fault in found.report.faults]


def test_texts_are_without_the_spaces_around_them():
    assert row(Name="  Plan it\n").text("Name") == "Plan it"
    assert row(Name="").text("Name") == ""
    assert row().text("Name") == ""


@pytest.mark.parametrize(
    ("typed", "expected"), [("1", True), ("true", True), ("TRUE", True), ("0", False), ("", False)]
)
def test_flags_are_one_or_true(typed, expected):
    assert row(Manual=typed).flag("Manual") is expected


@pytest.mark.parametrize(
    ("typed", "expected"), [("12", 12), ("-1", -1), ("+3", 3), ("2.0", 2), ("2.5", 3), ("-65535", -65535), ("", 9)]
)
def test_whole_numbers(typed, expected):
    found = row(UID=typed)
    assert found.whole("UID", 9) == expected
    assert complaints(found) == []


@pytest.mark.parametrize("typed", ["x", "1e9", "NaN", "1" * 16, "٣x", "1,5"])
def test_what_is_no_whole_number_is_named_and_read_as_missing(typed):
    found = row(UID=typed)
    assert found.whole("UID", 9) == 9
    assert complaints(found) == [f"task 7, UID: '{typed}' is no whole number."]


@pytest.mark.parametrize(("typed", "expected"), [("0.5", 0.5), ("-48", -48.0), ("", 1.0), ("half", 1.0)])
def test_numbers(typed, expected):
    found = row(Units=typed)
    assert found.number("Units", 1) == expected
    assert complaints(found) == ([f"task 7, Units: '{typed}' is no number."] if typed == "half" else [])


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("2026-03-02T08:00:00", datetime(2026, 3, 2, 8)),
        ("2026-03-02T08:00:29", datetime(2026, 3, 2, 8)),
        ("2026-03-02T23:59:59", datetime(2026, 3, 3)),
        ("2026-03-02T08:00:00+02:00", datetime(2026, 3, 2, 8)),
        ("2026-03-02", datetime(2026, 3, 2)),
        ("NA", None),
        ("", None),
    ],
)
def test_clock_times_are_read_to_the_minute(typed, expected):
    found = row(Start=typed)
    assert found.moment("Start") == expected
    assert complaints(found) == []


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("soon", "'soon' is no date."),
        ("2026-02-30T08:00:00", "'2026-02-30T08:00:00' is no date."),
        ("9999-12-31T23:59:59", "'9999-12-31T23:59:59' is no date."),
        ("1066-10-14T08:00:00", "1066-10-14 is outside 1900-2200."),
        ("2301-01-01T08:00:00", "2301-01-01 is outside 1900-2200."),
    ],
)
def test_what_is_no_clock_time_of_a_plan_is_named(typed, says):
    found = row(Start=typed)
    assert found.moment("Start") is None
    assert complaints(found) == [f"task 7, Start: {says}"]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("PT8H0M0S", 480),
        ("PT0H30M0S", 30),
        ("PT8H", 480),
        ("P1DT2H0M0S", 1560),
        ("P0Y0M0DT1H0M0S", 60),
        ("-PT1H0M0S", -60),
        ("PT1.5H", 90),
        ("P", 0),
        ("", None),
    ],
)
def test_spans_are_whole_minutes(typed, expected):
    found = row(Duration=typed)
    assert found.minutes("Duration") == expected
    assert complaints(found) == []
    assert found.report.notes == ()


@pytest.mark.parametrize("typed", ["8h", "PT8X", "P1Y", "8", "TP8H", "PT9999999999H"])
def test_what_is_no_span_is_named(typed):
    found = row(Duration=typed)
    assert found.minutes("Duration") is None
    assert complaints(found) == [f"task 7, Duration: '{typed}' is no duration."]


def test_spans_between_two_minutes_are_rounded_and_counted():
    found = row(Duration="PT0H1M40S", Work="PT0H0M20S")
    assert (found.minutes("Duration"), found.minutes("Work")) == (2, 0)
    assert found.report.notes == ("Durations rounded to whole minutes: 2.",)


@given(st.integers(0, 9999), st.integers(0, 59))
def test_every_span_of_hours_and_minutes_is_read_exactly(hours, minutes):
    assert row(Duration=f"PT{hours}H{minutes}M0S").minutes("Duration") == hours * 60 + minutes


def test_rows_below_a_row_can_have_a_name_of_their_own():
    found = row(Tasks="<Task><UID>x</UID></Task><Task/>")
    named, plain = (list(found.rows("Tasks/Task", where)) for where in ("link", ""))
    assert [item.where for item in (*named, *plain)] == ["link", "link", "task 7", "task 7"]
    assert named[0].named("link 3").where == "link 3"
    named[0].whole("UID")
    assert found.report.faults == [Fault("link", "UID", "'x' is no whole number.")]


def test_long_nonsense_is_cut_in_messages():
    found = row(UID="x" * 500)
    found.whole("UID")
    assert len(complaints(found)[0]) < 100


def test_notes_come_in_the_order_in_which_they_were_first_counted_and_without_zeros():
    report = Report()
    for what, times in (("B", 1), ("A", 0), ("C", 2), ("B", 3)):
        report.count(what, times)
    assert report.notes == ("B: 4.", "C: 2.")


def test_elements_are_known_without_their_namespace():
    plain = project_of(b"<Project><Name>x</Name></Project>")
    spaced = project_of(b'<p:Project xmlns:p="http://schemas.microsoft.com/project"><p:Name>x</p:Name></p:Project>')
    assert plain.findtext("Name") == spaced.findtext("Name") == "x"


def test_elements_may_nest_as_deep_as_files_do_but_not_without_end():
    deep = DEEPEST - 1
    assert project_of(b"<Project>" + b"<a>" * deep + b"</a>" * deep + b"</Project>").tag == "Project"
    with pytest.raises(NotAPlan, match="too deeply"):
        project_of(b"<Project>" + b"<a>" * 100_000)


def test_a_name_of_an_element_is_cut_in_messages():
    with pytest.raises(NotAPlan) as caught:
        project_of(b"<" + b"x" * 5000 + b"/>")
    assert len(str(caught.value)) < 200
