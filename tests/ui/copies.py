"""Two copies of a plan that were edited apart, for tests of merging in the window; ids are the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import planner
from planner.document import Document, open_document, read_copy
from planner.edits.rows import set_field
from planner.merge.preview import merge_preview
from planner.model.values import Estimate
from tests.ui.opened import a_launch, an_application
from ui.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from planner.change import Change
    from planner.merge.preview import MergePreview
    from planner.model.plan import Plan

    Edit = Callable[[Plan], Change]

DAY = 480
ME, OTHER = "Bob", "Ana"


def lasting(task: str, days: float) -> Edit:
    """The edit that lets a task last so many days."""
    return lambda plan: set_field(plan, ("task", task), "duration", Estimate.of(int(days * DAY)))


def putting(entity: str, row: str, field: str, value: object) -> Edit:
    """The edit that gives a field of a row a value."""
    return lambda plan: set_field(plan, (entity, row), field, value)


def removing(entity: str, row: str) -> Edit:
    """The edit that removes a row with all that cannot be without it."""
    return lambda plan: planner.removal(plan, [(entity, row)])


def linking(before: str, after: str) -> Edit:
    """The edit that lets a task wait for another one."""
    return lambda plan: planner.link(plan, before, after)


def parted(
    folder: Path, mine: Iterable[Edit] = (), theirs: Iterable[Edit] = (), plan: Plan | None = None
) -> tuple[Path, Path]:
    """The files of two copies of a plan: `mine.launchplan` as Bob saved it, `theirs.launchplan` as Ana did."""
    first = Document.new(plan or a_launch(), folder / "own", author=ME)
    first.save(folder / "first.launchplan")
    first.close(discard=True)
    for name, author, edits in (("mine", ME, mine), ("theirs", OTHER, theirs)):
        copy = open_document(folder / "first.launchplan", folder / author, author=author)
        for edit in edits:
            copy.do(edit(copy.plan))
        copy.save(folder / f"{name}.launchplan")
        copy.close(discard=True)
    return folder / "mine.launchplan", folder / "theirs.launchplan"


def seen(
    folder: Path, mine: Iterable[Edit] = (), theirs: Iterable[Edit] = (), plan: Plan | None = None
) -> tuple[Session, MergePreview]:
    """A session of Bob's copy, and what merging Ana's would do."""
    an_application()
    own, other = parted(folder, mine, theirs, plan)
    session = Session(open_document(own, folder / "open", author=ME))
    merging = session.document.merging(read_copy(other))
    return session, merge_preview(merging, session.schedule)
