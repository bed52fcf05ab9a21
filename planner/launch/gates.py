"""The state of each gate: open, go, go with conditions, no-go or stale, and the sentences that say why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from planner.launch.evidence import Evidence, listed
from planner.launch.judged import Judgment, judged
from planner.launch.polls import FOR, Polled, expired, inputs_of, polled
from planner.model.grammar import format_day
from planner.model.launch_values import Ballot, Outcome
from planner.sentences import told
from planner.worktime import finish_minutes, to_minutes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import datetime

    from planner.analysis.schedule import Schedule
    from planner.model.gates import GateRules
    from planner.model.values import Day, Id


class GateState(StrEnum):
    """Where a gate stands."""

    OPEN = "open"
    GO = "go"
    CONDITIONAL = "go with conditions"
    NO_GO = "no-go"
    STALE = "stale"


PASSING: Final = (GateState.GO, GateState.CONDITIONAL)
"""The states in which a gate lets the launch go on."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A task on which a go depends, whether it is done, and whether it has an owner and a date."""

    task: Id
    done: bool
    assigned: bool


@dataclass(frozen=True, slots=True)
class GateStanding:
    """A gate as it stands: its state with the reasons, its criteria, the poll in its fixed order, and its conditions.

    `needed` is how many go it takes, `finish` when the gate is planned to be passed (or was), `due` when it is to be:
    a moment, or a day that lasts to its end. `seen` is what a vote given now is given for. `asked` tells whether it has
    criteria or voters at all.
    """

    gate: Id
    state: GateState
    reasons: tuple[str, ...]
    criteria: tuple[Judgment, ...]
    poll: tuple[Polled, ...]
    needed: int
    finish: datetime
    due: Day
    finished: bool
    seen: str
    rules: GateRules | None = None
    conditions: tuple[Condition, ...] = ()

    @property
    def asked(self) -> bool:
        """Whether it asks for anything: a gate without criteria, voters and director is a mark on the way."""
        return bool(self.criteria or self.poll or (self.rules and self.rules.director))

    @property
    def failing(self) -> tuple[Judgment, ...]:
        """The mandatory criteria that have failed, and not only are unknown."""
        return tuple(one for one in self.criteria if one.mandatory and one.outcome is Outcome.FAILED)

    @property
    def missing(self) -> tuple[Judgment, ...]:
        """The mandatory criteria that do not pass, be they failed or unknown."""
        return tuple(one for one in self.criteria if one.mandatory and not one.good)

    @property
    def votes_for(self) -> int:
        """How many roles say go by now, with conditions or without."""
        return sum(one.ballot in FOR for one in self.poll)

    @property
    def conditions_assigned(self) -> bool:
        """Whether each condition is a task with owner and date: as many at least as votes were given on conditions."""
        said = sum(one.ballot is Ballot.CONDITIONAL for one in self.poll)
        return len(self.conditions) >= max(1, said) and all(one.assigned for one in self.conditions)

    @property
    def lets_pass(self) -> bool:
        """Whether a pipeline may go on: a go, or one with conditions that all are tasks with owner and date."""
        return self.state is GateState.GO or (self.state is GateState.CONDITIONAL and self.conditions_assigned)


def gate_standings(schedule: Schedule, now: datetime | None = None) -> Mapping[Id, GateStanding]:
    """All gates of a plan in the order of the outline; without a `now` no vote expires and silence says nothing."""
    evidence = Evidence(schedule)
    return {task.id: _standing(evidence, task.id, now) for task in evidence.gates}


def gate_standing(schedule: Schedule, gate: Id, now: datetime | None = None) -> GateStanding:
    """One gate; raises KeyError for what is no task of the plan."""
    return _standing(Evidence(schedule), gate, now)


def _standing(evidence: Evidence, gate: Id, now: datetime | None) -> GateStanding:
    rules = evidence.rules.get(gate)
    criteria = tuple(judged(evidence, one) for one in evidence.criteria.get(gate, ()))
    finish = evidence.schedule.finish_of(gate)
    seen = inputs_of(criteria, finish)
    poll = polled(evidence, rules, seen, now)
    case = _Case(evidence, gate, rules, criteria, poll, now)
    state, reasons = case.decided()
    return GateStanding(
        gate=gate,
        state=state,
        reasons=tuple(reasons),
        criteria=criteria,
        poll=poll,
        needed=case.needed,
        finish=finish,
        due=evidence.due(gate),
        finished=case.finished,
        seen=seen,
        rules=rules,
        conditions=tuple(_conditions(evidence, rules)),
    )


def _conditions(evidence: Evidence, rules: GateRules | None) -> Iterator[Condition]:
    """The tasks on which a go depends."""
    for task_id in rules.conditions if rules else ():
        task = evidence.plan.tasks.get(task_id)
        if task is not None:
            assigned = task.owner is not None and task.deadline is not None
            yield Condition(task_id, evidence.finished(task_id), assigned)


