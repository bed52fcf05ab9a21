"""The files of tests lie in memory where there is room: on a disk, each of thousands of savings waits for it."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest

MEMORY = Path("/dev") / "shm"
ROOM = 2 << 30
"""How many bytes must be free there."""


class InMemory:
    """The folder for temporary files of one run, which the processes that it starts use too."""

    def __init__(self, memory):
        self.place = Path(tempfile.mkdtemp(prefix="launch-planner-tests-", dir=memory))
        self.place.chmod(0o755)  # as such folders are: some tests become a user without rights
        self._failed = True
        os.environ["TMPDIR"], tempfile.tempdir = str(self.place), None

    def pytest_report_header(self):
        """Say where to look."""
        return f"files of tests: {self.place}, in memory; those of failed tests stay until you remove them"

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, exitstatus):
        """Note whether something is left to look at."""
        self._failed = exitstatus not in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED)

    def pytest_unconfigure(self):
        """Remove everything but what pytest keeps of failed tests."""
        tempfile.tempdir = None
        os.environ.pop("TMPDIR")
        for left in self.place.iterdir():
            if not left.is_dir():
                left.unlink()
            elif not (self._failed and left.name.startswith("pytest-of-")):
                shutil.rmtree(left, ignore_errors=True)
        if not any(self.place.iterdir()):
            self.place.rmdir()


def in_memory(memory=MEMORY, room=ROOM):
    """The folder of a run, or None where there is no room or somebody has chosen another place by TMPDIR."""
    if "TMPDIR" in os.environ or not memory.is_dir() or shutil.disk_usage(memory).free < room:
        return None
    return InMemory(memory)
