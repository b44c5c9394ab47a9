"""Extract, update and compile the catalogues: `python -m translations.catalogues extract update`.

Two domains: `worker`, the words on the worker's screens, and `resident`, the words a resident
reads, from Python and from resources/content. A translator's comment on a message carries its
review state: none is a draft, `checked by NAME on YYYY-MM-DD` is checked.
"""

import argparse
import sys
import tomllib
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from babel.messages.catalog import Catalog
from babel.messages.extract import extract

from translations.compiling import CatalogueRefused, compile_catalogues
from translations.files import (
    DOMAINS,
    PROJECT,
    ROOT,
    list_catalogues,
    read_catalogue,
    write_catalogue,
)

__all__ = ["extract_catalogues", "extract_toml", "update_catalogues"]

PACKAGES = ("homeapp", "ui", "db")
CONTENT = "resources/content"
KEYWORDS: dict[str, Mapping[str, Any]] = {
    "worker": {"_": None, "N_": None, "_n": (1, 2)},
    "resident": {"R_": None, "plural": (1, 2)},
}

Found = tuple[int, str, str | tuple[str, ...], list[str]]


def extract_toml(
    fileobj: BinaryIO,
    keywords: Mapping[str, Any],
    comment_tags: Collection[str],
    options: Mapping[str, Any],
) -> Iterator[Found]:
    """Yield each sentence under a key that the file's own `translatable` list names.

    A table with `for_worker = true` is left out: no resident sees it.
    """
    content = tomllib.load(fileobj)
    names = set(content.get("translatable", ()))
    for sentence in _sentences({k: v for k, v in content.items() if k != "translatable"}, names):
        yield 0, "", sentence, []


def _sentences(value: object, names: Collection[str], *, wanted: bool = False) -> Iterator[str]:
    if isinstance(value, dict):
        if value.get("for_worker") is True:
            return
        for key, inner in value.items():
            yield from _sentences(inner, names, wanted=key in names)
    elif isinstance(value, list):
        for inner in value:
            yield from _sentences(inner, names, wanted=wanted)
    elif wanted and isinstance(value, str) and value:
        yield value


def extract_catalogues(root: Path = ROOT) -> None:
    """Write worker.pot and resident.pot from the sources under `root`."""
    for domain in DOMAINS:
        catalogue = Catalog(project=PROJECT)
        for path in _sources(root, domain):
            _extract_file(catalogue, path, path.relative_to(root).as_posix(), KEYWORDS[domain])
        write_catalogue(catalogue, root / "translations" / f"{domain}.pot")


def _sources(root: Path, domain: str) -> list[Path]:
    found = [path for package in PACKAGES for path in sorted((root / package).rglob("*.py"))]
    if domain == "resident":
        found += sorted((root / CONTENT).rglob("*.toml"))
    return found


def _extract_file(catalogue: Catalog, path: Path, name: str, keywords: Mapping[str, Any]) -> None:
    method: Any = extract_toml if path.suffix == ".toml" else "python"
    with path.open("rb") as stream:
        for _line, message, comments, _context in extract(
            method, stream, keywords=keywords, comment_tags=("Translators:",)
        ):
            added = catalogue.add(message, locations=[(name, 0)], auto_comments=comments)
            added.flags.discard("python-format")  # our places are {named}; a % is a percentage


def update_catalogues(root: Path = ROOT) -> None:
    """Bring each language's catalogues up to date with the templates.

    A changed sentence is a new one, to be translated and checked anew; the old one is kept as
    obsolete, and comes back with its translation where the sentence does.
    """
    for code, domain, path in list_catalogues(root):
        template = read_catalogue(root / "translations" / f"{domain}.pot")
        catalogue = read_catalogue(path, code) if path.exists() else Catalog(code, project=PROJECT)
        for key, message in list(catalogue.obsolete.items()):
            if message.id in template:
                catalogue[message.id] = catalogue.obsolete.pop(key)
        catalogue.update(template, no_fuzzy_matching=True, keep_user_comments=True)
        write_catalogue(catalogue, path)


STEPS = {
    "extract": extract_catalogues,
    "update": update_catalogues,
    "compile": compile_catalogues,
}


def main() -> int:
    """Run the named steps in the order given."""
    parser = argparse.ArgumentParser(prog="python -m translations.catalogues")
    parser.add_argument("steps", nargs="+", choices=STEPS, metavar="|".join(STEPS))
    try:
        for step in parser.parse_args().steps:
            STEPS[step]()
    except CatalogueRefused as trouble:
        sys.stderr.write(f"{trouble}\n")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
