"""`launchplan merge`: plan files by their logs, texts against a base, conflicts told, and the exit codes."""

import dataclasses
import json

import pytest

from planner.change import diff
from planner.cli.merge_target import replace_ours
from planner.cli.plan_file import read_plan_file, save_plan
from planner.cli.terminal import TerminalError
from planner.document import open_document
from planner.edits.links import link
from planner.history import History
from planner.merge.fold import fold
from planner.model.plan import Plan
from planner.model.schema import SCHEMA
from planner.model.tasks import Task
from planner.model.values import Estimate
from tests.planner.cli.copies import copy_with, new_file, with_row, with_values, without
from tests.planner.cli.terminal import LATE, printed, tasks_of, terminal

LONG, LONGER = Estimate.of(2400), Estimate.of(4800)
OURS = LATE.replace("duration: 2d", "duration: 4d").replace("name: Second", "name: Other")
THEIRS = LATE.replace("duration: 2d", "duration: 6d") + "  - key: R2\n    name: It is late\n"


@pytest.fixture
def texts(tmp_path):
    """The base and both sides as YAML files."""
    made = []
    for name, text in (("base", LATE), ("ours", OURS), ("theirs", THEIRS)):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
        made.append(tmp_path / f"{name}.yaml")
    return made


@pytest.fixture
def files(tmp_path):
    """The base and both sides as plan files, edited apart by Ana and Ben."""
    base = new_file(tmp_path / "base.launchplan")
    ours = copy_with(base, tmp_path / "ours.launchplan", with_values("A", duration=LONG), author="Ana")
    theirs = copy_with(
        base,
        tmp_path / "theirs.launchplan",
        with_values("A", duration=LONGER),
        with_values("B", name="Better"),
        author="Ben",
    )
    return base, ours, theirs


@pytest.fixture
def out(tmp_path):
    return tmp_path / "out.yaml"


def shown(file, key):
    """The name and the duration of a task in a file, as the export tells them."""
    text = terminal("export", "--to", "yaml", file).stdout
    part = text.partition(f"  - key: {key}\n")[2].partition("  - key:")[0]
    return dict(line.strip().split(": ", 1) for line in part.splitlines() if ": " in line)


def test_texts_are_merged_against_the_base_and_conflicts_are_told(texts, out):
    found = terminal("merge", *texts, "-o", out)
    assert (found.exit_code, found.stdout) == (1, "")
    said = found.stderr.splitlines()
    assert said[0] == "Task A First: different values"
    assert sorted(line[4:] for line in said[1:3]) == ["ours    Duration 4d", "theirs  Duration 6d"]
    assert [line[:4] for line in said[1:3]] == ["  * ", "    "]
    assert said[3:5] == ["    before  Duration 2d", ""]
    assert said[-2] == f"Merged into {out}: 1 open conflict."
    assert "--prefer ours or theirs" in said[-1]
    text = out.read_text("utf-8")
    assert "name: Other" in text
    assert "key: R2" in text


def test_what_the_merge_does_to_the_dates_is_told_beside_both_sides(texts, out):
    said = terminal("merge", *texts, "-o", out, "--prefer", "theirs").stderr
    assert "Go-live: 2026-03-10 17:00, 2 d later than in ours (2026-03-06 17:00), as in theirs\n" in said


def test_edits_that_do_not_touch_each_other_merge_without_a_conflict(texts, out):
    base, ours, _ = texts
    other = ours.with_name("other.yaml")
    other.write_text(LATE.replace("probability: 0.5", "probability: 0.25"), encoding="utf-8")
    found = terminal("merge", base, ours, other, "-o", out)
    assert found.exit_code == 0
    assert found.stderr.endswith(f"Merged into {out}: no open conflicts.\n")
    assert shown(out, "A")["duration"] == "4d"
    assert "probability: 0.25" in out.read_text("utf-8")


@pytest.mark.parametrize(("side", "duration"), [("ours", "4d"), ("theirs", "6d")])
def test_prefer_settles_the_conflicts_as_one_side_has_it(texts, out, side, duration):
    found = terminal("merge", *texts, "-o", out, "--prefer", side)
    assert found.exit_code == 0
    assert found.stderr.endswith(f"Merged into {out}: no open conflicts, 1 settled.\n")
    assert shown(out, "A")["duration"] == duration


def test_texts_merged_the_other_way_round_are_the_same(texts, out, tmp_path):
    base, ours, theirs = texts
    terminal("merge", base, ours, theirs, "-o", out)
    terminal("merge", base, theirs, ours, "-o", tmp_path / "turned.yaml")
    assert out.read_bytes() == (tmp_path / "turned.yaml").read_bytes()


