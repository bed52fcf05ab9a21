"""The options by which every command that simulates is told how."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from planner.simulation.result import Options, Together

if TYPE_CHECKING:
    from collections.abc import Callable

_OPTIONS = (
    click.option("--runs", type=int, default=10_000, show_default=True, help="How many runs of each plan."),
    click.option("--seed", type=int, default=1, show_default=True, help="Where the random numbers begin."),
    click.option("--correlation", type=float, default=0.0, show_default=True, help="What durations share, 0 to 0.9."),
    click.option(
        "--by",
        type=click.Choice([str(one) for one in Together]),
        default=str(Together.PLAN),
        show_default=True,
        help="Whose durations share it.",
    ),
)


def run_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Let a command take how many runs there are, where they begin, and what durations share, and by whom."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def options_of(*, by: str, **asked: Any) -> Options:
    """What these and other choices ask for."""
    return Options(together=Together(by), **asked)


def shared_figures(options: Options) -> dict[str, Any]:
    """What durations shared, as plain values."""
    return {
        "correlation": options.correlation,
        "correlated_by": str(options.together) if options.correlation else None,
    }
