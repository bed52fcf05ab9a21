"""The engine of Launch Planner without a screen; every name loads its module when it is first asked for."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from planner.analysis.explain import (
        explain_exposure,
        explain_fail_fast,
        explain_risk,
        explain_step,
        explain_task,
        in_days,
    )
    from planner.analysis.fail_fast import FailFast, StopStep, fail_fast
    from planner.analysis.graph import network
    from planner.analysis.happened import as_planned
    from planner.analysis.layout import Layout, lay_out
    from planner.analysis.layout_patch import redraw
    from planner.analysis.paths import FloatPath, LongPath, driving_chain, float_paths, longest_path, longest_paths
    from planner.analysis.redundant import redundant_links
    from planner.analysis.register import Cell, Standing, matrix_cell, mitigated, standing
    from planner.analysis.relatives import Relatives, Ways, relatives, ways_between
    from planner.analysis.risk_order import OrderedTask, RiskOrder, risk_order
    from planner.analysis.schedule import Schedule, schedule
    from planner.analysis.variance import Variance, compared_baseline, variance
    from planner.analysis.why import Why, chain, why
    from planner.analysis.why_words import (
        DATES,
        Named,
        Phrase,
        because,
        date_sentence,
        float_sentence,
        others,
        plain,
        slip_sentences,
    )
    from planner.change import Change, Step, apply, checked, diff
    from planner.document import Document, open_document, recoverable
    from planner.edits.baselines import baseline_name, plan_now, take_baseline
    from planner.edits.dates import finish_at, move_to, start_at
    from planner.edits.links import link, link_in_order, predecessors_text, set_predecessors, unlink, why_not_link
    from planner.edits.outline import indent, move_down, move_task, move_up, outdent
    from planner.edits.pasted import Pasted, PastedRow, paste_tasks
    from planner.edits.progress import (
        PERCENT_COMPLETE,
        finish_tasks,
        reopen_tasks,
        set_percent_complete,
        start_tasks,
    )
    from planner.edits.risks import RISK_DELAY, close_risk, moved_in_matrix, risk_happened
    from planner.edits.rows import add_row, combine, fill_field, fill_text, remove_rows, set_field, set_fields, set_text
    from planner.edits.scenarios import (
        add_scenario,
        apply_scenario,
        back_to,
        keep_as_scenario,
        remove_scenario,
        scenario_name,
        suppose,
        what_if_earlier,
        what_if_lasting,
        what_if_mitigated,
        what_if_without_risk,
        what_if_without_task,
    )
    from planner.edits.tasks import add_linked_task, add_task, add_tasks, duplicate_tasks, set_places
    from planner.edits.what_if import Played, no_longer_applies, plan_under, scenario_of
    from planner.errors import (
        Cancelled,
        CannotSave,
        CycleError,
        Damaged,
        Fault,
        FileChanged,
        NewerFile,
        NotAPlan,
        PlanError,
        Refused,
        Unreadable,
    )
    from planner.findings.finding import Finding, Fix, Rule, Severity
    from planner.findings.rules import RULES, by_severity, findings_of, look
    from planner.formats.onto import merged_onto
    from planner.formats.registry import FORMATS, format_of, read_any
    from planner.gallery import Template, example, new_from_template, templates
    from planner.model.baselines import Baseline
    from planner.model.entities import Entity, Schema
    from planner.model.fields import Field, Kind
    from planner.model.grammar import format_share
    from planner.model.new import new_plan
    from planner.model.outline import OutlineRow, outline
    from planner.model.plan import Plan
    from planner.model.risks import Risk
    from planner.model.scenarios import Scenario
    from planner.model.schema import SCHEMA
    from planner.model.tasks import Link, Task
    from planner.model.text import Lookup, TypedLink, format_link, natural, read, write
    from planner.model.values import Constraint, Duration, Estimate, Id, LinkType, RiskState, Shape, TaskKind
    from planner.pace import breathe, pausing
    from planner.sentences import Told, grouped, told
    from planner.simulation.comparison import Comparison, Outcome, TopRisk, When, compare, expected_cost
    from planner.simulation.orders import effects_by_rank, explain_effect, simulated_order
    from planner.simulation.pressure import Pressure, buffer_pressure, explain_pressure
    from planner.simulation.result import Options, RiskEffect, Simulation, Swing, Target
    from planner.simulation.simulate import simulate
    from planner.store.files import file_exists, path_from_text, path_to_text, write_file
    from planner.worktime import finish_minutes, start_minutes, to_datetime, to_minutes

__version__ = "0.1.0"

_HOME = {
    "planner.analysis.graph": "network",
    "planner.analysis.happened": "as_planned",
    "planner.analysis.layout": "Layout lay_out",
    "planner.analysis.layout_patch": "redraw",
    "planner.analysis.explain": "explain_exposure explain_fail_fast explain_risk explain_step explain_task in_days",
    "planner.analysis.fail_fast": "FailFast StopStep fail_fast",
    "planner.analysis.paths": "FloatPath LongPath driving_chain float_paths longest_path longest_paths",
    "planner.analysis.redundant": "redundant_links",
    "planner.analysis.register": "Cell Standing matrix_cell mitigated standing",
    "planner.analysis.relatives": "Relatives Ways relatives ways_between",
    "planner.analysis.risk_order": "OrderedTask RiskOrder risk_order",
    "planner.analysis.schedule": "Schedule schedule",
    "planner.analysis.variance": "Variance compared_baseline variance",
    "planner.analysis.why": "Why chain why",
    "planner.analysis.why_words": "DATES Named Phrase because date_sentence float_sentence others plain slip_sentences",
    "planner.change": "Change Step apply checked diff",
    "planner.document": "Document open_document recoverable",
    "planner.edits.baselines": "baseline_name plan_now take_baseline",
    "planner.edits.dates": "finish_at move_to start_at",
    "planner.edits.links": "link link_in_order predecessors_text set_predecessors unlink why_not_link",
    "planner.edits.outline": "indent move_down move_task move_up outdent",
    "planner.edits.pasted": "Pasted PastedRow paste_tasks",
    "planner.edits.progress": "PERCENT_COMPLETE finish_tasks reopen_tasks set_percent_complete start_tasks",
    "planner.edits.risks": "RISK_DELAY close_risk moved_in_matrix risk_happened",
    "planner.edits.rows": "add_row combine fill_field fill_text remove_rows set_field set_fields set_text",
    "planner.edits.scenarios": "add_scenario apply_scenario back_to keep_as_scenario remove_scenario scenario_name "
    "suppose what_if_earlier what_if_lasting what_if_mitigated what_if_without_risk what_if_without_task",
    "planner.edits.tasks": "add_linked_task add_task add_tasks duplicate_tasks set_places",
    "planner.edits.what_if": "Played no_longer_applies plan_under scenario_of",
    "planner.errors": "Cancelled CannotSave CycleError Damaged Fault FileChanged NewerFile NotAPlan PlanError "
    "Refused Unreadable",
    "planner.findings.finding": "Finding Fix Rule Severity",
    "planner.findings.rules": "RULES by_severity findings_of look",
    "planner.formats.onto": "merged_onto",
    "planner.formats.registry": "FORMATS format_of read_any",
    "planner.model.baselines": "Baseline",
    "planner.model.entities": "Entity Schema",
    "planner.model.fields": "Field Kind",
    "planner.model.grammar": "format_share",
    "planner.model.new": "new_plan",
    "planner.model.outline": "OutlineRow outline",
    "planner.model.plan": "Plan",
    "planner.model.risks": "Risk",
    "planner.model.scenarios": "Scenario",
    "planner.model.schema": "SCHEMA",
    "planner.model.tasks": "Link Task",
    "planner.model.text": "Lookup TypedLink format_link natural read write",
    "planner.model.values": "Constraint Duration Estimate Id LinkType RiskState Shape TaskKind",
    "planner.pace": "breathe pausing",
    "planner.sentences": "Told grouped told",
    "planner.simulation.comparison": "Comparison Outcome TopRisk When compare expected_cost",
    "planner.simulation.orders": "effects_by_rank explain_effect simulated_order",
    "planner.simulation.pressure": "Pressure buffer_pressure explain_pressure",
    "planner.simulation.result": "Options RiskEffect Simulation Swing Target",
    "planner.simulation.simulate": "simulate",
    "planner.store.files": "file_exists path_from_text path_to_text write_file",
    "planner.worktime": "finish_minutes start_minutes to_datetime to_minutes",
    "planner.gallery": "Template example new_from_template templates",
}
_MODULE_OF = {name: module for module, names in _HOME.items() for name in names.split()}

__all__ = [
    "DATES",
    "FORMATS",
    "PERCENT_COMPLETE",
    "RISK_DELAY",
    "RULES",
    "SCHEMA",
    "Baseline",
    "Cancelled",
    "CannotSave",
    "Cell",
    "Change",
    "Comparison",
    "Constraint",
    "CycleError",
    "Damaged",
    "Document",
    "Duration",
    "Entity",
    "Estimate",
    "FailFast",
    "Fault",
    "Field",
    "FileChanged",
    "Finding",
    "Fix",
    "FloatPath",
    "Id",
    "Kind",
    "Layout",
    "Link",
    "LinkType",
    "LongPath",
    "Lookup",
    "Named",
    "NewerFile",
    "NotAPlan",
    "Options",
    "OrderedTask",
    "Outcome",
    "OutlineRow",
    "Pasted",
    "PastedRow",
    "Phrase",
    "Plan",
    "PlanError",
    "Played",
    "Pressure",
    "Refused",
    "Relatives",
    "Risk",
    "RiskEffect",
    "RiskOrder",
    "RiskState",
    "Rule",
    "Scenario",
    "Schedule",
    "Schema",
    "Severity",
    "Shape",
    "Simulation",
    "Standing",
    "Step",
    "StopStep",
    "Swing",
    "Target",
    "Task",
    "TaskKind",
    "Template",
    "Told",
    "TopRisk",
    "TypedLink",
    "Unreadable",
    "Variance",
    "Ways",
    "When",
    "Why",
    "add_linked_task",
    "add_row",
    "add_scenario",
    "add_task",
    "add_tasks",
    "apply",
    "apply_scenario",
    "as_planned",
    "back_to",
    "baseline_name",
    "because",
    "breathe",
    "buffer_pressure",
    "by_severity",
    "chain",
    "checked",
    "close_risk",
    "combine",
    "compare",
    "compared_baseline",
    "date_sentence",
    "diff",
    "driving_chain",
    "duplicate_tasks",
    "effects_by_rank",
    "example",
    "expected_cost",
    "explain_effect",
    "explain_exposure",
    "explain_fail_fast",
    "explain_pressure",
    "explain_risk",
    "explain_step",
    "explain_task",
    "fail_fast",
    "file_exists",
    "fill_field",
    "fill_text",
    "findings_of",
    "finish_at",
    "finish_minutes",
    "finish_tasks",
    "float_paths",
    "float_sentence",
    "format_link",
    "format_of",
    "format_share",
    "grouped",
    "in_days",
    "indent",
    "keep_as_scenario",
    "lay_out",
    "link",
    "link_in_order",
    "longest_path",
    "longest_paths",
    "look",
    "matrix_cell",
    "merged_onto",
    "mitigated",
    "move_down",
    "move_task",
    "move_to",
    "move_up",
    "moved_in_matrix",
    "natural",
    "network",
    "new_from_template",
    "new_plan",
    "no_longer_applies",
    "open_document",
    "others",
    "outdent",
    "outline",
    "paste_tasks",
    "path_from_text",
    "path_to_text",
    "pausing",
    "plain",
    "plan_now",
    "plan_under",
    "predecessors_text",
    "read",
    "read_any",
    "recoverable",
    "redraw",
    "redundant_links",
    "relatives",
    "remove_rows",
    "remove_scenario",
    "reopen_tasks",
    "risk_happened",
    "risk_order",
    "scenario_name",
    "scenario_of",
    "schedule",
    "set_field",
    "set_fields",
    "set_percent_complete",
    "set_places",
    "set_predecessors",
    "set_text",
    "simulate",
    "simulated_order",
    "slip_sentences",
    "standing",
    "start_at",
    "start_minutes",
    "start_tasks",
    "suppose",
    "take_baseline",
    "templates",
    "to_datetime",
    "to_minutes",
    "told",
    "unlink",
    "variance",
    "ways_between",
    "what_if_earlier",
    "what_if_lasting",
    "what_if_mitigated",
    "what_if_without_risk",
    "what_if_without_task",
    "why",
    "why_not_link",
    "write",
    "write_file",
]


def __getattr__(name: str) -> Any:
    """Load the module of a public name when it is first asked for; raises AttributeError for any other name."""
    if name not in _MODULE_OF:
        raise AttributeError(f"module 'planner' has no attribute {name!r}")
    value = getattr(importlib.import_module(_MODULE_OF[name]), name)
    globals()[name] = value
    return value
