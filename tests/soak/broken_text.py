"""Hostile values and mutated texts: what fuzzers put where a plan has something sensible."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Sequence

NASTY: Final = (
    "", " ", "\0", "a\0b", "\x1b[31m", "\r", "\n\n", "\t", "\ufeff", "\u202egnp.exe", "\u200b", "\u2028",
    "\ud83d\ude00",
    "é" * 300, "x" * 501, "y" * 20_001, "0", "-0", "1e999", "-1e999", "nan", "inf", "-inf", "1_000", "0x10", "٣", "९d",
    "9" * 40, "9" * 4_400, "-1", "1.5", "1,5", "1e5", "1e-400", "00", "+5", "2026-02-30", "0000-00-00", "9999-12-31",
    "10000-01-01", "2026-03-02T24:00", "2026-03-02 10:00:61+99:99", "2026-W53-7", "31.12.2026", "12:30:45", "no", "yes",
    "~", "null", "None", "true", "5d", "-5d", "5 d", "1/2/3d", "3/2/1d", "1e9d", "9999999999999d", "5%", "-5%",
    "1000001%",
    "5ed", "d", "A", "A; A", "A,B;C D", "A FS+9999999999d", "B SS-1d; B SS-1d", "5FS+1w", "=1+1", "@SUM(A1)", "-2+3",
    "'=x", "''", '"', '""', '"""', "'", "\\", "\\u0000", "&amp;", "&lt;", "&#0;", "&#x110000;", "&xxe;", "<b>",
    "]]>", "<!--",
    "<img src=x>", "../../etc/passwd", "CON", "file:///etc/passwd", "javascript:alert(1)", "%n%s", "%1", "{0}",
    "${x}", "#", "[",
    "]", "{", "}", "[[480, 720]]", "[[-1, 1e9]]", "[[1]]", "09:00-12:00, 13:00-17:00", "25:00-26:00", "a: b", "- a",
    "? a",
    "&a *a", "*a", "!!python/object:os.system", "%YAML 9.9", "---", "...", "|", ">", "-", ":", "<<", "sep=;", "ID",
)  # fmt: skip
"""Texts that something somewhere has tripped over."""
NUMBERS: Final = (
    0,
    1,
    -1,
    2,
    127,
    255,
    256,
    65_535,
    2**31 - 1,
    2**31,
    2**53,
    2**63 - 1,
    -(2**63),
    0.1,
    -0.0,
    1e308,
    5e-324,
)
BEYOND: Final = (2**63, -(2**63) - 1, 10**400, float("inf"), float("-inf"), float("nan"))
"""Numbers that JSON can say and a file cannot hold."""
_STRUCTURE: Final = re.compile(r"\d+|\w+|\s+|.", re.DOTALL)


def a_value(dice: random.Random) -> Any:
    """A scalar as the plan file can keep it."""
    kind = dice.random()
    if kind < 0.1:
        return None
    return dice.choice(NASTY) if kind < 0.8 else dice.choice(NUMBERS)


def a_text(dice: random.Random) -> str:
    """A text, hostile more often than not."""
    return dice.choice(NASTY) if dice.random() < 0.8 else "".join(chr(dice.randrange(1, 0x250)) for _ in range(9))


# Text


def torn(dice: random.Random, text: str) -> str:
    """A text with one to four mutations of its signs, words or lines."""
    for _ in range(dice.choice((1, 1, 1, 2, 4))):
        text = dice.choice(_TEARS)(dice, text)
    return text


def _a_part(dice: random.Random, text: str) -> tuple[int, int]:
    """Begin and end of one of the words, numbers, signs or spaces of a text, near a place drawn."""
    if not text:
        return 0, 0
    found = _STRUCTURE.match(text, dice.randrange(len(text)))
    return found.span() if found else (0, 0)


def _replaced(dice: random.Random, text: str) -> str:
    """With something hostile in the place of a part."""
    begin, end = _a_part(dice, text)
    return text[:begin] + a_text(dice) + text[end:]


def _dropped(dice: random.Random, text: str) -> str:
    """Without a part."""
    begin, end = _a_part(dice, text)
    return text[:begin] + text[end:]


