"""The door of the terminal: help, version, exit codes, errors in one sentence."""

import pytest

from planner import __version__
from planner.cli import main
from planner.cli.main import COMMANDS
from tests.planner.cli.terminal import LATE, terminal


def test_the_version_is_that_of_the_planner():
    assert terminal("--version").stdout == f"launchplan {__version__}\n"


def test_help_lists_every_command_with_its_sentence():
    said = terminal("--help").stdout
    assert all(f"  {name} " in said and sentence in said for name, sentence in COMMANDS.items())


def test_without_a_command_the_help_is_shown():
    found = terminal()
    assert found.exit_code == 2
    assert "Commands:" in found.output


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_that_begins_with_a_sentence(name):
    found = terminal(name, "--help")
    assert found.exit_code == 0
    assert found.stdout.startswith(f"Usage: launchplan {name}")
    assert main.LazyGroup().get_command(None, name).short_help == COMMANDS[name]


@pytest.mark.parametrize(
    "words",
    [
        ("fly",),
        ("schedule",),
        ("schedule", "missing.yaml"),
        ("schedule", "--json", "--csv", "-"),
        ("export", "--to", "cuneiform", "-"),
        ("export", "-"),
        ("new",),
        ("new", "--template", "moon", "-o", "-"),
        ("new", "--start", "someday", "-o", "-"),
        ("import", "-"),
    ],
)
def test_a_command_that_is_called_wrongly_says_so_and_ends_with_two(words):
    found = terminal(*words, stdin=LATE)
    assert found.exit_code == 2
    assert found.stdout == ""
    assert found.stderr.startswith("Usage: ")


@pytest.mark.parametrize(
    "content", [b"", b"not a plan", b"\x89PNG\r\n", b"SQLite format 3\0" + b"\0" * 200, b"<Project"]
)
@pytest.mark.parametrize("command", ["check", "schedule", "order"])
def test_a_file_that_is_no_plan_gives_one_sentence_and_ends_with_one(command, content):
    found = terminal(command, "-", stdin=content)
    assert found.exit_code == 1
    assert found.stdout == ""
    assert found.stderr.startswith("launchplan: ")
    assert found.stderr.count("\n") == 1
    assert isinstance(found.exception, SystemExit)


def test_a_folder_is_no_file(tmp_path):
    assert terminal("schedule", tmp_path).exit_code == 2
