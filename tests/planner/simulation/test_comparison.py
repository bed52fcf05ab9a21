"""Scenarios beside the plan as it is: same luck, same count of days, and the worst risks of each."""

from dataclasses import replace
from datetime import date

import pytest

from planner.change import apply
from planner.edits.links import link
from planner.edits.rows import set_field
from planner.edits.scenarios import add_scenario, suppose, what_if_lasting, what_if_without_risk, what_if_without_task
from planner.edits.what_if import scenario_of
from planner.errors import Cancelled, Refused
from planner.model.risks import Risk
from planner.model.values import Estimate, RiskState, Supposed
from planner.simulation.comparison import AS_IS, TOP, compare, expected_cost
from planner.simulation.engine import Engine
from planner.simulation.result import Options, Sampling
from planner.simulation.simulate import simulate
from tests.builders import a_plan, with_rows, with_task

OPTIONS = Options(runs=600, seed=3)
PLAN = with_rows(
    a_plan("A 1/2/4d > B 2/3/8d > C 1/2/3d", target=date(2026, 3, 11), go_live="C"),
    *(
        Risk(id=f"K{n}", key=f"K{n}", name=f"Risk {n}", tasks=("B",), probability=0.4, impact=Estimate.of(480 * n))
        for n in range(1, 6)
    ),
)


def with_what_ifs(*makers, plan=PLAN):
    """The plan with the scenarios that these edits make of it."""
    for make in makers:
        plan = apply(plan, make(plan))
    return plan


def compared(*makers, plan=PLAN, options=OPTIONS):
    """The comparison of the plan with the scenarios that these edits make of it."""
    return compare(with_what_ifs(*makers, plan=plan), options)


def test_the_plan_as_it_is_has_the_figures_of_its_simulation():
    found, alone = compared().as_is, simulate(PLAN, OPTIONS)
    assert (found.id, found.chance) == (AS_IS, alone.launch.chance)
    assert found.p80.date == alone.date(alone.launch.spread.at(0.8))
    assert found.p50.days == pytest.approx(alone.days(alone.launch.spread.at(0.5)), abs=0.01)
    assert [risk.id for risk in found.risks] == [effect.id for effect in alone.risks[:TOP]]


def test_a_scenario_that_changes_nothing_of_the_dates_has_the_same_figures():
    found = compared(lambda plan: suppose(plan, set_field(plan, ("task", "A"), "name", "X"), "Renamed"))
    (renamed,) = found.scenarios
    assert (renamed.planned, renamed.p50, renamed.p80) == (found.as_is.planned, found.as_is.p50, found.as_is.p80)
    assert (renamed.chance, renamed.risks) == (found.as_is.chance, found.as_is.risks)


def test_a_risk_that_is_gone_wins_just_what_the_simulation_says_of_it_at_p80():
    alone = simulate(PLAN, OPTIONS)
    for risk in ("K1", "K5"):
        found = compared(lambda plan, risk=risk: what_if_without_risk(plan, risk))
        won = found.as_is.p80.days - found.scenarios[0].p80.days
        assert won == pytest.approx(alone.days(alone.by_risk[risk].at_p80), abs=0.01)
        assert risk not in {top.id for top in found.scenarios[0].risks}


def test_a_removed_risk_counts_like_a_closed_one():
    removed = add_scenario(PLAN, "Removed", (Supposed("risk", "K5", None, None),))
    found = compared(lambda plan: what_if_without_risk(plan, "K5"), lambda _plan: replace_key(removed, "S02"))
    closed, gone = found.scenarios
    assert (closed.p50, closed.p80, closed.chance) == (gone.p50, gone.p80, gone.chance)


def replace_key(change, key):
    """The change that adds the scenario under another key."""
    (step,) = change.steps
    return replace(change, steps=(replace(step, after=replace(step.after, key=key)),))


def test_shorter_tasks_come_sooner_in_every_figure():
    found = compared(lambda plan: what_if_lasting(plan, "B", 0.5))
    (shorter,) = found.scenarios
    for name in ("planned", "p50", "p80"):
        assert getattr(shorter, name).days < getattr(found.as_is, name).days
        assert getattr(shorter, name).date < getattr(found.as_is, name).date
    assert shorter.chance > found.as_is.chance


def test_days_are_counted_from_the_start_of_the_plan_as_it_is():
    later = set_field(PLAN, ("plan", "plan"), "start", date(2026, 3, 9))
    found = compared(lambda plan: suppose(plan, later, "A week later"))
    assert found.scenarios[0].planned.days - found.as_is.planned.days == 5


def test_scenarios_stand_in_the_order_of_their_keys():
    found = compared(lambda plan: what_if_without_risk(plan, "K1"), lambda plan: what_if_without_task(plan, "A"))
    assert [one.key for one in found.outcomes] == ["", "S01", "S02"]


