"""The fault suite: what a crash, a power cut, a failing disk and damage do to plans, in as many rounds as asked for."""
