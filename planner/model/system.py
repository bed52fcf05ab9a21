"""The system that is launched: its components, its releases, and where they run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.errors import Fault
from planner.model.entities import Entity
from planner.model.fields import choice, day, flag, long_text, reference, references, text
from planner.model.launch_values import ComponentKind, Grade, Stage, Strictness
from planner.model.values import Day, Id
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """A part of the system, and what happens to the others when it fails."""

    id: Id
    key: str = text("Key", required=True, longest=40)
    name: str = text("Component", required=True)
    kind: ComponentKind = choice("Kind", ComponentKind.SERVICE)
    needs: tuple[Id, ...] = references("Needs", "component", help="The components that it cannot work without.")
    owner: Id | None = reference("Owner", "person")
    criticality: Grade = choice("Criticality", Grade.MEDIUM, help="How bad it is when it fails.")
    tasks: tuple[Id, ...] = references("Changed by", "task", help="The tasks that touch it.")
    risks: tuple[Id, ...] = references("Risks", "risk", column=False, help="The risks that are about it.")
    failure: str = long_text("When it fails", help="What is seen then, and what to do.")
    promise: str = text("Service level", column=False, help="What it promises, or its supplier does.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Environment:
    """A place in which releases run."""

    id: Id
    key: str = text("Key", required=True, longest=40)
    name: str = text("Environment", required=True)
    stage: Stage = choice("Stage", Stage.TEST)
    purpose: str = text("Purpose")
    address: str = text("Address", column=False, help="Where it is reached.")
    owner: Id | None = reference("Owner", "person")
    parity: str = long_text("Parity", help="In what it differs from production.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Booking:
    """An environment that somebody has for some days."""

    id: Id
    environment: Id = reference("Environment", "environment", optional=False, required=True, cascade=True)
    name: str = text("Name", required=True, help="What it is needed for.")
    begin: Day | None = day("From", time=True, required=True)
    end: Day | None = day("To", time=True, late=True, required=True)
    person: Id | None = reference("Person", "person")
    task: Id | None = reference("Task", "task", help="The work that needs it.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """A build that can be deployed."""

    id: Id
    key: str = text("Key", required=True, longest=40, help="The version, as 2.4.0.")
    name: str = text("Release", required=True)
    build: str = text("Build", longest=100)
    checksum: str = text("Checksum", longest=64, help="SHA-256 of what is deployed, 64 hexadecimal digits.")
    source: str = text("Source", column=False, help="The commit or tag that it was built from.")
    signed: bool = flag("Signed")
    made: Day | None = day("Made", time=True)
    replaces: Id | None = reference("Replaces", "release", column=False)
    environments: tuple[Id, ...] = references("Deployed to", "environment", help="Where it runs.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Freeze:
    """Days on which nothing may be deployed."""

    id: Id
    key: str = text("Key", required=True, longest=40)
    name: str = text("Freeze", required=True, help="Why, as year-end closing.")
    begin: Day | None = day("From", time=True, required=True)
    end: Day | None = day("To", time=True, late=True, required=True)
    strictness: Strictness = choice("Kind", Strictness.HARD, help="A hard one forbids, a soft one warns.")
    environments: tuple[Id, ...] = references("Environments", "environment", help="Empty: all of them.")
    exceptions: tuple[Id, ...] = references("Exceptions", "task", help="Tasks that may go on nevertheless.")
    approved_by: Id | None = reference("Exceptions approved by", "person", column=False)


def _upside_down(row: Booking | Freeze) -> Iterable[Fault]:
    """An end does not come before its beginning."""
    if row.begin is not None and row.end is not None and str(row.end)[:10] < str(row.begin)[:10]:
        yield Fault(
            row.name, "To", told("%1 is before %2.", row.end, row.begin), told("Give the later day as the end.")
        )


def _release_rule(row: Release) -> Iterable[Fault]:
    """A checksum is one of SHA-256."""
    if row.checksum and (len(row.checksum) != 64 or not set(row.checksum.lower()) <= set("0123456789abcdef")):
        yield Fault(
            told("release %1", row.key),
            "Checksum",
            told("'%1' is no SHA-256.", f"{row.checksum:.20}"),
            told("Give 64 hexadecimal digits."),
        )


COMPONENT = Entity(
    Component, "component", "components", "Component", "A part of the system.", prefix="CO", area="system"
)
ENVIRONMENT = Entity(
    Environment,
    "environment",
    "environments",
    "Environment",
    "A place in which releases run.",
    prefix="E",
    area="system",
)
BOOKING = Entity(
    Booking,
    "booking",
    "bookings",
    "Booking",
    "Who has an environment, and when.",
    inside="environment",
    inside_name="bookings",
    rule=_upside_down,
    area="system",
)
RELEASE = Entity(
    Release,
    "release",
    "releases",
    "Release",
    "A build that can be deployed.",
    prefix="V",
    rule=_release_rule,
    area="system",
)
FREEZE = Entity(
    Freeze,
    "freeze",
    "freezes",
    "Freeze",
    "Days on which nothing may be deployed.",
    prefix="Z",
    rule=_upside_down,
    area="system",
)
