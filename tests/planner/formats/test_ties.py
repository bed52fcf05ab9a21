"""Links of a file that no schedule can follow: named with row and cycle, and kept."""

from dataclasses import replace

from hypothesis import given

from planner.analysis.schedule import schedule
from planner.formats.registry import read_any
from planner.formats.ties import suspended_faults
from planner.model.tasks import Link
from tests.builders import a_plan, with_rows
from tests.planner.formats.project_xml import link, project, task
from tests.planner.formats.random_plans import plans


def test_a_plan_without_cycles_has_no_faults():
    assert list(suspended_faults(a_plan("A > B > C; A > C SS; S{ D }; C > S"))) == []


def test_each_cycle_is_named_at_the_link_that_comes_last():
    plan = with_rows(a_plan("A > B > C; D > E"), tied("C", "A"), tied("E", "D"))
    assert [str(fault) for fault in suspended_faults(plan, {"C-A": 7})] == [
        "line 7, task A, Predecessors: the link from C closes a cycle: C -> A -> B -> C; it was kept, but the dates "
        "leave it out. Remove or change a link.",
        "task D, Predecessors: the link from E closes a cycle: E -> D -> E; it was kept, but the dates leave it out. "
        "Remove or change a link.",
    ]


def tied(before, after):
    """A link between two tasks."""
    return Link(id=f"{before}-{after}", predecessor=before, successor=after)


def test_other_links_without_effect_are_named_with_their_reason():
    plan = with_rows(a_plan("S{ A }; B"), tied("A", "S"))
    [fault] = suspended_faults(plan)
    assert fault.message.startswith("the link from A links a task to its own summary task; it was kept")


def test_every_reader_names_a_cycle():
    files = {
        "yaml": b"format: launch-plan\ntasks:\n- {key: '1', name: A, needs: '2'}\n- {key: '2', name: B, needs: '1'}\n",
        "csv": b"key,name,predecessors\n1,A,2\n2,B,1\n",
        "mspdi": project(task(1, link(2)), task(2, link(1))),
    }
    for name, content in files.items():
        found = read_any(content)
        assert len(found.plan.links) == 2, name
        [fault] = found.faults[-1:]
        assert (fault.where, fault.field) == ("task 2", "Predecessors")
        assert "closes a cycle: 1 -> 2 -> 1;" in fault.message


@given(plans())
def test_as_many_links_are_named_as_the_dates_leave_out(plan):
    faults = list(suspended_faults(plan))
    assert len(faults) == len(schedule(plan).suspended)
    assert [replace(fault, line=3) for fault in faults] == list(suspended_faults(plan, dict.fromkeys(plan.links, 3)))
