"""Filters that people keep under a name, in the settings: the same ones for every plan."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from ui.words import said

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ui.settings import Setting, Settings

LONGEST_NAME: Final = 60
LONGEST_TEXT: Final = 2_000
KEPT: Final = 200
"""How many filters of one list are kept."""


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """What is typed into a filter, under a name."""

    name: str
    text: str


TASK_FILTERS: Final = (
    SavedFilter("Critical", "critical open"),
    SavedFilter("Near critical", "float<=5d -critical open -summary"),
    SavedFilter("Not finished", "open -summary"),
    SavedFilter("Started", "started -summary"),
    SavedFilter("Late", "late"),
    SavedFilter("Starts within two weeks", "start<=+2w open -started -summary"),
    SavedFilter("Without an owner", "unassigned open -summary"),
    SavedFilter("Without a range of estimate", "unestimated open"),
    SavedFilter("Milestones", "milestone"),
    SavedFilter("Gates", "gate"),
)
"""What the program offers for tasks."""
RISK_FILTERS: Final = (
    SavedFilter("Without an owner", "owner:"),
    SavedFilter("Likely", "probability>=50%"),
)
"""What the program offers for risks."""


def saved_in(settings: Settings, where: Setting[tuple[str, ...]]) -> tuple[SavedFilter, ...]:
    """The saved filters by name; what makes no sense in the file, or comes twice, is left out."""
    found: dict[str, SavedFilter] = {}
    for one in filter(None, map(_read, settings.value(where))):
        found.setdefault(one.name.casefold(), one)
    return tuple(sorted(found.values(), key=lambda one: one.name.casefold()))[:KEPT]


def _read(line: str) -> SavedFilter | None:
    """One line of the settings; None where it makes no sense."""
    try:
        found: dict[str, Any] = json.loads(line)
        name, text = _tidy(str(found["name"])), _tidy(str(found["filter"]))
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    fits = 0 < len(name) <= LONGEST_NAME and 0 < len(text) <= LONGEST_TEXT
    return SavedFilter(name, text) if fits else None


def _tidy(text: str) -> str:
    return " ".join(text.split())


class FilterShelf:
    """The filters of one list: those that come with the program and those that a person saved."""

    def __init__(self, settings: Settings, where: Setting[tuple[str, ...]], offered: Iterable[SavedFilter]) -> None:
        self._settings, self._where = settings, where
        self.offered = tuple(SavedFilter(said(one.name), one.text) for one in offered)

    @property
    def saved(self) -> tuple[SavedFilter, ...]:
        """The saved filters by name."""
        return saved_in(self._settings, self._where)

    def named(self, name: str) -> SavedFilter | None:
        """The saved filter of a name, whether in capitals or not."""
        wanted = _tidy(name).casefold()
        return next((one for one in self.saved if one.name.casefold() == wanted), None)

    def like(self, text: str) -> SavedFilter | None:
        """The saved filter that asks for this."""
        return next((one for one in self.saved if one.text == _tidy(text)), None)

    def why_not(self, name: str, text: str, *, renamed: str = "") -> str:
        """Why a filter cannot be saved so, or the filter `renamed` be called so; empty where it can."""
        tidy, asked = _tidy(name), _tidy(text)
        offered = {one.name.casefold() for one in self.offered}
        many = len(self.saved) >= KEPT and self.named(renamed or tidy) is None
        reasons = {
            said("Give the filter a name."): not tidy,
            said("The name is too long; %1 letters are the most.", str(LONGEST_NAME)): len(tidy) > LONGEST_NAME,
            said("A filter that comes with the program has this name. Choose another one."): tidy.casefold() in offered,
            said("Type a filter first, there is nothing to save."): not asked,
            said("The filter is too long to be saved."): len(asked) > LONGEST_TEXT,
            said("There are too many saved filters. Remove one first."): many,
        }
        return next((reason for reason, holds in reasons.items() if holds), "")

    def save(self, name: str, text: str) -> None:
        """Keep a filter; one of the same name is replaced."""
        self._keep([*self._others(name), SavedFilter(_tidy(name), _tidy(text))])

    def rename(self, old: str, new: str) -> None:
        """Give a saved filter another name; another one of that name is replaced."""
        found = self.named(old)
        if found is not None:
            self.remove(old)
            self.save(new, found.text)

    def remove(self, name: str) -> None:
        """Forget a saved filter."""
        self._keep(self._others(name))

    def _others(self, name: str) -> list[SavedFilter]:
        wanted = _tidy(name).casefold()
        return [one for one in self.saved if one.name.casefold() != wanted]

    def _keep(self, filters: Iterable[SavedFilter]) -> None:
        lines = (json.dumps({"name": one.name, "filter": one.text}, ensure_ascii=False) for one in filters)
        self._settings.choose(self._where, tuple(lines))
