"""The way into an installed planner: in the wheel this file is `homeapp_bundle/__init__.py`.

An install files everything of ours under `homeapp_bundle`, so that names as general as `ui` and
`db` never lie in site-packages. This folder goes first on the path, and they are found in it.
"""

import sys
from pathlib import Path

__all__ = ["main"]


def main() -> int:
    """Run the planner as installed, and return its exit code."""
    sys.path.insert(0, str(Path(__file__).resolve().parent))
    # Here and not at the top: it is only found once the line above has run.
    from homeapp.__main__ import main as run

    return run()
