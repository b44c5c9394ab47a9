"""Content packs: the planner's own, and one that a team puts in its place without touching code.

A pack is a folder like `resources/content`, with translations of its own sentences beside them
(`translations/ur.po`). It is read whole and checked before it takes the place of another.
"""

import shutil
from hashlib import sha256
from itertools import chain
from os.path import lexists
from pathlib import Path

from homeapp.content.entries import FILES
from homeapp.content.files import WrongContent, check_folder, files_in, read_plain
from homeapp.content.floor import EDITION, unsafe_content, unsafe_measures
from homeapp.content.loading import check_measures, load_content
from homeapp.content.published import rewritten
from homeapp.content.wordings import read_wordings
from homeapp.domain.content import Content
from homeapp.domain.measures import Measure
from homeapp.errors import Refusal
from homeapp.i18n import N_, _, use_wordings
from homeapp.paths import CONTENT, team_content

__all__ = ["NotCopied", "Packs"]

_SEAL = "checked"
"""The file that says which files of a pack were checked, so that no start checks them anew."""


class NotCopied(Refusal):
    """A pack could not be put in its place."""

    def __init__(self) -> None:
        super().__init__(
            N_("The content could not be copied. Choose another folder, or free some space.")
        )


class NotEmpty(Refusal):
    """A pack would be written over other files."""

    def __init__(self) -> None:
        super().__init__(N_("That folder is not empty. Choose a new or an empty folder."))


class Packs:
    """The content in use, and the ways to put other content in its place."""

    def __init__(
        self, built_in: Path = CONTENT, team: Path | None = None, kept: Path | None = None
    ) -> None:
        """`kept` is where the check-ins in use are kept, for as long as there are old results."""
        self._built_in = built_in
        self._kept = kept
        self._team = team or team_content()
        self._loaded = built_in

    @property
    def has_team_pack(self) -> bool:
        """Whether a team's own content, or whatever came there, is in its place."""
        return lexists(self._team)

    @property
    def folder(self) -> Path:
        """Return the folder of the content that is in place."""
        return self._team if self.has_team_pack else self._built_in

    def load(self) -> tuple[Content, str]:
        """Return the content in place, and what the worker must know of it, or "".

        A team's pack that was spoiled since it was put in place is not used.
        """
        told = ""
        if self.has_team_pack:
            try:
                content, wordings = self._sealed(), read_wordings(self._team)
            except Refusal as wrong:
                told = _("Your team's content is not used. {reason}", reason=str(wrong))
            else:
                self._loaded = self._team
                use_wordings(wordings)
                return content, told
        self._loaded = self._built_in
        use_wordings({})
        return load_content(self._built_in), told

    def load_measures(self) -> tuple[Measure, ...]:
        """Return the check-ins of the content that was loaded. Slow the first time."""
        measures = _measures(self._loaded)
        if self._kept is not None:
            from homeapp.content.kept import keep_versions

            keep_versions(self._kept, self._loaded / "measures", measures)
        return measures

    def measure_as(self, key: str, version: str) -> Measure | None:
        """Return a check-in as it was in a version, `None` where nobody kept that one."""
        from homeapp.content.kept import find_version

        folders = [pack / "measures" for pack in (self._built_in, self._team, self._before)]
        places = filter(None, (self._kept, self._built_in / "earlier"))
        return find_version(key, version, list(places), folders)

    def check(self, folder: Path) -> Content:
        """Return the content of a folder that can be used whole; raise `WrongContent`."""
        _check_is_folder(folder)
        content, measures = self._content(folder), _measures(folder)
        check_measures(content, measures)
        ours = _measures(self._built_in)
        wrong = chain(
            unsafe_measures(measures, ours, content.drinking_words),
            rewritten(measures, ours),
            rewritten(measures, self._in_place()),
        )
        for file, reason in wrong:
            raise WrongContent(file, reason)
        read_wordings(folder)
        return content

    def use(self, folder: Path) -> Content:
        """Put a checked copy of a folder in place, from the next start of the planner on.

        Raises `WrongContent`, and `NotCopied`; then what was in place stays.
        """
        fresh = self._team.with_name(self._team.name + ".new")
        if _lies_in(folder, fresh):
            raise NotCopied
        try:
            _remove(fresh)
            _copy(folder, fresh)
            content = self.check(fresh)
            (fresh / _SEAL).write_text(self._seal(fresh), "ascii")
            self.drop()
            fresh.replace(self._team)
        except OSError:
            raise NotCopied from None
        finally:
            _remove(fresh)
        return content

    def drop(self) -> None:
        """Go back to the planner's own content; the team's is kept aside, once."""
        if not self.has_team_pack:
            return
        try:
            _remove(self._before)
            self._team.replace(self._before)
        except OSError:
            raise NotCopied from None

    def write(self, folder: Path) -> None:
        """Write the content in place to an empty folder, for a team to begin from."""
        if any(_lies_in(folder, used) for used in (self._team, self._built_in)):
            raise NotCopied
        try:
            if folder.exists() and any(folder.iterdir()):
                raise NotEmpty
            check_folder(self.folder)
            _copy(self.folder, folder)
        except OSError:
            raise NotCopied from None

    @property
    def _before(self) -> Path:
        """Return where the team's content of before is kept aside."""
        return self._team.with_name(self._team.name + ".before")

    def _sealed(self) -> Content:
        """Return the team's content; its check-ins are checked where a file has changed."""
        check_folder(self._team)
        content = self._content(self._team)
        try:
            is_as_checked = read_plain(self._team / _SEAL).decode("ascii") == self._seal(self._team)
        except (WrongContent, ValueError):
            is_as_checked = False
        return content if is_as_checked else self.check(self._team)

    def _seal(self, folder: Path) -> str:
        """Return a seal of a pack's files, and of ours that they were compared with."""
        seal = sha256(EDITION)
        for file in chain(_files(folder), _files(self._built_in)):
            held = read_plain(file)
            seal.update(f"{file.name} {len(held)}\n".encode() + held)
        return seal.hexdigest()

    def _in_place(self) -> tuple[Measure, ...]:
        """Return the check-ins of a team's pack in place, by which some results may be read."""
        try:
            return _measures(self._team) if self.has_team_pack else ()
        except Refusal:
            return ()

    def _content(self, folder: Path) -> Content:
        """Return a pack's content without its check-ins, with the words of alcohol of ours."""
        ours = load_content(self._built_in)
        content = load_content(folder, ours.drinking_words)
        for file, reason in unsafe_content(content, ours):
            raise WrongContent(file, reason)
        return content


