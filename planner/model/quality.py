"""Whether the launch is good enough: test cases, their results, bugs and who accepted what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from planner.errors import Fault
from planner.model.entities import Entity
from planner.model.fields import Kind, choice, day, declared, flag, long_text, number, reference, references, text
from planner.model.launch_values import Acceptance, Blocking, BugState, Level, Result, SignOffKind
from planner.model.values import Day, Id
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True, kw_only=True)
class TestCase:
    """Something that is tried, with what is expected; scope items are covered by cases."""

    __test__ = False  # for pytest, which would take it for a class of tests

    id: Id
    key: str = text("Key", required=True, longest=200, help="As result files call it.")
    name: str = text("Test case", required=True)
    level: Level = choice("Level", Level.SYSTEM)
    plan: str = text("Test plan", longest=100, help="The plan or suite that it belongs to.")
    scope: tuple[Id, ...] = references("Covers", "scope_item", help="The scope items that it shows to work.")
    steps: str = long_text("Steps")
    expected: str = long_text("Expected")
    owner: Id | None = reference("Owner", "person")
    required: bool = flag("Must pass", help="The exit of its level fails with it.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Execution:
    """One run of a test case against a release in an environment."""

    id: Id
    case: Id = reference("Test case", "test_case", optional=False, required=True, cascade=True)
    result: Result = choice("Result", Result.PASSED)
    release: Id | None = reference("Release", "release")
    environment: Id | None = reference("Environment", "environment")
    at: Day | None = day("At", time=True)
    person: Id | None = reference("By", "person")
    seconds: float = number("Seconds", Kind.NUMBER, 0.0, minimum=0, column=False)
    message: str = long_text("Message", help="What a failure said.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bug:
    """Something that does not work as it should."""

    id: Id
    key: str = text("Key", required=True, longest=40)
    name: str = text("Bug", required=True)
    severity: int = number("Severity", Kind.INTEGER, 3, minimum=1, maximum=4, help="1 worst, 4 least.")
    priority: int = number("Priority", Kind.INTEGER, 3, minimum=1, maximum=5, column=False, help="1 first, 5 last.")
    state: BugState = choice("State", BugState.OPEN)
    blocking: Blocking = choice("Blocks", Blocking.NONE, help="Whether it stops this launch, or the next one.")
    case: Id | None = reference("Found by", "test_case")
    found_in: Id | None = reference("Found in", "release")
    fixed_in: Id | None = reference("Fixed in", "release", column=False)
    component: Id | None = reference("Component", "component")
    owner: Id | None = reference("Owner", "person")
    opened: Day | None = day("Opened", column=False)
    notes: str = long_text("Notes")

    @property
    def open(self) -> bool:
        """Whether it is still to be fixed, or its fix to be looked at."""
        return self.state not in (BugState.VERIFIED, BugState.REJECTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOff:
    """That somebody accepted something, with the conditions; what it was about is kept as it stood."""

    id: Id
    key: str = text("Key", required=True, longest=40)
    name: str = text("Sign-off", required=True)
    kind: SignOffKind = choice("Kind", SignOffKind.ACCEPTANCE)
    result: Acceptance = choice("Result", Acceptance.OPEN)
    gate: Id | None = reference("Gate", "task", only="gate", help="The gate that asks for it.")
    conditions: str = long_text("Conditions", help="What has to be done for it, one a line.")
    tasks: tuple[Id, ...] = references("Condition tasks", "task", help="The tasks that fulfill the conditions.")
    person: Id | None = reference("By", "person")
    at: Day | None = day("At", time=True)
    evidence: str = declared(Kind.EVIDENCE, "Evidence", default="")
    snapshot: str = long_text("As signed", help="What was signed, as it stood then.")


def _sign_off_rule(row: SignOff) -> Iterable[Fault]:
    """Who accepts with conditions says which."""
    if row.result is Acceptance.CONDITIONAL and not row.conditions.strip():
        yield Fault(
            told("sign-off %1", row.key),
            "Conditions",
            told("It is accepted with conditions."),
            told("Write which, one a line."),
        )
    if row.result is not Acceptance.OPEN and row.person is None:
        yield Fault(told("sign-off %1", row.key), "By", told("Nobody is named who signed."), told("Choose the person."))


SIGNED = ("kind", "result", "conditions", "person", "at", "snapshot")
"""What of a sign-off stays as it was signed."""


def _sign_off_guard(_before: Any, after: Any, old: SignOff | None, new: SignOff | None) -> Iterable[Fault]:
    """What is signed stays; what is open is accepted by signing alone, and not with an open bug of severity 1."""
    if old is None:
        return
    where = told("sign-off %1", old.key)
    if old.result is not Acceptance.OPEN:
        changed = [name for name in SIGNED if new is None or getattr(old, name) != getattr(new, name)]
        if changed:
            said = told("It is signed, so it stays as it was signed.")
            yield Fault(where, SIGN_OFF.field(changed[0]).label if new else "", said, told("Sign anew instead."))
    elif new is not None and new.result is not Acceptance.OPEN:
        yield from unsigned(after, new)


def unsigned(plan: Any, row: SignOff) -> Iterable[Fault]:
    """Why a sign-off cannot be signed so: nothing was kept of what is signed, or a bug of severity 1 is open.

    Legal sign-offs do not look at bugs, and to reject is always possible.
    """
    where = told("sign-off %1", row.key)
    if not row.snapshot:
        yield Fault(
            where, "Result", told("What is signed has to be kept with it."), told("Choose Sign on the quality page.")
        )
    grave = [bug.key for bug in plan.rows(Bug).values() if bug.open and bug.severity == 1]
    if grave and row.result is not Acceptance.REJECTED and row.kind is not SignOffKind.LEGAL:
        open_ones = told("A bug of severity 1 is open: %1.", ", ".join(grave[:5]))
        yield Fault(where, "Result", open_ones, told("See it fixed and verified first, or reject."))


TEST_CASE = Entity(
    TestCase, "test_case", "test_cases", "Test case", "What is tried, and what is expected.", prefix="Q", area="quality"
)
EXECUTION = Entity(
    Execution,
    "execution",
    "executions",
    "Execution",
    "How a test case ended, on which release and where.",
    inside="case",
    inside_name="executions",
    area="quality",
)
BUG = Entity(Bug, "bug", "bugs", "Bug", "What does not work as it should.", prefix="U", area="quality")
SIGN_OFF = Entity(
    SignOff,
    "sign_off",
    "sign_offs",
    "Sign-off",
    "Who accepted what.",
    prefix="Y",
    called="sign-offs",
    rule=_sign_off_rule,
    guard=_sign_off_guard,
    area="quality",
)
