"""Trials that go wrong in every way, to show that none of them is missed."""

from __future__ import annotations

import ctypes
import os
import signal

from tests.soak.rounds import Soak


def well(seed: int, number: int) -> str:
    """Every round goes well; even ones otherwise than odd ones."""
    return "odd" if number % 2 else "even"


def badly(seed: int, number: int) -> str:
    """Some rounds raise, hang, or end their process."""
    if number == 3:
        raise KeyError("three")
    if number == 5:
        ctypes.string_at(0)
    if number == 7:
        while True:
            number += 1
    if number == 9:
        os.kill(os.getpid(), signal.SIGKILL)
    if number == 11:
        os._exit(4)
    return "well"


def made(seed: int, number: int) -> bytes:
    """The input of a round."""
    return f"{seed} {number}".encode()


WELL = Soak(name="well", trial=well, made=made, rounds=10)
BADLY = Soak(name="badly", trial=badly, made=made, rounds=14, seconds=0.2)
