"""The options that every command that simulates takes."""

import click
import pytest
from click.testing import CliRunner

from planner.cli.runs import options_of, run_options, shared_figures
from planner.simulation.result import Options, Together


@click.command()
@run_options
def told(**asked):
    """Print what is asked for."""
    options = options_of(**asked)
    click.echo(f"{options.runs} {options.seed} {options.correlation} {options.together}")


def test_without_words_a_command_simulates_as_the_program_does():
    usual = Options()
    said = CliRunner().invoke(told, [])
    assert said.output.split() == [str(usual.runs), str(usual.seed), str(usual.correlation), str(usual.together)]


def test_words_say_how_many_runs_there_are_where_they_begin_and_what_is_shared_by_whom():
    said = CliRunner().invoke(told, ["--runs", "70", "--seed", "3", "--correlation", "0.4", "--by", "owner"])
    assert said.output.split() == ["70", "3", "0.4", "owner"]


@pytest.mark.parametrize("words", [("--runs", "many"), ("--by", "luck"), ("--correlation", "x")])
def test_words_that_make_no_sense_are_refused_by_name(words):
    said = CliRunner().invoke(told, words)
    assert said.exit_code == 2
    assert words[0] in said.output


def test_help_lists_them_in_the_order_of_the_page():
    lines = CliRunner().invoke(told, ["--help"]).output
    assert lines.index("--runs") < lines.index("--seed") < lines.index("--correlation") < lines.index("--by")


def test_what_is_shared_is_told_only_where_something_is():
    assert shared_figures(Options()) == {"correlation": 0.0, "correlated_by": None}
    by_phase = Options(correlation=0.3, together=Together.PHASE)
    assert shared_figures(by_phase) == {"correlation": 0.3, "correlated_by": "phase"}
