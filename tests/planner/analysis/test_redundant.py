"""Links that say nothing new, and all that a task leads to."""

from dataclasses import replace
from datetime import date, datetime

import networkx as nx
import pytest
from hypothesis import given, settings, strategies as st

from planner.analysis.graph import network
from planner.analysis.network import build_network
from planner.analysis.redundant import AT_A_TIME, ancestors, descendants, find_redundant_links, redundant_links
from planner.analysis.schedule import schedule
from planner.model.tasks import Link
from planner.model.values import Constraint, Duration, LinkType
from tests.builders import a_plan, with_rows, with_task
from tests.planner.analysis.random_plans import plans
from tests.planner.analysis.test_network import tangles
from tests.planner.analysis.test_progress_rules import histories
from tests.planner.analysis.test_summary_links import timed

DATES = ("early_start", "early_finish", "late_start", "late_finish", "start", "finish", "total_float", "free_float")
LOGIC_ONLY = {"calendars": (None,), "types": (LinkType.FS,), "constraints": (), "elapsed": False}


def without(plan, links):
    """The plan without some links."""
    return plan.with_tables({"link": {key: row for key, row in plan.links.items() if key not in links}})


def lagged(plan, link, minutes, unit="d"):
    """The plan with another lag on a link."""
    return plan.with_tables({"link": {**plan.links, link: replace(plan.links[link], lag=Duration(minutes, unit))}})


def test_a_link_beside_a_chain_is_redundant():
    assert redundant_links(a_plan("A > B > C; A > C")) == ("A-C-FS",)


def test_a_link_over_milestones_is_redundant_as_well():
    assert redundant_links(a_plan("A > B 0d > C 0d; A > C")) == ("A-C-FS",)


def test_every_link_along_a_chain_is_needed():
    assert redundant_links(a_plan("A > B > C; A > D > C")) == ()


def test_all_links_that_a_chain_makes_redundant_are_found_in_the_order_of_the_plan():
    plan = a_plan("A > B > C > D; A > D; B > D; A > C")
    assert redundant_links(plan) == ("A-D-FS", "B-D-FS", "A-C-FS")


@pytest.mark.parametrize("kind", ["SS", "FF", "SF"])
def test_a_link_of_another_type_is_never_called_redundant(kind):
    assert redundant_links(a_plan(f"A > B > C; A > C {kind}")) == ()


@pytest.mark.parametrize("kind", ["SS", "FF", "SF"])
def test_a_chain_over_a_link_of_another_type_says_something_else(kind):
    assert redundant_links(a_plan(f"A > B; B > C {kind}; A > C")) == ()


def test_a_lag_says_something_of_its_own_and_a_lead_says_less():
    assert redundant_links(a_plan("A > B > C; A > C FS+1d")) == ()
    assert redundant_links(a_plan("A > B > C; A > C FS-1d")) == ("A-C-FS",)


def test_a_chain_may_lag_but_not_lead():
    assert redundant_links(a_plan("A > B; B > C FS+1d; A > C")) == ("A-C-FS",)
    assert redundant_links(a_plan("A > B; B > C FS-1d; A > C")) == ()


def test_a_share_of_the_predecessor_counts_by_its_sign():
    plan = a_plan("A > B > C; A > C")
    assert redundant_links(lagged(plan, "B-C-FS", 50, "%")) == ("A-C-FS",)
    assert redundant_links(lagged(plan, "B-C-FS", -50, "%")) == ()
    assert redundant_links(lagged(plan, "A-C-FS", 50, "%")) == ()


def test_what_its_summary_task_waits_for_need_not_be_said_of_a_task():
    assert redundant_links(a_plan("A; S{ B }; A > S; A > B")) == ("A-B-FS",)
    assert redundant_links(a_plan("S{ B }; C; S > C; B > C")) == ("B-C-FS",)


def test_a_link_of_a_summary_task_is_needed_where_only_one_task_below_has_it():
    assert redundant_links(a_plan("A; S{ B; D }; A > S; B > D")) == ()


@pytest.mark.parametrize(
    "values",
    [
        {"mandatory": True, "constraint": Constraint.MSO, "constraint_date": date(2026, 3, 2)},
        {"manual_start": date(2026, 3, 2)},
        {"actual_start": datetime(2026, 3, 2, 8)},
        {"actual_finish": datetime(2026, 3, 2, 17)},
    ],
)
def test_no_chain_runs_over_a_task_that_stands_whatever_its_links_say(values):
    plan = a_plan("A > B > C; A > C")
    assert redundant_links(with_task(plan, "B", **values)) == ()
    assert redundant_links(with_task(plan, "A", **values)) == ("A-C-FS",)


def test_suspended_links_make_nothing_redundant():
    plan = with_rows(a_plan("A > B; A > C"), Link(id="B>gone", predecessor="B", successor="gone"))
    assert redundant_links(plan) == ()


@settings(max_examples=200, deadline=None)
@given(plans(size=8))
def test_without_its_redundant_links_a_plan_has_the_same_dates(plan):
    found = redundant_links(plan)
    one, other = schedule(plan), schedule(without(plan, found))
    for name in DATES:
        assert (getattr(one, name) == getattr(other, name)).all(), name


@settings(max_examples=100, deadline=None)
@given(tangles())
def test_so_has_a_plan_with_summary_tasks(plan):
    plan = timed(plan, schedule(plan).link_ids)
    one, other = schedule(plan), schedule(without(plan, redundant_links(plan)))
    for name in DATES:
        assert (getattr(one, name) == getattr(other, name)).all(), name


@settings(max_examples=100, deadline=None)
@given(histories())
def test_so_has_a_plan_in_which_tasks_have_begun_or_are_held(plan):
    after = schedule(without(plan, redundant_links(plan)))
    for name in DATES:
        assert (getattr(after, name) == getattr(schedule(plan), name)).all()


@settings(max_examples=100, deadline=None)
@given(plans(size=9, lags=st.just((Duration(), "predecessor")), **LOGIC_ONLY))
def test_plain_links_are_redundant_where_the_transitive_reduction_has_none(plan):
    graph = nx.transitive_reduction(network(plan))
    gone = {link.id for link in plan.links.values() if not graph.has_edge(link.predecessor, link.successor)}
    assert set(redundant_links(plan)) == gone


@settings(max_examples=100, deadline=None)
@given(plans(size=9))
def test_descendants_and_ancestors_are_those_of_the_graph(plan):
    graph, found = network(plan), build_network(plan)
    below, above = descendants(found), ancestors(found)
    for task in plan.tasks:
        assert set(below.of(task)) == nx.descendants(graph, task)
        assert set(above.of(task)) == nx.ancestors(graph, task)
        assert below.count(task) == len(below.of(task))


def test_what_waits_for_a_summary_task_waits_for_a_task_below_it():
    found = build_network(a_plan("A; S{ B; C }; A > B; S > D; C > E"))
    assert descendants(found).of("S") == ("D", "E")
    assert descendants(found).of("A") == ("B", "D")
    assert ancestors(found).of("S") == ("A",)


def test_in_a_large_plan_other_work_can_come_in_between() -> None:
    plan = a_plan(" > ".join(f"T{number}" for number in range(2 * AT_A_TIME)) + f"; T0 > T{2 * AT_A_TIME - 1}")
    *pauses, found = find_redundant_links(plan, build_network(plan))
    assert pauses == [None] * len(pauses)
    assert len(pauses) >= 3
    assert found == redundant_links(plan) == (f"T0-T{2 * AT_A_TIME - 1}-FS",)
