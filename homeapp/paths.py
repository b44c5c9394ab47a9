"""Where things lie: the program's own files, and the worker's."""

from pathlib import Path

import platformdirs

__all__ = [
    "ASSETS",
    "CONTENT",
    "FONTS",
    "PICTOGRAMS",
    "POSTCODES",
    "ROOT",
    "SAMPLE",
    "TRANSLATIONS",
    "default_store",
    "team_content",
]

# Right when run from the tree, from an editable install, from a wheel and from a bundle alike.
ROOT = Path(__file__).resolve().parent.parent
ASSETS = ROOT / "resources"
CONTENT = ASSETS / "content"
FONTS = ASSETS / "fonts"
PICTOGRAMS = ASSETS / "pictograms"
POSTCODES = ASSETS / "postcodes"
SAMPLE = ASSETS / "sample"
TRANSLATIONS = ROOT / "translations"

_APP = "Happy Healthy at Home"


def data_folder() -> Path:
    """Return this user's own folder for the store; it need not exist yet."""
    return Path(platformdirs.user_data_dir(_APP, appauthor=False))


def log_folder() -> Path:
    """Return this user's own folder for local fault records; it need not exist yet."""
    return Path(platformdirs.user_log_dir(_APP, appauthor=False))


def default_store() -> Path:
    """Return the store that opens when no other is named."""
    return data_folder() / "planner.store"


def team_content() -> Path:
    """Return the folder of a team's own content; mostly there is none."""
    return data_folder() / "content"


def demo_store() -> Path:
    """Return the place of the demo store, never the same file as the real one."""
    return data_folder() / "demo" / "demo.store"
