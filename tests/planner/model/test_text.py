"""Every field as text, and the typed form of links."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from planner.errors import Unreadable
from planner.model.baselines import Baseline
from planner.model.fields import Field, Kind
from planner.model.gates import CRITERION
from planner.model.objectives import METRIC
from planner.model.people import Role
from planner.model.quality import TestCase
from planner.model.risks import RISK
from planner.model.schema import SCHEMA
from planner.model.system import Environment
from planner.model.tasks import TASK
from planner.model.text import Lookup, TypedLink, format_link, natural, parse_links, plain_number, read, write
from planner.model.values import Constraint, Duration, Estimate, LinkType, TaskKind, TimeUnits
from tests.builders import a_plan, with_rows, with_task
from tests.planner.strategies import values

UNITS = TimeUnits()


def lookup() -> Lookup:
    return Lookup.of(a_plan("A 1d; B 2d"), date(2026, 3, 4))


@pytest.mark.parametrize(
    ("entity", "field", "typed", "value"),
    [
        (TASK, "name", "  Ship it ", "Ship it"),
        (TASK, "duration", "2/3/6d", Estimate(960, 1440, 2880)),
        (TASK, "constraint", "snet", Constraint.SNET),
        (TASK, "deadline", "fri", date(2026, 3, 6)),
        (TASK, "deadline", "", None),
        (TASK, "parent", "A", "A"),
        (TASK, "owner", "", None),
        (RISK, "probability", "25 %", 0.25),
        (RISK, "probability", "0,25", 0.25),
        (RISK, "probability", "1.2", 1.2),
        (RISK, "probability", "0,125", 0.125),
        (METRIC, "warning", "1,25", 1.25),
        (METRIC, "warning", "1234,567", 1234.567),
        (RISK, "tasks", "A; B", ("A", "B")),
        (RISK, "tasks", "B A,B", ("B", "A")),
        (RISK, "tasks", "", ()),
    ],
)
def test_a_field_reads_what_people_type(entity: Any, field: str, typed: str, value: Any) -> None:
    assert read(entity.field(field), typed, lookup()) == value


@pytest.mark.parametrize(
    ("entity", "field", "typed", "reason"),
    [
        (TASK, "duration", "", "Duration is empty"),
        (TASK, "duration", "long", "no duration"),
        (TASK, "constraint", "maybe", "none of ASAP"),
        (TASK, "parent", "Z9", "there is no task 'Z9'"),
        (TASK, "deadline", "2026-02-30", "no day"),
        (RISK, "probability", "likely", "no number"),
        (RISK, "probability", "inf", "no number"),
        (METRIC, "warning", "1,234", "'1,234' can mean 1234 or 1.234"),
        (METRIC, "warning", "-20,500", "'-20,500' can mean -20500 or -20.500"),
        (METRIC, "warning", "1,234,567", "no number"),
        (TASK, "cost", "1" * 16, "too large a number"),
        (TASK, "cost", "1,234", "no whole number"),
        (RISK, "tasks", "A; Q", "no task 'Q'"),
    ],
)
def test_a_field_says_what_is_wrong_with_what_people_type(entity: Any, field: str, typed: str, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        read(entity.field(field), typed, lookup())


def test_every_default_reads_back_from_its_own_text() -> None:
    found = lookup()
    for entity in SCHEMA.entities:
        for field in entity.fields:
            if field.default is None or (field.required and not field.default):
                continue
            assert read(field, write(field, field.default, found), found) == field.default, (entity.name, field.name)


def test_a_missing_row_is_written_by_its_id_so_that_nothing_is_hidden() -> None:
    assert write(TASK.field("parent"), "gone", lookup()) == "gone"


@pytest.mark.parametrize(
    ("typed", "links"),
    [
        ("", ()),
        ("B01", (TypedLink("B01"),)),
        ("B01; B03 SS+2d", (TypedLink("B01"), TypedLink("B03", LinkType.SS, Duration(960)))),
        ("B03SS+2d", (TypedLink("B03", LinkType.SS, Duration(960)),)),
        ("B04 ff-1d", (TypedLink("B04", LinkType.FF, Duration(-480)),)),
        ("B04 + 4h", (TypedLink("B04", LinkType.FS, Duration(240, "h")),)),
        ("5FS+1w, 6", (TypedLink("5", LinkType.FS, Duration(2400, "w")), TypedLink("6"))),
        ("A-1", (TypedLink("A-1"),)),
        ("A-1 FS-1d", (TypedLink("A-1", LinkType.FS, Duration(-480)),)),
        ("AFS", (TypedLink("AFS"),)),
        ("B1 SF", (TypedLink("B1", LinkType.SF),)),
        ("B1 sf + 1 d", (TypedLink("B1", LinkType.SF, Duration(480)),)),
        ("5SS", (TypedLink("5", LinkType.SS),)),
        ("5FS +1w", (TypedLink("5", LinkType.FS, Duration(2400, "w")),)),
        ("B1SS FS", (TypedLink("B1SS"),)),
        ("B1SS FF-2h", (TypedLink("B1SS", LinkType.FF, Duration(-120, "h")),)),
        ("A1FS+x SS", (TypedLink("A1FS+x", LinkType.SS),)),
        (" ; B01 ,, ", (TypedLink("B01"),)),
        ("B01; B01 SS", (TypedLink("B01"), TypedLink("B01", LinkType.SS))),
        ("B1 FS+2ed", (TypedLink("B1", LinkType.FS, Duration(2880, "ed")),)),
    ],
)
def test_predecessors_are_read_as_people_write_them(typed: str, links: tuple[TypedLink, ...]) -> None:
    assert parse_links(typed, UNITS) == links


@pytest.mark.parametrize(
    "typed", ["B01 XX+2d", "B01 SS+", "B01 FS+soon", "B01 and B02", "B01 SS 2d", "B01; B02 ZZ", "B01 +", "SS + 2d B01"]
)
def test_what_is_no_predecessor_is_refused(typed: str) -> None:
    with pytest.raises(Unreadable):
        parse_links(typed, UNITS)


@pytest.mark.parametrize(
    "typed", ["B01", "B03 SS+2d", "B04 FF-1d", "B1 FS+4h", "B1 SF", "X1ff FS", "X1ss SS", "A FS+3ed"]
)
def test_a_written_predecessor_is_what_was_typed(typed: str) -> None:
    assert "; ".join(format_link(one, UNITS) for one in parse_links(typed, UNITS)) == typed


KEYS = st.from_regex(r"[^\s,;]{1,8}", fullmatch=True)
LAGS = st.builds(Duration, st.integers(-100_000, 100_000), st.sampled_from(["m", "h", "d", "w", "mo", "ed"]))


@settings(max_examples=60)
@given(st.lists(st.builds(TypedLink, KEYS, st.sampled_from(LinkType), LAGS), max_size=4))
def test_predecessors_with_any_keys_read_back_from_their_text(links: list[TypedLink]) -> None:
    again = parse_links("; ".join(format_link(one, UNITS) for one in links), UNITS)
    assert [(one.key, one.type, one.lag.minutes) for one in again] == [
        (one.key, one.type, one.lag.minutes) for one in links
    ]


@pytest.mark.parametrize("ending", ["FS", "ss", "1FF", "9sf+1d", "-1", "+2d", "SS+2d"])
def test_a_key_may_end_like_a_link(ending: str) -> None:
    for link_type in LinkType:
        one = TypedLink(f"K{ending}", link_type)
        assert parse_links(format_link(one, UNITS), UNITS) == (one,)


def field(kind: Kind, **meaning: Any) -> Field:
    return Field(kind=kind, label="Thing", name="thing", **meaning)


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        (Kind.TEXT, "", ""),
        (Kind.LONG_TEXT, "  two\r\nlines ", "  two\nlines "),
        (Kind.LONG_TEXT, "", ""),
        (Kind.INTEGER, " +42 ", 42),
        (Kind.INTEGER, "-7", -7),
        (Kind.MONEY, "1200", 1200),
        (Kind.NUMBER, "-1.5", -1.5),
        (Kind.NUMBER, ".5", 0.5),
        (Kind.NUMBER, "5.", 5.0),
        (Kind.NUMBER, "1e3", 1000.0),
        (Kind.NUMBER, "50 %", 50.0),
        (Kind.PROBABILITY, "50%", 0.5),
        (Kind.PERCENT, "50 %", 50.0),
        (Kind.FLAG, "Yes", True),
        (Kind.FLAG, "TRUE", True),
        (Kind.FLAG, "1", True),
        (Kind.FLAG, "no", False),
        (Kind.FLAG, "False", False),
        (Kind.FLAG, "0", False),
        (Kind.DATE, "2026-03-05", date(2026, 3, 5)),
        (Kind.DATE, "fri", date(2026, 3, 6)),
        (Kind.INSTANT, "2026-03-05 14:30", datetime(2026, 3, 5, 14, 30)),
        (Kind.DURATION, "-4h", Duration(-240, "h")),
        (Kind.ESTIMATE, "1/2/3h", Estimate(60, 120, 180, "h")),
        (Kind.HOURS, "9-17", ((540, 1020),)),
        (Kind.POSITION, " V ", "V"),
        (Kind.EVIDENCE, " https://example.org ", "https://example.org"),
        (Kind.COLOR, "", ""),
        (Kind.PLACE, "1.5 2", (1.5, 2.0)),
    ],
)
def test_each_kind_reads_what_people_type(kind: Kind, typed: str, value: Any) -> None:
    again = read(field(kind), typed, lookup())
    assert again == value
    assert type(again) is type(value)


@pytest.mark.parametrize(
    ("kind", "typed", "reason"),
    [
        (Kind.INTEGER, "1.5", "'1.5' is no whole number"),
        (Kind.INTEGER, "1" * 16, "too large a number"),
        (Kind.INTEGER, "", "Thing is empty"),
        (Kind.NUMBER, "1,000.5", "no number"),
        (Kind.NUMBER, "nan", "no number"),
        (Kind.NUMBER, "1e999", "no number"),
        (Kind.NUMBER, "12 pieces", "no number"),
        (Kind.PROBABILITY, "", "Thing is empty"),
        (Kind.FLAG, "maybe", "neither yes nor no"),
        (Kind.FLAG, " ", "Thing is empty"),
        (Kind.CHOICE, "", "Thing is empty"),
        (Kind.DATE, "2026-03-05 14:30", "Thing is a day without a clock time"),
        (Kind.DURATION, "tomorrow", "no duration"),
        (Kind.HOURS, "nine to five", "no shift"),
        (Kind.REFERENCE, "Z", "there is no task 'Z'"),
        (Kind.PLACE, "left", "no place"),
    ],
)
def test_each_kind_says_what_it_cannot_read(kind: Kind, typed: str, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        read(field(kind, of="task" if kind is Kind.REFERENCE else ""), typed, lookup())


@pytest.mark.parametrize("kind", [Kind.NUMBER, Kind.DATE, Kind.DURATION, Kind.HOURS, Kind.REFERENCE, Kind.FLAG])
def test_an_optional_field_may_be_left_empty(kind: Kind) -> None:
    assert read(field(kind, optional=True), "  ", lookup()) is None


def test_a_field_that_takes_a_clock_time_reads_one() -> None:
    assert read(field(Kind.DATE, time=True), "2026-03-05 14:30", lookup()) == datetime(2026, 3, 5, 14, 30)


def test_a_choice_lists_what_there_is() -> None:
    with pytest.raises(Unreadable, match="'x' is none of FS, SS, FF, SF"):
        read(field(Kind.CHOICE, choices=LinkType), "x", lookup())


def test_keys_are_read_once_each_in_the_order_typed() -> None:
    assert read(field(Kind.REFERENCES, of="task"), "B, A;B  A", lookup()) == ("B", "A")


@pytest.mark.parametrize(
    ("kind", "value", "written"),
    [
        (Kind.TEXT, "Ship", "Ship"),
        (Kind.INTEGER, 7, "7"),
        (Kind.NUMBER, 2.0, "2"),
        (Kind.NUMBER, 0.1, "0.1"),
        (Kind.PROBABILITY, 1, "1"),
        (Kind.PERCENT, 12.5, "12.5"),
        (Kind.MONEY, 1200, "1200"),
        (Kind.FLAG, True, "yes"),
        (Kind.FLAG, False, "no"),
        (Kind.DATE, date(2026, 3, 5), "2026-03-05"),
        (Kind.INSTANT, datetime(2026, 3, 5, 14, 30), "2026-03-05 14:30"),
        (Kind.CHOICE, LinkType.SS, "SS"),
        (Kind.DURATION, Duration(-240, "h"), "-4h"),
        (Kind.ESTIMATE, Estimate(60, 120, 180, "h"), "1/2/3h"),
        (Kind.HOURS, (), "off"),
        (Kind.PLACE, (1.5, 2.0), "1.5 2"),
        (Kind.REFERENCE, "A", "A"),
        (Kind.REFERENCES, ("B", "gone"), "B; gone"),
        (Kind.REFERENCES, (), ""),
        (Kind.ESTIMATE, None, ""),
    ],
)
def test_each_kind_is_written_as_people_type_it(kind: Kind, value: Any, written: str) -> None:
    assert write(field(kind, of="task"), value, lookup()) == written


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_is_written_with_as_many_digits_as_give_it_back(value: float) -> None:
    assert read(field(Kind.NUMBER), plain_number(value), lookup()) == value


ONE_OF_EACH = (
    Baseline(id="L", key="BL01", name="Promised"),
    Environment(id="E", key="E1", name="Staging"),
    TestCase(id="Q", key="Q1", name="Search"),
    Role(id="R", key="R1", name="Tester"),
)
"""A row of each entity that others cannot be without."""


@settings(max_examples=40)
@given(st.data())
def test_whatever_a_field_can_hold_reads_back_from_its_text(data: st.DataObject) -> None:
    plan = with_rows(a_plan("A 1d > B 2d; G 0d"), *ONE_OF_EACH)
    plan = with_task(plan, "G", kind=TaskKind.GATE)
    found = Lookup.of(plan)
    entity = data.draw(st.sampled_from(SCHEMA.entities))
    for item in entity.fields:
        value = data.draw(values(item, plan))
        again = read(item, write(item, value, found), found)
        assert write(item, again, found) == write(item, value, found), item.name
        if item.kind in {Kind.ESTIMATE, Kind.DURATION} and value is not None:
            assert replace(again, unit="") == replace(value, unit="")  # a smaller unit where that is needed
        elif item.kind not in {Kind.TEXT, Kind.LONG_TEXT}:
            assert again == value


def test_units_of_the_plan_say_how_long_a_typed_day_is() -> None:
    short = Lookup(TimeUnits(day=60), {}, {})
    assert read(field(Kind.DURATION), "2d", short) == Duration(120)
    assert write(field(Kind.DURATION), Duration(120), short) == "2d"


def test_a_look_up_knows_rows_of_every_entity_that_has_keys() -> None:
    found = Lookup.of(a_plan("A 1d"))
    assert set(found.ids) == {entity.name for entity in SCHEMA.entities if entity.keyed}
    assert {"calendar", "phase", "task", "risk", "objective", "bug"} <= set(found.ids)
    assert found.id_of("task", "A") == "A"
    assert found.key_of("phase", found.id_of("phase", "BUILD")) == "BUILD"
    assert found.today is None


def test_an_entity_without_keys_has_no_row_to_name() -> None:
    with pytest.raises(Unreadable, match="there is no link 'A'"):
        lookup().id_of("link", "A")
    assert lookup().key_of("link", "A") == "A"


@pytest.mark.parametrize(("value", "text"), [(1e-5, "1.0e-05"), (1.5e-7, "1.5e-07"), (0.25, "0.25"), (3.0, "3")])
def test_a_tiny_number_keeps_the_point_that_makes_it_a_number_for_yaml(value: float, text: str) -> None:
    assert plain_number(value) == text
    assert read(field(Kind.NUMBER), text, lookup()) == value


@pytest.mark.parametrize(("typed", "lag"), [("50%", 50), ("-25 %", -25), ("+100%", 100)])
def test_a_lag_may_be_a_share_of_the_predecessor(typed: str, lag: int) -> None:
    (link,) = parse_links(f"A FS{typed if typed[0] in '+-' else '+' + typed}", UNITS)
    assert link.lag == Duration(lag, "%")
    assert parse_links(format_link(link, UNITS), UNITS) == (link,)


def test_a_share_is_a_whole_percentage() -> None:
    with pytest.raises(Unreadable, match="no whole percentage"):
        parse_links("A FS+12.5%", UNITS)


def test_other_durations_are_no_shares() -> None:
    with pytest.raises(Unreadable, match="no duration"):
        read(TASK.field("remaining"), "50%", lookup())


def test_a_lookup_can_be_of_some_entities_alone() -> None:
    plan = a_plan("A 1d > B 2d")
    some = Lookup.of(plan, entities=("task",))
    assert some.id_of("task", "A") == "A"
    assert set(some.keys) == {"task"}


@pytest.mark.parametrize(
    "ordered",
    [
        ["A1", "B1", "b2", "B10"],
        ["A-3", "A-12", "K1", "K2", "K10"],
        ["1.2", "1.10", "2", "9", "1234567890", "20000000000"],
        ["K", "K0", "K1a", "K01b", "K002", "Ka"],
    ],
)
def test_texts_sort_as_people_count(ordered: list[str]) -> None:
    assert sorted([*ordered[1:], ordered[0]], key=natural) == ordered


@given(st.lists(st.integers(0, 10**20)))
def test_numbers_in_texts_sort_as_numbers(numbers: list[int]) -> None:
    assert sorted((f"K{number}" for number in numbers), key=natural) == [f"K{one}" for one in sorted(numbers)]


def test_a_reference_to_a_task_that_is_no_gate_is_refused_where_only_gates_are_meant() -> None:
    plan = with_task(a_plan("A 1d; G 0d"), "G", kind=TaskKind.GATE)
    gate = CRITERION.field("gate")
    assert gate.only == "gate"
    assert read(gate, "G", Lookup.of(plan)) == "G"
    with pytest.raises(Unreadable, match="task 'A' is no gate"):
        read(gate, "A", Lookup.of(plan))
