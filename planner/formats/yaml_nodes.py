"""YAML from strangers as plain nodes: every scalar a text with its line, nothing constructed, nothing resolved.

Anchors, aliases, tags and further documents are refused, and so is nesting deeper than any plan; the events come from
the parser one by one, so that it never goes deeper than that itself.
"""

from __future__ import annotations

import difflib
import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

from planner.errors import Fault, Refused
from planner.formats.format import Progress, reported, unwatched
from planner.sentences import grouped, told

if TYPE_CHECKING:
    from planner.sentences import Told

MAX_DEPTH = 24
MAX_BYTES = 64 * 1024 * 1024
MAX_NODES = 4_000_000
"""More than the largest plan has values, and few enough for the memory of any machine."""
MOST_FAULTS = 1_000
"""More repeated keys than this are not listed one by one."""
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(frozen=True, slots=True)
class Node:
    """A value and its line: a text, a list of nodes, or nodes by key."""

    value: str | list[Node] | dict[str, Node]
    line: int

    @property
    def items(self) -> list[Node]:
        """The nodes of a list; none where this is no list."""
        return self.value if isinstance(self.value, list) else []

    @property
    def fields(self) -> dict[str, Node]:
        """The nodes by key; none where this is no mapping."""
        return self.value if isinstance(self.value, dict) else {}

    @property
    def empty(self) -> bool:
        """Whether nothing is written here."""
        return self.value == ""


def nodes_of(content: bytes, faults: list[Fault], progress: Progress = unwatched) -> Node:
    """The one document of a file; repeated keys are added to the faults, everything unsafe raises Refused.

    `progress` goes through the first third of its way.
    """
    if len(content) > MAX_BYTES:
        raise _refusal(told("the file is larger than %1 MB.", MAX_BYTES // 2**20), 0)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = content.count(b"\n", 0, problem.start) + 1
        raise _refusal(told("the file is not in UTF-8. Save it as UTF-8 and import it again."), line) from None
    try:
        events = reported(yaml.parse(text, Loader=_LOADER), progress, (0.0, 0.35), 3 * text.count("\n"))
        return _Composing(events, faults, itertools.count(1)).document()
    except yaml.MarkedYAMLError as problem:
        mark: Any = problem.problem_mark or problem.context_mark
        raise _refusal(told("this is no valid YAML: %1.", problem.problem), mark.line + 1 if mark else 0) from None
    except yaml.YAMLError as problem:
        raise _refusal(told("this is no valid YAML: %1.", str(problem).splitlines()[0]), 0) from None


def _refusal(message: Told, line: int) -> Refused:
    """The refusal of the whole file."""
    return Refused([Fault(told("file"), "", message, line=line)])


def _line(event: Any) -> int:
    """The line where an event begins, counted from one."""
    return int(event.start_mark.line) + 1


@dataclass(frozen=True, slots=True)
class _Composing:
    """Events becoming nodes."""

    events: Iterator[Any]
    faults: list[Fault]
    numbers: Iterator[int]

    def document(self) -> Node:
        """The only document."""
        root = Node("", 1)
        documents = 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
            elif isinstance(event, yaml.NodeEvent):
                if documents > 1:
                    raise _refusal(told("a plan is one YAML document; this file holds more."), _line(event))
                root = self._node(event, 1)
        return root

    def _node(self, event: Any, depth: int) -> Node:
        """The node that begins with this event."""
        line = _line(event)
        if next(self.numbers) > MAX_NODES:
            raise _refusal(told("it holds more than %1 values.", grouped(MAX_NODES)), line)
        if depth > MAX_DEPTH:
            raise _refusal(told("it is nested deeper than %1 levels.", MAX_DEPTH), line)
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            raise _refusal(told("anchors and aliases (& and *) are not read. Write the value out."), line)
        if event.tag is not None:
            raise _refusal(told("tags (%1) are not read. Remove it.", event.tag), line)
        if isinstance(event, yaml.ScalarEvent):
            return Node("" if event.style in (None, "") and event.value in _NOTHING else event.value, line)
        return self._list(line, depth) if isinstance(event, yaml.SequenceStartEvent) else self._mapping(line, depth)

    def _list(self, line: int, depth: int) -> Node:
        """The items up to the end of a list."""
        found: list[Node] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            found.append(self._node(event, depth + 1))
        return Node(found, line)

    def _mapping(self, line: int, depth: int) -> Node:
        """The nodes by key up to the end of a mapping."""
        found: dict[str, Node] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self._node(event, depth + 1)
            value = self._node(next(self.events), depth + 1)
            if not isinstance(key.value, str):
                raise _refusal(told("a key must be one word."), key.line)
            if key.value in found and len(self.faults) > MOST_FAULTS:
                continue
            if key.value in found:
                self.faults.append(
                    Fault("", key.value, told("this key is written twice here; the first counts."), line=key.line)
                )
            else:
                found[key.value] = value
        return Node(found, line)


def unknown_key(key: str, known: list[str]) -> Told:
    """What to say about a key that means nothing here."""
    near = difflib.get_close_matches(key, known, 1)
    unknown = told("'%1' means nothing here; it was left out.", key[:60])
    return told("%1 Did you mean '%2'?", unknown, near[0]) if near else unknown
