"""What leaves the window: tables of lists, and where their files go."""

import csv
import io
from types import SimpleNamespace

import pytest
from PySide6.QtGui import QGuiApplication

from tests.builders import a_plan
from tests.ui.opened import a_session
from ui.dialogs import asking
from ui.models.register import Register
from ui.models.risk_lists import RiskRanking, risk_columns
from ui.widgets.exports import Table, folder_of, table_actions, table_of, written
from ui.widgets.ranked_table import RankedTable
from ui.widgets.register_table import RegisterTable


@pytest.fixture
def ranking(qtbot, session, look):
    made = RankedTable(session, look, RiskRanking(session), "delay")
    made.setAccessibleName("Risks by delay")
    qtbot.addWidget(made)
    return made


@pytest.fixture
def told():
    return []


@pytest.fixture
def offers(ranking, told):
    return {action.text(): action for action in table_actions(ranking, lambda *what: told.append(what))}


def test_a_table_is_text_with_quotes_where_a_cell_holds_the_separator():
    assert Table(("A", "B"), (("1,5", "x"),)).separated() == 'A,B\n"1,5",x\n'


def test_a_list_is_a_table_of_what_it_shows(ranking):
    found = table_of(ranking)
    assert found.head == ("#", "Risk", "Delay", "Why")
    assert [row[:3] for row in found.rows] == [("1", "K1  Supplier late", "0.5 d"), ("2", "K2  Rain", "0 d")]
    assert found.rows[0][3].startswith("If K1 happens")


def test_hidden_columns_and_filtered_rows_are_left_out_and_moved_columns_stand_where_they_are(qtbot, session, look):
    view = RegisterTable(session, look, Register(session, session.plan.schema.entity("risk"), risk_columns()))
    qtbot.addWidget(view)
    header = view.horizontalHeader()
    header.setSectionHidden(view.register.column_of("owner"), True)
    header.moveSection(header.visualIndex(view.register.column_of("name")), 0)
    view.register.filter("rain")
    found = table_of(view)
    assert found.head[0] == "Risk"
    assert "Owner" not in found.head
    assert [row[0] for row in found.rows] == ["Rain"]


def test_a_list_is_copied_as_spreadsheets_take_it(offers, ranking, told):
    offers["Copy the whole table"].trigger()
    assert QGuiApplication.clipboard().text() == table_of(ranking).separated("\t")
    assert told == [("The table is on the clipboard.", "done")]


def test_a_list_is_saved_under_its_name_beside_the_plan(offers, ranking, told, tmp_path, monkeypatch):
    proposals = []
    answer = tmp_path / "chosen.csv"
    monkeypatch.setattr(asking, "ask_save", lambda *asked: proposals.append(asked[2]) or (answer, ""))
    offers["Save the table as CSV..."].trigger()
    assert proposals == [folder_of(ranking.session) / "Risks by delay.csv"]
    rows = list(csv.reader(io.StringIO(answer.read_bytes().decode("utf-8-sig"))))
    assert tuple(rows[0]) == table_of(ranking).head
    assert told == [("chosen.csv is written.", "done")]


def test_saving_can_be_given_up(offers, told, monkeypatch):
    monkeypatch.setattr(asking, "ask_save", lambda *_asked: None)
    offers["Save the table as CSV..."].trigger()
    assert told == []


def test_what_cannot_be_written_is_told_as_an_error(tmp_path):
    text, tone = written(tmp_path / "no such folder" / "x.csv", b"1")
    assert tone == "error"
    assert text


def test_files_go_beside_the_plan_or_where_documents_are(tmp_path):
    session = a_session(a_plan("A 1d"), tmp_path)
    assert folder_of(session).is_absolute()
    beside = SimpleNamespace(document=SimpleNamespace(path=tmp_path / "launch.launchplan"))
    assert folder_of(beside) == tmp_path


def test_what_cannot_be_written_is_told_in_german(german, tmp_path):
    text, _tone = written(tmp_path / "no such folder" / "x.csv", b"1")
    assert "lässt sich nicht schreiben" in text
    assert text.endswith("Wählen Sie einen anderen Ort.")
