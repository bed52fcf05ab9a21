"""Make the pictures of README and help: `python docs/screenshots.py [NAME ...]`; no screen is needed.

Each is made by a program of its own, with a home and a day of its own, so that nothing of this machine is in it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from pathlib import Path

import numpy as np
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QImage, QPainter, QPen
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from ui.app import new_application, new_window  # noqa: E402 - found only once the path is known
from ui.main_window import MainWindow  # noqa: E402
from ui.pages.risks import RisksPage  # noqa: E402
from ui.printing import sheets  # noqa: E402
from ui.render import grab, settle  # noqa: E402
from ui.settings import Settings  # noqa: E402
from ui.widgets import plan_timeline  # noqa: E402
from ui.widgets.plan_graph import PlanGraph  # noqa: E402

IMAGES = ROOT / "resources" / "help" / "images"
COLORS = 256
"""Colors that a picture keeps: a third of the bytes, and nobody sees which were left out."""
POPULAR = 176
"""How many of them are those that occur most; the others are those farthest from all that are kept."""

Act = Callable[[MainWindow], None]


class Then(datetime):
    """The day on which all pictures were taken."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> Then:
        """Tell the moment of all pictures, in whatever time zone."""
        return cls(2026, 4, 24, 10, tzinfo=tz or UTC)


@dataclass(frozen=True)
class Shot:
    """A picture: what is done in the window of the example first, and how large and in which theme it is painted."""

    acts: tuple[Act, ...]
    theme: str = "light"
    scale: float = 1.0
    size: tuple[int, int] = (1360, 850)
    alone: bool = False
    """Whether the dialog is the whole picture, not a part of the window."""


def main() -> int:
    """Make every picture, or those that are named; return the number that failed."""
    chosen = sys.argv[1:] or list(SHOTS)
    if os.environ.get("LAUNCH_SHOT"):
        return make(chosen[0])
    IMAGES.mkdir(exist_ok=True)
    return sum(made_apart(name) != 0 for name in chosen)


