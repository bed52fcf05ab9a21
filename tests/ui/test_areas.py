"""Each page shows the rows of an area, and each area has a page."""

from pathlib import Path

import pytest

from planner.model.schema import SCHEMA
from ui.areas import OWN_PAGE, PAGES, page_of
from ui.late import load

NAMES = [offer.name for offer in PAGES]
ICONS = Path(__file__).parents[2] / "resources" / "icons"


def test_every_entity_of_an_area_has_a_page():
    assert {entity.area for entity in SCHEMA.entities if entity.area} <= set(NAMES)


@pytest.mark.parametrize(
    ("entity", "page"),
    [("task", "plan"), ("risk", "risks"), ("component", "system"), ("person", "people"), ("link", "")],
)
def test_rows_are_shown_by_the_page_of_their_area(entity, page):
    assert page_of(SCHEMA, entity) == page


def test_entities_with_a_page_of_their_own_belong_to_no_area():
    assert [SCHEMA.entity(name).area for name in OWN_PAGE] == [""] * len(OWN_PAGE)
    assert set(OWN_PAGE.values()) <= set(NAMES)


def test_pages_differ_in_name_and_key():
    for name in ("name", "key", "door"):
        assert len({getattr(offer, name) for offer in PAGES}) == len(PAGES)


@pytest.mark.parametrize("offer", PAGES, ids=NAMES)
def test_a_page_has_an_icon_and_a_door_that_opens(offer):
    assert (ICONS / f"{offer.icon}.svg").is_file()
    assert load(offer.door).__doc__
