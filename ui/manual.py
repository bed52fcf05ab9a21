"""The pages of the help: Markdown files in `resources/help`, their titles, and the search in them.

They are read in the language in use, from the folder of its code, such as `resources/help/de`; a page that is missing
there is read in English. Pictures are shared.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication

import resources
from ui.language import in_use

FOLDER: Final = Path(resources.__path__[0], "help")
PAGES: Final = (
    *("start", "welcome", "overview", "plan", "graph", "timeline", "table", "inspector", "findings"),
    *("risks", "scope", "system", "quality", "readiness", "people", "setup", "history"),
    *("files", "merging", "print", "keys"),
)
"""The pages by name, in the order of reading."""
ADDRESS: Final = re.compile(r"\]\([^)]*\)")
"""Where a link or a picture leads: written on a page, but not read there."""


def text_of(name: str) -> str:
    """Return a page as Markdown; one that does not exist, or cannot be read, is the first page or a word about it."""
    known = name if name in PAGES else PAGES[0]
    return _read(FOLDER / in_use() / f"{known}.md") or _read(FOLDER / f"{known}.md") or _missing(known)


def title_of(name: str) -> str:
    """Return the title of a page."""
    return text_of(name).partition("\n")[0].removeprefix("#").strip()


def found(typed: str) -> tuple[str, ...]:
    """Return the pages that hold every word typed, those first whose title holds the first one."""
    words = typed.casefold().split()
    holding = [name for name in PAGES if all(word in _words_of(name) for word in words)]
    return tuple(sorted(holding, key=lambda name: bool(words) and words[0] not in title_of(name).casefold()))


def linked(address: str) -> str:
    """Return the page that a link leads to, such as `graph` for `graph.md`; empty for any other place."""
    name = address.removesuffix(".md")
    return name if name in PAGES and address.endswith(".md") else ""


def picture(address: str) -> Path | None:
    """Return the picture at an address: `images/graph.png`, or `../images/graph.png` from the folder of a language."""
    asked = re.fullmatch(r"(?:\.\./)?(images/[a-z-]+\.png)", address)
    place = FOLDER / asked[1] if asked else None
    return place if place and place.is_file() else None


def _words_of(name: str) -> str:
    """Return what can be read on a page, for a search."""
    return ADDRESS.sub("]", text_of(name)).casefold()


def _read(place: Path) -> str:
    """Return the text of a file, empty where there is none that can be read."""
    try:
        return place.read_text("utf-8")
    except OSError:
        return ""


def _missing(name: str) -> str:
    words = QCoreApplication.translate("HelpWindow", "This page of the help is missing: install the program again.")
    return f"# {name.capitalize()}\n\n{words}\n"
