"""The main job as a person does it: `python -m tests.journeys.main_job STAGE FOLDER`, which may be killed."""

from __future__ import annotations

import os
import signal
import sys
import zipfile
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

import planner
from tests.journeys.hands import CONTROL, LEFT, NONE, SHIFT, Hands

DURATIONS = {
    "Charter": "1d",
    "Design": "2/3/6d",
    "Build API": "10/15/25d",
    "Build web": "12d",
    "Write tests": "4d",
    "Test": "3d",
    "Write guide": "1w",
    "Rehearse": "4h",
    "Release": "1d",
    "Watch": "10d",
}
DRAWN = [("Charter", "Design"), ("Design", "Build API"), ("Design", "Build web"), ("Build API", "Test")]
TYPED = {
    "Write tests": "T03 SS+2d",
    "Test": "T03; T04; T05 FF+1d",
    "Write guide": "T09 SF",
    "Rehearse": "T06",
    "Release": "T08",
    "Watch": "T09",
}


def build(folder: Path) -> None:
    """Build a plan from an empty window, be refused a cycle, save, edit three times more, and be killed."""
    hands = Hands()
    hands.press(Qt.Key.Key_N, CONTROL)
    hands.until(lambda: hands.window.faces is not None and hands.graph.isVisible())
    _add_tasks(hands)
    for name, duration in DURATIONS.items():
        hands.put(name, "duration", duration)
    _draw_links(hands)
    for name, predecessors in TYPED.items():
        hands.put(name, "predecessors", predecessors)
    _be_refused_a_cycle(hands)
    assert {row.type for row in hands.plan.links.values()} == set(planner.LinkType)
    hands.with_dialogs(
        lambda: hands.press(Qt.Key.Key_S, CONTROL), hands.choose_file(folder / "launch.launchplan", "Launch plans")
    )
    hands.until(lambda: not hands.document.modified)
    _edit_three_times(hands)
    os.kill(os.getpid(), signal.SIGKILL)


def _add_tasks(hands: Hands) -> None:
    """Ten tasks: the first by double-click on the empty graph, the others by key."""
    first, *others = DURATIONS
    middle = QPoint(hands.graph.viewport().width() // 2, hands.graph.viewport().height() // 2)
    QTest.mouseDClick(hands.graph.viewport(), LEFT, NONE, middle)
    hands.until(lambda: hands.plan.tasks)
    hands.type(first, Qt.Key.Key_Return)
    for name in others:
        hands.press(Qt.Key.Key_Insert)
        hands.type(name, Qt.Key.Key_Return)
    assert [task.name for task in hands.plan.tasks.values()] == list(DURATIONS)


def _draw_links(hands: Hands) -> None:
    """Links drawn by mouse, after the first task is left to the layout again."""
    for before, after in DRAWN:
        hands.graph.fit()
        hands.app.processEvents()
        hands.draw_link(before, after)
    drawn = {
        (hands.plan.tasks[row.predecessor].name, hands.plan.tasks[row.successor].name)
        for row in hands.plan.links.values()
    }
    assert drawn == set(DRAWN), drawn


def _be_refused_a_cycle(hands: Hands) -> None:
    """A link that would close a cycle is refused on the graph and in the table, with the cycle named."""
    before = hands.plan
    said: list[str] = []
    assert hands.window.session is not None
    hands.window.session.noticed.connect(lambda notice: said.append(notice.text))
    hands.graph.fit()
    hands.app.processEvents()
    hands.draw_link("Test", "Design")
    hands.put("Design", "predecessors", "T01; T06")
    assert hands.plan == before
    refused = hands.table.model().refused_cells()
    assert len(refused) == 1
    told = [*said, str(refused[0].data(Qt.ItemDataRole.ToolTipRole))]
    assert any("Test -> Design" in text or "Design -> Build" in text for text in told), told
    hands.press(Qt.Key.Key_Escape)
    hands.press(Qt.Key.Key_Escape)


def _edit_three_times(hands: Hands) -> None:
    """Three edits that never reach the file."""
    hands.put("Watch", "duration", "2w")
    hands.put("Charter", "name", "Project charter")
    QTest.mouseClick(hands.table.viewport(), LEFT, NONE, hands.cell("Rehearse", "key"))
    hands.press(Qt.Key.Key_Insert)
    hands.type("Rollback rehearsal", Qt.Key.Key_Return)
    assert hands.document.modified


def finish(folder: Path) -> None:
    """Recover the plan, save it, export it, import it into an empty plan and find the same plan."""
    hands = Hands()
    hands.click_on("Recover")
    hands.until(lambda: hands.window.faces is not None)
    names = [task.name for task in hands.plan.tasks.values()]
    assert "Project charter" in names
    assert "Rollback rehearsal" in names
    assert hands.document.can_undo
    hands.press(Qt.Key.Key_S, CONTROL)
    hands.until(lambda: not hands.document.modified)
    for kind, name in (("Launch plan as YAML", "plan.yaml"), ("Every register as CSV", "registers.zip")):
        _export(hands, folder / name, kind)
    assert "tasks.csv" in zipfile.ZipFile(folder / "registers.zip").namelist()
    for number, name in enumerate(("plan.yaml", "registers.zip")):
        _import_into_an_empty_plan(hands, folder / name)
        _export(hands, folder / f"again{number}.yaml", "Launch plan as YAML")
        assert (folder / f"again{number}.yaml").read_text() == (folder / "plan.yaml").read_text(), name
    hands.document.close(discard=True)


def _export(hands: Hands, path: Path, kind: str) -> None:
    """Export the plan by key and file dialog."""
    hands.with_dialogs(lambda: hands.press(Qt.Key.Key_E, CONTROL), hands.choose_file(path, kind))
    hands.until(lambda: path.is_file() and path.stat().st_size > 0 and hands.window.workshop.current is None)


def _import_into_an_empty_plan(hands: Hands, path: Path) -> None:
    """Begin an empty plan and take a file into it."""
    answers = [lambda box: hands.click_on("Don't save", box)] if hands.document.modified else []
    hands.with_dialogs(lambda: hands.press(Qt.Key.Key_N, CONTROL), *answers)
    hands.until(lambda: not hands.plan.tasks)
    hands.with_dialogs(
        lambda: hands.press(Qt.Key.Key_I, CONTROL | SHIFT),
        hands.choose_file(path),
        lambda preview: hands.click_on("Take into this plan", preview),
    )
    hands.until(lambda: hands.plan.tasks)


if __name__ == "__main__":
    {"build": build, "finish": finish}[sys.argv[1]](Path(sys.argv[2]))
