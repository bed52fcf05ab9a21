"""The report of the benchmarks."""

import json

import pytest

from tests.benchmarks.report import Goal, as_json, as_markdown, as_text, publish


@pytest.mark.parametrize(
    ("goal", "met"),
    [
        (Goal("speed-up", 12.0, 10.0), True),
        (Goal("speed-up", 10.0, 10.0), True),
        (Goal("speed-up", 9.9, 10.0), False),
        (Goal("frame", 15.0, 16.0, at_most=True), True),
        (Goal("frame", 17.0, 16.0, at_most=True), False),
    ],
)
def test_a_goal_is_met_on_its_right_side(goal, met):
    assert goal.met is met


def test_the_json_report_names_each_goal_with_figure_goal_and_verdict():
    report = json.loads(as_json([Goal("speed-up", 12.5, 10)]))
    assert report == {"goals": [{"name": "speed-up", "figure": 12.5, "goal": 10, "met": True}]}


def test_the_text_report_says_in_words_which_goals_are_missed():
    text = as_text([Goal("a", 1, 2), Goal("b", 3, 2, unit="x")])
    assert [row.split()[0] for row in text.splitlines()] == ["MISSED", "met"]
    assert "at least 2 x" in text


@pytest.mark.parametrize(("words", "start"), [(["--json"], "{"), ([], "met")])
def test_publishing_prints_what_is_asked_for(words, start, capsys):
    publish([Goal("a", 2, 2)], words)
    assert capsys.readouterr().out.startswith(start)


@pytest.mark.parametrize(("figure", "shown"), [(4000, "4,000"), (1234.56, "1,235"), (0.12345, "0.123"), (0, "0")])
def test_figures_are_written_as_people_read_them(figure, shown):
    assert f"| {shown} s | >= 1,000,000 s |" in as_markdown([Goal("a", figure, 1_000_000, unit="s")]).replace(
        " (missed)", ""
    )
