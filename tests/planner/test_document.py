"""An open plan: changes, undo, saving, opening, and what happens when the disk or other people interfere."""

from __future__ import annotations

import os
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from planner.change import Change, Step, add, remove, set_value
from planner.document import LATELY, Document, open_document, read_copy, recoverable
from planner.errors import CannotSave, Damaged, FileChanged, NotAPlan, OutOfDate, Refused
from planner.model.risks import Risk
from planner.model.tasks import Link
from planner.model.values import Constraint, new_id
from planner.store.backups import NEWEST, backups_of
from tests.builders import a_plan, with_task
from tests.planner.documents import PLAN, rename

ROOT = Path(__file__).parents[2]


def reopened(document, path, data):
    document.save(path)
    document.close()
    return open_document(path, data, author="Ben")


# ------------------------------------------------------------------ changes


def test_a_withdrawn_change_is_in_the_log_but_not_offered_to_redo(document):
    rename(document, "A", "Other")
    document.withdraw()
    assert document.plan == PLAN
    assert not document.can_redo
    assert [entry.label for entry in document.history.entries[1:]] == ["Rename A", "Undo Rename A", "Withdraw Rename A"]


def test_a_withdrawn_change_is_not_offered_after_opening_again(document, path, data):
    rename(document, "B", "Second")
    rename(document, "A", "Other")
    document.withdraw()
    again = reopened(document, path, data)
    assert (again.can_redo, again.undo_label) == (False, "Rename B")
    again.undo()
    assert again.plan == PLAN
    again.close()


def test_withdrawing_nothing_leaves_no_trace(document):
    document.withdraw()
    assert len(document.history.entries) == 1


def test_a_new_document_has_nothing_to_save_or_undo(document):
    assert document.plan == PLAN
    assert not document.modified
    assert not document.can_undo
    assert not document.can_redo
    assert document.path is None
    assert document.faults == ()


def test_a_change_shows_in_the_plan_and_in_the_log(document):
    rename(document, "A", "First")
    assert document.plan.tasks["A"].name == "First"
    entry = document.history.entries[-1]
    assert (entry.author, entry.label, entry.lamport) == ("Ana", "Rename A", 2)
    assert entry.at.endswith("+00:00")
    assert document.modified


def test_an_empty_change_leaves_no_trace(document):
    document.do(Change("Nothing"))
    assert len(document.history.entries) == 1


def test_undo_and_redo_say_what_they_do(document):
    rename(document, "A", "First")
    assert (document.can_undo, document.undo_label) == (True, "Rename A")
    document.undo()
    assert document.plan == PLAN
    assert (document.can_redo, document.redo_label, document.undo_label) == (True, "Rename A", "")
    document.redo()
    assert document.plan.tasks["A"].name == "First"


def test_what_was_changed_lately_is_taken_back_to_the_very_plan_of_before(document):
    plans = [document.plan]
    for number in range(3):
        rename(document, "A", f"Name {number}")
        plans.append(document.plan)
    for before in reversed(plans[:-1]):
        document.undo()
        assert document.plan is before
    for after in plans[1:]:
        document.redo()
        assert document.plan is after


def test_what_was_changed_long_ago_is_taken_back_to_an_equal_plan(document):
    plans = [document.plan]
    for number in range(LATELY + 3):
        rename(document, "A", f"Name {number}")
        plans.append(document.plan)
    for before in reversed(plans[:-1]):
        document.undo()
        assert document.plan == before


def test_undo_and_redo_with_nothing_to_do_do_nothing(document):
    document.undo()
    document.redo()
    assert len(document.history.entries) == 1


def test_back_at_what_was_saved_there_is_nothing_to_save(document, path):
    document.save(path)
    rename(document, "A", "First")
    document.undo()
    assert not document.modified


def test_a_refused_change_changes_nothing_and_tells_nobody(document):
    told = []
    document.listen(told.append)
    with pytest.raises(Refused, match="Probability"):
        document.do(Change("Add", (add("risk", Risk(id=new_id(), key="K1", name="r", probability=1.2)),)))
    assert document.plan == PLAN
    assert len(document.history.entries) == 1
    assert told == []


