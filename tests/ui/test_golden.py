"""Graph, timeline and table look as they did when somebody last looked at them, in all three themes."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage
from PySide6.QtWidgets import QApplication

import planner
from planner.model.launch_values import Source
from planner.model.risks import Risk
from planner.model.values import Estimate
from tests.builders import a_plan, with_rows, with_task
from tests.ui import golden
from tests.ui.boxes import BOLD, EM, FAMILY, REGULAR, boxes, glyph_of
from tests.ui.golden import check, difference, painted, pixels, verdict
from tests.ui.opened import a_session
from ui import theme
from ui.canvas.board import Board
from ui.style import Look
from ui.widgets import plan_timeline
from ui.widgets.plan_graph import PlanGraph
from ui.widgets.plan_timeline import PlanTimeline
from ui.widgets.task_table import TaskTable

NOW = planner.to_minutes(datetime(2026, 3, 6, 11))
SIZE = (900, 380)
FACES = ("graph", "timeline", "table")
KEPT = (*FACES, "gates")
THEMES = tuple(theme.THEMES)
TEXT = "S{ A 3d > B 2/4/9d > C 2d }; T{ D 5d > E 1d; F 2d }; A > D SS+1d; G 0d; C > G; E > G; M 0d; G > H 1d > M; F > H"
NAMES = {
    "S": "Build the service",
    "A": "Agree on the API",
    "B": "Build API and store",
    "C": "Load test",
    "T": "Write and teach",
    "D": "Write the manual of operations",
    "E": "Train support",
    "F": "Announce",
    "G": "Ready to launch?",
    "H": "Switch traffic",
    "M": "Live",
}


def a_busy_plan():
    """A plan in which everything that can be painted happens: done, started, late, bound, at risk, with a baseline."""
    plan = a_plan(TEXT, status_date=datetime(2026, 3, 5), target=date(2026, 3, 20))
    for key, name in NAMES.items():
        plan = with_task(plan, key, name=name)
    plan = with_task(plan, "G", kind=planner.TaskKind.GATE)
    plan = with_task(plan, "M", kind=planner.TaskKind.MILESTONE, deadline=date(2026, 3, 16))
    plan = with_task(plan, "F", constraint=planner.Constraint.SNET, constraint_date=datetime(2026, 3, 5))
    first, second, third = sorted(plan.phases.values(), key=lambda phase: phase.position)[:3]
    for keys, phase in (("ABC", first), ("DEF", second), ("GHM", third)):
        for key in keys:
            plan = with_task(plan, key, phase=phase.id)
    plan = planner.apply(plan, planner.take_baseline(plan, planner.schedule(plan), "As agreed", taken=date(2026, 3, 2)))
    plan = with_task(plan, "A", actual_start=datetime(2026, 3, 2), actual_finish=datetime(2026, 3, 4))
    plan = with_task(plan, "B", duration=Estimate.of(6 * 480))
    return with_rows(
        plan,
        Risk(id="K1", key="K1", name="Supplier late", tasks=("B",), probability=0.4, impact=Estimate.of(1440)),
        Risk(id="K2", key="K2", name="Rain", tasks=("F",), probability=0.5, impact=Estimate.of(480)),
    )


@pytest.fixture
def font(qapp):
    """Letters that look the same everywhere."""
    before, language = QApplication.font(), QLocale()
    QApplication.setFont(boxes())
    QLocale.setDefault(QLocale.c())
    yield
    QApplication.setFont(before)
    QLocale.setDefault(language)


@pytest.fixture(params=THEMES)
def dressed(request, qapp, font):
    """The program in one of its themes, and with the letters that are the same everywhere."""
    look = Look(qapp, request.param)
    assert QApplication.font().family() == FAMILY
    yield look
    qapp.setStyleSheet("")
    look.deleteLater()


@pytest.fixture
def session(tmp_path, monkeypatch):
    """The busy plan, at a moment that does not pass."""
    monkeypatch.setattr(plan_timeline, "_now", lambda: NOW)
    return a_session(a_busy_plan(), tmp_path)


@pytest.fixture
def faces(qtbot, session, dressed):
    """Graph, timeline and table of the busy plan."""
    table = TaskTable(session, dressed)
    made = {
        "graph": PlanGraph(session, dressed),
        "timeline": PlanTimeline(session, dressed, table.outline),
        "table": table,
    }
    for face in made.values():
        qtbot.addWidget(face)
        face.resize(*SIZE)
    return made


def shown(qtbot, face, session):
    """A face as it comes to rest, with one task selected, the keys and the pointer elsewhere."""
    face.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    face.show()
    qtbot.waitExposed(face)
    session.select(("B",))
    qtbot.wait(30)
    face.clearFocus()
    if isinstance(face, Board):
        face.patient = True
        face.fit()
    QApplication.sendEvent(face, QEvent(QEvent.Type.WindowDeactivate))
    for part in (face, face.viewport()):
        QApplication.sendEvent(part, QEvent(QEvent.Type.Leave))
    return painted(face)


def place(name, look):
    """What the picture of a face in a theme is called."""
    return f"{name}-{look.choice.replace(' ', '-')}"


def kept(name):
    return QImage(str(golden.FOLDER / f"{name}-light.png"))


def test_gates_with_a_state_look_as_they_did(qtbot, session, dressed, tmp_path):
    criterion = planner.add_row(session.plan, "criterion", gate="G", name="No grave bugs", source=Source.BUGS)
    session.do(criterion)
    face = PlanGraph(session, dressed)
    qtbot.addWidget(face)
    face.resize(*SIZE)
    check(shown(qtbot, face, session), place("gates", dressed), tmp_path)


@pytest.mark.parametrize("name", FACES)
def test_a_face_looks_as_it_did(qtbot, faces, session, dressed, tmp_path, name):
    check(shown(qtbot, faces[name], session), place(name, dressed), tmp_path)


def test_the_pictures_are_small_and_all_of_them_are_compared():
    found = {picture.name: picture.stat().st_size for picture in golden.FOLDER.glob("*")}
    assert set(found) == {f"{name}-{choice.replace(' ', '-')}.png" for name in KEPT for choice in THEMES}
    assert max(found.values()) < 40_000


ONLY_LIGHT = pytest.mark.parametrize("dressed", ["light"], indirect=True)


@ONLY_LIGHT
@pytest.mark.parametrize("name", FACES)
@pytest.mark.parametrize("token", ["critical", "text", "selection"])
def test_another_color_is_seen(qtbot, faces, session, dressed, name, token):
    before = getattr(dressed.theme, token)
    other = QColor(before.red() ^ 0x20, before.green(), before.blue() ^ 0x20)
    dressed._wear(replace(dressed.theme, **{token: other}))
    assert "differ" in verdict(shown(qtbot, faces[name], session), kept(name))


@ONLY_LIGHT
def test_three_pixels_are_seen(qtbot, faces, session):
    graph, timeline, table = (faces[name] for name in FACES)
    for face in (graph, timeline, table):
        shown(qtbot, face, session)
    graph.look(graph.camera.panned(3, 0))
    timeline.look(timeline.scale.panned(3))
    table.horizontalHeader().resizeSection(2, table.horizontalHeader().sectionSize(2) + 3)
    qtbot.wait(10)
    for name, face in zip(FACES, (graph, timeline, table), strict=True):
        assert "differ" in verdict(painted(face), kept(name))


@ONLY_LIGHT
def test_another_word_is_seen(qtbot, faces, session):
    session.edit(lambda plan: planner.set_field(plan, ("task", "B"), "name", "Build API"))
    for name in ("graph", "table"):
        assert "differ" in verdict(shown(qtbot, faces[name], session), kept(name))


def test_a_picture_of_another_size_is_not_compared(qapp):
    assert verdict(a_square(10), a_square(12)) == "it is 10x10, no longer 12x12"


def test_a_hair_is_forgiven_and_a_line_is_not(qapp):
    one, other = a_square(100), a_square(100)
    for at in range(5):
        other.setPixelColor(at, 0, QColor("black"))
    assert verdict(one, other) == ""
    other.setPixelColor(5, 0, QColor("black"))
    assert verdict(one, other) == "0.06% of it differ"
    other.fill(QColor(255 - golden.APART, 255, 255))
    assert verdict(one, other) == ""


def test_the_difference_is_painted_and_its_place_is_told(qapp, tmp_path, monkeypatch):
    monkeypatch.setattr(golden, "FOLDER", tmp_path)
    monkeypatch.setattr(golden, "RENEWED", False)
    one, other = a_square(20), a_square(20)
    other.setPixelColor(3, 4, QColor("black"))
    other.save(str(tmp_path / "one.png"))
    with pytest.raises(pytest.fail.Exception, match="one-difference") as failure:
        check(one, "one", tmp_path)
    told = QImage(str(failure.value.msg.rpartition(": ")[2]))
    assert (told.width(), told.height()) == (20, 60)
    assert told.pixelColor(3, 44) == QColor("red")
    assert (pixels(told)[40:] != pixels(other)).any(axis=2).sum() == 1
    assert difference(one, a_square(30)).height() == 80


def test_a_picture_that_is_missing_says_how_to_make_it(qapp, tmp_path, monkeypatch):
    monkeypatch.setattr(golden, "FOLDER", tmp_path)
    monkeypatch.setattr(golden, "RENEWED", False)
    with pytest.raises(AssertionError, match="GOLDEN=renew"):
        check(a_square(4), "none", tmp_path)


def test_renewing_keeps_the_picture_of_today(qapp, tmp_path, monkeypatch):
    monkeypatch.setattr(golden, "FOLDER", tmp_path / "golden")
    monkeypatch.setattr(golden, "RENEWED", True)
    check(a_square(7), "one", tmp_path)
    monkeypatch.setattr(golden, "RENEWED", False)
    check(a_square(7), "one", tmp_path)


def a_square(side):
    made = QImage(side, side, QImage.Format.Format_RGB32)
    made.fill(QColor("white"))
    return made


@pytest.mark.parametrize(("letter", "upper", "lower"), [("A", 700, 0), ("n", 520, 0), ("g", 520, -200), ("7", 700, 0)])
def test_letters_are_boxes_of_their_heights(letter, upper, lower):
    _left, bottom, _right, top = glyph_of(letter, REGULAR).box
    assert (top, bottom) == (upper, lower)


def test_the_font_measures_as_it_says(font):
    made = boxes()
    made.setPixelSize(EM // 10)
    metrics = QFontMetricsF(made)
    for letter in "Ag7 .\u2713\u2013":
        asked = letter if ord(letter) < 0x7F else "X"
        assert metrics.horizontalAdvance(letter) == pytest.approx(glyph_of(asked, REGULAR).advance / 10, abs=0.1)
    made.setBold(True)
    assert QFontMetricsF(made).horizontalAdvance("7") == pytest.approx(glyph_of("7", BOLD).advance / 10, abs=0.1)
