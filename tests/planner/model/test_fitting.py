"""Values that a plan cannot hold, made fit for their fields."""

import pytest

from planner.errors import Unreadable
from planner.model.fitting import LogRows, cleaned, fitted
from planner.model.kinds import from_plain, row_to_plain
from planner.model.schema import SCHEMA
from planner.model.tasks import Link, Task
from planner.model.values import Estimate

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
    rows = LogRows(TASK, {})
    assert rows.row("t", {"key": "A", "name": "a\0"}).name == "a"
    for _ in range(2):
        with pytest.raises(Unreadable):
            rows.row("t", {"duration": "soon"})


def test_a_row_comes_back_from_its_scalars_in_whatever_order_they_are():
    task = Task(id="t", key="A", name="Build", duration=Estimate.of(960), owner="p", notes="a\nb")
    plain = row_to_plain(TASK.fields, task)
    rows = LogRows(TASK, {})
    assert rows.row("t", plain) == rows.row("t", dict(reversed(plain.items()))) == task


def test_fields_that_a_log_does_not_know_take_their_defaults_and_names_of_no_field_say_nothing():
    assert LogRows(TASK, {}).row("t", {"key": "A", "name": "Build", "ghost": []}) == Task(id="t", key="A", name="Build")


def test_each_scalar_of_a_log_is_worked_out_once():
    rows = LogRows(TASK, {})
    first, second = (rows.row(row_id, {"key": row_id, "duration": "480 480 960 d"}) for row_id in "AB")
    assert first.duration is second.duration


def test_ids_of_a_log_are_in_memory_once():
    ids = {}
    rows = LogRows(SCHEMA.entity("link"), ids)
    written = {"predecessor": "".join(("ta", "sk")), "successor": "".join(("ta", "sk"))}
    link = rows.row("".join(("ta", "sk")), written)
    assert link == Link(id="task", predecessor="task", successor="task")
    assert link.id is link.predecessor is link.successor is ids["task"]


def test_values_that_had_to_be_made_fit_are_not_sound():
    rows = LogRows(TASK, {})
    rows.row("t", {"key": "A", "name": "a\0", "position": "0", "owner": None})
    rows.row("u", {"key": "", "name": "b"})
    assert rows.sound("name") == {"b": "b"}
    assert rows.sound("key") == {"A": "A"}
    assert rows.sound("position") == {}
    assert rows.sound("owner") == {None: None}


@pytest.mark.parametrize("plain", ["[[480.7, 720]]", '[["480", 720]]', "[[true, 720]]", "[[1, 2]" * 9000, "[" * 9000])
def test_shifts_are_whole_minutes_and_no_more_of_them_than_a_day_has(plain):
    with pytest.raises(Unreadable):
        from_plain(CALENDAR.field("monday"), plain)
    assert from_plain(CALENDAR.field("monday"), "[[480,720]]") == ((480, 720),)