def _repeated(dice: random.Random, text: str) -> str:
    """With a part many times."""
    begin, end = _a_part(dice, text)
    return text[:end] + text[begin:end] * dice.choice((1, 2, 3, 30)) + text[end:]


def _one_sign(dice: random.Random, text: str) -> str:
    """With another sign somewhere."""
    at = dice.randrange(len(text) + 1)
    return (
        text[:at]
        + dice.choice("\0\t\n\r \"'#%&*,-./:;<=>?@[\\]^`{|}~é\u2028\ufeff0aA")
        + text[at + dice.randrange(2) :]
    )


def _cut(dice: random.Random, text: str) -> str:
    """Cut off."""
    return text[: dice.randrange(len(text) + 1)]


def _moved_line(dice: random.Random, text: str) -> str:
    """With a line dropped, doubled or put elsewhere."""
    lines = text.split("\n")
    line = lines.pop(dice.randrange(len(lines)))
    for _ in range(dice.randrange(3)):
        lines.insert(dice.randrange(len(lines) + 1), line)
    return "\n".join(lines)


def _indented(dice: random.Random, text: str) -> str:
    """With a line further in or out."""
    lines = text.split("\n")
    at = dice.randrange(len(lines))
    lines[at] = dice.choice((lines[at].lstrip(), f"  {lines[at]}", f"\t{lines[at]}", f"- {lines[at]}"))
    return "\n".join(lines)


def _swapped(dice: random.Random, text: str) -> str:
    """With two parts in each other's place."""
    (a, b), (c, d) = sorted((_a_part(dice, text), _a_part(dice, text)))
    return text if b > c else text[:a] + text[c:d] + text[b:c] + text[a:b] + text[d:]


_TEARS: Final[Sequence[Callable[[random.Random, str], str]]] = (
    _replaced, _replaced, _replaced, _dropped, _repeated, _one_sign, _one_sign, _cut, _moved_line, _indented, _swapped,
)  # fmt: skip


# Text in a grammar: what comes out can be read, and says something else


def xml_torn(dice: random.Random, text: str) -> str:
    """XML with another text or attribute somewhere, or an element dropped, repeated, emptied or named otherwise."""
    kind = dice.randrange(6)
    if kind < 3:
        return _at_a_match(dice, _XML_VALUE, text, lambda _: escape(a_text(dice), {'"': "&quot;", "'": "&apos;"}))
    if kind == 3:
        return _at_a_match(dice, _XML_NAME, text, lambda _: dice.choice(("Task", "UID", "Name", "x", "testcase")))
    times = dice.choice((0, 2, 30))
    return _at_a_match(dice, _XML_ELEMENT, text, lambda element: element * times)


def sheet_torn(dice: random.Random, text: str) -> str:
    """The sheet of a workbook with another text or number in a cell, or torn as other XML."""
    if dice.random() < 0.8:
        return _at_a_match(dice, _SHEET_VALUE, text, lambda _: escape(a_text(dice).replace("\0", "")))
    return xml_torn(dice, text)


def yaml_torn(dice: random.Random, text: str) -> str:
    """YAML with another value or key somewhere, or with a list or fields in the place of a value."""
    kind = dice.randrange(6)
    if kind < 4:
        return _at_a_match(
            dice, _YAML_VALUE, text, lambda _: json.dumps(a_text(dice), ensure_ascii=dice.random() < 0.5)
        )
    if kind == 4:
        return _at_a_match(dice, _YAML_VALUE, text, lambda value: f"[{json.dumps(value)}, {{a: [b]}}]")
    return _at_a_match(
        dice, _YAML_KEY, text, lambda _: dice.choice(("key", "name", "parent", "duration", "depends_on"))
    )


def csv_torn(dice: random.Random, text: str) -> str:
    """A table with another text in a cell."""
    return _at_a_match(dice, _CSV_CELL, text, lambda _: '"' + a_text(dice).replace('"', '""') + '"')


