"""Work that waits for the first paint."""

from PySide6.QtWidgets import QWidget

from ui.first_paint import FirstPaint


def test_nothing_happens_before_the_widget_is_painted(qtbot):
    widget, calls = QWidget(), []
    qtbot.addWidget(widget)
    FirstPaint(widget, lambda: calls.append("painted"))
    qtbot.wait(20)
    assert calls == []


def test_the_call_comes_once_after_the_first_paint(qtbot):
    widget, calls = QWidget(), []
    qtbot.addWidget(widget)
    FirstPaint(widget, lambda: calls.append("painted"))
    widget.show()
    qtbot.waitUntil(lambda: calls == ["painted"])
    widget.repaint()
    qtbot.wait(20)
    assert calls == ["painted"]


def test_the_call_does_not_come_while_the_widget_is_being_painted(qtbot):
    seen = []

    class Canvas(QWidget):
        painting = False

        def paintEvent(self, event):
            self.painting = True
            super().paintEvent(event)
            self.painting = False

    canvas = Canvas()
    qtbot.addWidget(canvas)
    FirstPaint(canvas, lambda: seen.append(canvas.painting))
    canvas.show()
    qtbot.waitUntil(lambda: seen == [False])
