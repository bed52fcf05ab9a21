"""An open plan: the one place where changes happen."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from platformdirs import user_data_path

from planner.change import Change, apply, diff, restored
from planner.errors import CannotSave, NotKept, NotMergeable, OutOfDate
from planner.history import History
from planner.letting_go import Before, LetGo
from planner.merge.fold import Folded, fold
from planner.merge.merging import Joined, merging, settling
from planner.model.schema import SCHEMA
from planner.model.values import new_id
from planner.opening import load_file
from planner.past.labels import recalled
from planner.past.points import go_back
from planner.sentences import UNSAID, told
from planner.store.ahead import unsaved
from planner.store.clean import clean_copy
from planner.store.content import Identity, content_of
from planner.store.files import shown
from planner.store.lock import lock
from planner.store.mending import Loaded, load
from planner.store.person import person
from planner.store.recovery import Recovery, find, settled, take
from planner.store.rights import why_read_only
from planner.store.saving import Saving
from planner.store.working import Source, WorkingCopy
from planner.vectors import NOTHING, knows

if TYPE_CHECKING:
    from planner.history import ChangeId, Entry
    from planner.merge.conflicts import Conflict
    from planner.merge.merging import Merging
    from planner.model.entities import Schema
    from planner.model.plan import Plan
    from planner.sentences import Told
    from planner.store.lock import Lock

Listener = Callable[[Change], None]
NOTHING_CHOSEN: Final = Change("")
LATELY: Final = 4
"""How many of the last changes are taken back to the very plan that there was before."""


class Document:
    """A plan, its history and its working copy. Every change goes through `do`, `undo` or `redo`.

    `path` is the file that it belongs to, None before the first save; `faults` lists what was wrong in the file;
    `unsafe` says that no working copy could be written, so that a crash would lose what is not saved.
    """

    def __init__(self, loaded: Loaded, source: Source, folder: Path, author: str) -> None:
        """Open a working copy for a plan."""
        self.plan, self.history, self.faults = loaded.plan, loaded.history, loaded.faults
        self.identity, self.author = loaded.identity, author or person()
        self._source, self._folder = source, folder
        self._replica = new_id()
        self._listeners: list[Listener] = []
        self._lately: deque[tuple[Plan, Change, Plan]] = deque(maxlen=LATELY)
        self._folded = loaded.folded
        self._in_file = self._folded_in(source)
        self._read, self._disowned = source.saved, NOTHING
        self._unkept: Source | None = None
        self._merges: list[Before] = []
        self._let_go: list[LetGo] = []
        self._working = WorkingCopy.create(folder, self.plan.schema, loaded.content, source)

    @classmethod
    def new(cls, plan: Plan, folder: Path | None = None, *, author: str = "", saved: bool = True) -> Document:
        """A document for a plan that has no file yet; its beginning cannot be undone.

        It counts as `saved`, unless that would lose something: a copy may hold what no file does.
        """
        made = Change("Create the plan", diff(plan.of((), plan.schema), plan).steps)
        entry = History().next_entry(new_id(), made, author=author or person(), at=utc_now())
        history, identity = History().append(entry), Identity(new_id(), entry.at)
        loaded = Loaded(plan, history, identity, content_of(plan, history, identity), folded=Folded(plan))
        source = Source(None, "", loaded.history.vector if saved else {})
        return cls(loaded, source, folder or data_folder(), author)

    @classmethod
    def recover(cls, recovery: Recovery, folder: Path | None = None, *, author: str = "") -> Document:
        """The document that a crash left behind, unsaved changes and undo included; raises OutOfDate, Damaged."""
        left = take(recovery, SCHEMA)
        loaded = load(left.content, SCHEMA, utc_now())
        source = settled(left.source, loaded.history, SCHEMA)
        document = cls(loaded, source, folder or data_folder(), author)
        if not document.unsafe:
            recovery.discard()
        return document

    @property
    def path(self) -> Path | None:
        """The file of this document."""
        return self._source.path

    @property
    def modified(self) -> bool:
        """Whether the file lacks something of the plan or of what is open in it, as far as is known without reading it.

        To settle a conflict as it shows changes nothing in the plan, nor does a merge of which nothing shows yet.
        """
        if dict(self.history.vector) == dict(self._source.saved):
            return False
        known = self._in_file
        return known is None or self.plan != known.plan or self.conflicts != known.conflicts

    @property
    def unsafe(self) -> bool:
        """Whether the working copy is in memory alone."""
        return self._working.path is None

    @property
    def can_undo(self) -> bool:
        """Whether there is something to take back."""
        return bool(self.history.undoable)

    @property
    def can_redo(self) -> bool:
        """Whether there is something to bring back."""
        return bool(self.history.redoable or self._let_go)

    @property
    def undo_label(self) -> str:
        """What undo takes back."""
        return recalled(self.history.undo_label)

    @property
    def redo_label(self) -> str:
        """What redo brings back."""
        return recalled(self._let_go[-1].joined.mark.label if self._merges_again else self.history.redo_label)

    def do(self, change: Change) -> None:
        """Make a change: checked, written in one transaction, told to all listeners; raises Refused and CannotSave."""
        if change:
            self._commit(*settling(self.folded, change))

    def undo(self) -> None:
        """Take the last change back; a merge of this session is let go. Raises CannotSave and what undoing raises."""
        last = self.history.undoable[-1].id if self.history.undoable else None
        before = next((one for one in reversed(self._merges) if one.mark.id == last), None)
        if before is None:
            self._take_back(self.history.undo())
        else:
            self._let_go_of(before)

    def redo(self) -> None:
        """Bring the last change back that was undone."""
        if self._merges_again:
            *rest, last = self._let_go
            found = merging(self.plan, self.history, last.joined.history)
            self.join(self.joining(found))
            self._let_go = rest
        else:
            self._take_back(self.history.redo())

    @property
    def _merges_again(self) -> bool:
        """Whether a merge that was let go comes before all else that redo offers."""
        return bool(self._let_go) and len(self.history.redoable) <= self._let_go[-1].redoable

    def _let_go_of(self, before: Before) -> None:
        """Be without a merge, as if it had never been; what others saved in the file of this plan stays theirs there.

        From now on this is another replica: the numbers of the changes that go may be known elsewhere.
        """
        history, plan = before.history, before.plan
        change = diff(self.plan, plan, told("Undo %1", before.mark.label))
        kept = knows(history.vector, self._read)
        source = self._source if kept else before.source
        self._working.record_letting_go(plan, change, self.history.beyond(history.vector), history, source)
        self._lately.append((self.plan, change, plan))
        self._merges = self._merges[: self._merges.index(before)]
        self._let_go.append(LetGo(before.joined, len(history.redoable)))
        self.plan, self.history, self._folded, self._replica = plan, history, before.folded, new_id()
        if not kept:
            self._disowned, self._read = self._read, before.read
            self._source, self._in_file = source, before.in_file
        self._tell(change)

    def withdraw(self) -> None:
        """Take the last change back for good: redo does not offer it, nor after the plan was opened again."""
        label, count = self.undo_label, len(self._let_go)
        self.undo()
        if len(self._let_go) > count:
            self._let_go.pop()
        elif label:
            entry = self._next_entry(Change(told("Withdraw %1", label)))
            self._working.record(self.plan, entry.change, entry, self.history.entries[-1])
            self.history = self.history.append(entry)

    def _take_back(self, taken: tuple[Change, ChangeId] | None) -> None:
        """Commit the inverse of an entry, if there is one."""
        if taken:
            change, undoes = taken
            known = self._known(change)
            back = apply if self.folded.forked else restored  # after a merge, what refers to nothing is hidden
            self._commit(change, known or back(self.plan, change), undoes, known)

    def _known(self, change: Change) -> Plan | None:
        """The very plan that a change leads to, where it was the plan lately: views still know all of it."""
        for before, made, after in reversed(self._lately):
            if after is self.plan and made.inverse().steps == change.steps:
                return before
            if before is self.plan and made.steps == change.steps:
                return after
        return None

    def _commit(self, change: Change, after: Plan, undoes: ChangeId | None = None, known: Plan | None = None) -> None:
        """Write the change, and only then let anybody see it; the way to a `known` plan is remembered already."""
        entry = self._next_entry(change, undoes)
        history = self.history.append(entry)
        very = after is known and not self.folded.forked  # the plan of before has its rows where they were
        folded = Folded(after) if very else self.folded.then(history, after)
        if folded.plan != after:  # after a merge, what a change brings or takes away may show or hide other rows
            change = diff(self.plan, folded.plan, change.label)
        after = folded.plan
        self._working.record(after, change, entry, self.history.entries[-1])
        if after is not known:
            self._lately.append((self.plan, change, after))
        self.plan, self.history, self._folded = after, history, folded
        self._let_go = self._let_go if undoes else []
        self._tell(change)

    def _next_entry(self, change: Change, undoes: ChangeId | None = None) -> Entry:
        """The entry of the log that a change is."""
        return self.history.next_entry(self._replica, change, author=self.author, at=utc_now(), undoes=undoes)

    def _tell(self, change: Change) -> None:
        """Tell the listeners of a change that was made, but of what it did to hidden rows."""
        if any(step.unseen for step in change.steps):
            change = Change(change.label, tuple(step for step in change.steps if not step.unseen))
        for listener in tuple(self._listeners):
            listener(change)

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call the listener after each change; gives the function that ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def saving(self, path: Path | None = None, *, overwrite: bool = False) -> Saving:
        """All that saving needs, to `write` in any thread and hand to `saved`; raises CannotSave without a path."""
        chosen = Path(path or self.path or "").absolute()
        if not (path or self.path):
            raise CannotSave(told("This plan has no file yet. Choose one to save it to."))
        return Saving(
            plan=self.plan,
            history=self.history,
            identity=self.identity,
            path=chosen,
            expected=self._expected(chosen),
            overwrite=overwrite,
            folder=self._folder,
            name=self._working.name,
        )

    def _expected(self, path: Path) -> str:
        """The SHA-256 of what a file may hold for all that is known here; empty where there should be none."""
        known = self._source if path == self.path else self._unkept
        return known.sha256 if known is not None and known.path == path else ""

    def not_kept(self, source: Source) -> None:
        """Note that a file holds what was saved, but may lose it: it is no stranger's, and the plan stays unsaved."""
        if source.path == self.path:
            self._source = replace(self._source, sha256=source.sha256)
            self._working.note_source(self._source)
        else:
            self._unkept = source

    def saved(self, source: Source) -> None:
        """Note that a file now holds the plan as it was when the saving began."""
        if knows(source.saved, self._disowned) and not knows(self.history.vector, self._disowned):
            return  # a merge with the file was let go while it was being saved
        self._source, self._in_file = source, self._folded_in(source)
        self._working.note_source(source)

    def _folded_in(self, source: Source) -> Folded | None:
        """What the file holds: the present plan without what came later; None where that cannot be said at once."""
        if not source.saved:
            return None
        later, entries = self.history.beyond(source.saved), self.history.entries
        known = knows(self.history.vector, source.saved)
        if known and not later:
            return self.folded
        plain = not self.folded.forked and all(entry.onto is None for entry in later)
        if not known or not plain or later != entries[len(entries) - len(later) :]:
            return None  # what people did apart is not told by steps alone
        return Folded(apply(self.plan, Change("", tuple(step for entry in later for step in entry.steps)).inverse()))

    def save(self, path: Path | None = None, *, overwrite: bool = False) -> None:
        """Save to this file or another, `overwrite` whatever may be there; raises FileChanged and CannotSave."""
        saving = self.saving(path, overwrite=overwrite)
        try:
            source = saving.write()
        except NotKept as error:
            self.not_kept(error.source)
            raise
        self.saved(source)

    def give_way(self, other: Document) -> bool:
        """Keep this plan as an earlier version of its file where `other`, read from there since, lacks changes of it.

        Tells whether it was kept. Raises CannotSave.
        """
        lacking = self.path is not None and not knows(other.history.vector, self.history.vector)
        if lacking:
            self.saving().keep()
        return lacking

    def revert(self) -> None:
        """Go back to what the file holds now, as one change that can be undone; raises what opening raises.

        The file may have been saved by somebody else since: from now on that is the one that saving expects.
        """
        if not self.path:
            return
        loaded, source = load_file(self.path, self._folder, self.plan.schema, utc_now())
        self._source, self._in_file = source, _folded(loaded)
        self._working.note_source(source)
        self.become(loaded.plan, "Revert to the saved plan")

    @property
    def folded(self) -> Folded:
        """The plan with what is open in it after merges: conflicts that nobody has settled, and what is hidden."""
        if self._folded is None:
            self._folded = fold(self.history, self.plan.schema)
        return self._folded

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """What people who edited copies apart said different things of, until somebody settles it."""
        return self.folded.conflicts

    def merging(self, copy: Copy) -> Merging:
        """What taking another copy's changes in would do; raises NotMergeable, NotTheSameChange and NoCommonBase."""
        if copy.loaded.identity.plan != self.identity.plan:
            raise NotMergeable(
                told(
                    "%1 is another plan, not a copy of this one, so there is nothing to merge. "
                    "To take its rows over, export it as YAML and import that.",
                    shown(copy.source.path or Path()),
                )
            )
        return merging(self.plan, self.history, copy.loaded.history)

    def joining(self, merging: Merging, choices: Change = NOTHING_CHOSEN) -> Joined:
        """A merge as it would be in the log, conflicts settled by `choices`, a change of the plan after merging.

        It changes nothing and can be made in any thread. Raises Refused and OutOfDate.
        """
        return Joined.of(merging, choices, self._replica, author=self.author, at=utc_now())

    def merge(self, merging: Merging, choices: Change = NOTHING_CHOSEN, copy: Copy | None = None) -> None:
        """Take another copy's changes in as one change that can be undone, conflicts settled by `choices`.

        A `copy` read from the file of this plan is from now on what saving expects there. Raises OutOfDate where the
        plan has changed since, Refused and CannotSave.
        """
        self._look_current(merging.ours)
        if merging:
            self.join(self.joining(merging, choices), copy)
        else:
            self._expect(copy)

    def join(self, joined: Joined, copy: Copy | None = None) -> None:
        """Take in a merge that was made ready; raises OutOfDate where the plan has changed since, and CannotSave."""
        self._look_current(joined.ours)
        before = Before(joined, self.plan, self.folded, self._source, self._in_file, self._read)
        self._working.record_merge(joined.plan, joined.mark.change, joined.added, joined.history)
        self._lately.append((self.plan, joined.mark.change, joined.plan))
        self.plan, self.history, self._folded = joined.plan, joined.history, joined.folded
        self._merges.append(before)
        self._let_go = []
        self._expect(copy)
        self._tell(joined.mark.change)

    def _look_current(self, ours: History) -> None:
        """Raise OutOfDate where a merge was looked at for an earlier state of the plan."""
        if ours is not self.history:
            raise OutOfDate(told("The plan has changed meanwhile. Look at the merge again."))

    def _expect(self, copy: Copy | None) -> None:
        """Let saving expect this copy, where it is what the file of this plan holds."""
        if copy and copy.source.path == self.path:
            self._source, self._in_file = copy.source, _folded(copy.loaded)
            self._read, self._disowned = copy.source.saved, NOTHING
            self._working.note_source(copy.source)

    def close(self, *, discard: bool = False) -> None:
        """Let the document go; unsaved work stays recoverable unless it is to be discarded."""
        self._working.close(discard=discard or not self.modified)

    @property
    def on_disk(self) -> Source:
        """The file as it was last read or written here; another object after each time."""
        return self._source

    @property
    def unsaved(self) -> int:
        """How many changes the file lacks."""
        return unsaved(self.history, self._source.saved)

    def file_gone(self) -> None:
        """Note that the file is there no more: all of the plan is unsaved now, and saving makes the file again."""
        self.saved(replace(self._source, sha256="", saved={}))

    def lock(self) -> Lock | None:
        """Note for others that the file is open here, and find out who else has it open; None without a file."""
        return lock(self.path, self._folder, who=self.author) if self.path else None

    def clean_copy(self, path: Path) -> Saving:
        """What writes a copy without history, authors and private notes, to `write` in any thread; raises CannotSave.

        The copy is a plan of its own, and its file may not be that of this document.
        """
        return clean_copy(self.plan, Path(path).absolute(), self._folder, avoid=self.path, at=utc_now())

    def go_back(self, point: ChangeId) -> None:
        """Be what the plan was at a point of its history, by one change that can be undone; raises KeyError.

        What cannot be edited can be gone back on, as undo does: the history keeps it.
        """
        self._replace(go_back(self.plan, self.history, point))

    @classmethod
    def unattached(cls, loaded: Loaded, folder: Path | None = None, *, author: str = "") -> Document:
        """A document for a plan from a place that it must not be written back to: all of it counts as unsaved."""
        return cls(loaded, Source(None, "", {}), folder or data_folder(), author)

    def become(self, plan: Plan, label: str) -> None:
        """Be another plan by one change that can be undone; as with undo, its rows are not checked again."""
        self._replace(diff(self.plan, plan, label))

    def _replace(self, change: Change) -> None:
        """Make a change whose rows are not checked again, if it is one."""
        if change:
            self._commit(change, apply(self.plan, change))

    @property
    def read_only(self) -> Told:
        """Why the file cannot be saved to, in a sentence; nothing where it can be."""
        return why_read_only(self.path) if self.path else UNSAID


