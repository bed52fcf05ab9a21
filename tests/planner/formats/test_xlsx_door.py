"""Workbooks from strangers: what could harm a reader is refused before one sees it, and everything else is sound."""

from __future__ import annotations

import io
import time
import zipfile

import pytest

from planner.errors import NotAPlan, PlanError, Refused
from planner.formats.registry import format_of, read_any
from planner.formats.xlsx_door import checked, looks_like_a_workbook
from tests.planner.formats.workbooks import (
    BOOK,
    SHEET,
    TEXTS,
    filled,
    lying,
    packed,
    parts,
    plain,
    sheet,
    texts,
    values,
    with_parts,
)

MB = 2**20
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
XML = b'<?xml version="1.0" encoding="%s"?>'


def nested() -> bytes:
    """Return a zip with a workbook in it."""
    return packed({"plan.xlsx": plain()})


def twice() -> bytes:
    """Return a workbook with two parts of one name but for their case."""
    return with_parts({"XL/Workbook.xml": b"<workbook/>"})


HOSTILE = {
    "an old workbook": (OLE, r"file of an old kind, such as \.xls"),
    "a locked workbook": (OLE + "EncryptedPackage".encode("utf-16-le"), "locked by a password"),
    "no zip": (b"hello", r"This is no workbook \(\.xlsx\)"),
    "a binary workbook": (packed({"xl/workbook.bin": b"x"}), r"binary workbook \(\.xlsb\)"),
    "OpenDocument": (
        packed({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}, zipfile.ZIP_STORED),
        r"OpenDocument spreadsheet \(\.ods\)",
    ),
    "a zip of other things": (packed({"a.txt": b"a"}), "holds no workbook"),
    "a workbook in a zip": (nested(), "holds no workbook"),
    "two parts of one name": (twice(), "two parts of one name"),
    "a damaged zip": (plain()[:-40], "damaged"),
    "noughts": (with_parts({SHEET: b"0" * 120 * MB}), "unpack to 120 MB"),
    "a tight sheet": (with_parts({SHEET: sheet(b"<row/>" * MB)}), "unpack to 6 MB"),
    "a directory that lies": (lying(with_parts({SHEET: b"0" * 120 * MB}), SHEET, 100), "damaged"),
    "two cells far apart": (
        with_parts({SHEET: sheet(b'<row r="1"><c r="A1"/></row><row r="9"><c r="ZZ100000"/></row>')}),
        "reach over more than 4,000,000 cells",
    ),
    "a row beyond all": (with_parts({SHEET: sheet(b'<row r="9999999999"><c><v>1</v></c></row>')}), "reach over"),
    "a column beyond all": (with_parts({SHEET: sheet(b'<row r="1"><c r="ZZZZZZ1"/></row>')}), "reach over"),
    "one text in many cells": (
        with_parts(
            {SHEET: sheet(b'<row r="1">' + b'<c t="s"><v>0</v></c>' * 2_000 + b"</row>"), TEXTS: texts(b"x" * 900_000)}
        ),
        "more than 64 MB of text",
    ),
    "one text behind comments": (
        with_parts(
            {
                SHEET: sheet(b'<row r="1">' + b'<c t="s"><v>1</v></c>' * 2_000 + b"</row>"),
                TEXTS: texts(b"a", b"x" * 900_000).replace(b"<si>", b"<!-- <si> --><si>", 1),
            }
        ),
        "more than 64 MB of text",
    ),
    "UTF-16": (with_parts({SHEET: sheet(b"").decode().encode("utf-16")}), "unusual encoding"),
    "an encoding with shifts": (with_parts({SHEET: XML % b"ISO-2022-JP" + b"<worksheet/>"}), "unusual encoding"),
    "entities": (with_parts({SHEET: b"<!DOCTYPE x [<!ENTITY e 'boo'>]>" + sheet(b"")}), "document types"),
    "an entity elsewhere": (
        with_parts({TEXTS: b"<!DOCTYPE x SYSTEM 'file:///etc/passwd'>" + texts(b"x")}),
        "document types",
    ),
}


@pytest.mark.parametrize(("content", "message"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_workbook_is_refused_at_once_with_what_to_do(content, message):
    began = time.perf_counter()
    with pytest.raises((NotAPlan, Refused), match=message) as refusal:
        checked(content)
    assert time.perf_counter() - began < 0.1
    assert str(refusal.value).rstrip().endswith(".")
    assert any(word in str(refusal.value) for word in ("Save", "Delete", "Keep", "Choose"))


@pytest.mark.parametrize("content", [content for content, _ in HOSTILE.values()], ids=HOSTILE)
def test_what_the_door_refuses_is_refused_by_its_name_too(content):
    with pytest.raises(PlanError):
        read_any(content, ".xlsx")


def test_a_sound_workbook_says_the_same_behind_the_door():
    found = checked(plain())
    assert values(found.content) == values(plain())
    assert found.notes == ()
    assert found.percents == {}


def test_only_parts_that_hold_values_pass_and_none_of_them_is_packed():
    beside = {
        "xl/vbaProject.bin": b"Sub Auto_Open()",
        "xl/externalLinks/externalLink1.xml": b"<externalLink/>",
        "xl/media/image1.png": b"\x89PNG",
        "xl/drawings/drawing1.xml": b"<!DOCTYPE x>",
        "xl/comments1.xml": b"<comments/>",
        "docProps/app.xml": b"<Properties/>",
        "customXml/item1.xml": b"<x/>",
    }
    found = checked(with_parts(beside))
    with zipfile.ZipFile(io.BytesIO(found.content)) as archive:
        assert set(archive.namelist()) & set(beside) == set()
        assert {SHEET, TEXTS, BOOK, "xl/styles.xml", "[Content_Types].xml"} <= set(archive.namelist())
        assert {about.compress_type for about in archive.infolist()} == {zipfile.ZIP_STORED}
    assert found.notes == (
        "The macros in the workbook were left out; nothing of them was run.",
        "Links to other workbooks were not followed; the values that this one keeps were read.",
    )


def test_a_directory_with_the_slashes_of_windows_is_read():
    content = packed({name.replace("/", "\\"): part for name, part in parts(plain()).items()})
    assert looks_like_a_workbook(content)
    assert values(checked(content).content) == values(plain())


def test_formulas_and_errors_are_told():
    def fill(_book, made):
        made.write_formula(0, 0, "=1+1", None, 2)
        made.write_formula(1, 0, "=1/0", None, "#DIV/0!")

    assert checked(filled(fill)).notes == (
        "Formulas were not computed; the values that the workbook keeps for them were read.",
        "A cell shows an error such as #REF!; it was read as empty.",
    )


def test_two_errors_are_counted():
    def fill(_book, made):
        made.write_formula(0, 0, "=1/0", None, "#DIV/0!")
        made.write_formula(1, 0, "=1/0", None, "#DIV/0!")

    assert "2 cells show an error such as #REF!; they were read as empty." in checked(filled(fill)).notes


@pytest.mark.parametrize("content", [plain(), OLE, packed({"xl/workbook.bin": b""})], ids=["new", "old", "binary"])
def test_workbooks_of_every_kind_are_known_by_their_content(content):
    assert looks_like_a_workbook(content)
    assert format_of(content).name == "xlsx"


@pytest.mark.parametrize("content", [b"", b"key,name", packed({"tasks.csv": b"key,name"}), b"xl/workbook.xml"])
def test_other_files_are_not_taken_for_workbooks(content):
    assert not looks_like_a_workbook(content)
