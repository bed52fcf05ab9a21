"""The choices that the program asks for: which file, and what to do with changes that are not saved.

The boxes are named by their module: Qt makes a class when it is first named, and the first paint needs none of them.
"""

from __future__ import annotations

from enum import Enum
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6 import QtWidgets
from PySide6.QtCore import QCoreApplication, QLocale, Qt

from ui.words import counted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

Answer = TypeVar("Answer", bound=Enum)

SUFFIX: Final = ".launchplan"

translate = QCoreApplication.translate


class Unsaved(Enum):
    """What to do with changes that are not in the file."""

    SAVE = "save"
    DISCARD = "discard"
    STAY = "stay"


class Tried(Enum):
    """What becomes of changes that are only being tried when the plan is saved."""

    BESIDE = "beside"
    PART = "part"
    STAY = "stay"


def ask_unsaved(parent: QWidget, name: str, *, in_file: bool = True) -> Unsaved:
    """Ask what becomes of changes that are not in the file yet, or of a plan that is in no file at all."""
    texts = {
        Unsaved.SAVE: translate("Asking", "Save"),
        Unsaved.DISCARD: translate("Asking", "Don't save"),
        Unsaved.STAY: translate("Asking", "Cancel"),
    }
    box = _box(parent, "unsaved", translate("Asking", "Unsaved changes"))
    told = translate("Asking", "Save the changes to %1?") if in_file else translate("Asking", "Save %1?")
    box.setText(told.replace("%1", name))
    stays = translate("Asking", "Without saving, the file stays as it was.")
    gone = translate("Asking", "It is in no file. Without saving, all of it is gone for good.")
    box.setInformativeText(stays if in_file else gone)
    return _answer(box, texts)


def ask_tried(parent: QWidget, count: int) -> Tried:
    """Ask what becomes of so many changes that are being tried, before the plan is saved."""
    texts = {
        Tried.BESIDE: translate("Asking", "Keep as what-if"),
        Tried.PART: translate("Asking", "Save as part of the plan"),
        Tried.STAY: translate("Asking", "Cancel"),
    }
    box = _box(parent, "tried", translate("Asking", "Trying something out"))
    told = translate("Asking", "%1 tried so far. Keep that beside the plan?")
    box.setText(told.replace("%1", counted(count, "change", "changes")))
    box.setInformativeText(translate("Asking", "As a what-if it is saved too, and the plan is as it was before."))
    return _answer(box, texts)


def _box(parent: QWidget, name: str, title: str) -> QtWidgets.QMessageBox:
    """Return a box without a text yet."""
    box = QtWidgets.QMessageBox(parent)
    box.setObjectName(name)
    box.setIcon(QtWidgets.QMessageBox.Icon.NoIcon)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)
    return box


def _answer(box: QtWidgets.QMessageBox, texts: Mapping[Answer, str]) -> Answer:
    """Ask with a button for each answer: the first by Enter, the last by Escape, which also closing the box means."""
    role = QtWidgets.QMessageBox.ButtonRole
    roles = (role.AcceptRole, *(role.DestructiveRole,) * (len(texts) - 2), role.RejectRole)
    made = {what: box.addButton(text, as_what) for (what, text), as_what in zip(texts.items(), roles, strict=True)}
    first, *_, last = texts
    made[first].setProperty("kind", "main")
    box.setDefaultButton(made[first])
    box.setEscapeButton(made[last])
    box.exec()
    return next((what for what, one in made.items() if one is box.clickedButton()), last)


def ask_discard(parent: QWidget, name: str, changes: int) -> bool:
    """Ask whether unsaved work of a session that ended suddenly is to be thrown away for good."""
    box = _box(parent, "discard", translate("Asking", "Unsaved work"))
    box.setText(translate("Asking", "Throw away the unsaved changes of %1?").replace("%1", name))
    one = translate("Asking", "One change exists nowhere else.")
    many = translate("Asking", "%1 changes exist nowhere else.")
    box.setInformativeText(one if changes == 1 else many.replace("%1", QLocale().toString(changes)))
    gone = box.addButton(translate("Asking", "Throw away"), QtWidgets.QMessageBox.ButtonRole.DestructiveRole)
    kept = box.addButton(translate("Asking", "Keep"), QtWidgets.QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(kept)
    box.setEscapeButton(kept)
    box.exec()
    return box.clickedButton() is gone


def ask_elsewhere(parent: QWidget, why: str) -> bool:
    """Say why a plan cannot be saved to its file, and ask whether to save it under another name."""
    box = _box(parent, "elsewhere", translate("Asking", "Save under another name"))
    box.setText(why)
    box.setInformativeText(translate("Asking", "The plan can be saved to another file, and is that file from then on."))
    go = box.addButton(translate("Asking", "Save as..."), QtWidgets.QMessageBox.ButtonRole.AcceptRole)
    stay = box.addButton(translate("Asking", "Cancel"), QtWidgets.QMessageBox.ButtonRole.RejectRole)
    go.setProperty("kind", "main")
    box.setDefaultButton(go)
    box.setEscapeButton(stay)
    box.exec()
    return box.clickedButton() is go


def ask_open(parent: QWidget, title: str, folder: Path, filters: Sequence[str]) -> Path | None:
    """Ask for a file to read; None when the user thinks better of it."""
    chosen, _ = QtWidgets.QFileDialog.getOpenFileName(parent, title, str(folder), ";;".join(filters))
    return Path(chosen) if chosen else None


def ask_save(parent: QWidget, title: str, proposed: Path, filters: Sequence[str]) -> tuple[Path, str] | None:
    """Ask where to write; return the path and the chosen filter, or None."""
    dialog = QtWidgets.QFileDialog(parent, title, str(proposed.parent))
    dialog.setAcceptMode(QtWidgets.QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(list(filters))
    dialog.selectFile(proposed.name)
    # The name gets the suffix of the chosen kind before the dialog asks whether to replace a file.
    dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(_suffix_of(kind)))
    dialog.setDefaultSuffix(_suffix_of(filters[0]))
    accepted = dialog.exec()
    chosen, kind = dialog.selectedFiles(), dialog.selectedNameFilter()
    dialog.deleteLater()
    return (Path(chosen[0]), kind) if accepted and chosen else None


def _suffix_of(kind: str) -> str:
    """Return the first suffix of a filter such as `Tasks as CSV (*.csv *.tsv)`, without the dot."""
    return kind.rpartition("(*.")[2].split()[0].rstrip(")")


def plan_filter() -> str:
    """Return the filter of the file windows for plan files."""
    return translate("Asking", "Launch plans") + f" (*{SUFFIX})"


def with_suffix(path: Path, suffix: str) -> Path:
    """Return the path with the suffix, added where it ends in another: `Web 2.0` has none, whatever the dot says."""
    return path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)


def file_name(name: str) -> str:
    """Return a file name for a plan of this name, without what file systems dislike."""
    plain = "".join(letter if letter.isalnum() or letter in " -_." else " " for letter in name)
    return " ".join(plain.split()).strip(" .")[:80] or "plan"


def unused(path: Path) -> Path:
    """Return a path at which there is no file yet: this one, or one with a number behind its name."""
    numbered = (path.with_name(f"{path.stem} {number}{path.suffix}") for number in count(2))
    return path if not path.exists() else next(one for one in numbered if not one.exists())
