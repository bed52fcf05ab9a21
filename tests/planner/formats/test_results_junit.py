from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from planner.errors import NotAPlan
from planner.formats.results_junit import read, sniff
from planner.model.launch_values import Result
from tests.planner.formats.result_files import result_file

PASS, FAIL, SKIPPED = Result.PASSED, Result.FAILED, Result.SKIPPED


def suite(inner: str, attributes: str = "") -> bytes:
    return f"<testsuites><testsuite name='s' {attributes}>{inner}</testsuite></testsuites>".encode()


def test_a_report_of_pytest_is_read_with_keys_results_times_and_messages():
    rows = read(result_file("pytest.xml")).rows
    assert [(row.case, row.result, row.seconds) for row in rows] == [
        ("tests.test_cart.TestCart.test_adds_an_item", PASS, 0.012),
        ("tests.test_cart.TestCart.test_total[EUR-19_%]", FAIL, 0.007),
        ("tests.test_cart.test_sends_mail", SKIPPED, 0.0),
        ("Q7", PASS, 1.204),
        ("tests.test_login.test_remembers", FAIL, 0.002),
    ]
    assert rows[1].message.splitlines()[0] == "self = <TestCart>"
    assert rows[2].message == "tests/test_cart.py:40: no mail server"
    assert rows[4].message.splitlines() == ['failed on setup with "ConnectionError"', "ConnectionError: database"]


def test_a_time_stamp_keeps_its_zone_and_loses_its_seconds():
    rows = read(result_file("pytest.xml")).rows
    assert rows[0].at == datetime(2026, 3, 4, 10, 15, tzinfo=timezone(timedelta(hours=1)))


def test_a_report_of_maven_without_testsuites_is_read():
    rows = read(result_file("surefire.xml")).rows
    assert [(row.names[1], row.result, row.line) for row in rows] == [
        ("placesAnOrder", PASS, 6),
        ("refusesAnEmptyCart", FAIL, 7),
        ("exportsToTheOldSystem", SKIPPED, 12),
        ("retriesThePayment", PASS, 15),
    ]
    assert (rows[0].seconds, rows[0].at) == (1003.25, None)


def test_a_report_of_googletest_tells_disabled_tests_and_bad_times():
    found = read(result_file("gtest.xml"))
    assert [(row.case, row.result) for row in found.rows] == [
        ("Ring.Wraps", PASS),
        ("Ring.DISABLED_Grows", SKIPPED),
        ("Ring.Empties", PASS),
    ]
    assert found.rows[0].at == datetime(2026, 3, 4, 9, 2)
    assert found.rows[2].at == datetime(2026, 3, 4, 9, 0)
    assert found.notes == ("Times that are no numbers, left out: 1.",)


def test_names_with_spaces_and_commas_become_keys():
    rows = read(result_file("jest.xml")).rows
    assert rows[2].case == "checkout_empties_the_cart.checkout_empties_the_cart"
    assert rows[2].title == "checkout empties the cart"
    assert rows[0].case == rows[1].case


def test_suites_within_suites_pass_their_time_on():
    nested = suite("<testsuite><testcase name='a'/></testsuite><testcase name='b'/>", "timestamp='2026-03-04T09:00:00'")
    assert [(row.case, row.at) for row in read(nested).rows] == [
        ("a", datetime(2026, 3, 4, 9, 0)),
        ("b", datetime(2026, 3, 4, 9, 0)),
    ]


def test_a_test_without_a_name_is_a_fault_with_its_line():
    found = read(suite("\n<testcase classname='a'/>\n<testcase name='b'/>"))
    assert [row.case for row in found.rows] == ["b"]
    assert [str(fault) for fault in found.faults] == ["line 2, test case, name: It has no name. It was left out."]


def test_a_time_stamp_that_cannot_be_read_is_told_and_left_out():
    found = read(suite("<testcase name='a'/>", "timestamp='yesterday'"))
    assert (found.rows[0].at, found.notes) == (None, ("Time stamps that cannot be read, left out: 1.",))


def test_a_failure_counts_before_a_skip():
    assert read(suite("<testcase name='a'><skipped/><failure>x</failure></testcase>")).rows[0].result is FAIL


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (result_file("bomb.xml"), "declares document types or entities"),
        (b"<testsuites>" + b"<testsuite>" * 50 + b"</testsuite>" * 50 + b"</testsuites>", "too deeply"),
        (b"<testsuites><testsuite>", "no readable XML"),
        (b"<Project/>", "holds <Project>, not the <testsuites>"),
        (b"<testsuites/>", "holds no test case"),
        (b'<?xml version="1.0" encoding="klingon"?><testsuites/>', "no readable XML"),
        ('<?xml version="1.0" encoding="utf-8"?><testsuites name="\xe9"/>'.encode("latin-1"), "no readable XML"),
    ],
)
def test_a_file_that_is_hostile_broken_or_something_else_is_refused_with_the_reason(content: bytes, said: str):
    with pytest.raises(NotAPlan, match=said):
        read(content)


def test_other_encodings_that_a_file_names_are_read():
    text = "<testsuite name='s'><testcase name='straße'/></testsuite>"
    for encoding in ("latin-1", "utf-16"):
        content = f"<?xml version='1.0' encoding='{encoding}'?>{text}".encode(encoding)
        assert read(content).rows[0].case == "straße"


def test_reports_are_known_by_their_first_element():
    for name in ("pytest.xml", "surefire.xml", "gtest.xml", "jest.xml", "bomb.xml"):
        assert sniff(result_file(name))
    assert not sniff(b"<Project/>")
    assert not sniff(b"key,name\nA,B\n")
    assert not sniff(b"")


def test_reading_can_be_stopped_on_its_way():
    def stop(share: float) -> None:
        if share > 0.6:
            raise InterruptedError

    many = suite("".join(f"<testcase name='t{number}'/>" for number in range(2_000)))
    with pytest.raises(InterruptedError):
        read(many, stop)
