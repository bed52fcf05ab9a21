"""Other schedulers and graph libraries on the same plans; each is left out where it is not installed."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from types import ModuleType
from typing import Any

from planner.analysis.network import Network
from planner.model.plan import Plan
from planner.model.values import LinkType

DAY = 480
OFFICE = [(480, 720), (780, 1020)]


def imported(name: str) -> ModuleType | None:
    """Return a module, or None where it is not installed or lacks something that it imports."""
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


def engines(plan: Plan) -> dict[str, Callable[[], object]]:
    """Return by name what computes the dates and floats of a plan, from the objects that each engine takes."""
    made = {"longpath": _longpath(plan), "trueppm-scheduler": _trueppm(plan), "pmcontrols": _pmcontrols(plan)}
    return {name: run for name, run in made.items() if run is not None}


def _longpath(plan: Plan) -> Callable[[], object] | None:
    """Return the run of longpath: all four types of links, working hours."""
    cpm = imported("longpath.cpm")
    if cpm is None:
        return None
    model, calendars = (importlib.import_module(f"longpath.{name}") for name in ("model", "calendars"))
    hours = {key: task.duration.likely / 60 for key, task in plan.tasks.items()}
    activities = {
        key: model.Activity(uid=key, code=key, name=key, calendar_id="c", orig_dur_h=length, rem_dur_h=length)
        for key, length in hours.items()
    }
    links = [
        model.Relationship(link.predecessor, link.successor, str(link.type), link.lag.minutes / 60)
        for link in plan.links.values()
    ]
    start = datetime(2026, 3, 2, 8)
    names = {"id": "p", "short_name": "p", "name": "p", "default_calendar": "c"}
    dates = {"data_date": start, "planned_start": start}
    project = model.Project(**names, **dates, activities=activities, relationships=links)
    office = {"c": calendars.WorkCalendar("c", "c", [OFFICE] * 5 + [[], []])}
    return lambda: cpm.run(project, office, cpm.CpmOptions())


def _trueppm(plan: Plan) -> Callable[[], object] | None:
    """Return the run of trueppm-scheduler: whole days; SF links as FF, which is all it does with certainty."""
    trueppm = imported("trueppm_scheduler")
    if trueppm is None:
        return None
    tasks = [
        trueppm.Task(id=key, name=key, duration=timedelta(days=-(-task.duration.likely // DAY)))
        for key, task in plan.tasks.items()
    ]
    kinds = {kind: trueppm.DependencyType["FF" if kind is LinkType.SF else str(kind)] for kind in LinkType}
    links = [
        trueppm.Dependency(link.predecessor, link.successor, kinds[link.type], timedelta(days=link.lag.minutes // DAY))
        for link in plan.links.values()
    ]
    project = trueppm.Project("p", "p", date(2026, 3, 2), tasks, links, trueppm.Calendar())
    return lambda: trueppm.schedule(replace(project))


def _pmcontrols(plan: Plan) -> Callable[[], object] | None:
    """Return the run of pmcontrols: FS links without lag, in days; it needs pandas and scipy."""
    pmcontrols = imported("pmcontrols")
    if pmcontrols is None:
        return None
    before = predecessors(plan)
    rows = [
        {"id": key, "duration": task.duration.likely / DAY, "predecessors": ",".join(before[key])}
        for key, task in plan.tasks.items()
    ]
    return lambda: pmcontrols.cpm(rows)


def predecessors(plan: Plan) -> dict[str, list[str]]:
    """Return the predecessors of each task."""
    before: dict[str, list[str]] = {key: [] for key in plan.tasks}
    for link in plan.links.values():
        before[link.successor].append(link.predecessor)
    return before


def rustworkx_work(network: Network) -> dict[str, Callable[[], object]]:
    """Return by name what finds the transitive reduction and all descendants; rustworkx, where it is installed."""
    rustworkx: Any = imported("rustworkx")
    if rustworkx is None:
        return {}
    graph = rustworkx.PyDiGraph()
    graph.add_nodes_from(range(len(network.leads_to)))
    graph.add_edges_from([(node, head, 1) for node, heads in enumerate(network.leads_to) for head in heads])
    nodes = range(len(network.leads_to))
    return {
        "rustworkx": lambda: (
            rustworkx.transitive_reduction(graph),
            [rustworkx.descendants(graph, node) for node in nodes],
        )
    }
