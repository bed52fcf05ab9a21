"""Values that a plan cannot hold, made fit for their fields."""

import pytest

from planner.errors import Unreadable
from planner.model.fitting import cleaned, fitted, from_log
from planner.model.kinds import from_plain
from planner.model.schema import SCHEMA

TASK, RISK, CALENDAR = (SCHEMA.entity(name) for name in ("task", "risk", "calendar"))
NAME, KEY, NOTES = (TASK.field(name) for name in ("name", "key", "notes"))


@pytest.mark.parametrize(
    ("field", "value", "kept"),
    [
        (NAME, "A", "A"),
        (NAME, "a\0b", "ab"),
        (NAME, "x" * 2_000_000, "x" * 500),
        (NAME, "\ud800b", "b"),
        (KEY, "A 1; 2", "A-1-2"),
        (NAME, "", ""),
        (RISK.field("probability"), 1.5, RISK.field("probability").default),
        (TASK.field("owner"), None, None),
    ],
)
def test_what_can_be_kept_of_a_value_is_kept(field, value, kept):
    assert fitted(field, value)[0] == kept


def test_a_value_that_fits_has_nothing_wrong():
    assert fitted(NAME, "A") == ("A", "")
    assert fitted(NAME, "")[1] == "Name must not be empty."


def test_long_texts_keep_their_line_ends_and_names_do_not():
    assert cleaned(NOTES, "a\nb") == "a\nb"
    assert cleaned(NAME, "a\nb") == "a b"


def test_a_value_of_the_log_fits_or_cannot_be_read():
    assert from_log(NAME, "a\0") == "a"
    with pytest.raises(Unreadable):
        from_log(TASK.field("duration"), "soon")


@pytest.mark.parametrize("plain", ["[[480.7, 720]]", '[["480", 720]]', "[[true, 720]]", "[[1, 2]" * 9000, "[" * 9000])
def test_shifts_are_whole_minutes_and_no_more_of_them_than_a_day_has(plain):
    with pytest.raises(Unreadable):
        from_plain(CALENDAR.field("monday"), plain)
    assert from_plain(CALENDAR.field("monday"), "[[480,720]]") == ((480, 720),)
