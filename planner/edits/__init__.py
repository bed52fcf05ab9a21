"""What a user can do to a plan: pure functions from a plan to a Change."""
