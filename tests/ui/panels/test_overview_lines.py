"""The lists of the overview, line by line, with the example's figures."""

from datetime import datetime

import pytest

import planner
from ui.gate_faces import face_of
from ui.panels.overview_lines import (
    SOON,
    gate_lines,
    message_lines,
    overdue_lines,
    phase_lines,
    ready_lines,
    test_lines as lines_of_tests,
)


@pytest.fixture(scope="module")
def plan():
    return planner.example()


@pytest.fixture(scope="module")
def status(plan):
    dates = planner.schedule(plan)
    return planner.launch_status(plan, dates, planner.simulate(plan, planner.Options(runs=200), schedule=dates))


def test_each_gate_has_its_state_as_sign_and_word(status):
    lines = gate_lines(status)
    assert [line.id for line in lines] == [one.id for one in status.gates]
    states = {line.name.split()[0]: line.detail for line in lines}
    assert states["A18"] == "\N{CHECK MARK} go"
    assert states["B26"] == "\N{MULTIPLICATION X} open, criteria fail"
    assert [(line.detail, line.tone) for line in lines] == [
        (face_of(one.standing).told, face_of(one.standing).tone) for one in status.gates
    ]


def test_a_gate_ahead_says_how_likely_it_is_on_time_and_one_passed_when(status):
    lines = gate_lines(status)
    assert lines[0].below.startswith("passed on")
    assert "of runs" in lines[-1].below


def test_areas_of_the_checklist_have_score_and_what_holds_them_up(status):
    lines = ready_lines(status)
    assert [line.name for line in lines][-1] == "All areas"
    overall = status.readiness.overall
    assert f"{overall.score:.0f}, {overall.passed} of {len(overall.items)}" in lines[-1].detail
    assert all(
        bool(line.below) == bool(score.capped) for line, score in zip(lines, status.readiness.areas, strict=False)
    )
    assert {line.id for line in lines} == {"go.readiness"}


def test_tests_are_counted(status):
    found = status.quality.overall
    said = {line.name: line.detail for line in lines_of_tests(status)}
    assert said["Executed"] == f"{found.executed} of {len(found.cases)}"
    assert said["Failed"] == str(len(found.failed))


def test_messages_come_by_their_day_and_overdue_ones_are_marked(status):
    lines = message_lines(status)
    assert len(lines) == SOON
    assert [line.id for line in lines] == [one.row.id for one in status.messages[:SOON]]
    assert lines[0].tone == "critical"
    assert lines[0].detail.startswith("overdue since")


def test_what_is_overdue_has_day_and_owner(status):
    lines = overdue_lines(status)
    assert lines
    assert all(line.tone == "critical" and line.detail.startswith("since ") for line in lines)


def test_phases_tell_how_far_they_are(status):
    assert [line.detail.split(" %")[0] for line in phase_lines(status)] == [
        f"{one.percent:.0f}" for one in status.phases
    ]


def test_days_of_another_year_have_it(plan):
    later = planner.launch_status(plan, planner.schedule(plan), now=datetime(2027, 1, 4))
    assert all("2026" in line.below for line in gate_lines(later))
    assert all("2026" in line.detail for line in phase_lines(later))
    assert all("2026" in line.detail for line in message_lines(later))


def test_an_empty_plan_has_no_lines():
    empty = planner.new_plan("Empty", None)
    status = planner.launch_status(empty, planner.schedule(empty))
    for lines in (gate_lines, ready_lines, lines_of_tests, message_lines, overdue_lines, phase_lines):
        assert lines(status) == []
