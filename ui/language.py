"""The language of the window: our translations and those of Qt, loaded before the first widget."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

if TYPE_CHECKING:
    from collections.abc import Iterable

SYSTEM: Final = "system"
ENGLISH: Final = "en"
LOCALES: Final = {"en": QLocale.Language.English, "de": QLocale.Language.German}
"""The languages that we have, and how dates and numbers are written in one that was chosen.

The desktop's own way is kept where its language is followed and is one of them.
"""


def spoken(choice: str) -> str:
    """Return the code of the language that a choice means: itself, or the first that the desktop asks for."""
    return first_of(QLocale.system().uiLanguages()) if choice == SYSTEM else choice


def first_of(wanted: Iterable[str]) -> str:
    """Return the code of the first of some languages, such as `de-AT`, if we have it, else English."""
    code = next(iter(wanted), ENGLISH).replace("_", "-").split("-")[0].lower()
    return code if code in LOCALES else ENGLISH


def dates_in(choice: str, code: str, desktop: QLocale.Language) -> QLocale.Language | None:
    """Return the language of dates and numbers; None for that of the desktop, where the texts are in it unasked."""
    found = LOCALES.get(code, LOCALES[ENGLISH])
    return found if choice in LOCALES or found != desktop else None


def speak(app: QCoreApplication, choice: str) -> tuple[QTranslator, ...]:
    """Install the translations of a choice and return them; none for English, which the texts are written in."""
    code = spoken(choice)
    other = dates_in(choice, code, QLocale.system().language())
    if other is not None:
        QLocale.setDefault(QLocale(other))
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
