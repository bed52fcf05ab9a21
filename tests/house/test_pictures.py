"""The pictures of README and help: each is made by the one script, exists, is shown somewhere and is not large."""

import importlib.util
import re
import sys

import pytest
from PySide6.QtGui import QImage

from tests.house.source import ROOT
from ui.settings import THEME

FOLDER = ROOT / "resources" / "help" / "images"
SHOWN = re.compile(r"!\[([^\]]+)\]\(([^)\s]+)\)")
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")), *sorted(FOLDER.parent.rglob("*.md"))]


@pytest.fixture(scope="module")
def script():
    """The script that makes the pictures."""
    found = importlib.util.spec_from_file_location("screenshots", ROOT / "docs" / "screenshots.py")
    made = importlib.util.module_from_spec(found)
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "screenshots", made)
        patch.setattr(sys, "path", list(sys.path))
        found.loader.exec_module(made)
    return made


def shown():
    """The pictures that README, documents and help show, each with the words for who does not see it."""
    return [
        ((page.parent / place).resolve(), words)
        for page in PAGES
        for words, place in SHOWN.findall(page.read_text("utf-8"))
    ]


def test_every_picture_that_is_shown_exists_and_has_words():
    assert [str(place) for place, words in shown() if not place.is_file() or len(words) < 10] == []


def test_every_picture_is_shown_and_made_by_the_script(script):
    files = {place.name for place in FOLDER.iterdir()}
    assert files == {f"{name}.png" for name in script.SHOTS}
    assert files == {place.name for place, _words in shown()}
    assert script.IMAGES == FOLDER


def test_there_are_twelve_in_all_themes_and_two_scales(script):
    shots = script.SHOTS.values()
    assert len(shots) == 12
    assert {shot.theme for shot in shots} == set(THEME.choices) - {"system"}
    assert {shot.scale for shot in shots} == {1.0, 1.5}


def test_pictures_have_the_size_that_the_script_says_and_are_small(script):
    for name, shot in script.SHOTS.items():
        place = FOLDER / f"{name}.png"
        image = QImage(str(place))
        wanted = tuple(round(side * shot.scale) for side in shot.size)
        assert shot.alone or (image.width(), image.height()) == wanted
        assert place.stat().st_size < 200_000


def test_a_picture_keeps_its_common_and_its_rare_colors(script):
    image = QImage(64, 64, QImage.Format.Format_RGB32)
    for row in range(64):
        for column in range(64):
            image.setPixel(column, row, 0xFF000000 | (row * 4) << 16 | column * 4)
    image.setPixel(0, 0, 0xFF00FF00)
    made = script.reduced(image)
    assert made.colorCount() == script.COLORS
    assert made.pixelColor(0, 0).name() == "#00ff00"
    other = made.pixelColor(32, 32)
    assert abs(other.red() - 128) + abs(other.blue() - 128) < 64