def _folded(loaded: Loaded) -> Folded:
    """A plan that was read with what is open in it."""
    return loaded.folded or Folded(loaded.plan)


def open_document(path: Path, folder: Path | None = None, *, author: str = "", schema: Schema = SCHEMA) -> Document:
    """Open a plan file; raises NotAPlan, NewerFile and Damaged, each with what to do."""
    place = folder or data_folder()
    loaded, source = load_file(Path(path).absolute(), place, schema, utc_now())
    return Document(loaded, source, place, author)


@dataclass(frozen=True, slots=True)
class Copy:
    """A plan file that was read to be merged: what it holds, and which file it was."""

    loaded: Loaded
    source: Source


def read_copy(path: Path, folder: Path | None = None, *, schema: Schema = SCHEMA) -> Copy:
    """Read another copy of a plan; raises NotAPlan, NewerFile and Damaged."""
    return Copy(*load_file(Path(path).absolute(), folder or data_folder(), schema, utc_now()))


def recoverable(folder: Path | None = None) -> tuple[Recovery, ...]:
    """Unsaved work that crashed processes left behind, newest first."""
    return find(folder or data_folder(), SCHEMA)


def data_folder() -> Path:
    """Where working copies and backups live."""
    return user_data_path("launch-planner", appauthor=False)


def utc_now() -> str:
    """Now in UTC as ISO text, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")
