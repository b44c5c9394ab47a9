"""The screen of a link worker's own details."""
