"""A merge in words."""

from dataclasses import replace

import pytest

from planner.merge.conflicts import Conflict, Sort
from planner.merge.summary import Side
from planner.model.tasks import Task
from planner.model.values import Constraint
from tests.builders import with_task
from tests.ui.opened import a_launch
from tests.ui.widgets.conflicts import a_head, a_telling, days, deleted, hidden, lengths, notes
from ui.widgets.merge_words import Telling, alike, marked, moves, when


@pytest.fixture
def plan(qapp):
    return a_launch()


@pytest.fixture
def telling(plan):
    return a_telling(plan)


def test_a_row_is_called_by_key_and_name_and_a_link_by_its_ends(telling, plan):
    assert telling.row("task", "A") == "A  Build API"
    assert telling.row("link", next(iter(plan.links))) == "A \u2192 B  Build API \u2192 Build web"
    assert telling.row("plan", "plan") == "Plan"
    assert telling.row("task", "nobody") == ""


def test_a_row_that_is_gone_is_called_as_it_was(plan):
    without = plan.with_tables({"risk": {}})
    assert Telling(plan, without).row("risk", "K1") == "K1  Supplier late"


def test_a_conflict_is_about_its_field_or_about_what_happened_to_the_row(telling, plan):
    assert telling.field(lengths()) == "Duration"
    assert telling.field(deleted()) == "Deleted and edited"
    assert telling.field(hidden(plan)) == "Refers to what was deleted"
    assert telling.field(Conflict(Sort.KEY, "task", "A", ("key",), (a_head(("A-2",)),), ("A",))) == "Same key"


def test_values_are_told_as_people_type_them_and_nothing_as_such(telling):
    conflict = lengths()
    assert [telling.choice(conflict, head) for head in conflict.heads] == ["4d", "9d"]
    assert telling.base(conflict) == "3d"
    assert telling.base(notes("Mine", "Yours")) == "(empty)"


def test_references_are_told_by_key_and_name(telling):
    heads = (a_head(("N1",)), a_head((None,), theirs=True))
    conflict = Conflict(Sort.VALUES, "task", "A", ("owner",), heads, ("gone",))
    assert [telling.choice(conflict, head) for head in heads] == ["N1 Ana", "(empty)"]
    assert telling.base(conflict) == "(deleted)"


def test_of_fields_that_are_decided_together_those_are_told_that_differ(telling):
    mine, other = (Constraint.SNET, None), (Constraint.SNLT, None)
    heads = (a_head(mine), a_head(other, theirs=True))
    conflict = Conflict(Sort.VALUES, "task", "A", ("constraint", "constraint_date"), heads, mine)
    assert len({telling.choice(conflict, head) for head in heads}) == 2
    assert all("\n" not in telling.choice(conflict, head) for head in heads)


def test_places_in_the_outline_are_told_by_the_summary_task_and_not_by_inner_marks(telling, plan):
    task = plan.schema.entity("task")
    names = tuple(field.name for field in task.fields if field.group == task.field("parent").group and field.group)
    conflict = Conflict(
        Sort.VALUES, "task", "A", names, (a_head(("S", "Z1")), a_head((None, "Z2"), theirs=True)), ("S", "Z0")
    )
    if names != ("parent", "position"):
        pytest.skip("the outline is kept in other fields")
    assert [telling.choice(conflict, head) for head in conflict.heads] == ["S Build all", "(empty)"]


def test_what_becomes_of_a_row_is_a_choice_in_words(telling, plan):
    assert [telling.choice(deleted(), head) for head in deleted().heads] == ["Keep it", "Delete it"]
    conflict = hidden(plan)
    assert [telling.choice(conflict, head) for head in conflict.heads] == [
        "Leave it out",
        "Bring back: Task B  Build web",
    ]
    assert telling.title(conflict) == "A \u2192 B  Build API \u2192 Build web"


def test_a_reference_to_what_is_gone_is_left_empty(telling, plan):
    heads = (a_head((None,), theirs=True), a_head((plan.people["N1"],)))
    conflict = Conflict(Sort.HIDDEN, "task", "A", ("owner",), heads, ("N1",))
    assert telling.choice(conflict, heads[0]) == "Leave the reference empty"
    assert telling.choice(conflict, heads[1]) == "Bring back: Person N1  Ana"


