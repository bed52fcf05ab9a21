"""The grammar of filters: words, `owner:ana`, `float<2d`, `start>=2026-05-01`, `critical`, `-done`, "two words"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from operator import contains, eq, ge, gt, le, lt
from typing import TYPE_CHECKING, Any, Final

import planner
from planner import Kind, told
from ui.models.day_order import DayOrder, as_iso
from ui.words import said

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from ui.models.columns import Column
    from ui.models.reading import Reading

    Test = Callable[[Any, Reading], bool]

_TERM: Final = re.compile(
    r'(?P<minus>-?)(?:(?P<name>[^\s":<>=!]+)(?P<sign><=|>=|!=|:|=|<|>)(?:"(?P<quoted>[^"]*)"?|(?P<value>[^\s"]*))'
    r'|"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))'
)
SHORT: Final = {
    "float": "total_float", "after": "predecessors", "needs": "predecessors", "done": "percent_complete",
    "complete": "percent_complete", "days": "duration", "due": "deadline", "begin": "start", "end": "finish",
}  # fmt: skip
"""Shorter names of columns."""
ORDERS: Final[Mapping[str, Callable[[Any, Any], bool]]] = {"<": lt, "<=": le, ">": gt, ">=": ge, "=": eq}
SPANS: Final = frozenset({Kind.ESTIMATE, Kind.DURATION})
DAYS: Final = frozenset({Kind.DATE, Kind.INSTANT})
COMPUTED_SPANS: Final = ("float", "variance")
COMPUTED_DAYS: Final = ("start", "finish", "baseline_start", "baseline_finish")


@dataclass(frozen=True, slots=True)
class Terms:
    """A filter that was understood: words to be found in the texts of a row, tests that it passes, and a complaint."""

    words: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()
    tests: tuple[Test, ...] = ()
    fault: str = ""

    def __bool__(self) -> bool:
        """Whether anything is filtered."""
        return bool(self.words or self.unwanted or self.tests or self.fault)


@dataclass(frozen=True, slots=True)
class Term:
    """One part of a typed filter."""

    negative: bool
    name: str
    sign: str
    text: str
    quoted: bool


def terms_of(typed: str, columns: Sequence[Column], flags: Mapping[str, Test], reading: Reading) -> Terms:
    """A typed filter; what names no column is searched for as it stands. A value nobody can read is the fault."""
    words: dict[bool, list[str]] = {True: [], False: []}
    tests: list[Test] = []
    for match in _TERM.finditer(typed):
        term = _term(match)
        column = _column(columns, term.name)
        if column is None and (term.quoted or term.name or term.text not in flags):
            words[term.negative].append(term.text if term.quoted else match[0].casefold()[term.negative :])
            continue
        try:
            test = flags[term.text] if column is None else _test(column, term, reading)
        except planner.PlanError as error:
            return Terms(fault=told("%1: %2.", match[0], error))
        tests.append(_not(test) if term.negative else test)
    return Terms(tuple(filter(None, words[False])), tuple(filter(None, words[True])), tuple(tests))


def _term(match: re.Match[str]) -> Term:
    """One part of a filter, taken apart."""
    found = {name: text or "" for name, text in match.groupdict().items()}
    quoted = match["quoted"] is not None or match["phrase"] is not None
    text = found["quoted"] or found["value"] or found["phrase"] or found["word"]
    return Term(bool(found["minus"]), found["name"], found["sign"], text.casefold(), quoted)


def _column(columns: Sequence[Column], name: str) -> Column | None:
    """The column that a name means: its own, its label in English or as it is shown, or a shorter one."""
    wanted = SHORT.get(name.casefold(), name.casefold())
    named = (column for column in columns if wanted in (column.name, *map(_joined, (column.label, said(column.label)))))
    return next(named, None) if wanted else None


def _joined(label: str) -> str:
    return label.casefold().replace(" ", "_")


def _not(test: Test) -> Test:
    return lambda row, reading: not test(row, reading)


def _test(column: Column, term: Term, reading: Reading) -> Test:
    """What a row has to pass; raises Unreadable."""
    if term.sign == "!=":
        return _not(_test(column, Term(False, term.name, "=", term.text, term.quoted), reading))
    if term.sign in ("<", "<=", ">", ">=") or (term.sign == "=" and _measured(column)):
        return _comparison(column, term, reading)
    return _text_test(column, term)


def _text_test(column: Column, term: Term) -> Test:
    """Whether the text of a column holds a text, or with `=` is one; nothing after the sign asks for nothing.

    Words of the program are found in English and as they are shown.
    """
    text, wanted = column.text, term.text
    found = eq if term.sign == "=" or not wanted else contains
    if column.worded:
        return lambda row, reading: any(found(one.casefold(), wanted) for one in _spellings(text(row, reading)))
    return lambda row, reading: found(text(row, reading).casefold(), wanted)


def _spellings(word: str) -> tuple[str, str]:
    """A word of the program in English and as it is shown."""
    return word, said(word)


def _kind(column: Column) -> Kind | None:
    return column.field.kind if column.field else None


def _measured(column: Column) -> bool:
    """Whether a column has numbers, spans or dates."""
    return column.number or _kind(column) in DAYS or column.name in COMPUTED_DAYS


def _comparison(column: Column, term: Term, reading: Reading) -> Test:
    """Whether a row lies on a side of a value; rows without a value lie on none. Raises Unreadable."""
    compare = ORDERS[term.sign]
    if _kind(column) in DAYS or column.name in COMPUTED_DAYS:
        return _day_comparison(column, compare, term.text, reading)
    value = _amount(column, term.text, reading)
    rank = column.rank

    def test(row: Any, reading: Reading) -> bool:
        """Compare the number by which the column sorts."""
        found = rank(row, reading)
        return isinstance(found, int | float) and abs(found) != float("inf") and compare(found, value)

    return test


def _amount(column: Column, typed: str, reading: Reading) -> float:
    """A typed amount in the unit by which a column sorts; raises Unreadable."""
    if not typed:
        raise planner.Unreadable(told("a value is missing"))
    if _kind(column) in SPANS or any(word in column.name for word in COMPUTED_SPANS):
        field = planner.SCHEMA.entity("task").field("remaining")
        return float(planner.read(field, typed, reading.lookup).minutes)
    field = column.field if column.field is not None and column.number else planner.PERCENT_COMPLETE
    return float(planner.read(field, typed, reading.lookup))


def _day_comparison(column: Column, compare: Callable[[Any, Any], bool], typed: str, reading: Reading) -> Test:
    """Compare days as they are written, year first, as exactly as the day was typed; raises Unreadable."""
    if not typed:
        raise planner.Unreadable(told("a date is missing"))
    field = planner.SCHEMA.entity("task").field("deadline")
    lookup = reading.lookup
    wanted = planner.write(field, planner.read(field, as_iso(typed, DayOrder.DAY_FIRST), lookup), lookup)
    text, length = column.text, len(wanted)

    def test(row: Any, reading: Reading) -> bool:
        """Compare so many signs of the date."""
        found = text(row, reading)[:length]
        return bool(found) and compare(found, wanted)

    return test
