"""Rows of text as tables of every kind hold them, and titles as they are compared."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LONGEST_TITLE = 200


@dataclass(frozen=True, slots=True)
class Record:
    """One row of a table: its cells, and the line where it begins."""

    cells: tuple[str, ...]
    line: int


def bare_title(title: str) -> str:
    """The title of a column in lower case, without remarks in brackets."""
    return re.sub(r"[\s_-]+", "_", re.sub(r"\(.*\)", "", title[:_LONGEST_TITLE]).strip().lower())
