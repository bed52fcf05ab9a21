"""What fills the templates of reports."""

from datetime import date, datetime

import pytest

from planner.analysis.schedule import schedule
from planner.gallery import example
from planner.launch.quality import quality
from planner.model.launch_values import Acceptance, Extent, Outcome, Result
from planner.model.objectives import ScopeItem
from planner.model.people import Person
from planner.model.quality import Bug, Execution, SignOff, TestCase
from planner.reports.contents import CONTENTS, gate_contents, plan_contents, quality_contents
from planner.reports.pages import FOLDER, Report, report_html
from tests.builders import a_plan, with_rows, with_task
from tests.planner.launch.launches import asking, gated

NOW = datetime(2026, 3, 4, 12)


def page_of(report, plan):
    """A report of a plan at a fixed moment."""
    return report_html(report, plan, schedule(plan), now=NOW)


def test_every_report_has_contents_and_a_template():
    assert set(CONTENTS) == {report.value for report in Report}
    assert all((FOLDER / f"{name}.html").is_file() for name in CONTENTS)


def test_the_plan_lists_its_rows_in_outline_order_with_what_is_critical():
    plan = with_task(with_rows(a_plan("S{ A 3d > B 2d }; C 1d"), Person(id="N", key="N", name="Ana")), "B", owner="N")
    rows = plan_contents(plan, schedule(plan), None, NOW)["rows"]
    assert [(row["task"].key, row["depth"], row["summary"]) for row in rows] == [
        ("S", 0, True),
        ("A", 1, False),
        ("B", 1, False),
        ("C", 0, False),
    ]
    assert [row["critical"] for row in rows] == [True, True, True, False]
    assert [row["owner"] for row in rows] == ["", "", "Ana", ""]


def test_the_tests_are_those_of_the_quality_page():
    rows = (
        ScopeItem(id="s", key="S1", name="Pay"),
        ScopeItem(id="o", key="S2", name="Later", extent=Extent.OUT),
        TestCase(id="q1", key="Q1", name="Pays with a card", scope=("s",)),
        TestCase(id="q2", key="Q2", name="Pays with a voucher", scope=("s",)),
        Execution(id="e1", case="q1", result=Result.PASSED, at=date(2026, 3, 3)),
        Execution(id="e2", case="q2", result=Result.FAILED, at=date(2026, 3, 3)),
        Bug(id="b", key="U1", name="The voucher is lost", severity=2, case="q2"),
        SignOff(id="y", key="Y1", name="Acceptance"),
    )
    plan = with_rows(a_plan("A"), *rows)
    told = quality_contents(plan, schedule(plan), None, NOW)
    assert told["quality"] == quality(plan)
    assert [row.item.key for row in told["trace"].rows] == ["S1"]
    page = page_of(Report.TESTS, plan)
    for text in ("Pays with a voucher", "The voucher is lost", "Acceptance", "1 of 1 items in scope"):
        assert text in page
    assert "Open bugs of severity 1 or 2: U1." in page


def test_without_tests_the_summary_says_so():
    assert "There are no test cases." in page_of(Report.TESTS, a_plan("A"))


def test_the_record_of_a_gate_tells_the_day_of_its_deadline():
    plan = with_task(gated(), "G", deadline=date(2026, 3, 6))
    assert "due on Fri 6 Mar 2026" in page_of(Report.GATES, plan)


def test_an_open_gate_whose_criteria_fail_says_so_in_status_and_record():
    plan = with_task(asking(gated(), {"state": Outcome.FAILED}), "G", deadline=date(2026, 3, 20))
    for report in (Report.STATUS, Report.GATES):
        assert "open, criteria fail" in page_of(report, plan)
        assert "open, criteria fail" not in page_of(report, gated())


def test_conditions_of_a_sign_off_are_told():
    signed = SignOff(id="y", key="Y1", name="Acceptance", result=Acceptance.CONDITIONAL, person="N",
                     conditions="Mend U7 (due 2026-03-20)\nTell <support>")  # fmt: skip
    page = page_of(Report.TESTS, with_rows(a_plan("A"), Person(id="N", key="N", name="Ana"), signed))
    assert "Mend U7 (due 2026-03-20)" in page
    assert "Tell &lt;support&gt;" in page


def test_rates_of_tests_are_those_of_the_screen():
    cases = [TestCase(id=f"q{number}", key=f"Q{number}", name="Pays") for number in range(3)]
    runs = [Execution(id=f"e{n}", case=f"q{n}", result=one, at=date(2026, 3, 3))
            for n, one in enumerate((Result.PASSED, Result.PASSED, Result.FAILED))]  # fmt: skip
    assert "<td>66.7 %</td>" in page_of(Report.TESTS, with_rows(a_plan("A"), *cases, *runs))


def test_without_gates_the_record_says_so():
    plan = a_plan("A")
    assert gate_contents(plan, schedule(plan), None, NOW)["lines"] == ()
    assert "No gate asks for anything yet." in page_of(Report.GATES, plan)


@pytest.mark.parametrize(
    ("report", "texts"),
    [
        (Report.STATUS, ("Readiness", "Biggest risks", "Overdue", "Not part of this launch", "G2 test exit")),
        (Report.PLAN, ("Objectives", "Stakeholders", "Kick-off and charter", "Penetration test finds")),
        (Report.GATES, ("G1 plan approved", "Decision: go", "can veto", "mandatory", "no answer")),
        (Report.TESTS, ("user acceptance", "Sign-offs", "Open bugs", "What is missing for the exit")),
    ],
)
def test_the_example_fills_every_part_of_every_report(report, texts):
    plan = example()
    page = report_html(report, plan, schedule(plan))
    for text in texts:
        assert text in page, text
