"""What matters, kept as it is said, a talk a day."""

from datetime import UTC, datetime, timedelta

import pytest

from homeapp.domain.conversations import Feeling, Interpreting
from homeapp.domain.residents import Resident
from homeapp.planner import Planner
from tests.factories import a_resident
from tests.fakes import FrozenClock

TOMORROW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
URDU = "میری بیٹی اور میرا باغ"


@pytest.fixture
def person(planner: Planner) -> Resident:
    return planner.residents.add(a_resident())


def test_before_the_first_talk_there_is_none(planner: Planner, person: Resident) -> None:
    assert planner.conversations.latest(person.id) is None
    assert planner.conversations.statements(person.id) == {}


def test_words_are_kept_as_said_in_their_language(planner: Planner, person: Resident) -> None:
    planner.conversations.say(person.id, "important", URDU, "ur")
    said = planner.conversations.statements(person.id)["important"]
    assert (said.words, said.language) == (URDU, "ur")


def test_words_of_one_day_are_one_statement(planner: Planner, person: Resident) -> None:
    first = planner.conversations.say(person.id, "important", "My garden", "en")
    then = planner.conversations.say(person.id, "important", "My garden and my cat", "en")
    assert first.id == then.id
    talk = planner.conversations.latest(person.id)
    assert talk is not None
    assert then.conversation_id == talk.id


def test_another_day_is_another_talk_that_keeps_the_first(
    planner: Planner, person: Resident, clock: FrozenClock
) -> None:
    first = planner.conversations.say(person.id, "important", "My garden", "en")
    planner.conversations.say(person.id, "people", "My daughter", "en")
    planner.conversations.choose_tiles(person.id, ("moving",))
    planner.conversations.involve(person.id, "My daughter")
    clock.now = TOMORROW
    then = planner.conversations.say(person.id, "important", "My cat", "en")
    talk = planner.conversations.latest(person.id)
    assert talk is not None
    assert first.id != then.id
    assert (talk.tiles, talk.people_involved) == (("moving",), "My daughter")
    said = planner.conversations.statements(person.id)
    assert {key: one.words for key, one in said.items()} == {
        "important": "My cat",
        "people": "My daughter",
    }


def test_a_question_is_skipped_once_and_answered_after_all(
    planner: Planner, person: Resident
) -> None:
    planner.conversations.skip(person.id, "people")
    planner.conversations.skip(person.id, "people")
    talk = planner.conversations.latest(person.id)
    assert talk is not None
    assert talk.skipped == ("people",)
    planner.conversations.say(person.id, "people", "My daughter", "en")
    talk = planner.conversations.latest(person.id)
    assert talk is not None
    assert talk.skipped == ()


def test_pictures_and_people_are_kept_together(planner: Planner, person: Resident) -> None:
    planner.conversations.choose_tiles(person.id, ("moving", "sleep"))
    talk = planner.conversations.involve(person.id, "Just me")
    assert talk.tiles == ("moving", "sleep")
    assert talk.people_involved == "Just me"


def test_undo_takes_words_back(planner: Planner, person: Resident) -> None:
    planner.conversations.say(person.id, "important", "My garden", "en")
    planner.conversations.say(person.id, "important", "Oops", "en")
    planner.history.undo()
    assert planner.conversations.statements(person.id)["important"].words == "My garden"


def test_a_face_is_kept_and_goes_with_its_picture(planner: Planner) -> None:
    person = planner.residents.add(a_resident())
    planner.conversations.choose_tiles(person.id, ("moving", "money"))
    planner.conversations.feel(person.id, "moving", Feeling.CHANGE)
    talk = planner.conversations.feel(person.id, "money", Feeling.GOOD)
    assert talk.feeling_about("moving") is Feeling.CHANGE
    assert planner.conversations.feel(person.id, "money", None).feeling_about("money") is None
    assert planner.conversations.choose_tiles(person.id, ("money",)).feelings == ()


def test_faces_are_carried_into_the_next_talk(planner: Planner, clock: FrozenClock) -> None:
    person = planner.residents.add(a_resident())
    planner.conversations.choose_tiles(person.id, ("moving",))
    planner.conversations.feel(person.id, "moving", Feeling.UNSURE)
    clock.now = datetime(2026, 12, 1, 10, tzinfo=UTC)
    talk = planner.conversations.involve(person.id, "My sister")
    assert talk.feeling_about("moving") is Feeling.UNSURE


def test_who_interprets_is_asked_anew_each_day(planner: Planner, clock: FrozenClock) -> None:
    resident = planner.residents.add(a_resident())
    assert planner.conversations.interpreter_today(resident.id) == ("", None)
    planner.conversations.interpret(resident.id, "Line 4471", Interpreting.PHONE)
    planner.conversations.say(resident.id, "important", "My garden", "en")
    known = planner.conversations.interpreter_today(resident.id)
    assert known == ("Line 4471", Interpreting.PHONE)
    clock.now += timedelta(days=1)
    assert planner.conversations.interpreter_today(resident.id) == ("", None)
    planner.conversations.say(resident.id, "important", "My garden", "en")
    assert planner.conversations.interpreter_today(resident.id) == ("", None)
