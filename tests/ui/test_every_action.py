"""Every action on an open plan with a selection: it changes the plan and undo takes it back, or it shows or opens."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from tests.ui.opened import a_launch
from tests.ui.windows import open_plan, shared_window
from ui.actions import ACTIONS
from ui.dialogs.palette import Palette

BY_ID = {action.id: action for action in ACTIONS}
WITHOUT_ICON = {
    "file.quit": "ends the program and stands last in its menu; an icon would draw the eye to it",
    "edit.select_all": "stands beside icons of edits and makes none",
}
BEFOREHAND = {
    "edit.undo": ("task.duplicate",),
    "edit.redo": ("task.duplicate", "edit.undo"),
    "task.unlink": ("task.link",),
    "task.reopen": ("task.start",),
    "task.outdent": ("task.indent",),
    "view.arrange": ("view.graph", "view.graph"),
    "task.down": ("task.up",),
    "view.fit": ("view.zoom_in",),
    "graph.lanes_phase": ("graph.lanes_none",),
    "graph.unfold": ("graph.fold_all",),
    "graph.unfold_all": ("graph.fold_all",),
    "view.group_none": ("view.group_owner",),
    "view.close_groups": ("view.group_owner",),
    "view.open_groups": ("view.group_owner", "view.close_groups"),
    "graph.reset": ("graph.left",),
}
"""What must have happened before an action has something to do."""
CHOSEN = {
    "risk": ("K1",),
    "task.up": ("B",),
    "task.down": ("B",),
    "task.link": ("D", "C"),
    "task.unlink": ("D", "C"),
    "task.outdent": ("D",),
    "task.indent": ("D",),
    "task.duplicate": ("A",),
    "edit.redo": ("A",),
    "task.start": ("A",),
    "task.select_driving": ("C",),
    "graph.across": ("A", "B", "C"),
    "graph.down": ("A", "B", "C"),
    "graph.fold": ("S",),
    "graph.unfold": ("S",),
}
"""What is selected; ("A", "B") else."""
NEEDS_MORE = {
    "edit.conflicts": "needs a conflict that a merge left open; test_merging takes it from there",
    "file.faults": "needs a file in which something was wrong; test_rescue takes it from there",
    "file.revert": "needs a file; test_actions and test_files take it from there",
    "view.criticality": "needs a simulation; test_criticality and test_simulating take it from there",
    "view.arrange": "needs a task put by hand; test_actions takes it from there",
    "graph.across": "needs tasks at uneven distances; test_graph_actions takes it from there",
    "file.quit": "ends the program; test_main_window takes it from there",
}


@pytest.fixture(scope="module")
def walked(qapp, tmp_path_factory):
    """One window for the walk over all actions; each begins on a plan of its own, with what is shown put back."""
    with shared_window(qapp, tmp_path_factory.mktemp("walk")) as made:
        yield made


@pytest.fixture
def calm(qtbot, walked):
    """The window of the walk as it was at first: what an action has left open, shown or changed is taken back."""
    qtbot.waitUntil(lambda: walked._settled and walked.workshop.idle)
    checked = {name: made.isChecked() for name, made in walked.commands.actions.items() if made.isCheckable()}
    theme, inspector, findings = walked.theme_choice(), walked.inspector_shown(), walked.findings_shown()
    yield walked
    for left in opened_beside(walked):
        left.close()
    qtbot.waitUntil(lambda: walked.workshop.idle)
    walked.showNormal()
    if walked.theme_choice() != theme:
        walked.choose_theme(theme)
    if walked.session is not None:
        if walked.inspector_shown() != inspector:
            walked.toggle_inspector()
        if walked.findings_shown() != findings:
            walked.toggle_findings()
    for name, was in checked.items():
        made = walked.commands.actions[name]
        if was and not made.isChecked() and made.isEnabled():
            made.trigger()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(walked.files, "may_close", lambda: True)  # its changes are not wanted
        walked.close_plan()
    QApplication.clipboard().setText("Pasted")
    walked.activateWindow()


def looks(window):
    """What is shown now, apart from the plan: page, faces, rows, theme, panels, selection, focus and so on."""
    faces = window.faces
    return (
        window.page,
        window.theme_choice(),
        window.inspector_shown(),
        window.findings_shown(),
        window.windowState(),
        window.session.selected if window.session else None,
        window.focusWidget(),
        window._trial is not None and window._trial.isVisible(),
        None if faces is None else (faces.faces(), faces.stacked(), faces.graph.camera.scale),
        None if faces is None else tuple(faces.table.outline.ids),
        window.session,
        len(window._notices.texts()),
        tuple(made.isChecked() for made in window.commands.actions.values()),
        len([one for one in window.findChildren(QWidget) if one.isVisible()]),
        None if faces is None else faces.graph.viewport().grab().toImage(),
        QApplication.clipboard().text(),
        window.workshop.idle,
    )


def opened_beside(window):
    """The windows that are open beside the main one."""
    return [one for one in QApplication.topLevelWidgets() if one is not window and one.isVisible()]


def use(window, name):
    """Make an action happen; a dialog that waits for an answer is noted and left by Escape."""
    seen = []

    def leave():
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            seen.append(dialog.windowTitle() or type(dialog).__name__)
            dialog.reject()

    timer = QTimer(interval=30)
    timer.timeout.connect(leave)
    timer.start()
    before = opened_beside(window)
    window.commands.actions[name].trigger()
    seen += [type(one).__name__ for one in opened_beside(window) if one not in before]
    timer.stop()
    return seen


def prepared(qtbot, window, action):
    """The window with a plan and a selection with which the action can be used."""
    open_plan(window, a_launch())
    qtbot.waitUntil(lambda: window.faces is not None and window.workshop.idle)
    window.session.select(CHOSEN.get(action.id) or CHOSEN.get(action.menu) or ("A", "B"))
    for name in BEFOREHAND.get(action.id, ()):
        window.commands.actions[name].trigger()
    if action.id in ("task.outdent", "task.down", "task.unlink"):
        window.session.select(CHOSEN[action.id])
    if action.id == "go.plan":
        window.show_page("risks")
    if action.id == "view.theme_light":
        window.choose_theme("dark")
    window.commands.refresh()


@pytest.mark.parametrize("action", [one for one in ACTIONS if one.id not in NEEDS_MORE], ids=lambda one: one.id)
def test_every_action_changes_the_plan_or_what_is_shown_or_opens_something(qtbot, calm, action):
    window = calm
    prepared(qtbot, window, action)
    assert window.commands.actions[action.id].isEnabled()
    session, plan, shown = window.session, window.session.plan, looks(window)
    opened = use(window, action.id)
    if session is window.session and session.plan != plan and action.id not in ("edit.undo", "edit.redo"):
        assert session.document.can_undo
        session.undo()
        assert session.plan.tables == plan.tables
    else:
        assert opened or looks(window) != shown or session.plan != plan
    for left in opened_beside(window):
        left.close()
    window.showNormal()


@pytest.mark.parametrize("action", ACTIONS, ids=lambda one: one.id)
def test_every_action_has_words_and_an_icon_or_a_reason_for_none(action):
    assert action.title.strip()
    assert action.hint.endswith(".")
    assert bool(action.icon) != (action.id in WITHOUT_ICON)
    assert all(WITHOUT_ICON.values())


def test_the_palette_offers_every_action_that_can_be_used_and_finds_it_by_its_name(qtbot, calm):
    window = calm
    open_plan(window, a_launch())
    qtbot.waitUntil(lambda: window.faces is not None and window.workshop.idle)
    window.session.select(("A", "B"))
    window.commands.refresh()
    palette = Palette(window, window.commands.actions.values())
    qtbot.addWidget(palette)
    for name, made in window.commands.actions.items():
        if made.isEnabled():
            palette._field.setText(BY_ID[name].title.rstrip("."))
            found = [palette._list.item(row).text() for row in range(palette._list.count())]
            assert made.text().replace("&", "").rstrip(".") in found, name
