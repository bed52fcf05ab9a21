"""How values are kept: every kind as one scalar and back, and nothing that a file may hold passes unread."""

from __future__ import annotations

import json
import math
import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from planner.errors import Unreadable
from planner.model.baselines import Baseline
from planner.model.fields import Field, Kind
from planner.model.kinds import KEEPING, Values, from_plain, plain_date, row_from_plain, row_to_plain, to_plain
from planner.model.risks import RISK, Risk
from planner.model.tasks import TASK, Task
from planner.model.values import Constraint, Duration, Estimate, Supposed, TaskKind
from tests.builders import a_plan, with_rows
from tests.planner.strategies import values


class Weather(StrEnum):
    DRY = "dry"
    WET = "wet"


def field(kind: Kind, **meaning: Any) -> Field:
    """A field of that kind."""
    return Field(kind=kind, label="Thing", name="thing", **meaning)


KEPT = [
    (Kind.TEXT, "Ship it", "Ship it"),
    (Kind.LONG_TEXT, "one\ntwo", "one\ntwo"),
    (Kind.INTEGER, -7, -7),
    (Kind.NUMBER, 1.5, 1.5),
    (Kind.PROBABILITY, 0.25, 0.25),
    (Kind.PERCENT, 40.0, 40.0),
    (Kind.MONEY, 12_000, 12_000),
    (Kind.DURATION, Duration(-90, "h"), "-90 h"),
    (Kind.DURATION, Duration(2880, "ed"), "2880 ed"),
    (Kind.ESTIMATE, Estimate(480, 960, 2400, "w"), "480 960 2400 w"),
    (Kind.DATE, date(2026, 3, 2), "2026-03-02"),
    (Kind.DATE, datetime(2026, 3, 2, 8, 5), "2026-03-02T08:05"),
    (Kind.INSTANT, datetime(2026, 3, 2), "2026-03-02T00:00"),
    (Kind.CHOICE, Weather.WET, "wet"),
    (Kind.FLAG, True, 1),
    (Kind.FLAG, False, 0),
    (Kind.REFERENCE, "a1", "a1"),
    (Kind.REFERENCES, ("b", "a"), "b a"),
    (Kind.REFERENCES, (), ""),
    (Kind.POSITION, "Vz", "Vz"),
    (Kind.EVIDENCE, "https://example.org/report", "https://example.org/report"),
    (Kind.HOURS, ((480, 720), (780, 1020)), "[[480, 720], [780, 1020]]"),
    (Kind.HOURS, (), "[]"),
    (Kind.PLACE, (120.0, -40.5), "120 -40.5"),
    (Kind.COLOR, "#3b6ea5", "#3b6ea5"),
    (
        Kind.SUPPOSED,
        (
            Supposed("task", "t1", "duration", "480 480 960 d", "A01"),
            Supposed("link", "l1", None, (("successor", "t1"), ("lag", None))),
            Supposed("risk", "k1", None, None),
        ),
        '[["task","t1","duration","480 480 960 d","A01"],["link","l1",null,{"successor":"t1","lag":null},""],'
        '["risk","k1",null,null,""]]',
    ),
    (Kind.SUPPOSED, (), "[]"),
]


@pytest.mark.parametrize(("kind", "value", "plain"), KEPT)
def test_a_value_is_kept_as_a_scalar_that_gives_it_back(kind: Kind, value: Any, plain: Any) -> None:
    declared = field(kind, choices=Weather if kind is Kind.CHOICE else None)
    assert to_plain(declared, value) == plain
    assert type(to_plain(declared, value)) is type(plain)
    again = from_plain(declared, plain)
    assert again == value
    assert type(again) is type(value)


def test_every_kind_has_a_row_in_the_table_above() -> None:
    assert {kind for kind, _, _ in KEPT} == set(Kind)


@pytest.mark.parametrize("kind", list(Kind))
def test_the_scalar_of_a_kind_fits_its_sql_type(kind: Kind) -> None:
    types = {"TEXT": str, "INTEGER": int, "REAL": float}
    kept = [to_plain(field(kind), value) for of, value, _ in KEPT if of is kind]
    assert {type(plain) for plain in kept} == {types[KEEPING[kind].sql]}


@settings(max_examples=40)
@given(st.data())
def test_whatever_a_field_can_hold_comes_back(data: st.DataObject) -> None:
    plan = with_rows(a_plan("A 1d > B 2d"), Baseline(id="L", key="BL01", name="Promised"))
    entity = data.draw(st.sampled_from(plan.schema.entities))
    for declared in entity.fields:
        value = data.draw(values(declared, plan))
        assert from_plain(declared, to_plain(declared, value)) == value


