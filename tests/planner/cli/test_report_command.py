"""`launchplan report`: a page of the plan on standard output or in a file."""

from tests.planner.cli.terminal import LATE, terminal

DATED = LATE.replace("plan:", "plan:\n  status_date: 2026-03-03", 1)


def test_the_status_is_printed_as_html():
    said = terminal("report", "-", stdin=DATED).stdout
    assert said.startswith("<!DOCTYPE html>")
    assert "Two tasks" in said
    assert "Fri 6 Mar 2026" in said


def test_the_same_plan_is_reported_letter_by_letter_alike():
    first, second = (terminal("report", "-", "--kind", "plan", stdin=DATED).stdout for _again in range(2))
    assert first == second


def test_a_report_goes_into_a_file(tmp_path):
    target = tmp_path / "status.html"
    assert terminal("report", "-", "-o", str(target), stdin=DATED).exit_code == 0
    assert target.read_text("utf-8") == terminal("report", "-", stdin=DATED).stdout


def test_without_a_simulation_chances_are_left_out():
    assert "not simulated" in terminal("report", "-", "--no-simulation", stdin=DATED).stdout


def test_a_report_never_replaces_the_plan_that_it_is_about(tmp_path):
    plan = tmp_path / "plan.yaml"
    plan.write_text(DATED, "utf-8")
    done = terminal("report", str(plan), "-o", str(plan))
    assert done.exit_code == 2
    assert plan.read_text("utf-8") == DATED


def test_an_unknown_kind_is_refused():
    assert terminal("report", "-", "--kind", "weather", stdin=DATED).exit_code == 2
