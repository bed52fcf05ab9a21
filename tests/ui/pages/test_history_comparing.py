"""Comparing on the history page in the background: points, and earlier files of the plan."""

import threading

import pytest
from PySide6.QtTest import QTest

import planner
from planner import Past, set_field, set_text
from tests.ui.pages.historic import NO_KEYS, changed, chosen, click_on, found, labels, press
from tests.ui.pasts import entry
from tests.ui.windows import LEFT
from ui.dialogs.earlier import EarlierVersions
from ui.models.lens import Lens
from ui.widgets.past_pane import file_of

# Looking in the background


class Held:
    """Lets what is looked for wait until it is let go, by what it is about."""

    def __init__(self, monkeypatch):
        self.gates, self.open, real = {}, False, Past.difference

        def difference(past, before, after, known=None):
            gate = self.gates.setdefault(self.of(before), threading.Event())
            assert self.open or gate.wait(10)
            return real(past, before, after, known)

        monkeypatch.setattr(Past, "difference", difference)

    @staticmethod
    def of(plan):
        """What the plans of these tests differ in."""
        return plan.tasks["A"].name, plan.tasks["B"].duration.likely

    def all(self):
        self.open = True  # also for what begins only now
        for gate in [*self.gates.values()]:
            gate.set()


@pytest.fixture
def held(monkeypatch):
    made = Held(monkeypatch)
    yield made
    made.all()


def test_while_two_points_are_compared_the_page_says_what_and_can_be_used(qtbot, page, held):
    first = entry(page._session, "Create the plan")
    page.compare(first)
    assert page.pane.title.text() == "From Create the plan to now"
    assert changed(page) == []
    qtbot.waitUntil(page.pane.tree.blank.isVisible)
    assert page.pane.tree.blank._title.text() == "Comparing..."
    page._filter.setText("duration")
    page._filter.clear()
    assert len(labels(page)) == 7


def test_an_older_answer_never_overwrites_a_newer_one(qtbot, page, held):
    session = page._session
    older, newer = entry(session, "Create the plan"), entry(session, "Set duration of task B")
    plans = [held.of(page.past.plan_at(point.id)) for point in (older, newer)]
    page.compare(older)
    qtbot.waitUntil(lambda: plans[0] in held.gates)
    page.compare(newer)
    qtbot.waitUntil(lambda: plans[1] in held.gates)
    held.gates[plans[1]].set()
    qtbot.waitUntil(lambda: not page._looking.waiting)
    shown = changed(page), page.pane.note.text()
    assert page.pane.title.text() == "From Set duration of task B to now"
    held.gates[plans[0]].set()
    qtbot.waitUntil(lambda: page.window().workshop.idle)
    QTest.qWait(20)
    assert (changed(page), page.pane.note.text()) == shown
    assert shown[0] == ["Task C  Try it", "Version Approved"]


def test_choosing_a_point_drops_the_comparison_that_is_on_its_way(qtbot, page, held):
    page.compare(entry(page._session, "Create the plan"))
    qtbot.waitUntil(lambda: bool(held.gates))
    index = page.list.place(entry(page._session, "Remove risk K2").id)
    qtbot.mouseClick(page.view.viewport(), LEFT, NO_KEYS, page.view.visualRect(index).center())
    held.all()
    qtbot.waitUntil(lambda: page.window().workshop.idle)
    assert page.pane.title.text() == "Remove risk K2"
    assert changed(page) == ["Risk K2  Rain"]


# Comparing with an earlier version of the file


@pytest.fixture
def kept(opened, page, tmp_path):
    """The earlier version of the file, of when task C was called `First`."""
    session, path = opened.session, tmp_path / "launch.launchplan"
    session.edit(lambda plan: set_field(plan, ("task", "C"), "name", "First"))
    session.save(path)
    session.edit(lambda plan: set_field(plan, ("task", "C"), "name", "Second"))
    session.save(path)
    (version,) = planner.earlier_versions(path)
    return version


def test_an_earlier_file_is_compared_with_the_plan(qtbot, opened, page, kept):
    opened.show_page("plan")
    opened.rescue._compare(opened.session, kept)
    found(qtbot, page)
    assert opened.page == "history"
    assert page.pane.title.text() == f"From {file_of(kept)} to now"
    assert changed(page) == ["Task C  Second"]
    assert page.pane.note.text() == "1 task changed"
    assert chosen(page) == []
    opened.rescue._compare(opened.session, kept)
    found(qtbot, page)
    assert changed(page) == ["Task C  Second"]


def test_the_comparison_with_a_file_follows_the_plan_and_narrowing_leaves_it(qtbot, opened, page, kept):
    page.compare_file(kept)
    opened.session.edit(lambda plan: set_text(plan, ("task", "D"), "duration", "2d"))
    found(qtbot, page)
    assert changed(page) == ["Task C  Second", "Task D  Write"]
    page._filter.setText("duration")
    assert changed(page) == ["Task C  Second", "Task D  Write"]


def test_choosing_a_point_or_a_row_ends_the_comparison_with_a_file(qtbot, opened, page, kept):
    page.compare_file(kept)
    found(qtbot, page)
    click_on(qtbot, page, "Set duration of task B")
    assert page.pane.title.text() == "Set duration of task B"
    page.compare_file(kept)
    found(qtbot, page)
    Lens.of(opened.session).look_at("B")
    assert page.pane.title.text() == "Set duration of task B"


def test_from_the_comparison_one_goes_back_to_the_file(qtbot, opened, page, kept):
    page.compare_file(kept)
    press(qtbot, page, "Go back to this point")
    assert opened.session.plan.tasks["C"].name == "First"
    assert f"The plan is as it was at: {file_of(kept)}" in opened._notices.texts()
    found(qtbot, page)
    assert page.pane.tree.blank._title.text() == "No difference"
    press(qtbot, opened, "Undo")
    assert opened.session.plan.tasks["C"].name == "Second"


def test_going_back_to_a_file_that_is_the_plan_already_is_said(qtbot, opened, page, kept):
    opened.session.edit(lambda plan: set_field(plan, ("task", "C"), "name", "First"))
    page.compare_file(kept)
    press(qtbot, page, "Go back to this point")
    assert "The plan is as it was then already." in opened._notices.texts()


def test_a_file_that_cannot_be_read_any_more_is_told(qtbot, page, kept):
    kept.path.write_bytes(b"nothing")
    page.compare_file(kept)
    found(qtbot, page)
    assert page.pane.tree.blank._title.text() == "This cannot be compared"
    assert page.pane.tree.blank._text.text()
    assert not page.pane.back.isVisible()


def test_rows_that_only_the_file_knows_are_called_by_their_names(qtbot, opened, page, kept, tmp_path):
    other = planner.open_document(tmp_path / "launch.launchplan", tmp_path / "other", author="Eve")
    other.do(planner.add_row(other.plan, "risk", name="Flood"))
    other.save(overwrite=True)
    other.close(discard=True)
    opened.session.save(tmp_path / "launch.launchplan", overwrite=True)
    page.compare_file(planner.earlier_versions(tmp_path / "launch.launchplan")[0])
    found(qtbot, page)
    assert [row for row in changed(page) if row.startswith("Risk")] == ["Risk K03  Flood"]


def test_the_window_of_earlier_versions_leads_here(qtbot, opened, page, kept):
    opened.rescue.show_earlier(opened.session)
    dialog = opened.findChild(EarlierVersions)
    qtbot.waitUntil(dialog.comparer.isEnabled)
    qtbot.mouseClick(dialog.comparer, LEFT)
    found(qtbot, page)
    assert page.pane.title.text() == f"From {file_of(kept)} to now"
