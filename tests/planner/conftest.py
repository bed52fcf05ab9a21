"""An open document in folders of its own, for the tests that share it."""

import pytest

from planner.document import Document, open_document
from tests.planner.documents import PLAN


@pytest.fixture
def data(tmp_path):
    return tmp_path / "data"


@pytest.fixture
def path(tmp_path):
    (tmp_path / "plans").mkdir()
    return tmp_path / "plans" / "launch.plan"


@pytest.fixture
def document(data):
    made = Document.new(PLAN, data, author="Ana")
    yield made
    made.close(discard=True)


@pytest.fixture
def copies(document, path, data, tmp_path):
    """The plan of Ana, saved, and a copy of the file that Ben has opened on his machine."""
    document.save(path)
    theirs = tmp_path / "mailed.launchplan"
    theirs.write_bytes(path.read_bytes())
    ben = open_document(theirs, tmp_path / "his data", author="Ben")
    yield document, ben, theirs
    ben.close(discard=True)
