"""The phrases of the launch practice about objectives, scope, infrastructure and architecture, as their checks say."""

from datetime import date

import networkx as nx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea

import planner
from planner.model.launch_values import Extent
from planner.model.objectives import ScopeItem
from planner.model.quality import TestCase
from planner.model.system import Booking, Environment
from tests.builders import a_plan, with_rows
from tests.launches import a_component, a_shop
from tests.ui.windows import open_plan
from ui.dialogs.new_row import NewRow
from ui.dialogs.removing import Removing

KEY = Qt.Key


def at(hands, plan, page, part):
    """Open a plan, and a part of one of its pages."""
    open_plan(hands.window, plan)
    hands.window.show_page(page)
    made = hands.window._built[page]
    made.show_part(part)
    hands.app.processEvents()
    return made


@pytest.mark.parametrize("missing", ["measure", "target", "due"])
def test_setting_clear_objectives_refuses_one_without_measure_target_or_due_date_with_the_reason(hands, missing):
    page = at(hands, a_plan("A 3d"), "scope", "objective")
    page.table.add()
    dialog = hands.window.findChild(NewRow)
    for name, text in {"name": "Faster", "measure": "Median answer", "target": "2", "due": "30"}.items():
        if name != missing:
            dialog.editors[name].put(text)
    hands.app.processEvents()
    dialog.accept()
    assert not hands.plan.table("objective")
    assert "must" in dialog.words(missing)
    dialog.editors[missing].put("3")
    dialog.accept()
    assert len(hands.plan.table("objective")) == 1


def test_defining_the_scope_lists_what_is_in_without_a_task_or_a_test(hands):
    rows = (
        ScopeItem(id="SC1", key="SC1", name="Search", tasks=("A",)),
        ScopeItem(id="SC2", key="SC2", name="Sharing"),
        ScopeItem(id="SC3", key="SC3", name="Export", extent=Extent.OUT, reason="Later"),
        TestCase(id="Q1", key="Q1", name="Finds", scope=("SC1",)),
    )
    at(hands, with_rows(a_plan("A 3d"), *rows), "scope", "scope_item")
    dates = hands.session.schedule
    listed = planner.findings_of(hands.plan, dates)
    for rule in ("scope task", "scope test"):
        assert [one.ids for one in listed if one.rule == rule] == [("SC2",)]


def test_preparing_the_infrastructure_flags_two_bookings_that_overlap_on_the_right_day(hands):
    rows = (
        Environment(id="E1", key="E1", name="Staging"),
        Booking(id="b1", environment="E1", name="Load test", begin=date(2026, 3, 2), end=date(2026, 3, 4)),
        Booking(id="b2", environment="E1", name="Acceptance", begin=date(2026, 3, 5), end=date(2026, 3, 6)),
    )
    page = at(hands, with_rows(a_plan("A 3d"), *rows), "system", "booking")
    assert "booking overlap" not in {one.rule for one in hands.session.findings}
    page.table.edit_cell("b2", "begin")
    editor = QApplication.focusWidget()
    editor.clear()
    hands.type("2026-03-04")
    hands.press(KEY.Key_Return)
    (one,) = (one for one in hands.session.findings if one.rule == "booking overlap")
    assert one.message == "Load test and Acceptance have Staging at once, 2026-03-04 to 2026-03-04."


def test_technical_proficiency_refuses_to_delete_a_component_with_dependants(hands):
    page = at(hands, a_shop(), "system", "component")
    hands.session.select(("db",))
    page.table.setFocus()
    before = hands.plan
    hands.press(KEY.Key_Delete)
    dialog = hands.window.findChild(Removing)
    assert dialog.told.text() == "db  Db is not removed: other components need it."
    assert [part.text() for part in dialog.findChild(QScrollArea).findChildren(QLabel)][1:] == [
        "api  Api",
        "jobs  Jobs",
    ]
    next(part for part in dialog.findChildren(QPushButton) if part.text() == "Cancel").click()
    assert hands.plan is before
    with pytest.raises(planner.Refused, match="2 components"):
        planner.remove_unreferenced(before, [("component", "db")])


def test_technical_proficiency_marks_the_articulation_points_that_networkx_finds(hands):
    page = at(hands, planner.example(), "system", "architecture")
    graph = nx.Graph()
    for row in hands.plan.table("component").values():
        graph.add_node(row.id)
        graph.add_edges_from((row.id, needed) for needed in row.needs)
    points = set(nx.articulation_points(graph))
    nodes = page.part("architecture").graph.scene.picture.nodes
    marked = {one for one, word in zip(nodes.ids, nodes.floats, strict=True) if "single point" in word}
    assert marked == points
    assert points


def test_technical_proficiency_shows_what_stops_and_which_tasks_and_risks_touch_it(hands):
    plan = with_rows(a_shop(), a_component("app", "web", tasks=("L",)))
    panel = at(hands, plan, "system", "architecture").part("architecture")
    hands.session.select(("db",))
    assert [line.name for line in panel.lists.stops.lines] == ["api  Api", "web  Web", "jobs  Jobs", "app  App"]
    assert [line.name for line in panel.lists.tasks.lines] == ["A  A", "B  B", "L  L"]
    assert [line.name for line in panel.lists.risks.lines] == ["K1  Rain"]
