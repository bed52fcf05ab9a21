"""The pages of an open plan, and which of them shows the rows of which entity."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from planner import Schema


@dataclass(frozen=True, slots=True)
class PageOffer:
    """A page of the rail: its name, text, icon and tool tip, the door it is loaded through, and its key."""

    name: str
    text: str
    icon: str
    tip: str
    door: str
    key: str


PAGES: Final = (
    PageOffer("overview", "Overview", "overview", "How the launch stands", "ui.pages.overview:OverviewPage", "Ctrl+1"),
    PageOffer("plan", "Plan", "plan", "Graph, timeline and table", "ui.pages.plan:PlanPage", "Ctrl+2"),
    PageOffer("risks", "Risks", "risks", "Register and order of risks", "ui.pages.risks:RisksPage", "Ctrl+3"),
    PageOffer("scope", "Scope", "scope", "Objectives, scope and metrics", "ui.pages.scope:ScopePage", "Ctrl+4"),
    PageOffer(
        "system", "System", "system", "Components, environments, releases", "ui.pages.system:SystemPage", "Ctrl+5"
    ),
    PageOffer("quality", "Quality", "quality", "Tests, bugs, sign-offs", "ui.pages.quality:QualityPage", "Ctrl+6"),
    PageOffer(
        "readiness", "Readiness", "gate_ok", "Gates, votes, checklist", "ui.pages.readiness:ReadinessPage", "Ctrl+7"
    ),
    PageOffer("people", "People", "person", "People, talks and the log", "ui.pages.people:PeoplePage", "Ctrl+8"),
    PageOffer("setup", "Setup", "settings", "Plan, calendars, phases", "ui.pages.setup:SetupPage", "Ctrl+9"),
    PageOffer("history", "History", "history", "Who changed what; versions", "ui.pages.history:HistoryPage", "Ctrl+H"),
)
"""The pages of an open plan, in the order of the rail."""
OWN_PAGE: Final = {"task": "plan", "risk": "risks", "version": "history"}
"""The pages of entities that belong to no area, the one looked for first at the top."""


def page_of(schema: Schema, entity: str) -> str:
    """Return the page that shows the rows of an entity; empty where none does."""
    return OWN_PAGE.get(entity) or schema.entity(entity).area


def page_of_selection(schema: Schema, selected_of: Callable[[str], Sequence[str]]) -> str:
    """Return the page that shows what is selected, by the selected rows of an entity; empty where none does."""
    names = [*OWN_PAGE, *(entity.name for entity in schema.entities if entity.area)]
    return next((page_of(schema, name) for name in names if selected_of(name)), "")
