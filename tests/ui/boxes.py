"""A font made here, whose letters are boxes: it measures and looks alike on every machine; none that is there does.

Letters differ in width and height, so that other words make another picture; glyph by glyph they say nothing.
"""

import struct
from dataclasses import dataclass

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase

FAMILY = "Launch Boxes"
EM, UP, DOWN = 1000, 900, -250
FIRST, LAST = 0x20, 0x2FFF
TALL, LOW, DEEP = 700, 520, -200
REGULAR, BOLD = 400, 700


@dataclass(frozen=True)
class Glyph:
    """How far the pen goes on, and the corners of the box (left, lower, right, upper), none for a space."""

    advance: int
    box: tuple[int, int, int, int] | None


def glyph_of(letter: str, weight: int) -> Glyph:
    """Digits are equally wide, other letters by what they are."""
    wide = 560 if letter.isdigit() else 260 if letter in " .,:;!'|il" else 420 + ord(letter) * 37 % 240
    wide += 40 * (weight == BOLD)
    if letter.isspace():
        return Glyph(wide, None)
    upper = 200 if letter in ".,-" else LOW if letter.islower() and letter not in "bdfhklt" else TALL
    return Glyph(wide, (50, DEEP if letter in "gjpqy" else 0, wide - 50, upper))


def outline(glyph: Glyph) -> bytes:
    """The box as a glyph of TrueType: one contour of four points."""
    if glyph.box is None:
        return b""
    left, lower, right, upper = glyph.box
    head = struct.pack(">hhhhhHH", 1, left, lower, right, upper, 3, 0)
    across = struct.pack(">hhhh", left, 0, right - left, 0)
    along = struct.pack(">hhhh", lower, upper - lower, 0, lower - upper)
    return head + bytes([1, 1, 1, 1]) + across + along + b"\0\0"


def characters() -> bytes:
    """The table from characters to glyphs: one for each of ASCII, and one that stands for all others."""
    codes = range(FIRST, LAST + 1)
    other = 0x7F - FIRST + 1
    ids = [code - FIRST + 1 if code < 0x7F else other for code in codes]
    segments = struct.pack(
        ">HHHHHHHHHHHHHHH", 4, 32 + 2 * len(ids), 0, 4, 4, 1, 0, LAST, 0xFFFF, 0, FIRST, 0xFFFF, 0, 1, 4
    )
    segments += struct.pack(">H", 0) + struct.pack(f">{len(ids)}H", *ids)
    return struct.pack(">HHHHL", 0, 1, 3, 1, 12) + segments


def names(weight: int) -> bytes:
    """Family, style and full name."""
    style = "Bold" if weight == BOLD else "Regular"
    words = {1: FAMILY, 2: style, 4: f"{FAMILY} {style}", 6: f"LaunchBoxes-{style}"}
    texts = {number: word.encode("utf-16-be") for number, word in words.items()}
    records, at = b"", 0
    for number, text in texts.items():
        records += struct.pack(">HHHHHH", 3, 1, 0x409, number, len(text), at)
        at += len(text)
    return struct.pack(">HHH", 0, len(texts), 6 + len(records)) + records + b"".join(texts.values())


def font_file(weight: int) -> bytes:
    """The whole font as a file of TrueType."""
    letters = [chr(code) for code in range(FIRST, 0x7F)]
    glyphs = [glyph_of("X", weight), *(glyph_of(letter, weight) for letter in letters), glyph_of("X", weight)]
    shapes = [outline(glyph) + b"\0" * (-len(outline(glyph)) % 4) for glyph in glyphs]
    places = [sum(map(len, shapes[:number])) for number in range(len(shapes) + 1)]
    widest = max(glyph.advance for glyph in glyphs)
    bold = weight == BOLD
    tables = {
        b"OS/2": _os2(weight),
        b"cmap": characters(),
        b"glyf": b"".join(shapes),
        b"head": struct.pack(
            ">LLLLHHqqhhhhHHhhh",
            *(0x10000, 0x10000, 0, 0x5F0F3CF5, 3, EM, 0, 0, 0, DOWN, widest, UP, int(bold), 8, 2, 1, 0),
        ),
        b"hhea": struct.pack(
            ">LhhhHhhhhhhhhhhhH", 0x10000, UP, DOWN, 0, widest, 50, 50, widest, 1, *[0] * 7, len(glyphs)
        ),
        b"hmtx": b"".join(struct.pack(">Hh", glyph.advance, glyph.box[0] if glyph.box else 0) for glyph in glyphs),
        b"loca": struct.pack(f">{len(places)}L", *places),
        b"maxp": struct.pack(">LHHHHHHHHHHHHHH", 0x10000, len(glyphs), 4, 1, 0, 0, 2, *[0] * 8),
        b"name": names(weight),
        b"post": struct.pack(">LLhhLLLLL", 0x30000, 0, -100, 50, 0, 0, 0, 0, 0),
    }
    return _assembled(tables)


def _os2(weight: int) -> bytes:
    bold = weight == BOLD
    return struct.pack(
        ">HhHHHhhhhhhhhhhh10sLLLL4sHHHhhhHHLLhhHHH",
        *(4, 560, weight, 5, 0, 650, 700, 0, 140, 650, 700, 0, 480, 50, 250, 0, b"\0" * 10, 1, 0, 0, 0, b"none"),
        *(0x20 if bold else 0x40, FIRST, LAST, UP, DOWN, 0, UP, -DOWN, 1, 0, LOW, TALL, 0, 0x20, 1),
    )


def _assembled(tables: dict[bytes, bytes]) -> bytes:
    head, body = struct.pack(">LHHHH", 0x10000, len(tables), 128, 3, len(tables) * 16 - 128), b""
    start = 12 + 16 * len(tables)
    for tag, data in tables.items():
        padded = data + b"\0" * (-len(data) % 4)
        total = sum(struct.unpack(f">{len(padded) // 4}L", padded)) & 0xFFFFFFFF
        head += struct.pack(">4sLLL", tag, total, start + len(body), len(data))
        body += padded
    return head + body


def boxes() -> QFont:
    """The font of boxes, ready to use."""
    if FAMILY not in QFontDatabase.families():
        for weight in (REGULAR, BOLD):
            added = QFontDatabase.addApplicationFontFromData(QByteArray(font_file(weight)))
            assert QFontDatabase.applicationFontFamilies(added) == [FAMILY]
    font = QFont(FAMILY)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging | QFont.StyleStrategy.NoSubpixelAntialias)
    return font
