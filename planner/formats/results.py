"""Every kind of file that holds results of tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.errors import NotAPlan
from planner.formats import results_csv, results_junit
from planner.formats.csv_cells import MAX_BYTES
from planner.formats.format import Progress, unwatched
from planner.sentences import told

if TYPE_CHECKING:
    from planner.launch.reported import Results

RESULT_SUFFIXES = (".xml", ".csv", ".tsv", ".txt")
"""What such files are called, the usual first."""


def holds_results(content: bytes) -> bool:
    """Whether a file looks like results of tests."""
    return results_junit.sniff(content) or results_csv.sniff(content)


def read_results(content: bytes, progress: Progress = unwatched) -> Results:
    """The results in a file, JUnit XML or CSV by its content; raises NotAPlan or Refused with the reason."""
    if not content.strip():
        raise NotAPlan(told("This file is empty, so it holds no results. Choose another file."))
    if len(content) > MAX_BYTES:
        raise NotAPlan(told("This file is larger than %1 MB. Import it in parts.", MAX_BYTES // 2**20))
    marked = content.removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    looks_xml = marked.replace(b"\0", b"").lstrip()[:1] == b"<"
    return results_junit.read(content, progress) if looks_xml else results_csv.read(content, progress)
