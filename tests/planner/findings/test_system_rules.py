"""Rules about environments, freezes, releases, components and gates, and the edits that they offer."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from planner.analysis.schedule import schedule
from planner.change import checked
from planner.findings.finding import Severity
from planner.findings.plan_rules import from_to
from planner.findings.rules import findings_of
from planner.findings.system_rules import SYSTEM_RULES
from planner.gallery import ORDER, new_from_template
from planner.model.gates import Criterion, Vote
from planner.model.launch_values import Ballot, Stage, Strictness
from planner.model.people import Role
from planner.model.system import Booking, Environment, Freeze, Release
from planner.model.tasks import Phase
from planner.model.values import Estimate, TaskKind
from planner.worktime import start_minutes
from tests.builders import a_plan, with_rows, with_task
from tests.launches import a_component
from tests.planner.findings.seen import all_of, one_of, set_up

LAUNCH = set_up(a_plan("A 2d > B 1d > L 0d"), go_live="L")
"""A takes Monday and Tuesday, B Wednesday, and L is live that evening."""


def environment(key, stage=Stage.TEST):
    return Environment(id=key, key=key, name=f"Place {key}", stage=stage)


def booking(key, begin, end, place="E1", **values):
    return Booking(id=key, environment=place, name=key, begin=begin, end=end, **values)


def day(number):
    return date(2026, 3, number)


def freeze(begin, end, **values):
    return Freeze(id="Z", key="Z1", name="Year end", begin=begin, end=end, **values)


def mended(plan, rule, number=0):
    """The plan after the first fix of what a rule finds first."""
    finding = all_of(plan, rule)[0]
    return checked(plan, finding.fixes[number].change(plan))


def test_a_plan_without_a_system_has_nothing_to_say_about_it():
    plan = a_plan("A 3d > B 2d")
    found = {finding.rule for finding in findings_of(plan, schedule(plan))}
    assert found.isdisjoint(rule.id for rule in SYSTEM_RULES)


# Bookings


def two(begin, end, place="E1"):
    """A booking from Monday to Wednesday, and another one."""
    rows = (environment("E1"), environment("E2"), booking("Load", day(2), day(4)), booking("UAT", begin, end, place))
    return with_rows(a_plan("A 3d"), *rows)


def test_two_bookings_of_an_environment_overlap_on_the_day_that_both_have_it():
    finding = one_of(two(day(4), day(6)), "booking overlap")
    assert finding.message == "Load and UAT have Place E1 at once, 2026-03-04 to 2026-03-04."
    assert finding.ids == ("E1", "Load", "UAT")


@pytest.mark.parametrize(
    ("begin", "end", "overlaps"),
    [
        (day(5), day(6), False),
        (day(4), day(4), True),
        (datetime(2026, 3, 4, 23, 59), day(6), True),
        (date(2026, 2, 26), datetime(2026, 3, 2, 0, 0), False),
        (date(2026, 2, 26), datetime(2026, 3, 2, 0, 1), True),
    ],
)
def test_a_bare_last_day_counts_to_its_end_and_clock_times_to_the_minute(begin, end, overlaps):
    assert bool(all_of(two(begin, end), "booking overlap")) is overlaps


def test_bookings_of_different_environments_never_overlap():
    assert all_of(two(day(2), day(4), "E2"), "booking overlap") == []


def test_a_long_booking_overlaps_with_each_that_begins_in_it():
    plan = with_rows(two(day(3), day(3)), booking("Late", day(4), day(9)))
    assert [finding.ids[1:] for finding in all_of(plan, "booking overlap")] == [("Load", "UAT"), ("Load", "Late")]


def test_the_later_booking_is_moved_after_the_other_and_lasts_as_long():
    after = mended(two(day(3), datetime(2026, 3, 4, 12)), "booking overlap")
    moved = after.table("booking")["UAT"]
    assert (moved.begin, moved.end) == (day(5), datetime(2026, 3, 6, 12))


def test_days_and_clock_times_are_told_as_people_write_them():
    begin = start_minutes(day(4))
    assert from_to(begin, begin + 2 * 1440) == ("2026-03-04", "2026-03-05")
    assert from_to(begin + 480, begin + 1440) == ("2026-03-04 08:00", "2026-03-04 24:00")
    assert from_to(begin, begin + 720) == ("2026-03-04 00:00", "2026-03-04 12:00")
    assert from_to(begin, begin) == ("2026-03-04 00:00", "2026-03-04 00:00")


# Freezes


def test_a_go_live_inside_a_hard_freeze_is_an_error():
    plan = with_rows(LAUNCH, freeze(day(4), day(5)))
    finding = one_of(plan, "hard freeze")
    assert (finding.severity, finding.where, finding.ids) == (Severity.ERROR, "task L", ("L", "Z"))
    assert finding.message.startswith("L deploys 2026-03-04 17:00 - 2026-03-04 17:00, while Year end lasts")
    assert finding.message.endswith("2026-03-04 - 2026-03-05.")


@pytest.mark.parametrize(("begin", "end"), [(day(5), day(6)), (day(2), day(3)), (day(4), datetime(2026, 3, 4, 17))])
def test_a_go_live_before_or_after_a_freeze_is_none_of_its_business(begin, end):
    assert all_of(with_rows(LAUNCH, freeze(begin, end)), "hard freeze") == []


def test_a_soft_freeze_only_warns():
    plan = with_rows(LAUNCH, freeze(day(4), day(5), strictness=Strictness.SOFT))
    assert all_of(plan, "hard freeze") == []
    assert one_of(plan, "soft freeze").severity is Severity.WARNING


def test_tasks_in_a_phase_of_deployment_deploy_and_others_do_not():
    plan = with_rows(LAUNCH, Phase(id="p", key="P9", name="Deployment", position="z"), freeze(day(2), day(3)))
    assert all_of(plan, "hard freeze") == []
    assert one_of(with_task(plan, "A", phase="p"), "hard freeze").where == "task A"


def in_deployment(*rows, **values):
    """A launch with A in a phase of deployment, in a freeze."""
    phase = Phase(id="p", key="P9", name="Deployment", position="z")
    return with_task(with_rows(LAUNCH, phase, freeze(day(2), day(3)), *rows), "A", phase="p", **values)


def test_work_of_that_phase_that_touches_nothing_deploys_nothing_where_the_plan_says_what_does():
    assert all_of(in_deployment(a_component("db", tasks=("B",))), "hard freeze") == []
    assert one_of(in_deployment(a_component("db", tasks=("A",))), "hard freeze").where == "task A"
    booked = (environment("E1"), booking("b", day(2), day(2), task="A"))
    assert one_of(in_deployment(a_component("db", tasks=("B",)), *booked), "hard freeze").where == "task A"


@pytest.mark.parametrize("kind", [TaskKind.MILESTONE, TaskKind.GATE])
def test_milestones_and_gates_deploy_nothing(kind):
    plan = in_deployment(a_component("db", tasks=("A",)), kind=kind, duration=Estimate.of(0))
    assert "task A" not in [finding.where for finding in all_of(plan, "hard freeze")]


@pytest.mark.parametrize("name", ORDER)
def test_no_template_violates_its_own_freeze_and_each_could(name):
    plan = new_from_template(name, date(2026, 12, 7))
    assert all_of(plan, "hard freeze") == all_of(plan, "soft freeze") == []
    strict = {key: replace(row, exceptions=()) for key, row in plan.table("freeze").items()}
    assert all_of(plan.with_tables({"freeze": strict}), "soft freeze")


def test_what_is_finished_violates_no_freeze():
    plan = with_rows(LAUNCH, Phase(id="p", key="P9", name="Deployment", position="z"), freeze(day(2), day(3)))
    plan = with_task(plan, "A", phase="p", actual_start=day(2), actual_finish=day(3))
    assert all_of(plan, "hard freeze") == []


def test_exceptions_are_honored_and_one_is_offered():
    plan = with_rows(LAUNCH, freeze(day(4), day(5), exceptions=("L",)))
    assert all_of(plan, "hard freeze") == []
    after = mended(with_rows(LAUNCH, freeze(day(4), day(5))), "hard freeze", 1)
    assert after.table("freeze")["Z"].exceptions == ("L",)


def test_a_task_is_put_off_to_the_day_after_the_freeze():
    after = mended(with_rows(LAUNCH, freeze(day(4), day(5))), "hard freeze")
    assert after.tasks["L"].constraint_date == day(6)
    assert all_of(after, "hard freeze") == []


def test_what_has_begun_is_not_put_off():
    plan = with_rows(LAUNCH, Phase(id="p", key="P9", name="Deployment", position="z"), freeze(day(2), day(3)))
    (finding,) = all_of(with_task(plan, "A", phase="p", actual_start=day(2)), "hard freeze")
    assert [fix.label for fix in finding.fixes] == ["Make it an exception"]


def test_a_freeze_of_some_environments_is_about_what_is_booked_there_or_else_about_production():
    places = (environment("E1"), environment("E2", Stage.PRODUCTION))
    plan = with_rows(LAUNCH, *places)
    assert all_of(with_rows(plan, freeze(day(4), day(5), environments=("E1",))), "hard freeze") == []
    assert all_of(with_rows(plan, freeze(day(4), day(5), environments=("E2",))), "hard freeze")
    booked = with_rows(plan, booking("b", day(4), day(4), task="L"))
    assert all_of(with_rows(booked, freeze(day(4), day(5), environments=("E1",))), "hard freeze")
    assert all_of(with_rows(booked, freeze(day(4), day(5), environments=("E2",))), "hard freeze") == []


def test_a_freeze_that_begins_before_the_go_live_is_one_before_it():
    assert all_of(LAUNCH, "no freeze")
    assert all_of(with_rows(LAUNCH, freeze(day(3), day(3))), "no freeze") == []
    assert all_of(with_rows(LAUNCH, freeze(day(9), day(10))), "no freeze")


# Releases

STAGES = (
    environment("D", Stage.DEVELOPMENT),
    environment("T"),
    environment("S", Stage.STAGING),
    environment("P", Stage.PRODUCTION),
)


def released(*environments, checksum="ab" * 32):
    release = Release(id="V", key="2.4.0", name="Spring", environments=environments, checksum=checksum)
    return with_rows(a_plan("A 3d"), *STAGES, release)


@pytest.mark.parametrize(
    ("environments", "skipped"),
    [("", []), ("T", []), ("TS", []), ("TSP", []), ("DTSP", []), ("S", ["test"]), ("TP", ["staging"])],
)
def test_a_release_passes_the_stages_in_their_order(environments, skipped):
    found = [finding.message for finding in all_of(released(*environments), "release order")]
    assert [message.rpartition(" ")[2].rstrip(".") for message in found] == skipped


def test_a_release_that_skipped_two_stages_is_told_of_both():
    assert len(all_of(released("P"), "release order")) == 2


def test_a_stage_that_the_plan_does_not_have_is_not_missed():
    release = Release(id="V", key="2.4.0", name="Spring", environments=("P",), checksum="ab" * 32)
    assert all_of(with_rows(a_plan("A 3d"), environment("P", Stage.PRODUCTION), release), "release order") == []


def test_where_a_release_has_been_is_entered():
    assert mended(released("T", "P"), "release order").table("release")["V"].environments == ("T", "P", "S")


@pytest.mark.parametrize(("environments", "missing"), [("T", False), ("TS", True), ("TSP", True)])
def test_a_release_on_staging_or_production_has_a_checksum(environments, missing):
    assert bool(all_of(released(*environments, checksum=""), "release checksum")) is missing
    assert all_of(released(*environments), "release checksum") == []


def test_a_release_that_another_one_replaces_is_history():
    plan = with_rows(released("P", checksum=""), Release(id="W", key="2.5.0", name="Summer", replaces="V"))
    assert all_of(plan, "release order") == all_of(plan, "release checksum") == []


# Components and gates


def test_components_that_need_each_other_are_told_and_one_need_is_offered_to_go():
    plan = with_rows(a_plan("A 3d"), a_component("a", "b"), a_component("b", "a"))
    finding = one_of(plan, "component ring")
    assert finding.message == "A, B need each other: none of them starts without the others."
    assert [fix.label for fix in finding.fixes] == ["Let A not need B", "Let B not need A"]
    assert all_of(mended(plan, "component ring"), "component ring") == []


def test_a_component_that_needs_itself_is_told_so():
    plan = with_rows(a_plan("A 3d"), a_component("a", "a"))
    assert one_of(plan, "component ring").message == "A needs itself."
    assert all_of(mended(plan, "component ring"), "component ring") == []


def test_a_longer_ring_is_told_without_a_guess_where_to_open_it():
    plan = with_rows(a_plan("A 3d"), a_component("a", "c"), a_component("b", "a"), a_component("c", "b"))
    assert one_of(plan, "component ring").fixes == ()


def test_criteria_and_votes_of_a_task_that_is_no_gate_any_more_are_an_error():
    rows = (
        Role(id="R", key="R", name="QA"),
        Criterion(id="c", gate="L", name="No blockers"),
        Vote(id="v", gate="L", role="R", ballot=Ballot.GO),
    )
    plan = with_rows(LAUNCH, *rows)
    finding = one_of(plan, "gate reference")
    assert (finding.severity, finding.ids) == (Severity.ERROR, ("L", "c", "v"))
    after = mended(plan, "gate reference")
    assert after.tasks["L"].kind is TaskKind.GATE
    assert all_of(after, "gate reference") == []
