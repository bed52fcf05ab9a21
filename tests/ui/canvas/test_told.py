"""Texts that are written when they are read."""

from __future__ import annotations

import numpy as np
import pytest

from ui.canvas.told import Told


def test_nothing_is_told_before_it_is_read() -> None:
    asked: list[int] = []
    texts = Told(np.array([3, 1, 2]), lambda value: asked.append(value) or str(value))  # type: ignore[func-returns-value]
    assert not asked
    assert texts[1] == "1"
    assert asked == [1]


def test_equal_values_are_told_once() -> None:
    asked: list[int] = []

    def tell(value: int) -> str:
        asked.append(value)
        return str(value)

    assert tuple(Told(np.array([3, 1, 3, 3]), tell)) == ("3", "1", "3", "3")
    assert sorted(asked) == [1, 3]


def test_texts_are_read_like_any_sequence() -> None:
    texts = Told(np.array([5, 6, 7]), str)
    assert len(texts) == 3
    assert texts[-1] == "7"
    assert texts[1:] == ("6", "7")
    assert "6" in texts
    with pytest.raises(IndexError):
        texts[3]