@given(st.tuples(*[st.floats(allow_nan=False, allow_infinity=False)] * 2))
def test_a_place_on_the_graph_comes_back_to_the_last_digit(place: tuple[float, float]) -> None:
    declared = field(Kind.PLACE)
    assert from_plain(declared, to_plain(declared, place)) == place


def test_nothing_is_kept_as_nothing() -> None:
    assert to_plain(field(Kind.ESTIMATE), None) is None
    assert from_plain(field(Kind.ESTIMATE, optional=True), None) is None


def test_nothing_where_something_must_stand_is_refused_by_name() -> None:
    with pytest.raises(Unreadable, match="Thing is missing"):
        from_plain(field(Kind.TEXT), None)


@pytest.mark.parametrize(
    ("kind", "plain", "reason"),
    [
        (Kind.TEXT, 7, "expected text, found 7"),
        (Kind.TEXT, ["a"], "expected text"),
        (Kind.INTEGER, 1.0, "expected a whole number, found 1.0"),
        (Kind.INTEGER, True, "expected a whole number, found True"),
        (Kind.INTEGER, "7", "expected a whole number, found '7'"),
        (Kind.MONEY, 2**63, "expected a whole number"),
        (Kind.MONEY, -(2**63) - 1, "expected a whole number"),
        (Kind.NUMBER, "1.5", "expected a number, found '1.5'"),
        (Kind.NUMBER, False, "expected a number, found False"),
        (Kind.NUMBER, math.inf, "expected a number, found inf"),
        (Kind.PROBABILITY, math.nan, "expected a number, found nan"),
        (Kind.PERCENT, 10**400, "expected a number"),
        (Kind.FLAG, 2, "expected 0 or 1, found 2"),
        (Kind.FLAG, "yes", "expected 0 or 1"),
        (Kind.CHOICE, "snow", "'snow' is none of the choices"),
        (Kind.CHOICE, 3, "'3' is none of the choices"),
        (Kind.CHOICE, [], "none of the choices"),
        (Kind.DURATION, "480", "expected minutes and a unit"),
        (Kind.DURATION, "480 fortnights", "expected minutes and a unit"),
        (Kind.DURATION, "1.5 d", "expected minutes and a unit"),
        (Kind.DURATION, "480  d", "expected minutes and a unit"),
        (Kind.DURATION, "480 d ", "expected minutes and a unit"),
        (Kind.DURATION, 480, "expected text"),
        (Kind.ESTIMATE, "480 d", "expected three points"),
        (Kind.ESTIMATE, "480 480 960", "expected three points"),
        (Kind.ESTIMATE, "480 480 960 s", "expected three points"),
        (Kind.ESTIMATE, "1 2 3 4 d", "expected three points"),
        (Kind.DATE, "2026-02-30", "'2026-02-30' is no date"),
        (Kind.DATE, "soon", "'soon' is no date"),
        (Kind.DATE, 20260302, "expected text"),
        (Kind.INSTANT, "2026-03-02T25:00", "is no date"),
        (Kind.REFERENCES, 7, "expected text"),
        (Kind.HOURS, "[[480]]", "no working hours"),
        (Kind.HOURS, "480-720", "no working hours"),
        (Kind.HOURS, "[480, 720]", "no working hours"),
        (Kind.HOURS, '[["a", "b"]]', "no working hours"),
        (Kind.HOURS, "[[NaN, 1]]", "no working hours"),
        (Kind.HOURS, "[[0, Infinity]]", "no working hours"),
        (Kind.HOURS, "[" * 100_000, "no working hours"),
        (Kind.PLACE, "120", "no place"),
        (Kind.PLACE, "1 2 3", "no place"),
        (Kind.PLACE, "left top", "no place"),
        (Kind.PLACE, "nan 0", "no place"),
        (Kind.PLACE, "0 1e999", "no place"),
    ],
)
def test_what_is_not_of_its_kind_is_refused(kind: Kind, plain: Any, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        from_plain(field(kind, choices=Weather if kind is Kind.CHOICE else None), plain)


def test_a_refusal_quotes_only_the_beginning_of_a_long_text() -> None:
    with pytest.raises(Unreadable) as caught:
        from_plain(field(Kind.HOURS), "[" * 100_000)
    assert len(str(caught.value)) < 100


@pytest.mark.parametrize(("kind", "most"), [(Kind.INTEGER, 2**63 - 1), (Kind.NUMBER, sys.float_info.max)])
def test_the_greatest_numbers_that_a_file_holds_are_read(kind: Kind, most: float) -> None:
    assert from_plain(field(kind), most) == most
    assert from_plain(field(kind), -most) == -most


def test_a_field_of_no_choices_takes_nothing() -> None:
    with pytest.raises(Unreadable, match="none of the choices"):
        from_plain(field(Kind.CHOICE), "dry")


def test_a_kept_flag_reads_as_a_flag_whatever_number_it_is() -> None:
    assert from_plain(field(Kind.FLAG), 1.0) is True
    assert from_plain(field(Kind.FLAG), 0) is False


def test_a_date_shows_a_clock_time_only_where_it_has_one() -> None:
    assert plain_date(date(2026, 3, 2)) == "2026-03-02"
    assert plain_date(datetime(2026, 3, 2)) == "2026-03-02T00:00"
    assert plain_date(datetime(2026, 3, 2, 8, tzinfo=UTC)) == "2026-03-02T08:00+00:00"


def test_a_row_is_its_id_and_a_scalar_for_each_field() -> None:
    risk = Risk(id="k", key="K01", name="Rain", tasks=("a", "b"), impact=Estimate(480, 960, 2400))
    plain = row_to_plain(RISK.fields, risk)
    assert list(plain) == ["id", *(declared.name for declared in RISK.fields)]
    assert (plain["id"], plain["tasks"], plain["impact"], plain["owner"]) == ("k", "a b", "480 960 2400 d", None)
    assert json.loads(json.dumps(plain)) == plain
    assert row_from_plain(Risk, RISK.fields, plain) == risk


def test_fields_that_are_not_there_take_their_defaults() -> None:
    row = row_from_plain(Task, TASK.fields, {"id": "a", "key": "A", "name": "Ship", "kind": "gate"})
    assert row == Task(id="a", key="A", name="Ship", kind=TaskKind.GATE)
    assert row.constraint is Constraint.ASAP


def test_names_that_are_no_fields_are_left_alone() -> None:
    row = row_from_plain(Task, TASK.fields, {"id": "a", "key": "A", "name": "Ship", "weather": "wet"})
    assert row == Task(id="a", key="A", name="Ship")


@pytest.mark.parametrize("row_id", [None, 7])
def test_a_row_without_an_id_is_refused(row_id: Any) -> None:
    with pytest.raises(Unreadable, match="expected text"):
        row_from_plain(Task, TASK.fields, {"id": row_id, "key": "A", "name": "Ship"})


def test_a_field_that_cannot_be_read_refuses_the_row() -> None:
    with pytest.raises(Unreadable, match="three points"):
        row_from_plain(Task, TASK.fields, {"id": "a", "duration": "long"})


def test_each_scalar_of_a_field_is_worked_out_once() -> None:
    asked: list[Any] = []
    known = Values(lambda plain: asked.append(plain) or f"<{plain}>")
    assert [known["a"], known["b"], known["a"]] == ["<a>", "<b>", "<a>"]
    assert asked == ["a", "b"]


def test_what_is_known_of_a_scalar_is_not_asked_again() -> None:
    before = {"a": 1}
    known = Values(lambda _plain: 2, before)
    assert [known["a"], known["b"]] == [1, 2]
    assert before == {"a": 1}


def test_a_scalar_that_cannot_be_read_is_not_remembered() -> None:
    declared = field(Kind.FLAG)
    known = Values(lambda plain: from_plain(declared, plain))
    for _ in range(2):
        with pytest.raises(Unreadable):
            known["maybe"]
    assert not known


def test_a_changed_row_differs_in_the_scalar_of_that_field_alone() -> None:
    task = Task(id="a", key="A", name="Ship")
    before, after = (row_to_plain(TASK.fields, row) for row in (task, replace(task, duration=Estimate.of(960))))
    assert {name for name in before if before[name] != after[name]} == {"duration"}


@pytest.mark.parametrize(
    "plain",
    [
        "",
        "x",
        "7",
        '{"a": 1}',
        "[[]]",
        '[["task", "t", "name"]]',
        '[["task", "t", "name", "x", 5]]',
        '[["task", 5, "name", "x", ""]]',
        '[["task", "t", 5, "x", ""]]',
        '[["task", "t", null, "x", ""]]',
        '[["task", "t", "name", ["x"], ""]]',
        '[["task", "t", null, {"name": []}, ""]]',
        "[" * 20_000,
    ],
)
def test_what_are_no_changes_of_a_scenario_is_unreadable(plain: str) -> None:
    with pytest.raises(Unreadable):
        from_plain(field(Kind.SUPPOSED), plain)


def test_a_negative_zero_is_kept_as_the_file_keeps_it() -> None:
    field = TASK.field("stop_chance")
    assert repr(to_plain(field, -0.0)) == "0.0"
