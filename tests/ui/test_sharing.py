"""Sharing a file: who else has it open, what became of it on disk, and what is offered in each case."""

import json
import os
import platform
from datetime import UTC, datetime, timedelta

import pytest

import planner
from planner.store.lock import holders, lock
from tests.ui.beside import PUT
from tests.ui.opened import a_launch, a_session
from ui.sharing import DISK, HELD, Sharing, clock
from ui.watching import Disk
from ui.work import Workshop


@pytest.fixture
def path(tmp_path):
    made = tmp_path / "plans" / "launch.launchplan"
    made.parent.mkdir()
    return made


@pytest.fixture
def data(tmp_path):
    return tmp_path / "data"


@pytest.fixture
def session(path, data):
    made = a_session(a_launch(), data)
    made.save(path)
    yield made
    made.document.close(discard=True)


@pytest.fixture
def workshop(qapp):
    made = Workshop()
    yield made
    made.finish()
    made.deleteLater()


@pytest.fixture
def sharing(workshop, session):
    made = Sharing(workshop, lambda: False)
    made.told, made.settled_topics = [], []
    made.noticed.connect(made.told.append)
    made.settled.connect(made.settled_topics.append)
    made.follow(session)
    made.watching._watcher.removePaths([*made.watching._watcher.files(), *made.watching._watcher.directories()])
    made.watching._hear = lambda: None  # the tests say when to look
    yield made
    made.follow(None)
    made.deleteLater()


def look(qtbot, sharing):
    """Look at the file, twice as a loss needs, and wait until that is done."""
    for _ in range(2):
        sharing.watching.look()
        qtbot.waitUntil(lambda: not sharing.watching._looking)


def rename(session, name="Other"):
    session.edit(lambda plan: planner.set_field(plan, ("task", "A"), "name", name))


def saved_elsewhere(path, tmp_path, name="By Ben"):
    """The file, saved by somebody else with another name of a task."""
    other = planner.open_document(path, tmp_path / "ben")
    other.do(planner.set_field(other.plan, ("task", "B"), "name", name))
    other.save()
    other.close()


def offers(sharing):
    """What the last notice offers."""
    return [text for text, _accept in sharing.told[-1].offers]


def accept(sharing, text):
    """Take an offer of the last notice."""
    dict(sharing.told[-1].offers)[text]()


# ------------------------------------------------------------------ on disk


def test_nothing_is_told_while_nothing_happens(qtbot, sharing, session):
    look(qtbot, sharing)
    rename(session)
    look(qtbot, sharing)
    session.save()
    look(qtbot, sharing)
    assert sharing.told == []


def test_without_own_changes_reloading_is_offered(qtbot, sharing, path, tmp_path):
    saved_elsewhere(path, tmp_path)
    look(qtbot, sharing)
    assert offers(sharing) == ["Reload"]
    assert "launch.launchplan was changed by somebody else" in sharing.told[-1].text
    with qtbot.waitSignal(sharing.reload_wanted):
        accept(sharing, "Reload")


def test_with_own_changes_merging_and_another_file_are_offered(qtbot, sharing, session, path, tmp_path):
    wanted = []
    sharing.merge_wanted.connect(wanted.append)
    rename(session)
    saved_elsewhere(path, tmp_path)
    look(qtbot, sharing)
    assert offers(sharing) == ["Merge...", "Save as..."]
    accept(sharing, "Merge...")
    assert wanted == [path]
    with qtbot.waitSignal(sharing.save_as_wanted):
        accept(sharing, "Save as...")


def test_merging_is_not_offered_where_nobody_can_merge(qtbot, sharing, session, path, tmp_path):
    rename(session)
    saved_elsewhere(path, tmp_path)
    look(qtbot, sharing)
    assert offers(sharing) == ["Save as..."]


def test_an_edit_after_the_offer_to_reload_turns_it_into_one_that_loses_nothing(
    qtbot, sharing, session, path, tmp_path
):
    saved_elsewhere(path, tmp_path)
    look(qtbot, sharing)
    rename(session)
    assert "Reload" not in offers(sharing)
    assert "changes of your own" in sharing.told[-1].text
    session.undo()
    assert offers(sharing) == ["Reload"]


def test_further_edits_do_not_tell_it_again(qtbot, sharing, session, path, tmp_path):
    saved_elsewhere(path, tmp_path)
    look(qtbot, sharing)
    rename(session)
    count = len(sharing.told)
    rename(session, "Third")
    look(qtbot, sharing)
    assert len(sharing.told) == count


def test_a_file_that_is_gone_leaves_the_plan_unsaved_and_saving_is_offered(qtbot, sharing, session, path):
    path.unlink()
    look(qtbot, sharing)
    assert sharing.disk is Disk.GONE
    assert session.document.modified
    assert offers(sharing) == ["Save", "Save as..."]
    with qtbot.waitSignal(sharing.save_wanted):
        accept(sharing, "Save")


def test_saving_makes_a_file_again_that_was_gone_and_ends_the_notice(qtbot, sharing, session, path):
    path.unlink()
    look(qtbot, sharing)
    assert session.save()
    assert path.is_file()
    assert sharing.disk is Disk.SAME
    assert sharing.settled_topics[-1] == DISK
    look(qtbot, sharing)
    assert len(sharing.told) == 1


