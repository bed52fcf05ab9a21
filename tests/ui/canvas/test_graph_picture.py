"""What the graph says of a plan: texts, marks, places and tips."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

import planner
from planner.model.risks import Risk
from planner.model.tasks import Phase
from planner.model.values import Estimate, TaskKind
from tests.builders import a_plan, with_rows, with_task
from ui.canvas.drawing import draw
from ui.canvas.graph_picture import Matched, picture_of
from ui.canvas.picture import Shape
from ui.canvas.sheet import sheet_of

if TYPE_CHECKING:
    from planner import Plan
    from ui.canvas.picture import GraphPicture


def picture(plan: Plan) -> GraphPicture:
    schedule = planner.schedule(plan)
    return picture_of(schedule, planner.risk_order(plan, schedule), sheet_of(plan, draw(plan)))


def row(drawn: GraphPicture, key: str) -> int:
    return drawn.nodes.keys.index(key)


def test_a_task_shows_duration_and_dates() -> None:
    drawn = picture(a_plan("A 3d > B 1d"))
    assert drawn.nodes.durations == ("3d", "1d")
    assert tuple(drawn.nodes.dates) == ("2 Mar \N{EN DASH} 4 Mar", "5 Mar")


def test_a_milestone_shows_one_day_and_no_duration() -> None:
    drawn = picture(a_plan("A 3d > M 0d"))
    assert drawn.nodes.durations[1] == ""
    assert drawn.nodes.dates[1] == "4 Mar"
    assert drawn.nodes.shape[1] == Shape.DIAMOND


def test_a_gate_is_a_hexagon() -> None:
    drawn = picture(with_task(a_plan("G 0d"), "G", kind=TaskKind.GATE))
    assert drawn.nodes.shape[0] == Shape.HEXAGON


def test_float_is_written_where_there_is_some_and_critical_tasks_are_marked() -> None:
    drawn = picture(a_plan("A 5d > C; B 2d > C"))
    assert drawn.nodes.floats[row(drawn, "B")] == "float 3 d"
    assert drawn.nodes.floats[row(drawn, "A")] == ""
    assert drawn.nodes.critical[[row(drawn, "A"), row(drawn, "B")]].tolist() == [True, False]


def test_a_task_with_little_float_is_near_critical() -> None:
    drawn = picture(a_plan("A 5d > D; B 4d > D; C 1d > D"))
    assert drawn.nodes.near_critical[[row(drawn, name) for name in "ABC"]].tolist() == [False, True, False]


def test_links_that_are_not_plain_say_type_and_lag() -> None:
    drawn = picture(a_plan("A 5d > B; A > C SS+1d; A > D FF; A > E FS-1d"))
    assert drawn.links.labels == ("", "SS +1d", "FF", "FS -1d")
    assert drawn.links.from_finish.tolist() == [True, False, True, True]
    assert drawn.links.to_start.tolist() == [True, True, False, True]


def test_links_that_set_the_finish_of_the_plan_are_critical() -> None:
    drawn = picture(a_plan("A 5d > C; B 2d > C"))
    assert drawn.links.critical.tolist() == [True, False]


def test_the_worst_risk_has_the_darkest_badge_and_its_expected_days() -> None:
    plan = a_plan("A 5d > B 5d")
    risks = [
        Risk(id=name, key=name, name=name, tasks=(task,), probability=0.5, impact=Estimate.of(days * 480))
        for name, task, days in (("K1", "A", 10), ("K2", "B", 2))
    ]
    drawn = picture(with_rows(plan, *risks))
    assert drawn.nodes.badges == ("5 d", "1 d")
    assert drawn.nodes.risk.tolist() == [5, 1]


def test_a_risk_that_float_swallows_has_no_badge() -> None:
    plan = a_plan("A 20d > C; B 1d > C")
    risk = Risk(id="K", key="K", name="K", tasks=("B",), probability=0.5, impact=Estimate.of(480))
    assert picture(with_rows(plan, risk)).nodes.badges == ("", "", "")


def test_a_link_that_closes_a_cycle_carries_the_reason() -> None:
    plan = a_plan("A > B")
    link = next(iter(plan.links.values()))
    drawn = picture(with_rows(plan, replace(link, id="back", predecessor="B", successor="A")))
    assert sum(map(bool, drawn.links.warnings)) == 1
    warned = next(number for number, warning in enumerate(drawn.links.warnings) if warning)
    assert "closes a cycle" in drawn.describe_link(warned)


def test_places_chosen_by_people_win_and_their_links_run_directly() -> None:
    plan = with_task(a_plan("A > B > C > D; A > D"), "D", place=(5000.0, -300.0))
    drawn = picture(plan)
    at = row(drawn, "D")
    assert (drawn.nodes.x[at], drawn.nodes.y[at]) == (5000.0, -300.0)
    assert drawn.bounds[2] > 5000
    assert drawn.bounds[1] < -300
    assert np.diff(drawn.links.start)[-1] == 0


def test_a_phase_without_a_color_takes_the_next_of_the_theme() -> None:
    one = Phase(id="p", key="p", name="Build", position="a")
    two = Phase(id="q", key="q", name="Run", position="b", color="#123456")
    plan = a_plan("A > B; C").with_tables({"phase": {"p": one, "q": two}})
    plan = with_task(with_task(plan, "A", phase="p"), "B", phase="q")
    drawn = picture(plan)
    assert [drawn.nodes.colors[row(drawn, name)] for name in "ABC"] == ["blue", "#123456", "slate"]
    assert [band.title for band in drawn.bands] == ["Build", "Run", ""]


def test_the_tip_of_a_task_says_why_it_stands_there_and_what_threatens_it() -> None:
    plan = a_plan("A 5d > C 2/3/6d; B 2d > C")
    risk = Risk(id="K", key="K01", name="No capacity", tasks=("C",), probability=0.5, impact=Estimate.of(960))
    drawn = picture(with_rows(plan, risk))
    tip = drawn.describe_node(row(drawn, "C"))
    assert "Duration 2/3/6d" in tip
    assert "Critical" in tip
    assert "Its date is set by A" in tip
    assert "K01 No capacity: 50%, 1 d expected" in tip


def test_the_tip_of_a_task_with_float_says_how_much() -> None:
    drawn = picture(a_plan("A 5d > C; B 2d > C"))
    assert "Total float 3 d, free float 3 d" in drawn.describe_node(row(drawn, "B"))


def test_the_tip_of_a_link_says_whether_it_sets_the_date() -> None:
    drawn = picture(a_plan("A 5d > C; B 2d > C"))
    assert drawn.describe_link(0).endswith("Sets the date")
    assert drawn.describe_link(1).endswith("Float 3 d")


def test_an_empty_plan_has_an_empty_picture() -> None:
    drawn = picture(a_plan(""))
    assert drawn.nodes.ids == ()
    assert drawn.links.start.tolist() == [0]


def test_places_in_the_schedule_are_matched_once_for_the_same_graph() -> None:
    plan = a_plan("A 3d > B 1d")
    first, sheet = planner.schedule(plan), sheet_of(plan, draw(plan))
    matched = Matched.of(first, sheet)
    longer = with_task(plan, "A", duration=Estimate.of(960))
    again = Matched.of(planner.schedule(longer, first), sheet, matched)
    assert again.nodes is matched.nodes
    assert again.links is matched.links
    other = a_plan("A 3d > B 1d > C 1d")
    changed = Matched.of(planner.schedule(other), sheet_of(other, draw(other)), matched)
    assert changed.nodes.rows.tolist() == [0, 1, 2]
