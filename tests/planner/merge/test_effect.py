"""What a merge means for the launch: go-live, critical path, gates, links left out, and the choices of a conflict."""

from datetime import datetime

import pytest
from hypothesis import given, strategies as st

from planner.analysis.schedule import schedule
from planner.change import apply
from planner.errors import Cancelled
from planner.launch.gates import GateState
from planner.merge import effect
from planner.merge.conflicts import Conflict, Head, Sort
from planner.merge.effect import chosen, grouped_by_row, merge_effect, weighed
from planner.model.launch_values import Ballot
from planner.model.risks import Risk
from planner.model.tasks import Link
from planner.model.values import Estimate
from planner.pace import pausing
from tests.builders import MONDAY, a_plan, with_rows, with_settings, with_task
from tests.planner.launch.launches import gated, voted

DAY = 480


def days(count):
    return Estimate.of(count * DAY)


def a_conflict(task, *lengths, base=1, sort=Sort.VALUES):
    heads = (
        Head(("r", number), "2026-03-03T10:00:00+00:00", "Ana", "Set it", None if length is None else (days(length),))
        for number, length in enumerate(lengths, 1)
    )
    return Conflict(sort, "task", task, ("duration",), tuple(heads), (days(base),))


def a_gated_plan():
    """A plan that knows what happened up to its first day, so that the clock on the wall decides nothing."""
    return with_settings(gated(), status_date=MONDAY)


def a_head(value):
    return Head(("r", 1), "2026-03-03T10:00:00+00:00", "Ana", "Set it", (value,))


def an_effect(before, after):
    return merge_effect(schedule(before), after)


def test_a_plan_against_itself_has_no_effect():
    plan = a_plan("A 3d > B 2d")
    found = an_effect(plan, plan)
    assert found.calm
    assert (found.delay, found.gates, found.left_out) == (0, (), ())


def test_the_delay_of_go_live_is_told_in_working_minutes_with_both_dates():
    plan = a_plan("A 3d > B 2d")
    found = an_effect(plan, with_task(plan, "A", duration=days(5)))
    assert found.delay == 2 * DAY
    assert found.before.go_live == datetime(2026, 3, 6, 17)
    assert found.after.go_live == datetime(2026, 3, 10, 17)
    assert not found.calm


def test_an_earlier_go_live_is_a_negative_delay():
    plan = a_plan("A 3d > B 2d")
    assert an_effect(plan, with_task(plan, "A", duration=days(2))).delay == -DAY


def test_tasks_that_become_critical_and_that_cease_to_be_are_named_in_outline_order():
    plan = a_plan("A 3d > C 1d; B 2d > C")
    found = an_effect(plan, with_task(plan, "B", duration=days(4)))
    assert (found.critical_gained, found.critical_lost) == (("B",), ("A",))


def test_summary_tasks_are_no_critical_tasks_of_their_own():
    plan = a_plan("S{ A 3d }; B 2d")
    found = an_effect(plan, with_task(plan, "B", duration=days(4)))
    assert (found.critical_gained, found.critical_lost) == (("B",), ("A",))


def test_a_new_task_can_be_critical_and_a_removed_one_no_more():
    short, long = a_plan("A 3d"), a_plan("A 3d; B 5d")
    assert an_effect(short, long).critical_gained == ("B",)
    assert an_effect(long, short).critical_lost == ("B",)


def test_a_gate_whose_state_is_another_one_is_told_with_both_states():
    plan = a_gated_plan()
    (gate,) = an_effect(plan, voted(plan, Ballot.NO_GO)).gates
    assert (gate.gate, gate.state_before, gate.state_after, gate.turned) == (
        "G",
        GateState.OPEN,
        GateState.NO_GO,
        True,
    )


def test_a_gate_that_only_comes_later_is_told_with_both_forecasts():
    plan = a_gated_plan()
    found = an_effect(plan, with_task(plan, "A", duration=days(4)))
    (gate,) = found.gates
    assert not gate.turned
    assert found.delay_of(gate) == 2 * DAY
    assert (gate.forecast_before, gate.forecast_after) == (datetime(2026, 3, 4, 17), datetime(2026, 3, 6, 17))


def test_a_gate_that_is_new_or_gone_has_one_side_only():
    without = a_plan("A 2d")
    found = an_effect(without, a_gated_plan())
    (new,), (gone,) = found.gates, an_effect(a_gated_plan(), without).gates
    assert found.delay_of(new) is None
    assert (new.state_before, new.forecast_before, new.state_after) == (None, None, GateState.OPEN)
    assert (gone.state_before, gone.state_after, gone.forecast_after) == (GateState.OPEN, None, None)


def test_a_link_that_closes_a_cycle_is_told_with_the_cycle():
    plan = a_plan("A 1d > B 1d; C 1d")
    both = with_rows(plan, Link(id="l1", predecessor="B", successor="C"), Link(id="l2", predecessor="C", successor="A"))
    (left,) = an_effect(plan, both).left_out
    assert left.link in both.links
    assert left.path[0] == left.path[-1]
    assert set(left.path) == {"A", "B", "C"}


def test_a_link_that_was_left_out_before_is_no_news():
    plan = with_rows(a_plan("A 1d > B 1d"), Link(id="back", predecessor="B", successor="A"))
    assert an_effect(plan, with_task(plan, "A", name="Other")).left_out == ()


