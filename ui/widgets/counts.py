"""How many findings there are, as one button: an icon and a word for each severity."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from ui.icons import pixmap
from ui.widgets.parts import label, row_in
from ui.words import graded

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QLabel

    from ui.style import Look

ICONS: Final = {"error": "error", "warning": "warning", "note": "info"}
"""The icon of each severity."""
COLORS: Final = {"error": "critical", "warning": "near_critical", "note": "quiet"}
"""The color of the theme for each severity; a word always stands beside it."""
SIZE: Final = 14
"""Side of an icon, in pixels."""


class Counts(QPushButton):
    """A flat button that tells errors and warnings, and notes where there is nothing worse."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "status")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(self.tr("Findings: what is wrong or risky"))
        self._look = look
        self._counts: dict[str, int] | None = None
        self._row = row_in(self, gap=4)
        self._row.setContentsMargins(6, 0, 6, 0)
        self._parts: dict[str, tuple[QLabel, QLabel]] = {}
        for name in ("none", *ICONS):
            self._parts[name] = (label(), label(tone="quiet"))
            for part in self._parts[name]:
                part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
                self._row.addWidget(part)
        look.changed.connect(self._show)
        self._show()

    def show_counts(self, counts: dict[str, int] | None) -> None:
        """Show how many findings there are of each severity; None hides the button."""
        self._counts = counts
        self._show()

    def sizeHint(self) -> QSize:
        """Return the room that icons and words need."""
        return self._row.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the same room: nothing of it can be left out."""
        return self.sizeHint()

    def _show(self) -> None:
        self.setVisible(self._counts is not None)
        counts = self._counts or {}
        shown = [name for name in ICONS if counts.get(name)][:2] or ["none"]
        for name, (picture, words) in self._parts.items():
            picture.setVisible(name in shown)
            words.setVisible(name in shown)
            if name in shown:
                picture.setPixmap(self._picture(name))
                words.setText(self._words(name, counts))
        self.setAccessibleName(", ".join(self._words(name, counts) for name in shown))
        self.updateGeometry()

    def _picture(self, name: str) -> QPixmap:
        theme = self._look.theme
        color = getattr(theme, COLORS[name]) if name in COLORS else theme.done
        return pixmap(ICONS.get(name, "check"), color, SIZE, self.devicePixelRatioF())

    def _words(self, name: str, counts: dict[str, int]) -> str:
        return graded(counts[name], name) if name in ICONS else self.tr("no findings")
