"""Comparing the plan with another file on the history page: of whatever kind, by ids or by keys, or told why not."""

import pytest
from PySide6.QtWidgets import QToolButton

import planner
from planner import set_field, set_fields
from planner.document import Document, open_document
from planner.model.values import new_id
from tests.ui.pages.historic import changed, found, press
from tests.ui.windows import LEFT
from ui.dialogs import asking

KINDS = {known.name: known.write for known in planner.FORMATS}


@pytest.fixture
def files(opened, tmp_path):
    """The plan in a file, a copy in which Ana renamed A, and a function that writes a plan as text."""
    session = opened.session
    session.save(tmp_path / "launch.launchplan")
    copy = open_document(tmp_path / "launch.launchplan", tmp_path / "other", author="Ana")
    copy.do(set_fields(copy.plan, ("task", "A"), key="A1", name="Theirs"))
    copy.do(planner.add_row(copy.plan, "risk", name="Flood"))
    copy.save(tmp_path / "theirs.launchplan")
    copy.close(discard=True)

    def written(kind, name, *edits):
        plan = session.plan
        for edit in edits:
            plan = planner.apply(plan, edit(plan))
        (tmp_path / name).write_bytes(KINDS[kind](plan, None).content)
        return tmp_path / name

    return written


@pytest.fixture
def compare(qtbot, opened, page, files, tmp_path, monkeypatch):
    """A function that compares with a file of this name through the command, and waits for the answer."""

    def compared(name):
        asked = []
        monkeypatch.setattr(asking, "ask_open", lambda *given: asked.append(given) or tmp_path / name)
        opened.commands.actions["file.compare"].trigger()
        found(qtbot, page)
        assert len(asked) == 1
        return asked[0]

    return compared


def renamed(plan):
    return set_field(plan, ("task", "A"), "name", "Theirs")


def heads(page):
    header = page.pane.tree.header()
    return [header.model().headerData(section, header.orientation()) for section in range(header.count())]


def blank(page):
    return page.pane.tree.blank._title.text(), page.pane.tree.blank._text.text()


def test_a_copy_is_compared_by_ids_and_the_columns_say_which_side_is_which(opened, page, compare):
    opened.show_page("plan")
    _parent, _title, folder, filters = compare("theirs.launchplan")
    assert opened.page == "history"
    assert folder == opened.session.document.path.parent
    assert filters[0].startswith("All that can be compared (*.launchplan *.yaml ")
    assert page.pane.title.text() == "From theirs.launchplan to now"
    assert page.pane.detail.text() == "Added is what only this plan has, removed what only the file has."
    assert heads(page) == ["What", "In the file", "In this plan"]
    assert changed(page) == ["Task A  Build the API", "Risk K03  Flood"]
    assert page.pane.note.text() == "1 task changed, 1 risk removed"
    assert not page.pane.remark.isVisible()
    assert not page.pane.back.isVisible()


def test_a_text_is_compared_by_keys_and_says_so(opened, page, files, compare):
    files("yaml", "plan.yaml", renamed)
    compare("plan.yaml")
    assert page.pane.note.text() == "1 task changed"
    told = "The file has no ids in common with this plan, so rows are matched by their keys."
    assert page.pane.remark.text() == told
    assert page.pane.remark.isVisible()


def test_of_a_table_only_what_it_speaks_of_is_compared(page, files, compare):
    files("csv", "tasks.csv", renamed)
    compare("tasks.csv")
    assert page.pane.note.text() == "1 task changed"
    assert page.pane.remark.text().endswith("The file speaks of some fields only; all others count as the same.")


def test_a_plan_of_its_own_is_compared_by_keys(page, files, compare, tmp_path):
    path = files("yaml", "plan.yaml", renamed)
    apart = Document.new(planner.anew(planner.read_any(path.read_bytes()).plan).plan, tmp_path / "apart")
    apart.save(tmp_path / "apart.launchplan")
    apart.close(discard=True)
    compare("apart.launchplan")
    assert page.pane.note.text() == "1 task changed"
    assert "matched by their keys" in page.pane.remark.text()


def test_what_cannot_be_read_of_a_file_is_counted_with_the_first_place(page, files, compare):
    path = files("yaml", "plan.yaml")
    text = path.read_text()
    assert "duration: 3d" in text
    path.write_text(text.replace("duration: 3d", "duration: soon", 1))
    compare("plan.yaml")
    told = page.pane.remark.text().splitlines()[-1]
    assert told.startswith("1 place of the file could not be read and may count as different: line ")
    assert page.pane.remark.property("tone") == "warning"


