"""Plan files of each version that was ever written open, are left as they are, and are upgraded by saving."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from planner.document import open_document
from planner.merge.fold import fold
from planner.model.schema import SCHEMA
from planner.store.layout import FORMAT, LACKING

FILES = Path(__file__).parents[2] / "files" / "plans"
RELEASED = sorted(FILES.glob("version-*.launchplan"))


def version_of(path: Path) -> int:
    return int.from_bytes(path.read_bytes()[60:64])


def test_there_is_a_file_of_each_version_before_this_one():
    assert [version_of(path) for path in RELEASED] == list(range(1, FORMAT))
    assert set(LACKING) <= set(range(1, FORMAT))


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.stem)
def test_a_file_of_an_older_version_opens_whole_and_is_upgraded_by_saving_alone(released, tmp_path):
    path = tmp_path / "old.launchplan"
    shutil.copy(released, path)
    document = open_document(path, tmp_path / "data", author="Ana")
    assert document.faults == ()
    assert path.read_bytes() == released.read_bytes()
    plan, log = document.plan, document.history
    document.save()
    document.close()
    assert version_of(path) == FORMAT
    again = open_document(path, tmp_path / "data")
    assert again.faults == ()
    assert (again.plan, again.history) == (plan, log)
    assert fold(log, SCHEMA).plan == plan
    again.close(discard=True)


def test_the_first_version_holds_the_example_with_an_edit_and_one_taken_back(tmp_path):
    document = open_document(FILES / "version-1.launchplan", tmp_path)
    assert len(document.plan.tasks) > 30
    assert "Agree on the goals (reviewed)" in {task.name for task in document.plan.tasks.values()}
    assert len(document.history.entries) == 4
    assert document.can_redo
    document.close(discard=True)
