"""Layouts: which faces of each plan were shown, remembered whatever the file of preferences holds."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from ui.layouts import FACES, KEPT, Layout, layout_of, remember
from ui.settings import LAYOUTS


def test_graph_and_table_stand_beside_each_other_at_first(settings):
    assert layout_of(settings, "P") == Layout(("graph", "table"))
    assert not Layout().upright


def test_with_a_timeline_the_graph_stands_above_unless_somebody_chose_otherwise():
    assert Layout().toggled("timeline").upright
    assert not Layout(stacked=False).toggled("timeline").upright


@given(st.lists(st.sampled_from(FACES)))
def test_at_least_one_face_is_always_shown(toggled):
    layout = Layout()
    for face in toggled:
        layout = layout.toggled(face)
    assert layout.faces
    assert list(layout.faces) == [face for face in FACES if face in layout.faces]


def test_each_plan_has_its_own_and_a_new_one_gets_the_last(settings):
    first, second = Layout(("timeline",), True, (1, 2), (3, 4)), Layout(("graph",))
    remember(settings, "P", first)
    remember(settings, "Q", second)
    assert layout_of(settings, "P") == first
    assert layout_of(settings, "Q") == second
    assert layout_of(settings, "new") == second


def test_no_more_than_some_plans_are_remembered(settings):
    for number in range(KEPT + 5):
        remember(settings, f"P{number}", Layout())
    assert len(settings.value(LAYOUTS)) == KEPT
    remember(settings, f"P{KEPT}", Layout(("table",)))
    assert len(settings.value(LAYOUTS)) == KEPT


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"plan": "P"}', '{"plan":"P","faces":["moon"],"stacked":1,"outer":[],"rows":[]}', "3"]
)
def test_nonsense_is_left_out(settings, text):
    settings.choose(LAYOUTS, (text,))
    assert layout_of(settings, "P") == Layout()
    remember(settings, "P", Layout(("table",)))
    assert layout_of(settings, "P").faces == ("table",)


def test_the_column_of_groups_is_remembered_for_its_plan_alone(settings):
    remember(settings, "P", Layout(group="owner"))
    assert layout_of(settings, "P").group == "owner"
    assert layout_of(settings, "another").group == ""


def test_a_layout_of_a_version_without_groups_has_none(settings):
    settings.choose(LAYOUTS, ('{"plan":"P","faces":["table"],"stacked":null,"outer":[],"rows":[]}',))
    assert layout_of(settings, "P") == Layout(("table",))
