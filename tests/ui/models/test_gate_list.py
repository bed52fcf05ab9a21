"""The list of gates: those that are due first first, their states in tones, their chances from the last simulation."""

import planner
from planner.model.launch_values import Ballot, Outcome
from planner.model.values import TaskKind
from tests.builders import with_settings, with_task
from tests.planner.launch.launches import asking, gated, voted
from tests.ui.opened import a_session, texts, watched
from ui.models.gate_list import GateList


def listed(plan, tmp_path):
    session = a_session(with_settings(plan, status_date=plan.settings.start), tmp_path)
    return session, watched(GateList(session))


def test_gates_stand_in_the_order_in_which_they_are_due(tmp_path):
    plan = with_task(with_task(gated(), "B", kind=TaskKind.GATE), "A", kind=TaskKind.GATE)
    _session, model = listed(plan, tmp_path)
    assert texts(model, "key") == ["A", "G", "B"]


def test_a_new_gate_comes_in_and_a_former_one_goes(tmp_path):
    session, model = listed(gated(), tmp_path)
    session.edit(lambda plan: planner.set_field(plan, ("task", "B"), "kind", TaskKind.GATE))
    assert texts(model, "key") == ["G", "B"]
    session.undo()
    assert texts(model, "key") == ["G"]


def test_states_have_the_tone_of_their_face(tmp_path):
    session, model = listed(asking(gated(), {"state": Outcome.FAILED}), tmp_path)
    state = model.columns[model.column_of("state")]
    assert model.tone("G", state) == "critical"
    session.do(planner.diff(session.plan, voted(session.plan, Ballot.GO)))
    assert model.tone("G", model.columns[model.column_of("why")]) == "quiet"
    assert model.tone("G", model.columns[model.column_of("name")]) == ""


def test_a_stale_gate_has_a_tone_that_tables_know(tmp_path):
    _session, model = listed(voted(gated(quorum=1), Ballot.GO, seen="x 2026-03-03 17:00"), tmp_path)
    assert model.tone("G", model.columns[model.column_of("state")]) == "near_critical"


def test_chances_follow_the_last_simulation(tmp_path):
    session, model = listed(gated(), tmp_path)
    assert model.passing("G") is None
    session.take_simulation(planner.simulate(session.plan, planner.Options(runs=50)))
    model.renew()
    assert texts(model, "chance")[0].startswith("100")
    session.take_simulation(None)
    assert model.passing("G") is None
