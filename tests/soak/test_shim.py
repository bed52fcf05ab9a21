"""The shim between a process and the C library: it sees what the kernel sees, and fails what it is told to."""

from __future__ import annotations

import errno
import re
import shutil
import subprocess
import sys

import pytest

from tests.soak import shim
from tests.soak.disk import Disk, operations
from tests.soak.scratch import scratch

pytestmark = pytest.mark.skipif(bool(shim.missing()), reason=shim.missing() or "there is a shim")

RENAMED = {
    "pwrite64": "write",
    "fdatasync": "sync",
    "fsync": "sync",
    "ftruncate": "truncate",
    "fchown": "owner",
    "fchmod": "mode",
}
SEEN = {"write", "sync", "truncate", "rename", "unlink", "mkdir", "rmdir", "owner", "mode"}


@pytest.fixture
def place():
    with scratch() as folder:
        (folder / "root").mkdir()
        yield folder


def ran(place, program):
    """What a program prints that has a shim, a root and a log."""
    code = place / "program.py"
    code.write_text(
        "import os, sys\nfrom pathlib import Path\nfrom tests.soak.shim import Shim\n"
        f"root, log, shim = Path({str(place / 'root')!r}), Path({str(place / 'log')!r}), Shim()\n{program}"
    )
    return shim.started([str(code)], shim.built(place), place / "root")


def recorded(place):
    return [(one.kind, *one.words) for one in operations((place / "log").read_bytes())]


def test_what_a_program_does_below_the_root_is_recorded(place):
    root = place / "root"
    ran(
        place,
        "shim.record(log)\n(root / 'd').mkdir()\nfile = os.open(root / 'a', os.O_CREAT | os.O_RDWR)\n"
        "os.write(file, b'one')\nos.write(file, b'two')\nos.pwrite(file, b'x', 1)\nos.ftruncate(file, 2)\n"
        "os.fsync(file)\nos.close(file)\nshim.mark('done 1')\nos.rename(root / 'a', root / 'b')\n"
        "(root.parent / 'other').write_text('elsewhere')\nos.unlink(root / 'b')\nos.rmdir(root / 'd')\n",
    )
    number = recorded(place)[1][1]
    assert recorded(place) == [
        ("mkdir", f"{root}/d"),
        ("open", number, "1", f"{root}/a"),
        ("write", number, "0", "3"),
        ("write", number, "3", "3"),
        ("write", number, "1", "1"),
        ("truncate", number, "2"),
        ("sync", number),
        ("close", number),
        ("mark", "done 1"),
        ("rename", f"{root}/a", f"{root}/b"),
        ("unlink", f"{root}/b"),
        ("rmdir", f"{root}/d"),
    ]


def test_one_call_fails_and_the_next_does_not(place):
    said = ran(
        place,
        "shim.arm(2, 5)\nfor name in 'abc':\n    try:\n        (root / name).mkdir()\n    except OSError as error:\n"
        "        print(name, error.errno)\nprint(shim.calls, shim.hit, shim.where)\n",
    )
    assert said == [f"b {errno.EIO}", "3 1 mkdir /b"]


def test_all_calls_from_one_on_fail(place):
    said = ran(
        place,
        "shim.arm(2, 13, lasting=True)\nfor name in 'abc':\n    try:\n        (root / name).mkdir()\n"
        "    except OSError as error:\n        print(name, error.errno)\nshim.disarm()\n(root / 'b').mkdir()\n",
    )
    assert said == [f"b {errno.EACCES}", f"c {errno.EACCES}"]


def test_a_full_disk_takes_half_of_what_is_written_and_nothing_after_it_but_can_be_read(place):
    said = ran(
        place,
        f"file = os.open(root / 'a', os.O_CREAT | os.O_RDWR)\nshim.arm(1, {errno.ENOSPC}, lasting=True)\n"
        "print(os.write(file, b'12345678'))\ntry:\n    os.write(file, b'9')\nexcept OSError as error:\n"
        "    print(error.errno)\nprint(os.pread(file, 9, 0))\nos.unlink(root / 'a')\n",
    )
    assert said == ["4", str(errno.ENOSPC), "b'1234'"]


@pytest.mark.parametrize(("end", "kept"), [(shim.KILLED, b""), (shim.TORN, b"1234")])
def test_a_process_ends_at_a_call_or_in_the_middle_of_one(place, end, kept):
    with pytest.raises(subprocess.CalledProcessError) as caught:
        ran(
            place,
            f"file = os.open(root / 'a', os.O_CREAT | os.O_RDWR)\nshim.arm(1, {end})\nos.write(file, b'12345678')\n",
        )
    assert caught.value.returncode == -9
    assert (place / "root" / "a").read_bytes() == kept


@pytest.mark.skipif(not shutil.which("strace"), reason="there is no strace to compare with")
def test_the_shim_sees_every_call_that_the_kernel_sees_of_a_session(place):
    root, log, trace = place / "root", place / "log", place / "trace"
    (root / "plans").mkdir()
    library = shim.built(place)
    follow = ("strace", "-f", "-y", "-s", "0", "-e", "trace=file,desc", "-o", str(trace))
    if subprocess.run([*follow, sys.executable, "-c", ""], check=False, capture_output=True).returncode:
        pytest.skip("strace may not follow processes here")
    shim.started(["-m", "tests.soak.sessions", "3", "safe", str(root), str(log)], library, root, *follow)
    ours = [kind for kind, *_words in recorded(place) if kind in SEEN]
    theirs = [name for line in trace.read_text().splitlines() if (name := told(line, root))]
    assert len(ours) > 200
    assert ours == theirs


def told(line, root):
    """What a line of the trace says was done below a folder, in the words of the shim; empty for anything else."""
    found = re.match(r"\d+ +(\w+)\((.*)\) += 0|\d+ +(p?write(?:v|64|v2)?)\((.*)\) += \d+", line)
    if not found or (str(root) + "/" not in line and f"{root}>" not in line):
        return ""
    name = found[1] or found[3]
    return RENAMED.get(name, name) if RENAMED.get(name, name) in SEEN else ""


def test_a_session_leaves_on_the_simulated_disk_what_it_left_on_the_real_one(place):
    root, log = place / "root", place / "log"
    (root / "plans").mkdir()
    shim.started(["-m", "tests.soak.sessions", "5", "safe", str(root), str(log)], shim.built(place), root)
    disk = Disk(str(root), str(root / "plans"))
    for operation in operations(log.read_bytes()):
        disk.follow(operation)
    assert disk.now() == {str(path): None if path.is_dir() else path.read_bytes() for path in (root, *root.rglob("*"))}
