"""A list of names out of any text: one a line, without the marks that lists have."""

from __future__ import annotations

import re
from typing import Final

import planner
from planner import grouped, told

MOST: Final = 2_000
"""More names than this are refused: somebody copied the wrong thing."""
LONGEST: Final = 500
"""Characters of a name that are kept."""
MARK: Final = re.compile(r"^\s*(?:(?:[-*+\u2022\u2013\u2014\u00b7]|\(?\d{1,4}[.)])\s+)?(?:\[[ xX]\]\s+)?")
"""What stands before the items of lists: a bullet or a number, and a box to tick."""


def names_in(text: str) -> list[str]:
    """Return the names of the lines that have one, of rows of cells the first that is not empty; raises Refused."""
    names = [name for line in text.splitlines() if (name := _name(line))]
    if len(names) > MOST:
        raise planner.Refused(
            [planner.Fault(told("paste"), "", told("%1 lines are more than %2.", grouped(len(names)), grouped(MOST)))]
        )
    return names


def _name(line: str) -> str:
    cell = next((cell for cell in line.split("\t") if cell.strip()), "")
    shown = "".join(letter if letter.isprintable() else " " for letter in MARK.sub("", cell, count=1)[: 4 * LONGEST])
    return " ".join(shown.split())[:LONGEST]
