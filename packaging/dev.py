#!/usr/bin/env python3
"""Set up, run, test and build Launch Planner: `python3 packaging/dev.py COMMAND`.

It needs nothing but Python 3.11 and works from any folder. The environment is made in `.venv` the
first time and again when the dependencies in pyproject.toml or constraints.txt have changed.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "launch-planner.json"
OLDEST_PYTHON = (3, 11)
ENVIRONMENT_EXTRAS = ("dev", "test")
# Other schedulers and graph libraries to compare with. What they ask for besides what the program has, such as web
# servers, their schedulers do not need: they are installed alone.
ORACLES = ("longpath", "trueppm-scheduler")
PEERS = (*ORACLES, "rustworkx")

# What Qt loads from the system, by the Debian package that holds it.
OFFSCREEN_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
}
X11_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
X11_PROGRAMS = {"Xvfb": "xvfb", "xauth": "xauth", "xdotool": "xdotool"}

# The static checks; the suite runs them too, each as one test.
CHECKS = {
    "ruff": ("ruff", "check", "."),
    "format": ("ruff", "format", "--check", "."),
    "mypy": ("mypy",),
    "imports": ("lint-imports", "--no-logo", "--no-cache"),
    "vulture": ("vulture",),
    "deptry": ("deptry", "."),
}
# The soak of the tests that are marked as such, and what pytest says where there is none; the modules of tests/soak
# that others start.
PROPERTIES = "properties"
NOTHING_COLLECTED = 5
BEHIND_THE_SHIM = {"refusing", "sessions"}
# These would leave every start of the program to compile its libraries again.
UNWANTED_VARIABLES = ("PYTHONDONTWRITEBYTECODE", "PYTHONPYCACHEPREFIX", "PYTHONHOME")


def say(text: str) -> None:
    """Print a line at once, so that it stands before what a started program prints."""
    print(text, flush=True)


def stop(text: str) -> NoReturn:
    """End with exit code 1 and a sentence that says what to do."""
    print(text, file=sys.stderr, flush=True)
    raise SystemExit(1)


# ------------------------------------------------------------------------------ programs
def clean_environment(variables: Mapping[str, str]) -> dict[str, str]:
    """Return the variables for the programs that are started, without those that slow them."""
    return {name: value for name, value in variables.items() if name not in UNWANTED_VARIABLES}


def start(
    command: Sequence[str | Path],
    *,
    folder: Path | None = None,
    extra: Mapping[str, str] | None = None,
) -> int:
    """Run a command to its end in the folder, with extra variables, and return its exit code."""
    variables = clean_environment(os.environ) | dict(extra or {})
    return subprocess.run(list(map(str, command)), cwd=folder, env=variables, check=False).returncode


def program(name: str) -> Path:
    """Return the path of a program in the environment."""
    return VENV / "Scripts" / f"{name}.exe" if os.name == "nt" else VENV / "bin" / name


def python(*words: str | Path) -> list[str | Path]:
    """Return a command for the Python of the environment."""
    return [program("python"), *words]


def pip(*words: str | Path) -> list[str | Path]:
    """Return a command for the pip of the environment, which asks and looks for nothing."""
    return python("-m", "pip", "--disable-pip-version-check", "--no-input", *words)


def root_user() -> bool:
    """Tell whether system packages may be installed without asking."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


# ------------------------------------------------------------------------------ environment
def fingerprint(configuration: str, constraints: str) -> str:
    """Return a digest of what decides the environment; the settings of tools do not."""
    dependencies = configuration.split("\n[tool.", 1)[0]
    return hashlib.sha256(f"{dependencies}\0{constraints}".encode()).hexdigest()


def wanted_stamp(extras: Iterable[str]) -> dict[str, object]:
    """Return the stamp of an environment that fits these sources, this Python and this folder."""
    return {
        "python": ".".join(map(str, sys.version_info[:2])),
        "folder": str(ROOT),
        "digest": fingerprint(
            (ROOT / "pyproject.toml").read_text("utf-8"),
            (ROOT / "constraints.txt").read_text("utf-8"),
        ),
        "extras": sorted(extras),
    }


def read_stamp(path: Path) -> dict[str, object]:
    """Return what the stamp says, or nothing if there is none that can be read."""
    try:
        stamp = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def listed(stamp: Mapping[str, object]) -> set[str]:
    """Return the extras that a stamp names."""
    extras = stamp.get("extras")
    return set(map(str, extras)) if isinstance(extras, list) else set()


def fresh(found: Mapping[str, object], wanted: Mapping[str, object]) -> bool:
    """Tell whether the environment found will do; it may hold more extras than are wanted."""
    return usable(found, wanted) and (found.get("digest") == wanted["digest"] and listed(wanted) <= listed(found))


