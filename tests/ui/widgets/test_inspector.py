"""The inspector: everything about what is selected, up to date, and never over what is being typed."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton

from planner import close_risk, name_version, remove_rows, risk_happened, set_field
from planner.change import apply
from planner.model.values import Estimate
from tests.builders import a_plan, with_task
from tests.ui.opened import a_session, many_tasks, type_keys
from tests.ui.simulations import a_simulation
from ui.session import LARGE
from ui.widgets.forms import Form
from ui.widgets.inspector import Inspector

ENTER = Qt.Key.Key_Return


@pytest.fixture
def inspector(qtbot, session, look):
    made = Inspector(session, look)
    qtbot.addWidget(made)
    made.resize(340, 900)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def said(inspector):
    """Every text that the inspector shows."""
    return "\n".join(part.text() for part in inspector.findChildren(QLabel) if part.isVisible())


def jumps(inspector):
    """What can be pressed to go somewhere, by name."""
    return {part.accessibleName(): part for part in inspector.findChildren(QPushButton) if part.isVisible()}


def form(inspector):
    return next(part for part in inspector.findChildren(Form) if part.isVisible())


def cards_of(qtbot, look, plan, *ids):
    """What an inspector of that plan says about a selection."""
    session = a_session(plan)
    session.select(ids)
    made = Inspector(session, look)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: bool(said(made)))
    return made


def select(qtbot, inspector, session, *ids):
    session.select(ids)
    qtbot.waitUntil(lambda: session.turns.idle and inspector._coming is None)
    qtbot.waitUntil(lambda: all(part.isVisible() for part in inspector.findChildren(QFrame, "card")))
    return said(inspector)


def test_without_a_selection_it_shows_the_plan_and_its_settings(inspector):
    text = said(inspector)
    assert "PLAN" in text
    assert "Fri 6 Mar 2026" not in text
    assert form(inspector).entity.name == "plan"
    assert form(inspector).editor("name").text() == "Test"


def test_a_task_shows_its_dates_float_links_risks_and_form(qtbot, inspector, session):
    text = select(qtbot, inspector, session, "B")
    assert "Build web" in text
    assert "Thu 5 Mar 2026 08:00" in text
    assert "0 d, critical" in text
    assert "FS drives" in text
    assert {"A  Build API", "C  Try it", "K1  Supplier late"} <= set(jumps(inspector))
    assert form(inspector).editor("duration").text() == "1/2/5d"


def test_what_a_link_leads_to_is_read_from_its_top_on_with_the_keys_there(qtbot, inspector, session):
    inspector.resize(340, 300)
    select(qtbot, inspector, session, "B")
    jump = jumps(inspector)["A  Build API"]
    inspector._scroll.ensureWidgetVisible(jump)
    jump.setFocus()
    type_keys(qtbot, " ")
    qtbot.waitUntil(lambda: "A  Build API" not in jumps(inspector) and session.selected == ("A",))
    qtbot.waitUntil(lambda: session.turns.idle and inspector._coming is None)
    assert inspector._scroll.verticalScrollBar().value() == 0
    assert inspector._scroll.hasFocus()


def test_links_select_what_they_name(qtbot, inspector, session):
    select(qtbot, inspector, session, "B")
    qtbot.mouseClick(jumps(inspector)["A  Build API"], Qt.MouseButton.LeftButton)
    assert session.selected == ("A",)
    select(qtbot, inspector, session, "B")
    qtbot.mouseClick(jumps(inspector)["K1  Supplier late"], Qt.MouseButton.LeftButton)
    assert session.selected == ("K1",)


def test_a_risk_shows_what_it_may_cost(qtbot, inspector, session):
    text = select(qtbot, inspector, session, "K1")
    assert "EFFECT ON THE FINISH, BY SCREENING" in text
    assert "0.5 d" in text
    assert "B  Build web" in jumps(inspector)


def test_after_a_simulation_a_risk_shows_what_the_launch_wins_without_it(qtbot, inspector, session):
    select(qtbot, inspector, session, "K2")
    session.take_simulation(a_simulation(session.plan))
    text = select(qtbot, inspector, session, "K2")
    assert "EFFECT ON THE LAUNCH" in text
    for told in ("1 d earlier", "1.5 d earlier", "2 d later"):
        assert told in text
    session.do(set_field(session.plan, ("task", "A"), "name", "Other"))
    assert "EFFECT ON THE LAUNCH, FROM AN EARLIER PLAN" in select(qtbot, inspector, session, "K2")


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        (risk_happened, "It has happened: its delay is in the plan."),
        (close_risk, "It is closed, so that it counts no more."),
    ],
)
def test_a_risk_that_is_over_says_so(qtbot, inspector, session, edit, told):
    session.do(edit(session.plan, "K1"))
    assert told in select(qtbot, inspector, session, "K1")


def test_a_link_shows_type_and_lag_to_edit(qtbot, inspector, session):
    link = next(link for link in session.plan.links.values() if link.successor == "D")
    text = select(qtbot, inspector, session, link.id)
    assert "SS+1d" in text
    lag = form(inspector).editor("lag")
    lag.setFocus()
    lag.selectAll()
    type_keys(qtbot, "2d", ENTER)
    assert session.plan.links[link.id].lag.minutes == 960


def test_several_rows_show_their_count_and_sums(qtbot, inspector, session):
    text = select(qtbot, inspector, session, "A", "B", "D")
    assert "3 rows" in text
    assert "6 d" in text


def test_dates_follow_a_duration_typed_into_the_form_while_the_form_keeps_the_focus(qtbot, inspector, session):
    select(qtbot, inspector, session, "A")
    typed = form(inspector)
    duration = typed.editor("duration")
    duration.setFocus()
    duration.selectAll()
    type_keys(qtbot, "5d", ENTER)
    qtbot.waitUntil(lambda: "Fri 6 Mar 2026 17:00" in said(inspector))
    assert form(inspector) is typed
    assert duration.hasFocus()


def test_a_change_from_elsewhere_leaves_what_is_being_typed(qtbot, inspector, session):
    select(qtbot, inspector, session, "A")
    name = form(inspector).editor("name")
    name.setFocus()
    name.selectAll()
    type_keys(qtbot, "Half a na")
    session.do(set_field(session.plan, ("task", "B"), "duration", Estimate.of(60)))
    qtbot.waitUntil(lambda: session.turns.idle)
    assert name.text() == "Half a na"
    type_keys(qtbot, "me", ENTER)
    assert session.plan.tasks["A"].name == "Half a name"


def test_a_removed_task_leaves_the_inspector(qtbot, inspector, session):
    select(qtbot, inspector, session, "D")
    session.do(remove_rows(session.plan, [("task", "D")]))
    qtbot.waitUntil(lambda: [part.entity.name for part in inspector.findChildren(Form) if part.isVisible()] == ["plan"])
    assert form(inspector).entity.name == "plan"


def test_a_hidden_inspector_catches_up_when_it_is_shown(qtbot, inspector, session):
    inspector.hide()
    session.select(["B"])
    inspector.show()
    qtbot.waitUntil(lambda: "Build web" in said(inspector))


def test_long_names_are_shortened_and_told_in_full(qtbot, inspector, session):
    long = "An uncommonly long name of a task that no inspector has the room to show"
    session.do(set_field(session.plan, ("task", "A"), "name", long))
    select(qtbot, inspector, session, "B")
    found = jumps(inspector)[f"A  {long}"]
    assert found.text().endswith("…")
    assert found.toolTip() == f"A  {long}"


def test_the_plan_tells_all_critical_tasks_and_those_of_the_longest_chain(qtbot, look):
    text = said(cards_of(qtbot, look, a_plan("A 3d > B 2d; C 5d; S{ D 5d }")))
    assert "4 tasks, 2 of them in the longest chain" in text


def test_one_chain_needs_no_second_count(qtbot, look):
    assert "2 tasks\n" in said(cards_of(qtbot, look, a_plan("A 3d > B 2d; C 1d")))


@pytest.mark.parametrize(
    ("target", "words", "tone"),
    [
        (date(2026, 3, 3), "missed: the go-live is 3 d late", "critical"),
        (date(2026, 3, 6), "kept as planned, with 0 d to spare", "done"),
        (date(2026, 3, 10), "kept as planned, with 2 d to spare", "done"),
    ],
)
def test_the_target_is_missed_or_kept_by_working_days_in_words_and_color(qtbot, look, target, words, tone):
    shown = cards_of(qtbot, look, a_plan("A 5d", target=target))
    found = next(part for part in shown.findChildren(QLabel) if part.text() == words)
    assert found.property("tone") == tone


def test_the_go_live_that_the_target_is_for_stands_beside_it(qtbot, look):
    plan = a_plan("A 5d > L 0d > W 5d", target=date(2026, 3, 6))
    text = said(cards_of(qtbot, look, apply(plan, set_field(plan, ("plan", "plan"), "go_live", "L"))))
    assert "Go-live\nFri 6 Mar 2026 17:00\nTarget\nFri 6 Mar 2026\n" in text
    assert "kept as planned, with 0 d to spare" in text


def test_a_plan_without_target_says_nothing_of_one(inspector):
    assert "To target" not in said(inspector)


def test_a_summary_task_tells_the_least_float_below_it_and_no_latest_finish_that_contradicts_it(qtbot, look):
    text = said(cards_of(qtbot, look, a_plan("S{ A 5d; B 1d }"), "S"))
    assert "Least float below" in text
    assert "0 d, critical" in text
    assert "Latest finish" not in text


def test_elapsed_lags_are_told_as_they_were_typed(qtbot, look):
    text = said(cards_of(qtbot, look, a_plan("A 1d; B 1d; A > B FS+3ed"), "B"))
    assert "FS+3ed drives" in text


def test_sums_count_elapsed_time_by_its_working_share_and_summary_tasks_not_at_all(qtbot, look):
    text = said(cards_of(qtbot, look, a_plan("S{ A 7ed; B 5d }"), "S", "A", "B"))
    assert "10 d" in text


def test_names_with_markup_are_shown_literally_in_tips(qtbot, look):
    plan = with_task(a_plan("A 1d > B 1d"), "A", name="<table bgcolor=#ff0000><tr><td>x")
    shown = cards_of(qtbot, look, plan, "B")
    tip = next(part.toolTip() for part in shown.findChildren(QPushButton) if "bgcolor" in part.toolTip())
    assert "&lt;table bgcolor" in tip


def test_another_task_is_edited_in_the_same_form(qtbot, inspector, session):
    select(qtbot, inspector, session, "A")
    first = form(inspector)
    select(qtbot, inspector, session, "B")
    assert form(inspector) is first
    assert first.editor("name").typed() == "Build web"


def test_a_task_is_edited_right_below_its_title(qtbot, inspector, session):
    select(qtbot, inspector, session, "B")
    places = {part.text(): part.mapTo(inspector, part.rect().topLeft()).y() for part in inspector.findChildren(QLabel)}
    assert places["Build web"] < form(inspector).mapTo(inspector, form(inspector).rect().topLeft()).y()
    assert places["Name"] < places["DATES"] < places["WHY THESE DATES"] < places["WAITS FOR"] < places["RISKS"]


def test_a_form_that_the_page_has_is_spared_and_comes_back(qtbot, inspector, session):
    qtbot.waitUntil(lambda: form(inspector).entity.name == "plan")
    inspector.spare("plan")
    qtbot.waitUntil(lambda: "PLAN" in said(inspector) and not any(map(Form.isVisible, inspector.findChildren(Form))))
    select(qtbot, inspector, session, "B")
    assert form(inspector).entity.name == "task"
    session.select(())
    inspector.spare("")
    qtbot.waitUntil(lambda: [part.entity.name for part in inspector.findChildren(Form) if part.isVisible()] == ["plan"])


def test_in_a_large_plan_the_cards_wait_until_typing_rests(qtbot, look):
    session = a_session(many_tasks(LARGE + 1))
    made = Inspector(session, look)
    qtbot.addWidget(made)
    made.show()
    session.select(["t3"])
    qtbot.wait(1)
    assert "Task 3" not in said(made)
    qtbot.waitUntil(lambda: "Task 3" in said(made))


def test_a_short_form_stays_short_in_a_tall_inspector(qtbot, inspector, session):
    session.do(name_version(session.plan, "Approved", "By the board."))
    (version,) = session.plan.table("version")
    session.select((version,))
    qtbot.waitUntil(lambda: "Approved" in said(inspector))
    form = inspector.findChild(Form)
    assert form.height() <= form.sizeHint().height() + 12 < inspector.height() / 2
