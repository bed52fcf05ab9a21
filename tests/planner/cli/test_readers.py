"""Whoever reads what a command prints may stop reading; what the command ends with does not depend on it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.planner.cli.test_gate_command import GATED, VETO

ROOT = Path(__file__).resolve().parents[3]


def ended(plan, *words):
    """What launchplan ends with, and what it complains of, when nobody reads what it prints."""
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "-m", "planner", *words]
    try:
        done = subprocess.run(command, cwd=ROOT, input=plan.encode(), stdout=write, stderr=subprocess.PIPE, check=False)
    finally:
        os.close(write)
    return done.returncode, done.stderr.decode()


@pytest.mark.parametrize(("plan", "code"), [(GATED, 0), (VETO, 1)])
def test_the_verdict_on_a_gate_is_the_same_for_a_reader_who_stops(plan, code):
    assert ended(plan, "gate", "-", "G1", "--at", "2026-03-04") == (code, "")
    assert ended(plan, "gate", "-", "G1", "--at", "2026-03-04", "--json") == (code, "")


def test_a_long_list_ends_well_for_a_reader_who_stops():
    assert ended(GATED, "schedule", "-") == (0, "")
