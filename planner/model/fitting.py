"""Values that a file holds and a plan cannot: what can be kept of them is kept."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any

from planner.model.checks import check_value
from planner.model.fields import Kind, maker
from planner.model.kinds import Values, from_plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planner.model.entities import Entity
    from planner.model.fields import Field
    from planner.model.kinds import Plain
    from planner.model.values import Id
    from planner.sentences import Told

TEXTS = frozenset({Kind.TEXT, Kind.LONG_TEXT})
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\ud800-\udfff]")


def fitted(field: Field, value: Any) -> tuple[Any, Told]:
    """The value, or what stands in for one that the field cannot hold; with what is wrong, empty where nothing is.

    A text is cleaned and cut, what must not be empty is left empty, everything else falls back to the default.
    """
    wrong = check_value(field, value)
    if not wrong or value is None:
        return value, wrong
    return (cleaned(field, value) if field.kind in TEXTS else field.default), wrong


class LogRows:
    """How the rows of one entity are read from a log, where they are again and again: each scalar is worked out once.

    What the log holds can come back at any time, by undo, by a merge, in a comparison: all of it is made fit. `ids` has
    ids by themselves, so that each is in memory once, however many rows refer to it.
    """

    def __init__(self, entity: Entity, ids: dict[Id, Id]) -> None:
        """Nothing is known yet but, maybe, some ids."""
        self._ids = ids
        self._unfit: dict[str, set[Plain]] = {}
        self.values = {field.name: Values(partial(self._value, field)) for field in entity.fields}
        self._columns = [(field.name, self.values[field.name], field.default) for field in entity.fields]
        self._make = maker(entity.type, ("id", *self.values))

    def _value(self, field: Field, plain: Plain) -> Any:
        """The value that a scalar stands for, made fit for its field; raises Unreadable."""
        value, wrong = fitted(field, from_plain(field, plain))
        if wrong:
            self._unfit.setdefault(field.name, set()).add(plain)
        return self._ids.setdefault(value, value) if field.kind is Kind.REFERENCE else value

    def row(self, row_id: Id, plain: Mapping[str, Any]) -> Any:
        """The row of these scalars; fields that are not there take their defaults; raises Unreadable, TypeError."""
        values = [known[plain[name]] if name in plain else default for name, known, default in self._columns]
        return self._make((self._ids.setdefault(row_id, row_id), *values))

    def sound(self, name: str) -> Mapping[Plain, Any]:
        """The values of a field by their scalars, but for those that had to be made fit."""
        unfit = self._unfit.get(name, ())
        return {plain: value for plain, value in self.values[name].items() if plain not in unfit}


def cleaned(field: Field, value: str) -> str:
    """Text without control characters, no longer than the field takes, and without spaces in keys."""
    spaced = re.sub(r"\s+", " ", value) if field.kind is Kind.TEXT else value
    parted = re.sub(r"[\s,;]+", "-", spaced) if field.name == "key" else spaced
    return _CONTROL.sub("", parted)[: field.longest]
