"""What follows for the launch from gates, checklists, tests, people and talks: derived, never typed in."""
