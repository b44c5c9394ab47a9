"""What was said is kept as it was said."""

from dataclasses import FrozenInstanceError
from datetime import date

import pytest

from homeapp.domain.conversations import Conversation, Statement
from homeapp.domain.entity import new_id


def test_words_are_kept_letter_for_letter() -> None:
    words = "مجھے اپنے باغ میں چلنا پسند ہے"
    said = Statement(
        conversation_id=new_id(),
        resident_id=new_id(),
        prompt="good-day",
        words=words,
        language="ur",
    )
    assert said.words == words


def test_a_talk_never_changes_under_a_reader() -> None:
    talk = Conversation(resident_id=new_id(), held_on=date(2026, 11, 3))
    with pytest.raises(FrozenInstanceError):
        talk.tiles = ("moving",)  # type: ignore[misc]


def test_talks_are_in_order_of_their_making() -> None:
    person, day = new_id(), date(2026, 11, 3)
    ids = [Conversation(resident_id=person, held_on=day).id for _ in range(50)]
    assert ids == sorted(ids)
    assert len(set(ids)) == 50
