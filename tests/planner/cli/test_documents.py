"""The documents of the terminal name every command, option, rule and key."""

import re
from itertools import chain
from pathlib import Path

import pytest

from planner.cli.main import COMMANDS, launchplan
from planner.findings import Finding, Severity, findings
from tests.planner.cli.terminal import LATE, PROMISED, printed

DOCS = Path(__file__).resolve().parents[3] / "docs"
JSON = (DOCS / "json.md").read_text("utf-8")
PAGE = (DOCS / "commands.md").read_text("utf-8")


def named(text: str) -> set[str]:
    """What a text names in backquotes."""
    return set(re.findall(r"`([^`\n]+)`", text))


def section(command: str) -> str:
    """The section of the JSON page about a command."""
    return JSON.partition(f"## `launchplan {command} --json`")[2].partition("\n## ")[0]


def keys(value) -> set[str]:
    """Every key of an object and of the objects in it."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    own = set(value) if isinstance(value, dict) else set()
    return own.union(*map(keys, inner))


WORDS = {"templates": ("templates",), "why": ("why", "-", "A")}
"""How a command is called that does not take a plan alone."""


@pytest.mark.parametrize("command", ["schedule", "paths", "why", "order", "check", "templates", "baseline", "variance"])
def test_the_page_about_json_names_every_key_of_a_command(command):
    words = WORDS.get(command, (command, "-"))
    described = named(section(command)) | {"version"}
    if command in {"order", "paths"}:
        described |= named(section("schedule"))
    assert keys(printed(*words, stdin=LATE + PROMISED)) - described == set()


@pytest.mark.parametrize("name", COMMANDS)
def test_the_page_about_commands_names_every_command_with_its_options(name):
    command = launchplan.get_command(None, name)
    row = next(line for line in PAGE.splitlines() if line.startswith(f"| `{name}"))
    options = {option for parameter in command.params for option in parameter.opts if option.startswith("--")}
    assert {option for option in options - {"--output"} if option not in row} == set()


def test_the_page_about_commands_names_every_rule_of_check():
    text = Path(findings.__code__.co_filename).read_text("utf-8")
    used = set(
        chain.from_iterable(
            re.findall(r'(?:Severity\.\w+|_warning\()(?:, )?"([a-z ]+)"', line) for line in text.splitlines()
        )
    )
    assert {"suspended link", "fault", "risk owner", "not linked"} <= used
    assert used - named(PAGE) == set()
    assert Finding(Severity.ERROR, "fault", "", "").fix == ""
