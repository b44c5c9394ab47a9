"""The pictures of one drawing: each named once, told apart by its pixels, kept where wanted."""

from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path

from PIL import Image
from PySide6.QtGui import QImage

__all__ = ["COLOURS", "Album", "digest_of", "digest_of_file", "in_few_colours"]

COLOURS = 64
"""The colours of a picture in a document: few keep it small, and letters still look right."""


_QUICK = 85  # of 100: files somewhat larger, written in a third of the time


class Album:
    """Takes pictures by name. Those as they are known to be need not be kept as files."""

    def __init__(self, folder: Path, known: Mapping[str, str], *, keep_all: bool) -> None:
        self._folder, self._known, self._keep_all = folder, known, keep_all
        self.digests: dict[str, str] = {}

    def add(self, name: str, picture: QImage) -> None:
        """Take a picture; `name` is its path below the folder, without the ending."""
        if name in self.digests:
            raise ValueError(f"two pictures are called {name}")
        self.digests[name] = digest_of(picture)
        if self._keep_all or self._known.get(name) != self.digests[name]:
            path = self._path(name)
            if not picture.save(str(path), quality=_QUICK):
                raise OSError(f"{path} cannot be written")

    def add_for_document(self, name: str, picture: QImage) -> None:
        """Take a picture that a document shows, in few colours."""
        path = self._path(name)
        in_few_colours(picture).save(path, optimize=True)
        self.digests[name] = digest_of_file(path)

    def _path(self, name: str) -> Path:
        path = self._folder / f"{name}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        return path


def digest_of(picture: QImage) -> str:
    """Return what tells these pixels from all others; how a file packs them does not matter."""
    plain = picture.convertToFormat(QImage.Format.Format_RGBA8888)
    return _digest(plain.width(), plain.height(), plain.constBits())


def digest_of_file(path: Path) -> str:
    """Return the same for a picture in a file."""
    with Image.open(path) as picture:
        plain = picture.convert("RGBA")
    return _digest(plain.width, plain.height, plain.tobytes())


def in_few_colours(picture: QImage) -> Image.Image:
    """Return a picture whose colours come from a palette of its own."""
    plain = picture.convertToFormat(QImage.Format.Format_RGBA8888)
    size = (plain.width(), plain.height())
    whole = Image.frombytes("RGBA", size, bytes(plain.constBits())).convert("RGB")
    return whole.quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)


def _digest(width: int, height: int, pixels: memoryview | bytes | bytearray) -> str:
    told = blake2b(f"{width} {height} ".encode(), digest_size=8)
    told.update(pixels)
    return told.hexdigest()
