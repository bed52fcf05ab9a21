"""What is missing while nobody is in the plan yet, as in a plan that was just made from a template."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.findings.finding import Found
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from planner.findings.survey import Survey
    from planner.sentences import Told


def told_once(survey: Survey, found: Iterable[Found], message: Callable[[int], Told]) -> Iterator[Found]:
    """Each finding about a missing person, or one for all of them while nobody is there who could be named.

    Each of them names the row that lacks somebody last; `message` says of how many rows that is true.
    """
    each = list(found)
    rows = {one.ids[-1] for one in each}
    if survey.plan.people or len(rows) < 2:
        yield from each
    else:
        ids = tuple(dict.fromkeys(row_id for one in each for row_id in one.ids))
        yield Found("plan", message(len(rows)), ids, told("Add the people on the Setup page, then name them here."))
