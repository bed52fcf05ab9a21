"""The order in which rows are written follows from what they say."""

from planner.formats.rows import in_order, places_lost, writable
from planner.model.people import Role
from planner.model.plan import Plan
from planner.model.risks import Risk
from planner.model.tasks import Link
from tests.builders import a_plan, with_rows, with_task


def keys(plan: Plan, entity: str) -> list[str]:
    """Return the keys of an entity's rows in the order in which they are written."""
    return [row.key for row in in_order(plan)[entity]]


def test_keys_are_ordered_as_people_count():
    plan = with_rows(a_plan(), *(Role(id=key, key=key, name=key) for key in ("R10", "r9", "R9", "R1")))
    assert keys(plan, "role") == ["R1", "R9", "r9", "R10"]


def test_tasks_are_in_the_order_of_the_outline_and_phases_in_that_of_their_positions():
    plan = a_plan("B; S{ Z; A }; A1")
    assert keys(plan, "task") == ["B", "S", "Z", "A", "A1"]
    assert keys(plan, "phase") == ["PLAN", "BUILD", "DEPLOY", "MONITOR"]


def test_links_follow_the_outline_whatever_the_order_they_were_made_in():
    one = a_plan("A; B; C; B > C; A > C; A > B")
    other = a_plan("A; B; C; A > B; A > C; B > C")
    assert [row.id for row in in_order(one)["link"]] == [row.id for row in in_order(other)["link"]]


def test_a_link_to_nowhere_is_left_out_and_a_reference_to_nowhere_emptied():
    plan = with_task(a_plan("A"), "A", owner="gone")
    risk = Risk(id="k", key="K", name="k", tasks=("A", "gone"))
    link = Link(id="l", predecessor="gone", successor="A")
    whole, losses = writable(plan.with_tables({"risk": {"k": risk}, "link": {"l": link}}))
    assert (whole.tasks["A"].owner, whole.risks["k"].tasks, len(whole.links)) == (None, ("A",), 0)
    assert losses == (
        "1 task referred to rows that are missing.",
        "1 link referred to rows that are missing.",
        "1 risk referred to rows that are missing.",
    )


def test_a_sound_plan_is_written_as_it_is():
    plan = a_plan("A > B")
    assert writable(plan) == (plan, ())
    assert places_lost(plan) == ()
    assert places_lost(with_task(plan, "A", place=(1.0, 1.0))) == ("1 place on the graph: it is laid out again.",)
