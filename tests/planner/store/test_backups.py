"""Earlier versions of a file: which are kept, which go, and that none of it ever stands in the way of saving."""

from __future__ import annotations

import errno
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from planner.model.schema import SCHEMA
from planner.store import backups as module
from planner.store.backups import (
    NEWEST,
    ROOM,
    Backup,
    Glance,
    backups_of,
    glance,
    keep_backup,
    newest_sound,
    superfluous,
)
from tests.planner.store.files import AT, PLAN, meddled, sound

NOW = datetime(2026, 11, 27, 12, tzinfo=UTC)
TARGET = Path("/plans/a.plan")


def version(age, size=1000):
    """A version that was replaced so long ago."""
    at = NOW - age
    return Backup(Path(f"{at.isoformat()} a.plan"), at, size)


def kept_of(versions, now=NOW):
    """The versions that stay, newest first."""
    ordered = tuple(sorted(versions, key=lambda one: one.at, reverse=True))
    gone = superfluous(ordered, now)
    return tuple(one for one in ordered if one not in gone)


def days(count, *, a_day=1):
    """Versions of the last days."""
    return [version(timedelta(days=day, hours=-hour)) for day in range(count) for hour in range(a_day)]


def test_of_a_day_of_saving_every_minute_one_version_of_each_hour_stays_beside_the_newest():
    kept = kept_of([version(timedelta(minutes=minute)) for minute in range(24 * 60)])
    assert kept[:NEWEST] == tuple(version(timedelta(minutes=minute)) for minute in range(NEWEST))
    assert {(one.at.day, one.at.hour) for one in kept} == {
        ((NOW - timedelta(hours=hour)).day, (NOW - timedelta(hours=hour)).hour) for hour in range(25)
    }
    assert len(kept) == NEWEST + 23  # the last ones of two hours are among the newest


def test_the_ten_newest_stay_whatever_their_age():
    old = [version(timedelta(days=3000 + number)) for number in range(NEWEST)]
    assert len(kept_of(old)) == NEWEST


def test_of_a_busy_day_the_ten_newest_stay():
    busy = [version(timedelta(minutes=number)) for number in range(40)]
    assert kept_of(busy) == tuple(busy[:NEWEST])


def test_beyond_the_newest_the_last_version_of_each_day_stays():
    kept = kept_of(days(25, a_day=4), NOW + timedelta(hours=4))
    older = list(kept[NEWEST:])
    assert len({one.at.date() for one in older}) == len(older)
    assert {one.at.date() for one in kept} == {one.at.date() for one in days(25)}


def test_beyond_thirty_days_the_last_version_of_each_week_stays():
    kept = [one for one in kept_of(days(120)) if NOW - one.at > timedelta(days=30)]
    assert len({one.at.isocalendar()[:2] for one in kept}) == len(kept)
    assert 12 <= len(kept) <= 14
    assert all(one.at.isoweekday() == 7 for one in kept[1:])


def test_beyond_a_year_none_stays_but_the_newest():
    kept = kept_of(days(800))
    assert max(NOW - one.at for one in kept) <= module.WEEKLY
    assert len(kept) < 31 + 54


def test_thinning_day_by_day_leaves_the_same_as_thinning_once():
    kept: tuple[Backup, ...] = ()
    for one in sorted(days(90), key=lambda one: one.at):
        kept = kept_of((*kept, one), one.at)
    assert kept == kept_of(days(90))


def test_versions_from_a_clock_that_was_ahead_stay():
    ahead = [version(timedelta(days=-number)) for number in range(1, 15)]
    assert len(kept_of(ahead)) == 14


def test_large_versions_beyond_the_newest_go_when_they_take_too_much_room():
    large = [version(timedelta(days=number), ROOM // 20) for number in range(30)]
    assert kept_of(large) == tuple(large[:20])


def test_the_newest_stay_however_large_they_are():
    assert len(kept_of([version(timedelta(days=number), ROOM) for number in range(15)])) == NEWEST


@given(st.lists(st.integers(min_value=0, max_value=800 * 24), max_size=80))
def test_thinning_twice_takes_no_more_than_thinning_once(hours):
    once = kept_of({version(timedelta(hours=hour)) for hour in hours})
    assert kept_of(once) == once


def test_versions_are_listed_newest_first_with_time_and_size(tmp_path):
    before = datetime.now(UTC)
    for number in range(3):
        keep_backup(tmp_path, TARGET, bytes(number + 1))
    found = backups_of(tmp_path, TARGET)
    assert [one.size for one in found] == [3, 2, 1]
    assert [one.path.stat().st_size for one in found] == [3, 2, 1]
    assert before <= found[-1].at <= found[0].at <= datetime.now(UTC)


def test_only_the_newest_of_today_are_kept_on_disk(tmp_path):
    for number in range(NEWEST + 2):
        keep_backup(tmp_path, TARGET, str(number).encode())
    kept = [one.path.read_bytes() for one in backups_of(tmp_path, TARGET)]
    assert kept == [str(number).encode() for number in range(NEWEST + 1, 1, -1)]


def test_plans_of_the_same_name_do_not_share_versions(tmp_path):
    keep_backup(tmp_path / "data", tmp_path / "here" / "a.plan", b"here")
    assert backups_of(tmp_path / "data", tmp_path / "there" / "a.plan") == ()


def test_a_link_and_the_file_behind_it_share_their_versions(tmp_path):
    (tmp_path / "a.plan").write_bytes(b"a")
    (tmp_path / "link.plan").symlink_to(tmp_path / "a.plan")
    keep_backup(tmp_path / "data", tmp_path / "a.plan", b"before")
    assert backups_of(tmp_path / "data", tmp_path / "link.plan") == backups_of(tmp_path / "data", tmp_path / "a.plan")


def test_what_else_lies_in_the_folder_is_neither_listed_nor_removed(tmp_path):
    keep_backup(tmp_path, TARGET, b"0")
    [folder] = (tmp_path / "backups").iterdir()
    strange = [folder / "notes.txt", folder / "2026-01-01T000000.000000Z", folder / "yesterday a.plan"]
    for path in strange:
        path.write_text("mine")
    for number in range(NEWEST + 3):
        keep_backup(tmp_path, TARGET, str(number).encode())
    assert len(backups_of(tmp_path, TARGET)) == NEWEST
    assert all(path.exists() for path in strange)


def test_without_a_folder_there_are_no_versions(tmp_path):
    assert backups_of(tmp_path / "nowhere", TARGET) == ()


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EROFS])
def test_a_full_data_folder_holds_no_half_version_and_says_so(tmp_path, monkeypatch, number):
    keep_backup(tmp_path, TARGET, b"whole")

    def refuse(_opened):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(OSError, match=os.strerror(number)):
        keep_backup(tmp_path, TARGET, b"half")
    assert [one.path.read_bytes() for one in backups_of(tmp_path, TARGET)] == [b"whole"]
    [folder] = (tmp_path / "backups").iterdir()
    assert len(list(folder.iterdir())) == 1


