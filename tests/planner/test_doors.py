"""Where the names of the public face live."""

import importlib
from itertools import pairwise

import pytest

import planner
from planner.doors import HOME


@pytest.mark.parametrize("module", HOME)
def test_every_name_is_where_it_is_said_to_live(module):
    found = importlib.import_module(module)
    missing = [name for name in HOME[module].split() if not hasattr(found, name)]
    assert missing == []


def test_every_home_is_a_module_of_the_planner_and_none_of_the_terminal():
    assert all(module.startswith("planner.") for module in HOME)
    assert not any(module.startswith("planner.cli") for module in HOME)


def test_names_of_a_home_stand_once():
    for names in HOME.values():
        ordered = sorted(names.split())
        assert all(one != other for one, other in pairwise(ordered)), names


def test_the_face_gives_what_lives_there():
    assert planner.launch_status is importlib.import_module("planner.reports.status").launch_status
    assert planner.gate_standings is importlib.import_module("planner.launch.gates").gate_standings
