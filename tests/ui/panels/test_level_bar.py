"""The bar of a level: as wide as its counts, and told in words."""

from planner.launch.quality import level_figures
from tests.planner.launch.tested_plans import BLOCKED, FAIL, PASS, a_case, a_run, trying
from ui.panels.level_bar import HEIGHT, LevelBar, in_words, parts_of


def bar(qtbot, look, **parts):
    made = LevelBar(look, {name.replace("_", " "): count for name, count in parts.items()})
    qtbot.addWidget(made)
    made.resize(200, HEIGHT)
    made.show()
    return made


def test_parts_count_the_cases_of_a_level():
    plan = trying(*map(a_case, "ABCD"), a_run("A", PASS), a_run("B", FAIL), a_run("C", BLOCKED))
    assert parts_of(level_figures(plan)) == {"pass": 1, "fail": 1, "blocked": 1, "skipped": 0, "not run": 1}


def test_each_part_is_as_wide_as_it_has_cases(qtbot, look):
    boxes = bar(qtbot, look, **{"pass": 3, "fail": 1, "not_run": 0}).boxes()
    assert {part: (box.left(), box.width()) for part, box in boxes.items()} == {"pass": (0, 150), "fail": (150, 50)}


def test_parts_without_cases_are_not_told():
    assert in_words({"pass": 2, "fail": 0, "not run": 1}) == "2 pass, 1 not run"
    assert in_words({"pass": 0}) == "No test case"


def test_what_failed_is_hatched_and_so_differs_without_its_color(qtbot, look):
    failed = bar(qtbot, look, fail=1).grab().toImage()
    passed = bar(qtbot, look, **{"pass": 1}).grab().toImage()

    def colors(image):
        return {image.pixel(x, 3) for x in range(2, 40)}

    assert len(colors(failed)) > 1
    assert len(colors(passed)) == 1
