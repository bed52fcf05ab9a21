"""The strip over the graph: there while it has words, with room of its own."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from tests.ui.canvas.hands import LEFT, view
from ui.canvas.graph import GraphView
from ui.widgets.graph_strip import GraphStrip

__all__ = ["view"]


def test_the_strip_is_there_only_while_it_has_words(view: GraphView) -> None:
    strip = GraphStrip(view)
    assert strip.isHidden()
    strip.say("Focus on A")
    assert strip.isVisible()
    strip.say("")
    assert strip.isHidden()


def test_the_graph_begins_below_the_strip(view: GraphView) -> None:
    strip, whole = GraphStrip(view), view.viewport().height()
    strip.say("Focus on A")
    assert view.viewport().geometry().top() >= strip.geometry().bottom()
    strip.say("")
    assert view.viewport().height() == whole


def test_a_long_sentence_wraps_and_is_not_cut(view: GraphView) -> None:
    strip = GraphStrip(view)
    view.resize(420, 500)
    strip.say("A long sentence that says everything there is to say about what is looked at on the graph. " * 2)
    words = strip.findChild(QLabel)
    assert words.height() >= words.heightForWidth(words.width())


def test_the_strip_stays_as_wide_as_the_graph(view: GraphView) -> None:
    strip = GraphStrip(view)
    strip.say("Focus on A")
    view.resize(700, 500)
    assert strip.width() == 700


def test_its_button_asks_to_show_everything(view: GraphView, qtbot) -> None:
    strip = GraphStrip(view)
    strip.say("Focus on A")
    with qtbot.waitSignal(strip.left):
        QTest.mouseClick(strip.leaving, LEFT)


def test_the_words_are_told_to_screen_readers(view: GraphView) -> None:
    strip = GraphStrip(view)
    strip.say("<b>Focus</b>")
    assert strip.accessibleDescription() == "<b>Focus</b>"
    assert strip.accessibleName() == "What the graph shows"
