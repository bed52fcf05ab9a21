"""The documents of the terminal name every command, option, rule and key."""

import re
from pathlib import Path

import pytest

from planner.cli.main import COMMANDS, launchplan
from planner.cli.order_lists import ORDERS, SIMULATED
from planner.findings.rules import FAULT, RULES
from tests.planner.cli.staff import STAFFED
from tests.planner.cli.terminal import LATE, PROMISED, printed
from tests.planner.cli.test_gate_command import ASSIGNED

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


def test_the_page_about_json_names_every_key_of_a_gate():
    described = named(section("gate")) | {"version"}
    found = printed("gate", "-", "G1", "--runs", "50", stdin=ASSIGNED)
    assert keys(found) - described == set()


@pytest.mark.parametrize("words", [("messages", "-"), ("work", "-", "ANA")])
def test_the_page_about_json_names_every_key_of_messages_and_work(words):
    described = named(section(words[0])) | {"version"}
    assert keys(printed(*words, stdin=STAFFED)) - described == set()


def test_the_page_about_json_names_every_key_of_a_comparison(tmp_path):
    (tmp_path / "late.yaml").write_text(LATE, encoding="utf-8")
    described = named(section("diff")) | {"version"}
    assert keys(printed("diff", "-", tmp_path / "late.yaml", stdin=LATE.replace("2d", "3d"))) - described == set()


def test_the_page_about_json_names_every_key_of_a_merge(tmp_path):
    for name, length in (("base", "2d"), ("ours", "3d"), ("theirs", "4d")):
        (tmp_path / f"{name}.yaml").write_text(LATE.replace("2d", length), encoding="utf-8")
    files = [tmp_path / f"{name}.yaml" for name in ("base", "ours", "theirs")]
    described = named(section("merge")) | {"version", "merge"}
    assert keys(printed("merge", *files, "-o", tmp_path / "out.yaml")) - described == set()


def test_the_page_about_json_names_every_key_of_a_simulation():
    described = named(section("simulate")) | {"version", "simulation", "targets", "tasks", "links", "risks"}
    assert keys(printed("simulate", "-", "--runs", "50", stdin=LATE)) - described == set()


def test_the_page_about_json_names_every_key_of_a_portfolio(tmp_path):
    (tmp_path / "late.yaml").write_text(LATE, encoding="utf-8")
    described = named(section("portfolio")) | {"version", "plans"}
    found = printed("portfolio", tmp_path / "late.yaml", "--runs", "50", "--processes", "1")
    assert keys(found) - described == set()


def test_the_page_about_json_names_every_key_of_scenarios():
    described = named(section("scenarios")) | {"version", "comparison", "outcomes"}
    assert keys(printed("scenarios", "-", "--runs", "50", stdin=LATE + PROMISED)) - described == set()


@pytest.mark.parametrize("by", ORDERS)
def test_the_page_about_json_names_every_key_of_an_order(by):
    stopping = LATE.replace("    duration: 2d\n", "    duration: 2d\n    stop_chance: 0.5\n")
    runs = ("--runs", "20") if by in SIMULATED else ()
    described = named(section("schedule")) | named(section("order")) | {"version"}
    assert keys(printed("order", "-", "--by", by, *runs, stdin=stopping)) - described == set()
    assert f"| `{by}` |" in PAGE


@pytest.mark.parametrize("name", COMMANDS)
def test_the_page_about_commands_names_every_command_with_its_options(name):
    command = launchplan.get_command(None, name)
    row = next(line for line in PAGE.splitlines() if line.startswith(f"| `{name}"))
    options = {option for parameter in command.params for option in parameter.opts if option.startswith("--")}
    assert {option for option in options - {"--output"} if option not in row} == set()


def test_the_page_about_commands_names_every_rule_of_check():
    assert {"suspended link", "risk owner", "not linked", "lead"} <= set(RULES)
    assert {*RULES, FAULT} - named(PAGE) == set()


def test_the_page_about_commands_says_of_each_rule_what_it_means_and_where_it_comes_from():
    rows = [line for line in PAGE.splitlines() if line.startswith("| `")]
    told = {rule.id: f"| `{rule.id}` | {rule.help} | {rule.source} |" for rule in RULES.values()}
    assert [line for line in told.values() if line not in rows] == []
