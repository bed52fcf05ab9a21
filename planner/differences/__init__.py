"""What is different between two plans, or what a change did: rows, fields, names, and the words for all of it."""
