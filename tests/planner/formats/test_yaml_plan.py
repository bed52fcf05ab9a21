"""YAML, our own: the same plan, the same bytes, every fault by line."""

import re
from dataclasses import replace
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest
import yaml
from hypothesis import given

from planner.change import diff
from planner.errors import NewerFile, NotAPlan, Refused
from planner.formats.format import Imported
from planner.formats.onto import merged_onto
from planner.formats.ties import suspended_faults
from planner.formats.yaml_plan import YAML, read, sniff
from planner.formats.yaml_write import write
from planner.model.calendars import CalendarException
from planner.model.plan import Plan
from planner.model.schema import SCHEMA
from planner.model.tasks import Link, Task
from planner.model.values import Estimate
from tests.builders import a_plan, with_rows, with_task
from tests.planner.formats.random_plans import plans, sound

ERRORS = sorted((Path(__file__).parents[2] / "plans" / "errors").glob("*.yaml"))
REFERENCE = Path(__file__).parents[2] / "reference"
HEAD = "format: launch-plan\nversion: 1\n"


def text_of(plan: Plan) -> str:
    """Return a plan as YAML."""
    return write(plan).content.decode()


def plan_in(text: str) -> Imported:
    """Return what is read from a launch plan without its head."""
    return read((HEAD + text).encode(), SCHEMA)


@given(plans())
def test_export_import_export_gives_the_same_bytes_and_no_fault(plan: Plan):
    first = write(plan).content
    imported = read(first, SCHEMA)
    assert sound(imported)
    assert write(imported.plan).content == first


@given(plans())
def test_importing_an_export_over_the_plan_changes_nothing_twice(plan: Plan):
    once = merged_onto(plan, read(write(plan).content, SCHEMA))
    assert write(once).content == write(plan).content
    assert not diff(once, merged_onto(once, read(write(once).content, SCHEMA)))


@given(plans())
def test_every_export_is_yaml_1_1_with_the_texts_of_the_plan(plan: Plan):
    loaded = yaml.safe_load(write(plan).content)
    assert loaded["plan"]["name"] == plan.settings.name
    texts = {task["key"]: (task["name"], task.get("notes", "")) for task in loaded.get("tasks", ())}
    assert texts == {task.key: (task.name, task.notes) for task in plan.tasks.values()}


@given(plans())
def test_an_export_is_utf_8_with_line_feeds_and_a_final_newline(plan: Plan):
    content = write(plan).content
    assert b"\r" not in content
    assert content.endswith(b"\n")
    assert not content.endswith(b"\n\n")
    content.decode("utf-8")


def test_a_plan_reads_as_a_person_would_write_it():
    plan = a_plan("A 3d > B 2/3/6d; C 4h; B > C SS+1d; S{ D 1d; E 0d } > F 2ed")
    tasks = text_of(plan).partition("tasks:\n")[2]
    assert tasks == (
        "  - key: A\n    name: A\n    duration: 3d\n\n"
        "  - key: B\n    name: B\n    duration: 2/3/6d\n    needs: [A]\n\n"
        "  - key: C\n    name: C\n    duration: 4h\n    needs: [{task: B, type: SS, lag: 1d}]\n\n"
        "  - key: S\n    name: S\n    duration: 1d\n\n"
        "  - key: D\n    name: D\n    parent: S\n    duration: 1d\n\n"
        "  - key: E\n    name: E\n    parent: S\n    kind: milestone\n    duration: 0d\n\n"
        "  - key: F\n    name: F\n    duration: 2ed\n    needs: [S]\n"
    )


def test_the_schema_is_named_first_and_then_the_format():
    lines = text_of(a_plan()).splitlines()
    assert "plan.schema.json" in lines[0]
    assert lines[0].startswith("#")
    assert lines[2:4] == ["format: launch-plan", "version: 1"]


