"""Compile the catalogues that the running program reads, and refuse those it could not trust.

A compiled catalogue holds the review state of each checked sentence under the context "review",
and its counts (`messages`, `translated`, `checked`) under the context "coverage". The residents'
also holds how the language is written, under the context "writing".
"""

import re
import string
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo

from translations.files import PROJECT, ROOT, list_catalogues, list_locales, read_catalogue
from translations.writing import how_written

__all__ = ["CatalogueRefused", "compile_catalogues"]

CHECKED = re.compile(r"checked by (?P<name>.+) on (?P<day>\d{4}-\d{2}-\d{2})")
# Any one moment will do: the same words then always compile to the same file.
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


class CatalogueRefused(Exception):
    """A catalogue cannot be compiled; each line of the text says what to correct, and where."""


def compile_catalogues(root: Path = ROOT) -> None:
    """Write each .mo beside its .po; raise `CatalogueRefused`, writing none, where one is wrong."""
    catalogues = [
        (path, read_catalogue(path, code)) for code, _domain, path in list_catalogues(root)
    ]
    trouble = [
        f"{path.relative_to(root).as_posix()}: {wrong}: “{_text(message)}”. Correct it there."
        for path, catalogue in catalogues
        for message in _messages(catalogue)
        for wrong in _wrongs(message)
    ]
    if trouble:
        raise CatalogueRefused("\n".join(trouble))
    locales = list_locales(root)
    for path, catalogue in catalogues:
        stream = BytesIO()
        compiled = _compiled(catalogue)
        if path.stem == "resident":
            for what, said in how_written(locales[path.parts[-3]]).items():
                compiled.add(what, said, context="writing")
        write_mo(stream, compiled)
        path.with_suffix(".mo").write_bytes(stream.getvalue())


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
