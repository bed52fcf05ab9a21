"""Fuzzed imports: YAML, CSV, zips of CSV, workbooks, project XML, reports of tests and pasted text.

All are mutated in their grammar. Each gives a plan without faults of its own, or a PlanError; everything else is a bug.
`python -m tests.soak.imports [--rounds N] [--first N] [--seed N] [--json]`
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from planner.analysis.schedule import schedule
from planner.change import checked, diff
from planner.edits.results import Intake, take_results
from planner.errors import PlanError
from planner.formats.onto import merged_onto
from planner.formats.registry import format_of
from planner.formats.results import holds_results, read_results
from planner.model.checks import faults_of
from planner.model.schema import SCHEMA
from tests.builders import a_plan
from tests.soak import corpus
from tests.soak.broken_text import bitten, csv_torn, sheet_torn, torn, xml_torn, yaml_torn
from tests.soak.rounds import Ran, Soak, dice_of, main, run
from ui.models.clip import clip_of
from ui.models.pasted_columns import guessed, pasted
from ui.models.task_outline import task_columns

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Mapping

    from planner.formats.format import Imported
    from planner.launch.reported import Results
    from planner.model.plan import Plan
    from ui.models.columns import Column

WORKED_WITH: Final = 0.05
"""The share of plans that are laid over another one and scheduled, which takes longer than reading them."""
ENCODINGS: Final = ("utf-8", "utf-8", "utf-8", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "utf-7")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of import: what files of it are called, and how a sound text of it is made."""

    suffix: str
    text: Callable[[random.Random], str]
    torn: Callable[[random.Random, str], str] = torn


KINDS: Final = (
    Kind(".yaml", corpus.a_yaml, yaml_torn),
    Kind(".csv", corpus.a_table, csv_torn),
    Kind(".zip", corpus.a_table, csv_torn),
    Kind(".xml", corpus.a_project, xml_torn),
    Kind(".xml", corpus.a_report, xml_torn),
    Kind(".csv", corpus.a_result_table, csv_torn),
    Kind("", corpus.a_paste, csv_torn),
)
SHARES: Final = (3, 3, 1, 3, 2, 1, 3)
WORKBOOK: Final = Kind(".xlsx", corpus.a_sheet, sheet_torn)
EVERY: Final = 6
"""One round of so many is a workbook, whatever the dice say: what they say of the other rounds is as it was before."""


@cache
def current() -> Plan:
    """The plan that imports are laid over."""
    return a_plan("A 3d > B 2/3/5d > C; S{ D 1d; E 0d }; S > C FF+1d")


@cache
def columns() -> Mapping[str, Column]:
    """The columns that pasted text can be meant for."""
    return {column.label.casefold(): column for column in task_columns()}


def _made(dice: random.Random, number: int) -> tuple[Kind, bytes]:
    """A kind and a mutated content of it."""
    kind = dice.choices(KINDS, SHARES)[0]
    kind = WORKBOOK if number % EVERY == EVERY - 1 else kind
    text = kind.text(dice)
    for _ in range(dice.choice((0, 1, 1, 1, 2, 4))):
        text = (torn if dice.random() < 0.3 else kind.torn)(dice, text)
    content = text.encode(dice.choice(ENCODINGS) if dice.random() < 0.15 else "utf-8", errors="replace")
    if kind.suffix == ".zip":
        content = corpus.packed(
            {dice.choice(("tasks.csv", "../x.csv", "a/b.CSV", "x.txt")): content, "roles.csv": b"role_key,name\n"}
        )
    if kind.suffix == ".xlsx":
        content = corpus.bound(dice, content)
    return kind, bitten(dice, content) if dice.random() < 0.15 else content


def made(seed: int, number: int) -> bytes:
    """The content of a round."""
    return _made(dice_of(seed, number), number)[1]


def trial(seed: int, number: int) -> str:
    """How an import went; raises AssertionError for a plan with faults that were not told."""
    dice = dice_of(seed, number)
    kind, content = _made(dice, number)
    try:
        return _read(dice, kind, content)
    except PlanError as error:
        assert len(str(error)) > 20
        return f"{_called(kind)} refused"


def _called(kind: Kind) -> str:
    """The name of a kind."""
    return kind.text.__name__.removeprefix("a_") if kind.suffix != ".zip" else "zip"


def _read(dice: random.Random, kind: Kind, content: bytes) -> str:
    """Read as the window does; raises PlanError."""
    deep = dice.random() < WORKED_WITH
    if not kind.suffix:
        return _pasted(dice, content.decode(errors="replace"), deep=deep)
    if holds_results(content) or kind.text in (corpus.a_report, corpus.a_result_table, csv_torn):
        return _taken_in(read_results(content), deep=deep)
    known = format_of(content, kind.suffix)
    assert known.read is not None
    return f"{_called(kind)} {_taken_over(known.read(content, SCHEMA), deep=deep)}"


def _taken_over(imported: Imported, *, deep: bool) -> str:
    """What came of a plan that was read."""
    assert not faults_of(imported.plan)
    assert all(map(str, imported.faults))
    if deep:
        after = checked(current(), diff(current(), merged_onto(current(), imported)))
        _schedules(after)
        _schedules(imported.plan)
    return "read with faults" if imported.faults else "read"


def _taken_in(results: Results, *, deep: bool) -> str:
    """What came of results of tests."""
    assert all(map(str, results.faults))
    if deep:
        checked(current(), take_results(current(), results, Intake(create=True)).change)
    return "results read with faults" if results.faults else "results read"


def _pasted(dice: random.Random, text: str, *, deep: bool) -> str:
    """What came of pasted text."""
    lines = clip_of(text) if dice.random() < 0.7 else clip_of("", torn(dice, corpus.as_html(text)))
    guess = guessed(lines, columns(), current())
    found = pasted(current(), lines, guess, columns(), dice.choice((None, "A", "S")))
    assert all(map(str, found.faults))
    after = checked(current(), found.change)
    if deep:
        _schedules(after)
    return "paste read with faults" if found.faults else "paste read"


def _schedules(plan: Plan) -> None:
    """The dates, or a sentence that says why there are none."""
    try:
        schedule(plan)
    except PlanError as error:
        assert len(str(error)) > 20


SOAK: Final = Soak(name="imports", trial=trial, made=made, rounds=1_000_000)


def imports(rounds: int, *, seed: int = 1, first: int = 0, workers: int = 1) -> Ran:
    """That many fuzzed imports."""
    return run(SOAK, seed=seed, span=(first, first + rounds), workers=workers)


if __name__ == "__main__":
    sys.exit(main(SOAK))
