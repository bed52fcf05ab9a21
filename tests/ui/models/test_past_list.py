"""The history as a list: days and points, what a row says, and what is left out."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from planner import Past, Point
from planner.change import Change
from planner.history import History
from tests.ui.opened import watched
from tests.ui.pasts import a_past, entry, past_of
from ui.models.past_list import ROW_ROLE, Day, PastList, Wanted, below, initials, named_point, title

LABELS = [
    "Undo Remove risk K2",
    "Remove risk K2",
    "Set duration of task C",
    "Approved",
    "Set duration of task B",
    "Set name of task A",
    "Create the plan",
]


@pytest.fixture
def session(tmp_path):
    return a_past(tmp_path)


def listed(session, wanted=None):
    """The list of a session's history."""
    made = watched(PastList())
    made.take(past_of(session))
    made.filter(wanted or Wanted())
    return made


def shown(made):
    """What the points of a list say."""
    return [made.index(row).data() for row in range(made.rowCount()) if made.point(made.index(row))]


def test_points_come_newest_first_below_their_day(session):
    made = listed(session)
    assert shown(made) == LABELS
    assert isinstance(made.rows[0], Day)
    assert made.count == len(LABELS) == made.rowCount() - 1


def test_each_day_has_its_row(session):
    past = past_of(session)
    entries = [
        replace(one, at=f"2026-03-0{2 + number // 3}T12:00:00+00:00") for number, one in enumerate(past.history.entries)
    ]
    made = PastList()
    made.take(Past(past.plan, History.of(entries)))
    made.filter(Wanted())
    assert [made.index(row).data() for row, one in enumerate(made.rows) if isinstance(one, Day)] == [
        "Wed 4 Mar 2026",
        "Tue 3 Mar 2026",
        "Mon 2 Mar 2026",
    ]


def test_what_has_no_time_that_can_be_read_stands_below_a_row_of_its_own():
    history = History().append(History().next_entry("x", Change("Create"), author="", at="long ago"))
    made = PastList()
    made.take(Past(a_past().plan, history))
    made.filter(Wanted())
    assert [made.index(row).data() for row in range(2)] == ["Nobody knows when", "Create"]


def test_days_cannot_be_chosen(session):
    made = listed(session)
    assert made.point(made.index(0)) is None
    assert not made.flags(made.index(0)) & Qt.ItemFlag.ItemIsSelectable
    assert made.flags(made.index(1)) & Qt.ItemFlag.ItemIsSelectable


def test_a_version_is_told_by_its_name(session):
    made = listed(session)
    index = made.place(entry(session, "Name version Approved").id)
    assert index.data() == "Approved"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith("Approved, Ben, ")
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).endswith(", version")


def test_a_screen_reader_is_told_who_when_and_that_it_was_undone(session):
    point = entry(session, "Remove risk K2")
    made = listed(session)
    who, when, state = below(point)
    assert (who, state) == ("Ana Lopez", "undone")
    assert made.place(point.id).data(Qt.ItemDataRole.AccessibleTextRole) == f"Remove risk K2, Ana Lopez, {when}, undone"


def test_a_row_gives_its_point(session):
    made = listed(session)
    assert made.index(1).data(ROW_ROLE) is made.past.points[0]
    assert made.index(1).data(Qt.ItemDataRole.ForegroundRole) is None
    assert made.data(made.index(99)) is None


# Narrowing


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("duration", ["Set duration of task C", "Set duration of task B"]),
        ("DURATION ben", ["Set duration of task B"]),
        ("approved", ["Approved"]),
        ("api", ["Set name of task A", "Create the plan"]),
        ("rain", ["Undo Remove risk K2", "Remove risk K2"]),
        ("nothing of this", []),
    ],
)
def test_words_are_looked_for_in_what_was_done_by_whom_and_to_which_row(session, typed, left):
    found = shown(listed(session, Wanted(tuple(typed.casefold().split()))))
    assert found[: len(left)] == left
    assert len(found) - len(left) <= 1  # the beginning of the plan names many rows


def test_an_author_can_be_chosen(session):
    made = listed(session, Wanted(author="Ben"))
    assert shown(made) == ["Approved", "Set duration of task B"]
    assert made.authors[0] == "Ana Lopez"
    assert "Ben" in made.authors


def test_points_can_be_chosen_by_id(session):
    point = entry(session, "Set name of task A")
    assert shown(listed(session, Wanted(ids={point.id}))) == ["Set name of task A"]


def test_a_day_without_points_is_left_out(session):
    assert listed(session, Wanted(("zzz",))).rowCount() == 0


def test_a_point_that_is_not_shown_has_no_place(session):
    made = listed(session, Wanted(author="Ben"))
    assert not made.place(entry(session, "Set name of task A").id).isValid()


def test_without_a_history_nothing_is_shown():
    made = watched(PastList())
    made.filter(Wanted())
    assert (made.rowCount(), made.authors, made.count) == (0, (), 0)


# Words


@pytest.mark.parametrize(
    ("author", "letters"),
    [("Ana Lopez", "AL"), ("Ben", "B"), ("Ana Maria de la Cruz", "AC"), ("", ""), ("  zoe  ", "Z"), ("<b>", "<")],
)
def test_a_person_is_one_or_two_letters(author, letters):
    assert initials(author) == letters


def test_a_change_without_a_name_is_called_so():
    made = Point(History().next_entry("x", Change(""), author="", at="?"))
    assert title(made) == "A change without a name"
    assert named_point(made) == "A change without a name"


def test_in_a_sentence_a_point_is_called_with_its_time():
    made = Point(History().next_entry("x", Change("Set"), author="", at="2026-03-02T12:00:00+00:00"))
    assert named_point(made).startswith("Set (Mon 2 Mar 2026 ")
