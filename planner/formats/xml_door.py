"""The guarded door for XML files from strangers: no document types, no entities, no endless nesting."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, ParseError, TreeBuilder

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from planner.errors import NotAPlan
from planner.formats.format import Progress, unwatched
from planner.model.checks import MAX_BYTES
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from planner.sentences import Told

CHUNK = 256 * 1024
"""Bytes that are read between two reports of progress."""
DEEPEST = 40
"""Real files nest nine levels."""
THINNEST = 5
"""Bytes of a tag: `<a/>` takes four, the tags of real files take ten and more with what stands between them."""
MOST_ELEMENTS = 4_000_000
"""A task of a real file takes fifty."""


class _TooDeep(ValueError):
    """Elements inside or beside elements without end."""


class _LocalNames(TreeBuilder):
    """Builds the tree with the names of the elements freed from their namespace, to a depth that files have."""

    def __init__(self, numbered: Container[str]) -> None:
        """Note the lines of the elements of these names."""
        super().__init__()
        self.depth = 0
        self.lines: dict[Element, int] = {}
        self.parser: DefusedXMLParser | None = None
        self._numbered = numbered
        self._left = MOST_ELEMENTS

    def start(self, tag: str, attrs: dict[str, str]) -> Element:
        """Open an element; raises _TooDeep."""
        self.depth += 1
        self._left -= 1
        if self.depth > DEEPEST or self._left < 0:
            raise _TooDeep
        name = tag.rpartition("}")[2]
        opened = super().start(name, attrs)
        if name in self._numbered and self.parser is not None:
            self.lines[opened] = self.parser.parser.CurrentLineNumber
        return opened

    def end(self, tag: str) -> Element:
        """Close an element."""
        self.depth -= 1
        return super().end(tag.rpartition("}")[2])


@dataclass(frozen=True, slots=True)
class Kind:
    """How messages call files, as `a project`, `from Microsoft Project`; `numbered` elements keep their lines."""

    noun: Told
    origin: Told
    numbered: frozenset[str] = field(default_factory=frozenset)


def tree_of(
    content: bytes, kind: Kind, progress: Progress = unwatched, share: float = 1.0
) -> tuple[Element, Mapping[Element, int]]:
    """The root element of an XML file, and the lines of numbered elements; raises NotAPlan with the reason.

    `progress` goes from nothing to the `share`.
    """
    if len(content) > MAX_BYTES:
        raise NotAPlan(told("This XML file is larger than %1 MB. It was not read.", MAX_BYTES // 2**20))
    if len(content) > CHUNK and content.count(b"<") * THINNEST > len(content):
        raise _too_many(kind)
    builder = _LocalNames(kind.numbered)
    parser = builder.parser = DefusedXMLParser(target=builder, forbid_dtd=True)
    try:
        for begin in range(0, len(content), CHUNK):
            progress(share * begin / len(content))
            parser.feed(content[begin : begin + CHUNK])
        root: Element = parser.close()
    except DefusedXmlException:
        raise NotAPlan(
            told(
                "This XML file declares document types or entities, which can harm a reader, so it was not read. "
                "Save it again %1 as XML.",
                kind.origin,
            )
        ) from None
    except _TooDeep:
        raise _too_many(kind) from None
    except (ParseError, ValueError, LookupError) as error:
        raise NotAPlan(told("This is no readable XML (%1). Save it again %2 as XML.", error, kind.origin)) from None
    finally:
        builder.parser = None
    return root, builder.lines


def _too_many(kind: Kind) -> NotAPlan:
    """What to say about elements beside or inside elements without end."""
    return NotAPlan(
        told("This XML file has too many elements or nests them too deeply to be %1. It was not read.", kind.noun)
    )
