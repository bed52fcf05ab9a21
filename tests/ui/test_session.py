"""The session: the one event path between an open plan and the views."""

import weakref

import pytest

import planner
from tests.builders import MONDAY, a_plan
from tests.ui.opened import a_session, many_tasks
from ui.models.reading import Reading
from ui.session import KNOWN, LARGE, REFUSED


def notices(session):
    """The notices of a session from now on."""
    told = []
    session.noticed.connect(told.append)
    return told


def rename(name):
    """The edit that renames task A."""
    return lambda plan: planner.set_field(plan, ("task", "A"), "name", name)


def test_a_change_is_told_once_with_plan_and_schedule_already_new(session):
    seen = []
    session.changed.connect(lambda change: seen.append((change.label, session.plan, session.schedule.plan)))
    session.edit(lambda plan: planner.set_field(plan, ("task", "A"), "duration", planner.Estimate.of(960)))
    assert len(seen) == 1
    assert seen[0][1] is seen[0][2] is session.document.plan


def test_an_edit_that_changes_nothing_tells_nothing(session):
    seen = []
    session.changed.connect(seen.append)
    session.edit(rename(session.plan.tasks["A"].name))
    assert seen == []


def test_a_refused_edit_becomes_a_notice_and_leaves_the_plan(session):
    told, before = notices(session), session.plan
    assert not session.edit(lambda plan: planner.link(plan, "B", "A"))
    assert session.plan is before
    assert told[0].tone == "error"
    assert "cycle" in told[0].text


def test_undo_and_redo_take_the_edit_back_and_make_it_again(session):
    session.edit(rename("Other"))
    assert session.undo()
    assert session.plan.tasks["A"].name == "Build API"
    assert session.redo()
    assert session.plan.tasks["A"].name == "Other"


def test_a_withdrawn_change_cannot_be_made_again(session):
    told = []
    session.edit(rename("Other"))
    session.saved_changed.connect(lambda: told.append(session.document.can_redo))
    assert session.withdraw()
    assert session.plan.tasks["A"].name == "Build API"
    assert not session.redo()
    assert told[-1] is False
    assert not session.withdraw()


def test_there_is_nothing_to_undo_at_first(session):
    assert not session.undo()
    assert not session.redo()


def test_selecting_is_told_once_and_only_when_it_changes(session):
    seen = []
    session.selection_changed.connect(lambda: seen.append(session.selected))
    session.select(["A", "B", "A"])
    session.select(("A", "B"))
    assert seen == [("A", "B")]


def test_the_selection_is_found_by_kind(session):
    session.select(["A", "K1", "B"])
    assert session.selected_of("task") == ("A", "B")
    assert session.selected_of("risk") == ("K1",)


def test_what_is_removed_is_no_longer_selected(session):
    session.select(["A", "B"])
    session.edit(lambda plan: planner.remove_rows(plan, [("task", "A")]))
    assert session.selected == ("B",)


def test_the_risk_order_follows_the_plan(session):
    before = session.order
    assert session.order is before
    session.edit(lambda plan: planner.set_field(plan, ("risk", "K1"), "probability", 1.0))
    assert session.order.by_risk["K1"].delay > before.by_risk["K1"].delay


def test_saving_writes_the_file_and_tells(session, tmp_path):
    told = []
    session.edit(rename("Other"))
    session.saved_changed.connect(lambda: told.append(session.document.modified))
    assert session.save(tmp_path / "plan.launchplan")
    assert told[-1] is False
    assert planner.open_document(tmp_path / "plan.launchplan", tmp_path).plan.tasks["A"].name == "Other"


def test_a_save_that_fails_becomes_a_notice(session, tmp_path):
    told = notices(session)
    assert not session.save(tmp_path / "no" / "such" / "folder" / "plan.launchplan")
    assert told[0].tone == "error"


def test_telling_in_passing_is_calm(session):
    told = notices(session)
    session.notify("Hello")
    assert (told[0].text, told[0].tone) == ("Hello", "calm")


@pytest.mark.parametrize("text", ["", "A 1d"])
def test_small_plans_have_a_schedule(tmp_path, text):
    session = a_session(a_plan(text), tmp_path)
    assert len(session.schedule.ids) == len(session.plan.tasks)


def test_reverting_brings_back_what_the_file_holds_and_one_undo_takes_that_back(session, tmp_path):
    session.save(tmp_path / "mine.launchplan")
    for name in ("First", "Second"):
        session.edit(lambda plan, name=name: planner.set_field(plan, ("task", "A"), "name", name))
    told = []
    session.noticed.connect(told.append)
    assert session.revert()
    assert session.plan.tasks["A"].name == "Build API"
    assert not session.document.modified
    assert [notice.tone for notice in told] == ["done"]
    session.undo()
    assert session.plan.tasks["A"].name == "Second"