def test_a_key_that_was_given_twice_says_what_the_row_is_called_now(telling):
    conflict = Conflict(Sort.KEY, "task", "A", ("key",), (a_head(("A-2",), theirs=True),), ("A",))
    assert telling.choice(conflict, conflict.heads[0]) == "Keep both: this one is A-2 now"


def test_a_very_long_text_is_cut_where_it_says_no_more(telling):
    conflict = notes("x" * 1000, "y")
    assert len(telling.choice(conflict, conflict.heads[1])) == 401


def test_who_said_it_is_told_by_name_oneself_as_you_and_strangers_as_the_copy(telling):
    assert telling.who(a_head(())).startswith("You, 3 Mar")
    assert telling.who(a_head((), theirs=True)).startswith("Ana, 3 Mar")
    assert telling.author("", theirs=True) == "The other copy"
    assert telling.author("Cem", theirs=False) == "Cem"


def test_later_whoever_is_not_oneself_is_the_other_side(plan):
    telling = a_telling(plan, incoming=False)
    assert telling.theirs(a_head((), theirs=True))
    assert not telling.theirs(a_head(()))
    assert telling.author("", theirs=True) == "Somebody"


def test_a_head_from_before_the_copies_parted_has_neither_author_nor_time(telling):
    assert telling.who(replace(a_head(()), author="", at="")) == "You"
    assert when("no time") == ""


def test_sides_are_told_with_counts_and_since_when(telling):
    told = telling.sides(
        [Side("Ana", 12, "2026-03-03T10:14:00+00:00"), Side("Cem", 1, "2026-03-04T09:00:00")], theirs=True
    )
    assert told.startswith("Ana: 12 changes since 3 Mar")
    assert ", Cem: 1 change since 4 Mar" in told
    assert telling.sides([], theirs=False) == "You: no changes"


@pytest.mark.parametrize(
    ("delays", "told"),
    [
        ((0, 5 * 480), ["earliest go-live", "go-live 5 d later"]),
        ((0, -2 * 480), ["go-live 2 d later", "earliest go-live"]),
        ((0, 0), ["", ""]),
        ((0, None), ["", "cannot be taken as the plan is"]),
        ((), ["", ""]),
    ],
)
def test_what_a_choice_does_to_go_live_is_told_against_the_earliest(plan, delays, told):
    assert [moves(delays, number, plan) for number in range(2)] == told


def test_words_that_another_text_does_not_have_are_underlined_and_names_stay_literal():
    assert marked("Ask <b>Ana</b> twice", "Ask <b>Bob</b> twice") == ("Ask <b><u>&lt;b&gt;Ana&lt;/b&gt;</u></b> twice")
    assert marked("same", "same") == "same"


def test_words_are_marked_only_between_versions_of_a_text():
    assert alike("Ask Ana twice on Monday", "Ask Bob twice on Monday")
    assert not alike("Ask Ana twice", "Nothing of that")
    assert not alike("same", "same")


def test_a_flag_a_choice_and_several_references_are_told_in_words(telling, plan):
    task = plan.schema.entity("risk")
    tasks = task.field("tasks")
    assert telling.value(tasks, ("A", "B")) == "A Build API; B Build web"
    kind = plan.schema.entity("task").field("kind")
    assert telling.value(kind, plan.tasks["M"].kind) == "milestone"
    mutual = next(
        (field for entity in plan.schema.entities for field in entity.fields if str(field.kind) == "flag"), None
    )
    assert mutual is None or [telling.value(mutual, on) for on in (True, False)] == ["yes", "no"]


def test_a_task_of_the_other_copy_is_known_by_the_merged_plan(plan):
    more = with_task(plan, "A", name="Build it")
    more = more.with_tables({"task": {**more.tasks, "X": Task(id="X", key="X", name="New", duration=days(1))}})
    assert Telling(plan, more).row("task", "X") == "X  New"
    assert Telling(plan, more).row("task", "A") == "A  Build it"
