"""The pages of the help: complete, linked, and true about keys."""

import re

import pytest

from ui.actions import ACTIONS
from ui.areas import PAGES as WINDOW_PAGES
from ui.keymap import portable
from ui.manual import FOLDER, PAGES, found, linked, picture, text_of, title_of

LINK = re.compile(r"\]\(([^)]*)\)")
KEY = re.compile(r"\*\*((?:Ctrl|Alt|Shift)\+[^*]+|F\d+)\*\*")
WORDS = {"Ctrl+comma": "Ctrl+,", "Ctrl+plus": "Ctrl++", "Ctrl+minus": "Ctrl+-", "Alt+Enter": "Alt+Return"}
OF_PARTS = {"Ctrl+.", "Ctrl+Enter"}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_one_title_and_something_to_say(name):
    lines = text_of(name).splitlines()
    assert lines[0] == f"# {title_of(name)}"
    assert sum(line.startswith("# ") for line in lines) == 1
    assert len(lines) > 5


def test_every_file_is_a_page_and_every_page_a_file():
    assert {path.stem for path in FOLDER.glob("*.md")} == set(PAGES)


def test_every_page_and_face_of_the_window_has_a_page():
    assert {"welcome", *(page.name for page in WINDOW_PAGES)} <= set(PAGES)
    assert {"graph", "timeline", "table", "inspector", "findings"} <= set(PAGES)


@pytest.mark.parametrize("name", PAGES)
def test_links_lead_to_pages_and_pictures_that_exist_and_never_to_a_network(name):
    assert [address for address in LINK.findall(text_of(name)) if not (linked(address) or picture(address))] == []


@pytest.mark.parametrize("name", PAGES)
def test_a_page_names_only_keys_that_a_command_has(name):
    known = {portable(key) for action in ACTIONS for key in action.keys} | OF_PARTS
    named = {WORDS.get(key, key) for key in KEY.findall(text_of(name))}
    assert named - known == set()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_holds_no_markup_but_markdown(name):
    assert "<" not in text_of(name)


def test_searching_finds_pages_with_every_word_titles_first():
    assert found("timeline")[0] == "timeline"
    assert "graph" in found("cycle refused")
    assert found("qqqqq") == ()
    assert set(found("")) == set(PAGES)


def test_a_page_that_is_not_there_is_the_first_one():
    assert text_of("../../secret") == text_of(PAGES[0])


def test_a_page_that_cannot_be_read_says_so(monkeypatch, tmp_path):
    monkeypatch.setattr("ui.manual.FOLDER", tmp_path)
    assert "missing" in text_of("graph")
    assert title_of("graph") == "Graph"


@pytest.mark.parametrize("address", ["https://example.org", "file:///etc/passwd", "graph", "other.md", "../graph.md"])
def test_only_pages_can_be_linked(address):
    assert linked(address) == ""


@pytest.mark.parametrize(
    "address",
    [
        "images/none.png",
        "../images/none.png",
        "../../images/plan-light.png",
        "images/../start.md",
        "../help/images/plan-light.png",
        "https://a.org/a.png",
        "",
    ],
)
def test_only_the_pictures_of_the_help_are_pictures(address):
    assert picture(address) is None


def test_only_what_is_read_is_searched_not_where_links_lead():
    assert ".md" in text_of("start")
    assert found(".md") == ()


def test_a_picture_is_found_from_the_folder_of_a_language_too():
    assert picture("../images/plan-light.png") == picture("images/plan-light.png")


def test_a_picture_is_found_by_the_address_that_pages_use():
    assert picture("images/plan-light.png") == FOLDER / "images" / "plan-light.png"


def test_the_way_back_to_the_welcome_page_is_the_key_of_that_command():
    [back] = [action for action in ACTIONS if action.id == "go.welcome"]
    [line] = [line for line in text_of("welcome").splitlines() if line.startswith("You come back here")]
    assert KEY.findall(line) == list(back.keys)
