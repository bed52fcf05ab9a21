"""The rows of a launch plan: what each kind of entity holds, declared once."""
