"""Cards of any row: its form, the rows that it refers to, and the rows that refer to it, each a way to go there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget

import planner
from planner import Kind
from ui.areas import PAGES, page_of
from ui.models.lens import Lens
from ui.widgets.facts import jump
from ui.widgets.parts import card, icon_button, label, picture, row_of, stretch
from ui.words import said

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from planner import Entity, Field, Id, Plan
    from ui.session import Session
    from ui.style import Look

LISTED: Final = 8
"""How many rows a card lists for each kind before it counts the rest."""
ELSEWHERE: Final = frozenset({"link", "baseline_task", "scenario"})
"""Entities whose rows are told by cards of their own, or by none."""

Made = Iterator[QWidget | None]

translate = QCoreApplication.translate


def row_cards(session: Session, look: Look, row: Any, form: Callable[[str, Id], QWidget | None]) -> Made:
    """Yield the title of a row, the form that edits it, and what it is tied to."""
    entity = session.plan.schema.entity(type(row))
    page = page_of(session.plan.schema, entity.name)
    icon = next((offer.icon for offer in PAGES if offer.name == page), "table")
    name = getattr(row, "name", "") or said(entity.label)
    yield title_card(icon, name, getattr(row, "key", ""), look, history_of(session, row.id))
    yield form(entity.name, row.id)
    yield references_card(session, row)


def title_card(drawing: str, name: str, key: str, look: Look, history: Callable[[], object] | None = None) -> QWidget:
    """Return the name of a thing, large, with its kind as an icon, its key, and a way to its history."""
    frame = QWidget()
    column = QVBoxLayout(frame)
    column.setContentsMargins(2, 0, 2, 0)
    column.setSpacing(2)
    called = label(name, size="section", wrapped=True)
    ways = [] if history is None else [_history_button(look, history)]
    if key:
        kind = picture(drawing, look.theme.accent, 16)
        column.addLayout(row_of(kind, label(key, tone="quiet"), stretch(), *ways, gap=6))
        column.addWidget(called)
    else:
        row = row_of(called, *ways, gap=6)
        row.setStretch(0, 1)
        column.addLayout(row)
    return frame


def _history_button(look: Look, history: Callable[[], object]) -> QToolButton:
    """A small button that leads to the history."""
    made = icon_button("history", translate("Inspector", "Show who changed this, when, and how"), look.theme, size=16)
    made.setObjectName("history_of_row")
    made.clicked.connect(lambda _checked: history())
    return made


def history_of(session: Session, row_id: Id) -> Callable[[], None]:
    """Return what shows the history of a row."""
    return lambda: Lens.of(session).look_at(row_id)


def references_card(session: Session, row: Any) -> QFrame | None:
    """Return the rows that a row refers to and those that refer to it; None where there are none."""
    groups = [*_away(session.plan, row), *_here(session.plan, row)]
    if not groups:
        return None
    frame, column = card()
    column.setSpacing(2)
    for title, rows in groups:
        column.addWidget(label(title.upper(), size="caption"))
        for one in rows[:LISTED]:
            column.addWidget(jump(called(session.plan, one), _go(session, one.id)))
        if len(rows) > LISTED:
            column.addWidget(label(f"+ {len(rows) - LISTED}", tone="quiet"))
    return frame


def called(plan: Plan, row: Any) -> str:
    """Return how a row is called in a list: key and name, or what it says where it has neither."""
    texts = [getattr(row, "key", ""), getattr(row, "name", "")]
    if any(texts):
        return "  ".join(filter(None, texts))
    lookup = planner.Lookup.of(plan)
    shown = [field for field in plan.schema.entity(type(row)).fields if field.column and not field.internal]
    return ", ".join(filter(None, (_told(plan, field, getattr(row, field.name), lookup) for field in shown[:4])))


def _told(plan: Plan, field: Field, value: Any, lookup: planner.Lookup) -> str:
    """A value in a list: of a row its name, all else as people type it."""
    if field.kind is Kind.REFERENCE and value in plan.table(field.of):
        named: str = plan.table(field.of)[value].name
        return named
    return planner.write(field, value, lookup)


def _away(plan: Plan, row: Any) -> Iterable[tuple[str, list[Any]]]:
    """The rows that a row refers to, by the field that does."""
    entity = plan.schema.entity(type(row))
    for field in entity.fields:
        if field.of and entity.area:
            value = getattr(row, field.name)
            ids = value if isinstance(value, tuple) else (value,)
            rows = [plan.table(field.of)[one] for one in ids if one in plan.table(field.of)]
            if rows:
                yield said(field.label), rows


def _here(plan: Plan, row: Any) -> Iterable[tuple[str, list[Any]]]:
    """The rows that refer to a row, by their entity."""
    entity = plan.schema.entity(type(row))
    found: dict[str, tuple[Entity, dict[Id, Any]]] = {}
    for other, field in plan.schema.referring(entity):
        if other.name in ELSEWHERE or other.single or not other.area:
            continue
        rows = found.setdefault(other.name, (other, {}))[1]
        rows.update({one.id: one for one in plan.table(other.name).values() if _refers(one, field, row.id)})
    for other, rows in found.values():
        if rows:
            yield said(other.many.capitalize()), list(rows.values())


def _refers(row: Any, field: Field, target: Id) -> bool:
    value = getattr(row, field.name)
    return target in value if isinstance(value, tuple) else value == target


def _go(session: Session, row_id: Id) -> Callable[[], None]:
    return lambda: session.select((row_id,))
