"""What matters: the person's own words and pictures, and who decides with them."""

from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from homeapp.domain.spoken import written_languages
from homeapp.errors import Refusal
from homeapp.i18n import N_, _, languages
from homeapp.services.changes import ChangeSet
from ui.common import (
    Card,
    ColumnsGrid,
    Heading,
    PickField,
    PlainLabel,
    Problem,
    SessionPage,
    TileButton,
)
from ui.common.saving import Saving
from ui.conversations.presenter import INVOLVED_KEY, ConversationsPresenter, draft_of
from ui.conversations.questions import PeopleCard, QuestionCard
from ui.desk import Desk
from ui.theme import SIZES

__all__ = ["ConversationsPage", "NobodyNamed"]


class NobodyNamed(Refusal):
    """Nobody said yet who takes part in deciding, which a plan must tell."""

    def __init__(self) -> None:
        super().__init__(N_("Ask who takes part in deciding. Press an answer or type their own."))


class ConversationsPage(SessionPage):
    """The talk, one question under another; each can be passed over."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._presenter = ConversationsPresenter(desk.planner, self._show)
        self._kept: dict[str, str] = {}
        self._note = PlainLabel(role="small")
        self._written_in = PickField(
            "conversations.language",
            _("The words on this page are written in"),
            [(known.code, _(known.english_name)) for known in written_languages()],
            hint=_("The plan prints them as they are, and says which language it is"),
        )
        self._people = PeopleCard()
        self._questions = {
            answer.prompt.key: QuestionCard(answer.prompt) for answer in self._presenter.answers
        }
        self._savings: dict[str, Saving] = {}
        self._tiles = {tile.key: self._tile(tile.key) for tile in self._presenter.tiles}
        self._lay_out()
        self._connect()

    def _tile(self, key: str) -> TileButton:
        tile = next(tile for tile in self._presenter.tiles if tile.key == key)
        return TileButton(f"conversations.tile.{key}", tile.words, picture=tile.pictogram)

    def _lay_out(self) -> None:
        top = Card()
        top.add(self._written_in)
        top.add(self._note)
        pictures = ColumnsGrid(min_width=200)
        for tile in self._tiles.values():
            pictures.add(tile)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SIZES.space)
        parts = [Heading(_("What matters")), top, self._people, *self._questions.values()]
        for part in (*parts, Heading(_("Pictures to point at"), 2), pictures):
            layout.addWidget(part)

    def _connect(self) -> None:
        presenter = self._presenter
        typed = {key: card.words for key, card in self._questions.items()}
        saves = {key: partial(self._say, key) for key in typed}
        for key, field in {**typed, INVOLVED_KEY: self._people.people}.items():
            self._savings[key] = Saving(
                field,
                save=saves.get(key, self._involve),
                keep=partial(presenter.keep, key),
                settle=partial(presenter.settle, key),
            )
        self._people.answered.connect(self._savings[INVOLVED_KEY].save)
        self._written_in.left.connect(self._write_in)
        for key, card in self._questions.items():
            card.skipped.connect(partial(self._skip, key))
            card.asked_again.connect(partial(self._ask_again, key))
            self.watch(card.words)
        for tile in self._tiles.values():
            tile.clicked.connect(lambda _checked: self._choose())
        self._desk.bus.changed.connect(self._on_changes)

    def open(self, resident_id: UUID) -> None:
        """Show this person's talk, with what was typed before and is not kept yet."""
        self._kept = {}
        for saving in self._savings.values():
            saving.begin()
        self._presenter.open(resident_id)
        for key, saving in self._savings.items():
            if (words := self._presenter.drafts.get(draft_of(key))) is not None:
                saving.bring_back(words)

    def problems(self) -> list[Problem]:
        """Return that nobody said who decides, where that is so."""
        people = self._people.people
        nobody = [] if people.value() else [(people, str(NobodyNamed()))]
        return [*nobody, *super().problems()]

    def _involve(self, people: str) -> None:
        self._presenter.involve(people)

    def _say(self, key: str, words: str) -> None:
        self._kept[key] = words
        self._presenter.say(key, words)

    def _skip(self, key: str) -> None:
        with self._desk.refusals():
            self._presenter.skip(key)

    def _ask_again(self, key: str) -> None:
        with self._desk.refusals():
            self._presenter.answer_after_all(key)
            self._questions[key].words.take_focus()

    def _choose(self) -> None:
        chosen = (key for key, tile in self._tiles.items() if tile.isChecked())
        with self._desk.refusals():
            self._presenter.choose(tuple(chosen))

    def _write_in(self, code: str | None) -> None:
        with self._desk.refusals():
            self._presenter.write_in(code or "en")

    def _on_changes(self, changes: ChangeSet) -> None:
        self._presenter.on_changes(changes)

    def _show(self) -> None:
        presenter = self._presenter
        self._note.setText(presenter.note)
        self._note.setVisible(bool(presenter.note))
        self._written_in.set_value(presenter.words_language)
        self._show_people()
        self._show_words()
        for tile in presenter.tiles:
            said = presenter.language.text(tile.words)
            button = self._tiles[tile.key]
            button.set_language(presenter.language)
            own = tile.words if said != tile.words else ""
            face = presenter.face(tile.key)
            button.set_words(said, " · ".join(filter(None, (own, face))))
            button.setChecked(tile.key in presenter.chosen)
        self.changed.emit()

    def _show_people(self) -> None:
        presenter = self._presenter
        if self._kept.get("language") != presenter.language.code:
            self._kept["language"] = presenter.language.code
            self._people.offer(presenter.quick_people, presenter.language)
        if self._savings[INVOLVED_KEY].is_refused:
            return
        if self._kept.get(INVOLVED_KEY) != presenter.people:
            self._kept[INVOLVED_KEY] = presenter.people
            self._people.people.set_value(presenter.people)

    def _show_words(self) -> None:
        """Show what differs from what was shown, so that no box is changed while typed in."""
        written = [one for one in languages() if one.code == self._presenter.words_language]
        for answer in self._presenter.answers:
            card = self._questions[answer.prompt.key]
            card.show_answer(answer, self._presenter.language)
            for language in written:
                card.words.box.set_language(language)
            if self._savings[answer.prompt.key].is_refused:
                continue
            if self._kept.get(answer.prompt.key) != answer.words:
                self._kept[answer.prompt.key] = answer.words
                card.words.set_value(answer.words)
