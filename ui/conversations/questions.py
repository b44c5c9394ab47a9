"""One question of the talk: in the person's language, with room for their words."""

from PySide6.QtCore import Qt, Signal

from homeapp.domain.conversations import Prompt
from homeapp.i18n import Language, _
from ui.common import Button, Card, FlowLayout, LineField, PlainLabel, TextField
from ui.common.tab_order import in_tab_order
from ui.conversations.presenter import INVOLVED, INVOLVED_KEY, Answer

__all__ = ["PeopleCard", "QuestionCard"]


class _AskedCard(Card):
    """A question as the person reads it, large, above the worker's own words for it."""

    def __init__(self, question: str) -> None:
        super().__init__()
        self._question = question
        self.asked = PlainLabel(role="lead")
        self.add(self.asked)

    def ask_in(self, language: Language) -> None:
        """Ask in a language; where it is the worker's own, once is enough."""
        said = language.text(self._question)
        self.asked.setText(said)
        self.asked.set_language(language)
        self.asked.setVisible(said != self._question)


class QuestionCard(_AskedCard):
    """A question about what matters. It can be passed over, and asked after all."""

    skipped = Signal()
    asked_again = Signal()

    def __init__(self, prompt: Prompt) -> None:
        super().__init__(prompt.question)
        card_id = f"conversations.{prompt.key}"
        self.words = TextField(card_id, prompt.question, hint=prompt.help, lines=2)
        self._passed = PlainLabel(
            _("{question} Passed over, which is fine.", question=prompt.question)
        )
        self._skip = Button(
            f"{card_id}.skip", _("They would rather not say"), "quiet", on_click=self.skipped.emit
        )
        self._again = Button(
            f"{card_id}.again", _("Ask after all"), "quiet", on_click=self.asked_again.emit
        )
        self.add(self.words)
        self.add(self._passed)
        for button in (self._skip, self._again):
            button.setAccessibleDescription(prompt.question)
            self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)

    def show_answer(self, answer: Answer, language: Language) -> None:
        """Show the question in a language, or that it was passed over."""
        self.ask_in(language)
        skipped = answer.is_skipped
        self.asked.setVisible(not self.asked.isHidden() and not skipped)
        self.words.setVisible(not skipped)
        self._passed.setVisible(skipped)
        self._again.setVisible(skipped)
        self._skip.setVisible(not skipped and not answer.words)


class PeopleCard(_AskedCard):
    """Who takes part in deciding: usual answers to press, or the person's own words."""

    answered = Signal(str)

    def __init__(self) -> None:
        super().__init__(INVOLVED)
        self.people = LineField(
            f"conversations.{INVOLVED_KEY}",
            INVOLVED,
            hint=_("It is printed on the plan as they say it"),
        )
        self._quick = FlowLayout()
        self.add(self.people)
        self.add(self._quick)

    def offer(self, answers: list[tuple[str, str]], language: Language) -> None:
        """Ask in a language, with usual answers in it."""
        self.ask_in(language)
        while (item := self._quick.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        buttons = [self._button(place, *answer) for place, answer in enumerate(answers)]
        for button in buttons:
            self._quick.addWidget(button)
        in_tab_order([self.people, *buttons])

    def _button(self, place: int, said: str, english: str) -> Button:
        words = english if said == english else f"{english}  \u2068{said}\u2069"
        return Button(
            f"conversations.{INVOLVED_KEY}.{place}",
            words,
            on_click=lambda: self.answered.emit(said),
        )
