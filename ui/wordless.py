"""Importing wordy packages of others without their docstrings, as `python -OO` would."""

import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from importlib.util import cache_from_source
from os import W_OK, access
from pathlib import Path
from types import CodeType, ModuleType

__all__ = ["spare_docstrings"]

_WORDY = frozenset(
    {
        *("asyncio", "concurrent", "csv", "email", "ssl"),
        *("filelock", "phonenumbers", "sqlalchemy", "typing_extensions"),
    }
)
"""They carry 2 MB of explanations into a session."""


def spare_docstrings() -> None:
    """Do so from now on. Python keeps what it compiled beside the rest, under its own name for it.

    Where it may keep nothing these packages are imported as ever: compiling them takes a second.
    """
    if not sys.dont_write_bytecode and _Finder not in sys.meta_path:
        sys.meta_path.insert(0, _Finder)


class _Finder:
    @staticmethod
    def find_spec(
        name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Find a module of a wordy package, or leave it to whoever finds the others."""
        if name.partition(".")[0] not in _WORDY:
            return None
        spec = PathFinder.find_spec(name, path, target)
        if spec is None or spec.origin is None or type(spec.loader) is not SourceFileLoader:
            return None
        kept = Path(cache_from_source(spec.origin, optimization=2))
        if kept.exists() or _may_write(kept):
            spec.loader = _Loader(name, spec.origin)
        return spec


class _Loader(SourceFileLoader):
    """Reads and keeps a module as Python does, under the name that goes without docstrings."""

    def get_data(self, path: str) -> bytes:
        return super().get_data(_wordless(path))

    def set_data(self, path: str, data: bytes, *, _mode: int = 0o666) -> None:  # type: ignore[override]
        super().set_data(_wordless(path), data, _mode=_mode)

    def source_to_code(self, data: bytes, path: str) -> CodeType:  # type: ignore[override]
        code: CodeType = compile(data, path, "exec", dont_inherit=True, optimize=2)
        return code


def _wordless(path: str) -> str:
    stem, _point, kind = path.rpartition(".")
    return f"{stem}.opt-2.pyc" if kind == "pyc" else path


def _may_write(kept: Path) -> bool:
    return access(next(folder for folder in kept.parents if folder.exists()), W_OK)
