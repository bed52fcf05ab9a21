"""What result files of every kind share: how names become keys, and long messages short ones."""

from __future__ import annotations

import hashlib
import re

LONGEST_KEY = 200
LONGEST_MESSAGE = 4_000
_NO_KEY = re.compile(r"[\s,;]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")


def key_from(name: str) -> str:
    """A name as a key: what no key holds becomes `_`, and the end of one that is too long a check sum of it all."""
    key = _NO_KEY.sub("_", _CONTROL.sub("", name.strip()))
    if len(key) <= LONGEST_KEY:
        return key
    return f"{key[: LONGEST_KEY - 9]}~{hashlib.sha256(key.encode()).hexdigest()[:8]}"


def shortened(text: str, most: int = LONGEST_MESSAGE) -> str:
    """A text without control characters, cut where it is too long to be kept."""
    plain = _CONTROL.sub("", text.replace("\r\n", "\n"))
    return plain if len(plain) <= most else plain[: most - 1] + "…"
