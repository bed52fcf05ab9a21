"""What the panels beside the registers have in common."""

import pytest

from planner import set_field
from tests.builders import a_plan
from tests.ui.opened import a_session, many_tasks
from tests.ui.panels.staffed import seen
from ui.panels.panel import Panel


class Counting(Panel):
    """A panel that counts how often it is computed."""

    count = 0

    def refresh(self):
        """Count."""
        self.count += 1


@pytest.fixture
def panel(qtbot, tmp_path, look):
    return seen(qtbot, Counting(a_session(a_plan("A 1d"), tmp_path), look))


def rename(panel, name):
    """Edit the plan."""
    task = next(iter(panel.session.plan.tasks))
    panel.session.edit(lambda plan: set_field(plan, ("task", task), "name", name))


def test_it_is_computed_when_it_is_seen_and_after_each_change(panel):
    assert panel.count == 1
    rename(panel, "Other")
    assert panel.count == 2


def test_what_nobody_sees_is_computed_once_it_is_seen_again(panel):
    panel.hide()
    rename(panel, "Other")
    rename(panel, "Third")
    assert panel.count == 1
    panel.show()
    assert panel.count == 2
    panel.hide()
    panel.show()
    assert panel.count == 2


def test_a_large_plan_is_followed_in_a_turn_of_its_own(qtbot, tmp_path, look):
    panel = seen(qtbot, Counting(a_session(many_tasks(600), tmp_path), look))
    rename(panel, "Other")
    assert panel.count == 1
    qtbot.waitUntil(lambda: panel.count == 2)


def test_alone_it_has_no_register_to_add_to(panel):
    panel.add_to("person")
