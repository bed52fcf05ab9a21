"""Pictures that were looked at once and kept: what is painted today has to look the same.

`GOLDEN=renew python -m pytest tests/ui/test_golden.py` paints them anew; look at them before they are committed.
"""

import os
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPainter

FOLDER = Path(__file__).parent / "golden"
RENEWED = os.environ.get("GOLDEN") == "renew"
APART = 12
"""By how much of 255 a color may be another, in one of its parts: edges are smoothed a little differently."""
SHARE = 0.0005
"""Share of the pixels that may be further apart."""


def painted(widget):
    """What a widget shows, a pixel for a pixel."""
    image = QImage(widget.size(), QImage.Format.Format_RGB32)
    widget.render(image, QPoint())
    return image


def pixels(image):
    """The colors of a picture (height, width, 3)."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    flat = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine() // 4, 4)
    return flat[:, : plain.width(), :3].astype(int)


def differing(one, other):
    """Which pixels of two pictures of one size are clearly of other colors (height, width)."""
    return (np.abs(pixels(one) - pixels(other)) > APART).any(axis=2)


def verdict(seen, kept):
    """What is wrong with a picture, empty where it is as it was."""
    if seen.size() != kept.size():
        return f"it is {seen.width()}x{seen.height()}, no longer {kept.width()}x{kept.height()}"
    share = differing(seen, kept).mean()
    return f"{share:.2%} of it differ" if share > SHARE else ""


def difference(seen, kept):
    """Both pictures and, in red on what was, where they differ, one below the other."""
    marked = kept.convertToFormat(QImage.Format.Format_RGB32)
    if seen.size() == kept.size():
        rows, columns = np.nonzero(differing(seen, kept))
        for row, column in zip(rows.tolist(), columns.tolist(), strict=True):
            marked.setPixel(column, row, 0xFFFF0000)
    parts = (kept, seen, marked)
    whole = QImage(max(p.width() for p in parts), sum(p.height() for p in parts), QImage.Format.Format_RGB32)
    painter, top = QPainter(whole), 0
    for part in parts:
        painter.drawImage(0, top, part)
        top += part.height()
    painter.end()
    return whole


def check(image, name, folder):
    """Compare with the kept picture of this name; where it differs, say where all of it can be looked at."""
    place = FOLDER / f"{name}.png"
    if RENEWED:
        place.parent.mkdir(exist_ok=True)
        assert image.convertToFormat(QImage.Format.Format_RGB888).save(str(place), "PNG", 0)
        return
    kept = QImage(str(place))
    assert not kept.isNull(), f"There is no {place}. GOLDEN=renew makes it."
    wrong = verdict(image, kept)
    if wrong:
        told = folder / f"{name}-difference.png"
        difference(image, kept).save(str(told))
        pytest.fail(f"{name} does not look as it did: {wrong}. What was, what is and where they differ: {told}")
