"""The soak of merging in few rounds, and that it would notice a broken promise."""

from __future__ import annotations

from tests.soak import merges as module
from tests.soak.figures import met
from tests.soak.merges import PROMISES, broken_in, merges


def test_no_promise_is_broken():
    soaked = merges(40, seed=3)
    assert met(soaked)
    assert len(soaked.goals) == len(PROMISES)
    assert soaked.rounds == 40


def test_a_broken_promise_is_told_with_its_seed(monkeypatch):
    def never(_doings):
        raise AssertionError

    monkeypatch.setattr(module, "converge", never)
    name = next(iter(PROMISES))
    assert broken_in(range(7, 9)) == [(name, 7), (name, 8)]
    soaked = merges(2, seed=7)
    assert not met(soaked)
    assert "seeds 7, 8" in soaked.goals[0].name
