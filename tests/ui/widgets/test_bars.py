"""Bars before figures."""

import pytest
from PySide6.QtGui import QImage

from ui.models.risk_lists import RiskRanking
from ui.widgets.bars import Bars, step_of
from ui.widgets.register_table import RegisterTable


@pytest.mark.parametrize(("share", "step"), [(0.0, 0), (0.1, 0), (0.2, 1), (0.5, 2), (0.79, 3), (0.8, 4), (1.0, 4)])
def test_a_share_reaches_a_step_of_the_risk_scale(share, step):
    assert step_of(share) == step


def test_the_worst_risk_has_a_bar_in_the_strongest_color_and_one_without_delay_has_none(qtbot, session, look):
    table = RegisterTable(session, look, RiskRanking(session))
    qtbot.addWidget(table)
    table.painter.adorned["delay"] = Bars(table.register.share, look).paint
    table.resize(700, 200)
    table.show()
    image = table.viewport().grab().toImage()
    assert look.theme.risk5.name() in colors(image, table, 0)
    assert not {color.name() for color in look.theme.risks} & colors(image, table, 1)


def colors(image: QImage, table: RegisterTable, row: int) -> set[str]:
    """The colors in the middle line of the delay of a row."""
    rect = table.visualRect(table.model().index(row, table.register.column_of("delay")))
    ratio = image.devicePixelRatio()
    y = round(rect.center().y() * ratio)
    return {image.pixelColor(round(x * ratio), y).name() for x in range(rect.left(), rect.right())}
