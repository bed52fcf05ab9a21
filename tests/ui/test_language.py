"""The language of the window: the second one is loaded whole, and its file says what the program says."""

import re
import shutil
import sys
import xml.etree.ElementTree as ET
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QLabel, QWidget

import resources
from planner.sentences import told
from tests.ui.german import languages
from ui import language
from ui.app import new_application, new_window
from ui.language import LOCALES, dates_in, first_of, in_use, speak, spoken
from ui.settings import LANGUAGE, Settings
from ui.words import counted, day, retold, said

ROOT = Path(resources.__file__).parents[1]
GERMAN = ROOT / "resources" / "languages" / "launch_planner_de.ts"


def tool(name):
    found = shutil.which(name, path=str(Path(sys.executable).parent))
    return found or pytest.skip(f"{name} is not installed beside this Python")


def messages():
    return ET.parse(GERMAN).getroot().iter("message")  # noqa: S314 - a file of our own


def test_german_says_german(german):
    assert QCoreApplication.translate("Inspector", "Total float") == "Gesamtpuffer"


def test_the_texts_of_qt_come_along(german):
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_a_text_without_a_translation_stays_as_it_was_written(german):
    assert QCoreApplication.translate("Inspector", "no such text") == "no such text"


@pytest.mark.parametrize("choice", ["en", "xx", "../de", ""])
def test_english_and_unknown_languages_install_nothing(qapp, choice):
    assert speak(qapp, choice) == ()


def test_the_system_means_a_plain_code():
    assert re.fullmatch("[a-zA-Z]{1,3}", spoken("system"))


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        (["de-AT", "en"], "de"),
        (["de_DE"], "de"),
        (["en-GB"], "en"),
        (["fr-FR", "de"], "en"),
        (["C"], "en"),
        (["DE"], "de"),
        ([], "en"),
    ],
)
def test_the_language_of_the_desktop_is_spoken_if_we_have_it_and_english_otherwise(wanted, code):
    assert first_of(wanted) == code


def test_the_window_follows_the_desktop_unless_told_otherwise(tmp_path):
    assert Settings(tmp_path / "settings.ini").value(LANGUAGE) == "system"


def test_the_texts_follow_a_german_desktop(qapp, monkeypatch):
    monkeypatch.setattr(language, "first_of", lambda _wanted: "de")
    before, installed = QLocale(), speak(qapp, "system")
    found = QCoreApplication.translate("Inspector", "Total float")
    for translator in installed:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)
    assert found == "Gesamtpuffer"


@pytest.mark.parametrize(
    ("choice", "code", "desktop", "dates"),
    [
        ("system", "de", QLocale.Language.German, None),
        ("system", "en", QLocale.Language.English, None),
        ("system", "en", QLocale.Language.French, QLocale.Language.English),
        ("system", "en", QLocale.Language.C, QLocale.Language.English),
        ("de", "de", QLocale.Language.English, QLocale.Language.German),
        ("en", "en", QLocale.Language.English, QLocale.Language.English),
        ("xx", "xx", QLocale.Language.German, QLocale.Language.English),
    ],
)
def test_dates_are_written_in_the_language_of_the_texts(choice, code, desktop, dates):
    assert dates_in(choice, code, desktop) == dates


def test_the_language_in_use_is_that_of_the_texts(german):
    assert in_use() == ET.parse(GERMAN).getroot().get("language")  # noqa: S314 - a file of our own


def test_without_translations_the_language_in_use_is_english(qapp):
    assert in_use() == "en"


def test_every_language_of_the_setting_has_a_file():
    assert [code for code in LANGUAGE.choices if code not in {"system", "en"}] == ["de"]
    assert {code for code in LANGUAGE.choices if code != "system"} == set(LOCALES)
    assert GERMAN.with_suffix(".qm").is_file()


def test_placeholders_are_the_same_on_both_sides():
    for message in messages():
        told = message.findtext("translation") or ""
        if told:
            wanted = sorted(re.findall("%[0-9n]", message.findtext("source") or ""))
            assert sorted(re.findall("%[0-9n]", told)) == wanted, told


def test_no_text_waits_for_a_translation():
    assert [
        message.findtext("source") for message in messages() if message.find("translation[@type]") is not None
    ] == []


def test_lupdate_leaves_no_difference(tmp_path):
    tool("pyside6-lupdate")
    copy = Path(shutil.copy(GERMAN, tmp_path / GERMAN.name))
    languages.update(copy)
    assert copy.read_text("utf-8") == GERMAN.read_text("utf-8")


def test_the_compiled_file_is_made_of_the_written_one(tmp_path):
    tool("pyside6-lrelease")
    made = tmp_path / "made.qm"
    languages.compiled(GERMAN, made)
    assert made.read_bytes() == GERMAN.with_suffix(".qm").read_bytes()


def test_a_chosen_language_writes_dates_its_own_way(german):
    assert day(date(2026, 3, 3)) == "Di. 3. März 2026"


def test_a_text_with_parts_is_said_in_german(german):
    assert said("%1 runs", "12") == "12 Durchläufe"


@pytest.mark.parametrize(("count", "words"), [(0, "0 Vorgänge"), (1, "1 Vorgang"), (2, "2 Vorgänge")])
def test_what_is_counted_is_one_or_many(german, count, words):
    assert counted(count, "task", "tasks") == words


def test_a_sentence_of_the_planner_is_said_with_its_parts(german):
    sentence = told("Remove %1", told("task %1", "A"))
    assert retold(sentence) == "Vorgang A entfernen"


def test_a_name_in_a_sentence_is_left_as_it_is(german):
    assert retold(told("task %1", "Duration")) == "Vorgang Duration"


def test_a_sentence_in_english_is_its_text(qapp):
    assert retold(told("Remove %1", told("task %1", "A"))) == "Remove task A"


def test_a_part_that_looks_like_a_place_is_no_place(german):
    assert said("Link %1 to %2", "%2", "B") == "%2 mit B verknüpfen"


@pytest.mark.parametrize(("count", "words"), [(0, "0 tasks"), (1, "1 task"), (1200, "1,200 tasks")])
def test_english_counts_without_any_translation(qapp, count, words):
    before = QLocale()
    speak(qapp, "en")
    assert counted(count, "task", "tasks") == words
    QLocale.setDefault(before)


def test_the_window_opens_in_german(german, qtbot, tmp_path):
    window = new_window(new_application(), Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(window)
    window.show()
    shown = {child.text() for child in window.findChildren(QLabel)} | {
        child.accessibleName() for child in window.findChildren(QWidget)
    }
    assert "Meldungen" in shown
    assert "Notifications" not in shown
