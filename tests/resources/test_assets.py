"""Fonts and pictures land only as pinned, whole, and inside their own folder."""

import hashlib
import io
import re
import shutil
import tarfile
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from resources.assets import (
    ROOT,
    AssetsRefused,
    Fetch,
    Package,
    are_current,
    fetch_assets,
    load_packages,
    main,
)

PICTURE = b"<svg xmlns='http://www.w3.org/2000/svg'/>"


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _file(name: str, content: bytes = PICTURE) -> tuple[tarfile.TarInfo, bytes]:
    entry = tarfile.TarInfo(name)
    entry.size = len(content)
    return entry, content


def _link(name: str, target: str, kind: bytes = tarfile.SYMTYPE) -> tuple[tarfile.TarInfo, bytes]:
    entry = tarfile.TarInfo(name)
    entry.type, entry.linkname = kind, target
    return entry, b""


def _tarball(*entries: tuple[tarfile.TarInfo, bytes]) -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w:gz") as archive:
        for entry, content in entries:
            archive.addfile(entry, io.BytesIO(content))
    return stream.getvalue()


def _listing(
    place: Path, tarball: bytes, *, name: str = "walk.svg", picture: bytes = PICTURE
) -> Path:
    """Write an assets.toml that pins one picture of one package, and return its path."""
    listing = place / "assets.toml"
    listing.write_text(
        f"""
[[package]]
name = "@sample/pictures"
version = "1.0.0"
sha256 = "{_digest(tarball)}"
folder = "pictograms/ui"
[package.files]
"{name}" = {{ from = "svg/walk.svg", sha256 = "{_digest(picture)}" }}
""",
        "utf-8",
    )
    return listing


def _handing_out(tarball: bytes) -> Fetch:
    def fetch(packages: Sequence[Package], folder: Path) -> None:
        for package in packages:
            (folder / package.archive).write_bytes(tarball)

    return fetch


def _everything_in(place: Path) -> set[str]:
    return {path.relative_to(place).as_posix() for path in place.rglob("*")}


GOOD = _tarball(_file("package/svg/walk.svg"), _file("package/LICENSE", b"MIT"))


def test_only_the_named_files_are_unpacked(tmp_path: Path) -> None:
    assert fetch_assets(_listing(tmp_path, GOOD), _handing_out(GOOD))
    assert (tmp_path / "pictograms/ui/walk.svg").read_bytes() == PICTURE
    assert _everything_in(tmp_path) == {
        "assets.toml",
        "pictograms",
        "pictograms/.assets",
        "pictograms/ui",
        "pictograms/ui/walk.svg",
    }


def test_what_is_there_already_is_not_fetched_again(tmp_path: Path) -> None:
    listing = _listing(tmp_path, GOOD)
    fetch_assets(listing, _handing_out(GOOD))
    assert not fetch_assets(listing, _handing_out(b"never looked at"))


@pytest.mark.parametrize("harm", [Path.unlink, lambda path: path.write_bytes(b"changed")])
def test_a_lost_or_changed_file_is_fetched_again(
    tmp_path: Path, harm: Callable[[Path], object]
) -> None:
    listing = _listing(tmp_path, GOOD)
    fetch_assets(listing, _handing_out(GOOD))
    harm(tmp_path / "pictograms/ui/walk.svg")
    assert fetch_assets(listing, _handing_out(GOOD))
    assert (tmp_path / "pictograms/ui/walk.svg").read_bytes() == PICTURE


def test_a_changed_listing_is_fetched_anew_and_leaves_nothing_old(tmp_path: Path) -> None:
    fetch_assets(_listing(tmp_path, GOOD), _handing_out(GOOD))
    fetch_assets(_listing(tmp_path, GOOD, name="stroll.svg"), _handing_out(GOOD))
    assert [path.name for path in (tmp_path / "pictograms/ui").iterdir()] == ["stroll.svg"]


@pytest.mark.parametrize(
    "tarball",
    [
        _tarball(_link("package/svg/walk.svg", "/etc/passwd")),
        _tarball(_link("package/svg/walk.svg", "../../../../assets.toml")),
        _tarball(_link("package/svg/walk.svg", "package/none", tarfile.LNKTYPE)),
        _tarball(_file("package/svg/other.svg")),
        _tarball(_file("package/svg/walk.svg", b"<svg>not the pinned one</svg>")),
        _tarball(_link("package/svg", "/etc"), _file("package/svg/walk.svg", b"elsewhere")),
    ],
    ids=["link-out", "link-up", "hard-link", "file-missing", "file-changed", "folder-link"],
)
def test_a_tarball_without_the_pinned_file_is_refused(tmp_path: Path, tarball: bytes) -> None:
    with pytest.raises(AssetsRefused, match="make assets"):
        fetch_assets(_listing(tmp_path, tarball), _handing_out(tarball))
    assert _everything_in(tmp_path) == {"assets.toml"}


