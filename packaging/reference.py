"""Write docs/reference.md from the declarations: fields, formats, commands and settings.

Run by `python3 packaging/dev.py fix`; a test compares the page with what this program would write.
"""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reference.md"
HEAD = """# Reference

Written by `packaging/reference.py` from the declarations in the code: change those, then run
`python3 packaging/dev.py fix`.
"""


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', '/') for cell in line)} |" for line in lines) + "\n"


def section(title: str, text: str, body: str, *, level: int = 2) -> str:
    """Return a section with a title, a sentence and a body."""
    return "\n".join(filter(None, [f"{'#' * level} {title}\n", f"{text}\n" if text else "", body]))


def bounds(field: Any) -> str:
    """Return the choices of a field, or the numbers that it must lie between."""
    if field.choices:
        return ", ".join(str(choice) for choice in field.choices)
    low, high = (f"{bound:g}" if bound is not None else "" for bound in (field.minimum, field.maximum))
    if not high:
        return f"at least {low}" if low else ""
    return f"{low} to {high}"


def field_row(field: Any) -> list[str]:
    """Return the line of one field."""
    kind = f"{field.kind} to {field.of}" if field.of else str(field.kind)
    meaning = " ".join(filter(None, [f"{field.label}.", "Required." if field.required else "", field.help]))
    return [f"`{field.written}`", kind, bounds(field), meaning]


def entities(schema: Any) -> Iterator[str]:
    """Yield a section for each kind of row; internal fields are neither typed nor exported."""
    for entity in schema.entities:
        rows = [field_row(field) for field in entity.fields if not field.internal]
        body = table(("field", "kind", "values", "meaning"), rows)
        yield section(f"{entity.label} (`{entity.plural}`)", entity.help, body, level=3)


def formats(known: Iterable[Any]) -> str:
    """Return the table of the formats."""
    rows = [
        [
            f"`{each.name}`",
            each.label,
            " ".join(each.readable or each.suffixes),
            "yes" * bool(each.read),
            "yes" * bool(each.write),
        ]
        for each in known
    ]
    return table(("name", "format", "files", "import", "export"), rows)


def actions(known: Iterable[Any]) -> str:
    """Return the table of the commands and their keys."""
    rows = [[each.text.replace("&", ""), ", ".join(f"`{key}`" for key in each.keys), each.help] for each in known]
    return table(("command", "keys", "what it does"), rows)


def settings(known: Iterable[Any]) -> str:
    """Return the table of the settings."""
    rows = [[f"`{each.key}`", f"`{each.default!r}`" if each.default else "", each.help] for each in known]
    return table(("setting", "default", "meaning"), rows)


def page() -> str:
    """Return the whole page."""
    planner = importlib.import_module("planner")
    parts = [
        HEAD,
        section(
            "Fields", "What a plan holds; YAML, CSV and JSON use these names.", "\n".join(entities(planner.SCHEMA))
        ),
        section("Formats", "", formats(planner.FORMATS)),
        section("Commands", "", actions(importlib.import_module("ui.actions").ACTIONS)),
        section("Settings", "", settings(importlib.import_module("ui.settings").SETTINGS)),
    ]
    return "\n".join(parts)


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
