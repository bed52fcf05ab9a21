"""Workbooks as other programs write them, and ones that mean harm."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import python_calamine
import xlsxwriter

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SHEET, TEXTS, BOOK = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml"


def filled(fill: Callable[[Any, Any], object], **options: Any) -> bytes:
    """Return a workbook with one sheet, filled by what gets the workbook and the sheet."""
    packed = io.BytesIO()
    book = xlsxwriter.Workbook(packed, {"in_memory": True, **options})
    fill(book, book.add_worksheet("Work"))
    book.close()
    return packed.getvalue()


def workbook(**sheets: list[list[Any]]) -> bytes:
    """Return a workbook with these rows on its sheets: texts, numbers, booleans and dates as what they are."""
    packed = io.BytesIO()
    book = xlsxwriter.Workbook(packed, {"in_memory": True, "default_date_format": "yyyy-mm-dd hh:mm"})
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for line, row in enumerate(rows):
            sheet.write_row(line, 0, row)
    book.close()
    return packed.getvalue()


@cache
def plain() -> bytes:
    """Return a small sound workbook: a table of two tasks."""
    return workbook(Tasks=[["key", "name", "duration"], ["A", "First", 2], ["B", "Second", 3]])


def parts(content: bytes) -> dict[str, bytes]:
    """Return the parts of a workbook."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(members: Mapping[str, bytes], way: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip of these members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", way) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def with_parts(changed: Mapping[str, bytes], content: bytes = b"") -> bytes:
    """Return a workbook with some parts in the place of its own, or beside them."""
    return packed({**parts(content or plain()), **changed})


def sheet(rows: bytes) -> bytes:
    """Return the part of a sheet with these rows."""
    return b'<?xml version="1.0"?><worksheet xmlns="%s"><sheetData>%s</sheetData></worksheet>' % (MAIN.encode(), rows)


def texts(*items: bytes) -> bytes:
    """Return the part of the shared texts."""
    inner = b"".join(b"<si><t>%s</t></si>" % item for item in items)
    return b'<sst xmlns="%s">%s</sst>' % (MAIN.encode(), inner)


def lying(content: bytes, name: str, size: int) -> bytes:
    """Return a zip whose directory says of one member that it is so long."""
    data = bytearray(content)
    at = data.rindex(name.encode(), 0, len(data)) - 46
    assert data[at : at + 4] == b"PK\x01\x02"
    data[at + 24 : at + 28] = size.to_bytes(4, "little")
    return bytes(data)


def values(content: bytes) -> dict[str, list[list[Any]]]:
    """Return the values on the sheets of a workbook, as a reader of others sees them."""
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
    return {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names}