def test_without_a_base_all_that_differs_is_a_conflict_and_it_says_so(texts, out):
    _base, ours, theirs = texts
    found = terminal("merge", ours, theirs, "-o", out)
    assert found.exit_code == 1
    assert found.stderr.startswith("There is no base: all that both say differently is a conflict")
    assert "Task B" in found.stderr
    assert "key: R2" in out.read_text("utf-8")


def test_a_merged_text_can_go_to_standard_output(texts):
    found = terminal("merge", *texts, "-o", "-")
    assert found.exit_code == 1
    assert tasks_of_text(found.stdout) == ["A", "B"]
    assert "Merged into standard output: 1 open conflict." in found.stderr


def tasks_of_text(text):
    """The keys of the tasks in a text."""
    return [row["key"] for row in printed("schedule", "-", stdin=text)["tasks"]]


def test_texts_merged_into_a_plan_file_leave_their_conflicts_listed_there(texts, tmp_path):
    out = tmp_path / "out.launchplan"
    assert terminal("merge", *texts, "-o", out).exit_code == 1
    document = open_document(out)
    assert [one.fields for one in document.conflicts] == [("duration",)]
    assert document.history.entries[-1].at[:4].isdigit()
    document.close(discard=True)


def test_plan_files_are_merged_by_their_logs_and_authors_are_named(files, tmp_path):
    _base, ours, theirs = files
    out = tmp_path / "out.launchplan"
    found = terminal("merge", ours, theirs, "-o", out)
    assert found.exit_code == 1
    lines = found.stderr.splitlines()
    assert lines[0] == "Task A A: different values"
    assert any("ours, Ana 2" in line and line.endswith("Duration 5d") for line in lines[1:3])
    assert any("theirs, Ben 2" in line and line.endswith("Duration 10d") for line in lines[1:3])
    assert lines[-1] == "They stay listed in that file until they are settled there; * marks what shows."
    assert shown(out, "B")["name"] == "Better"
    document = open_document(out)
    assert [one.fields for one in document.conflicts] == [("duration",)]
    assert {"Ana", "Ben"} < {entry.author for entry in document.history.entries}
    document.close(discard=True)


def test_plan_files_merged_the_other_way_round_are_the_same_bytes(files, tmp_path):
    _base, ours, theirs = files
    first, turned = tmp_path / "first.launchplan", tmp_path / "turned.launchplan"
    terminal("merge", ours, theirs, "-o", first)
    terminal("merge", theirs, ours, "-o", turned)
    assert first.read_bytes() == turned.read_bytes()
    settled, other = tmp_path / "settled.launchplan", tmp_path / "other.launchplan"
    terminal("merge", ours, theirs, "--prefer", "ours", "-o", settled)
    terminal("merge", theirs, ours, "--prefer", "theirs", "-o", other)
    assert settled.read_bytes() == other.read_bytes()


def test_a_merged_plan_file_merges_with_both_copies_again_without_anything_new(files, tmp_path):
    _base, ours, theirs = files
    out, again = tmp_path / "out.launchplan", tmp_path / "again.launchplan"
    terminal("merge", ours, theirs, "--prefer", "theirs", "-o", out)
    for copy in (ours, theirs, out):
        found = terminal("merge", copy, out, "-o", again, "--force")
        assert found.exit_code == 0
        assert again.read_bytes() == out.read_bytes()


def test_prefer_in_a_plan_file_is_a_change_that_ends_the_conflict_there(files, tmp_path):
    _base, ours, theirs = files
    out = tmp_path / "out.launchplan"
    assert terminal("merge", ours, theirs, "--prefer", "ours", "-o", out).exit_code == 0
    assert shown(out, "A")["duration"] == "5d"
    document = open_document(out)
    assert document.conflicts == ()
    assert document.history.entries[-1].label == "Settle conflicts in favor of one copy"
    document.close(discard=True)


def test_a_removed_task_that_the_other_side_edited_is_told_and_kept(files, tmp_path):
    base, ours, _ = files
    theirs = copy_with(base, tmp_path / "gone.launchplan", without("A"), author="Ben")
    found = terminal("merge", ours, theirs, "-o", tmp_path / "out.launchplan")
    assert found.exit_code == 1
    assert "Task A A: deleted and edited\n" in found.stderr
    assert "deleted it" in found.stderr
    assert "edited it (" in found.stderr
    assert tasks_of(tmp_path / "out.launchplan") == ["A", "B", "C"]


