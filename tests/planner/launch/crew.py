"""People and their parts, for tests of what follows from them; ids are the keys."""

from planner.model.audience import Assignment, Communication, Stakeholder
from planner.model.launch_values import Raci, Trigger
from planner.model.people import Person, Role
from tests.builders import a_plan, with_rows, with_task

ANA = Person(id="N1", key="N1", name="Ana", role="R1")
BO = Person(id="N2", key="N2", name="Bo", role="R2", backup="N1")
ENGINEER = Role(id="R1", key="R1", name="Engineer")
TESTER = Role(id="R2", key="R2", name="Tester")
LETTER = {part.value[0].upper(): part for part in Raci}


def part(task, letter, who, share=100.0):
    """An assignment: `part("A", "R", "N1")`; roles begin with R."""
    named = {"role": who} if who.startswith("R") else {"person": who}
    return Assignment(id=f"{task}-{letter}-{who}", task=task, part=LETTER[letter], share=share, **named)


def staffed(text, *rows, owners=None, **settings):
    """A plan with Ana, an engineer, and Bo, a tester; `owners` are people by task."""
    plan = with_rows(a_plan(text, **settings), ENGINEER, TESTER, ANA, BO)
    for task, owner in (owners or {}).items():
        plan = with_task(plan, task, owner=owner)
    return with_rows(plan, *rows)


def message(key="W1", audience="customers", **values):
    """A communication, due by the go-live unless it says otherwise."""
    values.setdefault("trigger", Trigger.GO_LIVE)
    return Communication(id=key, key=key, name=f"Message {key}", audience=audience, **values)


def stakeholder(key, group="customers", **values):
    """A stakeholder of a group."""
    return Stakeholder(id=key, key=key, name=f"Holder {key}", group=group, **values)
