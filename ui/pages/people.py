"""The people page: who has to do with the launch, what they are told, and what was decided."""

from __future__ import annotations

from typing import ClassVar

from ui.area import AreaPage


class PeoplePage(AreaPage):
    """Who has to do with the launch, what they are told, and what was decided."""

    area: ClassVar[str] = "people"
    title: ClassVar[str] = "People"
