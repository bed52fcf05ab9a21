"""The plan of the documents that tests open, and an edit of it."""

from planner.change import Change, set_value
from tests.builders import a_plan

PLAN = a_plan("A 3d > B 2d; C")


def rename(document, key, name):
    document.do(Change(f"Rename {key}", (set_value("task", document.plan.tasks[key], "name", name),)))
