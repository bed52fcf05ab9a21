"""What the launch practice asks of gates and readiness, each phrase tried as a person would try it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QDialog, QPushButton

import planner
from planner.model.gates import ChecklistItem
from planner.model.launch_values import Ballot, Outcome, Source, Weight
from planner.model.quality import Bug
from planner.model.values import TaskKind
from tests.builders import with_rows, with_settings, with_task
from tests.planner.cli.terminal import terminal
from tests.planner.launch.launches import asking, gated, listing, voted
from tests.ui.windows import open_plan
from ui.dialogs.gate_votes import ReviewQuestion
from ui.settings import SIMULATE

if TYPE_CHECKING:
    from pathlib import Path

    from planner import Plan
    from tests.journeys.hands import Hands

GO = Ballot.GO


def on_readiness(hands: Hands, settings, plan: Plan, part: str):
    """Open a plan at its start and show a part of the readiness page."""
    settings.choose(SIMULATE, "never")
    open_plan(hands.window, with_settings(plan, status_date=plan.settings.start))
    hands.window.show_page("readiness")
    page = hands.window._built["readiness"]
    page.show_part(part)
    hands.app.processEvents()
    return page.part(part)


def press(hands: Hands, panel, name: str) -> None:
    """Press a button by its name."""
    next(button for button in panel.findChildren(QPushButton, name) if button.isVisible()).click()
    hands.app.processEvents()


def states(panel) -> dict[str, str]:
    """The state of each gate in the list, by its key."""
    model = panel.table.register
    key, state = model.column_of("key"), model.column_of("state")
    return {model.index(row, key).data(): model.index(row, state).data() for row in range(model.rowCount())}


def saved(plan: Plan, folder: Path) -> Path:
    """The plan as a file of the program."""
    document = planner.Document.new(plan)
    document.save(folder / "plan.launchplan")
    document.close(discard=True)
    return folder / "plan.launchplan"


def test_ready_for_production_one_mandatory_fail_caps_at_red_though_the_score_is_96(hands: Hands, settings) -> None:
    done = {"state": Outcome.PASSED, "points": 96.0, "evidence": "report.pdf"}
    plan = listing(gated(), done, {"points": 4.0, "weight": Weight.MANDATORY, "state": Outcome.FAILED})
    panel = on_readiness(hands, settings, plan, "score")
    assert panel.cards[0].accessibleName() == "All of the checklist: 96, red"
    row = hands.plan.rows(ChecklistItem)["I2"]
    hands.session.do(planner.diff(hands.plan, with_item(hands.plan, replace(row, state=Outcome.PASSED))))
    assert panel.cards[0].accessibleName() == "All of the checklist: 100, green"


def with_item(plan: Plan, row: ChecklistItem) -> Plan:
    """The plan with another state of an item."""
    return plan.with_tables({"checklist_item": {**plan.rows(ChecklistItem), row.id: row}})


def test_ready_for_production_not_applicable_requires_a_reason(hands: Hands, settings) -> None:
    panel = on_readiness(hands, settings, listing(gated(), {}), "score")
    press(hands, panel, "review-I1")
    question = next(one for one in hands.window.findChildren(QDialog) if isinstance(one, ReviewQuestion))
    question.outcome.put("not applicable")
    question.reviewer.put("PQA")
    question.accept()
    assert "without a reason" in question.why_not.text()
    question.reason.setText("No personal data")
    question.accept()
    assert hands.plan.rows(ChecklistItem)["I1"].state is Outcome.NOT_APPLICABLE


def test_quality_standards_one_bug_made_a_blocker_turns_both_gates_red_at_once(hands: Hands, settings) -> None:
    plan = with_task(asking(gated(), {"source": Source.BUGS}), "B", kind=TaskKind.GATE)
    plan = asking(plan, {"id": "C9", "gate": "B", "source": Source.BUGS})
    plan = with_rows(plan, Bug(id="U1", key="U1", name="Prices are rounded wrong", severity=3))
    panel = on_readiness(hands, settings, plan, "gates")
    assert states(panel) == {"G": "\u25cb open", "B": "\N{CHECK MARK} go"}
    hands.session.edit(lambda now: planner.set_text(now, ("bug", "U1"), "blocking", "blocker"))
    red = "\N{MULTIPLICATION X} open, criteria fail"
    assert states(panel) == {"G": red, "B": red}


def test_who_signs_off_votes_in_fixed_order_with_a_veto_and_conditions_as_tasks(hands: Hands, settings) -> None:
    panel = on_readiness(hands, settings, gated(), "gates")
    for role in ("PO", "QA", "OPS"):
        press(hands, panel, f"vote-{role}-go")
    assert panel.state.text() == "\N{CHECK MARK} go"
    asked = [one.role for one in panel.found.poll]
    assert asked == ["QA", "OPS", "PO"]
    spoken = planner.Spoken(role="QA", ballot=Ballot.NO_GO, reason="It crashes")
    hands.session.edit(lambda now: planner.cast_vote(hands.session.schedule, "G", spoken, planner.plan_now(now)))
    assert panel.state.text() == "\N{MULTIPLICATION X} no-go"


@pytest.mark.parametrize(("votes", "code"), [((GO, GO, GO), 0), ((GO, GO), 1), ((Ballot.NO_GO, GO, GO), 1)])
def test_the_devops_engineer_stops_a_pipeline_at_a_gate_that_is_no_go(tmp_path: Path, votes, code: int) -> None:
    plan = with_settings(voted(gated(), *votes), status_date=date(2026, 3, 2))
    assert terminal("gate", "G", saved(plan, tmp_path)).exit_code == code


def test_the_devops_engineer_keeps_gates_and_votes_as_yaml_that_comes_back_byte_by_byte() -> None:
    yaml = next(known for known in planner.FORMATS if known.name == "yaml")
    plan = voted(asking(gated(), {"source": Source.BUGS}), GO, Ballot.CONDITIONAL)
    text = yaml.write(plan, planner.schedule(plan)).content
    again = yaml.read(text, planner.SCHEMA).plan
    assert yaml.write(again, planner.schedule(again)).content == text
