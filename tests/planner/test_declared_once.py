"""One declaration is enough: a kind of row made up here works everywhere without any other code."""

# ruff: noqa: RUF009 - a field is declared by a call that returns dataclasses.field

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings, strategies as st
from PySide6.QtCore import Qt

from planner.change import Change, Step, apply, checked, diff
from planner.document import Document, open_document
from planner.edits.rows import add_row, remove_rows, set_field, set_text
from planner.errors import Refused
from planner.findings.rules import findings_of
from planner.formats.csv_plan import REGISTERS, read as read_csv, write_register
from planner.formats.json_schema import json_schema
from planner.formats.onto import merged_onto
from planner.formats.registry import read_any
from planner.formats.yaml_plan import read as read_yaml
from planner.formats.yaml_write import write as write_yaml
from planner.model.checks import faults_of
from planner.model.entities import Entity, Schema
from planner.model.fields import Kind, choice, day, declared, long_text, number, reference, references, text
from planner.model.people import Person
from planner.model.plan import Plan
from planner.model.schema import SCHEMA
from planner.model.text import Lookup, read, write
from planner.model.values import Duration, Estimate
from tests.builders import a_plan
from tests.planner.strategies import rows
from tests.ui.opened import a_session, look, texts, type_keys, watched
from ui.models.register import Register
from ui.models.roles import DISPLAY, EDIT, FAULT
from ui.widgets.forms import Form

if TYPE_CHECKING:
    from pathlib import Path

    from ui.session import Session

__all__ = ["look"]


class Sky(StrEnum):
    """What the sky looks like."""

    CLEAR = "clear"
    STORM = "storm"


@dataclass(frozen=True, slots=True, kw_only=True)
class Weather:
    """A kind of row that the program has never heard of."""

    id: str
    key: str = text("Key", required=True, longest=40)
    name: str = text("Name", required=True, help="What the forecast says.")
    first: date | None = day("First day")
    sky: Sky = choice("Sky", Sky.CLEAR)
    chance: float = number("Chance", Kind.PROBABILITY, 0.5)
    delay: Estimate = declared(Kind.ESTIMATE, "Delay", default=Estimate.of(480), minimum=0)
    task: str | None = reference("Task", "task")
    crew: tuple[str, ...] = references("Crew", "person")
    severe: bool = declared(Kind.FLAG, "Severe", default=False)
    wind: float = number("Wind", minimum=0, maximum=400, unit="km/h")
    notes: str = long_text("Notes")
    warning: Duration = declared(Kind.DURATION, "Warning", default=Duration(), minimum=0)


WEATHER = Entity(Weather, "weather", "weathers", "Weather", "What falls from the sky.", prefix="W")
EXTENDED = Schema((*SCHEMA.entities, WEATHER))
GALE = Weather(
    id="gale",
    key="W01",
    name="Autumn gale",
    first=date(2026, 10, 5),
    sky=Sky.STORM,
    chance=0.25,
    delay=Estimate(480, 960, 2400),
    task="A",
    crew=("n2", "n1"),
    severe=True,
    wind=112.5,
    notes="Take the banners in.\nTell the crew.",
    warning=Duration(90, "h"),
)
MIST = Weather(id="mist", key="W02", name="Mist")
PEOPLE = (Person(id="n1", key="ANA", name="Ana"), Person(id="n2", key="BO", name="Bo"))
_BASE = a_plan("A 3d > B 2d")
PLAN = Plan.of([row for table in _BASE.tables.values() for row in table.values()] + list(PEOPLE), EXTENDED)
FULL = apply(PLAN, Change("", tuple(Step("weather", row.id, None, None, row) for row in (GALE, MIST))))


def by_keys(plan: Plan) -> dict[str, dict[str, Any]]:
    """The weather of a plan with keys in the place of ids, which an import makes anew."""
    lookup = Lookup.of(plan)
    return {
        row.key: {item.name: write(item, getattr(row, item.name), lookup) for item in WEATHER.fields}
        for row in plan.rows(Weather).values()
    }


