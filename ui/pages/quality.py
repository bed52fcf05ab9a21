"""The quality page: what is tested, how that ended, and who accepts it."""

from __future__ import annotations

from typing import ClassVar

from ui.area import AreaPage, PanelOffer


class QualityPage(AreaPage):
    """What is tested, how that ended, and who accepts it."""

    area: ClassVar[str] = "quality"
    title: ClassVar[str] = "Quality"
    panels: ClassVar[tuple[PanelOffer, ...]] = (
        PanelOffer(
            "test_summary",
            "Test summary",
            "How the tests stand, level by level, and what is missing for the exit",
            "ui.panels.test_summary:SummaryPanel",
            rows=("test_case", "bug"),
        ),
        PanelOffer(
            "traceability",
            "Traceability",
            "Which test cases show that each item in scope works",
            "ui.panels.traceability:TracePanel",
            rows=("test_case",),
        ),
    )
