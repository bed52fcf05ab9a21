"""Many plans at once."""

from concurrent.futures import ThreadPoolExecutor

from planner.simulation.portfolio import outlook, simulate_all
from planner.simulation.result import SHOWN, Options
from tests.builders import a_plan

OPTIONS = Options(runs=500)


def test_an_outlook_tells_the_launch_and_no_more():
    found = outlook(a_plan("A 1/2/4d > B 1/2/3d"), OPTIONS)
    assert (found.launch, found.runs, found.chance, found.top_risk) == ("", 500, None, "")
    assert list(found.days) == list(SHOWN)
    assert found.days[0.2] < found.days[0.5] < found.days[0.8]
    assert found.dates[0.5] < found.dates[0.95]


def test_an_executor_gives_the_outlooks_in_the_order_of_the_plans():
    plans = [a_plan(f"A {days}/{days + 1}/{days + 5}d") for days in (9, 3, 6)]
    with ThreadPoolExecutor(2) as executor:
        assert simulate_all(plans, OPTIONS, executor) == simulate_all(plans, OPTIONS)
    assert [found.days[0.05] > 8 for found in simulate_all(plans, OPTIONS)] == [True, False, False]
