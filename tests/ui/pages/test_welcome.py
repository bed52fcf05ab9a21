"""The welcome page: one click to a plan."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

import planner
from tests.ui.windows import LEFT
from ui.pages.welcome import TEMPLATE_ICONS, WelcomePage, figures_of
from ui.widgets.tiles import Tile


@pytest.fixture
def page(qtbot, look):
    made = WelcomePage(look)
    qtbot.addWidget(made)
    made.resize(1200, 900)
    made.complete()
    made.show()
    return made


def press(qtbot, page, text):
    """Press the button of this text."""
    qtbot.mouseClick(next(part for part in page.findChildren(QPushButton) if part.text() == text), LEFT)


@pytest.mark.parametrize(("width", "drawn"), [(1200, True), (900, False), (760, False)])
def test_a_narrow_page_leaves_out_the_picture_and_not_its_right_edge(qtbot, page, width, drawn):
    page.resize(width, 900)
    qtbot.waitUntil(lambda: page._emblem.isVisible() is drawn)
    qtbot.waitUntil(lambda: page.widget().width() <= page.viewport().width())


def test_a_tile_for_every_template_is_there_before_they_are_read(page):
    assert len(page.findChildren(Tile)) == len(TEMPLATE_ICONS) == 6


def test_the_icons_are_those_of_the_templates_that_exist():
    assert set(TEMPLATE_ICONS) == {template.name for template in planner.templates()}


def test_tiles_say_what_the_templates_are_about(page):
    page.offer_templates(planner.templates())
    titles = {tile.accessibleName() for tile in page.findChildren(Tile)}
    assert titles == {template.title for template in planner.templates()}


def test_a_template_is_described_by_its_size():
    web = planner.templates()[0]
    assert figures_of(web) == "74 tasks   124 links   12 risks"


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("Open the example", "example_asked"),
        ("New empty plan", "new_asked"),
        ("Plan file...", "open_asked"),
        ("Import YAML, CSV, Excel, Project...", "import_asked"),
    ],
)
def test_each_button_asks_for_what_it_says(qtbot, page, text, signal):
    with qtbot.waitSignal(getattr(page, signal)):
        press(qtbot, page, text)


def test_a_click_on_a_tile_asks_for_its_template(qtbot, page):
    with qtbot.waitSignal(page.template_asked) as asked:
        qtbot.mouseClick(page.findChildren(Tile)[0], LEFT)
    assert asked.args == ["web-service"]


def test_a_tile_works_by_keyboard(qtbot, page):
    tile = page.findChildren(Tile)[1]
    tile.setFocus()
    with qtbot.waitSignal(page.template_asked) as asked:
        qtbot.keyClick(tile, Qt.Key.Key_Space)
    assert asked.args == ["mobile-app"]


def test_recent_files_that_are_gone_are_left_out(qtbot, page, tmp_path):
    there = tmp_path / "a & b <i>.launchplan"
    there.write_bytes(b"")
    page.offer_files([there, tmp_path / "gone.launchplan"])
    texts = [part.text() for part in page.findChildren(QPushButton) if part.property("kind") == "link"]
    assert texts == ["a && b <i>"]


def test_a_file_that_is_gone_is_offered_where_earlier_versions_of_it_are_kept(page, tmp_path):
    gone = tmp_path / "gone.launchplan"
    page.offer_files([gone, tmp_path / "for ever.launchplan"], {gone})
    texts = [part.text() for part in page.findChildren(QPushButton) if part.property("kind") == "link"]
    assert texts == ["gone"]


def test_without_recent_files_it_says_what_will_be_there(page):
    page.offer_files([])
    assert any("listed here" in part.text() for part in page.findChildren(QLabel))


def test_one_click_leads_to_a_scheduled_plan_with_its_critical_path(qtbot, window):
    press(qtbot, window._welcome, "Open the example")
    assert window.page == "plan"
    assert len(window.session.schedule.critical_path) > 10
    assert window.faces.graph.isVisible()


def test_no_text_is_clipped_at_the_width_of_a_small_screen(page, qtbot):
    page.offer_templates(planner.templates())
    page.resize(900, 700)
    qtbot.wait(20)
    short = [
        part.text() for part in page.findChildren(QLabel) if part.wordWrap() and part.isVisible() and clipped(part)
    ]
    assert short == []


def clipped(part):
    """Whether a wrapping label is lower than its text needs."""
    return part.height() < part.heightForWidth(part.width())


def test_a_long_name_of_a_recent_file_ends_in_dots_and_is_told_whole(page, tmp_path):
    there = tmp_path / f"{'The launch of everything that we have ' * 4}.launchplan"
    there.touch()
    page.offer_files([there])
    [shown] = [part for part in page.findChildren(QPushButton) if part.property("kind") == "link"]
    assert shown.text().endswith("\N{HORIZONTAL ELLIPSIS}")
    assert shown.sizeHint().width() <= shown.parentWidget().contentsRect().width()
    assert shown.accessibleName() == there.stem
    assert there.name in shown.toolTip()