def test_a_version_that_was_cut_off_while_it_was_kept_is_not_listed(tmp_path):
    keep_backup(tmp_path, TARGET, b"whole")
    [whole] = backups_of(tmp_path, TARGET)
    whole.path.with_name(f"{whole.path.name}.part").write_bytes(b"ha")
    assert backups_of(tmp_path, TARGET) == (whole,)


def test_the_newest_sound_version_is_found_behind_damaged_ones(tmp_path):
    for data in (sound(), sound()[:5000], meddled("UPDATE tasks SET name = 'Other'"), b""):
        keep_backup(tmp_path, TARGET, data)
    found = backups_of(tmp_path, TARGET)
    assert newest_sound(found, SCHEMA) == found[-1]


def test_where_no_version_is_sound_there_is_none_to_offer(tmp_path):
    keep_backup(tmp_path, TARGET, b"nonsense")
    assert newest_sound(backups_of(tmp_path, TARGET), SCHEMA) is None


def test_a_glance_tells_tasks_and_the_last_change(tmp_path):
    keep_backup(tmp_path, TARGET, sound())
    [found] = backups_of(tmp_path, TARGET)
    assert glance(found, SCHEMA) == Glance(len(PLAN.tasks), "Ana", AT, "Create the plan")


def test_a_glance_at_a_damaged_version_tells_nothing(tmp_path):
    keep_backup(tmp_path, TARGET, sound()[:5000])
    [found] = backups_of(tmp_path, TARGET)
    assert glance(found, SCHEMA) is None


def test_a_glance_at_a_version_that_went_meanwhile_tells_nothing(tmp_path):
    keep_backup(tmp_path, TARGET, sound())
    [found] = backups_of(tmp_path, TARGET)
    found.path.unlink()
    assert glance(found, SCHEMA) is None


def test_versions_from_before_the_clock_was_set_back_do_not_drive_out_the_new_ones():
    ahead = [version(-timedelta(minutes=10 + minute)) for minute in range(30)]
    since = [version(timedelta(seconds=second)) for second in range(2 * NEWEST)]
    kept = kept_of([*ahead, *since])
    assert set(since[:NEWEST]) <= set(kept)
    assert set(sorted(ahead, key=lambda one: one.at)[-NEWEST:]) <= set(kept)
    assert len(kept) < 3 * NEWEST


def test_a_version_is_kept_once_the_disk_knows_it_under_its_name(tmp_path, monkeypatch):
    keep_backup(tmp_path, TARGET, b"0")
    [folder] = (tmp_path / "backups").iterdir()
    seen = []
    fsync = os.fsync

    def noted(opened):
        if os.fstat(opened).st_ino == folder.stat().st_ino:
            seen.append({one.name.endswith(".part") for one in folder.iterdir()})
        fsync(opened)

    monkeypatch.setattr(os, "fsync", noted)
    keep_backup(tmp_path, TARGET, b"1")
    assert seen == [{False}]


def test_an_old_version_that_cannot_be_removed_is_no_reason_not_to_keep_a_new_one(tmp_path, monkeypatch):
    for number in range(NEWEST):
        keep_backup(tmp_path, TARGET, str(number).encode())
    removed = type(tmp_path).unlink

    def refuse(path, *, missing_ok=False):
        if not path.name.endswith(".part"):
            raise OSError(errno.EROFS, os.strerror(errno.EROFS))
        removed(path, missing_ok=missing_ok)

    monkeypatch.setattr(type(tmp_path), "unlink", refuse)
    keep_backup(tmp_path, TARGET, b"new")
    assert backups_of(tmp_path, TARGET)[0].path.read_bytes() == b"new"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such files")
def test_a_pipe_among_the_versions_is_none_of_them_to_wait_for(tmp_path):
    keep_backup(tmp_path, TARGET, sound())
    [found] = backups_of(tmp_path, TARGET)
    found.path.unlink()
    os.mkfifo(found.path)
    assert glance(found, SCHEMA) is None
    assert newest_sound([found], SCHEMA) is None
