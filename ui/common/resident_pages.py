"""What every page of the resident's view is: one question, and room to answer by pointing."""

from collections.abc import Iterable, Sequence
from typing import ClassVar, Protocol, cast
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QBoxLayout, QVBoxLayout, QWidget

from ui.common.labels import PlainLabel, speak
from ui.common.lines import SentenceLabel
from ui.common.tongues import NOTHING, Tongues, Words
from ui.theme import SIZES

__all__ = [
    "ResidentPage",
    "ResidentPart",
    "TonguesLabel",
    "first_in",
    "place_sentence",
    "place_under",
]


_DOWN, _ACROSS = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
_RIGHT = (
    Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
)


def first_in(layout: QVBoxLayout) -> QWidget | None:
    """Return the widget that a layout begins with, `None` where it begins with none.

    `itemAt` would leave Python an item that Qt frees unheard once the widget moves or goes.
    """
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    owner = layout.parentWidget()
    among = [] if owner is None else owner.findChildren(QWidget, options=direct)
    return next((one for one in among if layout.indexOf(one) == 0), None)


class Roomy(Protocol):
    """Something that lies otherwise where it has less room in sight."""

    @property
    def pages(self) -> int:
        """How many pages it takes, each as high as what is in sight."""

    def use_room(self, above: int, sight: int, wide: int) -> None:
        """Lie `wide` px across, in pages `sight` px high; `above` of the first are taken."""


