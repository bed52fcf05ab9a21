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


def test_whoever_asks_for_a_row_or_a_file_wants_to_see_the_history_and_who_asks_for_all_is_there(session):
    lens, asked = Lens.of(session), []
    lens.asked.connect(lambda: asked.append(lens.row))
    lens.look_at("A")
    lens.look_at(None)
    assert asked == ["A"]
    lens.look_at("B")
    lens.compare_with("a file")
    assert asked == ["A", "B", None]


def test_a_file_to_compare_with_is_taken_once(session):
    lens = Lens.of(session)
    assert lens.take_version() is None
    lens.compare_with("a file")
    assert lens.take_version() == "a file"
    assert lens.take_version() is None
