"""What registers look up of the plan around a row."""

import pytest

from planner import Estimate, add_task, indent, set_field, set_predecessors
from tests.ui.opened import a_launch, a_session
from ui.models.reading import Reading, today


@pytest.fixture
def session(tmp_path):
    return a_session(a_launch(), tmp_path)


def looked_up(session):
    """A reading in which everything was asked for."""
    reading = Reading(session)
    for name in ("lookup", "names", "outline", "places", "phases", "incoming", "order"):
        getattr(reading, name)
    reading.predecessors_of("B")
    return reading


def kept(before, session, change):
    """The names of what a change leaves as it was."""
    session.do(change)
    return set(Reading(session, before, change).__dict__)


def test_a_changed_value_keeps_every_look_up(session):
    found = kept(looked_up(session), session, set_field(session.plan, ("task", "A"), "notes", "x"))
    assert {"lookup", "names", "outline", "places", "incoming", "predecessors"} <= found
    assert "order" not in found


def test_a_new_task_is_looked_up_anew(session):
    found = kept(looked_up(session), session, add_task(session.plan, "New"))
    assert not {"lookup", "names", "outline", "places", "predecessors"} & found


def test_a_move_in_the_outline_keeps_all_but_the_outline(session):
    found = kept(looked_up(session), session, indent(session.plan, ["D"]))
    assert {"lookup", "incoming"} <= found
    assert not {"outline", "places"} & found


def test_a_new_link_keeps_all_but_the_links(session):
    found = kept(looked_up(session), session, set_predecessors(session.plan, "C", "A"))
    assert {"lookup", "outline"} <= found
    assert not {"incoming", "predecessors"} & found


def test_a_new_name_of_a_person_is_seen(session):
    before = looked_up(session)
    change = set_field(session.plan, ("person", "N1"), "name", "Bea")
    session.do(change)
    assert Reading(session, before, change).names["person"]["N1"] == "Bea"


def test_a_new_key_of_a_task_is_seen_in_the_predecessors_of_others(session):
    before = looked_up(session)
    change = set_field(session.plan, ("task", "A"), "key", "A9")
    session.do(change)
    assert Reading(session, before, change).predecessors_of("B") == "A9"


def test_a_reading_stays_what_it_was(session):
    before = looked_up(session)
    session.do(set_field(session.plan, ("task", "A"), "name", "x"))
    assert before.plan.tasks["A"].name == "Build API"


def test_float_and_criticality_are_those_of_the_schedule(session):
    reading = Reading(session)
    assert reading.critical("B")
    assert not reading.critical("D")
    assert reading.total_float("D") == 4 * 480


def test_a_row_that_is_not_there_has_no_name(session):
    assert Reading(session).name_of("person", None) == ""
    assert Reading(session).name_of("person", "nobody") == ""


def test_today_is_a_day_without_a_clock_time():
    assert type(today()).__name__ == "date"


def test_all_views_share_one_reading_of_a_plan(session):
    first = Reading.of(session)
    assert Reading.of(session) is first
    outline = first.outline
    session.do(set_field(session.plan, ("task", "A"), "name", "Other"))
    second = Reading.of(session)
    assert second is not first
    assert (second.plan, second.outline) == (session.plan, outline)


def test_links_are_known_from_both_ends(session):
    reading = Reading.of(session)
    assert {link.predecessor for link in reading.incoming["D"]} == {"A"}
    assert {link.successor for link in reading.outgoing["A"]} == {"B", "D"}


def test_a_plan_within_a_year_does_not_span_years(session):
    assert not Reading.of(session).spans_years
    session.do(set_field(session.plan, ("task", "D"), "duration", Estimate.of(480 * 300)))
    assert Reading.of(session).spans_years
