"""What metrics refuse: thresholds in the wrong order."""

import pytest

from planner.model.launch_values import Direction
from planner.model.objectives import METRIC, Metric

MOST, LEAST = Direction.AT_MOST, Direction.AT_LEAST


def refused(direction, warning, critical):
    """What is wrong with a metric."""
    row = Metric(id="m", key="M1", name="Answer", direction=direction, warning=warning, critical=critical)
    return list(METRIC.rule(row))


@pytest.mark.parametrize(
    ("direction", "warning", "critical"),
    [(MOST, 5.0, 9.0), (LEAST, 9.0, 5.0), (MOST, 5.0, 5.0), (LEAST, 5.0, 5.0), (MOST, 9.0, None), (LEAST, None, 9.0)],
)
def test_a_warning_comes_before_what_is_critical(direction, warning, critical):
    assert refused(direction, warning, critical) == []


@pytest.mark.parametrize(("direction", "warning", "critical"), [(MOST, 9.0, 5.0), (LEAST, 5.0, 9.0)])
def test_a_warning_beyond_what_is_critical_is_refused(direction, warning, critical):
    (fault,) = refused(direction, warning, critical)
    assert (fault.where, fault.field) == ("metric M1", "Warning")
    begin = f"{warning:g} comes after the critical {critical:g}, where {direction} is good."
    assert fault.said == f"{begin} Swap them, or leave one empty while you change the side that is good."
