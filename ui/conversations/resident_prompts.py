"""For the resident: one question at a time, with a large box for their own words."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from homeapp.domain.conversations import Prompt
from homeapp.errors import Refusal
from homeapp.i18n import R_, languages
from ui.common.resident_buttons import ResidentButton
from ui.common.resident_fields import ResidentText
from ui.common.resident_pages import ResidentPage, TonguesLabel
from ui.common.tongues import Tongues, Words
from ui.conversations.presenter import Answer, ConversationsPresenter, draft_of
from ui.desk import Desk
from ui.theme import SIZES

__all__ = ["PromptPage", "WordsPart"]

_YOUR_WORDS = R_("In your own words. You can also just say it.")
_ANSWERED = R_("You told us this before.")
_SHOW = R_("Show my words")


class WordsPart:
    """The questions that open the talk, in their own order."""

    key = "words"
    title = R_("In my own words")

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._pages: list[PromptPage] = []

    def open(self, resident_id: UUID) -> None:
        """Begin with this resident."""
        prompts = self._desk.planner.content.prompts
        self._pages = [PromptPage(self._desk, resident_id, prompt) for prompt in prompts]

    def pages(self) -> Sequence[ResidentPage]:
        """Return a page for each question."""
        return self._pages

    def made(self) -> Sequence[ResidentPage]:
        """Return every page made."""
        return self._pages


class PromptPage(ResidentPage):
    """One question. The worker may type the answer at their own screen meanwhile.

    Words that were kept before may name other people, and others may be looking on: the page shows
    only what was typed on it, until somebody presses to see the rest.
    """

    def __init__(self, desk: Desk, resident_id: UUID, prompt: Prompt) -> None:
        super().__init__()
        self._desk, self._resident_id, self._prompt = desk, resident_id, prompt
        self._presenter = ConversationsPresenter(desk.planner, self._show)
        self._field = ResidentText(f"resident.words.{prompt.key}")
        self._field.left.connect(self._keep)
        self._field.typed.connect(lambda text: self._presenter.keep(prompt.key, text))
        self._field.box.was_left.connect(self._settle)
        self._field.edited.connect(self._on_typing)
        self._cover: _Cover | None = None  # made when first there is something to cover
        self._is_typed_here = False
        self.room.addWidget(self._field)

    def question(self, tongues: Tongues) -> Words:
        """Return what is asked."""
        return tongues.say(self._prompt.question)

    def hint(self, tongues: Tongues) -> Words:
        """Return a sentence of help."""
        return tongues.say(self._prompt.help)

    def speak(self, tongues: Tongues) -> None:
        """Show every word in these languages."""
        super().speak(tongues)
        self._field.show_words(tongues.say(_YOUR_WORDS), tongues)
        if self._cover is not None:
            self._cover.speak(tongues)

    def refresh(self) -> None:
        """Show what is kept now."""
        self._presenter.open(self._resident_id)

    def leave(self) -> None:
        """Keep what is still being typed."""
        if self._field.isHidden():
            return
        try:
            words = self._field.value()
        except Refusal as refusal:
            self._presenter.keep(self._prompt.key, self._field.text())
            self._desk.warn(str(refusal))
        else:
            self._keep(words)

    def skip(self) -> None:
        """Keep that the resident would rather not say."""
        with self._desk.refusals():
            self._presenter.skip(self._prompt.key)

    def _keep(self, words: str) -> None:
        assert self.tongues is not None, "a page is shown before it is left"  # noqa: S101
        shown = self.tongues.large
        try:
            self._presenter.say(self._prompt.key, words, "" if shown.is_source else shown.code)
        except Refusal as refusal:
            self._presenter.keep(self._prompt.key, words)
            self._desk.warn(str(refusal))

    def _settle(self) -> None:
        """Let a draft go where the words kept are the same, typed to and fro."""
        if self._said.words == self._field.text().strip():
            self._presenter.settle(self._prompt.key)

    def _on_typing(self) -> None:
        self._is_typed_here = True

    def _uncover(self) -> None:
        self._is_typed_here = True
        self._show()
        self._field.take_focus()

    def _put_cover(self, *, covered: bool) -> None:
        """Show that there is an answer in place of the answer, or the answer again."""
        if covered and self._cover is None:
            self._cover = _Cover(f"resident.words.{self._prompt.key}.show", self._uncover)
            self.room.addWidget(self._cover)
            if self.tongues is not None:
                self._cover.speak(self.tongues)
        self._field.setVisible(not covered)
        if self._cover is not None:
            self._cover.setVisible(covered)

    @property
    def _said(self) -> Answer:
        answers = self._presenter.answers
        return next(one for one in answers if one.prompt.key == self._prompt.key)

    def _show(self) -> None:
        """Show what is kept, but never under the hands of somebody who types."""
        presenter, key = self._presenter, self._prompt.key
        for known in languages():
            if known.code == presenter.words_language:
                self._field.box.set_language(known)
        if self._field.box.hasFocus():
            return
        draft = presenter.drafts.get(draft_of(key))
        covered = bool(self._said.words or draft) and not self._is_typed_here
        said = self._said
        self._field.set_value("" if covered else said.words)
        if draft is not None and not covered:
            self._field.set_text(draft)
        is_shown = bool(said.words) and draft is None and not covered
        self._field.show_said_in(said.language if is_shown else "")
        self._put_cover(covered=covered)


class _Cover(QWidget):
    """That there is an answer already, and a way to see it."""

    def __init__(self, button_id: str, on_click: Callable[[], None]) -> None:
        super().__init__()
        self._answered = TonguesLabel()
        self._open = ResidentButton(button_id, on_click=on_click)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.space)
        column.addWidget(self._answered)
        column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeading)

    def speak(self, tongues: Tongues) -> None:
        """Show the words in these languages."""
        self._answered.show_words(tongues.say(_ANSWERED), tongues)
        self._open.show_words(tongues.say(_SHOW), tongues)
