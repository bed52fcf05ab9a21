"""The people page: who has to do with the launch, what they are told, and what was decided."""

from __future__ import annotations

from typing import ClassVar

from ui.area import AreaPage, PanelOffer

PANELS = (
    PanelOffer("my_work", "My work", "What a person or role has to do", "ui.panels.my_work:MyWorkPanel"),
    PanelOffer("raci", "Who does what", "Tasks beside people: the RACI matrix", "ui.panels.raci:RaciPanel"),
    PanelOffer("load", "Load", "How busy everybody is on each day", "ui.panels.load:LoadPanel"),
    PanelOffer(
        "map",
        "Stakeholder map",
        "Stakeholders by influence and interest",
        "ui.panels.stakeholders:StakeholdersPanel",
        rows=("stakeholder",),
    ),
    PanelOffer(
        "messages",
        "Messages",
        "What is due to be told, with drafts",
        "ui.panels.messages:MessagesPanel",
        rows=("communication",),
    ),
)
"""What stands before the registers."""


class PeoplePage(AreaPage):
    """Who has to do with the launch, what they are told, and what was decided."""

    area: ClassVar[str] = "people"
    title: ClassVar[str] = "People"
    panels: ClassVar[tuple[PanelOffer, ...]] = PANELS
