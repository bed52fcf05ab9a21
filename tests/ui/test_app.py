"""The start: arguments, libraries, and the program as a process."""

import os
import subprocess
import sys

import pytest
from PySide6.QtGui import QImage

import planner
from ui.app import main, new_application, on_x11, parser
from ui.render import size_of


def run(home, *arguments):
    """Run the program as its user does, with a home of its own."""
    places = {"XDG_DATA_HOME": str(home), "XDG_CONFIG_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "ui", *map(str, arguments)]
    return subprocess.run(
        command, env={**os.environ, **places}, capture_output=True, text=True, check=False, timeout=120
    )


def test_version_and_help_are_told_without_a_window(tmp_path):
    assert run(tmp_path, "--version").stdout.strip() == f"Launch Planner {planner.__version__}"
    assert "--render" in run(tmp_path, "--help").stdout


def test_an_unknown_argument_is_an_error_of_usage(tmp_path):
    assert run(tmp_path, "--nonsense").returncode == 2


def rendered(home):
    """The picture of the example that the program makes with all that can be said of it."""
    picture = home / "plan.png"
    done = run(home, "--example", "--render", picture, "--size", "1000x700", "--theme", "dark", "--select", "B11")
    assert done.returncode == 0, done.stderr
    return QImage(str(picture))


@pytest.fixture(scope="module")
def image(tmp_path_factory):
    """That picture."""
    return rendered(tmp_path_factory.mktemp("one"))


def test_the_example_is_rendered_without_a_screen(image):
    assert (image.width(), image.height()) == (1000, 700)
    assert image.pixelColor(990, 4).lightness() < 60, "the menu bar, where nothing is written"


def test_the_same_picture_is_made_every_time(image, tmp_path):
    assert not image.isNull()
    assert rendered(tmp_path) == image


def test_a_size_that_makes_no_sense_is_an_error_of_usage(tmp_path):
    done = run(tmp_path, "--render", tmp_path / "x.png", "--size", "big")
    assert done.returncode == 2
    assert "1440x900" in done.stderr


@pytest.mark.parametrize("text", ["", "x", "10x10", "99999x100", "-5x400", "400"])
def test_sizes_out_of_reason_are_none(text):
    assert size_of(text) is None


def test_the_self_test_uses_every_part(tmp_path):
    done = run(tmp_path, "--self-test")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "FAILED" not in done.stdout
    assert done.stdout.count("ok") >= 6


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({"DISPLAY": ":0"}, True),
        ({}, False),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "w"}, False),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "w", "QT_QPA_PLATFORM": "xcb"}, True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
    ],
)
def test_x11_is_recognized(monkeypatch, variables, expected):
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert on_x11() is expected


def test_missing_libraries_are_told_before_qt_can_abort(monkeypatch, capsys):
    monkeypatch.setattr("ui.app.on_x11", lambda: True)
    monkeypatch.setattr("ui.app.load", lambda _door: lambda: "The window needs libxcb-cursor.\n")
    assert main([]) == 1
    assert "libxcb-cursor" in capsys.readouterr().err


def test_arguments_are_understood():
    asked = parser().parse_args(["my.launchplan", "--page", "risks", "--theme", "high contrast"])
    assert (asked.file.name, asked.page, asked.theme) == ("my.launchplan", "risks", "high contrast")


def test_the_application_has_its_names(qapp):
    assert new_application() is qapp
    assert qapp.applicationVersion() == planner.__version__
    assert qapp.desktopFileName() == "launch-planner"
