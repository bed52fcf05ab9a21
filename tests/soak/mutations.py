"""Mutated plan files: bits, bytes and pages, and sound databases with mutated rows, schema, meta and log.

Each opens as the equal plan, opens with what its rows say, or is refused with a PlanError; everything else is a bug.
`python -m tests.soak.mutations [--rounds N] [--first N] [--seed N] [--json]`
"""

from __future__ import annotations

import sqlite3
import struct
import sys
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from planner.analysis.schedule import schedule
from planner.change import Change, set_value
from planner.document import Document
from planner.edits.tasks import add_task
from planner.errors import PlanError
from planner.formats.registry import read_any
from planner.merge.fold import fold
from planner.model.checks import key_faults, reference_faults
from planner.model.kinds import from_plain
from planner.model.schema import SCHEMA
from planner.store.content import with_digest
from planner.store.mending import load
from planner.store.reader import examine, read_rows
from planner.store.working import Source
from tests.planner.store.files import AT, PLAN, meddled, sound
from tests.soak.broken_text import NUMBERS, a_text, a_value, bitten, shaken, torn
from tests.soak.rounds import Ran, Soak, dice_of, main, run

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterable, Mapping

    from planner.model.entities import Entity
    from planner.model.plan import Plan
    from planner.store.content import Content
    from planner.store.mending import Loaded

NOWHERE: Final = Path("/dev/null/nowhere")
"""No folder at all, so that working copies live in memory."""
EVERYTHING: Final = Path(__file__).parents[1] / "reference" / "everything.yaml"
PAGE: Final = 4096
OFTEN: Final = 0.4
"""The share of opened files that are worked with, which takes ten times as long as opening them."""


@dataclass(frozen=True, slots=True)
class Base:
    """A sound file, and what it holds."""

    data: bytes
    loaded: Loaded


@cache
def bases() -> tuple[Base, ...]:
    """A lean file, one with a row of every kind, and one that somebody has worked on."""
    lean = _with_right_digest(meddled(*(f"DROP TABLE {name}" for name in _EMPTY)))
    full = sound(read_any(EVERYTHING.read_bytes(), ".yaml").plan)
    return tuple(Base(data, load(examine(data, SCHEMA), SCHEMA, AT)) for data in (lean, _worked_on(), full))


_EMPTY: Final = tuple(entity.plural for entity in SCHEMA.entities if not PLAN.table(entity.name))


def _worked_on() -> bytes:
    """A file with edits, an undo and a redo in its log."""
    data = sound()
    loaded = load(examine(data, SCHEMA), SCHEMA, AT)
    document = Document(loaded, Source(None, "", loaded.history.vector), NOWHERE, "Ben")
    for number, task in enumerate(tuple(document.plan.tasks.values())):
        document.do(Change(f"Rename {number}", (set_value("task", task, "name", f"Task {number}"),)))
    document.do(add_task(document.plan, "New"))
    document.undo()
    document.undo()
    document.redo()
    made = document.saving(Path("unused"))._built()
    document.close(discard=True)
    return made


# What the bytes say


def bits(dice: random.Random, data: bytes) -> bytes:
    """One to eight bits turned over."""
    turned = bytearray(data)
    for _ in range(dice.choice((1, 1, 1, 2, 8))):
        turned[_somewhere(dice, data)] ^= 1 << dice.randrange(8)
    return bytes(turned)


def stretches(dice: random.Random, data: bytes) -> bytes:
    """A stretch overwritten, cut out, put in or moved."""
    at, length = _somewhere(dice, data), dice.choice((1, 2, 4, 16, 512, PAGE))
    filling = dice.choice((b"\0" * length, b"\xff" * length, dice.randbytes(length), data[at : at + length]))
    rest = at + dice.choice((0, length, length, length))
    return bitten(dice, data) if dice.random() < 0.2 else data[:at] + filling + data[rest:]


def pages(dice: random.Random, data: bytes) -> bytes:
    """A page in the place of another, or left out, or nothing but noughts."""
    every = [data[at : at + PAGE] for at in range(0, len(data), PAGE)]
    here, there = dice.randrange(len(every)), dice.randrange(len(every))
    kind = dice.randrange(4)
    if kind == 0:
        every[here], every[there] = every[there], every[here]
    elif kind == 1:
        every[here] = every[there]
    elif kind == 2:
        every[here] = b"\0" * PAGE
    else:
        del every[here:]
    return b"".join(every)