def _measures(folder: Path) -> tuple[Measure, ...]:
    # What reads check-ins takes a while to import; only the first one pays for it.
    from homeapp.content.measures import load_measures

    return load_measures(folder / "measures")


def _remove(place: Path) -> None:
    """Take away a folder, or whatever has come into its place; nothing it points to."""
    if place.is_symlink() or (lexists(place) and not place.is_dir()):
        place.unlink(missing_ok=True)
    else:
        shutil.rmtree(place, ignore_errors=True)


def _lies_in(folder: Path, other: Path) -> bool:
    """Whether a folder is in another, which itself may be a link that nobody follows."""
    return folder.resolve().is_relative_to(other.parent.resolve() / other.name)


def _check_is_folder(folder: Path) -> None:
    # Whoever names a folder may do so by a link to it; links within it are not followed.
    if not folder.is_dir():
        raise WrongContent(folder.name, "it is not a folder.")


def _copy(source: Path, target: Path) -> None:
    """Copy what a pack is made of, and nothing else that lies beside it."""
    _check_is_folder(source)
    target.mkdir(parents=True, exist_ok=True)
    for file in _files(source):
        held = read_plain(file)
        place = target / file.relative_to(source)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(held)


def _files(folder: Path) -> list[Path]:
    named = (folder / f"{name}.toml" for name in FILES)
    return [
        *(path for path in named if lexists(path)),
        *files_in(folder / "measures", ".toml"),
        *files_in(folder / "translations", ".po"),
    ]
