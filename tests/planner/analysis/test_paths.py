"""Driving chains, float paths and the longest paths."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from planner.analysis.paths import driving_chain, float_paths, longest_path, longest_paths
from planner.analysis.schedule import schedule
from planner.model.tasks import Link
from planner.model.values import Constraint, CriticalBy, Duration, LagCalendar, LinkType
from tests.builders import a_plan, with_rows, with_task
from tests.planner.analysis.random_plans import plans
from tests.planner.analysis.test_progress_rules import histories

DAY = 480
FORKED = a_plan("A 5d > D 1d; C 1d > B 2d > D; E 1d > B; F 1d > A")
FORWARD_LAGS = st.tuples(st.builds(Duration, st.sampled_from((0, 0, 60, 480))), st.just(LagCalendar.PREDECESSOR))


def tasks(paths):
    """The tasks of each path as words."""
    return [" ".join(path.tasks) for path in paths]


def floats(paths):
    """The relative floats in days."""
    return [path.relative_float / DAY for path in paths]


def every_path(plan, task):
    """All paths to a task: task ids and the minutes along them, for FS links alone."""
    length = plan.tasks[task].duration.likely
    into = [link for link in plan.links.values() if link.successor == task]
    found = [
        ((*way, task), before + link.lag.minutes + length)
        for link in into
        for way, before in every_path(plan, link.predecessor)
    ]
    return found or [((task,), length)]


# ------------------------------------------------------------------------------ chains
def test_the_longest_path_is_what_drives_the_finish():
    assert longest_path(schedule(FORKED)) == ("F", "A", "D")


def test_every_chain_that_sets_the_finish_is_on_the_longest_path():
    found = longest_path(schedule(a_plan("A 2d > C; B 2d > C; D 3d; E 1d")))
    assert sorted(found) == ["A", "B", "C", "D"]


def test_paths_run_through_the_rest_of_work_in_progress():
    plan = a_plan("A 5d > B 4d > C 1d", status_date=date(2026, 3, 3))
    begun = schedule(with_task(plan, "B", actual_start=date(2026, 3, 2), remaining=Duration(480)))
    assert longest_path(begun) == driving_chain(begun, ["C"]) == begun.critical_path == ("A", "B", "C")
    assert [path.tasks for path in longest_paths(begun)] == [("A", "B", "C")]


@given(histories())
def test_the_critical_path_is_one_of_the_longest_also_when_work_has_begun(plan):
    dates = schedule(plan)
    longest = set(longest_path(dates))
    assert set(dates.critical_path) <= longest
    critical = {dates.ids[row] for row in np.flatnonzero(schedule(by_path(plan)).critical)}
    assert longest == critical | finished(dates, longest)


def by_path(plan):
    """The plan, with what is on a longest path for critical."""
    told = replace(plan.settings, critical_by=CriticalBy.PATH)
    return plan.with_tables({"plan": {told.id: told}})


def finished(dates, tasks):
    """Those of some tasks that are done, and therefore not critical."""
    return {task for task in tasks if dates.finished[dates.row(task)]}


def test_an_empty_plan_has_no_paths():
    found = schedule(a_plan(""))
    assert longest_path(found) == ()
    assert float_paths(found) == ()
    assert longest_paths(found) == ()


def test_a_driving_chain_leads_to_any_task():
    assert driving_chain(schedule(FORKED), ["B"]) == ("C", "E", "B")
    assert set(driving_chain(schedule(FORKED), ["B", "A"])) == {"A", "B", "C", "E", "F"}
    assert driving_chain(schedule(FORKED), []) == ()


def test_a_chain_begins_where_a_date_sets_the_start():
    plan = with_task(FORKED, "D", constraint=Constraint.SNET, constraint_date=date(2026, 6, 1))
    assert longest_path(schedule(plan)) == ("D",)


def test_a_chain_to_a_summary_task_is_that_of_its_last_task():
    plan = a_plan("A 2d; S{ B 1d; C 3d }; A > C; S > D")
    assert driving_chain(schedule(plan), ["S"]) == ("A", "C")
    assert driving_chain(schedule(plan), ["D"]) == ("A", "C", "D")


def test_a_chain_runs_through_the_links_of_summary_tasks():
    assert longest_path(schedule(a_plan("A 2d; S{ B 3d; C 1d }; A > S; S > D"))) == ("A", "B", "D")


# ------------------------------------------------------------------------------ float paths
def test_float_paths_branch_at_the_link_with_the_least_float():
    found = float_paths(schedule(FORKED))
    assert tasks(found) == ["F A D", "C B", "E"]
    assert floats(found) == [0, 3, 3]
    assert [path.link_float / DAY for path in found] == [0, 3, 0]
    assert [path.joins for path in found] == [None, "D", "B"]
    assert found[1].links == ("C-B-FS", "B-D-FS")


def test_a_path_that_joins_late_adds_up_the_floats_on_its_way():
    found = float_paths(schedule(a_plan("A 9d > Z; B 4d > D 2d > Z; C 1d > D")))
    assert tasks(found) == ["A Z", "B D", "C"]
    assert floats(found) == [0, 3, 6]
    assert [path.link_float / DAY for path in found] == [0, 3, 3]


def test_float_paths_lead_to_the_task_asked_for():
    found = float_paths(schedule(FORKED), "B", count=1)
    assert [path.tasks[-1] for path in found] == ["B"]


def test_a_path_joins_the_summary_task_whose_start_it_may_hold_back():
    found = float_paths(schedule(a_plan("A 3d; E 1d; S{ B }; A > S; E > S")))
    assert tasks(found) == ["A B", "E"]
    assert (found[1].joins, found[1].links, found[1].link_float) == ("S", ("E-S-FS",), 2 * DAY)


def test_a_path_joins_what_follows_a_summary_task_by_the_link_of_the_summary_task():
    found = float_paths(schedule(a_plan("S{ B 3d; C 1d }; S > D")))
    assert tasks(found) == ["B D", "C"]
    assert (found[0].links, found[1].links) == (("S-D-FS",), ())
    assert (found[1].joins, found[1].relative_float) == ("S", 2 * DAY)


def test_a_task_that_is_not_in_the_plan_has_no_paths_to_it():
    for paths in (float_paths, longest_paths):
        with pytest.raises(KeyError):
            paths(schedule(FORKED), "nowhere")


# ------------------------------------------------------------------------------ longest paths
def test_the_longest_paths_come_by_length():
    found = longest_paths(schedule(FORKED))
    assert tasks(found) == ["F A D", "C B D", "E B D"]
    assert [path.length / DAY for path in found] == [7, 4, 4]
    assert floats(found) == [0, 3, 3]
    assert found[1].links == ("C-B-FS", "B-D-FS")


def test_no_more_paths_than_asked_for():
    assert len(longest_paths(schedule(FORKED), count=2)) == 2


def test_lags_count_and_overlaps_do_not():
    assert longest_paths(schedule(a_plan("A 2d; B 3d; A > B FS+1d")))[0].length == 6 * DAY
    assert longest_paths(schedule(a_plan("A 2d; B 3d; A > B SS+1d")))[0].length == 4 * DAY


def test_links_of_two_types_are_two_paths():
    plan = with_rows(a_plan("A 2d > B 1d"), Link(id="SS", predecessor="A", successor="B", type=LinkType.SS))
    assert [path.links for path in longest_paths(schedule(plan))] == [("A-B-FS",), ("SS",)]


def test_tasks_on_other_calendars_are_ranked_by_float():
    plan = with_task(FORKED, "A", duration=replace(FORKED.tasks["A"].duration, unit="ed"))
    found = longest_paths(schedule(plan))
    assert floats(found) == sorted(floats(found))
    assert found[0].length == schedule(plan).length


@settings(max_examples=150, deadline=None)
@given(
    plans(size=9, calendars=(None,), types=(LinkType.FS,), constraints=(), lags=FORWARD_LAGS, elapsed=False),
    st.integers(1, 12),
)
def test_they_are_the_longest_of_all_paths(plan, count):
    found = longest_paths(schedule(plan), count=count)
    end = found[0].tasks[-1]
    lengths = dict(every_path(plan, end))
    assert [path.length for path in found] == sorted(lengths.values(), reverse=True)[:count]
    assert all(lengths[path.tasks] == path.length for path in found)
    assert len({path.tasks for path in found}) == len(found)


@settings(max_examples=150, deadline=None)
@given(plans(size=9))
def test_the_float_of_a_path_is_the_sum_of_the_floats_of_its_links(plan):
    found = schedule(plan)
    paths = longest_paths(found)
    assert paths[0].tasks == found.critical_path
    assert [path.relative_float for path in paths] == sorted(path.relative_float for path in paths)
    assert len({path.links or path.tasks for path in paths}) == len(paths)
    for path in paths:
        links = [plan.links[link] for link in path.links]
        assert [(row.predecessor, row.successor) for row in links] == list(pairwise(path.tasks))
        assert path.relative_float == sum(found.link_float[found.link_row[row.id]] for row in links)


@settings(max_examples=150, deadline=None)
@given(plans(size=9))
def test_float_paths_hold_each_task_that_leads_to_the_end_once(plan):
    found = schedule(plan)
    paths = float_paths(found, count=99)
    assert paths[0].tasks == found.critical_path
    on_paths = [task for path in paths for task in path.tasks]
    assert len(set(on_paths)) == len(on_paths)
    waiting, leading = [paths[0].tasks[-1]], set()
    while waiting:
        task = waiting.pop()
        leading.add(task)
        waiting += [link.predecessor for link in plan.links.values() if link.successor == task]
    assert set(on_paths) == leading
    assert [path.link_float for path in paths[1:]] == [found.link_float[found.link_row[p.links[-1]]] for p in paths[1:]]
