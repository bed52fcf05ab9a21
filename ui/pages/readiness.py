"""The readiness page: what has to be true before the launch, and who says so."""

from __future__ import annotations

from typing import ClassVar

from ui.area import AreaPage


class ReadinessPage(AreaPage):
    """What has to be true before the launch, and who says so."""

    area: ClassVar[str] = "readiness"
    title: ClassVar[str] = "Readiness"
