"""Settling the conflicts of a merge as one side has it."""

from dataclasses import replace

from hypothesis import given, strategies as st

from planner.change import apply
from planner.edits.removing import removal
from planner.merge.conflicts import Conflict, Sort
from planner.merge.fold import fold
from planner.merge.settling import knows, settled_for
from planner.merge.three_way import three_way
from planner.merge.union import union
from planner.model.tasks import Link
from planner.model.values import Estimate
from tests.builders import a_plan, with_rows, with_task
from tests.planner.merge.crowded import PLAN, crowded
from tests.planner.merge.promises import rows_of

BASE = a_plan("A 3d > B 2d > C 1d")
SHORT, LONG = Estimate.of(480), Estimate.of(4800)
OURS = with_task(with_task(BASE, "A", duration=SHORT), "B", name="Ours")
THEIRS = with_task(with_task(BASE, "A", duration=LONG), "B", name="Theirs")


def settled(made, side):
    """The log and the plan of a merge settled as one side has it."""
    mine, others = (made.ours, made.theirs) if side == "ours" else (made.theirs, made.ours)
    return settled_for(made.history, made.folded, mine, others)


def test_a_version_vector_knows_its_changes_and_what_was_there_before():
    assert knows({"a": 2}, ("a", 2))
    assert not knows({"a": 2}, ("a", 3))
    assert not knows({"a": 2}, ("b", 1))
    assert knows({}, ("", 0))


def test_every_conflict_is_settled_as_the_side_has_it():
    made = three_way(BASE, OURS, THEIRS)
    assert len(made.folded.conflicts) == 2
    for side, plan in (("ours", OURS), ("theirs", THEIRS)):
        history, folded = settled(made, side)
        assert folded.plan == plan
        assert folded.conflicts == ()
        assert len(history.entries) == len(made.history.entries) + 1


def test_of_many_conflicts_none_is_compared_with_all_others(monkeypatch):
    made = three_way(BASE, OURS, THEIRS)
    compared = []
    monkeypatch.setattr(Conflict, "__eq__", lambda *both: compared.append(both) or both[0] is both[1])
    _history, folded = settled(made, "ours")
    assert folded.conflicts == ()
    assert compared == []


def test_the_change_has_seen_both_sides_so_that_the_log_says_the_same():
    history, folded = settled(three_way(BASE, OURS, THEIRS), "ours")
    assert fold(history, BASE.schema).plan == folded.plan
    assert fold(history, BASE.schema).conflicts == ()
    assert all(history.entries[-1].has_seen(entry.id) for entry in history.entries[:-1])


def test_the_same_merge_settled_twice_is_one_change():
    first, _ = settled(three_way(BASE, OURS, THEIRS), "ours")
    again, _ = settled(three_way(BASE, THEIRS, OURS), "theirs")
    assert first == again
    assert union(first, again) == first
    other, _ = settled(three_way(BASE, OURS, THEIRS), "theirs")
    assert other.entries[-1].id != first.entries[-1].id


def test_a_merge_without_conflicts_gets_no_change():
    made = three_way(BASE, OURS, BASE)
    assert settled(made, "theirs") == (made.history, made.folded)


def test_a_task_is_removed_or_kept_as_the_side_has_it():
    gone = apply(BASE, removal(BASE, [("task", "B")]))
    made = three_way(BASE, with_task(BASE, "B", name="Better"), gone)
    assert [one.sort for one in made.folded.conflicts] == [Sort.DELETED]
    assert settled(made, "theirs")[1].plan == gone
    assert settled(made, "ours")[1].plan == with_task(BASE, "B", name="Better")


def test_what_both_sides_have_open_already_stays_open():
    made = three_way(BASE, OURS, THEIRS)
    assert settled_for(made.history, made.folded, made.history.vector, made.history.vector) == (
        made.history,
        made.folded,
    )


