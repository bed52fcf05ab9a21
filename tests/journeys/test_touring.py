"""The tour, worked through by somebody who sees the program for the first time: by doing, by Next, and left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from tests.journeys.hands import CONTROL, LEFT, NONE
from ui.tour import BEGIN, STEPS
from ui.widgets.tour_card import TourCard


def card(hands):
    """The card that leads, or None when the tour is over."""
    return next((one for one in hands.window.findChildren(TourCard) if one.isVisible()), None)


def led(hands):
    """What the card says now; nothing when the tour is over."""
    shown = card(hands)
    return shown.accessibleName() if shown else ""


def arrives(hands, step):
    """Wait until the tour shows a step."""
    hands.until(lambda: step.title in led(hands), f"for {step.title}, at {led(hands)}")


@pytest.fixture
def toured(hands):
    """Somebody who has chosen the tour in the Help menu of a program without a plan."""
    hands.choose_in_menu("help.tour")
    arrives(hands, BEGIN)
    return hands


def test_the_tour_is_worked_through_by_doing_what_it_says(toured, tmp_path):
    hands, steps = toured, {step.command: step for step in STEPS}
    hands.click_on("Open the example")
    arrives(hands, steps["task.add"])
    tasks = len(hands.plan.tasks)
    hands.tool("task.add")
    hands.type("Tell the support desk", Qt.Key.Key_Return)
    arrives(hands, steps["task.link"])
    assert len(hands.plan.tasks) == tasks + 1
    links = len(hands.plan.links)
    other = next(task.name for task in hands.plan.tasks.values() if task.name.startswith("Load test"))
    QTest.mouseClick(hands.table.viewport(), LEFT, NONE, hands.cell(other, "name"))
    at = hands.cell("Tell the support desk", "name")
    QTest.mouseClick(hands.table.viewport(), LEFT, CONTROL, at)
    hands.press(Qt.Key.Key_F2, CONTROL)
    arrives(hands, steps["task.critical"])
    assert len(hands.plan.links) == links + 1
    hands.command("critical path")
    arrives(hands, steps["go.risks"])
    hands.click(hands.window.findChild(QAbstractButton, "risks"))
    arrives(hands, steps["task.simulate"])
    assert hands.window.page == "risks"
    hands.tool("task.simulate")
    arrives(hands, steps["file.save"])
    path = tmp_path / "mine.launchplan"
    hands.with_dialogs(lambda: hands.press(Qt.Key.Key_S, CONTROL), hands.choose_file(path))
    hands.until(lambda: not led(hands), "for the tour to end")
    assert path.exists()


def test_the_tour_is_looked_through_with_next_alone_and_leaves_the_plan_alone(toured):
    hands = toured
    hands.click_on("Next", within=card(hands))
    arrives(hands, STEPS[0])
    before = hands.plan
    for following in STEPS[1:]:
        hands.click_on("Next", within=card(hands))
        arrives(hands, following)
    hands.click_on("Done", within=card(hands))
    hands.until(lambda: not led(hands))
    assert hands.plan is before


def test_the_tour_is_left_in_the_middle_and_begun_again(toured):
    hands = toured
    hands.click_on("Next", within=card(hands))
    arrives(hands, STEPS[0])
    hands.click_on("Skip", within=card(hands))
    hands.until(lambda: not led(hands))
    QTest.mouseMove(hands.window, QPoint(5, 5))
    hands.choose_in_menu("help.tour")
    arrives(hands, STEPS[0])
