"""What cells can be asked for, and how indexes are typed."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
TOP: Final = QModelIndex()

# Roles as plain numbers: comparing enumerations costs twenty times as much, a thousand times a repaint.
DISPLAY: Final = int(Qt.ItemDataRole.DisplayRole)
EDIT: Final = int(Qt.ItemDataRole.EditRole)
TOOL_TIP: Final = int(Qt.ItemDataRole.ToolTipRole)
ALIGNMENT: Final = int(Qt.ItemDataRole.TextAlignmentRole)
SILENT: Final = frozenset(
    int(role) for role in Qt.ItemDataRole if role.value not in (DISPLAY, EDIT, TOOL_TIP, ALIGNMENT)
) - {int(Qt.ItemDataRole.UserRole)}
"""What Qt may ask of every cell although no register has an answer: tables paint themselves."""
ID: Final = int(Qt.ItemDataRole.UserRole) + 1
FAULT: Final = ID + 1
"""Why the text of a cell was refused; empty where it was not."""
FIELD: Final = ID + 2
"""The declared field of a cell, or None for a computed one."""
DEPTH: Final = ID + 3
"""How deep a task stands in the outline."""
CHILDREN: Final = ID + 4
"""1 for a row with visible children, 0 where they are folded away, None where there are none."""
SHARE: Final = ID + 5
"""How much of a bar a cell fills, 0 to 1."""

KIND: Final = ID + 6
"""Whether a task is work, a milestone or a gate."""
PHASE: Final = ID + 7
"""The stored color of a task's phase and the place of the phase among its kind; ("", -1) without one."""
CRITICAL: Final = ID + 8
"""Whether a delay of the row delays the launch."""
DONE: Final = ID + 9
"""Whether a task is finished."""

LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
