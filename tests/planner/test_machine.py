"""Random sessions: whatever people do, the plan, the working copy, the file and the log say the same."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from pathlib import Path

from hypothesis import Phase, settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from planner.document import Document, open_document, read_copy, recoverable
from planner.errors import Refused
from planner.merge.fold import fold
from planner.model.values import new_id
from planner.store.content import serialized
from planner.store.mending import load
from planner.store.reader import examine, read_rows
from tests.builders import a_plan
from tests.planner.merge.promises import rows_of
from tests.planner.strategies import changes


class Sessions(RuleBasedStateMachine):
    """One person with one plan: edits, takes back, saves, closes, opens, merges, crashes and recovers."""

    def __init__(self):
        super().__init__()
        self.home, self.elsewhere = Path(tempfile.mkdtemp()), Path(tempfile.mkdtemp())
        self.path = self.home / "plan.launch"
        self.past = []
        self.future = []
        self.told = []

    @initialize()
    def begin(self):
        self.watch(Document.new(a_plan("A 3d > B 2d > C; S{ D 1d } > C"), self.home / "data", author="Ana"))

    def watch(self, document):
        self.document = document
        document.listen(self.told.append)

    @rule(data=st.data())
    def edit(self, data):
        before = self.document.plan
        change = data.draw(changes(before))
        try:
            self.document.do(change)
        except Refused:
            assert self.document.plan is before
            return
        if change:
            assert self.told[-1] == change
            self.past.append(before)
            self.future.clear()

    @precondition(lambda self: self.past)
    @rule()
    def undo(self):
        self.future.append(self.document.plan)
        self.document.undo()
        assert self.document.plan == self.past.pop()

    @precondition(lambda self: self.future)
    @rule()
    def redo(self):
        self.past.append(self.document.plan)
        self.document.redo()
        assert self.document.plan == self.future.pop()

    @rule()
    def save(self):
        self.document.save(self.path)
        assert not self.document.modified
        loaded = load(examine(self.path.read_bytes(), self.document.plan.schema), self.document.plan.schema, "")
        assert loaded.plan == self.document.plan
        assert loaded.history == self.document.history
        assert loaded.faults == ()

    @precondition(lambda self: self.path.exists())
    @rule()
    def save_and_reopen(self):
        plan, history = self.document.plan, self.document.history
        self.document.save(self.path)
        self.document.close()
        assert recoverable(self.home / "data") == ()
        self.watch(open_document(self.path, self.home / "data", author="Ben"))
        assert self.document.plan == plan
        assert self.document.history == history

    @precondition(lambda self: self.document.modified)
    @rule()
    def crash_and_recover(self):
        plan, history, path = self.document.plan, self.document.history, self.document.path
        left = self.leave_behind()
        found = [recovery for recovery in recoverable(self.home / "data") if recovery.copy == left]
        assert len(found) == 1
        self.watch(Document.recover(found[0], self.home / "data"))
        assert (self.document.plan, self.document.history, self.document.path) == (plan, history, path)
        assert self.document.modified
        assert not left.exists()

    @precondition(lambda self: self.path.exists())
    @rule(data=st.data())
    def merge_what_somebody_did_to_a_copy(self, data):
        theirs = self.elsewhere / "mailed.launch"
        shutil.copy(self.path, theirs)
        other = open_document(theirs, self.elsewhere / "data", author="Cem")
        with contextlib.suppress(Refused):
            other.do(data.draw(changes(other.plan)))
        other.save()
        other.close()
        before, found = self.document.plan, self.document.merging(read_copy(theirs))
        self.document.merge(found)
        if found:
            self.future.clear()
            if self.document.history.entries[-1].steps:
                self.past.append(before)

    def leave_behind(self):
        """Leave what a killed process leaves: the database and its log as they are on the disk at this moment."""
        alive = self.document._working.path
        left = alive.with_stem(new_id())
        for suffix in ("", "-wal"):
            shutil.copy(f"{alive}{suffix}", f"{left}{suffix}")
        self.document.close(discard=True)
        return left

    @invariant()
    def the_log_makes_the_plan(self):
        folded = fold(self.document.history, self.document.plan.schema)
        assert folded.plan == self.document.plan
        assert rows_of(folded.plan) == rows_of(self.document.plan)
        assert folded.conflicts == self.document.conflicts

    @invariant()
    def the_working_copy_holds_the_plan(self):
        schema = self.document.plan.schema
        with self.document._working._engine.connect() as connection:
            loaded = load(read_rows(serialized(connection), schema), schema, "")
        assert loaded.plan == self.document.plan
        assert rows_of(loaded.plan) == rows_of(self.document.plan)
        assert loaded.history == self.document.history

    @invariant()
    def undo_and_redo_are_offered_when_there_is_something_to_take_back(self):
        assert self.document.can_undo == bool(self.past)
        assert self.document.can_redo == bool(self.future)

    @invariant()
    def only_the_file_is_beside_the_file(self):
        assert {path.name for path in self.home.iterdir()} <= {"data", "plan.launch"}

    def teardown(self):
        self.document.close(discard=True)
        shutil.rmtree(self.home)
        shutil.rmtree(self.elsewhere)


TestSessions = Sessions.TestCase
# Shrinking such a session would take longer than a test may run.
TestSessions.settings = settings(max_examples=15, stateful_step_count=20, phases=(Phase.explicit, Phase.generate))