def headers(dice: random.Random, data: bytes) -> bytes:
    """A number in the header of the file or of a page set to one that programs trip over."""
    page = dice.choice((0, 0, dice.randrange(max(1, len(data) // PAGE))))
    at = dice.randrange(16, 108) if page == 0 else page * PAGE + dice.randrange(24)
    form = dice.choice((">B", ">H", ">I"))
    number = dice.choice(
        (0, 1, 2, 3, 5, 10, 13, 127, 255, 4096, 65_535, 2**31 - 1, 2**31, 2**32 - 1, len(data) // PAGE + 1)
    )
    packed = struct.pack(form, number % 256 ** struct.calcsize(form))
    return data[:at] + packed + data[at + len(packed) :]


def _somewhere(dice: random.Random, data: bytes) -> int:
    """A place in a file, near the beginning of a page as often as anywhere."""
    at = dice.randrange(len(data))
    return min(at - at % PAGE + dice.randrange(64), len(data) - 1) if dice.random() < 0.4 else at


# What the database says


def rows(dice: random.Random, database: sqlite3.Connection) -> None:
    """A value, a row more or less, or the order of rows."""
    table = _a_table(dice, database)
    columns = [row[1] for row in database.execute(f'PRAGMA table_info("{table}")')]
    column, kind = dice.choice(columns), dice.randrange(8)
    if kind < 5:
        value = _for_column(dice, database, table, column)
        some = dice.choice(("", f" WHERE rowid = {dice.randrange(1, 7)}"))
        database.execute(f'UPDATE "{table}" SET "{column}" = ?{some}', (value,))
    elif kind == 5:
        names = ", ".join(f'"{name}"' for name in columns)
        chosen = ", ".join("?" if name == columns[0] else f'"{name}"' for name in columns)
        database.execute(f'INSERT INTO "{table}" ({names}) SELECT {chosen} FROM "{table}" LIMIT 1', (a_text(dice),))
    elif kind == 6:
        database.execute(f'DELETE FROM "{table}" WHERE rowid = {dice.randrange(1, 7)}')
    else:
        database.execute(f'UPDATE "{table}" SET rowid = {dice.choice((-5, 99, 2**62))} WHERE rowid = 1')


def _for_column(dice: random.Random, database: sqlite3.Connection, table: str, column: str) -> Any:
    """A value for a column: hostile, another one's, or its own torn."""
    if dice.random() < 0.3:
        other = dice.choice(["tasks", "links", table])
        names = [row[1] for row in database.execute(f'PRAGMA table_info("{other}")')]
        found = database.execute(f'SELECT "{dice.choice(names)}" FROM "{other}" LIMIT 1').fetchone()
        return found[0] if found else None
    kept = database.execute(f'SELECT "{column}" FROM "{table}" LIMIT 1').fetchone()
    if kept and isinstance(kept[0], str) and dice.random() < 0.5:
        return (shaken if kept[0][:1] in "[{" else torn)(dice, kept[0]).encode(errors="replace").decode()
    return a_value(dice)


def log(dice: random.Random, database: sqlite3.Connection) -> None:
    """Steps, vectors, numbers and undoes of the change log."""
    column = dice.choice(("steps", "steps", "steps", "seen", "undoes", "counter", "lamport", "replica", "at"))
    every = database.execute(f'SELECT rowid, "{column}" FROM changes').fetchall()
    rowid, kept = dice.choice(every)
    if column in ("counter", "lamport"):
        number = kept if isinstance(kept, int) else 0  # another mutation may have been here before
        value: Any = dice.choice((*NUMBERS[:13], number + 1, number - 1))
    else:
        text = kept or dice.choice(("{}", '{"a":1}', "first 1", ""))
        value = (shaken if column in ("steps", "seen") else torn)(dice, text).encode(errors="replace").decode()
    some = dice.choice((f" WHERE rowid = {rowid}", f" WHERE rowid = {rowid}", ""))
    database.execute(f'UPDATE changes SET "{column}" = ?{some}', (value,))


def meta(dice: random.Random, database: sqlite3.Connection) -> None:
    """What the file says about itself."""
    kind = dice.randrange(4)
    name = dice.choice([row[0] for row in database.execute("SELECT name FROM meta")])
    if kind == 0:
        database.execute("DELETE FROM meta WHERE name = ?", (name,))
    elif kind == 1:
        database.execute("INSERT INTO meta VALUES (?, ?)", (a_text(dice), a_text(dice)))
    elif kind == 2:
        database.execute("UPDATE meta SET value = ? WHERE name = ?", (a_text(dice), name))
    else:
        database.execute(f"PRAGMA {dice.choice(('user_version', 'application_id'))} = {dice.randrange(-3, 5)}")


def schema(dice: random.Random, database: sqlite3.Connection) -> None:
    """Tables, columns, indexes and everything else that the schema of a database can say."""
    table = _a_table(dice, database)
    columns = [row[1] for row in database.execute(f'PRAGMA table_info("{table}")')]
    if dice.random() < 0.4:
        database.execute("PRAGMA writable_schema=ON")
        column = dice.choice(("sql", "sql", "sql", "name", "tbl_name", "type", "rootpage"))
        (kept,) = database.execute(f"SELECT {column} FROM sqlite_schema WHERE name = ?", (table,)).fetchone() or (0,)
        value = torn(dice, kept) if isinstance(kept, str) else dice.choice((0, 1, 2, 3, -1, 2**31 - 1))
        database.execute(f"UPDATE sqlite_schema SET {column} = ? WHERE name = ?", (value, table))
        return
    statement = dice.choice(_STATEMENTS)
    database.execute(statement.format(table=table, column=dice.choice(columns)))


_STATEMENTS: Final = (
    'ALTER TABLE "{table}" DROP COLUMN "{column}"',
    'ALTER TABLE "{table}" ADD COLUMN extra TEXT',
    'ALTER TABLE "{table}" RENAME COLUMN "{column}" TO other',
    'ALTER TABLE "{table}" RENAME TO other',
    'DROP TABLE "{table}"',
    'CREATE INDEX extra ON "{table}" ("{column}")',
    'CREATE UNIQUE INDEX extra ON "{table}" (abs("{column}"))',
    'CREATE VIEW extra AS SELECT "{column}" FROM "{table}"',
    'CREATE TRIGGER extra AFTER UPDATE ON "{table}" BEGIN DELETE FROM "{table}"; END',
    "CREATE VIRTUAL TABLE extra USING fts5(body)",
    "ANALYZE",
    "VACUUM",
    "PRAGMA encoding='UTF-16'",
    "PRAGMA auto_vacuum=2",
)


def _a_table(dice: random.Random, database: sqlite3.Connection) -> str:
    """A table, one with rows more often than not."""
    names = [row[0] for row in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    return dice.choice(["tasks", "links", "changes", "plan", *names]) if "tasks" in names else dice.choice(names)


BYTES: Final[tuple[Callable[[random.Random, bytes], bytes], ...]] = (bits, bits, stretches, pages, headers)
DATABASES: Final[tuple[Callable[[random.Random, sqlite3.Connection], None], ...]] = (rows, rows, log, log, meta, schema)


def _mutated(dice: random.Random, base: Base) -> tuple[bytes, bool]:
    """A mutated file, and whether its bytes alone were touched."""
    if dice.random() < 0.4:
        return dice.choice(BYTES)(dice, base.data), True
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        database.deserialize(base.data)
        for _ in range(dice.choice((1, 1, 1, 2, 3))):
            try:
                dice.choice(DATABASES)(dice, database)
            except (sqlite3.Error, OverflowError, UnicodeError, LookupError):
                continue  # the database itself will not have it
        return database.serialize(), False


def _drawn(dice: random.Random) -> Base:
    """A file to mutate, the lean one mostly, because it is read fastest."""
    return dice.choices(bases(), (5, 3, 1))[0]


def mutated(seed: int, number: int) -> bytes:
    """The file of a round."""
    dice = dice_of(seed, number)
    return _mutated(dice, _drawn(dice))[0]


def _with_right_digest(data: bytes) -> bytes:
    """A file whose digest is that of its content; raises PlanError."""
    digest = with_digest(read_rows(data, SCHEMA)).meta["digest"]
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        database.deserialize(data)
        try:
            database.execute("UPDATE meta SET value = ? WHERE name = 'digest'", (digest,))
        except sqlite3.Error:
            return data
        return database.serialize()


# What comes of it


def trial(seed: int, number: int) -> str:
    """How a mutated file came in; raises AssertionError for a silent wrong read."""
    dice = dice_of(seed, number)
    base = _drawn(dice)
    data, bare = _mutated(dice, base)
    try:
        if bare:
            return _as_it_was(data, base)
        loaded = load(examine(_with_right_digest(data), SCHEMA), SCHEMA, AT)
    except PlanError as error:
        return _refused(error, data, bare=bare)
    _holds_together(loaded, read_rows(data, SCHEMA))
    if dice.random() < OFTEN:
        _lives(loaded)
    return "opened with faults" if loaded.faults else "opened"


def _as_it_was(data: bytes, base: Base) -> str:
    """Opened as it was; raises PlanError where it was refused."""
    loaded = load(examine(data, SCHEMA), SCHEMA, AT)
    assert (loaded.plan, loaded.history, loaded.identity) == (
        base.loaded.plan,
        base.loaded.history,
        base.loaded.identity,
    )
    assert loaded.faults == base.loaded.faults
    return "equal"


def _refused(error: PlanError, data: bytes, *, bare: bool) -> str:
    """Refused with a sentence; what a broken digest hides is looked at all the same, as salvage does."""
    assert len(str(error)) > 20
    if bare:
        try:
            loaded = load(read_rows(data, SCHEMA), SCHEMA, AT)
        except PlanError:
            return "refused"
        _holds_together(loaded, read_rows(data, SCHEMA))
    return "refused"


def _holds_together(loaded: Loaded, content: Content) -> None:
    """What is true of everything that opens: rows that fit together, the same as the log makes and the file says."""
    plan = loaded.plan
    for entity in plan.schema.entities:
        assert not list(key_faults(plan, entity))
        for row in plan.table(entity.name).values():
            assert not list(reference_faults(plan, entity, row))
    assert fold(loaded.history, SCHEMA).plan == plan
    if not loaded.faults:
        _says(loaded, content)


def _says(loaded: Loaded, content: Content) -> None:
    """A plan without faults says what the rows of the file say."""
    for entity in SCHEMA.entities:
        kept, said = loaded.content.tables[entity.plural], content.tables.get(entity.plural)
        if said is not None and (said.values or not entity.single):
            mine = [{name: row[name] for name in said.columns} for row in kept.by_name()]
            assert _meant(entity, mine) == _meant(entity, said.by_name()), entity.plural


def _meant(entity: Entity, rows: Iterable[Mapping[str, Any]]) -> list[list[Any]]:
    """What rows mean, however it is spaced."""
    return [[row["id"], *(from_plain(one, row[one.name]) for one in entity.fields if one.name in row)] for row in rows]


def _lives(loaded: Loaded) -> None:
    """A plan that opens can be scheduled, taken back to its beginning and brought forth again, edited and saved."""
    document = Document(loaded, Source(None, "", loaded.history.vector), NOWHERE, "")
    try:
        _schedules(document.plan)
        _to_an_end(document, document.undo)
        _to_an_end(document, document.redo)
        task = next(iter(document.plan.tasks.values()), None)
        if task is not None:
            document.do(Change("Note", (set_value("task", task, "notes", "Seen."),)))
        again = load(examine(document.saving(Path("unused"))._built(), SCHEMA), SCHEMA, AT)
        assert again.plan == document.plan
    finally:
        document.close(discard=True)


def _to_an_end(document: Document, go: Callable[[], None]) -> None:
    """Undo or redo as far as it goes."""
    try:
        for _ in range(len(document.history.entries)):
            go()
    except PlanError as error:
        assert len(str(error)) > 20
    _schedules(document.plan)


def _schedules(plan: Plan) -> None:
    """The dates, or a sentence that says why there are none."""
    try:
        schedule(plan)
    except PlanError as error:
        assert len(str(error)) > 20


SOAK: Final = Soak(name="mutations", trial=trial, made=mutated, rounds=100_000)


def mutations(rounds: int, *, seed: int = 1, first: int = 0, workers: int = 1) -> Ran:
    """That many mutated files."""
    return run(SOAK, seed=seed, span=(first, first + rounds), workers=workers)


if __name__ == "__main__":
    sys.exit(main(SOAK))
