"""Merging in the window: chosen, dropped or offered files; refusals told; what stays open is counted."""

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

import planner
from planner.document import open_document
from planner.store.person import person
from tests.builders import a_plan
from tests.ui.copies import ME, lasting, parted, putting
from tests.ui.opened import a_session
from tests.ui.test_drops import drop
from tests.ui.test_files import press_in_preview
from ui.dialogs import asking
from ui.dialogs.merge_review import MergeReview
from ui.dialogs.open_conflicts import OpenConflicts
from ui.trial import Trial

APART = ([lasting("A", 4)], [lasting("A", 9), putting("task", "B", "name", "Build more")])


@pytest.fixture
def copies(window, home, qtbot):
    """A function that opens one copy in the window and gives the file of the other one."""

    def made(mine=APART[0], theirs=APART[1]):
        own, other = parted(home, mine, theirs)
        document = open_document(own, author=ME)
        window.files._open(lambda: document)
        qtbot.waitUntil(lambda: window.workshop.idle)
        return other

    return made


def the(kind):
    return next((one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()), None)


def reviewed(qtbot):
    qtbot.waitUntil(lambda: the(MergeReview) is not None)
    return the(MergeReview)


def accepted(qtbot, dialog=None):
    """Say yes to the review, and wait until the merge is there."""
    dialog = dialog or reviewed(qtbot)
    dialog.accept()
    qtbot.waitUntil(lambda: not dialog.isVisible())


def told(window):
    return window._notices.texts()


def test_another_copy_is_asked_for_and_reviewed(window, copies, qtbot, monkeypatch):
    other = copies()
    monkeypatch.setattr(asking, "ask_open", lambda *_: other)
    before = window.session.plan
    window.merges.ask()
    dialog = reviewed(qtbot)
    assert len(dialog.list.cards) == 1
    assert window.session.plan is before
    dialog.reject()
    assert window.session.plan is before


def test_thinking_better_of_it_in_the_file_window_does_nothing(window, copies, qtbot, monkeypatch):
    copies()
    monkeypatch.setattr(asking, "ask_open", lambda *_: None)
    window.merges.ask()
    assert window.workshop.idle


def test_an_accepted_merge_is_told_with_a_way_back_and_what_stays_open(window, copies, qtbot):
    other = copies()
    before = window.session.plan
    window.merges.merge_file(other)
    accepted(qtbot)
    assert told(window)[-1] == "Merged with theirs.launchplan. Still open: 1 conflict."
    assert window._status._conflicts.text() == "1 open conflict"
    window._notices._shown[-1]._notice.accept()
    assert window.session.plan == before
    assert not window._status._conflicts.isVisible()
    assert not any(text.startswith("Merged with") for text in told(window))


def test_the_way_back_is_not_taken_once_the_plan_has_moved_on(window, copies, qtbot):
    window.merges.merge_file(copies())
    accepted(qtbot)
    undo = window._notices._shown[-1]._notice.accept
    window.session.edit(lasting("C", 5))
    assert not any(text.startswith("Merged with") for text in told(window))
    plan = window.session.plan
    undo()
    assert window.session.plan is plan
    assert told(window)[-1].startswith("The plan has changed since.")


def test_another_plan_is_told_and_an_import_is_offered(window, copies, qtbot, home, monkeypatch):
    copies()
    session = a_session(a_plan("X 3d"), home / "else")
    session.save(home / "else.launchplan")
    asked = []
    monkeypatch.setattr("ui.importing.load", lambda _door: lambda *given: asked.append(given[1]) or "")
    window.merges.merge_file(home / "else.launchplan")
    qtbot.waitUntil(lambda: any("is another plan" in text for text in told(window)))
    window._notices._shown[-1]._notice.accept()
    qtbot.waitUntil(lambda: asked == ["else.launchplan"])


def test_a_copy_that_holds_nothing_new_is_told(window, copies, qtbot):
    other = copies([lasting("A", 4)], [])
    window.merges.merge_file(other)
    qtbot.waitUntil(lambda: told(window) == ["theirs.launchplan holds nothing that is not in this plan already."])


def test_what_is_no_plan_is_told_and_nothing_changes(window, copies, qtbot, home):
    copies()
    before = window.session.plan
    (home / "text.launchplan").write_text("no plan")
    window.merges.merge_file(home / "text.launchplan")
    qtbot.waitUntil(lambda: len(told(window)) == 1)
    assert told(window)[0].startswith("text.launchplan: This is not a plan file, although it is called one.")
    assert window.session.plan is before


