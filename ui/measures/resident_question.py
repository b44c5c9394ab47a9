"""For the resident: one question of a check-in, answered by pointing."""

from typing import ClassVar

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from homeapp.domain.measures import AnswerKind, Question, Response
from homeapp.i18n import R_
from ui.common import PlainLabel
from ui.common.answers import Answer, AnswerTiles
from ui.common.pictures import grown
from ui.common.resident_buttons import ResidentButton
from ui.common.resident_pages import ResidentPage, TonguesLabel, place_under
from ui.common.tongues import NOTHING, Tongues, Words
from ui.common.whose import Whose
from ui.desk import Desk
from ui.measures.asking import PRIVATE, Asking, only_none
from ui.theme import SIZES

__all__ = ["PointingPage", "QuestionPage"]

_PRIVATE = R_("Prefer not to say")
_NOT_TESTED = R_("This question was tested in English. Nobody has tested these words yet.")
_FEW = 3  # answers that stand large beside each other
_LONG = 36  # letters of an answer, from which it needs a wide tile
_READS_WELL = 520  # px across, the least for the notes beside the buttons


class QuestionPage(ResidentPage):
    """A question with its answers, whose words they are, and "Prefer not to say" at the foot.

    That stands in the same corner of every page, the last of the answers.
    It is made whole as it is first shown: a check-in has up to 17, most never wanted.
    """

    fills_room: ClassVar[bool] = True

    def __init__(self, desk: Desk, asking: Asking, question: Question) -> None:
        super().__init__()
        self._desk, self.asking, self.asked = desk, asking, question
        self.picture = question.pictogram
        self._is_built = False

    @property
    def page_id(self) -> str:
        """Return the beginning of the names of everything on it."""
        return f"resident.{self.asking.measure.key}.{self.asked.key}"

    def build(self) -> QWidget:
        """Return what it is answered with."""
        raise NotImplementedError

    def show_response(self, response: Response | None) -> None:
        """Show an answer that is neither missing nor private, or `None` for none."""
        raise NotImplementedError

    def question(self, tongues: Tongues) -> Words:
        """Return what is asked."""
        return tongues.say(self.asked.words)

    def hint(self, tongues: Tongues) -> Words:
        """Return a sentence of help."""
        return tongues.say(self.asked.hint) if self.asked.hint else NOTHING

    def speak(self, tongues: Tongues) -> None:
        """Show every word in these languages."""
        super().speak(tongues)
        if not self._is_built:
            self._is_built = True
            self.room.addWidget(self.build())
            self.room.addStretch(1)
            self._add_foot()
        self._private.show_words(tongues.say(_PRIVATE), tongues)
        self._show_source(tongues)

    def refresh(self) -> None:
        """Show what is kept now."""
        response = self.asking.response(self.asked.key)
        is_private = response is not None and response.is_private
        self._private.setChecked(is_private)
        self.show_response(None if is_private else response)

    def not_sure(self) -> None:
        """Keep no answer."""
        self.keep(None)

    def skip(self) -> None:
        """Keep no answer."""
        self.keep(None)

    def keep(self, response: Response | None) -> None:
        """Keep an answer; other questions may follow now."""
        assert self.tongues is not None, "a page is shown before it is answered"  # noqa: S101
        with self._desk.refusals():
            self.asking.keep(self.asked.key, response, self.tongues.large)
        self.refresh()
        self.answered.emit()

    def _add_foot(self) -> None:
        self._private = ResidentButton(
            f"{self.page_id}.private", on_click=lambda: self._press_private()
        )
        self._private.setCheckable(True)
        self._source = PlainLabel(role="small")
        self._helping = Whose()
        self._not_tested = TonguesLabel(role="quiet", under="small")
        ways, notes = QWidget(), QWidget()
        beside, below = QHBoxLayout(ways), QVBoxLayout(notes)
        beside.addWidget(self._private)
        beside.addStretch(1)
        below.setSpacing(SIZES.gap)
        below.addWidget(self._not_tested)
        below.addWidget(self._source)
        below.addWidget(self._helping)
        for layout in (beside, below):
            layout.setContentsMargins(0, 0, 0, 0)
        self._notes = notes
        self.foot = _Foot(ways, notes)
        self.room.addWidget(self.foot)

    def _press_private(self) -> None:
        self.keep(PRIVATE if self._private.isChecked() else None)

    def _show_source(self, tongues: Tongues) -> None:
        source = self.asking.source(self.asked)
        said = source.attribution if source else ""
        self._source.setText(said)
        place_under(self._source, tongues)
        self._source.setVisible(bool(said))
        validated = source.validated_in if source else ()
        untested = bool(validated) and tongues.large.code not in validated
        self._not_tested.show_words(tongues.say(_NOT_TESTED) if untested else NOTHING, tongues)
        helping = self.asking.hint_source(self.asked)
        self._helping.show_source(helping, tongues)
        self._notes.setVisible(bool(said) or untested or helping is not None)


class _Foot(QWidget):
    """The button beneath the answers, and beside it, or above, whose words are asked."""

    def __init__(self, ways: QWidget, notes: QWidget) -> None:
        super().__init__()
        self._ways, self._notes = ways, notes
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(SIZES.space)
        self._box.addWidget(ways, 0, Qt.AlignmentFlag.AlignBottom)
        self._box.addWidget(notes, 1)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as the wider of the two, which may stand under each other."""
        wide = max(part.minimumSizeHint().width() for part in (self._ways, self._notes))
        return QSize(wide, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Put them beside each other where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Look anew when one of them asks for more room, or for less."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        needed = self._ways.sizeHint().width() + SIZES.space + grown(_READS_WELL)
        ways = QBoxLayout.Direction
        way = ways.LeftToRight if self.width() >= needed else ways.BottomToTop
        if self._box.direction() is not way:
            self._box.setDirection(way)


class PointingPage(QuestionPage):
    """One answer of a few, or all that fit, a tile each."""

    def build(self) -> QWidget:
        """Return the tiles."""
        answers, many = self.asked.answers, self.asked.kind is AnswerKind.MANY
        is_long = max(len(one.words) for one in answers) > _LONG
        self._tiles = AnswerTiles(
            self.page_id,
            [Answer(one.key, one.words, one.pictogram) for one in answers],
            many=many,
            most=3 if is_long else 5,
            min_width=300 if is_long or len(answers) <= _FEW else 210,
            picture_size=96,
        )
        self._tiles.chosen.connect(self._choose)
        return self._tiles

    def speak(self, tongues: Tongues) -> None:
        """Show every word in these languages."""
        super().speak(tongues)
        self._tiles.speak(tongues)

    def use_room(self, above: int, sight: int, wide: int) -> None:
        """Let the tiles leave room, where they can, for what stands beneath them."""
        if not self._is_built:
            return
        tall = max(self.foot.heightForWidth(wide), self.foot.sizeHint().height())
        beneath = tall + 2 * self.room.spacing()
        has_room = self._tiles.fits(above + beneath, sight, wide)
        super().use_room(above + beneath if has_room else above, sight, wide)

    def show_response(self, response: Response | None) -> None:
        """Show which tiles are chosen."""
        chosen = response.chosen if response else ()
        many = self.asked.kind is AnswerKind.MANY
        self._tiles.set_value(chosen if many else next(iter(chosen), None))

    def _choose(self, value: str | tuple[str, ...] | None) -> None:
        chosen = value if isinstance(value, tuple) else (value,) if value is not None else ()
        chosen = only_none(chosen, self.asking.response(self.asked.key))
        self.keep(Response(chosen=chosen) if chosen else None)
