"""`launchplan diff`: rows and fields, what it does to the go-live, and the exit codes of `diff`."""

import pytest

from planner.document import Document, open_document
from planner.edits.rows import set_fields
from planner.model.tasks import Task
from tests.planner.cli.terminal import LATE, printed, terminal

LONGER = LATE.replace("duration: 2d", "duration: 4d").replace("needs: [A]", "needs: [{task: A, lag: 1d}]")


@pytest.fixture
def files(tmp_path):
    """Write texts to files and give their paths."""

    def writing(*texts, suffix="yaml"):
        made = []
        for number, text in enumerate(texts):
            path = tmp_path / f"{number}.{suffix}"
            path.write_text(text, encoding="utf-8")
            made.append(path)
        return made

    return writing


def as_plan_file(tmp_path, text, name="plan.launchplan"):
    """A plan file of a text."""
    assert terminal("import", "-", "-o", tmp_path / name, stdin=text).exit_code == 0
    return tmp_path / name


def edited(source, target, **values):
    """A copy of a plan file in which task A has other values."""
    document = open_document(source)
    task = document.plan.by_key(Task, "A")
    document.do(set_fields(document.plan, ("task", task.id), **values))
    document.save(target)
    document.close(discard=True)
    return target


def test_the_rows_stand_with_their_fields_and_lines_tell_what_it_does(files):
    found = terminal("diff", *files(LATE, LONGER))
    assert found.exit_code == 1
    assert found.stdout.splitlines() == [
        "Task A First",
        "  Duration  2d -> 4d",
        "",
        "Task B Second",
        "  Needs A  Lag: 0d -> 1d",
        "",
        "1 task changed, 1 link changed.",
        "Go-live: 2026-03-04 17:00 -> 2026-03-09 17:00, 3 d later",
    ]


def test_equal_plans_are_told_and_exit_with_zero(files):
    found = terminal("diff", *files(LATE, LATE))
    assert (found.exit_code, found.stdout) == (0, "The plans are the same.\n")


def test_rows_that_came_and_went_are_told_with_what_they_said(files):
    third = "  - key: C\n    name: Third\n    notes: |\n      One\n      two\n"
    fewer = LATE.partition("risks:")[0].replace("  - key: B\n", f"{third}  - key: B\n")
    lines = terminal("diff", *files(LATE, fewer)).stdout.splitlines()
    assert lines == [
        "Task C Third (added)",
        "  Notes  One / two",
        "",
        "Risk R1 It breaks (removed)",
        "  Tasks hit    A First",
        "  Probability  0.5",
        "  Impact       1/2/6d",
        "",
        "1 task added, 1 risk removed.",
        "Go-live: 2026-03-04 17:00, as before",
    ]


def test_finish_is_told_beside_a_go_live_that_is_not_the_end(files):
    aimed = LATE.replace("  start:", "  go_live: A\n  start:", 1)
    longer = aimed.replace("duration: 1d", "duration: 3d")
    assert terminal("diff", *files(aimed, longer)).stdout.splitlines()[-2:] == [
        "Go-live: 2026-03-03 17:00, as before",
        "Finish: 2026-03-04 17:00 -> 2026-03-06 17:00, 2 d later",
    ]


def test_json_has_the_plan_the_counts_and_the_rows(files):
    found = printed("diff", *files(LATE, LONGER))
    assert found["plan"] == {
        "name": "Two tasks",
        "matched_by": "keys",
        "go_live_before": "2026-03-04T17:00:00",
        "go_live_after": "2026-03-09T17:00:00",
        "go_live_later_minutes": 1440,
        "go_live_later_days": 3.0,
        "finish_before": "2026-03-04T17:00:00",
        "finish_after": "2026-03-09T17:00:00",
        "finish_later_minutes": 1440,
        "finish_later_days": 3.0,
    }
    assert found["counts"] == {"added": 0, "removed": 0, "changed": 2}
    duration, lag = found["rows"]
    assert duration == {
        "entity": "task",
        "key": "A",
        "called": "A First",
        "of": None,
        "fate": "changed",
        "fields": [{"field": "duration", "label": "Duration", "before": "2d", "after": "4d"}],
    }
    assert (lag["entity"], lag["key"], lag["called"], lag["of"]) == ("link", None, "A", "B")


def test_the_same_is_said_earlier_the_other_way_round(files):
    assert terminal("diff", *reversed(files(LATE, LONGER))).stdout.endswith("2026-03-04 17:00, 3 d earlier\n")


