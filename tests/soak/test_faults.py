"""Faults at some calls of every work, and that the soak would notice what they must not do."""

from __future__ import annotations

import errno
from collections import Counter

import pytest

from planner.document import Document
from planner.errors import CannotSave, Refused
from tests.soak import shim
from tests.soak.faults import Faults, Work
from tests.soak.kills import PLAN, edit
from tests.soak.programs import missed, soaked
from tests.soak.refusing import (
    AFTER,
    BEFORE,
    ENDS,
    ERRORS,
    WORK,
    Bench,
    Case,
    _goes_on as goes_on,
    _lacks_room as lacks_room,
    _left_wrongly as left_wrongly,
    _told_wrongly as told_wrongly,
    cases,
    ended,
    some,
)

behind_the_shim = pytest.mark.skipif(bool(shim.missing()), reason=shim.missing() or "there is a shim")


@pytest.fixture
def bench(tmp_path):
    first = Document.new(PLAN, tmp_path / "first")
    first.save(tmp_path / "template.plan")
    first.close()
    made = Bench(tmp_path / "case", (tmp_path / "template.plan").read_bytes())
    made.lay_down()
    return made


@behind_the_shim
@pytest.mark.timeout(600)
def test_faults_do_no_harm():
    told = soaked("faults", 8)
    assert missed(told) == []
    assert len(told["goals"]) == len(WORK)


def test_every_error_and_end_comes_at_every_call():
    made = cases(3)
    assert {(case.at, case.error) for case in made} == {(at, kind) for at in (1, 2, 3) for kind in (ERRORS | ENDS)}
    assert sum(case.lasting for case in made) == 3 * len(ERRORS)
    assert some(made, 99, 1) == made
    assert len(some(made, 5, 1)) == 5


def test_the_errors_are_those_of_the_system():
    assert ERRORS["ENOSPC"] == errno.ENOSPC
    assert all(number > 0 for number in ERRORS.values())
    assert all(number < 0 for number in ENDS.values())


@pytest.mark.parametrize(
    ("error", "kind", "wrong"),
    [
        (None, "EIO", False),
        (CannotSave("there is no room for its 90 kB"), "ENOSPC", False),
        (CannotSave("there is no room for its 90 kB"), "EIO", True),
        (CannotSave("input/output error"), "ENOSPC", True),
        (CannotSave("written, but not kept for sure (no space left on device)"), "ENOSPC", False),
        (CannotSave("written, but not kept for sure (disk quota exceeded)"), "EDQUOT", False),
        (CannotSave("written, but not kept for sure (disk quota exceeded)"), "EROFS", True),
        (CannotSave("input/output error"), "EIO", False),
        (Refused("no"), "EIO", False),
        (OSError(5, "bare"), "EIO", True),
    ],
)
def test_what_is_said_must_be_for_people_and_name_the_room_where_that_is_missing(error, kind, wrong):
    assert bool([*told_wrongly(error, "saving", lacking=lacks_room(Case(1, kind, False), "write f"))]) is wrong


def test_looking_whether_one_may_write_lacks_no_room():
    found = [lacks_room(Case(1, kind, False), "access /plans") for kind in ("ENOSPC", "EDQUOT", "EACCES")]
    assert found == [False, False, False]


@pytest.mark.parametrize("name", WORK)
def test_work_that_nothing_refuses_leaves_nothing_wrong(bench, name):
    before, act = WORK[name]
    before(bench)
    act(bench)
    if name == "closing":
        bench.document = None
    assert [*left_wrongly(bench, tidy=True)] == []


def test_a_file_that_holds_something_else_or_is_broken_is_noticed(bench):
    document = bench.open()
    edit(document, AFTER)
    document.save()
    document.close()
    bench.document = None
    assert "launch.plan holds something else" in [*left_wrongly(bench, tidy=True)]
    bench.path.write_bytes(bench.template[:9000])
    assert next(iter(ended(bench, "saving"))).startswith("launch.plan is broken")


def test_something_left_beside_the_file_is_noticed(bench):
    bench.path.with_name(".launch.plan.tmp").touch()
    told = [*left_wrongly(bench, tidy=True)]
    assert told == [
        "left ['.launch.plan.tmp'] beside the file",
        "left ['.launch.plan.tmp'] beside the file for good",
    ]


def test_a_save_that_somebody_else_came_before_is_noticed(bench):
    document = bench.open()
    bench.path.write_bytes(b"theirs")
    assert next(iter(goes_on(bench, document))).startswith("the next edit or save failed")


def test_after_an_end_the_edits_must_be_offered(bench):
    assert [*ended(bench, "editing")] == ["recovered []"]
    bench.leave()
    assert [*ended(bench, "editing")] == []


def test_after_an_end_an_edit_that_was_never_made_is_noticed(bench):
    document = bench.open()
    edit(document, BEFORE + 7)
    document.close()
    assert [*ended(bench, "editing")] == [f"recovered ['name {BEFORE + 7}']"]


def test_a_work_says_how_complete_it_was_and_what_went_wrong():
    fine = Work("saving", 672, 56, complete=True, wrong=Counter())
    bad = Work("editing", 20, 99, complete=False, wrong=Counter({"edits were not kept": 3}))
    first, second = Faults((fine, bad)).goals
    assert (first.name, first.met) == ("672 faults while saving, every call and error", True)
    assert (second.name, second.met) == ("20 faults while editing, of its 99 calls; edits were not kept (3)", False)
