"""Old changes told by fewer entries: the same plan, the same merges, named versions kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from planner.change import Change, set_value
from planner.errors import NotMergeable
from planner.history import History, LogReader, covers
from planner.merge import compaction
from planner.merge.compaction import compacted
from planner.merge.fold import fold
from planner.merge.union import union
from planner.model.people import Person
from planner.model.schema import SCHEMA
from planner.model.versions import Version
from planner.store.content import Identity, content_of
from planner.store.mending import read_log
from planner.vectors import NOTHING, Upto
from tests.planner.merge.people import Copy, people
from tests.planner.merge.promises import rows_of

NOW = "2026-11-27T12:00:00+00:00"


@pytest.fixture(autouse=True)
def _few(monkeypatch):
    """A plan has so few changes here that ten are many."""
    monkeypatch.setattr(compaction, "MOST", 10)
    monkeypatch.setattr(compaction, "NEWEST", 0)
    monkeypatch.setattr(compaction, "WORTH", 3)


def renaming(copy: Copy, times: int) -> None:
    for number in range(times):
        copy.set("task", "A", "name", f"{copy.name} {number}")


def test_a_short_and_young_log_stays_as_it_is():
    (ana,) = people("ana")
    renaming(ana, 5)
    assert compacted(ana.history, SCHEMA, "2026-03-05T10:00:00+00:00") is ana.history


def test_a_long_log_becomes_a_snapshot_and_its_last_changes():
    (ana,) = people("ana")
    renaming(ana, 30)
    short = compacted(ana.history, SCHEMA, "2026-03-05T10:00:00+00:00")
    assert len(short.entries) == 11
    assert fold(short, SCHEMA).plan == ana.plan
    assert short.vector == ana.history.vector
    assert short.entries[1:] == ana.history.entries[-10:]
    assert short.entries[0].label == "21 changes until 2026-03-02"


def test_what_is_older_than_half_a_year_is_told_by_a_snapshot():
    (ana,) = people("ana")
    renaming(ana, 8)
    short = compacted(ana.history, SCHEMA, NOW)
    assert len(short.entries) == 2
    assert fold(short, SCHEMA).plan == ana.plan


def test_compacting_again_with_nothing_more_does_nothing():
    (ana,) = people("ana")
    renaming(ana, 30)
    short = compacted(ana.history, SCHEMA, "2026-03-05T10:00:00+00:00")
    assert compacted(short, SCHEMA, "2026-03-05T10:00:00+00:00") is short


def test_a_snapshot_grows_when_there_are_many_changes_again():
    (ana,) = people("ana")
    renaming(ana, 30)
    ana.history = compacted(ana.history, SCHEMA, "2026-03-05T10:00:00+00:00")
    renaming(ana, 30)
    short = compacted(ana.history, SCHEMA, "2026-03-05T10:00:00+00:00")
    assert len(short.entries) == 11
    assert fold(short, SCHEMA).plan == ana.plan
    assert all(covers(short.vector, entry) for entry in short.entries)


def test_what_is_compacted_cannot_be_undone_and_what_came_later_can():
    (ana,) = people("ana")
    renaming(ana, 30)
    ana.history = compacted(ana.history, SCHEMA, "2026-03-05T10:00:00+00:00")
    for _ in range(30):
        ana.undo()
    assert ana.plan.tasks["A"].name == "ana 19"
    assert ana.history.undo() is None


def test_a_compacted_copy_and_one_that_is_not_merge_into_the_same_log_whoever_takes_whom_in():
    ana, ben = people("ana", "ben")
    renaming(ana, 30)
    ben.merge(ana)
    ben.set("task", "B", "name", "Test")
    ana.set("task", "C", "name", "Check")
    short = compacted(ana.history, SCHEMA, "2026-03-05T10:00:00+00:00")
    assert short.base
    assert union(short, ben.history) == union(ben.history, short)
    assert fold(union(short, ben.history), SCHEMA).plan == fold(union(ana.history, ben.history), SCHEMA).plan


def test_a_copy_from_before_the_snapshot_with_changes_of_its_own_cannot_be_merged_and_says_so():
    ana, ben = people("ana", "ben")
    ben.set("task", "B", "name", "Test")
    renaming(ana, 30)
    short = compacted(ana.history, SCHEMA, "2026-03-05T10:00:00+00:00")
    with pytest.raises(NotMergeable, match="no longer remembers"):
        union(short, ben.history)
    with pytest.raises(NotMergeable, match="no longer remembers"):
        union(ben.history, short)


def test_a_copy_from_before_the_snapshot_without_changes_of_its_own_is_simply_behind():
    ana, ben = people("ana", "ben")
    renaming(ana, 30)
    short = compacted(ana.history, SCHEMA, "2026-03-05T10:00:00+00:00")
    assert union(ben.history, short) == short


def test_nothing_is_compacted_beyond_a_fork_that_somebody_has_not_heard_of():
    ana, ben = people("ana", "ben")
    ben.set("task", "B", "name", "Test")
    renaming(ana, 30)
    forked = union(ana.history, ben.history)
    assert compacted(forked, SCHEMA, NOW) is forked


def test_a_fork_that_was_merged_long_ago_is_compacted_and_one_with_a_conflict_is_not():
    for name, settled in (("B", True), ("A", False)):
        ana, ben = people("ana", "ben")
        ben.set("task", name, "name", "Test")
        ana.set("task", "A", "name", "Build")
        ana.merge(ben)
        for number in range(30):
            ana.set("task", "C", "name", f"ana {number}")
        short = compacted(ana.history, SCHEMA, "2026-03-05T10:00:00+00:00")
        assert (short is not ana.history) is settled
        assert fold(short, SCHEMA).plan == ana.plan


def test_the_newest_changes_stay_one_by_one_however_old_the_clock_makes_them(monkeypatch):
    monkeypatch.setattr(compaction, "NEWEST", 4)
    ana, ben = people("ana", "ben")
    renaming(ana, 7)
    ben.merge(ana)
    ben.set("task", "B", "name", "Test")
    renaming(ana, 2)
    short = compacted(ana.history, SCHEMA, "2030-01-01T10:00:00+00:00")
    assert [entry.counter for entry in short.entries[1:]] == [6, 7, 8, 9]
    assert union(short, ben.history).vector == union(ana.history, ben.history).vector


def test_a_snapshot_of_a_snapshot_counts_all_that_it_tells(monkeypatch):
    (ana,) = people("ana")
    renaming(ana, 30)
    ana.history = compacted(ana.history, SCHEMA, "2026-03-05T10:00:00+00:00")
    renaming(ana, 30)
    short = compacted(ana.history, SCHEMA, "2026-03-05T10:00:00+00:00")
    assert short.entries[0].label == "51 changes until 2026-03-02"


def test_the_log_of_hundreds_of_sessions_is_not_searched_for_each_pair_of_them(monkeypatch):
    searched = []
    monkeypatch.setattr(Upto, "__iter__", lambda _vector: searched.append(1) or iter(()))
    first, *others = people("ana", *(f"session-{number}" for number in range(50)))
    renaming(first, 2)
    for before, after in pairwise([first, *others]):
        after.plan, after.history, after.folded = before.plan, before.history, before.folded
        renaming(after, 2)
    content = content_of(others[-1].plan, others[-1].history, Identity("plan", NOW))
    read = read_log(content, LogReader(SCHEMA))
    assert all(isinstance(entry.seen, Upto) for entry in read.entries)
    short = compacted(read, SCHEMA, "2026-03-05T10:00:00+00:00")
    assert len(short.entries) == 11
    assert searched == []


def test_one_clock_that_is_ahead_does_not_keep_old_changes():
    (ana,) = people("ana")
    renaming(ana, 9)
    entries = [replace(one, at="2099-01-01T00:00:00+00:00") if one.counter == 2 else one for one in ana.history.entries]
    assert len(compacted(History.of(entries), SCHEMA, NOW).entries) == 2
    entries = [replace(one, at="2026-11-01T00:00:00+00:00") if one.counter == 5 else one for one in ana.history.entries]
    assert len(compacted(History.of(entries), SCHEMA, NOW).entries) == 6


def test_a_named_version_stays_a_point_of_the_log(monkeypatch):
    monkeypatch.setattr(compaction, "NAMED", "person")  # any entity does
    (ana,) = people("ana")
    renaming(ana, 12)
    ana.add(Person(id="v", key="V1", name="Beta"))
    beta = ana.plan
    renaming(ana, 30)
    short = compacted(ana.history, SCHEMA, "2026-03-05T10:00:00+00:00")
    assert len(short.entries) == 12
    first = type(short).of(short.entries[:1], short.base)
    assert fold(first, SCHEMA).plan == beta
    assert fold(short, SCHEMA).plan == ana.plan


def test_twenty_thousand_changes_and_half_a_year_are_the_bounds(monkeypatch):
    monkeypatch.undo()
    assert compaction.MOST == 20_000
    assert compaction.NEWEST == 1_000
    assert timedelta(days=180) == compaction.LONGEST
    (ana,) = people("ana")
    ana.do(Change("x", (set_value("task", ana.plan.tasks["A"], "name", "x"),)))
    assert compacted(ana.history, SCHEMA, datetime.now(UTC).isoformat()) is ana.history
    assert ana.history.base is NOTHING


def test_rows_stand_as_they_did_where_a_removal_is_taken_back_behind_the_cut():
    (ana,) = people("ana")
    link = next(iter(ana.plan.links))
    renaming(ana, 15)
    ana.remove("link", link)
    undoes = ana.history.undo()
    renaming(ana, 12)
    ana.do(*undoes)
    short = compacted(ana.history, SCHEMA, "2026-03-05T10:00:00+00:00")
    assert short is not ana.history
    assert rows_of(fold(short, SCHEMA).plan) == rows_of(ana.plan)
    assert next(iter(ana.plan.links)) == link


def test_rows_stand_as_they_did_where_one_was_put_again_between_two_versions():
    (ana,) = people("ana")
    link = next(iter(ana.plan.links.values()))
    renaming(ana, 5)
    ana.add(Version(id="v", name="Approved"))
    ana.remove("link", link.id)
    ana.add(link)
    renaming(ana, 20)
    short = compacted(ana.history, SCHEMA, "2026-03-05T10:00:00+00:00")
    assert short.entries[1].label.startswith("1")
    assert rows_of(fold(short, SCHEMA).plan) == rows_of(ana.plan)
    assert list(ana.plan.links)[-1] == link.id
