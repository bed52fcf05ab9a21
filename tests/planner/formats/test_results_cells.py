from __future__ import annotations

from hypothesis import given, strategies as st

from planner.formats.results_cells import key_from, shortened
from planner.model.checks import check_value
from planner.model.quality import EXECUTION, TEST_CASE


@given(st.text(min_size=1).filter(str.strip))
def test_every_name_becomes_a_key_that_a_test_case_can_have(name: str):
    key = key_from(name)
    assert not key or not check_value(TEST_CASE.field("key"), key)


@given(st.text())
def test_every_text_becomes_a_message_that_an_execution_can_have(text: str):
    assert not check_value(EXECUTION.field("message"), shortened(text))


def test_long_names_that_differ_at_their_end_become_different_keys():
    first, second = key_from("a" * 300 + "1"), key_from("a" * 300 + "2")
    assert first != second
    assert len(first) == 200


def test_a_long_message_is_cut_with_a_mark():
    assert shortened("abcdef", 4) == "abc…"
