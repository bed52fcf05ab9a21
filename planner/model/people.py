"""Who takes part in the launch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.errors import Fault
from planner.model.entities import Entity
from planner.model.fields import reference, text
from planner.model.values import Id
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What somebody does in the launch."""

    id: Id
    key: str = text("Key", required=True, longest=40)
    name: str = text("Name", required=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who takes part."""

    id: Id
    key: str = text("Key", required=True, longest=40)
    name: str = text("Name", required=True)
    role: Id | None = reference("Role", "role")
    contact: str = text("Contact", help="Mail address or telephone number.")
    backup: Id | None = reference("Back-up", "person", mutual=True, help="Who stands in.")
    calendar: Id | None = reference("Calendar", "calendar", help="When this person works; empty: as the plan.")


def _person_rule(row: Person) -> Iterable[Fault]:
    """Somebody else stands in."""
    if row.backup is not None and row.backup == row.id:
        where, message = told("person %1", row.key), told("Nobody stands in for themselves.")
        yield Fault(where, "Back-up", message, told("Choose somebody else, or leave it empty."))


ROLE = Entity(Role, "role", "roles", "Role", "What somebody does in the launch.", prefix="R", area="people")
PERSON = Entity(
    Person, "person", "people", "Person", "Somebody who takes part.", prefix="N", rule=_person_rule, area="people"
)
