"""The figures of a reason are plain values with keys of tasks."""

import json

from planner.analysis.schedule import schedule
from planner.analysis.why import why
from planner.cli.why_figures import why_figures
from tests.builders import a_plan


def figures(text, key):
    plan = a_plan(text)
    dates = schedule(plan)
    return why_figures(plan, dates, why(dates, key))


def test_they_can_be_written_as_json():
    assert json.loads(json.dumps(figures("A 1d > B 1d; A > C 2d", "A")))["key"] == "A"


def test_a_summary_task_names_the_tasks_below_it():
    bounds = figures("S{ A 1d > B 1d }", "S")["finish"]["bounds"]
    assert [(bound["kind"], bound["task"], bound["margin_minutes"]) for bound in bounds] == [
        ("child", "B", 0),
        ("child", "A", 480),
    ]


def test_a_link_of_the_summary_task_above_names_it():
    found = figures("P 1d; S{ A 1d }; P > S", "A")["start"]["bounds"][0]
    assert (found["kind"], found["task"], found["via"]) == ("summary link", "P", "S")
