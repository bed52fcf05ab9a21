"""The actions: complete, unambiguous, and doing what they say."""

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence

import planner
from ui.actions import ACTIONS, MENUS
from ui.canvas.aligning import Alignment
from ui.desk import always
from ui.settings import THEME

BY_ID = {action.id: action for action in ACTIONS}
WITHOUT_ICON = {"file.quit", "edit.select_all"}
NEEDS_NO_PLAN = {
    "file.new",
    "file.example",
    "file.open",
    "file.import",
    "file.unsaved",
    "file.earlier",
    "file.quit",
    "edit.settings",
    "go.welcome",
    "help.about",
    "help.keys",
    "help.page",
    "help.palette",
    "help.tour",
    "view.present",
    "view.theme_dark",
    "view.theme_high_contrast",
    "view.theme_light",
    "view.theme_system",
}


def do(window, name):
    """Make an action happen the way Qt does."""
    window.commands.actions[name].trigger()


@pytest.mark.parametrize("action", ACTIONS, ids=BY_ID)
def test_every_action_has_a_name_a_help_line_and_a_menu(action):
    assert action.title
    assert action.hint.endswith(".")
    assert action.menu in MENUS


def test_every_action_has_an_icon_or_a_reason_for_none():
    assert {action.id for action in ACTIONS if not action.icon} == WITHOUT_ICON


def test_ids_are_unique():
    assert len(BY_ID) == len(ACTIONS)


def test_no_key_means_two_things():
    keys = Counter(QKeySequence(key).toString() for action in ACTIONS for key in action.keys)
    assert {key for key, count in keys.items() if count > 1} == set()


@pytest.mark.parametrize("key", [key for action in ACTIONS for key in action.keys])
def test_every_key_is_one_that_qt_knows(key):
    assert QKeySequence(key).toString() != ""


def test_the_keys_of_the_design_are_there():
    keys = {key for action in ACTIONS for key in action.keys}
    wanted = (
        "Ins Ctrl+I Ctrl+T F2 Del Alt+Shift+Right Alt+Right Alt+Up Ctrl+F2 Ctrl+Shift+. Ctrl+Shift+F2 Ctrl+Z Ctrl+Y"
    )
    more = "Ctrl+, Ctrl+Shift+Z Ctrl+F F3 Ctrl+K Ctrl+Shift+P Ctrl+N Ctrl+O Ctrl+S Ctrl+Shift+S Ctrl+W Ctrl+Q Ctrl+0 F1"
    assert set(f"{wanted} {more} F11 Ctrl+/".split()) <= keys


def test_without_a_plan_only_what_needs_none_can_be_used(window):
    usable = {action.id for action in ACTIONS if action.when(window)}
    assert usable == NEEDS_NO_PLAN


def test_with_a_plan_shown_nothing_needs_more_than_a_selection_or_a_history(launched):
    usable = {action.id for action in ACTIONS if action.when(launched)}
    idle = {"edit.undo", "edit.redo", "task.link", "task.unlink", "task.remove", "task.rename", "task.duplicate"}
    moves = {"task.indent", "task.outdent", "task.up", "task.down"}
    about_tasks = {"task.start", "task.finish", "task.reopen", "task.select_driving"}
    of_simulation = {"view.criticality"}
    about_risks = {"risk.happened", "risk.close"}
    on_graph = {f"graph.{name}" for name in ("focus", "ways", "fold", "unfold", "reset", *Alignment)}
    assert set(BY_ID) - usable == idle | moves | about_tasks | about_risks | of_simulation | on_graph | {
        "file.revert",
        "file.faults",
        "edit.conflicts",
    } | {"edit.copy", "edit.edit_all", "edit.fill_down", "view.close_groups", "view.open_groups", "view.row_history"}


def test_always_is_always(window):
    assert always(window)


@pytest.mark.parametrize(
    ("name", "kind"), [("task.add", "task"), ("task.add_milestone", "milestone"), ("task.add_gate", "gate")]
)
def test_adding_puts_a_row_of_that_kind_after_the_selection(launched, name, kind):
    session = launched.session
    session.select(["A"])
    do(launched, name)
    (made,) = session.selected
    assert session.plan.tasks[made].kind == kind
    order = [row.task.id for row in planner.outline(session.plan)]
    assert order.index(made) == order.index("A") + 1


def test_a_new_milestone_takes_no_time(launched):
    do(launched, "task.add_milestone")
    (made,) = launched.session.selected
    assert launched.session.plan.tasks[made].duration.likely == 0


def test_deleting_removes_what_is_selected_and_undo_brings_it_back(launched):
    session = launched.session
    before = session.plan
    session.select(["A", "K1"])
    do(launched, "task.remove")
    assert "A" not in session.plan.tasks
    assert "K1" in session.plan.risks  # the plan page shows no risks
    do(launched, "edit.undo")
    assert session.plan.tables == before.tables


