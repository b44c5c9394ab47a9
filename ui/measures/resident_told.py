"""For the resident: what a check-in is about, and at its end what the answers tell."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from homeapp.domain.goals import GoalDomain
from homeapp.domain.measures import DEPENDENCE, Advice, Measure
from homeapp.domain.scoring import Figure
from homeapp.domain.sourced import each_once
from homeapp.i18n import R_
from ui.common import PictureLabel
from ui.common.beside import Beside
from ui.common.resident_buttons import ResidentButton
from ui.common.resident_pages import ResidentPage, TonguesLabel
from ui.common.tongues import NOTHING, Tongues, Words
from ui.common.whose import Whose
from ui.desk import Desk
from ui.measures.amounts import show_figure
from ui.measures.asking import Asking, goal_domain
from ui.measures.pictures import picture_of
from ui.measures.week import ResidentWeek
from ui.tasks import Runner
from ui.theme import SIZES
from ui.turns import Turns

__all__ = ["AdviceCards", "IntroPage", "ToldPage"]

_TELLS = R_("What this tells us")
_FACT = R_("{name}: {amount}")
_GOAL = R_("Make a goal about this")
_PLACE = R_("Find a place that can help")
_THANKS = R_("Thank you")
_LARGE = 220  # px
_READS_WELL = 700  # px across, the least for lines of advice


class IntroPage(ResidentPage):
    """What the next questions are about, with its picture large: there is nothing to answer."""

    is_question: ClassVar[bool] = False

    def __init__(self, measure: Measure) -> None:
        super().__init__()
        self._measure = measure
        self._words = TonguesLabel(role="section")
        across = QHBoxLayout()
        across.setSpacing(SIZES.wide)
        across.addWidget(PictureLabel(picture_of(measure.key), _LARGE))
        across.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        self.room.addLayout(across)

    def question(self, tongues: Tongues) -> Words:
        """Return the title."""
        return tongues.say(self._measure.title)

    def speak(self, tongues: Tongues) -> None:
        """Show every word in these languages."""
        super().speak(tongues)
        self._words.show_words(tongues.say(self._measure.intro), tongues)


class AdviceCards(QWidget):
    """Lines of advice, those on safety first and calm; made anew when they change."""

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SIZES.space)
        self._turns = Turns(runner, self)
        self._shown: object = None

    def show_lines(self, advice: tuple[Advice, ...], tongues: Tongues) -> None:
        """Show these lines, each in a turn of its own: long ones take a while to lay out."""
        if (advice, tongues) == self._shown:
            return
        self._shown = (advice, tongues)
        self._turns.stop()
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._turns.do(*(partial(self._add, line, tongues) for line in advice))
        self.setVisible(bool(advice))

    def _add(self, line: Advice, tongues: Tongues) -> None:
        self._column.addWidget(_Line(line, tongues))


class _Line(QFrame):
    """One line: with an edge where it is about safety, plain where it is not."""

    def __init__(self, line: Advice, tongues: Tongues) -> None:
        super().__init__()
        self.setProperty("panel", "notice" if line.is_safety else "card")
        words = TonguesLabel(role="section" if line.is_safety else "answer")
        across = QHBoxLayout(self)
        across.setContentsMargins(SIZES.wide, SIZES.space, SIZES.wide, SIZES.space)
        across.setSpacing(SIZES.space)
        if line.is_safety:
            across.addWidget(PictureLabel("info", 44))
        across.addWidget(words, 1)
        words.show_words(tongues.say(line.words), tongues)  # alone it would be a window


class ToldPage(ResidentPage):
    """What the answers tell: no score, no band and no name for a person, and what could be next."""

    is_question: ClassVar[bool] = False

    def __init__(
        self,
        desk: Desk,
        asking: Asking,
        *,
        make_goal: Callable[[GoalDomain], object],
        find_place: Callable[[str], object],
    ) -> None:
        super().__init__()
        self._desk = desk
        self._asking, self._make_goal, self._find_place = asking, make_goal, find_place
        self._is_built = False

    def question(self, tongues: Tongues) -> Words:
        """Return the title."""
        return tongues.say(_TELLS)

    def speak(self, tongues: Tongues) -> None:
        """Show every word in these languages."""
        super().speak(tongues)
        if not self._is_built:
            self._is_built = True
            self._build()
        self._goal.show_words(tongues.say(_GOAL), tongues)
        self._place.show_words(tongues.say(_PLACE), tongues)

    def refresh(self) -> None:
        """Show what today's answers tell now."""
        tongues = self.tongues
        if tongues is None:
            return
        advice, facts = self._asking.advice, self._asking.facts
        self._advice.show_lines(advice, tongues)
        said = [_fact(one, tongues) for one in facts]
        is_dependent = any(line.key == DEPENDENCE for line in advice)
        self._week.show_week(self._asking.week, tongues, is_whole=not is_dependent)
        thanks = [] if advice or facts else [tongues.say(_THANKS)]
        self._show_facts([*said, *thanks], tongues)
        whose = [
            *map(self._asking.whose, advice),
            *(self._asking.whose(one.scale) for one in facts),
        ]
        self._whose.show_sources(each_once(whose), tongues)
        self._place.setVisible(any(line.route for line in advice))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Note that the warnings are given, once they are in front of the resident."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._note_given)

    def _note_given(self) -> None:
        if self.isVisible():
            with self._desk.refusals():
                self._asking.note_given()

    def _build(self) -> None:
        self._advice = AdviceCards(self._desk.runner)
        self._facts: list[TonguesLabel] = []
        self._told = QVBoxLayout()
        self._told.setSpacing(SIZES.gap)
        self._goal = ResidentButton(
            f"resident.{self._asking.measure.key}.goal", icon="ui/target", on_click=self._to_goal
        )
        self._place = ResidentButton(
            f"resident.{self._asking.measure.key}.place",
            icon="ui/map-pin",
            on_click=self._to_place,
        )
        said, ways = QWidget(), QWidget()
        told = QWidget()
        told.setLayout(self._told)
        self._told.setContentsMargins(0, 0, 0, 0)
        self._week, self._whose = ResidentWeek(), Whose()
        facts = (self._advice, self._week, told)
        # Help comes before a goal: where it is offered, it is what is needed first.
        for holder, parts in ((said, facts), (ways, (self._place, self._goal))):
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(SIZES.space)
            for part in parts:
                column.addWidget(part)
        self.room.addWidget(Beside(said, ways, least=_READS_WELL))
        self.room.addWidget(self._whose)

    def _show_facts(self, said: list[Words], tongues: Tongues) -> None:
        while len(self._facts) < len(said):
            self._facts.append(TonguesLabel(role="section"))
            self._told.addWidget(self._facts[-1])
        for place, label in enumerate(self._facts):
            label.show_words(said[place] if place < len(said) else NOTHING, tongues)

    def _to_goal(self) -> None:
        self._make_goal(goal_domain(self._asking.measure))
        self.part_wanted.emit("goal")

    def _to_place(self) -> None:
        route = next((line.route for line in self._asking.advice if line.route), "")
        self._find_place(route)
        self.part_wanted.emit("places")


def _fact(figure: Figure, tongues: Tongues) -> Words:
    said = (
        one.text(
            _FACT,
            name=one.text(figure.scale.name),
            amount=show_figure(figure, one),
        )
        for one in (tongues.large, tongues.small)
    )
    return tongues.both(*said)
