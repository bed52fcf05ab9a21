"""The window in German, and the script that keeps the languages up to date."""

import importlib.util
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

import resources
from ui import words
from ui.canvas import graph_texts
from ui.language import speak

ROOT = Path(resources.__file__).parents[1]
SCRIPT = ROOT / "packaging" / "languages.py"


def _loaded():
    spec = importlib.util.spec_from_file_location("languages", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


languages = _loaded()


def forget_texts():
    """Forget the texts that were written in another language."""
    words.short_day.cache_clear()
    graph_texts.short_day.cache_clear()


@pytest.fixture
def german(qapp):
    """German texts, dates and numbers, until the test is over."""
    before = QLocale()
    installed = speak(qapp, "de")
    forget_texts()
    yield installed
    for translator in installed:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)
    forget_texts()
