"""The icons: all drawn alike, all recolored."""

import re

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon

from ui.actions import ACTIONS
from ui.areas import PAGES
from ui.icons import FOLDER, SIZES, drawing, icon, pixmap
from ui.pages.welcome import TEMPLATE_ICONS
from ui.theme import DARK, LIGHT

NAMES = sorted(path.stem for path in FOLDER.glob("*.svg"))
SIZE = QSize(20, 20)


def colors_of(image):
    """The opaque colors of an image."""
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {QColor(image.pixel(x, y)).name() for x, y in points if image.pixelColor(x, y).alpha() == 255}


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_is_drawn_with_the_one_stroke_and_no_color_of_its_own(name):
    text = drawing(name)
    assert 'stroke-width="1.75"' in text
    assert 'viewBox="0 0 24 24"' in text
    assert re.findall(r"#[0-9a-fA-F]{3,6}", text) == []


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_shows_something(qapp, name):
    assert colors_of(pixmap(name, QColor("#ff0000"), 48).toImage()) == {"#ff0000"}


def test_every_action_page_and_template_has_its_icon():
    used = {action.icon for action in ACTIONS if action.icon}
    used |= {offer.icon for offer in PAGES} | set(TEMPLATE_ICONS.values())
    assert used <= set(NAMES)


def test_an_icon_takes_the_colors_of_the_theme_and_of_its_state(qapp):
    made = icon("task", DARK)
    assert colors_of(made.pixmap(SIZE).toImage()) == {DARK.text.name()}
    chosen = made.pixmap(SIZE, QIcon.Mode.Normal, QIcon.State.On)
    assert colors_of(chosen.toImage()) == {DARK.accent.name()}


def test_a_disabled_icon_is_fainter(qapp):
    made = icon("task", LIGHT)
    faint = made.pixmap(SIZE, QIcon.Mode.Disabled)
    assert LIGHT.text.name() not in colors_of(faint.toImage())


def test_an_icon_is_as_sharp_as_the_screen(qapp):
    assert icon("task", LIGHT).availableSizes() == [QSize(size, size) for size in SIZES]
    assert pixmap("task", QColor("red"), 20, 1.5).size() == QSize(30, 30)


def test_a_copied_icon_can_be_changed_without_harm(qapp):
    made = icon("gate", LIGHT)
    copied = QIcon(made)
    copied.addPixmap(pixmap("task", QColor("red"), 8))
    assert made.pixmap(SIZE).toImage() == icon("gate", LIGHT).pixmap(SIZE).toImage()


def test_a_missing_icon_is_named():
    with pytest.raises(FileNotFoundError, match="no_such_icon"):
        drawing("no_such_icon")


def test_an_icon_that_is_asked_for_again_is_not_painted_again(qapp):
    assert icon("task", LIGHT).cacheKey() == icon("task", LIGHT).cacheKey()
    assert icon("task", LIGHT).cacheKey() != icon("task", DARK).cacheKey()
