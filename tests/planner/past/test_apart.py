"""Points of plans that people have edited apart: each is the plan that its author had before their eyes."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings, strategies as st

from planner.change import Change, apply, diff, set_value
from planner.errors import PlanError
from planner.history import History
from planner.merge.fold import fold
from planner.model.schema import SCHEMA
from planner.model.versions import VERSION, Version
from planner.past.past import Past
from planner.past.points import (
    by_time,
    entries_about,
    go_back,
    plan_at,
    plan_before,
    points,
    points_of_versions,
    undone,
)
from tests.planner.merge.people import _DOINGS, Copy, _do, people

DOINGS = st.lists(
    st.tuples(st.integers(0, 2), st.integers(0, 15), st.integers(0, 20), st.integers(0, 20)), min_size=1, max_size=12
)
"""Who does what to which row, and with what."""
EXAMPLES = 100


def watched(doings):
    """People who have done all that, and the plans around each entry as its author saw them, by its id."""
    copies = people("ana", "ben", "cem")
    seen = {}
    for number, (who, what, which, value) in enumerate(doings):
        copy = copies[who]
        before, count = copy.plan, len(copy.history.entries)
        try:
            _do(copies, copy, what % len(_DOINGS), which, value, f"n{number}")
        except PlanError:
            continue
        if len(copy.history.entries) > count:
            seen[copy.history.entries[-1].id] = (before, copy.plan)
    return copies, seen


def joined(copies: list[Copy]) -> Copy:
    """Ana, who has taken in what the others did."""
    for other in copies[1:]:
        copies[0].merge(other)
    return copies[0]


@settings(max_examples=EXAMPLES)
@given(DOINGS)
def test_the_plan_at_every_entry_is_what_its_author_saw(doings):
    copies, seen = watched(doings)
    ana = joined(copies)
    assert {point: plan_at(ana.history, point) for point in seen} == {point: pair[1] for point, pair in seen.items()}


@settings(max_examples=EXAMPLES)
@given(DOINGS)
def test_the_plan_before_every_entry_is_what_its_author_had(doings):
    copies, seen = watched(doings)
    ana = joined(copies)
    assert {point: plan_before(ana.history, point) for point in seen} == {
        point: pair[0] for point, pair in seen.items()
    }


@settings(max_examples=EXAMPLES)
@given(DOINGS)
def test_one_can_go_back_to_every_point_and_return(doings):
    copies, seen = watched(doings)
    ana = joined(copies)
    for point, (_before, then) in seen.items():
        change = go_back(ana.plan, ana.history, point)
        there = apply(ana.plan, change)
        assert there == then
        assert apply(there, change.inverse()) == ana.plan


@settings(max_examples=EXAMPLES)
@given(DOINGS)
def test_everything_that_happened_can_be_told(doings):
    copies, _seen = watched(doings)
    ana = joined(copies)
    past = Past(ana.plan, ana.history)
    for point in past.points:
        for row in past.changes(point.entry.steps):
            assert past.wording.called(row)
            assert past.wording.fields(row) or str(row.fate) != "changed"


@settings(max_examples=EXAMPLES)
@given(DOINGS)
def test_the_difference_between_any_two_points_is_none_or_is_told(doings):
    copies, seen = watched(doings)
    ana = joined(copies)
    past = Past(ana.plan, ana.history)
    for point in list(seen)[:3]:
        then = past.plan_at(point)
        found = past.difference(then, ana.plan)
        told = {row.id for row in found.rows}
        assert told <= {row_id for _entity, row_id in diff(then, ana.plan).touched()}
        assert bool(told) or not any(step.field is None for step in diff(then, ana.plan).steps)


@settings(max_examples=EXAMPLES)
@given(DOINGS)
def test_everybody_who_has_the_same_log_sees_the_same_past(doings):
    copies, _seen = watched(doings)
    ana, ben = joined(copies), copies[1]
    ben.history, ben.plan = ana.history, ana.plan
    assert points(ben.plan, ben.history) == points(ana.plan, ana.history)
    assert undone(ben.history) <= {entry.id for entry in ana.history.entries}


@settings(max_examples=EXAMPLES)
@given(DOINGS)
def test_what_happened_to_a_row_is_in_its_history(doings):
    copies, _seen = watched(doings)
    ana = joined(copies)
    for entry in ana.history.entries:
        for step in entry.steps[:3]:
            assert entry.id in entries_about(ana.history, SCHEMA, step.id)


def clocked(copies, steps):
    """Let people rename tasks, each at the time that their clock says."""
    for number, (who, at) in enumerate(steps):
        copy = copies[who]
        change = Change(f"{copy.name} {number}", (set_value("task", copy.plan.tasks["ABC"[who]], "name", f"{number}"),))
        entry = copy.history.next_entry(copy.name, change, author=copy.name, at=at)
        copy.plan, copy.history = apply(copy.plan, change), copy.history.append(entry)
        copy.folded = fold(copy.history, SCHEMA)


def day(number):
    return f"2026-03-{number:02}T10:00:00+00:00"


def test_what_two_did_apart_stands_by_the_clock_and_not_in_turns():
    ana, ben = people("ana", "ben")
    clocked([ana, ben], [(0, day(3)), (0, day(3)), (0, day(3)), (1, day(5)), (1, day(5))])
    ana.merge(ben)
    labels = [one.label for one in by_time(ana.history)]
    assert labels[1:-1] == ["ana 0", "ana 1", "ana 2", "ben 3", "ben 4"]


def test_the_clock_of_one_who_knew_a_change_never_puts_theirs_before_it():
    ana, ben = people("ana", "ben")
    clocked([ana, ben], [(0, day(20))])
    ben.merge(ana)
    clocked([ana, ben], [(1, day(5)), (1, day(6))])
    labels = [one.label for one in by_time(ben.history) if one.steps and one.onto is None]
    assert labels == ["Create the plan", "ana 0", "ben 0", "ben 1"]


@settings(max_examples=EXAMPLES)
@given(DOINGS, st.lists(st.integers(1, 28), min_size=40, max_size=40))
def test_every_change_stands_after_all_that_its_author_had_seen(doings, days):
    copies, _seen = watched(doings)
    ana = joined(copies)
    entries = [replace(one, at=day(days[number % 40])) for number, one in enumerate(ana.history.entries)]
    ordered = by_time(History.of(entries))
    assert sorted(one.id for one in ordered) == sorted(one.id for one in entries)
    for place, one in enumerate(ordered):
        assert not any(one.has_seen(other.id) for other in ordered[place + 1 :])


def test_sessions_one_after_the_other_are_not_searched_for_what_each_had_seen():
    first, *others = people("first", *(f"s{number}" for number in range(30)))
    for before, copy in pairwise([first, *others]):
        copy.plan, copy.history, copy.folded = before.plan, before.history, before.folded
        copy.set("task", "A", "name", copy.name)
    entries = [replace(one, seen=Untouched(one.seen)) for one in others[-1].history.entries]
    assert [one.replica for one in by_time(History.of(entries))] == [one.replica for one in entries]


class Untouched(dict):
    """A vector of which only the sum may be asked for."""

    def items(self):
        raise AssertionError(f"{len(self)} replicas were asked for")


def test_two_versions_of_one_name_from_both_sides_are_kept_and_each_is_a_point_of_its_own():
    ana, ben = people("ana", "ben")
    plans = {}
    for copy, task in ((ana, "A"), (ben, "B")):
        copy.set("task", task, "name", copy.name)
        copy.add(Version(id=f"v {copy.name}"[2:], name="Approved"))
        plans[copy.history.entries[-1].id] = copy.plan
    ana.merge(ben)
    found = points_of_versions(ana.plan, ana.history)
    assert {point: plan_at(ana.history, point) for point in found} == plans
    assert [row.name for rows in found.values() for row in rows] == ["Approved", "Approved"]


def test_a_version_that_one_renames_and_the_other_takes_away_keeps_its_point():
    ana, ben = people("ana", "ben")
    ana.add(Version(id="v", name="Approved"))
    point = ana.history.entries[-1].id
    ben.merge(ana)
    ana.set("version", "v", "name", "Signed")
    ben.do(Change("Remove", tuple(diff(ben.plan, ben.plan.with_tables({VERSION.name: {}})).steps)))
    ana.merge(ben)
    found = points_of_versions(ana.plan, ana.history)
    assert list(found) == ([point] if ana.plan.rows(Version) else [])
