"""The static checks of the project pass."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.source import ROOT, dev

TOOLS = Path(sys.executable).parent


@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", dev().CHECKS)
def test_a_static_check_finds_nothing(name):
    tool, *arguments = dev().CHECKS[name]
    program = TOOLS / tool
    if not program.exists():
        pytest.fail(f"{tool} is missing: install the extra dev, or run packaging/dev.py test")
    done = subprocess.run([program, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"\n{done.stdout}\n{done.stderr}"