_XML_VALUE: Final = re.compile(r"(?<=>)[^<>]+(?=<)|(?<=\")[^\"<>]+(?=\")|(?<=')[^'<>]+(?=')")
_SHEET_VALUE: Final = re.compile(r"(?<=preserve\">)[^<>]*(?=</t>)|(?<=<v>)[^<>]*(?=</v>)")
_XML_NAME: Final = re.compile(r"(?<=</)\w+(?=>)|(?<=<)\w+")
_XML_ELEMENT: Final = re.compile(r"<(\w+)[^<>]*>[^<>]*</\1>|<\w+[^<>]*/>")
_YAML_VALUE: Final = re.compile(r"(?<=: )[^\n]+(?=\n)")
_YAML_KEY: Final = re.compile(r"(?<!\w)\w+(?=:)")
_CSV_CELL: Final = re.compile(r"(?<=[,;\t|\n])[^,;\t|\n\"]*")


def _at_a_match(dice: random.Random, pattern: re.Pattern[str], text: str, change: Callable[[str], str]) -> str:
    """A text changed where a pattern fits, after a place drawn; torn where it fits nowhere."""
    found = pattern.search(text, dice.randrange(len(text) + 1)) or pattern.search(text)
    return text[: found.start()] + change(found[0]) + text[found.end() :] if found else torn(dice, text)


def bitten(dice: random.Random, data: bytes) -> bytes:
    """Bytes with some of them changed, in the ways of broken disks and of other encodings."""
    if not data:
        return data
    at = dice.randrange(len(data))
    kind = dice.randrange(5)
    if kind == 0:
        return data[:at] + bytes([data[at] ^ 1 << dice.randrange(8)]) + data[at + 1 :]
    if kind == 1:
        return data[:at] + dice.randbytes(dice.randrange(1, 9)) + data[at + dice.randrange(9) :]
    if kind == 2:
        return dice.choice((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff", b"PK\3\4", b"\x1f\x8b")) + data
    if kind == 3:
        return data[:at]
    return data[:at] + dice.choice((b"\xff", b"\xc0\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\0")) + data[at:]


# JSON


def shaken(dice: random.Random, text: str) -> str:
    """A JSON text that says something else: mutated as a tree mostly, now and then as a text."""
    if dice.random() < 0.15:
        return torn(dice, text)
    try:
        tree = json.loads(text)
    except ValueError:
        return torn(dice, text)
    for _ in range(dice.choice((1, 1, 2, 5))):
        tree = _branch(dice, tree)
    try:
        return json.dumps(tree, separators=(",", ":"), ensure_ascii=dice.random() < 0.5)
    except RecursionError:
        return "[" * 2_000


def _branch(dice: random.Random, tree: Any) -> Any:
    """A tree with one thing in it changed, deep inside more often than at its root."""
    if isinstance(tree, list) and tree and dice.random() < 0.85:
        at = dice.randrange(len(tree))
        return [*tree[:at], _branch(dice, tree[at]), *tree[at + 1 :]]
    if isinstance(tree, dict) and tree and dice.random() < 0.85:
        name = dice.choice(list(tree))
        return {**tree, name: _branch(dice, tree[name])}
    return _another(dice, tree)


def _another(dice: random.Random, tree: Any) -> Any:
    """Something else in the place of a part of a tree."""
    if isinstance(tree, list) and tree and dice.random() < 0.6:
        at = dice.randrange(len(tree))
        return dice.choice((tree[:at], tree[at:], tree + tree, tree[::-1], [*tree, a_text(dice)]))
    if isinstance(tree, dict) and tree and dice.random() < 0.6:
        name = dice.choice(list(tree))
        return dice.choice(
            ({**tree, a_text(dice): 1}, {one: of for one, of in tree.items() if one != name}, list(tree))
        )
    if isinstance(tree, str) and dice.random() < 0.5:
        return torn(dice, tree)
    nested: Any = tree
    for _ in range(dice.choice((1, 3, 900))):
        nested = [nested]
    return dice.choice(
        (None, True, False, {}, [], "\ud800", nested, a_text(dice), dice.choice(NUMBERS), dice.choice(BEYOND))
    )
