"""What a link worker talks about, and its rules."""
