"""The window in German, and the script that keeps the languages up to date."""

import importlib.util
from contextlib import contextmanager
from functools import cache
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


@cache
def declared():
    """All declared texts, collected once: the whole program is read for them."""
    return frozenset(languages.declared())


def forget_texts():
    """Forget the texts that were written in another language."""
    words.short_day.cache_clear()
    graph_texts.short_day.cache_clear()


@contextmanager
def spoken_german(app):
    """German texts, dates and numbers for a while."""
    before = QLocale()
    installed = speak(app, "de")
    forget_texts()
    yield installed
    for translator in installed:
        app.removeTranslator(translator)
    QLocale.setDefault(before)
    forget_texts()


@pytest.fixture
def german(qapp):
    """German texts, dates and numbers, until the test is over."""
    with spoken_german(qapp) as installed:
        yield installed
