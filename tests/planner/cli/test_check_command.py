"""`launchplan check`: findings, and the exit code that they give."""

from tests.planner.cli.terminal import LATE, printed, terminal

FINE = LATE.replace("2026-03-03", "2026-03-04").replace("    name: It breaks", "    name: It breaks\n    owner: N1")
FINE += "people:\n  - key: N1\n    name: Ann\n"


def test_a_plan_without_findings_ends_with_zero():
    found = terminal("check", "-", stdin=FINE)
    assert (found.exit_code, found.stdout, found.stderr) == (0, "", "0 errors, 0 warnings.\n")


def test_an_error_ends_with_one():
    found = terminal("check", "-", stdin=LATE)
    assert found.exit_code == 1
    assert found.stdout.startswith("error: task B: Finishes 2026-03-04 17:00, after its deadline 2026-03-03.\n")
    assert found.stderr == "1 error, 1 warning.\n"


def test_warnings_alone_end_with_zero():
    found = terminal("check", "-", stdin=FINE.replace("    owner: N1\n", ""))
    assert found.exit_code == 0
    assert found.stdout == "warning: risk R1: Nobody owns it. Give it an owner.\n"


def test_json_holds_the_findings():
    assert printed("check", "-", stdin=LATE)["findings"][0] == {
        "severity": "error",
        "rule": "missed deadline",
        "where": "task B",
        "message": "Finishes 2026-03-04 17:00, after its deadline 2026-03-03.",
        "fix": "",
        "fixes": [],
        "source": "plan",
        "measure": None,
        "limit": None,
        "tasks": ["B"],
    }


def test_several_findings_of_a_rule_stand_under_its_title():
    found = terminal("check", "-", stdin=FINE.replace("    owner: N1\n", "") + "  - key: N2\n    name: Bo\n")
    assert "Risks without owner" not in found.stdout
    twice = LATE + LATE[LATE.index("  - key: R1") :].replace("R1", "R2")
    once = terminal("check", "-", stdin=twice).stdout
    assert "warning: plan: 2 risks have no owner: nobody is in the plan." in once
    twice += "people:\n  - key: N1\n    name: Ana\n"
    lines = terminal("check", "-", stdin=twice).stdout.splitlines()
    place = lines.index("Risks without owner: 2")
    assert [line.split(":")[0] for line in lines[place + 1 :]] == ["warning", "warning"]


def test_notes_are_counted_where_there_are_some():
    three = LATE.replace("    needs: [A]", "    needs: [A]\n  - key: C\n    name: Third\n    needs: [A, B]")
    found = terminal("check", "-", stdin=three)
    assert found.stderr == "1 error, 1 warning, 1 note.\n"
    assert "note: task C: The link A -> C says nothing that other links do not say. Remove it." in found.stdout


def test_rows_that_cannot_be_read_are_findings():
    found = terminal("check", "-", stdin=FINE.replace("probability: 0.5", "probability: 1.2"))
    assert found.exit_code == 1
    assert "R1" in found.stdout
    assert "1.2" in found.stdout


def test_the_limits_in_the_file_are_those_of_the_check():
    lagging = FINE.replace("needs: [A]", "needs: [{task: A, lag: 1h}]").replace("2026-03-04", "2026-03-05")
    assert terminal("check", "-", stdin=lagging).stdout == ""
    strict = terminal("check", "-", stdin=lagging + "checks:\n  fewest: 1\n  long_task_share: 100\n")
    assert "warning: plan: 1 of 1 links have a lag (100 %, at most 5 %): A -> B." in strict.stdout
    assert strict.exit_code == 0


def test_figures_compared_are_printed_as_json():
    lagging = FINE.replace("needs: [A]", "needs: [{task: A, lag: -1h}]")
    (lead,) = printed("check", "-", stdin=lagging)["findings"]
    assert (lead["rule"], lead["source"], lead["measure"], lead["limit"]) == ("lead", "DCMA 2", 100, 0)
    assert lead["tasks"] == ["A", "B"]
    assert lead["fixes"] == ["Remove the lead"]


def test_a_limit_that_cannot_be_is_an_error_of_the_file():
    found = terminal("check", "-", stdin=FINE + "checks:\n  lags: 140\n")
    assert found.exit_code == 1
    assert "checks" in found.stdout
    assert "140 is above 100" in found.stdout


def test_errors_come_before_warnings_and_notes():
    three = LATE.replace("    needs: [A]", "    needs: [A]\n  - key: C\n    name: Third\n    needs: [A, B]")
    words = [line.split(":")[0] for line in terminal("check", "-", stdin=three).stdout.splitlines()]
    assert words == ["error", "warning", "note"]
