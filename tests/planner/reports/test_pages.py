"""Reports as HTML: the figures of the plan, everything escaped, the same text each time."""

import re
from datetime import date, datetime

import pytest

from planner.analysis.schedule import schedule
from planner.model.launch_values import Light
from planner.model.objectives import Objective
from planner.model.risks import Risk
from planner.model.tasks import Phase
from planner.model.values import Estimate
from planner.reports.pages import ENGLISH, FOLDER, Report, Tongue, english, report_html
from planner.simulation.result import Options
from planner.simulation.simulate import simulate
from tests.builders import a_plan, with_rows, with_settings, with_task

NOW = datetime(2026, 3, 4, 12)


def a_page(report, plan, simulation=None, **more):
    """A report of a plan at a fixed moment."""
    return report_html(report, plan, schedule(plan), simulation, now=NOW, **more)


def text_of(page):
    """What a page says, without tags."""
    return re.sub(r"\s+", " ", re.sub(r"<style>.*?</style>|<[^>]+>", " ", page, flags=re.DOTALL))


@pytest.mark.parametrize("report", Report)
def test_every_report_can_be_made_of_an_empty_plan_and_of_a_full_one(report):
    for plan in (a_plan(), a_plan("S{ A 3d > B 2d }; M 0d")):
        page = a_page(report, plan)
        assert page.startswith("<!DOCTYPE html>")
        assert page.endswith("</html>\n")


@pytest.mark.parametrize("report", Report)
def test_the_same_plan_gives_the_same_page(report):
    plan = a_plan("A 3/5/9d > B 2d", target=date(2026, 3, 9))
    pages = {a_page(report, plan, simulate(plan, Options(runs=100), schedule=schedule(plan))) for _again in range(2)}
    assert len(pages) == 1


@pytest.mark.parametrize("report", Report)
def test_names_are_text_and_never_markup(report):
    plan = with_task(a_plan("A"), "A", name="<img src=x onerror=alert(1)> {{ 7*7 }}")
    plan = with_settings(plan, name="<script>evil()</script>{% for %}")
    page = a_page(report, plan)
    assert "<script" not in page
    assert "<img" not in page
    assert "49" not in text_of(page)


@pytest.mark.parametrize("report", Report)
def test_a_page_needs_nothing_from_elsewhere(report):
    page = a_page(report, a_plan("A"))
    assert not re.search(r"<(script|img|link|iframe|object)|src=|href=|url\(|@import|https?:", page)


def test_the_status_says_date_target_and_chance():
    plan = a_plan("A 3/5/9d", target=date(2026, 3, 9))
    found = simulate(plan, Options(runs=200), schedule=schedule(plan))
    said = text_of(a_page(Report.STATUS, plan, found))
    assert "Fri 6 Mar 2026" in said
    assert f"{round(found.launch.chance * 100)} %" in said
    assert "Target: Mon 9 Mar 2026. The plan keeps it with 1 d to spare." in said


def test_the_status_tells_a_light_set_by_hand_beside_the_computed_one():
    plan = a_plan("A 9d", target=date(2026, 3, 3), light=Light.GREEN, light_reason="The target moves.")
    said = text_of(a_page(Report.STATUS, plan))
    assert "red" in said
    assert "set by hand: The target moves." in said


def test_chances_of_an_earlier_plan_are_told_as_such():
    plan = a_plan("A 3/5/9d", target=date(2026, 3, 9))
    found = simulate(plan, Options(runs=50), schedule=schedule(plan))
    assert "earlier plan" not in a_page(Report.STATUS, plan, found)
    assert "earlier plan" in a_page(Report.STATUS, with_task(plan, "A", name="Other"), found)


def test_the_plan_lists_tasks_with_their_dates_objectives_and_risks():
    rows = (
        Objective(id="o", key="O1", name="More buyers", measure="Orders a day", target=120, unit="orders", due=30),
        Risk(id="k", key="K1", name="Supplier late", tasks=("A",), probability=0.25, impact=Estimate.of(960)),
    )
    said = text_of(a_page(Report.PLAN, with_rows(a_plan("A 3d > B 2d"), *rows)))
    for text in ("More buyers", "at least 120 orders", "30 days after", "Supplier late", "25 %", "Wed 4 Mar 2026"):
        assert text in said


def test_work_until_midnight_ends_on_that_day():
    plan = with_task(with_rows(a_plan("A 1ed"), Phase(id="p", key="P1", name="Build", position="a")), "A", phase="p")
    assert "Mon 2 Mar 2026 Mon 2 Mar 2026" in text_of(a_page(Report.PLAN, plan))
    assert "Build 2 Mar" in text_of(a_page(Report.STATUS, plan))


def test_a_report_speaks_the_language_it_is_given():
    shouting = Tongue(
        lambda text, *parts: english(text, *parts).upper(),
        lambda day: f"{day:%d.%m.%Y}",
        lambda day, _year: f"{day:%d.%m.}",
    )
    said = text_of(a_page(Report.STATUS, a_plan("A 3d"), tongue=shouting))
    assert "STATUS OF THE LAUNCH" in said
    assert "04.03.2026" in said


def test_a_small_chance_is_told_as_on_the_screen():
    plan, options = a_plan("A 1/2/9d"), Options(runs=1000)
    found = simulate(plan, options)
    plan = with_settings(plan, target=found.date(found.launch.spread.at(0.005)))
    rare = simulate(plan, options)
    assert 0 < rare.launch.chance < 0.01
    assert "&lt; 1 %" in text_of(a_page(Report.STATUS, plan, rare))


def test_a_day_of_another_year_is_told_with_it():
    plan = with_task(a_plan("A 1d; B 1d"), "A", deadline=date(2025, 12, 30))
    said = text_of(a_page(Report.STATUS, with_task(plan, "B", deadline=date(2026, 3, 2))))
    assert "A A 30 Dec 2025" in said
    assert "B B 2 Mar " in said
    assert "2 Mar 2026" not in said.split("Overdue")[1]


def test_days_are_written_as_people_read_them():
    assert ENGLISH.day(date(2026, 3, 4)) == "Wed 4 Mar 2026"
    assert ENGLISH.brief(date(2026, 3, 4), False) == "4 Mar"
    assert ENGLISH.brief(date(2026, 3, 4), True) == "4 Mar 2026"
    assert english("%1 of %2", 1, "two") == "1 of two"


def test_each_report_has_a_template():
    assert {path.stem for path in FOLDER.glob("*.html")} == {"base", "parts", *(report.value for report in Report)}
