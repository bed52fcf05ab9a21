"""What a gate asks: its criteria, who votes and how, and the checklist that shows whether the launch is ready."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.errors import Fault
from planner.model.entities import Entity
from planner.model.fields import (
    Kind,
    choice,
    day,
    declared,
    flag,
    long_text,
    number,
    reference,
    references,
    span,
    text,
)
from planner.model.launch_values import Ballot, GateKind, Level, Outcome, Source, Weight
from planner.model.values import Day, Duration, Id
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True, kw_only=True)
class GateRules:
    """Who decides at a gate, and how; a gate without them is decided by its criteria alone."""

    id: Id
    gate: Id = reference("Gate", "task", only="gate", optional=False, required=True, cascade=True)
    kind: GateKind = choice("Kind", GateKind.EXIT, help="What it decides.")
    voters: tuple[Id, ...] = references("Voters", "role", help="The roles that are asked, in this order.")
    vetoes: tuple[Id, ...] = references("Vetoes", "role", help="The voters whose no-go alone is a no-go.")
    quorum: int = number(
        "Quorum", Kind.INTEGER, 0, minimum=0, maximum=100, help="How many go it takes; 0: of all voters."
    )
    holds: Duration | None = span("Votes hold", help="After that long they are stale, as 24eh; empty: they stay.")
    director: Id | None = reference("Decided by", "person", help="Who decides after the votes.")
    decision: Ballot = choice("Decision", Ballot.ABSTAIN, help="What was decided; abstain: nothing yet.")
    decided: Day | None = day("Decided at", time=True)
    conditions: tuple[Id, ...] = references("Conditions", "task", help="The tasks on which a go depends.")
    notes: str = long_text("Notes")


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One thing that has to be true at a gate: told by people with evidence, or computed from its source."""

    id: Id
    gate: Id = reference("Gate", "task", only="gate", optional=False, required=True, cascade=True)
    name: str = text("Criterion", required=True)
    weight: Weight = choice("Weight", Weight.MANDATORY)
    source: Source = choice("Judged by", Source.MANUAL, help="People, or a figure of the plan.")
    state: Outcome = choice("State", Outcome.UNKNOWN, help="What people say; the others are computed.")
    least: float | None = number(
        "At least", Kind.NUMBER, None, optional=True, help="Tests: percent passed. Readiness: score. Metric: value."
    )
    most: float | None = number(
        "At most", Kind.NUMBER, None, optional=True, help="Bugs and risks: how many. Metric: value."
    )
    level: Level | None = declared(
        Kind.CHOICE, "Test level", choices=Level, optional=True, column=False, help="Empty: all levels."
    )
    severity: int = number(
        "Severity", Kind.INTEGER, 2, minimum=1, maximum=4, column=False, help="Bugs: this grave or graver count."
    )
    area: str = text("Area", longest=100, column=False, help="Readiness: the area of the checklist; empty: all.")
    tasks: tuple[Id, ...] = references("Tasks", "task", column=False, help="Tasks: all of them are finished.")
    metric: Id | None = reference("Metric", "metric", column=False)
    value: float | None = number(
        "Measured", Kind.NUMBER, None, optional=True, column=False, help="Metric: its value as last seen."
    )
    evidence: str = declared(Kind.EVIDENCE, "Evidence", default="", help="Where it can be seen.")
    reason: str = text("Reason", help="Why it is waived or does not apply.")
    reviewer: Id | None = reference("Reviewed by", "person")
    reviewed: Day | None = day("Reviewed at", time=True, column=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """What a role says to a gate; the latest vote of a role counts, earlier ones are kept."""

    id: Id
    gate: Id = reference("Gate", "task", only="gate", optional=False, required=True, cascade=True)
    role: Id = reference("Role", "role", optional=False, required=True, cascade=True)
    person: Id | None = reference("Person", "person")
    ballot: Ballot = choice("Vote", Ballot.GO)
    reason: str = text("Reason", help="Required unless it is a go.")
    at: Day | None = day("At", time=True, required=True)
    seen: str = text(
        "Inputs", longest=64, internal=True, help="What the criteria said then, to see whether it changed."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistItem:
    """Something that has to be in place before the launch, with evidence that somebody else has looked at."""

    id: Id
    key: str = text("Key", required=True, longest=40)
    name: str = text("Item", required=True)
    area: str = text("Area", longest=100, help="As security, operations, support or legal.")
    weight: Weight = choice("Weight", Weight.ADVISORY, help="A mandatory one that failed stops the launch.")
    points: float = number("Points", Kind.NUMBER, 1.0, minimum=0, column=False, help="Its part in the score.")
    state: Outcome = choice("State", Outcome.UNKNOWN)
    reason: str = text("Reason", help="Why it is waived or does not apply.")
    evidence: str = declared(Kind.EVIDENCE, "Evidence", default="", help="Where it can be seen.")
    seen: Day | None = day("Evidence of", time=True, help="How old the evidence is.")
    owner: Id | None = reference("Owner", "person", help="Who brings it about.")
    reviewer: Id | None = reference("Reviewed by", "person", help="Somebody else.")
    task: Id | None = reference("Task", "task", column=False, help="The work that brings it about.")
    automatic: bool = flag("Follows its task", help="It passes once its task is finished.")


ALL = 100.0
"""All tests in percent, and the best score: what a criterion asks for where it does not say."""
SILENT = (Outcome.WAIVED, Outcome.NOT_APPLICABLE)
"""What is not without a reason."""


def _reasoned(where: str, row: Criterion | ChecklistItem) -> Iterable[Fault]:
    """Who lets something go says why."""
    if row.state in SILENT and not row.reason.strip():
        yield Fault(where, "Reason", told("It is %1 without a reason.", row.state), told("Write why."))


def _criterion_rule(row: Criterion) -> Iterable[Fault]:
    where = told("criterion %1", row.name[:40])
    yield from _reasoned(where, row)
    yield from _bounds_rule(where, row)


def _bounds_rule(where: str, row: Criterion) -> Iterable[Fault]:
    """What is asked for can be: shares and scores end at 100, counts begin at 0, and bounds leave room between them."""
    if row.source in (Source.TESTS, Source.READINESS) and row.least is not None and not 0 <= row.least <= ALL:
        message = told("%1 is no figure from 0 to 100.", f"{row.least:g}")
        yield Fault(where, "At least", message, told("Tests are judged in percent, readiness by a score of 100."))
    if row.source in (Source.BUGS, Source.RISKS) and row.most is not None and row.most < 0:
        yield Fault(where, "At most", told("There are never fewer than 0."), told("Give 0 where none is let pass."))
    if row.source is Source.METRIC and row.least is not None and row.most is not None and row.least > row.most:
        message = told("%1 is above the most, %2.", f"{row.least:g}", f"{row.most:g}")
        yield Fault(where, "At least", message, told("Swap them, or leave one of them empty."))


def _item_rule(row: ChecklistItem) -> Iterable[Fault]:
    where = told("checklist item %1", row.key)
    yield from _reasoned(where, row)
    if row.reviewer is not None and row.reviewer == row.owner:
        yield Fault(
            where, "Reviewed by", told("Its owner reviews it."), told("Choose somebody else, or leave it empty.")
        )


def _vote_rule(row: Vote) -> Iterable[Fault]:
    if row.ballot is not Ballot.GO and not row.reason.strip():
        yield Fault("vote", "Reason", told("A vote for %1 needs a reason.", row.ballot), told("Write why."))


GATE_RULES = Entity(
    GateRules,
    "gate_rules",
    "gates",
    "Gate rules",
    "Who decides at a gate, and how.",
    inside="gate",
    inside_name="rules",
    called="gate rules",
    area="readiness",
)
CRITERION = Entity(
    Criterion,
    "criterion",
    "criteria",
    "Criterion",
    "What has to be true at a gate.",
    inside="gate",
    inside_name="criteria",
    rule=_criterion_rule,
    area="readiness",
)
VOTE = Entity(
    Vote,
    "vote",
    "votes",
    "Vote",
    "What a role says to a gate.",
    inside="gate",
    inside_name="votes",
    rule=_vote_rule,
    area="readiness",
)
CHECKLIST_ITEM = Entity(
    ChecklistItem,
    "checklist_item",
    "checklist",
    "Checklist item",
    "What has to be in place before the launch.",
    prefix="I",
    rule=_item_rule,
    called="checklist items",
    area="readiness",
)
