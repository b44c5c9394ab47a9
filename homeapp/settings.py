"""What this computer remembers about how the planner is used; never anything about a person."""

import json
import os
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from homeapp.paths import data_folder

__all__ = ["Settings", "load_settings", "save_settings", "settings_file"]


@dataclass(frozen=True, kw_only=True)
class Settings:
    """Every setting there is, each declared here once, with the value it starts with."""

    text_scale: float = 1.0
    """How large words are on screen: 1.0 to 2.0."""
    idle_minutes: float = 3.0
    """How long nobody may touch the planner before it locks: 1 to 30."""
    warning_seconds: int = 30
    """How long before locking it says so, and can be told to wait: 20 to 120."""


_ALLOWED: dict[str, Callable[[Any], bool]] = {
    "text_scale": lambda value: 1.0 <= value <= 2.0,
    "idle_minutes": lambda value: 1 <= value <= 30,
    "warning_seconds": lambda value: 20 <= value <= 120,
}
assert set(_ALLOWED) == {known.name for known in fields(Settings)}  # noqa: S101


def settings_file() -> Path:
    """Return where the settings lie; the file need not exist yet."""
    return data_folder() / "settings.json"


def load_settings(path: Path | None = None) -> Settings:
    """Return the settings; what is missing, unknown or out of range counts as never set."""
    try:
        said = json.loads((path or settings_file()).read_text("utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(said, dict):
        return Settings()
    return Settings(**{name: value for name, value in said.items() if _may_be(name, value)})


def save_settings(settings: Settings, path: Path | None = None) -> None:
    """Keep the settings; the file changes whole or not at all."""
    place = path or settings_file()
    place.parent.mkdir(parents=True, exist_ok=True)
    scratch = place.with_suffix(".new")
    scratch.write_text(json.dumps(asdict(settings), indent=2), "utf-8")
    os.replace(scratch, place)


def _may_be(name: str, value: object) -> bool:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return name in _ALLOWED and is_number and _ALLOWED[name](value)
