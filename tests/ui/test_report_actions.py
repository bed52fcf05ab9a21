"""The commands of reports: one for each, and each asks the desk for its own."""

import pytest

import planner
from ui.printing.report import TITLES
from ui.report_actions import REPORTS


class Desk:
    """A desk that notes what it is asked to preview."""

    def __init__(self):
        self.asked = []

    def preview_print(self, what):
        self.asked.append(what)


def test_every_report_has_a_command_and_a_title():
    names = [report.value for report in planner.Report]
    assert [action.id for action in REPORTS] == [f"file.report_{name}" for name in names]
    assert list(TITLES) == names


@pytest.mark.parametrize("action", REPORTS, ids=lambda action: action.id)
def test_a_command_shows_its_own_report(action):
    desk = Desk()
    action.what(desk)
    assert desk.asked == [action.id.removeprefix("file.report_")]
    assert action.text.endswith("...")
    assert action.help.endswith(".")


def test_reports_need_an_open_plan():
    class Empty:
        """A desk without a plan."""

        session = None

    assert not any(action.when(Empty()) for action in REPORTS)


def test_each_report_says_something_of_its_own():
    assert len({action.text for action in REPORTS}) == len({action.help for action in REPORTS}) == len(REPORTS)
