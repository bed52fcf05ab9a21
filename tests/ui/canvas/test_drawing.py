"""Which tasks of a plan the graph shows, and in which lanes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner.model.tasks import Phase
from tests.builders import a_plan, with_task
from ui.canvas.drawing import draw

if TYPE_CHECKING:
    from planner import Plan
    from ui.canvas.drawing import Drawing


def lanes(drawing: Drawing) -> dict[str, str]:
    """Title of the lane of each shown task."""
    if drawing.lanes.lane is None:
        return {}
    rows = zip(drawing.tasks, drawing.lanes.lane.tolist(), strict=True)
    return {task.key: drawing.lanes.titles[lane] for task, lane in rows}


def phased(text: str, **phases: str) -> Plan:
    """A plan whose tasks are in the phases build and run, named by the keywords."""
    build = Phase(id="build", key="build", name="Build", position="a")
    run = Phase(id="run", key="run", name="Run", position="b")
    plan = a_plan(text).with_tables({"phase": {"build": build, "run": run}})
    for task, phase in phases.items():
        plan = with_task(plan, task, phase=phase)
    return plan


def test_every_task_and_link_of_a_flat_plan_is_shown() -> None:
    drawing = draw(a_plan("A > B > C"))
    assert [task.key for task in drawing.tasks] == ["A", "B", "C"]
    assert len(drawing.links) == 2
    assert drawing.lanes.lane is None


def test_summary_tasks_are_left_out_unless_links_are_tied_to_them() -> None:
    drawing = draw(a_plan("S{ A }; T{ B } > C"))
    assert [task.key for task in drawing.tasks] == ["A", "T", "B", "C"]


def test_tasks_stand_in_the_lanes_of_their_phases_in_the_order_of_the_phases() -> None:
    drawing = draw(phased("A > B > C", A="run", B="build"))
    assert lanes(drawing) == {"A": "Run", "B": "Build", "C": ""}
    assert drawing.lanes.rows == ("build", "run", None)


def test_a_task_without_a_phase_is_in_that_of_its_summary_task() -> None:
    drawing = draw(phased("S{ A; B }", S="build", B="run"))
    assert lanes(drawing) == {"A": "Build", "B": "Run"}


def test_without_phases_the_top_summary_tasks_are_the_lanes() -> None:
    drawing = draw(a_plan("S{ A }; T{ B }; C"))
    assert lanes(drawing) == {"A": "S", "B": "T", "C": ""}


def test_one_summary_task_above_all_gives_its_place_to_those_below() -> None:
    drawing = draw(a_plan("P{ S{ A }; T{ B } }"))
    assert lanes(drawing) == {"A": "S", "B": "T"}


def test_the_layout_stays_when_only_names_and_durations_change() -> None:
    plan = a_plan("A > B > C")
    first = draw(plan)
    second = draw(with_task(plan, "B", name="Build"), first)
    assert second.layout is first.layout
    assert second.tasks[1].name == "Build"


def test_the_layout_is_made_anew_when_a_link_is_added() -> None:
    first = draw(a_plan("A > B; C"))
    second = draw(a_plan("A > B; C; B > C"), first)
    assert second.layout is not first.layout
    assert second.layout.layer.tolist() == [0, 1, 2]


def test_another_phase_moves_a_task_to_another_lane() -> None:
    plan = phased("A > B", A="build", B="build")
    first = draw(plan)
    second = draw(with_task(plan, "B", phase="run"), first)
    assert second.layout is not first.layout


def test_links_to_tasks_that_are_not_there_are_not_shown() -> None:
    plan = a_plan("A > B")
    link = next(iter(plan.links.values()))
    broken = plan.with_tables({"link": {link.id: replace(link, successor="gone")}})
    assert draw(broken).links == ()


def test_an_edit_that_moves_nothing_keeps_links_lanes_and_layout_as_they_are() -> None:
    plan = phased("A > B > C", A="run", B="build")
    before = draw(plan)
    after = draw(with_task(plan, "B", name="New", notes="Text"), before)
    assert after.links is before.links
    assert after.lanes is before.lanes
    assert after.layout is before.layout
    assert after.tasks[1].name == "New"


def test_the_old_drawing_is_not_changed_by_an_edit() -> None:
    plan = phased("A > B", A="run")
    before = draw(plan)
    draw(with_task(plan, "B", name="New"), before)
    assert before.tasks[1] is plan.tasks["B"]
    assert before.plan is plan


def test_tasks_that_trade_places_are_drawn_in_their_new_order() -> None:
    plan = a_plan("A; B")
    first, second = plan.tasks["A"].position, plan.tasks["B"].position
    after = draw(with_task(with_task(plan, "A", position=second), "B", position=first), draw(plan))
    assert [task.key for task in after.tasks] == ["B", "A"]


def test_a_renamed_phase_gives_its_lane_the_new_title() -> None:
    plan = phased("A > B", A="build", B="run")
    renamed = plan.with_tables({"phase": {**plan.phases, "run": replace(plan.phases["run"], name="Operate")}})
    assert lanes(draw(renamed, draw(plan))) == {"A": "Build", "B": "Operate"}


def test_a_task_more_or_less_is_drawn() -> None:
    plan = a_plan("A > B; C")
    before = draw(plan)
    without = plan.with_tables({"task": {key: task for key, task in plan.tasks.items() if key != "C"}})
    assert [task.key for task in draw(without, before).tasks] == ["A", "B"]
    assert [task.key for task in draw(plan, draw(without, before)).tasks] == ["A", "B", "C"]


def test_a_task_that_takes_the_place_of_another_is_drawn() -> None:
    plan = a_plan("A > B; C")
    tasks = {key: task for key, task in plan.tasks.items() if key != "C"}
    swapped = plan.with_tables({"task": {**tasks, "D": replace(plan.tasks["C"], id="D", key="D")}})
    assert [task.key for task in draw(swapped, draw(plan)).tasks] == ["A", "B", "D"]
