"""The architecture as a graph, with what stops when the selected component fails, and what touches that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Final

from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

import planner
from ui.canvas.graph import GraphView
from ui.canvas.spoken_graph import SpokenGraph
from ui.dialogs.removing import remove_asking
from ui.panels.component_picture import laid_out, lit_by_failure, named, picture_of, reach
from ui.panels.overview_cards import Line, ListCard
from ui.widgets.blank import Blank
from ui.widgets.parts import column_in, label, row_in
from ui.words import said

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QShowEvent

    from planner import Architecture, Change, Failure, Id, Layout, Plan
    from ui.menus import Commands
    from ui.session import Session
    from ui.settings import Settings
    from ui.style import Look

SIDE: Final = 300
"""Width of the lists beside the graph, in pixels."""
SINGLE: Final = "\N{BLACK DIAMOND}"
"""Marks single points of failure, beside the words."""


class SpokenComponents(SpokenGraph):
    """What screen readers find on the graph: the components, each with what stops with it."""

    def name(self, row: int) -> str:
        """What is painted in a box, and what stops with it, in words."""
        return self.told(row).replace("\n", ". ")


class ComponentGraph(GraphView):
    """The components as boxes; what is asked for by mouse and keys becomes edits of the session."""

    voice: ClassVar[type[SpokenGraph]] = SpokenComponents

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session, self._look = session, look
        self._layout: Layout | None = None
        self.setAccessibleName(self.tr("Components and what needs what"))
        self.set_theme(look.theme)
        self.set_verdict(self._why_not)
        look.changed.connect(lambda: self.set_theme(look.theme))
        self.create_requested.connect(lambda _x, _y, needed: self.add(needed))
        self.link_requested.connect(self._need)
        self.unlink_requested.connect(self._free)
        self.delete_requested.connect(self._remove)
        self.renamed.connect(self._rename)

    def show_failure(self, found: Architecture, component: Id) -> None:
        """Show an architecture and, where a component is named, what stops with it."""
        first = self._layout is None or not self._layout.ids
        self._layout = laid_out(found, self._layout)
        picture = picture_of(found, self._layout)
        self.set_picture(lit_by_failure(picture, found, component) if component else picture)
        self.set_selection((component,) if component else ())
        if first:
            self.fit()

    def judge(self, tail: int, head: int) -> str | None:
        """Why a link between two rows is refused."""
        ids = self.scene.picture.nodes.ids
        return self._why_not(ids[tail], ids[head])

    def add(self, needed: Id = "") -> None:
        """Add a component, which needs the one that it was drawn from, and start typing its name."""
        values = {"needs": (needed,)} if needed else {}
        before = set(self._session.plan.table("component"))
        name = said("New %1", said("component"))
        if self._session.edit(lambda plan: planner.add_row(plan, "component", name=name, **values)):
            made = next(row_id for row_id in self._session.plan.table("component") if row_id not in before)
            self._session.select((made,))
            self.edit_name(made)

    def box_of(self, component: Id) -> QRectF:
        """Where a component is painted, in pixels of the view."""
        return self.spoken.box(self.row_of(component))

    def _why_not(self, needed: Id, needing: Id) -> str | None:
        """Why a component cannot be said to need another one."""
        if needed == needing:
            return self.tr("A component does not need itself.")
        found = self._session.plan.table("component")[needing]
        return said("%1 needs it already.", found.name) if needed in found.needs else None

    def _need(self, needed: Id, needing: Id) -> None:
        if self._why_not(needed, needing) is None:
            self._set_needs(needing, (*self._session.plan.table("component")[needing].needs, needed))

    def _free(self, links: list[str]) -> None:
        """Let components no longer need others; a link is called by its two ends."""
        for needed, needing in (link.split() for link in links):
            needs = self._session.plan.table("component")[needing].needs
            self._set_needs(needing, tuple(one for one in needs if one != needed))

    def _set_needs(self, component: Id, needs: tuple[Id, ...]) -> None:
        self._session.edit(lambda plan: planner.set_field(plan, ("component", component), "needs", needs))

    def _remove(self, ids: list[Id]) -> None:
        remove_asking(self, self._session, [("component", row_id) for row_id in ids])

    def _rename(self, component: Id, name: str) -> None:
        self._session.edit(lambda plan: planner.set_field(plan, ("component", component), "name", name))


class FailureLists(QScrollArea):
    """What stops with a component, what it needs, and the tasks, risks and bugs that touch all that."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFixedWidth(SIDE)
        self.setAccessibleName(self.tr("What a failure reaches"))
        self.title = label(size="section", wrapped=True)
        self.words = label(tone="quiet", wrapped=True)
        self.single = label(tone="critical", wrapped=True)
        self.stops = ListCard(self.tr("Stops with it"), self.tr("Nothing else stops."), self._go)
        self.needs = ListCard(self.tr("Needs"), self.tr("It needs no other component."), self._go)
        self.tasks = ListCard(self.tr("Tasks that change any of these"), self.tr("No task touches them."), self._go)
        self.risks = ListCard(self.tr("Risks"), self.tr("No risk is about them."), self._go)
        self.bugs = ListCard(self.tr("Open bugs"), self.tr("It has no open bug."), self._go)
        self.points = ListCard(self.tr("Single points of failure"), self.tr("There is none."), self._go)
        self.rings = ListCard(self.tr("Need each other"), self.tr("No components need each other."), self._go)
        self._about = (self.stops, self.needs, self.tasks, self.risks, self.bugs)
        self._build()

    def show_whole(self, found: Architecture) -> None:
        """Show what is to be known of all components together."""
        self._turn(whole=True)
        self.title.setText(self.tr("What a failure reaches"))
        self.words.setText(self.tr("Select a component to see what stops when it fails. Links run to what needs it."))
        self.single.hide()
        rows = [found.components[row_id] for row_id in found.components if row_id in found.single_points]
        self.points.show_lines(Line(row.id, f"{SINGLE} {row.name}", reach(found, row.id)) for row in rows)
        self.rings.show_lines(Line(ring[0], named(found, ring), "") for ring in found.rings)

    def show_failure(self, plan: Plan, found: Architecture, failure: Failure) -> None:
        """Show what a failure reaches."""
        self._turn(whole=False)
        row = found.components[failure.component]
        self.title.setText(f"{row.key}  {row.name}")
        self.words.setText(row.failure.strip() or self.tr("What is seen when it fails is not written down yet."))
        words = self.tr("Single point of failure")
        self.single.setText(f"{SINGLE} {words}")
        self.single.setVisible(row.id in found.single_points)
        self.stops.show_lines(_components(found, failure.stops[1:]))
        self.needs.show_lines(_components(found, failure.needs))
        self.tasks.show_lines(_touching(plan.tasks, failure.tasks, found, row.id))
        self.risks.show_lines(_touching(plan.risks, failure.risks, found, row.id))
        bugs = (plan.table("bug")[bug] for bug in failure.bugs)
        self.bugs.show_lines(Line(bug.id, f"{bug.key}  {bug.name}", "") for bug in bugs)

    def _turn(self, *, whole: bool) -> None:
        for part in self._about:
            part.setVisible(not whole)
        for part in (self.points, self.rings):
            part.setVisible(whole)

    def _go(self, row_id: Id) -> None:
        self._session.select((row_id,))

    def _build(self) -> None:
        paper = QWidget()
        paper.setObjectName("paper")
        column = column_in(paper, margin=12, gap=8)
        for part in (self.title, self.single, self.words, *self._about, self.points, self.rings):
            column.addWidget(part)
        column.addStretch()
        self.setWidget(paper)


