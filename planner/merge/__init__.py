"""Merging plans that were edited apart, and telling what is different between two of them."""