class ResidentPage(QWidget):
    """One question. It keeps each answer as it is given, and never asks for one.

    Nothing on it may name the resident or anybody else: others may be looking on.
    """

    part_wanted = Signal(str)
    """The resident would rather go to another part, by its key."""
    answered = Signal()
    """An answer was kept, so that other pages may follow now."""
    changed = Signal()
    """What took long to make is there, though the page is not on screen."""

    is_question: ClassVar[bool] = True
    """Whether there is something to be unsure of, or to pass over."""

    has_unsure: ClassVar[bool] = False
    """Whether "not sure" stands among the answers, so that no button needs to say it again."""

    needs_room: ClassVar[bool] = False
    """Whether what is asked about needs all the room there is: the question is smaller then."""

    fills_room: ClassVar[bool] = False
    """Whether it takes all that is in sight, so that something can stand at the foot of it."""

    picture: str = ""
    """A pictogram beside the question, where the question is about one thing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tongues: Tongues | None = None
        self.room = QVBoxLayout(self)
        self.room.setContentsMargins(0, 0, 0, 0)
        self.room.setSpacing(SIZES.space)

    def question(self, tongues: Tongues) -> Words:
        """Return what is asked."""
        raise NotImplementedError

    def hint(self, tongues: Tongues) -> Words:
        """Return a sentence of help, `NOTHING` where none is needed."""
        return NOTHING

    def aloud(self, tongues: Tongues) -> Sequence[str]:
        """Return what is read aloud after question and hint: the words in sight, in their order.

        A page that shows words of another language leaves them out: a voice knows only one.
        """
        shown = (one for one in self.findChildren(QWidget) if one.isVisibleTo(self))
        said = (getattr(one, "words", None) for one in shown)
        return [words.large for words in said if isinstance(words, Words)]

    @property
    def pages(self) -> int:
        """Return how many pages the answers take, each as high as what is in sight."""
        return self._roomy.pages if self._roomy else 1

    def use_room(self, above: int, sight: int, wide: int) -> None:
        """Let the answers do with what is in sight; `above` px of it are taken by the question."""
        if self._roomy is not None:
            self._roomy.use_room(above, sight, wide)

    @property
    def moving(self) -> QAbstractScrollArea | None:
        """Return the part that moves up and down on the page, `None` where only all of it does."""
        return None

    @property
    def _roomy(self) -> Roomy | None:
        widget = first_in(self.room)
        return cast("Roomy", widget) if hasattr(widget, "use_room") else None

    def speak(self, tongues: Tongues) -> None:
        """Show every word in these languages."""
        self.tongues = tongues

    def refresh(self) -> None:
        """Show what is kept now; the worker may have changed it at another screen."""

    def get_ready(self) -> None:
        """Begin to make what takes long: a picture of the page is drawn while it is not on show."""

    def leave(self) -> None:
        """Keep what is still being typed, before another page is shown."""

    def not_sure(self) -> None:
        """Keep that the resident is not sure, where that is an answer."""

    def skip(self) -> None:
        """Keep that the resident would rather not say, where that is an answer."""


class ResidentPart(Protocol):
    """A part of the talk with the resident, such as what matters: one page or several."""

    key: str
    title: str
    """A sentence marked with `R_`, for a screen reader."""

    def open(self, resident_id: UUID) -> None:
        """Begin with this resident, who stays the one of this part."""

    def pages(self) -> Sequence[ResidentPage]:
        """Return the pages as the answers so far ask for them; a page stays the same object."""

    def made(self) -> Iterable[ResidentPage]:
        """Return every page made since this part was opened, whether it was shown or not."""


class TonguesLabel(QWidget):
    """A sentence in the resident's language, with the worker's English small beneath.

    Both keep together where there is more room than they need: amid it, or `at_top`.
    """

    def __init__(
        self,
        role: str = "answer",
        under: str = "body",
        parent: QWidget | None = None,
        *,
        at_top: bool = False,
    ) -> None:
        super().__init__(parent)
        self._large, self._small = SentenceLabel(role=role), PlainLabel(role=under)
        self._at_top = at_top
        self._box = QBoxLayout(_DOWN, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addStretch()
        self._box.addWidget(self._large)
        self._box.addWidget(self._small)
        self._box.addStretch()
        self._lay(_DOWN)

    def show_words(self, words: Words, tongues: Tongues) -> None:
        """Show a sentence; the label hides where there is none."""
        self._large.setMinimumWidth(0)  # as wide as the sentence before: Qt would remember it
        self._large.setText(words.large)
        place_sentence(self._large, tongues)
        self._small.setText(words.small)
        place_under(self._small, tongues)
        self._small.setVisible(bool(words.small))
        self.setVisible(bool(words.large))

    def use_role(self, role: str, under: str = "") -> None:
        """Show the sentence, and its English, larger or smaller: roles are those of `app.qss`."""
        for label, wanted in ((self._large, role), (self._small, under)):
            if wanted and label.property("role") != wanted:
                label.set_role(wanted)

    def lie_in(self, wide: int) -> None:
        """Put the English beside the sentence where one line of so many px has room for both."""
        large = self._large.wide_in_one_line() + 4
        while large < wide and self._large.count_at(large) > 1:
            large += 4  # letters of Urdu lean over the end of their line
        small = self._small.fontMetrics().horizontalAdvance(self._small.text()) + 4
        fits = bool(self._small.text()) and large + SIZES.wide + small <= wide
        way = _ACROSS if fits else _DOWN
        if self._box.direction() is not way:
            self._lay(way)
        self._large.setMinimumWidth(large if fits else 0)
        self._box.invalidate()  # else the height of before is remembered for a while
        self.updateGeometry()

    def tall_at(self, wide: int) -> int:
        """Return how tall the sentence is, its English left out, in so many px."""
        return self._large.heightForWidth(wide)

    def count_at(self, wide: int) -> int:
        """Return how many lines the sentence takes, its English left out, in so many px."""
        return self._large.count_at(wide)

    @property
    def wide_in_one_line(self) -> int:
        """Return how wide it is where nothing breaks either sentence."""
        small = self._small.fontMetrics().horizontalAdvance(self._small.text())
        # Letters of Urdu lean over the end of their line.
        return max(self._large.wide_in_one_line(), small) + SIZES.gap

    @property
    def words(self) -> Words:
        """Return what is shown."""
        return Words(self._large.text(), self._small.text())

    def _lay(self, way: QBoxLayout.Direction) -> None:
        """Put both beneath or beside each other: spare room lies around them, never between."""
        is_across = way is _ACROSS
        self._box.setDirection(way)
        self._box.setSpacing(SIZES.wide if is_across else 2)
        down = (0 if self._at_top else 1, 0, 0, 1)
        for place, share in enumerate((0, 0, 1, 0) if is_across else down):
            self._box.setStretch(place, share)


def place_sentence(label: PlainLabel, tongues: Tongues) -> None:
    """Show a sentence in the resident's language, from the side that it begins from."""
    label.set_language(tongues.large)
    if tongues.is_rtl:  # also where it is not translated yet, and so in English
        label.setAlignment(_RIGHT)


def place_under(label: PlainLabel, tongues: Tongues) -> None:
    """Show an English line on the side that the resident's language begins from."""
    speak(label, tongues.small)
    sides = Qt.AlignmentFlag
    # Absolute, because the label's own direction is that of English.
    side = sides.AlignRight if tongues.is_rtl else sides.AlignLeft
    label.setAlignment(side | sides.AlignAbsolute | sides.AlignVCenter)
