"""How fast plan files are opened, saved, edited and merged, and what they cost beside the database alone.

`python -m tests.benchmarks.files [--json]`
"""

from __future__ import annotations

import random
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory

from planner.change import Change, diff, set_value
from planner.document import Document, open_document, utc_now
from planner.history import Entry, History
from planner.merge.merging import merging
from planner.model.plan import Plan
from planner.model.schema import SCHEMA
from planner.store.mending import load
from planner.store.reader import examine, read_rows
from tests.benchmarks.networks import cpu, in_turns, random_plan
from tests.benchmarks.report import Goal, publish

OPEN_MS, SAVE_MS, EDIT_MS, MERGE_MS, PLAN_MS, LOAD_TIMES = 150.0, 250.0, 20.0, 250.0, 1_500.0, 2.0
EDITS = 200
TASKS, CHANGES = 2_000, 7_000


def a_plan_of(size: int) -> Plan:
    """A plan whose file has nothing to be mended."""
    plan = random_plan(size)
    placed = {task.id: replace(task, position=f"{number:06}1") for number, task in enumerate(plan.tasks.values())}
    return plan.with_tables({"task": placed})


def edit_ms(document: Document, number: int) -> float:
    """CPU milliseconds of giving a task another name."""
    tasks = [*document.plan.tasks.values()]
    change = Change("Rename", (set_value("task", tasks[number * 7919 % len(tasks)], "name", f"Named {number}"),))
    begin = time.process_time()
    document.do(change)
    return (time.process_time() - begin) * 1e3


def raw_rows(data: bytes) -> int:
    """How many rows a plan file has, each read by the database alone."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(data)
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type='table'")]
        return sum(len(connection.execute(f'SELECT * FROM "{name}"').fetchall()) for name in tables)  # noqa: S608


def loaded(data: bytes) -> Plan:
    """The plan in a file, checked and with its history."""
    return load(examine(data, SCHEMA), SCHEMA, utc_now()).plan


def milliseconds(work: Callable[[], object], times: int = 9) -> float:
    """CPU milliseconds that work takes in the quickest of so many times: what slows the machine only adds to it."""
    return min(cpu(work, times))


def at_a_thousand(folder: Path) -> list[Goal]:
    """Opening, saving and editing at 1,000 tasks."""
    path = folder / "launch.plan"
    document = Document.new(a_plan_of(1_000), folder)
    document.save(path)
    document.close()
    opening = milliseconds(lambda: open_document(path, folder).close())
    document = open_document(path, folder)
    edits = [edit_ms(document, number) for number in range(EDITS)]
    saving = milliseconds(document.save)
    document.close(discard=True)
    return [
        Goal("Open a plan of 1,000 tasks, CPU", opening, OPEN_MS, at_most=True, unit="ms"),
        Goal(f"Save it with {EDITS} edits, CPU", saving, SAVE_MS, at_most=True, unit="ms"),
        Goal("Commit an edit, p95 CPU", quantiles(edits, n=20)[-1], EDIT_MS, at_most=True, unit="ms"),
    ]


def at_ten_thousand(folder: Path) -> list[Goal]:
    """Loading at 10,000 tasks, in turns with the database alone."""
    path = folder / "large.plan"
    document = Document.new(a_plan_of(10_000), folder)
    document.save(path)
    document.close()
    data = path.read_bytes()
    work = {"raw": lambda: raw_rows(data), "rows": lambda: read_rows(data, SCHEMA), "plan": lambda: loaded(data)}
    quickest = in_turns(work, 3)
    rows = quickest["rows"] / quickest["raw"]
    return [
        Goal("Load the rows of 10,000 tasks, checked, times raw sqlite3", rows, LOAD_TIMES, at_most=True, unit="x"),
        Goal("The same with digest, plan and history, CPU", quickest["plan"], PLAN_MS, at_most=True, unit="ms"),
    ]


def two_histories() -> tuple[Plan, History, History]:
    """A plan of 2,000 tasks with its log, and the log of a copy: 7,000 changes made apart, half of them in each."""
    plan = a_plan_of(TASKS)
    made = History().next_entry("first", diff(plan.of((), plan.schema), plan), author="", at=utc_now())
    ours, after = _worked_on(plan, "ours")
    theirs, _other = _worked_on(plan, "theirs")
    return after, History.of((made, *ours)), History.of((made, *theirs))


def _worked_on(plan: Plan, replica: str) -> tuple[list[Entry], Plan]:
    """Half of the changes, made by one of the two, and the plan after them."""
    dice, entries, tasks = random.Random(replica), [], dict(plan.tasks)
    ids = [*tasks]
    for number in range(1, CHANGES // 2 + 1):
        task = tasks[dice.choice(ids)]
        name = dice.choice(("name", "notes"))
        step = set_value("task", task, name, f"{replica} {number}")
        tasks[task.id] = replace(task, **{name: step.after})
        entries.append(Entry(replica, number, number + 1, {"first": 1}, utc_now(), "", "Edit", (step,)))
    return entries, plan.with_tables({"task": tasks})


def merged() -> list[Goal]:
    """Merging two copies."""
    plan, ours, theirs = two_histories()
    took = milliseconds(lambda: merging(plan, ours, theirs), 5)
    return [Goal("Merge 2,000 tasks with 7,000 changes made apart, CPU", took, MERGE_MS, at_most=True, unit="ms")]


def goals() -> list[Goal]:
    """The goals of plan files."""
    with TemporaryDirectory() as place:
        return [*at_a_thousand(Path(place)), *at_ten_thousand(Path(place)), *merged()]


def main() -> None:
    """Print the goals with what was measured."""
    publish(goals())


if __name__ == "__main__":
    main()
