"""What is told to others: the status of the launch, and reports that say the same as the screens."""
