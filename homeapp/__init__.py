"""The planner's core: what link workers do, with neither Qt nor SQL in it."""