def test_a_link_to_a_task_that_the_other_side_removed_is_told(files, tmp_path):
    base, *_ = files
    add = lambda plan: link(plan, plan.by_key(Task, "A").id, plan.by_key(Task, "C").id)  # noqa: E731
    ours = copy_with(base, tmp_path / "linked.launchplan", add, author="Ana")
    theirs = copy_with(base, tmp_path / "gone.launchplan", without("A"), author="Ben")
    found = terminal("merge", ours, theirs, "-o", tmp_path / "out.launchplan")
    assert found.exit_code == 1
    assert "Link A → C A → C: refers to what was deleted\n" in found.stderr
    assert "deleted what it refers to" in found.stderr
    assert "refers to task A A" in found.stderr


def test_rows_with_one_key_are_both_kept_and_it_is_told_which_got_another(files, tmp_path):
    base, *_ = files
    sides = [
        copy_with(base, tmp_path / f"{name}.launchplan", with_row("role", key="OPS", name=name), author=name)
        for name in ("Ana", "Ben")
    ]
    found = terminal("merge", *sides, "-o", tmp_path / "out.launchplan")
    assert found.exit_code == 1
    assert "called it OPS, as another row is called; now OPS-2\n" in found.stderr
    assert "Go-live: 2026-03-09 17:00, as in both\n" in found.stderr
    settled = terminal("merge", *sides, "-o", tmp_path / "settled.launchplan", "--prefer", "ours")
    assert settled.exit_code == 0


def test_links_that_together_close_a_cycle_are_told_as_suspended(files, tmp_path):
    base = new_file(tmp_path / "plan.launchplan", "A; B")
    ends = (("A", "B"), ("B", "A"))
    sides = [
        copy_with(
            base,
            tmp_path / f"{first}.launchplan",
            lambda plan, pair=(first, last): link(plan, *(plan.by_key(Task, key).id for key in pair)),
        )
        for first, last in ends
    ]
    found = terminal("merge", *sides, "-o", tmp_path / "out.launchplan")
    assert found.exit_code == 0
    [line] = [line for line in found.stderr.splitlines() if line.startswith("suspended: ")]
    assert "closes a cycle" in line or "cycle" in line
    again = printed("merge", *sides, "-o", tmp_path / "out.launchplan", "--force")
    assert len(again["suspended"]) == 1


def test_json_has_the_merge_the_conflicts_and_what_is_suspended(texts, out):
    found = printed("merge", *texts, "-o", out)
    assert list(found) == ["version", "merge", "conflicts", "suspended"]
    assert found["merge"]["by"] == "base"
    assert found["merge"]["output"] == str(out)
    assert found["merge"]["go_live_ours"] == "2026-03-06T17:00:00"
    assert found["merge"]["go_live_theirs"] == "2026-03-10T17:00:00"
    [conflict] = found["conflicts"]
    sides = conflict.pop("sides")
    assert conflict == {
        "sort": "different values",
        "entity": "task",
        "key": "A",
        "called": "A First",
        "fields": ["duration"],
        "settled": False,
        "base": ["2d"],
    }
    assert {side["side"]: side["values"] for side in sides} == {"ours": ["4d"], "theirs": ["6d"]}
    assert [side["shown"] for side in sides] == [True, False]
    assert found["suspended"] == []


def test_json_lists_settled_conflicts_too(files, tmp_path):
    _base, ours, theirs = files
    found = printed("merge", ours, theirs, "--prefer", "ours", "-o", tmp_path / "out.launchplan")
    [conflict] = found["conflicts"]
    assert conflict["settled"]
    assert found["merge"]["by"] == "log"
    assert {side["author"] for side in conflict["sides"]} == {"Ana", "Ben"}


def test_a_plan_file_can_be_merged_into_a_text(files, out):
    _base, ours, theirs = files
    assert terminal("merge", ours, theirs, "-o", out).exit_code == 1
    assert shown(out, "B")["name"] == "Better"


def refused(*words):
    """What a merge that is not made says; nothing was written."""
    found = terminal("merge", *words)
    assert (found.exit_code, found.stdout) == (2, "")
    return found.stderr


def test_files_of_different_kinds_are_refused(files, texts, out):
    said = refused(files[1], texts[2], "-o", out)
    assert "different kinds (a plan file and Launch plan as YAML)" in said
    assert "launchplan diff" in said
    assert not out.exists()


def test_another_plan_is_refused(files, tmp_path, out):
    other = new_file(tmp_path / "other.launchplan")
    assert "These are two plans, not two copies of one" in refused(files[1], other, "-o", out)
    assert not out.exists()


