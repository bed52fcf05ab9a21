"""Named versions: points in the history of a plan to come back to, or to compare with."""

from __future__ import annotations

from dataclasses import dataclass

from planner.model.entities import Entity
from planner.model.fields import long_text, text
from planner.model.values import Id


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A name for the plan as its author knew it when adding this row; the change log says when and by whom."""

    id: Id
    name: str = text("Name", required=True, help="What was reached, as 'Approved by the board'.")
    note: str = long_text("Note", help="Why it is worth coming back to.")


VERSION = Entity(Version, "version", "versions", "Version", "Names for points in the history of the plan.", area="")
