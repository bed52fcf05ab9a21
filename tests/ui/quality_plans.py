"""A launch with tests, results, bugs and a sign-off, for tests of the screen; ids are the keys."""

from datetime import date

from planner.model.gates import Criterion
from planner.model.launch_values import Blocking, Level, Result, Source, Stage
from planner.model.objectives import ScopeItem
from planner.model.quality import Bug, Execution, SignOff, TestCase
from planner.model.system import Environment, Release
from planner.model.tasks import Task
from planner.model.values import Estimate, TaskKind
from tests.builders import with_rows
from tests.ui.opened import a_launch


def a_gate(key, name):
    """A gate of the plan."""
    return Task(id=key, key=key, name=name, kind=TaskKind.GATE, duration=Estimate.of(0), position=f"Z{key}1")


def a_tested_launch(*more):
    """Two levels of tests: unit, all passed, and acceptance, of which one failed and one was not run."""
    return with_rows(
        a_launch(),
        ScopeItem(id="I1", key="I1", name="Pay by card"),
        ScopeItem(id="I2", key="I2", name="Pay by invoice"),
        Environment(id="E1", key="E1", name="Staging", stage=Stage.STAGING),
        Release(id="V1", key="V1", name="2.4.0"),
        Release(id="V2", key="V2", name="2.4.1"),
        TestCase(id="Q1", key="Q1", name="Total adds up", level=Level.UNIT, scope=("I1",)),
        TestCase(id="Q2", key="Q2", name="Card is charged", level=Level.ACCEPTANCE, scope=("I1",), required=True),
        TestCase(id="Q3", key="Q3", name="Card is refused", level=Level.ACCEPTANCE, scope=("I1",)),
        Execution(id="X1", case="Q1", result=Result.PASSED, at=date(2026, 3, 4), release="V1", environment="E1"),
        Execution(id="X2", case="Q2", result=Result.FAILED, at=date(2026, 3, 4), release="V1", message="Charged twice"),
        Bug(id="U1", key="U1", name="Charged twice", severity=2, case="Q2", blocking=Blocking.DEFERRED),
        SignOff(id="Y1", key="Y1", name="Business acceptance"),
        a_gate("G2", "Tested"),
        Criterion(id="C1", gate="G2", name="Accepted", source=Source.TESTS, least=95.0, level=Level.ACCEPTANCE),
        Criterion(id="C2", gate="G2", name="No grave bug", source=Source.BUGS, most=0.0, severity=1),
        *more,
    )
