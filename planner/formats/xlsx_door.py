"""The guarded door for workbooks from strangers: whatever could harm the reader behind it never reaches it.

The parts that hold values are unpacked within bounds, looked through, and packed anew; the reader gets nothing else.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.errors import NotAPlan
from planner.formats.xlsx_outline import MOST_CELLS, MOST_TEXT, area_of, lengths_of, text_in
from planner.formats.xlsx_percents import percents_in
from planner.formats.zip_door import ZIP, unpacked
from planner.sentences import grouped, told

if TYPE_CHECKING:
    from planner.formats.xlsx_percents import Spot
    from planner.sentences import Told

AGAIN = told("Save it again as a workbook (.xlsx) in your spreadsheet program.")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""What old workbooks begin with, and new ones that a password locks."""
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_BOOK, _TEXTS = "xl/workbook.xml", "xl/sharedStrings.xml"
_ROOT = frozenset({"[content_types].xml", "_rels/.rels"})
_NO_VALUES = re.compile(
    r"xl/(?:externallinks|drawings|charts|diagrams|media|embeddings|customxml|theme|pivot\w*|persons|threadedcomments"
    r"|printersettings|queries|querytables|slicers?|slicercaches|timelines?|ctrlprops|activex|richdata|model"
    r"|comments\d*\.xml|vmldrawing)"
)
"""Parts that hold no value of a cell: they are not even unpacked."""
_NO_SHEETS = frozenset({_BOOK, _TEXTS.casefold(), "xl/styles.xml"})
_ENCODING = re.compile(rb"\s*<\?xml[^>]*\sencoding\s*=\s*[\"']([^\"']*)")
_UTF_8 = frozenset({b"utf-8", b"utf8", b"us-ascii", b"ascii"})
_FORMULAS = (b"<f>", b"<f ")
_ERROR = b' t="e"'
_NO_DATE = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Checked:
    """A workbook that was looked through: the zip for the reader, cells shown as percentages by sheet, and notes."""

    content: bytes
    percents: Mapping[str, frozenset[Spot]]
    notes: tuple[str, ...]


def looks_like_a_workbook(content: bytes) -> bool:
    """Whether a file is a workbook of any kind, also of one that is refused with the reason."""
    return content.startswith(_OLE) or (
        content.startswith(ZIP) and any(name in content for name in (b"xl/workbook", b"xl\\workbook", _OPEN_DOCUMENT))
    )


_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument.spreadsheet"


def checked(content: bytes) -> Checked:
    """The workbook without what could harm its reader; raises NotAPlan or Refused with the reason and what to do."""
    _check_kind(content)
    parts = _parts(content)
    for part in parts.values():
        _check_text(part)
    sheets = {name: part for name, part in parts.items() if name.casefold() not in _NO_SHEETS}
    _check_size(sheets, next((part for name, part in parts.items() if name.casefold() == _TEXTS.casefold()), b""))
    return Checked(_packed(parts), percents_in(parts), tuple(_notes(content, sheets)))


def _check_kind(content: bytes) -> None:
    """Raise NotAPlan for a file that is no workbook of this kind, by what it is instead."""
    if content.startswith(_OLE) and _LOCKED in content:
        raise NotAPlan(
            told("This workbook is locked by a password, so it was not read. Save it again as .xlsx without one.")
        )
    if content.startswith(_OLE):
        raise NotAPlan(told("This is a file of an old kind, such as .xls. %1", AGAIN))
    if not content.startswith(ZIP):
        raise NotAPlan(told("This is no workbook (.xlsx). %1", AGAIN))
    if b"xl/workbook.bin" in content:
        raise NotAPlan(told("This is a binary workbook (.xlsb). %1", AGAIN))
    if _OPEN_DOCUMENT in content[:200]:
        raise NotAPlan(told("This is an OpenDocument spreadsheet (.ods). %1", AGAIN))


def _parts(content: bytes) -> dict[str, bytes]:
    """The parts that hold values, by their names; raises NotAPlan or Refused."""
    found: dict[str, bytes] = {}
    for name, part in unpacked(content, _holds_values, AGAIN):
        if _plain(name) in map(str.casefold, found):
            raise NotAPlan(told("This workbook has two parts of one name, so it was not read. %1", AGAIN))
        found[name.replace("\\", "/")] = part
    if _BOOK not in map(str.casefold, found):
        raise NotAPlan(told("This zip file holds no workbook. Choose the workbook itself (.xlsx)."))
    return found


def _plain(name: str) -> str:
    """The name of a part as it is compared."""
    return name.replace("\\", "/").casefold()


def _holds_values(name: str) -> bool:
    """Whether a part can hold what cells say, by its name."""
    plain = _plain(name)
    kept = plain.startswith("xl/") and plain.endswith((".xml", ".rels")) and not _NO_VALUES.match(plain)
    return kept or plain in _ROOT


def _check_text(part: bytes) -> None:
    """Raise NotAPlan for a part that is no plain XML in UTF-8, or that declares what could harm a reader."""
    named = _ENCODING.match(part[:1000].removeprefix(b"\xef\xbb\xbf"))
    if b"\0" in part or (named and named[1].lower() not in _UTF_8):
        raise NotAPlan(told("This workbook is written in an unusual encoding, so it was not read. %1", AGAIN))
    if b"<!DOCTYPE" in part or b"<!ENTITY" in part:
        raise NotAPlan(
            told("This workbook declares document types, which can harm a reader, so it was not read. %1", AGAIN)
        )


def _check_size(sheets: Mapping[str, bytes], texts: bytes) -> None:
    """Raise NotAPlan where a reader would need far more memory than the cells of a plan take."""
    lengths = lengths_of(texts)
    for part in sheets.values():
        area = area_of(part)
        if area is None or area > MOST_CELLS:
            raise NotAPlan(too_large(MOST_CELLS))
        shown = None if lengths is None else text_in(part, lengths, odd=b"<!" in texts)
        if shown is None or shown > MOST_TEXT:
            raise NotAPlan(too_long())


def too_large(most: int) -> Told:
    """What to say about sheets that reach too far."""
    return told(
        "The sheets of this workbook reach over more than %1 cells. Delete empty rows and columns around the tables.",
        grouped(most),
    )


def too_long() -> Told:
    """What to say about cells with too much text."""
    return told(
        "The cells of this workbook hold more than %1 MB of text. Keep the tables of the plan alone.",
        MOST_TEXT // 2**20,
    )


def _packed(parts: Mapping[str, bytes]) -> bytes:
    """The parts as a zip in which nothing is packed tightly."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for name, part in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _NO_DATE), part)
    return packed.getvalue()


def _notes(content: bytes, sheets: Mapping[str, bytes]) -> Iterator[str]:
    """What a workbook has beside its values, none of which is run, followed or computed."""
    if b"xl/vbaProject.bin" in content:
        yield told("The macros in the workbook were left out; nothing of them was run.")
    if b"xl/externalLinks/" in content:
        yield told("Links to other workbooks were not followed; the values that this one keeps were read.")
    if any(formula in part for part in sheets.values() for formula in _FORMULAS):
        yield told("Formulas were not computed; the values that the workbook keeps for them were read.")
    wrong = sum(part.count(_ERROR) for part in sheets.values())
    if wrong > 1:
        yield told("%1 cells show an error such as #REF!; they were read as empty.", wrong)
    elif wrong:
        yield told("A cell shows an error such as #REF!; it was read as empty.")