def usable(found: Mapping[str, object], wanted: Mapping[str, object]) -> bool:
    """Tell whether the environment found can be brought up to date instead of being made anew."""
    return all(found.get(key) == wanted[key] for key in ("python", "folder"))


def ensure_environment(*extras: str) -> None:
    """Make the environment, or bring it up to date, unless the stamp says that it is fresh."""
    found, wanted = read_stamp(STAMP), wanted_stamp(extras)
    works = program("python").exists()
    if works and fresh(found, wanted):
        return
    if works and usable(found, wanted):
        say("The dependencies have changed: bringing .venv up to date ...")
        wanted["extras"] = sorted(listed(wanted) | listed(found))
    else:
        create_environment()
    install_packages(wanted)
    STAMP.write_text(json.dumps(wanted, indent=1) + "\n", "utf-8")


def create_environment() -> None:
    """Make an empty environment in .venv, in place of a broken or older one."""
    ensure_venv_module()
    if Path(sys.prefix).resolve() == VENV.resolve():
        stop("This Python lives in .venv, which must be made anew. Run dev.py with: python3")
    say("Making the environment in .venv (once, about a minute) ...")
    if start([sys.executable, "-m", "venv", "--clear", VENV]):
        stop(f"The environment could not be made in {VENV}. The lines above say why.")


def ensure_venv_module() -> None:
    """Install what Debian leaves out of Python's venv, or say how."""
    if importlib.util.find_spec("ensurepip"):
        return
    package = "python{}.{}-venv".format(*sys.version_info)
    if not install_debian([package]):
        stop(
            "This Python cannot make environments: its venv module is a package of its own.\n"
            f"Run: {apt_command([package])}"
        )


def install_packages(stamp: Mapping[str, object]) -> None:
    """Install the project and the pinned packages into .venv and compile them."""
    STAMP.unlink(missing_ok=True)
    names = ",".join(sorted(listed(stamp)))
    target = f"{ROOT}[{names}]" if names else str(ROOT)
    say("Installing the packages of constraints.txt ...")
    if start(pip("install", "--quiet", "-c", ROOT / "constraints.txt", "-e", target)):
        stop(
            "The packages could not be installed. The lines above say why; without a network or\n"
            "behind a proxy, set pip up first (python3 -m pip config) and run this again."
        )
    start(python("-m", "compileall", "-qq", "-j", "0", VENV), folder=ROOT)


def ensure_peers(names: Sequence[str]) -> None:
    """Install what tests and benchmarks compare with, without its dependencies; what is absent makes them skip."""
    pins = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    absent = [pin for pin in pins if pin.split("==")[0] in names and not installed(pin)]
    if absent and start(pip("install", "--quiet", "--no-deps", "--pre", "-c", ROOT / "constraints.txt", *absent)):
        say(f"Going on without {', '.join(absent)}: comparisons with it skip.")


def installed(pin: str) -> bool:
    """Tell whether a package of a pinned version is in the environment."""
    name, _, version = pin.partition("==")
    return any(VENV.glob(f"**/site-packages/{name.replace('-', '_')}-{version}.dist-info"))


# ------------------------------------------------------------------------------ system libraries
def loads(library: str) -> bool:
    """Tell whether the system can load a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def found_program(name: str) -> bool:
    """Tell whether a program is on the path."""
    return shutil.which(name) is not None


def missing(wanted: Mapping[str, str], present: Callable[[str], bool]) -> dict[str, str]:
    """Return the part of `wanted` (name -> Debian package) that is not present."""
    return {name: package for name, package in wanted.items() if not present(name)}


def apt_command(packages: Iterable[str], *, sudo: bool = True) -> str:
    """Return the one command that installs the packages on Debian and Ubuntu."""
    return f"{'sudo ' * sudo}apt-get install -y --no-install-recommends {' '.join(packages)}"


def install_debian(packages: Sequence[str]) -> bool:
    """Install the packages if this is Debian and we are root; tell whether that worked."""
    if not (found_program("apt-get") and root_user()):
        return False
    say(f"Installing {' '.join(packages)} ...")
    start_quietly(["apt-get", "update"])
    return start_quietly(apt_command(packages, sudo=False).split())


def start_quietly(command: Sequence[str]) -> bool:
    """Run a command for the system, show what it printed only if it failed, and tell whether it worked."""
    variables = clean_environment(os.environ) | {"DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(command, env=variables, capture_output=True, text=True, check=False)
    if done.returncode:
        say(f"{' '.join(command)} failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.returncode == 0


def ensure_libraries(libraries: Mapping[str, str], programs: Mapping[str, str]) -> list[str]:
    """Install what is missing if we may; return the names of what is still missing."""
    if not sys.platform.startswith("linux"):
        return []
    absent = missing(libraries, loads) | missing(programs, found_program)
    if absent and not install_debian(list(absent.values())):
        say(advice(absent, debian=found_program("apt-get")))
    return [*missing(libraries, loads), *missing(programs, found_program)]


def advice(absent: Mapping[str, str], *, debian: bool) -> str:
    """Return the sentence that says what is missing and the command that brings it."""
    what = f"Missing on this system: {', '.join(absent)}."
    if debian:
        return f"{what}\nRun: {apt_command(absent.values())}"
    return f"{what}\nInstall the packages of your system that hold them, then run this again."


# ------------------------------------------------------------------------------ commands
def example_plan() -> Path:
    """Return the path of the finished example launch."""
    folder = ROOT / "resources" / "examples"
    plans = [*sorted(folder.glob("*.launchplan")), *sorted(folder.glob("*.yaml"))]
    return plans[0] if plans else stop(f"There is no example launch in {folder}.")


def has_display(variables: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Tell whether a window can open here."""
    names = ("DISPLAY", "WAYLAND_DISPLAY")
    return not platform.startswith("linux") or any(variables.get(name) for name in names)


