"""What the inspector says about a plan, a task, a risk or several rows, as cards."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

import planner
from ui.models.reading import Reading
from ui.summary import critical_count, work_of
from ui.widgets.baseline_cards import plan_baseline_card, task_baseline_card
from ui.widgets.facts import Fact, fact_card, jump
from ui.widgets.forms import Form
from ui.widgets.gate_card import gate_card
from ui.widgets.parts import card, label, row_of
from ui.widgets.reference_cards import history_of, references_card, row_cards, title_card
from ui.widgets.why_card import why_card
from ui.words import counted, day, moment, named, said, working

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from planner import Id, Link, Risk, Schedule, Task
    from ui.session import Session
    from ui.style import Look

    MakeForm = Callable[[str, Id], QWidget | None]
    """Gives the card that edits a row; None where such rows are edited elsewhere in sight."""

LISTED: Final = 12
"""How many neighbors a card lists before it counts the rest."""
KIND_ICONS: Final = {"task": "task", "milestone": "milestone", "gate": "gate"}

Made = Iterator[QWidget | None]
"""Cards made one by one, in their order; None where other work can come in between."""

translate = QCoreApplication.translate


def cards_for(session: Session, look: Look, form: MakeForm) -> Made:
    """Yield the cards for what is selected, or else those of the plan."""
    if len(session.selected) > 1:
        return iter([several_card(session)])
    row = session.plan.find(session.selected[0]) if session.selected else None
    if isinstance(row, planner.Task):
        return task_cards(session, look, row, form)
    if isinstance(row, planner.Risk):
        return risk_cards(session, look, row, form)
    if isinstance(row, planner.Link):
        return iter([link_card(session, row), form("link", row.id)])
    if row is not None:
        return row_cards(session, look, row, form)
    return plan_cards(session, look, form)


def plan_cards(session: Session, look: Look, form: MakeForm) -> Made:
    """Yield what the plan amounts to, its settings, and a hint of what to do next."""
    schedule, plan = session.schedule, session.plan
    facts: list[Fact] = []
    if plan.tasks:
        facts = [
            (translate("Inspector", "Start"), moment(schedule.begin), ""),
            (translate("Inspector", "Finish"), moment(schedule.end), ""),
            (translate("Inspector", "Length"), working(schedule.length, plan), ""),
            (translate("Inspector", "Critical"), critical_words(schedule), "critical"),
        ]
    if plan.settings.go_live in plan.tasks:
        facts.append((translate("Inspector", "Go-live"), moment(schedule.go_live), ""))
    if plan.settings.target is not None:
        facts.append((translate("Inspector", "Target"), day(plan.settings.target), ""))
        facts += [target_fact(session)] if plan.tasks else []
    frame, column = fact_card(translate("Inspector", "PLAN"), facts)
    hint = translate("Inspector", "Select a task or a risk to see everything about it.")
    if not plan.tasks:
        hint = translate("Inspector", "Press Insert to add the first task, or double-click into the graph.")
    column.addWidget(label(hint, tone="quiet", size="small", wrapped=True))
    yield title_card("plan", plan.settings.name, "", look)
    yield frame
    if session.variance:
        yield plan_baseline_card(session, session.variance)
    yield form("plan", plan.settings.id)


def critical_words(schedule: Schedule) -> str:
    """Return how many tasks are critical, and how many of them follow each other in the chain that sets the finish."""
    count, chain = critical_count(schedule), len(schedule.critical_path)
    told = counted(count, "task", "tasks")
    if chain < count:
        told += translate("Inspector", ", %1 of them in the longest chain").replace("%1", str(chain))
    return told


def target_fact(session: Session) -> Fact:
    """Return by how many working days the go-live keeps or misses its target."""
    late = session.schedule.beyond_target or 0
    span = working(abs(late), session.plan)
    name = translate("Inspector", "To target")
    if late > 0:
        return name, translate("Inspector", "missed: the go-live is %1 late").replace("%1", span), "critical"
    return name, translate("Inspector", "kept as planned, with %1 to spare").replace("%1", span), "done"


def task_cards(session: Session, look: Look, task: Task, form: MakeForm) -> Made:
    """Yield what can be edited of a task, then its dates and why, its links and the risks that hit it."""
    yield title_card(KIND_ICONS[task.kind], task.name, task.key, look, history_of(session, task.id))
    made = form("task", task.id)
    yield None
    yield made
    yield gate_card(session, task.id) if task.kind is planner.TaskKind.GATE else None
    yield dates_card(session, task.id)
    if session.variance:
        yield task_baseline_card(session, session.variance, task.id)
    why = planner.why(session.schedule, task.id)
    yield None
    yield why_card(session, look, why)
    yield links_card(session, task.id)
    risks = [risk for risk in session.plan.risks.values() if task.id in risk.tasks]
    if risks:
        yield risks_card(session, risks)
    yield None
    yield references_card(session, task)


def risk_cards(session: Session, look: Look, risk: Risk, form: MakeForm) -> Made:
    """Yield what can be edited of a risk, what it may cost, and the tasks it hits."""
    title, facts = _simulated_effect(session, risk.id) or _screened_effect(session, risk.id)
    frame, column = fact_card(title, facts)
    for task_id in risk.tasks:
        if (task := session.plan.tasks.get(task_id)) is not None:
            column.addWidget(jump(named(task), _go(session, task_id)))
    yield title_card("risks", risk.name, risk.key, look, history_of(session, risk.id))
    yield frame
    yield form("risk", risk.id)
    yield references_card(session, risk)


def _simulated_effect(session: Session, risk: Id) -> tuple[str, list[Fact]] | None:
    """What a risk does to the launch in the last simulation; None where that knows nothing of it."""
    effect = session.simulation.by_risk.get(risk) if session.simulation else None
    if effect is None:
        return None
    told = [
        (translate("Inspector", "Without it, on average"), translate("Inspector", "%1 earlier"), effect.mean),
        (translate("Inspector", "Without it, at P80"), translate("Inspector", "%1 earlier"), effect.at_p80),
        (translate("Inspector", "When it happens"), translate("Inspector", "%1 later"), effect.given),
    ]
    facts: list[Fact] = [(translate("Inspector", "Rank"), f"{effect.rank}", "")]
    facts += [(name, words.replace("%1", working(max(0.0, span), session.plan)), "") for name, words, span in told]
    if session.simulation is not None and session.simulation.plan is session.plan:
        return translate("Inspector", "EFFECT ON THE LAUNCH"), facts
    return translate("Inspector", "EFFECT ON THE LAUNCH, FROM AN EARLIER PLAN"), facts


def _screened_effect(session: Session, risk: Id) -> tuple[str, list[Fact]]:
    """What a risk may cost, before there is a simulation."""
    ranked = session.order.by_risk.get(risk)
    title = translate("Inspector", "EFFECT ON THE FINISH, BY SCREENING")
    if ranked is None:
        return title, []
    if not ranked.live:
        happened = session.plan.risks[risk].state is planner.RiskState.HAPPENED
        closed = said("It is closed, so that it counts no more.")
        words = said("It has happened: its delay is in the plan.") if happened else closed
        return title, [(translate("Inspector", "State"), words, "")]
    return title, [
        (translate("Inspector", "Rank"), f"{ranked.rank}", ""),
        (translate("Inspector", "Delay on average"), working(round(ranked.delay), session.plan), ""),
        (translate("Inspector", "Mean impact"), working(round(ranked.mean_impact), session.plan), ""),
    ]


def link_card(session: Session, link: Link) -> QFrame:
    """Return both ends of a link, with what it is."""
    plan = session.plan
    frame, column = fact_card(
        translate("Inspector", "LINK"),
        [(translate("Inspector", "Type"), _link_words(session, link), "")],
    )
    for end in (link.predecessor, link.successor):
        if (task := plan.tasks.get(end)) is not None:
            column.addWidget(jump(named(task), _go(session, end)))
    return frame


def several_card(session: Session) -> QFrame:
    """Return how much is selected, and what it takes together."""
    plan, schedule = session.plan, session.schedule
    tasks = session.selected_of("task")
    total = work_of(session, tasks)
    critical = sum(bool(schedule.critical[schedule.row(row_id)]) for row_id in tasks)
    facts: list[Fact] = [(translate("Inspector", "Selected"), counted(len(session.selected), "row", "rows"), "")]
    if tasks:
        facts += [
            (translate("Inspector", "Durations"), working(total, plan), ""),
            (translate("Inspector", "Critical"), str(critical), "critical" if critical else ""),
            (translate("Inspector", "First start"), day(min(map(schedule.start_of, tasks))), ""),
            (translate("Inspector", "Last finish"), day(max(map(schedule.finish_of, tasks))), ""),
        ]
    frame, column = fact_card(translate("Inspector", "SELECTION"), facts)
    told = translate(
        "Inspector",
        "In a table: Ctrl+Enter sets what you type in all of these rows, Ctrl+D fills down what the uppermost has.",
    )
    column.addWidget(label(told, tone="quiet", size="small", wrapped=True))
    return frame


def form_card(session: Session, entity: str, row_id: Id) -> tuple[Form, QFrame]:
    """Return the form that edits a row, and the card that holds it."""
    frame, column = card()
    frame.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)  # a short form stays short
    form = Form(session, entity, row_id)
    column.addWidget(form)
    return form, frame


def dates_card(session: Session, task_id: Id) -> QFrame:
    """Return when a task happens, and how far it may slip."""
    schedule, plan = session.schedule, session.plan
    row = schedule.row(task_id)
    total, critical = int(schedule.plan_float[row]), bool(schedule.critical[row])
    told = working(total, plan) + (translate("Inspector", ", critical") if critical else "")
    dates: list[Fact] = [
        (translate("Inspector", "Start"), moment(schedule.start_of(task_id)), ""),
        (translate("Inspector", "Finish"), moment(schedule.finish_of(task_id)), ""),
    ]
    if schedule.summary[row]:
        least = (translate("Inspector", "Least float below"), told, "critical" if critical else "")
        return fact_card(translate("Inspector", "DATES"), [*dates, least])[0]
    floats: list[Fact] = [
        (translate("Inspector", "Latest finish"), moment(schedule.late_finish_of(task_id)), ""),
        (translate("Inspector", "Total float"), told, "critical" if critical else ""),
        (translate("Inspector", "Free float"), working(int(schedule.free_float[row]), plan), ""),
    ]
    return fact_card(translate("Inspector", "DATES"), [*dates, *floats])[0]


def links_card(session: Session, task_id: Id) -> QFrame:
    """Return what a task waits for and what waits for it; driving links are marked."""
    reading = Reading.of(session)
    before = [(link, link.predecessor) for link in reading.incoming.get(task_id, ())]
    after = [(link, link.successor) for link in reading.outgoing.get(task_id, ())]
    frame, column = card()
    column.setSpacing(2)
    for title, ends in (
        (translate("Inspector", "WAITS FOR"), before),
        (translate("Inspector", "THEN"), after),
    ):
        column.addWidget(label(title, size="caption"))
        _list_ends(column, session, ends)
    return frame


def risks_card(session: Session, risks: Iterable[Risk]) -> QFrame:
    """Return the risks that hit a task, with the delay that each may cost."""
    frame, column = card()
    column.addWidget(label(translate("Inspector", "RISKS"), size="caption"))
    for risk in risks:
        ranked = session.order.by_risk.get(risk.id)
        cost = working(round(ranked.delay), session.plan) if ranked else ""
        line = row_of(jump(named_risk(risk), _go(session, risk.id)), label(cost, tone="quiet"))
        line.setStretch(0, 1)
        column.addLayout(line)
    return frame


def named_risk(risk: Risk) -> str:
    """Return how a risk is called: its key and its name."""
    return f"{risk.key}  {risk.name}"


def _list_ends(column: QVBoxLayout, session: Session, ends: list[tuple[Link, Id]]) -> None:
    for link, end in ends[:LISTED]:
        task = session.plan.tasks.get(end)
        if task is not None:
            line = row_of(
                jump(named(task), _go(session, end)), label(_link_words(session, link), tone="quiet", size="small")
            )
            line.setStretch(0, 1)
            column.addLayout(line)
    if len(ends) > LISTED:
        column.addWidget(label(f"+ {len(ends) - LISTED}", tone="quiet"))
    if not ends:
        column.addWidget(label(translate("Inspector", "nothing"), tone="quiet"))


def _link_words(session: Session, link: Link) -> str:
    typed = planner.format_link(planner.TypedLink("", link.type, link.lag), session.plan.units).strip() or link.type
    mark = translate("Inspector", " drives") if session.schedule.drives(link.id) else ""
    return f"{typed}{mark}"


def _go(session: Session, row_id: Id) -> Callable[[], None]:
    return lambda: session.select((row_id,))
