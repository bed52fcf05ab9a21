"""CSV, our own: tasks, every register, and all of them in a zip."""

import csv
import dataclasses
import io
import tracemalloc
import zipfile
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings

from planner.analysis.schedule import schedule
from planner.change import diff
from planner.errors import NotAPlan, Refused
from planner.formats.csv_plan import CSV, read, read_all, sniff, write, write_all, write_register
from planner.formats.onto import merged_onto
from planner.formats.yaml_plan import read as read_yaml
from planner.formats.yaml_write import write as write_yaml
from planner.gallery import ORDER, example, new_from_template
from planner.model.outline import outline
from planner.model.plan import Plan
from planner.model.schema import SCHEMA
from planner.model.values import Duration, LagCalendar, LinkType
from tests.builders import a_plan, with_rows, with_task
from tests.planner.formats.random_plans import plans, sound
from tests.planner.formats.workbooks import lying

REFERENCE = Path(__file__).parents[2] / "reference"
START = date(2026, 3, 2)
REGISTERS = [entity.name for entity in SCHEMA.entities]


@cache
def begun(name: str) -> Plan:
    """Return a plan from a template, made once."""
    return new_from_template(name, START)


@cache
def shown() -> Plan:
    """Return the example, read once."""
    return example()


def table(content: bytes) -> list[dict[str, str]]:
    """Return the rows of a file as any reader of CSV sees them."""
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


def tasks_in(text: str) -> tuple[Plan, list[str]]:
    """Return what is read from a register, and the faults."""
    imported = read(text.encode(), SCHEMA)
    return imported.plan, list(map(str, imported.faults))


def untouched(plan: Plan, content: bytes) -> bool:
    """Tell whether importing a register over the plan changes nothing and faults nothing."""
    imported = read(content, SCHEMA)
    return sound(imported) and not diff(plan, merged_onto(plan, imported))


def test_a_task_file_reads_well_in_a_spreadsheet():
    plan = a_plan("S{ A 3d > B 2/3/6d }; C 4h; B > C SS+1d; A > C")
    content = write(plan, schedule(plan)).content
    assert content.decode().splitlines()[0] == (
        "key,wbs*,name,parent,kind,duration,start*,finish*,total_float*,critical*,predecessors,"
        "shape,phase,owner,role,constraint,constraint_date,mandatory,manual_start,deadline,"
        "actual_start,actual_finish,remaining,stop_chance,cost,calendar,notes"
    )
    rows = {row["key"]: row for row in table(content)}
    assert [row["wbs*"] for row in rows.values()] == ["1", "1.1", "1.2", "2"]
    assert (rows["B"]["duration"], rows["B"]["parent"], rows["C"]["predecessors"]) == ("2/3/6d", "S", "A; B SS+1d")
    assert (rows["A"]["start*"], rows["A"]["critical*"]) == ("2026-03-02 08:00", "yes")


def test_the_tasks_of_the_reference_plan_are_as_in_the_reference_file():
    plan = read_yaml((REFERENCE / "everything.yaml").read_bytes(), SCHEMA).plan
    assert write(plan).content == (REFERENCE / "everything-tasks.csv").read_bytes()


def test_without_a_schedule_computed_columns_are_empty():
    rows = table(write(a_plan("A 1d")).content)
    assert (rows[0]["start*"], rows[0]["total_float*"], rows[0]["critical*"]) == ("", "", "")


@settings(max_examples=40)
@given(plans())
def test_tasks_written_and_read_over_their_plan_change_nothing(plan: Plan):
    once = merged_onto(plan, read_all(write_all(plan).content, SCHEMA))
    assert untouched(once, write(once, schedule(once)).content)


@settings(max_examples=40)
@given(plans())
def test_every_register_written_and_read_gives_the_same_plan(plan: Plan):
    imported = read_all(write_all(plan).content, SCHEMA)
    assert sound(imported)
    assert imported.fields is None
    assert write_yaml(imported.plan).content == write_yaml(plan).content


@pytest.mark.parametrize("name", ORDER)
@pytest.mark.parametrize("register", REGISTERS)
def test_every_register_of_a_template_is_known_again_and_changes_nothing(name: str, register: str):
    plan = begun(name)
    content = write_register(plan, None, register).content
    assert sniff(content)
    assert untouched(plan, content)


@pytest.mark.parametrize("register", REGISTERS)
def test_no_register_begins_with_the_letters_that_spreadsheets_take_for_sylk(register: str):
    assert not write_register(a_plan(), None, register).content.upper().startswith(b"ID")


