"""The main job, end to end, with a kill in the middle."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import planner

ROOT = Path(__file__).resolve().parents[2]


def stage(name: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a stage of the journey in a process of its own, with folders of its own."""
    places = {kind: str(folder / kind) for kind in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "HOME")}
    environment = {**os.environ, **places, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.journeys.main_job", name, str(folder)]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=150, check=False)


def test_a_plan_is_built_saved_killed_recovered_exported_and_imported_again(tmp_path: Path) -> None:
    built = stage("build", tmp_path)
    assert built.returncode == -signal.SIGKILL, built.stderr
    saved = planner.open_document(tmp_path / "launch.launchplan", tmp_path / "elsewhere")
    assert len(saved.plan.tasks) == 10
    assert {row.type for row in saved.plan.links.values()} == set(planner.LinkType)
    saved.close()
    finished = stage("finish", tmp_path)
    assert finished.returncode == 0, finished.stderr
    again = planner.open_document(tmp_path / "launch.launchplan", tmp_path / "elsewhere")
    assert len(again.plan.tasks) == 11
    assert "Project charter" in {task.name for task in again.plan.tasks.values()}
    again.close()