def _wheel(**files: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/"), content)
    return stream.getvalue()


def _listing_of_wheel(place: Path, wheel: bytes) -> Path:
    listing = _listing(place, wheel)
    told = listing.read_text("utf-8").replace('"@sample/pictures"', '"sample"\nkind = "wheel"')
    listing.write_text(told, "utf-8")
    return listing


def test_of_a_wheel_too_only_the_named_files_are_unpacked(tmp_path: Path) -> None:
    wheel = _wheel(svg__walk=b"another", **{"svg/walk.svg": PICTURE, "../../escaped.svg": b"up"})
    assert fetch_assets(_listing_of_wheel(tmp_path, wheel), _handing_out(wheel))
    assert (tmp_path / "pictograms/ui/walk.svg").read_bytes() == PICTURE
    assert len([name for name in _everything_in(tmp_path) if name.endswith(".svg")]) == 1


@pytest.mark.parametrize(
    "wheel", [_wheel(svg__other=PICTURE), _wheel(**{"svg/walk.svg": b"changed"}), b"no wheel"]
)
def test_a_wheel_without_the_pinned_file_is_refused(tmp_path: Path, wheel: bytes) -> None:
    with pytest.raises((AssetsRefused, zipfile.BadZipFile)):
        fetch_assets(_listing_of_wheel(tmp_path, wheel), _handing_out(wheel))
    assert _everything_in(tmp_path) == {"assets.toml"}


def test_a_path_out_of_the_folder_is_never_followed(tmp_path: Path) -> None:
    place = tmp_path / "inner"
    place.mkdir()
    tarball = _tarball(
        _file("../../escaped.svg"),
        _file("/escaped.svg"),
        _file("package/../../escaped.svg"),
        _file("package/svg/walk.svg"),
    )
    fetch_assets(_listing(place, tarball), _handing_out(tarball))
    assert not [name for name in _everything_in(tmp_path) if "escaped" in name]


@pytest.mark.parametrize("handed", [b"", b"not a tarball", GOOD[:-20]])
def test_a_tarball_other_than_the_pinned_one_is_never_opened(tmp_path: Path, handed: bytes) -> None:
    with pytest.raises(AssetsRefused, match="not the pinned one"):
        fetch_assets(_listing(tmp_path, GOOD), _handing_out(handed))
    assert _everything_in(tmp_path) == {"assets.toml"}


def test_a_refused_fetch_leaves_what_was_there(tmp_path: Path) -> None:
    fetch_assets(_listing(tmp_path, GOOD), _handing_out(GOOD))
    before = _everything_in(tmp_path)
    with pytest.raises(AssetsRefused):
        fetch_assets(_listing(tmp_path, GOOD, picture=b"another"), _handing_out(GOOD))
    assert _everything_in(tmp_path) == before


@pytest.mark.parametrize(
    "name", ["../walk.svg", "/walk.svg", "a/../../walk.svg", "", "C:\\\\walk.svg"]
)
def test_a_listing_cannot_name_a_place_elsewhere(tmp_path: Path, name: str) -> None:
    with pytest.raises(AssetsRefused, match=r"assets\.toml"):
        fetch_assets(_listing(tmp_path, GOOD, name=name), _handing_out(GOOD))


def test_without_a_network_one_sentence_names_the_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """The real npm, sent to a port of this machine where nothing listens."""
    monkeypatch.setenv("npm_config_registry", "http://127.0.0.1:9/")
    monkeypatch.setenv("npm_config_fetch_retries", "0")
    monkeypatch.setattr("sys.argv", ["assets", str(_listing(tmp_path, GOOD))])
    assert main() == 2
    told = capfd.readouterr().err
    assert told.count("\n") == 1
    assert "network" in told
    assert "make assets" in told
    assert _everything_in(tmp_path) == {"assets.toml"}


def test_qt_gets_fonts_under_names_of_our_own(tmp_path: Path) -> None:
    packages = [package for package in load_packages() if package.family]
    assert len(packages) == 7
    for package in packages:
        for name in package.qt_copies():
            copy, font = TTFont(ROOT / "fonts/qt" / name), TTFont(ROOT / "fonts" / name)
            assert copy["name"].getDebugName(1) == package.family
            assert copy["name"].getDebugName(16) is None
            assert copy["name"].getDebugName(0) == font["name"].getDebugName(0)  # whose it is
            assert copy.getBestCmap() == font.getBestCmap()


def test_every_package_comes_with_its_licence() -> None:
    for package in load_packages():
        licences = [asset for asset in package.files if asset.name.endswith("LICENCE.txt")]
        assert len(licences) == 1, package.name


def test_the_assets_of_this_tree_are_those_listed(tmp_path: Path) -> None:
    listing = ROOT / "assets.toml"
    assert are_current(load_packages(listing), listing)
    changed = Path(shutil.copy(listing, tmp_path))
    changed.write_text(listing.read_text("utf-8") + "# another\n", "utf-8")
    assert not are_current(load_packages(listing), changed)


def _named_pictures() -> set[str]:
    """Return the pictures that content files and screens ask for by name."""
    asked = r'^pictogram = "(.+)"|PictureLabel\("([^"]+)"|"(ui/[a-z0-9-]+)"'
    paths = [*(ROOT / "content").glob("*.toml"), *(ROOT.parent / "ui").rglob("*.py")]
    found = (re.findall(asked, path.read_text("utf-8"), re.MULTILINE) for path in paths)
    return {name for rows in found for row in rows for name in row if name}


def test_every_picture_that_is_named_is_fetched() -> None:
    named = _named_pictures()
    assert named
    assert [name for name in named if not (ROOT / f"pictograms/{name}.svg").is_file()] == []
