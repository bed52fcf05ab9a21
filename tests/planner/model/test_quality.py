"""What bugs and sign-offs say of themselves, and what may not be made of a sign-off."""

import pytest

from planner.change import Change, add, checked, remove, set_value
from planner.edits.rows import fill_field
from planner.errors import Refused
from planner.model.checks import row_faults
from planner.model.launch_values import Acceptance, BugState, SignOffKind
from planner.model.people import Person
from planner.model.quality import SIGN_OFF, SIGNED, Bug, SignOff, unsigned
from tests.planner.launch.tested_plans import a_bug, trying

ANN = Person(id="P1", key="P1", name="Ann")


def a_sign_off(**values):
    return SignOff(id="Y1", key="Y1", name="UAT", **values)


def faults(**values):
    return [str(fault) for fault in row_faults(SIGN_OFF, a_sign_off(**values))]


@pytest.mark.parametrize("state", list(BugState))
def test_a_bug_is_open_until_its_fix_was_seen_or_it_is_none(state):
    assert Bug(id="U", key="U", name="x", state=state).open is (state not in (BugState.VERIFIED, BugState.REJECTED))


def test_conditions_are_written_where_there_are_some():
    assert "Write which, one a line." in faults(result=Acceptance.CONDITIONAL, person="P1")[0]
    assert faults(result=Acceptance.CONDITIONAL, person="P1", conditions="x") == []


def test_somebody_signs():
    assert "Choose the person." in faults(result=Acceptance.ACCEPTED)[0]
    assert faults() == []


def test_what_stays_as_it_was_signed_are_fields_of_a_sign_off():
    assert set(SIGNED) <= {field.name for field in SIGN_OFF.fields}


def test_a_sign_off_can_be_signed_with_what_is_kept_of_it():
    plan = trying(ANN)
    assert list(unsigned(plan, a_sign_off(result=Acceptance.ACCEPTED, snapshot="x"))) == []
    assert [fault.field for fault in unsigned(plan, a_sign_off(result=Acceptance.ACCEPTED))] == ["Result"]


@pytest.mark.parametrize(
    ("kind", "result", "stopped"),
    [
        (SignOffKind.ACCEPTANCE, Acceptance.ACCEPTED, True),
        (SignOffKind.SECURITY, Acceptance.CONDITIONAL, True),
        (SignOffKind.LEGAL, Acceptance.ACCEPTED, False),
        (SignOffKind.ACCEPTANCE, Acceptance.REJECTED, False),
    ],
)
def test_an_open_bug_of_severity_1_stops_what_looks_at_bugs(kind, result, stopped):
    row = a_sign_off(kind=kind, result=result, snapshot="x")
    assert bool(list(unsigned(trying(a_bug("U1", 1)), row))) is stopped
    assert not list(unsigned(trying(a_bug("U1", 2)), row))


def test_names_of_an_open_or_signed_one_may_change():
    signed = a_sign_off(result=Acceptance.REJECTED, person="P1", snapshot="x")
    plan = trying(ANN, signed)
    after = checked(plan, Change("", (set_value("sign_off", signed, "name", "Second UAT"),)))
    assert after.rows(SignOff)["Y1"].name == "Second UAT"


def test_several_signed_ones_are_all_named_where_they_would_change():
    first = a_sign_off(result=Acceptance.REJECTED, person="P1", snapshot="x")
    second = SignOff(id="Y2", key="Y2", name="Law", result=Acceptance.REJECTED, person="P1", snapshot="x")
    plan = trying(ANN, first, second)
    with pytest.raises(Refused) as refused:
        fill_field(plan, "sign_off", ["Y1", "Y2"], "result", Acceptance.ACCEPTED)
    assert [fault.where for fault in refused.value.faults] == ["sign-off Y1", "sign-off Y2"]


def test_one_that_is_replaced_whole_is_looked_at_too():
    signed = a_sign_off(result=Acceptance.REJECTED, person="P1", snapshot="x")
    other = a_sign_off(result=Acceptance.ACCEPTED, person="P1", snapshot="x")
    with pytest.raises(Refused, match="stays as it was signed"):
        checked(trying(ANN, signed), Change("", (remove("sign_off", signed), add("sign_off", other))))