def test_a_file_that_comes_back_as_it_was_is_the_one_from_before(qtbot, sharing, session, path):
    before = path.read_bytes()
    path.unlink()
    look(qtbot, sharing)
    path.write_bytes(before)
    look(qtbot, sharing)
    assert sharing.disk is Disk.SAME
    assert not session.document.modified
    assert sharing.settled_topics[-1] == DISK
    rename(session)
    assert session.save()


def test_a_file_that_comes_back_otherwise_is_somebody_elses(qtbot, sharing, session, path, tmp_path):
    before = path.read_bytes()
    path.unlink()
    look(qtbot, sharing)
    path.write_bytes(before)
    saved_elsewhere(path, tmp_path)
    look(qtbot, sharing)
    qtbot.waitUntil(lambda: sharing.disk is Disk.CHANGED)
    assert not session.document.modified
    assert offers(sharing) == ["Reload"]
    path.unlink()
    look(qtbot, sharing)
    assert sharing.disk is Disk.GONE
    path.write_bytes(before)
    look(qtbot, sharing)
    assert (sharing.disk, session.document.modified) == (Disk.SAME, False)


def test_a_file_that_is_as_it_was_again_ends_the_notice(qtbot, sharing, path, tmp_path):
    before = path.read_bytes()
    saved_elsewhere(path, tmp_path)
    look(qtbot, sharing)
    path.write_bytes(before)
    look(qtbot, sharing)
    assert sharing.disk is Disk.SAME
    assert sharing.settled_topics[-1] == DISK


def test_going_back_to_the_file_ends_the_notice(qtbot, sharing, session, path, tmp_path):
    saved_elsewhere(path, tmp_path)
    look(qtbot, sharing)
    session.revert()
    assert sharing.disk is Disk.SAME
    assert sharing.settled_topics[-1] == DISK


def test_saving_as_another_file_ends_the_notice_and_watches_that_one(qtbot, sharing, session, path, tmp_path):
    rename(session)
    saved_elsewhere(path, tmp_path)
    look(qtbot, sharing)
    session.save(tmp_path / "plans" / "mine.launchplan")
    assert sharing.disk is Disk.SAME
    saved_elsewhere(path, tmp_path, "Again")
    look(qtbot, sharing)
    assert sharing.disk is Disk.SAME


def test_a_saving_that_meets_another_file_offers_the_same(sharing, session, path):
    wanted = []
    rename(session)
    sharing.merge_wanted.connect(wanted.append)
    sharing.tell_changed()
    assert offers(sharing) == ["Merge...", "Save as..."]
    assert "launch.launchplan was changed by somebody else" in sharing.told[-1].text
    accept(sharing, "Merge...")
    assert wanted == [path]


def test_a_saving_without_own_changes_offers_to_reload(sharing):
    sharing.tell_changed()
    assert offers(sharing) == ["Reload"]
    assert "You have no changes that are not saved." in sharing.told[-1].text


@pytest.mark.parametrize("edited", [False, True])
def test_where_something_else_was_written_only_another_file_is_offered(qtbot, sharing, session, path, edited):
    sharing.merge_wanted.connect(lambda _path: None)
    if edited:
        rename(session)
    path.write_bytes(b"garbage" * 99)
    look(qtbot, sharing)
    assert offers(sharing) == ["Save as..."]
    assert sharing.told[-1].text.startswith("launch.launchplan holds no plan any more")


def test_what_became_of_the_file_is_told_again(qtbot, sharing, path, tmp_path):
    assert not sharing.apart
    saved_elsewhere(path, tmp_path)
    look(qtbot, sharing)
    assert sharing.apart
    told = sharing.told[-1]
    sharing.tell_again()
    assert sharing.told[-1].text == told.text
    assert len(sharing.told) == 2


def test_after_such_a_saving_the_file_is_known_as_changed(qtbot, sharing, path, tmp_path):
    saved_elsewhere(path, tmp_path)
    sharing.tell_changed()
    qtbot.waitUntil(lambda: sharing.disk is Disk.CHANGED)


def test_whether_the_file_is_another_is_known_before_the_watcher_has_seen_it(sharing, path, tmp_path):
    assert not sharing.is_changed()
    saved_elsewhere(path, tmp_path)
    assert sharing.is_changed()
    path.unlink()
    assert not sharing.is_changed()
    path.mkdir()
    assert not sharing.is_changed()


# ------------------------------------------------------------------ what the status strip says


def test_the_status_says_when_the_plan_was_saved(sharing, session):
    session.saved_at = None
    assert sharing.saved_words() == ("saved", True)
    rename(session)
    assert sharing.saved_words() == ("unsaved changes", False)
    session.save()
    assert sharing.saved_words() == (f"saved {session.saved_at:%H:%M}", True)


def test_a_saving_that_failed_does_not_count(session, tmp_path):
    session.saved_at = None
    assert not session.save(tmp_path / "no" / "such" / "x.launchplan")
    assert session.saved_at is None


