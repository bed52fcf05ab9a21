"""Named versions: what a row holds, and where it stands in the schema."""

from planner.model.checks import row_faults
from planner.model.fields import MAX_NAME
from planner.model.schema import SCHEMA
from planner.model.versions import VERSION, Version


def test_a_version_has_a_name_and_a_note_and_no_time_of_its_own():
    assert [(field.name, field.required) for field in VERSION.fields] == [("name", True), ("note", False)]


def test_a_version_without_a_name_is_no_version():
    assert [fault.field for fault in row_faults(VERSION, Version(id="v"))] == ["Name"]
    assert [fault.field for fault in row_faults(VERSION, Version(id="v", name="x" * (MAX_NAME + 1)))] == ["Name"]
    assert not list(row_faults(VERSION, Version(id="v", name="Approved", note="By the board.\nAll of it.")))


def test_nothing_refers_to_versions_and_no_register_shows_them():
    assert SCHEMA.referring(VERSION) == ()
    assert VERSION.area == ""
