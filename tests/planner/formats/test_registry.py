"""Every format is found by its content, not by its name."""

from datetime import date

import pytest

from planner.analysis.schedule import schedule
from planner.errors import NotAPlan
from planner.formats.registry import FORMATS, anew, format_named, format_of, read_any
from planner.gallery import new_from_template
from tests.builders import a_plan

WRITERS = [known for known in FORMATS if known.write]


@pytest.mark.parametrize("known", WRITERS, ids=lambda known: known.name)
def test_what_a_format_writes_it_knows_and_reads_without_a_fault(known):
    plan = new_from_template("web-service", date(2026, 3, 2))
    content = known.write(plan, schedule(plan)).content
    assert format_of(content) is known
    imported = read_any(content)
    assert imported.faults == ()
    assert len(imported.plan.tasks) == 74
    assert len(imported.plan.links) == 124


@pytest.mark.parametrize("known", WRITERS, ids=lambda known: known.name)
def test_the_same_plan_gives_the_same_bytes(known):
    plan = a_plan("A 1d > B 2d; A > C")
    assert known.write(plan, schedule(plan)).content == known.write(plan, schedule(plan)).content


@pytest.mark.parametrize("known", WRITERS, ids=lambda known: known.name)
def test_a_plan_without_tasks_can_be_written_and_read(known):
    imported = read_any(known.write(a_plan(), None).content)
    assert (len(imported.plan.tasks), imported.faults) == (0, ())


@pytest.mark.parametrize(
    "content", [b"hello", b"\x89PNG\r\n\x1a\n\0\0", b"PK\x03\x04", b"SQLite format 3\0", b"{}", b"a,b\n"]
)
def test_other_files_are_refused_with_the_kinds_that_are_read(content: bytes):
    with pytest.raises(NotAPlan, match="none of the kinds that can be imported: ") as refused:
        read_any(content)
    for known in FORMATS:
        if known.read:
            assert f"{known.label} ({', '.join(known.readable)})" in str(refused.value)


@pytest.mark.parametrize("content", [b"", b" \r\n"])
def test_an_empty_file_is_said_to_be_empty(content: bytes):
    with pytest.raises(NotAPlan, match="This file is empty"):
        read_any(content, ".csv")


def test_a_file_that_looks_like_nothing_is_read_by_its_suffix():
    assert format_of(b"tasks: [", ".YAML").name == "yaml"
    assert format_of(b"hello", ".xml").name == "mspdi"
    with pytest.raises(NotAPlan, match="none of the kinds"):
        format_of(b"hello", ".doc")


def test_formats_are_named_as_people_type_them():
    assert format_named("YAML").name == "yaml"
    assert [known.name for known in FORMATS][:2] == ["yaml", "csv"]
    with pytest.raises(NotAPlan, match=r"'doc' is no format\. Choose one of yaml, csv"):
        format_named("doc")


def test_every_format_has_a_name_a_label_and_a_suffix_with_its_dot():
    assert len({known.name for known in FORMATS}) == len(FORMATS)
    for known in FORMATS:
        assert known.label
        assert all(suffix.startswith(".") for suffix in known.suffixes)
        assert known.read or known.write


def test_a_plan_of_our_own_is_read_anew_with_ids_of_its_own():
    plan = a_plan("A 3d > B 2d")
    told = []
    found = anew(plan, told.append).plan
    assert [(task.key, task.duration) for task in found.tasks.values()] == [
        (task.key, task.duration) for task in plan.tasks.values()
    ]
    assert not set(found.tasks) & set(plan.tasks)
    assert len(found.links) == 1
    assert told
