"""What a plan was: its log as people read it, the plan at any point of that, and two points compared."""
