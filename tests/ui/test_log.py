"""The log: small, rotated, and never in the way."""

from ui.log import LARGEST, log_path, note, older, tail


def test_lines_are_added_with_their_time(tmp_path):
    path = tmp_path / "deep" / "log.txt"
    note("started", path)
    note("task.add", path)
    first, second = tail(path).splitlines()
    assert first.endswith(" started")
    assert second.endswith(" task.add")
    assert first[:2] == "20"


def test_a_large_log_is_put_aside_and_only_one_is_kept(tmp_path):
    path = tmp_path / "log.txt"
    for text in ("first", "second", "third"):
        path.write_text(text + "\n" + "x" * LARGEST)
        note("new", path)
        assert path.stat().st_size < 100
        assert older(path).read_text().startswith(text)
    assert len(list(tmp_path.iterdir())) == 2


def test_the_end_is_read_across_both_files(tmp_path):
    path = tmp_path / "log.txt"
    older(path).write_text("one\ntwo\n")
    path.write_text("three\n")
    assert tail(path, 2) == "two\nthree"
    assert tail(path, 99) == "one\ntwo\nthree"


def test_a_log_that_cannot_be_written_is_done_without(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("")
    note("started", blocked / "log.txt")
    assert tail(blocked / "log.txt") == ""


def test_odd_bytes_and_odd_letters_are_no_fault(tmp_path):
    path = tmp_path / "log.txt"
    path.write_bytes(b"\xff\xfe\n")
    note("\udcff odd", path)
    assert len(tail(path).splitlines()) == 2


def test_a_log_has_its_place_beside_the_recovery_files(home):
    assert log_path() == home / "data" / "launch-planner" / "log.txt"
