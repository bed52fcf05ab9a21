"""The engine of Launch Planner without a screen; every name loads its module when it is first asked for."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from planner.doors import HOME

if TYPE_CHECKING:
    from planner.analysis.components import Architecture, Failure, architecture, failure_of
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
    from planner.document import Copy, Document, open_document, read_copy, recoverable
    from planner.edits.baselines import baseline_name, plan_now, take_baseline
    from planner.edits.dates import finish_at, move_to, start_at
    from planner.edits.gates import Promise, Review, Spoken, add_condition, cast_vote, decide_gate, review
    from planner.edits.links import link, link_in_order, predecessors_text, set_predecessors, unlink, why_not_link
    from planner.edits.outline import indent, move_down, move_task, move_up, outdent
    from planner.edits.pasted import Pasted, PastedRow, paste_tasks
    from planner.edits.people import approve_message, keep_accountable, mark_sent, mark_unsent, set_parts
    from planner.edits.progress import PERCENT_COMPLETE, finish_tasks, reopen_tasks, set_percent_complete, start_tasks
    from planner.edits.removing import Referring, hand_over, heirs, references_to, removal, remove_unreferenced
    from planner.edits.results import Intake, TakenIn, take_results
    from planner.edits.risks import RISK_DELAY, close_risk, moved_in_matrix, risk_happened
    from planner.edits.rows import (
        add_row,
        add_typed,
        combine,
        fill_field,
        fill_text,
        remove_rows,
        set_field,
        set_fields,
        set_text,
    )
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
    from planner.edits.sign_offs import Condition, sign
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
        NotMergeable,
        PlanError,
        Refused,
        Unreadable,
    )
    from planner.findings.finding import Finding, Fix, Rule, Severity
    from planner.findings.rules import RULES, by_severity, findings_of, look
    from planner.formats.csv_plan import write_register
    from planner.formats.onto import merged_onto
    from planner.formats.registry import FORMATS, format_of, read_any
    from planner.formats.results import RESULT_SUFFIXES, holds_results, read_results
    from planner.formats.trace_csv import trace_csv
    from planner.gallery import Template, example, new_from_template, templates
    from planner.launch.due_calendar import due_calendar
    from planner.launch.gates import GateStanding, GateState, gate_standings
    from planner.launch.judged import Judgment
    from planner.launch.load import DayLoad, Load, WeekLoad, load, without_backup
    from planner.launch.messages import Draft, Message, Timing, by_audience, draft, due_of, messages, never_told
    from planner.launch.moment import moment_of
    from planner.launch.my_work import Work, WorkKind, by_kind, my_work, people_with_work
    from planner.launch.people import LETTERS, Part, TaskRaci, raci
    from planner.launch.polls import Polled
    from planner.launch.quality import LevelFigures, Quality, Where, level_figures, percent, quality
    from planner.launch.readiness import Readiness, Score, readiness
    from planner.launch.reported import Results
    from planner.launch.signed import snapshot_of
    from planner.launch.traceability import Cover, Traceability, TraceCell, TraceRow, traceability
    from planner.merge.conflicts import Conflict, Head, Sort, settled
    from planner.merge.merging import Merging
    from planner.model.audience import Communication, Stakeholder
    from planner.model.baselines import Baseline
    from planner.model.entities import Entity, Schema
    from planner.model.fields import Field, Kind
    from planner.model.grammar import format_share
    from planner.model.launch_values import (
        Acceptance,
        Ballot,
        Blocking,
        Channel,
        Grade,
        Level,
        Light,
        Raci,
        Result,
        SendState,
        Stance,
    )
    from planner.model.new import new_plan
    from planner.model.outline import OutlineRow, outline
    from planner.model.plan import Plan
    from planner.model.quality import SignOff, TestCase
    from planner.model.risks import Risk
    from planner.model.scenarios import Scenario
    from planner.model.schema import SCHEMA
    from planner.model.tasks import Link, Task
    from planner.model.text import Lookup, TypedLink, format_link, natural, read, write
    from planner.model.values import Constraint, Duration, Estimate, Id, LinkType, RiskState, Shape, TaskKind
    from planner.pace import breathe, pausing
    from planner.reports.gate_lines import GateLine
    from planner.reports.light import Judged
    from planner.reports.pages import Report, Tongue, report_html
    from planner.reports.status import ChainStep, Status, launch_status
    from planner.rescue import (
        earlier_versions,
        glance_at,
        newest_version,
        open_salvaged,
        open_version,
        restore,
        salvaged,
        save_recovery,
        version_of,
    )
    from planner.sentences import Told, grouped, told
    from planner.simulation.comparison import Comparison, Outcome, TopRisk, When, compare, expected_cost
    from planner.simulation.orders import effects_by_rank, explain_effect, simulated_order
    from planner.simulation.passing import Passing, passings
    from planner.simulation.pressure import Pressure, buffer_pressure, explain_pressure
    from planner.simulation.result import Options, RiskEffect, Simulation, Swing, Target
    from planner.simulation.simulate import simulate
    from planner.store.backups import Backup, Glance
    from planner.store.files import file_exists, path_from_text, path_to_text, write_file
    from planner.store.rights import can_write_beside
    from planner.store.salvage import Harm, Salvaged
    from planner.worktime import finish_minutes, start_minutes, to_datetime, to_minutes

__version__ = "0.1.0"

_MODULE_OF = {name: module for module, names in HOME.items() for name in names.split()}

__all__ = [
    "DATES",
    "FORMATS",
    "LETTERS",
    "PERCENT_COMPLETE",
    "RESULT_SUFFIXES",
    "RISK_DELAY",
    "RULES",
    "SCHEMA",
    "Acceptance",
    "Architecture",
    "Backup",
    "Ballot",
    "Baseline",
    "Blocking",
    "Cancelled",
    "CannotSave",
    "Cell",
    "ChainStep",
    "Change",
    "Channel",
    "Communication",
    "Comparison",
    "Condition",
    "Conflict",
    "Constraint",
    "Copy",
    "Cover",
    "CycleError",
    "Damaged",
    "DayLoad",
    "Document",
    "Draft",
    "Duration",
    "Entity",
    "Estimate",
    "FailFast",
    "Failure",
    "Fault",
    "Field",
    "FileChanged",
    "Finding",
    "Fix",
    "FloatPath",
    "GateLine",
    "GateStanding",
    "GateState",
    "Glance",
    "Grade",
    "Harm",
    "Head",
    "Id",
    "Intake",
    "Judged",
    "Judgment",
    "Kind",
    "Layout",
    "Level",
    "LevelFigures",
    "Light",
    "Link",
    "LinkType",
    "Load",
    "LongPath",
    "Lookup",
    "Merging",
    "Message",
    "Named",
    "NewerFile",
    "NotAPlan",
    "NotMergeable",
    "Options",
    "OrderedTask",
    "Outcome",
    "OutlineRow",
    "Part",
    "Passing",
    "Pasted",
    "PastedRow",
    "Phrase",
    "Plan",
    "PlanError",
    "Played",
    "Polled",
    "Pressure",
    "Promise",
    "Quality",
    "Raci",
    "Readiness",
    "Referring",
    "Refused",
    "Relatives",
    "Report",
    "Result",
    "Results",
    "Review",
    "Risk",
    "RiskEffect",
    "RiskOrder",
    "RiskState",
    "Rule",
    "Salvaged",
    "Scenario",
    "Schedule",
    "Schema",
    "Score",
    "SendState",
    "Severity",
    "Shape",
    "SignOff",
    "Simulation",
    "Sort",
    "Spoken",
    "Stakeholder",
    "Stance",
    "Standing",
    "Status",
    "Step",
    "StopStep",
    "Swing",
    "TakenIn",
    "Target",
    "Task",
    "TaskKind",
    "TaskRaci",
    "Template",
    "TestCase",
    "Timing",
    "Told",
    "Tongue",
    "TopRisk",
    "TraceCell",
    "TraceRow",
    "Traceability",
    "TypedLink",
    "Unreadable",
    "Variance",
    "Ways",
    "WeekLoad",
    "When",
    "Where",
    "Why",
    "Work",
    "WorkKind",
    "add_condition",
    "add_linked_task",
    "add_row",
    "add_scenario",
    "add_task",
    "add_tasks",
    "add_typed",
    "apply",
    "apply_scenario",
    "approve_message",
    "architecture",
    "as_planned",
    "back_to",
    "baseline_name",
    "because",
    "breathe",
    "buffer_pressure",
    "by_audience",
    "by_kind",
    "by_severity",
    "can_write_beside",
    "cast_vote",
    "chain",
    "checked",
    "close_risk",
    "combine",
    "compare",
    "compared_baseline",
    "date_sentence",
    "decide_gate",
    "diff",
    "draft",
    "driving_chain",
    "due_calendar",
    "due_of",
    "duplicate_tasks",
    "earlier_versions",
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
    "failure_of",
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
    "gate_standings",
    "glance_at",
    "grouped",
    "hand_over",
    "heirs",
    "holds_results",
    "in_days",
    "indent",
    "keep_accountable",
    "keep_as_scenario",
    "launch_status",
    "lay_out",
    "level_figures",
    "link",
    "link_in_order",
    "load",
    "longest_path",
    "longest_paths",
    "look",
    "mark_sent",
    "mark_unsent",
    "matrix_cell",
    "merged_onto",
    "messages",
    "mitigated",
    "moment_of",
    "move_down",
    "move_task",
    "move_to",
    "move_up",
    "moved_in_matrix",
    "my_work",
    "natural",
    "network",
    "never_told",
    "new_from_template",
    "new_plan",
    "newest_version",
    "no_longer_applies",
    "open_document",
    "open_salvaged",
    "open_version",
    "others",
    "outdent",
    "outline",
    "passings",
    "paste_tasks",
    "path_from_text",
    "path_to_text",
    "pausing",
    "people_with_work",
    "percent",
    "plain",
    "plan_now",
    "plan_under",
    "predecessors_text",
    "quality",
    "raci",
    "read",
    "read_any",
    "read_copy",
    "read_results",
    "readiness",
    "recoverable",
    "redraw",
    "redundant_links",
    "references_to",
    "relatives",
    "removal",
    "remove_rows",
    "remove_scenario",
    "remove_unreferenced",
    "reopen_tasks",
    "report_html",
    "restore",
    "review",
    "risk_happened",
    "risk_order",
    "salvaged",
    "save_recovery",
    "scenario_name",
    "scenario_of",
    "schedule",
    "set_field",
    "set_fields",
    "set_parts",
    "set_percent_complete",
    "set_places",
    "set_predecessors",
    "set_text",
    "settled",
    "sign",
    "simulate",
    "simulated_order",
    "slip_sentences",
    "snapshot_of",
    "standing",
    "start_at",
    "start_minutes",
    "start_tasks",
    "suppose",
    "take_baseline",
    "take_results",
    "templates",
    "to_datetime",
    "to_minutes",
    "told",
    "trace_csv",
    "traceability",
    "unlink",
    "variance",
    "version_of",
    "ways_between",
    "what_if_earlier",
    "what_if_lasting",
    "what_if_mitigated",
    "what_if_without_risk",
    "what_if_without_task",
    "why",
    "why_not_link",
    "without_backup",
    "write",
    "write_file",
    "write_register",
]


def __getattr__(name: str) -> Any:
    """Load the module of a public name when it is first asked for; raises AttributeError for any other name."""
    if name not in _MODULE_OF:
        raise AttributeError(f"module 'planner' has no attribute {name!r}")
    value = getattr(importlib.import_module(_MODULE_OF[name]), name)
    globals()[name] = value
    return value
