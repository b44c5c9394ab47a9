"""Counts for the service; the only place that knows pandas."""
