"""The readiness page: its panels first, then the registers that follow from the schema."""

import pytest

from planner.model.launch_values import Ballot
from tests.planner.launch.launches import asking, gated, listing, voted
from tests.ui.opened import texts
from tests.ui.windows import open_plan
from ui.settings import SIMULATE


@pytest.fixture
def page(window, settings):
    settings.choose(SIMULATE, "never")
    open_plan(window, listing(voted(asking(gated(), {}), Ballot.GO), {}))
    window.show_page("readiness")
    return window._built["readiness"]


def test_the_gates_are_shown_first(page):
    assert page.shown == "gates"


def test_every_entity_of_the_area_has_its_register(page):
    for entity in ("gate_rules", "criterion", "vote", "checklist_item"):
        page.show_part(entity)
        assert (page.table.register.entity.name, page.table.register.rowCount()) == (entity, 1)


def test_a_selected_vote_is_shown_in_its_register(page, window):
    window.show_rows(("QA-031200",))
    assert page.shown == "vote"
    assert page.table.selected() == ("QA-031200",)


def test_a_criterion_edited_in_its_register_changes_the_gate(page, window):
    page.show_part("criterion")
    register = page.table.register
    index = register.index(0, register.column_of("state"))
    assert register.setData(index, "fail")
    page.show_part("gates")
    panel = page.part("gates")
    panel.refresh()
    assert texts(panel.table.register, "why")[0].count("Criterion 1: Reviewed by nobody, without evidence.") == 1