def run(rest: list[str]) -> int:
    """[FILE]  open the program on a plan file, or on the example launch."""
    files = [word for word in rest if not word.startswith("-")]
    if absent := [name for name in files if not Path(name).exists()]:
        stop(f"There is no file {', '.join(absent)} here.")
    ensure_environment()
    visible = has_display(os.environ)
    wanted = OFFSCREEN_LIBRARIES | (X11_LIBRARIES if os.environ.get("DISPLAY") else {})
    if ensure_libraries(wanted, {}):
        stop("The window cannot open without these libraries.")
    if not visible:
        return run_in_terminal(files)
    return start(python("-m", "ui", *(rest or ["--example"])))


def run_in_terminal(files: list[str]) -> int:
    """Do the main job without a display and write a picture of the window; 0 if all went well."""
    plan = Path(files[0]) if files else example_plan()
    say(f"There is no display here, so the main job runs in the terminal, on {plan.name}.")
    picture = ROOT / "build" / "window.png"
    picture.parent.mkdir(exist_ok=True)
    steps = [
        ("Schedule and critical path", python("-m", "planner", "schedule", plan)),
        ("Risk order", python("-m", "planner", "order", plan)),
        ("Picture of the window", python("-m", "ui", "--render", picture, *(files[:1] or ["--example"]))),
    ]
    codes = [titled(title, command) for title, command in steps]
    say(f"\nThe picture is {picture}" if not codes[-1] else "\nThe picture could not be made.")
    return max(codes)


