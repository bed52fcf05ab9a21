"""Goals and the figures that were measured for them, as text for people or JSON for programs."""

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Goal:
    """A figure and the goal that it must reach: at least `goal`, or at most if `at_most` is set."""

    name: str
    figure: float
    goal: float
    at_most: bool = False
    unit: str = ""

    @property
    def met(self) -> bool:
        """Tell whether the figure reaches the goal."""
        return self.figure <= self.goal if self.at_most else self.figure >= self.goal

    def row(self) -> dict[str, object]:
        """Return the goal as it stands in the JSON report."""
        return {"name": self.name, "figure": self.figure, "goal": self.goal, "met": self.met}


def as_json(goals: Iterable[Goal]) -> str:
    """Return the report `{"goals": [{"name", "figure", "goal", "met"}, ...]}`."""
    return json.dumps({"goals": [goal.row() for goal in goals]}, indent=1)


def as_text(goals: Iterable[Goal]) -> str:
    """Return one line for each goal, the missed ones marked in words."""
    return "\n".join(line(goal) for goal in goals)


def line(goal: Goal) -> str:
    """Return the line of one goal."""
    verdict = "met   " if goal.met else "MISSED"
    bound = "at most" if goal.at_most else "at least"
    unit = f" {goal.unit}" if goal.unit else ""
    return f"{verdict} {number(goal.figure, 4):>10}{unit}  {goal.name} ({bound} {number(goal.goal)}{unit})"


def number(figure: float, digits: int = 6) -> str:
    """Return a figure as people read it: from a thousand on whole, else with so many digits that count."""
    return f"{figure:,.0f}" if abs(figure) >= 1000 else f"{figure:.{digits}g}"


def as_markdown(goals: Iterable[Goal]) -> str:
    """Return the goals as a table of a page."""
    head = ["| measured | figure | goal |", "| --- | ---: | ---: |"]
    return "\n".join([*head, *(_cells(goal) for goal in goals)])


def _cells(goal: Goal) -> str:
    """Return the row of one goal."""
    unit = f" {goal.unit}" if goal.unit else ""
    missed = "" if goal.met else " (missed)"
    bound = f"{'<=' if goal.at_most else '>='} {number(goal.goal)}{unit}"
    return f"| {goal.name} | {number(goal.figure, 3)}{unit}{missed} | {bound} |"


def publish(goals: Sequence[Goal], words: Sequence[str] | None = None, notes: Sequence[str] = ()) -> None:
    """Print the goals as text, or as the words of the command line say; notes go to standard error."""
    parser = argparse.ArgumentParser(description="Measure, and compare with the goals.")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--markdown", action="store_true", help="print a table for a page")
    chosen = parser.parse_args(sys.argv[1:] if words is None else words)
    show = as_json if chosen.json else as_markdown if chosen.markdown else as_text
    print(show(goals))
    for note in notes:
        print(note, file=sys.stderr)
