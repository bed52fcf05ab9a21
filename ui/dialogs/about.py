"""What this program is, and where it keeps things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

import planner
from ui.log import log_path
from ui.widgets.emblem import Emblem
from ui.widgets.facts import fact_grid
from ui.widgets.parts import button, column_in, label

if TYPE_CHECKING:
    from pathlib import Path

    from ui.style import Look


class About(QDialog):
    """Name, version, license, and the promise to stay offline."""

    def __init__(self, parent: QWidget | None, look: Look, settings_file: Path) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Launch Planner"))
        self.setMinimumWidth(440)
        column = column_in(self, margin=24, gap=12)
        column.addWidget(Emblem(look))
        column.addWidget(label("Launch Planner", size="figure"))
        told = self.tr("Plans the launch of software, offline: it opens no network connection and sends nothing.")
        column.addWidget(label(told, tone="quiet", wrapped=True))
        facts = (
            (self.tr("Version"), planner.__version__, ""),
            (self.tr("License"), "MIT", ""),
            (self.tr("Qt"), qVersion(), ""),
            (self.tr("Settings"), str(settings_file), ""),
            (self.tr("Log"), str(log_path()), ""),
        )
        column.addLayout(fact_grid(facts))
        box = QDialogButtonBox()
        box.addButton(button(self.tr("Close"), kind="main"), QDialogButtonBox.ButtonRole.AcceptRole)
        box.accepted.connect(self.accept)
        column.addWidget(box)
