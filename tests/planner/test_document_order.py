"""Where rows stand: the same in memory, in the working copy and in the log, whatever was taken back or merged."""

from __future__ import annotations

from dataclasses import replace

from planner.change import Change, add, remove
from planner.document import LATELY, open_document, read_copy
from planner.merge.fold import fold
from planner.model.schema import SCHEMA
from planner.model.tasks import Link
from planner.store.content import serialized
from planner.store.mending import load
from planner.store.reader import read_rows
from tests.planner.documents import rename


def rows_left(document):
    """The links in the working copy of a document, as they stand there."""
    with document._working._engine.connect() as connection:
        return [*load(read_rows(serialized(connection), SCHEMA), SCHEMA, "").plan.links]


def test_a_removal_that_is_undone_leaves_the_row_where_it_was_in_memory_working_copy_and_log(document):
    document.do(Change("Tie", (add("link", Link(id="n", predecessor="A", successor="C")),)))
    before = [*document.plan.links]
    document.do(Change("Untie", (remove("link", document.plan.links[before[0]]),)))
    for number in range(LATELY + 1):
        rename(document, "A", f"Build {number}")
    for _ in range(LATELY + 2):
        document.undo()
    assert [*document.plan.links] == rows_left(document) == before
    assert [*fold(document.history, SCHEMA).plan.links] == before


def test_a_row_that_is_replaced_stands_last_in_memory_working_copy_and_log(document):
    first, *rest = document.plan.links.values()
    document.do(Change("Replace", (remove("link", first), add("link", replace(first, successor="C")))))
    order = [*(row.id for row in rest), first.id]
    assert [*document.plan.links] == rows_left(document) == order
    assert [*fold(document.history, SCHEMA).plan.links] == order


def test_a_merge_that_moves_a_row_and_changes_nothing_else_of_it_moves_it_in_the_working_copy_too(document, path, data):
    document.save(path)
    theirs = path.with_name("mailed.launchplan")
    theirs.write_bytes(path.read_bytes())
    ana, ben = document, open_document(theirs, data, author="Ben")
    first, *rest = ben.plan.links.values()
    ben.do(Change("Untie", (remove("link", first),)))
    ben.do(Change("Tie", (add("link", first),)))
    ben.save()
    rename(ana, "A", "Build")
    ben.close()
    ana.merge(ana.merging(read_copy(theirs)))
    order = [*(row.id for row in rest), first.id]
    assert [*ana.plan.links] == rows_left(ana) == order
    ana.undo()
    assert [*ana.plan.links] == rows_left(ana) == [first.id, *(row.id for row in rest)]
