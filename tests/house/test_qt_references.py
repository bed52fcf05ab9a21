"""Qt must not lose references: PySide6 6.12.0 does on Python 3.11, and the program dies after some hundred signals.

Each count is taken in a process of its own, because a version that loses references aborts it.
"""

import subprocess
import sys

import pytest

NOISE = 50
IMMORTAL = sys.version_info >= (3, 12)  # None, True and False then never die, and their counts mean nothing
COUNTING = """
import gc, sys
from PySide6.QtCore import QObject, Signal

class Bell(QObject):
    rung = Signal(bool)

def counts():
    gc.collect()
    return [sys.getrefcount(constant) for constant in (None, True, False)]

bell = Bell()
{prepare}
before = counts()
for _ in range({times}):
    {call}
print(max(abs(one - other) for one, other in zip(before, counts())))
"""


@pytest.mark.parametrize(
    ("prepare", "times", "call"),
    [
        pytest.param("", 5_000, "bell.rung.emit(True)", id="a signal that nobody hears"),
        pytest.param("bell.rung.connect(lambda loud: None)", 5_000, "bell.rung.emit(True)", id="a signal"),
        pytest.param("", 20_000, "bell.setObjectName('')", id="a call that returns nothing"),
        pytest.param("", 20_000, "bell.blockSignals(False)", id="a call that returns a flag"),
    ],
)
def test_qt_loses_no_references(prepare, times, call):
    code = COUNTING.format(prepare=prepare, times=times, call=call)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"this version of PySide6 aborts: {done.stderr[-500:]}"
    assert int(done.stdout) < NOISE or IMMORTAL
