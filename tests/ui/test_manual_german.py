"""The help in German: as complete as in English, in the words of the window; a missing page is read in English."""

import re
import shutil
import xml.etree.ElementTree as ET

import pytest

from tests.ui.german import ROOT
from tests.ui.test_manual import KEY as ENGLISH_KEY, LINK, OF_PARTS, WORDS
from ui.actions import ACTIONS
from ui.keymap import portable
from ui.manual import FOLDER, PAGES, found, linked, picture, text_of, title_of

GERMAN = FOLDER / "de"
BOLD = re.compile(r"\*\*([^*]+)\*\*")
QUOTED = re.compile("„([^“]+)“")
KEY = re.compile(r"\*\*((?:Strg|Alt|Umschalt)\+[^*]+|F\d+)\*\*")
KEY_WORDS = {
    "Strg": "Ctrl",
    "Umschalt": "Shift",
    "Eingabe": "Enter",
    "Komma": "comma",
    "Pos1": "Home",
    "Plus": "plus",
    "Minus": "minus",
    "Rechts": "Right",
    "Links": "Left",
    "Hoch": "Up",
    "Herunter": "Down",
}
ALONE = {"Einfg", "Entf", "Eingabe", "Esc", "Pos1", "Ende", "Strg", "Alt", *"RACI"}
"""Keys of a keyboard that stand alone."""
NOT_FULFILLED = "Ein zwingender Punkt, der nicht erfüllt ist, hält den Bereich auf Rot, bei jeder Punktzahl."
STRESSED = {
    *("Das Beispiel", "Vorlagen", "Ungespeicherte Arbeit", "Ablegen", "Kopieren und Einfügen", "S-Kurve", "Histogramm"),
    *("Zahlen", "Unbekannte", "Fehlerhafte Zeilen", "noch einmal", "Lücke", "Annahme mit Auflagen", "◆"),
    *("Schweigen ist ein No-go", NOT_FULFILLED),
    *("Excel-Arbeitsmappe", "Links", "days"),
    *("Kasten", "Raute", "Sechseck", "dicker Rand mit Zeichen", "Häkchen", "gestrichelte Verknüpfung mit Warnung"),
}
"""What is bold and no word of the window."""


@pytest.fixture(scope="module")
def words():
    """What the window says in German, by what it says in English; both in small letters and without marks of menus."""
    told = {}
    for message in ET.parse(ROOT / "resources/languages/launch_planner_de.ts").getroot().iter("message"):  # noqa: S314 - our own
        told.setdefault(plain(message.findtext("source")), set()).add(plain(message.findtext("translation")))
    return told


def plain(text):
    """A text of a menu or a head as one says it in a sentence."""
    return text.replace("&", "").removesuffix("...").strip().casefold()


def english(name):
    return (FOLDER / f"{name}.md").read_text("utf-8")


def page(name):
    return (GERMAN / f"{name}.md").read_text("utf-8")


def joined(text):
    """A text with its lines joined, so that phrases are whole."""
    return " ".join(text.split())


def shape(text):
    """How a page is built: headings, items of lists, pictures, where it leads, and what is to be typed."""
    lines = text.splitlines()
    return {
        "headings": [line.split()[0] for line in lines if line.startswith("#")],
        "items": [line.split()[0] for line in lines if re.match(r"- |\d+\. ", line)],
        "paragraphs": text.count("\n\n"),
        "pictures": [address.removeprefix("../") for address in LINK.findall(text) if address.endswith(".png")],
        "pages": sorted(address for address in LINK.findall(text) if address.endswith(".md")),
        "code": sorted(re.findall("`([^`]+)`", text)),
    }


def test_every_page_has_a_german_one_and_no_other():
    assert {place.name for place in GERMAN.iterdir()} == {f"{name}.md" for name in PAGES}


@pytest.mark.parametrize("name", PAGES)
def test_a_german_page_is_built_as_the_english_one(name):
    assert shape(page(name)) == shape(english(name))


@pytest.mark.parametrize("name", PAGES)
def test_links_and_pictures_lead_somewhere_in_the_program_and_on_disk(name):
    addresses = LINK.findall(page(name))
    assert [address for address in addresses if not (linked(address) or picture(address))] == []
    assert [address for address in addresses if not (GERMAN / address).is_file()] == []


@pytest.mark.parametrize("name", PAGES)
def test_a_german_page_has_a_title_of_its_own_and_no_markup_but_markdown(german, name):
    assert title_of(name) == page(name).splitlines()[0].removeprefix("# ")
    assert f"# {title_of(name)}" != english(name).splitlines()[0]
    assert "<" not in page(name)


@pytest.mark.parametrize("name", PAGES)
def test_the_same_keys_are_named_as_they_stand_on_a_german_keyboard(name):
    named = sorted("+".join(KEY_WORDS.get(part, part) for part in key.split("+")) for key in KEY.findall(page(name)))
    assert named == sorted(ENGLISH_KEY.findall(english(name)))
    known = {portable(key) for action in ACTIONS for key in action.keys} | OF_PARTS
    assert {WORDS.get(key, key) for key in named} - known == set()


@pytest.mark.parametrize("name", PAGES)
def test_what_is_bold_or_quoted_is_called_so_in_the_window(words, name):
    said = set().union(*words.values())
    text = joined(page(name))
    marked = {re.sub(r"\[(.*)\]", r"\1", bold) for bold in BOLD.findall(re.sub(r"\]\([^)]*\)", "]", text))}
    named = {bold for bold in marked if bold not in ALONE | STRESSED and not KEY.match(f"**{bold}**")}
    assert [phrase for phrase in sorted(named | set(QUOTED.findall(text))) if plain(phrase) not in said] == []


@pytest.mark.parametrize("name", PAGES)
def test_what_the_english_page_names_in_bold_is_named_in_german(words, name):
    text = joined(page(name)).casefold()
    named = {plain(bold) for bold in BOLD.findall(joined(english(name)))} & set(words) - {"delete"}  # the key
    assert [phrase for phrase in sorted(named) if not any(told in text for told in words[phrase])] == []


def test_every_stressed_word_is_stressed_somewhere():
    marked = {bold for name in PAGES for bold in BOLD.findall(joined(page(name)))}
    assert marked >= STRESSED


def test_pages_are_searched_in_the_language_in_use(german):
    assert found("sammelvorgänge") == ("table",)
    assert found("zeitachse")[0] == "timeline"
    assert found("summary tasks belong") == ()


def test_a_page_without_a_translation_is_read_in_english(german, monkeypatch, tmp_path):
    shutil.copytree(FOLDER, tmp_path / "help")
    monkeypatch.setattr("ui.manual.FOLDER", tmp_path / "help")
    (tmp_path / "help" / "de" / "graph.md").unlink()
    assert (title_of("graph"), title_of("table")) == ("Graph", "Tabelle")


def test_a_help_without_any_page_says_so_in_german(german, monkeypatch, tmp_path):
    monkeypatch.setattr("ui.manual.FOLDER", tmp_path)
    assert "fehlt" in text_of("graph")


def test_without_german_the_pages_are_english(qapp):
    assert [title_of(name) for name in ("graph", "table")] == ["Graph", "Table"]