def test_a_plan_file_and_its_text_are_the_same(files, tmp_path):
    [text] = files(LATE)
    assert terminal("diff", as_plan_file(tmp_path, LATE), text).exit_code == 0
    assert terminal("diff", text, as_plan_file(tmp_path, LATE, "other.launchplan")).exit_code == 0


def test_copies_of_a_plan_file_are_compared_by_ids_so_that_a_new_key_is_a_changed_field(tmp_path):
    first = as_plan_file(tmp_path, LATE)
    found = printed("diff", first, edited(first, tmp_path / "other.launchplan", key="A1"))
    assert found["plan"]["matched_by"] == "ids"
    assert [row["fields"] for row in found["rows"]] == [
        [{"field": "key", "label": "Key", "before": "A", "after": "A1"}]
    ]


def test_a_duplicate_is_compared_by_ids_though_it_is_a_plan_of_its_own(tmp_path):
    first = as_plan_file(tmp_path, LATE)
    source = open_document(first)
    other = Document.new(source.plan)
    source.close(discard=True)
    other.do(set_fields(other.plan, ("task", other.plan.by_key(Task, "A").id), key="A1"))
    other.save(tmp_path / "duplicate.launchplan")
    other.close(discard=True)
    found = printed("diff", first, tmp_path / "duplicate.launchplan")
    assert (found["plan"]["matched_by"], found["counts"]) == ("ids", {"added": 0, "removed": 0, "changed": 1})


def test_two_plan_files_made_apart_are_compared_by_keys(tmp_path):
    first, second = as_plan_file(tmp_path, LATE), as_plan_file(tmp_path, LONGER, "other.launchplan")
    found = printed("diff", first, second)
    assert (found["plan"]["matched_by"], found["counts"]["changed"]) == ("keys", 2)


def test_of_a_table_only_what_it_speaks_of_is_compared_either_way(files, tmp_path):
    [text] = files(LATE)
    table = tmp_path / "tasks.csv"
    assert terminal("export", "--to", "csv", text, "-o", table).exit_code == 0
    for pair in ((table, text), (text, table)):
        found = terminal("diff", *pair)
        assert (found.exit_code, found.stdout) == (0, "The plans are the same.\n")
    other = files(LONGER)[0]
    assert printed("diff", table, other)["counts"] == {"added": 0, "removed": 0, "changed": 2}


def test_limits_that_are_back_at_their_defaults_are_a_difference(files):
    limited = LATE + "checks:\n  long_task: 30d\n"
    assert printed("diff", *files(limited, LATE))["counts"]["changed"] == 1


def test_long_texts_are_shown_from_where_they_part(files):
    notes = "    notes: " + "word " * 40
    first, second = (LATE.replace("    deadline", f"{notes}{end}\n    deadline") for end in ("one", "two"))
    line = terminal("diff", *files(first, second)).stdout.splitlines()[1]
    assert line.startswith("  Notes  …")
    assert line.endswith("one -> " + line.partition(" -> ")[2])
    assert line.endswith("two")
    assert len(line) < 130


def test_one_of_both_can_be_standard_input(files):
    assert terminal("diff", "-", *files(LATE), stdin=LATE).exit_code == 0
    assert terminal("diff", "-", "-", stdin=LATE).exit_code == 2


def test_what_cannot_be_read_is_trouble_and_no_difference(files, tmp_path):
    good, bad = files(LATE, "[")
    found = terminal("diff", good, bad)
    assert (found.exit_code, found.stdout) == (2, "")
    assert found.stderr.startswith(f"launchplan: {bad}: ")
    assert terminal("diff", good, tmp_path / "nowhere.yaml").exit_code == 2
    assert terminal("diff", good).exit_code == 2


def test_a_file_read_in_part_is_never_told_to_be_the_same(files):
    broken = LATE + "  - key: R1\n    name: Again\n"
    found = terminal("diff", *files(LATE, broken))
    assert (found.exit_code, found.stdout) == (2, "The plans are the same.\n")
    assert "'R1' is used twice" in found.stderr


def test_links_in_a_ring_are_compared_like_all_others(files):
    ring = LATE.replace("    duration: 2d\n", "    duration: 2d\n    needs: [B]\n")
    assert terminal("diff", *files(ring, ring)).exit_code == 0
    assert terminal("diff", *files(ring, LATE)).exit_code == 1


def test_a_plan_without_a_start_is_compared_all_the_same(files):
    bare = LATE.replace("  start: 2026-03-02\n", "")
    found = printed("diff", *files(LATE, bare))
    [settings] = found["rows"]
    assert settings["fields"] == [{"field": "start", "label": "Start", "before": "2026-03-02", "after": ""}]
    assert "  Start  2026-03-02 -> (empty)\n" in terminal("diff", *files(LATE, bare)).stdout
