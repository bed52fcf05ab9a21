"""The architecture by mouse and keys: what a failure reaches, and needs that are drawn."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from planner import set_field
from planner.model.quality import Bug
from tests.builders import a_plan, with_rows
from tests.launches import a_component, a_shop
from tests.ui.opened import a_session, type_keys
from tests.ui.windows import LEFT
from ui.dialogs.removing import Removing
from ui.panels.components import ComponentsPanel
from ui.theme import DARK

KEY = Qt.Key


def opened(qtbot, plan, look, tmp_path):
    panel = ComponentsPanel(a_session(plan, tmp_path), look, None, None)
    qtbot.addWidget(panel)
    panel.resize(1200, 700)
    panel.show()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    panel.graph.setFocus()
    return panel


@pytest.fixture
def panel(qtbot, look, tmp_path):
    return opened(qtbot, with_rows(a_shop(), Bug(id="U1", key="U1", name="Slow", component="db")), look, tmp_path)


def middle(panel, component):
    return panel.graph.box_of(component).center().toPoint()


def click(qtbot, panel, component):
    qtbot.mouseClick(panel.graph.viewport(), LEFT, pos=middle(panel, component))


def drag(panel, start, end):
    """Drag with the left button, in steps."""
    view = panel.graph.viewport()
    QTest.mouseMove(view, start)
    QTest.mousePress(view, LEFT, Qt.KeyboardModifier.NoModifier, start)
    for share in (0.3, 0.6, 1.0):
        QTest.mouseMove(view, start + (end - start) * share)
    QTest.mouseRelease(view, LEFT, Qt.KeyboardModifier.NoModifier, end)


def names(card):
    return [line.name for line in card.lines]


def component(panel, row_id):
    return panel._session.plan.table("component")[row_id]


def test_without_a_selection_single_points_and_rings_are_listed(panel):
    assert names(panel.lists.points) == ["◆ Db", "◆ Api", "◆ Jobs"]
    assert panel.lists.points.isVisible()
    assert not panel.lists.stops.isVisible()


def test_a_component_that_is_clicked_shows_what_its_failure_reaches(qtbot, panel):
    click(qtbot, panel, "db")
    assert panel._session.selected == ("db",)
    assert names(panel.lists.stops) == ["api  Api", "web  Web", "jobs  Jobs"]
    assert [(line.name, line.detail) for line in panel.lists.tasks.lines] == [("A  A", "Api"), ("B  B", "")]
    assert names(panel.lists.risks) == ["K1  Rain"]
    assert names(panel.lists.bugs) == ["U1  Slow"]
    assert panel.lists.single.text() == "◆ Single point of failure"
    assert panel.graph.scene.picture.nodes.light is not None


def test_a_component_selected_elsewhere_is_shown_here(panel):
    panel._session.select(("web",))
    assert names(panel.lists.needs) == ["db  Db", "api  Api"]
    assert panel.lists.stops.lines == ()
    assert not panel.lists.single.isVisible()
    assert panel.graph.selected_ids() == ["web"]


def test_a_line_leads_to_its_row_and_the_failure_stays_in_sight(qtbot, panel):
    panel._session.select(("db",))
    line = next(part for part in panel.lists.tasks.findChildren(QPushButton) if part.accessibleName() == "A  A")
    qtbot.mouseClick(line, LEFT)
    assert panel._session.selected == ("A",)
    assert panel.component == "db"
    panel._session.select(())
    assert panel.component == ""
    assert panel.graph.scene.picture.nodes.light is None


def test_keys_go_along_what_needs_what(qtbot, panel):
    qtbot.keyClick(panel.graph, KEY.Key_Home)
    assert panel.component == "db"
    qtbot.keyClick(panel.graph, KEY.Key_Right)
    assert panel.component in {"api", "jobs"}
    qtbot.keyClick(panel.graph, KEY.Key_Left)
    assert panel.component == "db"
    qtbot.keyClick(panel.graph, KEY.Key_Escape)
    assert panel.component == ""


def test_keys_and_wheel_zoom(qtbot, panel):
    before = panel.graph.camera.scale
    qtbot.keyClick(panel.graph, KEY.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert panel.graph.camera.scale < before
    qtbot.keyClick(panel.graph, KEY.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert panel.graph.camera.scale == pytest.approx(before)


def test_a_name_is_typed_in_place(qtbot, panel):
    panel._session.select(("web",))
    panel.rename()
    type_keys(qtbot, "Front", KEY.Key_Return)
    assert component(panel, "web").name == "Front"
    assert "Front" in panel.graph.scene.picture.nodes.names


def test_a_need_is_drawn_from_what_is_needed(qtbot, panel):
    graph = panel.graph
    handle = graph.camera.to_view(graph.port(graph.row_of("mail"))).toPoint()
    drag(panel, handle, middle(panel, "web"))
    assert component(panel, "web").needs == ("api", "mail")
    panel._session.undo()
    assert component(panel, "web").needs == ("api",)


def test_what_is_needed_already_and_itself_are_refused_with_the_reason(panel):
    rows = {name: panel.graph.row_of(name) for name in ("db", "api")}
    assert panel.graph.judge(rows["db"], rows["api"]) == "Api needs it already."
    assert panel.graph.judge(rows["db"], rows["db"]) == "A component does not need itself."
    assert panel.graph.judge(rows["api"], rows["db"]) is None
    panel.graph.link_requested.emit("db", "api")
    assert component(panel, "api").needs == ("db",)


def test_a_ring_is_drawn_and_told_and_not_refused(panel):
    panel.graph.link_requested.emit("api", "db")
    panel._session.select(())
    assert names(panel.lists.rings) == ["Db, Api"]


def test_a_link_that_is_removed_is_a_need_less(panel):
    panel.graph.unlink_requested.emit(["mail jobs"])
    assert component(panel, "jobs").needs == ("db",)


def test_insert_adds_a_component_whose_name_is_typed(qtbot, panel):
    panel._session.select(())
    qtbot.keyClick(panel.graph, KEY.Key_Insert)
    type_keys(qtbot, "Cache", KEY.Key_Return)
    assert "Cache" in {row.name for row in panel._session.plan.table("component").values()}


def test_a_component_drawn_into_the_open_needs_the_one_it_came_from(panel):
    panel.graph.create_requested.emit(0.0, 0.0, "mail")
    made = component(panel, panel.component)
    assert made.needs == ("mail",)


def test_delete_asks_where_others_need_the_component(qtbot, panel):
    click(qtbot, panel, "db")
    qtbot.keyClick(panel.graph, KEY.Key_Delete)
    dialog = panel.window().findChild(Removing)
    assert dialog.isVisible()
    dialog.reject()
    assert "db" in panel._session.plan.table("component")


def test_a_component_that_is_gone_is_shown_no_more(panel):
    panel._session.select(("web",))
    panel.graph.delete_requested.emit(["web"])
    assert panel.component == ""
    assert "web" not in panel.graph.scene.picture.nodes.ids


def test_what_changes_while_the_panel_is_hidden_is_there_when_it_is_shown(panel):
    panel.hide()
    session = panel._session
    session.do(set_field(session.plan, ("component", "web"), "name", "Front"))
    assert "Front" not in panel.graph.scene.picture.nodes.names
    panel.show()
    assert "Front" in panel.graph.scene.picture.nodes.names


def test_without_components_the_panel_says_what_it_is_for_and_adds_the_first(qtbot, look, tmp_path):
    panel = opened(qtbot, a_plan(), look, tmp_path)
    assert next(part.text() for part in panel.blank.findChildren(QLabel)) == "No components yet"
    assert not panel.lists.isVisible()
    qtbot.mouseClick(panel.blank.findChild(QPushButton), LEFT)
    assert len(panel._session.plan.table("component")) == 1
    assert not panel.blank.isVisible()


def test_what_is_written_of_a_failure_is_shown(look, qtbot, tmp_path):
    plan = with_rows(a_plan(), a_component("db", failure="Orders pile up."))
    panel = opened(qtbot, plan, look, tmp_path)
    panel._session.select(("db",))
    assert panel.lists.words.text() == "Orders pile up."


def test_screen_readers_hear_what_stops_with_a_component(panel):
    surface = QAccessible.queryAccessibleInterface(panel.graph)
    assert surface.childCount() >= 5
    spoken = surface.child(0).text(QAccessible.Text.Name)
    assert "Single point of failure" in spoken
    assert "these stop: Api, Web, Jobs" in spoken
    assert panel.graph.accessibleName() == "Components and what needs what"


def test_the_graph_wears_the_theme(panel, look):
    look.choose("dark")
    assert panel.graph.theme is DARK


def test_a_press_beside_all_boxes_selects_nothing(qtbot, panel):
    click(qtbot, panel, "db")
    qtbot.mouseClick(panel.graph.viewport(), LEFT, pos=QPoint(5, 5))
    assert panel._session.selected == ()
