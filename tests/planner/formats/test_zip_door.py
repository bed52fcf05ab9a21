"""Zip files from strangers: what their directory says is checked, and what they hold is no more than that."""

from __future__ import annotations

import time
import tracemalloc
import zipfile
from random import Random

import pytest

from planner.errors import NotAPlan, Refused
from planner.formats import zip_door
from planner.formats.zip_door import MAX_MEMBERS, unpacked
from planner.sentences import told
from tests.planner.formats.workbooks import lying, packed

MB = 2**20
FIX = told("Pack it again.")


def every(name: str) -> bool:
    """Want everything."""
    return bool(name)


def test_what_is_wanted_is_unpacked_in_the_order_of_the_directory():
    content = packed({"b.csv": b"two", "a.csv": b"one", "c.png": b"three"})
    assert unpacked(content, lambda name: name.endswith(".csv"), FIX) == [("b.csv", b"two"), ("a.csv", b"one")]
    assert unpacked(content, lambda name: name == "d", FIX) == []


@pytest.mark.parametrize(
    ("members", "size"),
    [
        ({"a": b"0" * 120 * MB}, "120 MB"),
        ({f"{n}": b"0" * 2 * MB for n in range(60)}, "120 MB"),
        ({"a": b"0" * 2 * MB}, "2 MB"),
        ({f"{n}": b"0" * 900_000 for n in range(3)}, "2 MB"),
    ],
    ids=["one", "many", "tight", "tight together"],
)
def test_more_than_a_plan_needs_is_refused_by_the_directory_alone(members, size):
    content = packed(members)
    tracemalloc.start()
    began = time.perf_counter()
    with pytest.raises(Refused, match=rf"it would unpack to {size}, more than a plan needs\. Pack it again\."):
        unpacked(content, every, FIX)
    assert time.perf_counter() - began < 0.1
    assert tracemalloc.get_traced_memory()[1] < MB
    tracemalloc.stop()


def test_a_member_packed_tightly_is_not_made_up_for_by_others():
    content = packed({"tight": b"0" * 2 * MB, "loose": Random(1).randbytes(100_000)})
    with pytest.raises(Refused):
        unpacked(content, every, FIX)
    assert len(unpacked(content, lambda name: name == "loose", FIX)) == 1


def test_more_than_a_plan_needs_is_refused_however_loosely_it_is_packed():
    loose = Random(1).randbytes(MB // 20) + b"0" * 2 * MB
    content = packed({f"{n}": loose for n in range(50)})
    with pytest.raises(Refused, match="would unpack to 102 MB"):
        unpacked(content, every, FIX)
    assert len(unpacked(content, lambda name: len(name) == 1, FIX)) == 10


def test_little_may_be_packed_as_tightly_as_it_likes_and_what_is_not_wanted_is_not_counted():
    content = packed({"a": b"0" * (MB - 1), "film": b"0" * 120 * MB})
    assert len(unpacked(content, lambda name: name == "a", FIX)[0][1]) == MB - 1


def test_no_more_than_the_directory_declares_is_unpacked():
    content = lying(packed({"a.csv": b"0" * 120 * MB}), "a.csv", 100)
    tracemalloc.start()
    with pytest.raises(NotAPlan, match="damaged"):
        unpacked(content, every, FIX)
    assert tracemalloc.get_traced_memory()[1] < MB
    tracemalloc.stop()


def test_more_files_than_a_plan_has_are_refused_before_the_directory_is_read():
    content = packed({f"{n}.csv": b"" for n in range(MAX_MEMBERS + 1)})
    with pytest.raises(NotAPlan, match="packs more than 1000 files"):
        unpacked(content, every, FIX)


def test_a_member_behind_a_password_is_said_to_be_so():
    content = bytearray(packed({"a": b"secret"}))
    content[content.rindex(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(NotAPlan, match=r"locked by a password, so it was not read\. Pack it again\."):
        unpacked(bytes(content), every, FIX)


@pytest.mark.parametrize("way", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_ways_of_packing_that_cannot_be_stopped_are_refused(way):
    with pytest.raises(NotAPlan, match="packed in an unusual way"):
        unpacked(packed({"a": b"0" * 120 * MB}, way), every, FIX)


def broken() -> dict[str, bytes]:
    """Return zips that are damaged in their ways."""
    sound = packed({"a": b"some text " * 50, "b": b"more"})
    at = sound.rindex(b"PK\x01\x02")
    return {
        "cut": sound[:40],
        "without an end": sound[:-30],
        "no zip": b"hello",
        "empty": b"",
        "other bytes": sound[:35] + b"\xff\xff\xff" + sound[38:],
        "another sum": sound[: at + 16] + b"\0\0\0\0" + sound[at + 20 :],
        "another name inside": sound.replace(b"b", b"c", 1),
        "nowhere": sound[: at + 42] + b"\xff\xff\xff\x7f" + sound[at + 46 :],
    }


@pytest.mark.parametrize("content", broken().values(), ids=broken())
def test_a_damaged_file_is_refused_whatever_is_wrong_with_it(content):
    with pytest.raises(NotAPlan, match=r"damaged, so nothing of it was read\. Pack it again\."):
        unpacked(content, every, FIX)


def test_the_bounds_are_those_of_the_design():
    assert (zip_door.MAX_UNPACKED, zip_door.MAX_RATIO) == (100 * MB, 100)