def titled(title: str, command: Sequence[str | Path]) -> int:
    """Run a command offscreen under a title and return its exit code."""
    say(f"\n{title}\n{'-' * len(title)}")
    return start(command, extra={"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "default.warning=false"})


def pytest_command(rest: Sequence[str], processors: int | None) -> list[str | Path]:
    """Return the command that runs tests on two to four processors, unless `rest` says how many."""
    spread: list[str] = ["-n", str(min(4, max(2, processors or 2))), "--dist", "worksteal"]
    chosen = any(word.startswith(("-n", "--numprocesses")) for word in rest)
    return python("-m", "pytest", *([] if chosen else spread), *rest)


def test(rest: list[str]) -> int:
    """[PYTEST ARGUMENTS]  run every check and test, or the ones that the arguments choose."""
    prepare_tests()
    ensure_peers(ORACLES)
    return start(pytest_command(rest, os.cpu_count()), folder=ROOT)


def prepare_tests() -> None:
    """Make the environment for tests; what cannot be installed makes its tests skip, no more."""
    ensure_environment(*ENVIRONMENT_EXTRAS)
    absent = ensure_libraries(OFFSCREEN_LIBRARIES | X11_LIBRARIES, X11_PROGRAMS)
    if absent:
        say(f"Going on without {', '.join(absent)}: the tests that need them skip.")


def check(rest: list[str]) -> int:
    """[NAME ...]  run the static checks only: ruff, format, mypy, imports, vulture, deptry."""
    if unknown := set(rest) - CHECKS.keys():
        stop(f"No check is called {', '.join(sorted(unknown))}. There are: {', '.join(CHECKS)}.")
    ensure_environment(*ENVIRONMENT_EXTRAS)
    failed = [name for name in rest or CHECKS if not passes(name)]
    say(f"Failed: {', '.join(failed)}." if failed else "All checks passed.")
    return int(bool(failed))


def passes(name: str) -> bool:
    """Run one static check and tell whether it found nothing."""
    say(f"-- {name}")
    tool, *arguments = CHECKS[name]
    return start([program(tool), *arguments], folder=ROOT) == 0


def fix(rest: list[str]) -> int:
    """Repair what ruff can repair, format the code, and write docs/reference.md."""
    ensure_environment(*ENVIRONMENT_EXTRAS)
    codes = [
        start([program("ruff"), "check", "--fix", *(rest or ["."])], folder=ROOT),
        start([program("ruff"), "format", *(rest or ["."])], folder=ROOT),
        start(python(ROOT / "packaging" / "reference.py"), folder=ROOT),
    ]
    return max(codes)


def programs(folder: str) -> list[str]:
    """Return the names of the modules in a folder of tests that run by themselves."""
    files = sorted((ROOT / "tests" / folder).glob("*.py"))
    return [file.stem for file in files if "\nif __name__ ==" in file.read_text("utf-8")]


def benchmarks() -> list[str]:
    """Return the names of the benchmarks."""
    return programs("benchmarks")


def bench(rest: list[str]) -> int:
    """[NAME] [--json]  run one benchmark, or all of them."""
    named = [word for word in rest if not word.startswith("-")]
    options = [word for word in rest if word.startswith("-")]
    if unknown := set(named) - set(benchmarks()):
        stop(f"No benchmark is called {', '.join(unknown)}. There are: {', '.join(benchmarks())}.")
    prepare_tests()
    ensure_peers(PEERS)
    codes = [start(python("-m", f"tests.benchmarks.{name}", *options), folder=ROOT) for name in named or benchmarks()]
    return max(codes, default=0)


def soaks() -> list[str]:
    """Return the names of the soaks: the modules of faults, and the property tests with many examples."""
    return [*(name for name in programs("soak") if name not in BEHIND_THE_SHIM), PROPERTIES]


def soak(rest: list[str]) -> int:
    """[NAME ...] [--rounds N] [--json]  run the long fault and fuzz tests, or the ones named; 1 if a goal is missed."""
    options = rest[next((place for place, word in enumerate(rest) if word.startswith("-")), len(rest)) :]
    named = rest[: len(rest) - len(options)]
    if unknown := set(named) - set(soaks()):
        stop(f"No soak is called {', '.join(sorted(unknown))}. There are: {', '.join(soaks())}.")
    prepare_tests()
    return max([soaked(name, options) for name in named or soaks()])


def soaked(name: str, options: Sequence[str]) -> int:
    """Run one soak and return its exit code; Hypothesis has its own number of rounds."""
    if name != PROPERTIES:
        return start(python("-m", f"tests.soak.{name}", *options), folder=ROOT)
    command = pytest_command(["-m", "soak", "--timeout", "0"], os.cpu_count())
    code = start(command, folder=ROOT, extra={"HYPOTHESIS_PROFILE": "soak"})
    return 0 if code == NOTHING_COLLECTED else code


def build(rest: list[str]) -> int:
    """[FOLDER]  build the wheel (into dist) and prove that it works."""
    ensure_environment()
    folder = Path(rest[0]).resolve() if rest else ROOT / "dist"
    with tempfile.TemporaryDirectory() as place:
        made = Path(place, "wheel")
        if start(pip("wheel", "--quiet", "--no-deps", "-w", made, ROOT)):
            return 1
        wheel = next(made.glob("*.whl"))
        unpacked = Path(place, "unpacked")
        start(pip("install", "--quiet", "--no-deps", "--target", unpacked, wheel))
        if start_smoke_test(unpacked):
            stop("The wheel was built, but does not work: it is not kept.")
        folder.mkdir(parents=True, exist_ok=True)
        say(f"The wheel is {shutil.copy(wheel, folder)}")
    return 0


def start_smoke_test(unpacked: Path) -> int:
    """Run the smoke test on an unpacked wheel and return its exit code."""
    ensure_libraries(OFFSCREEN_LIBRARIES, {})
    smoke = ROOT / "packaging" / "smoke.py"
    paths = {"PYTHONPATH": str(unpacked), "QT_QPA_PLATFORM": "offscreen"}
    return start(python("-P", smoke, unpacked), folder=unpacked, extra=paths)


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "run": run,
    "test": test,
    "check": check,
    "fix": fix,
    "bench": bench,
    "soak": soak,
    "build": build,
}


def usage() -> str:
    """Return the help text, made from the sentences of the commands."""
    lines = [f"  {name:6} {command.__doc__}" for name, command in COMMANDS.items()]
    return f"{__doc__}\nCommands:\n" + "\n".join(lines)


def main(words: list[str]) -> int:
    """Run the command that the words name and return its exit code."""
    if sys.version_info < OLDEST_PYTHON:
        stop("Launch Planner needs Python 3.11 or newer; this is {}.{}.".format(*sys.version_info))
    if not words or words[0] in {"-h", "--help", "help"}:
        say(usage())
        return 0 if words else 2
    if words[0] not in COMMANDS:
        print(f"No command is called {words[0]}.\n\n{usage()}", file=sys.stderr)
        return 2
    return COMMANDS[words[0]](words[1:])


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
