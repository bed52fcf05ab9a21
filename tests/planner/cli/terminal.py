"""A terminal for tests: runs launchplan in this process and gives what it printed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from click.testing import CliRunner

from planner.cli.main import launchplan

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

LATE = """\
format: launch-plan
version: 1
plan:
  name: Two tasks
  time_zone: UTC
  start: 2026-03-02
tasks:
  - key: A
    name: First
    duration: 2d
  - key: B
    name: Second
    duration: 1d
    deadline: 2026-03-03
    needs: [A]
risks:
  - key: R1
    name: It breaks
    tasks: [A]
    probability: 0.5
    impact: 1/2/6d
"""
"""A plan whose second task misses its deadline by a day."""
PROMISED = """\
baselines:
  - key: BL01
    name: As promised
    taken: 2026-02-27 16:00
    tasks:
      - {task: A, name: A First, start: 2026-03-02 08:00, finish: 2026-03-02 17:00, duration: 1d}
      - {task: B, name: B Second, start: 2026-03-03 08:00, finish: 2026-03-03 17:00, duration: 1d}
      - {name: C Third, start: 2026-03-04 08:00, finish: 2026-03-04 12:00, duration: 4h}
"""
"""What the same plan promised when its first task took a day, and there was a third."""


def terminal(*words: str | Path, stdin: str | bytes = "") -> Result:
    """What a command gives: exit code, standard output, standard error."""
    return CliRunner().invoke(launchplan, [str(word) for word in words], input=stdin, prog_name="launchplan")


def printed(*words: str | Path, stdin: str | bytes = "") -> dict[str, Any]:
    """The JSON object that a command prints."""
    found: dict[str, Any] = json.loads(terminal(*words, "--json", stdin=stdin).stdout)
    return found


def tasks_of(file: str | Path) -> list[str]:
    """The keys of the tasks in a file."""
    return [row["key"] for row in printed("schedule", file)["tasks"]]