def test_adding_a_task_adds_its_lines_and_changes_no_other():
    before = text_of(a_plan("A 1d > B 1d; D 1d")).splitlines()
    after = text_of(a_plan("A 1d > B 1d; C 2d; D 1d")).splitlines()
    assert [line for line in after if line not in before] == ["  - key: C", "    name: C", "    duration: 2d"]
    assert len(after) == len(before) + 4


def test_defaults_are_left_out_and_come_back():
    plan = a_plan("A 1d")
    assert "constraint" not in text_of(plan)
    assert "kind" not in text_of(plan)
    (task,) = read(write(plan).content, SCHEMA).plan.tasks.values()
    assert (task.kind, task.constraint, task.owner, task.notes) == ("task", "ASAP", None, "")


def test_a_duration_is_never_left_out_because_a_day_may_be_longer():
    plan = with_task(a_plan("A 1d"), "A", duration=Estimate.of(480))
    (calendar,) = plan.calendars.values()
    row = type(calendar)(id=calendar.id, key="ALL", name="Always", day_minutes=1440, monday=((0, 1440),))
    longer = plan.with_tables({"calendar": {row.id: row}})
    assert "duration: 0.3333d" in text_of(longer)
    assert next(iter(read(write(longer).content, SCHEMA).plan.tasks.values())).duration.likely == 480


def test_exceptions_stand_in_their_calendar_short_where_they_can():
    plan = a_plan()
    (calendar,) = plan.calendars
    holiday = CalendarException(id="x", calendar=calendar, first=date(2026, 4, 3))
    extra = CalendarException(
        id="y", calendar=calendar, first=date(2026, 4, 11), hours=((480, 720),), name="Saturday, yes"
    )
    found = text_of(with_rows(plan, holiday, extra))
    assert "    exceptions:\n      - 2026-04-03\n      - {first: 2026-04-11, hours: '08:00-12:00'" in found
    assert "name: 'Saturday, yes'}" in found


def test_places_on_the_graph_and_dangling_links_are_counted_as_losses():
    plan = with_task(a_plan("A 1d > B 1d"), "A", place=(1.0, 2.0))
    broken = plan.with_tables({"link": {**plan.links, "x": Link(id="x", predecessor="gone", successor="A")}})
    assert write(broken).losses == (
        "1 link referred to rows that are missing.",
        "1 place on the graph: it is laid out again.",
    )
    assert write(a_plan("A 1d > B 1d")).losses == ()


def test_what_people_write_by_hand_is_read():
    text = """
tasks:
  - {key: A, name: no, duration: 3 days}
  - key: B
    name: 12:30
    parent:
    owner: ~
    needs: A
  - key: C
    name: 010
    kind: Milestone
    needs:
      - A
      - {task: B, type: ss, lag: -4h}
risks:
  - {key: K1, name: Late, tasks: "A, B", probability: 25 %, impact: 1/2/5}
"""
    imported = plan_in(text)
    tasks = {task.key: task for task in imported.plan.tasks.values()}
    assert imported.faults == ()
    assert [task.name for task in tasks.values()] == ["no", "12:30", "010"]
    assert sorted((link.type, link.lag.minutes) for link in imported.plan.links.values()) == [
        ("FS", 0),
        ("FS", 0),
        ("SS", -240),
    ]
    (risk,) = imported.plan.risks.values()
    assert (risk.probability, risk.impact.pessimistic, len(risk.tasks)) == (0.25, 2400, 2)


@pytest.mark.parametrize("path", ERRORS, ids=lambda path: path.stem)
def test_a_faulty_file_names_what_it_should_and_keeps_the_rest(path: Path):
    content = path.read_text("utf-8")
    expected = [line.removeprefix("# expect: ") for line in content.splitlines() if line.startswith("# expect: ")]
    kept = int(re.findall(r"# tasks kept: (\d+)", content)[0])
    imported = read(content.encode(), SCHEMA)
    assert [str(fault) for fault in imported.faults] == expected
    assert len(imported.plan.tasks) == kept
    again = read(write(imported.plan).content, SCHEMA)
    assert {replace(fault, line=0) for fault in again.faults} == set(suspended_faults(again.plan))


