"""What every test of packs can ask for."""

from pathlib import Path

import pytest

from homeapp.content.packs import Packs


@pytest.fixture
def packs(tmp_path: Path) -> Packs:
    """Return packs whose team folder does not exist yet."""
    return Packs(team=tmp_path / "data" / "content")


@pytest.fixture
def own(packs: Packs, tmp_path: Path) -> Path:
    """Return a pack to change: a copy of ours."""
    folder = tmp_path / "our team"
    packs.write(folder)
    return folder
