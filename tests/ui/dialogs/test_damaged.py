"""A damaged file: what can be had is told before it is opened, and the best way stands out."""

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLabel, QPushButton

import planner
from planner.store.reading_around import PAGE
from tests.planner.store.files import meddled
from tests.ui.opened import a_launch
from tests.ui.windows import LEFT
from ui.dialogs.damaged import TOLD, DamagedFile, Offer
from ui.work import Workshop


@pytest.fixture
def path(home):
    """A plan file saved twice."""
    made = home / "launch.launchplan"
    document = planner.Document.new(a_launch(), author="Ana")
    for name in ("One", "Two"):
        document.do(planner.set_field(document.plan, ("task", "A"), "name", name))
        document.save(made)
    document.close()
    return made


@pytest.fixture
def workshop(qapp):
    holder = QObject()
    made = Workshop(holder)
    yield made
    made.finish()


@pytest.fixture
def asked(qtbot, path, workshop):
    """A function that opens the dialog and waits until both ways are known."""

    def ask(file=path):
        dialog = DamagedFile(None, file, "its pages do not fit together", workshop)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitUntil(lambda: workshop.idle)
        return dialog

    return ask


def lose(path, *, all_from_the_middle=False):
    """Let a file lose the page in its middle, or everything from there on."""
    data = bytearray(path.read_bytes())
    middle = len(data) // PAGE // 2 * PAGE
    end = len(data) if all_from_the_middle else middle + PAGE
    data[middle:end] = bytes(end - middle)
    path.write_bytes(data)


def is_main(offer):
    return offer.go.property("kind") == "main" and offer.go.isDefault()


def test_before_anything_is_known_nothing_can_be_opened(qtbot, path, workshop):
    lose(path)
    dialog = DamagedFile(None, path, "it is cut short", workshop)
    qtbot.addWidget(dialog)
    assert dialog.told.text() == "launch.launchplan is damaged"
    assert not dialog.version.go.isEnabled()
    assert not dialog.salvage.go.isEnabled()
    assert any("it is cut short" in part.text() for part in dialog.findChildren(QLabel))
    qtbot.waitUntil(lambda: workshop.idle)


def test_where_nothing_is_lost_salvage_stands_out(path, asked):
    lose(path)
    dialog = asked()
    assert (
        dialog.salvage.text.text() == "6 tasks, 4 links and 3 changes of the history. Nothing that was saved is lost."
    )
    assert is_main(dialog.salvage)
    assert not is_main(dialog.version)
    assert dialog.salvage.list.isHidden()


def test_where_something_is_lost_it_is_named_and_the_version_stands_out(path, asked):
    lose(path, all_from_the_middle=True)
    dialog = asked()
    assert is_main(dialog.version)
    assert dialog.salvage.text.text().endswith("What is lost or not certain:")
    assert "history: it cannot be read." in dialog.salvage.list.toPlainText()


def test_the_version_is_told_with_time_size_tasks_and_author(path, asked):
    lose(path)
    said = asked().version.text.text()
    assert " kB  \N{MIDDLE DOT}  6 tasks  \N{MIDDLE DOT}  last change by Ana" in said


def test_without_a_sound_version_that_is_said_and_cannot_be_chosen(home, path, asked):
    for version in planner.earlier_versions(path):
        version.path.write_bytes(b"nonsense")
    lose(path)
    dialog = asked()
    assert dialog.version.text.text() == "No earlier version of this file is kept here, or none that is sound."
    assert dialog.version.go.isHidden()
    assert is_main(dialog.salvage)


def test_where_nothing_can_be_read_that_is_said(path, asked):
    path.write_bytes(path.read_bytes()[:100] + bytes(5 * PAGE))
    dialog = asked()
    assert "nothing of it can be read" in dialog.salvage.text.text()
    assert dialog.salvage.go.isHidden()
    assert is_main(dialog.version)


def test_a_file_changed_by_another_program_is_called_so_with_every_difference(path, asked):
    path.write_bytes(meddled("UPDATE tasks SET name = '<b>Theirs</b>' WHERE key = 'A'", data=path.read_bytes()))
    dialog = asked()
    assert dialog.told.text() == "launch.launchplan was changed outside Launch Planner"
    assert dialog.salvage.go.text() == "Open with these changes"
    assert dialog.salvage.list.toPlainText() == "task A, Name: the history says 'Two', the file holds '<b>Theirs</b>'."


@pytest.mark.parametrize(("way", "signal"), [("version", "version_asked"), ("salvage", "salvaged_asked")])
def test_choosing_a_way_asks_for_it_and_closes(qtbot, path, asked, way, signal):
    lose(path)
    dialog, chosen = asked(), []
    getattr(dialog, signal).connect(chosen.append)
    qtbot.mouseClick(getattr(dialog, way).go, LEFT)
    [found] = chosen
    assert not dialog.isVisible()
    opened = planner.open_version(found) if way == "version" else planner.open_salvaged(found)
    assert opened.plan.tasks["A"].name == ("One" if way == "version" else "Two")
    opened.close(discard=True)


def test_another_file_can_be_chosen(qtbot, path, asked):
    lose(path)
    dialog, chosen = asked(), []
    dialog.other_asked.connect(lambda: chosen.append("other"))
    [other] = [part for part in dialog.findChildren(QPushButton) if part.text() == "Choose another file..."]
    qtbot.mouseClick(other, LEFT)
    assert chosen == ["other"]
    assert not dialog.isVisible()


def test_escape_opens_nothing(qtbot, path, asked):
    lose(path)
    before, dialog = path.read_bytes(), asked()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert path.read_bytes() == before


def test_a_list_without_end_is_cut_and_the_rest_counted(qtbot):
    offer = Offer("Title", "Waiting", "Go")
    qtbot.addWidget(offer)
    offer.name([f"line {number}" for number in range(TOLD + 7)])
    lines = offer.list.toPlainText().split("\n")
    assert len(lines) == TOLD + 1
    assert lines[-1] == "+ 7"
