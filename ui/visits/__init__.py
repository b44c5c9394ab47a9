"""The visits with a resident: this one, the next one, and where the work ends."""
