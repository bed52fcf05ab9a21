"""Breaths of long work."""

from __future__ import annotations

import threading

import pytest

from planner.document import Document
from planner.pace import breathe, paced, parts, pausing
from tests.builders import a_plan


def test_without_anybody_to_wait_for_a_breath_does_nothing() -> None:
    breathe()
    assert list(paced("abc", every=1)) == ["a", "b", "c"]


def test_rows_pause_before_each_small_piece() -> None:
    taken: list[str] = []
    with pausing(lambda: taken.append("breath")):
        taken.extend(paced("abcde", every=2))
    assert taken == ["breath", "a", "b", "breath", "c", "d", "breath", "e"]


def test_a_breath_comes_before_each_part_of_the_rows() -> None:
    taken: list[object] = []
    with pausing(lambda: taken.append("breath")):
        taken.extend(list(range(5))[some] for some in parts(5, every=2))
    assert taken == ["breath", [0, 1], "breath", [2, 3], "breath", [4]]


def test_what_a_pause_raises_ends_the_work_and_the_pausing() -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), pausing(stop):
        list(paced("abc"))
    breathe()


def test_other_threads_do_not_pause_for_this_one() -> None:
    taken: list[str] = []
    with pausing(lambda: taken.append("breath")):
        other = threading.Thread(target=breathe)
        other.start()
        other.join()
    assert taken == []


def test_saving_breathes(tmp_path: object) -> None:
    taken: list[int] = []
    saving = Document.new(a_plan("; ".join(f"T{number}" for number in range(300)))).saving(tmp_path / "a.launchplan")  # type: ignore[operator]
    with pausing(lambda: taken.append(1)):
        saving.write()
    assert len(taken) > 20
