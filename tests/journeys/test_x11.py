"""The program on a real X11 server, driven from outside: a plan is built, saved and opened again."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

import planner

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ("Xvfb", "xdotool", "openbox")
MISSING = [tool for tool in TOOLS if shutil.which(tool) is None]
PATIENCE = 30.0

pytestmark = [
    pytest.mark.x11,
    pytest.mark.skipif(bool(MISSING), reason=f"there is no {', '.join(MISSING)} to drive the program with"),
]


def until(seen, what):
    """Wait for something that happens in another program."""
    end = time.monotonic() + PATIENCE
    while not (found := seen()):
        assert time.monotonic() < end, f"waited in vain for {what}"
        time.sleep(0.1)
    return found


def started(command, environment, **more):
    """A program of ours, which runs until the test ends it."""
    return subprocess.Popen(command, env=environment, cwd=ROOT, **more)


@pytest.fixture
def screen(tmp_path):
    """The environment of a screen of its own with a window manager."""
    read, write = os.pipe()
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    server = started(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x900x24"], {**os.environ}, pass_fds=(write,), **quiet
    )
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    places = {kind: str(tmp_path) for kind in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "HOME")}
    environment = {**os.environ, **places, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    manager = started(["openbox"], environment, **quiet)
    until(Screen(environment).managed, "the window manager")  # windows that are there before it are not activated
    yield environment
    for one in (manager, server):
        one.terminate()
        one.wait(20)


class Screen:
    """What somebody at this screen does and sees."""

    def __init__(self, environment):
        self.environment = environment

    def do(self, *words):
        """Let xdotool do something; what it answered."""
        done = subprocess.run(
            [shutil.which("xdotool"), *words],
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )
        return done.stdout.strip()

    def managed(self):
        """Whether a window manager is at work."""
        return self.do("get_num_desktops") not in ("", "0")

    def wait_for(self, title):
        """Wait until the active window has a title that holds these words."""
        until(lambda: title in self.do("getactivewindow", "getwindowname"), f"a window called {title}")

    def keys(self, *keys):
        """Press keys one after the other."""
        self.do("key", "--delay", "60", *keys)

    def type(self, text):
        """Type a text."""
        self.do("type", "--delay", "25", text)


def program(environment, *arguments):
    """The program with these arguments."""
    return started([sys.executable, "-m", "ui", *arguments], environment)


def test_a_plan_is_built_saved_and_opened_again(screen, tmp_path):
    path, user = tmp_path / "launch.launchplan", Screen(screen)
    running = program(screen)
    try:
        user.wait_for("Launch Planner")
        user.keys("ctrl+n")
        user.wait_for("New launch")
        for name in ("Build", "Test", "Release"):
            user.keys("Insert")
            user.type(name)
            user.keys("Return")
        user.keys("ctrl+a", "ctrl+F2", "ctrl+s")
        user.wait_for("Save")
        user.keys("ctrl+a")
        user.type(str(path))
        user.keys("Return")
        until(path.is_file, "the file")
        user.wait_for("launch")
        user.keys("ctrl+q")
        assert running.wait(30) == 0
        assert names_and_links(path, tmp_path / "look") == ({"Build", "Test", "Release"}, 2)
        running = program(screen, str(path))
        user.wait_for("launch - Launch Planner")
        user.keys("ctrl+q")
        assert running.wait(30) == 0
    finally:
        running.kill()


def names_and_links(path, folder):
    """The names of the tasks in a plan file, and how many links it has."""
    document = planner.open_document(path, folder)
    found = {task.name for task in document.plan.tasks.values()}, len(document.plan.links)
    document.close()
    return found
