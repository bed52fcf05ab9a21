"""The architecture as a picture: what each box says, which way links run, what is lit."""

import numpy as np

from planner import architecture
from planner.model.launch_values import ComponentKind, Grade
from tests.builders import a_plan, with_rows
from tests.launches import a_component, a_shop
from ui.canvas.picture import Light
from ui.panels.component_picture import laid_out, lit_by_failure, picture_of, told

SHOP = architecture(a_shop())


def pictured(found):
    return picture_of(found, laid_out(found))


def test_a_box_says_key_name_kind_and_how_far_a_failure_reaches():
    nodes = pictured(SHOP).nodes
    row = nodes.ids.index("db")
    assert (nodes.keys[row], nodes.names[row], nodes.durations[row]) == ("db", "Db", "service")
    assert nodes.dates[row] == "stops 3 others"
    assert nodes.dates[nodes.ids.index("mail")] == "stops 1 other"
    assert nodes.dates[nodes.ids.index("web")] == ""


def test_single_points_are_marked_by_sign_and_word():
    nodes = pictured(SHOP).nodes
    signs = {one for one, badge in zip(nodes.ids, nodes.badges, strict=True) if badge == "◆"}
    words = {one for one, foot in zip(nodes.ids, nodes.floats, strict=True) if foot == "single point"}
    assert signs == words == {"db", "api", "jobs"}


def test_what_is_highly_critical_is_drawn_as_critical_and_each_kind_has_a_color():
    parts = (a_component("a", kind=ComponentKind.STORE, criticality=Grade.HIGH), a_component("b"))
    nodes = pictured(architecture(with_rows(a_plan(), *parts))).nodes
    assert nodes.critical.tolist() == [True, False]
    assert nodes.colors == ("teal", "blue")


def test_links_run_from_what_is_needed_to_the_right():
    picture = pictured(SHOP)
    x = dict(zip(picture.nodes.ids, picture.nodes.x.tolist(), strict=True))
    assert all(x[needed] < x[needing] for needed, needing in SHOP.links)
    assert picture.describe_link(0) == "Api needs Db"


def test_links_of_a_ring_are_warned_of():
    found = architecture(with_rows(a_plan(), a_component("a", "b"), a_component("b", "a"), a_component("c", "a")))
    warned = dict(zip(found.links, pictured(found).links.warnings, strict=True))
    assert warned["a", "b"] == warned["b", "a"] == "These components need each other."
    assert warned["a", "c"] == ""


def test_what_stops_is_ringed_and_says_so_and_all_else_is_faint():
    picture = lit_by_failure(pictured(SHOP), SHOP, "db")
    lights = dict(zip(picture.nodes.ids, picture.nodes.light.tolist(), strict=True))
    assert lights == dict.fromkeys(("db", "api", "web", "jobs"), Light.DRIVING) | {"mail": Light.FAINT}
    feet = dict(zip(picture.nodes.ids, picture.nodes.dates, strict=True))
    assert feet["web"] == feet["api"] == "stops too"
    assert (feet["db"], feet["mail"]) == ("stops 3 others", "stops 1 other")
    links = dict(zip(SHOP.links, picture.links.light.tolist(), strict=True))
    assert links["db", "api"] == Light.DRIVING
    assert links["mail", "jobs"] == Light.FAINT


def test_a_component_is_told_in_words():
    assert told(SHOP, "db").splitlines() == [
        "db  Db",
        "service, criticality medium",
        "Single point of failure: without it, parts of the system are no longer connected.",
        "When it fails, these stop: Api, Web, Jobs.",
    ]
    assert told(SHOP, "web").endswith("Nothing stops with it.")


def test_places_stay_while_nothing_but_names_changes():
    before = laid_out(SHOP)
    assert laid_out(architecture(a_shop()), before) is before
    other = laid_out(architecture(with_rows(a_shop(), a_component("new", "web"))), before)
    assert "new" in other.ids


def test_an_architecture_of_nothing_is_an_empty_picture():
    picture = pictured(architecture(a_plan()))
    assert picture.nodes.ids == ()
    assert np.array_equal(picture.links.tail, np.zeros(0))
