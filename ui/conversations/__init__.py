"""The screen of the talk about what matters."""
