"""Text as YAML that means the same under YAML 1.1 and 1.2, quoted only where it must be."""

from __future__ import annotations

import json
import re

from yaml.resolver import Resolver

FOLD_AT = 100
"""Long text is folded into lines of about this many characters."""

_UNPRINTABLE = re.compile("[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_PLAIN_START = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`=~<]|-[^\s\-]")
_NOT_PLAIN = re.compile(r":(?:\s|$)|\s#|[\t\n]|\s$")
_NOT_PLAIN_IN_FLOW = re.compile(r"[,\[\]{}:#?]")
_WORDS = re.compile(r"y|n|yes|no|on|off|true|false|null", re.IGNORECASE)
_CORE = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+")
"""Numbers under the core schema of YAML 1.2."""


def text_scalar(text: str, *, flow: bool = False) -> str:
    """A text on one line, quoted where it would be read as anything but this text."""
    return text if _plain(text, flow=flow) and not _something_else(text) else quoted(text)


def value_scalar(text: str, *, flow: bool = False) -> str:
    """A number, date or duration as typed: left plain where a reader that takes it for one is right."""
    return text if _plain(text, flow=flow) and not _WORDS.fullmatch(text) else quoted(text)


def _plain(text: str, *, flow: bool) -> bool:
    """Whether no character means something to YAML."""
    if not _PLAIN_START.match(text) or _NOT_PLAIN.search(text) or _UNPRINTABLE.search(text):
        return False
    return not (flow and _NOT_PLAIN_IN_FLOW.search(text))


def _something_else(text: str) -> bool:
    """Whether a plain text would be read as a number, a truth, a date or nothing."""
    if _WORDS.fullmatch(text) or _CORE.fullmatch(text):
        return True
    resolvers = Resolver.yaml_implicit_resolvers.get(text[0], [])
    return any(pattern.match(text) for _tag, pattern in resolvers)


def quoted(text: str) -> str:
    """A text in single quotes, or in double ones where it holds characters that need an escape."""
    if _UNPRINTABLE.search(text) or "\n" in text or "\t" in text:
        return _UNPRINTABLE.sub(_escape, json.dumps(text, ensure_ascii=False))
    return "'" + text.replace("'", "''") + "'"


def _escape(match: re.Match[str]) -> str:
    """The YAML escape of a character."""
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def block_scalar(text: str, indent: str) -> str | None:
    """A text of many lines as a literal block, a long one as a folded block; None where only quotes can hold it."""
    if _UNPRINTABLE.search(text) or "\t" in text:
        return None
    if "\n" in text:
        return _literal(text, indent)
    return _folded(text, indent) if len(text) > FOLD_AT and text == " ".join(text.split(" ")).strip() else None


def _literal(text: str, indent: str) -> str | None:
    """A literal block; None for text that it could not give back."""
    body = text.removesuffix("\n")
    lines = body.split("\n")
    if not lines[0].strip() or lines[0].startswith(" ") or not lines[-1] or any(line.isspace() for line in lines):
        return None
    mark = "|" if body != text else "|-"
    return "\n".join([mark, *(indent + line if line else "" for line in lines)])


def _folded(text: str, indent: str) -> str | None:
    """A folded block broken at single spaces; None where there is no place to break."""
    lines = re.findall(rf"(?=\S).{{1,{FOLD_AT}}}(?<=\S)(?: (?=\S)|$)|(?=\S)\S+(?: (?=\S)|$)", text)
    if len(lines) < 2 or "".join(lines) != text:
        return None
    return "\n".join([">-", *(indent + line.removesuffix(" ") for line in lines)])
