"""Content packs: the planner's own, and one that a team puts in its place without touching code.

A pack is a folder like `resources/content`, with translations of its own sentences beside them
(`translations/ur.po`). It is read whole and checked before it takes the place of another.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

from homeapp.content.loading import FILES, WrongContent, check_measures, load_content
from homeapp.content.wordings import read_wordings
from homeapp.domain.content import Content
from homeapp.domain.goals import GoalDomain
from homeapp.domain.measures import Measure
from homeapp.errors import Refusal
from homeapp.i18n import N_, _, use_wordings
from homeapp.paths import CONTENT, team_content

__all__ = ["NotCopied", "Packs"]

_LARGEST_FILE = 2_000_000
"""Bytes. No file of a pack comes near it."""
_EMERGENCY = "999"


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

    def __init__(self, built_in: Path = CONTENT, team: Path | None = None) -> None:
        self._built_in = built_in
        self._team = team or team_content()
        self._loaded = built_in

    @property
    def has_team_pack(self) -> bool:
        """Whether a team's own content is in place."""
        return self._team.is_dir()

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
                content, wordings = _checked(self._team), read_wordings(self._team)
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
        # What reads check-ins takes a while to import; only the first one pays for it.
        from homeapp.content.measures import load_measures

        return load_measures(self._loaded / "measures")

    def check(self, folder: Path) -> Content:
        """Return the content of a folder that can be used whole; raise `WrongContent`."""
        from homeapp.content.measures import load_measures

        content = _checked(folder)
        check_measures(content, load_measures(folder / "measures"))
        read_wordings(folder)
        return content

    def use(self, folder: Path) -> Content:
        """Put a checked copy of a folder in place, from the next start of the planner on.

        Raises `WrongContent`, and `NotCopied`; then what was in place stays.
        """
        fresh = self._team.with_name(self._team.name + ".new")
        try:
            shutil.rmtree(fresh, ignore_errors=True)
            _copy(folder, fresh)
            content = self.check(fresh)
            self.drop()
            fresh.replace(self._team)
        except OSError:
            raise NotCopied from None
        finally:
            shutil.rmtree(fresh, ignore_errors=True)
        return content

    def drop(self) -> None:
        """Go back to the planner's own content; the team's is kept aside, once."""
        if not self.has_team_pack:
            return
        aside = self._team.with_name(self._team.name + ".before")
        try:
            shutil.rmtree(aside, ignore_errors=True)
            self._team.replace(aside)
        except OSError:
            raise NotCopied from None

    def write(self, folder: Path) -> None:
        """Write the content in place to an empty folder, for a team to begin from."""
        try:
            if folder.exists() and any(folder.iterdir()):
                raise NotEmpty
            _copy(self.folder, folder)
        except OSError:
            raise NotCopied from None


def _checked(folder: Path) -> Content:
    content = load_content(folder)
    for file, reason in _unsafe(content):
        raise WrongContent(file, reason)
    return content


def _unsafe(content: Content) -> Iterator[tuple[str, str]]:
    """Yield what no pack may leave out, whoever wrote it: file and reason."""
    if not any(line.number == _EMERGENCY and not line.areas for line in content.crisis):
        yield "crisis.toml", f"{_EMERGENCY} is not there for every area."
    if not content.warnings_for(GoalDomain.ALCOHOL):
        yield "warnings.toml", "goals about alcohol have no warning."


def _copy(source: Path, target: Path) -> None:
    """Copy what a pack is made of, and nothing else that lies beside it."""
    for file in _files(source):
        if file.is_symlink() or file.stat().st_size > _LARGEST_FILE:
            raise WrongContent(file.name, "it is too large, or only points to another file.")
        place = target / file.relative_to(source)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, place)


def _files(folder: Path) -> list[Path]:
    named = (folder / f"{name}.toml" for name in FILES)
    return [
        *(path for path in named if path.is_file()),
        *sorted((folder / "measures").glob("*.toml")),
        *sorted((folder / "translations").glob("*.po")),
    ]
