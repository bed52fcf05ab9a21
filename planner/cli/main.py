"""The door of the terminal: which commands there are, and how errors are told."""

from __future__ import annotations

import importlib
import sys
from io import TextIOWrapper
from typing import Any

import click

from planner import __version__
from planner.cli.output import readable
from planner.errors import PlanError

COMMANDS = {
    "templates": "List the launches that a plan can start from.",
    "new": "Make a plan from a template, or an empty one.",
    "check": "Say what is wrong or risky in a plan.",
    "schedule": "Compute the dates, floats and critical path.",
    "baseline": "List the baselines of a plan, or take another.",
    "variance": "Tell how far a plan has moved from a baseline.",
    "paths": "List float paths and the longest paths to a task.",
    "why": "Say why a task has its dates, and who is hurt if it is late.",
    "simulate": "Run a plan many times: the chance of every date.",
    "scenarios": "Compare the what-if scenarios of a plan with it.",
    "portfolio": "Simulate many plans, here or on a cluster.",
    "order": "Rank the risks, and the tasks by what to learn first.",
    "gate": "Say whether a gate is a go: exit code 0, else 1.",
    "messages": "List what audiences are to be told, and when.",
    "work": "List what a person or a role has to do.",
    "log": "List who changed a plan, when and how.",
    "report": "Write a report of a plan as an HTML page.",
    "export": "Write a plan as YAML, CSV, an Excel workbook or another format.",
    "import": "Read a file of another program as a plan.",
    "results": "Take results of tests into a plan.",
    "diff": "Tell what is different between two plans.",
    "merge": "Make one plan of two copies that were edited apart.",
    "schema": "Print the JSON Schema of the YAML format.",
    "salvage": "Read what a damaged plan file still says.",
}
"""Every command with its sentence in the order of the help; command `x` is `command` in planner/cli/x_command.py."""


class LazyGroup(click.Group):
    """Loads the module of a command when that command is asked for, so that the program starts at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click calls it so
        """The names of the commands in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click calls it so
        """The command of that name, or None."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"planner.cli.{cmd_name}_command")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - as above
        """The list of commands, without loading any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


class Failed(click.ClickException):
    """An error for people: one clear sentence on stderr, and exit code 1."""

    def show(self, file: Any = None) -> None:
        """Say what happened."""
        click.echo(readable(f"launchplan: {self.message}"), err=True, file=file)


class TellingErrors(LazyGroup):
    """Turns errors that the user can act on into a message and exit code 1."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except PlanError as error:
            raise Failed(str(error)) from None


@click.command(cls=TellingErrors, context_settings={"help_option_names": ["-h", "--help"]}, no_args_is_help=True)
@click.version_option(__version__, message="%(prog)s %(version)s")
def launchplan() -> None:
    """Plan a launch: dates, critical path and risk order, from one file, offline.

    A FILE is a .launchplan or any text format that can be read, such as YAML; `-` stands for standard input.
    Data goes to standard output and messages to standard error. Exit codes: 0 done, 1 the plan has errors or
    cannot be read, 2 the command was not called correctly; those of diff and merge are told in their help.
    """


def main() -> None:
    """Run the command that the words of the terminal name."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    launchplan(prog_name="launchplan")