def test_the_same_seed_gives_the_same_figures():
    makers = (lambda plan: what_if_without_risk(plan, "K1"), lambda plan: what_if_lasting(plan, "B", 2))
    plan = with_what_ifs(*makers)
    assert compare(plan, OPTIONS) == compare(plan, OPTIONS)


def test_what_no_longer_applies_is_told_with_the_outcome():
    kept = add_scenario(PLAN, "Gone", (Supposed("task", "X", "name", "Y"),))
    (gone,) = compared(lambda _plan: kept).scenarios
    assert (gone.changes, len(gone.faults)) == (1, 1)


def test_progress_goes_from_the_first_to_the_last_and_what_it_raises_ends_the_work():
    shares = []
    compare(with_what_ifs(lambda plan: what_if_without_risk(plan, "K1")), OPTIONS, progress=shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1

    def stop(_share):
        raise Cancelled

    with pytest.raises(Cancelled):
        compare(PLAN, OPTIONS, progress=stop)


def test_options_that_make_no_sense_are_refused():
    with pytest.raises(Refused):
        compare(PLAN, Options(runs=0))


def test_the_expected_cost_counts_tasks_what_happened_and_what_may_happen():
    plan = with_rows(
        with_task(with_task(PLAN, "A", cost=1000), "B", cost=500),
        Risk(id="H", key="H", name="H", probability=0.1, cost=70, state=RiskState.HAPPENED),
        Risk(id="O", key="O", name="O", probability=0.25, cost=400),
        Risk(id="C", key="C2", name="C", probability=0.5, cost=9000, state=RiskState.CLOSED),
    )
    assert expected_cost(plan) == 1000 + 500 + 70 + 100


def test_a_risk_that_a_scenario_mitigates_costs_less():
    costly = with_rows(PLAN, Risk(id="O", key="O", name="O", tasks=("A",), probability=0.25, cost=400))
    found = compared(lambda plan: what_if_without_risk(plan, "O"), plan=costly)
    assert (found.as_is.cost, found.scenarios[0].cost) == (100, 0)


def free(plan=PLAN):
    """The plan with a task F beside the chain, which the launch does not wait for, and a risk of it."""
    task = replace(plan.tasks["A"], id="F", key="F", name="Free", position="0", duration=Estimate(480, 960, 2400, "d"))
    risk = Risk(id="KF", key="KF", name="Free", tasks=("F",), probability=0.5, impact=Estimate.of(480))
    return with_rows(plan, task, risk)


def luck_of(outcome):
    """The figures of an outcome that luck decides."""
    return outcome.p50, outcome.p80, outcome.chance, outcome.risks


@pytest.mark.parametrize("special", [{}, {"correlation": 0.6}, {"sampling": Sampling.RANDOM}])
def test_what_the_launch_does_not_wait_for_changes_no_figure_whether_it_comes_or_goes(special):
    options = replace(OPTIONS, **special)
    more = add_scenario(PLAN, "More", scenario_of(PLAN, free()))
    found = compared(lambda _plan: more, options=options)
    assert luck_of(found.scenarios[0]) == luck_of(found.as_is)
    less = add_scenario(free(), "Less", scenario_of(free(), PLAN))
    found = compared(lambda _plan: less, plan=free(), options=options)
    assert luck_of(found.scenarios[0]) == luck_of(found.as_is)


def test_a_task_that_becomes_certain_leaves_the_others_their_luck():
    certain = set_field(free(), ("task", "F"), "duration", Estimate.of(480))
    found = compared(lambda plan: suppose(plan, certain, "Certain"), plan=free())
    assert luck_of(found.scenarios[0]) == luck_of(found.as_is)


def test_tasks_keep_their_luck_where_other_links_bring_them_in_another_order():
    plan = a_plan("A 1/2/4d > Z 0d; B 2/3/8d > Z; C 1/2/9d > Z", go_live="Z")
    turned = apply(plan, suppose(plan, link(plan, "C", "A"), "C first"))
    sums = compare(turned, OPTIONS).scenarios[0]
    alone = compare(apply(plan, link(plan, "C", "A")), OPTIONS).as_is
    assert sums.p80.days == pytest.approx(alone.p80.days, rel=0.05)
    back = apply(plan, suppose(turned, link(plan, "C", "A"), "Twice"))
    assert compare(back, OPTIONS).scenarios[0].p80 == sums.p80


def test_a_scenario_is_run_in_blocks_and_by_sampling_of_the_plan_as_it_is():
    one = Engine.of(PLAN, OPTIONS)
    beside = Engine.of(free(), replace(OPTIONS, runs=200_000), before=one)
    assert (beside.block, beside.latin) == (one.block, one.latin)
