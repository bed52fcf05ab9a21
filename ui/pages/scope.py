"""The scope page: what the launch is for, what belongs to it, and how that is measured."""

from __future__ import annotations

from typing import ClassVar

from ui.area import AreaPage


class ScopePage(AreaPage):
    """What the launch is for, what belongs to it, and how that is measured."""

    area: ClassVar[str] = "scope"
    title: ClassVar[str] = "Scope"
    first: ClassVar[tuple[str, ...]] = ("objective", "scope_item")
