"""The catalogue files: which there are, and how they are read and written."""

import tomllib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

__all__ = [
    "DOMAINS",
    "PROJECT",
    "ROOT",
    "list_catalogues",
    "list_locales",
    "read_catalogue",
    "write_catalogue",
]

ROOT = Path(__file__).resolve().parent.parent
PROJECT = "Happy, Healthy at Home"
DOMAINS = ("worker", "resident")
SOURCE_LANGUAGE = "en"
# Headers that change by the minute or by the tool's version; a catalogue changes with its words.
FLEETING = tuple(
    f'"{name}:'
    for name in (
        "Generated-By",
        "Language-Team",
        "Last-Translator",
        "PO-Revision-Date",
        "Project-Id-Version",
        "POT-Creation-Date",
        "Report-Msgid-Bugs-To",
    )
)


def list_catalogues(root: Path) -> Iterator[tuple[str, str, Path]]:
    """Yield language code, domain and path of each; the worker's only where it was begun."""
    for code in list_locales(root):
        for domain in DOMAINS:
            path = root / "translations" / code / "LC_MESSAGES" / f"{domain}.po"
            if code != SOURCE_LANGUAGE and (domain == "resident" or path.exists()):
                yield code, domain, path


def list_locales(root: Path) -> dict[str, str]:
    """Return by language code, in order, the locale that each language is written by."""
    listing = (root / "translations" / "languages.toml").read_text("utf-8")
    rows = tomllib.loads(listing)["language"]
    return {row["code"]: row.get("locale", row["code"]) for row in rows}


def read_catalogue(path: Path, code: str | None = None) -> Catalog:
    """Return the catalogue, or the template where no language is given, that a file holds."""
    with path.open("rb") as stream:
        return read_po(stream, locale=code)


def write_catalogue(catalogue: Catalog, path: Path) -> None:
    """Write a catalogue so that the same words always make the same file."""
    catalogue.header_comment = f"# {PROJECT}: `make messages` keeps this file up to date."
    catalogue.fuzzy = False
    stream = BytesIO()
    write_po(stream, catalogue, include_lineno=False)
    lines = stream.getvalue().decode("utf-8").splitlines(keepends=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    kept = "".join(line for line in lines if not line.startswith(FLEETING))
    path.write_text(kept, "utf-8", newline="\n")
