"""What the program says about itself."""

from PySide6.QtWidgets import QLabel

import planner
from ui.dialogs.about import About


def test_it_names_version_license_and_the_place_of_the_settings(qtbot, look, home):
    dialog = About(None, look, home / "settings.ini")
    qtbot.addWidget(dialog)
    texts = {part.text() for part in dialog.findChildren(QLabel)}
    assert {planner.__version__, "MIT", str(home / "settings.ini")} <= texts


def test_help_about_opens_it(window):
    window.commands.actions["help.about"].trigger()
    (dialog,) = window.findChildren(About)
    assert dialog.isVisible()
    dialog.close()
