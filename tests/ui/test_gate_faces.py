"""How states are shown: never by color alone, and all alike."""

import pytest

import planner
from planner.model.launch_values import Ballot, Outcome
from tests.planner.launch.launches import asking, bare, gated, standing, voted
from ui.gate_faces import BALLOTS, FACES, FAILING, OUTCOMES, face_of
from ui.icons import FOLDER

EVERY = (*FACES.values(), FAILING, *OUTCOMES.values(), *BALLOTS.values())


@pytest.mark.parametrize("face", EVERY, ids=lambda face: face.word)
def test_a_face_has_sign_word_and_an_icon_that_is_drawn(face):
    assert face.sign
    assert face.word
    assert (FOLDER / f"{face.icon}.svg").is_file()
    assert not face.mark or (FOLDER / f"{face.mark}.svg").is_file()


def test_every_state_outcome_and_vote_has_a_face():
    assert set(FACES) == set(planner.GateState)
    assert set(OUTCOMES) == {str(one) for one in Outcome}
    assert set(BALLOTS) == {str(one) for one in Ballot}


def test_states_differ_without_their_colors():
    shown = [(face.sign, face.word, face.mark) for face in (*FACES.values(), FAILING)]
    assert len(set(shown)) == len(shown)


def test_an_open_gate_whose_criterion_failed_is_red():
    assert face_of(standing(asking(bare(), {"state": Outcome.FAILED}))) is FAILING
    assert face_of(standing(asking(bare(), {}))) is FACES[planner.GateState.OPEN]
    assert face_of(standing(voted(gated(), Ballot.NO_GO))) is FACES[planner.GateState.NO_GO]
    assert FACES[planner.GateState.GO].told == "\N{CHECK MARK} go"
