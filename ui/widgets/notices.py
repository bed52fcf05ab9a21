"""Notifications inside the window: they tell, they offer, they never ask and never block."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.widgets.parts import button, icon_button, label, picture, row_in
from ui.words import plain_tip, retold, said

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QColor

    from ui.session import Notice
    from ui.style import Look

SHOWN_FOR = 6_000
SHOWN_AT_MOST = 3
WIDTH = 420
MARGIN = 16
FOOT = 64
"""Room below the notices, in pixels: the buttons at the foot of a page stay free, which a notice is often about."""
LINES = 8
"""How many lines of a notice are shown at most; the last one counts the others."""
GAP = 8
INSET = 7
"""What a link has beside its text, in pixels: the first one begins where the text above it does."""
ICONS = {"calm": "info", "done": "check", "warning": "warning", "error": "error"}


class Notices(QWidget):
    """The newest notices, stacked at the lower right of the widget they are laid over."""

    def __init__(self, over: QWidget, look: Look) -> None:
        super().__init__(over)
        self._over, self._look = over, look
        self._shown: list[_Shown] = []
        self.setAccessibleName(self.tr("Notifications"))
        over.installEventFilter(self)
        self.hide()

    def tell(self, notice: Notice) -> None:
        """Show a notice in place of an older one of the same sort.

        Errors stay until closed or pushed out by newer ones, the others leave by themselves.
        """
        self.forget(notice.topic)
        for older in [one for one in self._shown if notice.tone == "error" and one.sort == sort_of(notice)]:
            self._drop(older)
        shown = _Shown(notice, self._look, self)
        shown.closed_by(self._drop)
        self._shown.append(shown)
        self._make_room()
        if notice.tone in {"calm", "done"}:
            QTimer.singleShot(SHOWN_FOR, shown, lambda: self._drop(shown))
        self._settle()

    def _make_room(self) -> None:
        """Let the oldest go; what offers something is not pushed out by what only tells."""
        offering = [one for one in self._shown if one.offering]
        telling = [one for one in self._shown if not one.offering]
        room = max(SHOWN_AT_MOST - len(offering), 1)
        for one in (*offering[:-SHOWN_AT_MOST], *telling[:-room]):
            self._drop(one)

    def forget(self, topic: str) -> None:
        """Take the notices on a topic away."""
        for shown in [one for one in self._shown if topic and one.topic == topic]:
            self._drop(shown)

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

    def _drop(self, shown: _Shown) -> None:
        if shown not in self._shown:
            return
        self._shown.remove(shown)
        if shown.isAncestorOf(self.window().focusWidget()):
            self._give_keys_back()
        shown.hide()
        shown.deleteLater()
        self._settle()

    def _give_keys_back(self) -> None:
        """Let the page have the keys: Qt would hand them to whatever comes next, such as a field with a text."""
        page = self._over.currentWidget() if isinstance(self._over, QStackedWidget) else self._over
        if page is not None:
            page.setFocus()

    def _settle(self) -> None:
        width = max(min(WIDTH, self._over.width() - 2 * MARGIN), 120)
        top = 0
        for shown in self._shown:
            height = shown.height_at(width)
            shown.setGeometry(0, top, width, height)
            shown.show()
            top += height + GAP
        height = max(top - GAP, 0)
        below = FOOT if height + FOOT < self._over.height() else MARGIN
        self.setGeometry(self._over.width() - width - MARGIN, self._over.height() - height - below, width, height)
        self.setVisible(bool(self._shown))
        self.raise_()


def sort_of(notice: Notice) -> str:
    """Return what notices of the same sort have in common: the topic, else the sentence without what it is about."""
    return notice.topic or str(getattr(notice.text, "template", notice.text))


def _shortened(text: str) -> str:
    """The first lines of a text, and how many are left out."""
    lines = text.split("\n")
    if len(lines) <= LINES:
        return text
    return "\n".join([*lines[: LINES - 1], said("... and %1 more", f"{len(lines) - LINES + 1:,}")])


class _Shown(QFrame):
    def __init__(self, notice: Notice, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setProperty("tone", notice.tone)
        text = retold(notice.text)
        self.setAccessibleName(text)
        self._notice = notice
        self._row = row_in(self, margin=10, gap=10)
        self._row.addWidget(picture(ICONS[notice.tone], self._color(look)), 0, Qt.AlignmentFlag.AlignTop)
        words = label(_shortened(text), wrapped=True)
        words.setToolTip(plain_tip(text) if words.text() != text else "")
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._said = QVBoxLayout()
        self._said.setSpacing(6)
        self._said.addWidget(words)
        self._row.addLayout(self._said, 1)
        self._close = icon_button("close", self.tr("Close this message"), look.theme, size=14)

    def closed_by(self, drop: Callable[[_Shown], None]) -> None:
        """Add the offer and the close button, which both end the notice."""
        offers = self._notice.offers
        row = self._row if len(offers) == 1 else QHBoxLayout()
        for text, accept in offers:
            self._add_offer(row, drop, text, accept)
        if len(offers) > 1:
            row.setContentsMargins(-INSET, 0, 0, 0)
            row.addStretch(1)
            self._said.addLayout(row)
        self._close.clicked.connect(lambda: drop(self))
        self._row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)

    @property
    def topic(self) -> str:
        """Return what it is about."""
        return self._notice.topic

    @property
    def sort(self) -> str:
        """Return what an error of the same sort has in common with it."""
        return sort_of(self._notice)

    @property
    def offering(self) -> bool:
        """Return whether something can be done about it here."""
        return bool(self._notice.offers)

    def height_at(self, width: int) -> int:
        """Return the height that shows the whole text at a width."""
        self.ensurePolished()
        return max(self._row.totalHeightForWidth(width), self._row.totalMinimumSize().height())

    def _add_offer(
        self, row: QHBoxLayout, drop: Callable[[_Shown], None], text: str, accept: Callable[[], object] | None
    ) -> None:
        made = button(text, kind="link")
        row.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        made.clicked.connect(lambda: drop(self))
        if accept is not None:
            made.clicked.connect(accept)

    def _color(self, look: Look) -> QColor:
        theme = look.theme
        tones = {"done": theme.done, "warning": theme.near_critical, "error": theme.critical}
        return tones.get(self._notice.tone, theme.accent)
