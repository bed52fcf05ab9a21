"""The grammar of filters."""

from datetime import date

import pytest

from tests.builders import with_task
from tests.ui.opened import a_launch, a_session
from ui.models.filter_terms import terms_of
from ui.models.reading import Reading
from ui.models.task_flags import FLAGS
from ui.models.task_outline import TaskOutline
from ui.words import retold


@pytest.fixture(scope="module")
def outline(qapp):
    plan = with_task(a_launch(), "A", owner="N1", deadline=date(2026, 3, 20), cost=500)
    plan = with_task(plan, "D", phase=next(key for key, row in plan.phases.items() if row.key == "DEPLOY"))
    return TaskOutline(a_session(plan))


def found(outline, typed):
    outline.filter(typed)
    assert not outline.filter_fault
    terms = outline.wanted(outline.order())
    parents = {outline.rows[task].parent for task in terms}
    return "".join(sorted(set(terms) - (parents if "S" not in typed else set())))


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("build", "AB"),
        ("build web", "B"),
        ('"build web"', "B"),
        ("-build", "CDM"),
        ("owner:ana", "A"),
        ("owner:", "BCDM"),
        ("-owner:ana", "BCDM"),
        ("owner=ana build", "A"),
        ("name:build", "AB"),
        ("duration>1d", "AB"),
        ("duration=1d", "CD"),
        ("duration<=8h", "CDM"),
        ("days>2d", "A"),
        ("duration!=1d", "ABM"),
        ("phase:deployment", "D"),
        ("milestone", "M"),
        ('"milestone"', "M"),
        ("unassigned build", "B"),
        ("done", ""),
        ("-done build", "AB"),
        ("open build", "AB"),
        ("deadline:2026-03", "A"),
        ("deadline<2026-04-01", "A"),
        ("deadline<1/4/2026", "A"),
        ("due>2026-03-20", ""),
        ("due>=2026-03-20", "A"),
        ("cost>=500", "A"),
        ("start=2026-03-02", "A"),
        ("start>2026-03-02", "BCDM"),
        ("after:a", "BD"),
        ("percent_complete>0", ""),
        ("complete<50", "ABCDM"),
        ("mood:good", ""),
        ("http://x", ""),
    ],
)
def test_a_filter_finds(outline, typed, keys):
    assert found(outline, typed) == keys


def test_critical_tasks_and_their_float_are_found(outline):
    critical = {key for key in "ABCDM" if outline.reading.critical(key)}
    assert set(found(outline, "critical")) == critical
    assert set(found(outline, "float=0d")) == {key for key in "ABCDM" if not outline.reading.total_float(key)}
    assert critical
    assert set(found(outline, "float<2d")) >= critical


@pytest.mark.parametrize("typed", ["float<soon", "deadline>never", "cost>many", "duration<", "start>"])
def test_a_value_that_nobody_can_read_is_said_and_finds_nothing(outline, typed):
    outline.filter(typed)
    assert typed in outline.filter_fault
    assert outline.ids == []


def test_a_half_typed_filter_never_fails(outline):
    typed = 'owner:"ana b" -float<=2d start>=2026-03-02 "x'
    for length in range(len(typed) + 1):
        outline.filter(typed[:length])
    outline.filter("")
    assert len(outline.ids) == 6


def test_an_empty_filter_is_none(outline):
    assert not terms_of("  ", outline.columns, FLAGS, outline.reading)
    assert terms_of("x", outline.columns, FLAGS, outline.reading)


def test_a_filter_follows_the_plan(session, qapp):
    outline = TaskOutline(session)
    outline.filter("owner:ana")
    assert outline.ids == []
    column = outline.column_of("owner")
    outline.filter("")
    assert outline.setData(outline.index(outline.row_of("D"), column), "Ana")
    outline.filter("owner:ana")
    assert outline.ids == ["D"]
    assert Reading.of(session) is outline.reading


def test_words_that_ask_for_what_tasks_are_mean_nothing_elsewhere(outline):
    terms = terms_of("critical", outline.columns, {}, outline.reading)
    assert (terms.words, terms.tests) == (("critical",), ())


@pytest.mark.parametrize(("typed", "alike"), [("gesamtpuffer<2d", "float<2d"), ("name:a", "Name:a")])
def test_a_column_is_found_by_its_head_in_the_language_of_the_window(german, outline, typed, alike):
    assert found(outline, typed) == found(outline, alike)
    assert not outline.filter_fault


def test_a_complaint_is_said_in_german(german, outline):
    outline.filter("float<soon")
    assert retold(outline.filter_fault).startswith("float<soon: „soon“ ist keine Dauer; schreiben Sie")
