"""Rules of keys that hold whatever a person does with them, and whatever stands in the file."""

from collections import Counter

from hypothesis import given, strategies as st

from ui.actions import ACTIONS
from ui.keymap import BY_ID, Keymap, portable, refusal

KEYS = ["Ctrl+J", "F7", "Ctrl+S", "Ctrl+Z", "Alt+Left", "Ins", "Ctrl+Shift+R", "F1", "Ctrl++"]
GIVING = st.tuples(st.sampled_from(sorted(BY_ID)), st.lists(st.sampled_from(KEYS), max_size=3))
LINES = st.lists(
    st.one_of(
        st.text(max_size=30),
        st.tuples(st.sampled_from(sorted(BY_ID)), st.text(max_size=12)).map("\t".join),
        st.tuples(st.sampled_from(sorted(BY_ID)), st.sampled_from(KEYS)).map("\t".join),
    ),
    max_size=12,
)


def given_all(choices):
    """The keys after a person gave them out one by one."""
    keymap = Keymap()
    for name, keys in choices:
        keymap = keymap.giving(BY_ID[name], keys)
    return keymap


def owners(keymap):
    """How many commands have each key."""
    return Counter(portable(key) for action in ACTIONS for key in keymap.of(action))


@given(st.lists(GIVING, max_size=8))
def test_no_key_ever_means_two_commands(choices):
    assert set(owners(given_all(choices)).values()) <= {1}


@given(st.lists(GIVING, max_size=8))
def test_what_was_given_last_is_what_the_command_has(choices):
    keymap = given_all(choices)
    if choices:
        name, keys = choices[-1]
        assert list(map(portable, keymap.of(BY_ID[name]))) == list(dict.fromkeys(map(portable, keys)))


@given(st.lists(GIVING, max_size=8))
def test_what_was_chosen_is_read_again(choices):
    keymap = given_all(choices)
    again = Keymap.read(keymap.lines())
    assert [again.of(action) for action in ACTIONS] == [keymap.of(action) for action in ACTIONS]


@given(st.lists(GIVING, max_size=8))
def test_giving_every_command_its_own_keys_leaves_no_choice(choices):
    keymap = given_all(choices)
    for action in ACTIONS:
        keymap = keymap.giving(action, action.keys)
    assert [keymap.of(action) for action in ACTIONS] == [action.keys for action in ACTIONS]
    assert keymap.chosen == {}


@given(LINES)
def test_a_file_may_say_anything(lines):
    keymap = Keymap.read(lines)
    assert set(owners(keymap).values()) <= {1}
    assert not any(refusal(key) for keys in keymap.chosen.values() for key in keys)


@given(st.text(max_size=20))
def test_any_text_is_a_key_or_is_refused_with_a_sentence(text):
    reason = refusal(text)
    assert reason.endswith(".") or portable(text) != ""