def test_a_change_for_another_state_of_the_plan_is_out_of_date(document):
    with pytest.raises(OutOfDate):
        document.do(Change("Rename", (Step("task", "A", "name", "Other", "x"),)))
    assert document.plan == PLAN


def test_removing_what_others_need_is_refused(document):
    with pytest.raises(Refused):
        document.do(Change("Remove A", (remove("task", PLAN.tasks["A"]),)))
    assert "A" in document.plan.tasks


def test_listeners_hear_each_change_until_they_leave(document):
    told = []
    leave = document.listen(told.append)
    rename(document, "A", "First")
    document.undo()
    leave()
    document.redo()
    assert [change.label for change in told] == ["Rename A", "Undo Rename A"]


def test_a_listener_sees_the_plan_with_the_change(document):
    seen = []
    document.listen(lambda _change: seen.append(document.plan.tasks["A"].name))
    rename(document, "A", "First")
    assert seen == ["First"]


def test_each_opened_copy_has_a_replica_of_its_own(document, path, data):
    rename(document, "A", "First")
    again = reopened(document, path, data)
    rename(again, "A", "Second")
    assert len({entry.replica for entry in again.history.entries}) == 3
    assert again.history.entries[-1].author == "Ben"
    again.close(discard=True)


def test_rows_added_together_stay_in_their_order(document, path, data):
    links = [Link(id=f"{number}", predecessor="C", successor="B") for number in (9, 3, 7)]
    for link in links:
        document.do(Change("Link", (add("link", link),)))
    again = reopened(document, path, data)
    assert list(again.plan.links) == list(document.plan.links)
    again.close()


# ------------------------------------------------------------------ saving and opening


def test_a_saved_plan_opens_as_it_was(document, path, data):
    rename(document, "A", "First")
    again = reopened(document, path, data)
    assert again.plan == document.plan
    assert again.history == document.history
    assert again.identity == document.identity
    assert again.path == path
    assert not again.modified
    again.close()


def test_undo_survives_closing_and_opening(document, path, data):
    rename(document, "A", "First")
    rename(document, "B", "Second")
    document.undo()
    again = reopened(document, path, data)
    again.redo()
    assert again.plan.tasks["B"].name == "Second"
    again.undo()
    again.undo()
    assert again.plan == PLAN
    again.close()


def test_saving_leaves_nothing_else_beside_the_file(document, path):
    document.save(path)
    rename(document, "A", "First")
    document.save()
    assert [item.name for item in path.parent.iterdir()] == ["launch.plan"]


def test_saving_without_a_path_asks_for_one(document):
    with pytest.raises(CannotSave, match=r"no file yet\. Choose one"):
        document.save()


def test_saving_to_another_path_moves_the_document_there_and_keeps_its_identity(document, path, data):
    document.save(path)
    other = path.with_name("other.plan")
    document.save(other)
    assert document.path == other
    assert path.exists()
    assert open_document(other, data).identity == document.identity


def test_saving_over_a_stranger_needs_a_choice(document, path):
    path.write_text("precious")
    with pytest.raises(FileChanged, match="already a file"):
        document.save(path)
    assert path.read_text() == "precious"
    assert document.path is None
    document.save(path, overwrite=True)
    assert path.read_bytes().startswith(b"SQLite format 3")


def test_a_file_that_somebody_else_saved_is_not_overwritten(document, path, data):
    document.save(path)
    other = open_document(path, data)
    rename(other, "A", "Theirs")
    other.save()
    other.close()
    theirs = path.read_bytes()
    rename(document, "A", "Ours")
    with pytest.raises(FileChanged, match="somebody else"):
        document.save()
    assert path.read_bytes() == theirs
    assert document.modified
    assert [item.name for item in path.parent.iterdir()] == ["launch.plan"]


def test_a_file_that_was_deleted_is_made_again(document, path):
    document.save(path)
    path.unlink()
    rename(document, "A", "First")
    document.save()
    assert path.exists()


