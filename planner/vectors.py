"""Version vectors: the highest counter known of each replica. Those in one log share what they have in common.

Each time that a plan is opened and changed there is a replica more, so that a vector of its own for every change would
take the square of that.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from itertools import islice
from types import MappingProxyType
from typing import TYPE_CHECKING, Final
from weakref import ref

if TYPE_CHECKING:
    from collections.abc import Callable

Vector = Mapping[str, int]
"""The highest counter known of each replica."""
NOTHING: Final[Vector] = MappingProxyType({})


class Progress:
    """How far each replica had come at each place of a log, from a base on."""

    __slots__ = ("__weakref__", "_added", "_base", "_compared", "_known", "_replicas", "_rises", "_totals")

    def __init__(self, base: Vector = NOTHING) -> None:
        """Begin with the vector of the changes that were before."""
        self._base = dict(base)
        self._added: list[tuple[str, int]] = []
        self._replicas = list(base)  # in the order in which they came up
        self._known = [len(self._replicas)]  # how many of them, by place
        self._totals = [sum(base.values())]
        self._rises = {replica: ([0], [counter]) for replica, counter in base.items()}
        self._compared: tuple[Callable[[], Progress | None], int] = (lambda: None, 0)

    @property
    def place(self) -> int:
        """How many changes were added."""
        return len(self._added)

    @property
    def total(self) -> int:
        """How many changes there are, those of the base included."""
        return self._totals[-1]

    def reached(self, replica: str, place: int | None = None) -> int:
        """The highest counter of a replica at a place, the last one if none is given; 0 where it had none."""
        places, counters = self._rises.get(replica, ((), ()))
        found = len(places) if place is None else bisect_right(places, place)
        return counters[found - 1] if found else 0

    def add(self, replica: str, counter: int) -> None:
        """Take the next change in; one below the highest of its replica raises nothing."""
        before = self.reached(replica)
        self._added.append((replica, counter))
        if replica not in self._rises:
            self._replicas.append(replica)
        if counter > before:
            places, counters = self._rises.setdefault(replica, ([], []))
            places.append(self.place)
            counters.append(counter)
        self._known.append(len(self._replicas))
        self._totals.append(self.total + max(counter - before, 0))

    def upto_here(self, own: str) -> Upto:
        """The vector of all changes so far, but for those of one replica."""
        return Upto(self, self.place, own)

    def totals(self, place: int) -> int:
        """How many changes there were at a place."""
        return self._totals[place]

    def replicas(self, place: int) -> Iterator[str]:
        """The replicas that there were at a place."""
        return islice(self._replicas, self._known[place])

    def shared(self, other: Progress) -> int:
        """Up to which place this log and another one tell the same changes; -1 where their bases differ."""
        known, place = self._compared
        if known() is not other:
            pairs = zip(self._added, other._added, strict=False)
            differing = (number for number, (mine, yours) in enumerate(pairs) if mine != yours)
            alike = self._base == other._base
            place = next(differing, min(self.place, other.place)) if alike else -1
            self._compared = ref(other), place
        return place


class Upto(Vector):
    """All that a log told up to a place, but for the changes of one replica: as large as a number."""

    __slots__ = ("_log", "_own", "_place", "total")

    def __init__(self, log: Progress, place: int, own: str) -> None:
        """The vector at a place; the log may grow after that."""
        self._log, self._place, self._own = log, place, own
        self.total: Final = log.totals(place) - log.reached(own, place)

    def __getitem__(self, replica: str) -> int:
        """The highest counter; raises KeyError."""
        found = self._log.reached(replica, self._place) if replica != self._own else 0
        if not found:
            raise KeyError(replica)
        return found

    def get(self, replica: str, default: int = 0) -> int:  # type: ignore[override]  # a vector has numbers only
        """The highest counter, or the default."""
        return (self._log.reached(replica, self._place) if replica != self._own else 0) or default

    def __iter__(self) -> Iterator[str]:
        """The replicas in the order in which they came up."""
        return (replica for replica in self._log.replicas(self._place) if replica != self._own)

    def __len__(self) -> int:
        """How many replicas."""
        return sum(1 for _ in self)

    def __eq__(self, other: object) -> bool:
        """Whether it says the same as another mapping; for one of a log that began in the same way, at once."""
        if not isinstance(other, Mapping):
            return NotImplemented
        if isinstance(other, Upto):
            if self._own == other._own and self._place == other._place <= self._log.shared(other._log):
                return True
            if self.total != other.total:
                return False
        return len(self) == len(other) and all(other.get(one) == self[one] for one in self)

    __hash__ = None  # type: ignore[assignment]  # as every mapping

    def __repr__(self) -> str:
        """As a dictionary."""
        return repr(dict(self))


def knows(vector: Vector, other: Vector) -> bool:
    """Whether somebody with a version vector has seen everything that somebody with another one has."""
    return all(counter <= vector.get(replica, 0) for replica, counter in other.items())


def counted(vector: Vector) -> int:
    """How many changes somebody knows who has this vector."""
    return vector.total if isinstance(vector, Upto) else sum(vector.values())