def test_tasks_into_an_empty_plan_and_then_the_registers_give_the_same_plan():
    plan = begun("mobile-app")
    found = Plan.of(())
    for register in ("task", *REGISTERS):
        found = merged_onto(found, read(write_register(plan, None, register).content, SCHEMA))
    assert write_yaml(found).content == write_yaml(plan).content


def test_importing_twice_changes_nothing():
    content = write(begun("web-service")).content
    once = merged_onto(a_plan("OLD 1d"), read(content, SCHEMA))
    assert len(once.tasks) == 75
    assert not diff(once, merged_onto(once, read(content, SCHEMA)))


def test_what_a_spreadsheet_changed_is_all_that_changes():
    plan = a_plan("A 3d > B 2d > C 1d")
    edited = write(plan).content.replace(b"B,2,B,,task,2d", b"B,2,Better,,task,4d").replace(b"C,3,C", b"C,7,C")
    steps = diff(plan, merged_onto(plan, read(edited, SCHEMA))).steps
    assert sorted((step.id, step.field) for step in steps) == [("B", "duration"), ("B", "name")]


def test_tasks_that_the_file_has_not_stay():
    plan = a_plan("A 1d > B 1d; C 1d")
    merged = merged_onto(plan, read(b"key,name,duration\r\nB,B,5d\r\n", SCHEMA))
    assert [row.task.key for row in outline(merged)] == ["A", "B", "C"]
    assert len(merged.links) == 1


def test_predecessors_that_were_taken_out_of_a_cell_are_unlinked():
    plan = a_plan("A 1d; B 1d; C 1d; A > C; B > C")
    merged = merged_onto(plan, read(b"key,predecessors\r\nA,\r\nB,\r\nC,B FF-2h\r\n", SCHEMA))
    ((link),) = merged.links.values()
    assert (link.predecessor, link.type, link.lag.minutes) == ("B", LinkType.FF, -120)


def test_a_lag_calendar_survives_a_file_that_cannot_say_it():
    plan = a_plan("A 1d; B 1d; A > B SS+1d")
    (link,) = plan.links.values()
    other = plan.with_tables({"link": {link.id: dataclasses.replace(link, lag_calendar=LagCalendar.ELAPSED)}})
    assert untouched(other, write(other).content)
    assert write(other).losses[-1] == "1 lag calendar of links."


def test_days_that_are_longer_than_eight_hours_are_said_in_the_title():
    plan = begun("mobile-app")
    content = write(plan).content
    assert b"duration (1d = 1440m; 1w = 10080m; 1mo = 43200m)" in content
    assert untouched(plan, content)


def test_losses_are_counted_and_named():
    plan = begun("web-service")
    (loss,) = write(plan).losses
    assert loss == (
        "This file holds tasks only. Left out: 1 calendar, 4 phases, 11 roles, 12 risks, 14 metrics, 5 objectives, "
        "11 scope items, 4 environments, 11 components, 1 freeze, 24 test cases, 28 checklist items, 13 stakeholders, "
        "20 communications, 4 log entries, and the settings of the plan."
    )
    assert write_all(plan).losses == ()


def test_columns_are_known_by_label_or_name_in_any_case_and_order():
    plan, faults = tasks_in("NAME;Key;Duration;Constraint date;Constraint\r\nFirst;A;2d;2026-03-04;SNET\r\n")
    (task,) = plan.tasks.values()
    assert (task.name, task.key, task.duration.likely, task.constraint_date) == ("First", "A", 960, date(2026, 3, 4))
    assert faults == []


def test_what_a_register_only_names_may_need_more_than_a_name():
    imported = read(b"scope_item_key,name,extent,objectives,tasks\r\nSC01,Guests,in,O07,A\r\n", SCHEMA)
    assert imported.faults == ()
    (item,), (objective,) = (imported.plan.table(name).values() for name in ("scope_item", "objective"))
    assert item.objectives == (objective.id,)
    assert (objective.key, objective.name, objective.measure, objective.target) == ("O07", "O07", "O07", 0)


def test_unknown_columns_and_rows_that_are_only_named_are_noted():
    imported = read(b"key,name,phase,mood\r\nA,a,BUILD,good\r\n", SCHEMA)
    assert imported.notes == (
        "1 columns of the file are not known and were left out: 'mood'.",
        "The file names 1 phases (BUILD); those that the plan has not are added by their key.",
    )
    merged = merged_onto(a_plan(), imported)
    assert len(merged.phases) == 4


