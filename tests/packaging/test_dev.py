"""Setting up, running and testing with packaging/dev.py."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.source import ROOT, dev

PROJECT = '[project]\nname = "x"\ndependencies = ["a"]\n\n[tool.ruff]\nline-length = 100\n'
LIBRARIES = {"libone.so.1": "one1", "libtwo.so.2": "two2"}


def a_stamp(**changes):
    stamp = {"python": "3.11", "folder": "/here", "digest": "d", "extras": ["dev", "test"]}
    return stamp | changes


@pytest.fixture
def started(monkeypatch):
    """Record the commands that would be started, and let all of them succeed."""
    commands = []

    def record(command, **_options):
        commands.append([Path(word).name for word in map(str, command)])
        return 0

    monkeypatch.setattr(dev(), "start", record)
    monkeypatch.setattr(dev(), "ensure_environment", lambda *extras: commands.append(list(extras)))
    monkeypatch.setattr(dev(), "ensure_libraries", lambda *_wanted: [])
    return commands


# ------------------------------------------------------------------------------ the stamp
def test_a_stamp_is_fresh_when_nothing_has_changed():
    assert dev().fresh(a_stamp(), a_stamp())


def test_an_environment_with_more_extras_than_wanted_is_fresh():
    assert dev().fresh(a_stamp(), a_stamp(extras=[]))


@pytest.mark.parametrize(
    "found",
    [
        {},
        a_stamp(digest="other"),
        a_stamp(extras=["test"]),
        a_stamp(python="3.12"),
        a_stamp(folder="/moved"),
        a_stamp(extras=None),
    ],
)
def test_an_environment_that_does_not_fit_is_stale(found):
    assert not dev().fresh(found, a_stamp())


@pytest.mark.parametrize(
    ("change", "usable"), [("digest", True), ("extras", True), ("python", False), ("folder", False)]
)
def test_only_another_python_or_folder_asks_for_a_new_environment(change, usable):
    assert dev().usable(a_stamp(**{change: "other"}), a_stamp()) is usable


def test_the_settings_of_tools_do_not_make_the_environment_stale():
    changed = PROJECT.replace("100", "88")
    assert dev().fingerprint(PROJECT, "a==1") == dev().fingerprint(changed, "a==1")


@pytest.mark.parametrize(("project", "pins"), [(PROJECT.replace('"a"', '"b"'), "a==1"), (PROJECT, "a==2")])
def test_a_dependency_or_a_pin_that_changes_makes_the_environment_stale(project, pins):
    assert dev().fingerprint(project, pins) != dev().fingerprint(PROJECT, "a==1")


@pytest.mark.parametrize("content", [None, "", "{", "[]", "\x00"])
def test_a_stamp_that_cannot_be_read_is_empty(tmp_path, content):
    path = tmp_path / "stamp.json"
    if content is not None:
        path.write_text(content, "utf-8")
    assert dev().read_stamp(path) == {}


def test_the_wanted_stamp_survives_its_file(tmp_path):
    path, wanted = tmp_path / "stamp.json", dev().wanted_stamp(["test", "dev"])
    path.write_text(json.dumps(wanted), "utf-8")
    assert dev().fresh(dev().read_stamp(path), wanted)


def test_the_started_programs_compile_what_they_import():
    variables = {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONPYCACHEPREFIX": "/x", "HOME": "/home"}
    assert dev().clean_environment(variables) == {"HOME": "/home"}


# ------------------------------------------------------------------------------ the environment
@pytest.fixture
def place(tmp_path, monkeypatch, started):
    """Pretend that the environment is in a folder of this test."""
    monkeypatch.undo()
    commands = []
    monkeypatch.setattr(dev(), "VENV", tmp_path / ".venv")
    monkeypatch.setattr(dev(), "STAMP", tmp_path / ".venv" / "stamp.json")

    def record(command, **_options):
        words = list(map(str, command))
        commands.append(words)
        if "venv" in words:
            dev().program("python").parent.mkdir(parents=True)
            dev().program("python").touch()
        return 0

    monkeypatch.setattr(dev(), "start", record)
    return commands


def test_a_missing_environment_is_made_installed_and_compiled(place):
    dev().ensure_environment("test")
    assert [next(verb for verb in ("venv", "install", "compileall") if verb in words) for words in place] == [
        "venv",
        "install",
        "compileall",
    ]
    assert any(word.endswith("[test]") for word in place[1])
    assert str(ROOT / "constraints.txt") in place[1]


def test_a_fresh_environment_is_left_alone(place):
    dev().ensure_environment("test")
    place.clear()
    dev().ensure_environment("test")
    dev().ensure_environment()
    assert place == []


def test_an_environment_is_only_added_to_when_more_extras_are_wanted(place):
    dev().ensure_environment("test")
    place.clear()
    dev().ensure_environment("dev")
    assert [word for word in place[0] if word.endswith("[dev,test]")]
    assert not any("venv" in words for words in place)


def test_an_installation_that_fails_leaves_no_stamp(place, monkeypatch):
    dev().ensure_environment("test")
    monkeypatch.setattr(dev(), "start", lambda *_words, **_options: 1)
    with pytest.raises(SystemExit):
        dev().ensure_environment("dev")
    assert dev().read_stamp(dev().STAMP) == {}


def test_a_python_without_its_venv_module_is_told_the_package(monkeypatch, capsys):
    monkeypatch.setattr(dev().importlib.util, "find_spec", lambda _name: None)
    monkeypatch.setattr(dev(), "root_user", lambda: False)
    with pytest.raises(SystemExit):
        dev().ensure_venv_module()
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    assert f"sudo apt-get install -y --no-install-recommends python{version}-venv" in (capsys.readouterr().err)


def test_what_is_compared_with_is_installed_without_what_it_asks_for(place):
    dev().ensure_peers(dev().PEERS)
    assert "--no-deps" in place[0]
    assert [word.split("==")[0] for word in place[0] if "==" in word] == ["longpath", "rustworkx", "trueppm-scheduler"]


def test_what_is_installed_is_not_installed_again(place):
    for made in ("longpath-0.1.0", "trueppm_scheduler-0.4.0rc2"):
        (dev().VENV / "lib" / "site-packages" / f"{made}.dist-info").mkdir(parents=True)
    dev().ensure_peers(dev().ORACLES)
    assert place == []


def test_without_what_is_compared_with_the_tests_go_on(place, monkeypatch, capsys):
    monkeypatch.setattr(dev(), "start", lambda *_words, **_options: 1)
    dev().ensure_peers(["longpath"])
    assert "Going on without longpath==0.1.0" in capsys.readouterr().out


def test_a_module_that_only_helps_benchmarks_is_none():
    assert "schedule" in dev().benchmarks()
    assert not {"report", "graphs", "__init__"} & set(dev().benchmarks())


# ------------------------------------------------------------------------------ system libraries
def test_only_the_libraries_that_do_not_load_are_missing():
    assert dev().missing(LIBRARIES, lambda name: name == "libone.so.1") == {"libtwo.so.2": "two2"}


def test_a_library_that_no_system_has_does_not_load():
    assert not dev().loads("libthere-is-no-such-library.so.7")


def test_what_is_missing_on_debian_comes_with_one_command():
    text = dev().advice(LIBRARIES, debian=True)
    assert text.splitlines()[-1] == ("Run: sudo apt-get install -y --no-install-recommends one1 two2")


def test_what_is_missing_elsewhere_comes_with_its_name():
    text = dev().advice(LIBRARIES, debian=False)
    assert "libone.so.1" in text
    assert "apt-get" not in text


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux only has these libraries")
@pytest.mark.parametrize(("root", "installed"), [(True, True), (False, False)])
def test_packages_are_installed_by_root_only(monkeypatch, capsys, root, installed):
    commands = []
    monkeypatch.setattr(dev(), "root_user", lambda: root)
    monkeypatch.setattr(dev(), "loads", lambda _name: bool(commands))
    monkeypatch.setattr(dev(), "found_program", lambda name: name == "apt-get")
    monkeypatch.setattr(dev(), "start_quietly", lambda words: commands.append(words) or True)
    assert dev().ensure_libraries(LIBRARIES, {}) == ([] if installed else list(LIBRARIES))
    assert bool(commands) is installed
    assert ("sudo apt-get" in capsys.readouterr().out) is not installed


def test_a_command_for_the_system_is_silent_unless_it_fails(capsys):
    assert dev().start_quietly([sys.executable, "-c", "print('busy')"])
    assert capsys.readouterr().out == ""
    assert not dev().start_quietly([sys.executable, "-c", "print('busy'); raise SystemExit(3)"])
    assert "busy" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("variables", "platform", "visible"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({}, "darwin", True),
        ({}, "win32", True),
    ],
)
def test_a_window_opens_where_there_is_a_display(variables, platform, visible):
    assert dev().has_display(variables, platform) is visible


# ------------------------------------------------------------------------------ commands
def test_without_a_command_the_help_is_shown(capsys):
    assert dev().main([]) == 2
    text = capsys.readouterr().out
    assert all(f"\n  {name} " in text for name in dev().COMMANDS)


def test_a_command_that_does_not_exist_is_named(capsys):
    assert dev().main(["fly"]) == 2
    assert "No command is called fly." in capsys.readouterr().err


def test_every_command_says_in_one_line_what_it_does():
    assert all(len(command.__doc__.splitlines()) == 1 for command in dev().COMMANDS.values())


@pytest.mark.parametrize("name", ["check", "bench", "soak"])
def test_a_check_benchmark_or_soak_that_does_not_exist_is_refused(started, name, capsys):
    with pytest.raises(SystemExit):
        dev().main([name, "nothing"])
    assert "There are:" in capsys.readouterr().err


def test_all_checks_run_even_when_the_first_fails(started, monkeypatch, capsys):
    monkeypatch.setattr(dev(), "start", lambda command, **_options: int(command[0].name == "ruff"))
    assert dev().main(["check"]) == 1
    assert "Failed: ruff, format." in capsys.readouterr().out


def test_tests_run_on_several_processors_and_take_the_arguments_of_pytest(started):
    assert dev().main(["test", "-k", "house"]) == 0
    assert started[0] == ["dev", "test"]
    assert started[-1][1:] == [
        *("-m", "pytest", "-n", str(min(4, max(2, dev().os.cpu_count())))),
        *("--dist", "worksteal", "-k", "house"),
    ]


@pytest.mark.parametrize("rest", [["-n0"], ["-n", "0"], ["--numprocesses=1"]])
def test_who_names_the_number_of_processors_gets_it(rest):
    assert [str(word) for word in dev().pytest_command(rest, 8)[3:]] == rest


def test_the_long_tests_run_without_a_time_limit(started):
    assert dev().main(["soak", "properties"]) == 0
    assert started[-1][-4:] == ["-m", "soak", "--timeout", "0"]


def test_a_soak_takes_its_rounds_and_is_run_by_name(started):
    assert dev().main(["soak", "kills", "damage", "--rounds", "7", "--json"]) == 0
    assert [words[1:] for words in started[-2:]] == [
        ["-m", f"tests.soak.{name}", "--rounds", "7", "--json"] for name in ("kills", "damage")
    ]


def test_without_a_name_every_soak_runs_and_none_that_others_start(started):
    assert dev().main(["soak"]) == 0
    ran = [words[2].removeprefix("tests.soak.") for words in started if words[1:2] == ["-m"]]
    assert ran[:-1] == dev().soaks()[:-1]
    assert {"kills", "power", "faults", "damage"} <= set(ran)
    assert not dev().BEHIND_THE_SHIM & set(ran)
    assert set(dev().programs("soak")) >= dev().BEHIND_THE_SHIM


def test_a_soak_that_misses_its_goal_fails_though_the_next_one_does_not(started, monkeypatch):
    monkeypatch.setattr(dev(), "start", lambda command, **_options: int("tests.soak.kills" in command))
    assert dev().main(["soak", "kills", "damage"]) == 1
    assert dev().main(["soak", "damage"]) == 0


def test_a_soak_without_marked_tests_is_no_failure(started, monkeypatch):
    monkeypatch.setattr(dev(), "start", lambda _command, **_options: dev().NOTHING_COLLECTED)
    assert dev().main(["soak", "properties"]) == 0


def test_repairing_formats_too(started):
    dev().main(["fix"])
    assert [words[1] for words in started if words and words[0] == "ruff"] == ["check", "format"]


def test_a_file_that_does_not_exist_is_named_before_anything_is_set_up(started, capsys):
    with pytest.raises(SystemExit):
        dev().main(["run", "nowhere.launchplan"])
    assert "There is no file nowhere.launchplan here." in capsys.readouterr().err
    assert started == []


def test_without_a_display_the_main_job_runs_in_the_terminal(started, monkeypatch, capsys, tmp_path):
    monkeypatch.chdir(tmp_path)
    Path("launch.yaml").touch()
    monkeypatch.setattr(dev(), "has_display", lambda _variables: False)
    assert dev().main(["run", "launch.yaml"]) == 0
    verbs = [words[3] for words in started[1:]]
    assert verbs == ["schedule", "order", "--render"]
    assert "There is no display here" in capsys.readouterr().out


@pytest.mark.parametrize(("rest", "last"), [([], "--example"), (["a.launchplan"], "a.launchplan")])
def test_with_a_display_the_window_opens_on_the_plan_or_the_example(started, monkeypatch, tmp_path, rest, last):
    monkeypatch.chdir(tmp_path)
    Path("a.launchplan").touch()
    monkeypatch.setattr(dev(), "has_display", lambda _variables: True)
    assert dev().main(["run", *rest]) == 0
    assert started[-1][1:] == ["-m", "ui", last]


def test_the_help_comes_from_any_folder_with_nothing_but_python(tmp_path):
    script = ROOT / "packaging" / "dev.py"
    done = subprocess.run(
        [sys.executable, "-S", "-E", script, "help"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0
    assert "Commands:" in done.stdout


def test_the_build_machine_runs_the_same_command_as_everybody():
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    assert "python3 packaging/dev.py test" in script