def test_a_base_that_is_no_earlier_copy_is_refused(files, tmp_path, out):
    base, ours, theirs = files
    assert terminal("merge", base, ours, theirs, "-o", out).exit_code == 1
    later = copy_with(theirs, tmp_path / "later.launchplan", with_values("C", name="Later"))
    assert "BASE holds changes that OURS does not" in refused(later, ours, theirs, "-o", out, "--force")
    other = new_file(tmp_path / "other.launchplan")
    assert "BASE is not a copy of the same plan" in refused(other, ours, theirs, "-o", out, "--force")


def test_a_change_told_differently_in_both_files_is_refused(files, tmp_path, out):
    _base, ours, theirs = files
    forged = forge(theirs, tmp_path / "forged.launchplan", label="Something else")
    assert "say different things of it" in refused(theirs, forged, "-o", out)
    assert terminal("merge", ours, theirs, "-o", out).exit_code == 1


def forge(source, target, **values):
    """A copy of a plan file whose last change says something else, as another program could write it."""
    loaded = read_plan_file(source.read_bytes())
    *others, last = loaded.history.entries
    history = History.of([*others, dataclasses.replace(last, **values)])
    save_plan(loaded.plan, history, loaded.identity, target, overwrite=False)
    return target


def test_a_copy_from_before_the_other_history_begins_is_refused(files, tmp_path, out):
    base, ours, _theirs = files
    later = copy_with(ours, tmp_path / "later.launchplan", with_values("B", name="Later"))
    loaded = read_plan_file(later.read_bytes())
    *_old, last = loaded.history.entries
    began = History.of(loaded.history.entries[:-1])
    steps = diff(Plan.of(()), fold(began, SCHEMA).plan).steps
    snapshot = dataclasses.replace(began.entries[-1], steps=steps)
    short = tmp_path / "short.launchplan"
    save_plan(loaded.plan, History.of([snapshot, last], began.vector), loaded.identity, short, overwrite=False)
    assert terminal("merge", later, short, "-o", tmp_path / "same.launchplan").exit_code == 0
    other = copy_with(base, tmp_path / "other.launchplan", with_values("C", name="Other"))
    assert "no longer remembers the changes since. Compare the two plans" in refused(short, other, "-o", out)


def test_a_text_with_rows_that_cannot_be_read_is_refused(texts, out):
    texts[2].write_text(THEIRS.replace("duration: 6d", "duration: soon"), encoding="utf-8")
    said = refused(*texts, "-o", out)
    assert f"error: {texts[2]}: " in said
    assert "THEIRS has rows or values that cannot be read" in said
    texts[0].write_text(LATE.replace("duration: 2d", "duration: soon"), encoding="utf-8")
    texts[2].write_text(THEIRS, encoding="utf-8")
    assert terminal("merge", *texts, "-o", out).exit_code == 1


def test_a_file_that_is_there_already_is_left_as_it_was_unless_forced(texts, out):
    out.write_text("mine", encoding="utf-8")
    assert "is there already" in refused(*texts, "-o", out)
    assert out.read_text("utf-8") == "mine"
    assert terminal("merge", *texts, "-o", out, "--force").exit_code == 1
    assert out.read_text("utf-8") != "mine"


def test_what_is_replaced_by_a_plan_file_is_kept_as_a_backup(files, tmp_path):
    _base, ours, theirs = files
    before = ours.read_bytes()
    assert terminal("merge", ours, theirs, "-o", ours, "--force").exit_code == 1
    kept = [path.read_bytes() for path in (tmp_path / "home").rglob("backups/*/*")]
    assert before in kept


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("{0}", "-o", "{out}"), "Name two copies"),
        (("{0}", "{1}"), "Say with -o"),
        (("{0}", "{1}", "-o", "-", "--json"), "Say with -o"),
        (("{0}", "{1}", "-o", "out.docx"), "ends in no format"),
        (("{0}", "nowhere.yaml", "-o", "{out}"), "There is no file"),
        (("--git", "{0}", "{1}"), "git calls it with"),
        (("--git", "nowhere", "{1}", "{2}", "plan.yaml"), "There is no file"),
        (("--git", "{0}", "{1}", "{2}", "plan.yaml", "-o", "{out}"), "git calls it with"),
    ],
)
def test_a_wrong_call_is_told(texts, out, words, said):
    found = terminal("merge", *(word.format(*texts, out=out) for word in words))
    assert found.exit_code == 2
    assert said in found.stderr
    assert not out.exists()