def test_the_status_says_what_became_of_the_file(qtbot, sharing, session, path, tmp_path):
    before = path.read_bytes()
    saved_elsewhere(path, tmp_path)
    look(qtbot, sharing)
    assert sharing.saved_words() == ("changed on disk", False)
    path.unlink()
    look(qtbot, sharing)
    assert sharing.saved_words() == ("file is gone", False)
    path.write_bytes(before)


def test_the_status_of_a_plan_without_a_file_and_of_no_plan(workshop, data):
    made, fresh = Sharing(workshop, lambda: False), a_session(a_launch(), data)
    assert made.saved_words() == ("", True)
    made.follow(fresh)
    assert made.saved_words() == ("no file yet", True)
    made.follow(None)
    fresh.document.close(discard=True)


# ------------------------------------------------------------------ who has it open


def test_the_file_is_noted_as_open_until_the_plan_is_closed(sharing, path, data):
    assert len(holders(path, data)) == 1
    sharing.follow(None)
    assert holders(path, data) == ()


def test_saving_as_another_file_lets_the_first_one_go(sharing, session, path, data, tmp_path):
    session.save(tmp_path / "other.launchplan")
    assert holders(path, data) == ()
    assert len(holders(tmp_path / "other.launchplan", data)) == 1


def test_nobody_is_named_where_nobody_else_has_it(sharing):
    assert [one.topic for one in sharing.told] == []


def opened_too(workshop, session):
    """What is told when a file is opened."""
    made, heard = Sharing(workshop, lambda: False), []
    made.noticed.connect(heard.append)
    made.follow(session)
    made.follow(None)
    return heard


def test_a_second_window_is_told_who_has_the_file_open_since_when(workshop, session, path, data):
    first = lock(path, data, who="Ana")
    (notice,) = opened_too(workshop, session)
    first.release()
    assert notice.text.startswith(f"Ana has this plan open in another window since {first_clock()}")
    assert (notice.tone, notice.topic) == ("warning", HELD)


def first_clock():
    return clock(datetime.now(UTC))[:2]


def elsewhere(path, **said):
    """The note of another computer beside the file."""
    note = path.with_name(f".{path.name}.abc.open")
    since = datetime.now(UTC).isoformat()
    PUT.add(note)
    note.write_text(json.dumps({"who": "Ana", "host": "far", "since": since, **said}), encoding="utf-8")
    return note


def test_somebody_on_another_computer_is_named_with_it(workshop, session, path):
    elsewhere(path)
    (notice,) = opened_too(workshop, session)
    assert notice.text.startswith("Ana has this plan open since ")
    assert ", on far. Whoever saves last is asked to merge." in notice.text


def test_names_are_taken_literally_whatever_stands_in_them(workshop, session, path):
    elsewhere(path, who="%2 <b>", host="%1%3")
    (notice,) = opened_too(workshop, session)
    assert notice.text.startswith("%2 <b> has this plan open since ")
    assert ", on %1%3." in notice.text


def test_somebody_without_a_name_is_somebody(workshop, session, path):
    elsewhere(path, who="", host="")
    (notice,) = opened_too(workshop, session)
    assert notice.text.startswith("Somebody has this plan open since ")
    assert ", on another computer." in notice.text


def test_a_session_that_ended_suddenly_is_told_calmly(workshop, session, path):
    note = elsewhere(path, host=platform.node(), since="2026-01-05T09:30:00+00:00")
    os.utime(note, (1_750_000_000,) * 2)
    heard = opened_too(workshop, session)
    assert heard == []
    note = elsewhere(path, host="far", since=(datetime.now(UTC) - timedelta(hours=3)).isoformat())
    os.utime(note, (datetime.now(UTC).timestamp() - 3 * 3600,) * 2)
    (notice,) = opened_too(workshop, session)
    assert notice.tone == "calm"
    assert "seems to have ended suddenly" in notice.text


def test_who_is_alive_is_told_before_who_is_not(workshop, session, path, data):
    note = elsewhere(path)
    os.utime(note, (datetime.now(UTC).timestamp() - 3600,) * 2)
    first = lock(path, data, who="Ben")
    (notice,) = opened_too(workshop, session)
    first.release()
    assert notice.text.startswith("Ben has this plan open")


def test_signs_of_life_are_given_while_the_plan_is_open(sharing):
    assert sharing._beat.isActive()
    assert sharing._beat.interval() == planner.BEAT * 1000
    sharing._give_sign()
    sharing.follow(None)
    assert not sharing._beat.isActive()
    sharing._give_sign()


def test_the_file_of_the_open_plan_is_known_by_any_of_its_names(sharing, path, tmp_path):
    (tmp_path / "link").symlink_to(path)
    assert sharing.holds(path)
    assert sharing.holds(tmp_path / "link")
    assert not sharing.holds(tmp_path / "other")
    sharing.follow(None)
    assert not sharing.holds(path)


def test_another_day_is_told_with_its_date():
    assert clock(datetime.now(UTC)) == f"{datetime.now().astimezone():%H:%M}"
    assert "2026" in clock(datetime(2026, 1, 5, 9, 30, tzinfo=UTC))
