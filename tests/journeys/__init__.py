"""Whole journeys through the program, with real mouse and keyboard events."""
