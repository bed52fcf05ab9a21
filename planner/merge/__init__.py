"""Merging two copies of a plan that were edited apart: the union of their logs, and the plan that follows from it."""
