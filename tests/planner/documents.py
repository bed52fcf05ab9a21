"""The plan of the documents that tests open, and what is done to them: edited, merged, and left behind by a crash."""

from planner.change import Change, set_value
from planner.document import Document, read_copy, recoverable
from tests.builders import a_plan

PLAN = a_plan("A 3d > B 2d; C")


def rename(document, key, name):
    document.do(Change(f"Rename {key}", (set_value("task", document.plan.tasks[key], "name", name),)))


def merged(document, path, choose=None):
    copy = read_copy(path)
    found = document.merging(copy)
    document.merge(found, choose(found) if choose else Change(""), copy)
    return found


def recovered(document, data):
    """The document that a crash of this one would leave behind."""
    document.close(discard=False)
    (left,) = [one for one in recoverable(data) if one.source == document.path]
    return Document.recover(left, data)
