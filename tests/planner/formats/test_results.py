from __future__ import annotations

import pytest

from planner.errors import NotAPlan
from planner.formats.results import holds_results, read_results
from tests.planner.formats.result_files import result_file


def test_files_of_both_kinds_are_read_by_their_content():
    assert len(read_results(result_file("pytest.xml")).rows) == 5
    assert len(read_results(result_file("acceptance.csv")).rows) == 4
    marked = b"\xef\xbb\xbf" + b"<testsuite><testcase name='a'/></testsuite>"
    assert len(read_results(marked).rows) == 1


@pytest.mark.parametrize("content", [b"", b"  \n"])
def test_an_empty_file_is_refused(content: bytes):
    with pytest.raises(NotAPlan, match="empty"):
        read_results(content)


def test_a_file_that_is_too_large_is_refused():
    with pytest.raises(NotAPlan, match="64 MB"):
        read_results(b"<testsuite>" + b" " * (64 * 2**20))


def test_files_with_results_are_known():
    assert holds_results(result_file("jest.xml"))
    assert holds_results(result_file("acceptance.csv"))
    assert not holds_results(b"format: launch-plan\nversion: 1\n")
