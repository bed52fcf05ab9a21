"""The history page: every change with who made it and when, any two points compared, and the way back to each."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QItemSelectionModel, QPoint, QSignalBlocker, Qt, QTimer
from PySide6.QtWidgets import QMenu, QSplitter, QWidget

import planner
from ui.models.lens import Lens
from ui.models.past_list import PastList, Wanted, title
from ui.session import Notice
from ui.simulating import Simulating
from ui.widgets.blank import Blank
from ui.widgets.elided import Elided
from ui.widgets.field_editors import ChoiceEditor
from ui.widgets.header import Header
from ui.widgets.parts import button, column_in, row_in, row_of
from ui.widgets.past_pane import PastPane, file_of
from ui.widgets.past_rows import PastView
from ui.words import refusal, retold
from ui.work import Latest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QShowEvent

    from planner import Backup, Change, Difference, Document, Id, Other, Past, Plan, Point, Schedule
    from ui.menus import Commands
    from ui.session import Session
    from ui.settings import Settings
    from ui.style import Look
    from ui.work import Progress

    Plans = dict[tuple[str, int], Plan]

TOOLS: Final = (("edit.undo", "edit.redo"), ("file.name_version", "file.compare"))
SHARES: Final = (38, 62)
"""Widths of the list and of what happened, in parts of a hundred."""
REST: Final = 150
"""How long somebody rests at a point of a large plan before its effect is looked for, in milliseconds."""
KEPT: Final = 4
"""How many plans of points are kept."""
TOPIC: Final = "going back"
"""What the notice of having gone back is about."""


class HistoryPage(QWidget):
    """The list at the left; at the right what is chosen in it: one point, or the difference of two."""

    def __init__(self, session: Session, look: Look, settings: Settings, commands: Commands) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAccessibleName(self.tr("History"))
        self._session, self._commands, self._lens = session, commands, Lens.of(session)
        self.list, self.view, self.pane = PastList(self), PastView(look), PastPane(look)
        self.authors = ChoiceEditor((), optional=False)
        self._about, self._all = Elided(), button(self.tr("Show all"))
        self._seen: Plan | None = None
        self._entries = 0
        self._plans: Plans = {}
        self._version: Backup | Path | None = None
        self._rest = QTimer(self, singleShot=True)
        self._looking = Latest(Simulating.of(session, settings).workshop, self)
        self._gone_back: Plan | None = None
        self._build(look)
        self._listen()

    @property
    def past(self) -> Past:
        """The past of the plan that is shown."""
        return self.list.past or planner.Past(self._session.plan, self._session.document.history)

    def refresh(self) -> None:
        """Show the history as it is now; what was chosen stays so, and who looked at the newest sees the newest."""
        chosen, newest = self.chosen(), self.past.points[0]
        history = self._session.document.history
        self._seen, self._entries = self._session.plan, len(history.entries)
        self.list.take(planner.Past(self._session.plan, history))
        self._offer_authors()
        self._filter_list()
        if self._version is not None:
            self.compare_file(self._version)
        else:
            self._choose([self.past.points[0].id if point is newest else point.id for point in chosen])

    def chosen(self) -> list[Point]:
        """The chosen points, the newest first."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedIndexes())
        return [point for row in rows if (point := self.list.point(self.list.index(row))) is not None]

    def show_rows(self, row_ids: Iterable[Id]) -> None:
        """Show the points that versions of these ids stand for."""
        wanted = set(row_ids)
        points = [point.id for point in self.past.points if wanted & {version.id for version in point.versions}]
        self._choose(points)

    def shown_selected(self) -> tuple[tuple[str, str], ...]:
        """Return the versions that are selected: nothing else of a plan is removed here."""
        return tuple(("version", row_id) for row_id in self._session.selected_of("version"))

    def compare(self, first: Point, second: Point | None = None) -> None:
        """Choose two points and show what is different, the second None for the plan as it is now."""
        newest = self.past.points[0]
        self._choose([point.id for point in (first, second or newest)], shown=False)
        second, first = sorted((first, second or newest), key=self.past.points.index)
        self._show_difference(first, None if second is newest else second)

    def compare_file(self, version: Backup | Path) -> None:
        """Show what is different from an earlier version of the file or another file; no point is chosen meanwhile."""
        self._drop_looking()
        self._version = version
        with QSignalBlocker(self.view.selectionModel()):
            self.view.selectionModel().clear()
        self.view.viewport().update()
        self.pane.show()
        past, session = self.past, self._session
        document, schedule = session.document, session.schedule
        self.pane.begin_difference(past, version, None)
        self._looking.ask(
            self.tr("Comparing"),
            lambda progress: _with_file(past, document, version, schedule, progress),
            lambda found: self.pane.show_difference(*found),
            partial(self._tell_incomparable, version),
        )

    def go_back(self, point: Point | Backup) -> None:
        """Make the plan what it was at a point or in an earlier file, and offer to undo that."""
        called = title(point) if isinstance(point, planner.Point) else file_of(point)
        if not self._went_back(point, called):
            self._session.notify(self.tr("The plan is as it was then already."))
            return
        self._gone_back = self._session.plan
        told = self.tr("The plan is as it was at: %1").replace("%1", called)
        self._session.noticed.emit(
            Notice(told, "done", offer=self.tr("Undo"), accept=self._undo_going_back, topic=TOPIC)
        )

    def _went_back(self, point: Point | Backup, called: str) -> bool:
        """Go back, and tell whether that changed anything."""
        session, before = self._session, self._session.plan
        if isinstance(point, planner.Point):
            return session.go_back(point.id)
        return session.restore(point, self.tr("Go back to: %1").replace("%1", called)) and session.plan is not before

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the plan."""
        super().showEvent(event)
        self._catch_up()
        self._take_version()

    def _build(self, look: Look) -> None:
        column = column_in(self)
        header = Header(look)
        header.say(self.tr("History"))
        for group in TOOLS:
            header.add_tools([self._commands.actions[name] for name in group])
        self._filter = header.add_filter(self.tr("Filter changes"))
        self._filter.setToolTip(self.tr("Words of what was done, by whom, or to which row"))
        header.left.connect(self.view.setFocus)
        column.addWidget(header)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self._listing())
        split.addWidget(self.pane)
        for place, share in enumerate(SHARES):
            split.setStretchFactor(place, share)
        split.setSizes([share * 10 for share in SHARES])
        column.addWidget(split, 1)

    def _listing(self) -> QWidget:
        """The list below what narrows it."""
        whole, self._bar = QWidget(), QWidget()
        whole.setMinimumWidth(220)
        column = column_in(whole)
        self.authors.setAccessibleName(self.tr("By whom"))
        above = row_of(self.authors)
        above.setContentsMargins(12, 8, 12, 8)
        column.addLayout(above)
        bar = row_in(self._bar, gap=8)
        bar.setContentsMargins(12, 0, 12, 8)
        bar.addWidget(self._about, 1)
        bar.addWidget(self._all)
        column.addWidget(self._bar)
        self.view.setModel(self.list)
        column.addWidget(self.view, 1)
        self._blank = Blank(self.view)
        return whole

    def _listen(self) -> None:
        self._session.changed.connect(self._follow)
        self._rest.timeout.connect(self._look_for_effect)
        self._filter.textChanged.connect(lambda _typed: self._narrow())
        self.authors.currentIndexChanged.connect(lambda _place: self._narrow())
        self._lens.changed.connect(self._narrow_if_seen)
        self._all.clicked.connect(lambda _checked: self._lens.look_at(None))
        self._blank.accepted.connect(self._show_all)
        self.view.selectionModel().selectionChanged.connect(lambda _now, _before: self._take_choice())
        self.view.customContextMenuRequested.connect(self._show_menu)
        self.view.activated.connect(lambda _index: self._compare_chosen())
        self.pane.back_asked.connect(self.go_back)
        self.pane.compare_asked.connect(self.compare)
        self.pane.name_asked.connect(self._commands.actions["file.name_version"].trigger)
        self.pane.tree.row_asked.connect(self._go_to)

    # What is shown of the list

    def _narrow(self) -> None:
        chosen = [point.id for point in self.chosen()]
        self._filter_list()
        if self._version is None:
            self._choose(chosen)

    def _narrow_if_seen(self) -> None:
        if self.isVisible():
            self._version = None if self._lens.row is not None else self._version
            self._narrow()
            self._take_version()

    def _take_version(self) -> None:
        """Compare the earlier file that somebody asked for elsewhere."""
        version = self._lens.take_version()
        if version is not None:
            self.compare_file(version)

    def _filter_list(self) -> None:
        row = self._lens.row
        about = None if row is None else self.past.about(row)
        words = tuple(self._filter.text().casefold().split())
        self.list.filter(Wanted(words, self.authors.currentData(), about))
        self._bar.setVisible(row is not None)
        if row is not None:
            self._about.say(self.tr("About %1").replace("%1", retold(self.past.named(row))))
        if self.list.rows:
            self._blank.hide()
        else:
            self._blank.say(self.tr("Nothing found"), self.tr("No change fits what is asked for."), self._all.text())

    def _offer_authors(self) -> None:
        chosen = self.authors.currentData()
        with QSignalBlocker(self.authors):
            self.authors.clear()
            self.authors.addItem(self.tr("Everybody"), None)
            for author in self.list.authors:
                self.authors.addItem(author or self.tr("somebody"), author)
            self.authors.setCurrentIndex(max(0, self.authors.findData(chosen)))

    def _show_all(self) -> None:
        """Narrow the list no more."""
        self.authors.setCurrentIndex(0)
        self._filter.clear()
        self._lens.look_at(None)

    def _choose(self, ids: Iterable[tuple[str, int]], *, shown: bool = True) -> None:
        """Choose points where they are shown in the list, or else the newest one; and show what happened there."""
        places = [place for point in ids if (place := self.list.place(point)).isValid()]
        first = next((row for row in range(self.list.rowCount()) if self.list.point(self.list.index(row))), -1)
        places = places or [self.list.index(first)]
        model, flag = self.view.selectionModel(), QItemSelectionModel.SelectionFlag
        with QSignalBlocker(model):
            model.clear()
            for place in places:
                model.setCurrentIndex(place, flag.Select)
        if shown:
            self._show_chosen()
        self.view.scrollTo(places[0])
        self.view.viewport().update()

    # What happened at what is chosen

    def _show_chosen(self) -> None:
        chosen = self.chosen()
        self._drop_looking()
        self.pane.setVisible(bool(chosen))
        if len(chosen) == 1:
            self._show_point(chosen[0])
        elif chosen:
            newest = chosen[0] is self.past.points[0]
            self._show_difference(chosen[-1], None if newest else chosen[0])

    def _take_choice(self) -> None:
        """Show what was chosen; a version can be edited in the inspector while it is chosen alone."""
        self._show_chosen()
        chosen, session = self.chosen(), self._session
        versions = [version.id for version in chosen[0].versions] if len(chosen) == 1 else []
        if versions or session.selected_of("version"):
            session.select(versions)

    def _show_point(self, point: Point) -> None:
        """Show what happened at a point at once, and what it did to the go-live when that is found."""
        self.pane.show_point(self.past, point)
        if point is not self.past.points[-1]:
            self._rest.start(REST if self._session.large else 0)

    def _look_for_effect(self) -> None:
        """Find what the chosen point did to the go-live, for those who rest there."""
        chosen, past, schedule = self.chosen(), self.past, self._session.schedule
        if len(chosen) == 1:
            self._looking.ask(
                self.tr("Comparing"),
                lambda _progress: past.effect(chosen[0].id, schedule),
                lambda found: self.pane.show_effect(past, found),
            )

    def _drop_looking(self) -> None:
        """Look for nothing more that was asked for before."""
        self._version = None
        self._rest.stop()
        self._looking.drop()

    def _show_difference(self, first: Point, second: Point | None) -> None:
        """Say what is compared at once, and show what differs when that is found; only the latest answer counts."""
        past, schedule, plans = self.past, self._session.schedule, dict(self._plans)
        self._drop_looking()
        self.pane.begin_difference(past, first, second)
        self._looking.ask(
            self.tr("Comparing"),
            lambda _progress: _compared(past, (first, second), plans, schedule),
            lambda found: self._take_difference(past, *found),
        )

    def _take_difference(self, past: Past, found: Difference, plans: Plans) -> None:
        """Show what differs; the last few plans are kept, as what was does not change."""
        self._plans = dict([*plans.items()][-KEPT:])
        self.pane.show_difference(past, found)

    def _tell_incomparable(self, version: Backup | Path, error: Exception) -> None:
        """Say why a file cannot be compared; what is no refusal is a fault of the program."""
        if not isinstance(error, planner.PlanError):
            raise error
        self.pane.show_fault(retold(refusal(version, error) if isinstance(version, Path) else str(error)))

    def _compare_chosen(self) -> None:
        """Compare the one chosen point with the plan as it is now."""
        chosen = self.chosen()
        if len(chosen) == 1 and chosen[0] is not self.past.points[0]:
            self.compare(chosen[0])

    def _show_menu(self, at: QPoint) -> None:
        chosen = self.chosen()
        if not chosen:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        point, newest = chosen[0], chosen[0] is self.past.points[0]
        if len(chosen) == 1 and not newest:
            menu.addAction(self.pane.back.text()).triggered.connect(lambda _checked: self.go_back(point))
            menu.addAction(self.pane.compare.text()).triggered.connect(lambda _checked: self.compare(point))
        elif len(chosen) > 1:
            compare = menu.addAction(self.tr("Compare these points"))
            compare.triggered.connect(lambda _checked: self.compare(chosen[-1], point))
        menu.addAction(self._commands.actions["file.name_version"])
        menu.popup(self.view.viewport().mapToGlobal(at))

    def _go_to(self, row_id: str) -> None:
        """Go to a row of the plan on its page, if it is still there."""
        window: Any = self.window()
        if self._session.plan.find(row_id) is None:
            gone, never = self.tr("This row is no longer in the plan."), self.tr("This row is only in the file.")
            self._session.notify(never if isinstance(self._version, Path) else gone)
        elif hasattr(window, "show_rows"):
            window.show_rows((row_id,))

    # Following the plan

    def _follow(self, _change: Change) -> None:
        if self._gone_back is not None and self._session.plan is not self._gone_back:
            self._gone_back = None
            self._session.settled.emit(TOPIC)
        self._session.follow_up(self._catch_up)

    def _catch_up(self) -> None:
        fresh = self._seen is self._session.plan and self._entries == len(self._session.document.history.entries)
        if self.isVisible() and not fresh:
            self.refresh()

    def _undo_going_back(self) -> None:
        if self._session.plan is self._gone_back:
            self._session.undo()
        else:
            self._session.notify(self.tr("The plan has changed since: Undo in the Edit menu goes back step by step."))


def _compared(
    past: Past, points: tuple[Point, Point | None], plans: Plans, schedule: Schedule
) -> tuple[Difference, Plans]:
    """What is different between two points, the second None for now, and the plans of points that are known then."""
    now = past.plan
    known = {**plans, **{one.id: past.plan_at(one.id) for one in points if one is not None and one.id not in plans}}
    before, after = (now if one is None else known[one.id] for one in points)
    return past.difference(before, after, schedule), known


def _with_file(
    past: Past, document: Document, version: Backup | Path, schedule: Schedule, progress: Progress
) -> tuple[Past, Difference, Other | None]:
    """What is different from a file to now, with the past that knows the rows of both; raises what reading it does."""
    if not isinstance(version, Path):
        return *past.since(planner.version_of(document, version), schedule), None
    other = planner.other_plan(past.plan, document.identity.plan, version, progress)
    return *past.since(other.plan, schedule), other
