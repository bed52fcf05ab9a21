"""A box to tick, with the check drawn in our own looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton

from ui.icons import paint

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class Tick(QCheckBox):
    """A check box; the style sheet draws its frame, and leaves out the check."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the check, which the style sheet leaves out."""
        super().paintEvent(event)
        if self.isChecked():
            option = QStyleOptionButton()
            self.initStyleOption(option)
            where = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
            paint(QPainter(self), QRectF(where), "check", self.palette().color(QPalette.ColorRole.Text))
