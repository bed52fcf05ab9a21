"""A clean copy: the plan as it is now, and nothing of how it came about or who made it."""

import pytest

from planner.change import Change, add, apply
from planner.document import Document, open_document
from planner.edits.rows import remove_rows, set_field
from planner.edits.what_if import scenario_of
from planner.errors import CannotSave
from planner.gallery import example
from planner.model.scenarios import Scenario
from planner.model.tasks import Task
from planner.store.clean import PRIVATE, clean
from tests.builders import a_plan, with_rows, with_task
from tests.planner.documents import PLAN, rename

SECRETS = {
    "removed": "REMOVED-rocket-91",
    "renamed": "RENAMED-falcon-17",
    "author": "AUTHOR-Zebedee-23",
    "notes": "NOTES-between-us-58",
    "undone": "UNDONE-otter-44",
    "what-if": "WHATIF-notes-77",
    "added": "ADDED-notes-31",
}


@pytest.fixture
def secretive(data):
    """A document in whose history, notes and what-ifs each of the secrets stands."""
    made = Document.new(PLAN, data, author=SECRETS["author"])
    rename(made, "A", SECRETS["renamed"])
    rename(made, "A", "Build")
    rename(made, "C", SECRETS["removed"])
    made.do(remove_rows(made.plan, [("task", "C")]))
    rename(made, "B", SECRETS["undone"])
    made.undo()
    made.do(set_field(made.plan, ("task", "A"), "notes", SECRETS["notes"]))
    row = Task(id="new", key="N", name="New", position="Z1", notes=SECRETS["added"])
    after = with_rows(with_task(made.plan, "B", notes=SECRETS["what-if"], name="Tried"), row)
    scenario = Scenario(id="S1", key="S1", name="What if", changes=scenario_of(made.plan, after))
    rename(made, "A", "Build it")
    made.do(Change("Keep", (add("scenario", scenario),)))
    yield made
    made.close(discard=True)


def copied(document, path):
    """The bytes of the clean copy."""
    document.clean_copy(path).write()
    return path.read_bytes()


def test_the_file_itself_holds_every_secret_so_that_the_next_test_means_something(secretive, path):
    secretive.save(path)
    assert [name for name, text in SECRETS.items() if text.encode() not in path.read_bytes()] == []


def test_no_byte_of_what_was_removed_or_is_private_is_in_a_clean_copy(secretive, path):
    data = copied(secretive, path)
    assert [name for name, text in SECRETS.items() if text.encode() in data] == []
    assert [name for name, text in SECRETS.items() if text.encode("utf-16-le") in data] == []


def test_a_clean_copy_is_the_plan_as_it_is(secretive, path, data):
    copied(secretive, path)
    again = open_document(path, data)
    assert again.plan.tables == clean(secretive.plan).tables
    assert again.plan.tasks["A"].name == "Build it"
    assert again.faults == ()
    again.close(discard=True)


def test_a_clean_copy_has_no_history_to_undo_and_no_authors(secretive, path, data):
    copied(secretive, path)
    again = open_document(path, data)
    assert not again.can_undo
    assert [entry.author for entry in again.history.entries] == [""]
    again.close(discard=True)


def test_a_clean_copy_is_a_plan_of_its_own(secretive, path, data):
    copied(secretive, path)
    again = open_document(path, data)
    assert again.identity.plan != secretive.identity.plan
    again.close(discard=True)


def test_the_document_goes_on_with_its_own_file_and_its_changes(secretive, path, tmp_path):
    secretive.save(path)
    rename(secretive, "A", "Later")
    copied(secretive, tmp_path / "clean.launchplan")
    assert secretive.path == path
    assert secretive.unsaved == 1
    assert secretive.history.entries[1].author == SECRETS["author"]


def test_a_clean_copy_never_takes_the_place_of_the_plan_itself(secretive, path, tmp_path):
    secretive.save(path)
    before = path.read_bytes()
    (tmp_path / "link").symlink_to(path)
    for target in (path, tmp_path / "link"):
        with pytest.raises(CannotSave, match="keeps its history"):
            secretive.clean_copy(target)
    assert path.read_bytes() == before


def test_what_a_what_if_does_beside_notes_stays(secretive):
    (scenario,) = clean(secretive.plan).scenarios.values()
    assert [(one.field, one.value) for one in scenario.changes if one.field] == [("name", "Tried")]
    (added,) = (dict(one.value) for one in scenario.changes if one.field is None)
    assert (added["name"], added["notes"]) == ("New", "")


def test_a_what_if_that_removes_a_row_still_does():
    plan = a_plan("A 3d > B 2d")
    after = remove_rows(plan, [("task", "B")])
    scenario = Scenario(id="S1", key="S1", name="Less", changes=scenario_of(plan, apply(plan, after)))
    kept = clean(with_rows(plan, scenario)).scenarios["S1"]
    assert kept.changes == scenario.changes


def test_every_row_of_the_example_that_has_notes_has_none_in_the_copy():
    plan = example()
    assert plan.settings.notes
    assert any(task.notes for task in plan.tasks.values())
    cleaned = clean(plan)
    for entity in plan.schema.entities:
        names = [field.name for field in entity.fields if field.name != PRIVATE]
        rows = cleaned.table(entity.name)
        assert rows.keys() == plan.table(entity.name).keys()
        assert not any(getattr(row, PRIVATE, "") for row in rows.values())
        if entity.name != "scenario":
            before = plan.table(entity.name)
            assert all(
                getattr(rows[row_id], name) == getattr(before[row_id], name) for row_id in rows for name in names
            )
