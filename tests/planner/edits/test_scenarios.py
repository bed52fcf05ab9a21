"""Edits of scenarios: one change each, undone as one, and nothing else of the plan moves."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.change import Change, apply, checked
from planner.document import Document, open_document
from planner.edits.rows import remove_rows, set_field
from planner.edits.scenarios import (
    add_scenario,
    apply_scenario,
    back_to,
    fit_scenario,
    keep_as_scenario,
    remove_scenario,
    scenario_name,
    suppose,
    what_if_earlier,
    what_if_lasting,
    what_if_mitigated,
    what_if_without_risk,
    what_if_without_task,
)
from planner.edits.what_if import plan_under, scenario_of
from planner.errors import CycleError, PlanError, Refused
from planner.formats.csv_plan import read as read_csv
from planner.formats.csv_plan import write_register
from planner.formats.onto import merged_onto
from planner.formats.yaml_plan import read
from planner.formats.yaml_write import write
from planner.history import History
from planner.merge.fold import fold
from planner.model.entities import Schema
from planner.model.plan import Plan
from planner.model.risks import Risk
from planner.model.scenarios import SCENARIO, Scenario
from planner.model.tasks import Link
from planner.model.values import Constraint, Duration, Estimate, RiskState, Supposed
from tests.builders import a_plan, with_rows, with_task
from tests.planner.strategies import supposed

if TYPE_CHECKING:
    from pathlib import Path

PLAN = with_rows(
    a_plan("A 3d > B 2/4/6d > C 1d; S{ D 1d }"),
    Risk(
        id="K",
        key="K01",
        name="Late",
        tasks=("B",),
        probability=0.5,
        impact=Estimate.of(960),
        residual_probability=0.1,
        residual_impact=Estimate.of(480),
    ),
)
SHORTER = Supposed("task", "A", "duration", "480 480 480 d")


def added(plan: Plan, change: Change) -> Scenario:
    """The scenario that a change adds, which is all that it does."""
    (step,) = change.steps
    assert (step.entity, step.field, step.before) == ("scenario", None, None)
    found: Scenario = checked(plan, change).scenarios[step.id]
    return found


def under(plan: Plan, change: Change) -> Plan:
    """The plan under the scenario that a change adds."""
    played = plan_under(plan, added(plan, change))
    assert played.faults == ()
    return played.plan


def holding(*changes: Supposed) -> Plan:
    """The plan with a scenario of these changes."""
    return with_rows(PLAN, Scenario(id="s", key="S01", name="Try", changes=changes))


def test_a_scenario_is_added_with_the_next_key_and_says_so() -> None:
    change = add_scenario(holding(SHORTER), "Faster", (SHORTER,), "Because")
    found = added(holding(SHORTER), change)
    assert (found.key, found.name, found.description, found.changes) == ("S02", "Faster", "Because", (SHORTER,))
    assert change.label == "Add what-if Faster"


@pytest.mark.parametrize(
    ("name", "changes", "reason"),
    [
        ("Try", (SHORTER,), "Another what-if is called so"),
        (" TRY ", (SHORTER,), "Another what-if is called so"),
        ("New", (), "Nothing is different"),
        ("", (SHORTER,), "must not be empty"),
    ],
)
def test_a_scenario_without_a_name_of_its_own_or_without_changes_is_refused(
    name: str, changes: tuple[Supposed, ...], reason: str
) -> None:
    with pytest.raises(Refused, match=reason):
        add_scenario(holding(SHORTER), name, changes)


def test_a_name_that_is_taken_gets_a_number() -> None:
    assert scenario_name(holding(), "Other") == "Other"
    assert scenario_name(holding(), "try") == "try (2)"


# Applying and throwing away


def test_applying_makes_the_changes_and_lets_the_scenario_go_in_one_step(tmp_path: Path) -> None:
    plan = holding(SHORTER)
    document = Document.new(plan, tmp_path)
    document.do(apply_scenario(document.plan, "s"))
    assert document.plan.tasks["A"].duration == Estimate.of(480)
    assert document.plan.scenarios == {}
    assert document.undo_label == "Apply what-if Try"
    document.undo()
    assert document.plan == plan
    document.redo()
    assert document.plan.scenarios == {}
    document.close(discard=True)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_applying_any_scenario_is_the_plan_under_it_and_undo_gives_the_plan_back(data: st.DataObject) -> None:
    plan = holding(*data.draw(supposed(PLAN)))
    try:
        change = apply_scenario(plan, "s")
    except PlanError:
        return
    after = checked(plan, change)
    played = plan_under(plan, plan.scenarios["s"]).plan
    assert after == apply(played, remove_scenario(played, "s"))
    assert apply(after, change.inverse()) == plan


def test_a_scenario_of_which_nothing_applies_is_refused_with_the_reason() -> None:
    with pytest.raises(Refused, match="It is no longer in the plan"):
        apply_scenario(holding(Supposed("task", "gone", "name", "X")), "s")


def test_a_scenario_that_would_close_a_cycle_is_not_applied() -> None:
    ring = with_rows(PLAN, Link(id="L", predecessor="C", successor="A"))
    with pytest.raises(CycleError):
        apply_scenario(holding(*scenario_of(PLAN, ring)), "s")


def test_a_ring_that_the_plan_has_already_keeps_no_scenario_from_being_applied() -> None:
    tied = with_rows(holding(SHORTER), Link(id="L", predecessor="C", successor="A"))
    after = apply(tied, apply_scenario(tied, "s"))
    assert (after.scenarios, after.links) == ({}, tied.links)


def test_a_scenario_is_fitted_to_what_of_it_still_applies_which_undo_takes_back() -> None:
    plan = holding(SHORTER, Supposed("task", "gone", "name", "X"))
    change = fit_scenario(plan, "s")
    after = checked(plan, change)
    (kept,) = after.scenarios["s"].changes
    assert (kept.id, kept.field, kept.value) == (SHORTER.id, SHORTER.field, SHORTER.value)
    assert plan_under(after, after.scenarios["s"]).plan.tasks == plan_under(plan, plan.scenarios["s"]).plan.tasks
    assert apply(after, change.inverse()) == plan


def test_throwing_a_scenario_away_can_be_undone(tmp_path: Path) -> None:
    document = Document.new(holding(SHORTER), tmp_path)
    document.do(remove_scenario(document.plan, "s"))
    assert (document.plan, document.undo_label) == (PLAN.with_tables({}), "Throw what-if Try away")
    document.undo()
    assert document.plan.scenarios["s"].changes == (SHORTER,)
    document.close(discard=True)


@pytest.mark.parametrize("edit", [apply_scenario, remove_scenario])
def test_a_scenario_that_is_gone_is_refused(edit: object) -> None:
    with pytest.raises(Refused, match="removed meanwhile"):
        edit(PLAN, "s")  # type: ignore[operator]


def test_a_task_that_a_scenario_changes_can_be_removed_and_the_scenario_stays() -> None:
    plan = holding(Supposed("task", "C", "name", "X"))
    after = checked(plan, remove_rows(plan, [("task", "C")]))
    assert after.scenarios == plan.scenarios


# Keeping what was edited


def test_what_was_edited_is_kept_as_a_scenario_and_the_plan_is_as_before() -> None:
    edited = with_rows(with_task(PLAN, "A", duration=Estimate.of(480)), Link(id="L", predecessor="A", successor="D"))
    change = keep_as_scenario(edited, PLAN, "Faster")
    kept = checked(edited, change)
    (scenario,) = kept.scenarios.values()
    assert apply(kept, remove_scenario(kept, scenario.id)) == PLAN
    assert plan_under(PLAN, scenario).plan == edited
    assert change.label == "Keep what-if Faster"
    assert apply(kept, change.inverse()) == edited


def test_scenarios_made_meanwhile_stay_when_changes_are_kept_or_taken_back() -> None:
    edited = with_task(holding(SHORTER), "A", name="X")
    assert set(checked(edited, keep_as_scenario(edited, PLAN, "Renamed")).scenarios) > {"s"}
    assert checked(edited, back_to(edited, PLAN)) == holding(SHORTER)


def test_keeping_nothing_is_refused() -> None:
    with pytest.raises(Refused, match="Nothing is different"):
        keep_as_scenario(PLAN, PLAN, "Faster")


# Made in one step


def test_a_mitigated_risk_has_what_is_left_of_it() -> None:
    change = what_if_mitigated(PLAN, "K")
    risk = under(PLAN, change).risks["K"]
    assert (risk.probability, risk.impact, risk.percent) == (0.1, Estimate.of(480), 0.0)
    assert added(PLAN, change).name == "K01 mitigated"


def test_a_risk_of_which_nothing_says_what_is_left_cannot_be_mitigated() -> None:
    bare = with_rows(PLAN, Risk(id="Q", key="K02", name="Bare"))
    with pytest.raises(Refused, match="Give the residual probability or impact first"):
        what_if_mitigated(bare, "Q")


def test_a_residual_percentage_takes_the_place_of_the_impact() -> None:
    plan = with_rows(
        PLAN, Risk(id="Q", key="K02", name="X", tasks=("A",), impact=Estimate.of(480), residual_percent=20.0)
    )
    risk = under(plan, what_if_mitigated(plan, "Q")).risks["Q"]
    assert (risk.impact.likely, risk.percent) == (0, 20.0)


def test_a_risk_that_is_gone_is_closed() -> None:
    assert under(PLAN, what_if_without_risk(PLAN, "K")).risks["K"].state is RiskState.CLOSED


def test_a_task_lasts_so_many_times_as_long() -> None:
    change = what_if_lasting(PLAN, "B", 0.5)
    assert under(PLAN, change).tasks["B"].duration == Estimate(480, 960, 1440)
    assert added(PLAN, change).name == "B x 0.5"


def test_the_remaining_work_of_a_task_scales_with_it() -> None:
    begun = with_task(PLAN, "B", actual_start=date(2026, 3, 5), remaining=Duration(960))
    assert under(begun, what_if_lasting(begun, "B", 0.5)).tasks["B"].remaining == Duration(480)


def test_a_task_starts_earlier_by_less_lag_and_an_earlier_constraint() -> None:
    held = with_task(PLAN, "B", constraint=Constraint.SNET, constraint_date=datetime(2026, 3, 20, 8))
    after = under(held, what_if_earlier(held, "B", Duration(960)))
    assert after.links["A-B-FS"].lag == Duration(-960)
    assert after.tasks["B"].constraint_date == datetime(2026, 3, 18, 8)


def test_a_task_that_nothing_holds_cannot_start_earlier() -> None:
    with pytest.raises(Refused, match="Nothing is different"):
        what_if_earlier(PLAN, "A", Duration(960))


def test_what_waited_for_a_task_that_is_taken_out_waits_for_what_it_waited_for() -> None:
    after = under(PLAN, what_if_without_task(PLAN, "B"))
    assert "B" not in after.tasks
    assert [(link.predecessor, link.successor) for link in after.links.values()] == [("A", "C")]
    assert after.risks["K"].tasks == ()


@pytest.mark.parametrize("make", [what_if_without_task, lambda plan, task: what_if_lasting(plan, task, 2)])
def test_a_summary_task_is_refused(make: object) -> None:
    with pytest.raises(Refused, match="summary task"):
        make(PLAN, "S")  # type: ignore[operator]


def test_the_same_what_if_made_twice_gets_a_name_of_its_own() -> None:
    once = apply(PLAN, what_if_without_risk(PLAN, "K"))
    assert added(once, what_if_without_risk(once, "K")).name == "K01 gone (2)"


def test_any_edit_can_be_supposed() -> None:
    change = suppose(PLAN, set_field(PLAN, ("task", "A"), "name", "X"), "Renamed")
    assert under(PLAN, change).tasks["A"].name == "X"


# Kept with the plan


def test_a_scenario_is_mailed_with_the_plan_file(tmp_path: Path) -> None:
    plan = holding(SHORTER, Supposed("risk", "K", None, None), *scenario_of(PLAN, with_task(PLAN, "B", notes="a\nb")))
    document = Document.new(plan, tmp_path)
    document.save(tmp_path / "mailed.launchplan")
    document.close()
    again = open_document(tmp_path / "mailed.launchplan", tmp_path / "elsewhere")
    assert again.faults == ()
    assert again.plan == plan
    again.close(discard=True)


def test_the_logs_of_two_people_hold_the_scenarios_of_both() -> None:
    first = History().next_entry("base", Change("Begin", ()), author="", at="")
    base = History().append(first)
    mine = base.next_entry("ann", add_scenario(PLAN, "Mine", (SHORTER,)), author="Ann", at="")
    yours = base.next_entry("bob", add_scenario(PLAN, "Yours", (SHORTER,)), author="Bob", at="")
    both = fold(History.of([first, mine, yours]), PLAN.schema).plan
    assert sorted(row.name for row in both.scenarios.values()) == ["Mine", "Yours"]


def test_a_file_from_before_there_were_scenarios_opens_and_takes_one(tmp_path: Path) -> None:
    before = Schema(entity for entity in PLAN.schema.entities if entity is not SCENARIO)
    rows = [row for entity in before.entities for row in PLAN.table(entity.name).values()]
    document = Document.new(Plan.of(rows, before), tmp_path / "old")
    document.save(tmp_path / "old.launchplan")
    document.close()
    again = open_document(tmp_path / "old.launchplan", tmp_path / "new")
    assert again.faults == ()
    assert again.plan == PLAN
    again.do(add_scenario(again.plan, "Faster", (SHORTER,)))
    again.save()
    again.close()
    last = open_document(tmp_path / "old.launchplan", tmp_path / "last")
    assert [row.name for row in last.plan.scenarios.values()] == ["Faster"]
    last.close(discard=True)


def test_a_plan_as_yaml_keeps_its_scenarios_and_what_they_do() -> None:
    plan = holding(*scenario_of(PLAN, under(PLAN, what_if_without_task(PLAN, "B"))))
    imported = read(write(plan).content, PLAN.schema)
    assert imported.faults == ()
    (scenario,) = imported.plan.scenarios.values()
    played = plan_under(imported.plan, scenario)
    assert played.faults == ()
    assert [task.key for task in played.plan.tasks.values()] == ["A", "C", "S", "D"]
    assert len(played.plan.links) == 1


def test_an_imported_scenario_speaks_of_the_rows_of_the_plan_that_it_is_laid_over() -> None:
    plan = holding(SHORTER, Supposed("link", "A-B-FS", "lag", "480 d"))
    merged = merged_onto(plan, read(write(plan).content, PLAN.schema))
    assert merged.scenarios["s"].changes == plan.scenarios["s"].changes
    register = read_csv(write_register(plan, None, "scenario").content, PLAN.schema)
    laid = merged_onto(PLAN, register)
    (scenario,) = laid.scenarios.values()
    assert scenario.changes == plan.scenarios["s"].changes
