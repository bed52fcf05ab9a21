"""A launch with a row of every kind, markup in each of its texts, and an image of pure red that it asks for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QColor, QImage

from planner import SCHEMA, Kind, read_any

if TYPE_CHECKING:
    from planner import Plan

EVERYTHING = Path(__file__).parents[1] / "reference" / "everything.yaml"
PURE = QColor(255, 0, 0)
TEXTS = (Kind.TEXT, Kind.LONG_TEXT, Kind.EVIDENCE)


def red_image(folder: Path) -> Path:
    """An image file of nothing but red."""
    path = folder / "red.png"
    image = QImage(48, 48, QImage.Format.Format_RGB32)
    image.fill(PURE)
    assert image.save(str(path))
    return path


def markup(image: Path) -> str:
    """Every way to say red that a widget might follow."""
    url = image.as_uri()
    return (
        f"<img src='{image}'><img src={url}><b style='background:#ff0000;color:#ff0000'>red</b>"
        f"<font color=#ff0000>\u2588\u2588</font> ![x]({url}) [y]({url})"
    )


def everything_marked(image: Path) -> Plan:
    """A plan with a row of every kind, whose texts all begin with markup; no color of its own is as red."""
    plan = read_any(EVERYTHING.read_bytes(), ".yaml").plan
    red = markup(image)
    return plan.with_tables(
        {
            entity.name: {row.id: _marked(entity, row, red) for row in plan.table(entity.name).values()}
            for entity in SCHEMA.entities
        }
    )


def _marked(entity: Any, row: Any, red: str) -> Any:
    """A row with markup in every text that people type, but keys and names of time zones."""
    values = {
        field.name: f"{red}{getattr(row, field.name) or ''}"[: field.longest]
        for field in entity.fields
        if field.kind in TEXTS and field.name not in ("key", "time_zone") and not field.internal
    }
    colors = {field.name: "#3b6ea5" for field in entity.fields if field.kind is Kind.COLOR}
    return replace(row, **values, **colors)
