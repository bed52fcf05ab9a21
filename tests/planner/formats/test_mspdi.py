"""Microsoft Project XML: the dates of real files, what is read, what is said about the rest, what is refused."""

from datetime import datetime
from itertools import pairwise
from pathlib import Path

import pytest
from defusedxml import ElementTree
from hypothesis import given, strategies as st

from planner.analysis.schedule import schedule
from planner.errors import NotAPlan, PlanError
from planner.formats.mspdi import MSPDI, read, sniff
from planner.model.checks import faults_of
from planner.model.schema import SCHEMA
from planner.model.values import LaunchType
from tests.planner.formats.project_xml import STANDARD, dates, element, imported, project, short, task

ROOT = Path(__file__).resolve().parents[3]
CORPUS = ROOT.parent / "shared" / "corpus" / "mspdi"
FILES = ROOT / "tests" / "files" / "mspdi"
NAMESPACE = "{http://schemas.microsoft.com/project}"
FAITHFUL = {
    "commercial-construction": 126,
    "home-move": 126,
    "ozbuild": 15,
    "relations": 5,
    "sample": 18,
    "sf259": 13,
    "slack9": 15,
    "task-links": 16,
}
"""Real plans made in Microsoft Project, and how many tasks without children each has; none is manual or has begun."""
DATES = ("Start", "Finish", "EarlyStart", "EarlyFinish", "LateStart", "LateFinish")
LAUNCH = (FILES / "launch.xml").read_bytes()
VANDALS = (b"<", b">", b"0", b"999999", b"\x00", b"-", b"/", b"<Task>", b"</Task>", b"PT", b"2026")
NONSENSE = ("", "-1", "0", "1", "2", "7", "99999999999", "1e400", "NaN", "PT9999999H", "0001-01-01T00:00:00", "x" * 600)
corpus = pytest.mark.skipif(not CORPUS.is_dir(), reason="the real Microsoft Project files are not beside the checkout")


def stored(content: bytes) -> dict[str, dict[str, str]]:
    """The fields of the tasks without children as Microsoft Project stored them, by the number of the task."""
    rows = []
    for row in ElementTree.fromstring(content).iter(f"{NAMESPACE}Task"):
        fields = {field.tag.removeprefix(NAMESPACE): field.text for field in row}
        if fields["UID"] != "0":
            rows.append(fields)
    above = {row["ID"] for row, below in pairwise(rows) if int(below["OutlineLevel"]) > int(row["OutlineLevel"])}
    return {row["ID"]: row for row in rows if row["ID"] not in above}


def wrong_dates(content: bytes) -> dict[tuple[str, str], datetime]:
    """The dates that the schedule has otherwise than the file, by the number of the task and the name of the date."""
    found = schedule(read(content, SCHEMA).plan)
    reads = (found.start_of, found.finish_of, found.early_start_of, found.early_finish_of)
    reads += (found.late_start_of, found.late_finish_of)
    ids = {row.key: row.id for row in found.plan.tasks.values()}
    return {
        (key, name): date_of(ids[key])
        for key, fields in stored(content).items()
        for name, date_of in zip(DATES, reads, strict=True)
        if name in fields and date_of(ids[key]) != datetime.fromisoformat(fields[name])
    }


@corpus
@pytest.mark.parametrize(("name", "count"), FAITHFUL.items())
def test_every_task_of_a_real_file_has_the_dates_of_microsoft_project(name, count):
    content = (CORPUS / f"{name}.xml").read_bytes()
    tasks = stored(content).values()
    assert len(tasks) == count
    assert not [task for task in tasks if task.get("Manual") == "1" or "ActualStart" in task]
    assert all(set(DATES) <= set(task) for task in tasks)
    assert wrong_dates(content) == {}


@corpus
@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.xml")), ids=lambda path: path.stem)
def test_a_real_file_gives_a_plan_without_faults(path):
    found = MSPDI.read(path.read_bytes(), SCHEMA)
    assert found.faults == ()
    assert faults_of(found.plan) == ()
    assert sniff(path.read_bytes())


def test_our_own_launch_has_the_dates_that_its_file_says():
    found = read(LAUNCH, SCHEMA)
    assert found.faults == ()
    assert wrong_dates(LAUNCH) == {}
    assert found.notes == (
        "Material and cost resources left out: 1.",
        "Estimated durations taken as they stand: 1.",
    )


def test_the_project_gives_name_start_and_calendar():
    plan = imported(task(1), Title="Moon launch", MinutesPerDay=450, MinutesPerWeek=2250, DaysPerMonth=18).plan
    assert plan.settings.name == "Moon launch"
    assert plan.settings.start == datetime(2026, 3, 2, 8)
    assert plan.settings.launch_type is LaunchType.OTHER
    assert plan.calendars[plan.settings.calendar].name == "Standard"
    assert (plan.units.day, plan.units.week, plan.units.month) == (450, 2250, 8100)


def test_a_project_without_title_is_called_as_its_first_row_or_its_file():
    assert imported(task(0, Name="Top"), task(1), Title=None).plan.settings.name == "Top"
    assert imported(task(1), Title=None, Name="move.xml").plan.settings.name == "move"
    assert imported(task(1), Title=None).plan.settings.name == "Imported project"