# The file


def test_it_is_kept_in_a_file_and_survives_undo_redo_and_a_restart(tmp_path: Path) -> None:
    path, data = tmp_path / "fair.plan", tmp_path / "data"
    document = Document.new(PLAN, data)
    document.do(add_row(PLAN, "weather", **{item.name: getattr(GALE, item.name) for item in fields(Weather)}))
    document.do(set_field(document.plan, ("weather", "gale"), "chance", 0.75))
    document.undo()
    document.save(path)
    document.close()
    again = open_document(path, data, schema=EXTENDED)
    assert again.faults == ()
    assert again.plan.rows(Weather) == {"gale": GALE}
    again.redo()
    assert again.plan.rows(Weather) == {"gale": replace(GALE, chance=0.75)}
    again.undo()
    again.undo()
    assert again.plan == PLAN
    again.close(discard=True)


def test_undo_names_what_it_takes_back(tmp_path: Path) -> None:
    document = Document.new(FULL, tmp_path)
    document.do(set_text(FULL, ("weather", "gale"), "wind", "80"))
    assert document.undo_label == "Set wind of weather W01"
    document.do(remove_rows(document.plan, [("weather", "mist")]))
    assert document.undo_label == "Remove weather W02"
    document.close(discard=True)


# Changes


def test_a_comparison_names_the_field_that_differs() -> None:
    after = apply(FULL, set_field(FULL, ("weather", "gale"), "sky", Sky.CLEAR))
    assert diff(FULL, after).steps == (Step("weather", "gale", "sky", Sky.STORM, Sky.CLEAR),)


@settings(max_examples=40)
@given(st.lists(rows(WEATHER, PLAN), max_size=4), st.lists(rows(WEATHER, PLAN), max_size=4))
def test_the_difference_of_two_plans_leads_from_one_to_the_other_and_back(
    first: list[Weather], second: list[Weather]
) -> None:
    before, after = (PLAN.with_tables({"weather": {row.id: row for row in found}}) for found in (first, second))
    change = diff(before, after)
    assert apply(before, change) == after
    assert apply(after, change.inverse()) == before


def test_a_new_row_gets_the_next_key() -> None:
    change = add_row(FULL, "weather", name="Hail")
    assert change.steps[0].after.key == "W03"
    assert change.label == "Add weather W03"


def test_removing_the_task_or_the_people_it_names_empties_the_references() -> None:
    after = checked(FULL, remove_rows(FULL, [("task", "A"), ("person", "n2")]))
    assert after.rows(Weather)["gale"] == replace(GALE, task=None, crew=("n1",))


# Checks

BAD = [
    ("name", "", "Name must not be empty."),
    ("chance", 1.2, "1.2 is above 1."),
    ("wind", 500.0, "500 is above 400."),
    ("wind", "strong", "'strong' is no number."),
    ("delay", Estimate(960, 480, 2400), "Most likely is below optimistic"),
    ("warning", Duration(-60, "h"), "A duration cannot be negative."),
    ("first", date(1850, 1, 1), "1850-01-01 is outside 1900-2200."),
    ("sky", "storm", "'storm' is no choice."),
    ("severe", "yes", "'yes' is no flag."),
    ("notes", "x" * 20_001, "Notes is longer than 20000 characters."),
]


@pytest.mark.parametrize(("name", "value", "reason"), BAD)
def test_a_bad_value_is_refused_with_row_and_field_named(name: str, value: Any, reason: str) -> None:
    with pytest.raises(Refused) as caught:
        set_field(FULL, ("weather", "gale"), name, value)
    (fault,) = caught.value.faults
    assert (fault.where, fault.field) == ("weather W01", WEATHER.field(name).label)
    assert reason in fault.message


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [("task", "gone", "there is no task with id gone."), ("crew", ("n1", "gone"), "there is no person with id gone.")],
)
def test_a_reference_to_nothing_is_refused_with_row_and_field_named(name: str, value: Any, reason: str) -> None:
    with pytest.raises(Refused) as caught:
        checked(FULL, set_field(FULL, ("weather", "gale"), name, value))
    assert str(caught.value) == f"weather W01, {WEATHER.field(name).label}: {reason}"


