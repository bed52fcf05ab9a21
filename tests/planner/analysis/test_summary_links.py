"""Links to and from summary tasks against links between all the tasks below them."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings

from planner.analysis.schedule import schedule
from planner.model.plan import Plan
from planner.model.settings import Settings
from planner.model.tasks import Link
from planner.model.values import Estimate, LinkType
from tests.planner.analysis.random_plans import START
from tests.planner.analysis.test_network import leaves, tangles


def timed(plan, live):
    """The plan with a start, durations of its own for each task, and only the given links, as FS links."""
    tasks = {
        key: replace(task, duration=Estimate.of(240 * (1 + number % 5)))
        for number, (key, task) in enumerate(plan.tasks.items())
    }
    rows = [replace(plan.links[link], type=LinkType.FS) for link in live]
    return Plan.of([Settings(start=START), *tasks.values(), *rows])


def spelled_out(plan):
    """The plan with a link for every pair of tasks below the ends of each link."""
    pairs = {
        (before, after)
        for link in plan.links.values()
        for before in leaves(plan, link.predecessor)
        for after in leaves(plan, link.successor)
    }
    links = {f"{a}-{b}": Link(id=f"{a}-{b}", predecessor=a, successor=b) for a, b in sorted(pairs)}
    return plan.with_tables({"link": links})


@settings(max_examples=150, deadline=None)
@given(tangles())
def test_summary_links_give_the_dates_and_floats_of_links_between_all_pairs_below(plan):
    plan = timed(plan, schedule(plan).link_ids)
    one, other = schedule(plan), schedule(spelled_out(plan))
    for name in ("early_start", "early_finish", "late_start", "late_finish", "total_float"):
        assert (getattr(one, name) == getattr(other, name)).all(), name
    tasks = ~one.summary
    assert (one.free_float[tasks] == other.free_float[tasks]).all()


@settings(max_examples=100, deadline=None)
@given(tangles())
def test_the_critical_path_is_a_chain_of_driving_links_up_to_the_last_finish(plan):
    plan = spelled_out(timed(plan, schedule(plan).link_ids))
    found = schedule(plan)
    path = found.critical_path
    assert found.finish_of(path[-1]) == found.end
    assert found.start_of(path[0]) == found.begin
    assert all(found.drives(f"{before}-{after}") for before, after in pairwise(path))
    assert all(found.critical[found.row(task)] for task in path)


@settings(max_examples=100, deadline=None)
@given(tangles())
def test_summary_tasks_span_what_is_below_them_and_are_as_tight(plan):
    found = schedule(timed(plan, schedule(plan).link_ids))
    for task in plan.tasks:
        rows = [found.row(leaf) for leaf in leaves(plan, task)]
        assert found.start[found.row(task)] == found.start[rows].min()
        assert found.finish[found.row(task)] == found.finish[rows].max()
        assert found.total_float[found.row(task)] == found.total_float[rows].min()


@settings(max_examples=60, deadline=None)
@given(tangles(), tangles())
def test_any_plan_follows_from_the_schedule_of_any_other(one, other):
    found, fresh = schedule(other, schedule(one)), schedule(other)
    assert found.ids == fresh.ids
    assert found.suspended == fresh.suspended
    assert (found.start == fresh.start).all()
    assert (found.total_float == fresh.total_float).all()
