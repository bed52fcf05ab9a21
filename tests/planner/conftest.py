"""An open document in folders of its own, for the tests that share it."""

import pytest

from planner.document import Document
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
