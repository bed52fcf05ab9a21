"""`launchplan why`: why a task has its dates."""

from tests.planner.cli.terminal import LATE, printed, terminal


def test_it_says_what_sets_each_date_and_where_the_chain_begins():
    said = terminal("why", "-", "B", stdin=LATE).stdout
    assert said.startswith("B  Second\n")
    assert "Starts Wed 2026-03-04 08:00 because A First finishes Tue 2026-03-03 17:00 (FS).\n" in said
    assert "    Beats the plan start by 2 d.\n" in said
    assert "Finishes Wed 2026-03-04 17:00 because it takes 1 d from its start.\n" in said
    assert "Has to finish by Wed 2026-03-04 17:00 because the plan finishes Wed 2026-03-04 17:00.\n" in said
    assert said.endswith("Chain\n    B Second: A (FS)\n    A First: the plan start Mon 2026-03-02 00:00\n")


def test_it_says_who_is_hurt():
    said = terminal("why", "-", "A", stdin=LATE).stdout
    assert "It moves B Second at once." in said
    assert "1 d late: the plan finishes 1 d later and 1 task moves." in said


def test_json_holds_the_same_as_figures():
    found = printed("why", "-", "B", stdin=LATE)["why"]
    link, start = found["start"]["bounds"]
    assert (link["kind"], link["task"], link["link"], link["margin_minutes"]) == ("link", "A", "FS", 0)
    assert (start["kind"], start["margin_minutes"]) == ("plan start", 960)
    assert found["start"]["date"] == link["date"] == "2026-03-04T08:00:00"
    assert found["chain"] == [{"key": "B", "kind": "link"}, {"key": "A", "kind": "plan start"}]
    assert printed("why", "-", "A", stdin=LATE)["why"]["slips"] == [
        {
            "delay_minutes": 480,
            "finish_minutes": 480,
            "count": 1,
            "moved": [{"key": "B", "minutes": 480}],
            "milestones": [],
        }
    ]


def test_a_key_may_be_typed_in_small_letters():
    assert terminal("why", "-", "b", stdin=LATE).stdout.startswith("B  Second")


def test_an_exact_key_wins_over_one_that_differs_in_case():
    plan = LATE.replace("key: A", "key: b").replace("[A]", "[b]")
    assert terminal("why", "-", "b", stdin=plan).stdout.startswith("b  First")
    assert terminal("why", "-", "B", stdin=plan).stdout.startswith("B  Second")


def test_an_unknown_key_is_told_with_the_keys_that_begin_alike():
    found = terminal("why", "-", "B9", stdin=LATE)
    assert found.exit_code == 1
    assert found.stdout == ""
    assert "No task of this plan has the key 'B9'. Keys that begin alike: B." in found.stderr


def test_a_key_like_no_other_leads_to_the_list():
    assert "`launchplan schedule` lists the keys." in terminal("why", "-", "Z", stdin=LATE).stderr


def test_without_a_key_the_command_is_called_wrongly():
    assert terminal("why", "-", stdin=LATE).exit_code == 2
