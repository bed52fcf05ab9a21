"""The language of the window: our translations and those of Qt, loaded before the first widget."""

from __future__ import annotations

from importlib.resources import files
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

SYSTEM: Final = "system"
ENGLISH: Final = "en"
LOCALES: Final = {"en": QLocale.Language.English, "de": QLocale.Language.German}
"""How dates and numbers are written in a language that was chosen; the desktop's way is kept otherwise."""


def spoken(choice: str) -> str:
    """Return the code of the language that a choice means: itself, or that of the desktop."""
    return QLocale.system().name().split("_")[0] if choice == SYSTEM else choice


def speak(app: QCoreApplication, choice: str) -> tuple[QTranslator, ...]:
    """Install the translations of a choice and return them; none for English, which the texts are written in."""
    code = spoken(choice)
    if choice in LOCALES:
        QLocale.setDefault(QLocale(LOCALES[choice]))
    ours = QTranslator(app)
    if code == ENGLISH or not ours.load(str(files("resources") / "languages" / f"launch_planner_{code}.qm")):
        return ()
    theirs = QTranslator(app)
    theirs.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for translator in (theirs, ours):
        app.installTranslator(translator)
    return (theirs, ours)


def in_use() -> str:
    """Return the code of the language that texts are shown in: its translations say it themselves."""
    return QCoreApplication.translate("language", "en")
