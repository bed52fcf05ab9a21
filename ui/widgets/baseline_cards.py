"""What the inspector says of a baseline: how far the plan, or one task, has moved since."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from ui.widgets.facts import fact_card, jump
from ui.widgets.parts import label, row_of
from ui.words import counted, moment, moved, named, said, working

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QFrame, QVBoxLayout

    from planner import Id, Variance
    from ui.session import Session
    from ui.widgets.facts import Fact

LISTED: Final = 12
"""How many slipped tasks the card lists before it counts the rest."""

translate = QCoreApplication.translate


def plan_baseline_card(session: Session, found: Variance) -> QFrame:
    """Return by how much the plan has moved, and the tasks that slipped, latest first."""
    frame, column = fact_card(_title(found), _plan_facts(session, found))
    for task_id in found.slipped[:LISTED]:
        late = label(moved(found.finish_of(task_id) or 0, session.plan), tone="quiet")
        line = row_of(jump(named(session.plan.tasks[task_id]), _go(session, task_id)), late)
        line.setStretch(0, 1)
        column.addLayout(line)
    _count_rest(column, len(found.slipped))
    _list_removed(column, found)
    return frame


def _title(found: Variance) -> str:
    return translate("Inspector", "AGAINST %1").replace("%1", found.baseline.name)


def _plan_facts(session: Session, found: Variance) -> list[Fact]:
    facts: list[Fact] = [_moved_fact(session, translate("Inspector", "Finish"), found.plan_finish)]
    if session.plan.settings.go_live is not None:
        facts.append(_moved_fact(session, translate("Inspector", "Go-live"), found.go_live))
    facts.append((translate("Inspector", "Slipped"), counted(len(found.slipped), "task", "tasks"), ""))
    for name, count in ((said("Added"), len(found.added)), (said("Removed"), len(found.removed))):
        if count:
            facts.append((name, counted(count, "task", "tasks"), ""))
    return facts


def _moved_fact(session: Session, name: str, minutes: int | None) -> Fact:
    """Return by how much a date is later or earlier, in words and a color."""
    if minutes is None:
        return name, translate("Inspector", "not in the baseline"), "quiet"
    if not minutes:
        return name, translate("Inspector", "as promised"), "done"
    span = working(abs(minutes), session.plan)
    if minutes > 0:
        return name, translate("Inspector", "%1 later").replace("%1", span), "critical"
    return name, translate("Inspector", "%1 earlier").replace("%1", span), "done"


def _count_rest(column: QVBoxLayout, count: int) -> None:
    if count > LISTED:
        rest = translate("Inspector", "and %1 more; sort the table by finish variance to see all")
        column.addWidget(label(rest.replace("%1", str(count - LISTED)), tone="quiet", size="small", wrapped=True))


def _list_removed(column: QVBoxLayout, found: Variance) -> None:
    gone = translate("Inspector", "No longer in the plan: %1")
    for row in found.removed[:LISTED]:
        column.addWidget(label(gone.replace("%1", row.name), tone="quiet", size="small", wrapped=True))
    if len(found.removed) > LISTED:
        column.addWidget(label(f"+ {len(found.removed) - LISTED}", tone="quiet", size="small"))


def task_baseline_card(session: Session, found: Variance, task_id: Id) -> QFrame:
    """Return when a task was planned to happen, and how far it has moved since."""
    start, finish, longer = found.start_of(task_id), found.finish_of(task_id), found.duration_of(task_id)
    began, ended = found.baseline_start_of(task_id), found.baseline_finish_of(task_id)
    if began is None or ended is None:
        return fact_card(_title(found), [(translate("Inspector", "Task"), translate("Inspector", "added since"), "")])[
            0
        ]
    rows = ((said("Start"), moment(began), start or 0), (said("Finish"), moment(ended), finish or 0))
    facts: list[Fact] = [(name, _then(session, text, by), "") for name, text, by in rows]
    then = working(int(found.frozen.duration[session.schedule.row(task_id)]), session.plan)
    facts.append((translate("Inspector", "Duration"), _then(session, then, longer or 0), ""))
    return fact_card(_title(found), facts)[0]


def _then(session: Session, text: str, by: int) -> str:
    """Return what was planned, and by how much it is later or longer now."""
    whole = moved(by, session.plan).replace(" ", "\N{NO-BREAK SPACE}")
    return f"{text} ({whole})" if by else text


def _go(session: Session, row_id: Id) -> Callable[[], None]:
    return lambda: session.select((row_id,))
