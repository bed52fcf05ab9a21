"""What a command is, as data."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass
from typing import TYPE_CHECKING

from ui.desk import always
from ui.words import said

if TYPE_CHECKING:
    from ui.desk import What, When


@dataclass(frozen=True, slots=True)
class Action:
    """One command: what it is called, says, needs and does. The first of its keys is shown beside its name."""

    id: str
    text: str
    help: str
    what: What
    _: KW_ONLY
    keys: tuple[str, ...] = ()
    when: When = always
    icon: str = ""
    checked: When | None = None

    @property
    def menu(self) -> str:
        """Return the menu it belongs to: the part of its id before the dot."""
        return self.id.split(".")[0]

    @property
    def title(self) -> str:
        """Return its text in the language of the user."""
        return said(self.text)

    @property
    def hint(self) -> str:
        """Return its help line in the language of the user."""
        return said(self.help)
