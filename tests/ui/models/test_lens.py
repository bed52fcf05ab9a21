"""The row whose history is asked for."""

from ui.models.lens import Lens


def test_a_session_has_one_lens(session):
    assert Lens.of(session) is Lens.of(session)
    assert Lens.of(session).row is None


def test_it_tells_that_another_row_is_asked_for(session, qtbot):
    lens = Lens.of(session)
    with qtbot.waitSignal(lens.changed):
        lens.look_at("A")
    assert lens.row == "A"
    with qtbot.waitSignal(lens.changed):
        lens.look_at(None)
    assert Lens.of(session).row is None