def test_a_calendar_that_is_only_named_has_office_hours():
    plan, _ = tasks_in("key,name,calendar\r\nA,a,NIGHT\r\n")
    (calendar,) = plan.calendars.values()
    assert calendar.monday == ((480, 720), (780, 1020))


def test_faults_are_named_by_line_row_and_field_and_the_rest_is_kept():
    text = (
        "key,name,duration,predecessors,kind\r\n"
        "A,First,soon,,task\r\n"
        'B,"two\r\nlines",2d,A; GONE; A FS+x; A FF,jump\r\n'
        "A,Again,1d,,\r\n"
        ",No key,1d,,,,extra\r\n"
        "C\r\n"
    )
    plan, faults = tasks_in(text)
    assert faults == [
        "line 2, task A, Duration: 'soon' is no duration; write for example 3d, 4h or 1.5w.",
        "line 3, task B, Predecessors: '+x' is no duration; write for example 3d, 4h or 1.5w. This link was left out.",
        "line 3, task B, Name: control characters, or more than 500 characters, were cut out.",
        "line 3, task B, Kind: 'jump' is none of task, milestone, gate.",
        "line 3, link of task B, Predecessor: there is no task 'GONE'. The row was left out.",
        "line 5, task A, Key: 'A' is used twice; this row was left out.",
        "line 6, task No key: more cells than the first row names; they were left out.",
        "line 6, task No key, Key: no key; the row is now called T01.",
        "line 7, task C, Name: Name must be given. The key stands in for it.",
    ]
    assert [task.key for task in plan.tasks.values()] == ["A", "B", "T01", "C"]
    assert sorted(link.type for link in plan.links.values()) == ["FF", "FS"]


def test_a_cycle_is_kept_for_the_schedule_to_suspend():
    plan, faults = tasks_in("key,name,predecessors\r\nA,a,B\r\nB,b,A\r\n")
    assert len(plan.links) == 2
    assert ["line 3, task B, Predecessors: the link from A closes a cycle" in fault for fault in faults] == [True]
    assert len(schedule(plan).suspended) == 1


def test_formulas_are_guarded_in_the_file_and_whole_in_the_plan():
    plan = with_task(a_plan("A 1d"), "A", name='=HYPERLINK("x")', notes="@cmd")
    content = write(plan).content
    assert b"'=HYPERLINK" in content
    assert b"'@cmd" in content
    assert untouched(plan, content)


def test_a_file_for_spreadsheets_has_their_mark_and_their_delimiter():
    plan = a_plan("A 1.5d > B 1d")
    content = write_register(plan, None, "task", delimiter=";", marked=True).content
    assert content.startswith(b"\xef\xbb\xbfkey;wbs*;")
    assert untouched(plan, content)


@pytest.mark.parametrize("content", [b"", b"a,b,c\r\n1,2,3\r\n", b"<Project/>", b"format: launch-plan\n", b"\0\1"])
def test_other_files_are_not_taken_for_a_register(content: bytes):
    assert not sniff(content)
    with pytest.raises((NotAPlan, Refused)):
        read(content, SCHEMA)


def test_a_zip_holds_a_file_for_each_register_and_is_the_same_every_day():
    plan = a_plan("A 1d > B 1d")
    content = write_all(plan).content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.namelist() == [f"{entity.plural}.csv" for entity in SCHEMA.entities]
        assert b"predecessors*" in archive.read("tasks.csv")
    assert write_all(plan).content == content


