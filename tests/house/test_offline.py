"""The tests themselves cannot reach a network, so nothing that they run can need one."""

import socket

import pytest


def test_a_connection_to_a_network_is_refused():
    with socket.socket() as line, pytest.raises(AssertionError, match="offline"):
        line.connect(("127.0.0.1", 9))
