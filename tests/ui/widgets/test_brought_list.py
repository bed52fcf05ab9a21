"""What comes in beside the conflicts: kinds with counts, below them the rows."""

from planner.change import Fate
from planner.merge.summary import Brought
from planner.model.risks import Risk
from tests.ui.opened import a_launch
from tests.ui.widgets.conflicts import a_telling, days
from ui.widgets.brought_list import LISTED, OPENED, BroughtList

RISK = Risk(id="K9", key="K9", name="Fog")


def listed(qtbot, *brought):
    made = BroughtList(brought, a_telling(a_launch()))
    qtbot.addWidget(made)
    return made


def lines(tree, kind=0):
    item = tree.topLevelItem(kind)
    return [tuple(item.child(row).text(column) for column in range(2)) for row in range(item.childCount())]


def test_few_rows_are_seen_at_once_and_many_under_their_kinds(qtbot, look):
    change = Brought("task", "A", Fate.CHANGED, None, (("name", "x", "y"),))
    assert listed(qtbot, change).topLevelItem(0).isExpanded()
    assert not listed(qtbot, *[change] * (OPENED + 1)).topLevelItem(0).isExpanded()


def test_kinds_are_counted(qtbot, look):
    tree = listed(
        qtbot,
        Brought("risk", "K9", Fate.ADDED, RISK),
        Brought("task", "A", Fate.CHANGED, None, (("name", "Build", "Build API"),)),
    )
    assert [tree.topLevelItem(row).text(0) for row in range(2)] == ["1 risk added", "1 task changed"]


def test_a_changed_row_tells_its_fields_then_and_now(qtbot, look):
    fields = (("name", "Build", "Build API"), ("duration", days(3), days(5)), ("owner", None, "N1"))
    tree = listed(qtbot, Brought("task", "A", Fate.CHANGED, None, fields))
    told = "Name: Build \u2192 Build API; Duration: 3d \u2192 5d; Owner: (empty) \u2192 Ana"
    assert lines(tree) == [("\u2206  A  Build API", told)]


def test_new_rows_and_removed_ones_are_marked_by_sign_and_word(qtbot, look):
    gone = a_launch().risks["K1"]
    tree = listed(qtbot, Brought("risk", "K9", Fate.ADDED, RISK), Brought("risk", "K1", Fate.REMOVED, gone))
    assert lines(tree) == [("+  K9  Fog", "added"), ("\u2212  K1  Supplier late", "removed")]


def test_a_row_that_only_moved_in_its_list_says_so(qtbot, look):
    tree = listed(qtbot, Brought("task", "A", Fate.CHANGED, None, (("position", "A1", "A2"),)))
    assert lines(tree) == [("\u2206  A  Build API", "another place in the list")]


def test_of_very_many_rows_the_rest_is_counted(qtbot, look):
    many = [Brought("task", "A", Fate.CHANGED, None, (("name", "x", "y"),))] * (LISTED + 3)
    assert lines(listed(qtbot, *many))[-1] == ("+ 3", "")


def test_long_texts_of_many_lines_stand_in_one(qtbot, look):
    tree = listed(qtbot, Brought("task", "A", Fate.CHANGED, None, (("notes", "", "one\ntwo"),)))
    assert lines(tree)[0][1] == "Notes: (empty) \u2192 one two"


def test_a_long_value_before_does_not_hide_the_one_after(qtbot, look):
    fields = (("notes", "long " * 60, "short"),)
    tree = listed(qtbot, Brought("task", "A", Fate.CHANGED, None, fields))
    told = lines(tree)[0][1]
    assert told.endswith("\u2026 \u2192 short")
    assert len(told) < 80
    assert "long " * 50 in tree.topLevelItem(0).child(0).toolTip(1)
