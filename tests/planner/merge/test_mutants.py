"""A test of the tests: the fold with one thing wrong is always caught by what merging promises."""

from __future__ import annotations

import inspect
import random
import types
from pathlib import Path

import pytest

from planner.errors import PlanError
from planner.merge import fork, masks, places, registers, stories, union
from tests.planner.merge.promises import converge, take_back

MUTANTS = {
    "the first head shows, not the highest": (registers, "_unseen", "in reversed(writes)", "in writes"),
    "a head that was seen still counts": (registers, "_unseen", "if not any(", "if True or not any("),
    "an undo takes back what others have seen": (registers, "_taken_back", "and not seen_by_others", ""),
    "who is later knows of everything": (registers, "Write.knows", "and self.entry.has_seen(other.entry.id)", ""),
    "a register forgets its other fields": (
        stories,
        "Story.set",
        "(*known[:number], value, *",
        "(*known[:0], value, *",
    ),
    "whoever removes last wins": (stories, "Story.standing", "if not any(", "if not self._removals and not any("),
    "a removal never counts": (stories, "Story.there", "if not self._removals:", "if True:"),
    "what is hidden is dropped from the list": (
        fork,
        "_hidden",
        "*mask_dangling(tables, schema, gone)",
        "*(mask_dangling(tables, schema, gone) and ())",
    ),
    "links to nothing stay": (masks, "_hide", "in missing[name]]", "in ()]"),
    "keys may be shared": (masks, "mask_keys", "in sorted(rekeyed.items())", "in ()"),
    "changes of the other that are known by number are dropped": (union, "union", "if known is None:", "if False:"),
    "a merge writes what it says it did": (places, "own_steps", "() if entry.onto is not None else", ""),
}
"""What is wrong, by module, function, and what stands in its source in the place of what."""
TRIES = 4_000
NOTICING = (1189, 920, 516)
"""Seeds at which wrongs show that hardly any shows: tried first, and where they no longer tell, all others are."""
AGAIN = (0, 2, 15)
"""Merging, undoing and naming, which half of the people do more often than all else, and to few rows."""


@pytest.mark.parametrize("name", MUTANTS)
def test_a_fold_with_something_wrong_breaks_a_promise(name, monkeypatch):
    module, function, right, wrong = MUTANTS[name]
    monkeypatch.setattr(found(module, function), "__code__", mutated(module, function, right, wrong))
    assert any(broken(seed) for seed in (*NOTICING, *range(TRIES))), f"nothing notices that {name}"


def test_the_fold_as_it_is_breaks_none():
    assert not any(broken(seed) for seed in range(100))


def found(module: types.ModuleType, name: str) -> types.FunctionType:
    """The function of that name in a module, or below a class of it."""
    owner, _, last = name.rpartition(".")
    one = inspect.getattr_static(getattr(module, owner) if owner else module, last)
    return one.fget if isinstance(one, property) else one


def mutated(module: types.ModuleType, name: str, right: str, wrong: str) -> types.CodeType:
    """The code of a function in a copy of its module where one text stands for another."""
    source = inspect.getsource(found(module, name))
    assert source.count(right) == 1, f"{right} is not once in {name}"
    whole = Path(module.__file__).read_text("utf-8").replace(source, source.replace(right, wrong))
    copy = types.ModuleType(module.__name__)
    copy.__dict__.update(module.__dict__)
    exec(compile(whole, module.__file__, "exec"), copy.__dict__)  # noqa: S102 - our own source with one word changed
    return found(copy, name).__code__


def broken(seed: int) -> bool:
    """Whether a promise is broken by what people of this seed do."""
    dice = random.Random(seed)
    what = (*range(16), *AGAIN * (seed % 2 * 8))
    doings = [
        (dice.randint(0, 2), dice.choice(what), dice.randint(0, 20) // (1 + seed % 2 * 8), dice.randint(0, 20))
        for _ in range(dice.randint(1, 14))
    ]
    try:
        converge(doings)
        take_back(doings, seed % 3, seed // 3 % 3)
    except (AssertionError, AttributeError, KeyError, TypeError, ValueError, PlanError):
        return True
    return False
