"""Random plans for property tests."""

from datetime import date, datetime, timedelta

from hypothesis import strategies as st

from planner.model.calendars import WEEKDAYS, Calendar, CalendarException
from planner.model.new import standard_calendar
from planner.model.plan import Plan
from planner.model.settings import Settings
from planner.model.tasks import Link, Task
from planner.model.values import Constraint, Duration, Estimate, LagCalendar, LinkType

START = datetime(2026, 3, 2, 8)
NIGHT = ((0, 360), (1320, 1440))
SEVEN_DAYS = Calendar(
    id="seven",
    key="7",
    name="Seven days",
    **dict.fromkeys(WEEKDAYS, ((540, 1080),)),
)
NIGHTS = Calendar(id="nights", key="N", name="Nights", monday=NIGHT, tuesday=NIGHT, thursday=NIGHT, saturday=NIGHT)
CALENDARS = (None, None, "seven", "nights")
HOLIDAY = CalendarException(id="holiday", calendar="seven", first=date(2026, 3, 5), last=date(2026, 3, 6))
BOUNDS = (Constraint.SNET, Constraint.FNET, Constraint.MSO, Constraint.MFO, Constraint.SNLT, Constraint.FNLT)


LAG_MINUTES = st.sampled_from((0, 0, 60, 480, 700, 1440, -60, -240, -480))
ALL_LAGS = st.tuples(
    st.builds(Duration, LAG_MINUTES, st.sampled_from(("d", "d", "h", "ed"))), st.sampled_from(tuple(LagCalendar))
)
WORKING_LAGS = st.tuples(st.builds(Duration, LAG_MINUTES), st.just(LagCalendar.PREDECESSOR))
NO_LAGS = st.just((Duration(), LagCalendar.PREDECESSOR))


@st.composite
def plans(draw, *, size=8, calendars=CALENDARS, types=tuple(LinkType), constraints=BOUNDS, lags=ALL_LAGS, elapsed=True):
    """Plans without summary tasks and cycles, keys T0 T1 ... in an order that links follow."""
    count = draw(st.integers(1, size))
    tasks = [draw(_tasks(number, calendars, constraints, elapsed)) for number in range(count)]
    links = draw(_links(count, types, lags)) if count > 1 else []
    standard = standard_calendar()
    return Plan.of([Settings(start=START, calendar=standard.id), standard, SEVEN_DAYS, NIGHTS, HOLIDAY, *tasks, *links])


@st.composite
def _tasks(draw, number, calendars, constraints, elapsed):
    key = f"T{number}"
    minutes = draw(st.sampled_from((0, 60, 240, 480, 500, 960, 1440)))
    constraint, day = Constraint.ASAP, None
    if constraints and draw(st.integers(0, 4)) == 0:
        constraint = draw(st.sampled_from(constraints))
        day = (START + timedelta(days=draw(st.integers(0, 20)))).date()
        if draw(st.booleans()):
            day = datetime(day.year, day.month, day.day, draw(st.integers(0, 23)))
    return Task(
        id=key,
        key=key,
        name=key,
        position=f"{number:03}",
        duration=Estimate.of(minutes, draw(st.sampled_from(("d", "d", "d", "ed"))) if elapsed else "d"),
        calendar=draw(st.sampled_from(calendars)),
        constraint=constraint,
        constraint_date=day,
    )


@st.composite
def _links(draw, count, types, lags):
    ends = st.tuples(st.integers(0, count - 1), st.integers(0, count - 1), st.sampled_from(types))
    chosen = draw(st.lists(ends.filter(lambda end: end[0] < end[1]), max_size=2 * count, unique=True))
    return [_link(*end, *draw(lags)) for end in chosen]


def _link(before, after, kind, lag, lag_calendar):
    return Link(
        id=f"{before}-{after}-{kind}",
        predecessor=f"T{before}",
        successor=f"T{after}",
        type=kind,
        lag=lag,
        lag_calendar=lag_calendar,
    )
