"""The door for modules that load late."""

from fractions import Fraction

import pytest

from ui.areas import PAGES
from ui.late import load


def test_it_gives_what_it_names():
    assert load("fractions:Fraction") is Fraction


@pytest.mark.parametrize("offer", PAGES, ids=lambda offer: offer.name)
def test_every_page_is_behind_its_door(offer):
    assert isinstance(load(offer.door), type)


def test_a_missing_module_or_name_is_an_error():
    with pytest.raises(ImportError):
        load("no_such_module:x")
    with pytest.raises(AttributeError):
        load("fractions:nothing")
