"""What the fields of a launch choose from: who decides, what is checked, how far tests and talks are."""

from __future__ import annotations

from enum import StrEnum


class Light(StrEnum):
    """How the launch stands, at a glance."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


class Direction(StrEnum):
    """On which side of its target a measure is good."""

    AT_LEAST = "at least"
    AT_MOST = "at most"


class Verdict(StrEnum):
    """What the data say of an objective."""

    OPEN = "open"
    MET = "met"
    MISSED = "missed"
    INCONCLUSIVE = "inconclusive"
    NO_DATA = "no data"


class Extent(StrEnum):
    """Whether something is part of the launch."""

    IN = "in"
    OUT = "out"
    DEFERRED = "deferred"


class ChangeState(StrEnum):
    """Where the request to change the scope stands."""

    NONE = "none"
    REQUESTED = "requested"
    APPROVED = "approved"
    REJECTED = "rejected"


class Stage(StrEnum):
    """What an environment is for, in the order in which a release passes them."""

    DEVELOPMENT = "development"
    TEST = "test"
    STAGING = "staging"
    PRODUCTION = "production"


class ComponentKind(StrEnum):
    """What a part of the system is."""

    SERVICE = "service"
    STORE = "store"
    QUEUE = "queue"
    CLIENT = "client"
    THIRD_PARTY = "third party"


class Raci(StrEnum):
    """What somebody has to do with a piece of work."""

    RESPONSIBLE = "responsible"
    ACCOUNTABLE = "accountable"
    CONSULTED = "consulted"
    INFORMED = "informed"


class GateKind(StrEnum):
    """What a gate decides: what may begin, what is finished, or whether to launch."""

    ENTRY = "entry"
    EXIT = "exit"
    LAUNCH = "go/no-go"


class Ballot(StrEnum):
    """What somebody says to a gate."""

    GO = "go"
    CONDITIONAL = "go with conditions"
    NO_GO = "no-go"
    ABSTAIN = "abstain"


class Weight(StrEnum):
    """Whether a failure stops the launch."""

    MANDATORY = "mandatory"
    ADVISORY = "advisory"


class Source(StrEnum):
    """What a criterion is judged by."""

    MANUAL = "manual"
    TESTS = "tests"
    BUGS = "bugs"
    READINESS = "readiness"
    TASKS = "tasks"
    METRIC = "metric"
    FREEZE = "freeze"
    RISKS = "risks"


class Outcome(StrEnum):
    """Where something that is checked stands; what is unknown counts as failed."""

    UNKNOWN = "unknown"
    PASSED = "pass"
    FAILED = "fail"
    WAIVED = "waived"
    NOT_APPLICABLE = "not applicable"


class Level(StrEnum):
    """What a test is about."""

    UNIT = "unit"
    INTEGRATION = "integration"
    SYSTEM = "system"
    LOAD = "load"
    SECURITY = "security"
    ACCESSIBILITY = "accessibility"
    ACCEPTANCE = "user acceptance"
    SMOKE = "smoke"
    ROLLBACK = "rollback"


class Result(StrEnum):
    """How one execution of a test case ended."""

    PASSED = "pass"
    FAILED = "fail"
    BLOCKED = "blocked"
    SKIPPED = "skipped"


class BugState(StrEnum):
    """Where a bug stands; fixed and verified ones, and those that will not be fixed, are no longer open."""

    OPEN = "open"
    IN_WORK = "in work"
    FIXED = "fixed"
    VERIFIED = "verified"
    REJECTED = "rejected"


class Blocking(StrEnum):
    """Whether a bug stops the launch now, or the next one."""

    NONE = "none"
    BLOCKER = "blocker"
    DEFERRED = "deferred blocker"


class SignOffKind(StrEnum):
    """Who accepts what."""

    ACCEPTANCE = "user acceptance"
    SECURITY = "security"
    LEGAL = "legal"
    READINESS = "readiness review"
    CHANGE = "change board"


class Acceptance(StrEnum):
    """What was said of what was to be accepted."""

    OPEN = "open"
    ACCEPTED = "accepted"
    CONDITIONAL = "accepted with conditions"
    REJECTED = "rejected"


class EntryKind(StrEnum):
    """What an entry of the log is."""

    ISSUE = "issue"
    DECISION = "decision"
    ASSUMPTION = "assumption"
    CHANGE = "change"


class EntryState(StrEnum):
    """Whether somebody still has to do something."""

    OPEN = "open"
    CLOSED = "closed"


class Grade(StrEnum):
    """Low, medium or high."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Stance(StrEnum):
    """How somebody stands to the launch."""

    AGAINST = "against"
    NEUTRAL = "neutral"
    SUPPORTS = "supports"


class Channel(StrEnum):
    """How somebody is told."""

    MAIL = "mail"
    CHAT = "chat"
    MEETING = "meeting"
    CALL = "call"
    STATUS_PAGE = "status page"
    IN_PRODUCT = "in the product"
    PRESS = "press"


class Trigger(StrEnum):
    """What makes a communication due."""

    DATE = "date"
    GO_LIVE = "go-live"
    TASK = "task"
    GATE = "gate"


class SendState(StrEnum):
    """How far a communication is."""

    PLANNED = "planned"
    DRAFTED = "drafted"
    APPROVED = "approved"
    SENT = "sent"
    DROPPED = "dropped"


class Strictness(StrEnum):
    """Whether a freeze forbids, or only warns."""

    HARD = "hard"
    SOFT = "soft"


class MetricKind(StrEnum):
    """What the values of a metric are."""

    LEVEL = "level"
    RATIO = "ratio"
    COUNT = "count"
    RATE = "rate"
    DISTRIBUTION = "distribution"
