"""Preferences: kept between starts, and never in the way of a start."""

import subprocess
import sys
from pathlib import Path

import pytest

from ui.settings import (
    FOLDER,
    GEOMETRY,
    INSPECTOR,
    INSPECTOR_WIDTH,
    RECENT,
    RECENT_SHOWN,
    SETTINGS,
    THEME,
    Setting,
    Settings,
    settings_path,
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "deep" / "settings.ini"


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_every_setting_begins_with_its_default_and_explains_itself(path, setting):
    assert Settings(path).value(setting) == setting.default
    assert setting.label
    assert setting.help.endswith(".")


@pytest.mark.parametrize(
    ("setting", "value"),
    [(THEME, "dark"), (INSPECTOR, False), (INSPECTOR_WIDTH, 400), (RECENT, ("/a b", "/ä,c")), (GEOMETRY, b"\x00\xff")],
    ids=lambda part: getattr(part, "key", ""),
)
def test_a_choice_is_there_after_a_restart(path, setting, value):
    first = Settings(path)
    first.choose(setting, value)
    first._file.sync()
    assert Settings(path).value(setting) == value


@pytest.mark.parametrize("setting", [one for one in SETTINGS if one.choices], ids=lambda setting: setting.key)
def test_every_choice_is_told_in_words(setting):
    assert list(setting.told()) == list(setting.choices)
    assert all(setting.told().values())


def test_keys_are_unique():
    assert len({setting.key for setting in SETTINGS}) == len(SETTINGS)


@pytest.mark.parametrize("broken", ["\x00\x01 nonsense", "[look]\ntheme=pink\n[window]\ninspector=maybe\n"])
def test_a_broken_file_gives_the_defaults(path, broken):
    path.parent.mkdir()
    path.write_text(broken)
    kept = Settings(path)
    assert kept.value(THEME) == "system"
    assert kept.value(INSPECTOR) is True


def test_a_number_that_is_none_gives_the_default(path):
    path.parent.mkdir()
    path.write_text("[window]\ninspector_width=wide\n")
    assert Settings(path).value(INSPECTOR_WIDTH) == INSPECTOR_WIDTH.default


def test_a_file_that_cannot_be_written_only_forgets(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("")
    kept = Settings(blocked / "settings.ini")
    kept.choose(THEME, "dark")
    assert kept.value(INSPECTOR) is True


def test_recent_files_are_kept_newest_first_and_once(path):
    kept = Settings(path)
    for name in ("a", "b", "a"):
        kept.remember_file(Path("/plans") / name)
    assert kept.recent_files() == (Path("/plans/a"), Path("/plans/b"))


OTHER = "import sys; from pathlib import Path; from ui.settings import Settings\n"
OTHER += "Settings(Path(sys.argv[1])).remember_file(Path(sys.argv[2]))"


def test_the_recent_files_of_several_windows_are_all_kept(path):
    kept = Settings(path)
    kept.remember_file(Path("/plans/k1"))
    subprocess.run([sys.executable, "-c", OTHER, str(path), "/plans/k2"], check=True)
    kept.remember_file(Path("/plans/k3"))
    assert kept.recent_files() == (Path("/plans/k3"), Path("/plans/k2"), Path("/plans/k1"))
    subprocess.run([sys.executable, "-c", OTHER, str(path), "/plans/k4"], check=True)
    assert kept.recent_files()[0] == Path("/plans/k4")


def test_only_the_newest_recent_files_are_kept(path):
    kept = Settings(path)
    for number in range(RECENT_SHOWN + 3):
        kept.remember_file(Path(f"/plans/{number}"))
    assert len(kept.recent_files()) == RECENT_SHOWN


def test_a_file_can_be_forgotten(path):
    kept = Settings(path)
    kept.remember_file(Path("/plans/a"))
    kept.forget_file(Path("/plans/a"))
    assert kept.recent_files() == ()


def test_file_windows_open_where_the_last_file_was(path, tmp_path):
    kept = Settings(path)
    kept.remember_file(tmp_path / "plan.launchplan")
    assert kept.folder() == tmp_path
    kept.choose(FOLDER, str(tmp_path / "gone"))
    assert kept.folder() != tmp_path / "gone"


def test_the_file_is_in_the_folder_for_preferences(qapp):
    assert settings_path().parts[-2:] == ("launch-planner", "settings.ini")


def test_a_choice_without_words_is_told_as_it_stands():
    setting = Setting("a/b", "x", "Label", "Help.", ("x", "y"))
    assert setting.told() == {"x": "x", "y": "y"}


def test_words_that_do_not_fit_the_choices_are_a_fault():
    with pytest.raises(ValueError, match="shorter"):
        Setting("a/b", "x", "Label", "Help.", ("x", "y"), ("only one",)).told()
