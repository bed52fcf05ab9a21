"""What follows from a plan: schedule, risk order, drawing; pure functions with frozen results."""
