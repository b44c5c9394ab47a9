"""The last page of a session: reading the plan together, agreeing it and taking it home."""
