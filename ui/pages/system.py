"""The system page: the components of the system, and where its releases run."""

from __future__ import annotations

from typing import ClassVar

from ui.area import AreaPage, PanelOffer


class SystemPage(AreaPage):
    """The components of the system, and where its releases run."""

    area: ClassVar[str] = "system"
    title: ClassVar[str] = "System"
    panels: ClassVar[tuple[PanelOffer, ...]] = (
        PanelOffer(
            "architecture",
            "Architecture",
            "What needs what, and what stops when a component fails",
            "ui.panels.components:ComponentsPanel",
            rows=("component",),
        ),
    )
