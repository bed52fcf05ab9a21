"""The phrases of the launch practice about tests and the QA analyst, each done in the window as its check says."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton

import planner
from planner import Acceptance, SignOff, set_field
from planner.launch.gates import gate_standings
from planner.model.gates import Criterion
from planner.model.launch_values import Blocking, Level, Outcome, Result, Source
from planner.model.quality import TestCase
from tests.journeys.hands import LEFT
from tests.ui.quality_plans import a_gate, a_tested_launch
from tests.ui.windows import open_plan
from ui.dialogs.results_preview import ResultsPreview
from ui.dialogs.sign import SignDialog
from ui.panels import traceability

JUNIT = """<testsuites><testsuite name="shop" timestamp="2026-03-06T10:00:00">
<testcase classname="shop" name="Q1"/><testcase classname="shop" name="Q2">{}</testcase>
<testcase classname="shop" name="Q3">{}</testcase></testsuite></testsuites>"""
FAILURE = "<failure message='expected 1 but was 2'/>"


@pytest.fixture
def quality(hands):
    """Somebody who looks at the quality page of a launch."""
    open_plan(hands.window, a_tested_launch(a_gate("G4", "Ready"), no_blocker("G4")))
    hands.window.show_page("quality")
    return hands


def no_blocker(gate):
    """A criterion: no blocker is open."""
    return Criterion(id=f"B{gate}", gate=gate, name="No blocker", source=Source.BUGS, most=0.0, severity=1)


def gate(hands, key):
    return gate_standings(hands.session.schedule)[key]


def outcome(hands, criterion):
    rows = (one for standing in gate_standings(hands.session.schedule).values() for one in standing.criteria)
    return next(one for one in rows if one.criterion.id == criterion)


def panel(hands, name="test_summary"):
    return hands.window._built["quality"].part(name)


def take(dialog):
    assert isinstance(dialog, ResultsPreview)
    button = next(one for one in dialog.findChildren(QPushButton) if one.text() == "Take into this plan")
    QTest.mouseClick(button, LEFT)


def results(tmp_path, first="", second=""):
    path = tmp_path / "report.xml"
    path.write_text(JUNIT.format(first, second), encoding="utf-8")
    return path


def bring(hands, path):
    """Import a file of results with the button of the page, as a person does."""
    hands.with_dialogs(lambda: hands.click_on("Import results..."), hands.choose_file(path), take)


def sign(hands, answer, *conditions):
    """Sign the sign-off of the launch in its dialog; return what it says is wrong."""
    button = next(one for one in panel(hands).findChildren(QPushButton) if one.accessibleName().endswith("... Y1"))
    hands.click(button)
    dialog = hands.window.findChildren(SignDialog)[-1]
    dialog.person.setCurrentIndex(dialog.person.findData("N1"))
    dialog.choose(answer)
    for number, (text, due) in enumerate(conditions):
        row = dialog.conditions[number] if number < len(dialog.conditions) else dialog.add_condition()
        row.text.setText(text)
        row.due.setText(due)
    hands.click_on("Sign", dialog)
    wrong = dialog.wrong.text()
    QDialog.reject(dialog)
    return wrong


def test_developed_and_rigorously_tested_imports_results_that_move_pass_rate_and_exit_criterion(quality, tmp_path):
    hands = quality
    assert panel(hands).passed.figure.text() == "50 %"
    assert outcome(hands, "C1").outcome is not Outcome.PASSED
    bring(hands, results(tmp_path))
    hands.until(lambda: panel(hands).passed.figure.text() == "100 %")
    assert outcome(hands, "C1").outcome is Outcome.PASSED
    bring(hands, results(tmp_path))
    assert len(hands.plan.table("execution")) == 5
    table = tmp_path / "manual.csv"
    table.write_text("case;result;at\nQ3;fail;2026-03-07\n", encoding="utf-8")
    bring(hands, table)
    hands.until(lambda: panel(hands).passed.figure.text() == "66.7 %")
    assert outcome(hands, "C1").outcome is Outcome.FAILED


def test_unit_and_integration_testing_with_two_failures_turn_gate_g2_red_and_name_the_cases(quality, tmp_path):
    hands = quality
    bring(hands, results(tmp_path, FAILURE, FAILURE))
    judged = outcome(hands, "C1")
    assert judged.outcome is Outcome.FAILED
    assert judged in gate(hands, "G2").failing
    assert "Q2, Q3" in judged.why
    hands.until(lambda: [line.id for line in panel(hands).failed.lines] == ["Q2", "Q3"])


def test_user_acceptance_testing_is_not_signed_with_an_open_bug_of_severity_1(quality):
    hands = quality
    hands.session.edit(lambda plan: set_field(plan, ("bug", "U1"), "severity", 1))
    assert "A bug of severity 1 is open: U1." in sign(hands, Acceptance.ACCEPTED)
    assert hands.plan.rows(SignOff)["Y1"].result is Acceptance.OPEN


def test_user_acceptance_with_conditions_makes_tasks_with_due_dates_and_keeps_what_was_signed(quality):
    hands = quality
    assert sign(hands, Acceptance.CONDITIONAL, ("Charge once", "2026-03-20"), ("Tell support", "2026-03-21")) == ""
    signed = hands.plan.rows(SignOff)["Y1"]
    tasks = [hands.plan.tasks[task] for task in signed.tasks]
    assert [(task.name, str(task.deadline)) for task in tasks] == [
        ("Charge once", "2026-03-20"),
        ("Tell support", "2026-03-21"),
    ]
    assert "Card is charged: fail" in signed.snapshot
    hands.session.edit(lambda plan: set_field(plan, ("execution", "X2"), "result", Result.PASSED))
    for name, value in (("snapshot", "x"), ("result", Acceptance.ACCEPTED)):
        assert not hands.session.edit(
            lambda plan, name=name, value=value: set_field(plan, ("sign_off", "Y1"), name, value)
        )
    assert hands.plan.rows(SignOff)["Y1"] == signed
    assert "It is signed, so it stays as it was signed." in hands.window._notices.texts()[-1]


def test_defining_the_scope_exports_the_traceability_matrix_with_its_gap(quality, tmp_path, monkeypatch):
    hands, path = quality, tmp_path / "matrix.csv"
    hands.click_on("Traceability")
    assert [row.item.key for row in panel(hands, "traceability").traced.gaps] == ["I2"]
    monkeypatch.setattr(traceability, "ask_path", lambda *_asked: path)
    hands.click_on("Export as CSV...")
    assert path.read_text("utf-8-sig").splitlines()[2] == "I2,Pay by invoice,no case,no case,no case,"


def test_quality_assurance_one_bug_made_a_blocker_turns_gates_g2_and_g4_red_at_once(quality):
    hands = quality
    assert [outcome(hands, one).outcome for one in ("C2", "BG4")] == [Outcome.PASSED, Outcome.PASSED]
    hands.session.edit(lambda plan: set_field(plan, ("bug", "U1"), "blocking", Blocking.BLOCKER))
    assert [outcome(hands, one).outcome for one in ("C2", "BG4")] == [Outcome.FAILED, Outcome.FAILED]
    hands.until(lambda: "1 blocker" in panel(hands).bugs.detail.text())


def test_the_qa_analyst_finds_plans_bugs_and_standards_on_the_quality_page(quality):
    hands, page = quality, quality.window._built["quality"]
    for name in ("test_summary", "traceability", "test_case", "execution", "bug", "sign_off"):
        page.show_part(name)
        assert page.shown == name
    missing = planner.level_figures(hands.plan, Level.ACCEPTANCE).missing
    assert [str(one).partition(":")[0] for one in missing] == [
        "Cases not executed",
        "Must pass and have not",
        "Passed",
        "Open bugs of severity 1 or 2",
    ]


def test_results_of_unknown_cases_are_previewed_and_made_where_that_is_wanted(quality, tmp_path):
    hands, path = quality, tmp_path / "other.csv"
    path.write_text("case,result\nQ1,pass\nnew-one,pass\n", encoding="utf-8")

    def make(dialog):
        dialog.make.click()
        take(dialog)

    hands.with_dialogs(lambda: hands.window.files.read(path), make)
    assert "new-one" in [case.key for case in hands.plan.rows(TestCase).values()]