def test_a_cycle_is_kept_for_the_schedule_to_suspend():
    imported = plan_in("tasks:\n  - {key: A, name: A, needs: [B]}\n  - {key: B, name: B, needs: [A]}\n")
    assert len(imported.plan.links) == 2
    [fault] = imported.faults
    assert (fault.where, fault.field, fault.line) == ("task B", "Predecessors", 5)
    assert "closes a cycle: A -> B -> A; it was kept" in fault.message


@pytest.mark.parametrize(
    "content", [b"", b"a: 1\n", b"- a\n", b"format: other\n", b"just words", b"format: [launch-plan]\n"]
)
def test_other_yaml_is_no_plan(content: bytes):
    with pytest.raises(NotAPlan, match="no launch plan"):
        read(content, SCHEMA)


def test_a_newer_file_is_refused_by_its_version():
    with pytest.raises(NewerFile, match="file version 2"):
        read(b"format: launch-plan\nversion: 2\n", SCHEMA)


@pytest.mark.parametrize("version", ["x", "-1", "[1]", "1.5", "\u0661"])
def test_a_version_that_is_no_number_is_no_plan(version: str):
    with pytest.raises(NotAPlan, match="no usable version"):
        read(f"format: launch-plan\nversion: {version}\n".encode(), SCHEMA)


def test_more_tasks_than_a_plan_holds_are_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("planner.model.checks.MAX_TASKS", 2)
    with pytest.raises(Refused, match="more than the 2"):
        plan_in("tasks:\n" + "".join(f"  - {{key: T{n}, name: T}}\n" for n in range(3)))


def test_the_example_is_what_its_own_export_says():
    content = (files("resources") / "examples" / "web-service.yaml").read_bytes()
    assert write(read(content, SCHEMA).plan).content == content


def test_a_plan_with_everything_is_as_in_the_reference_file():
    path = REFERENCE / "everything.yaml"
    imported = read(path.read_bytes(), SCHEMA)
    assert imported.faults == ()
    assert write(imported.plan).content == path.read_bytes()
    filled = {
        entity.name
        for entity in SCHEMA.entities
        for field in entity.fields
        if not field.internal
        and all(getattr(row, field.name) == field.default for row in imported.plan.table(entity.name).values())
    }
    assert filled == set(), "every field of every entity has a value of its own in the reference file"


def test_a_launch_plan_is_known_by_its_first_lines():
    assert sniff(write(a_plan()).content)
    assert sniff(b"# mine\nformat: 'launch-plan'\n")
    assert not sniff(b"openapi: 3.0.0\n")
    assert not sniff(b"")
    assert YAML.suffixes[0] == ".yaml"


def test_a_task_that_holds_html_is_only_text():
    plan = with_rows(a_plan(), Task(id="t", key="T", name="<img src=x> & <b>", notes="<script>\n"))
    (task,) = read(write(plan).content, SCHEMA).plan.tasks.values()
    assert (task.name, task.notes) == ("<img src=x> & <b>", "<script>\n")


def test_an_objective_without_measure_target_or_due_date_is_left_out_and_the_reason_names_its_line():
    imported = plan_in(
        "objectives:\n"
        "- {key: O1, name: Faster, target: 2, due: 30}\n"
        "- {key: O2, name: Faster, measure: Answer, due: 30}\n"
        "- {key: O3, name: Faster, measure: Answer, target: 2}\n"
        "- {key: O4, name: Faster, measure: Answer, target: 2, due: 30}\n"
    )
    assert [row.key for row in imported.plan.table("objective").values()] == ["O4"]
    assert list(map(str, imported.faults)) == [
        "line 4, objective O1, Measure: Measure must be given. The row was left out.",
        "line 5, objective O2, Target: Target must be given. The row was left out.",
        "line 6, objective O3, Due after days: Due after days must be given. The row was left out.",
    ]
