"""The commands of the graph: what of it is looked at, what is folded, lanes, places, lists of names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui.action import Action
from ui.canvas.aligning import Alignment
from ui.desk import drawn
from ui.task_commands import faces_of

if TYPE_CHECKING:
    from ui.desk import Desk, GraphFace, When


def chart(desk: Desk) -> GraphFace:
    """Return the graph; raises LookupError while another page is shown."""
    return faces_of(desk).chart


def _selected(least: int) -> When:
    """Whether the plan page is shown with so many tasks selected."""

    def when(desk: Desk) -> bool:
        """Whether they are selected now."""
        return drawn(desk) and desk.session is not None and len(desk.session.selected_of("task")) >= least

    return when


def _lanes(name: str, text: str, meaning: str) -> Action:
    return Action(
        f"graph.lanes_{name}",
        text,
        meaning,
        lambda desk: faces_of(desk).choose_lanes(name),
        icon="lanes",
        when=drawn,
        checked=lambda desk: desk.faces is not None and desk.faces.lanes() == name,
    )


def _align(how: Alignment, text: str, meaning: str, least: int = 2) -> Action:
    return Action(
        f"graph.{how}", text, meaning, lambda desk: chart(desk).align(how), icon=f"align_{how}", when=_selected(least)
    )


GRAPH: Final = (
    Action(
        "graph.focus",
        "Focus",
        "Fade all but the selected tasks, what leads to them and what follows; again, or Escape, shows everything.",
        lambda desk: chart(desk).focus_on_selected(),
        keys=("Ctrl+Shift+G",),
        icon="focus",
        when=_selected(1),
    ),
    Action(
        "graph.ways",
        "Ways between two tasks",
        "Show all ways along links from one selected task to the other, the driving one stronger.",
        lambda desk: chart(desk).show_ways(),
        keys=("Ctrl+Shift+U",),
        icon="ways",
        when=_selected(2),
    ),
    Action(
        "graph.fold",
        "Fold",
        "Draw the summary task of what is selected as one node, and its links at it (Alt+- on the graph).",
        lambda desk: chart(desk).fold_selected(fold=True),
        icon="fold",
        when=_selected(1),
    ),
    Action(
        "graph.unfold",
        "Unfold",
        "Draw the tasks below the selected summary task again (Alt++ on the graph).",
        lambda desk: chart(desk).fold_selected(fold=False),
        icon="unfold",
        when=_selected(1),
    ),
    Action(
        "graph.fold_all",
        "Fold everything",
        "Draw every summary task as one node.",
        lambda desk: chart(desk).fold_all(fold=True),
        icon="fold",
        when=drawn,
    ),
    Action(
        "graph.unfold_all",
        "Unfold everything",
        "Draw the tasks below all summary tasks again.",
        lambda desk: chart(desk).fold_all(fold=False),
        icon="unfold",
        when=drawn,
    ),
    _lanes("phase", "Lanes by phase", "Put the tasks of each phase into a lane; without phases, of each summary task."),
    _lanes("owner", "Lanes by owner", "Put the tasks of each owner into a lane."),
    _lanes("role", "Lanes by role", "Put the tasks of each role into a lane."),
    _lanes("none", "No lanes", "Let the links alone decide where tasks stand."),
    Action(
        "graph.map",
        "Map",
        "Show the whole graph in a corner while only a part is in sight.",
        lambda desk: faces_of(desk).toggle_map(),
        icon="map",
        when=drawn,
        checked=lambda desk: desk.faces is not None and desk.faces.map_shown(),
    ),
    _align(Alignment.LEFT, "Align left", "Put the selected tasks below the leftmost one."),
    _align(Alignment.CENTER, "Align centers", "Put the selected tasks upon one upright line."),
    _align(Alignment.RIGHT, "Align right", "Put the selected tasks below the rightmost one."),
    _align(Alignment.TOP, "Align tops", "Put the selected tasks beside the highest one."),
    _align(Alignment.MIDDLE, "Align middles", "Put the selected tasks upon one level line."),
    _align(Alignment.BOTTOM, "Align bottoms", "Put the selected tasks beside the lowest one."),
    _align(Alignment.ACROSS, "Distribute across", "Give the selected tasks even distances from left to right.", 3),
    _align(Alignment.DOWN, "Distribute down", "Give the selected tasks even distances from top to bottom.", 3),
    Action(
        "graph.reset",
        "Reset places",
        "Leave the places of the selected tasks to the layout again.",
        lambda desk: chart(desk).reset_places(),
        icon="layout",
        when=_selected(1),
    ),
    Action(
        "graph.paste",
        "Paste names as tasks",
        "Make a task of each line on the clipboard (Ctrl+V on the graph).",
        lambda desk: chart(desk).paste_names(),
        icon="task_add",
        when=drawn,
    ),
)
"""In the order of their menu."""
