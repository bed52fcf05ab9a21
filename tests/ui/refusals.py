"""What the planner refuses and remarks, of every kind: the sentences that a window in another language has to say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import planner
from planner import SCHEMA, Fault, Lookup, Risk, RiskState, read
from planner.edits.cycles import refuse_rings
from planner.edits.pasted import PastedRow, paste_tasks
from planner.errors import CycleError, Damaged, NewerFile, PlanError
from planner.model.baselines import Baseline
from planner.model.checks import check_value, faults_of
from planner.model.kinds import from_plain
from planner.model.values import Estimate, Supposed
from planner.sentences import told
from planner.simulation.assume import refuse
from planner.simulation.result import Options
from tests.builders import a_plan, with_rows, with_task
from tests.planner.formats.project_xml import element, link, task
from ui.models.clip import clip_of
from ui.models.name_list import names_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PLAN = a_plan("A 3d > B 2d; S{ C 1d }")
RUBBISH = ("?!", "", "-3d", "5 %", "3d+2ed", "9999d9", "99999999d", "08:00-07:00", "08:00-", "2026-02-31", "0099-01-01")
DATES = (datetime(2026, 3, 2, 8), datetime(2026, 3, 4, 17))
VALUES: tuple[Any, ...] = (None, "", "x" * 30_000, "a\0b", "a b", -5, 70, 1e9, object(), date(1700, 1, 1))
SPANS = (Estimate(-1, 0, 0), Estimate(5, 1, 9), Estimate(5, 9, 1), Estimate.of(10**12))


def refused(act: Callable[[], object]) -> list[str]:
    """What is said of something that is refused; nothing where it is not."""
    try:
        act()
    except PlanError as error:
        return [str(error), *map(str, getattr(error, "faults", ()))]
    return []


def typed() -> Iterator[str]:
    """What is said of texts that no field can take."""
    lookup = Lookup.of(PLAN)
    for field in (field for entity in SCHEMA.entities for field in entity.fields if not field.internal):
        for text in RUBBISH:
            yield from refused(lambda field=field, text=text: read(field, text, lookup))
    for text in ("B01 XX", "A > B", "nonsense", "fields {x", "remove nothing A", "task A nothing: 3"):
        yield from refused(lambda text=text: planner.set_predecessors(PLAN, "B", text))
        yield from refused(lambda text=text: read(SCHEMA.entity("scenario").field("changes"), text, lookup))


def kept() -> Iterator[str]:
    """What is said of values that no row and no file can hold."""
    for field in (field for entity in SCHEMA.entities for field in entity.fields):
        for value in (*VALUES, *SPANS):
            yield check_value(field, value)
            yield from refused(lambda field=field, value=value: from_plain(field, value))
            yield from refused(lambda field=field, value=value: from_plain(field, str(value)))


def ruled() -> Iterator[str]:
    """What is said of rows that break a rule."""
    broken = (
        {"constraint": planner.Constraint.SNET},
        {"parent": "A"},
        {"actual_finish": date(2026, 3, 1)},
        {"actual_start": date(2026, 3, 5), "actual_finish": date(2026, 3, 1)},
    )
    for values in broken:
        yield from map(str, faults_of(with_task(PLAN, "A", **values)))
    twice = PLAN.with_tables({"task": {**PLAN.tasks, "B": replace(PLAN.tasks["B"], key="A")}})
    yield from map(str, faults_of(with_task(twice, "C", owner="nobody")))


def edited() -> Iterator[str]:
    """What is said of edits that cannot be made."""
    risk = Risk(id="r", key="K1", name="R", tasks=(), state=RiskState.CLOSED)
    idle = Risk(id="i", key="K2", name="I", tasks=())
    with_risks = with_rows(PLAN, risk, idle, Baseline(id="b", key="BL1", name="Plan"))
    delay, begun = planner.Duration(480), with_task(PLAN, "A", actual_start=date(2026, 3, 2))
    acts = (
        lambda: planner.link(PLAN, "B", "A"),
        lambda: planner.link(PLAN, "A", "A"),
        lambda: planner.link(PLAN, "A", "B"),
        lambda: planner.link(PLAN, "A", "gone"),
        lambda: planner.set_field(PLAN, ("task", "A"), "key", "B"),
        lambda: planner.set_field(PLAN, ("task", "gone"), "key", "B"),
        lambda: planner.set_field(PLAN, ("task", "S"), "parent", "C"),
        lambda: planner.fill_text(PLAN, "task", ["A", "B"], "duration", "soon"),
        lambda: planner.set_percent_complete(PLAN, "S", 10.0, DATES),
        lambda: planner.set_percent_complete(PLAN, "A", 400.0, DATES),
        lambda: planner.move_to(planner.schedule(PLAN), "S", datetime(2026, 3, 9)),
        lambda: planner.finish_at(planner.schedule(PLAN), "A", datetime(2020, 1, 1)),
        lambda: planner.start_at(planner.schedule(begun), "A", datetime(2026, 3, 9)),
        lambda: planner.risk_happened(with_risks, "r", delay=delay),
        lambda: planner.risk_happened(with_risks, "i", delay=delay),
        lambda: planner.close_risk(with_risks, "gone"),
        lambda: planner.what_if_mitigated(with_risks, "i"),
        lambda: planner.what_if_without_task(PLAN, "gone"),
        lambda: planner.what_if_earlier(PLAN, "S", delay),
        lambda: planner.take_baseline(a_plan(), planner.schedule(a_plan()), "Plan", taken=date(2026, 3, 2)),
        lambda: planner.take_baseline(with_risks, planner.schedule(with_risks), "Plan", taken=date(2026, 3, 2)),
        lambda: refuse_rings(PLAN, planner.set_predecessors(PLAN, "A", "B")),
        lambda: refuse(Options(runs=0, correlation=2.0, seed=-1)),
        lambda: clip_of("x" * 16_000_001),
        lambda: clip_of("x\n" * 20_001),
        lambda: clip_of("x\t" * 201),
        lambda: names_in("x\n" * 2_001),
        lambda: planner.new_from_template("nothing", date(2026, 3, 2)),
    )
    for act in acts:
        yield from refused(act)


def played() -> Iterator[str]:
    """What is said of pasted rows, and of what-ifs that no longer apply."""
    rows = ({"name": "x" * 600}, {"name": "P", "duration": "soon"}, {"name": "Q", "predecessors": "gone; A; A FS"})
    pasted = paste_tasks(PLAN, [PastedRow(line, texts) for line, texts in enumerate(rows, 1)])
    yield from map(str, pasted.faults)
    supposed = (
        Supposed("task", "gone", "duration", "480 480 480 d"),
        Supposed("task", "A", "duration", "no duration"),
        Supposed("task", "A", "key", "B"),
        Supposed("task", "A", "wings", "2"),
        Supposed("task", "A", None, (("name", "A"),)),
        Supposed("task", "A", "parent", "A"),
        Supposed("task", "new", None, (("key", "N"), ("name", 5))),
    )
    scenario = planner.Scenario(id="s", key="W1", name="Try", changes=supposed)
    yield from map(str, planner.plan_under(with_rows(PLAN, scenario), scenario).faults)


YAML = b"""format: launch-plan
version: 1
wings: 2
plan: {name: X, start: soon, time_zone: Mars}
tasks:
- {key: A, name: A, duration: soon, owner: nobody, parent: A, priorty: 3, name: again}
- {key: A, name: twice}
- {name: no key, predecessors: [{predecessor: gone}, {predecessor: A}, {predecessor: A}], notes: [a, b]}
- 7
risks: 5
people:
- {key: "a b", name: "x"}
"""
CSV = b"key,name,duration,predecessors,wings\nA,a,soon,B; ?!,1\nB,b,1d,A,1,2,3\nB,b,,,\n"
WHOLE = (
    (b"", ""),
    (b"\x89PNG", ".png"),
    (b"a,b\n1,2\n", ".csv"),
    (b"format: other\n", ".yaml"),
    (b"fromat: launch-plan\n", ".yaml"),
    (b"format: launch-plan\nversion: x\n", ".yaml"),
    (b"format: launch-plan\nversion: 99\n", ".yaml"),
    (b"format: [launch-plan\n", ".yaml"),
    (b"format: &a launch-plan\n", ".yaml"),
    (b"format: !!str launch-plan\n", ".yaml"),
    (b"format: launch-plan\n---\nx: 1\n", ".yaml"),
    (b"format: launch-plan\n? [a, b]\n: 1\n", ".yaml"),
    (b"format: launch-plan\n\xff\xfe\xfd: 1\n", ".yaml"),
    (b"key,name,duration\n\0", ".csv"),
    (b'key,name,duration\n"A', ".csv"),
    (b"PK\x03\x04.csv", ".zip"),
    (b"<a/>", ".xml"),
    (b"<Project>", ".xml"),
    (b"<!DOCTYPE a [<!ENTITY b 'c'>]><Project>&b;</Project>", ".xml"),
)
"""Files that are refused, and how their names end."""


def imported() -> Iterator[str]:
    """What is said of files of others: what is refused, left out or converted."""
    for content, suffix in WHOLE:
        yield from refused(lambda content=content, suffix=suffix: planner.read_any(content, suffix))
    for content, suffix in ((YAML, ".yaml"), (CSV, ".csv"), (_project(), ".xml")):
        found = planner.read_any(content, suffix)
        yield from (*found.notes, *map(str, found.faults))
    plan = with_task(a_plan("A 1d; B 1d"), "A", place=(1.0, 2.0), owner="nobody")
    for known in planner.FORMATS:
        if known.write:
            yield from known.write(plan, None).losses


def _project() -> bytes:
    tasks = (
        task(1, link(9), link(2), link(2), Cost=-5, ActualStart="no day", Milestone=1),
        task(2, Duration="no span", ConstraintType=4, PercentComplete="x"),
        task(3, Active=0),
        task(4, ExternalTask=1, Start="2026-03-02T08:00:00", LevelingDelay=4800),
    )
    whole = element("Project", element("Tasks", *tasks), ScheduleFromStart=0, StatusDate="2026-03-02T08:00:00")
    return whole.encode()


def stored(folder: Path) -> Iterator[str]:
    """What is said of plan files that cannot be opened or written."""
    for name, data in (("empty", b""), ("text", b"hello"), ("short", b"SQLite format 3\0"), ("large", b"x" * 5_000)):
        path = folder / f"{name}.launchplan"
        path.write_bytes(data)
        yield from refused(lambda path=path: planner.open_document(path, folder / "data"))
    yield from refused(lambda: planner.open_document(folder / "gone.launchplan", folder / "data"))
    yield from refused(lambda: planner.write_file(folder / "text.launchplan", b""))
    yield from refused(lambda: planner.write_file(folder / "no" / "folder.csv", b""))
    document = planner.Document.new(PLAN, folder / "data")
    yield from refused(lambda: document.saving(None))
    document.close(discard=True)


def others() -> Iterator[str]:
    """Errors that take more to come about, as they are made."""
    yield str(CycleError(["A", "B", "A"]))
    yield str(NewerFile(3, 1))
    yield str(Damaged(told("tables are missing"), ["/b1.plan"]))
    yield str(planner.Cancelled())
    yield str(planner.Refused([Fault(told("task %1", "A"), "Name", told("It is done already."))] * 12))


def remarks(folder: Path) -> list[str]:
    """Every sentence of the corpus, each once; empty texts, which say that nothing is wrong, are left out."""
    makers = (typed(), kept(), ruled(), edited(), played(), imported(), stored(folder), others())
    return list(dict.fromkeys(text for maker in makers for text in maker if text))
