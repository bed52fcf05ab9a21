"""The ranking of risks by effect beside that by probability x impact."""

from dataclasses import replace

import pytest

from planner import remove_rows
from tests.ui.opened import texts, watched
from tests.ui.simulations import a_simulation
from ui.models.effects import EffectRanking


@pytest.fixture
def ranking(qtbot, session):
    return watched(EffectRanking(session))


def simulate(session, **values):
    """Take over a simulation in which K2 has these values."""
    found = a_simulation(session.plan)
    risks = tuple(replace(risk, **values) if risk.id == "K2" else risk for risk in found.risks)
    session.take_simulation(replace(found, risks=risks))


def test_before_a_simulation_it_is_empty(ranking):
    assert ranking.rowCount() == 0


def test_risks_stand_by_effect_with_both_ranks(ranking, session):
    simulate(session)
    assert texts(ranking, "name") == ["K2  Rain", "K1  Supplier late"]
    assert texts(ranking, "rank") == ["1", "2"]
    assert texts(ranking, "by_product") == ["2", "1"]
    assert texts(ranking, "effect") == ["1 d", "0.5 d"]


def test_small_differences_of_rank_are_not_marked(ranking, session):
    simulate(session)
    assert all("P x I" not in why for why in texts(ranking, "why"))


@pytest.mark.parametrize(
    ("rank", "by_product", "words"),
    [(5, 1, "\u25bc P x I puts it 4 places too high"), (1, 6, "\u25b2 P x I puts it 5 places too low")],
)
def test_big_differences_of_rank_are_marked_in_words_and_color(ranking, session, rank, by_product, words):
    simulate(session, rank=rank, rank_by_product=by_product)
    row = texts(ranking, "name").index("K2  Rain")
    assert texts(ranking, "why")[row].startswith(words)
    for name in ("by_product", "why"):
        assert ranking.tone("K2", ranking.columns[ranking.column_of(name)]) == "near_critical"


def test_a_risk_that_float_takes_up_says_so_and_is_quiet(ranking, session):
    simulate(session, mean=0.0)
    row = texts(ranking, "name").index("K2  Rain")
    assert "float takes it up" in texts(ranking, "why")[row]
    assert ranking.tone("K2", ranking.columns[ranking.column_of("name")]) == "quiet"
    assert ranking.share("K2") == 0.0


def test_an_effect_below_nothing_is_told_as_nothing(ranking, session):
    simulate(session, mean=-3.0, at_p80=-60.0, given=-10.0)
    row = texts(ranking, "name").index("K2  Rain")
    assert texts(ranking, "effect")[row] == "0 d"
    assert texts(ranking, "at_p80")[row] == "0 d"


def test_bars_show_shares_of_the_largest(ranking, session):
    simulate(session)
    assert (ranking.share("K2"), ranking.share("K1")) == (1.0, 0.5)
    assert ranking.share_of_product("K1") == 1.0


def test_a_risk_that_is_removed_leaves_and_one_that_is_renamed_is_told_anew(ranking, session):
    simulate(session)
    session.do(remove_rows(session.plan, [("risk", "K2")]))
    assert texts(ranking, "name") == ["K1  Supplier late"]


def test_a_filter_narrows_it(ranking, session):
    simulate(session)
    ranking.filter("rain")
    assert texts(ranking, "name") == ["K2  Rain"]
