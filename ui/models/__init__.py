"""Rows of the plan for Qt's views, without any painting."""
