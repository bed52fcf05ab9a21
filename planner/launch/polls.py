"""The poll of a gate: the vote of each role that counts by now, in the fixed order, and why a vote counts no more."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from planner.errors import Unreadable
from planner.model.grammar import format_day, format_duration, parse_day
from planner.model.launch_values import Ballot, Outcome
from planner.sentences import told
from planner.worktime import finish_minutes, start_minutes, to_minutes

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from planner.launch.evidence import Evidence
    from planner.launch.judged import Judgment
    from planner.model.gates import GateRules, Vote
    from planner.model.values import Day, Duration, Id

FOR: Final = (Ballot.GO, Ballot.CONDITIONAL)
"""The votes that let a launch go on."""
DIGITS: Final = 16
"""How much of the digest of the inputs a vote keeps."""


@dataclass(frozen=True, slots=True)
class Polled:
    """A role that is asked, whether it can veto, its vote if it has one, and why that counts no more."""

    role: Id
    veto: bool
    vote: Vote | None = None
    stale: tuple[str, ...] = ()
    earlier: tuple[Vote, ...] = ()

    @property
    def ballot(self) -> Ballot | None:
        """What the role says by now; None where it has said nothing, or what it said is stale."""
        return None if self.vote is None or self.stale else self.vote.ballot

    @property
    def vetoes(self) -> bool:
        """Whether it alone stops the launch; a veto holds until the role itself takes it back."""
        return self.veto and self.vote is not None and self.vote.ballot is Ballot.NO_GO


def inputs_of(criteria: Iterable[Judgment], finish: datetime) -> str:
    """What a vote was given for: a digest of what the criteria say, and when the gate was to be passed.

    A criterion that nobody knows about says nothing more, whoever is to look at it and whatever is shown by then.
    """
    known = ((one, one.outcome is not Outcome.UNKNOWN) for one in criteria)
    said = sorted(
        (one.criterion.id, str(one.outcome), one.why if counts else "", one.criterion.evidence if counts else "")
        for one, counts in known
    )
    digest = sha256("\n".join("\t".join(one) for one in said).encode()).hexdigest()[:DIGITS]
    return f"{digest} {format_day(finish)}"


def polled(evidence: Evidence, rules: GateRules | None, seen: str, now: datetime | None) -> tuple[Polled, ...]:
    """The vote of each role that is asked, in the order of the rules; `seen` is what the criteria say by now."""
    if rules is None:
        return ()
    found: dict[Id, list[Vote]] = {}
    for vote in evidence.votes.get(rules.gate, []):
        found.setdefault(vote.role, []).append(vote)
    finished = evidence.plan.tasks[rules.gate].actual_finish is not None
    voters = dict.fromkeys(role for role in (*rules.voters, *rules.vetoes) if role in evidence.plan.roles)
    made = []
    for role in voters:
        votes = sorted(found.get(role, []), key=_age)
        last = votes[-1] if votes else None
        stale = () if last is None or finished else _stale(evidence, rules.holds, last, seen, now)
        made.append(Polled(role, role in rules.vetoes, last, stale, tuple(votes[:-1])))
    return tuple(made)


def _age(vote: Vote) -> tuple[int, str]:
    """What sorts votes by when they were given, whatever their order in the file."""
    return start_minutes(vote.at) if vote.at else -1, vote.id


def _stale(evidence: Evidence, holds: Duration | None, vote: Vote, seen: str, now: datetime | None) -> tuple[str, ...]:
    """Why a vote counts no more: it is too old, its inputs have changed, or the forecast has moved."""
    reasons = []
    if expired(evidence, holds, vote.at, now):
        span = format_duration(holds, evidence.plan.units) if holds else ""
        reasons.append(told("The vote of %1 held for %2.", format_day(vote.at) if vote.at else "", span))
    digest, _, finish = vote.seen.partition(" ")
    known, _, forecast = seen.partition(" ")
    if digest and digest != known:
        reasons.append(told("What the criteria say has changed since the vote."))
    if finish and abs(_between(evidence, finish, forecast)) >= evidence.plan.units.day:
        reasons.append(told("The forecast has moved from %1 to %2.", finish, forecast))
    return tuple(reasons)


def _between(evidence: Evidence, before: str, after: str) -> int:
    """Working minutes of the plan between two moments as a vote keeps them; 0 for what is none."""
    try:
        begin, end = (finish_minutes(parse_day(text)) for text in (before, after))
    except Unreadable:
        return 0
    return evidence.schedule.project.span(begin, end)


def expired(evidence: Evidence, holds: Duration | None, at: Day | None, now: datetime | None) -> bool:
    """Whether something that was said at a moment holds no more; without a `now` everything holds."""
    if holds is None or at is None or now is None:
        return False
    said, clock = start_minutes(at), to_minutes(now)
    return (clock - said if holds.elapsed else evidence.schedule.project.span(said, clock)) > holds.minutes
