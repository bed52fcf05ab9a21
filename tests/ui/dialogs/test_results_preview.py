"""The preview of results of tests: counts, faults and unknown cases, and nothing taken in before that is wanted."""

import os
from datetime import datetime

import pytest
from PySide6.QtWidgets import QLabel

import planner
from planner.model.launch_values import Level
from planner.model.quality import Execution, TestCase
from tests.planner.formats.result_files import RESULTS
from tests.ui.opened import a_session
from tests.ui.quality_plans import a_tested_launch
from ui.dialogs.results_preview import TOLD, ResultsPreview

GOOD = "case,result,at\nQ1,pass,2026-03-05 12:00\nQ2,pass,2026-03-05 12:00\n"


@pytest.fixture
def session(home):
    return a_session(a_tested_launch())


@pytest.fixture
def preview(qtbot, session, tmp_path):
    def shown(text):
        path = tmp_path / "results.csv"
        path.write_text(text, encoding="utf-8")
        made = ResultsPreview(None, session, path, planner.read_results(path.read_bytes()))
        qtbot.addWidget(made)
        made.show()
        return made

    return shown


def runs(session):
    return list(session.plan.rows(Execution).values())


def told(dialog):
    return [part.text() for part in dialog.findChildren(QLabel) if part.isVisibleTo(dialog)]


def test_a_sound_file_is_counted_and_taken_in_as_one_change(preview, session):
    dialog = preview(GOOD)
    assert dialog.told.text() == "Every result in this file can be taken in."
    assert (dialog.found.added, dialog.found.same) == (2, 0)
    assert not dialog.faults.isVisible()
    assert not dialog.make.isVisible()
    dialog.accept()
    assert len(runs(session)) == 4
    session.undo()
    assert len(runs(session)) == 2


def test_nothing_is_taken_in_by_thinking_better_of_it(preview, session):
    before = session.plan
    preview(GOOD).reject()
    assert session.plan is before


def test_faults_are_listed_by_their_lines_and_counted(preview):
    dialog = preview(GOOD + "Q3,perhaps,\nQ3,pass,never\n")
    assert dialog.told.text() == "2 rows are faulty"
    lines = dialog.faults.toPlainText().splitlines()
    assert [line.partition(",")[0] for line in lines] == ["line 4", "line 5"]


def test_unknown_cases_are_named_and_left_out_until_they_are_to_be_made(preview, session):
    dialog = preview(GOOD + "Q8,fail,\nQ9,pass,\n")
    assert dialog.make.text() == "2 test cases are not in the plan: make them"
    assert dialog.told.text() == "2 results are left out"
    assert dialog.faults.toPlainText().splitlines() == ["Not in the plan: Q8", "Not in the plan: Q9"]
    assert not dialog.level.isEnabled()
    dialog.make.setChecked(True)
    dialog.level.setCurrentIndex(dialog.level.findData(Level.LOAD))
    assert dialog.told.text() == "Every result in this file can be taken in."
    dialog.accept()
    made = [case for case in session.plan.rows(TestCase).values() if case.key in ("Q8", "Q9")]
    assert [case.level for case in made] == [Level.LOAD, Level.LOAD]


def test_without_making_them_the_others_are_taken_in(preview, session):
    notices = []
    session.noticed.connect(notices.append)
    preview(GOOD + "Q9,pass,\n").accept()
    assert len(runs(session)) == 4
    assert notices[-1].text == "Results of tests: 2 new, 0 changed, 0 known already. 1 left out."
    assert notices[-1].tone == "warning"


def test_release_and_environment_are_chosen_for_all(preview, session):
    dialog = preview(GOOD)
    dialog.release.setCurrentIndex(dialog.release.findData("V2"))
    dialog.environment.setCurrentIndex(dialog.environment.findData("E1"))
    dialog.accept()
    assert {(run.release, run.environment) for run in runs(session)[2:]} == {("V2", "E1")}


def test_results_without_a_time_get_that_of_their_file(qtbot, session, tmp_path):
    path = tmp_path / "results.csv"
    path.write_text("case,result\nQ1,fail\n", encoding="utf-8")
    os.utime(path, (1_772_625_600, 1_772_625_600))
    dialog = ResultsPreview(None, session, path, planner.read_results(path.read_bytes()))
    qtbot.addWidget(dialog)
    dialog.accept()
    assert runs(session)[-1].at == datetime(2026, 3, 4, 12, 0)
    path.unlink()
    gone = ResultsPreview(None, session, path, planner.Results(()))
    qtbot.addWidget(gone)
    assert gone.intake.at is None


def test_a_long_list_is_cut_and_counted(preview):
    dialog = preview("case,result\n" + "".join(f"T{number},pass\n" for number in range(TOLD + 7)))
    assert dialog.faults.toPlainText().splitlines()[-1] == "+ 7"


def test_notes_of_the_file_are_listed(qtbot, session):
    path = RESULTS / "gtest.xml"
    dialog = ResultsPreview(None, session, path, planner.read_results(path.read_bytes()))
    qtbot.addWidget(dialog)
    assert "Times that are no numbers, left out: 1." in dialog.faults.toPlainText()
    assert "gtest.xml" in told(dialog)
