"""What a log says where it forked, kept so that one change more is told to the rows that it touches, and not to all."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from planner.merge.conflicts import Conflict, Sort, head_of
from planner.merge.masks import FIRST, mask_dangling, mask_keys
from planner.merge.places import ordered, own_steps
from planner.merge.registers import registers_of
from planner.merge.rings import mask_rings
from planner.merge.stories import Story
from planner.merge.ties import spared
from planner.pace import paced

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from planner.change import Step
    from planner.history import Entry
    from planner.merge.masks import Mask, Rank, Tables
    from planner.merge.places import Place, Places
    from planner.merge.ties import Stories
    from planner.model.entities import Schema
    from planner.model.plan import Plan
    from planner.model.values import Id


@dataclass(frozen=True, slots=True, eq=False)
class Fork:
    """The plan up to where a log forked, where its rows stood, and what happened since to each row touched since."""

    trunk: Plan
    places: Places
    stories: Stories

    def told(self, entries: Iterable[Entry]) -> Fork:
        """The same with the entries that come next in the log."""
        stories = dict(self.stories)
        own: set[tuple[str, Id]] = set()
        for entry in paced(entries):
            for number, step in enumerate(own_steps(entry)):
                row = (step.entity, step.id)
                if row not in own:
                    own.add(row)
                    stories[row] = stories[row].copy() if row in stories else self._begun(*row)
                _tell(stories[row], entry, step, number)
        return replace(self, stories=stories)

    def _begun(self, name: str, row_id: Id) -> Story:
        """The story of a row that nobody has touched since."""
        row = self.trunk.table(name).get(row_id)
        return Story(self.trunk.schema.entity(name), row, self.places.get((name, row_id)))

    def now(self) -> tuple[Tables, tuple[Mask, ...], tuple[Conflict, ...]]:
        """The rows as they show, what is hidden, and what is open."""
        schema = self.trunk.schema
        tables: Tables = {name: self.trunk.copied(name) for name in self.trunk.tables}
        stories = spared(self.stories, tables)
        _take_in(stories, tables, self.places)
        masks = _hidden(stories, tables, schema)
        return tables, masks, (*_disputed(stories, tables), *(_masked(mask, stories) for mask in masks))


def _take_in(stories: Stories, tables: Tables, places: Places) -> None:
    """Bring the rows into the tables as they are now, in the order of their places."""
    put: list[tuple[Place, str, Any]] = []
    for (name, row_id), story in stories.items():
        if not story.there:
            tables[name].pop(row_id, None)
        elif row_id in tables[name] and story.place == places.get((name, row_id)):
            tables[name][row_id] = story.row()
        else:
            tables[name].pop(row_id, None)
            put.append((story.known_place, name, story.row()))
    for _, name, row in sorted(put, key=lambda one: one[0]):
        tables[name][row.id] = row
    since = {row: story.place for row, story in stories.items() if story.place is not None}
    for name in {name for place, name, row in put if place == places.get((name, row.id))}:
        tables[name] = ordered(name, tables[name], {**places, **since})


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


def _tell(story: Story, entry: Entry, step: Step, number: int) -> None:
    """Tell a story one step further."""
    if step.field is not None:
        story.set(entry, step.field, step.after)
    elif step.after is None:
        story.remove(entry, step.before)
    else:
        story.put(entry, step.after, step.before, number)


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
