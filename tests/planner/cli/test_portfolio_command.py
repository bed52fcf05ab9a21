"""`launchplan portfolio`: many plans, the same numbers wherever they are computed."""

import sys

import pytest

from tests.planner.cli.terminal import printed, terminal
from tests.planner.cli.test_simulate_command import LAUNCH


@pytest.fixture
def files(tmp_path):
    """Two plans, the second without a go-live, target and risks."""
    first, second = tmp_path / "first.yaml", tmp_path / "second.yaml"
    first.write_text(LAUNCH, encoding="utf-8")
    bare = (
        LAUNCH.partition("risks:")[0].replace("  target: 2026-03-13\n  go_live: G\n", "").replace("A launch", "Another")
    )
    second.write_text(bare, encoding="utf-8")
    return str(first), str(second)


def test_each_plan_is_told_in_the_given_order(files):
    first, second = printed("portfolio", *files, "--runs", "1000", "--processes", "1")["plans"]
    assert (first["name"], first["launch"], first["top_risk"]) == ("A launch", "G", "R1")
    assert (second["name"], second["launch"], second["top_risk"]) == ("Another", "plan", "")
    assert first["probability_on_time"] > 0.5
    assert second["probability_on_time"] is None
    assert first["p50_date"] < first["p80_date"]


def test_two_processes_give_the_digits_of_one(files):
    one, two = (printed("portfolio", *files, "--runs", "1000", "--processes", number) for number in ("1", "2"))
    assert one == two


def test_the_figures_are_those_of_simulate(files):
    (plan,) = printed("portfolio", files[0], "--runs", "1000", "--processes", "1")["plans"]
    alone = printed("simulate", files[0], "--runs", "1000")["targets"][1]
    assert plan["p80_days"] == alone["p80_days"]
    assert plan["probability_on_time"] == alone["probability_on_time"]


def test_the_table_has_a_row_for_each_plan(files):
    said = terminal("portfolio", *files, "--runs", "200", "--processes", "1").stdout
    assert [line.split("  ")[0] for line in said.splitlines()[2:]] == ["A launch", "Another"]


def test_no_process_at_all_is_refused(files):
    assert "--processes is at least 1" in terminal("portfolio", *files, "--processes", "0").stderr


def test_without_dask_it_says_what_to_install(files, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    said = terminal("portfolio", files[0], "--dask", "tcp://127.0.0.1:1")
    assert said.exit_code == 1
    assert "Install launch-planner[dask]" in said.stderr
