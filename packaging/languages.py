"""Bring the languages up to date: collect what the window says, merge it into each `.ts`, and compile that.

`python packaging/languages.py` is run after a text was changed; what is new is then translated in the `.ts`, and the
script run once more. `lupdate` finds the texts of `tr` and `translate` itself. Texts that are data, such as labels of
fields, are collected here and handed to it as a file of their own; the window shows them through `ui.words.said`.
"""

from __future__ import annotations

import ast
import importlib
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "languages"
CONTEXT = "declared"
DOORS = {"said", "counted"}
"""The functions of the window whose texts are those of the context."""
SPOKEN = {"told", "named", "said"}
"""The functions that make sentences, in the planner and in the window."""
NO_TEXTS: Mapping[str, list[ast.AST]] = MappingProxyType({})
TABLES = (
    "ui.actions:MENUS",
    "ui.dialogs.keys:MOUSE",
    "ui.dialogs.settings:GROUPS",
    "ui.models.preview:CHOICES",
    "ui.models.task_outline:CRITICAL_WORD",
    "ui.charts.figures:BAR_HEAD",
    "ui.tour:STEPS",
    "ui.tour:BEGIN",
    "ui.widgets.first_steps:NO_PRESSURE",
    "ui.widgets.field_editors:HINTS",
    "ui.widgets.merge_words:SORTS",
    "ui.widgets.merge_words:TOGETHER",
    "ui.widgets.forms:ROLLED_UP",
    "ui.widgets.risk_matrix:CHANCES",
    "ui.widgets.risk_matrix:IMPACTS",
    "ui.widgets.spread_panel:CHARTS",
    "ui.models.groups:EMPTY",
    "ui.models.saved_filters:RISK_FILTERS",
    "ui.models.saved_filters:TASK_FILTERS",
    "ui.models.state_column:STATES",
    "ui.dialogs.sign:ANSWERS",
    "ui.models.what_ifs:MEASURES",
    "ui.panels.level_bar:PARTS",
    "ui.panels.test_summary:TITLES",
    "ui.panels.traceability:WORDS",
    "ui.printing.report:TITLES",
    "ui.gate_faces:FACES",
    "ui.gate_faces:FAILING",
    "ui.gate_faces:OUTCOMES",
    "ui.gate_faces:PLAIN",
    "ui.panels.gate_cards:ASKS",
    "ui.panels.gate_cards:DECIDES",
    "ui.panels.messages:WORDS",
    "ui.panels.my_work:KINDS",
    "ui.panels.stakeholders:CORNERS",
    "ui.models.past_changes:WORDS",
)
"""Where texts stand as data: texts, tuples of them, or objects with fields of the names below."""
SENTENCES = (
    "findings/*.py",
    "analysis/explain.py",
    "analysis/why_words.py",
    "simulation/assume.py",
    "simulation/pressure.py",
)
"""Where the planner speaks in sentences."""
LABELS = (
    *("Start %1", "Finish %1", "Reopen %1", "Indent %1", "Outdent %1", "Move up %1", "Move down %1"),
    *("Lay out anew", "Move on the graph", "Paste a task", "Unlink task", "Create the plan"),
)
"""Names of changes that are put together, or that stand without a part."""
NAMING = {
    "PageOffer": ("text", "tip"),
    "Measure": ("name", "help"),
    "Step": ("title", "words"),
    "SavedFilter": ("name",),
    "Face": ("word",),
}
"""Which fields of an object people see."""


def declared() -> tuple[str, ...]:
    """Return every text that is data and that people see, each once."""
    planned = (_of_commands, _of_pages, _of_reports, _of_settings, _of_plan, _of_templates, _of_findings)
    found = {text for source in (*planned, _of_sentences, _of_tables, _in_code) for text in source()}
    return tuple(sorted(text for text in found if any(sign.isalpha() for sign in text) and "_" not in text))


def _of_commands() -> Iterator[str]:
    for action in importlib.import_module("ui.actions").ACTIONS:
        yield from (action.text, action.help)


def _of_pages() -> Iterator[str]:
    for offer in importlib.import_module("ui.areas").PAGES:
        yield from (offer.text, offer.tip)
        module, name = offer.door.split(":")
        page = getattr(importlib.import_module(module), name)
        for panel in getattr(page, "panels", ()):
            yield from (panel.text, panel.tip)


def _of_reports() -> Iterator[str]:
    """Yield the texts in the templates of reports."""
    for path in sorted((ROOT / "resources" / "reports").glob("*.html")):
        yield from re.findall(r'_\("([^"]+)"', path.read_text("utf-8"))
    yield "the end of %1"


def _of_settings() -> Iterator[str]:
    for setting in importlib.import_module("ui.settings").SETTINGS:
        if setting.asked:
            yield from (setting.label, setting.help, *setting.words)


def _of_plan() -> Iterator[str]:
    planner = importlib.import_module("planner")
    for entity in planner.SCHEMA.entities:
        yield from (
            entity.name,
            entity.label,
            entity.one,
            entity.name.replace("_", " "),
            entity.many,
            entity.many.capitalize(),
            entity.help,
        )
        for field in entity.fields:
            yield field.label
            if not field.internal:
                yield from (field.label, field.label.lower(), field.help, *map(str, field.choices or ()))
    yield from (planner.PERCENT_COMPLETE.label, planner.PERCENT_COMPLETE.help)


def _of_templates() -> Iterator[str]:
    for template in importlib.import_module("planner").templates():
        yield from (template.title, template.description)
    yield from (known.label for known in importlib.import_module("planner").FORMATS)


def _of_findings() -> Iterator[str]:
    for rule in importlib.import_module("planner").RULES.values():
        yield from (rule.title, rule.help)
    yield "Fault"


