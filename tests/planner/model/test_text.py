"""Every field as text, and the typed form of links."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from planner.errors import Unreadable
from planner.model.risks import RISK
from planner.model.schema import SCHEMA
from planner.model.tasks import TASK
from planner.model.text import Lookup, TypedLink, format_link, parse_links, read, write
from planner.model.values import Constraint, Duration, Estimate, LinkType, TimeUnits
from tests.builders import a_plan

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
    ],
)
def test_predecessors_are_read_as_people_write_them(typed: str, links: tuple[TypedLink, ...]) -> None:
    assert parse_links(typed, UNITS) == links


@pytest.mark.parametrize("typed", ["B01 XX+2d", "B01 SS+", "B01 FS+soon", "B01 and B02"])
def test_what_is_no_predecessor_is_refused(typed: str) -> None:
    with pytest.raises(Unreadable):
        parse_links(typed, UNITS)


@pytest.mark.parametrize("typed", ["B01", "B03 SS+2d", "B04 FF-1d", "B1 FS+4h", "B1 SF"])
def test_a_written_predecessor_is_what_was_typed(typed: str) -> None:
    assert "; ".join(format_link(one, UNITS) for one in parse_links(typed, UNITS)) == typed
