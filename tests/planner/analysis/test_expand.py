"""Links become edges; a link to or from a summary task goes through stand-ins."""

import pytest

from planner.analysis.expand import NO_LINK, Expansion, StandIn
from planner.analysis.links import rows_of, sort_links
from tests.builders import a_plan


def expanded(text):
    """The expansion of a plan, and its rows by key."""
    plan = a_plan(text)
    rows = rows_of(plan)
    counted, _ = sort_links(plan.links.values(), rows)
    return Expansion(rows).add(counted), rows.row_of


def edges_of(expansion):
    """The edges as tuples."""
    edges = expansion.edges
    columns = (edges.before, edges.after, edges.from_finish, edges.to_finish, edges.link)
    return list(zip(*columns, strict=True))


@pytest.mark.parametrize(
    ("kind", "from_finish", "to_finish"),
    [("FS", True, False), ("SS", False, False), ("FF", True, True), ("SF", False, True)],
)
def test_each_type_of_link_binds_its_ends(kind, from_finish, to_finish):
    expansion, _ = expanded(f"A; B; A > B {kind}")
    assert edges_of(expansion) == [(0, 1, from_finish, to_finish, 0)]
    assert expansion.stand_ins == {}
    assert expansion.count == 2


def test_edges_keep_the_order_and_the_numbers_of_their_links():
    expansion, row = expanded("A > B; C > A; B > D SS")
    assert [(before, after, link) for before, after, _, _, link in edges_of(expansion)] == [
        (row["A"], row["B"], 0),
        (row["C"], row["A"], 1),
        (row["B"], row["D"], 2),
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("S{ A; B }; X; S > X", StandIn.LAST_FINISH),
        ("S{ A; B }; X; S > X FF", StandIn.LAST_FINISH),
        ("S{ A; B }; X; S > X SS", StandIn.LEAST_START),
        ("S{ A; B }; X; S > X SF", StandIn.LEAST_START),
        ("S{ A; B }; X; X > S", StandIn.START_BOUND),
        ("S{ A; B }; X; X > S SS", StandIn.START_BOUND),
        ("S{ A; B }; X; X > S FF", StandIn.FINISH_BOUND),
        ("S{ A; B }; X; X > S SF", StandIn.FINISH_BOUND),
    ],
)
def test_the_end_of_a_link_at_a_summary_task_has_its_own_stand_in(text, kind):
    expansion, row = expanded(text)
    made = len(row)
    assert expansion.stand_ins == {(kind, row["S"]): made}
    own = [edge for edge in edges_of(expansion) if edge[4] == NO_LINK]
    below = {row["A"], row["B"]}
    if kind in {StandIn.LAST_FINISH, StandIn.LEAST_START}:
        assert {(edge[0], edge[1]) for edge in own} == {(child, made) for child in below}
        assert {edge[2] for edge in own} == {kind is StandIn.LAST_FINISH}
    else:
        assert {(edge[0], edge[1]) for edge in own} == {(made, child) for child in below}
        assert {edge[3] for edge in own} == {kind is StandIn.FINISH_BOUND}


def test_a_stand_in_of_nested_summary_tasks_goes_through_those_below():
    expansion, row = expanded("S{ A; T{ B } }; X; S > X")
    outer, inner = (
        expansion.stand_ins[StandIn.LAST_FINISH, row["S"]],
        expansion.stand_ins[StandIn.LAST_FINISH, row["T"]],
    )
    ends = {(edge[0], edge[1]) for edge in edges_of(expansion)}
    assert ends == {(outer, row["X"]), (row["A"], outer), (inner, outer), (row["B"], inner)}
    assert expansion.count == len(row) + 2


def test_several_links_share_a_stand_in():
    expansion, row = expanded("S{ A; B }; X; Y; S > X; S > Y; S > Y FF")
    assert list(expansion.stand_ins) == [(StandIn.LAST_FINISH, row["S"])]
    assert len([edge for edge in edges_of(expansion) if edge[4] == NO_LINK]) == 2


def test_a_nested_stand_in_that_is_there_already_is_used_again():
    expansion, row = expanded("S{ A; T{ B } }; X; T > X; S > X SS; S > X")
    kinds = [kind for kind, one in expansion.stand_ins if one == row["T"]]
    assert sorted(kinds) == [StandIn.LEAST_START, StandIn.LAST_FINISH]
    edges = edges_of(expansion)
    assert len(edges) == len(set(edges))


def test_a_link_between_two_summary_tasks_goes_through_one_stand_in_each():
    expansion, row = expanded("S{ A; B }; T{ C; D }; S > T")
    last, bound = expansion.stand_ins[StandIn.LAST_FINISH, row["S"]], expansion.stand_ins[StandIn.START_BOUND, row["T"]]
    assert edges_of(expansion)[0] == (last, bound, True, False, 0)
    assert len(edges_of(expansion)) == 5
