"""Where pages go: real PDF, SVG and PNG files of the right size."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage, QPageSize
from PySide6.QtSvg import QSvgRenderer

from tests.ui.printing.test_page import Plain
from ui.printing.output import SHARP, page_layout, pdf_of, png_of, svg_of
from ui.printing.page import Heading

pytestmark = pytest.mark.usefixtures("qapp")
HEADING = Heading("A launch & more", "Graph")


def test_a_pdf_has_a_page_for_each_of_the_sheet():
    data = pdf_of(Plain(), HEADING, page_layout())
    assert data.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type\s*/Page\b", data)) == 2


@pytest.mark.parametrize(
    ("landscape", "size", "box"),
    [
        (True, QPageSize.PageSizeId.A4, (842, 595)),
        (False, QPageSize.PageSizeId.A4, (595, 842)),
        (False, QPageSize.PageSizeId.Letter, (612, 792)),
    ],
)
def test_a_pdf_has_the_paper_that_was_chosen(landscape, size, box):
    data = pdf_of(Plain(), HEADING, page_layout(landscape=landscape, size=size))
    found = re.search(rb"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)", data)
    assert tuple(round(float(side)) for side in found.groups()) == pytest.approx(box, abs=1)


def test_an_svg_is_the_sheet_in_one_piece():
    text = svg_of(Plain(), QSizeF(300, 200), "A launch & more").decode()
    assert 'viewBox="0 0 300 200"' in text
    assert "<title>A launch &amp; more</title>" in text
    assert QSvgRenderer(text.encode()).isValid()


def test_a_png_is_the_sheet_in_one_piece_and_sharp():
    image = QImage.fromData(png_of(Plain(), QSizeF(300, 200)))
    assert (image.width(), image.height()) == (300 * SHARP, 200 * SHARP)
    assert image.pixelColor(100, 100).name() == "#008000"
