"""What the screen of the talk shows, and how what is said is kept."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from homeapp.domain.conversations import Conversation, Prompt, Statement, Tile
from homeapp.domain.residents import Resident
from homeapp.domain.spoken import fitting_language, written_languages
from homeapp.i18n import R_, Language, _, language, languages
from homeapp.planner import Planner
from homeapp.services.changes import ChangeSet

__all__ = ["INVOLVED", "INVOLVED_KEY", "QUICK", "Answer", "ConversationsPresenter", "draft_of"]

INVOLVED = R_("Who do you want to take part in deciding?")
QUICK = (R_("Just me"), R_("My family"), R_("My family and my GP"))
"""Usual answers to `INVOLVED`, kept in the words of the person's own language."""

INVOLVED_KEY = "involved"
_ENGLISH = "en"


@dataclass(frozen=True)
class Answer:
    """One question of the talk, and what the person said to it so far."""

    prompt: Prompt
    words: str = ""
    is_skipped: bool = False
    language: str = ""
    """Code of the language of these words, "" where there are none."""


class ConversationsPresenter:
    """What matters to a person: their words, their pictures, and who decides with them."""

    def __init__(self, planner: Planner, show: Callable[[], None]) -> None:
        self._planner = planner
        self._show = show
        self._said: dict[str, Statement] = {}
        self._talk: Conversation | None = None
        self._likely: tuple[str, ...] = ()
        self.resident_id: UUID | None = None
        self.language: Language = languages()[0]
        self.words_language = _ENGLISH
        self.drafts: dict[str, str] = {}
        self.tiles: tuple[Tile, ...] = planner.content.tiles
        self.chosen: tuple[str, ...] = ()
        self.people = ""

    def open(self, resident_id: UUID) -> None:
        """Show what a person said, with what was typed and is not kept yet."""
        self.resident_id = resident_id
        self.drafts = self._planner.drafts.of(resident_id)
        resident = self._planner.residents.get(resident_id)
        ours = {known.code: known for known in languages()}
        self.language = ours.get(resident.reading_language, languages()[0])
        self._likely = (resident.reading_language, resident.spoken_language)
        self._read()
        self.words_language = self._usual_language(resident)
        self._show()

    def on_changes(self, changes: ChangeSet) -> None:
        """Refresh when a talk has changed, by undo for one."""
        if self.resident_id is not None and changes.touches(Conversation, Statement):
            self._read()
            self._show()

    @property
    def answers(self) -> list[Answer]:
        """Return every question with what was said to it."""
        skipped = self._talk.skipped if self._talk else ()
        return [
            Answer(
                prompt,
                self._said[prompt.key].words if prompt.key in self._said else "",
                prompt.key in skipped,
                self._said[prompt.key].language if prompt.key in self._said else "",
            )
            for prompt in self._planner.content.prompts
        ]

    @property
    def quick_people(self) -> list[tuple[str, str]]:
        """Return usual answers on who decides: in the person's language, and in English."""
        return [(self.language.text(words), words) for words in QUICK]

    @property
    def note(self) -> str:
        """Return what to know about the translation of the questions, "" where it was checked."""
        asked = [INVOLVED, *QUICK, *(prompt.question for prompt in self._planner.content.prompts)]
        if all(self.language.state(sentence).checked for sentence in asked):
            return ""
        if all(self.language.text(sentence) == sentence for sentence in asked):
            return _(
                "This is not translated yet. Ask in their language, or through an interpreter."
            )
        return _("Nobody has checked this translation yet. Make sure it is understood.")

    def face(self, tile: str) -> str:
        """Return the words of the face that was pointed at for a picture, "" for none."""
        feeling = self._talk.feeling_about(tile) if self._talk else None
        return language(_ENGLISH).text(feeling.words) if feeling else ""

    def say(self, prompt: str, words: str, shown: str = "") -> None:
        """Keep what the person says to a question, in the language that its letters allow.

        `shown` is the language they read it in, "" where the words are those of a worker.
        """
        if words != (self._said[prompt].words if prompt in self._said else ""):
            spoken = fitting_language(words, shown or self.words_language, *self._likely)
            self._planner.conversations.say(self._person(), prompt, words, spoken)
        self.settle(prompt)

    def skip(self, prompt: str) -> None:
        """Note that the person would rather not answer a question."""
        self._planner.conversations.skip(self._person(), prompt)

    def answer_after_all(self, prompt: str) -> None:
        """Ask a question again that was passed over."""
        said = self._said.get(prompt)
        words, spoken = (said.words, said.language) if said else ("", self.words_language)
        self._planner.conversations.say(self._person(), prompt, words, spoken)

    def choose(self, tiles: tuple[str, ...]) -> None:
        """Keep the pictures that the person chose."""
        if tiles != self.chosen:
            self._planner.conversations.choose_tiles(self._person(), tiles)

    def involve(self, people: str) -> None:
        """Keep who takes part in deciding."""
        if people != self.people:
            self._planner.conversations.involve(self._person(), people)
        self.settle(INVOLVED_KEY)

    def write_in(self, code: str) -> None:
        """Say which language the words are in: those of today move along, earlier ones stay."""
        before, self.words_language = self.words_language, code
        talk = self._talk
        moving = [
            said
            for said in self._said.values()
            if talk is not None and said.conversation_id == talk.id and said.language == before
        ]
        for said in moving:
            self._planner.conversations.say(self._person(), said.prompt, said.words, code)
        self._show()

    def keep(self, field: str, text: str) -> None:
        """Keep what is typed in a field so far."""
        self._planner.drafts.keep(self._person(), draft_of(field), text)

    def settle(self, field: str) -> None:
        """Let a draft go: what is in the field is kept as said."""
        self._planner.drafts.drop(self._person(), draft_of(field))

    def _person(self) -> UUID:
        assert self.resident_id is not None, "a person is opened first"  # noqa: S101
        return self.resident_id

    def _read(self) -> None:
        self._said = self._planner.conversations.statements(self._person())
        talk = self._planner.conversations.latest(self._person())
        self._talk = talk
        self.chosen = talk.tiles if talk else ()
        self.people = talk.people_involved if talk else ""

    def _usual_language(self, resident: Resident) -> str:
        """Return the language of the words kept last, else the one that the person reads."""
        last = max(self._said.values(), key=lambda said: said.id, default=None)
        if last is not None:
            return last.language
        known = {one.code for one in written_languages()}
        return resident.reading_language if resident.reading_language in known else _ENGLISH


def draft_of(field: str) -> str:
    """Return the name under which a field of this screen keeps its draft."""
    return f"conversations.{field}"
