"""What a resident stands by: the newest words, and none that were taken back."""

from datetime import date

from homeapp.domain.conversations import Conversation, Statement, standing
from homeapp.domain.entity import new_id

RESIDENT = new_id()


def a_talk(*skipped: str) -> Conversation:
    return Conversation(resident_id=RESIDENT, held_on=date(2026, 11, 21), skipped=skipped)


def said(words: str, prompt: str = "important") -> Statement:
    return Statement(
        conversation_id=new_id(), resident_id=RESIDENT, prompt=prompt, words=words, language="en"
    )


def test_the_newest_words_on_a_prompt_count() -> None:
    assert standing([said("Cats"), said("Dogs")], a_talk())["important"].words == "Dogs"


def test_words_that_were_emptied_do_not_come_back() -> None:
    assert standing([said("My debts"), said("  ")], a_talk()) == {}


def test_words_on_a_question_that_was_passed_over_since_do_not_come_back() -> None:
    statements = [said("My debts"), said("Noor", "people")]
    assert list(standing(statements, a_talk("important"))) == ["people"]
