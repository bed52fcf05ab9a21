"""Notifications inside the window: they tell, they offer, they never ask and never block."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.parts import button, icon_button, label, picture, row_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QColor

    from ui.session import Notice
    from ui.style import Look

SHOWN_FOR = 6_000
SHOWN_AT_MOST = 3
WIDTH = 420
ICONS = {"calm": "info", "done": "check", "warning": "warning", "error": "error"}


class Notices(QWidget):
    """The newest notices, stacked at the lower right of the widget they are laid over."""

    def __init__(self, over: QWidget, look: Look) -> None:
        super().__init__(over)
        self._over, self._look = over, look
        self._shown: list[QWidget] = []
        self.setAccessibleName(self.tr("Notifications"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        over.installEventFilter(self)
        self.hide()

    def tell(self, notice: Notice) -> None:
        """Show a notice; errors stay until they are closed, the others leave by themselves."""
        shown = _Shown(notice, self._look)
        shown.closed_by(self._drop)
        self._column.addWidget(shown)
        self._shown.append(shown)
        while len(self._shown) > SHOWN_AT_MOST:
            self._drop(self._shown[0])
        if notice.tone in {"calm", "done"}:
            QTimer.singleShot(SHOWN_FOR, shown, lambda: self._drop(shown))
        self._settle()

    def texts(self) -> list[str]:
        """Return what is told now, oldest first."""
        return [shown.accessibleName() for shown in self._shown]

    def clear(self) -> None:
        """Take all notices away."""
        while self._shown:
            self._drop(self._shown[0])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner when the window changes its size."""
        if event.type() is QEvent.Type.Resize:
            self._settle()
        return super().eventFilter(watched, event)

    def _drop(self, shown: QWidget) -> None:
        if shown not in self._shown:
            return
        self._shown.remove(shown)
        self._column.removeWidget(shown)
        shown.hide()
        shown.deleteLater()
        self._settle()

    def _settle(self) -> None:
        self.setVisible(bool(self._shown))
        width = min(WIDTH, self._over.width() - 32)
        self.setFixedWidth(max(width, 120))
        self._column.activate()
        height = self._column.totalHeightForWidth(self.width()) if self._column.hasHeightForWidth() else -1
        self.resize(self.width(), max(height, self._column.sizeHint().height()) if height < 0 else height)
        self.move(self._over.width() - self.width() - 16, self._over.height() - self.height() - 16)
        self.raise_()


class _Shown(QFrame):
    def __init__(self, notice: Notice, look: Look) -> None:
        super().__init__()
        self.setObjectName("notice")
        self.setProperty("tone", notice.tone)
        self.setAccessibleName(notice.text)
        self._notice = notice
        self._row = row_in(self, margin=10, gap=10)
        self._row.addWidget(picture(ICONS[notice.tone], self._color(look)), 0, Qt.AlignmentFlag.AlignTop)
        said = label(notice.text, wrapped=True)
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._row.addWidget(said, 1)
        self._close = icon_button("close", self.tr("Close this message"), look.theme, size=14)

    def closed_by(self, drop: Callable[[QWidget], None]) -> None:
        """Add the offer and the close button, which both end the notice."""
        if self._notice.offer:
            self._add_offer(self._row, drop)
        self._close.clicked.connect(lambda: drop(self))
        self._row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)

    def _add_offer(self, row: QHBoxLayout, drop: Callable[[QWidget], None]) -> None:
        made = button(self._notice.offer, kind="link")
        row.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        made.clicked.connect(lambda: drop(self))
        if self._notice.accept is not None:
            made.clicked.connect(self._notice.accept)

    def _color(self, look: Look) -> QColor:
        theme = look.theme
        tones = {"done": theme.done, "warning": theme.near_critical, "error": theme.critical}
        return tones.get(self._notice.tone, theme.accent)
