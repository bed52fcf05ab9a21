"""The risks page under real mouse and key events."""

import itertools
from collections import defaultdict
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from planner import set_field
from tests.builders import a_plan
from tests.ui.opened import a_session, click, texts, type_keys
from tests.ui.simulations import a_simulation
from ui.pages.risks import RisksPage
from ui.settings import RISK_TAB, SIMULATE
from ui.theme import ROW

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


def opened(qtbot, session, look, settings, *, automatic="never"):
    settings.choose(SIMULATE, automatic)
    commands = SimpleNamespace(actions=defaultdict(lambda: QAction("command")))
    page = RisksPage(session, look, settings, commands)
    qtbot.addWidget(page)
    page.resize(1300, 800)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def on_tab(qtbot, page, name):
    """Choose a tab by the mouse."""
    place = page.tabs.tabRect(page._names.index(name)).center()
    qtbot.mouseClick(page.tabs, Qt.MouseButton.LeftButton, pos=place)


@pytest.fixture
def page(qtbot, session, look, settings):
    return opened(qtbot, session, look, settings)


def names(table):
    return texts(table.register, "name")


def test_the_page_shows_ranking_order_and_register(page):
    assert names(page.ranking) == ["K1  Supplier late", "K2  Rain"]
    assert names(page.register) == ["Supplier late", "Rain"]
    assert len(names(page.tasks)) == 5


def test_a_risk_selected_in_one_list_is_selected_in_all(qtbot, page, session):
    click(qtbot, page.ranking, "K2", "name")
    assert session.selected == ("K2",)
    assert page.register.selected() == ("K2",)
    on_tab(qtbot, page, "register")
    click(qtbot, page.register, "K1", "name")
    assert page.ranking.selected() == ("K1",)


def test_a_task_selected_in_the_order_is_selected_everywhere(qtbot, page, session):
    click(qtbot, page.ranking, "K2", "name")
    on_tab(qtbot, page, "first")
    click(qtbot, page.tasks, "B", "name")
    assert session.selected == ("B",)
    assert page.ranking.selected() == ()


def test_the_reason_of_the_current_row_is_told_in_full(qtbot, page):
    click(qtbot, page.ranking, "K1", "name")
    assert page.ranking.words.text().startswith("If K1 happens, it delays B")
    on_tab(qtbot, page, "first")
    click(qtbot, page.tasks, "A", "name")
    assert page.tasks.words.text() == "Critical; 4 tasks wait for it."


def test_without_a_current_row_the_reason_of_the_first_one_is_told(page):
    assert page.ranking.words.text().startswith("K1  Supplier late: If K1 happens, it delays B")
    assert page.tasks.words.text().startswith("A  Build API: Critical; 4 tasks")


def test_every_list_shows_its_figures_and_reasons_at_any_width(qtbot, page):
    lists = (("ranking", page.ranking), ("first", page.tasks))
    for width, (name, table) in itertools.product((700, 890, 1300, 2000), lists):
        page.resize(width, 700)
        on_tab(qtbot, page, name)
        qtbot.wait(1)
        header = table.horizontalHeader()
        assert header.length() <= table.viewport().width()
        assert table.columnWidth(table.register.column_of("why")) >= 60


def test_reasons_have_room_for_words_beside_the_inspector(qtbot, page):
    page.resize(890, 700)
    for name, table in (("ranking", page.ranking), ("first", page.tasks)):
        on_tab(qtbot, page, name)
        qtbot.wait(1)
        assert table.columnWidth(table.register.column_of("why")) > 140


def test_lists_end_with_a_whole_row(qtbot, page):
    lists = (("ranking", page.ranking), ("first", page.tasks))
    for height, (name, table) in itertools.product(range(600, 640, 7), lists):
        page.resize(1100, height)
        on_tab(qtbot, page, name)
        qtbot.waitUntil(lambda table=table: table.viewport().height() % ROW == 0)
        assert table.words.height() < table.words.fontMetrics().lineSpacing() * 2 + ROW + 8


def test_a_width_chosen_in_the_register_comes_back(qtbot, page, session, look, settings):
    name = page.register.register.column_of("name")
    page.register.setColumnWidth(name, 321)
    again = opened(qtbot, session, look, settings)
    assert again.register.columnWidth(name) == 321


def test_typing_into_the_register_changes_the_ranking_at_once(qtbot, page):
    on_tab(qtbot, page, "register")
    click(qtbot, page.register, "K2", "impact", double=True)
    type_keys(qtbot, "30d", ENTER)
    assert names(page.ranking) == ["K2  Rain", "K1  Supplier late"]


