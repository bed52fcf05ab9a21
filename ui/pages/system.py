"""The system page: the components of the system, and where its releases run."""

from __future__ import annotations

from typing import ClassVar

from ui.area import AreaPage


class SystemPage(AreaPage):
    """The components of the system, and where its releases run."""

    area: ClassVar[str] = "system"
    title: ClassVar[str] = "System"
