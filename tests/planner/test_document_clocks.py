"""Clocks that are set back or go wrong: the order of changes, recovery and merging do not go by them."""

from __future__ import annotations

import pytest

from planner import document as module
from planner.document import Document, open_document, read_copy, recoverable
from tests.planner.documents import PLAN, rename


@pytest.fixture
def clock(monkeypatch):
    """A clock that tells what it is told to tell."""
    times = []
    monkeypatch.setattr(module, "utc_now", lambda: f"{times[-1] if times else 2026}-01-01T10:00:00+00:00")
    return times


def copies(clock, path, tmp_path, *, ours, theirs):
    """Two copies of a plan, edited apart by people whose clocks show these years; theirs was edited later."""
    clock.append(2026)
    first = Document.new(PLAN, tmp_path / "ours")
    first.save(path)
    copy = path.with_name("copy.plan")
    copy.write_bytes(path.read_bytes())
    other = open_document(copy, tmp_path / "theirs")
    clock.append(ours)
    rename(first, "A", "Ours")
    clock.append(theirs)
    rename(other, "B", "Before")
    rename(other, "A", "Theirs")
    other.save()
    other.close()
    return first, read_copy(copy, tmp_path / "theirs")


def test_changes_keep_their_order_when_the_clock_is_set_back(clock, path, data):
    document = Document.new(PLAN, data)
    for year in (2026, 1999, 2031, 1970):
        clock.append(year)
        rename(document, "A", f"In {year}")
    document.save(path)
    document.close()
    again = open_document(path, data)
    assert [entry.at[:4] for entry in again.history.entries[1:]] == ["2026", "1999", "2031", "1970"]
    assert again.plan.tasks["A"].name == "In 1970"
    again.undo()
    assert again.plan.tasks["A"].name == "In 2031"
    again.close(discard=True)


def test_work_done_with_the_clock_set_back_is_offered_after_a_crash(clock, path, data):
    document = Document.new(PLAN, data)
    document.save(path)
    clock.append(1971)
    rename(document, "A", "Long ago")
    document.close()
    [left] = recoverable(data)
    assert left.changes == 1
    recovered = Document.recover(left, data)
    assert recovered.plan.tasks["A"].name == "Long ago"
    recovered.close(discard=True)


def test_of_two_who_edited_apart_nobody_wins_by_a_clock(clock, path, tmp_path):
    results = []
    for number, (ours, theirs) in enumerate([(2026, 2026), (1990, 2040), (2040, 1990)]):
        place = tmp_path / str(number)
        (place / "plans").mkdir(parents=True)
        document, copy = copies(clock, place / "plans" / "launch.plan", place, ours=ours, theirs=theirs)
        document.merge(document.merging(copy))
        conflicts = [(one.entity, one.id, one.fields) for one in document.conflicts]
        results.append(({key: task.name for key, task in document.plan.tasks.items()}, conflicts))
        document.close(discard=True)
    assert results[0] == results[1] == results[2]
    assert results[0][0]["A"] == "Theirs"  # it was made after more changes, whatever the clocks said
    assert results[0][1] == [("task", "A", ("name",))]
