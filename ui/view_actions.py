"""The commands that change what is seen, not what is planned: faces, zoom, panels, themes and pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui.action import Action
from ui.areas import PAGES
from ui.desk import always, drawn, planned, simulated
from ui.grouping_commands import GROUPING
from ui.history_commands import ROW_HISTORY
from ui.task_commands import faces_of

if TYPE_CHECKING:
    from ui.desk import When


def _face(name: str, text: str, meaning: str) -> Action:
    return Action(
        f"view.{name}",
        text,
        meaning,
        lambda desk: faces_of(desk).toggle_face(name),
        icon=name,
        when=drawn,
        checked=lambda desk: desk.faces is not None and name in desk.faces.faces(),
    )


def _theme(name: str, text: str, meaning: str) -> Action:
    return Action(
        f"view.theme_{name.replace(' ', '_')}",
        text,
        meaning,
        lambda desk: desk.choose_theme(name),
        icon="theme",
        checked=lambda desk: desk.theme_choice() == name,
    )


def _page(name: str, text: str, meaning: str, *, key: str, when: When) -> Action:
    return Action(
        f"go.{name}",
        text,
        meaning,
        lambda desk: desk.show_page(name),
        keys=(key,),
        icon=next((offer.icon for offer in PAGES if offer.name == name), "home"),
        when=when,
        checked=lambda desk: desk.page == name,
    )


VIEW: Final = (
    _face("graph", "Graph", "Show or hide the dependency graph."),
    _face("timeline", "Timeline", "Show or hide the bars on a scale of time."),
    _face("table", "Table", "Show or hide the table of tasks."),
    Action(
        "view.stack",
        "Graph above the rows",
        "Put the graph above table and timeline, or beside them.",
        lambda desk: faces_of(desk).turn(),
        icon="both",
        when=drawn,
        checked=lambda desk: desk.faces is not None and desk.faces.stacked(),
    ),
    Action(
        "view.zoom_in",
        "Zoom in",
        "See more of less.",
        lambda desk: faces_of(desk).zoom(1),
        keys=("Ctrl++", "Ctrl+="),
        icon="zoom_in",
        when=drawn,
    ),
    Action(
        "view.zoom_out",
        "Zoom out",
        "See less of more.",
        lambda desk: faces_of(desk).zoom(-1),
        keys=("Ctrl+-",),
        icon="zoom_out",
        when=drawn,
    ),
    Action(
        "view.fit",
        "Fit",
        "Show the whole graph.",
        lambda desk: faces_of(desk).fit(),
        keys=("Ctrl+0",),
        icon="fit",
        when=drawn,
    ),
    Action(
        "view.arrange",
        "Arrange the graph",
        "Lay the graph out anew and forget where tasks were put by hand.",
        lambda desk: faces_of(desk).arrange(),
        icon="layout",
        when=drawn,
    ),
    Action(
        "view.inspector",
        "Inspector",
        "Show everything about what is selected.",
        lambda desk: desk.toggle_inspector(),
        keys=("Alt+Return",),
        icon="inspector",
        when=planned,
        checked=lambda desk: desk.inspector_shown(),
    ),
    Action(
        "view.findings",
        "Findings",
        "Show what is wrong or risky, and what can be done about it.",
        lambda desk: desk.toggle_findings(),
        keys=("Ctrl+Shift+M",),
        icon="findings",
        when=planned,
        checked=lambda desk: desk.findings_shown(),
    ),
    Action(
        "view.criticality",
        "Criticality",
        "Show in graph and table in how many runs of the simulation each task and link decides the launch.",
        lambda desk: desk.toggle_criticality(),
        keys=("Ctrl+Shift+Y",),
        icon="simulate",
        when=simulated,
        checked=lambda desk: desk.criticality_shown(),
    ),
    *ROW_HISTORY,
    Action(
        "view.present",
        "Full screen",
        "Fill the screen, and back.",
        lambda desk: desk.present(),
        keys=("F11",),
        icon="present",
    ),
    *GROUPING,
    _theme("system", "Theme of the desktop", "Follow light and dark of the desktop."),
    _theme("light", "Light theme", "Dark text on light surfaces."),
    _theme("dark", "Dark theme", "Light text on dark surfaces."),
    _theme("high contrast", "High contrast theme", "White on black, nothing faint."),
)

GO: Final = (
    _page("welcome", "Welcome", "Example, templates and recent files.", key="Alt+Home", when=always),
    *(_page(offer.name, offer.text, f"{offer.tip}.", key=offer.key, when=planned) for offer in PAGES),
)
