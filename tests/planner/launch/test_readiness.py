"""Readiness: the score by area and overall, what caps it, and how old and how complete its evidence is."""

from datetime import date, datetime

import pytest
from hypothesis import given, strategies as st

from planner.analysis.schedule import schedule
from planner.launch.readiness import readiness, unready
from planner.model.launch_values import Light, Outcome, Weight
from tests.builders import with_task
from tests.planner.launch.launches import bare, changed, listing

PASS, FAIL, WAIVED, UNKNOWN, NA = (
    Outcome.PASSED,
    Outcome.FAILED,
    Outcome.WAIVED,
    Outcome.UNKNOWN,
    Outcome.NOT_APPLICABLE,
)
NOW = datetime(2026, 3, 12, 0, 0)


def ready(*items, now=None):
    """The readiness of a plan with these items."""
    return readiness(schedule(listing(bare(), *items)), now)


def test_a_score_is_the_weighted_share_of_what_passes_a_waiver_counting_half():
    found = ready({"state": PASS, "points": 3.0}, {"state": WAIVED, "points": 2.0}, {"state": FAIL}, {"state": UNKNOWN})
    assert found.overall.score == pytest.approx(100 * (3 + 1) / 7)
    assert (found.overall.passed, len(found.overall.items)) == (1, 4)


def test_what_does_not_apply_is_left_out():
    found = ready({"state": PASS}, {"state": NA})
    assert (found.overall.score, len(found.overall.items), len(found.overall.aside)) == (100.0, 1, 1)


def test_an_empty_checklist_has_no_score_and_is_not_ready():
    found = ready()
    assert (found.overall.score, found.overall.counted, found.overall.status) == (0.0, False, Light.RED)
    assert not found.areas


def test_one_mandatory_fail_caps_at_red_though_the_score_is_96():
    found = ready({"state": PASS, "points": 96.0}, {"state": FAIL, "points": 4.0, "weight": Weight.MANDATORY})
    assert (found.overall.score, found.overall.status) == (96.0, Light.RED)
    assert [item.row.key for item in found.overall.capped] == ["I2"]


def test_an_unknown_mandatory_item_counts_as_failed_and_a_waived_one_does_not():
    assert ready({"state": PASS, "points": 9.0}, {"weight": Weight.MANDATORY}).overall.status is Light.RED
    waived = {"weight": Weight.MANDATORY, "state": WAIVED}
    assert ready({"state": PASS, "points": 9.0}, waived).overall.status is Light.GREEN


@pytest.mark.parametrize(
    ("points", "status"), [(80, Light.GREEN), (79, Light.AMBER), (50, Light.AMBER), (49, Light.RED)]
)
def test_green_begins_at_80_and_amber_at_50(points, status):
    found = ready({"state": PASS, "points": float(points)}, {"state": FAIL, "points": 100.0 - points})
    assert found.overall.status is status


def test_areas_are_scored_apart_in_the_order_in_which_they_come_up():
    found = ready({"area": "ops", "state": PASS}, {"area": "legal"}, {"area": "ops"})
    assert [(area.area, area.score) for area in found.areas] == [("ops", 50.0), ("legal", 0.0)]
    assert unready(found.areas[0]) == ("I3",)


def test_an_automatic_item_follows_its_task():
    plan = listing(bare(), {"automatic": True, "task": "A", "state": PASS})
    assert readiness(schedule(plan)).overall.score == 0.0
    done = with_task(plan, "A", actual_start=date(2026, 3, 2), actual_finish=date(2026, 3, 3))
    assert readiness(schedule(done)).overall.score == 100.0
    assert readiness(schedule(changed(done, "checklist_item", "I1", state=FAIL))).overall.score == 0.0


def test_what_its_own_owner_reviewed_is_unknown():
    own = {"state": PASS, "owner": "PQA", "reviewer": "PQA"}
    assert ready(own).overall.items[0].outcome is UNKNOWN
    found = ready({**own, "reviewer": "PPO"}).overall
    assert (found.score, found.reviewed) == (100.0, 1)


def test_evidence_is_counted_and_as_old_as_the_oldest_of_it():
    shown = {"evidence": "link", "state": PASS}
    found = ready({**shown, "seen": date(2026, 3, 2)}, {**shown, "seen": datetime(2026, 3, 11, 12, 0)}, {}, now=NOW)
    assert (found.overall.shown, found.overall.oldest) == (2, 10.0)
    assert found.overall.coverage == pytest.approx(2 / 3)
    assert ready({**shown, "seen": date(2026, 3, 2)}).overall.oldest is None
    assert ready({"seen": date(2026, 3, 2)}, now=NOW).overall.oldest is None


ITEMS = st.fixed_dictionaries(
    {
        "state": st.sampled_from(list(Outcome)),
        "weight": st.sampled_from(list(Weight)),
        "points": st.integers(0, 9).map(float),
        "area": st.sampled_from(["", "ops", "legal"]),
    }
)


@given(st.lists(ITEMS, max_size=6))
def test_the_score_of_all_lies_between_those_of_the_areas(items):
    found = ready(*items)
    scores = [area.score for area in found.areas if area.counted]
    assert 0 <= found.overall.score <= 100
    if scores:
        assert min(scores) - 1e-9 <= found.overall.score <= max(scores) + 1e-9


@given(st.lists(ITEMS, min_size=1, max_size=6), st.randoms(use_true_random=False))
def test_the_order_of_items_does_not_matter_and_passing_one_never_lowers_the_score(items, random):
    found = ready(*items).overall
    mixed = random.sample(items, len(items))
    assert ready(*mixed).overall.score == pytest.approx(found.score)
    if items[0]["state"] is not NA:
        assert ready({**items[0], "state": PASS}, *items[1:]).overall.score >= found.score - 1e-9
