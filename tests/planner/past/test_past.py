"""The past of a plan: its points, the plan at each, and what is said of them."""

import pytest

from planner.document import open_document, read_copy
from planner.edits.rows import set_text
from planner.past.past import Past
from tests.planner.past.pasts import a_document, name, rename


@pytest.fixture
def document(tmp_path):
    made = a_document(tmp_path)
    yield made
    made.close(discard=True)


def past(document):
    return Past(document.plan, document.history)


def test_the_plan_at_the_newest_point_is_the_very_plan(document):
    rename(document, "A", "x")
    assert past(document).plan_at(document.history.entries[-1].id) is document.plan


def test_the_plan_at_an_earlier_point_is_that_of_then(document):
    then = document.plan
    rename(document, "A", "x")
    assert past(document).plan_at(document.history.entries[0].id) == then


def test_points_are_read_once(document):
    found = past(document)
    assert found.points is found.points
    assert [point.entry.label for point in found.points] == ["Create the plan"]


def test_what_happened_is_told_row_by_row(document):
    rename(document, "A", "x")
    found = past(document)
    (row,) = found.changes(document.history.entries[-1].steps)
    assert (found.wording.called(row), found.wording.title(row)) == ("task A", "x")
    assert found.wording.sentence(row) == "Name: A → x"


def test_two_points_are_compared(document):
    point = name(document, "Approved")
    rename(document, "A", "x")
    found = past(document)
    assert [row.id for row in found.difference(found.plan_at(point), document.plan).rows] == ["A"]


def test_it_knows_what_is_about_a_row(document):
    rename(document, "A", "x")
    ids = [entry.id for entry in document.history.entries]
    assert past(document).about("A") == set(ids)
    assert past(document).about("B") == set(ids[:1])


def test_what_a_change_did_to_the_plan_of_its_author_is_told_with_the_go_live(document):
    document.do(set_text(document.plan, ("task", "A"), "duration", "5d"))
    rename(document, "B", "x")
    first, second = (entry.id for entry in document.history.entries[1:])
    longer, renamed = past(document).effect(first), past(document).effect(second)
    assert ([row.id for row in longer.rows], longer.later) == (["A"], 960)
    assert ([row.id for row in renamed.rows], renamed.later) == (["B"], 0)


def test_what_made_the_plan_had_no_go_live_before_it(document):
    found = past(document).effect(document.history.entries[0].id)
    assert found.go_live_before is None
    assert found.go_live_after is not None


def test_what_a_merge_did_is_told_as_its_author_saw_it(tmp_path):
    ana = a_document(tmp_path / "ana")
    ana.save(tmp_path / "plan.launchplan")
    ben = open_document(tmp_path / "plan.launchplan", tmp_path / "ben", author="Ben")
    rename(ben, "B", "of Ben")
    ben.save(tmp_path / "copy.launchplan")
    ben.close(discard=True)
    rename(ana, "A", "of Ana")
    ana.merge(ana.merging(read_copy(tmp_path / "copy.launchplan", tmp_path / "data")))
    found = past(ana).effect(ana.history.entries[-1].id)
    wording = past(ana).wording
    assert [(wording.called(row), wording.title(row)) for row in found.rows] == [("task B", "of Ben")]
    ana.close(discard=True)