def test_the_mode_of_the_file_is_kept(document, path):
    document.save(path)
    path.chmod(0o640)
    document.save()
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_link_to_the_file_stays_a_link(document, path, tmp_path):
    document.save(path)
    link = tmp_path / "link.plan"
    link.symlink_to(path)
    again = open_document(link, tmp_path / "data")
    rename(again, "A", "First")
    again.save()
    assert link.is_symlink()
    assert not path.is_symlink()
    assert open_document(path, tmp_path / "data").plan.tasks["A"].name == "First"
    assert [item.name for item in tmp_path.iterdir() if ".tmp" in item.name] == []


def test_the_versions_before_are_kept_ten_of_them(document, path, data):
    for number in range(NEWEST + 3):
        rename(document, "A", f"name {number}")
        document.save(path)
    kept = backups_of(data, path)
    assert len(kept) == NEWEST
    assert open_document(kept[0].path, data).plan.tasks["A"].name == f"name {NEWEST + 1}"


def test_saving_in_the_background_saves_what_was_there_when_it_began(document, path, data):
    saving = document.saving(path)
    rename(document, "A", "Later")
    with ThreadPoolExecutor(1) as pool:
        document.saved(pool.submit(saving.write).result())
    assert document.modified
    assert open_document(path, data).plan == PLAN
    document.save()
    assert not document.modified


def test_a_change_during_a_save_in_the_background_that_is_undone_leaves_nothing_to_save(document, path):
    rename(document, "B", "Before")
    saving = document.saving(path)
    rename(document, "A", "Meanwhile")
    rename(document, "A", "Meanwhile too")
    document.saved(saving.write())
    assert document.modified
    document.undo()
    assert document.modified
    document.undo()
    assert not document.modified
    document.undo()
    assert document.modified


def test_a_change_during_a_save_in_the_background_is_not_taken_for_saved(document, path, data):
    saving = document.saving(path)
    writer = threading.Thread(target=lambda: document.saved(saving.write()))
    writer.start()
    rename(document, "A", "Meanwhile")
    writer.join()
    document.close()
    assert [recovery.changes for recovery in recoverable(data)] == [1]


def test_reverting_is_a_change_that_can_be_undone(document, path):
    rename(document, "A", "First")
    document.save(path)
    rename(document, "A", "Second")
    document.revert()
    assert document.plan.tasks["A"].name == "First"
    assert document.undo_label == "Revert to the saved plan"
    document.undo()
    assert document.plan.tasks["A"].name == "Second"


def test_after_reverting_there_is_nothing_to_save_and_saving_works(document, path, data):
    document.save(path)
    other = open_document(path, data)
    rename(other, "A", "Theirs")
    other.save()
    other.close()
    rename(document, "A", "Ours")
    document.revert()
    assert document.plan.tasks["A"].name == "Theirs"
    assert not document.modified
    rename(document, "B", "Ours")
    document.save()
    assert open_document(path, data).plan == document.plan


def test_undoing_the_reverting_of_a_plan_that_somebody_else_saved_is_a_change(document, path, data):
    document.save(path)
    other = open_document(path, data)
    rename(other, "A", "Theirs")
    other.save()
    other.close()
    document.revert()
    document.undo()
    assert document.plan == PLAN
    assert document.modified
    document.redo()
    assert not document.modified


def test_a_file_that_is_gone_cannot_be_reverted_to(document, path):
    document.save(path)
    rename(document, "A", "Ours")
    path.unlink()
    with pytest.raises(NotAPlan):
        document.revert()
    assert document.plan.tasks["A"].name == "Ours"
    assert document.modified


def test_reverting_a_plan_without_a_file_does_nothing(document):
    rename(document, "A", "First")
    document.revert()
    assert document.plan.tasks["A"].name == "First"


def test_a_file_that_is_not_there_says_so(data, path):
    with pytest.raises(NotAPlan, match=r"cannot be opened.*No such file"):
        open_document(path, data)


