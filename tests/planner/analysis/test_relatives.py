"""All that leads to tasks or follows them, and the ways between two."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from planner.analysis.relatives import Ways, relatives, ways_between
from planner.analysis.schedule import schedule
from planner.model.plan import Plan
from tests.builders import a_plan
from tests.planner.analysis.random_plans import plans

DIAMOND = "A 1d > B 5d > D 1d; A > C 1d > D; D > E 1d; X 1d > C; Y 1d"


def related(text: str, *tasks: str) -> str:
    """The relatives as sorted keys."""
    return " ".join(sorted(relatives(schedule(a_plan(text)), tasks).tasks))


def between(text: str, one: str, other: str) -> Ways:
    """The ways, which must be there."""
    found = ways_between(schedule(a_plan(text)), one, other)
    assert found is not None
    return found


# -------------------------------------------------------------------------- relatives
def test_relatives_are_all_that_leads_to_a_task_and_all_that_follows_it() -> None:
    assert related(DIAMOND, "C") == "A C D E X"


def test_what_is_beside_a_task_is_no_relative() -> None:
    assert "B" not in related(DIAMOND, "C")


def test_relatives_are_counted_by_side() -> None:
    found = relatives(schedule(a_plan(DIAMOND)), ["C"])
    assert (found.before, found.after) == (2, 2)


def test_links_of_relatives_run_along_their_ways_alone() -> None:
    found = relatives(schedule(a_plan(DIAMOND)), ["C"])
    assert found.links == {"A-C-FS", "X-C-FS", "C-D-FS", "D-E-FS"}


def test_a_task_without_links_is_alone() -> None:
    found = relatives(schedule(a_plan(DIAMOND)), ["Y"])
    assert (found.tasks, found.links, found.before, found.after) == ({"Y"}, frozenset(), 0, 0)


def test_several_tasks_have_the_relatives_of_each() -> None:
    assert related("A 1d > B 1d; C 1d > D 1d; E 1d", "A", "D") == "A B C D"


def test_a_link_to_a_summary_task_leads_to_what_is_below_it() -> None:
    assert related("X 1d > S; S{ A 1d; B 1d }; S > Y 1d", "A") == "A S X Y"


def test_tasks_below_one_summary_task_are_not_related_by_that() -> None:
    assert related("S{ A 1d; B 1d }; S > Y 1d", "A") == "A S Y"


def test_a_summary_task_has_the_relatives_of_what_is_below_it() -> None:
    assert related("S{ A 1d; B 1d }; X 1d > A; B > Y 1d", "S") == "A B X Y"


def test_a_task_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        relatives(schedule(a_plan(DIAMOND)), ["gone"])


# ------------------------------------------------------------------------------- ways
def test_ways_are_all_that_is_between_two_tasks() -> None:
    found = between(DIAMOND, "A", "E")
    assert found.tasks == set("ABCDE")
    assert found.links == {"A-B-FS", "A-C-FS", "B-D-FS", "C-D-FS", "D-E-FS"}
    assert found.count == 2


def test_the_order_of_the_two_tasks_does_not_matter() -> None:
    found = between(DIAMOND, "E", "A")
    assert (found.first, found.last) == ("A", "E")


def test_the_driving_way_is_told_apart() -> None:
    assert between(DIAMOND, "A", "E").driving == {"A", "B", "D", "E", "A-B-FS", "B-D-FS", "D-E-FS"}


def test_where_no_way_drives_none_is_told() -> None:
    assert between("A 1d > C 1d; B 5d > C", "A", "C").driving == frozenset()


def test_a_way_that_begins_late_on_the_driving_chain_does_not_drive_as_a_whole() -> None:
    assert between("A 1d > B 1d > D 1d; C 5d > B", "A", "D").driving == frozenset()


def test_tasks_that_do_not_lead_to_each_other_have_no_ways() -> None:
    assert ways_between(schedule(a_plan(DIAMOND)), "B", "C") is None


def test_a_task_and_its_summary_task_have_no_ways() -> None:
    assert ways_between(schedule(a_plan("S{ A 1d > B 1d }")), "S", "A") is None


def test_ways_multiply_at_every_fork() -> None:
    forks = "; ".join(f"N{row} 1d > U{row} 1d > N{row + 1} 1d; N{row} > V{row} 1d > N{row + 1}" for row in range(70))
    assert between(forks, "N0", "N70").count == 2**70


def test_ways_lead_through_summary_tasks() -> None:
    found = between("X 1d > S; S{ A 1d; B 2d }; S > Y 1d", "X", "Y")
    assert found.tasks == {"X", "S", "A", "B", "Y"}
    assert found.count == 2


@settings(max_examples=60, deadline=None)
@given(plans())
def test_relatives_are_mutual(plan: Plan) -> None:
    found = schedule(plan)
    leaves = [task for task in plan.tasks if not found.summary[found.row(task)]][:8]
    kin = {task: relatives(found, [task]).tasks for task in leaves}
    assert all((one in kin[two]) == (two in kin[one]) for one in leaves for two in leaves)


@settings(max_examples=60, deadline=None)
@given(plans())
def test_there_are_ways_exactly_between_relatives(plan: Plan) -> None:
    found = schedule(plan)
    leaves = [task for task in plan.tasks if not found.summary[found.row(task)]][:6]
    for one in leaves:
        kin = relatives(found, [one]).tasks
        for other in leaves:
            if one != other:
                ways = ways_between(found, one, other)
                assert (ways is not None) == (other in kin)
                assert ways is None or (ways.count > 0 and ways.driving <= ways.tasks | ways.links)
