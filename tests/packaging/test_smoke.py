"""The smoke test of a build."""

import os
import subprocess
import sys

import pytest

from tests.house.source import ROOT, load_script

SMOKE = ROOT / "packaging" / "smoke.py"


def smoke(folder):
    """Run the smoke test on a folder, with the sources of this project as what was built."""
    return subprocess.run(
        [sys.executable, "-P", SMOKE, folder],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_build_whose_planner_comes_from_elsewhere_is_refused(tmp_path):
    done = smoke(tmp_path)
    assert done.returncode == 1
    assert f"not the one in {tmp_path}" in done.stderr


def test_a_build_that_does_the_main_job_works():
    done = smoke(ROOT)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "The build works.\n"


def test_a_command_that_fails_ends_the_smoke_test_with_its_message(capsys):
    with pytest.raises(SystemExit, match="exit code 3:\nbroken"):
        load_script(SMOKE).succeed(["-c", "import sys; sys.stderr.write('broken'); sys.exit(3)"])
