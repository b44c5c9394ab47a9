"""Screens for what people may ask of their own record: a copy of it, and that it is erased."""
