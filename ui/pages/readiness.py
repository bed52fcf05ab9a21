"""The readiness page: what has to be true before the launch, and who says so."""

from __future__ import annotations

from typing import ClassVar

from ui.area import AreaPage, PanelOffer


class ReadinessPage(AreaPage):
    """What has to be true before the launch, and who says so."""

    area: ClassVar[str] = "readiness"
    title: ClassVar[str] = "Readiness"
    panels: ClassVar[tuple[PanelOffer, ...]] = (
        PanelOffer(
            "gates",
            "Gates",
            "Every gate with its criteria, votes, decision and forecast",
            "ui.panels.gates:GatesPanel",
            rows=("criterion",),
        ),
        PanelOffer(
            "score",
            "Scores",
            "How ready the launch is, by area, and what caps it",
            "ui.panels.readiness:ReadinessPanel",
        ),
    )
