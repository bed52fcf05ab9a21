"""Plans in git: the lines of docs/git.md, in a real repository with two branches."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from planner.document import open_document
from planner.model.values import Estimate
from tests.planner.cli.copies import copy_with, new_file, with_values

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "git.md").read_text("utf-8")
YAML = """\
format: launch-plan
version: 1
plan:
  name: Test
  start: 2026-03-02
tasks:
  - key: A
    name: First
    duration: 3d

  - key: B
    name: Second
    duration: 2d
    needs: [A]
"""

GIT = shutil.which("git") or ""

pytestmark = pytest.mark.skipif(not GIT, reason="there is no git")


def lines_of(kind, holding):
    """The lines of the block of the page that holds a word."""
    blocks = re.findall(rf"```{kind}\n(.*?)```", PAGE, re.DOTALL)
    return next(block for block in blocks if holding in block).splitlines()


class Repository:
    """A git repository with the lines of the page, in which launchplan is the one that is tested."""

    def __init__(self, folder):
        self.folder = folder
        (folder / "plans").mkdir(parents=True)
        bin_ = folder.parent / "bin"
        bin_.mkdir()
        (bin_ / "launchplan").write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m planner "$@"\n')
        (bin_ / "launchplan").chmod(0o755)
        self.surroundings = {
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "PATH": f"{bin_}{os.pathsep}{os.environ['PATH']}",
            "HOME": str(folder.parent),
            "XDG_DATA_HOME": str(folder.parent / "home"),
            "GIT_CONFIG_NOSYSTEM": "1",
            "LC_ALL": "C",
        }
        self.git("init", "-q", "-b", "main")
        self.git("config", "user.email", "ana@example.com")
        self.git("config", "user.name", "Ana")
        (folder / ".gitattributes").write_text("\n".join(lines_of("text", "merge=launchplan")) + "\n")
        for line in [*lines_of("sh", "merge.launchplan.driver"), *lines_of("sh", "mergetool")]:
            if line.startswith("git config"):
                self.git(*shlex.split(line)[1:])

    def git(self, *words, check=True):
        """Run git."""
        return subprocess.run(
            [GIT, *words],
            cwd=self.folder,
            env=self.surroundings,
            capture_output=True,
            text=True,
            check=check,
            stdin=subprocess.DEVNULL,
        )

    def commit(self):
        """Commit everything."""
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "A change")

    def write(self, text):
        """The YAML plan."""
        (self.folder / "plans" / "launch.yaml").write_text(text, encoding="utf-8")

    @property
    def yaml(self):
        """The YAML plan as it is now."""
        return (self.folder / "plans" / "launch.yaml").read_text("utf-8")

    @property
    def plan_file(self):
        """Where the plan file is."""
        return self.folder / "launch.launchplan"

    def two_branches(self, base, ours, theirs):
        """A base, a branch with their text, and ours on main."""
        self.write(base)
        self.commit()
        self.git("checkout", "-q", "-b", "theirs")
        self.write(theirs)
        self.commit()
        self.git("checkout", "-q", "main")
        self.write(ours)
        self.commit()

    @property
    def unmerged(self):
        """The files that git holds for unmerged."""
        return self.git("diff", "--name-only", "--diff-filter=U").stdout.split()


@pytest.fixture
def repository(tmp_path):
    return Repository(tmp_path / "repository")


def added(key):
    """The YAML with one task more at its end."""
    return f"{YAML}\n  - key: {key}\n    name: New {key}\n    duration: 1d\n    needs: [B]\n"


def test_tasks_that_both_branches_added_at_the_same_place_merge_by_themselves(repository):
    repository.two_branches(YAML, added("N1"), added("N2").replace("name: First", "name: Begin"))
    found = repository.git("merge", "theirs")
    assert found.returncode == 0
    assert "Merged into plans/launch.yaml: no open conflicts." in found.stderr
    assert repository.unmerged == []
    assert all(word in repository.yaml for word in ("key: N1", "key: N2", "name: Begin"))
    assert "<<<<" not in repository.yaml
    assert repository.git("status", "--porcelain").stdout == ""


def test_a_conflict_is_told_and_leaves_a_whole_plan_that_git_holds_for_unmerged(repository):
    repository.two_branches(
        YAML, YAML.replace("3d", "4d"), YAML.replace("3d", "6d").replace("name: Second", "name: Other")
    )
    found = repository.git("merge", "theirs", check=False)
    assert found.returncode == 1
    assert "Task A First: different values" in found.stderr
    assert "before  Duration 3d" in found.stderr
    assert repository.unmerged == ["plans/launch.yaml"]
    assert "name: Other" in repository.yaml
    assert "<<<<" not in repository.yaml
    repository.write(repository.yaml.replace("duration: 4d", "duration: 5d").replace("duration: 6d", "duration: 5d"))
    repository.git("add", "-A")
    repository.git("commit", "-q", "--no-edit")
    assert "duration: 5d" in repository.git("show", "HEAD:plans/launch.yaml").stdout


def test_the_merge_tool_of_the_page_settles_a_conflict_as_their_branch_has_it(repository):
    repository.two_branches(YAML, YAML.replace("3d", "4d"), YAML.replace("3d", "6d"))
    assert repository.git("merge", "theirs", check=False).returncode == 1
    repository.git("mergetool", "--no-prompt", "--tool", "theirplan", "plans/launch.yaml")
    assert repository.unmerged == []
    assert "duration: 6d" in repository.yaml


def test_a_plan_that_cannot_be_read_stays_as_it_was_and_is_left_unmerged(repository):
    ours = YAML.replace("3d", "4d")
    repository.two_branches(YAML, ours, YAML.replace("3d", "soon"))
    found = repository.git("merge", "theirs", check=False)
    assert found.returncode == 1
    assert "THEIRS has rows or values that cannot be read" in found.stderr
    assert (repository.unmerged, repository.yaml) == (["plans/launch.yaml"], ours)


def edited_apart(repository, ours, theirs):
    """A plan file with their changes on a branch, and ours on main."""
    new_file(repository.plan_file)
    repository.commit()
    repository.git("checkout", "-q", "-b", "theirs")
    edit(repository.plan_file, theirs, "Ben")
    repository.commit()
    repository.git("checkout", "-q", "main")
    edit(repository.plan_file, ours, "Ana")
    repository.commit()


def edit(path, change, author):
    """Edit a plan file in its place."""
    made = copy_with(path, path.with_name("edited.launchplan"), change, author=author)
    made.replace(path)


def test_plan_files_of_two_branches_are_one_with_the_history_of_both(repository):
    edited_apart(repository, with_values("A", name="Ours"), with_values("B", name="Theirs"))
    assert repository.git("merge", "theirs").returncode == 0
    document = open_document(repository.plan_file)
    assert {task.name for task in document.plan.tasks.values()} == {"Ours", "Theirs", "C"}
    assert {"Ana", "Ben"} < {entry.author for entry in document.history.entries}
    document.close(discard=True)


def test_a_conflict_in_a_plan_file_stays_listed_in_it(repository):
    long, longer = Estimate.of(2400), Estimate.of(4800)
    edited_apart(repository, with_values("A", duration=long), with_values("A", duration=longer))
    found = repository.git("merge", "theirs", check=False)
    assert found.returncode == 1
    assert "ours, Ana" in found.stderr
    assert repository.unmerged == ["launch.launchplan"]
    document = open_document(repository.plan_file)
    assert [one.fields for one in document.conflicts] == [("duration",)]
    document.close(discard=True)


def test_the_difference_of_a_plan_file_is_told_as_yaml(repository):
    new_file(repository.plan_file)
    repository.commit()
    edit(repository.plan_file, with_values("A", name="Another name"), "Ana")
    said = repository.git("diff").stdout
    assert "-    name: A\n+    name: Another name\n" in said
    assert "Binary files" not in said


def test_the_difference_of_two_commits_can_be_told_by_launchplan(repository):
    repository.two_branches(YAML, YAML.replace("3d", "4d"), YAML.replace("3d", "5d"))
    words = re.search(r"`git (difftool [^`]*)`", PAGE)[1]
    said = repository.git(*shlex.split(words), "--no-prompt", "HEAD~1", "HEAD", check=False).stdout
    assert "Task A First\n  Duration  3d -> 4d\n" in said
