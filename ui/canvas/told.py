"""Texts that are written when somebody reads them: of ten thousand nodes a screen shows some dozens."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, overload

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Told(Sequence[str]):
    """The text of each of some values; equal values are told once."""

    __slots__ = ("_tell", "_texts", "_values")

    def __init__(self, values: NDArray[np.int64], tell: Callable[[int], str]) -> None:
        self._values, self._tell = values, tell
        self._texts: dict[int, str] = {}

    def __len__(self) -> int:
        return len(self._values)

    @overload
    def __getitem__(self, row: int) -> str: ...

    @overload
    def __getitem__(self, row: slice) -> Sequence[str]: ...

    def __getitem__(self, row: int | slice) -> str | Sequence[str]:
        """The text of one row, or those of several; raises IndexError."""
        if isinstance(row, slice):
            return tuple(self[one] for one in range(*row.indices(len(self))))
        value = int(self._values[row])
        if value not in self._texts:
            self._texts[value] = self._tell(value)
        return self._texts[value]
