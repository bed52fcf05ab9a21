"""Microsoft Project XML (MSPDI): reading a project as a plan whose dates are those of Microsoft Project."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.formats.format import Format, Imported, Progress as Watch, reported, unwatched
from planner.formats.mspdi_baselines import baselines_of
from planner.formats.mspdi_calendars import Calendars, one_line, read_calendars
from planner.formats.mspdi_combine import Deciding
from planner.formats.mspdi_links import assigned_of, links_of, staff_of
from planner.formats.mspdi_tasks import Extremes, drafts_of, honored_by, tasks_of
from planner.formats.mspdi_xml import Report, Row, project_of
from planner.formats.ties import suspended_faults
from planner.model.plan import Plan
from planner.model.settings import Settings
from planner.model.values import LaunchType, Progress
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import datetime

    from planner.model.entities import Schema
    from planner.model.tasks import Task

HEAD = 4096


def sniff(content: bytes) -> bool:
    """Whether a file looks like Microsoft Project XML, in whichever encoding."""
    head = content[:HEAD].replace(b"\0", b"")
    return b"<Project" in head and (b"schemas.microsoft.com/project" in head or b"<SaveVersion>" in head)


def read(content: bytes, schema: Schema, progress: Watch = unwatched) -> Imported:
    """The plan of a Microsoft Project XML file; raises NotAPlan where the file is none or could do harm."""
    report = Report()
    project = Row(project_of(content, progress), "project", report)
    rows = tuple(_rows(project, progress))
    _count_left_out(project)
    plan = Plan.of(rows, schema)
    return Imported(plan, report.notes, (*report.faults, *suspended_faults(plan)))


def _rows(project: Row, progress: Watch) -> Iterator[Any]:
    """Every row of the plan."""
    progress(0.4)
    calendars = read_calendars(project)
    staff = staff_of(project, calendars)
    deciding = Deciding.of(calendars, project.report)
    drafts = drafts_of(project)
    made = tasks_of(drafts, assigned_of(project, staff), deciding, Extremes.of(project), honored_by(project))
    tasks = {task.id: task for task in reported(made, progress, (0.5, 0.8), len(drafts))}
    yield _settings(project, calendars, tasks.values())
    yield from calendars.rows
    yield from deciding.made
    yield from staff.people.values()
    yield from tasks.values()
    yield from reported(links_of(drafts), progress, (0.8, 1.0), len(drafts))
    yield from baselines_of(drafts, tasks)


def _settings(project: Row, calendars: Calendars, tasks: Collection[Task]) -> Settings:
    """Name, start and calendar of the project, and the rules by which Microsoft Project got its dates.

    There, deadlines limit late dates, and the rest of work that has begun goes on without its predecessors.
    """
    backward = project.text("ScheduleFromStart") == "0"
    project.report.count(told("Project scheduled from its finish date, which is now the target go-live"), backward)
    return Settings(
        name=_name(project),
        launch_type=LaunchType.OTHER,
        start=project.moment("StartDate") or _first_start(project),
        target=project.moment("FinishDate") if backward else None,
        calendar=calendars.project,
        deadlines_bind=any(task.deadline for task in tasks),
        progress=Progress.OVERRIDE if any(map(_under_way, tasks)) else Progress.RETAINED,
        early_leads=_leads_are_early(project),
    )


def _under_way(task: Task) -> bool:
    """Whether a task has begun and is not finished."""
    return task.actual_start is not None and task.actual_finish is None


def _leads_are_early(project: Row) -> bool:
    """Whether the links of a task have pulled it before the start of the project."""
    begin = project.moment("StartDate")
    if begin is None:
        return False
    linked = (row for row in project.rows("Tasks/Task") if any(True for _ in row.rows("PredecessorLink")))
    return any(start < begin for row in linked if (start := row.moment("Start")) and not row.flag("Manual"))


def _first_start(project: Row) -> datetime | None:
    """Where the file does not say when the project starts: the start of its first task, or None."""
    starts = (row.moment("Start") for row in project.rows("Tasks/Task"))
    return min((start for start in starts if start), default=None)


def _name(project: Row) -> str:
    """The title of the project, or the best other name that the file has."""
    top = next((row for row in project.rows("Tasks/Task") if row.text("UID") == "0"), None)
    names = (project.text("Title"), top.text("Name") if top else "", project.text("Name").removesuffix(".xml"))
    return next((name for name in map(one_line, names) if name), "Imported project")


def _count_left_out(project: Row) -> None:
    """Name what a plan does not hold."""
    moves_nothing = told("Status dates left out, since Microsoft Project moves no work by them")
    project.report.count(moves_nothing, project.moment("StatusDate") is not None)
    read_ones = Extremes.fields_of(project)
    values = project.rows("Tasks/Task/ExtendedAttribute")
    others = sum(value.text("FieldID") not in read_ones for value in values)
    project.report.count(told("Values of custom fields left out"), others)


MSPDI = Format(name="mspdi", label="Microsoft Project XML", suffixes=(".xml",), sniff=sniff, read=read)
