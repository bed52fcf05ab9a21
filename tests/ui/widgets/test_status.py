"""The status strip."""

import pytest

from tests.ui.windows import LEFT
from ui.widgets.counts import Counts
from ui.widgets.status import StatusStrip
from ui.work import Work


@pytest.fixture
def strip(qtbot, look):
    made = StatusStrip(look)
    qtbot.addWidget(made)
    made.resize(900, 28)
    made.show()
    return made


def shown(strip):
    return {name: part.text() for name, part in strip._facts.items() if part.isVisible()}


def test_facts_stand_in_the_order_given(qtbot, strip):
    strip.show_facts(
        {"tasks": ("3 tasks", "", ""), "finish": ("finish 1 May", "", ""), "critical": ("2", "critical", "")}
    )
    qtbot.wait(10)
    lefts = [strip._facts[name].x() for name in ("tasks", "finish", "critical")]
    assert lefts == sorted(lefts)
    assert shown(strip) == {"tasks": "3 tasks", "finish": "finish 1 May", "critical": "2"}


def test_facts_that_are_no_longer_named_disappear(strip):
    strip.show_facts({"tasks": ("3 tasks", "", ""), "selection": ("2 selected", "accent", "")})
    strip.show_facts({"tasks": ("4 tasks", "", "")})
    assert shown(strip) == {"tasks": "4 tasks"}


def test_the_tone_of_a_fact_follows_its_state(strip):
    strip.show_facts({"finish": ("finish", "", "")})
    assert strip._facts["finish"].property("tone") == "quiet"
    strip.show_facts({"finish": ("finish", "warning", "late")})
    assert strip._facts["finish"].property("tone") == "warning"
    assert strip._facts["finish"].toolTip() == "late"


def test_unsaved_work_stands_out(strip):
    strip.show_saved("saved", safe=True)
    assert strip._saved.property("tone") == "quiet"
    strip.show_saved("unsaved changes", safe=False)
    assert strip._saved.property("tone") == "warning"


def test_progress_is_shown_and_work_can_be_stopped(qtbot, strip):
    work = Work("Reading", lambda _progress: None)
    strip.show_work(work)
    assert strip._bar.maximum() == 0
    work.advanced.emit(0.4)
    assert strip._bar.value() == 40
    with qtbot.waitSignal(strip.stop_asked):
        qtbot.mouseClick(strip._stop, LEFT)
    strip.show_work(None)
    assert not strip._work.isVisible()


def test_the_counts_of_findings_stand_first_and_take_clicks(qtbot, strip):
    strip.show_findings({"error": 1, "warning": 2})
    counts = strip.findChild(Counts)
    assert counts.accessibleName() == "1 error, 2 warnings"
    strip.show_facts({"tasks": ("3 tasks", "", "")})
    qtbot.wait(10)
    assert counts.x() < strip._facts["tasks"].x()
    with qtbot.waitSignal(strip.findings_asked):
        qtbot.mouseClick(counts, LEFT)
    strip.show_findings(None)
    assert counts.isHidden()


def test_the_counts_take_no_more_room_than_the_strip_has(strip):
    strip.show_findings({"error": 1200, "warning": 3400})
    counts = strip.findChild(Counts)
    assert counts.sizeHint().height() <= strip.height()
    assert counts.sizeHint().width() < 260


def test_the_tip_of_the_findings_says_the_key(qtbot, look):
    strip = StatusStrip(look)
    qtbot.addWidget(strip)
    strip.name_key("F7")
    assert strip._counts.toolTip().endswith("(F7)")
    strip.name_key("")
    assert "(" not in strip._counts.toolTip()


def test_running_work_does_not_change_the_height_by_which_the_window_is_laid_out(strip):
    before = strip.sizeHint().height(), strip.minimumSizeHint().height()
    strip.show_work(Work("Saving", lambda _progress: None))
    assert strip._work.isVisible()
    assert (strip.sizeHint().height(), strip.minimumSizeHint().height()) == before


def test_larger_letters_make_it_taller(strip):
    before = strip.sizeHint().height()
    font = strip._saved.font()
    font.setPixelSize(40)
    strip._saved.setFont(font)
    strip._saved.setStyleSheet("font-size: 40px")
    assert strip.sizeHint().height() > before
