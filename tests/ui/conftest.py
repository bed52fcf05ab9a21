"""Fixtures of all tests of the screen."""

from tests.ui.opened import look, session

__all__ = ["look", "session"]
