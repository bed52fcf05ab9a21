"""The start: arguments, libraries, and the program as a process."""

import os
import subprocess
import sys

import pytest
from PySide6.QtGui import QImage

import planner
from planner import Document
from planner.formats import yaml_write
from tests.ui.opened import a_launch
from ui.app import main, new_application, on_x11, open_asked, parser
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


def asked_for(window, *arguments):
    """Ask a window for what a start would be asked for."""
    open_asked(window, parser().parse_args([*map(str, arguments)]))


def written(folder, plan, name="big.launchplan"):
    """A plan file."""
    document = Document.new(plan)
    document.save(folder / name)
    document.close(discard=True)
    return folder / name


def test_page_faces_and_selection_are_shown_once_a_heavy_file_is_open(qtbot, window, tmp_path, monkeypatch):
    monkeypatch.setattr("ui.files.HEAVY_BYTES", 1)
    path = written(tmp_path, a_launch())
    asked_for(window, path, "--page", "quality", "--select", "B")
    assert window.session is None
    qtbot.waitUntil(lambda: window.session is not None and window.page == "quality")
    assert window.session.selected == ("B",)
    asked_for(window, path, "--page", "plan", "--faces", "table")
    assert window.faces.faces() == ("table",)


def test_a_file_that_is_imported_is_shown_as_it_was_asked_for(qtbot, window, tmp_path, monkeypatch):
    monkeypatch.setattr("ui.importing.IMPORT_PREVIEW", "tests.ui.test_app:as_new")
    (tmp_path / "plan.yaml").write_bytes(yaml_write.write(a_launch()).content)
    asked_for(window, tmp_path / "plan.yaml", "--page", "people")
    qtbot.waitUntil(lambda: window.session is not None and window.page == "people")


def as_new(*_given):
    """Answer the preview of an import."""
    return "new"


def test_what_was_asked_of_a_file_that_does_not_open_is_not_shown_of_another_plan(qtbot, launched, tmp_path):
    path = tmp_path / "broken.launchplan"
    path.write_bytes(b"no plan")
    asked_for(launched, path, "--page", "quality")
    qtbot.waitUntil(lambda: launched.workshop.idle)
    assert launched.page == "plan"
