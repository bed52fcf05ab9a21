"""Settings that somebody else or a failing disk has written: the window opens with every page all the same."""

from __future__ import annotations

import random
from itertools import cycle
from typing import TYPE_CHECKING

import pytest

from tests.soak.broken_text import torn
from tests.ui.windows import shared_window
from ui.pages.plan import PlanPage
from ui.settings import SETTINGS, Settings

if TYPE_CHECKING:
    from pathlib import Path

HOSTILE = (
    "",
    "-1",
    "0",
    "99999999999999999999",
    "@Invalid()",
    "@ByteArray(\\x1\\xff)",
    "@Variant(\\0\\0\\0\\x7f\\0\\0\\0\\x1)",
    "@Rect(0 0 0 0)",
    '"a, b", c',
    "{}[]",
    '"[{\\"name\\": 1}]\\n{}\\nnull"',
    '"{\\"name\\": \\"x\\", \\"text\\": null}"',
    '"file.save=\\nfile.save=Ctrl+S\\n=\\nnothing=Ctrl+Q"',
    "x" * 100_000,
    "\\xd800\\x0",
    '"/\\x0/\\nrelative\\n/nowhere/of.launchplan\\n"',
)


def written(path: Path, values: dict[str, str]) -> None:
    """A settings file that holds these values as they are, not as Qt would write them."""
    groups: dict[str, list[str]] = {}
    for key, value in values.items():
        group, name = key.split("/")
        groups.setdefault(group, []).append(f"{name}={value}")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(f"[{group}]\n" + "\n".join(lines) + "\n" for group, lines in groups.items()), "utf-8")


def read_all(path: Path) -> None:
    """Every setting is of its kind, and one of its choices where it has some."""
    kept = Settings(path)
    for setting in SETTINGS:
        value = kept.value(setting)
        assert type(value) is type(setting.default), setting.key
        assert not setting.choices or value in setting.choices, setting.key
    kept.recent_files()
    kept.folder()


@pytest.mark.qt_log_ignore("QVariant::load", "Trying to construct an instance of an invalid type")
@pytest.mark.parametrize("first", range(0, len(HOSTILE), 4))
def test_a_window_opens_and_works_with_any_value_everywhere(qapp, tmp_path, first):
    path, values = tmp_path / "settings.ini", HOSTILE[first:] + HOSTILE[:first]
    written(path, {setting.key: value for setting, value in zip(SETTINGS, cycle(values), strict=False)})
    read_all(path)
    with shared_window(qapp, tmp_path) as window:
        window.files.example()
        assert isinstance(window.faces, PlanPage)
        for action in ("go.overview", "go.risks", "go.history", "go.plan"):
            window.commands.actions[action].trigger()
            qapp.processEvents()
        assert window.session is not None


@pytest.mark.qt_log_ignore("QVariant::load", "Trying to construct an instance of an invalid type")
def test_a_torn_file_gives_settings_of_the_right_kind(tmp_path):
    for seed in range(200):
        dice, path = random.Random(seed), tmp_path / f"{seed}.ini"
        written(path, {setting.key: dice.choice(HOSTILE) for setting in SETTINGS})
        path.write_bytes(torn(dice, path.read_text("utf-8")).encode("utf-8", errors="replace"))
        read_all(path)