def _of_sentences() -> Iterator[str]:
    """Yield the sentences of the planner: what `told` is given, and texts of several words beside it."""
    yield from map(str, importlib.import_module("planner.analysis.links").Reason)
    yield from map(str, importlib.import_module("planner").Kind)
    rules = importlib.import_module("planner").RULES
    for path in sorted((ROOT / "planner").rglob("*.py")):
        tree, wordy = ast.parse(path.read_text("utf-8")), any(path.match(place) for place in SENTENCES)
        yield from (text for text in _sentences(tree, wordy=wordy) if text not in rules)
    yield from LABELS


def _sentences(tree: ast.AST, *, wordy: bool) -> Iterator[str]:
    """Yield the templates and the labels of faults; of a `wordy` module also every other text of several words."""
    yield from _spoken(tree)
    whole = [node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)]
    docs = [node for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)]
    skipped = {id(part) for node in (*whole, *docs) for part in ast.walk(node)}
    for node in ast.walk(tree):
        if wordy and isinstance(node, ast.Constant) and id(node) not in skipped and _several_words(node.value):
            yield node.value


def _spoken(tree: ast.AST) -> Iterator[str]:
    """Yield what the doors of sentences are given, also where a local name stands for it, and the fields of faults."""
    everywhere = _named_texts(getattr(tree, "body", ()))
    yield from _in_scope(tree, everywhere)
    for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
        yield from _in_scope(function, {**everywhere, **_named_texts(ast.walk(function))})


def _in_scope(scope: ast.AST, texts: Mapping[str, list[ast.AST]]) -> Iterator[str]:
    for call in (node for node in ast.walk(scope) if isinstance(node, ast.Call)):
        if called(call) in SPOKEN:
            yield from _constants(call.args[:1], texts)
        elif called(call) == "Fault":
            yield from _constants(call.args[1:2], texts)


def _named_texts(nodes: Iterable[ast.AST]) -> dict[str, list[ast.AST]]:
    """Return what names are said to stand for in these nodes."""
    found: dict[str, list[ast.AST]] = {}
    for node in nodes:
        if isinstance(node, ast.Assign):
            pairs = zip(_parts(node.targets[0]), _parts(node.value), strict=False)
            for name, value in pairs:
                if isinstance(name, ast.Name):
                    found.setdefault(name.id, []).append(value)
    return found


def _parts(node: ast.AST) -> list[ast.AST]:
    return list(node.elts) if isinstance(node, ast.Tuple) else [node]


def _several_words(value: object) -> bool:
    return isinstance(value, str) and " " in value and not value.startswith("DCMA")


def _of_tables() -> Iterator[str]:
    for place in TABLES:
        module, name = place.split(":")
        yield from _texts(getattr(importlib.import_module(module), name))


def _texts(told: Any) -> Iterator[str]:
    """Yield the texts of a table, doors to modules left out."""
    if isinstance(told, str):
        if "ui." not in told:
            yield told
    elif isinstance(told, dict):
        yield from _texts(tuple(told.values()))
    elif isinstance(told, tuple):
        for part in told:
            yield from _texts(part)
    else:
        yield from (getattr(told, field) for field in NAMING[type(told).__name__])


def _in_code() -> Iterator[str]:
    """Yield the texts that stand in calls of the doors, and in the columns that models make."""
    for path in sorted((ROOT / "ui").rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        yield from _spoken(tree)
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                yield from _of_call(node, columns=path.parent.name == "models")


def _of_call(call: ast.Call, *, columns: bool) -> Iterator[str]:
    name = called(call)
    if name in DOORS:
        yield from _constants(call.args[:1] if name != "counted" else call.args[1:3])
    if columns and name.lower().endswith(("column", "_rank", "_span")):
        yield from _constants([word.value for word in call.keywords if word.arg in ("label", "help")])
        yield from (text for text in _constants(call.args) if text != text.lower() or " " in text)
        yield from (text.capitalize() for text in _constants(call.args[:1]) if name == "_date_column")


def called(call: ast.Call) -> str:
    """Return the last name of what is called."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _constants(nodes: Iterable[ast.AST], texts: Mapping[str, list[ast.AST]] = NO_TEXTS) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.IfExp):
            yield from _constants((node.body, node.orelse), texts)
        elif isinstance(node, ast.Name):
            yield from _constants(texts.get(node.id, ()))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def update(written: Path, tool: str = "pyside6-lupdate") -> None:
    """Merge what the window says into the texts of a language; the name of its file ends with its code."""
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "declared.py"
        lines = [f"QT_TRANSLATE_NOOP({CONTEXT!r}, {text!r})" for text in declared()]
        told.write_text("\n".join(("from PySide6.QtCore import QT_TRANSLATE_NOOP", *lines, "")), "utf-8")
        sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "ui").rglob("*.py"))
        code = written.stem.rpartition("_")[2]
        options = ["-source-language", "en", "-target-language", code, "-no-obsolete", "-locations", "none"]
        command = [_found(tool), *options, *sources, str(told), "-ts", str(written)]
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)


def compiled(written: Path, made: Path, tool: str = "pyside6-lrelease") -> None:
    """Make the file that the program loads of the one that people edit."""
    subprocess.run([_found(tool), str(written), "-qm", str(made)], check=True, capture_output=True)


def _found(tool: str) -> str:
    return shutil.which(tool, path=str(Path(sys.executable).parent)) or tool


def main() -> None:
    """Bring every language up to date."""
    sys.path.insert(0, str(ROOT))
    for written in sorted(FOLDER.glob("*.ts")):
        update(written)
        compiled(written, written.with_suffix(".qm"))


if __name__ == "__main__":
    main()
