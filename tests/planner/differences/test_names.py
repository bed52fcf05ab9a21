"""How rows are called: as they are, as they were when they went, and by what they tie together."""

import pytest

from planner.change import Change, Step, add
from planner.differences.names import LONGEST, Names
from planner.edits.rows import remove_rows
from planner.model.audience import Assignment
from planner.model.baselines import Baseline, BaselineTask
from planner.model.calendars import CalendarException
from planner.model.gates import GateRules
from planner.model.people import Person, Role
from planner.model.tasks import Link
from planner.model.versions import Version
from tests.builders import MONDAY, a_plan, with_rows, with_task
from tests.planner.past.pasts import after, beginning

PLAN = with_task(a_plan("A 3d > B 2d; C"), "B", name="Deploy")
OPS = Role(id="ops", key="OPS", name="Operations")
ANA = Person(id="ana", key="ANA", name="Ana Ruiz")
LINK = Link(id="l", predecessor="C", successor="B")
EXCEPTION = CalendarException(id="x", calendar=PLAN.settings.calendar, first=MONDAY)


def names(*rows):
    return Names.of_plans(with_rows(PLAN, *rows))


def called(row, *others):
    """Mark, title, sentence, and what it is called within its row."""
    known = names(*others, *(() if row in PLAN.tasks.values() else (row,)))
    return known.mark(row), known.title(row), known.called(row), known.within(row)


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ((PLAN.tasks["B"],), ("B", "Deploy", "task B", "B Deploy")),
        ((LINK,), ("C → B", "C → Deploy", "link C → B", "C")),
        ((Version(id="v", name="Approved"),), ("Approved", "", "version Approved", "Approved")),
        ((EXCEPTION,), ("STD, 2026-03-02", "Standard", "exception STD, 2026-03-02", "2026-03-02")),
        ((GateRules(id="g", gate="B"),), ("B", "Deploy", "gate rules B", "")),
        (
            (Assignment(id="a", task="B", role="ops", person="ana"), OPS, ANA),
            ("B, OPS, ANA", "Deploy, Operations, Ana Ruiz", "assignment B, OPS, ANA", "OPS ANA"),
        ),
        (
            (Assignment(id="a", task="B", role="ops"), OPS),
            ("B, OPS", "Deploy, Operations", "assignment B, OPS", "OPS"),
        ),
    ],
)
def test_a_row_is_called_by_its_key_its_name_or_what_it_ties_together(rows, told):
    assert called(*rows) == told


def test_the_only_row_of_its_kind_is_called_by_its_kind():
    known = Names.of_plans(PLAN)
    assert [known.mark(PLAN.settings), known.title(PLAN.settings), known.within(PLAN.settings)] == ["", "", ""]
    assert (known.called(PLAN.settings), known.listed(PLAN.settings)) == ("plan", "Plan")


def test_a_row_with_a_name_in_a_row_that_it_is_written_in_is_called_by_its_name():
    row = BaselineTask(id="t", baseline="b", task="A", name="A A")
    known = names(Baseline(id="b", key="BL1", name="As promised"), row)
    assert (known.called(row), known.title(row)) == ("baseline task A A", "")


def test_in_a_list_the_title_stands_beside_and_no_row_is_nothing():
    known = names(LINK)
    assert known.listed(PLAN.tasks["B"]) == "B  Deploy"
    assert known.listed(LINK, " ") == "C → B C → Deploy"
    assert (known.listed(None), known.called(None), known.within(None)) == ("", "", "")


def test_a_long_name_is_cut_in_a_sentence_and_whole_in_a_list():
    version = Version(id="v", name="x" * 200)
    known = names(version)
    assert (known.mark(version), known.listed(version)) == ("x" * LONGEST, "x" * 200)


def test_a_row_is_found_by_its_id_with_its_title():
    known = names(LINK)
    assert (known.named("B"), known.named("l"), known.named("nobody")) == (
        "task B Deploy",
        "link C → B C → Deploy",
        "",
    )


def test_a_row_that_went_is_called_as_it_was_also_where_another_one_names_it():
    change = remove_rows(PLAN, [("task", "B")])
    without = a_plan("A 3d; C")
    known = Names.of_log(without, after(beginning(PLAN), change))
    link = next(iter(PLAN.links.values()))
    assert known.named("B") == "task B Deploy"
    assert known.called(known.row("link", link.id)) == "link A → B"
    of_plans = Names.of_plans(without, PLAN)
    assert (of_plans.named("B"), of_plans.called(link)) == ("task B Deploy", "link A → B")


def test_of_other_plans_the_first_one_that_has_a_row_names_it():
    old, older = with_task(PLAN, "C", name="new"), with_task(PLAN, "C", name="old")
    assert Names.of_plans(a_plan("A"), old, older).named("C") == "task C new"
    assert Names.of_plans(PLAN, old).named("C") == "task C C"


def test_a_step_on_a_row_that_never_showed_names_nothing():
    unseen = Step("task", "Z", None, None, None)
    change = Change("test", (add("task", PLAN.tasks["A"]), unseen))
    known = Names.of_log(a_plan(""), after(beginning(a_plan("")), change))
    assert (known.named("A"), known.named("Z")) == ("task A A", "")


def test_a_reference_to_a_row_that_nobody_knows_is_told_by_its_id():
    link = Link(id="l", predecessor="nowhere", successor="B")
    assert (names().called(link), names().title(link)) == ("link nowhere → B", "Deploy")
