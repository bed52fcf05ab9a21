"""The choice of release and environment."""

from planner import Where
from planner.change import apply
from planner.edits.rows import remove_rows
from tests.ui.quality_plans import a_tested_launch
from ui.widgets.where_choice import WhereChoice


def choice(qtbot):
    made = WhereChoice()
    qtbot.addWidget(made)
    made.offer(a_tested_launch())
    return made


def test_all_come_first(qtbot):
    made = choice(qtbot)
    assert made.where == Where()
    assert [made.release.itemText(row) for row in range(3)] == ["All releases", "V1  2.4.0", "V2  2.4.1"]


def test_what_is_chosen_is_told_and_kept(qtbot):
    made = choice(qtbot)
    with qtbot.waitSignal(made.chosen):
        made.release.setCurrentIndex(2)
    made.offer(a_tested_launch())
    assert made.where == Where(release="V2")


def test_what_is_gone_gives_way_to_all(qtbot):
    made = choice(qtbot)
    made.release.setCurrentIndex(2)
    plan = a_tested_launch()
    made.offer(apply(plan, remove_rows(plan, [("release", "V2")])))
    assert made.where == Where()
