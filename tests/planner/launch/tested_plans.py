"""Plans with tests, results and bugs in few words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.model.gates import Criterion
from planner.model.launch_values import Level, Result, Source
from planner.model.objectives import ScopeItem
from planner.model.quality import Bug, Execution, TestCase
from planner.model.tasks import Task
from planner.model.values import TaskKind
from tests.builders import a_plan, with_rows

if TYPE_CHECKING:
    from planner.model.plan import Plan

PASS, FAIL, BLOCKED, SKIPPED = Result.PASSED, Result.FAILED, Result.BLOCKED, Result.SKIPPED


def a_case(key: str, level: Level = Level.UNIT, **values: Any) -> TestCase:
    return TestCase(id=key, key=key, name=key, level=level, **values)


def a_run(case: str, result: Result, at: Any = None, **values: Any) -> Execution:
    return Execution(id=f"{case}-{result}-{at}-{values}", case=case, result=result, at=at, **values)


def a_bug(key: str, severity: int = 3, **values: Any) -> Bug:
    return Bug(id=key, key=key, name=key, severity=severity, **values)


def an_item(key: str, **values: Any) -> ScopeItem:
    return ScopeItem(id=key, key=key, name=f"Item {key}", **values)


def trying(*rows: Any) -> Plan:
    return with_rows(a_plan(), *rows)


def asking(percent: float, level: Level | None = None) -> tuple[Any, ...]:
    gate = Task(id="G", key="G", name="G", kind=TaskKind.GATE)
    return gate, Criterion(id="c", gate="G", name="Tests", source=Source.TESTS, least=percent, level=level)
