"""What to worry about: the risks by what they may cost, and the tasks in topological risk order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import planner
from ui.models.columns import Column, columns_of
from ui.models.reading import Reading
from ui.models.register import Register
from ui.models.roles import CRITICAL, SHARE
from ui.words import days, retold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QObject

    from planner import Change, Id, OrderedTask, Risk, RiskOrder, Simulation, Task
    from ui.session import Session

FIRST: Final = (
    "rank", "key", "name", "delay", "probability", "impact", "tasks", "owner", "state", "response", "category",
    "trigger",
)  # fmt: skip
"""The columns of the register of risks in the order in which they begin; the other fields follow."""


class Ordered(Register):
    """A register whose rows stand in an order that every change may alter; it sleeps while nobody looks."""

    awake = True
    due = False
    """Whether figures came while it slept."""

    def follow(self, change: Change) -> None:
        """Take over a change, or leave it for later while asleep: what is shown stays as it was."""
        if self.awake:
            super().follow(change)

    def wake(self, *, awake: bool) -> None:
        """Follow the plan from now on, or no more."""
        missed = awake and not self.awake and (self.due or self.reading.plan is not self.session.plan)
        self.awake = awake
        if missed:
            self.renew()

    def renew(self) -> None:
        """Show everything anew, as after figures came that are no change of the plan; while asleep, later."""
        self.due = not self.awake
        if self.due:
            return
        self.beginResetModel()
        self.forget()
        self.reading = Reading.of(self.session)
        self.hold(self.arranged())
        self.endResetModel()

    def rearranges(self, change: Change) -> bool:
        """Any change may alter the order."""
        return bool(change)

    def share(self, _row_id: Id) -> float:
        """How much of the largest figure a row has, 0 to 1."""
        return 0.0

    def more(self, row_id: Id, column: Column, role: int) -> Any:
        """The share of a row, for the bar in its cell."""
        return self.share(row_id) if role == SHARE else super().more(row_id, column, role)


class RiskRanking(Ordered):
    """The risks by screening delay, worst first, each with a sentence that explains its figure."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        why = Column(name="why", label="Why", text=why_delay, rank=why_delay, searched=True)
        columns = (_rank_column(), called_column("Risk"), _delay_column(), why)
        super().__init__(session, session.plan.schema.entity("risk"), columns, parent)

    def order(self) -> Iterable[Id]:
        """Risks, worst first."""
        return [risk.id for risk in self.reading.order.risks]

    def share(self, row_id: Id) -> float:
        """The delay of a risk as a share of the worst one's."""
        worst = self.reading.order.risks[0].delay
        return self.reading.order.by_risk[row_id].delay / worst if worst else 0.0

    def tone_of(self, row: Risk, column: Column) -> str:
        """Risks that can delay nothing any more are quiet."""
        return "" if column.name in ("name", "delay") and self.reading.order.by_risk[row.id].live else "quiet"


class TaskRiskOrder(Ordered):
    """The tasks in topological risk order: what to do first to learn early, each with its reason.

    It goes by the effects of a simulation that was taken over, as long as the plan is the simulated one.
    """

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        self._simulated: RiskOrder | None = None
        columns = (
            Column(name="place", label="#", text=self._place, rank=self._place_rank, number=True, width=40),
            called_column("Task"),
            Column(
                name="exposure",
                label="Exposure",
                text=self._exposure,
                rank=self._own,
                number=True,
                width=112,
                help="Days that the risks which hit it may cost the launch on average.",
            ),
            Column(name="why", label="Why here", text=self._why, rank=self._why, searched=True),
        )
        super().__init__(session, session.plan.schema.entity("task"), columns, parent)

    def take(self, simulation: Simulation | None) -> None:
        """Go by the effects of a simulation from now on, or by screening delays without one."""
        self._simulated = planner.simulated_order(simulation) if simulation else None
        self.renew()

    def order(self) -> Iterable[Id]:
        """Tasks without children in topological risk order."""
        return [task.id for task in self._orders(self.reading).tasks]

    def share(self, row_id: Id) -> float:
        """The own exposure of a task as a share of the largest."""
        order = self._orders(self.reading)
        largest = max((task.own for task in order.tasks), default=0.0)
        return max(0.0, order.by_task[row_id].own) / largest if largest > 0 else 0.0

    def tone_of(self, row: Task, column: Column) -> str:
        """Tasks that nothing threatens are quiet."""
        return "" if column.name == "name" or (column.name == "exposure" and self._own(row, self.reading)) else "quiet"

    def more(self, row_id: Id, column: Column, role: int) -> Any:
        """Whether a task is critical, for the mark of its row."""
        return self.reading.order.by_task[row_id].critical if role == CRITICAL else super().more(row_id, column, role)

    def _orders(self, reading: Reading) -> RiskOrder:
        """The order that is shown."""
        simulated = self._simulated
        return simulated if simulated is not None and simulated.plan is reading.plan else reading.order

    def _ordered(self, row: Task, reading: Reading) -> OrderedTask:
        return self._orders(reading).by_task[row.id]

    def _place(self, row: Task, reading: Reading) -> str:
        return str(self._ordered(row, reading).place)

    def _place_rank(self, row: Task, reading: Reading) -> int:
        return self._ordered(row, reading).place

    def _own(self, row: Task, reading: Reading) -> float:
        return self._ordered(row, reading).own

    def _exposure(self, row: Task, reading: Reading) -> str:
        own = self._own(row, reading)
        return days(own, reading.plan.units.day) if own else ""

    def _why(self, row: Task, reading: Reading) -> str:
        """Why a task stands where it does in the risk order, as one sentence."""
        told = planner.explain_task(reading.plan, self._orders(reading), self._ordered(row, reading))
        return capitalized(retold(told).removeprefix(f"{row.key}: "))


def risk_columns() -> tuple[Column, ...]:
    """The columns of the register of risks: every field, with rank and delay beside them."""
    every = {column.name: column for column in (_rank_column(), _delay_column(), *_risk_fields())}
    return tuple(every[name] for name in dict.fromkeys((*FIRST, *every)))


def _risk_fields() -> tuple[Column, ...]:
    return columns_of(planner.SCHEMA.entity("risk"))


def _rank_column() -> Column:
    return Column(
        name="rank",
        label="#",
        text=lambda row, reading: str(reading.order.by_risk[row.id].rank),
        rank=lambda row, reading: reading.order.by_risk[row.id].rank,
        help="Rank by delay, worst first.",
        number=True,
        width=40,
    )


def _delay_column() -> Column:
    return Column(
        name="delay",
        label="Delay",
        text=lambda row, reading: days(reading.order.by_risk[row.id].delay, reading.plan.units.day),
        rank=lambda row, reading: reading.order.by_risk[row.id].delay,
        help="Screening delay: probability x the part of the impact that float does not take up.",
        number=True,
        width=112,
    )


def why_delay(row: Risk, reading: Reading) -> str:
    """Why a risk may cost as much as it does."""
    return retold(planner.explain_risk(reading.plan, reading.order.by_risk[row.id]))


def called_column(label: str) -> Column:
    """The column that says what a row is called everywhere else: its key and its name."""
    return Column(name="name", label=label, text=called, rank=called, searched=True, width=230)


def called(row: Risk | Task, _reading: Reading) -> str:
    """Key and name of a row."""
    return f"{row.key}  {row.name}"


def capitalized(text: str) -> str:
    """A sentence with a capital letter at its begin."""
    return text[:1].upper() + text[1:]