def test_the_file_of_the_plan_itself_says_what_is_not_saved(opened, page, compare):
    compare("launch.launchplan")
    assert blank(page) == ("No difference", "The file says what the plan says.")
    opened.session.edit(lambda plan: set_field(plan, ("task", "B"), "name", "Unsaved"))
    compare("launch.launchplan")
    assert changed(page) == ["Task B  Unsaved"]


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("photo.png", b"\x89PNG\r\n\x1a\n", "photo.png: This file is none of the kinds that can be imported: "),
        ("text.launchplan", b"no plan", "text.launchplan: This is not a plan file, although it is called one."),
        ("broken.yaml", b"format: launch-plan\ntasks: [\n", "broken.yaml: line 3, file: this is no valid YAML"),
    ],
)
def test_a_file_that_is_no_plan_is_told_with_its_name(page, compare, tmp_path, name, content, told):
    (tmp_path / name).write_bytes(content)
    compare(name)
    assert blank(page)[0] == "This cannot be compared"
    assert blank(page)[1].startswith(told)
    assert changed(page) == []


def test_a_damaged_file_a_newer_one_and_one_that_is_gone_are_told(page, compare, tmp_path):
    data = (tmp_path / "theirs.launchplan").read_bytes()
    (tmp_path / "damaged.launchplan").write_bytes(data[: len(data) // 2])
    (tmp_path / "newer.launchplan").write_bytes(data[:60] + (99).to_bytes(4, "big") + data[64:])
    for name, told in (("damaged", "is damaged"), ("newer", "newer Launch Planner"), ("gone", "cannot be opened")):
        compare(f"{name}.launchplan")
        assert blank(page)[0] == "This cannot be compared"
        assert told in blank(page)[1]
        assert f"{name}.launchplan" in blank(page)[1]


def test_a_point_that_is_chosen_afterwards_has_its_own_words_and_columns_again(qtbot, page, files, compare):
    files("yaml", "plan.yaml", renamed)
    compare("plan.yaml")
    page.compare(page.past.points[-1])
    found(qtbot, page)
    assert heads(page) == ["What", "Before", "After"]
    assert not page.pane.remark.isVisible()


def test_a_row_that_only_the_file_has_leads_nowhere_and_that_is_said(opened, page, compare):
    compare("theirs.launchplan")
    tree = page.pane.tree
    tree._ask(tree.changes.index(1, 0))
    assert "This row is only in the file." in opened._notices.texts()


def test_the_comparison_follows_the_plan_and_the_file(qtbot, opened, page, files, compare):
    path = files("yaml", "plan.yaml", renamed)
    compare("plan.yaml")
    path.unlink()
    opened.session.edit(lambda plan: set_field(plan, ("task", "B"), "name", "Later"))
    found(qtbot, page)
    assert blank(page)[0] == "This cannot be compared"


def test_thinking_better_of_it_leaves_the_page_as_it_is(opened, page, monkeypatch):
    monkeypatch.setattr(asking, "ask_open", lambda *_given: None)
    opened.show_page("plan")
    opened.commands.actions["file.compare"].trigger()
    assert opened.page == "plan"


def test_the_page_and_the_file_menu_offer_it(qtbot, opened, page, files, tmp_path, monkeypatch):
    monkeypatch.setattr(asking, "ask_open", lambda *_given: tmp_path / "theirs.launchplan")
    action = opened.commands.actions["file.compare"]
    tool = next(one for one in page.findChildren(QToolButton) if one.defaultAction() is action)
    qtbot.mouseClick(tool, LEFT)
    found(qtbot, page)
    assert page.pane.title.text() == "From theirs.launchplan to now"
    opened.close_plan()
    assert not action.isEnabled()


def test_another_plan_that_cannot_be_merged_can_be_compared(qtbot, opened, page, files, tmp_path):
    apart = Document.new(planner.new_plan(new_id(), planner.example().settings.start), tmp_path / "apart")
    apart.save(tmp_path / "apart.launchplan")
    apart.close(discard=True)
    opened.merges.merge_file(tmp_path / "apart.launchplan")
    qtbot.waitUntil(lambda: any("is another plan" in text for text in opened._notices.texts()))
    press(qtbot, opened, "Compare")
    found(qtbot, page)
    assert page.pane.title.text() == "From apart.launchplan to now"


def test_all_is_said_in_german(page, files, compare, german):
    files("csv", "tasks.csv", renamed)
    compare("tasks.csv")
    assert heads(page) == ["Was", "In der Datei", "In diesem Plan"]
    assert page.pane.remark.text().splitlines()[-1].startswith("Die Datei sagt nur zu einigen Feldern etwas")
