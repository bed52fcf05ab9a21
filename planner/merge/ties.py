"""What goes with a row stays with it: links and assignments of a row that somebody removed and somebody else edited."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planner.history import Entry
    from planner.merge.masks import Tables
    from planner.merge.stories import Story
    from planner.model.values import Id

Row = tuple[str, "Id"]
"""The entity and the id of a row."""
Stories = dict[Row, "Story"]


def spared(stories: Stories, tables: Tables) -> Stories:
    """The stories where a removal that a concurrent edit overrode does not count for what was removed with the row.

    Who removes a task removes its links in the same change. Where the task stays, so do they, as far as all is there
    that they cannot be without. It follows from the log alone, and holds after somebody has settled to keep the task.
    """
    kept = dict(stories)
    waiting = [(place, entry) for place, story in stories.items() for entry in story.overridden()]
    while waiting:
        place, entry = waiting.pop()
        for tied in _removed_with(place, entry, kept):
            if kept[tied].removed_by(entry) and _has_ends(kept[tied], kept, tables):
                kept[tied] = kept[tied].without(entry)
                if kept[tied].there:
                    waiting.append((tied, entry))
    return kept


def _removed_with(place: Row, entry: Entry, stories: Stories) -> Iterator[Row]:
    """The rows that an entry removed and that cannot be without a row."""
    for step in entry.steps:
        story = stories.get((step.entity, step.id))
        if story is not None and step.field is None and step.after is None and place in _ends(story):
            yield step.entity, step.id


def _ends(story: Story) -> list[Row]:
    """What a row cannot be without."""
    row: Any = story.row()
    needed = [field for field in story.entity.fields if field.of and field.required]
    return [(field.of, getattr(row, field.name)) for field in needed]


def _has_ends(story: Story, stories: Stories, tables: Mapping[str, Mapping[Id, Any]]) -> bool:
    """Whether all is there that a row cannot be without."""
    return all(
        stories[name, row_id].there if (name, row_id) in stories else row_id in tables[name]
        for name, row_id in _ends(story)
    )
