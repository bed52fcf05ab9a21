"""Fonts of the graph at one zoom, and texts cut to the room that they have; cut texts are kept."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from ui.theme import figures

MOST_KEPT: Final = 20_000


class Words:
    """Text of one size: its fonts, its line height, and its cuts."""

    def __init__(self, base: QFont, pixels: int) -> None:
        self.pixels = pixels
        self.plain = _sized(base, pixels, QFont.Weight.Normal)
        self.strong = _sized(base, pixels, QFont.Weight.DemiBold)
        self.quiet = figures(_sized(base, max(8, pixels - 1), QFont.Weight.Normal))
        self._plain, self._strong, self._quiet = (QFontMetricsF(font) for font in (self.plain, self.strong, self.quiet))
        self.line = float(round(self._plain.height() + 0.5))
        self._cuts: dict[tuple[str, int, int], tuple[str, ...]] = {}

    def strong_width(self, text: str) -> float:
        """Width of a half-bold text."""
        return self._strong.horizontalAdvance(text)

    def quiet_width(self, text: str) -> float:
        """Width of a quiet text."""
        return self._quiet.horizontalAdvance(text)

    def cut(self, text: str, width: float) -> str:
        """The text on one line, with an ellipsis where it does not fit."""
        return self.wrapped(text, width, 1)[0]

    def cut_quiet(self, text: str, width: float) -> str:
        """The same in quiet type."""
        if self._quiet.horizontalAdvance(text) <= width:
            return text
        return self._quiet.elidedText(text, Qt.TextElideMode.ElideRight, width)

    def wrapped(self, text: str, width: float, lines: int) -> tuple[str, ...]:
        """The text on at most so many lines, broken between words; the last one ends in an ellipsis."""
        key = (text, int(width), lines)
        found = self._cuts.get(key)
        if found is None:
            if len(self._cuts) > MOST_KEPT:
                self._cuts.clear()
            found = self._cuts[key] = tuple(self._broken(text.split() or [""], width, lines))
        return found

    def _broken(self, words: list[str], width: float, lines: int) -> list[str]:
        done: list[str] = []
        while len(done) < lines - 1 and words:
            fitting = self._fitting(words, width)
            done.append(self._elided(" ".join(words[:fitting]), width))
            words = words[fitting:]
        return [*done, self._elided(" ".join(words), width)] if words else done

    def _fitting(self, words: list[str], width: float) -> int:
        """How many of the words fit on one line, at least one."""
        count = 1
        while count < len(words) and self._plain.horizontalAdvance(" ".join(words[: count + 1])) <= width:
            count += 1
        return count

    def _elided(self, text: str, width: float) -> str:
        return self._plain.elidedText(text[:300], Qt.TextElideMode.ElideRight, width)


def _sized(base: QFont, pixels: int, weight: QFont.Weight) -> QFont:
    font = QFont(base)
    font.setPixelSize(pixels)
    font.setWeight(weight)
    return font
