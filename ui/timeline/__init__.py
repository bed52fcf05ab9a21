"""The timeline: bars on a scale of time, painted row by row beside the table."""