def test_a_value_that_names_what_the_other_side_removed_stays_open():
    gone = apply(PLAN, removal(PLAN, [("task", "A")]))
    ours = PLAN.with_tables({"risk": {"R": replace(PLAN.risks["R"], tasks=("A",))}})
    theirs = gone.with_tables({"risk": {"R": replace(gone.risks["R"], tasks=())}})
    made = three_way(PLAN, ours, theirs)
    assert {one.sort for one in settled(made, "theirs")[1].conflicts} == set()
    assert settled(made, "theirs")[1].plan == theirs
    assert {(one.entity, one.id) for one in settled(made, "ours")[1].conflicts} <= {("risk", "R")}


@given(crowded(), crowded(), st.sampled_from(["ours", "theirs"]))
def test_settling_ends_every_conflict_but_values_that_name_what_is_gone(ours, theirs, side):
    made = three_way(PLAN, ours, theirs)
    history, folded = settled(made, side)
    assert fold(history, PLAN.schema) == folded
    assert rows_of(fold(history, PLAN.schema).plan) == rows_of(folded.plan)
    left = {(one.entity, one.fields) for one in folded.conflicts}
    parents = {("task", ("parent", "position")), ("task", ("parent",))}
    assert left <= {("risk", ("tasks",)), ("task", ("role",)), *parents}


@given(crowded(), crowded())
def test_settling_is_the_same_change_whichever_side_is_called_ours(ours, theirs):
    made, turned = three_way(PLAN, ours, theirs), three_way(PLAN, theirs, ours)
    assert settled(made, "ours")[0] == settled(turned, "theirs")[0]


def new_task(side, number):
    """A task that one side added under a key that the other one gave away too."""
    return replace(BASE.tasks["A"], id=f"{side}{number}", key=f"N{number}")


def test_conflicts_of_one_sort_are_settled_by_one_look_at_the_log(monkeypatch):
    ours, theirs = (with_rows(BASE, *(new_task(side, number) for number in range(9))) for side in "ot")
    made = three_way(BASE, ours, theirs)
    assert [one.sort for one in made.folded.conflicts] == [Sort.KEY] * 9
    looks = []
    then = type(made.folded).then
    monkeypatch.setattr(type(made.folded), "then", lambda *args: looks.append(args) or then(*args))
    history, folded = settled(made, "ours")
    assert folded.conflicts == ()
    assert fold(history, BASE.schema) == folded
    assert len(looks) == 1


def test_what_two_hidden_rows_wait_for_is_brought_back_once():
    ours = with_rows(BASE, *(Link(id=f"n{number}", predecessor="A", successor="C") for number in range(3)))
    theirs = apply(BASE, removal(BASE, [("task", "C")]))
    made = three_way(BASE, ours, theirs)
    assert [one.sort for one in made.folded.conflicts] == [Sort.HIDDEN] * 3
    assert settled(made, "theirs")[1].plan == theirs
    history, folded = settled(made, "ours")
    assert folded.conflicts == ()
    assert folded.plan.links.keys() >= {"n0", "n1", "n2"}
    assert "C" in folded.plan.tasks
    assert fold(history, BASE.schema) == folded


def test_a_hidden_row_that_waits_for_more_than_another_one_comes_back_too():
    base = a_plan("A 3d > B 2d > C 1d; D 1d")
    ours = with_rows(base, Link(id="n0", predecessor="A", successor="C"), Link(id="n1", predecessor="C", successor="D"))
    made = three_way(base, ours, apply(base, removal(base, [("task", "C"), ("task", "D")])))
    assert [(one.sort, one.id) for one in made.folded.conflicts] == [(Sort.HIDDEN, "n0"), (Sort.HIDDEN, "n1")]
    assert settled(made, "ours")[1].conflicts == ()
    assert settled(made, "ours")[1].plan.links.keys() >= {"n0", "n1"}


def test_a_task_that_goes_with_the_one_above_it_is_settled_with_that():
    base = a_plan("S{ D 1d }; E")
    gone = apply(base, removal(base, [("task", "S")]))
    made = three_way(base, with_task(with_task(base, "S", name="Better"), "D", name="Best"), gone)
    assert [(one.sort, one.id) for one in made.folded.conflicts] == [(Sort.DELETED, "S"), (Sort.DELETED, "D")]
    history, folded = settled(made, "theirs")
    assert (folded.plan, folded.conflicts) == (gone, ())
    assert fold(history, base.schema) == folded
