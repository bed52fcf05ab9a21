"""The language of the window: the second one is loaded whole, and its file says what the program says."""

import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget

import resources
from ui.app import new_application, new_window
from ui.language import speak, spoken
from ui.settings import LANGUAGE, Settings

ROOT = Path(resources.__file__).parents[1]
GERMAN = ROOT / "resources" / "languages" / "launch_planner_de.ts"


@pytest.fixture
def german(qapp):
    installed = speak(qapp, "de")
    yield installed
    for translator in installed:
        qapp.removeTranslator(translator)


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


def test_every_language_of_the_setting_has_a_file():
    assert [code for code in LANGUAGE.choices if code not in {"system", "en"}] == ["de"]
    assert GERMAN.with_suffix(".qm").is_file()


def test_placeholders_are_the_same_on_both_sides():
    for message in messages():
        told = message.findtext("translation") or ""
        if told:
            wanted = sorted(re.findall("%[0-9n]", message.findtext("source") or ""))
            assert sorted(re.findall("%[0-9n]", told)) == wanted, told


def test_lupdate_leaves_no_difference(tmp_path):
    copy = shutil.copy(GERMAN, tmp_path / GERMAN.name)
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "ui").rglob("*.py"))
    options = ["-source-language", "en", "-target-language", "de", "-no-obsolete", "-locations", "none"]
    command = [tool("pyside6-lupdate"), *options, *sources, "-ts", str(copy)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    assert Path(copy).read_text("utf-8") == GERMAN.read_text("utf-8")


def test_the_compiled_file_is_made_of_the_written_one(tmp_path):
    made = tmp_path / "made.qm"
    subprocess.run([tool("pyside6-lrelease"), str(GERMAN), "-qm", str(made)], check=True, capture_output=True)
    assert made.read_bytes() == GERMAN.with_suffix(".qm").read_bytes()


def test_the_window_opens_in_german(german, qtbot, tmp_path):
    window = new_window(new_application(), Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(window)
    window.show()
    shown = {child.text() for child in window.findChildren(QLabel)} | {
        child.accessibleName() for child in window.findChildren(QWidget)
    }
    assert "Meldungen" in shown
    assert "Notifications" not in shown
