"""What a plan is made of, before any language or page: headings, lines, own words and boxes."""

from dataclasses import dataclass

from homeapp.documents.sentences import Sentence

__all__ = ["Block", "Box", "Chart", "Chips", "Crisis", "Heading", "Line", "Own", "Place", "Title"]


@dataclass(frozen=True)
class Title:
    """The name of the page."""

    sentence: Sentence


@dataclass(frozen=True)
class Heading:
    """What a part is about; level 2 opens a part, level 3 a piece of it."""

    sentence: Sentence
    level: int = 2


@dataclass(frozen=True)
class Line:
    """One sentence of ours, in the plan's language and, where it must, in English too."""

    sentence: Sentence
    bullet: bool = False
    strong: bool = False
    quiet: bool = False
    indented: bool = False


@dataclass(frozen=True)
class Own:
    """What a person typed, printed once and as it is.

    `language` is the code of what it is in, "" where nobody said; `labelled` says it on paper
    where that is another language than the plan's.
    """

    words: str
    language: str = ""
    big: bool = False
    bullet: bool = False
    strong: bool = False
    labelled: bool = False


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


Block = Title | Heading | Line | Own | Box | Place | Crisis | Chips | Chart
