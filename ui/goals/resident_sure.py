"""For the resident: how sure they are of a step, a smaller one where not, and the whole."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from homeapp.i18n import R_, language, languages
from ui.common import Card, PictureLabel, PlainLabel, column
from ui.common.resident_buttons import ResidentButton
from ui.common.resident_pages import ResidentPage, TonguesLabel
from ui.common.said_in import SaidIn, apart
from ui.common.tongues import NOTHING, Tongues, Words
from ui.common.whose import Whose
from ui.desk import Desk
from ui.goals.cards import PICTURES, cue_code
from ui.goals.resident_goal import TappedGoal
from ui.goals.resident_plenty import PLENTY
from ui.goals.resident_serves import told_of
from ui.theme import COLOURS, SIZES

__all__ = ["SummaryPage", "SurePage"]

_SURE = R_("How sure are you that you can do it?")
_MOST = 10
_LOW, _HIGH = R_("Not sure at all"), R_("Very sure")
_ENDS = ((0, _LOW), (_MOST, _HIGH))
_LESS, _MORE = R_("One less"), R_("One more")
_SMALLER = R_("Shall we make it smaller? A small step is a good start.")
_TALK = R_("We can talk about what would make it easier.")
_MINE = R_("This is my goal")
_ANOTHER = R_("Add another goal")
_OFTEN, _IF = R_("How often: {words}"), R_("When: {words}")
_FACES = ((3, "sad"), (6, "neutral"), (_MOST, "happy"))
_FACE = 104
_NEAR = 2  # px


class SurePage(ResidentPage):
    """A line from 0 to 10 to point at, with big minus and plus, and a face that goes along."""

    def __init__(self, desk: Desk, making: TappedGoal) -> None:
        super().__init__()
        self._desk, self._making = desk, making
        self._numbers = [self._make_number(number) for number in range(_MOST + 1)]
        self._less = ResidentButton("resident.less", "nudge", on_click=lambda: self._step(-1))
        self._more = ResidentButton("resident.sure_more", "nudge", on_click=lambda: self._step(1))
        self._face = PictureLabel("", _FACE)
        self._figure = PlainLabel(role="figure", wrap=False)
        self._figure.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._figure.setMinimumWidth(SIZES.figure * 2)  # so that nothing moves once it is there
        self._low, self._high = TonguesLabel(), TonguesLabel()
        self._offer, self._whose = Card(), Whose()
        self._advice = TonguesLabel()
        self._smaller = ResidentButton("resident.smaller", on_click=self._make_smaller)
        self._lay_out()

    def question(self, tongues: Tongues) -> Words:
        """Return what is asked."""
        return tongues.say(_SURE)

    def speak(self, tongues: Tongues) -> None:
        """Show every word in these languages."""
        super().speak(tongues)
        self._low.show_words(tongues.say(_LOW), tongues)
        self._high.show_words(tongues.say(_HIGH), tongues)
        for button, sign, words in ((self._less, "\u2212", _LESS), (self._more, "+", _MORE)):
            button.show_words(Words(sign), tongues)
            button.setAccessibleName(tongues.say(words).aloud)
        for number, button in enumerate(self._numbers):
            button.show_words(Words(str(number)), tongues)

    def aloud(self, tongues: Tongues) -> Sequence[str]:
        """Return what both ends mean, and what is offered; digits are seen."""
        ends = [f"{number}: {tongues.say(words).large}" for number, words in _ENDS]
        offered = [
            part.words.large for part in (self._advice, self._smaller) if part.isVisibleTo(self)
        ]
        return [*ends, *offered]

    def refresh(self) -> None:
        """Show what is kept now."""
        goal = self._making.goal
        sure = goal.confidence if goal else None
        for number, button in enumerate(self._numbers):
            button.setChecked(number == sure)
        self._figure.setText("" if sure is None else str(sure))
        # A face before any answer would look as if something were chosen.
        face = next((name for most, name in _FACES if sure is not None and sure <= most), "")
        self._face.show_picture(face, COLOURS.action)
        self._show_offer()

    def not_sure(self) -> None:
        """Keep that the resident is not sure."""
        self._keep(None)

    def skip(self) -> None:
        """Keep that the resident would rather not say."""
        self._keep(None)

    def _lay_out(self) -> None:
        ends = QHBoxLayout()
        ends.addWidget(self._low)
        ends.addStretch(1)
        ends.addWidget(self._high)
        digits = QHBoxLayout()
        digits.setSpacing(SIZES.gap)
        for button in self._numbers:
            digits.addWidget(button)
        shown = QHBoxLayout()
        shown.setSpacing(SIZES.huge)
        shown.addStretch(1)
        for part in (self._less, self._face, self._figure, self._more):
            shown.addWidget(part)
        shown.addStretch(1)
        line = QWidget()
        line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # digits run so in every language
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.space)
        column.addLayout(digits)
        column.addLayout(ends)
        column.addLayout(shown)
        self._offer.setProperty("panel", "notice")
        self._offer.add(self._advice)
        self._offer.body.addWidget(self._smaller, 0, Qt.AlignmentFlag.AlignLeading)
        self._offer.add(self._whose)
        self.room.addWidget(line)
        self.room.addWidget(self._offer)

    def _make_number(self, number: int) -> ResidentButton:
        button = ResidentButton(
            f"resident.sure.{number}", "digit", on_click=lambda: self._keep(number)
        )
        button.setCheckable(True)
        return button

    def _step(self, step: int) -> None:
        goal = self._making.goal
        now = goal.confidence if goal else None
        self._keep(_MOST // 2 if now is None else min(max(now + step, 0), _MOST))

    def _keep(self, number: int | None) -> None:
        with self._desk.refusals():
            self._making.choose_sure(number)
        self.refresh()

    def _make_smaller(self) -> None:
        assert self.tongues is not None, "a page is shown before it is pressed"  # noqa: S101
        with self._desk.refusals():
            self._making.make_smaller(self.tongues.large)
        self.refresh()

    def _show_offer(self) -> None:
        goal, tongues, smaller = self._making.goal, self.tongues, self._making.smaller
        unsure = goal is not None and goal.make_smaller
        self._offer.setVisible(unsure)
        if tongues is None or not unsure:
            return
        self._advice.show_words(tongues.say(_SMALLER if smaller else _TALK), tongues)
        self._smaller.setVisible(smaller is not None)
        ours = self._desk.planner.sources.of_ideas([smaller] if smaller else [])
        self._whose.show_sources(ours, tongues)
        if smaller is not None:
            self._smaller.show_words(
                tongues.both(smaller.said(tongues.large), smaller.said(tongues.small)), tongues
            )


class SummaryPage(ResidentPage):
    """The goal as it stands, and a way to another one."""

    is_question: ClassVar[bool] = False
    another = Signal()

    def __init__(self, desk: Desk, making: TappedGoal) -> None:
        super().__init__()
        self._desk, self._making = desk, making
        domain = making.domain
        self._picture = PictureLabel(PICTURES[domain] if domain else "ui/star", 120)
        self._words, self._meaning = PlainLabel(role="ask"), PlainLabel(role="quiet")
        self._said_in, self._if_in = SaidIn(), SaidIn()
        self._serves, self._often, self._if = TonguesLabel(), TonguesLabel(), TonguesLabel()
        self._another = ResidentButton(
            "resident.another_goal", icon="ui/plus", on_click=self.another.emit
        )
        card = Card()
        card.body.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        card.add(column(self._said_in, self._words, gap=_NEAR))
        for part in (self._meaning, self._serves, self._often):
            card.add(part)
        self._when = column(self._if_in, self._if, gap=_NEAR)
        card.add(self._when)
        self._plenty = TonguesLabel()
        self.room.addWidget(card)
        self.room.addWidget(self._plenty)
        self.room.addWidget(self._another, 0, Qt.AlignmentFlag.AlignHCenter)

    def question(self, tongues: Tongues) -> Words:
        """Return what is asked."""
        return tongues.say(_MINE)

    def speak(self, tongues: Tongues) -> None:
        """Show every word in these languages."""
        super().speak(tongues)
        self._another.show_words(tongues.say(_ANOTHER), tongues)
        self._show_plenty(tongues)

    def aloud(self, tongues: Tongues) -> Sequence[str]:
        """Return the goal, unless it was said in another language, and what goes with it."""
        goal = self._making.goal
        is_theirs = goal is not None and goal.words_language == tongues.large.code
        said = [self._words.text(), *super().aloud(tongues)] if is_theirs else []
        offered = self._plenty if self._another.isHidden() else self._another
        return said or [offered.words.large]

    def refresh(self) -> None:
        """Show what is kept now."""
        goal, tongues = self._making.goal, self.tongues
        if goal is None or tongues is None:
            return
        self._show_plenty(tongues)
        written = [one for one in languages() if one.code == goal.words_language]
        self._words.setText(goal.own_words)
        self._words.set_language(written[0] if written else language("en"))
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._said_in.show_for(goal.words_language, tongues)
        self._said_in.setAlignment(Qt.AlignmentFlag.AlignCenter)
        meaning = self._making.meaning(tongues.small)
        self._meaning.setText(meaning)
        self._meaning.set_language(tongues.small)
        self._meaning.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._meaning.setVisible(bool(meaning))
        serves = self._desk.planner.matters.served(goal.id)
        self._serves.show_words(told_of(serves, tongues), tongues)
        often, cue = goal.how_often, goal.if_cue
        said = tongues.large.text(often) if often else ""
        ours = tongues.small.text(often) if often else ""
        both = tongues.both(
            tongues.large.text(_OFTEN, words=said), tongues.small.text(_OFTEN, words=ours)
        )
        self._often.show_words(both if often else NOTHING, tongues)
        self._show_when(cue, cue_code(goal), tongues)

    def _show_when(self, cue: str, code: str, tongues: Tongues) -> None:
        self._when.setVisible(bool(cue))
        self._if_in.show_for(code, tongues)
        said = tongues.say(_IF, words=apart(cue, code, tongues)) if cue else NOTHING
        self._if.show_words(said, tongues)

    def _show_plenty(self, tongues: Tongues) -> None:
        """Offer another goal, or say that there are as many as a person can well have."""
        are_plenty = self._making.are_plenty
        self._plenty.show_words(tongues.say(PLENTY) if are_plenty else NOTHING, tongues)
        self._another.setVisible(not are_plenty)
