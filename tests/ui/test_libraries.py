"""The check of Qt's system libraries."""

import ctypes.util

from ui.libraries import FIX, LIBRARIES, complaint


def test_nothing_is_said_where_nothing_is_missing(monkeypatch):
    monkeypatch.setattr(ctypes.util, "find_library", lambda name: f"lib{name}.so.0")
    assert complaint() == ""


def test_what_is_missing_is_named_with_the_command_that_installs_it(monkeypatch):
    monkeypatch.setattr(ctypes.util, "find_library", lambda name: None if name == "xcb-cursor" else name)
    assert "libxcb-cursor." in complaint()
    assert "libxcb-shape," not in complaint()
    assert FIX in complaint()


def test_every_library_is_in_the_command():
    assert all(name in FIX for name in LIBRARIES)
