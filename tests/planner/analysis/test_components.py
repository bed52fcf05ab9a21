"""What stops when a component fails, checked against the definitions and against networkx."""

from __future__ import annotations

import itertools
import random

import networkx as nx
import pytest
from hypothesis import given, settings, strategies as st

from planner.analysis.components import Architecture, architecture, failure_of
from planner.model.launch_values import BugState
from planner.model.quality import Bug
from planner.model.risks import Risk
from tests.builders import a_plan, with_rows
from tests.launches import a_component, a_shop

SHOP = architecture(a_shop())


def system(**needs: str) -> Architecture:
    """Components by name, each with the names of what it needs."""
    return architecture(with_rows(a_plan(), *(a_component(key, *text.split()) for key, text in needs.items())))


def test_a_plan_without_components_has_an_empty_architecture():
    empty = architecture(a_plan())
    assert (empty.links, empty.single_points, empty.rings) == ((), frozenset(), ())


def test_links_run_from_what_is_needed_to_who_needs_it():
    assert SHOP.links == (("db", "api"), ("api", "web"), ("db", "jobs"), ("mail", "jobs"))


def test_everything_that_stops_when_one_fails_is_its_blast_radius():
    assert SHOP.stops_with("db") == ("api", "web", "jobs")
    assert SHOP.stops_with("mail") == ("jobs",)
    assert SHOP.stops_with("web") == ()


def test_what_a_component_cannot_work_without_is_told_over_any_number_of_steps():
    assert SHOP.needed_by("web") == ("db", "api")
    assert SHOP.needed_by("jobs") == ("db", "mail")
    assert SHOP.needed_by("db") == ()


def test_a_component_that_is_not_there_has_no_blast_radius():
    for ask in (SHOP.stops_with, SHOP.needed_by):
        with pytest.raises(KeyError):
            ask("gone")


def test_a_single_point_is_where_the_system_falls_apart():
    assert SHOP.single_points == {"db", "api", "jobs"}


def test_a_second_way_takes_a_single_point_away():
    assert system(db="", api="db", web="api").single_points == {"api"}
    assert system(db="", api="db", web="api db").single_points == frozenset()


def test_rings_are_told_and_stop_together():
    ring = system(a="c", b="a", c="b", d="c")
    assert ring.rings == (("a", "b", "c"),)
    assert ring.stops_with("a") == ("b", "c", "d")
    assert ring.needed_by("a") == ("b", "c")


def test_a_component_that_needs_itself_is_a_ring_of_one():
    found = system(a="a", b="")
    assert found.rings == (("a",),)
    assert found.stops_with("a") == ()


def test_a_need_for_what_is_not_in_the_plan_is_no_link():
    found = Architecture({"a": a_component("a", "gone")})
    assert found.links == ()


def test_tasks_risks_and_open_bugs_of_a_blast_radius_name_the_component_they_touch_first():
    plan = with_rows(
        a_shop(),
        Risk(id="K2", key="K2", name="Snow"),
        a_component("late", "web", tasks=("L", "A"), risks=("K2",)),
        Bug(id="U1", key="U1", name="Slow", component="db"),
        Bug(id="U2", key="U2", name="Old", component="db", state=BugState.VERIFIED),
    )
    found = failure_of(plan, "db")
    assert found.stops == ("db", "api", "web", "jobs", "late")
    assert list(found.tasks.items()) == [("A", "api"), ("B", "db"), ("L", "late")]
    assert found.risks == {"K1": "db", "K2": "late"}
    assert found.bugs == ("U1",)
    assert failure_of(plan, "web").needs == ("db", "api")


@st.composite
def systems(draw: st.DrawFn) -> Architecture:
    """Up to nine components, any needing any."""
    names = [f"c{number}" for number in range(draw(st.integers(0, 9)))]
    needs = {name: draw(st.lists(st.sampled_from(names), unique=True, max_size=3)) for name in names}
    return Architecture({name: a_component(name, *needs[name]) for name in names})


def pieces(found: Architecture, without: str = "") -> int:
    """In how many connected pieces the system is, walked by hand."""
    left = [name for name in found.components if name != without]
    near = {name: set() for name in left}
    for one, other in found.links:
        if without not in (one, other):
            near[one].add(other)
            near[other].add(one)
    count = 0
    while left:
        waiting = [left[0]]
        count += 1
        while waiting:
            name = waiting.pop()
            if name in left:
                left.remove(name)
                waiting.extend(near[name])
    return count


@settings(max_examples=100)
@given(systems())
def test_single_points_are_those_without_which_there_are_more_pieces(found: Architecture):
    more = {name for name in found.components if pieces(found, name) > pieces(found)}
    assert found.single_points == more


@settings(max_examples=100)
@given(systems())
def test_single_points_equal_the_articulation_points_of_networkx(found: Architecture):
    graph = nx.Graph(found.links)
    graph.add_nodes_from(found.components)
    assert found.single_points == set(nx.articulation_points(graph))


@settings(max_examples=100)
@given(systems())
def test_one_stops_with_another_exactly_where_it_needs_it(found: Architecture):
    for one, other in itertools.permutations(found.components, 2):
        assert (other in found.stops_with(one)) == (one in found.needed_by(other))


@settings(max_examples=100)
@given(systems())
def test_components_are_in_a_ring_exactly_where_they_stop_with_themselves(found: Architecture):
    ringed = {name for ring in found.rings for name in ring}
    for name, row in found.components.items():
        behind = set(row.needs) | {deep for need in row.needs for deep in found.needed_by(need)}
        assert (name in ringed) == (name in behind)


@pytest.mark.parametrize("seed", range(60))
def test_large_systems_have_the_single_points_and_rings_that_networkx_finds(seed: int):
    chance = random.Random(seed)
    names = [f"c{number}" for number in range(chance.randint(10, 60))]
    most = chance.choice((1, 2, 3))
    rows = {name: a_component(name, *chance.sample(names, chance.randint(0, most))) for name in names}
    found = Architecture(rows)
    graph = nx.DiGraph(found.links)
    graph.add_nodes_from(names)
    assert found.single_points == set(nx.articulation_points(graph.to_undirected()))
    parts = [part for part in nx.strongly_connected_components(graph) if len(part) > 1]
    alone = [{name} for name in nx.nodes_with_selfloops(graph)]
    wanted = {frozenset(part) for part in parts} | {frozenset(a) for a in alone if not any(a <= p for p in parts)}
    assert {frozenset(ring) for ring in found.rings} == wanted
    for name in chance.sample(names, 5):
        assert set(found.stops_with(name)) == nx.descendants(graph, name)
