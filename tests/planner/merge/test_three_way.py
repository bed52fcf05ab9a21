"""Merging versions without a log: the laws of a merge, for every plan and for links in particular."""

from dataclasses import replace
from graphlib import TopologicalSorter

from hypothesis import given, strategies as st

from planner.analysis.network import build_network
from planner.change import Change, apply, diff
from planner.edits.removing import removal
from planner.merge.conflicts import Sort
from planner.merge.three_way import three_way
from planner.model.fields import Kind
from planner.model.people import Role
from planner.model.tasks import Link
from planner.model.values import Duration, Estimate
from tests.builders import a_plan, with_rows, with_task
from tests.planner.merge.crowded import PLAN, crowded, edited

BASE = a_plan("A 3d > B 2d > C 1d; D 1d")
ANY = st.one_of(edited(), crowded(), crowded())
LONG, LONGER = Estimate.of(4800), Estimate.of(9600)


@st.composite
def linked(draw, plan):
    """A plan with some links more and some less."""
    keys = sorted(plan.tasks)
    pairs = draw(
        st.lists(st.sampled_from([(one, other) for one in keys for other in keys if one != other]), max_size=4)
    )
    more = [Link(id=f"{one}-{other}", predecessor=one, successor=other) for one, other in dict.fromkeys(pairs)]
    kept = draw(st.sets(st.sampled_from(sorted(plan.links)))) if plan.links else set()
    links = {row.id: row for row in more} | {row_id: row for row_id, row in plan.links.items() if row_id in kept}
    return plan.with_tables({"link": links})


def said(conflicts):
    """Conflicts whichever side is called ours."""
    return {
        (one.sort, one.entity, one.id, one.fields, one.base, tuple((head.change, head.values) for head in one.heads))
        for one in conflicts
    }


def dangling(plan):
    """The references of a plan that lead nowhere."""
    found = []
    for entity in plan.schema.entities:
        for field in entity.fields:
            for row in plan.table(entity.name).values() if field.of else ():
                value = getattr(row, field.name)
                ends = value if field.kind is Kind.REFERENCES else (value,) if value else ()
                found.extend((entity.name, row.id, field.name) for end in ends if end not in plan.table(field.of))
    return found


@given(ANY)
def test_the_same_edits_on_both_sides_are_those_edits(plan):
    made = three_way(PLAN, plan, plan)
    assert made.folded.plan == plan
    assert made.folded.conflicts == ()


@given(ANY)
def test_edits_on_one_side_are_taken_over_as_they_are(plan):
    for made in (three_way(PLAN, PLAN, plan), three_way(PLAN, plan, PLAN)):
        assert made.folded.plan == plan
        assert made.folded.conflicts == ()


@given(ANY, ANY)
def test_it_makes_no_difference_which_side_is_called_ours(ours, theirs):
    made, turned = three_way(PLAN, ours, theirs), three_way(PLAN, theirs, ours)
    assert made.folded.plan == turned.folded.plan
    assert said(made.folded.conflicts) == said(turned.folded.conflicts)
    assert (made.ours, made.theirs) == (turned.theirs, turned.ours)
    assert made.history == turned.history


@given(ANY, ANY)
def test_nothing_refers_to_what_is_gone(ours, theirs):
    assert dangling(three_way(PLAN, ours, theirs).folded.plan) == []


@given(ANY, ANY)
def test_keys_are_unique(ours, theirs):
    plan = three_way(PLAN, ours, theirs).folded.plan
    for entity in plan.schema.entities:
        if entity.keyed:
            keys = [row.key for row in plan.table(entity.name).values()]
            assert len(keys) == len(set(keys))


@given(linked(BASE), linked(BASE))
def test_no_cycle_is_left_once_links_are_suspended(ours, theirs):
    plan = three_way(BASE, ours, theirs).folded.plan
    cut = {one.link for one in build_network(plan).suspended}
    waits = TopologicalSorter({task: set() for task in plan.tasks})
    for link in plan.links.values():
        if link.id not in cut:
            waits.add(link.successor, link.predecessor)
    assert len(list(waits.static_order())) == len(plan.tasks)


@given(st.data())
def test_edits_of_different_rows_and_fields_are_no_conflict_and_all_are_there(data):
    fields = [(key, field) for key in "ABCD" for field in ("name", "duration", "cost", "notes", "shape")]
    mine = data.draw(st.sets(st.sampled_from(fields)))
    yours = data.draw(st.sets(st.sampled_from(fields))) - mine
    ours, theirs = (written(BASE, places, word) for places, word in ((mine, "mine"), (yours, "yours")))
    made = three_way(BASE, ours, theirs)
    assert made.folded.conflicts == ()
    assert made.folded.plan == written(ours, yours, "yours")


