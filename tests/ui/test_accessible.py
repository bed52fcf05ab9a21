"""Everything that keys reach tells screen readers its name, on every page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QGraphicsView, QScrollBar, QWidget
from shiboken6 import isValid

from planner import remove_rows, set_field
from tests.ui.hearing import chosen, ear, names, part, parts
from tests.ui.opened import a_launch
from tests.ui.windows import open_plan, shared_window
from ui.areas import PAGES
from ui.widgets.plan_graph import PlanGraph
from ui.widgets.plan_timeline import PlanTimeline

__all__ = ["ear"]


def told(widget):
    """The name that a screen reader speaks."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


def inside_of_named(widget):
    """Whether a widget is what a graphics view with a name shows its drawing in."""
    around = widget.parentWidget()
    return isinstance(around, QGraphicsView) and around.viewport() is widget and bool(told(around))


def nameless(window):
    """The widgets of a window that can be reached by keys or hold rows, and have no name."""
    reached = [
        part
        for part in window.findChildren(QWidget)
        if part.isVisible()
        and (part.focusPolicy() != Qt.FocusPolicy.NoFocus or isinstance(part, QAbstractItemView))
        and not isinstance(part, QScrollBar)
        and not part.objectName().startswith("qt_")
        and not inside_of_named(part)
    ]
    assert reached
    return [f"{type(part).__name__} in {type(part.parent()).__name__}" for part in reached if not told(part)]


@pytest.fixture(scope="module")
def walked(qapp, tmp_path_factory):
    """One window with the small launch for the walk over all pages, which changes nothing."""
    with shared_window(qapp, tmp_path_factory.mktemp("walk")) as made:
        open_plan(made, a_launch())
        yield made


@pytest.mark.parametrize("page", [page.name for page in PAGES])
@pytest.mark.parametrize("selected", [(), ("B",), ("K1",), ("S",), ("A", "B")])
def test_every_widget_has_an_accessible_name(qtbot, walked, page, selected):
    walked.show_page(page)
    walked.session.select(selected)
    qtbot.wait(20)
    assert nameless(walked) == []


def test_the_welcome_page_names_its_widgets(window):
    assert nameless(window) == []


@pytest.fixture(params=[PlanGraph, PlanTimeline])
def face(request, qtbot, launched):
    """A painted face of the plan, alone in the window."""
    launched.show_page("plan")
    launched.faces.show_faces(["graph" if request.param is PlanGraph else "timeline"])
    found = launched.findChild(request.param)
    qtbot.waitUntil(lambda: found.isVisible() and "B" in found.spoken.ids())
    return found


def test_a_screen_reader_walks_the_tasks_of_a_face(face):
    heard = {told.split(",")[0] for told in names(face)}
    assert heard - {"S Build all"} == {"A Build API", "B Build web", "C Try it", "D Write", "M Live"}
    told = part(face, "B").text(QAccessible.Text.Description)
    assert "Critical: any delay moves the finish of the plan" in told
    assert "K1 Supplier late" in told


def test_what_is_selected_elsewhere_is_selected_for_screen_readers(qtbot, launched, face):
    launched.session.select(("A", "D"))
    qtbot.waitUntil(lambda: chosen(face) == {"A", "D"})


def test_an_edit_renames_the_child_of_a_task(qtbot, launched, face, ear):
    names(face)
    launched.session.edit(lambda plan: set_field(plan, ("task", "B"), "name", "Build site"))
    qtbot.waitUntil(lambda: "B" in ear.of(QAccessible.Event.NameChanged))
    assert names(face)[face.spoken.row_of("B")].startswith("B Build site")


def test_the_child_of_a_removed_task_is_gone_until_undo_brings_it_back(qtbot, launched, face):
    gone = part(face, "D")
    launched.session.edit(lambda plan: remove_rows(plan, [("task", "D")]))
    qtbot.waitUntil(lambda: "D" not in face.spoken.ids())
    assert "D Write" not in {told.split(",")[0] for told in names(face)}
    assert not isValid(gone)
    launched.session.undo()
    qtbot.waitUntil(lambda: "D" in face.spoken.ids())
    assert "D Write" in {told.split(",")[0] for told in names(face)}


def test_another_plan_ends_all_children_without_a_crash(qtbot, launched, face, ear):
    kept = parts(face)
    open_plan(launched, a_launch())
    qtbot.waitUntil(lambda: not any(map(isValid, kept)))
