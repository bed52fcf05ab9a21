"""A file from its bytes to a plan, or to a sentence that says what to do with it."""

from __future__ import annotations

import hashlib

import pytest

from planner.document import Document
from planner.errors import Damaged, NotAPlan
from planner.model.schema import SCHEMA
from planner.opening import load_file
from planner.store.backups import backups_of
from tests.builders import a_plan

AT = "2026-11-27T10:00:00+00:00"


@pytest.fixture
def saved(tmp_path):
    """A plan file that was saved twice, so that its earlier version is kept, and the data folder."""
    path, data = tmp_path / "launch.launchplan", tmp_path / "data"
    document = Document.new(a_plan("A 1d"), data)
    document.save(path)
    document.become(a_plan("A 2d"), "Take longer")
    document.save()
    document.close()
    return path, data


def test_a_file_is_its_plan_and_the_traces_that_saving_expects(saved):
    path, data = saved
    loaded, source = load_file(path, data, SCHEMA, AT)
    assert len(loaded.history.entries) == 2
    assert (source.path, source.sha256) == (path, hashlib.sha256(path.read_bytes()).hexdigest())
    assert dict(source.saved) == dict(loaded.history.vector)
    assert loaded.faults == ()


@pytest.mark.parametrize(("content", "harm"), [(b"", "it is empty"), (b"other" * 99, "it is no plan file any more")])
def test_what_was_a_plan_once_is_damaged_and_its_earlier_versions_are_named(saved, content, harm):
    path, data = saved
    path.write_bytes(content)
    with pytest.raises(Damaged) as raised:
        load_file(path, data, SCHEMA, AT)
    assert harm in str(raised.value)
    assert raised.value.backups == tuple(str(one.path) for one in backups_of(data, path))


def test_what_never_was_one_is_no_plan_and_can_be_imported(tmp_path):
    path = tmp_path / "plan.yaml"
    path.write_text("format: launch-plan\n")
    with pytest.raises(NotAPlan, match="import it"):
        load_file(path, tmp_path / "data", SCHEMA, AT)
    empty = tmp_path / "empty.launchplan"
    empty.touch()
    with pytest.raises(NotAPlan, match="empty"):
        load_file(empty, tmp_path / "data", SCHEMA, AT)
