"""What all tests share: no screen unless a test asks for one, and a calm Hypothesis."""

import gc
import os
import socket

import pytest
from hypothesis import HealthCheck, settings

from tests.in_memory import in_memory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LANGUAGE"] = "en"  # a program that a test starts follows the desktop, and the tests read English

settings.register_profile(
    "suite",
    deadline=None,  # the machine is shared: a slow example is no fault
    derandomize=True,  # the same examples everywhere, so that a red run can be repeated
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("soak", parent=settings.get_profile("suite"), max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "suite"))


SELDOM = (10_000, 50, 50)
"""After how many new objects garbage is looked for; Python's own 700 make that a tenth of the time of all tests."""


def pytest_configure(config):
    """Let the run write into memory; the processes among which it is spread inherit that."""
    made = None if hasattr(config, "workerinput") else in_memory()
    if made is not None:
        config.pluginmanager.register(made)


def pytest_collection():
    """Look for no garbage while the thousands of tests are collected: there is none, and more to look at each time."""
    gc.disable()


def pytest_collection_finish():
    """Leave the thousands of tests themselves out of every later search for garbage."""
    gc.freeze()
    gc.enable()
    gc.set_threshold(*SELDOM)


@pytest.fixture(autouse=True, scope="session")
def _offline():
    """Refuse every connection but the local ones of the machine itself."""
    connect = socket.socket.connect

    def refuse(this, address):
        if this.family != getattr(socket, "AF_UNIX", None):
            raise AssertionError(f"The program is offline, yet it connects to {address}.")
        return connect(this, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", refuse)
        yield
