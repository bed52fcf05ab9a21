"""The example as a newcomer finds it: one click opens it, and every page has something to say without typing."""

import pytest
from PySide6.QtWidgets import QLabel

import planner
from ui.area import AreaPage, AreaTable
from ui.areas import PAGES

EXAMPLE = "Open the example"
DASH = "\N{EN DASH}"
AREAS = [offer.name for offer in PAGES if offer.name not in {"overview", "plan", "risks", "history"}]


@pytest.fixture
def opened(hands):
    """The window after a click on the example."""
    hands.click_on(EXAMPLE)
    hands.until(lambda: hands.window.session is not None)
    return hands


def words(widget):
    """What can be read in a widget."""
    return " ".join(part.text() for part in widget.findChildren(QLabel) if part.isVisible())


def test_the_overview_shows_p80_and_how_likely_each_gate_is_on_time_without_typing(opened):
    opened.window.show_page("overview")
    page = opened.window._built["overview"]
    opened.until(lambda: opened.session.simulation is not None, "for the simulation that runs by itself")
    found = opened.session.simulation
    opened.until(lambda: page.headline.p80.figure.text() != DASH)
    p80 = found.date(found.launch.spread.at(0.8))
    assert page.headline.p80.figure.text() == f"{p80.day} {p80:%b %Y}"
    ahead = [line for line in page.gates.lines if not line.below.startswith("passed on")]
    assert ahead
    assert all("of runs" in line.below for line in ahead)


def test_every_card_of_the_overview_has_something_to_say(opened):
    opened.window.show_page("overview")
    page = opened.window._built["overview"]
    for card in (page.gates, page.ready, page.tests, page.messages, page.work, page.overdue, page.phases, page.log):
        assert card.lines, card.accessibleName()


@pytest.mark.parametrize("name", AREAS)
def test_every_part_of_every_page_is_alive(opened, name):
    opened.window.show_page(name)
    page = opened.window._built[name]
    assert isinstance(page, AreaPage)
    for part in page._choice_of:
        page.show_part(part)
        opened.app.processEvents()
        shown = page.part(part)
        if isinstance(shown, AreaTable):
            assert shown.register.rowCount() > 0, part
        else:
            assert shown.isVisible()
            assert words(shown) or shown.children(), part


def test_a_line_of_the_overview_leads_to_the_row_that_it_is_about(opened):
    opened.window.show_page("overview")
    page = opened.window._built["overview"]
    for card, where in ((page.messages, "people"), (page.gates, "plan"), (page.log, "people")):
        opened.window.show_page("overview")
        line = card.lines[0]
        card._go(line.id)
        assert opened.window.page == where
        assert opened.session.selected == (line.id,)


def test_a_status_set_by_hand_needs_a_reason_and_stands_beside_the_computed_one(opened):
    opened.window.show_page("overview")
    page = opened.window._built["overview"]
    session = opened.session
    row = ("plan", session.plan.settings.id)
    assert not session.edit(lambda plan: planner.set_field(plan, row, "light", "green"))
    light = session.plan.schema.entity("plan").field("light").choices
    assert session.edit(
        lambda plan: planner.set_fields(plan, row, light=light("green"), light_reason="The board has seen the bugs.")
    )
    opened.until(page.light.by_hand.isVisible)
    assert "The board has seen the bugs." in page.light.by_hand.text()
    assert page.light.light.text().endswith("red")