def test_linking_and_unlinking_the_selected_tasks(launched):
    session = launched.session
    session.select(["D", "C"])
    do(launched, "task.link")
    assert ("D", "C") in {(link.predecessor, link.successor) for link in session.plan.links.values()}
    do(launched, "task.unlink")
    assert ("D", "C") not in {(link.predecessor, link.successor) for link in session.plan.links.values()}


def test_a_link_that_closes_a_cycle_is_refused_with_a_notice(launched):
    session = launched.session
    session.select(["C", "A"])
    do(launched, "task.link")
    assert any("cycle" in text for text in launched._notices.texts())


def test_indenting_and_outdenting(launched):
    session = launched.session
    session.select(["D"])
    do(launched, "task.indent")
    assert session.plan.tasks["D"].parent == "S"
    do(launched, "task.outdent")
    assert session.plan.tasks["D"].parent is None


def test_moving_up_and_down(launched):
    session = launched.session
    session.select(["B"])
    order = [row.task.id for row in planner.outline(session.plan)]
    do(launched, "task.up")
    moved = [row.task.id for row in planner.outline(session.plan)]
    assert moved.index("B") == order.index("B") - 1
    do(launched, "task.down")
    assert [row.task.id for row in planner.outline(session.plan)] == order


def test_selecting_everything_and_the_critical_path(launched):
    session = launched.session
    do(launched, "edit.select_all")
    assert set(session.selected) == set(session.plan.tasks)
    do(launched, "task.critical")
    assert session.selected == session.schedule.critical_path


def test_selecting_the_driving_chain_of_a_task(launched):
    session = launched.session
    last = session.schedule.critical_path[-1]
    session.select([last])
    do(launched, "task.select_driving")
    assert set(session.schedule.critical_path) <= set(session.selected)
    assert session.selected[-1] == last


@pytest.mark.parametrize("name", ["graph", "timeline", "table"])
def test_a_face_is_shown_and_hidden(launched, name):
    face = getattr(launched.faces, name)
    shown = face.isVisible()
    for expected in (not shown, shown):
        do(launched, f"view.{name}")
        assert face.isVisible() == expected
        assert launched.commands.actions[f"view.{name}"].isChecked() == expected


def test_the_last_face_stays(launched):
    for name in ("graph", "table"):
        do(launched, f"view.{name}")
    assert launched.faces.faces() == ("table",)


def test_the_graph_stands_upon_the_rows_or_beside_them(launched):
    do(launched, "view.timeline")
    assert launched.faces.stacked()
    do(launched, "view.stack")
    assert not launched.faces.stacked()
    assert launched.faces.timeline.isVisible()


def test_zooming_and_fitting_the_graph(launched):
    graph = launched.faces.graph
    do(launched, "view.fit")
    fitted = graph.camera.scale
    do(launched, "view.zoom_out")
    assert graph.camera.scale < fitted
    do(launched, "view.zoom_in")
    assert graph.camera.scale == pytest.approx(fitted)


def test_arranging_forgets_places_put_by_hand_and_can_be_undone(launched):
    session = launched.session
    session.edit(lambda plan: planner.set_places(plan, {"A": (900.0, 900.0)}))
    do(launched, "view.arrange")
    assert session.plan.tasks["A"].place is None
    do(launched, "edit.undo")
    assert session.plan.tasks["A"].place == (900.0, 900.0)


def test_the_theme_is_chosen_and_remembered(launched, settings):
    do(launched, "view.theme_dark")
    assert launched._look.theme.name == "dark"
    assert launched.commands.actions["view.theme_dark"].isChecked()
    assert not launched.commands.actions["view.theme_light"].isChecked()
    assert settings.value(THEME) == "dark"


def test_the_inspector_is_hidden_and_shown_again(launched):
    do(launched, "view.inspector")
    assert not launched._inspector.isVisible()
    do(launched, "view.inspector")
    assert launched._inspector.isVisible()


def test_the_filter_takes_the_keys(launched):
    do(launched, "edit.find")
    assert launched.focusWidget() is launched.faces._filter


def test_duplicating_copies_the_selected_tasks_and_selects_the_copies(launched):
    launched.session.select(["A", "B"])
    BY_ID["task.duplicate"].what(launched)
    copies = launched.session.selected_of("task")
    assert [launched.session.plan.tasks[copy].name for copy in copies] == ["Build API", "Build web"]
    assert not set(copies) & {"A", "B"}
    launched.session.undo()
    assert not set(copies) & set(launched.session.plan.tasks)


def test_reverting_is_offered_where_the_plan_has_a_file(launched, tmp_path):
    revert = launched.commands.actions["file.revert"]
    assert not revert.isEnabled()
    launched.session.save(tmp_path / "mine.launchplan")
    assert not revert.isEnabled()
    launched.session.edit(lambda plan: planner.set_field(plan, ("task", "A"), "name", "Other"))
    assert revert.isEnabled()
    revert.trigger()
    assert launched.session.plan.tasks["A"].name != "Other"
