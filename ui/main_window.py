"""The window: navigation rail, pages, inspector, status strip, menus and notices around one open plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

import planner
from ui.areas import PAGES, page_of_selection
from ui.drops import Drops
from ui.files import Files
from ui.first_paint import FirstPaint
from ui.guide import Guide
from ui.late import load
from ui.lookout import Lookout
from ui.menus import Commands
from ui.merging import Merges
from ui.pages.welcome import WelcomePage
from ui.printouts import Printouts
from ui.rescue import Rescue
from ui.risk_commands import open_risks
from ui.settings import CRITICALITY, GEOMETRY, INSPECTOR, INSPECTOR_WIDTH, THEME
from ui.simulating import Simulating
from ui.tidying import Tidying
from ui.widgets.notices import Notices
from ui.widgets.rail import Rail
from ui.widgets.status import StatusStrip
from ui.words import said
from ui.work import Work, Workshop

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent

    from ui.desk import Faces, Rows, RowsFace
    from ui.session import Notice, Session
    from ui.settings import Settings
    from ui.style import Look
    from ui.timeline.chart import Chart
    from ui.widgets.inspector import Inspector
    from ui.widgets.trial_bar import TrialBar

FIRST_SIZE: Final = (1280, 800)
SMALLEST_PAGE: Final = (480, 240)
"""What a page gets at least; without a stated size a new page could make the window wider than the screen."""


class MainWindow(QMainWindow):
    """The desk that commands act on."""

    def __init__(self, look: Look, settings: Settings) -> None:
        super().__init__()
        self._look, self._settings = look, settings
        self._built: dict[str, QWidget] = {}
        self._inspector: Inspector | None = None
        self._trial: TrialBar | None = None
        self._simulating: Simulating | None = None
        self._settled = False
        self.page = "welcome"
        self.workshop = Workshop(self)
        self._tidying = Tidying(self)
        self.files = Files(self, settings, self.workshop)
        self.rescue = Rescue(self, self.files, look, self.workshop)
        self._printouts = Printouts(self, settings, self._shown_rows)
        self.commands = Commands(self, self, look, settings)
        self._guide = Guide(self, self, look, commands=self.commands, settings=settings)
        self.merges = Merges(self.files, self, look, self.workshop, settings)
        self._drops = Drops(self, self.merges)
        self._build()
        self._connect()
        self._restore()
        self.refresh()
        FirstPaint(self._stack, self._settle_in)

    @property
    def session(self) -> Session | None:
        """Return the session of the open plan, or None."""
        return self.files.session

    @property
    def faces(self) -> Faces | None:
        """Return the plan page while it is shown."""
        return self._built.get("plan") if self.page == "plan" else None  # type: ignore[return-value]

    @property
    def guide(self) -> Guide:
        """Return what explains the window: help, keys, settings, tour."""
        return self._guide

    @property
    def table(self) -> RowsFace | None:
        """Return the table of rows that the shown page has."""
        return getattr(self._built.get(self.page), "rows_table", None)

    def shown_selected(self) -> Rows:
        """Return the selected rows that the shown page shows."""
        page: Any = self._built.get(self.page)
        return page.shown_selected() if hasattr(page, "shown_selected") else ()

    def select_all(self) -> None:
        """Select every row of what the shown page shows."""
        page: Any = self._built.get(self.page)
        if hasattr(page, "select_all"):
            page.select_all()

    def show_page(self, name: str) -> None:
        """Show a page, building it when it is shown first."""
        if name != "welcome" and self.session is None:
            return
        self.page = name
        shown = self._page(name)
        self._stack.setCurrentWidget(shown)
        self._notices.raise_()  # a page that was built just now lies over them
        self._rail.show_page(name)
        self._show_inspector()
        self._lookout.show_where(name != "welcome")
        shown.setFocus()
        self.refresh()

    def show_part(self, page: str, part: str, field: str = "") -> None:
        """Show a page of an area, and there a panel, a register, or a form with the keys in a field."""
        self.show_page(page)
        shown: Any = self._page(page)
        shown.show_part(part)
        shown.part(part).setFocus()
        if field:
            shown.part(part).edit_field(field)

    def refresh(self) -> None:
        """Bring title, status and commands up to date with the plan."""
        self.setWindowTitle(self._title())
        self.setWindowModified(self.session is not None and self.session.document.modified)
        self._refresh_status()
        self.commands.refresh()

    def tell(self, notice: Notice) -> None:
        """Show a notice inside the window."""
        self._notices.tell(notice)

    def new_plan(self) -> None:
        """Open a new empty plan."""
        self.files.new()

    def open_example(self) -> None:
        """Open the example launch."""
        self.files.example()

    def ask_open(self) -> None:
        """Ask for a file and open it."""
        self.files.ask_open()

    def save(self) -> bool:
        """Save to the file of the plan."""
        return self.files.save()

    def save_as(self) -> bool:
        """Ask for a file and save there."""
        return self.files.save_as()

    def ask_import(self) -> None:
        """Ask for a file of another program and read it."""
        self.files.ask_import()

    def ask_results(self) -> None:
        """Ask for a file with results of tests and read it."""
        self.files.ask_results()

    def ask_export(self) -> None:
        """Ask for a file and a format and write the plan."""
        self.files.ask_export()

    def preview_print(self, what: str = "timeline") -> None:
        """Show the pages before they are printed, of the rows, the graph or a report."""
        if self.session is not None:
            self._printouts.preview(self.session, what)

    def _shown_rows(self) -> Chart | None:
        """The rows as the table of the plan page shows them; None before that page is there."""
        page: Any = self._built.get("plan")
        return page.timeline.made() if page is not None else None

    def ask_picture(self, what: str) -> None:
        """Ask for a file and write the graph or the timeline into it as a picture."""
        if self.session is not None:
            self._printouts.ask_picture(self.session, what)

    def close_plan(self) -> bool:
        """Close the plan and show the welcome page."""
        if not self.files.may_close():
            return False
        self._drop_pages()
        self._lookout.follow(None)
        self._tidying.follow(None)
        self.files.close()
        self._show_welcome()
        return True

    def quit(self) -> None:
        """Close the window."""
        self.close()

    def take_baseline(self) -> None:
        """Ask for a name and freeze the plan under it."""
        load("ui.dialogs.baselines:NameBaseline")(self, self.session).open()

    def choose_baseline(self) -> None:
        """Ask which baseline to compare with."""
        load("ui.dialogs.baselines:ChooseBaseline")(self, self.session).open()

    def toggle_inspector(self) -> None:
        """Show or hide the inspector."""
        self._settings.choose(INSPECTOR, not self.inspector_shown())
        self._show_inspector()

    def inspector_shown(self) -> bool:
        """Return whether the inspector is wanted."""
        return self._settings.value(INSPECTOR)

    def toggle_findings(self) -> None:
        """Show or hide the findings."""
        self._lookout.toggle()
        self.refresh()

    def findings_shown(self) -> bool:
        """Return whether the findings are wanted."""
        return self._lookout.wanted

    def show_rows(self, row_ids: tuple[str, ...]) -> None:
        """Select rows, and bring the first one into view on the page that shows such rows."""
        session = self.session
        if session is None:
            return
        session.select(row_id for row_id in row_ids if session.plan.find(row_id) is not None)
        page = page_of_selection(session.plan.schema, session.selected_of)
        if page:
            self.show_page(page)
            getattr(self._page(page), "show_rows", lambda _ids: None)(session.selected)
        if self.faces is not None and session.selected_of("task"):
            self.faces.show_row(session.selected_of("task")[0])

    def add_risk(self) -> None:
        """Show the register of risks and begin a new one."""
        self.show_page("risks")
        page: Any = self._page("risks")
        page.add_risk()

    def ask_happened(self) -> None:
        """Ask how long the selected risk that happened delays what it hits."""
        if self.session is not None:
            load("ui.dialogs.happened:RiskHappened")(self, self.session, open_risks(self.session)[-1]).open()

    def simulate(self) -> None:
        """Run the plan many times in the background."""
        if self._simulating is not None:
            self._simulating.start()

    def what_if(self) -> None:
        """Try changes from now on, to be kept beside the plan or taken back."""
        if self._trial is not None:
            self._trial.begin()

    def toggle_criticality(self) -> None:
        """Show or hide the criticality of the last simulation in graph and table."""
        if self._simulating is not None:
            self._simulating.draw(drawn=not self.criticality_shown())

    def criticality_shown(self) -> bool:
        """Return whether graph and table show criticality."""
        return self._settings.value(CRITICALITY)

    def present(self) -> None:
        """Fill the screen, or end that."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def theme_choice(self) -> str:
        """Return the chosen theme."""
        return self._look.choice

    def choose_theme(self, name: str) -> None:
        """Wear another theme and remember it."""
        self._settings.choose(THEME, name)
        self._look.choose(name)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close when nothing is lost by it."""
        if not self.files.may_close():
            event.ignore()
            return
        self._settings.choose(GEOMETRY, bytes(self.saveGeometry().data()))
        self.workshop.finish()
        self._drop_pages()
        self._lookout.follow(None)
        self._tidying.follow(None)
        self.files.close()
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        self._drops.enter(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        self._drops.take(event)

    def _build(self) -> None:
        self.commands.fill(self.menuBar())
        whole = QWidget()
        self.setCentralWidget(whole)
        column = self._column = _tight(QVBoxLayout(whole))
        row = _tight(QHBoxLayout())
        column.addLayout(row, 1)
        self._rail = self._new_rail()
        row.addWidget(self._rail)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        row.addWidget(self._split, 1)
        self._stack: QStackedWidget = QStackedWidget()
        self._stack.setObjectName("pages")
        self._stack.setMinimumSize(*SMALLEST_PAGE)
        self._pane = QSplitter(Qt.Orientation.Vertical)
        self._pane.setChildrenCollapsible(False)
        self._pane.addWidget(self._stack)
        self._pane.setStretchFactor(0, 1)
        self._split.addWidget(self._pane)
        self._split.setStretchFactor(0, 1)
        self._welcome = WelcomePage(self._look)
        self._stack.addWidget(self._welcome)
        self._status = StatusStrip(self._look)
        column.addWidget(self._status)
        self._notices = Notices(self._stack, self._look)
        self._lookout = Lookout(self._pane, self._look, self._settings)

    def _new_rail(self) -> Rail:
        rail = Rail(self._look)
        rail.add_page("welcome", self.tr("Welcome"), "home", self.tr("Example, templates, files"))
        for offer in PAGES:
            rail.add_page(offer.name, said(offer.text), offer.icon, said(offer.tip))
        commands = rail.add_tool("commands", self.tr("Find"), "palette", self.tr("Find a command"))
        commands.clicked.connect(self._guide.show_palette)
        guide = rail.add_tool("help", self.tr("Help"), "help", self.tr("Help on this page"))
        guide.clicked.connect(self._guide.show_help)
        rail.chosen.connect(self.show_page)
        return rail

    def _connect(self) -> None:
        welcome, files = self._welcome, self.files
        welcome.new_asked.connect(files.new)
        welcome.example_asked.connect(files.example)
        welcome.open_asked.connect(files.ask_open)
        welcome.import_asked.connect(files.ask_import)
        welcome.template_asked.connect(files.from_template)
        welcome.file_asked.connect(files.open)
        welcome.recovery_asked.connect(self.rescue.recover)
        welcome.save_asked.connect(self.rescue.save_as)
        welcome.discard_asked.connect(self.rescue.discard)
        self.rescue.found.connect(welcome.offer_recoveries)
        self.rescue.noticed.connect(self.tell)
        files.opened.connect(self._take)
        for teller in (files, self._drops, self._printouts):
            teller.noticed.connect(self.tell)
        files.opened.connect(self.rescue.tell_read_only)
        files.settled.connect(self._notices.forget)
        files.sharing.changed.connect(self.refresh)
        self.workshop.changed.connect(lambda: self._status.show_work(self.workshop.current))
        self._status.stop_asked.connect(self._stop_work)
        self._status.findings_asked.connect(self.toggle_findings)
        self._status.conflicts_asked.connect(self.merges.show_open)
        self._status.disk_asked.connect(files.sharing.tell_again)
        self.merges.counted.connect(self._status.show_conflicts)
        self._lookout.counted.connect(self._status.show_findings)
        self._lookout.rows_asked.connect(self.show_rows)
        self._split.splitterMoved.connect(self._keep_inspector_width)
        self._name_keys()
        self.commands.rekeyed.connect(self._name_keys)

    def _name_keys(self) -> None:
        self._guide.name_keys(self._rail, self._status)

    def _restore(self) -> None:
        self.resize(QSize(*FIRST_SIZE).boundedTo(self.screen().availableSize()))
        self.restoreGeometry(QByteArray(self._settings.value(GEOMETRY)))
        self._rail.offer({"welcome"})
        self.show_page("welcome")

    def _settle_in(self) -> None:
        self._settled = True
        self._offer_files()
        self.commands.recolor()
        templates = Work(self.tr("Reading the templates"), lambda _progress: planner.templates())
        templates.done.connect(self._welcome.offer_templates)
        self.workshop.start(templates, quiet=True)
        self.rescue.look()

    def _offer_files(self) -> None:
        """Offer the recent files, and those that are missing once it is known that earlier versions are kept."""
        paths = self._settings.recent_files()
        self._welcome.offer_files(paths)
        missing = [path for path in paths if not planner.file_exists(path)]
        if missing:
            # in the background, because it loads SQL, for which the first window does not wait
            work = Work(
                self.tr("Looking for earlier versions"),
                lambda _progress: frozenset(path for path in missing if planner.earlier_versions(path)),
            )
            work.done.connect(lambda kept: self._welcome.offer_files(paths, kept) if kept else None)
            self.workshop.start(work, quiet=True)

    def _show_welcome(self) -> None:
        self._offer_files()
        self._rail.offer({"welcome"} | ({offer.name for offer in PAGES} if self.session else set()))
        self.show_page("welcome")

    def _take(self, session: Session) -> None:
        page = self.page if self.files.reloading else "plan"
        self._drop_pages()
        self._simulating = Simulating(session, self.workshop, self._settings)
        self._trial = load("ui.widgets.trial_bar:TrialBar")(session)
        self._column.insertWidget(0, self._trial)
        session.simulated.connect(self.refresh)
        load("ui.models.lens:Lens").of(session).asked.connect(lambda: self.show_page("history"))
        self._lookout.follow(session)
        session.selection_changed.connect(lambda: session.follow_up(self.refresh))
        session.saved_changed.connect(lambda: session.follow_up(self.refresh))
        self._notices.clear()
        self._show_welcome()
        self.show_page(page)
        self.rescue.look()
        self._tidying.follow(session)

    def _page(self, name: str) -> QWidget:
        if name == "welcome":
            return self._welcome
        if name not in self._built:
            door = next(offer.door for offer in PAGES if offer.name == name)
            made: Any = load(door)(self.session, self._look, self._settings, self.commands)
            if hasattr(made, "reshown"):
                made.reshown.connect(self.commands.refresh)
            self._built[name] = made
            self._stack.addWidget(made)
        return self._built[name]

    def _drop_pages(self) -> None:
        if self._simulating is not None:
            self._simulating.end()
            self._simulating = None
        gone = [*self._built.values(), *filter(None, (self._inspector, self._trial))]
        self._built, self._inspector, self._trial = {}, None, None
        for widget in gone:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()

    def _show_inspector(self) -> None:
        wanted = self.inspector_shown() and self.page != "welcome" and self.session is not None
        if wanted and self._inspector is None:
            self._inspector = load("ui.widgets.inspector:Inspector")(self.session, self._look)
            self._split.addWidget(self._inspector)
            width = self._settings.value(INSPECTOR_WIDTH)
            self._split.setSizes([max(self._split.width() - width, 400), width])
        if self._inspector is not None:
            self._inspector.spare("plan" if self.page == "setup" else "")
            self._inspector.setVisible(wanted)

    def _keep_inspector_width(self) -> None:
        if self._inspector is not None:
            self._settings.choose(INSPECTOR_WIDTH, self._inspector.width())

    def _title(self) -> str:
        if self.session is None:
            return "Launch Planner"
        path = self.session.document.path
        name = path.stem if path is not None else self.session.plan.settings.name
        closed = self.tr(" (read-only)") if self.rescue.why_read_only(self.session) else ""
        return f"{name}{closed}[*] - Launch Planner"

    def _refresh_status(self) -> None:
        session = self.session
        if session is None:
            self._status.show_facts({})
        else:
            self._status.show_facts(load("ui.summary:facts")(session))
        words, safe = self.files.sharing.saved_words()
        self._status.show_saved(words, safe=safe, apart=self.files.sharing.apart)

    def _stop_work(self) -> None:
        if self.workshop.current is not None:
            self.workshop.current.cancel()


def _tight(box: Any) -> Any:
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(0)
    return box
