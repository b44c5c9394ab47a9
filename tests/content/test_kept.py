"""Check-ins of versions that are in use no more: kept beside the store, and found again."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from homeapp.content.kept import find_version, keep_versions
from homeapp.content.measures import load_measures
from homeapp.content.packs import Packs
from homeapp.paths import CONTENT

SMOKING = next(one for one in load_measures() if one.key == "smoking")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Return where versions are kept; it does not exist yet."""
    return tmp_path / "planner.store.content"


def a_folder(place: Path, version: str) -> Path:
    """Return a folder with a check-in of this version."""
    place.mkdir(parents=True)
    held = (CONTENT / "measures" / "smoking.toml").read_text("utf-8")
    renewed = held.replace('version = "2026-11"', f'version = "{version}"')
    (place / "smoking.toml").write_text(renewed, "utf-8")
    return place


def test_what_was_in_use_is_found_again_when_every_pack_has_moved_on(
    tmp_path: Path, place: Path
) -> None:
    ours = tmp_path / "ours"
    shutil.copytree(CONTENT, ours)
    packs = Packs(built_in=ours, team=tmp_path / "team", kept=place)
    packs.load()
    packs.load_measures()
    for file in (ours / "measures").iterdir():
        file.write_text(file.read_text("utf-8").replace('"2026-11"', '"2027-01"'), "utf-8")
    later = Packs(built_in=ours, team=tmp_path / "team", kept=place)
    later.load()
    assert {one.version for one in later.load_measures()} == {"2027-01"}
    assert later.measure_as("smoking", "2026-11") == SMOKING
    assert later.measure_as("smoking", "2027-01") == replace(SMOKING, version="2027-01")
    assert later.measure_as("smoking", "2025-01") is None
    assert later.measure_as("baking", "2026-11") is None


def test_a_version_of_a_pack_is_found_where_none_was_kept(tmp_path: Path) -> None:
    packs = Packs(team=tmp_path / "team")
    a_folder(tmp_path / "team" / "measures", "2027-01")
    assert packs.measure_as("smoking", "2026-11") == SMOKING
    assert packs.measure_as("smoking", "2027-01") is not None
    packs.drop()
    assert packs.measure_as("smoking", "2027-01") is not None, "it is put aside, once"


def test_a_version_that_ships_as_an_earlier_one_is_found(tmp_path: Path) -> None:
    ours = tmp_path / "ours"
    a_folder(ours / "earlier" / "version-2025-01", "2025-01")
    packs = Packs(built_in=ours, team=tmp_path / "team")
    assert packs.measure_as("smoking", "2025-01") == replace(SMOKING, version="2025-01")


@pytest.mark.parametrize("version", ["..", "../..", "/etc", "2027 spring", "x" * 400])
def test_no_version_names_a_folder_elsewhere(tmp_path: Path, place: Path, version: str) -> None:
    folder = a_folder(tmp_path / "pack", version)
    before = {path for path in tmp_path.rglob("*") if place not in path.parents}
    keep_versions(place, folder, [replace(SMOKING, version=version)])
    after = {path for path in tmp_path.rglob("*") if place not in path.parents}
    assert after - before <= {place}
    found = find_version("smoking", version, [place], [])
    assert found is None if len(version) > 200 else found is not None


def test_a_key_leads_to_no_file_elsewhere(tmp_path: Path, place: Path) -> None:
    a_folder(tmp_path / "pack", "2027-01")
    assert find_version("../pack/smoking", "2027-01", [place], [tmp_path / "other"]) is None


def test_a_spoiled_version_gives_no_result(tmp_path: Path, place: Path) -> None:
    folder = a_folder(tmp_path / "pack", "2027-01")
    keep_versions(place, folder, [replace(SMOKING, version="2027-01")])
    (kept,) = place.rglob("smoking.toml")
    kept.write_text("key = ", "utf-8")
    assert find_version("smoking", "2027-01", [place], []) is None


def test_where_nothing_can_be_kept_the_day_goes_on(tmp_path: Path, place: Path) -> None:
    place.write_text("no folder", "utf-8")
    packs = Packs(team=tmp_path / "team", kept=place)
    packs.load()
    assert {one.key for one in packs.load_measures()} >= {"smoking", "alcohol"}
    assert place.read_text("utf-8") == "no folder"