def test_a_file_that_is_gone_becomes_a_notice_when_reverting(session, tmp_path):
    path = tmp_path / "mine.launchplan"
    session.save(path)
    path.unlink()
    told = []
    session.noticed.connect(told.append)
    assert not session.revert()
    assert [notice.tone for notice in told] == ["error"]


def test_the_variance_follows_every_change_and_is_computed_once(session):
    assert session.variance is None
    now = planner.plan_now(session.plan)
    session.edit(lambda plan: planner.take_baseline(plan, session.schedule, "Kick-off", taken=now))
    first = session.variance
    assert first is session.variance
    assert first.slipped == ()
    session.edit(lambda plan: planner.set_field(plan, ("task", "A"), "duration", planner.Estimate.of(4 * 480)))
    assert session.variance.finish_of("A") == 480
    assert session.variance.frozen is first.frozen


def test_findings_are_looked_for_when_first_asked_for_after_a_change(session):
    found = session.findings
    assert session.findings is found
    session.select(("A",))
    assert session.findings is found
    session.edit(lambda plan: planner.set_field(plan, ("task", "M"), "deadline", MONDAY))
    assert session.findings is not found
    assert session.findings[0].rule == "missed deadline"
    session.undo()
    assert [one.rule for one in session.findings] == [one.rule for one in found]


def test_findings_of_the_background_count_for_the_plan_that_was_looked_at(session):
    plan = session.plan
    found = planner.findings_of(plan, session.schedule)
    assert session.learn(plan, found)
    assert session.findings is found
    session.edit(lambda now: planner.set_field(now, ("task", "M"), "deadline", MONDAY))
    assert not session.learn(plan, found)
    assert session.findings is not found


def test_limits_of_checks_are_edited_like_everything_else(session):
    session.edit(lambda plan: planner.set_field(plan, ("checks", "checks"), "fewest", 1))
    assert "no resource" in {one.rule for one in session.findings}
    session.undo()
    assert "no resource" not in {one.rule for one in session.findings}


def test_in_a_small_plan_what_follows_a_change_is_done_at_once(session):
    done = []
    session.follow_up(lambda: done.append("view"))
    assert done == ["view"]
    assert not session.large


def test_in_a_large_plan_what_follows_a_change_waits_for_its_turn(qtbot):
    session, done = a_session(many_tasks(LARGE + 1)), []
    session.follow_up(lambda: done.append("view"))
    assert session.large
    assert done == []
    qtbot.waitUntil(lambda: done == ["view"])


def lengthen(session, minutes):
    """Give a task another duration."""
    session.edit(lambda plan: planner.set_field(plan, ("task", "t1"), "duration", planner.Estimate.of(minutes)))


def test_the_schedule_of_a_large_plan_is_let_go_of_once_it_is_too_long_ago_to_be_undone_at_once(qtbot):
    session, freed = a_session(many_tasks(LARGE + 1)), []
    weakref.finalize(session.schedule, lambda: freed.append(True))
    for number in range(KNOWN):
        lengthen(session, 4800 + number)
        qtbot.wait(5)
    assert freed == []
    lengthen(session, 9600)
    qtbot.waitUntil(lambda: bool(freed))


def test_undo_and_redo_go_back_to_schedules_that_are_known_and_compute_nothing(session):
    first = session.schedule
    reading = session.reading = Reading.of(session)
    session.edit(lambda plan: planner.remove_rows(plan, [("task", "B")]))
    second = session.schedule
    session.undo()
    assert session.schedule is first
    assert Reading.of(session) is reading
    session.redo()
    assert session.schedule is second
    session.undo()
    assert session.schedule is first


def test_a_known_schedule_is_that_of_the_plan_and_no_other(session):
    for number in range(KNOWN + 2):
        estimate = planner.Estimate.of(480 + number)
        session.edit(lambda plan, one=estimate: planner.set_field(plan, ("task", "A"), "duration", one))
    for _again in range(KNOWN + 2):
        session.undo()
        assert session.schedule.plan is session.plan
        assert session.schedule.end == planner.schedule(session.plan).end


def test_what_was_refused_is_forgotten_once_something_can_be_done(session):
    told, settled = [], []
    session.noticed.connect(told.append)
    session.settled.connect(settled.append)
    assert not session.edit(lambda plan: planner.set_field(plan, ("task", "A"), "duration", "soon"))
    assert (told[0].topic, settled) == (REFUSED, [])
    assert session.edit(lambda plan: planner.set_field(plan, ("task", "A"), "name", "Other"))
    assert settled == [REFUSED]


def test_reverting_what_is_as_its_file_promises_no_undo(session, tmp_path):
    told = []
    session.noticed.connect(told.append)
    session.save(tmp_path / "mine.launchplan")
    assert session.revert()
    assert told[-1].text == "The plan is as its file holds it already."
