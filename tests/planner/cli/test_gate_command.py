"""`launchplan gate`: the state of a gate, for people and for pipelines."""

from datetime import date
from pathlib import Path

import pytest

import planner
from tests.planner.cli.terminal import printed, terminal

GATED = """\
format: launch-plan
version: 1
plan: {name: Gated, time_zone: UTC, start: 2026-03-02}
roles:
  - {key: QA, name: Quality}
  - {key: OPS, name: Operations}
people:
  - {key: ANA, name: Ana, role: QA}
tasks:
  - {key: A, name: Work, duration: 1/2/4d}
  - key: G1
    name: Test exit
    kind: gate
    duration: 0d
    deadline: 2026-03-20
    needs: [A]
    rules:
      - {voters: [QA, OPS], vetoes: [QA], conditions: [C]}
    criteria:
      - {name: No bad bugs, source: bugs}
    votes:
      - {role: OPS, ballot: go, at: '2026-03-03 12:00'}
      - {role: QA, person: ANA, ballot: go, at: '2026-03-03 12:00'}
  - {key: C, name: Mend it, duration: 1d, needs: [G1]}
"""
CONDITIONAL = GATED.replace("person: ANA, ballot: go,", "person: ANA, ballot: go with conditions, reason: Mend it,")
ASSIGNED = CONDITIONAL.replace("name: Mend it,", "name: Mend it, owner: ANA, deadline: 2026-03-19,")
OPEN = GATED.replace("      - {role: OPS, ballot: go, at: '2026-03-03 12:00'}\n", "")
VETO = GATED.replace("person: ANA, ballot: go,", "person: ANA, ballot: no-go, reason: It crashes,")
AT = ("--at", "2026-03-04")


@pytest.mark.parametrize(
    ("plan", "code", "state"),
    [
        (GATED, 0, "go"),
        (CONDITIONAL, 1, "go with conditions"),
        (ASSIGNED, 0, "go with conditions"),
        (OPEN, 1, "open"),
        (VETO, 1, "no-go"),
    ],
)
def test_the_exit_code_is_0_for_a_go_and_for_conditions_that_all_are_tasks(plan, code, state):
    found = terminal("gate", "-", "G1", *AT, stdin=plan)
    assert found.exit_code == code
    assert found.stdout.startswith(f"G1  Test exit: {state}\n")


def test_it_says_why_and_lists_criteria_votes_and_conditions():
    said = terminal("gate", "-", "G1", *AT, stdin=VETO).stdout
    assert "    Quality vetoes: It crashes\n" in said
    assert "Planned 2026-03-03 17:00, due 2026-03-20.\n" in said
    assert "No bad bugs  mandatory  pass     Open bugs of severity 2 or graver, and blockers: 0, at most 0.\n" in said
    lines = said.splitlines()
    assert lines.index("Quality     yes   no-go  It crashes") < lines.index("Operations  no    go")
    assert lines[-1] == "C          Mend it  no              no"


def test_silence_is_a_no_go_after_the_time_of_the_gate():
    found = terminal("gate", "-", "G1", "--at", "2026-03-21", stdin=OPEN)
    assert found.stdout.startswith("G1  Test exit: no-go\n    Its time passed on 2026-03-20 without a go")


def test_the_time_is_the_status_date_where_nothing_else_is_said():
    dated = OPEN.replace("start: 2026-03-02", "start: 2026-03-02, status_date: 2026-03-04")
    assert terminal("gate", "-", "G1", stdin=dated).stdout.startswith("G1  Test exit: open")
    assert terminal("gate", "-", "G1", stdin=OPEN).stdout.startswith("G1  Test exit: no-go")
    assert date.today() > date(2026, 3, 21)  # noqa: DTZ011


def test_runs_tell_how_likely_the_gate_is_passed_by_its_date():
    planned = GATED.replace("    deadline: 2026-03-20\n", "")
    said = terminal("gate", "-", "G1", *AT, "--runs", "400", stdin=planned).stdout
    assert " % of the runs it is passed by then; P50 2026-03-0" in said
    assert "In 100 % of the runs" in terminal("gate", "-", "G1", *AT, "--runs", "400", stdin=GATED).stdout
    chance = printed("gate", "-", "G1", *AT, "--runs", "400", stdin=planned)["gate"]["forecast"]["chance"]
    assert 0.2 < chance < 0.6


def test_json_holds_the_same_as_values():
    found = printed("gate", "-", "G1", *AT, stdin=ASSIGNED)["gate"]
    assert (found["state"], found["lets_pass"], found["due"]) == ("go with conditions", True, "2026-03-20")
    assert [(one["role"], one["vote"], one["person"]) for one in found["votes"]] == [
        ("Quality", "go with conditions", "Ana"),
        ("Operations", "go", None),
    ]
    assert found["conditions"] == [{"task": "C", "done": False, "assigned": True}]
    assert found["criteria"][0]["outcome"] == "pass"
    assert found["forecast"] is None


def test_key_and_file_may_come_in_any_order(tmp_path: Path):
    (tmp_path / "gated.yaml").write_text(GATED, "utf-8")
    assert terminal("gate", "g1", tmp_path / "gated.yaml", *AT).exit_code == 0
    assert terminal("gate", tmp_path / "gated.yaml", "g1", *AT).exit_code == 0


def test_what_is_no_file_is_a_wrong_call():
    found = terminal("gate", "G1", "no-such-file")
    assert found.exit_code == 2
    assert "does not exist" in found.stderr


def test_an_unknown_gate_is_told_with_those_there_are():
    found = terminal("gate", "-", "A", stdin=GATED)
    assert found.exit_code == 1
    assert "No gate of this plan has the key 'A'. Its gates: G1." in found.stderr
    none = GATED.replace("kind: gate", "kind: milestone").partition("    rules:")[0]
    assert "It has no gates." in terminal("gate", "-", "A", stdin=none).stderr


def test_a_plan_with_faults_holds_a_pipeline_up():
    faulty = GATED + "  - {key: X, name: Bad, duration: nonsense}\n"
    found = terminal("gate", "-", "G1", *AT, stdin=faulty)
    assert found.exit_code == 1
    assert found.stdout.startswith("G1  Test exit: go\n")


def test_a_moment_that_is_none_is_told():
    found = terminal("gate", "-", "G1", "--at", "soonish", stdin=GATED)
    assert found.exit_code == 1
    assert "soonish" in found.stderr


def test_a_plan_file_says_the_same_as_the_text_it_was_made_of(tmp_path: Path):
    document = planner.Document.new(planner.FORMATS[0].read(GATED.encode(), planner.SCHEMA).plan)
    document.save(tmp_path / "gated.launchplan")
    document.close(discard=True)
    assert terminal("gate", "G1", tmp_path / "gated.launchplan", *AT).exit_code == 0
