"""Texts cut to the room that they have."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFont

from ui.canvas.words import Words

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def words(qtbot: QtBot) -> Words:
    return Words(QFont(), 12)


def test_a_short_text_stays_whole(words: Words) -> None:
    assert words.cut("Kick-off", 500) == "Kick-off"


def test_a_long_text_ends_in_an_ellipsis(words: Words) -> None:
    assert words.cut("Architecture and dependency review", 80).endswith("\N{HORIZONTAL ELLIPSIS}")


def test_text_is_broken_between_words(words: Words) -> None:
    lines = words.wrapped("Architecture and dependency review", 130, 2)
    assert " ".join(lines) == "Architecture and dependency review"
    assert len(lines) == 2


def test_a_text_of_two_lines_that_needs_three_is_cut_in_the_second(words: Words) -> None:
    lines = words.wrapped("Architecture and dependency review of everything there is", 100, 2)
    assert len(lines) == 2
    assert lines[1].endswith("\N{HORIZONTAL ELLIPSIS}")


def test_a_word_wider_than_the_room_is_cut(words: Words) -> None:
    assert words.wrapped("x" * 400, 90, 2)[0].endswith("\N{HORIZONTAL ELLIPSIS}")


def test_an_empty_text_is_one_empty_line(words: Words) -> None:
    assert words.wrapped("", 90, 2) == ("",)
