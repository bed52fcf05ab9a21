"""What a risk says of itself."""

import pytest

from planner.model.risks import Risk
from planner.model.values import RiskState


@pytest.mark.parametrize("state", list(RiskState))
def test_a_risk_is_live_until_it_has_happened_or_is_closed(state):
    risk = Risk(id="r", key="R", name="It breaks", state=state)
    assert risk.live is (state not in (RiskState.HAPPENED, RiskState.CLOSED))
