"""What-if scenarios: sets of changes that are kept beside the plan, to be compared with it."""

from __future__ import annotations

from dataclasses import dataclass

from planner.model.entities import Entity
from planner.model.fields import Kind, declared, long_text, text
from planner.model.values import Id, Supposed


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """Changes that the plan does not have, under a name, to see what they would bring."""

    id: Id
    key: str = text("Key", required=True, longest=40)
    name: str = text("Name", required=True, help="What it tries, in a few words.")
    description: str = long_text("Description", help="Why it is worth a thought.")
    changes: tuple[Supposed, ...] = declared(
        Kind.SUPPOSED,
        "Changes",
        default=(),
        column=False,
        help="A change a line, as 'task B12 duration: 3d', 'remove risk K03' or 'add task ID {...}'.",
    )


SCENARIO = Entity(
    Scenario, "scenario", "scenarios", "Scenario", "Changes that are kept beside the plan.", prefix="S", area=""
)