def test_two_rows_with_one_key_are_refused() -> None:
    with pytest.raises(Refused, match="'W01' is the key of another weather"):
        set_field(FULL, ("weather", "mist"), "key", "W01")


def test_the_rest_of_the_program_takes_it_calmly() -> None:
    from_schedule = a_session(FULL).schedule
    assert faults_of(FULL) == ()
    assert {finding.rule for finding in findings_of(FULL, from_schedule)} == set()


# Text

TYPED = {
    "key": "W01",
    "name": "Autumn gale",
    "first": "2026-10-05",
    "sky": "storm",
    "chance": "0.25",
    "delay": "1/2/5d",
    "task": "A",
    "crew": "BO; ANA",
    "severe": "yes",
    "wind": "112.5",
    "notes": "Take the banners in.\nTell the crew.",
    "warning": "1.5h",
}


@pytest.mark.parametrize("name", list(TYPED))
def test_each_field_is_written_and_read_as_people_type_it(name: str) -> None:
    item, lookup = WEATHER.field(name), Lookup.of(FULL)
    assert write(item, getattr(GALE, name), lookup) == TYPED[name]
    assert read(item, TYPED[name], lookup) == getattr(GALE, name)


def test_the_table_above_knows_every_field() -> None:
    assert list(TYPED) == [item.name for item in WEATHER.fields]


# YAML, CSV and JSON Schema


def test_yaml_holds_it_and_writes_the_same_bytes_again() -> None:
    content = write_yaml(FULL).content
    found = read_yaml(content, EXTENDED)
    assert found.faults == ()
    assert by_keys(found.plan) == by_keys(FULL)
    assert write_yaml(found.plan).content == content


def test_yaml_names_fields_as_they_are_declared_and_leaves_defaults_out() -> None:
    written = write_yaml(FULL).content.decode()
    section = written[written.index("weathers:") :]
    assert "  - key: W01\n    name: Autumn gale\n    first: 2026-10-05\n    sky: storm\n    chance: 0.25\n" in section
    assert section.rstrip().endswith("- key: W02\n    name: Mist\n    delay: 1d")


def test_a_bad_value_in_yaml_is_named_with_its_line_and_the_rest_is_kept() -> None:
    lines = write_yaml(FULL).content.decode().splitlines()
    at = next(number for number, line in enumerate(lines) if line.strip() == "wind: 112.5")
    lines[at] = lines[at].replace("112.5", "900")
    found = read_yaml("\n".join(lines).encode(), EXTENDED)
    (fault,) = found.faults
    assert (fault.where, fault.field, fault.line) == ("weather W01", "Wind", at + 1)
    assert "900 is above 400" in fault.message
    assert by_keys(found.plan) == by_keys(apply(FULL, set_field(FULL, ("weather", "gale"), "wind", 0)))


def test_its_csv_register_is_found_by_its_columns_and_lays_itself_over_the_plan() -> None:
    content = write_register(FULL, None, "weather").content
    assert content.decode().startswith("weather_key,name,first,sky,chance,delay,task,crew,severe,wind,notes,warning")
    found = read_csv(content, EXTENDED)
    assert found.faults == ()
    assert not diff(FULL, merged_onto(FULL, found))
    assert merged_onto(PLAN, found).table("weather").keys().isdisjoint(FULL.table("weather"))
    assert by_keys(merged_onto(PLAN, found)) == by_keys(FULL)


