"""Extract, update and compile the catalogues: `python -m translations.catalogues extract update`.

Two domains: `worker`, the words on the worker's screens, and `resident`, the words a resident
reads, from Python and from resources/content. A translator's comment on a message carries its
review state: none is a draft, `checked by NAME on YYYY-MM-DD` is checked. A compiled catalogue
holds that state under the context "review", and its counts under the context "coverage".
"""

import argparse
import re
import string
import sys
import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

__all__ = ["compile_catalogues", "extract_catalogues", "extract_toml", "update_catalogues"]

ROOT = Path(__file__).resolve().parent.parent
PROJECT = "Happy, Healthy at Home"
SOURCE_LANGUAGE = "en"
PACKAGES = ("homeapp", "ui", "db")
CONTENT = "resources/content"
KEYWORDS: dict[str, dict[str, Any]] = {
    "worker": {"_": None, "N_": None, "_n": (1, 2)},
    "resident": {"R_": None, "plural": (1, 2)},
}
CHECKED = re.compile(r"checked by (?P<name>.+) on (?P<day>\d{4}-\d{2}-\d{2})")
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
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)

Found = tuple[int, str, str | tuple[str, ...], list[str]]


class CatalogueRefused(Exception):
    """A catalogue cannot be compiled; each line of the text says what to correct, and where."""


def extract_toml(
    fileobj: BinaryIO,
    keywords: Mapping[str, Any],
    comment_tags: Collection[str],
    options: Mapping[str, Any],
) -> Iterator[Found]:
    """Yield each sentence under a key that the file's own `translatable` list names."""
    content = tomllib.load(fileobj)
    names = set(content.get("translatable", ()))
    for sentence in _sentences({k: v for k, v in content.items() if k != "translatable"}, names):
        yield 0, "", sentence, []


def _sentences(value: object, names: Collection[str], *, wanted: bool = False) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _sentences(inner, names, wanted=key in names)
    elif isinstance(value, list):
        for inner in value:
            yield from _sentences(inner, names, wanted=wanted)
    elif wanted and isinstance(value, str) and value:
        yield value


def extract_catalogues(root: Path = ROOT) -> None:
    """Write worker.pot and resident.pot from the sources under `root`."""
    for domain, keywords in KEYWORDS.items():
        catalogue = Catalog(project=PROJECT)
        for path in _sources(root, domain):
            _extract_file(catalogue, path, path.relative_to(root).as_posix(), keywords)
        _write(catalogue, root / "translations" / f"{domain}.pot")


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
    for code, domain, path in _catalogues(root):
        template = _read(root / "translations" / f"{domain}.pot")
        catalogue = _read(path, code) if path.exists() else Catalog(code, project=PROJECT)
        for key, message in list(catalogue.obsolete.items()):
            if message.id in template:
                catalogue[message.id] = catalogue.obsolete.pop(key)
        catalogue.update(template, no_fuzzy_matching=True, keep_user_comments=True)
        _write(catalogue, path)


def compile_catalogues(root: Path = ROOT) -> None:
    """Write each .mo beside its .po; raise `CatalogueRefused`, writing none, where one is wrong."""
    catalogues = [(path, _read(path, code)) for code, _domain, path in _catalogues(root)]
    trouble = [
        f"{path.relative_to(root).as_posix()}: {wrong}: “{_text(message)}”. Correct it there."
        for path, catalogue in catalogues
        for message in _messages(catalogue)
        for wrong in _wrongs(message)
    ]
    if trouble:
        raise CatalogueRefused("\n".join(trouble))
    for path, catalogue in catalogues:
        stream = BytesIO()
        write_mo(stream, _compiled(catalogue))
        path.with_suffix(".mo").write_bytes(stream.getvalue())


def _catalogues(root: Path) -> Iterator[tuple[str, str, Path]]:
    """Yield code, domain and path of each catalogue; the worker's only where it was begun."""
    listing = (root / "translations" / "languages.toml").read_text("utf-8")
    for row in tomllib.loads(listing)["language"]:
        for domain in KEYWORDS:
            path = root / "translations" / row["code"] / "LC_MESSAGES" / f"{domain}.po"
            if row["code"] != SOURCE_LANGUAGE and (domain == "resident" or path.exists()):
                yield row["code"], domain, path


def _compiled(catalogue: Catalog) -> Catalog:
    compiled = Catalog(catalogue.locale, project=PROJECT, creation_date=LONG_AGO)
    compiled.revision_date = LONG_AGO
    counts = dict.fromkeys(("messages", "translated", "checked"), 0)
    for message in _messages(catalogue):
        counts["messages"] += 1
        if _is_translated(message):
            counts["translated"] += 1
            compiled.add(message.id, message.string)
            if checked := CHECKED.fullmatch(_comment(message)):
                counts["checked"] += 1
                said = f"{checked['name']} on {checked['day']}"
                compiled.add(_text(message), said, context="review")
    for name, count in counts.items():
        compiled.add(name, str(count), context="coverage")
    return compiled


def _wrongs(message: Message) -> Iterator[str]:
    comment, checked = _comment(message), CHECKED.fullmatch(_comment(message))
    if comment and not (checked and _is_day(checked["day"])):
        yield "its comment is not “checked by NAME on YYYY-MM-DD”"
    if not _is_translated(message):
        if comment:
            yield "it is said to be checked and has no translation"
        return
    sources = [_places(text) for text in _forms(message.id)]
    needed, known = set.intersection(*sources), set.union(*sources)
    for form in _forms(message.string):
        if not needed <= _places(form) <= known:
            yield "its named places differ from the translation's"


def _places(text: str) -> set[str]:
    """Return the names between braces; a lone brace counts as a place of its own."""
    try:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    except ValueError:
        return {text}


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _is_translated(message: Message) -> bool:
    return not message.fuzzy and all(_forms(message.string))


def _forms(text: str | Iterable[str] | None) -> list[str]:
    return [text] if isinstance(text, str) else list(text or ("",))


def _text(message: Message) -> str:
    return _forms(message.id)[0]


def _comment(message: Message) -> str:
    return " ".join(message.user_comments).strip()


def _messages(catalogue: Catalog) -> Iterator[Message]:
    return (message for message in catalogue if message.id)


def _read(path: Path, code: str | None = None) -> Catalog:
    with path.open("rb") as stream:
        return read_po(stream, locale=code)


def _write(catalogue: Catalog, path: Path) -> None:
    catalogue.header_comment = f"# {PROJECT}: `make messages` keeps this file up to date."
    catalogue.fuzzy = False
    stream = BytesIO()
    write_po(stream, catalogue, include_lineno=False)
    lines = stream.getvalue().decode("utf-8").splitlines(keepends=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    kept = "".join(line for line in lines if not line.startswith(FLEETING))
    path.write_text(kept, "utf-8", newline="\n")


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
