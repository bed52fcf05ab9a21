"""Sessions with a past, for tests of the screen: three people have changed the small launch."""

from planner import Past, name_version, remove_rows, set_field, set_text
from tests.ui.opened import a_launch, a_session

PLAN = ("plan", "plan")


def a_past(folder=None):
    """A session in which Ana, Ben and nobody known have changed the plan; the version `Approved` is in the middle."""
    made = a_session(a_launch(), folder)
    document = made.document
    document.author = "Ana Lopez"
    made.edit(lambda plan: set_field(plan, ("task", "A"), "name", "Build the API"))
    document.author = "Ben"
    made.edit(lambda plan: set_text(plan, ("task", "B"), "duration", "9d"))
    made.edit(lambda plan: name_version(plan, "Approved", "By the board.\nWith two conditions."))
    document.author = "Ana Lopez"
    made.edit(lambda plan: set_text(plan, ("task", "C"), "duration", "4d"))
    made.edit(lambda plan: remove_rows(plan, [("risk", "K2")]))
    made.undo()
    return made


def past_of(session):
    """The past of the plan of a session."""
    return Past(session.plan, session.document.history)


def entry(session, label):
    """The point of the newest change of that label."""
    return next(point for point in past_of(session).points if point.entry.label == label)