def zipped(**members: bytes) -> bytes:
    """Return a zip of CSV files."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(f"{name}.csv", content)
    return packed.getvalue()


def test_a_zip_of_some_registers_speaks_of_these_alone():
    plan = with_rows(a_plan("A 1d > B 1d"))
    imported = read_all(zipped(tasks=b"key,name\r\nA,First\r\n", roles=b"role_key,name\r\nPM,Manager\r\n"), SCHEMA)
    merged = merged_onto(plan, imported)
    assert (merged.tasks["A"].name, len(merged.tasks), len(merged.roles), len(merged.links)) == ("First", 2, 1, 1)


def test_faults_of_a_zip_name_the_file_and_its_line():
    found = read_all(
        zipped(tasks=b"key,name,duration\r\nA,First,soon\r\n", roles=b"role_key,name\r\n,Lead\r\n"), SCHEMA
    )
    assert [str(fault).partition(": ")[0] for fault in found.faults] == [
        "tasks.csv, line 2, task A, Duration",
        "roles.csv, line 2, role Lead, Key",
    ]
    assert [fault.line for fault in found.faults] == [2, 2]


def test_a_zip_that_lies_about_its_sizes_is_not_unpacked_whole():
    content = lying(zipped(tasks=b"0" * 120 * 2**20), "tasks.csv", 100)
    tracemalloc.start()
    with pytest.raises(NotAPlan, match="file is damaged"):
        read_all(content, SCHEMA)
    assert tracemalloc.get_traced_memory()[1] < 2**20
    tracemalloc.stop()


SHORT_DAYS = a_plan("A 1d > B 1d; C 1d")
SHORT_DAYS = SHORT_DAYS.with_tables(
    {"calendar": {row.id: dataclasses.replace(row, day_minutes=360) for row in SHORT_DAYS.calendars.values()}}
)


@pytest.mark.parametrize("packed", [False, True])
def test_days_of_a_file_that_does_not_say_how_long_they_are_count_as_those_of_the_plan_they_come_into(packed):
    content = b"key,name,duration,predecessors\r\nA,a,3d,\r\nB,b,1d/2d/1w,A +2d\r\nC,c,3ed,\r\n"
    imported = read_all(zipped(tasks=content), SCHEMA) if packed else read(content, SCHEMA)
    merged = merged_onto(SHORT_DAYS, imported)
    assert [merged.tasks[key].duration.likely for key in "ABC"] == [3 * 360, 2 * 360, 3 * 1440]
    assert merged.tasks["B"].duration.pessimistic == 2400
    assert [link.lag.minutes for link in merged.links.values()] == [2 * 360]


@pytest.mark.parametrize("packed", [False, True])
def test_days_of_a_file_that_says_how_long_they_are_stay_as_long(packed):
    content = b"key,name,duration (1d = 600m; 1w = 3000m; 1mo = 12000m)\r\nA,a,3d\r\n"
    imported = read_all(zipped(tasks=content), SCHEMA) if packed else read(content, SCHEMA)
    assert merged_onto(SHORT_DAYS, imported).tasks["A"].duration.likely == 1800


def test_days_of_a_file_that_becomes_a_new_plan_have_eight_hours():
    assert next(iter(read(b"key,name,duration\r\nA,a,3d\r\n", SCHEMA).plan.tasks.values())).duration.likely == 1440


def test_a_zip_bomb_is_refused_by_its_directory():
    with pytest.raises(Refused, match="would unpack to 20 MB"):
        read_all(zipped(tasks=b"key,name\r\n" + b"A" * 20 * 2**20), SCHEMA)


@pytest.mark.parametrize("cut", [10, 60, -30])
def test_a_damaged_zip_is_refused(cut: int):
    with pytest.raises(NotAPlan, match=r"file is damaged, so nothing of it was read\. Pack the registers"):
        read_all(write_all(a_plan("A 1d")).content[:cut], SCHEMA)


def test_the_reader_says_that_it_reads_csv():
    assert (CSV.name, CSV.suffixes[0]) == ("csv", ".csv")


def test_a_lag_of_no_time_keeps_the_unit_that_it_was_typed_in():
    plan = a_plan("A 1d > B 1d")
    link = next(iter(plan.links.values()))
    typed = plan.with_tables({"link": {link.id: replace(link, lag=Duration(0, "m"))}})
    assert untouched(typed, write(typed, schedule(typed)).content)


def test_an_objective_without_measure_target_or_due_date_is_left_out_and_the_reason_names_its_line():
    text = (
        "Key,Objective,Measure,Target,Due after days\r\n"
        "O1,Faster,,2,30\r\n"
        "O2,Faster,Answer,,30\r\n"
        "O3,Faster,Answer,2,\r\n"
        "O4,Faster,Answer,2,30\r\n"
    )
    plan, faults = tasks_in(text)
    assert [row.key for row in plan.table("objective").values()] == ["O4"]
    assert faults == [
        "line 2, objective O1, Measure: Measure must not be empty. The row was left out.",
        "line 3, objective O2, Target: Target must be given. The row was left out.",
        "line 4, objective O3, Due after days: Due after days must be given. The row was left out.",
    ]


@pytest.mark.parametrize("entity", [entity.name for entity in SCHEMA.entities if not entity.single])
def test_every_register_of_the_example_goes_out_as_csv_and_comes_back_without_a_change(entity):
    plan = shown()
    found = read(write_register(plan, schedule(plan), entity).content, SCHEMA)
    assert found.faults == ()
    assert diff(plan, merged_onto(plan, found)).steps == ()
