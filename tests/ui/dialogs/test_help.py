"""The help: opened by F1 where one works, searched, read, and never in touch with a network."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.ui.windows import LEFT
from ui.dialogs.help import PICTURE, HelpWindow
from ui.manual import PAGES, title_of


@pytest.fixture
def opened(qtbot, launched):
    """The help as F1 opens it, with the focus where the test puts it first."""
    made = []

    def open_it(part=None):
        if part is not None:
            part.setFocus()
            assert QApplication.focusWidget() is part
        qtbot.keyClick(QApplication.focusWidget() or launched, Qt.Key.Key_F1)
        (window,) = launched.findChildren(HelpWindow)
        made.append(window)
        return window

    yield open_it
    for window in made:
        window.close()


def title(window):
    """The title of the page that is read."""
    return window.page.document().firstBlock().text()


@pytest.mark.parametrize(("face", "expected"), [("graph", "Graph"), ("table", "Table")])
def test_f1_explains_the_face_that_has_the_keys(opened, launched, face, expected):
    assert title(opened(getattr(launched.faces, face))) == expected


def test_f1_explains_the_timeline(opened, launched):
    launched.faces.toggle_face("timeline")
    assert title(opened(launched.faces.timeline)) == "Timeline"


@pytest.mark.parametrize("page", ["risks", "setup"])
def test_f1_explains_the_page(opened, launched, page):
    launched.show_page(page)
    assert title(opened()) == title_of(page)


def test_f1_explains_inspector_and_findings(launched):
    launched.session.select(["A"])
    next(part for part in launched._inspector.findChildren(QLineEdit) if part.isVisible()).setFocus()
    assert launched.guide.topic() == "inspector"
    launched.toggle_findings()
    assert launched.guide.topic() == "findings"


def test_a_link_leads_to_another_page_and_back(qtbot, opened, launched):
    window = opened(launched.faces.table)
    window.page.anchorClicked.emit(QUrl("graph.md"))
    assert title(window) == "Graph"
    qtbot.mouseClick(window._back, LEFT)
    assert title(window) == "Table"
    assert not window._back.isEnabled()


def test_an_address_elsewhere_is_never_followed(opened, launched):
    window = opened(launched.faces.table)
    for address in ("https://example.org/graph.md", "file:///etc/passwd", "/etc/passwd"):
        window.page.anchorClicked.emit(QUrl(address))
        assert (address, title(window)) == (address, "Table")


def test_nothing_but_the_pictures_of_the_help_is_loaded_for_a_page(opened):
    page = opened().page
    elsewhere = ("https://example.org/a.png", "file:///etc/passwd", "images/../graph.md", "images/none.png", "graph.md")
    for address in elsewhere:
        found = page.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl(address))
        assert (address, found) == (address, None)


def test_a_picture_of_the_help_is_as_wide_as_the_page_lets_it(opened):
    page = opened().page
    image = page.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl("images/plan-light.png"))
    assert image.width() == PICTURE
    assert page.width() > PICTURE + 48


def test_a_page_shows_its_picture(opened):
    window = opened()
    window.open_page("graph")
    document = window.page.document()
    blocks, block = [], document.begin()
    while block.isValid():
        blocks.append(document.documentLayout().blockBoundingRect(block).height())
        block = block.next()
    assert 300 < max(blocks) < PICTURE * 0.7


def test_searching_leaves_the_pages_that_hold_all_words(qtbot, opened):
    window = opened()
    qtbot.keyClicks(window._field, "s-curve")
    assert window.pages() == ["risks"]
    qtbot.keyClick(window._field, Qt.Key.Key_Return)
    assert title(window) == title_of("risks")


def test_a_search_without_a_result_says_so(qtbot, opened):
    window = opened()
    qtbot.keyClicks(window._field, "qqqqq")
    assert window.pages() == []
    assert window._nothing.isVisible()


def test_the_list_offers_all_pages_and_marks_the_one_that_is_read(opened, launched):
    window = opened(launched.faces.table)
    assert window.pages() == list(PAGES)
    assert window._list.currentItem().text() == "Table"
    window._list.setCurrentRow(0)
    assert title(window) == title_of(PAGES[0])


def test_asking_again_uses_the_same_window(opened, launched):
    assert opened(launched.faces.table) is opened(launched.faces.graph)


def test_headings_are_larger_than_words_and_links_have_the_color_of_the_theme(opened, launched):
    window = opened(launched.faces.graph)
    assert window.page.document().firstBlock().begin().fragment().charFormat().font().pixelSize() > 20
    launched.choose_theme("dark")
    assert title(window) == "Graph"


@pytest.fixture
def opened_in_german(german, opened):
    """The help as it is opened in a German window."""
    return opened


def test_in_a_german_window_pages_titles_and_search_are_german(opened_in_german, launched, qtbot):
    window = opened_in_german(launched.faces.table)
    assert title(window) == window.page.accessibleName() == window._list.currentItem().text() == "Tabelle"
    qtbot.keyClicks(window._field, "Sechseck")
    assert window.pages() == ["graph"]
    qtbot.keyClick(window._field, Qt.Key.Key_Return)
    assert title(window) == "Netzplan"


def test_a_german_page_shows_the_picture_that_all_languages_share(opened_in_german):
    page = opened_in_german().page
    image = page.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl("../images/plan-light.png"))
    assert image.width() == PICTURE