@dataclass(frozen=True, slots=True)
class _Case:
    """All that a state follows from."""

    evidence: Evidence
    gate: Id
    rules: GateRules | None
    criteria: tuple[Judgment, ...]
    poll: tuple[Polled, ...]
    now: datetime | None

    def decided(self) -> tuple[GateState, list[str]]:
        """The state with its reasons; what stops the launch comes first, then what is missing."""
        stopped = list(self._stops())
        if stopped:
            return GateState.NO_GO, stopped
        if self.finished and self._decision in FOR:
            return self._passed()
        missing, stale = [*self._lacking(), *self._unheard()], list(self._overtaken())
        if missing and self._silent:
            over = told("Its time passed on %1 without a go, and silence is a no-go.", format_day(self._time))
            return GateState.NO_GO, [over, *missing, *stale]
        if stale:
            return GateState.STALE, [*stale, *missing]
        return (GateState.OPEN, missing) if missing else self._passed()

    @property
    def finished(self) -> bool:
        """Whether the gate has been passed: what was said then stays said."""
        return self.evidence.plan.tasks[self.gate].actual_finish is not None

    @property
    def needed(self) -> int:
        """How many go it takes: as many as the rules say, or all who do not abstain, but one at least."""
        voters = len(self.poll)
        quorum = self.rules.quorum if self.rules else 0
        abstained = sum(one.ballot is Ballot.ABSTAIN for one in self.poll)
        return min(quorum or max(1, voters - abstained), voters)

    @property
    def _decision(self) -> Ballot:
        return self.rules.decision if self.rules else Ballot.ABSTAIN

    @property
    def _go(self) -> int:
        return sum(one.ballot in FOR for one in self.poll)

    @property
    def _stale_roles(self) -> list[Polled]:
        return [one for one in self.poll if one.stale]

    @property
    def _time(self) -> Day:
        """The time of the gate: when it is planned, or promised where that is later."""
        finish = self.evidence.schedule.finish_of(self.gate)
        return max(finish, self.evidence.promised(self.gate) or finish, key=finish_minutes)

    @property
    def _silent(self) -> bool:
        """Whether no answer is an answer: the gate asks for something, and its time is over."""
        over = self.now is not None and to_minutes(self.now) > finish_minutes(self._time)
        return over and not self.finished and bool(self.criteria or self.rules)

    def _stops(self) -> Iterator[str]:
        """A veto, a decision, or too few who could still say go."""
        for one in self.poll:
            if one.vetoes and one.vote is not None:
                yield told("%1 vetoes: %2", self._role(one), one.vote.reason)
        if self._decision is Ballot.NO_GO:
            yield told("%1 decided: no-go.", self._director)
        against = [one for one in self.poll if one.ballot is Ballot.NO_GO and not one.vetoes]
        undecided = sum(one.ballot is None for one in self.poll)
        if against and self._go + undecided < self.needed:
            names = listed([self._role(one) for one in against])
            yield told("%1 of %2 go cannot be reached any more: no-go of %3.", self.needed, len(self.poll), names)

    def _lacking(self) -> Iterator[str]:
        """The mandatory criteria that do not pass."""
        for one in self.criteria:
            if one.mandatory and not one.good:
                yield told("%1: %2", one.criterion.name, one.why)
        if not self.criteria and not self.poll and self._director_of is None and self._decision not in FOR:
            yield told("It has neither criteria nor voters.")

    def _unheard(self) -> Iterator[str]:
        """The votes and the decision that are still to come."""
        if self._go < self.needed:
            waited = [self._role(one) for one in self.poll if one.vote is None]
            counted = told("%1 of %2 go", self._go, self.needed)
            yield told("%1: %2 still to vote.", counted, listed(waited)) if waited else told("%1.", counted)
        if self._director_of is not None and self._decision is Ballot.ABSTAIN:
            yield told("%1 has not decided yet.", self._director)

    def _overtaken(self) -> Iterator[str]:
        """Votes that are needed and stale, and a decision that its inputs or the time have overtaken."""
        if self._go < self.needed:
            for one in self._stale_roles:
                yield told("%1: %2", self._role(one), one.stale[0])
        if self.finished or self.rules is None or self._decision not in FOR:
            return
        decided = self.rules.decided
        if decided is not None and expired(self.evidence, self.rules.holds, decided, self.now):
            yield told("The decision of %1 held no longer.", format_day(decided))
        if any(one.mandatory and not one.good for one in self.criteria):
            yield told("It was decided to go, and not all mandatory criteria pass any more.")

    def _passed(self) -> tuple[GateState, list[str]]:
        """A go, on conditions where a vote or the decision names some."""
        on_condition = [one for one in self.poll if one.ballot is Ballot.CONDITIONAL and one.vote is not None]
        reasons: list[str] = [told("%1: %2", self._role(one), one.vote.reason) for one in on_condition if one.vote]
        if self._decision is Ballot.CONDITIONAL:
            reasons.append(told("%1 decided: go with conditions.", self._director))
        if reasons:
            return GateState.CONDITIONAL, reasons
        return GateState.GO, list(self._why_go())

    def _why_go(self) -> Iterable[str]:
        if self.criteria:
            good = sum(one.good for one in self.criteria)
            yield told("Criteria that pass: %1 of %2.", good, len(self.criteria))
        if self.poll:
            yield told("Votes for go: %1 of %2.", self._go, len(self.poll))
        if self._decision is Ballot.GO:
            yield told("%1 decided: go.", self._director)

    @property
    def _director_of(self) -> Id | None:
        return self.rules.director if self.rules and self.rules.director in self.evidence.plan.people else None

    @property
    def _director(self) -> str:
        """Who decides, in words."""
        person = self.evidence.plan.people.get(self._director_of or "")
        return person.name if person else told("Somebody")

    def _role(self, one: Polled) -> str:
        return self.evidence.plan.roles[one.role].name
