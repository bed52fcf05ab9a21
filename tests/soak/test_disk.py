"""The simulated disk: what is synced survives every cut, and of everything else anything may."""

from __future__ import annotations

import random
from pathlib import Path

from tests.soak.disk import Disk, File, Operation, Write, lay_down, operations, put

ROUNDS = 300


def a_disk(*done):
    """A disk after what was done, each as words and maybe bytes."""
    disk = Disk("/r", "/r/f")
    for words in done:
        kind, *rest = words
        data = rest.pop() if kind == "write" else b""
        disk.follow(Operation(kind, tuple(map(str, rest)), data))
    return disk


def outcomes(disk, path):
    """What may be found at a path."""
    dice = random.Random(1)
    return {disk.after_cut(dice).get(path, "gone") for _round in range(ROUNDS)}


NEW = ("open", 3, 1, "/r/f/a")
FOLDER = (("open", 4, 0, "/r/f"), ("sync", 4))


def write(at, data, number=3):
    return "write", number, at, len(data), data


def test_a_record_is_read_as_it_was_written():
    log = b"open\t3\t1\t/r/a\nwrite\t3\t0\t5\nx\ny\tzsync\t3\nmark\tsaved 1\n"
    assert [(one.kind, one.words, one.data) for one in operations(log)] == [
        ("open", ("3", "1", "/r/a"), b""),
        ("write", ("3", "0", "5"), b"x\ny\tz"),
        ("sync", ("3",), b""),
        ("mark", ("saved 1",), b""),
    ]


def test_what_is_synced_with_its_name_is_always_there():
    disk = a_disk(NEW, write(0, b"hello"), ("sync", 3), *FOLDER)
    assert outcomes(disk, "/r/f/a") == {b"hello"}


def test_a_name_that_its_folder_did_not_sync_may_be_gone():
    disk = a_disk(NEW, write(0, b"hello"), ("sync", 3))
    assert outcomes(disk, "/r/f/a") == {b"hello", "gone"}


def test_bytes_that_were_not_synced_may_be_there_or_not_or_their_length_alone():
    disk = a_disk(NEW, *FOLDER, write(0, b"hello"))
    assert outcomes(disk, "/r/f/a") == {b"hello", b"", bytes(5)}


def test_a_large_write_is_torn_at_sectors():
    disk = a_disk(NEW, write(0, bytes(4096)), ("sync", 3), *FOLDER, write(256, b"x" * 1024))
    found = outcomes(disk, "/r/f/a")
    shapes = {tuple(content[at] for at in (255, 256, 511, 512, 1023, 1024, 1279, 1280)) for content in found}
    assert (0, 120, 120, 0, 0, 0, 0, 0) in shapes
    assert (0, 0, 0, 120, 120, 0, 0, 0) in shapes
    assert all(shape[1] == shape[2] and shape[3] == shape[4] and shape[5] == shape[6] for shape in shapes)
    assert {len(content) for content in found} == {4096}


def test_a_rename_before_the_sync_of_its_folder_leaves_the_old_file_or_the_new_one():
    disk = a_disk(
        *(NEW, write(0, b"old"), ("sync", 3), *FOLDER),
        *(("open", 5, 1, "/r/f/b"), write(0, b"new", 5), ("sync", 5), ("rename", "/r/f/b", "/r/f/a")),
    )
    assert outcomes(disk, "/r/f/a") == {b"old", b"new"}
    disk.follow(Operation("sync", ("4",)))
    assert outcomes(disk, "/r/f/a") == {b"new"}
    assert outcomes(disk, "/r/f/b") == {"gone"}


def test_a_rename_of_what_was_not_synced_can_leave_an_empty_file():
    disk = a_disk(NEW, write(0, b"new"), ("rename", "/r/f/a", "/r/f/b"), *FOLDER)
    assert b"" in outcomes(disk, "/r/f/b")


def test_a_removal_may_be_forgotten():
    disk = a_disk(NEW, write(0, b"old"), ("sync", 3), *FOLDER, ("unlink", "/r/f/a"))
    assert outcomes(disk, "/r/f/a") == {b"old", "gone"}


def test_without_its_folder_a_file_is_gone_whatever_was_synced():
    disk = a_disk(
        ("mkdir", "/r/f/d"),
        *(("open", 3, 1, "/r/f/d/a"), write(0, b"x"), ("sync", 3), ("open", 5, 0, "/r/f/d"), ("sync", 5)),
    )
    assert outcomes(disk, "/r/f/d/a") == {b"x", "gone"}
    assert all(
        "/r/f/d" in state or "/r/f/d/a" not in state for state in map(disk.after_cut, map(random.Random, range(99)))
    )


def test_a_file_that_was_cut_short_may_have_its_length_again():
    disk = a_disk(NEW, write(0, b"long text"), ("sync", 3), *FOLDER, ("truncate", 3, 4))
    assert outcomes(disk, "/r/f/a") == {b"long text", b"long"}


def test_the_order_of_names_can_be_kept_but_need_not_be():
    disk = a_disk(*FOLDER, ("open", 5, 1, "/r/f/a"), ("open", 6, 1, "/r/f/b"))
    dice = random.Random(3)
    found = {tuple(sorted(name for name in disk.after_cut(dice) if name > "/r/f/")) for _round in range(ROUNDS)}
    assert found == {(), ("/r/f/a",), ("/r/f/b",), ("/r/f/a", "/r/f/b")}


def test_a_write_beyond_the_end_leaves_zeros_before_it():
    content = bytearray(b"ab")
    put(content, Write(4, b"c"))
    put(content, Write(7, None))
    assert bytes(content) == b"ab\0\0c\0\0"


def test_a_sync_carries_out_everything_in_order():
    file = File(waiting=[Write(0, b"aaaa"), Write(1, b"bb"), Write(3, None)])
    file.sync()
    assert bytes(file.synced) == b"abb"
    assert file.waiting == []


def test_a_state_is_laid_down_as_files_and_folders(tmp_path):
    lay_down({str(tmp_path / "d"): None, str(tmp_path / "d" / "a"): b"x", str(tmp_path): None})
    assert Path(tmp_path, "d", "a").read_bytes() == b"x"
