"""Prove that a built Launch Planner works: `python -P packaging/smoke.py FOLDER`.

FOLDER is where the build was unpacked; the planner that answers must come from there.
"""

import subprocess
import sys
import tempfile
from pathlib import Path


def succeed(words: list[str]) -> str:
    """Run Python with the words, return what it prints, or end with what went wrong."""
    done = subprocess.run([sys.executable, "-P", *words], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(words)} failed with exit code {done.returncode}:\n{done.stderr}")
    return done.stdout


def main(folder: Path) -> None:
    """Find the build, make a plan with it, schedule and export the plan, and open the window."""
    found = Path(succeed(["-c", "import planner; print(planner.__file__)"]).strip())
    if not found.resolve().is_relative_to(folder.resolve()):
        sys.exit(f"The planner that answers is {found}, not the one in {folder}.")
    with tempfile.TemporaryDirectory() as place:
        plan = str(Path(place, "smoke.launchplan"))
        command = ["-m", "planner"]
        succeed([*command, "templates"])
        succeed([*command, "new", "--template", "web-service", "-o", plan])
        for verb in (["schedule"], ["order"], ["export", "--to", "yaml"]):
            succeed([*command, *verb, plan])
    succeed(["-m", "ui", "--self-test"])
    print("The build works.")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
