"""The findings panel under real mouse and key events."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QToolButton

import planner
from planner.model.values import Constraint
from tests.builders import MONDAY, a_plan, with_task
from tests.ui.models.test_findings_list import a_troubled_plan
from tests.ui.opened import a_session
from tests.ui.windows import LEFT, texts_of
from ui.main_window import SMALLEST_PAGE
from ui.models.findings_list import FIX, MESSAGE, RULE
from ui.widgets.finding_rows import BESIDE, HEIGHT, LINES
from ui.widgets.findings_panel import FindingsPanel


def a_panel(qtbot, look, plan):
    """The shown panel of a plan, which follows it as the lookout would have it."""
    session = a_session(plan)
    made = FindingsPanel(session, look)
    qtbot.addWidget(made)
    made.resize(900, 420)
    made.show()
    made.show_findings(session.findings)
    session.changed.connect(lambda _change: made.show_findings(session.findings))
    return made, session


@pytest.fixture
def opened(qtbot, look):
    return a_panel(qtbot, look, a_troubled_plan())


def cell(panel, rule, row=None, column=MESSAGE):
    """The index of a finding, or of its rule."""
    number = next(number for number, group in enumerate(panel.list.groups) if group.rule == rule)
    parent = panel.list.index(number, column if row is None else 0)
    return parent if row is None else panel.list.index(row, column, parent)


def click(qtbot, panel, index):
    """Click into a cell."""
    qtbot.mouseClick(panel.tree.viewport(), LEFT, pos=panel.tree.visualRect(index).center())


def asked(panel):
    """Everything that the panel asks for from now on."""
    heard = []
    panel.rows_asked.connect(heard.append)
    return heard


def switch(panel, word):
    """The switch of a severity."""
    return next(part for part in panel.findChildren(QToolButton) if part.text().strip().startswith(word))


def test_a_click_on_a_finding_asks_for_its_rows(qtbot, opened):
    panel, _session = opened
    heard = asked(panel)
    click(qtbot, panel, cell(panel, "missed deadline", 0))
    click(qtbot, panel, cell(panel, "not linked"))
    click(qtbot, panel, cell(panel, "not linked", 1))
    assert heard == [("B",), ("C", "D"), ("D",)]


def test_arrows_move_and_enter_asks_for_the_rows(qtbot, opened):
    panel, _session = opened
    heard = asked(panel)
    panel.take_focus()
    qtbot.keyClick(panel.tree, Qt.Key.Key_Down)
    assert heard == []
    qtbot.keyClick(panel.tree, Qt.Key.Key_Return)
    assert heard == [("B",)]


def test_a_click_on_a_fix_mends_and_tells_it_with_undo(qtbot, opened):
    panel, session = opened
    before = session.plan
    with qtbot.waitSignal(session.noticed) as told:
        click(qtbot, panel, cell(panel, "redundant link", 0, FIX))
    assert "redundant link" not in {group.rule for group in panel.list.groups}
    notice = told.args[0]
    assert (notice.text, notice.offer) == ("Done for task X: Remove the link.", "Undo")
    notice.accept()
    assert session.plan == before


def test_undo_of_an_old_notice_takes_nothing_else_back(qtbot, opened):
    panel, session = opened
    with qtbot.waitSignal(session.noticed) as told:
        click(qtbot, panel, cell(panel, "redundant link", 0, FIX))
    click(qtbot, panel, cell(panel, "not linked", 0, FIX))
    now = session.plan
    told.args[0].accept()
    assert session.plan is now


def test_a_key_mends_finding_after_finding(qtbot, opened):
    panel, session = opened
    panel.tree.setCurrentIndex(cell(panel, "not linked", 0))
    for _ in range(2):
        qtbot.keyClick(panel.tree, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    assert "not linked" not in {group.rule for group in panel.list.groups}
    assert {link.successor for link in session.plan.links.values() if link.predecessor in "CD"} == {"X"}


def test_of_several_fixes_one_is_chosen(qtbot, look):
    plan = a_plan("A 1d > B 1d > C 1d > D 1d > E 1d > F 1d > G 1d > H 1d > I 1d > J 1d")
    plan = with_task(plan, "B", constraint=Constraint.MSO, constraint_date=MONDAY)
    panel, session = a_panel(qtbot, look, plan)
    click(qtbot, panel, cell(panel, "hard constraints", 0, FIX))
    (menu,) = panel.findChildren(QMenu)
    assert [action.text() for action in menu.actions()] == ["Make it soft", "Remove the constraint"]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert session.plan.tasks["B"].constraint is Constraint.SNET


def test_a_fix_of_what_is_gone_meanwhile_tells_nothing(qtbot, opened):
    panel, session = opened
    finding = panel.list.finding(cell(panel, "redundant link", 0))
    session.edit(lambda plan: planner.remove_rows(plan, [("link", finding.ids[-1])]))
    with qtbot.assertNotEmitted(session.noticed):
        panel.apply(finding, finding.fixes[0])


def test_a_fix_that_is_refused_says_why(qtbot, opened):
    panel, session = opened
    finding = panel.list.finding(cell(panel, "not linked", 0))
    session.edit(lambda plan: planner.remove_rows(plan, [("task", "X")]))
    with qtbot.waitSignal(session.noticed) as told:
        panel.apply(finding, finding.fixes[0])
    assert told.args[0].tone == "error"


def test_a_finding_without_fix_stays_as_it_is(qtbot, opened):
    panel, session = opened
    before = session.plan
    panel.tree.setCurrentIndex(cell(panel, "risk owner", 0))
    qtbot.keyClick(panel.tree, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    assert session.plan is before


def test_severities_are_switched_off_and_on(qtbot, opened):
    panel, _session = opened
    assert [switch(panel, word).text().strip() for word in ("Errors", "Warnings", "Notes")] == [
        "Errors  1",
        "Warnings  4",
        "Notes  1",
    ]
    qtbot.mouseClick(switch(panel, "Warnings"), LEFT)
    assert [group.severity for group in panel.list.groups] == ["error", "note"]
    qtbot.mouseClick(switch(panel, "Warnings"), LEFT)
    assert len(panel.list.groups) == 4


def test_what_is_folded_stays_folded(qtbot, opened):
    panel, session = opened
    index = cell(panel, "not linked").siblingAtColumn(0)
    panel.tree.collapse(index)
    panel.show_findings(session.findings)
    assert not panel.tree.isExpanded(cell(panel, "not linked").siblingAtColumn(0))
    assert panel.tree.isExpanded(cell(panel, "risk owner").siblingAtColumn(0))


def wanted_height(panel, index):
    """The height that the text of a cell takes in the width of its column."""
    room = QRect(0, 0, panel.tree.visualRect(index).width() - BESIDE, 0)
    return panel.tree.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, index.data()).height()


@pytest.mark.parametrize("width", [700, 940, 1280])
def test_long_messages_are_read_whole(qtbot, opened, width):
    panel, _session = opened
    panel.resize(width, 420)
    qtbot.waitUntil(lambda: panel.tree.viewport().width() == width)
    group = cell(panel, "redundant link")
    finding = cell(panel, "redundant link", 0)
    for index in (group, finding):
        qtbot.waitUntil(lambda index=index: panel.tree.visualRect(index).height() >= wanted_height(panel, index))


def test_short_messages_take_one_line(qtbot, opened):
    panel, _session = opened
    panel.resize(1280, 420)
    qtbot.waitUntil(lambda: panel.tree.visualRect(cell(panel, "missed deadline", 0)).height() == HEIGHT)


def test_what_is_told_at_great_length_leaves_the_other_rows_room(qtbot, opened):
    panel, _session = opened
    panel.resize(panel.minimumSizeHint().width(), 420)
    highest = HEIGHT + (LINES - 1) * panel.tree.fontMetrics().lineSpacing()
    qtbot.waitUntil(lambda: panel.tree.visualRect(cell(panel, "redundant link")).height() == highest)


def test_fixes_take_no_more_room_than_the_longest_of_them(qtbot, opened):
    panel, _session = opened
    wide = panel.tree.columnWidth(FIX)
    assert wide >= panel.tree.fontMetrics().horizontalAdvance("Remove the link") + 8
    qtbot.mouseClick(switch(panel, "Notes"), LEFT)
    qtbot.mouseClick(switch(panel, "Warnings"), LEFT)
    assert panel.tree.columnWidth(FIX) < wide


def test_a_sound_plan_has_nothing_to_mend(qtbot, look):
    panel, _session = a_panel(qtbot, look, a_plan("A 1d > B 1d"))
    assert panel._nothing.isVisible()
    assert panel._nothing.text() == "Nothing to mend."


def test_switched_off_findings_are_not_called_nothing(qtbot, opened):
    panel, _session = opened
    for word in ("Errors", "Warnings", "Notes"):
        qtbot.mouseClick(switch(panel, word), LEFT)
    assert panel._nothing.text() == "Nothing of what is chosen above."


def test_icons_follow_the_theme(opened, look):
    panel, _session = opened
    before = panel.tree.grab().toImage()
    look.choose("dark")
    assert panel.tree.grab().toImage() != before
    look.choose("light")


def test_everything_that_takes_keys_says_what_it_is(opened):
    panel, _session = opened
    takers = [part for part in panel.findChildren(QToolButton) if part.isVisible()]
    assert len(takers) == 4
    for part in (panel, panel.tree, *takers):
        assert part.accessibleName() or part.text()
    assert all(part.toolTip() for part in takers)


def test_the_strip_says_which_keys_there_are(opened):
    panel, _session = opened
    assert "Enter selects the rows, Ctrl+. mends" in texts_of(panel, QLabel)


def test_a_narrow_panel_fits_beside_the_inspector_and_leaves_the_messages_room(qtbot, opened):
    panel, _session = opened
    assert panel.minimumSizeHint().width() <= SMALLEST_PAGE[0]
    wide = panel.tree.columnWidth(RULE)
    panel.resize(560, 420)
    qtbot.waitUntil(lambda: panel.tree.columnWidth(RULE) < wide)
    assert panel.tree.columnWidth(MESSAGE) > panel.tree.columnWidth(RULE)
    panel.resize(panel.minimumSizeHint().width(), 420)
    strip = panel.layout().itemAt(0).widget()
    assert strip.layout().minimumSize().width() <= panel.width()
