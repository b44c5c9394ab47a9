"""Translations that a content pack brings along for its own sentences: one `.po` a language."""

from io import BytesIO
from pathlib import Path

from homeapp.content.files import WrongContent, files_in, read_plain
from homeapp.i18n import languages

__all__ = ["read_wordings"]


def read_wordings(folder: Path) -> dict[str, dict[str, str]]:
    """Return what a pack's sentences are in each language: by its code, by the English.

    All are drafts: the planner prints their English with them. Raises `WrongContent` with the
    file, the sentence and the reason.
    """
    found = files_in(folder / "translations", ".po")
    known = {one.code for one in languages() if not one.is_source}
    for path in found:
        if path.stem not in known:
            raise WrongContent(path.name, "the planner has no language of that name.")
    return {path.stem: _read(path) for path in found}


def _read(path: Path) -> dict[str, str]:
    # Babel reads catalogues; a start without a team's pack needs none of it.
    from babel.messages.pofile import PoFileError, read_po

    try:
        catalogue = read_po(BytesIO(read_plain(path)), abort_invalid=True)
    except (PoFileError, ValueError, LookupError, AttributeError) as wrong:
        raise WrongContent(path.name, f"it cannot be read ({type(wrong).__name__}).") from None
    wordings = {
        message.id: message.string
        for message in catalogue
        if isinstance(message.id, str)
        and isinstance(message.string, str)
        and message.id
        and message.string
        and not message.fuzzy
    }
    if not wordings:
        raise WrongContent(path.name, "it holds no translations.")
    for english, said in wordings.items():
        _check_places(path, english, said)
    return wordings


def _check_places(path: Path, english: str, said: str) -> None:
    """Raise where a translation names other places than its English: it could not be filled."""
    if _places(english) != _places(said):
        raise WrongContent(
            path.name, f"“{english[:60]}” and its translation name different places."
        )


def _places(sentence: str) -> set[str | None] | None:
    from string import Formatter

    try:
        return {name for _text, name, _form, _kind in Formatter().parse(sentence)} - {None}
    except ValueError:
        return None
