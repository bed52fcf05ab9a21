"""Dates by MPXJ's Microsoft scheduler, for test_mpxj.py: `PYTHON mpxj_dates.py FOLDER` prints JSON by file and task.

Runs in an environment of its own that has Java and the packages mpxj and JPype1, one virtual machine for all files.
"""

import json
import sys
from pathlib import Path

import jpype
import jpype.imports
import mpxj  # noqa: F401 - puts its Java classes on the class path

jpype.startJVM("-Xmx800m", "-Djava.awt.headless=true", convertStrings=True)

from org.mpxj import Duration, TaskField, TimeUnit  # noqa: E402 - exists when Java runs
from org.mpxj.cpm import MicrosoftScheduler  # noqa: E402
from org.mpxj.reader import UniversalProjectReader  # noqa: E402

DATES = {"start": "START", "finish": "FINISH", "late_start": "LATE_START", "late_finish": "LATE_FINISH"}


def scheduled(path):
    """The tasks of a file with the dates that MPXJ computes, by unique id."""
    project = UniversalProjectReader().read(str(path))
    tasks = [task for task in project.getTasks() if task.getUniqueID() is not None]
    for task in tasks:
        task.setActualDuration(Duration.getInstance(0.0, TimeUnit.MINUTES))
        task.setRemainingDuration(task.getDuration())
    MicrosoftScheduler().schedule(project, project.getProjectProperties().getStartDate())
    return {int(task.getUniqueID()): figures(task) for task in tasks if int(task.getUniqueID())}


def figures(task):
    """The dates of a task, and its total float in minutes."""
    found = {name: str(task.get(getattr(TaskField, field)))[:16] for name, field in DATES.items()}
    slack = task.get(TaskField.TOTAL_SLACK).convertUnits(TimeUnit.MINUTES, task.getEffectiveCalendar())
    return {**found, "total_float": round(float(slack.getDuration()))}


json.dump({path.stem: scheduled(path) for path in sorted(Path(sys.argv[1]).glob("*.xml"))}, sys.stdout)
