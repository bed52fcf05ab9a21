"""The pages of the help: Markdown files in `resources/help`, their titles, and the search in them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import resources

FOLDER: Final = Path(resources.__path__[0], "help")
PAGES: Final = (
    *("start", "welcome", "plan", "graph", "timeline", "table", "inspector", "findings"),
    *("risks", "quality", "setup", "files", "print", "keys"),
)
"""The pages by name, in the order of reading."""


def text_of(name: str) -> str:
    """Return a page as Markdown; one that does not exist, or cannot be read, is the first page or a word about it."""
    known = name if name in PAGES else PAGES[0]
    try:
        return (FOLDER / f"{known}.md").read_text("utf-8")
    except OSError:
        return f"# {known.capitalize()}\n\nThis page of the help is missing: install the program again.\n"


def title_of(name: str) -> str:
    """Return the title of a page."""
    return text_of(name).partition("\n")[0].removeprefix("#").strip()


def found(typed: str) -> tuple[str, ...]:
    """Return the pages that hold every word typed, those first whose title holds the first one."""
    words = typed.casefold().split()
    holding = [name for name in PAGES if all(word in text_of(name).casefold() for word in words)]
    return tuple(sorted(holding, key=lambda name: bool(words) and words[0] not in title_of(name).casefold()))


def linked(address: str) -> str:
    """Return the page that a link leads to, such as `graph` for `graph.md`; empty for any other place."""
    name = address.removesuffix(".md")
    return name if name in PAGES and address.endswith(".md") else ""


def picture(address: str) -> Path | None:
    """Return the picture of the help at an address such as `images/graph.png`; None for any other place."""
    place = FOLDER / address
    return place if re.fullmatch(r"images/[a-z-]+\.png", address) and place.is_file() else None
