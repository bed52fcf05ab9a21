"""What-if scenarios played on a plan: what differs between two plans, and what a plan is with a scenario's changes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from planner.analysis.network import build_network
from planner.change import Change, diff
from planner.edits.cycles import newly_suspended, ties
from planner.edits.rows import remove_rows
from planner.errors import Fault, Unreadable
from planner.model.checks import check_value, name_of, reference_faults, row_faults
from planner.model.fields import Kind
from planner.model.kinds import from_plain, row_from_plain, row_to_plain, to_plain
from planner.model.new import key_of, next_key
from planner.model.scenarios import SCENARIO
from planner.model.values import Supposed
from planner.pace import paced
from planner.sentences import UNSAID, named, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.change import Step
    from planner.model.entities import Entity
    from planner.model.plan import Plan
    from planner.model.scenarios import Scenario
    from planner.model.values import Id
    from planner.sentences import Told

LEFT_OUT: Final = told("It is left out of this what-if.")
"""What becomes of a change that no longer applies."""


def scenario_of(before: Plan, after: Plan) -> tuple[Supposed, ...]:
    """What has to change in one plan to be the other, scenarios themselves aside; rows are known by their ids."""
    steps = (step for step in diff(before, after).steps if step.entity != SCENARIO.name)
    return tuple(_supposed(before, after, step) for step in steps)


def _supposed(before: Plan, after: Plan, step: Step) -> Supposed:
    """A step as a scenario keeps it: what becomes, not what was."""
    entity, there = before.schema.entity(step.entity), before if step.id in before.table(step.entity) else after
    called = _called(there, entity, there.table(step.entity)[step.id])
    if step.field is not None:
        return Supposed(step.entity, step.id, step.field, to_plain(entity.field(step.field), step.after), called)
    row = None if step.after is None else tuple(row_to_plain(entity.fields, step.after).items())[1:]
    return Supposed(step.entity, step.id, None, row, called)


def _called(plan: Plan, entity: Entity, row: Any) -> str:
    """What people call a row: its key, or the keys of what it ties together."""
    if entity.keyed or entity.single:
        return "" if entity.single else str(row.key)
    ends = (item for item in entity.fields if item.kind is Kind.REFERENCE and item.required)
    return ",".join(key_of(plan, item.of, getattr(row, item.name)) for item in ends)


@dataclass(frozen=True, slots=True)
class Played:
    """A plan with the changes of a scenario, the change that leads there, and what of it no longer applies.

    `tangled` tells whether it links tasks in a way that the dates leave out.
    """

    plan: Plan
    change: Change
    faults: tuple[Fault, ...] = ()
    tangled: bool = False


def plan_under(plan: Plan, scenario: Scenario) -> Played:
    """The plan as it would be with the changes of a scenario; what no longer applies is left out and named.

    A change no longer applies where its row is gone or there already, where it refers to something that is gone, and
    where it would break a rule that a row has to keep. Rows that cannot stay without a removed one go with it.
    """
    playing, after = _played(plan, scenario)
    change = diff(plan, after, told("Apply what-if %1", scenario.name))
    suspended = tuple(_suspended(plan, after, playing.where)) if ties(change) else ()
    return Played(after, change, (*playing.faults, *suspended), bool(suspended))


def no_longer_applies(plan: Plan, scenario: Scenario) -> tuple[Fault, ...]:
    """What of a scenario no longer applies, without looking at what the dates make of the rest."""
    return tuple(_played(plan, scenario)[0].faults)


def _played(plan: Plan, scenario: Scenario) -> tuple[_Playing, Plan]:
    """A scenario played on a plan, and the plan after it."""
    playing = _Playing(plan, name_of(SCENARIO, scenario))
    for supposed in paced(scenario.changes):
        playing.play(supposed)
    return playing, playing.mended()


def _suspended(plan: Plan, after: Plan, where: str) -> Iterator[Fault]:
    """Links that the dates leave out with a scenario, and not without it."""
    for cut in newly_suspended(plan, build_network(after)):
        link = after.links[cut.link]
        ends = " > ".join(after.tasks[end].key for end in (link.predecessor, link.successor))
        yield Fault(
            where, told("link %1", ends), told("This link %1.", told(cut.reason)), told("The dates leave it out.")
        )


class _Playing:
    """The tables of a plan while a scenario is played on them."""

    def __init__(self, plan: Plan, where: str) -> None:
        """Begin with the plan as it is; `where` is how messages call the scenario."""
        self.plan, self.where = plan, where
        self.faults: list[Fault] = []
        self.tables: dict[str, dict[Id, Any]] = {}
        self.gone: list[tuple[str, Id]] = []

    def play(self, supposed: Supposed) -> None:
        """Make one change, or say why it no longer applies."""
        entity = self._entity(supposed)
        if entity is None:
            return
        row = self._table(supposed.entity).get(supposed.id)
        if supposed.field is None and supposed.value is not None:
            self._add(entity, supposed, row)
        elif row is None:
            self._miss(_naming(entity, supposed), told("It is no longer in the plan."))
        elif supposed.field is None:
            self.gone.append((supposed.entity, supposed.id))
        else:
            self._set(entity, supposed, row)

    def mended(self) -> Plan:
        """The plan after all changes, rows that are not sound as they were before, or left out."""
        after = self._removed()
        while self._mend(after):
            after = self._removed()
        return after

    def _removed(self) -> Plan:
        """The plan without the rows that are to go, and all that cannot stay without them."""
        made = self.plan.with_tables(self.tables) if self.tables else self.plan
        for step in remove_rows(made, self.gone).steps if self.gone else ():
            table = self._table(step.entity)
            if step.field is not None:
                table[step.id] = replace(table[step.id], **{step.field: step.after})
            else:
                table.pop(step.id, None)
        self.gone.clear()
        return self.plan.with_tables(self.tables) if self.tables else self.plan

    def _mend(self, after: Plan) -> bool:
        """Take back what is not sound in the touched rows; tell whether something was."""
        touched = self._touched(after)
        bad = [(entity, row, fault) for entity, row in touched if (fault := self._wrong(after, entity, row))]
        for entity, row, fault in bad:
            before = self.plan.table(entity.name).get(row.id)
            back = None if before is None else self._still_sound(before, row, entity)
            if back is None or back == row:
                del self.tables[entity.name][row.id]
            else:
                self.tables[entity.name][row.id] = back
            self._miss(name_of(entity, row), _about(fault.field, fault.message))
        return bool(bad)

    def _still_sound(self, before: Any, row: Any, entity: Entity) -> Any:
        """The row as it was, for what the scenario made of it is not sound."""
        lost = {
            item.name: getattr(row, item.name)
            for item in entity.fields
            if item.of and getattr(before, item.name) is not None and getattr(row, item.name) in (None, ())
        }
        return replace(before, **lost)

    def _touched(self, after: Plan) -> list[tuple[Entity, Any]]:
        """The rows that are not as they were."""
        return [
            (after.schema.entity(name), row)
            for name, table in self.tables.items()
            for row in table.values()
            if row is not self.plan.table(name).get(row.id)
        ]

    def _wrong(self, after: Plan, entity: Entity, row: Any) -> Fault | None:
        """The first thing that is wrong with a row and was not before."""
        before = self.plan.table(entity.name).get(row.id)
        known = {(fault.field, fault.message) for fault in row_faults(entity, before)} if before else set()
        found = (*row_faults(entity, row), *reference_faults(after, entity, row), *_below_itself(after, entity, row))
        return next((fault for fault in found if (fault.field, fault.message) not in known), None)

    def _entity(self, supposed: Supposed) -> Entity | None:
        """The entity of a change; None, and said so, where there is none."""
        try:
            entity = self.plan.schema.entity(supposed.entity)
            if supposed.field is not None:
                entity.field(supposed.field)
        except KeyError:
            what = named(f"{supposed.entity:.40}", supposed.field or "")
            self._miss(what, told("This program does not know it."))
            return None
        return entity

    def _add(self, entity: Entity, supposed: Supposed, row: Any) -> None:
        """Have one row more."""
        if row is not None:
            self._miss(name_of(entity, row), told("It is in the plan already."))
            return
        try:
            made = row_from_plain(entity.type, entity.fields, {"id": supposed.id, **dict(supposed.value or ())})  # type: ignore[arg-type]
        except Unreadable as problem:
            self._miss(_naming(entity, supposed), told("It cannot be read: %1.", problem))
            return
        table = self._table(entity.name)
        if entity.keyed and any(other.key == made.key for other in table.values()):
            made = replace(made, key=next_key(self.plan, entity, made.key, (other.key for other in table.values())))
        table[made.id] = self._referring(entity, made)

    def _referring(self, entity: Entity, row: Any) -> Any:
        """A new row, its optional references to what is gone emptied and named."""
        for item in entity.fields:
            if item.kind is Kind.REFERENCES:
                there = self._table(item.of)
                kept = tuple(end for end in getattr(row, item.name) if end in there)
                if kept != getattr(row, item.name):
                    lost = told("something of it is no longer in the plan.")
                    self._miss(name_of(entity, row), _about(item.label, lost))
                    row = replace(row, **{item.name: kept})
        return row

    def _set(self, entity: Entity, supposed: Supposed, row: Any) -> None:
        """Give a field another value."""
        item = entity.field(supposed.field or "")
        try:
            value = from_plain(item, supposed.value)
        except Unreadable as problem:
            self._miss(name_of(entity, row), _about(item.label, told("%1.", problem)))
            return
        wrong = check_value(item, value) or self._taken(entity, item.name, value, row)
        if wrong:
            self._miss(name_of(entity, row), _about(item.label, wrong))
        else:
            self._table(entity.name)[row.id] = replace(row, **{item.name: value})

    def _taken(self, entity: Entity, name: str, value: Any, row: Any) -> Told:
        """What to say of a key that another row has; empty for anything else."""
        others = self._table(entity.name).values() if name == "key" else ()
        taken = any(other.key == value and other.id != row.id for other in others)
        return told("'%1' is the key of another.", value) if taken else UNSAID

    def _table(self, entity: str) -> dict[Id, Any]:
        """The rows of an entity, to be changed."""
        if entity not in self.tables:
            self.tables[entity] = self.plan.copied(entity)
        return self.tables[entity]

    def _miss(self, what: Told, why: Told) -> None:
        """Say what no longer applies, and why."""
        self.faults.append(Fault(self.where, what, why, LEFT_OUT))


def _naming(entity: Entity, supposed: Supposed) -> Told:
    """How to name a row that is not there."""
    return named(entity.label.lower(), f"{supposed.called or supposed.id:.40}")


def _about(label: str, why: Told) -> Told:
    """Why, with the label of the field it is about, where it is about one."""
    return told("%1: %2", told(label), why) if label else why


def _below_itself(plan: Plan, entity: Entity, row: Any) -> Iterator[Fault]:
    """Rows that would be their own ancestors."""
    for item in entity.fields:
        if item.kind is Kind.REFERENCE and item.of == entity.name and not item.mutual:
            table = plan.table(entity.name)
            seen, above = {row.id}, getattr(row, item.name)
            while above in table and above not in seen:
                seen.add(above)
                above = getattr(table[above], item.name)
            if above in seen:
                yield Fault(name_of(entity, row), item.label, told("It would be below itself."))