def test_a_probability_of_more_than_one_is_refused_beside_its_cell(qtbot, page, session):
    before = session.plan
    on_tab(qtbot, page, "register")
    click(qtbot, page.register, "K1", "probability", double=True)
    type_keys(qtbot, "1.2", ENTER)
    assert session.plan is before
    assert "1.2 is above 1" in page.register.cells.bubble.text()


def test_a_button_and_enter_on_the_last_row_add_risks(qtbot, page, session):
    adder = next(part for part in page.findChildren(QPushButton) if part.text() == "Add risk")
    qtbot.mouseClick(adder, Qt.MouseButton.LeftButton)
    type_keys(qtbot, "Snow", ENTER)
    type_keys(qtbot, "Ice", ESCAPE)
    assert names(page.register) == ["Supplier late", "Rain", "Snow"]


def test_delete_removes_in_the_register_and_not_in_the_lists(qtbot, page, session):
    click(qtbot, page.ranking, "K2", "name")
    qtbot.keyClick(page.ranking, Qt.Key.Key_Delete)
    assert "K2" in session.plan.risks
    on_tab(qtbot, page, "register")
    click(qtbot, page.register, "K2", "name")
    qtbot.keyClick(page.register, Qt.Key.Key_Delete)
    assert "K2" not in session.plan.risks


def test_delete_in_the_risk_order_leaves_the_task_in_the_plan_of_the_window(qtbot, launched):
    launched.show_page("risks")
    page = launched.findChild(RisksPage)
    qtbot.waitUntil(page.isVisible)
    on_tab(qtbot, page, "first")
    click(qtbot, page.tasks, "B", "name")
    assert launched.session.selected == ("B",)
    qtbot.keyClick(page.tasks, Qt.Key.Key_Delete)
    assert "B" in launched.session.plan.tasks
    on_tab(qtbot, page, "register")
    click(qtbot, page.register, "K2", "name")
    qtbot.keyClick(page.register, Qt.Key.Key_Delete)
    assert "K2" not in launched.session.plan.risks


def test_lists_are_not_edited(qtbot, page, session):
    before = session.plan
    on_tab(qtbot, page, "first")
    click(qtbot, page.tasks, "M", "name")
    for key in (Qt.Key.Key_F2, ENTER, Qt.Key.Key_Insert):
        qtbot.keyClick(page.tasks, key)
    assert session.plan is before


def test_the_filter_narrows_all_lists(qtbot, page):
    field = page.findChild(QLineEdit)
    field.setFocus()
    qtbot.keyClicks(field, "rain")
    assert names(page.register) == ["Rain"]
    assert names(page.ranking) == ["K2  Rain"]
    qtbot.keyClicks(field, "xyz")
    on_tab(qtbot, page, "register")
    assert page.register.blank.isVisible()
    page.register.blank.accepted.emit()
    assert field.text() == ""
    assert names(page.register) == ["Supplier late", "Rain"]


def test_an_empty_page_says_what_it_is_for_and_its_button_adds_the_first_risk(qtbot, tmp_path, look, settings):
    page = opened(qtbot, a_session(a_plan("A 1d"), tmp_path), look, settings)
    assert page.register.blank.isVisible()
    page.register.blank.accepted.emit()
    type_keys(qtbot, "Fire", ENTER)
    assert names(page.register)[0] == "Fire"


def test_a_hidden_page_computes_nothing_and_catches_up(qtbot, page, session):
    page.hide()
    session.do(set_field(session.plan, ("risk", "K1"), "name", "Other"))
    assert names(page.ranking)[0] == "K1  Supplier late"
    page.show()
    assert names(page.ranking)[0] == "K1  Other"


def test_renaming_starts_in_the_register(qtbot, page, session):
    session.select(["K2"])
    page.rename()
    type_keys(qtbot, "Storm", ENTER)
    assert session.plan.risks["K2"].name == "Storm"


def test_every_list_has_a_name_for_screen_readers(page):
    found = {table.accessibleName() for table in (page.effects, page.ranking, page.tasks, page.register)}
    assert found == {"Risks by effect", "Risks by delay", "Tasks in risk order", "Risks"}


# What a first-time reader sees


def simulated(qtbot, page, session, **values):
    """The page with a simulation made by hand."""
    session.take_simulation(a_simulation(session.plan, **values))
    qtbot.wait(1)
    return page


def threats_of(page):
    return [part for part in page.threats.findChildren(QPushButton) if part.isVisible()]


def threat_names(page):
    return [part.accessibleName() for part in threats_of(page)]


def test_the_chance_of_the_target_is_told_with_p80_and_the_days_it_is_late(qtbot, page, session):
    simulated(qtbot, page, session, promised=float(480 * 6.5))
    assert page.outlook.figure.text().endswith("%")
    assert page.outlook.meaning.text().startswith("chance of finish by")
    assert "after the target" in page.outlook.detail.text()


