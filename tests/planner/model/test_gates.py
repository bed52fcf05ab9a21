"""What criteria of gates refuse to ask for."""

import pytest

from planner.model.gates import CRITERION, Criterion
from planner.model.launch_values import Outcome, Source


def refused(**values):
    """What is wrong with a criterion, as fields and sentences."""
    return [(fault.field, fault.said) for fault in CRITERION.rule(Criterion(id="c", gate="G", name="Tests", **values))]


@pytest.mark.parametrize("source", [Source.TESTS, Source.READINESS])
def test_shares_and_scores_are_from_nothing_to_all(source):
    for least in (None, 0.0, 97.5, 100.0):
        assert refused(source=source, least=least) == []
    for least in (-5.0, 150.0):
        fix = "Tests are judged in percent, readiness by a score of 100."
        assert refused(source=source, least=least) == [("At least", f"{least:g} is no figure from 0 to 100. {fix}")]


@pytest.mark.parametrize("source", [Source.BUGS, Source.RISKS])
def test_nothing_is_there_fewer_than_no_times(source):
    assert refused(source=source, most=0.0) == refused(source=source) == []
    (fault,) = refused(source=source, most=-1.0)
    assert fault == ("At most", "There are never fewer than 0. Give 0 where none is let pass.")


def test_bounds_of_a_metric_leave_room_between_them():
    for bounds in ({"least": 3.0, "most": 9.0}, {"least": 3.0, "most": 3.0}, {"least": -5.0}, {"most": -1.0}):
        assert refused(source=Source.METRIC, **bounds) == []
    (fault,) = refused(source=Source.METRIC, least=9.0, most=3.0)
    assert fault == ("At least", "9 is above the most, 3. Swap them, or leave one of them empty.")


def test_bounds_that_a_source_does_not_read_are_left_alone():
    assert refused(source=Source.MANUAL, least=150.0, most=-1.0) == []
    assert refused(source=Source.TESTS, most=-1.0) == []
    assert refused(source=Source.BUGS, least=150.0) == []


def test_what_is_let_go_has_a_reason_beside_its_bounds():
    fields = [field for field, _said in refused(source=Source.TESTS, least=150.0, state=Outcome.WAIVED)]
    assert fields == ["Reason", "At least"]
