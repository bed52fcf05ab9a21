"""What the charts show, as points and tables."""

import csv
import io

import numpy as np
import pytest

from tests.ui.opened import a_launch
from tests.ui.simulations import a_simulation
from ui.charts.figures import (
    Table,
    bar_table,
    bars,
    bin_table,
    bins,
    curve,
    percentile_table,
    round_days,
    ticks,
)


@pytest.fixture
def simulation():
    return a_simulation(a_launch(), promised=480.0 * 7)


def test_a_curve_rises_from_nothing_to_all_runs(simulation):
    times, shares = curve(simulation.launch)
    assert (shares[0], shares[-1]) == (0, 1)
    assert np.all(np.diff(times) >= 0)
    assert len(times) <= 400


def test_the_curve_passes_through_the_percentiles(simulation):
    times, shares = curve(simulation.launch)
    assert np.interp(0.8, shares, times) == pytest.approx(simulation.launch.spread.at(0.8), rel=1e-3)


def test_bins_hold_every_run_once_and_begin_at_round_days(simulation):
    edges, shares = bins(simulation.launch, 480)
    assert shares.sum() == pytest.approx(1)
    assert np.allclose(edges / 60, np.round(edges / 60))


def test_a_launch_that_never_moves_has_one_bin():
    edges, shares = bins(a_simulation(a_launch(), deviation=0).launch, 480)
    assert list(shares) == [1]
    assert len(edges) == 2


@pytest.mark.parametrize(("days", "step"), [(0, 0.125), (0.3, 0.5), (3, 5), (11, 20), (10**9, 5000)])
def test_days_are_rounded_up_to_steps_that_people_count_in(days, step):
    assert round_days(days) == step


def test_bars_come_widest_first_with_the_names_of_tasks_and_risks(simulation):
    shown = bars(simulation, most=20)
    assert [bar.width for bar in shown] == sorted((bar.width for bar in shown), reverse=True)
    assert {bar.kind for bar in shown} == {"task", "risk"}
    assert any(bar.name == "K1  Supplier late" for bar in shown)


def test_the_table_of_percentiles_tells_plan_and_target_too(simulation):
    table = percentile_table(simulation, simulation.launch)
    first = [row[0] for row in table.rows]
    assert first[:7] == ["P5", "P10", "P20", "P50", "P80", "P90", "P95"]
    assert first[7] == "As planned"
    assert first[8].startswith("Target")


def test_without_a_target_the_table_has_no_row_for_it():
    bare = a_simulation(a_launch())
    assert [row[0] for row in percentile_table(bare, bare.launch).rows][-1] == "As planned"


def test_a_table_is_read_back_as_it_was_whatever_its_cells_hold():
    table = Table(("a", "b"), (("one, two", 'three "four"'),))
    assert list(csv.reader(io.StringIO(table.separated()))) == [["a", "b"], ["one, two", 'three "four"']]
    assert table.separated("\t").splitlines()[0] == "a\tb"


def test_tables_have_a_cell_for_every_heading(simulation):
    for table in (bar_table(simulation), bin_table(simulation, simulation.launch)):
        assert table.rows
        assert {len(row) for row in table.rows} == {len(table.head)}


def test_dates_stand_at_whole_working_days(simulation):
    places = ticks(simulation, 100.0, 480.0 * 6, 4)
    assert all(time % 480 == 0 for time, _text in places)
    assert 1 <= len(places) <= 4
    assert places[0][1].split()[1] == "Mar"
