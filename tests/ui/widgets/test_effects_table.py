"""The table of both rankings."""

import pytest

from tests.ui.simulations import a_simulation
from ui.widgets.effects_table import EffectsTable


@pytest.fixture
def table(qtbot, session, look):
    made = EffectsTable(session, look)
    qtbot.addWidget(made)
    made.show()
    session.take_simulation(a_simulation(session.plan))
    return made


@pytest.mark.parametrize("width", [640, 860, 1300])
def test_both_figures_and_both_ranks_are_in_sight_at_any_width(qtbot, table, width):
    table.resize(width, 200)
    qtbot.wait(1)
    assert table.horizontalHeader().length() <= table.viewport().width()
    for name in ("rank", "effect", "product", "by_product", "why"):
        assert table.columnWidth(table.register.column_of(name)) >= 40


def test_both_figures_have_bars(table, look):
    table.resize(860, 200)
    image = table.viewport().grab().toImage()
    for name in ("effect", "product"):
        rect = table.visualRect(table.model().index(0, table.register.column_of(name)))
        line = {image.pixelColor(x, rect.center().y()).name() for x in range(rect.left(), rect.right())}
        assert line & {color.name() for color in look.theme.risks}
