"""What the launch is for, how that is measured, and what belongs to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.errors import Fault
from planner.model.entities import Entity
from planner.model.fields import Kind, choice, flag, long_text, number, reference, references, text
from planner.model.launch_values import ChangeState, Direction, Extent, MetricKind, Verdict
from planner.model.values import Id
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric:
    """A figure that is watched, with the thresholds from which on it is a reason to act."""

    id: Id
    key: str = text("Key", required=True, longest=40)
    name: str = text("Name", required=True)
    kind: MetricKind = choice("Kind", MetricKind.LEVEL, help="What its values are.")
    unit: str = text("Unit", longest=40, help="As ms, % or signups a day.")
    direction: Direction = choice("Good is", Direction.AT_MOST, help="On which side of the thresholds all is well.")
    baseline: float | None = number("Before", Kind.NUMBER, None, optional=True, help="Its value before the launch.")
    warning: float | None = number("Warning", Kind.NUMBER, None, optional=True, help="From here on somebody looks.")
    critical: float | None = number("Critical", Kind.NUMBER, None, optional=True, help="From here on somebody acts.")
    minutes: int = number(
        "Sustained minutes", Kind.INTEGER, 5, minimum=0, column=False, help="How long it has to stay there."
    )
    objective: float | None = number(
        "Service level", Kind.PERCENT, None, optional=True, column=False, help="The share of good events promised."
    )
    days: int = number("Over days", Kind.INTEGER, 30, minimum=1, maximum=366, column=False, help="Of that promise.")
    weight: float = number("Weight", Kind.NUMBER, 1.0, minimum=0, column=False, help="Its part in a group of metrics.")
    decisive: bool = flag("Decisive", help="Its failure fails the launch, whatever the others say.")
    source: str = text("Source", column=False, help="Where its values come from.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Objective:
    """Something the launch is to achieve, measured by a target and a date."""

    id: Id
    key: str = text("Key", required=True, longest=40)
    name: str = text("Objective", required=True, help="What is to be achieved, in a sentence.")
    measure: str = text("Measure", required=True, help="What is counted or timed to know.")
    metric: Id | None = reference("Metric", "metric", help="The metric that holds the data.")
    before: float | None = number("Before", Kind.NUMBER, None, optional=True, help="The value before the launch.")
    direction: Direction = choice("Good is", Direction.AT_LEAST, help="Whether more or less is better.")
    target: float | None = number(
        "Target", Kind.NUMBER, None, optional=True, required=True, help="The value that has to be reached."
    )
    unit: str = text("Unit", longest=40, help="As %, s or customers.")
    due: int | None = number(
        "Due after days",
        Kind.INTEGER,
        None,
        optional=True,
        required=True,
        minimum=0,
        maximum=3_660,
        help="Days after the go-live at which it is judged.",
    )
    owner: Id | None = reference("Owner", "person")
    weight: float = number("Weight", Kind.NUMBER, 1.0, minimum=0, column=False, help="Its part in the whole.")
    verdict: Verdict = choice("Verdict", Verdict.OPEN, help="What the data say.")
    notes: str = long_text("Notes")


@dataclass(frozen=True, slots=True, kw_only=True)
class ScopeItem:
    """Something that belongs to the launch, or that was asked for and does not."""

    id: Id
    key: str = text("Key", required=True, longest=40)
    name: str = text("Scope item", required=True)
    extent: Extent = choice("Scope", Extent.IN, help="In, out, or deferred to a later launch.")
    reason: str = text("Reason", help="Why it is out or deferred.")
    priority: int = number("Priority", Kind.INTEGER, 3, minimum=1, maximum=5, help="1 first, 5 last.")
    objectives: tuple[Id, ...] = references("Objectives", "objective", help="What it helps to achieve.")
    tasks: tuple[Id, ...] = references("Tasks", "task", help="The work that makes it.")
    acceptance: str = long_text("Acceptance", help="What has to be true for it to be accepted.")
    owner: Id | None = reference("Owner", "person")
    request: ChangeState = choice(
        "Change request", ChangeState.NONE, column=False, help="Whether it came, or went, after the scope was frozen."
    )


def _metric_rule(row: Metric) -> Iterable[Fault]:
    """Somebody looks before somebody has to act."""
    if row.warning is None or row.critical is None or row.warning == row.critical:
        return
    if (row.warning > row.critical) is (row.direction is Direction.AT_MOST):
        beyond = told("%1 comes after the critical %2, where %3 is good.",
                      f"{row.warning:g}", f"{row.critical:g}", told(row.direction))  # fmt: skip
        fix = told("Swap them, or leave one empty while you change the side that is good.")
        yield Fault(told("metric %1", row.key), "Warning", beyond, fix)


METRIC = Entity(
    Metric,
    "metric",
    "metrics",
    "Metric",
    "A figure that is watched after the launch.",
    prefix="M",
    rule=_metric_rule,
    area="scope",
)
OBJECTIVE = Entity(
    Objective,
    "objective",
    "objectives",
    "Objective",
    "What the launch is to achieve, and by when.",
    prefix="O",
    area="scope",
)
SCOPE_ITEM = Entity(
    ScopeItem,
    "scope_item",
    "scope",
    "Scope item",
    "What belongs to the launch, and what does not.",
    prefix="SC",
    called="scope items",
    area="scope",
)
