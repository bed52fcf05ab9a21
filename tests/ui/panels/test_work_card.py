"""The card of what somebody has to do."""

from datetime import datetime

import pytest

import planner
from tests.ui.opened import a_session
from ui.panels.work_card import LISTED, WorkCard
from ui.settings import ME

NOW = datetime(2026, 4, 25)


@pytest.fixture
def opened(tmp_path):
    return a_session(planner.example(), tmp_path)


@pytest.fixture
def card(qtbot, opened, settings):
    made = WorkCard(opened, settings, lambda _id: None)
    qtbot.addWidget(made)
    made.show_work(NOW)
    return made


def test_the_first_person_is_listed_until_somebody_chooses(card, opened):
    person = next(row for row in opened.plan.people.values() if row.key == card.who.typed())
    assert person.name == card.who.currentText()
    found = planner.my_work(opened.plan, opened.schedule, person.id, NOW)
    assert {line.id for line in card.lines} <= {one.id for one in found}
    assert len(card.lines) == min(LISTED, len(found))


def test_what_is_overdue_comes_first(card):
    tones = [line.tone for line in card.lines]
    assert tones == sorted(tones, key=lambda tone: tone != "critical")


def test_a_choice_is_remembered_and_a_role_can_be_chosen(qtbot, card, opened, settings):
    role = next(iter(opened.plan.roles.values()))
    card.who.put(role.key)
    card.who.finished.emit()
    assert settings.value(ME) == role.key
    found = {one.id for one in planner.my_work(opened.plan, opened.schedule, role.id, NOW)}
    assert {line.id for line in card.lines} <= found
    again = WorkCard(opened, settings, lambda _id: None)
    qtbot.addWidget(again)
    again.show_work(NOW)
    assert again.who.typed() == role.key


def test_a_key_that_the_plan_does_not_have_is_no_choice(qtbot, opened, settings):
    settings.choose(ME, "GONE")
    made = WorkCard(opened, settings, lambda _id: None)
    qtbot.addWidget(made)
    made.show_work(NOW)
    assert made.who.typed() != "GONE"
    assert made.lines


def test_a_plan_without_people_has_nothing_to_choose(qtbot, tmp_path, settings):
    made = WorkCard(a_session(planner.new_plan("Empty", None), tmp_path), settings, lambda _id: None)
    qtbot.addWidget(made)
    made.show_work(NOW)
    assert made.who.isHidden()
    assert made.lines == ()
