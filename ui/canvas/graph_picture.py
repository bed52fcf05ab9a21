"""From a plan, its schedule and its risk order to the picture that the graph view paints."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from ui.canvas.criticality import link_line, node_line, shares_at
from ui.canvas.graph_texts import date_ranges, link_tip, task_tip
from ui.canvas.picture import GraphPicture
from ui.canvas.told import Told
from ui.words import moved

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from planner import Id, RiskOrder, Schedule, Simulation, Variance
    from ui.canvas.graph_texts import Texts
    from ui.canvas.picture import Links, Nodes
    from ui.canvas.sheet import Sheet

    Ints = NDArray[np.int64]
    Flags = NDArray[np.bool_]

LEAST_RISK: Final = 0.05
"""Days of expected delay from which a task shows a risk badge."""


@dataclass(frozen=True, slots=True)
class Matching:
    """The place of each wanted id among the known ones, -1 where it is not; the same as long as both stay the same."""

    known: Sequence[Id]
    wanted: Sequence[Id]
    rows: Ints

    @classmethod
    def of(cls, known: Sequence[Id], wanted: Sequence[Id], before: Matching | None = None) -> Matching:
        """The matching of two sequences, taken over from before if it is of the very same ones."""
        if before is not None and before.known is known and before.wanted is wanted:
            return before
        place = {one: row for row, one in enumerate(known)}
        return cls(known, wanted, np.array([place.get(one, -1) for one in wanted], dtype=np.int64))


@dataclass(frozen=True, slots=True)
class Matched:
    """Where the nodes and the links of a sheet stand in the arrays of a schedule."""

    nodes: Matching
    links: Matching

    @classmethod
    def of(cls, schedule: Schedule, sheet: Sheet, before: Matched | None = None) -> Matched:
        """The places in a schedule; what is still true of an earlier one is taken over."""
        nodes = Matching.of(schedule.ids, sheet.nodes.ids, before.nodes if before else None)
        links = Matching.of(schedule.link_ids, sheet.links.ids, before.links if before else None)
        return cls(nodes, links)


def picture_of(
    schedule: Schedule,
    order: RiskOrder | None,
    sheet: Sheet,
    variance: Variance | None = None,
    matched: Matched | None = None,
    simulation: Simulation | None = None,
) -> GraphPicture:
    """Everything to paint; schedule, order (None without risks) and variance (None without baseline) of one plan.

    The simulation may be of an earlier plan; None while its criticality is not to be drawn.
    """
    texts, drawing = sheet.texts, sheet.drawing
    matched = matched or Matched.of(schedule, sheet)
    rows = matched.nodes.rows
    links = _links(schedule, sheet, schedule.critical[rows], matched.links.rows)
    spacing = drawing.layout.spacing
    nodes = replace(_nodes(schedule, order, sheet, rows), slips=_slips(variance, sheet, rows))
    if simulation is not None:
        drawn = Matched.of(simulation.schedule, sheet, matched)  # mostly the same places
        nodes = replace(nodes, criticality=shares_at(simulation.tasks.criticality, drawn.nodes.rows))
        links = replace(links, criticality=shares_at(simulation.links, drawn.links.rows))
    return GraphPicture(
        nodes=nodes,
        links=links,
        bands=sheet.bands,
        bounds=sheet.bounds,
        width=spacing.width,
        height=spacing.height,
        describe_node=lambda row: "\n".join(
            [task_tip(texts, schedule, order, drawing.tasks[row].id, variance), *node_line(nodes.criticality, row)]
        ),
        describe_link=lambda row: "\n".join(
            [link_tip(texts, schedule, drawing.links[row], links.warnings[row]), *link_line(links.criticality, row)]
        ),
    )


def _nodes(schedule: Schedule, order: RiskOrder | None, sheet: Sheet, rows: Ints) -> Nodes:
    texts = sheet.texts
    loose = schedule.plan_float[rows]
    badges, risk = _risks(texts, order, sheet)
    return replace(
        sheet.nodes,
        dates=date_ranges(schedule.start[rows], schedule.finish[rows], sheet.instant),
        floats=Told(loose, lambda minutes: texts.float_text(minutes) if minutes else ""),
        badges=badges,
        risk=risk,
        critical=schedule.critical[rows],
        near_critical=schedule.near_critical[rows],
        done=schedule.finished[rows],
    )


def _slips(variance: Variance | None, sheet: Sheet, rows: Ints) -> Sequence[str]:
    """How much later than in the baseline tasks finish; nothing for those that do not."""
    if variance is None:
        return ("",) * len(rows)
    plan = sheet.texts.plan
    return Told(np.maximum(variance.finish[rows], 0), lambda minutes: moved(minutes, plan) if minutes else "")


def _risks(texts: Texts, order: RiskOrder | None, sheet: Sheet) -> tuple[tuple[str, ...], Ints]:
    """Badges and steps of the risk scale: the expected delay by the risks of each task, relative to the worst."""
    own = np.zeros(len(sheet.nodes.ids))
    for task, hit in order.endangered.items() if order else ():
        if task in sheet.drawing.rows:
            own[sheet.drawing.rows[task]] = hit.own
    marked = own >= LEAST_RISK * texts.plan.units.day
    share = own / max(1.0, float(own.max(initial=0.0)))
    step = np.where(marked, np.clip(np.ceil(share * 5), 1, 5), 0).astype(np.int64)
    badges = [""] * len(own)
    for row in np.flatnonzero(marked).tolist():
        badges[row] = texts.days(own[row])
    return tuple(badges), step


def _links(schedule: Schedule, sheet: Sheet, critical: Flags, live: Ints) -> Links:
    links = sheet.links
    reasons = {item.link: str(item.reason) for item in schedule.suspended}
    warnings = tuple([reasons.get(link, "") for link in links.ids]) if reasons else ("",) * len(links.ids)
    drives = np.append(schedule.driving, values=False)[live]
    return replace(links, warnings=warnings, critical=critical[links.tail] & critical[links.head] & drives)
