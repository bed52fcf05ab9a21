"""Who sits at this computer."""

import getpass
import os
import sys

import pytest

from planner.store.person import person


def test_somebody_sits_here():
    assert person()
    assert "," not in person()


@pytest.mark.skipif(sys.platform == "win32", reason="accounts are kept elsewhere there")
def test_an_account_without_a_name_is_nobody(monkeypatch):
    monkeypatch.setattr(os, "getuid", lambda: 2**31 - 5)
    assert person() == ""


@pytest.mark.skipif(sys.platform == "win32", reason="accounts are kept elsewhere there")
def test_an_account_without_a_full_name_is_called_as_it_logs_in(monkeypatch):
    monkeypatch.setattr("planner.store.person._full_name", lambda: "")
    monkeypatch.setenv("LOGNAME", "ana")
    assert person() == getpass.getuser() == "ana"


@pytest.mark.skipif(sys.platform == "win32", reason="accounts are kept elsewhere there")
def test_a_name_whose_bytes_are_no_letters_can_be_kept_in_a_file(monkeypatch):
    monkeypatch.setattr("planner.store.person._full_name", lambda: "J\udcfcrgen")
    assert person() == "J?rgen"