def test_git_finds_the_merged_plan_in_the_file_of_ours(texts, tmp_path):
    places = []
    for number, text in enumerate(texts):
        places.append(tmp_path / f".merge_file_{number}")
        places[-1].write_bytes(text.read_bytes())
    found = terminal("merge", "--git", *places, "plans/launch.yaml")
    assert found.exit_code == 1
    assert "Merged into plans/launch.yaml: 1 open conflict." in found.stderr
    assert b"name: Other" in places[1].read_bytes()
    assert places[2].read_bytes() == texts[2].read_bytes()


def test_a_file_that_both_branches_added_has_no_base_in_git(texts, tmp_path):
    nothing = tmp_path / "nothing"
    nothing.touch()
    found = terminal("merge", "--git", nothing, *texts[1:], "launch.yaml")
    assert found.exit_code == 1
    assert found.stderr.startswith("There is no base")
    assert "is empty" in terminal("merge", "--git", texts[0], nothing, texts[2], "launch.yaml").stderr


def test_in_git_a_file_is_called_by_its_own_name(texts, tmp_path):
    broken = tmp_path / ".merge_file_x"
    broken.write_text("[", encoding="utf-8")
    said = terminal("merge", "--git", texts[0], broken, texts[2], "plans/launch.yaml").stderr
    assert said.startswith("launchplan: plans/launch.yaml: ")
    assert broken.read_text("utf-8") == "["


def test_a_line_that_is_broken_in_several_versions_of_git_is_told_once(texts):
    for text in texts[:2]:
        text.write_text(text.read_text("utf-8").replace("key: B", "kex: B"), encoding="utf-8")
    said = terminal("merge", "--git", *texts, "plans/launch.yaml").stderr.splitlines()
    assert any("kex" in line for line in said)
    assert len(said) == len(set(said))


def test_a_merge_that_is_refused_says_why_in_json_too(texts, out):
    texts[1].write_text("[", encoding="utf-8")
    found = terminal("merge", *texts, "-o", out, "--json")
    assert found.exit_code == 2
    told = json.loads(found.stdout)
    assert told["merge"] is None
    assert found.stderr == f"launchplan: {told['error']}\n"


def test_a_file_of_git_that_cannot_be_written_is_told(tmp_path):
    with pytest.raises(TerminalError, match="cannot be written: is a directory"):
        replace_ours(tmp_path, b"plan")


def test_a_merge_tool_of_git_names_an_empty_base_where_both_branches_added_the_file(texts, tmp_path, out):
    nothing = tmp_path / "nothing.yaml"
    nothing.touch()
    found = terminal("merge", nothing, *texts[1:], "-o", out, "--prefer", "theirs")
    assert found.exit_code == 0
    assert found.stderr.startswith("There is no base")
    assert out.exists()


def test_texts_of_several_lines_stand_on_one_in_the_list_and_whole_in_json(tmp_path):
    base = new_file(tmp_path / "base.launchplan")
    notes = {"ours": "one\ntwo\nthree", "theirs": "one\n2\nthree"}
    ours, theirs = (
        copy_with(base, tmp_path / f"{side}.launchplan", broken(with_values("A", notes=text)), author="Ana\nof us")
        for side, text in notes.items()
    )
    found = terminal("merge", ours, theirs, "-o", tmp_path / "out.launchplan")
    first, *sides, before = found.stderr.splitlines()[:4]
    assert first == "Task A A: different values"
    assert {line.partition("Notes ")[2] for line in sides} == {"one / two / three", "one / 2 / three"}
    assert all(", Ana / of us 2" in line for line in sides)
    assert before.split() == ["before", "Notes", "(empty)"]
    told = json.loads(terminal("merge", ours, theirs, "-o", tmp_path / "again.launchplan", "--json").stdout)
    (conflict,) = told["conflicts"]
    assert {side["values"][0] for side in conflict["sides"]} == set(notes.values())
    assert {(side["author"], side["edit"]) for side in conflict["sides"]} == {("Ana\nof us", "Set\nnotes")}


def test_an_edit_against_a_deletion_is_told_on_one_line(tmp_path):
    base = new_file(tmp_path / "base.launchplan")
    ours = copy_with(base, tmp_path / "ours.launchplan", without("B"))
    theirs = copy_with(base, tmp_path / "theirs.launchplan", broken(with_values("B", name="Better")))
    found = terminal("merge", ours, theirs, "-o", tmp_path / "out.launchplan")
    assert "edited it (Set / notes)" in found.stderr


def broken(change):
    """A change under a label of two lines, as another program can write it."""
    return lambda plan: dataclasses.replace(change(plan), label="Set\nnotes")
