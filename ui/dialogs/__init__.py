"""Windows that ask for a choice."""
