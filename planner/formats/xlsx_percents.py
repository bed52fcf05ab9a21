"""Which cells of a workbook show their number as a percentage, which a reader of values does not say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from planner.errors import NotAPlan
from planner.formats.xlsx_cells import column_number
from planner.formats.xml_door import Kind, tree_of
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Mapping, Set
    from xml.etree.ElementTree import Element

Spot = tuple[int, int]
"""A cell by its row and its column, both counted from one."""
NOWHERE: frozenset[Spot] = frozenset()
_WORKBOOK = Kind(told("a workbook"), told("as a workbook"))
_BUILT_IN = frozenset({"9", "10"})
"""The numbers of the formats 0% and 0.00%, which every workbook has unsaid."""
_MOST_STYLES = 65_536
_LONGEST = 4 * 1024 * 1024
"""Bytes of the styles of a workbook that anybody made by hand."""
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_STYLED = re.compile(rb"<(?:[\w.-]+:)?c\s(?=[^<>]*\br=[\"']([A-Za-z]{1,3})(\d{1,7})[\"'])[^<>]*\bs=[\"'](\d{1,5})[\"']")


def percents_in(parts: Mapping[str, bytes]) -> dict[str, frozenset[Spot]]:
    """The cells shown as percentages for each sheet that has some, by its name; none where the parts cannot be read."""
    try:
        styles = _percent_styles(parts.get("xl/styles.xml", b""))
        places = _places(parts) if styles else {}
    except NotAPlan:
        return {}
    spots = {name: _spots(parts.get(part, b""), styles) for name, part in places.items()}
    return {name: found for name, found in spots.items() if found}


def _percent_styles(content: bytes) -> frozenset[bytes]:
    """The numbers of the cell styles whose format has a percent sign that is no text; raises NotAPlan."""
    if len(content) > _LONGEST:
        return frozenset()
    if b"%" not in content and b'"9"' not in content and b'"10"' not in content:
        return frozenset()
    root, _ = tree_of(content, _WORKBOOK)
    formats = _BUILT_IN | {
        item.get("numFmtId", "")
        for item in root.iterfind("numFmts/numFmt")
        if "%" in _QUOTED.sub("", item.get("formatCode", "")[:255])
    }
    styles = enumerate(root.iterfind("cellXfs/xf"))
    return frozenset(
        b"%d" % number for number, style in styles if number < _MOST_STYLES and style.get("numFmtId") in formats
    )


def _places(parts: Mapping[str, bytes]) -> dict[str, str]:
    """The part that each sheet is in, by its name; raises NotAPlan."""
    book, _ = tree_of(parts.get("xl/workbook.xml", b""), _WORKBOOK)
    links, _ = tree_of(parts.get("xl/_rels/workbook.xml.rels", b""), _WORKBOOK)
    targets = {link.get("Id", ""): link.get("Target", "") for link in links.iterfind("Relationship")}
    sheets = [(sheet.get("name", ""), targets.get(_link(sheet), "")) for sheet in book.iterfind("sheets/sheet")]
    return {name: target[1:] if target.startswith("/") else f"xl/{target}" for name, target in sheets}


def _link(sheet: Element) -> str:
    """What a sheet calls the link to its part; its name has a namespace of two spellings."""
    return next((value for name, value in sheet.items() if name.endswith("}id")), "")


def _spots(sheet: bytes, styles: Set[bytes]) -> frozenset[Spot]:
    """The cells of a sheet in one of these styles."""
    if not styles:
        return NOWHERE
    return frozenset(
        (int(cell[2]), column_number(cell[1].decode())) for cell in _STYLED.finditer(sheet) if cell[3] in styles
    )
