"""Rules about people and messages: parts in tasks, load, back-ups, what nobody was told."""

from datetime import date

from planner.change import apply, checked
from planner.findings.finding import Severity
from planner.launch.people import raci
from planner.model.audience import Communication
from planner.model.launch_values import Channel, SendState
from tests.builders import a_plan, with_rows, with_task
from tests.planner.findings.seen import ANA, BO, all_of, one_of, set_up
from tests.planner.launch.crew import message, part, staffed, stakeholder


def people(text, **owners):
    """A plan with Ana and Bo and who owns what."""
    plan = with_rows(a_plan(text), ANA, BO)
    for key, owner in owners.items():
        plan = with_task(plan, key, owner=owner)
    return plan


def test_two_tasks_at_once_are_told_with_their_time_in_common():
    finding = one_of(people("A 3d; B 1d > C 2d", A="N1", C="N1"), "overlap")
    assert (finding.where, finding.ids) == ("person ANA", ("A", "C"))
    assert finding.message == "Ana is on A and C at once, 2026-03-03 08:00 to 2026-03-04 17:00."


def test_further_overlaps_are_counted():
    finding = one_of(people("A 3d; B 1d; C 2d", A="N1", B="N1", C="N1"), "overlap")
    assert "once more." in finding.message
    assert set(finding.ids) == {"A", "B", "C"}
    four = one_of(people("A 3d; B 1d; C 2d; D 2d", A="N1", B="N1", C="N1", D="N1"), "overlap")
    assert "2 times more." in four.message


def test_a_short_task_within_a_long_one_does_not_hide_a_later_overlap():
    finding = one_of(people("A 9d; B 1d > X 3d > C 1d", A="N1", B="N1", C="N1"), "overlap")
    assert set(finding.ids) == {"A", "B", "C"}


def test_one_task_after_the_other_is_fine():
    assert all_of(people("A 3d > B 1d", A="N1", B="N1"), "overlap") == []
    assert all_of(people("A 3d; B 1d", A="N1", B="N2"), "overlap") == []


def test_milestones_and_finished_tasks_take_nobody():
    plan = people("A 3d; B 1d; M 0d", A="N1", B="N1", M="N1")
    done = with_task(plan, "B", actual_start=date(2026, 3, 2), actual_finish=date(2026, 3, 2))
    assert all_of(done, "overlap") == []


def test_two_halves_at_once_are_fine():
    plan = staffed("A 3d; B 3d", part("A", "R", "N1", 50.0), part("B", "R", "N1", 50.0))
    assert all_of(plan, "overlap") == all_of(plan, "overbooked") == []


def test_three_parts_of_a_day_that_are_too_much_together_are_told_with_the_day():
    plan = staffed("A 1d; B 1d; C 2d", *(part(task, "R", "N1", 40.0) for task in "ABC"))
    finding = one_of(plan, "overbooked")
    assert finding.message == "Ana has 120 % of a day to do on 2026-03-02."
    assert (finding.where, finding.ids, finding.measure) == ("person N1", ("A", "B", "C"), 120.0)


def test_a_day_on_which_two_tasks_meet_is_told_once():
    plan = people("A 3d; B 1d", A="N1", B="N1")
    assert len(all_of(plan, "overlap")) == 1
    assert all_of(plan, "overbooked") == []


def test_further_days_that_are_too_much_are_counted():
    plan = staffed("A 3d; B 3d; C 2d", *(part(task, "R", "N1", 40.0) for task in "ABC"))
    assert one_of(plan, "overbooked").message == "Ana has 120 % of a day to do on 2026-03-02, and on one more day."


def test_two_accountable_are_an_error_and_either_can_be_kept():
    plan = staffed("A 2d", part("A", "A", "N1"), part("A", "A", "R2"), part("A", "R", "N1"))
    finding = one_of(plan, "two accountable")
    assert (finding.severity, finding.where, finding.ids) == (Severity.ERROR, "task A", ("A",))
    assert finding.message == "Ana and Tester are accountable: only one can be."
    assert [fix.label for fix in finding.fixes] == ["Keep Ana accountable", "Keep Tester accountable"]
    for fix in finding.fixes:
        after = checked(plan, fix.change(plan))
        assert all_of(after, "two accountable") == []
        assert raci(after)["A"].faults == ()


def test_once_somebody_has_a_part_every_task_needs_somebody_accountable():
    plan = staffed("A 2d; B 1d; M 0d", part("A", "A", "N1"), owners={"B": "N2"})
    nobody = [finding.message for finding in all_of(plan, "nobody accountable")]
    assert nobody == ["Nobody is accountable for M.", "Nobody is responsible for A: who does it?"]


def test_a_plan_without_parts_is_not_asked_for_them():
    assert all_of(staffed("A 2d"), "nobody accountable") == []


def test_somebody_with_critical_tasks_needs_a_backup():
    finding = one_of(people("A 3d > B 1d; C 1d", A="N1", B="N1", C="N2"), "no backup")
    assert finding.message == "Nobody stands in for Ana, who has critical tasks: A, B."
    assert (finding.where, finding.ids) == ("person ANA", ("N1", "A", "B"))


def dated(*rows, day=date(2026, 3, 23)):
    """A plan whose go-live is on Friday, the 20th of March, looked at on a status date."""
    return set_up(with_rows(a_plan("A 15d"), *rows), status_date=day)


def test_a_message_that_should_have_been_sent_is_told_and_can_be_marked():
    row = message(days=-15)
    assert all_of(dated(row, day=date(2026, 3, 4)), "overdue message") == []
    plan = with_task(dated(row, day=date(2026, 3, 20)), "A", actual_start=date(2026, 3, 2))
    plan = with_task(plan, "A", actual_finish=date(2026, 3, 20))
    finding = one_of(plan, "overdue message")
    assert finding.message == "'Message W1' to customers was due on 2026-03-05."
    assert (finding.where, finding.ids) == ("communication W1", ("W1",))
    sent = apply(plan, finding.fixes[0].change(plan))
    assert sent.rows(Communication)["W1"].state is SendState.SENT
    assert all_of(sent, "overdue message") == []


def test_without_a_status_date_a_message_is_measured_by_the_clock():
    assert len(all_of(with_rows(a_plan("A 1d"), message()), "overdue message")) == 1


def test_an_audience_that_nobody_plans_to_tell_is_told_once_with_a_message_to_plan():
    rows = (stakeholder("H1", channel=Channel.CALL), stakeholder("H2"), stakeholder("H3", "support"))
    plan = with_rows(a_plan("A 1d"), *rows, message("W1", "support"))
    finding = one_of(plan, "never told")
    assert (finding.message, finding.ids) == ("No message is planned for customers.", ("H1", "H2"))
    after = checked(plan, finding.fixes[0].change(plan))
    made = next(row for row in after.rows(Communication).values() if row.audience == "customers")
    assert (made.name, made.channel) == ("News for customers", Channel.CALL)
    assert all_of(after, "never told") == []