def test_a_bad_cell_of_its_register_is_named_with_row_and_field() -> None:
    content = write_register(FULL, None, "weather").content.replace(b",0.25,", b",1.2,")
    (fault,) = read_csv(content, EXTENDED).faults
    assert (fault.where, fault.field, fault.line) == ("weather W01", "Chance", 2)
    assert "1.2 is above 1" in fault.message


def test_the_zip_of_every_register_holds_it() -> None:
    assert REGISTERS.write is not None
    content = REGISTERS.write(FULL, None).content
    found = read_any(content, ".zip", EXTENDED)
    assert found.faults == ()
    assert by_keys(found.plan) == by_keys(FULL)


@settings(max_examples=25)
@given(st.lists(rows(WEATHER, PLAN), max_size=4))
def test_any_weather_comes_back_from_yaml_and_csv(found: list[Weather]) -> None:
    plan = PLAN.with_tables({"weather": {row.id: row for row in found}})
    content = write_yaml(plan).content
    assert by_keys(read_yaml(content, EXTENDED).plan) == by_keys(plan)
    if found:
        register = read_csv(write_register(plan, None, "weather").content, EXTENDED)
        assert by_keys(merged_onto(PLAN, register)) == by_keys(plan)


def test_the_json_schema_says_what_its_fields_may_hold() -> None:
    section = json_schema(EXTENDED)["properties"]["weathers"]
    assert section["description"] == "What falls from the sky."
    row = section["items"]
    assert list(row["properties"]) == [item.written for item in WEATHER.fields]
    assert row["required"] == ["key", "name"]
    assert row["properties"]["sky"]["enum"] == ["clear", "storm"]
    assert (row["properties"]["chance"]["minimum"], row["properties"]["chance"]["maximum"]) == (0, 1)
    assert row["properties"]["name"]["description"] == "What the forecast says."
    assert "weathers" not in json_schema()["properties"]


# The screen


@pytest.fixture
def session(tmp_path: Path, qapp: Any) -> Session:
    return a_session(FULL, tmp_path)


def test_a_register_shows_and_edits_it(session: Session) -> None:
    model = watched(Register(session, WEATHER))
    assert texts(model, "name") == ["Autumn gale", "Mist"]
    assert texts(model, "crew") == ["BO; ANA", ""]
    assert texts(model, "delay") == ["1/2/5d", "1d"]
    titles = [model.headerData(at, Qt.Orientation.Horizontal, DISPLAY) for at in range(model.columnCount())]
    assert [item.label for item in WEATHER.fields if item.label not in titles] == []
    assert model.setData(model.index(1, model.column_of("wind")), "35", EDIT)
    assert session.plan.rows(Weather)["mist"].wind == 35


def test_a_register_keeps_what_it_refuses_with_the_reason(session: Session) -> None:
    model = watched(Register(session, WEATHER))
    cell = model.index(0, model.column_of("chance"))
    model.setData(cell, "1.2", EDIT)
    assert session.plan == FULL
    assert "1.2 is above 1" in cell.data(FAULT)


@pytest.fixture
def form(qtbot: Any, session: Session, look: Any) -> Form:
    made = Form(session, "weather", "gale")
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def type_over(qtbot: Any, form: Form, name: str, typed: str) -> None:
    """Replace the text of a field and press Enter."""
    form.editor(name).setFocus()
    form.editor(name).selectAll()
    type_keys(qtbot, typed, Qt.Key.Key_Return)


def test_a_form_asks_for_each_field_and_takes_what_is_typed(qtbot: Any, form: Form, session: Session) -> None:
    assert all(form.editor(item.name) for item in WEATHER.fields)
    type_over(qtbot, form, "wind", "77")
    assert session.plan.rows(Weather)["gale"].wind == 77


def test_a_form_refuses_with_the_reason_under_the_field(qtbot: Any, form: Form, session: Session) -> None:
    type_over(qtbot, form, "delay", "5/1/9d")
    assert session.plan == FULL
    assert "Most likely is below optimistic" in form.words("delay")
