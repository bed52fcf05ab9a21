"""What a merge does to the launch, in three cards: go-live, critical path, gates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QFrame, QWidget

from ui.gate_faces import FACES
from ui.theme import figures
from ui.widgets.parts import column_in, label, retone, row_in
from ui.words import counted, day, said, working

if TYPE_CHECKING:
    from planner import GateEffect, Id, MergeEffect
    from ui.widgets.merge_words import Telling

LINES: Final = 3
"""How many gates a card names before it counts the rest."""
NAMED: Final = 12
"""How many tasks a tool tip names."""


class LaunchEffect(QWidget):
    """Three cards that are filled anew with each other choice."""

    def __init__(self, telling: Telling) -> None:
        super().__init__()
        self._telling = telling
        self.setAccessibleName(said("What the merge does to the launch"))
        row = row_in(self, gap=12)
        self.go_live = EffectCard(said("GO-LIVE"))
        self.critical = EffectCard(said("CRITICAL PATH"))
        self.gates = EffectCard(said("GATES"))
        for one in (self.go_live, self.critical, self.gates):
            row.addWidget(one, 1)

    def show_effect(self, found: MergeEffect) -> None:
        """Show another effect."""
        self._show_go_live(found)
        self._show_critical(found)
        self._show_gates(found)

    def _show_go_live(self, found: MergeEffect) -> None:
        now, then = day(found.before.go_live), day(found.after.go_live)
        delay = found.delay
        if not delay:
            self.go_live.say(then, [said("as before")])
            return
        span = working(abs(delay), found.after.plan)
        told = said("\u25b2 %1 later", span) if delay > 0 else said("\u25bc %1 earlier", span)
        self.go_live.say(f"{now} \u2192 {then}", [told], tone="warning" if delay > 0 else "done")

    def _show_critical(self, found: MergeEffect) -> None:
        gained, lost = found.critical_gained, found.critical_lost
        if not gained and not lost:
            self.critical.say(said("as before"), [])
            return
        head = f"+{len(gained)}  \u2212{len(lost)}"
        lines = []
        if gained:
            lines.append(said("now critical: %1", self._names(gained)))
        if lost:
            lines.append(said("no longer: %1", self._names(lost)))
        self.critical.say(said("%1 tasks", head), lines)

    def _names(self, tasks: tuple[Id, ...]) -> str:
        rows = (self._telling.find("task", task) for task in tasks[:NAMED])
        names = ", ".join(row.key or row.name for row in rows if row is not None)
        return names + (f" + {len(tasks) - NAMED}" if len(tasks) > NAMED else "")

    def _show_gates(self, found: MergeEffect) -> None:
        turned = [gate for gate in found.gates if gate.turned]
        gates = [*turned, *(gate for gate in found.gates if not gate.turned)]
        if not gates:
            self.gates.say(said("as before"), [])
            return
        lines = [self._gate(gate, found) for gate in gates[:LINES]]
        if len(gates) > LINES:
            lines.append(f"+ {len(gates) - LINES}")
        stay = len(gates) - len(turned)
        moved = counted(stay, "gate moves", "gates move")
        head = counted(len(turned), "gate in another state", "gates in another state") if turned else moved
        self.gates.say(head, lines, tone="warning" if turned else "")

    def _gate(self, gate: GateEffect, found: MergeEffect) -> str:
        name = self._telling.row("task", gate.gate)
        if gate.turned:
            states = (FACES[one].told if one else said("not there") for one in (gate.state_before, gate.state_after))
            return said("%1: %2", name, " \u2192 ".join(states))
        delay = found.delay_of(gate)
        if delay is None:
            return name
        moved = working(abs(delay), found.after.plan)
        return said("%1: %2 later", name, moved) if delay > 0 else said("%1: %2 earlier", name, moved)


class EffectCard(QFrame):
    """A caption, what has become of it, and lines that say more."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self._title = title
        column = column_in(self, margin=12, gap=4)
        column.addWidget(label(title, size="caption"))
        self.head, self.lines = label(size="strong", wrapped=True), label(size="small", wrapped=True)
        self.head.setFont(figures(self.head.font()))
        column.addWidget(self.head)
        column.addWidget(self.lines)
        column.addStretch()

    def say(self, head: str, lines: list[str], tone: str = "") -> None:
        """Show something else; the tone is that of the lines."""
        self.head.setText(head)
        self.lines.setText("\n".join(lines))
        self.lines.setVisible(bool(lines))
        retone(self.lines, tone or "quiet")
        self.setAccessibleName(": ".join((self._title, "; ".join((head, *lines)))))
