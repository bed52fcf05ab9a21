"""The schedule against MPXJ, which computes as Microsoft Project does: random plans with calendars and constraints.

Left out are plans in which Microsoft Project begins before the start of the project (FF links and leads pull work
there), and SF links: a finish that a start drives reads like that start in the files of Microsoft Project itself, and
like the finish before it in MPXJ. Late dates are compared where all tasks of a plan share a calendar: over two, MPXJ
reads what a successor allows on the calendar of the successor, so that a critical task gets negative float in a plan
without conflicts. Dates that conflict with links are in: they are honored, and what comes before has negative float.
"""

import importlib.util
import json
import os
import random
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from planner.analysis.schedule import schedule
from planner.formats.mspdi import read
from planner.model.schema import SCHEMA
from tests.planner.formats.project_xml import (
    OFFICE,
    STANDARD,
    calendar,
    exception,
    exceptions,
    link,
    project,
    task,
    week,
)

COUNT = 200
MADE = 260
"""How many plans of a kind are made, so that after those left out there are still as many as are to be compared."""
PYTHON = os.environ.get("MPXJ_PYTHON", sys.executable)
"""The Python that has mpxj and JPype1; an environment of its own is named by the variable."""
START = "2026-03-02T08:00"
HOLIDAY = exceptions(exception("2026-03-13", "2026-03-13"))
CALENDARS = "".join(
    (
        STANDARD.replace("</WeekDays>", f"</WeekDays>{HOLIDAY}"),
        calendar(2, week(OFFICE, tuple(range(1, 8))), name="Seven days"),
        calendar(3, week(OFFICE, (2, 3, 5, 6)), name="Four days"),
    )
)
OWN = (-1, -1, -1, 2, 3)
DAYS = [date(2026, 3, day) for day in (2, 3, 5, 6, 9, 10, 12, 16, 17, 19, 20, 23, 24)]
"""Days on which all calendars work: MPXJ takes a date in the hours off as it is."""
HOURS = {2: "08", 3: "17", 4: "08", 5: "08", 6: "17", 7: "17"}
"""The types of constraints (MSO, MFO, SNET, SNLT, FNET, FNLT) and the time of day that they name."""


def reason_to_skip():
    """What is missing here, or nothing."""
    if not shutil.which("java"):
        return "there is no Java here"
    if sys.executable == PYTHON and not all(map(importlib.util.find_spec, ("mpxj", "jpype"))):
        return "mpxj and JPype1 are not installed; MPXJ_PYTHON can name a Python that has them"
    return ""


pytestmark = pytest.mark.skipif(bool(reason_to_skip()), reason=reason_to_skip())


def a_project(seed, *, mixed):
    """A project of a few tasks, on one of three calendars or each on any; many have a dated constraint."""
    chance = random.Random(seed)
    shared = chance.choice(OWN)
    own = [chance.choice(OWN) if mixed else shared for _ in range(chance.randint(3, 12))]
    return project(*(_a_task(chance, uid, kind) for uid, kind in enumerate(own, 1)), calendars=CALENDARS)


def _a_task(chance, uid, own):
    before = sorted(chance.sample(range(1, uid), min(uid - 1, chance.choice((0, 1, 1, 2, 3)))))
    links = [link(one, chance.choice((0, 1, 1, 1, 3)), chance.choice((0, 0, 0, 4800, 2400, -2400))) for one in before]
    fields = {"CalendarUID": own}
    if chance.random() < 0.4:
        kind = chance.choice(tuple(HOURS))
        fields |= {"ConstraintType": kind, "ConstraintDate": f"{chance.choice(DAYS)}T{HOURS[kind]}:00:00"}
    return task(uid, *links, hours=chance.choice((4, 8, 8, 16, 24, 40)), **fields)


def ours(content):
    """The dates and floats of a file by the number of the task."""
    plan = read(content, SCHEMA).plan
    found = schedule(plan)
    clocks = {
        "start": found.start_of,
        "finish": found.finish_of,
        "late_start": found.late_start_of,
        "late_finish": found.late_finish_of,
    }
    return {
        plan.tasks[key].key: {
            **{name: f"{clock(key):%Y-%m-%dT%H:%M}" for name, clock in clocks.items()},
            "total_float": int(found.total_float[row]),
        }
        for row, key in enumerate(found.ids)
    }


@pytest.fixture(scope="module")
def compared(tmp_path_factory):
    """By whether calendars are mixed, pairs of our figures and theirs for as many plans as are to be compared."""
    folder = tmp_path_factory.mktemp("projects")
    contents = {f"{mixed:d}-{seed:03}": a_project(seed, mixed=mixed) for mixed in (False, True) for seed in range(MADE)}
    for name, content in contents.items():
        (folder / f"{name}.xml").write_bytes(content)
    command = [PYTHON, str(Path(__file__).with_name("mpxj_dates.py")), str(folder)]
    theirs = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    pairs = [(name, ours(content), theirs[name]) for name, content in contents.items()]
    fair = [pair for pair in pairs if _comparable(pair[2])]
    return {mixed: [pair for pair in fair if pair[0].startswith(f"{mixed:d}")][:COUNT] for mixed in (False, True)}


def _comparable(theirs):
    """Whether the plan begins with the project."""
    return all(figures["start"] >= START for figures in theirs.values())


def different(pairs, fields):
    """The tasks whose figures differ, with ours and theirs."""
    return {
        (name, key, field): (mine[key][field], figures[field])
        for name, mine, theirs in pairs
        for key, figures in theirs.items()
        for field in fields
        if mine[key][field] != figures[field]
    }


def test_starts_and_finishes_agree_on_two_hundred_plans_of_several_calendars(compared):
    assert len(compared[True]) == COUNT
    assert different(compared[True], ("start", "finish")) == {}


def test_early_and_late_dates_and_floats_agree_on_two_hundred_plans_with_constraints(compared):
    assert len(compared[False]) == COUNT
    assert different(compared[False], ("start", "finish", "late_start", "late_finish", "total_float")) == {}
