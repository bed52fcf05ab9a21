"""Every kind of file that holds results of tests."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from planner.errors import NotAPlan
from planner.formats import results_csv, results_junit
from planner.formats.csv_cells import MAX_BYTES
from planner.formats.format import Progress, unwatched
from planner.formats.xlsx_door import looks_like_a_workbook
from planner.sentences import told

if TYPE_CHECKING:
    from planner.launch.reported import Results

RESULT_SUFFIXES = (".xml", ".csv", ".tsv", ".txt", ".xlsx", ".xlsm")
"""What such files are called, the usual first."""


def holds_results(content: bytes) -> bool:
    """Whether a file looks like results of tests."""
    if looks_like_a_workbook(content):
        held: bool = _workbooks().sniff(content)
        return held
    return results_junit.sniff(content) or results_csv.sniff(content)


def read_results(content: bytes, progress: Progress = unwatched) -> Results:
    """The results in JUnit XML, CSV or a workbook, by its content; raises NotAPlan or Refused with the reason."""
    if not content.strip():
        raise NotAPlan(told("This file is empty, so it holds no results. Choose another file."))
    if len(content) > MAX_BYTES:
        raise NotAPlan(told("This file is larger than %1 MB. Import it in parts.", MAX_BYTES // 2**20))
    if looks_like_a_workbook(content):
        found: Results = _workbooks().read(content, progress)
        return found
    marked = content.removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    looks_xml = marked.replace(b"\0", b"").lstrip()[:1] == b"<"
    return results_junit.read(content, progress) if looks_xml else results_csv.read(content, progress)


def _workbooks() -> Any:
    """What reads results in workbooks; loaded when the first one comes, with the library that it takes."""
    return importlib.import_module("planner.formats.results_xlsx")
