"""The service directory: looking, checking, and taking lists in."""
