"""Qt must not lose references: PySide6 6.12.0 does on Python 3.11, and the program dies late."""

import gc
import sys

import pytest
from PySide6.QtCore import QObject, Signal

EMISSIONS = 5_000
CALLS = 20_000
NOISE = 50
CONSTANTS = [None, True, False]


class Bell(QObject):
    """A signal to ring."""

    rung = Signal(bool)


def counts() -> list[int]:
    """Return how often None, True and False are referred to."""
    gc.collect()
    return [sys.getrefcount(constant) for constant in CONSTANTS]


def lost(before: list[int]) -> int:
    """Return the largest number of references that came or went."""
    return max(abs(one - other) for one, other in zip(before, counts(), strict=True))


@pytest.mark.parametrize("listeners", [0, 1])
def test_emitting_a_signal_loses_no_references(listeners):
    bell = Bell()
    for _ in range(listeners):
        bell.rung.connect(lambda _loud: None)
    before = counts()
    for _ in range(EMISSIONS):
        bell.rung.emit(True)
    assert lost(before) < NOISE


def test_calls_that_return_nothing_lose_no_references():
    thing = QObject()
    before = counts()
    for _ in range(CALLS):
        thing.blockSignals(False)
        thing.setObjectName("")
    assert lost(before) < NOISE
