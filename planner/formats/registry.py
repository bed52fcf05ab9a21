"""Every format that the program knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.errors import NotAPlan
from planner.formats.csv_plan import CSV, REGISTERS
from planner.formats.format import unwatched
from planner.formats.mspdi import MSPDI
from planner.formats.xlsx_plan import XLSX
from planner.formats.yaml_plan import YAML, read
from planner.formats.yaml_write import write
from planner.model.schema import SCHEMA
from planner.sentences import joined, told

if TYPE_CHECKING:
    from planner.formats.format import Format, Imported, Progress
    from planner.model.entities import Schema
    from planner.model.plan import Plan

FORMATS: tuple[Format, ...] = (YAML, CSV, XLSX, REGISTERS, MSPDI)


def format_named(name: str) -> Format:
    """The format of that name; raises NotAPlan that lists the names there are."""
    for known in FORMATS:
        if known.name == name.lower():
            return known
    raise NotAPlan(told("'%1' is no format. Choose one of %2.", name, ", ".join(known.name for known in FORMATS)))


def format_of(content: bytes, suffix: str = "") -> Format:
    """The readable format whose content this is; of several, the one that goes by this suffix. Raises NotAPlan.

    A file that looks like none is of the format that its suffix names, whose reader can say what is wrong.
    """
    if not content.strip():
        raise NotAPlan(told("This file is empty, so it holds no plan. Choose another file."))
    readable = [known for known in FORMATS if known.read]
    fitting = [known for known in readable if known.sniff(content)]
    by_suffix = [known for known in fitting or readable if suffix.lower() in known.readable]
    if not (fitting or by_suffix):
        kinds = joined("; ", (told("%1 (%2)", told(known.label), ", ".join(known.readable)) for known in readable))
        raise NotAPlan(
            told("This file is none of the kinds that can be imported: %1. Export it as one of them.", kinds)
        )
    return (by_suffix or fitting)[0]


def read_any(content: bytes, suffix: str = "", schema: Schema = SCHEMA) -> Imported:
    """The plan in a file of whichever format; raises NotAPlan, NewerFile or Refused."""
    reader = format_of(content, suffix).read
    if reader is None:
        raise NotAPlan(told("This kind of file cannot be imported."))
    return reader(content, schema)


def anew(plan: Plan, progress: Progress = unwatched) -> Imported:
    """A plan as an import, its rows with ids of their own: what YAML can say of it, which is all but its history."""
    return read(write(plan).content, SCHEMA, progress)