def test_the_curve_is_drawn_once_there_is_a_simulation(qtbot, page, session):
    assert page.outlook.chart is None
    simulated(qtbot, page, session)
    qtbot.waitUntil(lambda: page.outlook.chart is not None)
    assert page.outlook.chart.isVisible()


def test_the_worst_threats_are_told_with_what_each_would_win(qtbot, page, session):
    assert threat_names(page) == ["K1  Supplier late"]
    simulated(qtbot, page, session)
    assert threat_names(page)[:2] == ["K2  Rain", "K1  Supplier late"]
    assert len(threat_names(page)) == 3
    words = [part.text() for part in page.threats.findChildren(QLabel) if part.isVisible()]
    assert "removing it wins 1 d on average, 1.5 d at P80" in words


def test_a_press_on_a_threat_selects_it_everywhere(qtbot, page, session):
    simulated(qtbot, page, session)
    first = threats_of(page)[0]
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert session.selected == ("K2",)
    assert page.effects.selected() == ("K2",)


def test_the_ranking_by_effect_takes_the_place_of_that_by_screening(qtbot, page, session):
    assert page.ranking.isVisible()
    simulated(qtbot, page, session)
    assert page.effects.isVisible()
    assert not page.ranking.isVisible()
    assert names(page.effects) == ["K2  Rain", "K1  Supplier late"]


def test_before_a_simulation_the_button_makes_one(qtbot, page, session):
    offer = next(part for part in page.outlook.findChildren(QPushButton) if part.text() == "Simulate")
    qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)
    assert page.outlook.bar.isVisible()
    qtbot.waitUntil(lambda: session.simulation is not None)
    assert not page.outlook.bar.isVisible()


def test_an_edit_marks_the_simulation_as_of_an_earlier_plan_and_a_button_renews_it(qtbot, page, session):
    simulated(qtbot, page, session)
    session.do(set_field(session.plan, ("task", "A"), "name", "Other"))
    assert "from an earlier plan" in page.outlook.state.text()
    assert page.outlook.again.isVisible()
    qtbot.mouseClick(page.outlook.again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: session.simulation.plan is session.plan)
    assert not page.outlook.again.isVisible()


def test_a_small_plan_is_simulated_as_soon_as_the_page_is_seen(qtbot, session, look, settings):
    opened(qtbot, session, look, settings, automatic="small plans")
    qtbot.waitUntil(lambda: session.simulation is not None)


def test_an_empty_plan_says_what_comes_first(qtbot, tmp_path, look, settings):
    page = opened(qtbot, a_session(a_plan(""), tmp_path), look, settings)
    words = [part.text() for part in page.outlook.findChildren(QPushButton) if part.isVisible()]
    assert words == ["Go to the plan"]


def test_without_risks_the_threats_offer_the_first_one(qtbot, tmp_path, look, settings):
    page = opened(qtbot, a_session(a_plan("A 1d"), tmp_path), look, settings)
    adder = next(part for part in page.threats.findChildren(QPushButton) if part.text() == "Add the first risk")
    qtbot.mouseClick(adder, Qt.MouseButton.LeftButton)
    type_keys(qtbot, "Fire", ENTER)
    assert names(page.register)[0] == "Fire"


def test_the_chosen_tab_is_remembered(qtbot, page, session, look, settings):
    on_tab(qtbot, page, "first")
    assert settings.value(RISK_TAB) == "first"
    again = opened(qtbot, session, look, settings)
    assert again.tasks.isVisible()


def test_the_spread_is_drawn_when_it_is_seen_first(qtbot, page, session):
    simulated(qtbot, page, session)
    assert page.spread.charts == []
    on_tab(qtbot, page, "spread")
    qtbot.waitUntil(lambda: len(page.spread.charts) == 2)
    assert [chart.accessibleName() for chart in page.spread.charts] == ["How the launch spreads", "What swings it"]


def test_the_outlook_is_told_to_screen_readers(qtbot, page, session):
    simulated(qtbot, page, session, promised=480.0 * 6.5)
    assert page.outlook.accessibleDescription().startswith(page.outlook.figure.text())


def test_the_tab_of_what_ifs_comes_back_and_its_button_tries_something_out(qtbot, page, session, look, settings):
    on_tab(qtbot, page, "what-if")
    assert page.what_if.isVisible()
    assert settings.value(RISK_TAB) == "what-if"
    qtbot.mouseClick(page.what_if.first, Qt.MouseButton.LeftButton)
    assert page.what_if.trial.running
    again = opened(qtbot, session, look, settings)
    assert again.what_if.isVisible()
