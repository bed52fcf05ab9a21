"""YAML, our own text format: a whole plan, made for git and for people."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Any

from planner.errors import Fault, NewerFile, NotAPlan
from planner.formats.drafts import Cell, Draft, plan_of
from planner.formats.format import Format, Imported, Progress, reported, unwatched
from planner.formats.rows import written_fields
from planner.formats.yaml_nodes import Node, nodes_of, unknown_key
from planner.formats.yaml_write import FORMAT_NAME, VERSION, write
from planner.model.fields import Kind
from planner.sentences import grouped, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.model.entities import Entity, Schema
    from planner.model.fields import Field

_ABOUT = frozenset({"format", "version"})
_HEAD = 4096
MOST_UNKNOWN = 100
"""So many keys that mean nothing are named for each row."""


def sniff(content: bytes) -> bool:
    """Whether a file says near its beginning that it is a launch plan."""
    return f"format: {FORMAT_NAME}".encode() in content[:_HEAD].replace(b'"', b"").replace(b"'", b"")


def read(content: bytes, schema: Schema, progress: Progress = unwatched) -> Imported:
    """The plan in a YAML file, faults by line; raises NotAPlan, NewerFile, or Refused for unsafe YAML."""
    faults: list[Fault] = []
    root = nodes_of(content, faults, progress)
    _check_head(root)
    found = (draft for entity in schema.entities for draft in _section(root, entity, schema, faults))
    drafts = list(reported(found, progress, (0.35, 0.5), sum(len(node.items) for node in root.fields.values())))
    known = [*_ABOUT, *(entity.plural for entity in schema.entities if not entity.inside)]
    faults.extend(_unknown(told("file"), root, known))
    plan = plan_of(drafts, schema, faults, progress=progress)
    says = frozenset(draft.entity.name for draft in drafts if draft.entity.single)
    return Imported(plan, (), tuple(sorted(faults, key=lambda fault: fault.line)), says=says)


def _check_head(root: Node) -> None:
    """Raise NotAPlan for anything but a launch plan, NewerFile for a newer one."""
    named = root.fields.get("format")
    if named is None:
        keys = {key.lower(): (key, node.line) for key, node in root.fields.items()}
        near = [(keys[match][1], keys[match][0][:60]) for match in difflib.get_close_matches("format", keys, 1)]
        none = "This YAML file is no launch plan: it has no line 'format: %1'."
        other = "This YAML file is no launch plan: it has no line 'format: %1'; line %2 says '%3'."
        raise NotAPlan(told(other if near else none, FORMAT_NAME, *(part for found in near for part in found)))
    if named.value != FORMAT_NAME:
        said = f"'{named.value[:60]}'" if isinstance(named.value, str) else told("more than one word")
        raise NotAPlan(
            told(
                "This YAML file is no launch plan: line %1 says that its format is %2. "
                "A launch plan says 'format: %3'.",
                named.line,
                said,
                FORMAT_NAME,
            )
        )
    version = root.fields.get("version", Node(str(VERSION), 0)).value
    if not isinstance(version, str) or not version.isascii() or not version.isdigit():
        raise NotAPlan(told("This launch plan has no usable version. Write 'version: %1'.", VERSION))
    if int(version[:9]) > VERSION:
        raise NewerFile(int(version[:9]), VERSION)


def _unknown(where: str, node: Node, known: list[str]) -> Iterator[Fault]:
    """Keys that mean nothing in their place."""
    unknown = [(key, value.line) for key, value in node.fields.items() if key not in known]
    for key, line in unknown[:MOST_UNKNOWN]:
        yield Fault(where, "", unknown_key(key, known), line=line)
    if len(unknown) > MOST_UNKNOWN:
        more = told("%1 more keys mean nothing here; they were left out.", grouped(len(unknown) - MOST_UNKNOWN))
        yield Fault(where, "", more, line=unknown[MOST_UNKNOWN][1])


def _section(root: Node, entity: Entity, schema: Schema, faults: list[Fault]) -> Iterator[Draft]:
    """The rows of one list of the file, each followed by the rows inside it."""
    section = root.fields.get(entity.plural)
    if section is None or section.empty or entity.inside:
        return
    if not isinstance(section.value, dict if entity.single else list):
        form = told("fields") if entity.single else told("a list")
        wrong = told("expected %1 here; it was left out.", form)
        faults.append(Fault(told(entity.plural), "", wrong, line=section.line))
        return
    for node in [section] if entity.single else section.items:
        yield from _rows(node, entity, schema, faults)


def _rows(node: Node, entity: Entity, schema: Schema, faults: list[Fault]) -> Iterator[Draft]:
    """One row and the rows inside it."""
    if not isinstance(node.value, dict):
        wrong = told("expected fields here; the row was left out.")
        faults.append(Fault(told(entity.label.lower()), "", wrong, line=node.line))
        return
    insides = schema.inside(entity)
    draft = _draft(node, entity, faults, known=[inner.inside_name for inner in insides])
    yield draft
    for inner in insides:
        yield from _inside(node.fields.get(inner.inside_name), inner, draft, faults)


def _inside(node: Node | None, entity: Entity, outer: Draft, faults: list[Fault]) -> Iterator[Draft]:
    """The rows written inside another: a list, or one alone; each its short field alone, or fields."""
    if node is None or node.empty:
        return
    for item in node.items if isinstance(node.value, list) else [node]:
        if isinstance(item.value, list) or not (entity.short or item.empty or isinstance(item.value, dict)):
            form = told("a list") if isinstance(item.value, list) else told("one value")
            wrong = told("%1 cannot stand here; it was left out.", form)
            faults.append(Fault(outer.name, entity.label, wrong, line=item.line))
        elif not item.empty:
            yield _draft(_spelled_out(item, entity), entity, faults, outer=outer)


def _spelled_out(node: Node, entity: Entity) -> Node:
    """A row inside another as fields: those that it says, or its short field alone."""
    return node if isinstance(node.value, dict) else Node({entity.field(entity.short).written: node}, node.line)


def _draft(
    node: Node, entity: Entity, faults: list[Fault], *, outer: Draft | None = None, known: list[str] | None = None
) -> Draft:
    """The row that a mapping writes."""
    fields = {item.written: item for item in written_fields(entity) if outer is None or item.name != entity.inside}
    cells: dict[str, Cell] = {}
    draft = Draft(entity, cells, node.line, outer)
    for key, value in node.fields.items():
        if key in fields:
            cells.update(_cell(fields[key], value, draft, faults))
    faults.extend(_unknown(draft.name, node, [*fields, *(known or ())]))
    return draft


def _cell(item: Field, node: Node, draft: Draft, faults: list[Fault]) -> dict[str, Cell]:
    """The value of a field; nothing but a fault where it has not the form of one."""
    typed: Any = node.value
    if item.kind is Kind.REFERENCES and isinstance(typed, list) and all(isinstance(end.value, str) for end in typed):
        typed = "; ".join(end.value for end in typed)
    if isinstance(typed, str):
        return {item.written: Cell(typed, node.line)}
    faults.append(Fault(draft.name, item.label, told("expected one value; it was left out."), line=node.line))
    return {}


YAML = Format(name="yaml", label="Launch plan as YAML", suffixes=(".yaml", ".yml"), sniff=sniff, read=read, write=write)
