"""The check-ins on screen: asked one question a page, and kept together for the worker."""
