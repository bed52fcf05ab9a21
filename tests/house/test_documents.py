"""The documents are true: their links lead somewhere and their commands run."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.source import ROOT, dev, name_of

DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"!?\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)")
BLOCK = re.compile(r"```(?:sh|console)\n(.*?)```", re.DOTALL)


def commands(path: Path) -> list[str]:
    """Return the command lines in the shell blocks of a document, without their remarks."""
    lines = [line for block in BLOCK.findall(path.read_text("utf-8")) for line in block.splitlines()]
    return [line.split("  #")[0].strip() for line in lines if line.split("#")[0].strip()]


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_every_link_in_a_document_leads_to_a_file(path):
    links = [link for link in LINK.findall(path.read_text("utf-8")) if "://" not in link]
    assert [link for link in links if not (path.parent / link).exists()] == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_the_development_commands_in_a_document_exist(path):
    used = [line.split()[2] for line in commands(path) if "packaging/dev.py" in line]
    assert [word for word in used if word not in dev().COMMANDS] == []


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_the_launchplan_commands_of_a_document_run_one_after_the_other(name, tmp_path):
    lines = [line for line in commands(ROOT / name) if line.startswith("launchplan ")]
    for line in lines:
        words = shlex.split(line)[1:]
        done = subprocess.run(
            [sys.executable, "-m", "planner", *words],
            cwd=tmp_path,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{line}\n{done.stderr}"


def test_the_readme_shows_both_commands_of_a_fresh_machine():
    text = (ROOT / "README.md").read_text("utf-8")
    assert "python3 packaging/dev.py run" in text
    assert "python3 packaging/dev.py test" in text
