"""What the measurements need before Qt is loaded: no display, and one size of pixel."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_SCALE_FACTOR", "1")
