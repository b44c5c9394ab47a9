"""The text file that says what each picture looks like: its name and what its pixels come to."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Differences", "compare", "read_digests", "write_digests"]


@dataclass(frozen=True)
class Differences:
    """How a drawing differs from what was recorded, by the names of pictures."""

    changed: tuple[str, ...]
    new: tuple[str, ...]
    gone: tuple[str, ...]

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self.changed or self.new or self.gone)

    def __str__(self) -> str:
        """Say them, one a line."""
        said = (
            ("looks different", self.changed),
            ("is new", self.new),
            ("is recorded, and no longer drawn", self.gone),
        )
        return "\n".join(f"  {name} {what}" for what, names in said for name in names)


def compare(recorded: Mapping[str, str], drawn: Mapping[str, str]) -> Differences:
    """Return how what was drawn differs from what is recorded."""
    both = recorded.keys() & drawn.keys()
    return Differences(
        changed=tuple(sorted(name for name in both if recorded[name] != drawn[name])),
        new=tuple(sorted(drawn.keys() - recorded.keys())),
        gone=tuple(sorted(recorded.keys() - drawn.keys())),
    )


def read_digests(path: Path) -> dict[str, str]:
    """Return each picture's digest by its name; none where there is no file."""
    if not path.exists():
        return {}
    lines = path.read_text("utf-8").splitlines()
    return dict(line.split(" ") for line in lines)


def write_digests(path: Path, digests: Mapping[str, str]) -> None:
    """Write them, sorted, a line a picture."""
    lines = (f"{name} {digest}\n" for name, digest in sorted(digests.items()))
    path.write_text("".join(lines), "utf-8")
