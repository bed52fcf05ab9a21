"""What another file says of a plan, of whatever kind it is; and what keeps it from being compared."""

from __future__ import annotations

from pathlib import Path

import pytest

import tests
from planner.document import Document, open_document
from planner.edits.rows import set_fields
from planner.errors import Cancelled, Damaged, NewerFile, NotAPlan
from planner.formats.csv_plan import CSV
from planner.formats.yaml_plan import YAML
from planner.model.tasks import Task
from planner.other_file import other_plan
from tests.builders import a_plan, with_task

PLAN = a_plan("A 3d > B 2d; C", name="Big launch")


@pytest.fixture(autouse=True)
def data(tmp_path, monkeypatch):
    """A data folder of its own, in which earlier versions of files are kept."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def path(tmp_path):
    """The file of the plan, from which copies are made."""
    path = tmp_path / "launch.launchplan"
    document = Document.new(PLAN, author="Ana")
    document.save(path)
    document.close(discard=True)
    return path


def opened(path):
    document = open_document(path)
    document.close(discard=True)
    return document


def named(other, key="A"):
    return other.plan.by_key(Task, key).name


def test_a_copy_is_compared_by_ids_so_that_a_new_key_is_the_same_task(path, tmp_path):
    copy = open_document(path, author="Ben")
    copy.do(set_fields(copy.plan, ("task", "A"), key="N1", name="New"))
    copy.save(tmp_path / "copy.launchplan")
    copy.close(discard=True)
    mine = opened(path)
    found = other_plan(mine.plan, mine.identity.plan, tmp_path / "copy.launchplan")
    assert (found.by_ids, found.partial, found.faults) == (True, False, ())
    assert (found.plan.tasks["A"].key, found.plan.tasks["A"].name) == ("N1", "New")


@pytest.mark.parametrize(("known", "suffix"), [(YAML, ".yaml"), (CSV, ".csv")])
def test_a_text_is_compared_by_keys_and_the_rows_have_the_ids_of_the_plan(path, tmp_path, known, suffix):
    mine = opened(path)
    text = tmp_path / f"plan{suffix}"
    text.write_bytes(known.write(with_task(mine.plan, "A", name="Other"), None).content)
    found = other_plan(mine.plan, mine.identity.plan, text)
    assert (found.by_ids, found.partial) == (False, known is CSV)
    assert (found.plan.tasks["A"].name, found.plan.tasks["B"]) == ("Other", mine.plan.tasks["B"])


def test_a_file_of_an_older_program_is_compared_like_any_other():
    older = Path(tests.__file__).parent / "files" / "plans" / "version-1.launchplan"
    document = open_document(older)
    document.close(discard=True)
    found = other_plan(document.plan, document.identity.plan, older)
    assert found.by_ids
    assert found.plan.tables == document.plan.tables


def test_what_a_file_says_wrongly_is_told_but_not_the_links_of_a_ring(tmp_path):
    text = tmp_path / "plan.yaml"
    text.write_text(
        "format: launch-plan\nversion: 1\nplan: {name: X, start: 2026-03-02}\n"
        "tasks:\n- {key: A, name: A, needs: [B]}\n- {key: B, name: B, needs: [A], duration: soon}\n"
    )
    found = other_plan(PLAN, "p", text)
    (fault,) = found.faults
    assert "soon" in str(fault)


def test_a_file_of_a_newer_program_a_damaged_one_and_others_are_refused(path, tmp_path):
    data = path.read_bytes()
    number = data[60:64]
    newer = tmp_path / "newer.launchplan"
    newer.write_bytes(data[:60] + (int.from_bytes(number, "big") + 1).to_bytes(4, "big") + data[64:])
    damaged = tmp_path / "damaged.launchplan"
    damaged.write_bytes(data[: len(data) // 2])
    photo, text = tmp_path / "photo.png", tmp_path / "text.launchplan"
    photo.write_bytes(b"\x89PNG\r\n\x1a\n")
    text.write_text("no plan")
    for file, error in ((newer, NewerFile), (damaged, Damaged), (photo, NotAPlan), (text, NotAPlan)):
        with pytest.raises(error):
            other_plan(PLAN, "p", file)
    with pytest.raises(NotAPlan, match="cannot be opened"):
        other_plan(PLAN, "p", tmp_path / "gone.yaml")


def test_reading_another_file_leaves_it_as_it_is_and_can_be_stopped(path):
    before, shares = path.read_bytes(), []

    def stop(share):
        shares.append(share)
        if share >= 0.8:
            raise Cancelled

    with pytest.raises(Cancelled):
        other_plan(PLAN, "p", path, stop)
    assert shares[0] == 0
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir() if one.name != "data"] == ["launch.launchplan"]