def test_a_text_of_ours_cannot_be_merged_and_importing_it_as_one_change_is_offered(window, copies, qtbot, home):
    copies()
    path, before = home / "plan.yaml", window.session.plan
    (writer,) = (known.write for known in planner.FORMATS if known.name == "yaml")
    path.write_bytes(writer(before, None).content.replace(b"Build API", b"Build the API"))
    window.merges.merge_file(path)
    qtbot.waitUntil(lambda: len(told(window)) == 1)
    assert "To take over what it holds, import it." in told(window)[0]
    press_in_preview("Take into this plan")
    offer = next(one for one in window._notices.findChildren(QPushButton) if one.text() == "Import...")
    qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.session.plan.tasks["A"].name == "Build the API")
    window.session.undo()
    assert window.session.plan == before


def test_no_import_is_offered_for_a_plan_file_that_cannot_be_merged(window, copies, qtbot, home):
    copies()
    (home / "text.launchplan").write_text("no plan")
    for name in ("text.launchplan", "gone.yaml"):
        window._notices.clear()
        window.merges.merge_file(home / name)
        qtbot.waitUntil(lambda: len(told(window)) == 1)
        assert not window._notices._shown[-1].offering


def test_a_copy_whose_history_does_not_fit_can_be_compared_instead(window, copies, qtbot):
    other = copies()
    window.merges._tell_failed(window.session, other, planner.NotMergeable(planner.told("It is too old.")))
    assert told(window) == ["theirs.launchplan: It is too old."]
    offer = next(one for one in window._notices.findChildren(QPushButton) if one.text() == "Compare")
    qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)
    page = window._built["history"]
    qtbot.waitUntil(lambda: page.pane.note.text() == "2 tasks changed")
    assert page.pane.title.text().startswith("From theirs.launchplan to ")


def test_while_something_is_tried_nothing_is_merged(window, copies, qtbot):
    other = copies()
    Trial.of(window.session).begin()
    window.merges.merge_file(other)
    assert told(window) == ["Something is being tried. Keep it as a what-if or take it back, then merge."]
    assert the(MergeReview) is None


def test_a_plan_that_changes_while_the_file_is_read_is_compared_anew(window, copies, qtbot):
    other = copies()
    window.merges.merge_file(other)
    window.session.edit(lasting("C", 5))
    dialog = reviewed(qtbot)
    assert dialog._found.merging.before is window.session.plan
    accepted(qtbot, dialog)
    assert window.session.plan.tasks["C"].duration.likely == 5 * 480


def test_a_dropped_copy_is_merged_and_a_dropped_plan_is_opened(window, copies, qtbot, home):
    other = copies()
    session = window.session
    window._drops.open([other])
    reviewed(qtbot).reject()
    assert window.session is session
    foreign = a_session(a_plan("X 3d"), home / "else")
    foreign.save(home / "else.launchplan")
    window.files.may_close = lambda: True
    window._drops.open([home / "else.launchplan"])
    qtbot.waitUntil(lambda: window.session is not session)
    assert window.session.document.path == home / "else.launchplan"


def test_without_a_plan_a_dropped_file_is_opened(window, home, qtbot):
    own, _ = parted(home)
    window._drops.open([own])
    assert window.session.document.path == own


def test_what_is_no_plan_is_told_as_opening_it_does(window, copies, qtbot, home):
    copies()
    (home / "text.launchplan").write_text("no plan")
    window._drops.open([home / "text.launchplan"])
    qtbot.waitUntil(lambda: len(told(window)) == 1)


def test_a_save_over_the_work_of_somebody_else_offers_a_merge_that_is_then_saved(window, copies, qtbot):
    other = copies()
    own = window.session.document.path
    window.session.edit(lasting("C", 5))
    shutil.copy(other, own)
    assert not window.save()
    offers = dict(window._notices._shown[-1]._notice.offers)
    offers["Merge..."]()
    dialog = reviewed(qtbot)
    accepted(qtbot, dialog)
    assert any("Save writes both to that file." in text for text in told(window))
    assert window.save()
    again = open_document(own, own.parent / "again")
    assert again.plan == window.session.plan
    assert again.plan.tasks["B"].name == "Build more"
    assert again.plan.tasks["C"].duration.likely == 5 * 480


def test_a_file_that_was_put_back_to_an_older_one_can_be_saved_over(window, copies, qtbot, home):
    copies()
    own = window.session.document.path
    window.session.edit(lasting("C", 5))
    shutil.copy(home / "first.launchplan", own)
    window.merges.merge_file(own)
    qtbot.waitUntil(lambda: any("holds nothing" in text for text in told(window)))
    window._notices._shown[-1]._notice.accept()
    assert open_document(own, own.parent / "again").plan == window.session.plan


