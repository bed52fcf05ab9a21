"""Figures as plain values: complete, equal to the schedule, and ready for JSON."""

import json

from hypothesis import given, settings, strategies as st

from planner import explain_risk, risk_order, schedule
from planner.cli.figures import TASK_COLUMNS, finding_figures, order_figures, plan_figures, risk_figures, task_figures
from planner.findings.finding import Finding, Severity
from planner.findings.rules import findings_of
from planner.model.risks import Risk
from planner.model.values import Estimate, RiskState
from tests.builders import a_plan, with_rows

PLAN = a_plan("S{ A 3d > B 2d }; S > M 0d; A > C 1d")


def a_risk(key: str, *tasks: str, **values) -> Risk:
    """A risk of even odds that costs a day or two."""
    given = {"probability": 0.5, "impact": Estimate(480, 480, 960)}
    return Risk(id=key, key=key, name=f"Risk {key}", tasks=tasks, **(given | values))


def test_every_task_has_every_column_in_their_order():
    rows = list(task_figures(PLAN, schedule(PLAN)))
    assert [row["key"] for row in rows] == ["S", "A", "B", "M", "C"]
    assert all(tuple(row) == TASK_COLUMNS for row in rows)
    assert json.loads(json.dumps(rows)) == rows


def test_summary_tasks_and_milestones_are_told_apart():
    rows = {row["key"]: row for row in task_figures(PLAN, schedule(PLAN))}
    assert [key for key, row in rows.items() if row["summary"]] == ["S"]
    assert rows["M"]["kind"] == "milestone"
    assert rows["M"]["start"] == rows["M"]["finish"] == "2026-03-06T17:00:00"
    assert (rows["S"]["start"], rows["S"]["finish"]) == ("2026-03-02T08:00:00", "2026-03-06T17:00:00")


def test_floats_are_working_minutes():
    rows = {row["key"]: row for row in task_figures(PLAN, schedule(PLAN))}
    assert (rows["C"]["total_float_minutes"], rows["C"]["free_float_minutes"], rows["C"]["critical"]) == (
        480,
        480,
        False,
    )
    assert (rows["A"]["total_float_minutes"], rows["A"]["critical"]) == (0, True)


def test_the_whole_plan_is_summed_up():
    found = plan_figures(PLAN, schedule(PLAN))
    assert (found["name"], found["length_minutes"], found["length_days"]) == ("Test", 2400, 5.0)
    assert found["critical_path"][:2] == ["A", "B"]


def test_a_plan_without_tasks_has_figures_too():
    empty = a_plan("")
    assert plan_figures(empty, schedule(empty))["critical_path"] == []
    assert list(task_figures(empty, schedule(empty))) == []


def test_risks_come_worst_first_with_the_task_that_lets_most_through():
    plan = with_rows(PLAN, a_risk("R1", "C"), a_risk("R2", "A", "C"), a_risk("R3"))
    order = risk_order(plan, schedule(plan))
    rows = list(risk_figures(plan, order))
    assert [(row["rank"], row["key"], row["task"], row["tasks"]) for row in rows] == [
        (1, "R2", "A", ["A", "C"]),
        (2, "R1", "C", ["C"]),
        (3, "R3", None, []),
    ]
    assert rows[0]["explanation"] == explain_risk(plan, order.by_risk["R2"])
    assert rows[0]["mean_impact_minutes"] == 640
    assert rows[0]["screening_delay_minutes"] == 320
    assert json.loads(json.dumps(rows)) == rows


def test_a_closed_risk_delays_nothing():
    plan = with_rows(PLAN, a_risk("R1", "A", state=RiskState.CLOSED))
    (row,) = risk_figures(plan, risk_order(plan, schedule(plan)))
    assert (row["state"], row["screening_delay_minutes"]) == ("closed", 0)


def test_tasks_are_ordered_without_their_summary_tasks():
    plan = with_rows(PLAN, a_risk("R1", "A"))
    rows = list(order_figures(plan, risk_order(plan, schedule(plan))))
    assert [row["place"] for row in rows] == [1, 2, 3, 4]
    assert {row["key"] for row in rows} == {"A", "B", "C", "M"}
    first = rows[0]
    assert (first["key"], first["exposure_minutes"], first["inherited_minutes"]) == ("A", 320, 0)
    assert (first["chance"], first["endangered"], first["risks"]) == (0.5, 3, ["R1"])
    assert json.loads(json.dumps(rows)) == rows


def test_findings_are_plain_texts():
    (row,) = finding_figures(
        a_plan("A 1d"), (Finding(Severity.ERROR, "fault", "task A", "No name.", "Give one.", ("A",)),)
    )
    assert row == {
        "severity": "error",
        "rule": "fault",
        "where": "task A",
        "message": "No name.",
        "fix": "Give one.",
        "fixes": [],
        "source": "file",
        "measure": None,
        "limit": None,
        "tasks": ["A"],
    }


@settings(max_examples=30)
@given(st.lists(st.sampled_from("ABCDEF"), min_size=1, max_size=12), st.integers(0, 3))
def test_figures_of_any_plan_can_be_written_as_json(keys, risks):
    text = "; ".join(f"{key} {number % 4}d" for number, key in enumerate(dict.fromkeys(keys)))
    plan = a_plan(text)
    plan = with_rows(plan, *(a_risk(f"R{number}", keys[0]) for number in range(risks)))
    dates = schedule(plan)
    order = risk_order(plan, dates)
    found = [
        plan_figures(plan, dates),
        *task_figures(plan, dates),
        *risk_figures(plan, order),
        *order_figures(plan, order),
        *finding_figures(plan, findings_of(plan, dates)),
    ]
    assert json.loads(json.dumps(found, allow_nan=False)) == found
