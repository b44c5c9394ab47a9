"""What a worker does with the talk about what matters."""

from dataclasses import replace
from uuid import UUID

from homeapp.domain.conversations import (
    Conversation,
    Feeling,
    Interpreting,
    Statement,
    TileFeeling,
    latest_of,
    standing,
)
from homeapp.i18n import N_
from homeapp.services.admission import fit_to_keep
from homeapp.services.service import Service
from homeapp.services.unit_of_work import UnitOfWork

__all__ = ["Conversations"]


class Conversations(Service):
    """What matters to residents, as they say it."""

    def latest(self, resident_id: UUID) -> Conversation | None:
        """Return the newest talk with a resident, or `None` before the first."""
        with self._read() as records:
            return _latest(records, resident_id)

    def statements(self, resident_id: UUID) -> dict[str, Statement]:
        """Return what the resident stands by today, by prompt."""
        with self._read() as records:
            said = records.statements.where(resident_id=resident_id)
            return standing(said, _latest(records, resident_id))

    def say(self, resident_id: UUID, prompt: str, words: str, language: str) -> Statement:
        """Keep what the resident says on a prompt in today's talk, as they say it."""
        with self._start_work(N_("Write down what matters")) as work:
            talk = self._todays(work, resident_id)
            self._keep(work, replace(talk, skipped=_without(talk.skipped, prompt)))
            same = work.statements.where(conversation_id=talk.id, prompt=prompt)
            said = Statement(
                conversation_id=talk.id,
                resident_id=resident_id,
                prompt=prompt,
                words=words,
                language=language,
            )
            said = replace(said, id=same[0].id) if same else said
            return self._keep(work, said)

    def skip(self, resident_id: UUID, prompt: str) -> Conversation:
        """Note that the resident would rather not answer a prompt."""
        with self._start_work(N_("Skip a question")) as work:
            talk = self._todays(work, resident_id)
            talk = replace(talk, skipped=(*_without(talk.skipped, prompt), prompt))
            return self._keep(work, talk)

    def choose_tiles(self, resident_id: UUID, tiles: tuple[str, ...]) -> Conversation:
        """Keep the pictures that the resident chose today; faces of others are let go."""
        with self._start_work(N_("Choose pictures")) as work:
            talk = self._todays(work, resident_id)
            faces = tuple(one for one in talk.feelings if one.tile in tiles)
            talk = replace(talk, tiles=tiles, feelings=faces)
            return self._keep(work, talk)

    def feel(self, resident_id: UUID, tile: str, feeling: Feeling | None) -> Conversation:
        """Keep the face that the resident pointed at for a picture, `None` for no face."""
        with self._start_work(N_("Point at a face")) as work:
            talk = self._todays(work, resident_id)
            faces = tuple(one for one in talk.feelings if one.tile != tile)
            if feeling is not None:
                faces = (*faces, TileFeeling(tile=tile, feeling=feeling))
            talk = replace(talk, feelings=faces)
            return self._keep(work, talk)

    def involve(self, resident_id: UUID, people: str) -> Conversation:
        """Keep who takes part in deciding, as the resident says it."""
        with self._start_work(N_("Write down who is involved")) as work:
            talk = replace(self._todays(work, resident_id), people_involved=people)
            return self._keep(work, talk)

    def interpret(
        self, resident_id: UUID, interpreter: str, interpreting: Interpreting | None
    ) -> Conversation:
        """Keep who interprets in today's talk (name or number), and how.

        This is known before the person is asked anything, so it stays after a no as well.
        """
        with self._start_work(N_("Write down who interprets")) as work:
            talk = self._todays(work, resident_id)
            talk = replace(talk, interpreter=interpreter, interpreting=interpreting)
            talk = fit_to_keep(talk)
            work.conversations.save(talk)
        return talk

    def interpreter_today(self, resident_id: UUID) -> tuple[str, Interpreting | None]:
        """Return who interprets in today's talk, and how; "" and `None` where nobody asked yet."""
        talk = self.latest(resident_id)
        if talk is None or talk.held_on != self._today():
            return "", None
        return talk.interpreter, talk.interpreting

    def _todays(self, work: UnitOfWork, resident_id: UUID) -> Conversation:
        before = _latest(work, resident_id)
        if before is not None and before.held_on == self._today():
            return before
        return Conversation(
            resident_id=resident_id,
            held_on=self._today(),
            people_involved=before.people_involved if before else "",
            tiles=before.tiles if before else (),
            feelings=before.feelings if before else (),
        )


def _latest(records: UnitOfWork, resident_id: UUID) -> Conversation | None:
    talks = records.conversations.where(resident_id=resident_id)
    return latest_of(talks)


def _without(prompts: tuple[str, ...], prompt: str) -> tuple[str, ...]:
    return tuple(kept for kept in prompts if kept != prompt)
