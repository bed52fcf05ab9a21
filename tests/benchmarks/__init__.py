"""Measured comparisons, each run by `python -m tests.benchmarks.NAME [--json]`."""
