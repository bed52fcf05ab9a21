"""The tests, a mirror of the code."""
