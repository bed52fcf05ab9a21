"""Soaks as programs of their own, as tests run them: a process that forks must have nothing but one thread."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

from tests.soak.shim import ROOT


def soaked(name: str, rounds: int) -> dict[str, Any]:
    """What a soak says of so many rounds, as it says it in JSON."""
    command = [sys.executable, "-m", f"tests.soak.{name}", "--rounds", str(rounds), "--json"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.stdout, done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    assert (done.returncode == 0) is all(goal["met"] for goal in told["goals"])
    return told


def missed(told: dict[str, Any]) -> list[str]:
    """The goals that a soak missed."""
    return [goal["name"] for goal in told["goals"] if not goal["met"]]
