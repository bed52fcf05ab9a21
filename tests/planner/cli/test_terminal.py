"""What only the terminal refuses."""

import pytest

from planner.cli.terminal import TerminalError
from planner.errors import PlanError
from planner.sentences import Told


def test_it_is_an_error_that_the_user_can_act_on():
    with pytest.raises(PlanError, match="Leave it out"):
        raise TerminalError("Dask is not installed. Leave it out.")


def test_no_translator_is_asked_for_what_the_terminal_says():
    shown = str(TerminalError("50 % of %1 is gone."))
    assert isinstance(shown, Told)
    assert (shown, shown.template) == ("50 % of %1 is gone.", "%1")
