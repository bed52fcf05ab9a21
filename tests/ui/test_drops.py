"""Files dropped on the window: plans, files to import, several, folders, nothing."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from tests.ui.opened import a_launch, a_session
from ui.drops import planned


def a_plan_file(folder, name="plan.launchplan"):
    """A saved plan file."""
    session = a_session(a_launch(), folder)
    path = folder / name
    assert session.save(path)
    session.document.close(discard=True)
    return path


def drop(window, *urls):
    """Drop addresses on the window, and return whether it took them."""
    data = QMimeData()
    data.setUrls([url if isinstance(url, QUrl) else QUrl.fromLocalFile(str(url)) for url in urls])
    buttons, keys, copied = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    entered = QDragEnterEvent(QPoint(50, 50), copied, data, buttons, keys)
    entered.ignore()
    QApplication.sendEvent(window, entered)
    if entered.isAccepted():
        QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), copied, data, buttons, keys))
    return entered.isAccepted()


@pytest.fixture
def read(window, monkeypatch):
    """The files that are imported, instead of a question about each."""
    asked = []
    monkeypatch.setattr(window.files, "read", lambda path, **_how: asked.append(path))
    return asked


def test_a_plan_is_opened(qtbot, window, tmp_path):
    path = a_plan_file(tmp_path)
    assert drop(window, path)
    qtbot.waitUntil(lambda: window.session is not None)
    assert window.session.document.path == path


def test_a_file_of_another_program_is_imported(qtbot, window, tmp_path, read):
    path = tmp_path / "tasks.csv"
    path.write_text("name,duration\nBuild,3d\n")
    drop(window, path)
    qtbot.waitUntil(lambda: read == [path])


def test_of_several_files_the_plan_is_opened_and_the_others_are_told(qtbot, window, tmp_path, read):
    other = tmp_path / "tasks.csv"
    other.write_text("name\nBuild\n")
    path = a_plan_file(tmp_path)
    drop(window, other, path)
    qtbot.waitUntil(lambda: window.session is not None)
    assert window.session.document.path == path
    assert any("tasks.csv" in text and "left" in text for text in window._notices.texts())
    assert read == []


def test_of_many_files_only_a_few_are_named(qtbot, window, tmp_path, read):
    files = [tmp_path / f"{number}.csv" for number in range(9)]
    for path in files:
        path.write_text("name\n")
    drop(window, *files)
    qtbot.waitUntil(lambda: read == files[:1])
    (told,) = window._notices.texts()
    assert "1.csv, 2.csv, 3.csv..." in told


def test_the_next_file_is_offered(qtbot, window, tmp_path, read):
    files = [tmp_path / "a.csv", tmp_path / "b.csv"]
    for path in files:
        path.write_text("name\n")
    window._drops.open(files)
    notice = next(shown for shown in window._notices._shown)
    notice._notice.accept()
    assert read == files


def test_a_folder_is_refused_with_what_to_do(qtbot, window, tmp_path, read):
    drop(window, tmp_path)
    qtbot.waitUntil(lambda: len(window._notices.texts()) == 1)
    assert "folder" in window._notices.texts()[0]
    assert read == []


def test_a_file_beside_a_folder_is_opened_all_the_same(qtbot, window, tmp_path):
    path = a_plan_file(tmp_path)
    drop(window, tmp_path, path)
    qtbot.waitUntil(lambda: window.session is not None)
    assert any("folder" in text for text in window._notices.texts()) or window.session is not None


def test_what_is_not_on_this_computer_is_not_taken(window):
    assert not drop(window, QUrl("https://example.org/plan.launchplan"))


def test_a_file_of_an_unknown_kind_becomes_a_notice(qtbot, window, tmp_path):
    path = tmp_path / "picture.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    drop(window, path)
    qtbot.waitUntil(lambda: len(window._notices.texts()) == 1)
    assert window.session is None


def test_a_file_that_is_gone_becomes_a_notice(qtbot, window, tmp_path):
    drop(window, tmp_path / "gone.launchplan")
    qtbot.waitUntil(lambda: len(window._notices.texts()) == 1)
    assert window.session is None


def test_plans_are_known_by_their_suffix(tmp_path):
    assert planned(tmp_path / "A.LaunchPlan")
    assert not planned(tmp_path / "a.csv")