def test_what_each_head_means_is_told_against_the_one_that_shows():
    plan = a_plan("A 5d > B 2d")
    (one,) = weighed(schedule(plan), [a_conflict("A", 5, 3, 9)])
    assert one.delays == (0, -2 * DAY, 4 * DAY)
    assert one.weight == 4 * DAY


def test_deleting_a_task_is_weighed_like_any_other_choice():
    plan = a_plan("A 5d; B 2d")
    (one,) = weighed(schedule(plan), [a_conflict("A", 5, None, sort=Sort.DELETED)])
    assert one.delays == (0, -3 * DAY)


def test_conflicts_that_move_the_launch_most_come_first_and_others_keep_their_order():
    plan = a_plan("A 5d > B 2d; C 1d; D 1d")
    conflicts = [a_conflict("C", 1, 2), a_conflict("D", 1, 2), a_conflict("B", 2, 3), a_conflict("A", 5, 1)]
    assert [one.conflict.id for one in weighed(schedule(plan), conflicts)] == ["A", "B", "C", "D"]


def test_of_very_many_conflicts_those_of_tasks_are_weighed_first_and_the_rest_is_listed_after_them(monkeypatch):
    monkeypatch.setattr(effect, "BUDGET", 0)
    plan = with_rows(a_plan("A 5d > B 2d"), Risk(id="K1", key="K1", name="Rain"))
    risk = Conflict(Sort.VALUES, "risk", "K1", ("name",), (a_head("Fog"), a_head("Snow")), ("Rain",))
    found = weighed(schedule(plan), [risk, a_conflict("B", 2, 3), a_conflict("A", 5, 1)], least=2)
    assert [one.conflict.id for one in found] == ["A", "B", "K1"]
    assert [len(one.delays) for one in found] == [2, 2, 0]
    assert found[-1].weight == 0


def test_more_are_weighed_where_that_is_cheap(monkeypatch):
    plan = a_plan("; ".join(f"T{number} 1d" for number in range(300)))
    conflicts = [a_conflict(f"T{number}", 1, 2) for number in range(300)]
    assert all(one.delays for one in weighed(schedule(plan), conflicts))
    monkeypatch.setattr(effect, "BUDGET", 250 * (300 + effect.ALWAYS))
    found = weighed(schedule(plan), conflicts)
    assert [len(one.delays) for one in found] == [2] * 250 + [0] * 50
    assert [one.conflict for one in weighed(schedule(plan), conflicts)] == [one.conflict for one in found]


def test_lengths_are_weighed_before_what_builds_the_network_anew(monkeypatch):
    monkeypatch.setattr(effect, "BUDGET", 0)
    plan = a_plan("A 5d > B 2d; C 9d")
    gone = a_conflict("C", 9, None, sort=Sort.DELETED)
    moved = Conflict(Sort.VALUES, "task", "B", ("parent",), (a_head(None), a_head("C")), (None,))
    found = weighed(schedule(plan), [gone, moved, a_conflict("A", 5, 1)], least=1)
    assert [(one.conflict.id, bool(one.delays)) for one in found] == [("A", True), ("C", False), ("B", False)]


def test_each_further_side_counts():
    one, more = a_conflict("A", 5, 1), a_conflict("A", 5, 1, 2, 3)
    assert effect._cost(more) == 3 * effect._cost(one)
    assert effect._cost(a_conflict("A", 5)) == 0


def test_conflicts_of_one_row_stand_together_where_the_first_of_them_stands():
    plan = a_plan("A 5d > B 2d")
    conflicts = [a_conflict("B", 2, 3), a_conflict("A", 5, 1), a_conflict("A", 5, 5)]
    rows = grouped_by_row(weighed(schedule(plan), conflicts))
    assert list(rows) == [("task", "A"), ("task", "B")]
    assert len(rows["task", "A"]) == 2


def test_several_choices_are_changes_one_after_the_other():
    plan = a_plan("A 5d > B 2d")
    changes = chosen(plan, [(a_conflict("A", 5, 3), 1), (a_conflict("B", 2, 4), 1)])
    for change in changes:
        plan = apply(plan, change)
    assert (plan.tasks["A"].duration, plan.tasks["B"].duration) == (days(3), days(4))


def test_progress_goes_up_and_what_it_raises_ends_the_work():
    plan, told = a_plan("A 5d > B 2d"), []
    merge_effect(schedule(plan), plan, told.append)
    weighed(schedule(plan), [a_conflict("A", 5, 3), a_conflict("B", 2, 3)], told.append)
    assert told == [0.0, 0.4, 1.0, 0.0, 0.5]

    def stop(_share):
        raise Cancelled

    with pytest.raises(Cancelled):
        merge_effect(schedule(plan), plan, stop)


def test_it_breathes_before_each_conflict():
    plan, breaths = a_plan("A 5d > B 2d"), []
    with pausing(lambda: breaths.append(1)):
        weighed(schedule(plan), [])
        none = len(breaths)
        weighed(schedule(plan), [a_conflict("A", 5, 5), a_conflict("B", 2, 2)])
    assert len(breaths) >= none + 2


@given(st.lists(st.integers(1, 9), min_size=3, max_size=3), st.lists(st.integers(1, 9), min_size=3, max_size=3))
def test_there_and_back_again_is_no_delay(one, other):
    plans = [a_plan(f"A {first}d > B {second}d; C {third}d") for first, second, third in (one, other)]
    there, back = an_effect(*plans), an_effect(*reversed(plans))
    assert there.delay == -back.delay
    assert there.critical_gained == back.critical_lost
