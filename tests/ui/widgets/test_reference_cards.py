"""What a row is tied to stands beside it, both ways, and each line goes there."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from planner.model.audience import Assignment
from tests.builders import a_plan, with_rows
from tests.launches import a_component, a_shop
from tests.ui.opened import a_session
from tests.ui.windows import LEFT
from ui.widgets.inspector import Inspector
from ui.widgets.reference_cards import LISTED, called, references_card, row_cards, title_card


@pytest.fixture
def session(tmp_path):
    return a_session(a_shop(), tmp_path)


def row(session, entity, row_id):
    return session.plan.table(entity)[row_id]


def texts(qtbot, card, kind=QLabel):
    """The texts in a card, in their order."""
    qtbot.addWidget(card)
    return [part.text() for part in card.findChildren(kind)]


def jumps(card):
    """The lines that go somewhere, by what they say."""
    return {part.accessibleName(): part for part in card.findChildren(QPushButton)}


def test_a_row_says_what_it_refers_to_and_what_refers_to_it(qtbot, look, session):
    card = references_card(session, row(session, "component", "api"))
    assert texts(qtbot, card) == ["NEEDS", "CHANGED BY", "COMPONENTS"]
    assert list(jumps(card)) == ["db  Db", "A  A", "B  B", "web  Web"]


def test_rows_that_refer_twice_stand_there_once(qtbot, look, tmp_path):
    session = a_session(with_rows(a_shop(), a_component("x", "mail", tasks=("A",))), tmp_path)
    card = references_card(session, row(session, "task", "A"))
    qtbot.addWidget(card)
    assert list(jumps(card)) == ["SC1  Search", "api  Api", "x  X"]


def test_a_line_goes_to_its_row(qtbot, look, session):
    card = references_card(session, row(session, "scope_item", "SC1"))
    qtbot.addWidget(card)
    qtbot.mouseClick(jumps(card)["Q1  Search finds"], LEFT)
    assert session.selected == ("Q1",)


def test_a_row_without_ties_has_no_card(look, session):
    assert references_card(session, row(session, "scope_item", "SC2")) is None


def test_many_rows_are_counted_beyond_the_first_ones(qtbot, look, tmp_path):
    parts = [a_component(f"c{number}", "db") for number in range(LISTED + 3)]
    session = a_session(with_rows(a_plan(), a_component("db"), *parts), tmp_path)
    card = references_card(session, row(session, "component", "db"))
    assert texts(qtbot, card) == ["COMPONENTS", "+ 3"]
    assert len(jumps(card)) == LISTED


def test_a_row_without_key_and_name_is_called_by_what_it_says(session):
    [booking] = session.plan.table("booking").values()
    assert called(session.plan, booking) == "Load test"
    assert called(session.plan, row(session, "component", "db")) == "db  Db"


def test_an_assignment_is_called_by_the_names_of_what_it_ties():
    plan = with_rows(a_shop(), Assignment(id="a", task="A", person="N1"))
    assert called(plan, plan.table("assignment")["a"]) == "A, Ana, responsible"


def test_a_title_says_key_and_name_and_a_name_with_markup_stays_text(qtbot, look):
    card = title_card("system", "<b>Db</b>", "CO1", look)
    assert texts(qtbot, card)[-1] == "<b>Db</b>"
    assert "CO1" in [part.text() for part in card.findChildren(QLabel)]


def test_cards_of_a_row_are_title_form_and_ties(qtbot, look, session):
    asked = []

    def form(entity, row_id):
        asked.append((entity, row_id))
        return QWidget()

    made = list(row_cards(session, look, row(session, "component", "api"), form))
    for part in made:
        qtbot.addWidget(part)
    assert asked == [("component", "api")]
    assert len(made) == 3


def test_the_inspector_shows_the_ties_of_what_is_selected(qtbot, look, session):
    inspector = Inspector(session, look)
    qtbot.addWidget(inspector)
    inspector.show()
    session.select(("db",))
    qtbot.waitUntil(lambda: "jobs  Jobs" in jumps(inspector))
    qtbot.mouseClick(jumps(inspector)["jobs  Jobs"], LEFT)
    qtbot.waitUntil(lambda: "mail  Mail" in jumps(inspector))
    assert session.selected == ("jobs",)