def written(plan, places, word):
    """The plan with another value in each place."""
    values = {"name": word, "duration": LONG if word == "mine" else LONGER, "cost": len(word), "notes": word}
    shapes = {"mine": "uniform", "yours": "triangular"}
    for key, field in sorted(places):
        shape = type(plan.tasks[key].shape)(shapes[word])
        plan = with_task(plan, key, **{field: shape if field == "shape" else values[field]})
    return plan


@given(ANY, ANY)
def test_every_change_of_either_side_shows_or_is_listed(ours, theirs):
    made = three_way(PLAN, ours, theirs)
    listed = {(one.entity, one.id, name) for one in made.folded.conflicts for name in one.fields}
    rows = {(one.entity, one.id) for one in made.folded.conflicts}
    for plan in (ours, theirs):
        for step in diff(PLAN, plan).steps:
            row = made.folded.plan.table(step.entity).get(step.id)
            if step.field is None or row is None or (step.entity, step.id) in rows:
                continue
            shown = getattr(row, step.field) == step.after
            internal = made.folded.plan.schema.entity(step.entity).field(step.field).internal
            assert shown or internal or (step.entity, step.id, step.field) in listed


def test_different_values_are_listed_with_what_was_before():
    made = three_way(BASE, with_task(BASE, "A", duration=LONG), with_task(BASE, "A", duration=LONGER))
    [found] = made.folded.conflicts
    assert (found.sort, found.id, found.fields, found.base) == (Sort.VALUES, "A", ("duration",), (Estimate.of(1440),))
    assert {head.values for head in found.heads} == {(LONG,), (LONGER,)}
    assert found.heads[0].values == (made.folded.plan.tasks["A"].duration,)


def test_a_row_that_both_added_under_one_id_is_one_row():
    ours, theirs = (with_rows(BASE, Role(id="r", key="OPS", name=name)) for name in ("Operations", "Ops"))
    made = three_way(BASE, ours, theirs)
    assert [row.key for row in made.folded.plan.table("role").values()] == ["OPS"]
    assert [one.fields for one in made.folded.conflicts] == [("name",)]


def test_a_task_that_one_removed_and_the_other_edited_is_kept_with_its_links():
    ours = with_task(BASE, "B", name="Better")
    theirs = apply(BASE, removal(BASE, [("task", "B")]))
    for made in (three_way(BASE, ours, theirs), three_way(BASE, theirs, ours)):
        assert made.folded.plan == ours
        assert [one.sort for one in made.folded.conflicts] == [Sort.DELETED]


def test_a_link_of_a_kept_task_stays_away_where_its_other_end_is_gone():
    ours = with_task(BASE, "B", name="Better")
    theirs = apply(BASE, removal(BASE, [("task", "B"), ("task", "A")]))
    made = three_way(BASE, ours, theirs)
    assert set(made.folded.plan.tasks) == {"B", "C", "D"}
    assert set(made.folded.plan.links) == {"B-C-FS"}


def test_a_link_that_was_removed_alone_stays_away():
    ours = with_task(BASE, "B", name="Better")
    theirs = BASE.with_tables({"link": {}})
    made = three_way(BASE, ours, theirs)
    assert made.folded.plan.links == {}
    assert made.folded.conflicts == ()


def test_links_that_together_close_a_cycle_are_both_kept():
    ours = with_rows(BASE, Link(id="x", predecessor="C", successor="D"))
    theirs = with_rows(BASE, Link(id="y", predecessor="D", successor="A"))
    plan = three_way(BASE, ours, theirs).folded.plan
    assert {"x", "y"} <= set(plan.links)
    assert len(build_network(plan).suspended) == 1


def test_fields_that_only_make_sense_together_stay_together():
    link = BASE.links["A-B-FS"]
    ours = BASE.with_tables({"link": {**BASE.links, link.id: replace(link, lag=Duration(480))}})
    theirs = BASE.with_tables({"link": {**BASE.links, link.id: replace(link, type=type(link.type).SS)}})
    made = three_way(BASE, ours, theirs)
    assert [one.fields[:2] for one in made.folded.conflicts] == [("type", "lag")]
    assert made.folded.plan.links[link.id] in (ours.links[link.id], theirs.links[link.id])


def test_each_side_knows_its_own_changes_alone():
    made = three_way(BASE, with_task(BASE, "A", name="One"), with_task(BASE, "B", name="Two"))
    assert made.history.entries[0].change == Change("Create the plan", made.history.entries[0].steps)
    assert len(made.ours) == len(made.theirs) == 2
    assert set(made.ours) & set(made.theirs) == {"base"}
    assert dict(made.history.vector) == {**made.ours, **made.theirs}
