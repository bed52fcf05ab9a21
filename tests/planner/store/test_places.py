"""Where a file is: on a disk of this computer, or where others reach it too."""

import hashlib
import os
import sys
from pathlib import Path

import pytest

from planner.store import places
from planner.store.places import is_shared, kind_of_mount, sha256_of

MOUNTS = r"""
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:25 / /data rw - ext4 /dev/sda2 rw
41 22 0:50 / /srv/team rw shared:9 - nfs4 server:/team rw
42 22 0:51 / /mnt/our\040share rw - cifs //server/share rw
43 41 0:52 / /srv/team/local rw - tmpfs tmpfs rw
44 22 0:53 / /data/ana/far rw - fuse.sshfs ana@host:/ rw
nonsense
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/data/ana", "ext4"),
        ("/srv/team", "nfs4"),
        ("/srv/team/plans", "nfs4"),
        ("/srv/teammate", "ext4"),
        ("/srv/team/local/x", "tmpfs"),
        ("/mnt/our share/x", "cifs"),
        ("/data/ana/far", "fuse.sshfs"),
    ],
)
def test_the_nearest_mount_says_what_a_folder_is_on(folder, kind):
    assert kind_of_mount(Path(folder), MOUNTS) == kind


def test_a_later_mount_of_the_same_place_covers_the_earlier_one():
    later = "50 22 0:60 / /srv/team rw - xfs /dev/sdb rw"
    assert kind_of_mount(Path("/srv/team"), f"{MOUNTS}\n{later}") == "xfs"


def test_no_mounts_say_nothing():
    assert kind_of_mount(Path("/srv"), "") == ""


def test_a_folder_of_ones_own_on_this_computer_is_not_shared(tmp_path):
    assert not is_shared(tmp_path / "x.launchplan")


@pytest.mark.skipif(sys.platform != "linux", reason="mounts are told otherwise elsewhere")
def test_a_folder_on_a_network_drive_is_shared(tmp_path, monkeypatch):
    (tmp_path / "mounts").write_text(f"1 1 0:1 / {tmp_path} rw - cifs //server/x rw\n")
    monkeypatch.setattr(places, "MOUNTS", tmp_path / "mounts")
    assert is_shared(tmp_path / "x.launchplan")
    assert is_shared(tmp_path / "gone" / "x.launchplan")


@pytest.mark.skipif(sys.platform != "linux", reason="mounts are told otherwise elsewhere")
def test_where_mounts_are_not_told_a_folder_is_not_shared(tmp_path, monkeypatch):
    monkeypatch.setattr(places, "MOUNTS", tmp_path / "gone")
    assert not is_shared(tmp_path / "x.launchplan")


@pytest.mark.skipif(sys.platform == "win32", reason="folders have other owners there")
def test_a_folder_of_another_person_is_shared(tmp_path, monkeypatch):
    monkeypatch.setattr("os.getuid", lambda: os.stat(tmp_path).st_uid + 1)  # noqa: PTH116 - the number alone
    assert is_shared(tmp_path / "x.launchplan")


def test_what_a_link_leads_to_is_what_counts(tmp_path, monkeypatch):
    (tmp_path / "far").mkdir()
    (tmp_path / "link.launchplan").symlink_to(tmp_path / "far" / "x.launchplan")
    monkeypatch.setattr(places, "_on_a_network", lambda folder: folder.name == "far")
    assert is_shared(tmp_path / "link.launchplan")


def test_the_sum_of_a_file_is_that_of_its_bytes_and_empty_without_one(tmp_path):
    (tmp_path / "x").write_bytes(b"abc")
    assert sha256_of(tmp_path / "x") == hashlib.sha256(b"abc").hexdigest()
    assert sha256_of(tmp_path / "gone") == ""
    assert sha256_of(tmp_path / "gone" / "x") == ""


def test_what_cannot_be_read_is_not_taken_for_gone(tmp_path):
    with pytest.raises(OSError, match="directory"):
        sha256_of(tmp_path)
