"""What is wrong or risky in a plan, as a list of findings that name their rows and offer fixes."""
