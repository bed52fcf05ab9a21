"""What the launch may come to: the plan run thousands of times with durations drawn from its estimates and risks."""
