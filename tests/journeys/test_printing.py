"""Printing to PDF through the preview, with the pages counted and looked at."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from tests.journeys.hands import CONTROL
from ui.dialogs.print_preview import PrintPreview

RENDER = shutil.which("pdftoppm")


def print_to(hands, path, *, what=0, size="A4"):
    """Open the preview by key, choose content and paper there, and save the pages as PDF; how many it showed."""
    hands.press(Qt.Key.Key_P, CONTROL)
    hands.until(lambda: hands.window.findChild(PrintPreview, "print") is not None)
    preview = hands.window.findChild(PrintPreview, "print")
    hands.until(preview.isVisible)
    for box, wanted in ((preview._what, preview._what.itemText(what)), (preview._size, size)):
        choose(hands, box, wanted)
    pages = preview.page_count()
    hands.with_dialogs(lambda: hands.click_on("Save as PDF...", preview), hands.choose_file(path, "PDF"))
    hands.until(path.is_file)
    return pages


def choose(hands, box, wanted):
    """Go through the choices of a box with the arrow keys."""
    box.setFocus()
    while box.currentText() != wanted:
        before = box.currentIndex()
        hands.press(Qt.Key.Key_Down)
        assert box.currentIndex() != before, f"no {wanted} in {box.accessibleName()}"


def pages_in(path):
    """How many pages a PDF file has."""
    return len(re.findall(rb"/Type\s*/Page\b", path.read_bytes()))


@pytest.mark.parametrize(("what", "size"), [(0, "A4"), (0, "Letter"), (1, "A3")])
def test_a_plan_is_printed_to_pdf_with_the_pages_of_its_preview(example, tmp_path, what, size):
    path = tmp_path / "pages.pdf"
    pages = print_to(example, path, what=what, size=size)
    assert pages == pages_in(path)
    assert pages >= (1 if what else 2)


@pytest.mark.skipif(RENDER is None, reason="pdftoppm (poppler-utils) is not there to render the pages")
def test_every_page_has_a_title_and_content_and_none_is_blank(example, tmp_path):
    path = tmp_path / "pages.pdf"
    pages = print_to(example, path)
    subprocess.run([RENDER, "-r", "50", "-png", str(path), str(tmp_path / "page")], check=True, timeout=60)
    shown = [QImage(str(one)) for one in sorted(tmp_path.glob("page*.png"))]
    assert len(shown) == pages
    for image in shown:
        height = image.height()
        assert ink(image, 0, height // 8) > 50, "no title"
        assert ink(image, height // 8, height * 7 // 8) > 500, "no content"
        assert ink(image, height * 7 // 8, height) > 5, "no page number"


def ink(image, top, bottom):
    """How many pixels of a strip are not paper."""
    return sum(image.pixelColor(x, y).lightness() < 200 for y in range(top, bottom) for x in range(0, image.width(), 2))


def test_a_preview_that_is_left_writes_nothing(example, tmp_path):
    example.press(Qt.Key.Key_P, CONTROL)
    example.until(lambda: example.window.findChild(PrintPreview, "print") is not None)
    preview = example.window.findChild(PrintPreview, "print")
    QTest.keyClick(preview, Qt.Key.Key_Escape)
    example.until(lambda: not preview.isVisible())
    assert not list(tmp_path.glob("*.pdf"))