def test_a_folder_is_no_plan(data, path):
    with pytest.raises(NotAPlan):
        open_document(path.parent, data)


def test_a_damaged_file_names_its_newest_backup_and_stays_as_it_is(document, path, data):
    document.save(path)
    rename(document, "A", "Other")
    document.save(path)
    broken = path.read_bytes()[:3000]
    path.write_bytes(broken)
    with pytest.raises(Damaged) as caught:
        open_document(path, data)
    assert caught.value.backups == tuple(str(backup.path) for backup in backups_of(data, path))
    assert caught.value.path == str(path)
    assert caught.value.backups[0] in str(caught.value)
    assert path.read_bytes() == broken


def test_a_name_with_every_kind_of_letter_is_a_fine_name(document, path, data):
    odd = path.with_name("Größe 漢字 'quoted' & spaced" + "x" * 180 + ".plan")
    document.save(odd)
    document.save(odd)
    assert open_document(odd, data).plan == PLAN


@pytest.mark.skipif(sys.platform == "win32", reason="names are letters there")
def test_a_name_whose_bytes_are_no_letters_is_a_fine_name(document, path, data):
    odd = path.with_name(os.fsdecode(b"gr\xfc\xdfe.plan"))
    document.save(odd)
    rename(document, "A", "First")
    document.save()
    again = open_document(odd, data)
    rename(again, "A", "Second")
    again._working.close(discard=False)
    (left,) = recoverable(data)
    assert left.source == odd
    recovered = Document.recover(left, data)
    assert recovered.path == odd
    recovered.save()
    assert open_document(odd, data).plan.tasks["A"].name == "Second"


def test_a_path_that_is_longer_than_any_disk_takes_is_refused_with_the_reason(document, path, data):
    long = path.with_name("x" * 300 + ".plan")
    with pytest.raises(CannotSave, match="file name too long"):
        document.save(long)
    with pytest.raises(NotAPlan, match="File name too long"):
        open_document(long, data)


# ------------------------------------------------------------------ plans with faults


def test_faults_that_a_plan_had_before_do_not_keep_anybody_from_editing_it(data):
    broken = a_plan("A; B; C")
    twice = {key: replace(broken.tasks[key], key="same") for key in "AB"}
    broken = broken.with_tables({"task": {**broken.tasks, **twice}})
    document = Document.new(broken, data)
    rename(document, "C", "Fine")
    assert document.plan.tasks["C"].name == "Fine"
    with pytest.raises(Refused, match="same"):
        document.do(Change("Third", (set_value("task", document.plan.tasks["C"], "key", "same"),)))
    document.close(discard=True)


# ------------------------------------------------------------------ speed


def test_an_edit_of_a_thousand_tasks_is_committed_quickly(data):
    document = Document.new(a_plan("; ".join(f"T{number}" for number in range(1000))), data)
    spent = []
    for number in range(20):
        before = time.process_time()
        rename(document, f"T{number}", "x")
        spent.append(time.process_time() - before)
    document.close(discard=True)
    assert sorted(spent)[18] < 0.02


def test_mending_a_fault_that_came_with_a_file_can_be_undone(data):
    faulty = with_task(PLAN, "A", constraint=Constraint.SNET)
    document = Document.new(faulty, data)
    document.do(Change("Mend", (set_value("task", faulty.tasks["A"], "constraint", Constraint.ASAP),)))
    document.undo()
    assert document.plan == faulty
    document.redo()
    assert document.plan.tasks["A"].constraint is Constraint.ASAP
    document.close(discard=True)


def test_a_file_of_another_kind_is_to_be_imported(tmp_path, data):
    text = tmp_path / "launch.yaml"
    text.write_text("format: launch-plan\n", encoding="utf-8")
    for read in (read_copy, open_document):
        with pytest.raises(NotAPlan) as caught:
            read(text, data)
        assert str(caught.value) == (
            f"{text} is no plan file, and only plan files can be opened and merged. "
            "To take over what it holds, import it."
        )
