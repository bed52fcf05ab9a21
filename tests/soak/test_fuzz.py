"""Quick forms of the fuzzers, and what they are made of."""

from __future__ import annotations

import json
import random
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from xml.etree import ElementTree as ET

import pytest
import yaml

from planner.errors import PlanError
from planner.formats.registry import format_of
from planner.model.schema import SCHEMA
from planner.store import mending
from planner.store.reader import examine
from tests.soak import broken_text, corpus, imports, mutations

ROUNDS = 150


def dice(seed=1):
    return random.Random(seed)


def test_mutated_plan_files_open_or_are_refused():
    """The quick form of `python -m tests.soak.mutations`."""
    outcomes = Counter(mutations.trial(2, number) for number in range(ROUNDS))
    assert outcomes.keys() == {"equal", "opened", "opened with faults", "refused"}


def test_fuzzed_imports_are_read_or_refused():
    """The quick form of `python -m tests.soak.imports`."""
    outcomes = Counter(imports.trial(2, number) for number in range(3 * ROUNDS))
    for kind in ("yaml", "table", "zip", "project", "paste", "sheet"):
        assert sum(count for said, count in outcomes.items() if said.startswith(f"{kind} read")), kind
    for kind in ("yaml", "table", "project", "report", "sheet"):
        assert outcomes[f"{kind} refused"], kind
    assert sum(count for said, count in outcomes.items() if said.startswith("results read"))


@pytest.mark.parametrize("module", [mutations, imports])
def test_a_round_is_the_same_every_time(module):
    for number in range(20):
        assert module.SOAK.made(3, number) == module.SOAK.made(3, number)
    assert len({module.SOAK.made(3, number) for number in range(20)}) > 15


def test_what_is_mutated_was_sound():
    for base in mutations.bases():
        examine(base.data, SCHEMA)
        assert base.loaded.faults == ()
    for number in range(30):
        for kind in (corpus.a_yaml, corpus.a_table, corpus.a_project):
            text = kind(random.Random(number))
            suffix = {corpus.a_yaml: ".yaml", corpus.a_table: ".csv"}.get(kind, ".xml")
            known = format_of(text.encode(), suffix)
            assert known.read is not None
            try:
                assert known.read(text.encode(), SCHEMA).plan
            except PlanError as error:
                assert "no table" in str(error) or "no usable" in str(error), text[:300]


@pytest.mark.parametrize("mutate", mutations.BYTES)
def test_every_mutation_of_bytes_changes_something(mutate):
    data = mutations.bases()[0].data
    assert sum(mutate(dice(seed), data) != data for seed in range(10)) >= 5


@pytest.mark.parametrize("mutate", mutations.DATABASES)
def test_every_mutation_of_a_database_changes_something(mutate):
    data, changed = mutations.bases()[0].data, 0
    for seed in range(12):
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
            database.deserialize(data)
            try:
                mutate(dice(seed), database)
            except (sqlite3.Error, OverflowError):
                continue
            changed += database.serialize() != data
    assert changed >= 4


def test_a_silent_wrong_read_would_be_found(monkeypatch):
    """A loader that loses a link without a word fails the trial."""
    lost = {"links": 0}

    def forgetful(entity, *others):
        table = kept(entity, *others)
        if entity.name == "link" and table:
            table.popitem()
            lost["links"] += 1
        return table

    mutations.bases()
    kept = mending._table
    monkeypatch.setattr(mending, "_table", forgetful)
    failed = 0
    for number in range(40):
        try:
            mutations.trial(2, number)
        except AssertionError:
            failed += 1
    assert failed > 10 < lost["links"]


def test_texts_torn_in_their_grammar_can_mostly_still_be_read():
    texts = [broken_text.xml_torn(dice(seed), corpus.a_report(dice(seed))) for seed in range(60)]
    assert sum(readable(ET.fromstring, text, ET.ParseError) for text in texts) > 20
    texts = [broken_text.yaml_torn(dice(seed), corpus.a_yaml(dice(seed))) for seed in range(60)]
    assert sum(readable(yaml.parse, text, yaml.YAMLError) for text in texts) > 30


def readable(parse, text, error):
    try:
        found = parse(text)
        list(found if isinstance(found, Iterator) else ())
    except (error, ValueError):
        return False
    return True


def test_shaken_json_is_mostly_json_that_says_something_else():
    text = json.dumps([["task", "A", "name", "x", "y"], ["task", "B", None, None, {"name": "z"}]])
    shaken = [broken_text.shaken(dice(seed), text) for seed in range(100)]
    assert sum(readable(json.loads, one, RecursionError) for one in shaken if one != text) > 50


def test_nothing_is_bitten_off_nothing():
    assert broken_text.bitten(dice(), b"") == b""
    assert broken_text.torn(dice(), "") is not None


def test_a_row_whose_rule_needs_somebody_who_was_left_out_is_left_out_too():
    """Found by round 118,285: a sign-off by a person whose key could not be read."""
    assert imports.trial(1, 118_285)
