"""The quality page: what is tested, how that ended, and who accepts it."""

from __future__ import annotations

from typing import ClassVar

from ui.area import AreaPage


class QualityPage(AreaPage):
    """What is tested, how that ended, and who accepts it."""

    area: ClassVar[str] = "quality"
    title: ClassVar[str] = "Quality"
