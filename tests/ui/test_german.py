"""The window in German: no declared text of it stays English, nothing is cut off, and the plan is reached."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QMenu, QWidget

import planner
from tests.ui.german import declared, spoken_german
from tests.ui.opened import a_launch
from tests.ui.refusals import remarks
from tests.ui.test_every_widget import PLACES, _still, clipped, enlarged, shown_at
from tests.ui.windows import closed_beside, open_plan, shared_window
from ui.areas import PAGES
from ui.widgets.forms import LABELS, _labeled as labeled, form_columns
from ui.words import graded, retold, said

HORIZONTAL, TIP = Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole


def english():
    """The declared texts that German says otherwise, in English."""
    return {text for text in declared() if said(text) != text}


def shown(whole):
    """Every text that can be read, pointed at or heard in a window and in its menus."""
    for part in whole.findChildren(QWidget):
        yield from (part.toolTip(), part.accessibleName(), part.windowTitle())
        if isinstance(part, (QLabel, QAbstractButton)):
            yield part.text()
        if isinstance(part, QLineEdit):
            yield part.placeholderText()
        if isinstance(part, QMenu):
            yield part.title()
    for action in whole.findChildren(QAction):
        if type(action.parent()).__module__.startswith("pyqtgraph"):
            continue  # of a menu that our charts never open
        yield from (action.text(), action.toolTip(), action.statusTip())
    for view in whole.findChildren(QWidget):
        yield from heads(view)


def heads(view):
    """What the columns of a table are called and mean."""
    register = getattr(view, "register", None)
    if hasattr(register, "columns"):
        for number in range(len(register.columns)):
            yield from (register.headerData(number, HORIZONTAL), register.headerData(number, HORIZONTAL, TIP))


@pytest.fixture(scope="module", autouse=True)
def german_all_along(qapp):
    """German for all tests of this module, and for the windows that they share."""
    with spoken_german(qapp):
        yield


def test_the_schedule_of_the_example_is_reached(qtbot, window):
    open_plan(window, planner.example())
    qtbot.waitUntil(lambda: window.faces is not None and window.workshop.idle)
    table = window.faces.table.register
    assert table.headerData(table.column_of("total_float"), HORIZONTAL) == "Gesamtpuffer"
    assert table.text_of(table.ids[0], table.column_of("start")).startswith("2026-")


def test_choices_are_said_in_german_and_kept_in_english(qtbot, window):
    open_plan(window, planner.example())
    qtbot.waitUntil(lambda: window.faces is not None and window.workshop.idle)
    table = window.faces.table.register
    kind = table.column_of("kind")
    gate = next(task.id for task in window.session.plan.tasks.values() if task.kind is planner.TaskKind.GATE)
    assert (table.shown_of(gate, kind), table.text_of(gate, kind)) == ("Freigabe", "gate")


def test_states_and_flags_are_said_in_german(qtbot, window):
    open_plan(window, planner.example())
    qtbot.waitUntil(lambda: window.faces is not None and window.workshop.idle)
    table = window.faces.table.register
    finished = next(one.id for one in window.session.plan.tasks.values() if one.actual_finish)
    assert table.shown_of(finished, table.column_of("state")) == "fertig"
    assert table.shown_of(finished, table.column_of("mandatory")) == "nein"


def test_words_of_the_program_are_found_in_german_and_in_english(qtbot, window):
    open_plan(window, planner.example())
    qtbot.waitUntil(lambda: window.faces is not None and window.workshop.idle)
    table = window.faces.table.register
    found = []
    for typed in ("kind:gate", "kind:freig", "kind=freigabe", "-kind!=gate"):
        table.filter(typed)
        found.append(tuple(table.ids))
    assert len(set(found)) == 1
    assert 3 < len(found[0]) < 12


def test_what_somebody_has_to_do_is_said_in_german(qtbot, window):
    open_plan(window, planner.example())
    window.show_page("overview")
    qtbot.waitUntil(lambda: any("erledigt" in text for text in shown(window)))
    assert [text for text in shown(window) if text.endswith("% done") or text.startswith("Target ")] == []


@pytest.mark.parametrize("entity", [entity.name for entity in planner.SCHEMA.entities])
def test_every_word_of_a_label_fits_beside_its_field(look, entity):
    measure = QLabel().fontMetrics()
    words = [
        word for column in form_columns(planner.SCHEMA.entity(entity)) for word in re.split("[- ]", labeled(column))
    ]
    assert [word for word in words if measure.horizontalAdvance(word) > LABELS] == []


def test_every_command_is_called_something_german(window):
    assert {action.text() for action in window.findChildren(QAction)} & english() == set()
    assert QApplication.activeWindow() is window


ALIKE = re.compile(
    r"[^a-zäöüß]*|ASAP|Build|Matrix|Plan|Quorum|Release|Text|Name|Phase|Person|Simulation|Position|Go-live|lognormal|P\d\d",
    re.IGNORECASE,
)
"""Templates that are signs and places only, or words that German writes alike."""
ELEMENT = re.compile("([A-Z][a-z]+){2,}")
"""Names of elements of a Project file, by which somebody finds them in it."""


def templates(text):
    """What a sentence and its parts were made of."""
    if hasattr(text, "template"):
        yield text.template
        for part in text.parts:
            yield from templates(part)


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    """What the planner refuses and remarks, of every kind."""
    return remarks(tmp_path_factory.mktemp("plans"))


def test_the_corpus_of_refusals_is_large(corpus):
    assert len({template for text in corpus for template in templates(text)}) > 200


def test_every_refusal_remembers_what_it_was_made_of(corpus):
    assert [text for text in corpus if not hasattr(text, "template")] == []


def test_every_refusal_is_said_in_german(corpus):
    assert [text for text in corpus if retold(text) == text] == []


def test_no_part_of_a_refusal_stays_english(corpus):
    english = {template for text in corpus for template in templates(text) if said(template) == template}
    words = {template for template in english if not ALIKE.fullmatch(re.sub("%[0-9]", "", template))}
    assert sorted(word for word in words if not ELEMENT.fullmatch(word)) == []


@pytest.mark.parametrize("known", planner.FORMATS, ids=lambda known: known.name)
def test_kinds_of_files_are_called_something_german(known):
    assert said(known.label) != known.label


@pytest.fixture(scope="module")
def walked(qapp, tmp_path_factory):
    """One window for all places."""
    with shared_window(qapp, tmp_path_factory.mktemp("german")) as window:
        yield window


@pytest.fixture(scope="module")
def doubled(qapp, tmp_path_factory):
    """One window for all places, at twice its size."""
    home = tmp_path_factory.mktemp("doubled")
    with shared_window(qapp, home) as window, enlarged(qapp, window, 2.0):
        yield window


@pytest.mark.parametrize("place", PLACES)
def test_no_declared_text_stays_english(qtbot, walked, place):
    whole = shown_at(qtbot, walked, place)
    qtbot.wait(20)
    assert sorted(english() & set(shown(whole))) == []
    closed_beside(walked)


@pytest.mark.parametrize("place", ["welcome", *(page.name for page in PAGES), "task.baseline"])
def test_no_german_text_is_cut_off_at_twice_its_size(qtbot, doubled, place):
    whole = shown_at(qtbot, doubled, place)
    qtbot.waitUntil(lambda: not clipped(whole) or not _still(qtbot, whole))
    assert clipped(whole) == []
    closed_beside(doubled)


def test_the_fields_note_and_notes_have_one_german_word_that_findings_do_not_share():
    plan = a_launch()
    edit = planner.set_field(plan, ("task", "A"), "notes", "Look twice.")
    assert retold(edit.label) == "Notizen von Vorgang A setzen"
    assert (said("Notes"), said("notes"), said("Note"), said("note")) == ("Notizen", "Notizen", "Notiz", "Notiz")
    assert (graded(1, "note"), graded(5, "note")) == ("1 Hinweis", "5 Hinweise")
