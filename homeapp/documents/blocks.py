"""What a plan is made of, before any language or page: headings, lines, own words and boxes."""

from dataclasses import dataclass

from homeapp.documents.sentences import Sentence
from homeapp.domain.progress import Progress, Shown
from homeapp.domain.reviews import Attainment

__all__ = ["Block", "Box", "Chart", "Chips", "Course", "Crisis", "Heading", "Line", "Name", "Own"]
__all__ += ["Marked", "Pair", "Place", "SaidIn", "Title"]


@dataclass(frozen=True)
class Title:
    """The name of the page."""

    sentence: Sentence


@dataclass(frozen=True)
class Name:
    """Whose plan it is; beside it stands which language the plan is in."""

    words: str


@dataclass(frozen=True)
class Heading:
    """What a part is about; level 2 opens a part, level 3 a piece of it.

    `said_in` is the language of the words below, named where it is another than the plan's.
    """

    sentence: Sentence
    level: int = 2
    said_in: str = ""


@dataclass(frozen=True)
class SaidIn:
    """The language of the typed words from here on, named where it is another than the plan's.

    Not the first of a list (`again`), it is named in any case: it was another one just above.
    """

    language: str
    again: bool = False


@dataclass(frozen=True)
class Line:
    """One sentence of ours, in the plan's language and, where it must, in English too."""

    sentence: Sentence
    bullet: bool = False
    strong: bool = False
    quiet: bool = False
    small: bool = False
    indented: bool = False
    big: bool = False
    kept: bool = False
    """Whether it stays on the page of what follows it."""


@dataclass(frozen=True)
class Own:
    """What a person typed, printed once and as it is.

    `language` is the code of what it is in, "" where nobody said. Words behind a `bullet` stand
    on the plan's own side; words that are `kept` stay on the page of what follows them.
    `small` is for what a reader may pass over.
    """

    words: str
    language: str = ""
    big: bool = False
    bullet: bool = False
    strong: bool = False
    kept: bool = False
    small: bool = False


@dataclass(frozen=True)
class Pair:
    """Two short things that stand side by side where both have room; `share` is the first's."""

    first: "Line | Own"
    second: "Line | Own"
    share: float = 0.5


@dataclass(frozen=True, kw_only=True)
class Box:
    """Blocks that belong together, in a frame; a warning is framed to be seen first."""

    blocks: tuple["Block", ...]
    warning: bool = False


@dataclass(frozen=True, kw_only=True)
class Place:
    """A service, with the square code of its web page beside it where it has one."""

    blocks: tuple["Block", ...]
    url: str = ""


@dataclass(frozen=True)
class Crisis:
    """Whom to call: the number large, and what it is for."""

    number: str
    sentence: Sentence


@dataclass(frozen=True)
class Chips:
    """Short sentences set side by side, each in a frame of its own."""

    sentences: tuple[Sentence, ...]


@dataclass(frozen=True)
class Chart:
    """Empty boxes to tick, seven days a week."""

    weeks: int


@dataclass(frozen=True)
class Course:
    """A picture of how a goal has gone; the lines beside it say the same."""

    progress: Progress
    about: Shown = Shown.COURSE


@dataclass(frozen=True)
class Marked:
    """A line on how a goal had gone on a day, behind the marks for it."""

    line: Line
    reached: Attainment


_Words = Title | Name | Heading | SaidIn | Line | Own | Pair | Chips
Block = _Words | Box | Place | Crisis | Chart | Course | Marked