class ComponentsPanel(QWidget):
    """The graph of the components, and beside it what the failure of the selected one reaches."""

    def __init__(self, session: Session, look: Look, _settings: Settings, _commands: Commands) -> None:
        super().__init__()
        self._session = session
        self._stale = True
        self.component: Id = ""
        """The component whose failure is shown; empty for none."""
        self.graph, self.lists = ComponentGraph(session, look), FailureLists(session)
        self.blank = Blank(self.graph)
        self.blank.accepted.connect(self.graph.add)
        row = row_in(self)
        row.addWidget(self.graph, 1)
        row.addWidget(self.lists)
        self.setFocusProxy(self.graph)
        self.setAccessibleName(self.tr("Architecture"))
        session.changed.connect(self._follow)
        session.selection_changed.connect(self._choose)
        self.graph.selection_changed.connect(session.select)
        self._choose()

    def rename(self) -> None:
        """Start typing the name of the selected component."""
        if self.component:
            self.graph.setFocus()
            self.graph.edit_name(self.component)

    def refresh(self) -> None:
        """Show the components as they are now."""
        self._stale = False
        plan = self._session.plan
        found = planner.architecture(plan)
        if self.component not in found.components:
            self.component = ""
        self.graph.show_failure(found, self.component)
        if self.component:
            self.lists.show_failure(plan, found, planner.failure_of(plan, self.component, found))
        else:
            self.lists.show_whole(found)
        self._say_if_empty(found)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the plan."""
        super().showEvent(event)
        self._refresh_if_stale()

    def _follow(self, _change: Change) -> None:
        self._stale = True
        self._session.follow_up(self._refresh_if_stale)

    def _refresh_if_stale(self) -> None:
        if self._stale and self.isVisible():
            self.refresh()

    def _choose(self) -> None:
        """Show the failure of the selected component; it stays while rows that it leads to are looked at."""
        chosen = self._session.selected_of("component")
        if chosen or not self._session.selected:
            self.component = chosen[0] if len(chosen) == 1 else ""
            self._stale = True
            self._refresh_if_stale()

    def _say_if_empty(self, found: Architecture) -> None:
        self.lists.setVisible(bool(found.components))
        if found.components:
            self.blank.hide()
        else:
            words = self.tr("Add the parts of the system and what needs what, to see what stops when one fails.")
            self.blank.say(self.tr("No components yet"), words, self.tr("Add the first component"))


def _components(found: Architecture, ids: Iterable[Id]) -> list[Line]:
    """A line for each component; single points are marked."""
    rows = (found.components[row_id] for row_id in ids)
    return [
        Line(row.id, f"{row.key}  {row.name}", f"{SINGLE} {said('single point')}" * (row.id in found.single_points))
        for row in rows
    ]


def _touching(table: Mapping[Id, Any], touched: Mapping[Id, Id], found: Architecture, own: Id) -> list[Line]:
    """A line for each task or risk, with the component that it touches where that is another one."""
    rows = ((table[row_id], component) for row_id, component in touched.items())
    return [
        Line(row.id, f"{row.key}  {row.name}", "" if component == own else found.components[component].name)
        for row, component in rows
    ]
