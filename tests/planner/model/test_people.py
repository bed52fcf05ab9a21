"""What people refuse: standing in for themselves."""

from planner.model.people import PERSON, Person


def test_somebody_else_stands_in():
    ana = Person(id="N1", key="ANA", name="Ana", backup="N1")
    (fault,) = PERSON.rule(ana)
    said = "person ANA, Back-up: Nobody stands in for themselves. Choose somebody else, or leave it empty."
    assert str(fault) == said
    assert list(PERSON.rule(Person(id="N1", key="ANA", name="Ana", backup="N2"))) == []
    assert list(PERSON.rule(Person(id="N1", key="ANA", name="Ana"))) == []
