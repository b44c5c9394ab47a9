"""What the measurements need before Qt is loaded: no display, and one size of pixel."""
