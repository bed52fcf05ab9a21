"""Baselines as rows of a plan: kept with it, written a task a line, and in nobody's way."""

from datetime import datetime

import jsonschema
import pytest
import yaml

from planner.change import apply
from planner.document import Document, open_document
from planner.edits.rows import remove_rows, set_field
from planner.errors import NotAPlan
from planner.formats.csv_plan import read as read_csv, write_register
from planner.formats.json_schema import json_schema
from planner.formats.yaml_plan import read as read_yaml
from planner.formats.yaml_write import write as write_yaml
from planner.model.baselines import Baseline, BaselineTask
from planner.model.schema import SCHEMA
from planner.model.values import Duration
from tests.builders import a_plan, with_rows

AT, TILL = datetime(2026, 3, 2, 8), datetime(2026, 3, 4, 17)


def a_baseline():
    """A plan of two tasks, both of them frozen."""
    tasks = (
        BaselineTask(id=f"f{key}", baseline="L", task=key, name=f"{key} {key}", start=AT, finish=TILL, duration=span)
        for key, span in (("A", Duration(1440)), ("B", Duration(90, "h")))
    )
    return with_rows(a_plan("A 3d > B 2d"), Baseline(id="L", key="BL01", name="As promised", taken=AT), *tasks)


def test_a_task_that_leaves_the_plan_stays_in_the_baseline_by_its_name():
    plan = apply(a_baseline(), remove_rows(a_baseline(), [("task", "B")]))
    left = plan.rows(BaselineTask)["fB"]
    assert (left.task, left.name) == (None, "B B")


def test_the_tasks_of_a_baseline_go_with_it_and_come_back_by_one_undo():
    plan = a_baseline()
    removal = remove_rows(plan, [("baseline", "L")])
    assert removal.label == "Remove baseline BL01"
    gone = apply(plan, removal)
    assert not gone.rows(Baseline)
    assert not gone.rows(BaselineTask)
    assert apply(gone, removal.inverse()) == plan


def test_a_removed_baseline_is_compared_with_no_more():
    plan = apply(a_baseline(), set_field(a_baseline(), ("plan", "plan"), "baseline", "L"))
    assert apply(plan, remove_rows(plan, [("baseline", "L")])).settings.baseline is None


def test_yaml_gives_each_task_of_a_baseline_a_line():
    lines = write_yaml(a_baseline()).content.decode().splitlines()
    assert lines[-2:] == [
        "      - {task: A, name: A A, start: '2026-03-02 08:00', finish: '2026-03-04 17:00', duration: 3d}",
        "      - {task: B, name: B B, start: '2026-03-02 08:00', finish: '2026-03-04 17:00', duration: 1.5h}",
    ]


def test_a_baseline_with_its_tasks_is_valid_by_the_schema_and_a_bare_word_in_it_is_not():
    written = yaml.load(write_yaml(a_baseline()).content, yaml.BaseLoader)["baselines"]  # noqa: S506 - texts alone
    wanted = json_schema(SCHEMA)["properties"]["baselines"]
    jsonschema.validate(written, wanted)
    written[0]["tasks"] = ["A"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(written, wanted)


def test_a_bare_word_among_the_tasks_of_a_baseline_is_named_and_left_out():
    content = write_yaml(a_baseline()).content.replace(b"    tasks:\n", b"    tasks:\n      - A\n")
    found = read_yaml(content, SCHEMA)
    assert [str(fault).split(": ", 1)[1] for fault in found.faults] == ["one value cannot stand here; it was left out."]
    assert len(found.plan.rows(BaselineTask)) == 2


def test_a_register_of_frozen_tasks_is_read_by_the_column_of_its_baseline():
    content = write_register(a_baseline(), None, "baseline_task").content
    assert b"baseline,task,name,start,finish,duration" in content.splitlines()[0]
    assert "baseline_task" in (read_csv(content, SCHEMA).fields or {})


@pytest.mark.parametrize("titles", ["Name,Start,Finish,Duration", "task,name,start,finish,duration"])
def test_a_table_of_names_and_dates_is_one_of_tasks_not_of_a_baseline(titles):
    row = ",".join(
        {"Name": "Build", "name": "Build", "task": "x"}.get(title, "2026-03-02") for title in titles.split(",")
    )
    try:
        found = read_csv(f"{titles}\n{row}\n".encode(), SCHEMA)
    except NotAPlan:
        pytest.fail("a table with names and durations is a plan")
    assert len(found.plan.tasks) == 1
    assert not found.plan.rows(BaselineTask)


def test_a_file_from_before_there_were_baselines_opens(tmp_path):
    old = type(SCHEMA)(entity for entity in SCHEMA.entities if "baseline" not in entity.name)
    plan = a_plan("A 1d")
    document = Document.new(
        type(plan).of([row for table in plan.tables.values() for row in table.values()], old), tmp_path
    )
    document.save(tmp_path / "old.launchplan")
    document.close()
    opened = open_document(tmp_path / "old.launchplan", tmp_path)
    assert not opened.plan.rows(Baseline)
    assert opened.faults == ()
    opened.close()


def test_a_plan_file_keeps_baselines(tmp_path):
    plan = a_baseline()
    document = Document.new(plan, tmp_path)
    document.save(tmp_path / "new.launchplan")
    document.close()
    opened = open_document(tmp_path / "new.launchplan", tmp_path)
    assert opened.plan == plan
    opened.close()
