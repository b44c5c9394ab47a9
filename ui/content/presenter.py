"""What there is to read about the content in use."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from homeapp.content.lines import ContentLine
from homeapp.i18n import Language, _, _n, language, languages
from homeapp.planner import Planner

__all__ = ["ContentPresenter", "LineDetails", "Wording"]


@dataclass(frozen=True, kw_only=True)
class Wording:
    """What a sentence is in one language, and whether somebody checked that."""

    language: Language
    words: str
    """"" where nobody has translated it yet."""
    state: str


@dataclass(frozen=True, kw_only=True)
class LineDetails:
    """All there is to know of one sentence, ready to show."""

    words: str
    what: str
    facts: tuple[tuple[str, str], ...]
    """Headings with what stands beneath; none is blank."""
    wordings: tuple[Wording, ...]


class ContentPresenter:
    """Lists the sentences of the content that fit a search, and tells all about one."""

    def __init__(self, planner: Planner, show: Callable[[], None]) -> None:
        self._planner = planner
        self._show = show
        self._lines: tuple[ContentLine, ...] = ()
        self._words, self._part = "", ""
        self.rows: tuple[ContentLine, ...] = ()
        self.details: LineDetails | None = None

    def fetch(self) -> tuple[ContentLine, ...]:
        """Return every sentence. Slow the first time: do it aside."""
        return tuple(self._planner.content_lines())

    def take(self, lines: tuple[ContentLine, ...]) -> None:
        """Show what was fetched."""
        self._lines = lines
        self._filter()

    @property
    def parts(self) -> tuple[str, ...]:
        """Return what sentences belong to, in the order of a talk."""
        return tuple(dict.fromkeys(line.part for line in self._lines))

    @property
    def summary(self) -> str:
        """Return how many sentences there are, and how many a named person has confirmed."""
        confirmed = sum(line.is_confirmed for line in self.rows)
        if not self.rows:
            return _("Nothing fits. Try fewer or other words.") if self._lines else ""
        count = len(self.rows)
        there = _n("There is 1 sentence.", "There are {count} sentences.", count)
        said = (
            _("A named person has confirmed {confirmed} of them.", confirmed=confirmed)
            if confirmed
            else _("No named person has confirmed any of them yet.")
        )
        return f"{there} {said}"

    @property
    def in_use(self) -> str:
        """Return whose content is in use, in a sentence."""
        if self._planner.packs.has_team_pack:
            return _("Your team's own content is in place.")
        return _("The planner's own content is in place.")

    def look_for(self, words: str) -> None:
        """Show the sentences in which all the words stand."""
        self._words = words
        self._filter()

    def keep_to(self, part: str) -> None:
        """Show the sentences of one part, of all for ""."""
        self._part = part
        self._filter()

    def choose(self, row: int) -> None:
        """Tell all about the sentence in a row."""
        self.details = _details(self.rows[row]) if 0 <= row < len(self.rows) else None
        self._show()

    def use(self, folder: Path) -> str:
        """Put a team's content in place; return what to say. Slow: do it aside."""
        content = self._planner.packs.use(folder)
        return _(
            "Content of {version} is in place. It is used when you next open the planner.",
            version=content.version,
        )

    def drop(self) -> None:
        """Go back to the planner's own content."""
        self._planner.packs.drop()
        self._show()

    def write(self, folder: Path) -> None:
        """Write the content in place to an empty folder."""
        self._planner.packs.write(folder)

    def _filter(self) -> None:
        wanted = self._words.casefold().split()
        self.rows = tuple(
            line
            for line in self._lines
            if self._part in ("", line.part) and all(word in _searched(line) for word in wanted)
        )
        self.details = None
        self._show()


def _searched(line: ContentLine) -> str:
    # A rule names other sentences, and would be found with them; a list is found by its words.
    listed = () if line.message else line.rules
    return " ".join((line.words, line.origin, *listed)).casefold()


def _details(line: ContentLine) -> LineDetails:
    facts = (
        (_("When and how it is used"), "\n".join(line.rules)),
        (_("Where it comes from"), line.origin),
        (_("Date of the source"), language("en").date(line.dated)),
        (_("Has it been confirmed?"), _review(line.review)),
        (_("What allows its use"), line.licence),
        (_("To be shown with it"), line.attribution),
        (_("Content version"), line.version),
    )
    return LineDetails(
        words=line.words,
        what=f"{_(line.part)} · {_(line.kind)}",
        facts=tuple((heading, words) for heading, words in facts if words),
        wordings=tuple(_wordings(line.message)),
    )


def _review(review: str) -> str:
    if review.startswith("confirmed by "):
        return review[0].upper() + review[1:] + "."
    if review == "draft":
        return _("Not yet. It is a draft.")
    return _("Not yet: {review}.", review=review)


def _wordings(message: str) -> Iterator[Wording]:
    """Yield what a sentence is in each language; what has none is said in none."""
    if message:
        yield from (_wording(message, one) for one in languages() if not one.is_source)


def _wording(message: str, spoken: Language) -> Wording:
    said = spoken.text(message)
    if said == message:
        return Wording(language=spoken, words="", state=_("Not translated yet"))
    state = spoken.state(message)
    if state.checked:
        return Wording(
            language=spoken,
            words=said,
            state=_("Checked by {name} on {date}", name=state.by, date=state.on),
        )
    return Wording(language=spoken, words=said, state=_("Draft, checked by nobody yet"))
