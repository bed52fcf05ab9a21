"""Damage to plan files: whatever a disk or a wire does to the bytes, they are refused or read as they were.

`python -m tests.soak.damage [--rounds N]`, or `packaging/dev.py soak damage`.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from planner.errors import PlanError
from planner.model.schema import SCHEMA
from planner.store.mending import Loaded, load
from planner.store.reader import examine
from tests.benchmarks.report import Goal
from tests.builders import a_plan, with_task
from tests.planner.store.files import AT, PLAN, sound
from tests.soak.figures import none_of, slices, soak, spread

FLIPS = 10_000
SHARE = 10
"""One round of every other damage for so many flipped bits."""
SLICE = 500
PAGE, SECTOR = 4096, 512
REFUSED, AS_IT_WAS, WRONG, CRASHED = "refused", "as it was", "read as something else", "crashed"
Damage = Callable[[bytes, random.Random], bytes]


def flipped(data: bytes, place: int) -> bytes:
    """The bytes with one bit turned over."""
    turned = bytearray(data)
    turned[place // 8] ^= 1 << place % 8
    return bytes(turned)


def pages(data: bytes) -> list[bytes]:
    """The pages of a file."""
    return [data[at : at + PAGE] for at in range(0, len(data), PAGE)]


def replaced(data: bytes, at: int, by: bytes) -> bytes:
    """The bytes with others from a place on, no more of them than before."""
    return (data[:at] + by + data[at + len(by) :])[: len(data)]


@cache
def told(data: bytes) -> tuple[int, ...]:
    """The places of the bytes that say something: most of a small file is empty, and nothing there can be misread."""
    return tuple(place for place, byte in enumerate(data) if byte)


def somewhere(data: bytes, dice: random.Random) -> int:
    """The place of a byte: three times of four of one that says something."""
    return dice.choice(told(data)) if dice.random() < 0.75 else dice.randrange(len(data))


def one_bit(data: bytes, dice: random.Random) -> bytes:
    """One bit turned over."""
    return flipped(data, somewhere(data, dice) * 8 + dice.randrange(8))


def one_byte(data: bytes, dice: random.Random) -> bytes:
    """One byte replaced by another."""
    return replaced(data, somewhere(data, dice), dice.randbytes(1))


def one_sector(data: bytes, dice: random.Random) -> bytes:
    """A sector of noise."""
    return replaced(data, somewhere(data, dice) // SECTOR * SECTOR, dice.randbytes(SECTOR))


def swapped_pages(data: bytes, dice: random.Random) -> bytes:
    """Two pages in each other's place."""
    found = pages(data)
    here, there = dice.sample(range(len(found)), 2)
    found[here], found[there] = found[there], found[here]
    return b"".join(found)


def cut_short(data: bytes, dice: random.Random) -> bytes:
    """The file without its end, every other time at a page."""
    length = dice.randrange(len(data))
    return data[: length - length % PAGE if dice.random() < 0.5 else length]


def doubled_page(data: bytes, dice: random.Random) -> bytes:
    """A page a second time, in the place of another."""
    found = pages(data)
    here, there = dice.sample(range(len(found)), 2)
    found[here] = found[there]
    return b"".join(found)


def zeroed(data: bytes, dice: random.Random) -> bytes:
    """A stretch of zeros."""
    return replaced(data, somewhere(data, dice), bytes(dice.choice((1, 16, SECTOR, PAGE, 4 * PAGE))))


DAMAGES: dict[str, Damage] = {
    "bit flipped": one_bit,
    "byte replaced": one_byte,
    "sector of noise": one_sector,
    "pages swapped": swapped_pages,
    "cut short": cut_short,
    "page doubled": doubled_page,
    "stretch zeroed": zeroed,
}


def a_long_plan() -> bytes:
    """The file of a plan with texts that are longer than a page."""
    plan = a_plan("; ".join(f"T{number} {number % 5 + 1}d" for number in range(60)))
    return sound(with_task(plan, "T7", notes="What has to be said about it at length. " * 300))


def opened(data: bytes) -> Loaded:
    """What the door lets in; raises PlanError."""
    return load(examine(data, SCHEMA), SCHEMA, AT)


def outcome(data: bytes, truth: Loaded) -> str:
    """What opening damaged bytes comes to, given what they held before."""
    try:
        loaded = opened(data)
    except PlanError:
        return REFUSED
    except Exception:  # noqa: BLE001 - whatever it is, a person would have seen a crash
        return CRASHED
    same = (loaded.plan, loaded.history, loaded.identity) == (truth.plan, truth.history, truth.identity)
    return AS_IT_WAS if same and not loaded.faults else WRONG


@dataclass(frozen=True, slots=True)
class Damaged:
    """How often each damage came to what."""

    outcomes: dict[str, Counter[str]]

    @property
    def goals(self) -> tuple[Goal, ...]:
        """Nothing is read as something else, and nothing crashes."""
        return tuple(
            none_of(f"{name}: {counts.total():,} files, {counts[REFUSED]:,} refused, read wrongly", _bad(counts))
            for name, counts in self.outcomes.items()
        )


def _bad(counts: Counter[str]) -> int:
    """How often it came to what must not be."""
    return counts[WRONG] + counts[CRASHED]


def damage(flips: int, seed: int) -> Damaged:
    """So many flipped bits, and a share of every other damage, in two files by turns."""
    dice = random.Random(seed)
    times = {name: flips if name == "bit flipped" else max(flips // SHARE, 1) for name in DAMAGES}
    parts = [(name, size, dice.randrange(1 << 30)) for name in DAMAGES for size in slices(times[name], SLICE)]
    outcomes: dict[str, Counter[str]] = {name: Counter() for name in DAMAGES}
    for name, counts in spread(_some, parts) if flips > SLICE else map(_some, parts):
        outcomes[name] += counts
    return Damaged(outcomes)


def _some(part: tuple[str, int, int]) -> tuple[str, Counter[str]]:
    """What some files with one kind of damage came to."""
    name, times, seed = part
    dice = random.Random(seed)
    truths = [(data, opened(data)) for data in (sound(PLAN), a_long_plan())]
    files = (truths[number % len(truths)] for number in range(times))
    return name, Counter(outcome(DAMAGES[name](data, dice), truth) for data, truth in files)


def main() -> int:
    """Print the figures."""
    return soak("damage", damage, FLIPS)


if __name__ == "__main__":
    sys.exit(main())
