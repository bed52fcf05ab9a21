"""The plan that a log makes, whatever forks it has: the same for everybody who has the same changes.

Changes that have seen each other follow one another. Where the log forks, each register of fields shows its highest
head, a removal ends what its author had seen, and what would refer to nothing is hidden until that is there again.
Of links that close a cycle the schedule leaves the newest out, as rows stand in the order of the log.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from planner.merge.conflicts import Conflict, Sort, head_of, still_open
from planner.merge.masks import FIRST, Mask, Rank, Tables, mask_dangling, mask_keys
from planner.merge.registers import registers_of
from planner.merge.rings import mask_rings
from planner.merge.stories import Story
from planner.merge.ties import spare_ties
from planner.model.plan import Plan
from planner.pace import paced

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from planner.change import Change, Step
    from planner.history import Entry, History
    from planner.model.entities import Schema
    from planner.model.values import Id

Stories = dict[tuple[str, "Id"], Story]


@dataclass(frozen=True, slots=True)
class Folded:
    """A plan with what is open in it: conflicts that nobody has settled, and what the log holds and the plan hides.

    `forked` says that people have changed the plan apart, so that there can be such things.
    """

    plan: Plan
    conflicts: tuple[Conflict, ...] = ()
    masks: tuple[Mask, ...] = ()
    forked: bool = False

    def after(self, plan: Plan, change: Change) -> Folded | None:
        """What is still open in a plan after a change, whose author knew of all this.

        None where only the log knows, because something hidden may show now, or something else be hidden.
        """
        return None if self.masks else Folded(plan, still_open(self.conflicts, change), (), self.forked)

    def taken_back(self, plan: Plan) -> Folded | None:
        """What is open after taking a change back: what it settled may be open again, as only the log knows."""
        return None if self.forked else Folded(plan)


def fold(history: History, schema: Schema) -> Folded:
    """The plan that a log makes from an empty plan on, with the conflicts in it."""
    trunk = history.trunk
    empty = Plan.of((), schema)
    tables: Tables = {name: dict(table) for name, table in empty.tables.items()}
    for entry in paced(history.entries[:trunk]):
        for step in _own_steps(entry):
            carry_out(tables[step.entity], step)
    if trunk == len(history.entries):
        return Folded(empty.with_tables(tables))
    stories = _told(history.entries[trunk:], tables, schema)
    spare_ties(stories, tables)
    _take_in(stories, tables)
    masks = _hidden(stories, tables, schema)
    conflicts = (*_disputed(stories, tables), *(_masked(mask, stories) for mask in masks))
    return Folded(empty.with_tables(tables), conflicts, masks, forked=True)


def _hidden(stories: Stories, tables: Tables, schema: Schema) -> tuple[Mask, ...]:
    """Hide in the tables what cannot show."""
    gone: dict[str, set[Id]] = {}
    for (name, row_id), story in stories.items():
        if row_id not in tables[name] and story.row() is not None:
            gone.setdefault(name, set()).add(row_id)
    ranks: dict[str, dict[Id, Rank]] = {}
    for (name, row_id), story in stories.items():
        if schema.entity(name).keyed and row_id in tables[name]:
            writer = story.writer("key")
            ranks.setdefault(name, {})[row_id] = writer.order if writer else FIRST
    masks = (*mask_dangling(tables, schema, gone), *mask_keys(tables, schema, ranks))
    return (*masks, *mask_rings(tables, schema, {name for name, _ in stories}, partial(_newest, stories)))


def _newest(stories: Stories, field: str, row: tuple[str, Id]) -> tuple[Rank, str]:
    """What sorts rows by when somebody wrote a field of theirs, those from before the log forked first."""
    writer = stories[row].writer(field) if row in stories else None
    return (writer.order if writer else FIRST), row[1]


def _own_steps(entry: Entry) -> Iterable[Step]:
    """What an entry itself did to the plan; a merge only took in what others did."""
    return () if entry.onto is not None else entry.steps


def carry_out(table: dict[Id, Any], step: Step) -> None:
    """Carry one step out; a field of a row that is not there has nothing to change."""
    if step.field is not None:
        if step.id in table:
            table[step.id] = replace(table[step.id], **{step.field: step.after})
    elif step.after is None:
        table.pop(step.id, None)
    else:
        table[step.id] = step.after


def _told(entries: Iterable[Entry], tables: Tables, schema: Schema) -> Stories:
    """The stories of the rows that some entries touch."""
    stories: Stories = {}
    for number, entry in enumerate(paced(entries)):
        for place, step in enumerate(_own_steps(entry)):
            story = stories.get((step.entity, step.id))
            if story is None:
                row = tables[step.entity].get(step.id)
                story = stories[step.entity, step.id] = Story(schema.entity(step.entity), row)
            _tell(story, entry, step, (number, place))
    return stories


def _tell(story: Story, entry: Entry, step: Step, place: tuple[int, int]) -> None:
    """Tell a story one step further."""
    if step.field is not None:
        story.set(entry, step.field, step.after)
    elif step.after is None:
        story.remove(entry, step.before)
    else:
        story.put(entry, step.after, step.before, place)


def _take_in(stories: Stories, tables: Tables) -> None:
    """Bring the rows into the tables as they are now; new ones stand in the order in which they were put there."""
    placed: list[tuple[tuple[int, int], str, Any]] = []
    for (name, row_id), story in stories.items():
        if not story.there:
            tables[name].pop(row_id, None)
        elif story.place is None:
            tables[name][row_id] = story.row()
        else:
            tables[name].pop(row_id, None)
            placed.append((story.place, name, story.row()))
    for _, name, row in sorted(placed, key=lambda one: one[0]):
        tables[name][row.id] = row


def _disputed(stories: Stories, tables: Tables) -> Iterator[Conflict]:
    """What people said of the same row without knowing of each other."""
    for (name, row_id), story in stories.items():
        if row_id in tables[name]:
            yield from _removed(name, row_id, story)
            yield from _contested(name, row_id, story)


def _removed(name: str, row_id: Id, story: Story) -> Iterator[Conflict]:
    """A row that somebody removed and somebody else wrote to; it is kept."""
    removals = story.unsettled_removals()
    if removals:
        edits = (head_of(entry, ()) for entry in story.standing())
        gone = (head_of(entry, None) for entry in removals)
        yield Conflict(Sort.DELETED, name, row_id, (story.settled_field(),), (*edits, *gone))


def _contested(name: str, row_id: Id, story: Story) -> Iterator[Conflict]:
    """The fields of a row with different values; where rows stand is nobody's opinion."""
    for register, heads, base in story.contested():
        fields = registers_of(story.entity)[register]
        spoken = [number for number, field in enumerate(fields) if not field.internal]
        if len({tuple(head.values[number] for number in spoken) for head in heads}) > 1:
            yield Conflict(
                Sort.VALUES,
                name,
                row_id,
                tuple(field.name for field in fields),
                tuple(head_of(head.entry, head.values) for head in heads),
                base.values if base else None,
            )


def _masked(mask: Mask, stories: Mapping[tuple[str, Id], Story]) -> Conflict:
    """What is hidden, and who hid it."""
    story = stories.get((mask.entity, mask.id))
    writer = story.writer(mask.field or "") if story else None
    fields = (mask.field,) if mask.field else ()
    if mask.sort is not Sort.HIDDEN:
        return Conflict(mask.sort, mask.entity, mask.id, fields, (head_of(writer, (mask.shown,)),), (mask.real,))
    missing = [stories[one] for one in mask.missing if one in stories and not stories[one].there]
    removal = next((entry for one in missing for entry in one.removals()), None)
    hidden = head_of(removal, (mask.shown,) if mask.field else None)
    back = head_of(writer, tuple(one.row() for one in missing))
    return Conflict(Sort.HIDDEN, mask.entity, mask.id, fields, (hidden, back), (mask.real,))