def made_apart(name: str) -> int:
    """Make one picture in a program of its own; return its exit code."""
    with tempfile.TemporaryDirectory() as home:
        places = {"XDG_DATA_HOME": home, "XDG_CONFIG_HOME": home, "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
        variables = {**os.environ, **places, "LAUNCH_SHOT": "1"}
        return subprocess.run([sys.executable, __file__, name], cwd=ROOT, env=variables, check=False).returncode  # noqa: S603 - our own program


def make(name: str) -> int:
    """Make one picture here; return 0 where it could be written."""
    shot = SHOTS[name]
    plan_timeline.datetime = sheets.datetime = Then  # type: ignore[attr-defined]
    app = new_application()
    with tempfile.TemporaryDirectory() as folder:
        window = new_window(app, Settings(Path(folder) / "settings.ini"), shot.theme)
        window.resize(QSize(*shot.size))
        window.show()
        settle(app, window)
        for act in shot.acts:
            act(window)
            settle(app, window)
        written = reduced(taken(app, window, shot)).save(str(IMAGES / f"{name}.png"), "PNG", 0)
        window.files.close()
        window.close()
    return 0 if written else 1


def taken(app: QApplication, window: MainWindow, shot: Shot) -> QImage:
    """Paint the window with the dialogs over it, or the dialog alone."""
    dialogs = [part for part in app.topLevelWidgets() if part.isVisible() and part is not window and part.isWindow()]
    if shot.alone:
        return grab(dialogs[0], shot.scale)
    image = grab(window, shot.scale)
    painter = QPainter(image)
    for dialog in dialogs:
        place = dialog.mapToGlobal(QPoint()) - window.mapToGlobal(QPoint())
        painter.drawImage(place, grab(dialog, shot.scale))
        painter.setPen(QPen(dialog.palette().dark().color(), 1))
        painter.drawRect(dialog.rect().translated(place))
    painter.end()
    return image


def reduced(image: QImage) -> QImage:
    """Leave the picture its most common colors and those most unlike them; each other becomes its nearest one."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    flat = np.frombuffer(plain.constBits(), np.uint32).reshape(plain.height(), plain.bytesPerLine() // 4)
    colors, places, counts = np.unique(flat[:, : plain.width()] | 0xFF000000, return_inverse=True, return_counts=True)
    parts = np.stack([colors >> shift & 255 for shift in (16, 8, 0)], axis=1).astype(float)
    kept = list(np.argsort(-counts, kind="stable")[:POPULAR])
    nearest = np.min([np.abs(parts - parts[one]).sum(axis=1) for one in kept], axis=0)
    while len(kept) < min(COLORS, len(colors)):
        kept.append(int(nearest.argmax()))
        nearest = np.minimum(nearest, np.abs(parts - parts[kept[-1]]).sum(axis=1))
    which = np.argmin([np.abs(parts - parts[one]).sum(axis=1) for one in kept], axis=0).astype(np.uint8)
    pixels = np.ascontiguousarray(which[places.reshape(plain.height(), plain.width())])
    made = QImage(pixels.data, plain.width(), plain.height(), plain.width(), QImage.Format.Format_Indexed8).copy()
    made.setColorTable([int(colors[one]) for one in kept])
    return made


# What is done before a picture is taken


def example(window: MainWindow) -> None:
    """Open the example."""
    window.files.example()


def faces(*names: str) -> Act:
    """Show these faces of the plan."""

    def act(window: MainWindow) -> None:
        window.show_page("plan")
        if window.faces is not None:
            window.faces.show_faces(names)

    return act


def risks(tab: str) -> Act:
    """Show a tab of the Risks page."""

    def act(window: MainWindow) -> None:
        window.show_page("risks")
        page = window.findChild(RisksPage)
        if page is not None:
            page.show_tab(tab)

    return act


def select(*keys: str) -> Act:
    """Select rows by key."""

    def act(window: MainWindow) -> None:
        session = window.session
        rows = [row for table in session.plan.tables.values() for row in table.values()] if session else []
        if session is not None:
            session.select(row.id for row in rows if getattr(row, "key", "") in keys)

    return act


def zoom(scale: float, key: str) -> Act:
    """Show the graph at this scale about a task."""

    def act(window: MainWindow) -> None:
        graph = window.findChild(PlanGraph)
        if graph is not None:
            graph.zoom(scale / graph.camera.scale)
            row = graph.scene.picture.nodes.keys.index(key)
            step = graph.view_size() / 2
            at = graph.camera.to_view(graph.scene.rects[row].center())
            graph.look(graph.camera.panned(step.width() - at.x(), step.height() - at.y()))

    return act


def command(name: str) -> Act:
    """Use a command of the menus."""
    return lambda window: window.commands.actions[name].trigger()


def typed(text: str, hint: str) -> Act:
    """Type into the field that shows this hint while it is empty."""

    def act(window: MainWindow) -> None:
        every: list[QWidget] = QApplication.topLevelWidgets()
        fields = [field for part in (window, *every) for field in part.findChildren(QLineEdit) if field.isVisible()]
        next(field for field in fields if hint in field.placeholderText()).setText(text)

    return act


SHOTS = {
    "welcome-light": Shot(()),
    "plan-light": Shot(
        (example, faces("graph", "table"), select("B22"), zoom(0.62, "B23")), scale=1.5, size=(1440, 900)
    ),
    "faces-dark": Shot((example, faces("graph", "timeline", "table"), select("B22")), theme="dark"),
    "graph-dark": Shot(
        (example, faces("graph"), select("B22"), command("graph.focus"), zoom(0.8, "B22")), theme="dark"
    ),
    "timeline-light": Shot((example, faces("timeline", "table"), select("B22"))),
    "table-contrast": Shot(
        (example, faces("table"), command("view.inspector"), typed("critical", "Filter")), theme="high contrast"
    ),
    "risks-light": Shot((example, risks("ranking"), select("K03")), scale=1.5, size=(1280, 800)),
    "matrix-dark": Shot((example, risks("matrix"), select("K03")), theme="dark"),
    "spread-light": Shot((example, risks("spread"))),
    "findings-dark": Shot((example, faces("timeline", "table"), command("view.findings")), theme="dark"),
    "palette-light": Shot((example, faces("graph", "table"), command("help.palette"), typed("crit", "Type what"))),
    "print-light": Shot((example, command("file.print")), alone=True),
}
"""Every picture of README and help."""


if __name__ == "__main__":
    sys.exit(main())
