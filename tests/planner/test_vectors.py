"""Version vectors that share what they have in common say the same as dictionaries."""

from __future__ import annotations

from types import MappingProxyType

import pytest
from hypothesis import given, strategies as st

from planner.vectors import NOTHING, Progress, Upto, counted, knows

ADDED = [("ana", 1), ("ana", 2), ("ben", 1), ("ana", 3), ("cem", 1), ("ben", 2)]


def progress(added=ADDED, base=NOTHING):
    """A log with these changes."""
    log = Progress(base)
    for one in added:
        log.add(*one)
    return log


def plain(added, own, base=NOTHING):
    """What was seen after some changes, as a dictionary."""
    seen = dict(base)
    for replica, counter in added:
        seen[replica] = max(counter, seen.get(replica, 0))
    return {one: upto for one, upto in seen.items() if one != own}


def test_a_log_knows_how_far_each_replica_had_come_at_each_place():
    log = progress()
    assert [log.reached("ana", place) for place in range(7)] == [0, 1, 2, 2, 3, 3, 3]
    assert log.reached("ana") == 3
    assert log.reached("nobody") == log.reached("nobody", 4) == 0
    assert (log.place, log.total) == (6, 6)
    assert list(log.replicas(4)) == ["ana", "ben"]


@given(
    st.lists(st.sampled_from("abc")),
    st.sampled_from("abcd"),
    st.dictionaries(st.sampled_from("abx"), st.integers(1, 9)),
)
def test_a_vector_of_a_log_is_a_mapping_like_any_other(replicas, own, base):
    counters, added, log, vectors = dict(base), [], Progress(base), []
    for replica in replicas:
        vectors.append((log.upto_here(own), plain(added, own, base)))
        counters[replica] = counters.get(replica, 0) + 1
        added.append((replica, counters[replica]))
        log.add(*added[-1])
    vectors.append((log.upto_here(own), plain(added, own, base)))
    for vector, expected in vectors:
        assert dict(vector) == expected
        assert list(vector) == list(expected)
        assert len(vector) == len(expected)
        assert vector == expected
        assert expected == vector
        assert MappingProxyType(expected) == vector
        assert vector.total == counted(vector) == counted(expected) == sum(expected.values())
        assert [vector.get(one, 0) for one in "abcdx"] == [expected.get(one, 0) for one in "abcdx"]
        assert [one in vector for one in "abcdx"] == [one in expected for one in "abcdx"]
        assert repr(vector) == repr(expected)


def test_what_was_not_seen_is_no_key():
    vector = progress().upto_here("ana")
    for missing in ("ana", "nobody"):
        with pytest.raises(KeyError):
            vector[missing]
    assert vector.get("ana") == 0
    assert vector.get("ana", 5) == 5


def test_a_log_that_grows_does_not_change_its_vectors():
    log = progress()
    vector = log.upto_here("ben")
    log.add("dan", 1)
    log.add("ana", 4)
    assert vector == {"ana": 3, "cem": 1}


def test_a_change_of_old_counts_nothing():
    log = progress([("ana", 5), ("ana", 7)], {"ana": 7})
    assert log.total == 7
    assert log.upto_here("ben") == {"ana": 7}


def test_vectors_differ_where_they_say_something_else():
    vector = progress().upto_here("cem")
    assert vector != progress().upto_here("dan")
    assert vector != progress(ADDED[:-1]).upto_here("cem")
    assert vector != progress([*ADDED[:-1], ("dan", 1)]).upto_here("cem")
    assert vector != {"ana": 3}
    assert vector != {"ana": 3, "ben": 1}
    assert vector != "ana"


def test_vectors_of_logs_that_tell_it_in_another_order_are_the_same():
    other = progress([ADDED[2], *ADDED[:2], *ADDED[3:]])
    assert progress().upto_here("ana") == other.upto_here("ana")


def test_logs_share_what_they_tell_alike():
    log, other = progress(), progress([*ADDED[:4], ("dan", 1), ("ben", 2)])
    assert log.shared(other) == other.shared(log) == 4
    assert log.shared(progress(ADDED[:3])) == 3
    assert log.shared(log) == 6
    assert log.shared(progress(ADDED, {"x": 1})) == -1


def test_vectors_of_what_two_logs_share_are_compared_at_once(monkeypatch):
    mine, yours = Progress(), Progress()
    pairs = []
    for number in range(100):
        pairs.append((mine.upto_here(f"r{number}"), yours.upto_here(f"r{number}")))
        mine.add(f"r{number}", 1)
        yours.add(f"r{number}", 1)
    mine.add("mine", 1)
    yours.add("yours", 1)
    monkeypatch.setattr(Upto, "__iter__", lambda _vector: pytest.fail("each of its replicas was looked at"))
    assert all(one == other for one, other in pairs)


def test_who_has_seen_all_that_somebody_else_has_knows_as_much():
    vector = progress().upto_here("dan")
    assert knows(vector, {"ana": 3, "ben": 1})
    assert knows(vector, vector)
    assert knows(vector, NOTHING)
    assert not knows(vector, {"ana": 4})
    assert not knows(vector, {"dan": 1})
    assert not knows(NOTHING, vector)
