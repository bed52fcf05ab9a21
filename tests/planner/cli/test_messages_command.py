"""`launchplan messages`: what audiences are to be told."""

from icalendar import Calendar

from tests.planner.cli.staff import STAFFED
from tests.planner.cli.terminal import printed, terminal


def test_messages_are_listed_by_when_they_are_due():
    lines = terminal("messages", "-", stdin=STAFFED).stdout.splitlines()
    assert lines[0].split() == ["key", "due", "state", "audience", "channel", "subject"]
    assert [line.split()[0] for line in lines[2:]] == ["W3", "W1", "W4", "W2"]
    assert lines[3].split() == ["W1", "2026-03-04", "overdue!", "customers", "mail", "News", "of", "{launch}"]


def test_what_is_due_by_a_day_is_what_is_still_to_be_sent():
    lines = terminal("messages", "-", "--due", "2026-03-06", stdin=STAFFED).stdout.splitlines()
    assert [line.split()[0] for line in lines[2:]] == ["W1", "W4"]


def test_a_day_that_is_none_is_told():
    found = terminal("messages", "-", "--due", "soon", stdin=STAFFED)
    assert (found.exit_code, "'soon' is no day. Write it as 2026-12-01." in found.stderr) == (2, True)


def test_json_holds_the_drafts_and_what_could_not_be_filled_in():
    found = printed("messages", "-", stdin=STAFFED)
    assert found["now"] == "2026-03-06T00:00:00"
    first = next(row for row in found["messages"] if row["key"] == "W1")
    assert (first["subject"], first["text"]) == ("News of Web shop", "Hi customers, {lauch} on {target}")
    assert (first["unknown_fields"], first["empty_fields"]) == (["lauch"], ["target"])
    assert first["recipients"] == ["Shops <ana@example.org>"]
    assert (first["due"], first["timing"], first["state"], first["author"]) == (
        "2026-03-04",
        "overdue",
        "planned",
        "ANA",
    )


def test_a_calendar_file_holds_what_is_still_to_be_sent(tmp_path):
    path = tmp_path / "due.ics"
    assert terminal("messages", "-", "--ics", path, stdin=STAFFED).exit_code == 0
    events = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    assert [str(event["summary"])[:2] for event in events] == ["W1", "W4", "W2"]


def test_the_calendar_on_standard_output_stands_alone():
    made = terminal("messages", "-", "--ics", "-", "--due", "2026-03-05", stdin=STAFFED).stdout_bytes
    assert made.startswith(b"BEGIN:VCALENDAR\r\n")
    assert len(Calendar.from_ical(made).walk("VEVENT")) == 1
