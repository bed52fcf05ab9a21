"""The setup page: the settings of the plan, calendars, phases, baselines and the limits of checks."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import planner
from ui.area import AreaPage, AreaTable
from ui.models.register import Register
from ui.settings import SIMULATE
from ui.simulating import choices_told
from ui.widgets.preference import Preference

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from planner import Change, Entity


class BaselineTable(AreaTable):
    """The register of baselines, in which a new one is taken of the plan as it is."""

    def new_row(self) -> Change:
        """Take a baseline."""
        plan = self.session.plan
        now = planner.plan_now(plan)
        return planner.take_baseline(plan, self.session.schedule, planner.baseline_name(plan, now), taken=now)


class SetupPage(AreaPage):
    """What the plan is made with."""

    area: ClassVar[str] = "setup"
    title: ClassVar[str] = "Setup"

    def more_for(self, entity: Entity) -> list[QWidget]:
        """When plans are simulated by themselves, below the settings of the plan."""
        return [Preference(self.settings, SIMULATE, choices_told())] if entity.name == "plan" else []

    def table_for(self, entity: Entity) -> AreaTable:
        """The register of an entity; a new baseline is taken, not typed."""
        if entity.name == "baseline":
            return BaselineTable(self.session, self.look, Register(self.session, entity))
        return super().table_for(entity)
