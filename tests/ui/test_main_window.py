"""The window under real mouse and key events."""

import gc
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget

import planner
from tests.ui.opened import a_launch, a_session
from tests.ui.windows import LEFT, answer, open_plan
from ui.main_window import MainWindow
from ui.settings import INSPECTOR_WIDTH
from ui.widgets.notices import SHOWN_AT_MOST
from ui.work import Work

CONTROL = Qt.KeyboardModifier.ControlModifier


def rail_button(window, name):
    """The button of a page in the rail."""
    return next(part for part in window.findChildren(QToolButton) if part.objectName() == name)


def a_file(folder, name="plan.launchplan"):
    """A saved plan file."""
    session = a_session(a_launch(), folder)
    path = Path(folder) / name
    assert session.save(path)
    session.document.close(discard=True)
    return path


def rename(window, name):
    """Rename task A in the open plan."""
    assert window.session.edit(lambda plan: planner.set_field(plan, ("task", "A"), "name", name))


def drop(window, path):
    """Drop a file on the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys, copied = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    entered = QDragEnterEvent(QPoint(50, 50), copied, data, buttons, keys)
    QApplication.sendEvent(window, entered)
    assert entered.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), copied, data, buttons, keys))


def test_it_begins_on_the_welcome_page_with_only_that_page_offered(window):
    assert window.page == "welcome"
    assert rail_button(window, "welcome").isVisible()
    assert not rail_button(window, "plan").isVisible()
    assert window.windowTitle() == "Launch Planner"


def test_opening_a_plan_shows_it_and_offers_its_pages(launched):
    assert launched.page == "plan"
    assert rail_button(launched, "plan").isChecked()
    assert rail_button(launched, "risks").isVisible()
    assert launched.windowTitle() == "Test[*] - Launch Planner"


def test_the_rail_goes_from_page_to_page(qtbot, launched):
    qtbot.mouseClick(rail_button(launched, "welcome"), LEFT)
    assert launched.page == "welcome"
    assert not launched._inspector.isVisible()
    qtbot.mouseClick(rail_button(launched, "plan"), LEFT)
    assert launched.page == "plan"
    assert launched._inspector.isVisible()


def test_ctrl_and_a_number_go_from_page_to_page(qtbot, launched):
    qtbot.keyClick(launched, Qt.Key.Key_1, CONTROL)
    assert launched.page == "overview"
    qtbot.keyClick(launched, Qt.Key.Key_2, CONTROL)
    assert launched.page == "plan"


def test_a_page_of_a_plan_is_not_shown_without_one(window):
    window.show_page("plan")
    assert window.page == "welcome"


def test_an_edit_marks_the_window_and_saving_clears_the_mark(launched, tmp_path):
    assert not launched.isWindowModified()
    rename(launched, "Other")
    assert launched.isWindowModified()
    assert "unsaved changes" in launched._status._saved.text()
    launched.session.save(tmp_path / "launch.launchplan")
    assert not launched.isWindowModified()
    assert launched.windowTitle() == "launch[*] - Launch Planner"
    assert launched._status._saved.text() == f"saved {launched.session.saved_at:%H:%M}"


def test_the_status_strip_counts_and_dates_the_plan(launched):
    texts = {name: part.text() for name, part in launched._status._facts.items() if part.isVisible()}
    assert texts["tasks"] == "6 tasks"
    assert texts["risks"] == "2 risks"
    assert texts["finish"].startswith("finish ")
    assert texts["critical"].endswith("critical tasks")


def test_the_status_strip_sums_the_selection(launched):
    launched.session.select(["A", "C"])
    assert launched._status._facts["selection"].text() == "2 selected: 4 d"
    launched.session.select(["A"])
    assert not launched._status._facts["selection"].isVisible()


def test_undo_by_keys_takes_an_edit_back(qtbot, launched):
    rename(launched, "Other")
    qtbot.keyClick(launched.faces.graph, Qt.Key.Key_Z, CONTROL)
    assert launched.session.plan.tasks["A"].name == "Build API"
    qtbot.keyClick(launched.faces.graph, Qt.Key.Key_Y, CONTROL)
    assert launched.session.plan.tasks["A"].name == "Other"


def test_the_menu_says_what_undo_takes_back(launched):
    rename(launched, "Other")
    assert launched.commands.actions["edit.undo"].text() == f"Undo {launched.session.document.undo_label}"


def test_closing_a_plan_with_changes_asks_and_cancel_stays(launched):
    rename(launched, "Other")
    answer("Cancel")
    assert not launched.close_plan()
    assert launched.session is not None


def test_closing_a_plan_without_saving_goes_to_the_welcome_page(launched):
    rename(launched, "Other")
    answer("Don't save")
    assert launched.close_plan()
    assert launched.session is None
    assert launched.page == "welcome"
    assert not rail_button(launched, "plan").isVisible()


def test_a_plan_closed_without_saving_is_not_offered_for_recovery(launched):
    rename(launched, "Other")
    answer("Don't save")
    launched.close_plan()
    assert planner.recoverable() == ()


def test_closing_the_window_with_changes_asks_too(launched):
    rename(launched, "Other")
    answer("Cancel")
    assert not launched.close()
    assert launched.isVisible()


def test_a_plan_without_changes_closes_without_a_question(launched):
    assert launched.close_plan()


def test_opening_another_plan_replaces_the_pages(launched):
    before = launched.faces
    open_plan(launched, a_launch())
    assert launched.faces is not before
    assert launched.faces.graph.isVisible()


def test_a_dropped_plan_file_is_opened(qtbot, window, tmp_path):
    path = a_file(tmp_path)
    drop(window, path)
    qtbot.waitUntil(lambda: window.session is not None)
    assert window.session.document.path == path


def test_an_opened_file_is_recent_and_opens_by_a_click(qtbot, window, tmp_path):
    path = a_file(tmp_path)
    window.files.open(path)
    window.close_plan()
    link = next(part for part in window._welcome.findChildren(QWidget) if part.accessibleDescription() == str(path))
    qtbot.mouseClick(link, LEFT)
    assert window.session.document.path == path


def test_a_file_that_is_no_plan_becomes_a_notice(window, tmp_path):
    path = tmp_path / "odd.launchplan"
    path.write_bytes(b"nothing of the kind")
    window.files.open(path)
    assert window.session is None
    assert len(window._notices.texts()) == 1


def test_notices_are_few_and_gone_when_closed(qtbot, launched):
    for number in range(SHOWN_AT_MOST + 2):
        launched.session.notify(f"told {number}", "error")
    assert launched._notices.texts() == [f"told {number}" for number in range(2, SHOWN_AT_MOST + 2)]
    qtbot.wait(10)
    close = next(part for part in launched._notices.findChildren(QToolButton) if part.isVisible())
    qtbot.mouseClick(close, LEFT)
    assert len(launched._notices.texts()) == SHOWN_AT_MOST - 1


def test_running_work_is_shown_and_can_be_stopped(qtbot, launched):
    def endless(progress):
        while True:
            progress(0.5)

    launched.workshop.start(Work("Counting sheep", endless))
    assert launched._status._work.isVisible()
    assert launched._status._work_name.text() == "Counting sheep"
    qtbot.mouseClick(launched._status._stop, LEFT)
    qtbot.waitUntil(lambda: launched.workshop.idle)
    assert not launched._status._work.isVisible()


def test_place_and_size_are_kept_for_the_next_start(qtbot, window, look, settings):
    window.resize(701, 602)
    window.close()
    again = MainWindow(look, settings)
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (701, 602)


def test_the_width_of_the_inspector_is_kept(launched, settings):
    launched._split.setSizes([700, 400])
    launched._split.splitterMoved.emit(700, 1)
    assert settings.value(INSPECTOR_WIDTH) == launched._inspector.width()


def test_full_screen_and_back(qtbot, launched):
    qtbot.keyClick(launched, Qt.Key.Key_F11)
    assert launched.isFullScreen()
    qtbot.keyClick(launched, Qt.Key.Key_F11)
    assert not launched.isFullScreen()


def crash_with_unsaved_work():
    """Leave unsaved work behind in the home of the test, as a process that was killed does."""
    document = planner.Document.new(a_launch())
    document.do(planner.set_field(document.plan, ("task", "A"), "name", "Rescued"))
    document.close()


def test_unsaved_work_of_a_crash_is_offered_and_recovered(qtbot, home, look, settings):
    crash_with_unsaved_work()
    window = MainWindow(look, settings)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window._welcome._recoveries.count() == 1)
    recover = next(part for part in window._welcome.findChildren(QPushButton) if part.text() == "Recover")
    qtbot.mouseClick(recover, LEFT)
    assert window.session.plan.tasks["A"].name == "Rescued"
    assert window.session.document.modified
    answer("Don't save")
    assert window.close()


def test_unsaved_work_of_a_crash_can_be_discarded(qtbot, home, look, settings):
    crash_with_unsaved_work()
    window = MainWindow(look, settings)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window._welcome._recoveries.count() == 1)
    discard = next(part for part in window._welcome.findChildren(QToolButton) if "Discard" in part.toolTip())
    answer("Throw away")
    qtbot.mouseClick(discard, LEFT)
    qtbot.waitUntil(lambda: window._welcome._recoveries.count() == 0)
    assert planner.recoverable() == ()


@pytest.mark.parametrize("page", ["welcome", "plan"])
def test_every_widget_that_takes_the_focus_has_a_name_for_screen_readers(launched, page):
    launched.show_page(page)
    policy = Qt.FocusPolicy.TabFocus
    focusable = [part for part in launched.findChildren(QWidget) if part.isVisible() and part.focusPolicy() & policy]
    silent = [part for part in focusable if not (part.accessibleName() or getattr(part, "text", str)())]
    inner = {"qt_spinbox_lineedit", "qt_scrollarea_viewport"}
    assert [(type(part).__name__, part.objectName()) for part in silent if part.objectName() not in inner] == []


def test_a_click_on_a_node_of_the_graph_selects_it_everywhere(qtbot, launched):
    graph = launched.faces.graph
    qtbot.wait(10)
    row = graph.scene.picture.nodes.ids.index("A")
    place = graph.camera.to_view(graph.scene.rects[row].center()).toPoint()
    answer("Throw away")
    qtbot.mouseClick(graph.viewport(), LEFT, pos=QPoint(place))
    assert launched.session.selected == ("A",)
    assert launched.faces.table.selected() == ("A",)


def test_plans_that_were_closed_are_forgotten_whatever_the_theme_does_then(qtbot, window):
    sessions = []
    for _ in range(2):
        open_plan(window, a_launch())
        window.show_page("risks")
        window.show_page("plan")
        qtbot.wait(20)
        sessions.append(weakref.ref(window.session))
    with qtbot.captureExceptions() as errors:
        window.choose_theme("dark")
        window.choose_theme("light")
        qtbot.wait(20)
    assert errors == []
    qtbot.waitUntil(lambda: gc.collect() >= 0 and sessions[0]() is None)
    assert sessions[1]() is window.session


def test_opening_a_file_that_a_crash_left_newer_work_on_offers_it(qtbot, window, tmp_path):
    path = tmp_path / "mine.launchplan"
    document = planner.Document.new(a_launch())
    document.save(path)
    document.do(planner.set_field(document.plan, ("task", "A"), "name", "Rescued"))
    document.close()
    assert window.files.open(path)
    assert window.session.plan.tasks["A"].name == "Build API"
    assert "left unsaved changes behind" in window._notices.texts()[-1]
    recover = next(part for part in window._notices.findChildren(QPushButton) if part.text() == "Recover")
    qtbot.mouseClick(recover, LEFT)
    assert window.session.plan.tasks["A"].name == "Rescued"


@pytest.mark.parametrize("page", ["plan", "risks", "setup"])
def test_escape_in_the_filter_shows_all_rows_again_and_gives_the_focus_back(qtbot, launched, page):
    launched.show_page(page)
    field = launched._built[page]._filter
    field.setFocus()
    qtbot.keyClicks(field, "zzz")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert not field.hasFocus()
    assert launched._built[page].isAncestorOf(QApplication.focusWidget())


def test_select_all_on_the_graph_selects_summary_tasks_too(qtbot, launched):
    launched.faces.graph.setFocus()
    qtbot.keyClick(launched.faces.graph, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert set(launched.session.selected) == set(launched.session.plan.tasks)
