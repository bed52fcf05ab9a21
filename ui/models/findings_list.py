"""The findings of a plan as a tree: a row for each rule that found something, its findings below it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, Qt

import planner
from ui.models.two_levels import Index, TwoLevels, is_top, row_of
from ui.words import graded, plain_tip, retold, said, severity_called

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner import Finding, Id

RULE, WHERE, MESSAGE, FIX = range(4)
"""The columns."""
FINDING_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""The finding of a row, or of the first row of a rule."""

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of one rule."""

    rule: str
    findings: tuple[Finding, ...]

    @property
    def severity(self) -> str:
        """Return how grave they are."""
        return str(self.findings[0].severity)

    @property
    def title(self) -> str:
        """Return what the rule is called."""
        return said(planner.RULES[self.rule].title if self.rule in planner.RULES else self.rule.capitalize())

    @property
    def ids(self) -> tuple[Id, ...]:
        """Return all rows that the findings concern."""
        return tuple(dict.fromkeys(row_id for finding in self.findings for row_id in finding.ids))


class FindingsList(TwoLevels):
    """Findings grouped by rule, errors first; severities can be left out."""

    columns = 4

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: tuple[Finding, ...] = ()
        self._left_out: frozenset[str] = frozenset()
        self.groups: tuple[Group, ...] = ()

    def show_findings(self, found: Iterable[Finding], left_out: Iterable[str] = ()) -> None:
        """Show these findings but those of severities to leave out."""
        self.beginResetModel()
        self._found, self._left_out = tuple(found), frozenset(left_out)
        kept = (finding for finding in self._found if finding.severity not in self._left_out)
        self.groups = tuple(Group(rule, tuple(each)) for rule, each in groupby(kept, key=lambda one: one.rule))
        self.endResetModel()

    def finding(self, index: Index) -> Finding | None:
        """Return the finding of a row; None for the row of a rule."""
        if not index.isValid() or is_top(index):
            return None
        return self.groups[row_of(index)].findings[index.row()]

    def ids(self, index: Index) -> tuple[Id, ...]:
        """Return the rows of the plan that a row concerns."""
        finding = self.finding(index)
        if finding is not None:
            return finding.ids
        return self.groups[index.row()].ids if index.isValid() else ()

    def fixes(self) -> set[str]:
        """Return what the column of fixes says."""
        of_rules = {_texts_of_group(group)[FIX] for group in self.groups}
        return of_rules | {
            retold(fix.label) for group in self.groups for one in group.findings for fix in one.fixes[:1]
        }

    def place(self, wanted: Finding, row: int) -> QModelIndex:
        """Return where a finding stands; where it is gone, what has come to its row; else an invalid index."""
        for number, group in enumerate(self.groups):
            if group.rule == wanted.rule:
                same = (place for place, one in enumerate(group.findings) if one.ids == wanted.ids)
                return self.index(next(same, min(row, len(group.findings) - 1)), 0, self.index(number, 0))
        return QModelIndex()

    def rows(self) -> int:
        """Return the number of rules."""
        return len(self.groups)

    def below(self, row: int) -> int:
        """Return the number of findings of a rule."""
        return len(self.groups[row].findings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell says."""
        if not index.isValid():
            return None
        finding = self.finding(index)
        texts = _texts_of(finding) if finding else _texts_of_group(self.groups[index.row()])
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return texts[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(texts[index.column()])
        if role == FINDING_ROLE:
            return finding or self.groups[index.row()].findings[0]
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a column is called."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (
                translate("Findings", "Finding"),
                translate("Findings", "Where"),
                translate("Findings", "What"),
                translate("Findings", "Fix"),
            )[section]
        return None


def _texts_of(finding: Finding) -> tuple[str, str, str, str]:
    """What the cells of a finding say."""
    message, advice = retold(finding.message), "" if finding.fixes else retold(finding.fix)
    fix = retold(finding.fixes[0].label) if finding.fixes else ""
    return severity_called(finding.severity).capitalize(), retold(finding.where), f"{message} {advice}".strip(), fix


def _texts_of_group(group: Group) -> tuple[str, str, str, str]:
    """What the cells of a rule say."""
    rule = planner.RULES.get(group.rule)
    number = graded(len(group.findings), group.severity)
    return (
        group.title,
        number,
        said(rule.help) if rule else "",
        rule.source if rule and rule.source.startswith("DCMA") else "",
    )
