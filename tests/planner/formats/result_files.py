"""Result files in the shapes that real programs write."""

from __future__ import annotations

from pathlib import Path

RESULTS = Path(__file__).parents[2] / "files" / "results"


def result_file(name: str) -> bytes:
    return (RESULTS / name).read_bytes()
