"""The public face as readers of types see it: each name at its home."""

from planner.analysis.components import (
    Architecture as Architecture,
    Failure as Failure,
    architecture as architecture,
    failure_of as failure_of,
)
from planner.analysis.explain import (
    explain_exposure as explain_exposure,
    explain_fail_fast as explain_fail_fast,
    explain_risk as explain_risk,
    explain_step as explain_step,
    explain_task as explain_task,
    in_days as in_days,
)
from planner.analysis.fail_fast import (
    FailFast as FailFast,
    StopStep as StopStep,
    fail_fast as fail_fast,
)
from planner.analysis.graph import (
    network as network,
)
from planner.analysis.happened import (
    as_planned as as_planned,
)
from planner.analysis.layout import (
    Layout as Layout,
    lay_out as lay_out,
)
from planner.analysis.layout_patch import (
    redraw as redraw,
)
from planner.analysis.paths import (
    FloatPath as FloatPath,
    LongPath as LongPath,
    driving_chain as driving_chain,
    float_paths as float_paths,
    longest_path as longest_path,
    longest_paths as longest_paths,
)
from planner.analysis.redundant import (
    redundant_links as redundant_links,
)
from planner.analysis.register import (
    Cell as Cell,
    Standing as Standing,
    matrix_cell as matrix_cell,
    mitigated as mitigated,
    standing as standing,
)
from planner.analysis.relatives import (
    Relatives as Relatives,
    Ways as Ways,
    relatives as relatives,
    ways_between as ways_between,
)
from planner.analysis.risk_order import (
    OrderedTask as OrderedTask,
    RiskOrder as RiskOrder,
    risk_order as risk_order,
)
from planner.analysis.schedule import (
    Schedule as Schedule,
    schedule as schedule,
)
from planner.analysis.variance import (
    Variance as Variance,
    compared_baseline as compared_baseline,
    variance as variance,
)
from planner.analysis.why import (
    Why as Why,
    chain as chain,
    why as why,
)
from planner.analysis.why_words import (
    DATES as DATES,
    Named as Named,
    Phrase as Phrase,
    because as because,
    date_sentence as date_sentence,
    float_sentence as float_sentence,
    others as others,
    plain as plain,
    slip_sentences as slip_sentences,
)
from planner.change import (
    Change as Change,
    Step as Step,
    apply as apply,
    checked as checked,
    diff as diff,
)
from planner.differences.counts import (
    counts_told as counts_told,
)
from planner.differences.names import (
    Names as Names,
)
from planner.differences.rows import (
    RowDifference as RowDifference,
    row_differences as row_differences,
)
from planner.differences.values import (
    value_told as value_told,
)
from planner.differences.wording import (
    Wording as Wording,
)
from planner.document import (
    Copy as Copy,
    Document as Document,
    open_document as open_document,
    read_copy as read_copy,
    recoverable as recoverable,
)
from planner.edits.baselines import (
    baseline_name as baseline_name,
    plan_now as plan_now,
    take_baseline as take_baseline,
)
from planner.edits.dates import (
    finish_at as finish_at,
    move_to as move_to,
    start_at as start_at,
)
from planner.edits.duplicates import (
    Duplicate as Duplicate,
    duplicates as duplicates,
    join as join,
)
from planner.edits.gates import (
    Promise as Promise,
    Review as Review,
    Spoken as Spoken,
    add_condition as add_condition,
    cast_vote as cast_vote,
    decide_gate as decide_gate,
    review as review,
    voter as voter,
)
from planner.edits.links import (
    link as link,
    link_in_order as link_in_order,
    predecessors_text as predecessors_text,
    set_predecessors as set_predecessors,
    unlink as unlink,
    why_not_link as why_not_link,
)
from planner.edits.outline import (
    indent as indent,
    move_down as move_down,
    move_task as move_task,
    move_up as move_up,
    outdent as outdent,
)
from planner.edits.pasted import (
    Pasted as Pasted,
    PastedRow as PastedRow,
    paste_tasks as paste_tasks,
)
from planner.edits.people import (
    approve_message as approve_message,
    keep_accountable as keep_accountable,
    mark_sent as mark_sent,
    mark_unsent as mark_unsent,
    set_parts as set_parts,
)
from planner.edits.progress import (
    PERCENT_COMPLETE as PERCENT_COMPLETE,
    finish_tasks as finish_tasks,
    reopen_tasks as reopen_tasks,
    set_percent_complete as set_percent_complete,
    start_tasks as start_tasks,
)
from planner.edits.removing import (
    Referring as Referring,
    hand_over as hand_over,
    heirs as heirs,
    references_to as references_to,
    removal as removal,
    remove_unreferenced as remove_unreferenced,
)
from planner.edits.results import (
    Intake as Intake,
    TakenIn as TakenIn,
    take_results as take_results,
)
from planner.edits.risks import (
    RISK_DELAY as RISK_DELAY,
    close_risk as close_risk,
    moved_in_matrix as moved_in_matrix,
    risk_happened as risk_happened,
)
from planner.edits.rows import (
    add_row as add_row,
    add_typed as add_typed,
    combine as combine,
    fill_field as fill_field,
    fill_text as fill_text,
    remove_rows as remove_rows,
    set_field as set_field,
    set_fields as set_fields,
    set_text as set_text,
)
from planner.edits.scenarios import (
    add_scenario as add_scenario,
    apply_scenario as apply_scenario,
    back_to as back_to,
    keep_as_scenario as keep_as_scenario,
    remove_scenario as remove_scenario,
    scenario_name as scenario_name,
    suppose as suppose,
    what_if_earlier as what_if_earlier,
    what_if_lasting as what_if_lasting,
    what_if_mitigated as what_if_mitigated,
    what_if_without_risk as what_if_without_risk,
    what_if_without_task as what_if_without_task,
)
from planner.edits.sign_offs import (
    Condition as Condition,
    sign as sign,
)
from planner.edits.tasks import (
    add_linked_task as add_linked_task,
    add_task as add_task,
    add_tasks as add_tasks,
    duplicate_tasks as duplicate_tasks,
    set_places as set_places,
)
from planner.edits.versions import (
    name_version as name_version,
    version_name as version_name,
)
from planner.edits.what_if import (
    Played as Played,
    no_longer_applies as no_longer_applies,
    plan_under as plan_under,
    scenario_of as scenario_of,
)
from planner.errors import (
    Cancelled as Cancelled,
    CannotSave as CannotSave,
    CycleError as CycleError,
    Damaged as Damaged,
    Fault as Fault,
    FileChanged as FileChanged,
    NewerFile as NewerFile,
    NotAPlan as NotAPlan,
    NotKept as NotKept,
    NotMergeable as NotMergeable,
    PlanError as PlanError,
    Refused as Refused,
    Unreadable as Unreadable,
)
from planner.findings.finding import (
    Finding as Finding,
    Fix as Fix,
    Rule as Rule,
    Severity as Severity,
)
from planner.findings.rules import (
    RULES as RULES,
    by_severity as by_severity,
    findings_of as findings_of,
    look as look,
)
from planner.formats.csv_plan import (
    write_register as write_register,
)
from planner.formats.onto import (
    merged_onto as merged_onto,
)
from planner.formats.registry import (
    FORMATS as FORMATS,
    anew as anew,
    format_of as format_of,
    read_any as read_any,
)
from planner.formats.results import (
    RESULT_SUFFIXES as RESULT_SUFFIXES,
    holds_results as holds_results,
    read_results as read_results,
)
from planner.formats.trace_csv import (
    trace_csv as trace_csv,
)
from planner.gallery import (
    Template as Template,
    example as example,
    new_from_template as new_from_template,
    templates as templates,
)
from planner.launch.due_calendar import (
    due_calendar as due_calendar,
)
from planner.launch.due_dates import (
    due_doubt as due_doubt,
)
from planner.launch.gates import (
    GateStanding as GateStanding,
    GateState as GateState,
    gate_standings as gate_standings,
)
from planner.launch.judged import (
    Judgment as Judgment,
)
from planner.launch.load import (
    DayLoad as DayLoad,
    Load as Load,
    WeekLoad as WeekLoad,
    load as load,
    without_backup as without_backup,
)
from planner.launch.messages import (
    Draft as Draft,
    Message as Message,
    Timing as Timing,
    by_audience as by_audience,
    draft as draft,
    due_of as due_of,
    messages as messages,
    never_told as never_told,
)
from planner.launch.moment import (
    moment_of as moment_of,
)
from planner.launch.my_work import (
    Work as Work,
    WorkKind as WorkKind,
    by_kind as by_kind,
    my_work as my_work,
    people_with_work as people_with_work,
)
from planner.launch.people import (
    LETTERS as LETTERS,
    Part as Part,
    TaskRaci as TaskRaci,
    raci as raci,
)
from planner.launch.polls import (
    Polled as Polled,
)
from planner.launch.quality import (
    LevelFigures as LevelFigures,
    Quality as Quality,
    Where as Where,
    level_figures as level_figures,
    percent as percent,
    quality as quality,
)
from planner.launch.readiness import (
    Readiness as Readiness,
    Score as Score,
    readiness as readiness,
)
from planner.launch.reported import (
    Results as Results,
)
from planner.launch.signed import (
    snapshot_of as snapshot_of,
)
from planner.launch.traceability import (
    Cover as Cover,
    Traceability as Traceability,
    TraceCell as TraceCell,
    TraceRow as TraceRow,
    traceability as traceability,
)
from planner.merge.conflicts import (
    Conflict as Conflict,
    Head as Head,
    Sort as Sort,
    settled as settled,
)
from planner.merge.effect import (
    GateEffect as GateEffect,
    LeftOut as LeftOut,
    MergeEffect as MergeEffect,
    Weighed as Weighed,
    chosen as chosen,
    grouped_by_row as grouped_by_row,
    merge_effect as merge_effect,
    weighed as weighed,
)
from planner.merge.merging import (
    Joined as Joined,
    Merging as Merging,
)
from planner.merge.preview import (
    MergePreview as MergePreview,
    merge_preview as merge_preview,
    with_choices as with_choices,
)
from planner.merge.summary import (
    Side as Side,
)
from planner.model.audience import (
    Communication as Communication,
    Stakeholder as Stakeholder,
)
from planner.model.baselines import (
    Baseline as Baseline,
)
from planner.model.entities import (
    Entity as Entity,
    Schema as Schema,
)
from planner.model.fields import (
    Field as Field,
    Kind as Kind,
)
from planner.model.grammar import (
    format_share as format_share,
)
from planner.model.launch_values import (
    Acceptance as Acceptance,
    Ballot as Ballot,
    Blocking as Blocking,
    Channel as Channel,
    Grade as Grade,
    Level as Level,
    Light as Light,
    Raci as Raci,
    Result as Result,
    SendState as SendState,
    Stance as Stance,
)
from planner.model.new import (
    new_plan as new_plan,
)
from planner.model.outline import (
    OutlineRow as OutlineRow,
    outline as outline,
)
from planner.model.plan import (
    Plan as Plan,
)
from planner.model.quality import (
    SignOff as SignOff,
    TestCase as TestCase,
)
from planner.model.risks import (
    Risk as Risk,
)
from planner.model.scenarios import (
    Scenario as Scenario,
)
from planner.model.schema import (
    SCHEMA as SCHEMA,
)
from planner.model.tasks import (
    Link as Link,
    Task as Task,
)
from planner.model.text import (
    Lookup as Lookup,
    TypedLink as TypedLink,
    format_link as format_link,
    natural as natural,
    read as read,
    write as write,
)
from planner.model.values import (
    Constraint as Constraint,
    Duration as Duration,
    Estimate as Estimate,
    Id as Id,
    LinkType as LinkType,
    RiskState as RiskState,
    Shape as Shape,
    TaskKind as TaskKind,
)
from planner.other_file import (
    Other as Other,
    other_plan as other_plan,
)
from planner.pace import (
    breathe as breathe,
    pausing as pausing,
)
from planner.past.comparing import (
    Difference as Difference,
)
from planner.past.past import (
    Past as Past,
)
from planner.past.points import (
    Point as Point,
)
from planner.reports.gate_lines import (
    GateLine as GateLine,
)
from planner.reports.light import (
    Judged as Judged,
)
from planner.reports.pages import (
    Report as Report,
    Tongue as Tongue,
    report_html as report_html,
)
from planner.reports.status import (
    ChainStep as ChainStep,
    Status as Status,
    launch_status as launch_status,
)
from planner.rescue import (
    earlier_versions as earlier_versions,
    glance_at as glance_at,
    newest_version as newest_version,
    open_salvaged as open_salvaged,
    open_version as open_version,
    restore as restore,
    salvaged as salvaged,
    save_recovery as save_recovery,
    version_of as version_of,
)
from planner.sentences import (
    Told as Told,
    grouped as grouped,
    told as told,
)
from planner.simulation.comparison import (
    Comparison as Comparison,
    Outcome as Outcome,
    TopRisk as TopRisk,
    When as When,
    compare as compare,
    expected_cost as expected_cost,
)
from planner.simulation.orders import (
    effects_by_rank as effects_by_rank,
    explain_effect as explain_effect,
    simulated_order as simulated_order,
)
from planner.simulation.passing import (
    Passing as Passing,
    passings as passings,
)
from planner.simulation.pressure import (
    Pressure as Pressure,
    buffer_pressure as buffer_pressure,
    explain_pressure as explain_pressure,
)
from planner.simulation.result import (
    Options as Options,
    RiskEffect as RiskEffect,
    Simulation as Simulation,
    Swing as Swing,
    Target as Target,
)
from planner.simulation.simulate import (
    simulate as simulate,
)
from planner.store.backups import (
    Backup as Backup,
    Glance as Glance,
)
from planner.store.files import (
    begins_as_plan as begins_as_plan,
    file_bytes as file_bytes,
    file_exists as file_exists,
    folder_exists as folder_exists,
    path_from_text as path_from_text,
    path_to_text as path_to_text,
    write_file as write_file,
)
from planner.store.lock import (
    BEAT as BEAT,
    Holder as Holder,
    Lock as Lock,
)
from planner.store.places import (
    is_shared as is_shared,
    sha256_of as sha256_of,
)
from planner.store.rights import (
    can_write_beside as can_write_beside,
)
from planner.store.salvage import (
    Harm as Harm,
    Salvaged as Salvaged,
)
from planner.worktime import (
    finish_minutes as finish_minutes,
    last_day as last_day,
    start_minutes as start_minutes,
    to_datetime as to_datetime,
    to_minutes as to_minutes,
)

__version__: str
__all__: list[str]
