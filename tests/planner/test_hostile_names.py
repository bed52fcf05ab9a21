"""Names and paths made to do harm: stored as they are, never followed, and plans saved under them open again."""

from __future__ import annotations

import sys

import pytest

from planner.document import Document, open_document
from planner.edits.rows import set_field
from planner.errors import CannotSave, PlanError
from planner.store.backups import backups_of
from planner.store.files import write_file
from tests.builders import a_plan, with_settings

NAMES = [
    "../../x",
    "..",
    "/etc/passwd",
    "CON",
    "NUL.launchplan",
    "a:b",
    "x" * 300,
    " spaces at the ends ",
    "Größe, 計画, خطة",
    "\u202egnp.exe",
    "-rf",
    "~root",
    "%2e%2e%2f",
    "line\u2028break",
    "$(touch x); `touch x`",
]
FILES = [
    "plain",
    "with spaces",
    " leading and trailing ",
    "Größe 計画 خطة",
    "\u202egnp.exe",
    "CON",
    "NUL",
    "-rf",
    "~",
    "%2e%2e%2f",
    "a;b&c|d$e`f",
    'quote\'d "twice"',
    "x" * 230,
    "é" * 110,
]
posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has names of its own for devices, and few links")


def names_in(folder):
    return sorted(path.name for path in folder.iterdir())


def saved_again(document, path, folder):
    document.save(path)
    document.do(set_field(document.plan, ("plan", "plan"), "notes", "again"))
    document.save()
    document.close()
    opened = open_document(path, folder)
    assert opened.plan == document.plan
    opened.close(discard=True)


@pytest.mark.parametrize("name", NAMES)
def test_what_a_plan_and_its_rows_are_called_is_no_path(tmp_path, name):
    plan = with_settings(a_plan("A 3d > B 2d"), name=name)
    document = Document.new(plan, tmp_path / "data", author=name)
    document.do(set_field(plan, ("task", "A"), "name", name))
    saved_again(document, tmp_path / "plans.launchplan", tmp_path / "data")
    assert names_in(tmp_path) == ["data", "plans.launchplan"]
    assert set(names_in(tmp_path / "data")) <= {"working", "backups", "locks"}


@posix
@pytest.mark.parametrize("name", FILES)
def test_a_file_of_any_name_is_saved_kept_as_a_backup_exported_and_opened(tmp_path, name):
    path = tmp_path / "plans" / f"{name}.launchplan"
    path.parent.mkdir()
    document = Document.new(a_plan("A"), tmp_path / "data")
    saved_again(document, path, tmp_path / "data")
    assert len(backups_of(tmp_path / "data", path)) == 1
    write_file(path.with_suffix(".csv"), b"a,b\n")
    assert path.with_suffix(".csv").read_bytes() == b"a,b\n"
    assert names_in(path.parent) == sorted([path.name, path.with_suffix(".csv").name])


@posix
def test_a_name_that_no_disk_takes_is_refused_with_what_to_do(tmp_path):
    document = Document.new(a_plan("A"), tmp_path / "data")
    with pytest.raises(CannotSave, match=r"Save it|Choose"):
        document.save(tmp_path / ("x" * 300))
    for name in ("x" * 300, "a\0b"):
        with pytest.raises(PlanError, match="Choose"):
            open_document(tmp_path / name, tmp_path / "data")
    document.close(discard=True)


@posix
def test_a_link_stays_a_link_and_what_it_leads_to_is_saved(tmp_path):
    (tmp_path / "real").mkdir()
    target, link = tmp_path / "real" / "plan.launchplan", tmp_path / "link.launchplan"
    document = Document.new(a_plan("A"), tmp_path / "data")
    document.save(target)
    document.close()
    link.symlink_to(target)
    opened = open_document(link, tmp_path / "data")
    opened.do(set_field(opened.plan, ("task", "A"), "name", "changed"))
    opened.save()
    opened.close()
    assert link.is_symlink()
    again = open_document(target, tmp_path / "data")
    assert again.plan.tasks["A"].name == "changed"
    again.close(discard=True)


@posix
def test_links_in_a_ring_and_to_devices_are_refused(tmp_path):
    ring = tmp_path / "ring.launchplan"
    ring.symlink_to(ring)
    device = tmp_path / "device.launchplan"
    device.symlink_to("/dev/zero")
    for path in (ring, device, tmp_path):
        with pytest.raises(PlanError, match="Choose"):
            open_document(path, tmp_path / "data")
