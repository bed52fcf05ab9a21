"""The schedule against what is known: a plan worked out by hand, and the longest paths of PSPLIB."""

import csv
import re
from datetime import date
from pathlib import Path

import pytest

from planner.analysis.paths import longest_paths
from planner.analysis.schedule import schedule
from planner.formats.mspdi import read
from planner.model.new import standard_calendar
from planner.model.plan import Plan
from planner.model.schema import SCHEMA
from planner.model.settings import Settings
from planner.model.tasks import Link, Task
from planner.model.values import Estimate

SHARED = Path(__file__).parents[4] / "shared"
HAND = SHARED / "oracles" / "plan" / "hand.xml"
PSPLIB = SHARED / "corpus" / "psplib"
DAY = 480
BY_HAND = {
    "1": "02-03 critical",
    "2": "04-06 critical",
    "3": "03-09 5280",
    "4": "09-19 critical",
    "5": "16-23 critical",
    "6": "23-25 critical",
    "7": "18-23 960",
    "8": "26-26 critical",
    "9": "26-26 critical",
    "10": "25-26 critical",
}
"""Days of March 2026 at which tasks start and finish, and their total float in minutes where there is some."""


@pytest.mark.skipif(not HAND.exists(), reason="the plan worked out by hand is not beside the checkout")
def test_the_plan_worked_out_by_hand_has_its_dates_and_floats():
    plan = read(HAND.read_bytes(), SCHEMA).plan
    found = schedule(plan)
    told = {}
    for row, key in enumerate(found.ids):
        float_ = "critical" if found.critical[row] else found.total_float[row]
        told[plan.tasks[key].key] = f"{found.start_of(key):%d}-{found.finish_of(key):%d} {float_}"
    assert told == BY_HAND
    assert f"{found.start_of(found.ids[8]):%H:%M}" == "17:00"


def project(path):
    """An instance of PSPLIB as a plan, a day of work for a unit of time."""
    text = path.read_text()
    relations, requests = re.search(
        r"PRECEDENCE RELATIONS:(.*?)\*{9}.*?REQUESTS/DURATIONS:(.*?)\*{9}", text, re.DOTALL
    ).groups()
    rows = [list(map(int, line.split())) for line in relations.splitlines()[2:]]
    lengths = [list(map(int, line.split()))[:3] for line in requests.splitlines()[3:]]
    tasks = [Task(id=f"{job}", key=f"{job}", name="", duration=Estimate.of(DAY * days)) for job, _, days in lengths]
    links = [
        Link(id=f"{job}-{after}", predecessor=f"{job}", successor=f"{after}")
        for job, _, _, *then in rows
        for after in then
    ]
    calendar = standard_calendar()
    return Plan.of([Settings(start=date(2026, 3, 2), calendar=calendar.id), calendar, *tasks, *links])


@pytest.mark.skipif(not PSPLIB.is_dir(), reason="the instances of PSPLIB are not beside the checkout")
def test_the_longest_path_of_every_psplib_instance_is_the_stored_one():
    with (PSPLIB / "cpm_and_best.csv").open() as file:
        stored = list(csv.DictReader(file))
    assert len(stored) == 30
    for row in stored:
        plan = project(PSPLIB / row["file"])
        assert (len(plan.tasks), len(plan.links)) == (int(row["jobs"]), int(row["links"]))
        length = int(row["cpm_length_longest_path"])
        assert schedule(plan).length == length * DAY
        assert longest_paths(schedule(plan), count=1)[0].length == length * DAY