def test_open_conflicts_are_counted_when_a_plan_is_opened_and_shown_on_demand(window, copies, qtbot):
    window.merges.merge_file(copies())
    accepted(qtbot)
    own = window.session.document.path
    window.session.save(own)
    window.close_plan()
    assert window.session is None
    qtbot.waitUntil(lambda: not window._status._conflicts.isVisible())
    window.files.open(own)
    assert window._status._conflicts.text() == "1 open conflict"
    window.merges.show_open()
    dialog = the(OpenConflicts)
    assert dialog is not None
    dialog.accept()


def test_an_edit_of_the_field_ends_the_conflict_in_the_status_strip(window, copies, qtbot):
    window.merges.merge_file(copies())
    accepted(qtbot)
    window.session.edit(lasting("A", 2))
    assert not window._status._conflicts.isVisible()


def test_a_fault_of_the_program_is_not_told_as_one_of_the_user(window, home):
    with pytest.raises(ValueError, match="ours"):
        window.merges._tell_failed(window.session, home / "theirs.launchplan", ValueError("ours"))


def test_a_copy_dropped_with_the_mouse_is_reviewed(window, copies, qtbot):
    assert drop(window, copies())
    reviewed(qtbot).reject()


def test_a_log_that_tells_one_change_in_two_ways_is_refused_and_told(window, home, qtbot):
    parted(home)
    for name, days in (("mine", 4), ("theirs", 9)):
        document = open_document(home / "first.launchplan", home / name, author=ME)
        document._replica = "forged"
        document.do(lasting("A", days)(document.plan))
        document.save(home / f"{name}.launchplan", overwrite=True)
        document.close(discard=True)
    window.files.open(home / "mine.launchplan")
    before = window.session.plan
    window.merges.merge_file(home / "theirs.launchplan")
    qtbot.waitUntil(lambda: any("say different things of it" in text for text in told(window)))
    assert window.session.plan is before
    assert the(MergeReview) is None


def test_whoever_edits_in_the_window_is_named_in_the_log(window, home):
    own, _ = parted(home)
    window.files.open(own)
    window.session.edit(lasting("C", 5))
    assert window.session.document.history.entries[-1].author == person() != ""


def test_a_document_that_knows_its_author_keeps_it(window, copies):
    copies()
    assert window.session.document.author == ME


def test_markup_in_names_and_values_is_shown_literally_in_the_review(window, copies, qtbot):
    red = '<b style="background:#ff0000">red</b>'
    mine = [putting("task", "A", "name", f"{red} one"), putting("task", "A", "notes", f"{red} and a long text here")]
    theirs = [putting("task", "A", "name", f"{red} two"), putting("task", "A", "notes", f"{red} and a long text there")]
    window.merges.merge_file(copies(mine, theirs))
    dialog = reviewed(qtbot)
    qtbot.waitUntil(lambda: len(dialog.list.cards) == 2)
    labels = [one for one in dialog.findChildren(QLabel) if "<b style" in one.text()]
    assert labels
    assert all(one.textFormat() is Qt.TextFormat.PlainText for one in labels)
    dialog.reject()


def test_a_file_that_changes_on_disk_beside_own_edits_is_offered_to_be_merged(window, copies, qtbot):
    other = copies()
    own = window.session.document.path
    window.session.edit(lasting("C", 5))
    shutil.copy(other, own)
    window.files.sharing.watching.look()
    qtbot.waitUntil(lambda: any("was changed by somebody else" in text for text in told(window)))
    offers = dict(window._notices._shown[-1]._notice.offers)
    offers["Merge..."]()
    accepted(qtbot)
    assert window.session.plan.tasks["B"].name == "Build more"
    assert not any("was changed by somebody else" in text for text in told(window))
    assert window.save()


def test_a_merge_with_the_own_file_that_is_taken_back_leaves_that_file_to_who_saved_it(window, copies, qtbot):
    other = copies()
    own = window.session.document.path
    window.session.edit(lasting("C", 5))
    shutil.copy(other, own)
    window.merges.merge_file(own)
    accepted(qtbot)
    window.session.undo()
    window.save()
    assert any("was changed by somebody else" in text for text in told(window))
    assert own.read_bytes() == other.read_bytes()
    qtbot.waitUntil(lambda: window.files.sharing.saved_words()[0] == "changed on disk")
