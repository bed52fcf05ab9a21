"""Every preference as data, in one INI file that may be missing, broken or read-only without preventing a start."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final, Generic, TypeVar, cast

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

import planner
from ui.words import said

T = TypeVar("T", str, bool, int, tuple[str, ...], bytes)


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """One preference: its key in the file, what it is when nothing was chosen, and what it means."""

    key: str
    default: T
    label: str
    help: str
    choices: tuple[T, ...] = ()
    words: tuple[str, ...] = ()
    """The choices as people read them, in the same order."""
    asked: bool = False
    """Whether a person chooses it among the settings; the others are remembered by the way."""

    def told(self) -> dict[T, str]:
        """Return the choices with what they are called in the language of the user."""
        words = self.words or tuple(map(str, self.choices))
        return {choice: said(word) for choice, word in zip(self.choices, words, strict=True)}


THEME: Final = Setting(
    "look/theme",
    "system",
    "Theme",
    "As the desktop, light, dark or high contrast.",
    ("system", "light", "dark", "high contrast"),
    ("As the desktop", "Light", "Dark", "High contrast"),
    asked=True,
)
LANGUAGE: Final = Setting(
    "look/language",
    "system",
    "Language",
    "The language of the window, from the next start on.",
    ("system", "en", "de"),
    ("As the desktop", "English", "Deutsch"),
    asked=True,
)
RECENT: Final[Setting[tuple[str, ...]]] = Setting(
    "files/recent", (), "Recent files", "The plan files opened last, newest first."
)
AUTOSAVE: Final = Setting(
    "files/autosave",
    "local",
    "Save by itself",
    "Write the plan to its file once nothing was edited for 20 seconds. Never while a what-if is tried out, nor when "
    "somebody else has changed the file; earlier versions are kept.",
    ("local", "always", "never"),
    ("Plans on this computer", "Also on shared drives", "Never, only when asked"),
    asked=True,
)
FOLDER: Final = Setting("files/folder", "", "Last folder", "Where the file windows open.")
GEOMETRY: Final = Setting("window/geometry", b"", "Window place", "Place and size of the window.")
LAYOUTS: Final[Setting[tuple[str, ...]]] = Setting(
    "window/layouts", (), "Layouts", "Which faces of each plan were shown, and how they shared the page."
)
TASK_COLUMNS: Final[Setting[tuple[str, ...]]] = Setting(
    "tables/tasks", (), "Columns of tasks", "Places, widths and visibility that were chosen for columns."
)
RISK_COLUMNS: Final[Setting[tuple[str, ...]]] = Setting(
    "tables/risks", (), "Columns of risks", "Places, widths and visibility that were chosen for columns."
)
TASK_FILTERS: Final[Setting[tuple[str, ...]]] = Setting(
    "filters/tasks", (), "Filters of tasks", "The filters that were saved under a name."
)
RISK_FILTERS: Final[Setting[tuple[str, ...]]] = Setting(
    "filters/risks", (), "Filters of risks", "The filters that were saved under a name."
)
INSPECTOR: Final = Setting(
    "window/inspector", True, "Inspector", "Show at the right everything about what is selected.", asked=True
)
INSPECTOR_WIDTH: Final = Setting("window/inspector_width", 320, "Inspector width", "Its width in pixels.")
FINDINGS: Final = Setting(
    "window/findings", False, "Findings", "Show below the page what is wrong or risky in the plan.", asked=True
)
FINDINGS_HEIGHT: Final = Setting("window/findings_height", 220, "Findings height", "Their height in pixels.")
CRITICALITY: Final = Setting(
    "simulation/criticality",
    True,
    "Criticality",
    "Show in graph and table in how many runs of the last simulation tasks and links are critical.",
    asked=True,
)
RISK_TAB: Final = Setting(
    "window/risk_tab",
    "ranking",
    "Tab of risks",
    "Which tab of the risks page is shown.",
    ("ranking", "matrix", "spread", "first", "what-if", "register"),
)
LANES: Final = Setting(
    "graph/lanes",
    "phase",
    "Lanes of the graph",
    "What the tasks of one lane have in common.",
    ("phase", "owner", "role", "none"),
)
MINI_MAP: Final = Setting(
    "graph/map", True, "Map of the graph", "Whether a map is shown while a part of the graph is in sight only."
)
SIMULATE: Final = Setting(
    "simulation/automatic",
    "small plans",
    "Simulate by itself",
    "Whether the Risks page runs the plan anew in the background after each change; a small plan has up to 500 tasks.",
    ("small plans", "always", "never"),
    ("While the plan is small", "Always", "Never, only when asked"),
    asked=True,
)
ME: Final = Setting("people/me", "", "Me", "The key of the person or role whose work the overview lists.")
KEYS: Final[Setting[tuple[str, ...]]] = Setting(
    "keys/chosen", (), "Keys", "The commands that were given other keys than they came with, and those keys."
)
TOURED: Final = Setting("help/toured", False, "Tour", "Whether the tour of the window was offered already.")

SETTINGS: Final[tuple[Setting[str] | Setting[bool] | Setting[int] | Setting[tuple[str, ...]] | Setting[bytes], ...]] = (
    THEME,
    LANGUAGE,
    AUTOSAVE,
    RECENT,
    FOLDER,
    GEOMETRY,
    LAYOUTS,
    TASK_COLUMNS,
    RISK_COLUMNS,
    INSPECTOR,
    INSPECTOR_WIDTH,
    FINDINGS,
    FINDINGS_HEIGHT,
    CRITICALITY,
    SIMULATE,
    RISK_TAB,
    KEYS,
    ME,
    TOURED,
    LANES,
    MINI_MAP,
    TASK_FILTERS,
    RISK_FILTERS,
)
"""All preferences; the documentation lists them from here."""

RECENT_SHOWN: Final = 8
"""How many recent files are remembered."""
MOST_PIXELS: Final = 100_000
"""More than any desktop is wide."""


class Settings:
    """The preferences of one person, read from and written to an INI file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = QSettings(str(path), QSettings.Format.IniFormat)

    def value(self, setting: Setting[T]) -> T:
        """Return what was chosen, or the default where that is missing or makes no sense."""
        kept = self._file.value(setting.key)
        try:
            found = cast("T", _read(kept, setting.default))
        except (KeyError, TypeError, ValueError):
            return setting.default
        return found if not setting.choices or found in setting.choices else setting.default

    def choose(self, setting: Setting[T], value: T) -> None:
        """Remember a choice; a file that cannot be written only forgets it."""
        self._file.setValue(setting.key, _write(value))

    def remember_file(self, path: Path) -> None:
        """Put a file first among the recent ones, those included that other windows have opened meanwhile."""
        named = planner.path_to_text(path)
        self._file.sync()
        others = [known for known in self.value(RECENT) if known != named]
        self.choose(RECENT, (named, *others)[:RECENT_SHOWN])
        self.choose(FOLDER, planner.path_to_text(path.parent))
        self._file.sync()

    def forget_file(self, path: Path) -> None:
        """Take a file from the recent ones."""
        self._file.sync()
        self.choose(RECENT, tuple(known for known in self.value(RECENT) if known != planner.path_to_text(path)))
        self._file.sync()

    def recent_files(self) -> tuple[Path, ...]:
        """Return the recent files of all windows, newest first."""
        self._file.sync()
        return tuple(map(planner.path_from_text, self.value(RECENT)))

    def folder(self) -> Path:
        """Return the folder where file windows open: the last one, or the documents of the person."""
        last = planner.path_from_text(self.value(FOLDER) or "/nowhere")
        return last if planner.folder_exists(last) else self.documents()

    def documents(self) -> Path:
        """Return the folder of the documents of the person."""
        return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def settings_path() -> Path:
    """Return where the preferences of this person are kept."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    return Path(place) / "launch-planner" / "settings.ini"


def _read(kept: object, default: object) -> object:
    if kept is None:
        return default
    if isinstance(default, bool):
        return {"true": True, "false": False, "True": True, "False": False}[str(kept)] if str(kept) else default
    if isinstance(default, int):
        return _pixels(int(str(kept)))
    if isinstance(default, bytes):
        return bytes(QByteArray.fromBase64(str(kept).encode()).data())
    if isinstance(default, tuple):
        return tuple(str(kept).split("\n")) if str(kept) else ()
    return str(kept)


def _pixels(number: int) -> int:
    """The number, where a width or height can be that; raises ValueError."""
    if not 0 <= number <= MOST_PIXELS:
        raise ValueError(number)
    return number


def _write(value: object) -> object:
    if isinstance(value, bytes):
        return bytes(QByteArray(value).toBase64().data()).decode()
    if isinstance(value, tuple):
        return "\n".join(value)
    return value