def test_a_project_without_start_begins_with_its_first_task():
    plan = imported(task(1, Start="2026-03-04T08:00:00"), task(2, Start="2026-03-03T08:00:00"), StartDate=None).plan
    assert plan.settings.start == datetime(2026, 3, 3, 8)


def test_a_project_without_calendars_works_in_office_hours():
    found = imported(task(1, hours=16), calendars="", MinutesPerDay=450)
    assert short(found.plan) == {"1": "02 08:00 - 03 17:00"}
    assert found.plan.units.day == 450


def test_a_project_planned_backward_keeps_its_finish_as_the_target():
    found = imported(task(1), ScheduleFromStart=0, FinishDate="2026-06-01T17:00:00")
    assert found.plan.settings.target == datetime(2026, 6, 1, 17)
    assert "Project scheduled from its finish date, which is now the target go-live: 1." in found.notes


def test_what_a_plan_does_not_hold_is_counted():
    rows = (
        task(1, element("Baseline", Number=0), PercentComplete=40),
        task(2, element("ExtendedAttribute", Value="x")),
    )
    assert imported(*rows, StatusDate="2026-03-05T17:00:00").notes == (
        "Percentages of completed work without an actual start left out: 1.",
        "Baselines of tasks without dates left out: 1.",
        "Status dates left out, since Microsoft Project moves no work by them: 1.",
        "Values of custom fields left out: 1.",
    )


def test_the_format_is_known_by_its_content_in_any_encoding():
    content = project(task(1))
    assert sniff(content)
    assert sniff(content.decode().replace("UTF-8", "UTF-16").encode("utf-16"))
    assert not sniff(b"<plan>schemas</plan>")
    assert not sniff(b"format: launch-plan\n")


def test_a_file_in_another_encoding_is_read():
    content = project(task(1, Name="Prüfen")).decode().replace("UTF-8", "UTF-16").encode("utf-16")
    assert [row.name for row in read(content, SCHEMA).plan.tasks.values()] == ["Prüfen"]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "no readable XML"),
        (b"<Project><Tasks>", "no readable XML"),
        (b"\x00\xff\x00", "no readable XML"),
        (b"<?xml version='1.0' encoding='klingon'?><Project/>", "no readable XML"),
        (b"<gantt/>", "holds <gantt>"),
        (b'<!DOCTYPE x [<!ENTITY a "aa">]><Project><Name>&a;</Name></Project>', "can harm a reader"),
        (b'<!DOCTYPE x SYSTEM "file:///etc/passwd"><Project/>', "can harm a reader"),
        (b"<Project>" * 60 + b"</Project>" * 60, "too deeply"),
    ],
)
def test_what_is_no_project_or_could_do_harm_is_refused_in_one_sentence(content, says):
    with pytest.raises(NotAPlan, match=says):
        read(content, SCHEMA)


def test_an_empty_project_gives_an_empty_plan():
    plan = read(b"<Project/>", SCHEMA).plan
    assert not plan.tasks
    assert faults_of(plan) == ()


def test_values_that_make_no_sense_are_named_with_row_and_field_and_the_rest_is_read():
    found = imported(
        task(1, Duration="three days", Deadline="someday", DurationFormat="x"),
        task(2, ConstraintType=4, ConstraintDate="1066-10-14T08:00:00"),
        task(3, ConstraintType=7),
        task(4, Duration="-PT8H0M0S"),
        calendars=STANDARD,
    )
    assert [str(fault).split(":")[0] for fault in found.faults] == [
        "task 1, DurationFormat",
        "task 1, Duration",
        "task 1, Deadline",
        "task 2, ConstraintDate",
        "task 2, ConstraintDate",
        "task 3, ConstraintDate",
        "task 4, Duration",
    ]
    assert len(found.plan.tasks) == 4
    assert faults_of(found.plan) == ()


@given(st.lists(st.tuples(st.integers(0, 14_000), st.sampled_from(VANDALS)), min_size=1, max_size=6))
def test_a_file_that_somebody_damaged_is_refused_or_read_without_a_row_that_breaks_a_rule(damage):
    content = LAUNCH
    for place, what in damage:
        content = content[:place] + what + content[place + len(what) :]
    try:
        found = read(content, SCHEMA)
    except PlanError:
        return
    assert faults_of(found.plan) == ()
    assert len(dates(found.plan)) == len(found.plan.tasks)


@given(st.data())
def test_a_file_with_any_value_replaced_is_read_without_a_row_that_breaks_a_rule(data):
    root = ElementTree.fromstring(LAUNCH)
    fields = [field for field in root.iter() if not len(field)]
    for field in data.draw(st.lists(st.sampled_from(fields), min_size=1, max_size=8)):
        field.text = data.draw(st.sampled_from(NONSENSE) | st.text(max_size=20).filter(_writable))
    found = read(ElementTree.tostring(root), SCHEMA)
    assert faults_of(found.plan) == ()
    assert len(dates(found.plan)) == len(found.plan.tasks)


def _writable(text):
    """Whether XML can hold a text."""
    return all(sign >= " " and not "\ud800" <= sign <= "\udfff" and sign not in "\ufffe\uffff" for sign in text)
