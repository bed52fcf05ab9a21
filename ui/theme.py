"""Colors and measures of the interface, named by their role, for light, dark and high contrast."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from PySide6.QtGui import QColor, QFont

SPACE: Final = (4, 8, 12, 16, 24)
"""Steps of distance between things, in pixels."""
ROW: Final = 28
"""Height of a table row, in pixels."""
COMPACT_ROW: Final = 22
"""Height of a table row when the compact rows are chosen, in pixels."""
RADIUS: Final = 6
"""Radius of rounded corners, in pixels."""
TEXT_PX: Final = 13
"""Height of ordinary text, in pixels."""
QUIET_PX: Final = 11
"""Height of quiet text, in pixels."""
SECTION_PX: Final = 16
"""Height of section titles, in pixels."""
FIGURE_PX: Final = 24
"""Height of the one number that a page is about, in pixels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """One complete set of colors; every color is named by what it is for, never by its hue."""

    name: str
    dark: bool
    window: QColor
    surface: QColor
    raised: QColor
    lane: QColor
    hover: QColor
    line: QColor
    strong_line: QColor
    text: QColor
    quiet: QColor
    accent: QColor
    on_accent: QColor
    selection: QColor
    critical: QColor
    near_critical: QColor
    done: QColor
    risk1: QColor
    risk2: QColor
    risk3: QColor
    risk4: QColor
    risk5: QColor
    gate: QColor
    baseline: QColor
    link: QColor
    phases: Mapping[str, QColor]

    @property
    def risks(self) -> tuple[QColor, QColor, QColor, QColor, QColor]:
        """Return the five steps of the risk scale, mildest first."""
        return (self.risk1, self.risk2, self.risk3, self.risk4, self.risk5)

    def phase(self, color: str, place: int = -1) -> QColor:
        """Return the color of a phase: `#rrggbb` or a name as stored, else by its place among the phases."""
        typed = QColor(color) if color.startswith("#") else self.phases.get(color, QColor())
        if typed.isValid():
            return typed
        hues = tuple(self.phases.values())
        return hues[place % (len(hues) - 1)] if place >= 0 else self.phases["slate"]


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of two opaque colors, 1 to 21 (WCAG 2.2, relative luminance)."""
    bright, dim = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def text_on(background: QColor) -> QColor:
    """Return black or white, whichever reads better on the background."""
    black, white = QColor("#000000"), QColor("#ffffff")
    return max(black, white, key=lambda color: contrast(color, background))


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """Return the color `share` (0 to 1) of the way from one color to the other."""
    parts = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(a + (b - a) * share) for a, b in parts))


def figures(font: QFont) -> QFont:
    """Return the font with figures of equal width, for numbers that stand under each other."""
    tabular = QFont(font)
    tabular.setFeature(QFont.Tag("tnum"), 1)
    return tabular


def sized(font: QFont, pixels: int, *, strong: bool = False) -> QFont:
    """Return the font in another height, in pixels, and half bold when it is strong."""
    other = QFont(font)
    other.setPixelSize(pixels)
    other.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return other


def _luminance(color: QColor) -> float:
    red, green, blue = (_linear(part) for part in (color.redF(), color.greenF(), color.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _theme(name: str, *, dark: bool, colors: str, phases: str) -> Theme:
    return Theme(name=name, dark=dark, phases=MappingProxyType(_named(phases)), **_named(colors))


def _named(text: str) -> dict[str, QColor]:
    words = text.split()
    return {name: QColor(value) for name, value in zip(words[::2], words[1::2], strict=True)}


LIGHT: Final = _theme(
    "light",
    dark=False,
    colors="""
        window #f1f2f6  surface #ffffff  raised #f8f9fb  lane #f5f6f9  hover #eceef4
        line #dcdfe7  strong_line #7c8393  text #1a1e29  quiet #586072
        accent #4a4ed0  on_accent #ffffff  selection #e8eafd
        critical #b93504  near_critical #8f5a00  done #376e50
        risk1 #fae6ee  risk2 #f0b9ce  risk3 #dc7fa4  risk4 #b53f73  risk5 #7c1447
        gate #7b3db8  baseline #7c8494  link #767d8e
    """,
    phases="""
        blue #3572b0  teal #16827f  green #4c8a3f  olive #7c7d24  amber #a66f00
        orange #bd5f22  rose #b84a6c  purple #8657b3  slate #66708a
    """,
)
"""Dark text on near-white surfaces."""

DARK: Final = _theme(
    "dark",
    dark=True,
    colors="""
        window #13151b  surface #1a1d25  raised #222630  lane #161920  hover #2a2f3b
        line #313745  strong_line #7a8398  text #e6e9f0  quiet #9ca5b8
        accent #9a9eff  on_accent #11131d  selection #2c3160
        critical #ff7b4f  near_critical #e2a63c  done #76ba95
        risk1 #3b2330  risk2 #6b2f4b  risk3 #a8456f  risk4 #dd6c9a  risk5 #ffa6c8
        gate #bd90f4  baseline #7b8395  link #7c859a
    """,
    phases="""
        blue #6ba6e3  teal #48b8b3  green #82bd73  olive #b7b85a  amber #d9a441
        orange #ea925a  rose #e68aa6  purple #b892e0  slate #98a2b8
    """,
)
"""Light text on one dark scale of surfaces."""

HIGH_CONTRAST: Final = _theme(
    "high contrast",
    dark=True,
    colors="""
        window #000000  surface #000000  raised #0d0d0d  lane #101010  hover #2b2b2b
        line #9a9a9a  strong_line #e0e0e0  text #ffffff  quiet #e2e2e2
        accent #b9c0ff  on_accent #000000  selection #24308f
        critical #ff8f66  near_critical #ffce4f  done #8ff0b8
        risk1 #4d2238  risk2 #8c3560  risk3 #c95a8c  risk4 #ff8fbb  risk5 #ffd0e3
        gate #dcb8ff  baseline #c4c4c4  link #d2d2d2
    """,
    phases="""
        blue #8cc4ff  teal #66e6e0  green #a3ec90  olive #e6e676  amber #ffcf5e
        orange #ffb07a  rose #ffa9c2  purple #d8b8ff  slate #c8d0e2
    """,
)
"""White on black with nothing faint, for people who see little contrast."""

THEMES: Final[Mapping[str, Theme]] = MappingProxyType({theme.name: theme for theme in (LIGHT, DARK, HIGH_CONTRAST)})
"""The themes by name."""
