"""Make the pictures of the documentation: `python docs/screenshots.py`; without a screen, the same every time."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "images"
SHOTS = {
    "plan-light": ("--example", "--page", "plan", "--select", "B11", "--theme", "light"),
    "plan-dark": ("--example", "--page", "plan", "--select", "B11", "--theme", "dark"),
    "timeline-light": ("--example", "--faces", "timeline", "table", "--select", "B11", "--theme", "light"),
    "timeline-dark": ("--example", "--faces", "graph", "timeline", "table", "--select", "B11", "--theme", "dark"),
    "risks-light": ("--example", "--page", "risks", "--select", "K03", "--theme", "light"),
    "risks-dark": ("--example", "--page", "risks", "--select", "K03", "--theme", "dark"),
    "setup-light": ("--example", "--page", "setup", "--theme", "light"),
    "setup-dark": ("--example", "--page", "setup", "--theme", "dark"),
    "welcome-light": ("--page", "welcome", "--theme", "light"),
    "welcome-dark": ("--page", "welcome", "--theme", "dark"),
}
"""The name of each picture, and the arguments of the program that make it."""
SIZE = "1440x900"


def main() -> int:
    """Make every picture, or those named as arguments; return the number that failed."""
    IMAGES.mkdir(exist_ok=True)
    chosen = sys.argv[1:] or list(SHOTS)
    return sum(made(name, SHOTS[name]) != 0 for name in chosen)


def made(name: str, arguments: tuple[str, ...]) -> int:
    """Make one picture with a home of its own, so that nothing of this machine is in it; return the exit code."""
    with tempfile.TemporaryDirectory() as home:
        places = {"XDG_DATA_HOME": home, "XDG_CONFIG_HOME": home, "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
        command = [sys.executable, "-m", "ui", *arguments, "--size", SIZE, "--render", str(IMAGES / f"{name}.png")]
        return subprocess.run(command, cwd=ROOT, env={**os.environ, **places}, check=False).returncode  # noqa: S603 - our own program


if __name__ == "__main__":
    sys.exit(main())
