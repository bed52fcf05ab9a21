"""The columns that follow from declared fields."""

from dataclasses import replace
from datetime import date, datetime
from math import inf

import pytest

from planner import SCHEMA, Estimate, Refused, apply
from tests.launches import a_shop
from tests.ui.opened import a_launch, a_session
from ui.models.columns import LAST, columns_of, taken_with, typed_change, when
from ui.models.reading import Reading


@pytest.fixture
def reading(tmp_path):
    return Reading(a_session(a_launch(), tmp_path))


def column(entity, name):
    return next(one for one in columns_of(SCHEMA.entity(entity)) if one.name == name)


def test_every_field_that_people_see_is_a_column():
    names = {one.name for one in columns_of(SCHEMA.entity("task"))}
    assert {"key", "name", "duration", "deadline", "notes"} <= names
    assert not {"position", "place"} & names


def test_references_are_shown_by_name_and_typed_by_key(reading):
    plan = apply(reading.plan, typed_change(reading.plan, ("task", "A"), SCHEMA.entity("task").field("owner"), "N1"))
    owner = column("task", "owner")
    assert (owner.text(plan.tasks["A"], reading), owner.typed(plan.tasks["A"], reading)) == ("Ana", "N1")


def test_a_reference_can_be_typed_by_name(reading):
    change = typed_change(reading.plan, ("task", "A"), SCHEMA.entity("task").field("owner"), "ana")
    assert change.steps[0].after == "N1"


def test_an_unknown_reference_is_refused_with_the_field(reading):
    with pytest.raises(Refused, match=r"Owner: there is no person 'Zoe'"):
        typed_change(reading.plan, ("task", "A"), SCHEMA.entity("task").field("owner"), "Zoe")


def test_probabilities_are_percent_and_can_be_typed_back(reading):
    probability = column("risk", "probability")
    row = reading.plan.risks["K1"]
    assert probability.text(row, reading) == "25 %"
    assert not probability.change(reading.plan, "K1", probability.typed(row, reading))


def test_numbers_stand_right_and_texts_left():
    assert column("task", "duration").number
    assert column("risk", "probability").number
    assert not column("task", "name").number


@pytest.mark.parametrize(
    ("field", "value", "rank"),
    [
        ("residual_probability", 0.2, 0.2),
        ("residual_impact", Estimate(1, 2, 5), 2),
        ("residual_percent", 12.5, 12.5),
        *[(f"residual_{name}", None, inf) for name in ("probability", "impact", "percent")],
    ],
)
def test_figures_that_are_not_given_come_last(reading, field, value, rank):
    row = replace(reading.plan.risks["K1"], **{field: value})
    assert column("risk", field).rank(row, reading) == rank
    assert column("task", "remaining").rank(reading.plan.tasks["A"], reading) == inf


@pytest.mark.parametrize(
    ("value", "rank"),
    [(None, LAST), (date(2026, 3, 2), datetime(2026, 3, 2)), (datetime(2026, 3, 2, 9), datetime(2026, 3, 2, 9))],
)
def test_days_and_clock_times_sort_together_and_nothing_comes_last(reading, value, rank):
    row = type("Row", (), {"deadline": value})()
    assert column("task", "deadline").rank(row, reading) == rank


def test_a_moment_is_written_with_its_clock_time():
    assert when(datetime(2026, 3, 2, 8)) == "2026-03-02 08:00"


def freeze(name):
    return column("freeze", name)


def taken(typed, refused):
    """Type into the freeze of the shop, from 9 to 13 March, while other texts of it wait."""
    found = taken_with(a_shop(), "Z1", typed, refused)
    row = apply(a_shop(), found.change).table("freeze")["Z1"]
    return found, row


def test_a_text_takes_along_what_it_makes_right():
    found, row = taken((freeze("end"), "2026-04-10"), {freeze("begin"): "2026-04-06"})
    assert (row.begin, row.end) == (date(2026, 4, 6), date(2026, 4, 10))
    assert not found.waiting
    assert [one.name for one in found.texts] == ["begin", "end"]


def test_what_stays_wrong_waits_with_a_reason_that_is_of_now():
    found, row = taken((freeze("end"), "2026-03-20"), {freeze("begin"): "2026-04-06"})
    assert (row.begin, row.end) == (date(2026, 3, 9), date(2026, 3, 20))
    assert [one.name for one in found.waiting] == ["begin"]
    assert "2026-03-20 is before 2026-04-06" in next(iter(found.waiting.values()))


def test_a_text_that_nothing_makes_right_holds_back_no_other():
    refused = {freeze("approved_by"): "nobody", freeze("begin"): "2026-04-06"}
    found, row = taken((freeze("end"), "2026-04-10"), refused)
    assert (row.begin, row.end) == (date(2026, 4, 6), date(2026, 4, 10))
    assert [one.name for one in found.waiting] == ["approved_by"]


def test_a_text_that_is_wrong_with_all_that_waits_is_refused_for_itself():
    with pytest.raises(Refused, match="2026-02-01 is before 2026-03-09"):
        taken((freeze("end"), "2026-02-01"), {freeze("begin"): "2026-04-06"})


def test_a_refused_text_that_is_typed_anew_counts_no_more():
    _found, row = taken((freeze("begin"), "2026-03-10"), {freeze("begin"): "2026-04-06"})
    assert row.begin == date(2026, 3, 10)
